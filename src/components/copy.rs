//! A button that passes a text on and says so.

use yew::prelude::*;

use crate::text;
use crate::web::{self, Passed};

/// How long the button says what happened.
const SAID_MS: u32 = 2_500;

#[derive(Properties, PartialEq)]
pub struct CopyProps {
    /// What the button says.
    pub label: &'static str,
    /// What it copies.
    pub text: AttrValue,
    /// Whether that is a link to this page: then it is the query, and goes to other apps where phones allow it.
    #[prop_or_default]
    pub link: bool,
}

/// A button that copies a text, or shares a link. Where the browser allows neither, it shows the text to be selected.
pub struct Copy {
    /// Whether it shares, which the device decides and no keystroke changes.
    share: bool,
    /// What happened, until it is no longer worth saying.
    said: Option<Passed>,
    silence: Option<web::Timeout>,
}

/// What happens to the button.
pub enum Message {
    /// It is pressed.
    Pressed,
    /// The text went, or did not.
    Done(Passed),
    /// It has said for long enough what happened.
    Silent,
}

impl Copy {
    fn text(props: &CopyProps) -> String {
        if props.link {
            web::address_of(&props.text)
        } else {
            props.text.to_string()
        }
    }
}

impl Component for Copy {
    type Message = Message;
    type Properties = CopyProps;

    fn create(context: &Context<Self>) -> Self {
        Copy {
            share: context.props().link && web::shares(),
            said: None,
            silence: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Pressed => {
                let (text, share) = (Copy::text(context.props()), self.share);
                context
                    .link()
                    .send_future(async move { Message::Done(web::pass_on(&text, share).await) });
                return false;
            }
            Message::Done(passed) => {
                self.said = Some(passed);
                let button = context.link().clone();
                // What is to be selected stays.
                self.silence = (passed != Passed::Refused)
                    .then(|| web::after(SAID_MS, move || button.send_message(Message::Silent)));
            }
            Message::Silent => self.said = None,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let props = context.props();
        let onclick = context.link().callback(|_: MouseEvent| Message::Pressed);
        let label = if self.share { text::SHARE_LINK } else { props.label };
        let words = match self.said {
            Some(Passed::Copied) => text::COPIED,
            Some(Passed::Refused) => text::COPY_YOURSELF,
            Some(Passed::Shared) | None => "",
        };
        html! {
            <span class="copy">
                <button type="button" class="quiet" {onclick}>{ label }</button>
                <span role="status">{ words }</span>
                if self.said == Some(Passed::Refused) {
                    <textarea readonly=true rows="3" aria-label={text::COPY_YOURSELF} value={Copy::text(props)} />
                }
            </span>
        }
    }
}
