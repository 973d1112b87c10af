//! The curves: straight lines in logarithms, pulled towards each other where a platform has little evidence of its own,
//! and robust against rows and sources that stand far out.
//!
//! ```text
//! ln price = level + level of the platform + source effect + (slope + slope of the platform) · ln(followers / 100,000)
//! ```
//!
//! All but the common level and slope are drawn towards zero by normal priors, which is what makes the fit a ridge
//! regression; Huber's weights, for rows and for sources, are found by solving it again and again.

use super::rows::{Kind, LEVELS, Row};
use super::solve::{Cholesky, Normal, dot};
use crate::evidence::{Network, Platform};
use crate::model::price::Curve;

/// Standard deviation between sources on one platform, in logarithms of price.
pub const BETWEEN_SOURCES: f64 = 0.7;
/// Standard deviation of the rows of one source.
pub const WITHIN_SOURCE: f64 = 0.5;
/// Prior standard deviation of a platform's level.
pub const PLATFORM_LEVEL: f64 = 0.7;
/// The same for LinkedIn and for mixed averages, whose level is of no other use.
pub const HELPER_LEVEL: f64 = 1.0;
/// Prior standard deviation of a platform's slope around the common one.
pub const PLATFORM_SLOPE: f64 = 0.06;
/// Prior mean and standard deviation of the common slope.
pub const COMMON_SLOPE: (f64, f64) = (0.7, 0.1);
/// Huber's constant: residuals beyond so many standard deviations pull no harder than at it.
pub const HUBER: f64 = 1.345;
/// Prior precision of the level of a group of ratio rows: next to none.
const RATIO_PRECISION: f64 = 1e-6;
/// Rounds of reweighting. Half as many already agree with a thousand to twelve digits.
const ROUNDS: usize = 100;
/// Beyond so many standard deviations a residual counts no more towards the spread.
const CLIP: f64 = 2.5;
/// Rounds of the spread's own equation.
const SPREAD_ROUNDS: usize = 200;

/// The price curve of one platform.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Where.
    pub platform: Platform,
    /// Logarithm of dollars at the reference size.
    pub level: f64,
    /// Per cent of price for a per cent of followers.
    pub slope: f64,
    /// Variance of level, covariance, variance of slope.
    pub doubt: [f64; 3],
}

impl Line {
    /// The logarithm of the typical price.
    pub fn at(&self, x: f64) -> f64 {
        self.curve().ln_price(x)
    }

    /// How little the evidence pins it down there: a variance.
    pub fn variance(&self, x: f64) -> f64 {
        self.curve().variance(x)
    }

    /// As the page works prices out.
    fn curve(&self) -> Curve {
        Curve {
            level: self.level,
            slope: self.slope,
            doubt: self.doubt,
            deals: 0,
            guides: &[],
        }
    }
}

/// What was fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// In the order of [`Platform::ALL`].
    pub lines: Vec<Line>,
    /// Common to all platforms.
    pub slope: f64,
    /// How far each source lies from the curve, in logarithms, drawn towards zero.
    pub sources: Vec<(&'static str, f64)>,
    /// How far the result is from solving its own equations: 0 but for rounding.
    pub miss: f64,
}

impl Fit {
    /// The curve of a platform.
    pub fn line(&self, platform: Platform) -> Option<&Line> {
        self.lines.iter().find(|line| line.platform == platform)
    }
}

/// Where the unknowns stand: common level, common slope, levels, slopes, sources.
const SLOPE: usize = 1;
const FIRST_LEVEL: usize = 2;
const FIRST_SLOPE: usize = FIRST_LEVEL + LEVELS.len();
const FIRST_SOURCE: usize = FIRST_SLOPE + Platform::ALL.len();

