//! Pictures of figures, as inline SVG.
//!
//! A drawing is as wide as its place and is never scaled: positions across are percentages, positions down and all
//! lettering are true pixels, so that words keep their size on a phone. Curves, which SVG cannot draw in
//! percentages, lie in an inner drawing that stretches without thickening its lines. Each picture says in words what
//! it shows, and a table with the same figures stands beside it.

use yew::prelude::*;

use crate::evidence::{DOCUMENTED, Platform, Price, Tier, TierScheme};
use crate::model::curve::ln;
use crate::model::engagement::Typical;
use crate::model::price::{self, Estimate};
use crate::model::{Cents, Ppm, guide};
use crate::number::write;
use crate::text::en;

/// A logarithmic scale across a picture.
pub(super) struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    pub(super) fn new(low: u64, high: u64) -> Scale {
        let low = ln(low);
        Scale {
            low,
            high: ln(high).max(low + 0.1),
        }
    }

    /// Where a value lies, in thousandths of the width, held to the picture.
    pub(super) fn at(&self, value: u64) -> u64 {
        (((ln(value) - self.low) / (self.high - self.low) * 1000.0) as u64).min(1000)
    }

    pub(super) fn x(&self, value: u64) -> String {
        percent(self.at(value))
    }
}

pub(super) fn percent(thousandths: u64) -> String {
    let mut text = write::plain(thousandths, 1);
    text.push('%');
    text
}

/// Goes on with a path through points in thousandths, or begins it.
pub(super) fn draw(path: &mut String, points: impl Iterator<Item = (u64, u64)>) {
    for (across, down) in points {
        path.push_str(if path.is_empty() { "M" } else { "L" });
        path.push_str(&write::plain(across, 0));
        path.push(' ');
        path.push_str(&write::plain(down, 0));
    }
}

/// The account's dot, with words at the side that has room.
pub(super) fn you_are_here(at: u64, y: u64, letter_y: u64, words: String) -> Html {
    let (x, side) = if at > 700 {
        (at.saturating_sub(18), "end")
    } else {
        (at + 18, "start")
    };
    html! {
        <>
            <circle class="mine" cx={percent(at)} cy={y.to_string()} r="8" />
            <text class="strong halo" x={percent(x)} y={letter_y.to_string()} text-anchor={side}>{ words }</text>
        </>
    }
}

/// Lettering that stays inside the picture: it hangs from its point by the side that has room.
pub(super) fn letter(class: &'static str, at: u64, y: u32, words: String) -> Html {
    let anchor = match at {
        0..150 => "start",
        850.. => "end",
        _ => "middle",
    };
    html! { <text {class} x={percent(at)} y={y.to_string()} text-anchor={anchor}>{ words }</text> }
}

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
    let words = en::say(&[
        "Half of comparable deals between ",
        &usd(price.low),
        en::TO,
        &usd(price.high),
        ", nine in ten between ",
        &usd(price.p5),
        en::TO,
        &usd(price.p95),
        "; the middle is ",
        &usd(price.typical),
        ".",
    ]);
    let width = |from: Cents, to: Cents| percent(scale.at(to.0).saturating_sub(scale.at(from.0)));
    html! {
        <svg class="chart range" role="img" aria-label={words} width="100%" height={if guide.is_some() { "124" } else { "84" }}>
            <line class="axis" x1="0" x2="100%" y1="42" y2="42" />
            <rect class="band" x={scale.x(price.low.0)} width={width(price.low, price.high)} y="30" height="24" rx="3" />
            <line class="mine" x1={scale.x(price.p5.0)} x2={scale.x(price.p95.0)} y1="42" y2="42" />
            <circle class="mine" cx={scale.x(price.typical.0)} cy="42" r="8" />
            { letter("strong", scale.at(price.typical.0), 20, en::say(&["around ", &usd(price.typical)])) }
            { letter("soft", scale.at(price.p5.0), 76, usd(price.p5)) }
            { letter("soft", scale.at(price.p95.0), 76, usd(price.p95)) }
            { for guide.map(|row| guide_bracket(row, &scale)) }
        </svg>
    }
}

