//! Engagement rate, and what accounts of the same size on the same platform show.

use super::Ppm;
use super::curve::{self, Knot};
use crate::evidence::{BENCHMARKS, BRANDED_DROP, Benchmark, Grade, Metric, Platform, Population, REACH};

/// Interactions with one post, or the averages of several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Interactions {
    /// Likes a post.
    pub likes: u64,
    /// Comments a post.
    pub comments: u64,
    /// Shares a post, where the reader knows them.
    pub shares: u64,
    /// Saves a post, where the reader knows them.
    pub saves: u64,
}

impl Interactions {
    /// All interactions with one post.
    pub fn total(self) -> u64 {
        self.likes
            .saturating_add(self.comments)
            .saturating_add(self.shares)
            .saturating_add(self.saves)
    }

    /// Interactions as a share of an audience: followers, or views. `None` for an audience of nobody.
    pub fn rate(self, audience: u64) -> Option<Ppm> {
        Ppm::of(self.total(), audience)
    }
}

/// What one source's figures come to for an account of some size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Whose figures.
    pub benchmark: &'static Benchmark,
    /// The rate they give at this size.
    pub rate: Ppm,
    /// How much the source counts in the typical rate: its grade, less the further the size lies outside what it
    /// measured.
    pub weight: f64,
}

/// The typical engagement rate of creators at one size.
#[derive(Debug, Clone, PartialEq)]
pub struct Typical {
    /// The weighted geometric mean of the sources' readings.
    pub rate: Ppm,
    /// One standard deviation of the sources below it.
    pub low: Ppm,
    /// One standard deviation of the sources above it.
    pub high: Ppm,
    /// What each source says.
    pub readings: Vec<Reading>,
}

/// Whether anything is published about creators on this platform: then [`typical`] says something of every size.
pub const fn is_published(platform: Platform) -> bool {
    !matches!(platform, Platform::X | Platform::Facebook)
}

/// What creators of this size typically show on this platform, or `None` where nothing is published about creators
/// (X and Facebook: only brand pages, which are not comparable).
pub fn typical(platform: Platform, followers: u64) -> Option<Typical> {
    let readings: Vec<Reading> = creators(platform, Metric::EngagementPerFollower)
        .filter_map(|benchmark| reading(benchmark, followers))
        .collect();
    let (mut weights, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for reading in &readings {
        let ln_rate = reading.rate.ratio().ln();
        weights += reading.weight;
        sum += reading.weight * ln_rate;
        squares += reading.weight * ln_rate * ln_rate;
    }
    if weights <= 0.0 {
        return None;
    }
    let mean = sum / weights;
    let deviation = (squares / weights - mean * mean).max(0.0).sqrt();
    Some(Typical {
        rate: Ppm::round(mean.exp()),
        low: Ppm::round((mean - deviation).exp()),
        high: Ppm::round((mean + deviation).exp()),
        readings,
    })
}

/// The typical rate over the sizes from a thousand to ten million followers, in steps of a tenth of a decade. Empty
/// where nothing is published.
pub fn curve(platform: Platform) -> Vec<(u64, Typical)> {
    curve::evenly(1_000, 10_000_000, 40)
        .filter_map(|followers| Some((followers, typical(platform, followers)?)))
        .collect()
}

/// The likes-only figures for this platform and size: they are not engagement rates and stand apart.
pub fn like_rates(platform: Platform, followers: u64) -> impl Iterator<Item = Reading> {
    creators(platform, Metric::LikesPerFollower).filter_map(move |benchmark| reading(benchmark, followers))
}

fn creators(platform: Platform, metric: Metric) -> impl Iterator<Item = &'static Benchmark> {
    BENCHMARKS.iter().filter(move |benchmark| {
        benchmark.platform == platform && benchmark.metric == metric && benchmark.population == Population::Creators
    })
}

fn knots(benchmark: &Benchmark) -> impl Iterator<Item = Knot> {
    benchmark.points.iter().filter_map(|point| {
        // A published range stands at its geometric middle.
        let rate = (point.low_ppm as f64 * point.high_ppm as f64).sqrt() / 1e6;
        Knot::new(point.followers?, rate)
    })
}

