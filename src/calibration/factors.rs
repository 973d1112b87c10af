//! What others publish about formats, rights and views, averaged: the geometric middle of each published range, the
//! mean of those in logarithms within a publisher, then over publishers, so that each publisher has one vote.

use super::{geometric_mean, middle};
use crate::evidence::{CPM, Cpm, MULTIPLIERS, Multiplier, Network, PRICES, Platform, Price, SourceKind};

/// Several publishers' factors on a base price as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Pooled {
    /// What the factor is for.
    pub name: &'static str,
    /// The middle.
    pub typical: f64,
    /// The lowest published end.
    pub low: f64,
    /// The highest published end.
    pub high: f64,
    /// How many publishers.
    pub publishers: usize,
    /// The rows it rests on.
    pub rows: Vec<Named>,
}

/// A row of published factors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    /// The id of its source.
    pub source: &'static str,
    /// What the source calls it.
    pub name: &'static str,
}

/// Which rows of `multipliers.csv` a factor rests on.
struct Choice {
    name: &'static str,
    kind: &'static str,
    /// Empty: on all platforms.
    platform: Option<Platform>,
    /// Whether rows that name no platform count too.
    any: bool,
    names: &'static [&'static str],
}

/// What factors are called that are asked for by name.
const STORY: &str = "Instagram story";
/// For a month, or nobody says how long.
pub const PAID_ADS: &str = "paid ads, a month or not stated";
/// For a year.
pub const RIGHTS_A_YEAR: &str = "rights, 365 days";
/// Nobody says how long.
pub const EXCLUSIVITY: &str = "exclusivity, duration not stated";

const fn format(name: &'static str, platform: Platform, any: bool, names: &'static [&'static str]) -> Choice {
    Choice {
        name,
        kind: "format",
        platform: Some(platform),
        any,
        names,
    }
}

const fn extra(name: &'static str, kind: &'static str, names: &'static [&'static str]) -> Choice {
    Choice {
        name,
        kind,
        platform: None,
        any: true,
        names,
    }
}

#[rustfmt::skip] // one factor a line
const CHOICES: &[Choice] = &[
    format(STORY, Platform::Instagram, true, &["story", "story set", "story frame, against feed post CPM"]),
    format("Instagram reel", Platform::Instagram, true, &["reel", "reel, against feed post CPM", "video", "video post"]),
    format("Instagram carousel", Platform::Instagram, true, &["carousel"]),
    format("Instagram live", Platform::Instagram, true, &["live"]),
    format("YouTube short", Platform::YouTube, false, &["short"]),
    format("YouTube dedicated video", Platform::YouTube, false, &["dedicated video"]),
    format("TikTok live, mention only", Platform::TikTok, false, &["mention in a live stream"]),
    extra("rights, 30 days", "usage_rights", &["30 days"]),
    extra("rights, 60 days", "usage_rights", &["60 days"]),
    extra("rights, 90 days", "usage_rights", &["90 days"]),
    extra("rights, 180 days", "usage_rights", &["180 days", "6 months"]),
    extra(RIGHTS_A_YEAR, "usage_rights", &["365 days", "12 months"]),
    extra("rights, perpetual", "usage_rights", &["perpetual"]),
    extra(PAID_ADS, "paid_ads", &[
        "Spark Ad", "brand runs as paid social ads", "paid ad use, any duration", "paid usage, per month",
        "Spark Ads usage rights", "Spark Ads rights, 30 days",
    ]),
    extra("paid ads, 6 to 12 months", "paid_ads", &["paid ads tier, 6-12 months"]),
    extra("paid ads, unlimited", "paid_ads", &["Spark Ads rights, unlimited"]),
    extra(EXCLUSIVITY, "exclusivity", &[
        "category", "exclusivity clause", "no competitors", "exclusivity",
    ]),
    extra("exclusivity, full", "exclusivity", &["full"]),
    extra("rush", "rush", &["rush delivery"]),
    extra("bundle of 3, each piece", "bundle", &["3 videos, price per video"]),
    extra("bundle of 5, each piece", "bundle", &["series of 5 or more, price per video"]),
];

impl Choice {
    fn takes(&self, row: &Multiplier) -> bool {
        let fits = match (self.platform, row.network) {
            (None, _) => true,
            (Some(_), Network::Any) => self.any,
            (Some(wanted), network) => network == Network::On(wanted),
        };
        fits && row.kind == self.kind && self.names.contains(&row.name)
    }

    fn pool(&self) -> Option<Pooled> {
        let rows: Vec<&Multiplier> = MULTIPLIERS.iter().filter(|row| self.takes(row)).collect();
        let ends = |row: &Multiplier| (row.low_ppm as f64 / 1e6, row.high_ppm as f64 / 1e6);
        let by_publisher = votes(rows.iter().map(|row| {
            let (low, high) = ends(row);
            (
                row.source.reference().map_or("", |reference| reference.publisher),
                middle(low, high),
            )
        }));
        let middles: Vec<f64> = by_publisher.iter().map(|(_, middle)| *middle).collect();
        (!rows.is_empty()).then(|| Pooled {
            name: self.name,
            typical: geometric_mean(&middles),
            low: rows.iter().map(|row| ends(row).0).fold(f64::INFINITY, f64::min),
            high: rows.iter().map(|row| ends(row).1).fold(0.0, f64::max),
            publishers: middles.len(),
            rows: rows
                .iter()
                .map(|row| Named {
                    source: row.source.id,
                    name: row.name,
                })
                .collect(),
        })
    }
}

