//! Creators of other sizes: what is usual there, and what the budget would bring if it bought them instead.

use super::{Cents, Creator, Outcome, Ppm, Sales, Terms, outcome};
use crate::evidence::{Platform, REVENUE, Revenue};
use crate::model::curve::{self, Knot};
use crate::model::engagement::{self, Typical};
use crate::model::price::{self, Account, Estimate};

/// What is usual for creators of one size.
#[derive(Debug, Clone, PartialEq)]
pub struct Usual {
    /// The fee for a post, as a range.
    pub fee: Estimate,
    /// The engagement rate, where one is published.
    pub engagement: Option<Typical>,
    /// The share of followers that see a post.
    pub reach: Ppm,
    /// The part of the engagement lost on a branded post.
    pub branded_drop: Ppm,
    /// Euros of revenue for a follower, in each published study; the first has the larger sample and counts.
    pub revenue: Vec<Ppm>,
}

impl Usual {
    /// What is usual for creators of this size; `None` for no followers.
    pub fn of_size(platform: Platform, followers: u64) -> Option<Usual> {
        Some(Usual {
            fee: price::estimate(&Account::of_size(platform, followers))?,
            engagement: engagement::typical(platform, followers),
            reach: engagement::reach_share(followers)?.0,
            branded_drop: engagement::branded_drop(followers),
            revenue: revenue(followers),
        })
    }
}

/// Revenue for a follower in each study: between the two sizes published in proportion, in logarithms; level beyond.
fn revenue(followers: u64) -> Vec<Ppm> {
    REVENUE
        .chunk_by(|one, next| one.study == next.study)
        .filter_map(|study| {
            let knot = |row: &Revenue| Knot::new(row.followers, Ppm(row.euro_ppm).ratio());
            curve::interpolate(study.iter().filter_map(knot), curve::ln(followers))
        })
        .map(|ln_euros| Ppm::round(ln_euros.exp()))
        .collect()
}

/// How far the studies lie apart for creators of one size, as a factor of at least one: at the sizes published, and in
/// proportion between them. Between them the curves themselves cross where nobody has measured anything.
pub fn revenue_apart(followers: u64) -> f64 {
    let first = REVENUE.first().map_or("", |row| row.study);
    let apart = |row: &Revenue| {
        let same_size = REVENUE.iter().filter(|other| other.followers == row.followers);
        let euros = || same_size.clone().map(|other| other.euro_ppm);
        let (least, most) = (euros().min()?, euros().max()?);
        Knot::new(row.followers, most as f64 / least.max(1) as f64)
    };
    let knots = REVENUE.iter().filter(|row| row.study == first).filter_map(apart);
    curve::interpolate(knots, curve::ln(followers)).map_or(1.0, f64::exp)
}

/// A kind of creator made larger or smaller: what the evidence says of size moves its figures, in proportion, from
/// where they stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape<'a> {
    /// Where they post.
    pub platform: Platform,
    /// The kind as it stands.
    pub creator: Creator,
    /// What is usual at its size.
    pub usual: &'a Usual,
}

impl Shape<'_> {
    /// The kind at another size; `None` for no followers.
    pub fn at(&self, followers: u64) -> Option<Creator> {
        let there = Usual::of_size(self.platform, followers)?;
        let (here, creator) = (self.usual, self.creator);
        let share = |now: Ppm, there: Ppm, here: Ppm| Ppm(moved(now.0, there.0, here.0));
        Some(Creator {
            followers,
            fee: Cents(moved(creator.fee.0, there.fee.typical.0, here.fee.typical.0)),
            running_cost: creator.running_cost,
            engagement: match (&there.engagement, &here.engagement) {
                (Some(there), Some(here)) => share(creator.engagement, there.rate, here.rate),
                _ => creator.engagement,
            },
            reach: share(creator.reach, there.reach, here.reach).min(Ppm::ONE),
            branded_drop: share(creator.branded_drop, there.branded_drop, here.branded_drop).min(Ppm::ONE),
            sales: match (creator.sales, there.revenue.first(), here.revenue.first()) {
                (Sales::Revenue { per_follower }, Some(there), Some(here)) => Sales::Revenue {
                    per_follower: share(per_follower, *there, *here),
                },
                (sales, ..) => sales,
            },
        })
    }

    /// What the budget buys of this kind at each of some sizes, evenly in logarithms from the first to the last.
    pub fn outcomes(&self, terms: &Terms, from: u64, to: u64) -> Vec<(u64, Outcome)> {
        curve::evenly(from, to, 48)
            .filter_map(|size| Some((size, outcome(&self.at(size)?, terms)?)))
            .collect()
    }
}

/// A figure moved in the proportion of two others, half up.
fn moved(now: u64, there: u64, here: u64) -> u64 {
    if here == 0 {
        return now;
    }
    (now as f64 * there as f64 / here as f64 + 0.5) as u64
}
