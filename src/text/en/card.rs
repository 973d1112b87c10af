//! English, of the rate card.

use super::{example, format, unreadable};
use crate::draft::card::{Number, Slot, Text};
use crate::draft::link::display;
use crate::draft::{Field, Problem};
use crate::number::money::Currency;
use crate::number::read::Unit;
use crate::number::write;
use crate::text::{capital, say};

pub const TITLE: &str = "Your rate card, on one page";
pub const LEDE: &str = "What a brand asks before it hires you: audience, prices, ideas, contact. Fill in what you have, \
    print it or send it.";
pub const YOU: &str = "You";
pub const PLATFORMS: &str = "Your platforms";
pub const PLATFORMS_HINT: &str = "Open those you are on; the rest stay off the card.";
pub const FOR_SALE: &str = "For sale, and your price";
pub const FOR_SALE_HINT: &str = "Left empty, the card shows our fair range, marked as ours.";
pub const YOUR_PRICE: &str = "Your price on ";
pub const COMPARE: &str = "Say how my engagement compares";
pub const THE_BRAND: &str = "This brand";
pub const YOUR_WORK: &str = "Your work";
pub const REACH_YOU: &str = "How to reach you";

// Keeping it.
pub const KEPT: &str = "Kept in this browser as you type, on this device and nowhere else.";
pub const NOT_KEPT: &str = "Your browser keeps nothing for this page (a private window does not, nor one that blocks \
    storage): a reload empties the card. Print it, or copy its link, before you go.";
pub const VISITING: &str = "This card came with a link and is not kept: what you change here is gone when you leave.";
pub const REPLACES: &str = " You have a card of your own here; keeping this one replaces it.";
pub const KEEP: &str = "Keep it in this browser";
pub const OPEN_MINE: &str = "Open mine";
pub const FORGET: &str = "Forget this card";
pub const FORGOTTEN: &str = "Forgotten: nothing of it is kept.";
pub const BRING_BACK: &str = "Bring it back";

// Taking it away.
pub const PRINT: &str = "Print, or save as PDF";
pub const AS_TEXT: &str = "The card as text";
pub const AS_LINK: &str = "A link that holds the card";
pub const LINK_NOTE: &str = "Everything on the card is in the link, your contact included. Whoever has the link can read it; no \
    server is sent it.";
pub const COPY_CARD_LINK: &str = "Copy the link";
pub const WAITING: &str = "The card comes back when the marked fields can be read.";
pub const EMPTY: &str = "Your card appears here as you type. Start with your name and one platform.";

// The sheet.
pub const SHEET: &str = "Rate card";
/// Between these two or [`IDEA`] and the name of a brand.
pub const FOR: &str = " for ";
pub const NO_NAME: &str = "Your name";
pub const AUDIENCE: &str = "Audience";
pub const PRICES: &str = "Prices";
pub const IDEA: &str = "What I would make";
pub const WORK: &str = "Work to look at";
pub const PARTNERS: &str = "Worked with";
pub const CONTACT: &str = "Contact";
pub const ENGAGEMENT: &str = " engagement";
pub const TIMES_THE: &str = " times the ";
pub const USUAL: &str = " usual at this size";
pub const FAIR: &str = "fair range";
pub const ON_REQUEST: &str = "on request";
pub const DISCLOSURE: &str = "Every sponsored post is marked clearly as advertising (#ad).";
pub const MINE: &str = "Prices not marked “fair range” are my own. ";
pub const RANGES: &str = "A fair range is no offer: half of comparable deals lie in it, estimated by Postworth from \
    documented deals. ";

/// What the prices are in.
pub fn prices_in(currency: Currency) -> String {
    match currency {
        Currency::Usd => "Prices in US dollars.".to_owned(),
        other => say(&["Prices in ", other.code(), "."]),
    }
}

/// What our ranges, which are in US dollars, are shown at.
pub fn at_rate(code: &str, rate: &str) -> String {
    say(&[" Fair ranges at ", rate, " ", code, " to the US dollar."])
}

/// The name over a slot.
pub fn label(slot: Slot) -> String {
    match slot {
        Slot::Text(text) => match text {
            Text::Name => "Name",
            Text::Handle => "Handle",
            Text::Niche => "What you post about",
            Text::Brand => "Brand",
            Text::Idea => "What you would make for it",
            Text::Work => "Links to work",
            Text::Partners => "Past collaborations",
            Text::Email => "E-mail",
            Text::Contact => "Phone, manager, or another way",
        }
        .to_owned(),
        Slot::Number(_, number) => match number {
            Number::Followers => "Followers",
            Number::Engagement => "Engagement rate",
            Number::Views => "Views per post",
        }
        .to_owned(),
        Slot::Price(_, sold) => capital(format(sold)),
        Slot::Rate => super::label(Field::Rate).to_owned(),
    }
}

/// One short sentence under the label, or nothing.
pub const fn hint(slot: Slot) -> &'static str {
    match slot {
        Slot::Text(Text::Handle) => "As people find you: @you",
        Slot::Text(Text::Niche) => "And for whom: weeknight cooking, for two",
        Slot::Text(Text::Brand) => "Leave empty for a card that fits any",
        Slot::Text(Text::Work) => "One a line, five at most",
        Slot::Text(Text::Partners) => "Brands, or a line on each; five at most",
        Slot::Rate => "Our fair ranges need it, your own prices do not",
        _ => "",
    }
}

/// How much of a text does not fit on the page.
pub fn left_out(text: Text, left_out: usize) -> String {
    let most = write::count(text.room() as u64);
    let over = write::count(left_out as u64);
    let lines = match text.lines() {
        1 => String::new(),
        lines => say(&[" in ", &write::count(lines as u64), " lines"]),
    };
    say(&[
        "Too long for one page: the card shows ",
        &most,
        " characters",
        &lines,
        " and leaves out ",
        &over,
        ".",
    ])
}

/// What is wrong with the text in a slot, and what would be right.
pub fn problem(slot: Slot, problem: &Problem) -> String {
    let Some(spec) = slot.spec() else { return String::new() };
    match problem {
        Problem::Unreadable(why, piece) => unreadable(&spec, *why, piece.as_deref()),
        Problem::TooLarge => say(&["Enter ", &display(spec.max, spec.unit), " or less."]),
        Problem::TooSmall if spec.unit == Unit::Usd => {
            "Enter more than zero. What you give away, leave out of the card.".to_owned()
        }
        Problem::TooSmall => "Enter a number above zero.".to_owned(),
        Problem::Missing | Problem::CostsNothing => say(&["Enter a number, such as ", &example(&spec), "."]),
    }
}
