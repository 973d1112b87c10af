//! The text of `src/model/factors.rs` and `src/evidence/documented.rs`: tables as the page carries them.

use super::Calibration;
use super::factors;
use super::rows::Kind;
use crate::evidence::{Network, SOURCES};

/// The factors the page uses: their name in the code, and the name they are averaged under.
const FACTORS: [(&str, &str); 18] = [
    ("Story", "Instagram story"),
    ("Reel", "Instagram reel"),
    ("Carousel", "Instagram carousel"),
    ("Live", "Instagram live"),
    ("Short", "YouTube short"),
    ("Dedicated", "YouTube dedicated video"),
    ("TikTokLive", "TikTok live, mention only"),
    ("TikTokStory", "TikTok story"),
    ("Rights30", "rights, 30 days"),
    ("Rights60", "rights, 60 days"),
    ("Rights90", "rights, 90 days"),
    ("Rights180", "rights, 180 days"),
    ("Rights365", factors::RIGHTS_A_YEAR),
    ("RightsPerpetual", "rights, perpetual"),
    ("PaidAds", factors::PAID_ADS),
    ("Exclusivity", factors::EXCLUSIVITY),
    ("Rush", "rush"),
    ("BundleOfThree", "bundle of 3, each piece"),
];

/// Where sources stand in the table of sources; one that follows itself, once.
pub fn places<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let mut places: Vec<usize> = ids
        .filter_map(|id| SOURCES.iter().position(|source| source.id == id))
        .collect();
    places.dedup();
    places
}

/// `src/model/factors.rs`, as rustfmt would leave it; `None` where a factor has lost its evidence.
pub fn factors(calibration: &Calibration) -> Option<String> {
    let mut kinds = String::new();
    let mut arms = String::new();
    for (kind, name) in FACTORS {
        let pooled = calibration.factors.iter().find(|pooled| pooled.name == name)?;
        let ppm = |factor: f64| (factor * 1e6).round() as u64;
        kinds.push_str(&format!("    {kind},\n"));
        let sources = places(pooled.rows.iter().map(|row| row.source));
        arms.push_str(&format!(
            "        Kind::{kind} => Factor {{
            typical: Ppm({}),
            low: Ppm({}),
            high: Ppm({}),
            basis: Basis::Published({}),
            sources: &{sources:?},
        }},
",
            ppm(pooled.typical),
            ppm(pooled.low),
            ppm(pooled.high),
            pooled.publishers,
        ));
    }
    Some(format!(
        "//! The factors of formats, rights and the rest. Written by `cargo run --release --bin calibrate` from
//! `data/multipliers.csv` and `data/prices.csv`; a test works them out anew.

use super::Ppm;
use super::deliverable::{{Basis, Factor}};

/// What a factor is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {{
{kinds}}}

/// The published factor of a kind.
#[rustfmt::skip]
pub const fn of(kind: Kind) -> Factor {{
    match kind {{
{arms}    }}
}}
"
    ))
}

/// `src/evidence/documented.rs`: the deals the curves rest on, as dots for a chart.
pub fn documented(calibration: &Calibration) -> String {
    let mut rows = String::new();
    for row in &calibration.rows {
        let (Kind::Deal, Network::On(platform)) = (row.kind, row.network) else {
            continue;
        };
        let cents = (row.dollars / row.format * 100.0).round() as u64;
        rows.push_str(&format!(
            "    deal(Platform::{platform:?}, {}, {cents}, {}, {:?}),\n",
            row.followers.round() as u64,
            row.origin.year(),
            row.origin.title(),
        ));
    }
    format!(
        "//! The documented deals the curves rest on. Written by `cargo run --release --bin calibrate` from
//! `data/deals.csv` and the averages of asked prices in `data/prices.csv`; a test works them out anew.

use super::Platform;

/// One documented price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Documented {{
    /// Where.
    pub platform: Platform,
    /// For an account of this size.
    pub followers: u64,
    /// Brought to one post of the platform's base format, in cents of the dollars the model's prices are in.
    pub price_cents: u64,
    /// The year it was on record.
    pub year: u16,
    /// Where: the title of the page or the study.
    pub title: &'static str,
}}

/// Every deal in the order of its file, then the averages in the order of theirs.
#[rustfmt::skip] // one deal a line
pub static DOCUMENTED: &[Documented] = &[
{rows}];

const fn deal(platform: Platform, followers: u64, price_cents: u64, year: u16, title: &'static str) -> Documented {{
    Documented {{
        platform,
        followers,
        price_cents,
        year,
        title,
    }}
}}
"
    )
}
