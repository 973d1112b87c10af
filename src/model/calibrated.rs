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
pub const ROWS: u64 = 68;

/// Standard deviation, in logarithms, of documented prices around their platform's curve, fitted without their source.
pub const SPREAD: f64 = 1.09297206374;

/// Price against followers.
pub const fn curve(platform: Platform) -> Curve {
    match platform {
        Platform::Instagram => Curve {
            level: 6.98332820258,
            slope: 0.764689013383,
            doubt: [0.070843374858, -0.00352905708692, 0.00371704898236],
            deals: 18,
            guides: &[5, 12, 23],
        },
        Platform::YouTube => Curve {
            level: 7.7259615012,
            slope: 0.765817125939,
            doubt: [0.164449367484, -0.000897397264498, 0.00557604263334],
            deals: 3,
            guides: &[5],
        },
        Platform::TikTok => Curve {
            level: 6.19528687469,
            slope: 0.772022785261,
            doubt: [0.16596304082, 0.000322801045539, 0.00590070430727],
            deals: 2,
            guides: &[5],
        },
        Platform::X => Curve {
            level: 6.9579928146,
            slope: 0.796345535293,
            doubt: [0.163331259647, -0.0109914884039, 0.0056359734518],
            deals: 5,
            guides: &[5],
        },
        Platform::Facebook => Curve {
            level: 7.27813687522,
            slope: 0.78671807218,
            doubt: [0.210108101648, -0.000499418729758, 0.0056377747038],
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
