//! The calculator as a whole: holds the draft, derives the results, lays out the doors.

use std::cell::RefCell;

use yew::prelude::*;

use super::{Send, masthead, pieces};
use crate::draft::{Action, Door, Draft, FieldError, Results, Theme, link, reduce, shades};
use crate::number::write;
use crate::text;
use crate::web;

/// How long the link waits for the next keystroke: browsers refuse more than a hundred changes in half a minute.
const LINK_PAUSE_MS: u32 = 300;
/// How long what is wrong with a field is not told while the reader types in it: half a number is no mistake.
const TELL_PAUSE_MS: u32 = 1_500;
/// How long a screen reader is left in peace while the reader types.
const SPEAK_PAUSE_MS: u32 = 800;

/// What is behind one door, and how it is shown. Each door is a program of its own, so that nobody fetches the other's.
pub trait Behind: 'static {
    /// Which door.
    const DOOR: Door;
    /// What takes longer to work out than [`Results`], and follows from them alone.
    type Outlook;

    /// What follows from a draft.
    fn derive(draft: &Draft) -> Results;
    /// Brings it up to date.
    fn follow(_outlook: &mut Option<Self::Outlook>, _before: &Results, _now: &Results) {}
    /// Questions and answers, as far as the page is drawn.
    fn view(draft: &Draft, results: &Results, outlook: Option<&Self::Outlook>, drawn: Drawn, send: &Send) -> Html;
    /// The result in one sentence.
    fn summary(results: &Results) -> Option<String>;
}

/// How far the page is drawn.
///
/// Each step is a task of its own: on a slow phone all of them at once would let nothing else happen for a sixth of a
/// second, most of which goes to compiling what runs for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Drawn {
    /// Nothing yet: to begin, and to work out what follows from the link, is enough for one task.
    Nothing,
    /// What is asked.
    Questions,
    /// The answers that a reader sees first.
    Answers,
    /// Everything.
    Whole,
}

/// The calculator.
///
/// Its first render is what the link says. Where that says nothing it is the default draft, so that the page written
/// before the reader comes is the same page.
///
/// A struct, since it is the one thing that lives as long as the page: as a function its state would be spread over
/// nine hooks, of which each weighs something.
pub struct App<D: Behind> {
    draft: Draft,
    results: Results,
    outlook: Option<D::Outlook>,
    drawn: Drawn,
    /// Whether it stands in place of the page that was there before.
    shown: bool,
    send: Callback<Action>,
    /// The errors whose folds have been opened.
    revealed: Vec<FieldError>,
    /// The result in one sentence, and what a screen reader has been told of it.
    summary: Option<String>,
    spoken: AttrValue,
    /// What is about to happen. Dropped, it does not happen.
    step: Option<web::Timeout>,
    link: Option<web::Timeout>,
    pause: Option<web::Timeout>,
    speech: Option<web::Timeout>,
}

/// What changes the page.
pub enum Message {
    /// The reader, or the link, did something.
    Did(Action),
    /// It is time for the next step of drawing.
    Draw,
    /// It is time to put the link into the address.
    Link,
    /// It is time to tell a screen reader.
    Speak,
}

