//! What the creator door shows: what the account is, what its post is worth, and whether an offer is fair.

use std::cmp::Ordering;

use super::Reader;
use crate::draft::{DEFAULT_SCHEME, Draft, Field, Problem};
use crate::evidence::{self, Platform, Price, Tier, TierScheme};
use crate::model::deliverable::{Extras, Format, Own};
use crate::model::engagement::{self, Interactions, Reading as SourceReading, Standing, Typical};
use crate::model::price::{self, Account, Estimate};
use crate::model::quote::{self, Offer, OfferCheck, Quote};
use crate::model::tier::{self, Definition};
use crate::model::{Cents, Ppm, guide};
use crate::number::money;

/// An account's engagement, and what its size and platform lead one to expect.
#[derive(Debug, Clone, PartialEq)]
pub struct Engagement {
    /// Interactions with one post.
    pub interactions: u64,
    /// Interactions over followers; over views where followers are not known.
    pub rate: Ppm,
    /// Interactions over average views, where they are known.
    pub by_views: Option<Ppm>,
    /// The rate over the typical one, where a typical one is published.
    pub ratio: Option<Ppm>,
    /// Where that lies.
    pub standing: Option<Standing>,
    /// Likes alone over followers, to hold beside the sources that count likes alone.
    pub likes_only: Option<Ppm>,
}

/// The estimate and the guide for the same audience on another platform.
#[derive(Debug, Clone, PartialEq)]
pub struct ElsewherePrice {
    /// The other platform.
    pub platform: Platform,
    /// What a post would fetch there at typical engagement.
    pub estimate: Estimate,
    /// What the published guide says there.
    pub guide: Option<&'static Price>,
}

/// What the creator door shows.
#[derive(Debug, Clone, PartialEq)]
pub struct CreatorResults {
    /// The platform.
    pub platform: Platform,
    /// Followers, where known.
    pub followers: Option<u64>,
    /// Average views of a post, where known.
    pub views: Option<u64>,
    /// Engagement, where any interactions were given.
    pub engagement: Option<Engagement>,
    /// What creators of this size typically show, where published and followers are known.
    pub typical: Option<Typical>,
    /// The sources that count likes alone, at this size.
    pub like_rates: Vec<SourceReading>,
    /// The scheme the reader chose.
    pub scheme: Option<&'static TierScheme>,
    /// The account's tier in it.
    pub tier: Option<&'static Tier>,
    /// Every definition that speaks of this platform.
    pub definitions: Vec<Definition>,
    /// How many of them use the same name as the chosen one.
    pub agreeing: usize,
    /// The fair price of one post of the platform's base format.
    pub post: Estimate,
    /// The fair price of all that is delivered and sold with it.
    pub quote: Quote,
    /// What the brand offers, held against the quote, where it offers anything.
    pub offer: Option<OfferCheck>,
    /// The published guide's row for this size.
    pub guide: Option<&'static Price>,
    /// The same audience on the other four platforms.
    pub elsewhere: Vec<ElsewherePrice>,
}

/// What a reader should know before trusting a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caution {
    /// Every documented deal on the platform is with a larger account.
    NoDealSoSmall,
    /// Every documented deal on the platform is with a smaller account.
    NoDealSoLarge,
    /// Views far above followers draw the price.
    ManyViews,
    /// Followers are not known.
    ViewsAlone,
    /// Little is documented on the platform.
    ThinEvidence,
}

impl CreatorResults {
    /// What to know before trusting the price.
    pub fn cautions(&self) -> impl Iterator<Item = Caution> {
        let size = |followers| match price::beside_documented(self.platform, followers) {
            Ordering::Less => Some(Caution::NoDealSoSmall),
            Ordering::Greater => Some(Caution::NoDealSoLarge),
            Ordering::Equal => None,
        };
        let views = match (self.followers, self.views) {
            (Some(followers), Some(views)) if views / 2 > followers => Some(Caution::ManyViews),
            (None, Some(_)) => Some(Caution::ViewsAlone),
            _ => None,
        };
        let thin = price::is_thin(self.platform).then_some(Caution::ThinEvidence);
        [self.followers.and_then(size), views, thin].into_iter().flatten()
    }
}

/// What the reader asks, read whole: with what is published, all else follows.
pub(super) struct Asked {
    followers: Option<u64>,
    views: Option<u64>,
    /// The followers, or else the views.
    audience: u64,
    /// Likes, comments, shares and saves, in this order.
    counts: [Option<u64>; 4],
    extras: Extras,
    offer: Option<Offer>,
}

