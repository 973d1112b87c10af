//! The documented deals the curves rest on. Written by `cargo run --release --bin calibrate` from
//! `data/deals.csv`; a test works them out anew.

use super::Cents;
use crate::evidence::Platform;

/// One documented price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Documented {
    /// Where.
    pub platform: Platform,
    /// For an account of this size.
    pub followers: u64,
    /// Brought to one post of the base format, in the dollars the prices are in.
    pub price: Cents,
}

/// Every deal, in the order of its file.
pub static DEALS: &[Documented] = &[
    deal(Platform::Instagram, 3000, 24685),
    deal(Platform::Instagram, 1000000, 1282095),
    deal(Platform::Instagram, 1000000, 222946),
    deal(Platform::Facebook, 1581, 3904),
    deal(Platform::YouTube, 1581, 39667),
    deal(Platform::Instagram, 2700000, 754496),
    deal(Platform::Instagram, 1900000, 623005),
    deal(Platform::X, 2700000, 1476423),
    deal(Platform::X, 2200000, 7156229),
    deal(Platform::Instagram, 5477, 11981),
    deal(Platform::Instagram, 15811, 22731),
    deal(Platform::Instagram, 35355, 35942),
    deal(Platform::Instagram, 70711, 50118),
    deal(Platform::Instagram, 100000, 15498),
    deal(Platform::Instagram, 250000, 38746),
    deal(Platform::Instagram, 1000000, 154982),
    deal(Platform::Instagram, 1000000, 235710),
    deal(Platform::Instagram, 225000000, 53235581),
    deal(Platform::Instagram, 166000, 436226),
    deal(Platform::Instagram, 166000, 112848),
    deal(Platform::TikTok, 10000, 1782),
    deal(Platform::Instagram, 41000, 87959),
    deal(Platform::Instagram, 500000, 621965),
    deal(Platform::Instagram, 223607, 670695),
    deal(Platform::Instagram, 4582576, 10060425),
    deal(Platform::YouTube, 4582576, 25151063),
    deal(Platform::Facebook, 4582576, 12575532),
    deal(Platform::X, 4582576, 4024170),
    deal(Platform::Instagram, 1581, 12593),
    deal(Platform::X, 4000000, 2970283),
    deal(Platform::TikTok, 1385000, 118811),
    deal(Platform::YouTube, 158114, 335348),
    deal(Platform::Instagram, 158114, 134139),
    deal(Platform::X, 158114, 53656),
];

const fn deal(platform: Platform, followers: u64, cents: u64) -> Documented {
    Documented {
        platform,
        followers,
        price: Cents(cents),
    }
}
