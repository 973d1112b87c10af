//! Luck: what the same plan brings when fees and audiences differ from one creator to the next.
//!
//! A plan is carried out ten thousand times. Each time every creator asks a fee, and gets a response, of their own,
//! log-normal. One celebrity is one draw; many micros average out. Both sides spend what the plan spends, so where fees
//! come out higher the money buys fewer, parts of a creator counted. The plan's own figures are the middle: half of the
//! runs come out above them (a little fewer where running costs or overlap bend the outcome), so that the answer flips
//! in the runs about where it flips in the plan. The draws are the same ten
//! thousand for every input: the same input gives the same answer, and two equal sides are ahead of one another in
//! exactly half of the runs.

use std::sync::LazyLock;

use super::{Brought, Creator, Each, Objective, Outcome, Ppm, Terms};
use crate::model::price;

/// How often a plan is carried out.
pub const RUNS: usize = 10_000;
/// Up to this many creators are drawn one by one. Of more, only the few whose factors are the largest are; the sum of
/// the others is close to normal. Tests hold that against the long way.
const ONE_BY_ONE: u64 = 32;
/// So many are drawn as the largest, on average.
const LARGEST: u64 = 8;
/// The standard normal distribution in so many equal parts.
const PARTS: u64 = 4096;

/// How far creators of one size differ: one standard deviation as a factor, one or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// In what they ask.
    pub fees: Ppm,
    /// In how their audience responds: engagement and sales, not how many see a post.
    pub response: Ppm,
}

/// What one run of the plan brings.
pub type Run = Brought;

/// Where the middle eight of ten runs lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// One in ten brings less.
    pub p10: u64,
    /// Half bring less.
    pub p50: u64,
    /// One in ten brings more.
    pub p90: u64,
}

/// What the plan brings each time: [`RUNS`] of them.
pub fn runs(creator: &Creator, plan: &Outcome, terms: &Terms, spread: &Spread) -> Vec<Run> {
    let each = Each::of(creator, terms);
    let cost = creator.cost(terms.posts).0 as f64;
    let fees = if cost > 0.0 {
        1.0 - creator.running_cost.0 as f64 / cost
    } else {
        0.0
    };
    let asked = averages(&NORMALS, spread.fees, plan.count, Bits::FEES);
    let response = averages(&NORMALS, spread.response, plan.count, Bits::RESPONSES);
    asked
        .zip(response)
        .map(|(asked, response)| each.brought(plan.count as f64 / (1.0 + fees * (asked - 1.0)), response))
        .collect()
}

/// Where the runs lie for an objective.
pub fn range(runs: &[Run], objective: Objective) -> Range {
    let mut values: Vec<f64> = runs.iter().map(|run| run.exact(objective)).collect();
    let mut at = |tenths: usize| (nth(&mut values, runs.len() * tenths / 10) + 0.5) as u64;
    Range {
        p10: at(1),
        p50: at(5),
        p90: at(9),
    }
}

/// The share of runs in which one side comes out ahead of the other; a draw counts half.
pub fn ahead(side: &[Run], rival: &[Run], objective: Objective) -> Ppm {
    // The two sides share their draws, so each run meets its neighbour's: independent, and fair to both.
    let met = side.chunks_exact(2).zip(rival.chunks_exact(2));
    let halves: u64 = met
        .map(|(own, other)| match (own, other) {
            ([a, b], [c, d]) => points(a, d, objective) + points(b, c, objective),
            _ => 0,
        })
        .sum();
    Ppm::of(halves, 2 * side.len() as u64).unwrap_or_default()
}

/// Two for a win, one for a draw.
fn points(own: &Run, other: &Run, objective: Objective) -> u64 {
    match own.exact(objective).partial_cmp(&other.exact(objective)) {
        Some(std::cmp::Ordering::Greater) => 2,
        Some(std::cmp::Ordering::Less) => 0,
        _ => 1,
    }
}

