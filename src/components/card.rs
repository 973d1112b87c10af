//! The rate card: holds the card, keeps it in this browser, lays out the page.

use yew::prelude::*;

use super::{card_form, card_sheet, masthead, pieces};
use crate::draft::Problem;
use crate::draft::card::{Action, Card, Results, Slot, decode, derive, encode, keep, recall, reduce, take};
use crate::number::write;
use crate::text;
use crate::text::card as words;
use crate::web;

/// The program, and its page.
const NAME: &str = "card";
/// Under which name this browser keeps the card. card.js looks there, too.
const KEPT: &str = "postworth-card";

/// Where the card is beside on the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Keeping {
    /// In this browser.
    Kept,
    /// Nowhere: the browser refuses.
    Refused,
    /// Nowhere: it came with a link, and the reader may have one of their own.
    Visiting {
        /// Whether another is kept here.
        other: bool,
    },
    /// Nowhere any more. What it was until then is at hand until something is typed.
    Forgotten(Card),
}

/// The rate card.
pub struct RateCard {
    card: Card,
    results: Results,
    keeping: Keeping,
    /// Whether it came with a link: who is sent a card reads it first.
    sent: bool,
    send: Callback<Message>,
    /// The errors whose folds have been opened.
    revealed: Vec<(Slot, Problem)>,
}

/// What changes the page.
pub enum Message {
    /// The reader did something to the card.
    Did(Action),
    /// The reader wants it kept, though it came with a link.
    Keep,
    /// The reader wants it forgotten.
    Forget,
    /// The reader wants back what was forgotten.
    BringBack,
}

impl Component for RateCard {
    type Message = Message;
    type Properties = ();

    fn create(context: &Context<Self>) -> Self {
        let (link, mine) = (card_of_address(), web::kept(KEPT));
        let sent = link.is_some();
        let (card, keeping) = if let Some(link) = link {
            let other = mine.is_some();
            (decode(&link), Keeping::Visiting { other })
        } else {
            let mine = mine.map_or_else(Card::default, |mine| recall(&mine));
            let query = web::query();
            let card = take(mine, query.strip_prefix('?').unwrap_or_default());
            let keeping = if web::can_keep() {
                Keeping::Kept
            } else {
                Keeping::Refused
            };
            (card, keeping)
        };
        write::price_in(card.money());
        let mut page = RateCard {
            results: derive(&card),
            card,
            keeping,
            sent,
            send: context.link().callback(|message| message),
            revealed: Vec::new(),
        };
        if !web::query().is_empty() {
            page.keep();
        }
        page
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Did(action) => self.card = reduce(&self.card, action),
            Message::Keep => {
                self.keeping = Keeping::Kept;
                web::focus("kept");
            }
            Message::Forget => {
                web::keep(KEPT, "");
                self.keeping = Keeping::Forgotten(std::mem::take(&mut self.card));
            }
            Message::BringBack => {
                if let Keeping::Forgotten(card) = &self.keeping {
                    self.card = card.clone();
                }
            }
        }
        // What is typed after that is a new card.
        if matches!(self.keeping, Keeping::Forgotten(_)) && !self.card.is_blank() {
            self.keeping = Keeping::Kept;
        }
        self.keep();
        write::price_in(self.card.money());
        self.results = derive(&self.card);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let link = self
            .results
            .sheet
            .as_ref()
            .map(|_| [&web::address_of(""), "#", &encode(&self.card)].concat());
        // In the address the place would stand where a card that came with a link stands.
        let skip = |event: MouseEvent| {
            event.prevent_default();
            web::focus("sheet");
        };
        let asked = card_form::form(&self.card, &self.results, &self.keeping, &self.send);
        let answers = card_sheet::answers(&self.card, &self.results, link);
        let (first, second) = if self.sent { (answers, asked) } else { (asked, answers) };
        html! {
            <>
                <a class="skip" href="#sheet" onclick={skip}>{ text::SKIP }</a>
                { masthead::elsewhere() }
                { pieces::dropped(&self.card.dropped, self.send.reform(|_| Message::Did(Action::Dismiss))) }
                <main id="main" tabindex="-1">
                    <div class="door">{ first }{ second }</div>
                </main>
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        web::entitle(words::page_title(&self.card).as_deref().unwrap_or(text::CARD_TITLE));
        web::mark(&web::Marks {
            door: NAME,
            ..web::Marks::default()
        });
        if self.revealed != self.results.errors {
            web::reveal_errors();
            self.revealed.clone_from(&self.results.errors);
        }
    }
}

impl RateCard {
    /// Keeps the card, where it is to be kept.
    fn keep(&mut self) {
        if !matches!(self.keeping, Keeping::Kept | Keeping::Refused) {
            return;
        }
        if !web::keep(KEPT, &keep(&self.card)) {
            // What came with the address stays in it: it is all there is.
            self.keeping = Keeping::Refused;
            return;
        }
        self.keeping = Keeping::Kept;
        // It is a part of what is kept now: a reload must not bring it again.
        if !web::query().is_empty() || card_of_address().is_some() {
            web::replace_with_path();
        }
    }
}

/// The card that came with a link. A fragment may also be a place on the page.
fn card_of_address() -> Option<String> {
    Some(web::fragment()).filter(|fragment| fragment.contains('='))
}
