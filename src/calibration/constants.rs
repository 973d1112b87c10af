//! The text of `src/model/calibrated.rs`.

use super::Calibration;
use super::factors::PerView;
use super::rows::{Kind, Origin, base_year};
use super::tables::places;
use crate::evidence::{Network, Platform};
use crate::model::price::TWENTIETH;

/// Who tells how much engagement moves a price: a price per follower and per like, and an exponent over payments.
pub const ENGAGEMENT_SOURCES: [&str; 2] = ["mysocial-2017", "x-agency-2025"];

/// How far known views draw a price from the one by followers. Assumptions: market practice and one study of TikTok say
/// that views lead there and on YouTube; no data set says how far.
pub fn view_weight(platform: Platform) -> f64 {
    match platform {
        Platform::TikTok => 0.7,
        Platform::YouTube => 0.6,
        Platform::Instagram | Platform::X | Platform::Facebook => 0.25,
    }
}

/// Standard deviation of the logarithm of a price per view where fewer than two publishers give one: an assumption.
pub const ASSUMED_DOUBT: f64 = 0.5;

/// Standard deviation of the logarithm of a price per view: the cheapest and the dearest publisher taken as the ends of
/// nine in ten, to two decimals, since so few publishers carry no more.
pub fn view_doubt(per_view: &PerView) -> f64 {
    if per_view.borrowed.is_some() || per_view.guides.is_empty() || per_view.high <= per_view.low {
        return ASSUMED_DOUBT;
    }
    let deviation = (per_view.high / per_view.low).ln() / (2.0 * TWENTIETH);
    (deviation * 100.0).round() / 100.0
}

/// A number to twelve significant digits, as Rust writes it: more would differ from machine to machine.
fn digits(value: f64) -> String {
    let rounded = format!("{value:.11e}").parse().unwrap_or(value);
    format!("{rounded:?}")
}

/// Where the guides that a platform's curve rests on stand in the table of sources.
pub fn guides(calibration: &Calibration, platform: Platform) -> Vec<usize> {
    let rows = calibration.rows.iter();
    let guides = rows.filter(|row| row.network == Network::On(platform));
    places(guides.filter_map(|row| match row.origin {
        Origin::Price(price) if row.kind == Kind::Guide => Some(price.source.id),
        _ => None,
    }))
}

fn rust_name(platform: Platform) -> String {
    format!("Platform::{platform:?}")
}

/// The file, as rustfmt would leave it.
pub fn source(calibration: &Calibration) -> String {
    let (year, consumer_prices) = base_year().map_or((0, Vec::new()), |base| {
        (base.year, places(std::iter::once(base.source.id)))
    });
    let mut out = format!(
        "//! The constants of the price model. Written by `cargo run --release --bin calibrate` from `data/`; a test \
         refits them.

use super::price::{{Curve, Views}};
use crate::evidence::Platform;

/// The year whose dollars the prices are in.
pub const DOLLARS_OF: u16 = {year};

/// Who says what a dollar was worth; this and all other sources by their places in the table of sources.
pub const CONSUMER_PRICES: &[usize] = &{consumer_prices:?};

/// Who says how much engagement moves a price.
pub const ENGAGEMENT_SOURCES: &[usize] = &{engagement:?};

/// Deals and guides the curves rest on: all platforms together.
pub const ROWS: u64 = {rows};

/// Standard deviation, in logarithms, of documented prices around their platform's curve, fitted without their source.
pub const SPREAD: f64 = {spread};

/// Price against followers.
pub const fn curve(platform: Platform) -> Curve {{
    match platform {{
",
        engagement = places(ENGAGEMENT_SOURCES.into_iter()),
        rows = calibration.rows.len(),
        spread = digits(calibration.spread),
    );
    for line in &calibration.fit.lines {
        let doubt: Vec<String> = line.doubt.into_iter().map(digits).collect();
        out.push_str(&format!(
            "        {platform} => Curve {{
            level: {level},
            slope: {slope},
            doubt: [{doubt}],
            deals: {deals},
            guides: &{guides:?},
        }},
",
            platform = rust_name(line.platform),
            level = digits(line.level),
            slope = digits(line.slope),
            doubt = doubt.join(", "),
            guides = guides(calibration, line.platform),
            deals = calibration
                .scored
                .iter()
                .filter(|scored| scored.platform == line.platform)
                .count(),
        ));
    }
    out.push_str(
        "    }
}

/// Price against views.
pub const fn views(platform: Platform) -> Views {
    match platform {
",
    );
    for (platform, per_view) in &calibration.per_view {
        out.push_str(&format!(
            "        {platform} => Views {{
            usd_per_thousand: {typical},
            doubt: {doubt},
            weight: {weight},
            sources: &{sources:?},
        }},
",
            doubt = digits(view_doubt(per_view)),
            weight = digits(view_weight(*platform)),
            platform = rust_name(*platform),
            typical = digits(per_view.typical),
            sources = places(per_view.sources.iter().copied()),
        ));
    }
    out.push_str("    }\n}\n");
    out
}
