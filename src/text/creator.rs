//! What both doors and the creator's say, put together from the words of the language; and the names that are the same in
//! each.

use super::lang::{self, TO, band, brand};
use super::say;
use crate::draft::link::display;
use crate::draft::{CreatorResults, Draft, Field, FieldError};
use crate::evidence::{Benchmark, Grade, Platform, Price, Reference, Source, Status, TierScheme};
use crate::model::deliverable::Factor;
use crate::model::price::Estimate;
use crate::model::quote::{OfferCheck, Quote};
use crate::model::{Cents, Ppm, calibrated};
use crate::number::money::Currency;
use crate::number::read::Unit;
use crate::number::write::{self, Money};

pub const SITE_NAME: &str = "Postworth";
/// Where a figure will stand again once the fields can be read.
pub const NOTHING_YET: &str = "—";

/// A platform's name.
pub const fn platform(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "Instagram",
        Platform::YouTube => "YouTube",
        Platform::TikTok => "TikTok",
        Platform::X => "X",
        Platform::Facebook => "Facebook",
    }
}

/// A grade.
pub const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
    }
}

/// One standard deviation of documented prices, as a factor.
pub fn spread() -> String {
    write::times(Ppm::round(calibrated::SPREAD.exp()).0)
}

/// A factor, to two decimals: its third digit moves a price by less than the price is shown to.
pub fn factor(factor: Ppm) -> String {
    say(&["× ", &write::factor(factor.0)])
}

/// What a thousand views are usually paid.
pub fn cpm(place: Platform) -> String {
    write::usd_round(Cents::round(calibrated::views(place).usd_per_thousand * 100.0).0)
}

/// A range as it is spoken.
pub fn range_in_words(estimate: &Estimate) -> String {
    say(&[
        &write::usd_round(estimate.low.0),
        TO,
        &write::usd_round(estimate.high.0),
    ])
}

/// A range, low to high.
pub fn range(estimate: &Estimate) -> String {
    say(&[
        &write::usd_round(estimate.low.0),
        "–",
        &write::usd_round(estimate.high.0),
    ])
}

/// What the guide's row prints, as one phrase.
pub fn guide_price(row: &Price) -> String {
    let about = match row.status {
        Status::Seen => "",
        Status::Derived => "≈ ",
    };
    match (row.low_cents, row.high_cents) {
        (Some(low), Some(high)) => say(&[about, &write::usd(low), TO, &write::usd(high)]),
        (Some(low), None) => say(&[about, &write::usd(low), lang::AND_MORE]),
        _ => String::new(),
    }
}

/// A year: no mark parts its digits.
pub fn year(year: u16) -> String {
    write::plain(u64::from(year), 0)
}

/// A source in three words: publisher and year.
pub fn short_source(source: &Source) -> String {
    match source.year {
        Some(of) => say(&[source.name, ", ", &year(of)]),
        None => source.name.to_owned(),
    }
}

/// The years and the population of a series.
pub fn series(benchmark: &Benchmark) -> String {
    let mut text = say(&[" ", lang::metric(benchmark.metric)]);
    if !benchmark.series.is_empty() {
        text.push_str(", ");
        text.push_str(benchmark.series);
    }
    if let Some(of) = benchmark.year.filter(|year| benchmark.source.year != Some(*year)) {
        text.push_str(", ");
        text.push_str(&year(of));
    }
    text
}

/// Every tier of a scheme with its sizes, and the platform where it speaks of one only.
pub fn scheme(scheme: &TierScheme) -> String {
    let tiers: Vec<String> = scheme
        .tiers
        .iter()
        .map(|tier| say(&[tier.name, " ", &band(tier.followers)]))
        .collect();
    let only = scheme
        .platform
        .map_or_else(String::new, |only| say(&[" (", platform(only), ")"]));
    say(&[&tiers.join(", "), &only])
}

/// What was taken from a source.
pub fn taken(reference: &Reference) -> String {
    let rows = reference.uses.iter();
    let parts: Vec<String> = rows
        .map(|taken| lang::rows(taken.table, u64::from(taken.rows)))
        .collect();
    parts.join(", ")
}

/// The pieces of a quote.
pub fn listed(quote: &Quote) -> String {
    let lines = quote.lines.iter();
    let lines: Vec<String> = lines.map(|line| lang::pieces(line.pieces, line.format)).collect();
    lines.join(", ")
}

