//! The program of the creator door.

fn main() {
    postworth::components::start::<postworth::components::Creator>();
}
