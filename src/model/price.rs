//! The fair price of one post, as a range.
//!
//! In logarithms, so that the price is positive, continuous and without cliffs:
//!
//! ```text
//! ln price = level + slope · ln(followers / 100,000)      what documented deals of this size fetched
//!          + 0.2 · ln(engagement / typical engagement)    held between a quarter and four times
//! ```
//!
//! and where average views are known, that price is drawn towards `views / 1,000 · CPM` by the platform's weight. The
//! range is as wide as documented prices lie around the curve: about half of them within ±0.67 standard deviations,
//! nine in ten within ±1.64.

use std::cmp::Ordering;

use super::calibrated::{self, SPREAD};
use super::curve;
use super::{Cents, Ppm};
use crate::evidence::{DOCUMENTED, Platform};

/// What is priced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Account {
    /// Where the post appears.
    pub platform: Platform,
    /// Followers or subscribers, where known.
    pub followers: Option<u64>,
    /// Average views of a post, where known.
    pub views: Option<u64>,
    /// The account's engagement rate over the rate usual at its size, where both are known.
    pub engagement_ratio: Option<Ppm>,
}

impl Account {
    /// An account of which only the size is known: its views and engagement are taken as usual.
    pub const fn of_size(platform: Platform, followers: u64) -> Account {
        Account {
            platform,
            followers: Some(followers),
            views: None,
            engagement_ratio: None,
        }
    }
}

/// Price against followers on one platform, fitted to documented deals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Curve {
    /// Logarithm of the price in dollars at 100,000 followers.
    pub level: f64,
    /// Per cent of price for a per cent of followers.
    pub slope: f64,
    /// Variance of level, covariance, variance of slope: how little the evidence pins the curve down.
    pub doubt: [f64; 3],
    /// Documented deals on this platform that it rests on.
    pub deals: u64,
    /// The guides on this platform that it rests on, by their places in the table of sources.
    pub guides: &'static [usize],
}

/// Price against views on one platform.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Views {
    /// Dollars for a thousand views.
    pub usd_per_thousand: f64,
    /// Standard deviation of its logarithm between publishers.
    pub doubt: f64,
    /// How far known views draw the price from the one by followers: 0 not at all, 1 altogether. An assumption.
    pub weight: f64,
    /// Whose prices per thousand views, by their places in the table of sources.
    pub sources: &'static [usize],
}

/// A price as a range.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// One in twenty comparable deals lies below.
    pub p5: Cents,
    /// A quarter of comparable deals lies below.
    pub low: Cents,
    /// Half of comparable deals lies below.
    pub typical: Cents,
    /// A quarter of comparable deals lies above.
    pub high: Cents,
    /// One in twenty comparable deals lies above.
    pub p95: Cents,
    /// How the typical price came about.
    pub steps: Vec<Step>,
    /// Logarithm of the typical price in dollars.
    ln_usd: f64,
    /// Standard deviation of the logarithm.
    deviation: f64,
}

impl Estimate {
    /// The estimate whose logarithm is spread so around `ln_usd`.
    fn spread(ln_usd: f64, deviation: f64, steps: Vec<Step>) -> Estimate {
        let at = |deviations: f64| cents(ln_usd + deviations * deviation);
        Estimate {
            p5: at(-TWENTIETH),
            low: at(-QUARTER),
            typical: at(0.0),
            high: at(QUARTER),
            p95: at(TWENTIETH),
            steps,
            ln_usd,
            deviation,
        }
    }

    /// The estimate for something that costs `factor` times as much; a factor of zero or less changes nothing.
    pub fn scaled(&self, factor: f64) -> Estimate {
        let ln_factor = if factor > 0.0 { factor.ln() } else { 0.0 };
        Estimate::spread(self.ln_usd + ln_factor, self.deviation, self.steps.clone())
    }

    /// The share of comparable deals that lie below an amount.
    pub fn share_below(&self, amount: Cents) -> Ppm {
        if amount.0 == 0 {
            return Ppm(0);
        }
        Ppm::round(normal(
            (curve::ln(amount.0) - 100f64.ln() - self.ln_usd) / self.deviation.max(1e-9),
        ))
    }
}

/// The share of a normal distribution below so many standard deviations, to seven digits (Abramowitz and Stegun,
/// Handbook of Mathematical Functions, 26.2.17).
pub(super) fn normal(deviations: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.231_641_9 * deviations.abs());
    let series = [
        0.319_381_530,
        -0.356_563_782,
        1.781_477_937,
        -1.821_255_978,
        1.330_274_429,
    ];
    let sum = series.iter().rev().fold(0.0, |sum, term| (sum + term) * t);
    let tail = sum * (-deviations * deviations / 2.0).exp() / std::f64::consts::TAU.sqrt();
    if deviations < 0.0 { tail } else { 1.0 - tail }
}

/// One step towards the typical price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What was taken into account.
    pub kind: StepKind,
    /// What it multiplied the price by.
    pub factor: Ppm,
    /// The price after it.
    pub after: Cents,
}

/// What a step takes into account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// The price of this many followers on this platform.
    Size {
        /// Where.
        platform: Platform,
        /// How many.
        followers: u64,
    },
    /// Engagement, as a ratio to the usual.
    Engagement {
        /// The account's rate over the usual one.
        ratio: Ppm,
    },
    /// Average views, where followers are known too.
    Views {
        /// How many.
        views: u64,
        /// Where, which decides how far views lead.
        platform: Platform,
    },
    /// The price of this many views, where nothing else is known.
    ViewsOnly {
        /// How many.
        views: u64,
        /// Where.
        platform: Platform,
    },
}

