//! Tiers: what an account of a given size is called, under every published definition at once.
//!
//! Nobody agrees what "micro" means, so a definition is data ([`TIER_SCHEMES`]) and this module only looks it up.

use crate::evidence::{Platform, TIER_SCHEMES, Tier, TierScheme};

/// Whether a scheme speaks of accounts on this platform: most name no platform, some only one.
pub fn applies(scheme: &TierScheme, platform: Platform) -> bool {
    scheme.platform.is_none_or(|only| only == platform)
}

/// The tier of an account of this size on this platform, or `None` where the scheme names none.
///
/// Where a scheme has two names for one size (a tier, and a "sweet spot" lying across tiers), the tier is meant; where
/// two tiers overlap, the one that starts higher.
pub fn tier(scheme: &TierScheme, platform: Platform, followers: u64) -> Option<&'static Tier> {
    scheme
        .tiers
        .iter()
        .filter(|tier| tier.platform.is_none_or(|only| only == platform) && tier.followers.contains(followers))
        .max_by_key(|tier| (!tier.aside, tier.followers.min))
}

/// How one published definition names an account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Definition {
    /// Who defines it.
    pub scheme: &'static TierScheme,
    /// Its tier for this account, if it has one.
    pub tier: Option<&'static Tier>,
}

/// Every published definition that speaks of this platform, in the order of `data/tiers.csv`.
pub fn definitions(platform: Platform, followers: u64) -> impl Iterator<Item = Definition> {
    TIER_SCHEMES
        .iter()
        .filter(move |scheme| applies(scheme, platform))
        .map(move |scheme| Definition {
            scheme,
            tier: tier(scheme, platform, followers),
        })
}
