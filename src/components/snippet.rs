//! The page that makes the lines which show Postworth in an article.

use yew::prelude::*;

use super::copy::Copy;
use super::creator::platform_choice;
use super::{Send, form, masthead, pieces};
use crate::draft::{Action, Door, Draft, Field, Hire, Part, Results, Theme, faults, link, reduce, shades};
use crate::number::read::{Unit, read};
use crate::number::write;
use crate::text::snippet::{self, Snippet};
use crate::text::{self, embed as words};
use crate::web;

/// How long the preview waits for the next keystroke: each time it loads the page anew.
const PREVIEW_PAUSE_MS: u32 = 600;
/// What an own accent begins with.
const BLUE: u32 = 0x0b63ce;
/// Heights that a frame may be given, in pixels.
const HEIGHTS: std::ops::RangeInclusive<u64> = 200..=5_000;

/// The page that makes the lines which show Postworth in an article.
pub struct SnippetMaker {
    /// What the frame shows.
    draft: Draft,
    /// What is wrong with it: such a frame would open with no figure.
    results: Results,
    /// What is asked because the frame wants it, beside what is always asked. It stays when it has been mended.
    wanted: Vec<Field>,
    /// As typed.
    height: AttrValue,
    /// Whether the frame comes with the script.
    loader: bool,
    /// Whether the preview is as narrow as a phone.
    narrow: bool,
    /// What the preview shows, which follows the draft when typing pauses.
    shown: Option<Shown>,
    pause: Option<web::Timeout>,
}

/// A frame as the preview shows it.
#[derive(Clone, PartialEq)]
struct Shown {
    query: String,
    height: u64,
    loader: bool,
}

/// What changes the page.
pub enum Message {
    /// What the frame shows.
    Did(Action),
    Theme(Option<Theme>),
    Accent(Option<u32>),
    Height(String),
    Loader(bool),
    Narrow(bool),
    /// It is time for the preview.
    Show,
}

impl Component for SnippetMaker {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        let mut draft = link::decode(&web::query());
        draft.embed = true;
        let mut page = SnippetMaker {
            results: Results::default(),
            draft,
            wanted: Vec::new(),
            height: snippet::HEIGHT.to_string().into(),
            loader: true,
            narrow: false,
            shown: None,
            pause: None,
        };
        page.follow();
        page
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => {
                if matches!(action, Action::Open(_) | Action::Platform(_)) {
                    self.wanted.clear();
                }
                self.draft = reduce(&self.draft, action);
                self.follow();
            }
            Message::Theme(theme) => self.draft.theme = theme,
            Message::Accent(accent) => self.draft.accent = accent,
            Message::Height(text) => self.height = text.into(),
            Message::Loader(loader) => self.loader = loader,
            Message::Narrow(narrow) => self.narrow = narrow,
            Message::Show => {
                self.draft = reduce(&self.draft, Action::Pause);
                self.shown = self.frame();
            }
        }
        if self.shown != self.frame() {
            let page = context.link().clone();
            self.pause = Some(web::after(PREVIEW_PAUSE_MS, move || page.send_message(Message::Show)));
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let dismiss = context.link().callback(|_| Message::Did(Action::Dismiss));
        let onchange = context.link().callback(|_: Event| Message::Did(Action::Pause));
        html! {
            <>
                { masthead::elsewhere() }
                { pieces::dropped(&self.draft.dropped, dismiss) }
                <main id="main" tabindex="-1" {onchange}>
                    <div class="door">
                        { self.questions(context) }
                        <div class="answers" id="results">{ self.lines() }{ self.preview(context) }</div>
                    </div>
                </main>
            </>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            web::mark(&web::Marks {
                door: "snippet",
                ..web::Marks::default()
            });
            context.link().send_message(Message::Show);
        }
    }
}

impl SnippetMaker {
    fn questions(&self, context: &Context<Self>) -> Html {
        let page = context.link();
        let send: Send = page.callback(Message::Did);
        let choose = page.callback(|message| message);
        let draft = &self.draft;
        let doors = [
            (Door::Creator, "creator", text::DOOR_CREATOR),
            (Door::Brand, "brand", text::DOOR_BRAND),
        ];
        let themes = [
            (None, "", words::THEME_READERS),
            (Some(Theme::Light), "light", words::THEME_LIGHT),
            (Some(Theme::Dark), "dark", words::THEME_DARK),
        ];
        let colours = [
            (None, "", words::ACCENT_OURS),
            (Some(draft.accent.unwrap_or(BLUE)), "own", words::ACCENT_OWN),
        ];
        let forms = [
            (true, "script", words::WITH_LOADER),
            (false, "frame", words::FRAME_ALONE),
        ];
        html! {
            <form class="questions" autocomplete="off" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <h1>{ words::TITLE }</h1>
                <p class="lede">{ words::LEDE }</p>
                { form::choice("view", words::DOOR, &doors, draft.door, &send, Action::Open) }
                { platform_choice(draft, &send) }
                <div class="pair">
                    { for self.fields().map(|field| {
                        let (name, remark) = match field {
                            Field::Of(Hire::Micro, Part::Fee) => (text::brand::FLIP_MICRO_FEE, None),
                            Field::Of(Hire::Celebrity, Part::Fee) => (text::brand::FLIP_CELEBRITY_FEE, None),
                            Field::Of(hire, _) => (text::label(field), Some(html! { text::brand::heading(hire) })),
                            _ => (text::label(field), None),
                        };
                        form::named_field(draft, &self.results, &send, field, name, remark)
                    }) }
                </div>
                <p class="hint">{ words::MORE_FIGURES }</p>
                { form::choice("theme", words::THEME, &themes, draft.theme, &choose, Message::Theme) }
                { form::choice("own_accent", words::ACCENT, &colours, draft.accent, &choose, Message::Accent) }
                if let Some(accent) = draft.accent { { colour(accent, &choose) } }
                { form::choice("form", words::FORM, &forms, self.loader, &choose, Message::Loader) }
                <p class="hint">{ if self.loader { words::WITH_LOADER_NOTE } else { words::FRAME_ALONE_NOTE } }</p>
                { self.height(&choose) }
            </form>
        }
    }

