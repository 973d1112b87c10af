//! The draft as a query string: named parameters, sorted, defaults left out.
//!
//! A number is written as it was read ("12.5k" becomes `12500`), so a link means the same in every language and to
//! every later release. Text that cannot be read stays out of the link. Coming back, a value this page cannot use is
//! dropped and reported, a name it does not know is ignored.
//!
//! The account a page opens with is one worked example. A link that gives any number of an account therefore gives
//! all of them: the likes of the example say nothing about somebody else's followers.

use super::{Aim, Door, Draft, Field, MOST_PIECES, Mode, Problem, Reading, Spec, Theme, query};
use crate::evidence::{self, Platform};
use crate::model::campaign::Objective;
use crate::model::deliverable::Format;
use crate::number::money::{Currency, ONE};
use crate::number::read::{Unit, read};
use crate::number::write;

/// Longer queries are not ours.
const LONGEST: usize = 8_192;
/// A longer list is written as its mean, so that five of them and all the rest fit into a query.
const LONGEST_LIST: usize = 600;
/// The parameter that names the currency of all amounts.
pub(super) const CURRENCY: &str = "currency";
/// Between several numbers in one parameter: no locale writes a number with it.
const SEVERAL: &str = ";";

/// The fields that describe the creator's account.
fn account() -> impl Iterator<Item = Field> {
    Field::ALL.into_iter().filter(|field| field.is_account())
}

fn written(reading: &Reading, unit: Unit) -> String {
    let numbers: Vec<String> = reading
        .numbers
        .iter()
        .map(|number| write::plain(*number, unit.decimals()))
        .collect();
    let list = numbers.join(SEVERAL);
    if list.len() > LONGEST_LIST {
        write::plain(reading.value, unit.decimals())
    } else {
        list
    }
}

/// Writes a draft. Empty for the default draft, and without the leading `?`.
pub fn encode(draft: &Draft) -> String {
    let initial = Draft::default();
    let mut pairs = choices(draft, &initial);
    // What cannot be read stays out, as if the field were empty.
    let readings = Field::ALL.map(|field| (field, draft.reading(field)));
    let of_example = |field: Field, reading: &Result<Option<Reading>, Problem>| match reading {
        Ok(reading) => initial.reading(field).as_ref() == Ok(reading),
        Err(_) => initial.reading(field) == Ok(None),
    };
    let own_account = (readings.iter()).any(|(field, reading)| field.is_account() && !of_example(*field, reading));
    let mut account_told = false;
    for (field, reading) in readings {
        let in_account = field.is_account();
        if if in_account {
            !own_account
        } else {
            of_example(field, &reading)
        } {
            continue;
        }
        let spec = field.spec();
        match reading {
            Ok(Some(reading)) => {
                pairs.push((spec.name, written(&reading, spec.unit)));
                account_told |= in_account;
            }
            // A cleared field whose default is not empty.
            Ok(None) if !in_account => pairs.push((spec.name, String::new())),
            _ => {}
        }
    }
    if own_account && !account_told {
        pairs.push((Field::Followers.spec().name, String::new()));
    }
    let mut sorted: Vec<(&str, String)> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        // For the few there are, a library sort would only weigh more.
        sorted.insert(sorted.partition_point(|before| before.0 < pair.0), pair);
    }
    query::write(&sorted)
}

/// What was chosen and differs from what a page starts with.
fn choices(draft: &Draft, initial: &Draft) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    if draft.door != initial.door {
        pairs.push(("view", door_slug(draft.door).to_owned()));
    }
    if draft.platform != initial.platform {
        pairs.push(("platform", draft.platform.slug().to_owned()));
    }
    if draft.tiers != initial.tiers {
        pairs.push(("tiers", draft.tiers.to_owned()));
    }
    if draft.objective != initial.objective {
        pairs.push(("objective", objective_slug(draft.objective).to_owned()));
    }
    if draft.aim != initial.aim {
        pairs.push(("plan", aim_slug(draft.aim).to_owned()));
    }
    if draft.mode != initial.mode {
        pairs.push(("mode", mode_slug(draft.mode).to_owned()));
    }
    if draft.currency != initial.currency {
        pairs.push((CURRENCY, draft.currency.code().to_owned()));
    }
    if !draft.items.is_empty() {
        let written =
            |(format, pieces): &(Format, u64)| [format_slug(*format), ":", &write::plain(*pieces, 0)].concat();
        pairs.push(("items", draft.items.iter().map(written).collect::<Vec<_>>().join(",")));
    }
    if draft.paid_ads {
        pairs.push(("ads", "1".to_owned()));
    }
    if draft.rush {
        pairs.push(("rush", "1".to_owned()));
    }
    if draft.embed {
        pairs.push(("embed", "1".to_owned()));
    }
    if let Some(theme) = draft.theme {
        pairs.push(("theme", theme_slug(theme).to_owned()));
    }
    if let Some(accent) = draft.accent {
        pairs.push(("accent", hex(accent)));
    }
    pairs
}

