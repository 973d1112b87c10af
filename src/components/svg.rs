//! What pictures are drawn with.
//!
//! A drawing is as wide as its place and is never scaled: positions across are percentages, positions down and all
//! lettering are true pixels, so that words keep their size on a phone. Curves, which SVG cannot draw in
//! percentages, lie in an inner drawing that stretches without thickening its lines.

use yew::prelude::*;

use crate::model::curve::ln;
use crate::number::write;

// A `class` that is not literal would bring Yew's `Classes`, 2,800 bytes that sort them in a table: here what a mark is
// stands in `data-is`.

/// A picture so many pixels high, and what it shows in words.
pub fn picture(kind: &'static str, words: String, height: u64, drawn: Vec<Html>) -> Html {
    html! {
        <svg class="chart" data-is={kind} role="img" aria-label={words} width="100%" height={height.to_string()}>
            { for drawn }
        </svg>
    }
}

/// The room above a plot.
pub const ABOVE: u64 = 12;

/// The part of a picture where curves lie: a thousand by a thousand, whatever its size.
pub fn plot(height: u64, curves: Vec<Html>) -> Html {
    html! {
        <svg x="0" y={ABOVE.to_string()} width="100%" height={height.to_string()} viewBox="0 0 1000 1000"
            preserveAspectRatio="none">{ for curves }</svg>
    }
}

/// A curve through points in thousandths.
pub fn curve(kind: &'static str, points: &[(u64, u64)]) -> Html {
    html! { <path data-is={kind} d={through(points)} /> }
}

/// What lies between two curves.
pub fn between(kind: &'static str, above: &[(u64, u64)], below: &[(u64, u64)]) -> Html {
    let around: Vec<(u64, u64)> = above.iter().chain(below.iter().rev()).copied().collect();
    let mut path = through(&around);
    path.push('Z');
    html! { <path data-is={kind} d={path} /> }
}

fn through(points: &[(u64, u64)]) -> String {
    let mut path = String::new();
    for (across, down) in points {
        path.push_str(if path.is_empty() { "M" } else { "L" });
        path.push_str(&write::plain(*across, 0));
        path.push(' ');
        path.push_str(&write::plain(*down, 0));
    }
    path
}

/// A level line between two places across, in thousandths.
pub fn level(kind: &'static str, from: u64, to: u64, y: u64) -> Html {
    line(kind, (from, to), (y, y))
}

/// An upright line between two heights.
pub fn upright(kind: &'static str, at: u64, from: u64, to: u64) -> Html {
    line(kind, (at, at), (from, to))
}

fn line(kind: &'static str, across: (u64, u64), down: (u64, u64)) -> Html {
    html! {
        <line data-is={kind} x1={percent(across.0)} x2={percent(across.1)} y1={down.0.to_string()} y2={down.1.to_string()} />
    }
}

/// A bar between two places across, in thousandths.
pub fn bar(kind: &'static str, from: u64, to: u64, y: u64, height: u64) -> Html {
    // Thinner than a hair it would not be seen.
    let width = to.saturating_sub(from).max(3);
    html! {
        <rect data-is={kind} x={percent(from)} width={percent(width)} y={y.to_string()} height={height.to_string()} rx="3" />
    }
}

/// A dot at a place across, in thousandths.
pub fn dot(kind: &'static str, at: u64, y: u64, radius: &'static str) -> Html {
    html! { <circle data-is={kind} cx={percent(at)} cy={y.to_string()} r={radius} /> }
}

/// Lettering at the left edge, such as a height's number.
pub fn at_edge(y: u64, words: String) -> Html {
    lettering("soft halo", 0, y, "start", words)
}

/// Lettering that begins, ends or has its middle at a place across.
pub fn lettering(kind: &'static str, at: u64, y: u64, anchor: &'static str, words: String) -> Html {
    html! { <text data-is={kind} x={percent(at)} y={y.to_string()} text-anchor={anchor}>{ words }</text> }
}

/// A logarithmic scale across a picture.
pub struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    pub fn new(low: u64, high: u64) -> Scale {
        let low = ln(low);
        Scale {
            low,
            high: ln(high).max(low + 0.1),
        }
    }

    /// Where a value lies, in thousandths of the width, held to the picture.
    pub fn at(&self, value: u64) -> u64 {
        (((ln(value) - self.low) / (self.high - self.low) * 1000.0) as u64).min(1000)
    }
}

fn percent(thousandths: u64) -> String {
    let mut text = write::plain(thousandths, 1);
    text.push('%');
    text
}

/// The account's dot, with words at the side that has room.
pub fn you_are_here(at: u64, y: u64, letter_y: u64, words: String) -> Html {
    let (x, side) = if at > 700 {
        (at.saturating_sub(18), "end")
    } else {
        (at + 18, "start")
    };
    html! { <>{ dot("mine", at, y, "8") }{ lettering("strong halo", x, letter_y, side, words) }</> }
}

/// Lettering that stays inside the picture: it hangs from its point by the side that has room.
pub fn letter(kind: &'static str, at: u64, y: u64, words: String) -> Html {
    let anchor = match at {
        0..150 => "start",
        850.. => "end",
        _ => "middle",
    };
    lettering(kind, at, y, anchor, words)
}