/// The average of `count` log-normal factors in each run, over the middle such average.
fn averages(normals: &[f64], spread: Ppm, count: u64, stream: u64) -> impl Iterator<Item = f64> {
    let deviation = spread.ratio().max(1.0).ln();
    let factors: Vec<f64> = normals.iter().map(|normal| (deviation * normal).exp()).collect();
    let sum = Sum::of(&factors, count);
    let sums: Vec<f64> = (0..RUNS as u64)
        .map(|run| sum.draw(normals, &mut Bits::new(run, stream)))
        .collect();
    // One log-normal factor has its middle at one.
    let middle = if count <= 1 {
        1.0
    } else {
        nth(&mut sums.clone(), RUNS / 2)
    };
    sums.into_iter().map(move |sum| sum / middle)
}

/// The sum of so many equally distributed factors, some of them drawn one by one and the others at once.
struct Sum<'a> {
    count: f64,
    /// Those that are drawn one by one.
    large: &'a [f64],
    /// How many those are: mean and deviation.
    number: (f64, f64),
    /// One of the others: mean and deviation.
    small: (f64, f64),
}

impl Sum<'_> {
    fn of(factors: &[f64], count: u64) -> Sum<'_> {
        let large = match count {
            0..=ONE_BY_ONE => PARTS,
            _ => (LARGEST * PARTS).checked_div(count).unwrap_or(0),
        };
        let (small, large) = factors.split_at(factors.len().saturating_sub(large as usize));
        let count = count.max(1) as f64;
        let share = large.len() as f64 / PARTS as f64;
        let parts = small.len().max(1) as f64;
        let mean = small.iter().sum::<f64>() / parts;
        let variance = small.iter().map(|factor| (factor - mean).powi(2)).sum::<f64>() / parts;
        Sum {
            count,
            large,
            number: (count * share, (count * share * (1.0 - share)).sqrt()),
            small: (mean, variance.sqrt()),
        }
    }

    fn draw(&self, normals: &[f64], bits: &mut Bits) -> f64 {
        let mut normal = || normals.get(bits.below(PARTS)).copied().unwrap_or(0.0);
        let (large, others) = if self.small.0 > 0.0 {
            let (mean, deviation) = self.number;
            let large = (mean + deviation * normal()).round().max(0.0).min(self.count);
            let rest = self.count - large;
            (large, rest * self.small.0 + rest.sqrt() * self.small.1 * normal())
        } else {
            (self.count, 0.0)
        };
        let drawn = (0..large as u64).filter_map(|_| self.large.get(bits.below(self.large.len() as u64)));
        others + drawn.sum::<f64>()
    }
}

/// The value that so many others are below; zero where there are not so many.
fn nth(values: &mut [f64], place: usize) -> f64 {
    if place >= values.len() {
        return 0.0;
    }
    *values.select_nth_unstable_by(place, f64::total_cmp).1
}

/// The middles of equally likely parts of the standard normal distribution, ascending.
static NORMALS: LazyLock<Vec<f64>> = LazyLock::new(normal_parts);

fn normal_parts() -> Vec<f64> {
    let half = (PARTS / 2) as u32;
    let mut above = Vec::new();
    let mut at = 0.0_f64;
    for part in 0..half {
        let share = 0.5 + (f64::from(part) + 0.5) / f64::from(2 * half);
        // Newton's method, from the part before: close enough that three steps are exact to the last digit wanted.
        for _ in 0..3 {
            let density = (-at * at / 2.0).exp() / std::f64::consts::TAU.sqrt();
            at += (share - price::normal(at)) / density;
        }
        above.push(at);
    }
    let below = above.iter().rev().map(|normal| -normal);
    below.chain(above.iter().copied()).collect()
}

/// Random bits, begun anew for each run: a linear congruential sequence, its words mixed as in SplitMix64 (Steele, Lea
/// and Flood, 2014).
struct Bits(u64);

impl Bits {
    /// The sequences that fees and responses are drawn from.
    const FEES: u64 = 0;
    const RESPONSES: u64 = 1;

    fn new(run: u64, stream: u64) -> Bits {
        Bits(2 * run + stream)
    }

    /// A place among so many.
    fn below(&mut self, end: u64) -> usize {
        self.0 = self
            .0
            .wrapping_mul(0xD134_2543_DE82_EF95)
            .wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((((mixed ^ (mixed >> 31)) >> 32) * end) >> 32) as usize
    }
}