/// A source's level is its own; ratio rows of a source that also has deals are another level.
type SourceKey = (bool, &'static str);

fn key(row: &Row) -> SourceKey {
    (row.kind == Kind::Ratio, row.group)
}

/// What is believed of an unknown before any evidence.
struct Prior {
    mean: f64,
    precision: f64,
}

fn priors(sources: &[SourceKey]) -> Vec<Prior> {
    let around_zero = |deviation: f64| Prior {
        mean: 0.0,
        precision: deviation.powi(-2),
    };
    let (mean, deviation) = COMMON_SLOPE;
    let mut priors = vec![
        Prior {
            mean: 0.0,
            precision: 0.0,
        },
        Prior {
            mean,
            precision: deviation.powi(-2),
        },
    ];
    priors.extend(LEVELS.iter().map(|level| match level {
        Network::On(_) => around_zero(PLATFORM_LEVEL),
        _ => around_zero(HELPER_LEVEL),
    }));
    priors.extend(Platform::ALL.iter().map(|_| around_zero(PLATFORM_SLOPE)));
    priors.extend(sources.iter().map(|(is_ratio, _)| match is_ratio {
        true => Prior {
            mean: 0.0,
            precision: RATIO_PRECISION,
        },
        false => around_zero(BETWEEN_SOURCES),
    }));
    priors
}

/// One row as an equation in the unknowns. `None` for a network that has no level, which the build refuses.
fn equation(row: &Row, sources: &[SourceKey]) -> Option<Vec<(usize, f64)>> {
    let level = LEVELS.iter().position(|level| *level == row.network)?;
    let source = sources.binary_search(&key(row)).ok()?;
    let own_slope = row.platform().map(|_| (FIRST_SLOPE + level, row.x()));
    let common = [
        (0, 1.0),
        (SLOPE, row.x()),
        (FIRST_LEVEL + level, 1.0),
        (FIRST_SOURCE + source, 1.0),
    ];
    Some(common.into_iter().chain(own_slope).collect())
}

fn huber(deviations: f64) -> f64 {
    (HUBER / deviations.abs().max(1e-12)).min(1.0)
}

/// Fits the curves to rows.
pub fn fit(rows: &[Row]) -> Option<Fit> {
    let mut sources: Vec<SourceKey> = rows.iter().map(key).collect();
    sources.sort_unstable();
    sources.dedup();
    let priors = priors(&sources);
    let equations: Vec<Vec<(usize, f64)>> = rows.iter().map(|row| equation(row, &sources)).collect::<Option<_>>()?;
    let full: Vec<f64> = rows.iter().map(|row| row.weight / WITHIN_SOURCE.powi(2)).collect();
    let mut weights = full.clone();
    let mut precisions: Vec<f64> = priors.iter().map(|prior| prior.precision).collect();

    let system = |weights: &[f64], precisions: &[f64]| {
        let mut system = Normal::new(priors.len());
        for ((equation, row), weight) in equations.iter().zip(rows).zip(weights) {
            system.add(equation, row.y(), *weight);
        }
        for (n, (prior, precision)) in priors.iter().zip(precisions).enumerate() {
            system.add(&[(n, 1.0)], prior.mean, *precision);
        }
        system
    };
    let mut unknowns = Vec::new();
    let mut solved = Cholesky::new(&system(&weights, &precisions).matrix)?;
    for _ in 0..ROUNDS {
        let system = system(&weights, &precisions);
        solved = Cholesky::new(&system.matrix)?;
        unknowns = solved.solve(&system.right)?;
        for (((equation, row), full), weight) in equations.iter().zip(rows).zip(&full).zip(&mut weights) {
            let fitted: f64 = equation.iter().filter_map(|(n, by)| Some(unknowns.get(*n)? * by)).sum();
            *weight = full * huber((row.y() - fitted) * full.sqrt());
        }
        let effects = sources.iter().zip(unknowns.iter().skip(FIRST_SOURCE));
        for ((source, effect), precision) in effects.zip(precisions.iter_mut().skip(FIRST_SOURCE)) {
            if !source.0 {
                *precision = BETWEEN_SOURCES.powi(-2) * huber(effect / BETWEEN_SOURCES);
            }
        }
    }

    let indicator = |ones: [usize; 2]| -> Vec<f64> {
        (0..priors.len())
            .map(|n| if ones.contains(&n) { 1.0 } else { 0.0 })
            .collect()
    };
    let lines = Platform::ALL.into_iter().enumerate().map(|(n, platform)| {
        let (level, slope) = (indicator([0, FIRST_LEVEL + n]), indicator([SLOPE, FIRST_SLOPE + n]));
        let (by_level, by_slope) = (solved.solve(&level)?, solved.solve(&slope)?);
        let doubt = [dot(&level, &by_level), dot(&level, &by_slope), dot(&slope, &by_slope)];
        Some(Line {
            platform,
            level: dot(&level, &unknowns),
            slope: dot(&slope, &unknowns),
            doubt,
        })
    });
    Some(Fit {
        lines: lines.collect::<Option<_>>()?,
        slope: *unknowns.get(SLOPE)?,
        sources: (sources.iter().zip(unknowns.iter().skip(FIRST_SOURCE)))
            .filter(|(source, _)| !source.0)
            .map(|(source, effect)| (source.1, *effect))
            .collect(),
        miss: system(&weights, &precisions).miss(&unknowns),
    })
}

/// A row against the curve that was fitted without its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// The row.
    pub row: Row,
    /// Its platform.
    pub platform: Platform,
    /// Logarithm of the price foretold, as a post.
    pub foretold: f64,
    /// Variance of that curve there.
    pub variance: f64,
    /// How much it counts towards the spread: its own weight, shared among the scored rows of its source.
    pub weight: f64,
}

impl Scored {
    /// Logarithm of the real price over the one foretold.
    pub fn error(&self) -> f64 {
        self.row.y() - self.foretold
    }
}

/// Every deal on the five platforms, foretold from all the other sources.
pub fn leave_one_out(rows: &[Row]) -> Option<Vec<Scored>> {
    let mut groups: Vec<&str> = rows.iter().filter(|row| row.is_scored()).map(|row| row.group).collect();
    groups.sort_unstable();
    groups.dedup();
    let mut scored = Vec::new();
    for group in groups {
        let others: Vec<Row> = rows.iter().filter(|row| row.group != group).cloned().collect();
        let without = fit(&others)?;
        let own: Vec<&Row> = rows
            .iter()
            .filter(|row| row.group == group && row.is_scored())
            .collect();
        for row in &own {
            let platform = row.platform()?;
            let line = without.line(platform)?;
            scored.push(Scored {
                row: (*row).clone(),
                platform,
                foretold: line.at(row.x()),
                variance: line.variance(row.x()),
                weight: row.weight / own.len() as f64,
            });
        }
    }
    Some(scored)
}

/// The standard deviation of real prices around the curves, once the doubt about the curves is taken off: the fixed
/// point of a weighted mean in which no residual counts beyond `CLIP` standard deviations.
pub fn spread(scored: &[Scored]) -> f64 {
    let weights: f64 = scored.iter().map(|scored| scored.weight).sum();
    let mut variance = 1.0;
    for _ in 0..SPREAD_ROUNDS {
        let squares = scored.iter().map(|scored| {
            let held = scored.error().powi(2).min(CLIP.powi(2) * (variance + scored.variance));
            scored.weight * (held - scored.variance).max(0.0)
        });
        variance = squares.sum::<f64>() / weights;
    }
    variance.sqrt()
}
