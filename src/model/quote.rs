//! Several deliverables and what is sold with them, as one quote; and an offer held against it.

use super::deliverable::{
    Extras, Factor, Format, base_format, exclusivity_factor, paid_ads_factor, rights_factor, rush_factor,
};
use super::price::Estimate;
use super::{Cents, Ppm};
use crate::evidence::Platform;

/// Pieces of one format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What.
    pub format: Format,
    /// How many.
    pub pieces: u64,
    /// Against the platform's base format.
    pub factor: Factor,
    /// What they come to, typically, before bundle and extras.
    pub amount: Cents,
}

/// What can be sold beside the pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtraKind {
    /// The brand may use the content, for so many days.
    Rights(u64),
    /// The brand may run it as an advertisement.
    PaidAds,
    /// No work for competitors, for so many days.
    Exclusivity(u64),
    /// Wanted at once.
    Rush,
}

/// Something sold beside the pieces: its factor less one is added for the whole price of the pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extra {
    /// What.
    pub kind: ExtraKind,
    /// As published or as the creator says, on the price of the pieces.
    pub factor: Factor,
    /// What it adds, typically.
    pub amount: Cents,
}

/// A quote.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// The pieces; at least one.
    pub lines: Vec<Line>,
    /// What each piece costs against one alone, when there are several.
    pub bundle: Option<Factor>,
    /// What is sold beside them.
    pub extras: Vec<Extra>,
    /// The whole price as a range.
    pub total: Estimate,
}

impl Quote {
    /// Whether it is for one piece of the platform's base format and nothing else.
    pub fn is_one_post(&self, platform: Platform) -> bool {
        let base = base_format(platform);
        self.extras.is_empty() && matches!(self.lines.as_slice(), [one] if one.format == base && one.pieces == 1)
    }
}

/// Quotes pieces on a platform, from the estimate for one piece of its base format.
///
/// Formats that the platform does not have are left out; when nothing is left, one piece of the base format is meant.
/// Percentages are added and not multiplied: that is how they are published, as parts of the base price.
pub fn quote(base: &Estimate, platform: Platform, items: &[(Format, u64)], extras: &Extras) -> Quote {
    let wanted = |format: Format| {
        items
            .iter()
            .filter(|(item, _)| *item == format)
            .map(|(_, pieces)| pieces)
            .sum()
    };
    let own = &extras.own;
    let mut counted: Vec<(Format, u64, Factor)> = Format::ALL
        .into_iter()
        .filter_map(|format| Some((format, wanted(format), own.format_factor(platform, format)?)))
        .filter(|(_, pieces, _)| *pieces > 0)
        .collect();
    if counted.is_empty() {
        counted.push((base_format(platform), 1, Factor::ONE));
    }
    let weight = |pieces: u64, factor: Factor| pieces as f64 * factor.typical.ratio();
    let lines = counted
        .iter()
        .map(|&(format, pieces, factor)| Line {
            format,
            pieces,
            factor,
            amount: base.typical.times(weight(pieces, factor)),
        })
        .collect();
    let pieces = counted.iter().map(|(_, pieces, _)| pieces).sum();
    let bundle = (pieces > 1).then(|| own.bundle_factor(pieces));
    let summed: f64 = counted.iter().map(|&(_, pieces, factor)| weight(pieces, factor)).sum();
    let bundled = summed * bundle.map_or(1.0, |factor| factor.typical.ratio());
    let chosen = [
        (
            extras.rights_days > 0,
            ExtraKind::Rights(extras.rights_days),
            own.rights
                .map_or_else(|| rights_factor(extras.rights_days), Factor::adding),
        ),
        (
            extras.paid_ads,
            ExtraKind::PaidAds,
            own.paid_ads.map_or_else(paid_ads_factor, Factor::adding),
        ),
        (
            extras.exclusivity_days > 0,
            ExtraKind::Exclusivity(extras.exclusivity_days),
            own.exclusivity
                .map_or_else(|| exclusivity_factor(extras.exclusivity_days), Factor::adding),
        ),
        (
            extras.rush,
            ExtraKind::Rush,
            own.rush.map_or_else(rush_factor, Factor::adding),
        ),
    ];
    let added = |factor: Factor| (factor.typical.ratio() - 1.0).max(0.0);
    let extras: Vec<Extra> = chosen
        .into_iter()
        .filter(|(wanted, ..)| *wanted)
        .map(|(_, kind, factor)| Extra {
            kind,
            factor,
            amount: base.typical.times(bundled * added(factor)),
        })
        .collect();
    let whole = bundled * (1.0 + extras.iter().map(|extra| added(extra.factor)).sum::<f64>());
    Quote {
        lines,
        bundle,
        extras,
        total: base.scaled(whole),
    }
}

/// What a brand offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Money.
    pub cash: Cents,
    /// Goods, at what they cost in a shop.
    pub gift: Cents,
    /// What the goods are worth to the creator, as a share of that.
    pub gift_worth: Ppm,
    /// Expected commission from a promo code.
    pub commission: Cents,
}

/// An offer held against a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfferCheck {
    /// What the offer is worth to the creator.
    pub worth: Cents,
    /// The share of comparable deals that lie below it.
    pub percentile: Ppm,
    /// What is missing to the typical price; nothing when the offer reaches it.
    pub short_of_typical: Cents,
}

/// Where an offer falls among comparable deals.
pub fn check(offer: &Offer, quote: &Quote) -> OfferCheck {
    let goods = offer.gift.times(offer.gift_worth.ratio());
    let worth = Cents(offer.cash.0.saturating_add(goods.0).saturating_add(offer.commission.0));
    OfferCheck {
        worth,
        percentile: quote.total.share_below(worth),
        short_of_typical: Cents(quote.total.typical.0.saturating_sub(worth.0)),
    }
}
