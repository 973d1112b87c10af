//! English, of the rate card.

use super::{capital, example, format, platform, say, unreadable};
use crate::draft::Problem;
use crate::draft::card::{Amount, Card, Number, Profile, Sheet, Slot, Text};
use crate::draft::link::display;
use crate::model::Cents;
use crate::model::deliverable::Format;
use crate::number::read::Unit;
use crate::number::write;

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
pub const TAKE: &str = "Take it away";
pub const PRINT: &str = "Print, or save as PDF";
pub const AS_TEXT: &str = "The card as text";
pub const AS_LINK: &str = "A link that holds the card";
pub const LINK_NOTE: &str = "Everything on the card is in the link, your contact included. Whoever has the link can read it; no \
    server is sent it.";
pub const COPY_CARD_LINK: &str = "Copy the link";
pub const WAITING: &str = "The card comes back when the marked fields can be read.";
pub const EMPTY: &str = "Your card appears here as you type. A name and one platform make a beginning.";

// The sheet.
pub const SHEET: &str = "Rate card";
pub const NO_NAME: &str = "Your name";
pub const AUDIENCE: &str = "Audience";
pub const PRICES: &str = "Prices";
pub const IDEA: &str = "What I would make";
pub const WORK: &str = "Work to look at";
pub const PARTNERS: &str = "Worked with";
pub const CONTACT: &str = "Contact";
pub const FOLLOWERS: &str = " followers";
pub const ENGAGEMENT: &str = " engagement";
pub const TIMES_THE: &str = " times the ";
pub const USUAL: &str = " usual at this size";
pub const VIEWS: &str = " views a post";
pub const FAIR: &str = "fair range";
pub const ON_REQUEST: &str = "on request";
pub const DISCLOSURE: &str = "Every sponsored post is marked clearly as advertising (#ad).";
pub const MINE: &str = "Prices without a mark are mine. ";
pub const RANGES: &str = "A fair range is no offer: half of comparable deals lie in it, estimated by Postworth from \
    documented deals, in US dollars.";
pub const OWN_ONLY: &str = "Prices in US dollars.";

/// Over the sheet: whom it is for.
pub fn kicker(card: &Card) -> String {
    let brand = card.shown(Text::Brand);
    if brand.is_empty() {
        return SHEET.to_owned();
    }
    say(&[SHEET, " for ", &brand])
}

/// Over the idea: for whom.
pub fn idea(card: &Card) -> String {
    let brand = card.shown(Text::Brand);
    if brand.is_empty() {
        return IDEA.to_owned();
    }
    say(&[IDEA, " for ", &brand])
}

/// What the page is called while it shows a card: browsers name the printed file after it.
pub fn page_title(card: &Card) -> Option<String> {
    let name = card.shown(Text::Name);
    (!name.is_empty()).then(|| say(&[&name, ", rate card"]))
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
            Number::Views => "Views a post",
        }
        .to_owned(),
        Slot::Price(_, sold) => capital(format(sold)),
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
        _ => "",
    }
}

/// What the text in a slot was read as, where that is not plain from the text itself.
pub fn reading(card: &Card, slot: Slot) -> Option<String> {
    let unit = slot.spec()?.unit;
    let value = card.reading(slot).ok()??.value;
    let shown = display(value, unit);
    let bare = |text: &str| -> String { text.chars().filter(|c| !matches!(c, '$' | '%' | ' ')).collect() };
    let typed = card.text(slot);
    (bare(typed) != bare(&shown) && typed.trim() != write::plain(value, unit.decimals()))
        .then(|| say(&["read as ", &shown]))
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
        Problem::Unreadable(why, piece) => unreadable(spec.unit, *why, piece.as_deref()),
        Problem::TooLarge => say(&["Enter ", &display(spec.max, spec.unit), " or less."]),
        Problem::TooSmall if spec.unit == Unit::Usd => {
            "Enter more than zero. What you give away, leave out of the card.".to_owned()
        }
        Problem::TooSmall => "Enter a number above zero.".to_owned(),
        Problem::Missing | Problem::CostsNothing => say(&["Enter a number, such as ", example(spec.unit), "."]),
    }
}