/// One figure for each key, the geometric mean of its own; keys in the order in which they come.
fn votes<'a>(figures: impl Iterator<Item = (&'a str, f64)>) -> Vec<(&'a str, f64)> {
    let mut keys: Vec<(&str, Vec<f64>)> = Vec::new();
    for (key, figure) in figures {
        match keys.iter_mut().find(|(known, _)| *known == key) {
            Some((_, own)) => own.push(figure),
            None => keys.push((key, vec![figure])),
        }
    }
    keys.into_iter().map(|(key, own)| (key, geometric_mean(&own))).collect()
}

/// Every factor for which something is published.
pub fn all() -> Vec<Pooled> {
    CHOICES.iter().filter_map(Choice::pool).chain(tiktok_story()).collect()
}

/// A story's share of a post's price. Stories among the deals are brought to posts by it.
pub fn story() -> Option<Pooled> {
    CHOICES.iter().find(|choice| choice.name == STORY)?.pool()
}

/// TikTok stories against videos: one calculator's two price tables, tier by tier.
fn tiktok_story() -> Option<Pooled> {
    const CALCULATOR: &str = "sponsorrate-tiktok-2026";
    let table = |format| {
        PRICES
            .iter()
            .filter(move |row| row.source.id == CALCULATOR && row.format == format)
    };
    let price = |row: &Price| Some(middle(row.low_cents? as f64, row.high_cents? as f64));
    let ratios: Vec<f64> = table("story")
        .filter_map(|story| {
            let video = table("video").find(|video| video.tier == story.tier)?;
            Some(price(story)? / price(video)?)
        })
        .collect();
    (!ratios.is_empty()).then(|| Pooled {
        name: "TikTok story",
        typical: geometric_mean(&ratios),
        low: ratios.iter().copied().fold(f64::INFINITY, f64::min),
        high: ratios.iter().copied().fold(0.0, f64::max),
        publishers: 1,
        rows: vec![Named {
            source: CALCULATOR,
            name: "story against video, tier by tier",
        }],
    })
}

/// The price of a thousand views.
#[derive(Debug, Clone, PartialEq)]
pub struct PerView {
    /// Dollars: halfway, in logarithms, between what was paid and what guides say.
    pub typical: f64,
    /// The cheapest publisher's middle.
    pub low: f64,
    /// The dearest publisher's middle.
    pub high: f64,
    /// What was paid in bookings, where published.
    pub paid: Option<f64>,
    /// Each guide's middle.
    pub guides: Vec<(&'static str, f64)>,
    /// The ids of all that speak, bookings first.
    pub sources: Vec<&'static str>,
    /// Whose figures these are, when the platform has none of its own.
    pub borrowed: Option<Platform>,
}

/// A guide that prices by niche speaks for the platform through this one only.
const MIDDLE_NICHE: &str = "mid-priced niche";

/// Whether a row speaks for one ordinary post, whatever its subject, and is not another calculator's constant.
fn speaks(row: &Cpm, platform: Platform) -> bool {
    let is_niche = row.followers.is_none() && !row.tier.is_empty() && row.tier != MIDDLE_NICHE;
    let is_other_format = row.format == "story" || (platform == Platform::YouTube && row.format.contains("dedicated"));
    row.network == Network::On(platform) && row.source.kind != SourceKind::Tool && !is_niche && !is_other_format
}

fn own_per_view(platform: Platform) -> Option<PerView> {
    let figures = |paid: bool| {
        let rows = CPM.iter().filter(move |row| speaks(row, platform));
        let rows = rows.filter(move |row| (row.source.kind == SourceKind::Marketplace) == paid);
        votes(rows.filter_map(|row| {
            Some((
                row.source.id,
                middle(row.low_cents? as f64 / 100.0, row.high_cents? as f64 / 100.0),
            ))
        }))
    };
    let mean = |figures: &[(&str, f64)]| {
        let figures: Vec<f64> = figures.iter().map(|(_, figure)| *figure).collect();
        (!figures.is_empty()).then(|| geometric_mean(&figures))
    };
    let (bookings, guides) = (figures(true), figures(false));
    let (paid, said) = (mean(&bookings), mean(&guides));
    let all = || bookings.iter().chain(&guides);
    let every = || all().map(|(_, figure)| *figure);
    Some(PerView {
        typical: match (paid, said) {
            (Some(paid), Some(said)) => middle(paid, said),
            (paid, said) => paid.or(said)?,
        },
        low: every().fold(f64::INFINITY, f64::min),
        high: every().fold(0.0, f64::max),
        paid,
        sources: all().map(|(id, _)| *id).collect(),
        guides,
        borrowed: None,
    })
}

/// The price of a thousand views on each platform. Where nothing is published, Instagram's.
pub fn per_view() -> Option<Vec<(Platform, PerView)>> {
    let lender = Platform::Instagram;
    let borrow = || {
        Some(PerView {
            borrowed: Some(lender),
            ..own_per_view(lender)?
        })
    };
    let of = |platform| Some((platform, own_per_view(platform).or_else(borrow)?));
    Platform::ALL.into_iter().map(of).collect()
}