fn guide_bracket(row: &'static Price, scale: &Scale) -> Html {
    let low = scale.at(row.low_cents.unwrap_or_default());
    let high = row.high_cents.map_or(1000, |high| scale.at(high));
    let middle = (low + high) / 2;
    html! {
        <g class="guide">
            <line x1={percent(low)} x2={percent(high)} y1="92" y2="92" />
            <line x1={percent(low)} x2={percent(low)} y1="87" y2="97" />
            if row.high_cents.is_some() { <line x1={percent(high)} x2={percent(high)} y1="87" y2="97" /> }
            { letter("soft", middle, 116, en::say(&["published guide ", &en::guide_price(row)])) }
        </g>
    }
}

/// The sizes the engagement curve is drawn over.
const SMALLEST: u64 = 1_000;
const LARGEST: u64 = 10_000_000;
/// The height of its plot and the room above it.
const PLOT: u64 = 190;
pub(super) const ABOVE: u64 = 12;

/// The reader's rate as a dot on the curve of typical rates by size.
pub fn engagement_curve(curve: &[(u64, Typical)], you: Option<(u64, Ppm)>) -> Html {
    let scale = Scale::new(SMALLEST, LARGEST);
    let top = curve.iter().map(|(_, typical)| typical.high.0).max().unwrap_or(0);
    // A rate far above the curve would press it flat: the dot is held at the edge then, its label says the number.
    let top = top.max(you.map_or(0, |(_, rate)| rate.0.min(top * 2))).max(1) * 11 / 10;
    let down = |rate: Ppm| 1000 - (rate.0.min(top) * 1000 / top);
    let point = |size: u64, rate: Ppm| (scale.at(size), down(rate));
    let (mut middle, mut spread) = (String::new(), String::new());
    draw(
        &mut middle,
        curve.iter().map(|(size, typical)| point(*size, typical.rate)),
    );
    draw(
        &mut spread,
        curve.iter().map(|(size, typical)| point(*size, typical.high)),
    );
    draw(
        &mut spread,
        curve.iter().rev().map(|(size, typical)| point(*size, typical.low)),
    );
    spread.push('Z');
    let y = |rate: Ppm| ABOVE + down(rate) * PLOT / 1000;
    let step = rate_step(top);
    let mut words = "Typical engagement rate by followers. ".to_owned();
    for (size, typical) in curve.iter().step_by((curve.len() / 4).max(1)) {
        words.push_str(&en::say(&[
            &write::compact(*size),
            ": ",
            &write::percent(typical.rate.0),
            ". ",
        ]));
    }
    if let Some((size, rate)) = you {
        words.push_str(&en::say(&[
            "You, at ",
            &write::compact(size),
            ": ",
            &write::percent(rate.0),
            ".",
        ]));
    }
    html! {
        <svg class="chart curve" role="img" aria-label={words} width="100%" height="236">
            { for (0..=top / step).map(|line| {
                let down = y(Ppm(line * step)).to_string();
                html! { <line class="grid" x1="0" x2="100%" y1={down.clone()} y2={down} /> }
            }) }
            <svg x="0" y={ABOVE.to_string()} width="100%" height={PLOT.to_string()} viewBox="0 0 1000 1000"
                preserveAspectRatio="none">
                <path class="band" d={spread} />
                <path class="line" d={middle} />
            </svg>
            { for (1..=top / step).map(|line| {
                let rate = Ppm(line * step);
                html! {
                    <text class="soft halo" x="0" y={y(rate).saturating_sub(5).to_string()}>{ write::percent(rate.0) }</text>
                }
            }) }
            { for [1_000, 10_000, 100_000, 1_000_000, 10_000_000].into_iter().map(|size| {
                letter("soft", scale.at(size), 226, write::compact(size))
            }) }
            { for you.map(|(size, rate)| {
                let words = en::say(&[en::YOU, ", ", &write::percent(rate.0)]);
                you_are_here(scale.at(size), y(rate), y(rate).max(22) - 6, words)
            }) }
        </svg>
    }
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

/// Price against followers: the documented deals as dots, the guide as a broken line, our range as bands, the account.
pub fn price_curve(platform: Platform, you: Option<(u64, Cents)>) -> Html {
    let across = Scale::new(price::DRAWN.0, price::DRAWN.1);
    // From a dollar to ten million.
    let up = Scale::new(100, 1_000_000_000);
    let down = |amount: Cents| 1000 - up.at(amount.0);
    let y = |amount: Cents| ABOVE + down(amount) * TALL / 1000;
    let point = |size: u64, amount: Cents| (across.at(size), down(amount));
    let sizes = price::over_sizes(platform);
    let band = |low: fn(&Estimate) -> Cents, high: fn(&Estimate) -> Cents| {
        let mut path = String::new();
        draw(&mut path, sizes.iter().map(|(size, at)| point(*size, low(at))));
        draw(&mut path, sizes.iter().rev().map(|(size, at)| point(*size, high(at))));
        path.push('Z');
        path
    };
    let (wide, narrow) = (band(|at| at.p5, |at| at.p95), band(|at| at.low, |at| at.high));
    let (mut middle, mut published) = (String::new(), String::new());
    draw(&mut middle, sizes.iter().map(|(size, at)| point(*size, at.typical)));
    let edges = guide::rows(platform).flat_map(|row| {
        let band = row.followers;
        let low = band.map(|band| band.min).zip(row.low_cents);
        [low, band.and_then(|band| band.max).zip(row.high_cents)]
    });
    draw(
        &mut published,
        edges.flatten().map(|(size, cents)| point(size, Cents(cents))),
    );
    let deals = || DOCUMENTED.iter().filter(|deal| deal.platform == platform);
    let words = en::price_curve(platform, deals().count(), you);
    html! {
        <svg class="chart prices" role="img" aria-label={words} width="100%" height="306">
            { for (2..=9).map(|power| y(Cents(10u64.pow(power))).to_string()).map(|y| {
                html! { <line class="grid" x1="0" x2="100%" y1={y.clone()} y2={y} /> }
            }) }
            <svg x="0" y={ABOVE.to_string()} width="100%" height={TALL.to_string()} viewBox="0 0 1000 1000"
                preserveAspectRatio="none">
                <path class="band wide" d={wide} />
                <path class="band" d={narrow} />
                <path class="line" d={middle} />
                <path class="line published" d={published} />
            </svg>
            { for deals().map(|deal| {
                html! { <circle class="deal" cx={across.x(deal.followers)} cy={y(Cents(deal.price_cents)).to_string()} r="4.5" /> }
            }) }
            { for [1_000u64, 100_000, 10_000_000, 1_000_000_000].into_iter().map(|cents| {
                let above = y(Cents(cents)).saturating_sub(4).max(11).to_string();
                html! { <text class="soft halo" x="0" y={above}>{ ["$", &write::compact(cents / 100)].concat() }</text> }
            }) }
            { for [1_000, 100_000, 10_000_000, 300_000_000].into_iter().map(|size| {
                letter("soft", across.at(size), 296, write::compact(size))
            }) }
            { for you.map(|(size, amount)| {
                you_are_here(across.at(size), y(amount), y(amount), en::YOU.to_owned())
            }) }
        </svg>
    }
}

/// A scheme's tiers side by side, with a mark where the account stands.
pub fn tier_strip(scheme: &'static TierScheme, mine: Option<&'static Tier>, followers: u64) -> Html {
    let scale = Scale::new(200, 10_000_000);
    let place = |tier: &Tier| {
        let from = scale.at(tier.followers.min);
        (from, tier.followers.max.map_or(1000, |max| scale.at(max)))
    };
    let mut words = en::say(&[&en::short_source(scheme.source), " calls "]);
    let drawn = || scheme.tiers.iter().filter(|tier| !tier.aside);
    for tier in drawn() {
        words.push_str(&en::say(&[&en::band(tier.followers), " ", tier.name, ", "]));
    }
    words.push_str(&en::say(&["and you have ", &write::compact(followers), "."]));
    let at = scale.at(followers);
    html! {
        <svg class="chart tiers" role="img" aria-label={words} width="100%" height="86">
            { for drawn().map(|tier| {
                let (from, to) = place(tier);
                let here = mine.is_some_and(|mine| mine == tier);
                html! {
                    <>
                        <rect class={if here { "tier here" } else { "tier" }} x={percent(from)} y="1" height="34"
                            width={percent(to.saturating_sub(from))} />
                        if to.saturating_sub(from) > 110 {
                            <text class={if here { "strong" } else { "soft" }} x={percent((from + to) / 2)} y="23"
                                text-anchor="middle">{ tier.name }</text>
                        }
                        if tier.followers.min > 0 && from > 0 {
                            { letter("soft", from, 80, write::compact(tier.followers.min)) }
                        }
                    </>
                }
            }) }
            <line class="mine" x1={percent(at)} x2={percent(at)} y1="36" y2="52" />
            <circle class="mine" cx={percent(at)} cy="54" r="7" />
        </svg>
    }
}
