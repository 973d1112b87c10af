//! The program of the rate card.

fn main() {
    postworth::components::start::<postworth::components::RateCard>();
}