/// Writes a draft for another program of the same page: every text as it was typed, readable or not.
pub fn hand_over(draft: &Draft) -> String {
    let initial = Draft::default();
    let mut pairs = choices(draft, &initial);
    for field in Field::ALL {
        if draft.text(field) != initial.text(field) {
            pairs.push((field.spec().name, draft.text(field).to_owned()));
        }
    }
    query::write(&pairs)
}

/// Reads what [`hand_over`] wrote.
pub fn take_over(query: &str) -> Draft {
    let mut draft = Draft::default();
    for (name, value) in query::read(query) {
        match Field::named(&name) {
            Some(field) => draft.put(field, &value),
            // The texts come as they were: they are not written anew in it.
            None if name == CURRENCY => drop(put(&mut draft.currency, Currency::named(&value))),
            None => drop(set(&mut draft, &name, &value)),
        }
    }
    draft
}

/// Reads a query string, with or without the leading `?`. What it does not say stays at its default.
pub fn decode(query: &str) -> Draft {
    let mut draft = Draft::default();
    if query.len() > LONGEST {
        draft.dropped.push("?".to_owned());
        return draft;
    }
    let query = query.strip_prefix('?').unwrap_or(query);
    let pairs = || query::read(query);
    if pairs().any(|(name, _)| account().any(|field| field.spec().name == name)) {
        draft = account().fold(draft, |draft, field| draft.with(field, ""));
    }
    // What amounts are in is known before the first is read.
    for first in [true, false] {
        for (name, value) in pairs() {
            if (name == CURRENCY) == first && !set(&mut draft, &name, &value) {
                let mut part = name;
                part.push('=');
                part.extend(value.chars().take(40));
                draft.dropped.push(part);
            }
        }
    }
    draft.settle_order();
    draft
}

/// Takes one parameter into the draft. False when its value cannot be used.
fn set(draft: &mut Draft, name: &str, value: &str) -> bool {
    match name {
        "view" => put(&mut draft.door, door(value)),
        "platform" => put(&mut draft.platform, Platform::from_slug(value)),
        "tiers" => put(
            &mut draft.tiers,
            evidence::tier_scheme(value).map(|scheme| scheme.source.id),
        ),
        "objective" => put(&mut draft.objective, objective(value)),
        "plan" => put(&mut draft.aim, aim(value)),
        "mode" => put(&mut draft.mode, mode(value)),
        CURRENCY => Currency::named(value)
            .map(|currency| draft.count_in(currency))
            .is_some(),
        "items" => put(&mut draft.items, items(value)),
        "ads" => put(&mut draft.paid_ads, flag(value)),
        "rush" => put(&mut draft.rush, flag(value)),
        "embed" => put(&mut draft.embed, flag(value)),
        "theme" => put(&mut draft.theme, theme(value).map(Some)),
        "accent" => put(&mut draft.accent, colour(value).map(Some)),
        _ => match Field::named(name) {
            Some(field) => set_field(draft, field, value),
            None => true,
        },
    }
}

fn put<T>(slot: &mut T, value: Option<T>) -> bool {
    let usable = value.is_some();
    if let Some(value) = value {
        *slot = value;
    }
    usable
}

fn set_field(draft: &mut Draft, field: Field, value: &str) -> bool {
    let text = typed(field.spec(), draft.currency, value);
    if let Some(text) = &text {
        draft.put(field, text);
    }
    text.is_some()
}