/// Under an empty own percentage: what stands for it, in whole percent.
pub fn left_empty(field: Field, stand_in: &Factor) -> String {
    let share = match field {
        Field::BundleOff => Ppm::ONE.0.saturating_sub(stand_in.typical.0),
        Field::RightsAdd | Field::PaidAdsAdd | Field::ExclusivityAdd | Field::RushAdd => {
            stand_in.typical.0.saturating_sub(Ppm::ONE.0)
        }
        _ => stand_in.typical.0,
    };
    lang::we_take(&write::percent_whole(share), stand_in.basis)
}

/// A courteous answer to an offer, with what is delivered, what is sold with it, and the price.
pub fn counter_offer(results: &CreatorResults, offer: &OfferCheck) -> String {
    let quote = &results.quote;
    let mut text = lang::LETTER_START.to_owned();
    for line in &quote.lines {
        let pieces = lang::pieces(line.pieces, line.format);
        text.push_str(&say(&["\n- ", &lang::on_platform(&pieces, results.platform)]));
    }
    for sold in &quote.extras {
        text.push_str(&say(&["\n- ", &lang::extra(sold.kind)]));
    }
    let (typical, worth) = (quote.total.typical.0, offer.worth.0);
    // Two digits may be a twentieth too few, and nobody asks for less than was offered.
    let price = if worth.saturating_mul(20) >= typical.saturating_mul(19) {
        write::usd(worth.max(typical / 100 * 100))
    } else {
        write::usd_round(typical)
    };
    text.push_str("\n\n");
    text.push_str(&lang::letter_price(&price));
    // Deals below what was offered speak against the price.
    if worth <= quote.total.high.0 {
        text.push_str(&lang::letter_range(&quote.total));
    }
    if quote.extras.is_empty() {
        text.push_str(lang::LETTER_NO_EXTRAS);
    }
    text.push_str(lang::LETTER_END);
    text
}

/// What the text in a field was read as, where that is not plain from the text itself.
pub fn reading(draft: &Draft, field: Field) -> Option<String> {
    let reading = draft.reading(field).ok()??;
    if let [_, _, ..] = reading.numbers.as_slice() {
        let mut sorted = Vec::with_capacity(reading.numbers.len());
        for number in &reading.numbers {
            sorted.insert(sorted.partition_point(|before| before < number), *number);
        }
        let middle = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
        let below = sorted.get((sorted.len() - 1) / 2).copied().unwrap_or_default();
        let (least, most) = (sorted.first().copied()?, sorted.last().copied()?);
        let numbers = [
            reading.value,
            reading.numbers.len() as u64,
            below + (middle - below) / 2,
            least,
            most,
        ];
        let [mean, several, median, least, most] = numbers.map(write::count);
        return Some(lang::read_as_mean(&mean, &several, &median, &least, &most));
    }
    let (text, spec) = (draft.text(field), field.spec());
    read_as(text, reading.value, spec.unit).or_else(|| {
        // "520,340" may have been meant for two posts.
        let is_parted = !text.trim().bytes().all(|byte| byte.is_ascii_digit());
        (spec.several && reading.value >= 100_000 && is_parted).then(|| lang::read_as_one(&write::count(reading.value)))
    })
}

/// What one number was read as, where that is not plain from the text itself.
pub fn read_as(typed: &str, value: u64, unit: Unit) -> Option<String> {
    let shown = display(value, unit);
    let bare = |text: &str| -> String {
        let text = write::pricing().currency.remarked(text, "");
        let marks = |c: &char| *c == '%' || c.is_whitespace();
        text.chars().filter(|c| !marks(c)).collect()
    };
    (bare(typed) != bare(&shown) && typed.trim() != write::plain(value, unit.decimals()))
        .then(|| lang::read_as_one(&shown))
}

/// What is wrong with a field, for a place where the field is not in sight.
pub fn mistake(error: &FieldError) -> String {
    let whose = match error.field {
        Field::Of(hire, _) => [brand::heading(hire), ", "].concat(),
        _ => String::new(),
    };
    let problem = lang::problem(error.field, &error.problem);
    say(&[&whose, lang::label(error.field), ": ", &problem])
}

/// What amounts are shown in, where that is not dollars.
pub fn priced_in() -> Option<String> {
    let Money {
        currency, per_dollar, ..
    } = write::pricing();
    (currency != Currency::Usd).then(|| lang::at_your_rate(currency.code(), &write::decimal(per_dollar, 6)))
}

/// The creator's result in one sentence, for a screen reader.
pub fn creator_summary(results: &CreatorResults) -> String {
    let price = lang::quoted(&results.quote, results.platform);
    let mut text = say(&[&price, ": ", &range_in_words(&results.quote.total), "."]);
    if let Some(engagement) = &results.engagement {
        text.push_str(&say(&[lang::ENGAGEMENT_RATE, &write::percent(engagement.rate.0), "."]));
    }
    text
}
