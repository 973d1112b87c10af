//! Fits the price model to the evidence. Native only: the page carries the constants, not this.
//!
//! `cargo run --release --bin calibrate` writes them to `src/model/calibrated.rs`, the factors of formats and rights to
//! `src/model/factors.rs`, the deals that charts show to `src/evidence/documented.rs`, and what all of it rests on and
//! how far it can be trusted to `METHODOLOGY.md`. The files follow from `data/` alone, so that a test can compare them.
//!
//! In the order of the work: [`factors`] averages what others publish about formats and about prices per view,
//! [`rows`] collects the prices to learn from, [`fit`] draws the curves and measures how wrong they are on sources they
//! never saw, [`peers`] prices the same rows as other calculators do, [`constants`], [`tables`] and [`report`]
//! write.

pub mod constants;
pub mod factors;
pub mod fit;
pub mod peers;
pub mod report;
pub mod rows;
pub mod solve;
pub mod tables;

use crate::evidence::Platform;
use factors::{PerView, Pooled};
use fit::{Fit, Scored};
use rows::Row;

/// All that follows from the data.
#[derive(Debug, Clone)]
pub struct Calibration {
    /// What was learned from.
    pub rows: Vec<Row>,
    /// The curves.
    pub fit: Fit,
    /// Each deal against the curve fitted without its source.
    pub scored: Vec<Scored>,
    /// Standard deviation, in logarithms, of prices around their platform's curve, fitted without their source.
    pub spread: f64,
    /// The price of a story over that of a post, as published: by it stories among the deals are brought to posts.
    pub story: f64,
    /// What others publish about formats, rights and the like.
    pub factors: Vec<Pooled>,
    /// Prices per thousand views, in the order of [`Platform::ALL`].
    pub per_view: Vec<(Platform, PerView)>,
}

/// Fits everything, or `None` where the data leave nothing to fit.
pub fn calibrate() -> Option<Calibration> {
    let story = factors::story()?.typical;
    let rows = rows::rows(story)?;
    let fit = fit::fit(&rows)?;
    let scored = fit::leave_one_out(&rows)?;
    let spread = fit::spread(&scored);
    Some(Calibration {
        rows,
        fit,
        scored,
        spread,
        story,
        factors: factors::all(),
        per_view: factors::per_view()?,
    })
}

/// The geometric middle of two amounts.
pub fn middle(a: f64, b: f64) -> f64 {
    f64::midpoint(a.ln(), b.ln()).exp()
}

/// The geometric mean of amounts; of none, not a number.
pub fn geometric_mean(amounts: &[f64]) -> f64 {
    (amounts.iter().map(|amount| amount.ln()).sum::<f64>() / amounts.len() as f64).exp()
}

/// The value below which this share of the values lies, straight between neighbours; of none, zero.
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = sorted.len().saturating_sub(1) as f64 * share;
    let below = sorted.get(place as usize).copied().unwrap_or_default();
    let above = sorted.get(place as usize + 1).copied().unwrap_or(below);
    below + (above - below) * place.fract()
}
