//! Where the browser comes in.

use postworth::components::App;

fn main() {
    match postworth::web::root() {
        Some(root) => drop(yew::Renderer::<App>::with_root(root).render()),
        None => drop(yew::Renderer::<App>::new().render()),
    }
}
