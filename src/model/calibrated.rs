//! The constants of the price model. Written by `cargo run --release --bin calibrate` from `data/`; a test refits them.

use super::price::{Curve, Views};
use crate::evidence::Platform;

/// The year whose dollars the prices are in.
pub const DOLLARS_OF: u16 = 2025;

/// Who says what a dollar was worth; this and all other sources by their places in the table of sources.
pub const CONSUMER_PRICES: &[usize] = &[96];

/// Who says how much engagement moves a price.
pub const ENGAGEMENT_SOURCES: &[usize] = &[97, 95];

/// Deals and guides the curves rest on: all platforms together.
pub const ROWS: u64 = 72;

/// Standard deviation, in logarithms, of documented prices around the curve of a platform they were not fitted to.
pub const SPREAD: f64 = 1.09856330731;

/// Price against followers.
pub const fn curve(platform: Platform) -> Curve {
    match platform {
        Platform::Instagram => Curve {
            level: 7.04885787286,
            slope: 0.738224092035,
            doubt: [0.0575620143584, -0.00267016309633, 0.00336734725936],
            deals: 22,
            guides: &[5, 12, 23],
        },
        Platform::YouTube => Curve {
            level: 7.76472312032,
            slope: 0.751841549238,
            doubt: [0.160158695879, -0.000677496098135, 0.0054898689698],
            deals: 3,
            guides: &[5],
        },
        Platform::TikTok => Curve {
            level: 6.23686693419,
            slope: 0.757488578756,
            doubt: [0.164514701904, 0.000393197821, 0.00582204247206],
            deals: 2,
            guides: &[5],
        },
        Platform::X => Curve {
            level: 6.99684083836,
            slope: 0.781679527294,
            doubt: [0.162170853162, -0.0107912090574, 0.00554503044582],
            deals: 5,
            guides: &[5],
        },
        Platform::Facebook => Curve {
            level: 7.31694843859,
            slope: 0.772679351633,
            doubt: [0.206081179713, -0.000275230162861, 0.00555073876548],
            deals: 2,
            guides: &[5],
        },
    }
}

/// Price against views.
pub const fn views(platform: Platform) -> Views {
    match platform {
        Platform::Instagram => Views {
            usd_per_thousand: 23.2256724234,
            doubt: 0.44,
            weight: 0.25,
            sources: &[76, 77, 78, 6, 79],
        },
        Platform::YouTube => Views {
            usd_per_thousand: 34.0852469659,
            doubt: 0.36,
            weight: 0.6,
            sources: &[76, 77, 78, 6, 21],
        },
        Platform::TikTok => Views {
            usd_per_thousand: 16.9054097135,
            doubt: 0.51,
            weight: 0.7,
            sources: &[76, 77, 78, 6, 79],
        },
        Platform::X => Views {
            usd_per_thousand: 50.0,
            doubt: 0.5,
            weight: 0.25,
            sources: &[95],
        },
        Platform::Facebook => Views {
            usd_per_thousand: 23.2256724234,
            doubt: 0.5,
            weight: 0.25,
            sources: &[76, 77, 78, 6, 79],
        },
    }
}