/// What a link says, as the page itself would put it into a field. None where it cannot be read.
pub(super) fn typed(spec: Spec, currency: Currency, value: &str) -> Option<String> {
    let unit = match spec.unit {
        // In a link the mark is decimal. In a field it would be asked about.
        Unit::Rate => Unit::Decimal,
        unit => unit,
    };
    let Some(reading) = (Spec { unit, ..spec }).read_in(currency, value).ok()? else {
        return Some(String::new());
    };
    let numbers = reading.numbers.iter();
    let written: Vec<String> = numbers.map(|number| display_in(*number, spec.unit, currency)).collect();
    Some(written.join("; "))
}

/// A number as the page itself would put it into a field, with money in the currency of the page.
pub fn display(number: u64, unit: Unit) -> String {
    display_in(number, unit, write::pricing().currency)
}

/// The same with money in a currency.
pub fn display_in(number: u64, unit: Unit, currency: Currency) -> String {
    match unit {
        Unit::Count => write::count(number),
        Unit::Usd => write::money_in(currency, number),
        Unit::Decimal => write::decimal(number, unit.decimals()),
        Unit::Rate => {
            let written = write::decimal(number, unit.decimals());
            let has_three = number.is_multiple_of(1_000) && !number.is_multiple_of(10_000);
            let zero = if has_three && number >= ONE { "0" } else { "" };
            [&written, zero].concat()
        }
        Unit::Percent => write::percent_exact(number),
    }
}

/// A door's name in the link.
pub fn door_slug(door: Door) -> &'static str {
    match door {
        Door::Creator => "creator",
        Door::Brand => "brand",
    }
}

fn door(value: &str) -> Option<Door> {
    [Door::Creator, Door::Brand]
        .into_iter()
        .find(|door| door_slug(*door) == value)
}

fn mode_slug(mode: Mode) -> &'static str {
    match mode {
        Mode::Model => "model",
        Mode::Guide => "guide",
    }
}

fn mode(value: &str) -> Option<Mode> {
    [Mode::Model, Mode::Guide]
        .into_iter()
        .find(|mode| mode_slug(*mode) == value)
}

/// A plan's name in the link.
pub fn aim_slug(aim: Aim) -> &'static str {
    match aim {
        Aim::Best => "best",
        Aim::Micros => "micros",
        Aim::Celebrity => "celebrity",
    }
}

fn aim(value: &str) -> Option<Aim> {
    Aim::ALL.into_iter().find(|aim| aim_slug(*aim) == value)
}

/// A format's name in the link.
pub fn format_slug(format: Format) -> &'static str {
    match format {
        Format::Post => "post",
        Format::Carousel => "carousel",
        Format::Reel => "reel",
        Format::Story => "story",
        Format::Video => "video",
        Format::Short => "short",
        Format::Integrated => "integrated",
        Format::Dedicated => "dedicated",
        Format::Live => "live",
    }
}

/// `post:1,story:3`; a format alone means one piece. `None` when any of it cannot be read.
fn items(value: &str) -> Option<Vec<(Format, u64)>> {
    let mut wanted = Draft::default();
    for item in value.split(',').filter(|item| !item.is_empty()) {
        let (slug, pieces) = item.split_once(':').unwrap_or((item, "1"));
        let format = Format::ALL.into_iter().find(|format| format_slug(*format) == slug)?;
        let pieces = read(pieces, Unit::Count).ok().filter(|pieces| *pieces <= MOST_PIECES)?;
        wanted.want(format, pieces);
    }
    Some(wanted.items)
}

/// An objective's name in the link.
pub fn objective_slug(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "reach",
        Objective::Engagement => "engagement",
        Objective::Sales => "sales",
    }
}

fn objective(value: &str) -> Option<Objective> {
    Objective::ALL
        .into_iter()
        .find(|objective| objective_slug(*objective) == value)
}

/// A theme's name in the link.
pub fn theme_slug(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn theme(value: &str) -> Option<Theme> {
    [Theme::Light, Theme::Dark]
        .into_iter()
        .find(|theme| theme_slug(*theme) == value)
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "1" => Some(true),
        "0" | "" => Some(false),
        _ => None,
    }
}

/// Six hexadecimal digits, without the hash.
pub fn colour(value: &str) -> Option<u32> {
    (value.len() == 6).then_some(())?;
    value
        .chars()
        .try_fold(0, |colour, digit| Some(colour << 4 | digit.to_digit(16)?))
}

/// A colour as six hexadecimal digits.
pub fn hex(colour: u32) -> String {
    (0..6)
        .rev()
        .filter_map(|place| char::from_digit(colour >> (4 * place) & 15, 16))
        .collect()
}