impl Asked {
    /// Reads what is asked, and says what is missing from it.
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let draft = reader.draft;
        let followers = reader.value(Field::Followers);
        let counts = [Field::Likes, Field::Comments, Field::Shares, Field::Saves].map(|field| reader.value(field));
        let views = reader.value(Field::Views);
        let extras = Extras {
            rights_days: reader.value(Field::Rights).unwrap_or(0),
            paid_ads: draft.paid_ads,
            exclusivity_days: reader.value(Field::Exclusivity).unwrap_or(0),
            rush: draft.rush,
            own: own(reader),
        };
        let offer = offer(reader);
        if followers.is_none() && views.is_none() {
            reader.fault(Field::Followers, Problem::Missing);
        }
        Some(Asked {
            followers,
            views,
            audience: followers.or(views)?,
            counts,
            extras,
            offer,
        })
    }

    /// What follows.
    pub(super) fn results(&self, draft: &Draft) -> Option<CreatorResults> {
        let platform = draft.platform;
        let Asked { followers, views, .. } = *self;
        let typical = followers.and_then(|followers| engagement::typical(platform, followers));
        let counted = self.counts.iter().any(Option::is_some);
        let [likes, comments, shares, saves] = self.counts;
        let interactions = Interactions {
            likes: likes.unwrap_or(0),
            comments: comments.unwrap_or(0),
            shares: shares.unwrap_or(0),
            saves: saves.unwrap_or(0),
        };
        let engagement = counted
            .then(|| interactions.rate(self.audience))
            .flatten()
            .map(|rate| Engagement {
                interactions: interactions.total(),
                rate,
                by_views: views.and_then(|views| interactions.rate(views)),
                ratio: typical.as_ref().and_then(|typical| Ppm::of(rate.0, typical.rate.0)),
                standing: typical.as_ref().map(|typical| engagement::standing(rate, typical.rate)),
                likes_only: likes.and_then(|likes| Ppm::of(likes, followers?)),
            });
        let ratio = engagement.as_ref().and_then(|engagement| engagement.ratio);
        let account = Account {
            platform,
            followers,
            views,
            engagement_ratio: ratio,
        };
        // Followers can be imagined elsewhere; views and engagement there are anybody's guess.
        let same_audience = |platform| {
            let views = if followers.is_some() { None } else { views };
            price::estimate(&Account {
                platform,
                followers,
                views,
                engagement_ratio: None,
            })
        };
        let post = price::estimate(&account)?;
        let quote = quote::quote(&post, platform, &draft.items, &self.extras);
        let offer = self.offer.map(|offer| quote::check(&offer, &quote));
        // A definition for one platform alone says nothing of the others.
        let scheme = [draft.tiers, DEFAULT_SCHEME]
            .into_iter()
            .filter_map(evidence::tier_scheme)
            .find(|scheme| tier::applies(scheme, platform));
        let tier = scheme
            .zip(followers)
            .and_then(|(scheme, followers)| tier::tier(scheme, platform, followers));
        let definitions: Vec<Definition> = followers
            .map(|followers| tier::definitions(platform, followers).collect())
            .unwrap_or_default();
        let same_name = |definition: &&Definition| definition.tier.map(|tier| tier.name) == tier.map(|tier| tier.name);
        Some(CreatorResults {
            platform,
            followers,
            views,
            engagement,
            like_rates: followers
                .map(|size| engagement::like_rates(platform, size).collect())
                .unwrap_or_default(),
            typical,
            scheme,
            tier,
            agreeing: definitions.iter().filter(same_name).count(),
            definitions,
            post,
            quote,
            offer,
            guide: followers.and_then(|followers| guide::row(platform, followers)),
            elsewhere: Platform::ALL
                .into_iter()
                .filter(|other| *other != platform)
                .filter_map(|other| {
                    Some(ElsewherePrice {
                        platform: other,
                        estimate: same_audience(other)?,
                        guide: followers.and_then(|followers| guide::row(other, followers)),
                    })
                })
                .collect(),
        })
    }
}

/// The reader's own percentages. Prices of formats the platform lacks rest, unread, until it is changed.
fn own(reader: &mut Reader) -> Own {
    let platform = reader.draft.platform;
    let mut share = |field| reader.value(field).map(Ppm);
    Own {
        formats: Format::ALL.map(|format| Field::price_of(format, platform).and_then(&mut share)),
        bundle_off: share(Field::BundleOff),
        rights: share(Field::RightsAdd),
        paid_ads: share(Field::PaidAdsAdd),
        exclusivity: share(Field::ExclusivityAdd),
        rush: share(Field::RushAdd),
    }
}

/// The offer, when any part of one is given.
fn offer(reader: &mut Reader) -> Option<Offer> {
    let rate = reader.per_dollar();
    let parts = [Field::Offer, Field::Gift, Field::Commission].map(|field| reader.value(field));
    let gift_worth = Ppm(reader.value(Field::GiftWorth)?);
    let [cash, gift, commission] = parts.map(|part| Cents(money::over(part.unwrap_or(0), rate)));
    parts.iter().any(Option::is_some).then_some(Offer {
        cash,
        gift,
        gift_worth,
        commission,
    })
}
