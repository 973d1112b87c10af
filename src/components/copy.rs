//! A button that copies a text and says so.

use yew::prelude::*;

use crate::text::en;
use crate::web;

/// How long the button says what happened.
const SAID_MS: u32 = 2_500;

#[derive(Properties, PartialEq)]
pub struct CopyProps {
    /// What the button says.
    pub label: &'static str,
    /// What it copies; nothing means the page's address at that moment.
    #[prop_or_default]
    pub text: Option<AttrValue>,
}

/// A button that copies a text. Where the browser has no clipboard to give, it says how to do without.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let said = use_state(|| None::<&'static str>);
    {
        let said = said.clone();
        use_effect_with(*said, move |now| {
            let pending = now.is_some().then(|| web::after(SAID_MS, move || said.set(None)));
            move || drop(pending)
        });
    }
    let onclick = {
        let (said, text) = (said.clone(), props.text.clone());
        move |_: MouseEvent| {
            let copied = match &text {
                Some(text) => web::copy(text),
                None => web::copy(&web::address()),
            };
            said.set(Some(match (copied, &text) {
                (true, _) => en::COPIED,
                (false, Some(_)) => en::COPY_TEXT_YOURSELF,
                (false, None) => en::COPY_LINK_YOURSELF,
            }));
        }
    };
    html! {
        <span class="copy">
            <button type="button" class="quiet" {onclick}>{ props.label }</button>
            <span role="status">{ said.unwrap_or_default() }</span>
        </span>
    }
}