/// How much engagement moves a price, as an exponent. An assumption, weakly founded: two thousand campaigns of 2017 imply
/// 0.15 to 0.29, a thousand payments of 2025 on X 0.08 ([`calibrated::ENGAGEMENT_SOURCES`]), and no documented deal gives
/// its engagement rate.
pub const ENGAGEMENT_EXPONENT: f64 = 0.2;
/// Ratios beyond four times, or under a quarter of, the usual move the price no further.
pub const ENGAGEMENT_LIMIT: f64 = 4.0;
/// A price by views pulls no harder than a thousand times the price by followers, before its weight.
const VIEWS_LIMIT: f64 = 1_000.0;
/// Standard deviations from the middle to a quarter point.
pub const QUARTER: f64 = 0.674_489_750_196_082;
/// And to the twentieth.
pub const TWENTIETH: f64 = 1.644_853_626_951_472;
/// The followers at which a curve's level stands.
pub const REFERENCE: f64 = 100_000.0;

impl Curve {
    /// The logarithm of the price in dollars, `x` being that of the followers over [`REFERENCE`].
    pub fn ln_price(&self, x: f64) -> f64 {
        self.level + self.slope * x
    }

    /// How little the evidence pins it down there: a variance.
    pub fn variance(&self, x: f64) -> f64 {
        let [level, both, slope] = self.doubt;
        level + 2.0 * both * x + slope * x * x
    }
}

/// The fair price of a post, or `None` when neither followers nor views are known, or both are zero.
pub fn estimate(account: &Account) -> Option<Estimate> {
    let Account { platform, .. } = *account;
    let followers = account.followers.filter(|followers| *followers > 0);
    let views = account.views.filter(|views| *views > 0);
    let by_views = calibrated::views(platform);
    let ln_by_views = views.map(|views| curve::ln(views) + (by_views.usd_per_thousand / 1000.0).ln());
    let mut path = Path {
        ln_usd: 0.0,
        steps: Vec::new(),
    };
    let mut variance = SPREAD * SPREAD;
    match (followers, views, ln_by_views) {
        (Some(followers), ..) => {
            let by_size = calibrated::curve(platform);
            let x = curve::ln(followers) - REFERENCE.ln();
            let mut doubt = by_size.variance(x);
            path.step(StepKind::Size { platform, followers }, by_size.ln_price(x));
            if let Some(ratio) = account.engagement_ratio {
                let held = curve::held(ratio.ratio(), 1.0 / ENGAGEMENT_LIMIT, ENGAGEMENT_LIMIT);
                path.step(StepKind::Engagement { ratio }, ENGAGEMENT_EXPONENT * held.ln());
            }
            if let Some((views, ln_by_views)) = views.zip(ln_by_views) {
                let weight = by_views.weight;
                let apart = curve::held(ln_by_views - path.ln_usd, -VIEWS_LIMIT.ln(), VIEWS_LIMIT.ln());
                path.step(StepKind::Views { views, platform }, weight * apart);
                doubt = (1.0 - weight).powi(2) * doubt + (weight * by_views.doubt).powi(2);
            }
            variance += doubt;
        }
        (None, Some(views), Some(ln_by_views)) => {
            path.step(StepKind::ViewsOnly { views, platform }, ln_by_views);
            variance += by_views.doubt.powi(2);
        }
        _ => return None,
    }
    let deviation = variance.max(0.0).sqrt();
    Some(Estimate::spread(path.ln_usd, deviation, path.steps))
}

/// The smallest and the largest account a picture of the curve shows.
pub const DRAWN: (u64, u64) = (1_000, 300_000_000);

/// The price of one post at usual engagement over the sizes of [`DRAWN`], evenly in logarithms.
pub fn over_sizes(platform: Platform) -> Vec<(u64, Estimate)> {
    curve::evenly(DRAWN.0, DRAWN.1, 24)
        .filter_map(|size| Some((size, estimate(&Account::of_size(platform, size))?)))
        .collect()
}

/// Whether an account is smaller or larger than all in documented deals on this platform: there the curve is drawn on
/// unseen.
pub fn beside_documented(platform: Platform, followers: u64) -> Ordering {
    let mut deals = DOCUMENTED.iter().filter(|deal| deal.platform == platform);
    if deals.clone().all(|deal| followers < deal.followers) {
        Ordering::Less
    } else if deals.all(|deal| followers > deal.followers) {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// Whether few of the deals that the curves rest on are of this platform.
pub const fn is_thin(platform: Platform) -> bool {
    calibrated::curve(platform).deals < 10
}

/// The way to the typical price.
struct Path {
    ln_usd: f64,
    steps: Vec<Step>,
}

impl Path {
    fn step(&mut self, kind: StepKind, ln_factor: f64) {
        self.ln_usd += ln_factor;
        self.steps.push(Step {
            kind,
            factor: Ppm::round(ln_factor.exp()),
            after: cents(self.ln_usd),
        });
    }
}

fn cents(ln_usd: f64) -> Cents {
    Cents::round(ln_usd.exp() * 100.0)
}
