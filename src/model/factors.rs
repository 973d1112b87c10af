//! The factors of formats, rights and the rest. Written by `cargo run --release --bin calibrate` from
//! `data/multipliers.csv` and `data/prices.csv`; a test works them out anew.

use super::Ppm;
use super::deliverable::{Basis, Factor};

/// What a factor is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Story,
    Reel,
    Carousel,
    Live,
    Short,
    Dedicated,
    TikTokLive,
    TikTokStory,
    Rights30,
    Rights60,
    Rights90,
    Rights180,
    Rights365,
    RightsPerpetual,
    PaidAds,
    Exclusivity,
    Rush,
    BundleOfThree,
}

/// The published factor of a kind.
#[rustfmt::skip]
pub const fn of(kind: Kind) -> Factor {
    match kind {
        Kind::Story => Factor {
            typical: Ppm(557951),
            low: Ppm(400000),
            high: Ppm(850000),
            basis: Basis::Published(7),
            sources: &[43, 44, 64, 81, 65, 66, 34, 79],
        },
        Kind::Reel => Factor {
            typical: Ppm(1407071),
            low: Ppm(1150000),
            high: Ppm(2000000),
            basis: Basis::Published(8),
            sources: &[43, 44, 64, 49, 65, 66, 67, 34, 79],
        },
        Kind::Carousel => Factor {
            typical: Ppm(1231406),
            low: Ppm(1150000),
            high: Ppm(1300000),
            basis: Basis::Published(3),
            sources: &[49, 66, 34],
        },
        Kind::Live => Factor {
            typical: Ppm(1851833),
            low: Ppm(1400000),
            high: Ppm(3000000),
            basis: Basis::Published(2),
            sources: &[65, 34],
        },
        Kind::Short => Factor {
            typical: Ppm(500000),
            low: Ppm(500000),
            high: Ppm(500000),
            basis: Basis::Published(1),
            sources: &[64],
        },
        Kind::Dedicated => Factor {
            typical: Ppm(2569047),
            low: Ppm(2200000),
            high: Ppm(3000000),
            basis: Basis::Published(2),
            sources: &[64, 67],
        },
        Kind::TikTokLive => Factor {
            typical: Ppm(591608),
            low: Ppm(500000),
            high: Ppm(700000),
            basis: Basis::Published(1),
            sources: &[20],
        },
        Kind::TikTokStory => Factor {
            typical: Ppm(394200),
            low: Ppm(345033),
            high: Ppm(447214),
            basis: Basis::Published(1),
            sources: &[17],
        },
        Kind::Rights30 => Factor {
            typical: Ppm(1308294),
            low: Ppm(1250000),
            high: Ppm(1500000),
            basis: Basis::Published(2),
            sources: &[34, 82],
        },
        Kind::Rights60 => Factor {
            typical: Ppm(1350000),
            low: Ppm(1350000),
            high: Ppm(1350000),
            basis: Basis::Published(1),
            sources: &[34],
        },
        Kind::Rights90 => Factor {
            typical: Ppm(1450000),
            low: Ppm(1450000),
            high: Ppm(1450000),
            basis: Basis::Published(1),
            sources: &[34],
        },
        Kind::Rights180 => Factor {
            typical: Ppm(1730123),
            low: Ppm(1600000),
            high: Ppm(2000000),
            basis: Basis::Published(2),
            sources: &[34, 82],
        },
        Kind::Rights365 => Factor {
            typical: Ppm(2006221),
            low: Ppm(1800000),
            high: Ppm(2500000),
            basis: Basis::Published(2),
            sources: &[34, 82],
        },
        Kind::RightsPerpetual => Factor {
            typical: Ppm(2632148),
            low: Ppm(2000000),
            high: Ppm(4000000),
            basis: Basis::Published(2),
            sources: &[34, 82],
        },
        Kind::PaidAds => Factor {
            typical: Ppm(1587028),
            low: Ppm(1250000),
            high: Ppm(2000000),
            basis: Basis::Published(5),
            sources: &[64, 34, 82, 83, 18, 20],
        },
        Kind::Exclusivity => Factor {
            typical: Ppm(1459756),
            low: Ppm(1200000),
            high: Ppm(2500000),
            basis: Basis::Published(4),
            sources: &[34, 82, 18, 20, 69],
        },
        Kind::Rush => Factor {
            typical: Ppm(1369306),
            low: Ppm(1250000),
            high: Ppm(1500000),
            basis: Basis::Published(1),
            sources: &[18],
        },
        Kind::BundleOfThree => Factor {
            typical: Ppm(804607),
            low: Ppm(667000),
            high: Ppm(900000),
            basis: Basis::Published(2),
            sources: &[18, 20, 84],
        },
    }
}
