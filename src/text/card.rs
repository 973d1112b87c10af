//! What the rate card says, put together from the words of the language.

pub use super::lang::card::*;

use super::lang;
use super::{capital, platform, read_as, say};
use crate::draft::card::{Amount, Card, Number, Profile, Sheet, Slot, Text};
use crate::evidence::Platform;
use crate::model::Cents;
use crate::model::deliverable::Format;
use crate::number::money::Currency;
use crate::number::read::Unit;
use crate::number::write;

/// Over the sheet: whom it is for.
pub fn kicker(card: &Card) -> String {
    for_brand(SHEET, card)
}

/// Over the idea: for whom.
pub fn idea(card: &Card) -> String {
    for_brand(IDEA, card)
}

fn for_brand(what: &str, card: &Card) -> String {
    let brand = card.shown(Text::Brand);
    if brand.is_empty() {
        return what.to_owned();
    }
    say(&[what, FOR, &brand])
}

/// What the page is called while it shows a card: browsers name the printed file after it.
pub fn page_title(card: &Card) -> Option<String> {
    let name = card.shown(Text::Name);
    (!name.is_empty()).then(|| say(&[&name, ", ", SHEET]))
}

/// What the text in a slot was read as, where that is not plain from the text itself.
pub fn reading(card: &Card, slot: Slot) -> Option<String> {
    let unit = slot.spec()?.unit;
    read_as(card.text(slot), card.reading(slot).ok()??.value, unit)
}

/// The folded part of a platform: its name, and how many follow where that is known.
pub fn platform_fold(card: &Card, place: Platform) -> String {
    let followers = card.reading(Slot::Number(place, Number::Followers)).ok().flatten();
    match followers {
        Some(followers) => {
            let shown = write::compact(followers.value);
            say(&[platform(place), ", ", &shown, lang::followers(&shown)])
        }
        None => platform(place).to_owned(),
    }
}

/// A format at the head of its line on the sheet.
pub fn sold(sold: Format) -> String {
    capital(lang::format(sold))
}

/// A price in words.
fn amount(amount: Amount) -> String {
    match amount {
        Amount::Own(own) => write::money(own),
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
    if sheet.offers().next().is_some() {
        line(&[&fine_print(sheet)]);
    }
    text
}

/// What the sheet says of its prices.
pub fn fine_print(sheet: &Sheet) -> String {
    let currency = sheet.currency;
    let ranges = sheet.has_ranges();
    let rate = sheet.per_dollar.filter(|_| ranges && currency != Currency::Usd);
    let reckoned = rate.map(|rate| at_rate(currency.code(), &write::decimal(rate, Unit::Rate.decimals())));
    say(&[
        if sheet.has_own() && ranges { MINE } else { "" },
        if ranges { RANGES } else { "" },
        &prices_in(currency),
        &reckoned.unwrap_or_default(),
    ])
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
        let shown = write::count(followers);
        parts.push(say(&[&shown, lang::followers(&shown)]));
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
        let shown = write::count(views);
        parts.push(say(&[&shown, lang::views(&shown)]));
    }
    parts.join(", ")
}
