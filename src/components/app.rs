//! The calculator as a whole: holds the draft, derives the results, lays out the doors.

use yew::prelude::*;

use super::{brand, creator, masthead, pieces};
use crate::draft::{Action, Door, Draft, FieldError, Outlook, Results, derive, link, outlook, reduce};
use crate::text::en;
use crate::web;

/// How long the link waits for the next keystroke: browsers refuse more than a hundred changes in half a minute.
const LINK_PAUSE_MS: u32 = 300;
/// How long a screen reader is left in peace while the reader types.
const SPEAK_PAUSE_MS: u32 = 800;

/// The calculator.
///
/// Its first render is the default draft, whatever the link says: the link comes in as an action once the page
/// stands, so that a page written before the reader comes is the same page.
///
/// A struct, since it is the one thing that lives as long as the page: as a function its state would be spread over
/// nine hooks, of which each weighs something.
pub struct App {
    draft: Draft,
    results: Results,
    /// What lies behind the brand door's figures.
    outlook: Option<Outlook>,
    send: Callback<Action>,
    /// The errors whose folds have been opened.
    revealed: Vec<FieldError>,
    /// The result in one sentence, and what a screen reader has been told of it.
    summary: Option<String>,
    spoken: AttrValue,
    /// What is about to happen. Dropped, it does not happen.
    link: Option<web::Timeout>,
    speech: Option<web::Timeout>,
}

/// What changes the page.
pub enum Message {
    /// The reader, or the link, did something.
    Did(Action),
    /// It is time to tell a screen reader.
    Speak,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let draft = Draft::default();
        App {
            results: derive(&draft),
            outlook: None,
            draft,
            send: context.link().callback(Message::Did),
            revealed: Vec::new(),
            summary: None,
            spoken: AttrValue::default(),
            link: None,
            speech: None,
        }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => {
                self.draft = reduce(&self.draft, action);
                let results = derive(&self.draft);
                if results.brand != self.results.brand {
                    self.outlook = results.brand.as_ref().map(outlook);
                }
                self.results = results;
                self.link = (!self.draft.embed).then(|| {
                    let query = link::encode(&self.draft);
                    web::after(LINK_PAUSE_MS, move || web::replace_query(&query))
                });
                let summary = match self.draft.door {
                    Door::Creator => self.results.creator.as_ref().map(en::creator_summary),
                    Door::Brand => self.results.brand.as_ref().map(en::brand::summary),
                };
                if summary != self.summary {
                    self.summary = summary;
                    let page = context.link().clone();
                    self.speech = Some(web::after(SPEAK_PAUSE_MS, move || page.send_message(Message::Speak)));
                }
            }
            Message::Speak => self.spoken = self.summary.clone().unwrap_or_default().into(),
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let (draft, results, send) = (&self.draft, &self.results, &self.send);
        let door = match draft.door {
            Door::Creator => creator::door(draft, results, send),
            Door::Brand => brand::door(draft, results, self.outlook.as_ref(), send),
        };
        html! {
            <>
                <a class="skip" href="#results">{ en::SKIP }</a>
                { masthead::masthead(draft, send) }
                { pieces::dropped(draft, send) }
                <main id="main">{ door }</main>
                <p class="unseen" role="status">{ self.spoken.clone() }</p>
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first {
            self.send.emit(Action::Load(Box::new(link::decode(&web::query()))));
            return;
        }
        web::mark(&web::Marks {
            embed: self.draft.embed,
            theme: self.draft.theme.map(link::theme_slug),
            accent: self.draft.accent.map(link::hex),
        });
        if self.revealed != self.results.errors {
            web::reveal_errors();
            self.revealed.clone_from(&self.results.errors);
        }
    }
}
