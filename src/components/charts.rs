//! Pictures of figures, as inline SVG.
//!
//! Each says in words what it shows, and a table with the same figures stands beside it.

use yew::prelude::*;

use super::svg::{
    ABOVE, Scale, at_edge, bar, between, curve, dot, letter, lettering, level, picture, plot, upright, you_are_here,
};
use crate::evidence::{DOCUMENTED, Platform, Price, Tier, TierScheme};
use crate::model::engagement::Typical;
use crate::model::price::{self, Estimate};
use crate::model::{Cents, Ppm, guide};
use crate::number::write;
use crate::text;

/// A price: nine in ten along the line, half in the band, the middle as a dot; the guide as a bracket below.
pub fn price_range(price: &Estimate, guide: Option<&'static Price>) -> Html {
    let shown = guide.map_or((price.p5.0, price.p95.0), |row| {
        (
            row.low_cents.unwrap_or(price.p5.0),
            row.high_cents.unwrap_or(price.p95.0),
        )
    });
    let (low, high) = (shown.0.min(price.p5.0), shown.1.max(price.p95.0));
    let scale = Scale::new(low * 4 / 5, high.saturating_mul(5) / 4);
    let usd = |cents: Cents| write::usd_round(cents.0);
    let at = |cents: Cents| scale.at(cents.0);
    let mut drawn = vec![
        level("axis", 0, 1000, 42),
        bar("band", at(price.low), at(price.high), 30, 24),
        level("mine", at(price.p5), at(price.p95), 42),
        dot("mine", at(price.typical), 42, "8"),
        letter("strong", at(price.typical), 20, text::around(price.typical)),
        letter("soft", at(price.p5), 76, usd(price.p5)),
        letter("soft", at(price.p95), 76, usd(price.p95)),
    ];
    drawn.extend(guide.map(|row| guide_bracket(row, &scale)));
    picture(
        "range",
        text::price_range(price),
        if guide.is_some() { 124 } else { 84 },
        drawn,
    )
}

fn guide_bracket(row: &'static Price, scale: &Scale) -> Html {
    let low = scale.at(row.low_cents.unwrap_or_default());
    let high = row.high_cents.map_or(1000, |high| scale.at(high));
    // Its words are long: on a phone they take half of the width.
    let (at, anchor) = match (low + high) / 2 {
        0..350 => (low, "start"),
        650.. => (high, "end"),
        middle => (middle, "middle"),
    };
    html! {
        <g class="guide">
            { level("", low, high, 92) }
            { upright("", low, 87, 97) }
            if row.high_cents.is_some() { { upright("", high, 87, 97) } }
            { lettering("soft", at, 116, anchor, text::published_guide(&text::guide_price(row))) }
        </g>
    }
}

/// The sizes the engagement curve is drawn over.
const SMALLEST: u64 = 1_000;
const LARGEST: u64 = 10_000_000;
/// The height of its plot.
const PLOT: u64 = 190;

/// The reader's rate as a dot on the curve of typical rates by size.
pub fn engagement_curve(sizes: &[(u64, Typical)], you: Option<(u64, Ppm)>) -> Html {
    let scale = Scale::new(SMALLEST, LARGEST);
    let top = sizes.iter().map(|(_, typical)| typical.high.0).max().unwrap_or(0);
    // A rate far above the curve would press it flat: the dot is held at the edge then, its label says the number.
    let top = top.max(you.map_or(0, |(_, rate)| rate.0.min(top * 2))).max(1) * 11 / 10;
    let down = |rate: Ppm| 1000 - (rate.0.min(top) * 1000 / top);
    let along = |rate: fn(&Typical) -> Ppm| -> Vec<(u64, u64)> {
        let points = sizes.iter();
        points
            .map(|(size, typical)| (scale.at(*size), down(rate(typical))))
            .collect()
    };
    let y = |rate: Ppm| ABOVE + down(rate) * PLOT / 1000;
    let step = rate_step(top);
    let mut words = text::ENGAGEMENT_CURVE.to_owned();
    for (size, typical) in sizes.iter().step_by((sizes.len() / 4).max(1)) {
        words.push_str(&text::say(&[
            &write::compact(*size),
            ": ",
            &write::percent(typical.rate.0),
            ". ",
        ]));
    }
    if let Some((size, rate)) = you {
        words.push_str(&text::you_at(size, &write::percent(rate.0)));
    }
    let mut drawn: Vec<Html> = (0..=top / step)
        .map(|line| level("grid", 0, 1000, y(Ppm(line * step))))
        .collect();
    let curves = vec![
        between("band", &along(|typical| typical.high), &along(|typical| typical.low)),
        curve("line", &along(|typical| typical.rate)),
    ];
    drawn.push(plot(PLOT, curves));
    drawn.extend((1..=top / step).map(|line| {
        let rate = Ppm(line * step);
        at_edge(y(rate).saturating_sub(5), write::percent(rate.0))
    }));
    drawn.extend(
        [1_000, 10_000, 100_000, 1_000_000, 10_000_000]
            .map(|size| letter("soft", scale.at(size), 226, write::compact(size))),
    );
    drawn.extend(you.map(|(size, rate)| {
        let words = text::say(&[text::YOU, ", ", &write::percent(rate.0)]);
        you_are_here(scale.at(size), y(rate), y(rate).max(22) - 6, words)
    }));
    picture("curve", words, 236, drawn)
}

