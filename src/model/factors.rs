//! The factors of formats, rights and the rest. Written by `cargo run --release --bin calibrate` from
//! `data/multipliers.csv`; a test works them out anew.

use super::Ppm;
use super::deliverable::Factor;

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
    PaidAds,
    Exclusivity,
    Rush,
    BundleOfThree,
}

/// The published factor of a kind.
pub const fn of(kind: Kind) -> Factor {
    match kind {
        Kind::Story => factor(557951, 400000, 850000, 7),
        Kind::Reel => factor(1407071, 1150000, 2000000, 8),
        Kind::Carousel => factor(1231406, 1150000, 1300000, 3),
        Kind::Live => factor(1851833, 1400000, 3000000, 2),
        Kind::Short => factor(500000, 500000, 500000, 1),
        Kind::Dedicated => factor(2569047, 2200000, 3000000, 2),
        Kind::TikTokLive => factor(591608, 500000, 700000, 1),
        Kind::TikTokStory => factor(394200, 345033, 447214, 1),
        Kind::Rights30 => factor(1308294, 1250000, 1500000, 2),
        Kind::Rights60 => factor(1350000, 1350000, 1350000, 1),
        Kind::Rights90 => factor(1450000, 1450000, 1450000, 1),
        Kind::Rights180 => factor(1730123, 1600000, 2000000, 2),
        Kind::Rights365 => factor(2006221, 1800000, 2500000, 2),
        Kind::PaidAds => factor(1587028, 1250000, 2000000, 5),
        Kind::Exclusivity => factor(1459756, 1200000, 2500000, 4),
        Kind::Rush => factor(1369306, 1250000, 1500000, 1),
        Kind::BundleOfThree => factor(804607, 667000, 900000, 2),
    }
}

const fn factor(typical: u64, low: u64, high: u64, publishers: u64) -> Factor {
    Factor {
        typical: Ppm(typical),
        low: Ppm(low),
        high: Ppm(high),
        publishers,
    }
}