fn reading(benchmark: &'static Benchmark, followers: u64) -> Option<Reading> {
    let ln_size = curve::ln(followers);
    let ln_rate = curve::interpolate(knots(benchmark), ln_size)?;
    let outside = decades_outside(benchmark, ln_size);
    let weight = grade_weight(benchmark.source.grade) / (1.0 + 4.0 * outside * outside);
    Some(Reading {
        benchmark,
        rate: Ppm::round(ln_rate.exp()),
        weight,
    })
}

/// How many powers of ten the size lies outside the sizes a benchmark covers; zero inside.
fn decades_outside(benchmark: &Benchmark, ln_size: f64) -> f64 {
    let bands = || benchmark.points.iter().filter_map(|point| point.followers);
    let floor = bands().map(|band| curve::ln(band.min)).fold(f64::INFINITY, f64::min);
    let ceiling = bands()
        .map(|band| band.max.map_or(f64::INFINITY, curve::ln))
        .fold(f64::NEG_INFINITY, f64::max);
    (floor - ln_size).max(ln_size - ceiling).max(0.0) / std::f64::consts::LN_10
}

/// A study itself counts three times a guide without a method, a reported study twice.
fn grade_weight(grade: Grade) -> f64 {
    match grade {
        Grade::A => 3.0,
        Grade::B => 2.0,
        Grade::C => 1.0,
        Grade::D => 0.5,
    }
}

/// How a rate stands against the typical one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Under a third of typical: many followers may be inactive or bought.
    FarBelow,
    /// Within a factor of three.
    Usual,
    /// Over three times typical: a post that spread, or engagement pods, or bots.
    FarAbove,
}

/// How a rate stands against the typical one. The factor of three is a rule of thumb of this page, about twice the
/// spread of published averages; no source draws the line.
pub fn standing(rate: Ppm, typical: Ppm) -> Standing {
    if rate.0.saturating_mul(3) < typical.0 {
        Standing::FarBelow
    } else if rate.0 > typical.0.saturating_mul(3) {
        Standing::FarAbove
    } else {
        Standing::Usual
    }
}

/// The share of an account's followers that see one post, by size, with the figures it rests on: the only ones that were
/// measured, at every size (`docs/decisions/003-typical-engagement.md`).
///
/// Only Instagram has published reach by size, from accounts of all kinds; elsewhere the same shares are used and the
/// page calls them an assumption.
pub fn reach_share(followers: u64) -> Option<(Ppm, &'static Benchmark)> {
    let measured = reach_of_posts(Platform::Instagram).find(|benchmark| benchmark.points.len() > 2)?;
    Some((reading(measured, followers)?.rate, measured))
}

/// The least and the most of what anybody says of that share on a platform; `None` where nobody does.
pub fn reach_ends(platform: Platform, followers: u64) -> Option<(Ppm, Ppm)> {
    let shares = || reach_of_posts(platform).filter_map(|benchmark| Some(reading(benchmark, followers)?.rate));
    shares().min().zip(shares().max())
}

/// Figures of the reach of posts on a platform, brands left out.
fn reach_of_posts(platform: Platform) -> impl Iterator<Item = &'static Benchmark> {
    REACH.iter().filter(move |benchmark| {
        benchmark.platform == platform && benchmark.format == "post" && benchmark.population != Population::BrandPages
    })
}

/// The part of its engagement an account of this size loses when a post is branded (measured on Instagram only).
pub fn branded_drop(followers: u64) -> Ppm {
    let knots = BRANDED_DROP
        .iter()
        .filter(|row| row.platform == Platform::Instagram)
        .filter_map(|row| Knot::new(row.followers, row.drop_ppm as f64 / 1e6));
    curve::interpolate(knots, curve::ln(followers)).map_or(Ppm(0), |ln_drop| Ppm::round(ln_drop.exp()))
}