/// The distance between two lines of the grid: one, two or five, whichever gives two to five lines.
fn rate_step(top: u64) -> u64 {
    let mut step = 1_000;
    for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1_000] {
        if top / step <= 4 {
            break;
        }
        step = 1_000 * factor;
    }
    step
}

/// The height of the price plot.
const TALL: u64 = 260;
/// The prices it is drawn over, in cents: from a dollar to ten million.
const PRICES: (u64, u64) = (100, 1_000_000_000);

/// Price against followers: the documented deals as dots, the guide as a broken line, our range as bands, the account.
pub fn price_curve(platform: Platform, you: Option<(u64, Cents)>) -> Html {
    let across = Scale::new(price::DRAWN.0, price::DRAWN.1);
    let up = Scale::new(PRICES.0, PRICES.1);
    let down = |amount: Cents| 1000 - up.at(amount.0);
    let y = |amount: Cents| ABOVE + down(amount) * TALL / 1000;
    let point = |size: u64, amount: Cents| (across.at(size), down(amount));
    let sizes = price::over_sizes(platform);
    let along = |end: fn(&Estimate) -> Cents| -> Vec<(u64, u64)> {
        sizes.iter().map(|(size, at)| point(*size, end(at))).collect()
    };
    let edges = guide::rows(platform).flat_map(|row| {
        let band = row.followers;
        let low = band.map(|band| band.min).zip(row.low_cents);
        [low, band.and_then(|band| band.max).zip(row.high_cents)]
    });
    let published: Vec<(u64, u64)> = edges.flatten().map(|(size, cents)| point(size, Cents(cents))).collect();
    let deals = || DOCUMENTED.iter().filter(|deal| deal.platform == platform);
    let words = text::price_curve(platform, deals().count(), you);
    // Powers of ten of the currency that prices are written in, the highest first.
    let tens = || {
        let powers = (0..16).rev().map(|power| 10_u64.saturating_pow(power));
        let marks = powers.map(|own| (own, write::in_dollars(own)));
        marks.filter(|(_, cents)| (PRICES.0..=PRICES.1).contains(cents))
    };
    let mut drawn: Vec<Html> = tens()
        .map(|(_, cents)| level("grid", 0, 1000, y(Cents(cents))))
        .collect();
    let curves = vec![
        between("band wide", &along(|at| at.p5), &along(|at| at.p95)),
        between("band", &along(|at| at.low), &along(|at| at.high)),
        curve("line", &along(|at| at.typical)),
        curve("line published", &published),
    ];
    drawn.push(plot(TALL, curves));
    drawn.extend(deals().map(|deal| dot("deal", across.at(deal.followers), y(Cents(deal.price_cents)), "4.5")));
    drawn.extend(tens().step_by(2).map(|(own, cents)| {
        let above = y(Cents(cents)).saturating_sub(4).max(11);
        at_edge(above, write::money_compact(own / 100))
    }));
    drawn.extend(
        [1_000, 100_000, 10_000_000, 300_000_000]
            .map(|size| letter("soft", across.at(size), 296, write::compact(size))),
    );
    drawn.extend(you.map(|(size, amount)| you_are_here(across.at(size), y(amount), y(amount), text::YOU.to_owned())));
    picture("prices", words, 306, drawn)
}

/// A scheme's tiers side by side, with a mark where the account stands.
pub fn tier_strip(scheme: &'static TierScheme, mine: Option<&'static Tier>, followers: u64) -> Html {
    let scale = Scale::new(200, 10_000_000);
    let place = |tier: &Tier| {
        let from = scale.at(tier.followers.min);
        (from, tier.followers.max.map_or(1000, |max| scale.at(max)))
    };
    let mut words = text::calls(scheme);
    let drawn = || scheme.tiers.iter().filter(|tier| !tier.aside);
    for tier in drawn() {
        words.push_str(&text::say(&[&text::band(tier.followers), " ", tier.name, ", "]));
    }
    words.push_str(&text::you_have(followers));
    let at = scale.at(followers);
    let mut pieces = Vec::new();
    let mut lettered = 1;
    for tier in drawn() {
        let (from, to) = place(tier);
        let (kind, name) = if mine.is_some_and(|mine| mine == tier) {
            ("tier here", "strong")
        } else {
            ("tier", "soft")
        };
        pieces.push(bar(kind, from, to, 1, 34));
        if to.saturating_sub(from) > 110 {
            pieces.push(lettering(name, (from + to) / 2, 23, "middle", tier.name.to_owned()));
        }
        // Numbers that would run into each other are left out; the table has them.
        if tier.followers.min > 0 && from >= lettered {
            lettered = from + 110;
            pieces.push(letter("soft", from, 80, write::compact(tier.followers.min)));
        }
    }
    pieces.push(upright("mine", at, 36, 52));
    pieces.push(dot("mine", at, 54, "7"));
    picture("tiers", words, 86, pieces)
}
