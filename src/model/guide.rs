//! The price guide most articles quote, as published: steps and all. Rows that nobody has seen, and that follow from others,
//! say so by their status.

use crate::evidence::{GUIDE, Network, Platform, Price};

/// The guide's row for an account of this size, or `None` below the guide's smallest tier.
pub fn row(platform: Platform, followers: u64) -> Option<&'static Price> {
    rows(platform).find(|row| row.followers.is_some_and(|band| band.contains(followers)))
}

/// Whether the guide's rows come to the same cents per follower wherever a tier begins or ends. TikTok's smallest accounts
/// have twice as many.
pub fn is_proportional(platform: Platform) -> bool {
    platform != Platform::TikTok
}

/// All the guide's rows for a platform, smallest tier first.
pub fn rows(platform: Platform) -> impl Iterator<Item = &'static Price> {
    GUIDE.iter().filter(move |row| row.network == Network::On(platform))
}
