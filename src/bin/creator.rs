//! The program of the creator door.

fn main() {
    postworth::components::start::<postworth::components::App<postworth::components::Creator>>();
}
