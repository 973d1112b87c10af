//! The least that a Yew page does, for `make bench` to hold ours against.

use yew::prelude::*;

#[component]
fn Hello() -> Html {
    // The mark of each page that its program runs.
    use_effect_with((), |_| {
        if let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) {
            let _ = root.set_attribute("data-ready", "");
        }
    });
    html! { <main><h1>{ "Hello" }</h1></main> }
}

fn main() {
    yew::Renderer::<Hello>::new().render();
}