impl<D: Behind> Component for App<D> {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let draft = match web::handed_over() {
            Some(query) => link::take_over(&query),
            None => link::decode(&web::query()),
        };
        let draft = reduce(&draft, Action::Open(D::DOOR));
        write::price_in(draft.money());
        let results = D::derive(&draft);
        // What is written when the site is built is written at once.
        let drawn = match web::root() {
            Some(_) => Drawn::Nothing,
            None => Drawn::Whole,
        };
        let mut app = App {
            draft,
            outlook: None,
            drawn,
            shown: false,
            send: context.link().callback(Message::Did),
            revealed: Vec::new(),
            summary: D::summary(&results),
            results,
            spoken: AttrValue::default(),
            step: None,
            link: None,
            pause: None,
            speech: None,
        };
        if drawn == Drawn::Whole {
            app.look_out();
        }
        app
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => {
                self.draft = reduce(&self.draft, action);
                if self.draft.door != D::DOOR {
                    self.leave();
                    return false;
                }
                write::price_in(self.draft.money());
                let results = D::derive(&self.draft);
                D::follow(&mut self.outlook, &self.results, &results);
                // After a field was empty all of them are drawn anew.
                if results.answer() && !self.results.answer() {
                    self.drawn = Drawn::Answers;
                }
                self.results = results;
                self.keep_link(context);
                let page = context.link().clone();
                self.pause = (self.draft.typing)
                    .map(|_| web::after(TELL_PAUSE_MS, move || page.send_message(Message::Did(Action::Pause))));
                let told = self.results.told(&self.draft).map(text::mistake);
                let told = || told.reduce(|all, next| text::say(&[&all, " ", &next]));
                let summary = D::summary(&self.results).or_else(told);
                if summary != self.summary {
                    self.summary = summary;
                    let page = context.link().clone();
                    self.speech = Some(web::after(SPEAK_PAUSE_MS, move || page.send_message(Message::Speak)));
                }
            }
            Message::Draw => match self.drawn {
                Drawn::Nothing => self.drawn = Drawn::Questions,
                Drawn::Questions => {
                    self.look_out();
                    self.drawn = Drawn::Answers;
                }
                Drawn::Answers => self.drawn = Drawn::Whole,
                Drawn::Whole => {
                    self.show(context);
                    return false;
                }
            },
            Message::Link => {
                web::replace_query(&link::encode(&self.draft));
                return false;
            }
            Message::Speak => self.spoken = self.summary.clone().unwrap_or_default().into(),
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        if self.drawn == Drawn::Nothing {
            return Html::default();
        }
        let onchange = context.link().callback(|_: Event| Message::Did(Action::Pause));
        let (draft, results, send) = (&self.draft, &self.results, &self.send);
        let door = D::view(draft, results, self.outlook.as_ref(), self.drawn, send);
        html! {
            <>
                <a class="skip" href="#results">{ text::SKIP }</a>
                { masthead::masthead(draft, send) }
                { pieces::dropped(&draft.dropped, send.reform(|_| Action::Dismiss)) }
                <main id="main" tabindex="-1" {onchange}>{ door }</main>
                if draft.embed { { way_out(draft) } }
                <p class="unseen" role="status">{ self.spoken.clone() }</p>
            </>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        if self.drawn < Drawn::Whole || !self.shown {
            let page = context.link().clone();
            self.step = Some(web::after(0, move || page.send_message(Message::Draw)));
        }
        let told: Vec<FieldError> = self.results.told(&self.draft).cloned().collect();
        if self.drawn > Drawn::Nothing && self.revealed != told {
            web::reveal_errors();
            self.revealed = told;
        }
    }
}

/// From a frame to the page in full, with the same figures and all that a frame has no room for.
fn way_out(draft: &Draft) -> Html {
    let query = link::encode(&draft.unframed());
    html! {
        <footer class="colophon">
            <a href={["?", &query].concat()} target="_blank" rel="noopener">{ text::SITE_NAME }</a>{ text::embed::IN_FULL }
        </footer>
    }
}

/// What the style sheet has in place of its own accent, in both themes.
fn colours(accent: u32) -> [(&'static str, String); 4] {
    let [light, dark] = [Theme::Light, Theme::Dark].map(|theme| shades(accent, theme));
    [
        ("--light-accent", light.accent),
        ("--light-wash", light.wash),
        ("--dark-accent", dark.accent),
        ("--dark-wash", dark.wash),
    ]
    .map(|(name, colour)| (name, ["#", &link::hex(colour)].concat()))
}

thread_local! {
    /// What ends the application that runs. A door that is opened again has its program begin again.
    static END: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

/// Starts a program in its page.
pub fn start<C>()
where
    C: BaseComponent<Properties: Default>,
{
    if let Some((group, decimal, parts_four)) = web::number_marks(text::CODE, text::HOME) {
        write::follow(write::notation().with_marks(group, decimal, parts_four));
    }
    // A task of its own, as are the steps of drawing: to ask the browser for those marks takes it a while.
    web::soon(|| {
        if let Some(end) = END.take() {
            end();
        }
        if let Some(root) = web::root() {
            let application = yew::Renderer::<C>::with_root(root).render();
            END.set(Some(Box::new(|| application.destroy())));
        }
    });
}

impl<D: Behind> App<D> {
    /// Works out what lies behind the first results.
    fn look_out(&mut self) {
        D::follow(&mut self.outlook, &Results::default(), &self.results);
    }

    /// Puts the page in place of the one before it. Nothing of what is marked changes while the program runs.
    fn show(&mut self, context: &Context<Self>) {
        self.shown = true;
        self.keep_link(context);
        web::mark(&web::Marks {
            door: link::door_slug(D::DOOR),
            embed: self.draft.embed,
            theme: self.draft.theme.map(link::theme_slug),
            accent: self.draft.accent.map(colours),
        });
    }

    /// Puts the link into the address once the reader pauses. In a frame the address is the host's business.
    fn keep_link(&mut self, context: &Context<Self>) {
        let page = context.link().clone();
        self.link = (!self.draft.embed).then(|| web::after(LINK_PAUSE_MS, move || page.send_message(Message::Link)));
    }

    /// Leaves the page to the other door's program. Should that not come, the link already leads to it.
    fn leave(&mut self) {
        (self.link, self.pause, self.speech) = (None, None, None);
        if !self.draft.embed {
            web::replace_query(&link::encode(&self.draft));
        }
        web::hand_over(link::door_slug(self.draft.door), &link::hand_over(&self.draft));
    }
}
