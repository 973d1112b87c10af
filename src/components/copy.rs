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
#[derive(Default)]
pub struct Copy {
    /// What happened, and the moment from which it is no longer worth saying.
    said: Option<(&'static str, web::Timeout)>,
}

/// What happens to the button.
pub enum Message {
    /// It is pressed.
    Pressed,
    /// It has said for long enough what happened.
    Silent,
}

impl Component for Copy {
    type Message = Message;
    type Properties = CopyProps;

    fn create(_: &Context<Self>) -> Self {
        Copy::default()
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        self.said = match message {
            Message::Pressed => {
                let text = &context.props().text;
                let copied = match text {
                    Some(text) => web::copy(text),
                    None => web::copy(&web::address()),
                };
                let words = match (copied, text) {
                    (true, _) => en::COPIED,
                    (false, Some(_)) => en::COPY_TEXT_YOURSELF,
                    (false, None) => en::COPY_LINK_YOURSELF,
                };
                let button = context.link().clone();
                let silence = web::after(SAID_MS, move || button.send_message(Message::Silent));
                Some((words, silence))
            }
            Message::Silent => None,
        };
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let onclick = context.link().callback(|_: MouseEvent| Message::Pressed);
        html! {
            <span class="copy">
                <button type="button" class="quiet" {onclick}>{ context.props().label }</button>
                <span role="status">{ self.said.as_ref().map_or("", |(words, _)| *words) }</span>
            </span>
        }
    }
}
