//! The constants of the price model. Written by `cargo run --bin calibrate` from `data/`; a test refits them.

use super::price::{Curve, Views};
use crate::evidence::Platform;

/// The year whose dollars the prices are in.
pub const DOLLARS_OF: u16 = 2025;

/// Deals and guides the curves rest on: all platforms together.
pub const ROWS: u64 = 72;

/// Standard deviation, in logarithms, of documented prices around the curve of a platform they were not fitted to.
pub const SPREAD: f64 = 1.098563307310693;

/// Price against followers.
pub const fn curve(platform: Platform) -> Curve {
    match platform {
        Platform::Instagram => Curve {
            level: 7.048857872855432,
            slope: 0.73822409203493,
            doubt: [0.05756201435843637, -0.0026701630963265693, 0.0033673472593638435],
            deals: 22,
        },
        Platform::YouTube => Curve {
            level: 7.764723120317172,
            slope: 0.7518415492378943,
            doubt: [0.16015869587908166, -0.0006774960981348665, 0.005489868969795231],
            deals: 3,
        },
        Platform::TikTok => Curve {
            level: 6.236866934188507,
            slope: 0.757488578755579,
            doubt: [0.1645147019040062, 0.00039319782099953406, 0.005822042472061391],
            deals: 2,
        },
        Platform::X => Curve {
            level: 6.996840838362177,
            slope: 0.7816795272940494,
            doubt: [0.16217085316249047, -0.01079120905735138, 0.005545030445823853],
            deals: 5,
        },
        Platform::Facebook => Curve {
            level: 7.316948438589909,
            slope: 0.7726793516326864,
            doubt: [0.20608117971337878, -0.0002752301628606733, 0.005550738765480628],
            deals: 2,
        },
    }
}

/// Price against views.
pub const fn views(platform: Platform) -> Views {
    match platform {
        Platform::Instagram => Views {
            usd_per_thousand: 23.22567242340165,
            doubt: 0.44,
            weight: 0.25,
        },
        Platform::YouTube => Views {
            usd_per_thousand: 34.085246965868976,
            doubt: 0.36,
            weight: 0.6,
        },
        Platform::TikTok => Views {
            usd_per_thousand: 16.90540971348658,
            doubt: 0.51,
            weight: 0.7,
        },
        Platform::X => Views {
            usd_per_thousand: 50.0,
            doubt: 0.5,
            weight: 0.25,
        },
        Platform::Facebook => Views {
            usd_per_thousand: 23.22567242340165,
            doubt: 0.5,
            weight: 0.25,
        },
    }
}
