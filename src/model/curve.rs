//! A curve through published figures: straight between them in logarithms, level outside them.
//!
//! Published rates come in bands of followers ("10K–50K: 3.07 %"). Reading them as steps would make one follower
//! move an answer by a fifth, so each band's figure stands at the band's geometric middle and the space between two
//! middles is filled in proportion.

use crate::evidence::Band;

/// A value held between two ends. `f64::clamp` does the same, but stops where the ends are crossed, and the message it
/// stops with brings 7,400 bytes of code that writes floats.
pub fn held(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// One point of a curve: a number of followers and the figure published for it, both above zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Knot {
    /// Natural logarithm of the followers.
    pub ln_size: f64,
    /// Natural logarithm of the figure.
    pub ln_value: f64,
}

impl Knot {
    /// The knot of a band's figure. `None` where the figure is zero.
    pub fn new(band: Band, value: f64) -> Option<Knot> {
        (value > 0.0).then(|| Knot {
            ln_size: ln_middle(band),
            ln_value: value.ln(),
        })
    }
}

/// The logarithm of a band's geometric middle. The middle of a band that starts at zero or has no end lies half a
/// decade beyond the end it has.
pub fn ln_middle(band: Band) -> f64 {
    let half_decade = std::f64::consts::LN_10 / 2.0;
    match (band.min, band.max) {
        (0, None) => 0.0,
        (0, Some(max)) => ln(max) - half_decade,
        (min, None) => ln(min) + half_decade,
        (min, Some(max)) => (ln(min) + ln(max)) / 2.0,
    }
}

/// The natural logarithm of a count; zero counts as one.
pub fn ln(count: u64) -> f64 {
    (count.max(1) as f64).ln()
}

/// Sizes from one to another in so many steps, evenly in logarithms.
pub fn evenly(from: u64, to: u64, steps: u32) -> impl Iterator<Item = u64> {
    let (low, high) = (ln(from), ln(to));
    (0..=steps).map(move |step| (low + (high - low) * f64::from(step) / f64::from(steps)).exp().round() as u64)
}

/// The logarithm of the curve at `ln_size`, or `None` for a curve without knots. Knots ascend in size.
pub fn interpolate(knots: impl Iterator<Item = Knot>, ln_size: f64) -> Option<f64> {
    let mut below: Option<Knot> = None;
    for knot in knots {
        if ln_size <= knot.ln_size {
            let Some(low) = below else { return Some(knot.ln_value) };
            let along = (ln_size - low.ln_size) / (knot.ln_size - low.ln_size);
            return Some(low.ln_value + along * (knot.ln_value - low.ln_value));
        }
        below = Some(knot);
    }
    below.map(|last| last.ln_value)
}