    fn height(&self, choose: &Callback<Message>) -> Html {
        let choose = choose.clone();
        let oninput = move |event: InputEvent| choose.emit(Message::Height(web::typed(&event)));
        let wrong = self.pixels().is_none();
        html! {
            <div class="field">
                <label for="height">{ words::HEIGHT_LABEL }</label>
                <p class="hint" id="height-hint">{ words::HEIGHT_HINT }</p>
                <input id="height" type="text" inputmode="numeric"
                    value={self.height.clone()} aria-invalid={wrong.then_some("true")}
                    aria-describedby={if wrong { "height-hint height-error" } else { "height-hint" }} {oninput} />
                if wrong { <p class="error" id="height-error">{ words::HEIGHT_WRONG }</p> }
            </div>
        }
    }

    /// The lines to paste.
    fn lines(&self) -> Html {
        let Some(Shown { query, height, loader }) = self.frame() else {
            return html! { <p class="waiting">{ words::WAITING }</p> };
        };
        let address = web::address_of("");
        let snippet = Snippet {
            site: snippet::site(&address),
            query: &query,
            title: words::frame_title(self.draft.door),
            height,
        };
        let text = AttrValue::from(if loader { snippet.with_loader() } else { snippet.frame() });
        html! {
            <section class="answer">
                <h2>{ words::LINES }</h2>
                <pre class="plan lines" role="region" tabindex="0" aria-label={words::LINES}>{ text.clone() }</pre>
                <p><Copy label={words::COPY} {text} /></p>
                <p>{ words::PRIVACY }</p>
            </section>
        }
    }

    /// The frame as it will be.
    fn preview(&self, context: &Context<Self>) -> Html {
        let choose = context.link().callback(|message| message);
        let widths = [(false, "wide", words::ARTICLE), (true, "narrow", words::PHONE)];
        html! {
            <section class="answer">
                <h2>{ words::PREVIEW }</h2>
                { form::choice("width", words::PREVIEW_WIDTH, &widths, self.narrow, &choose, Message::Narrow) }
                <div class="stage" data-is={if self.narrow { "narrow" } else { "wide" }}>
                    if let Some(Shown { query, height, loader }) = &self.shown {
                        // Another frame for another address: one that is led elsewhere leaves a step in the history,
                        // and one that has been given a height keeps it.
                        <iframe key={[query.as_str(), if *loader { "+" } else { "" }].concat()} src={["./?", query].concat()} title={words::PREVIEW}
                            height={height.to_string()} sandbox={snippet::SANDBOX} allow={snippet::ALLOW}
                            data-height={(!loader).then_some("fixed")} />
                    }
                </div>
            </section>
        }
    }

    /// The frame that is asked for; none while something is wrong.
    fn frame(&self) -> Option<Shown> {
        let height = self.pixels()?;
        self.results.errors.is_empty().then(|| Shown {
            query: link::encode(&self.draft),
            height,
            loader: self.loader,
        })
    }

    fn pixels(&self) -> Option<u64> {
        read(&self.height, Unit::Count)
            .ok()
            .filter(|pixels| HEIGHTS.contains(pixels))
    }

    /// Finds what is wrong with the draft.
    fn follow(&mut self) {
        write::price_in(self.draft.money());
        self.results.errors = faults(&self.draft);
        let (always, wrong) = (always(self.draft.door), self.results.errors.iter());
        for field in wrong.map(|error| error.field).filter(|field| !always.contains(field)) {
            if !self.wanted.contains(&field) {
                self.wanted.push(field);
            }
        }
    }

    /// What is asked here. All the rest comes with the link from the page.
    fn fields(&self) -> impl Iterator<Item = Field> {
        always(self.draft.door).into_iter().chain(self.wanted.iter().copied())
    }
}

/// What a frame opens with.
fn always(door: Door) -> [Field; 3] {
    match door {
        Door::Creator => [Field::Followers, Field::Likes, Field::Comments],
        Door::Brand => [
            Field::Budget,
            Field::Of(Hire::Celebrity, Part::Fee),
            Field::Of(Hire::Micro, Part::Fee),
        ],
    }
}

fn colour(accent: u32, choose: &Callback<Message>) -> Html {
    let choose = choose.clone();
    let oninput = move |event: InputEvent| {
        let chosen = web::typed(&event);
        choose.emit(Message::Accent(link::colour(chosen.trim_start_matches('#'))));
    };
    let shown = [Theme::Light, Theme::Dark].map(|theme| shades(accent, theme).accent);
    html! {
        <div class="field colour">
            <label for="accent">{ words::ACCENT_LABEL }</label>
            <input id="accent" type="color" value={["#", &link::hex(accent)].concat()} {oninput} />
            <p class="hint">{ words::accent(accent, shown) }</p>
        </div>
    }
}
