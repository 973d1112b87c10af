//! The program of the page that makes the lines to paste.

fn main() {
    postworth::components::start::<postworth::components::SnippetMaker>();
}
