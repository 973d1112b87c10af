//! The program of the brand door.

fn main() {
    postworth::components::start::<postworth::components::App<postworth::components::Brand>>();
}