/// The folded part of a platform: its name, and how many follow where that is known.
pub fn platform_fold(card: &Card, place: crate::evidence::Platform) -> String {
    let followers = card.reading(Slot::Number(place, Number::Followers)).ok().flatten();
    match followers {
        Some(followers) => say(&[platform(place), ", ", &write::compact(followers.value), FOLLOWERS]),
        None => platform(place).to_owned(),
    }
}

/// A format at the head of its line on the sheet.
pub fn sold(sold: Format) -> String {
    capital(format(sold))
}

/// A price in words.
fn amount(amount: Amount) -> String {
    match amount {
        Amount::Own(own) => write::usd(own.0),
        Amount::Fair { low, high } => say(&[&fair(low, high), " (", FAIR, ")"]),
        Amount::OnRequest => ON_REQUEST.to_owned(),
    }
}

/// The whole card as text, for a message.
pub fn as_text(card: &Card, sheet: &Sheet) -> String {
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        text.push_str(&say(parts));
        text.push('\n');
    };
    line(&[&kicker(card)]);
    for part in [Text::Name, Text::Handle, Text::Niche] {
        let shown = card.shown(part);
        if !shown.is_empty() {
            line(&[&shown]);
        }
    }
    for profile in &sheet.profiles {
        line(&["\n", platform(profile.platform), ": ", &counts(profile)]);
        for offer in &profile.offers {
            line(&["- ", &sold(offer.format), ": ", &amount(offer.amount)]);
        }
    }
    for (title, part) in [
        (idea(card), Text::Idea),
        (WORK.to_owned(), Text::Work),
        (PARTNERS.to_owned(), Text::Partners),
    ] {
        let shown = card.shown(part);
        if !shown.is_empty() {
            line(&["\n", &title, "\n", &shown]);
        }
    }
    let reach: Vec<String> = [Text::Email, Text::Contact].map(|part| card.shown(part)).into();
    let reach: Vec<&str> = reach
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    if !reach.is_empty() {
        line(&["\n", CONTACT, ": ", &reach.join(", ")]);
    }
    line(&["\n", DISCLOSURE]);
    if sheet.has_ranges() {
        line(&[if sheet.has_own() { MINE } else { "" }, RANGES]);
    }
    text
}

/// What the sheet says of its prices.
pub fn fine_print(sheet: &Sheet) -> String {
    match (sheet.has_own(), sheet.has_ranges()) {
        (true, true) => say(&[MINE, RANGES]),
        (false, true) => RANGES.to_owned(),
        _ => OWN_ONLY.to_owned(),
    }
}

/// What stands on the card for a price that is left empty, where we have a range.
pub fn stand_in(sheet: &Sheet, slot: Slot) -> Option<String> {
    let Slot::Price(place, format) = slot else { return None };
    let profile = sheet.profiles.iter().find(|profile| profile.platform == place)?;
    let offer = profile.offers.iter().find(|offer| offer.format == format)?;
    match offer.amount {
        Amount::Fair { low, high } => Some(fair(low, high)),
        Amount::Own(_) | Amount::OnRequest => None,
    }
}

fn fair(low: Cents, high: Cents) -> String {
    say(&[&write::usd_round(low.0), "–", &write::usd_round(high.0)])
}

/// What an account counts, in words.
fn counts(profile: &Profile) -> String {
    let mut parts = Vec::new();
    if let Some(followers) = profile.followers {
        parts.push(say(&[&write::count(followers), FOLLOWERS]));
    }
    if let Some(rate) = profile.engagement {
        let mut words = say(&[&write::percent(rate.0), ENGAGEMENT]);
        if let Some((usual, ratio)) = profile.usual {
            words.push_str(&say(&[
                " (",
                &write::times(ratio.0),
                TIMES_THE,
                &write::percent(usual.0),
                USUAL,
                ")",
            ]));
        }
        parts.push(words);
    }
    if let Some(views) = profile.views {
        parts.push(say(&[&write::count(views), VIEWS]));
    }
    parts.join(", ")
}
