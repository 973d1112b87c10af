//! The figures: one struct a table, one value a published fact.

use super::scope::{Band, Network, Platform};
use super::source::{Grade, Source};

/// One source's names for sizes of account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TierScheme {
    /// Who published it.
    pub source: &'static Source,
    /// `None`: the same on every platform.
    pub platform: Option<Platform>,
    /// From small to large; ranges named aside come last. A scheme may leave sizes unnamed.
    pub tiers: &'static [Tier],
}

/// One size of account in a scheme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tier {
    /// In the source's word: `micro`, `prosumer` …
    pub name: &'static str,
    /// `None`: wherever its scheme holds. A range named aside may hold on one platform of a scheme for all.
    pub platform: Option<Platform>,
    /// Sizes it is for.
    pub followers: Band,
    /// A range named beside the others and overlapping them, such as a "sweet spot".
    pub aside: bool,
}

/// A published price for one post.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Price {
    /// Who published it.
    pub source: &'static Source,
    /// Where it holds.
    pub network: Network,
    /// `post`, `story`, `video`, `integration`, `package of 3 videos`; `any` where the source mixes them.
    pub format: &'static str,
    /// The tier, in the source's words.
    pub tier: &'static str,
    /// `None`: the source gives no bounds.
    pub followers: Option<Band>,
    /// For the few prices that go by average views instead.
    pub avg_views: Option<Band>,
    /// `None`: only the other end was published. Never both.
    pub low_cents: Option<u64>,
    /// Upper end.
    pub high_cents: Option<u64>,
    /// Whether it was read or follows from what was.
    pub status: Status,
    /// The year it speaks of; `None` where the page shows none.
    pub year: Option<u16>,
}

/// How a price came into the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Read in the source or in a copy of it.
    Seen,
    /// Follows from the rows that were seen; never to be shown as a quotation.
    Derived,
}

/// Rates of one kind from one source: a curve over followers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Benchmark {
    /// Who published it.
    pub source: &'static Source,
    /// Where it was measured.
    pub platform: Platform,
    /// What was counted, over what.
    pub metric: Metric,
    /// Whose posts.
    pub population: Population,
    /// Tells apart several series of one source, such as countries; mostly empty.
    pub series: &'static str,
    /// The year it speaks of; `None` where the page shows none.
    pub year: Option<u16>,
    /// Kind of post it is for; `any` where the source mixes them.
    pub format: &'static str,
    /// From small to large without overlap; a figure for all sizes together comes last. At least one.
    pub points: &'static [BenchmarkPoint],
}

/// A rate at one size of account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BenchmarkPoint {
    /// `None`: for all sizes together, or for sizes the source does not bound.
    pub followers: Option<Band>,
    /// Lower end.
    pub low_ppm: u64,
    /// Equal to `low_ppm` when one rate was published.
    pub high_ppm: u64,
}

/// What was counted, over what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Likes, comments and the like, over followers.
    EngagementPerFollower,
    /// Likes alone: not comparable with engagement.
    LikesPerFollower,
    /// Engagement over views or impressions.
    EngagementPerView,
    /// People reached (on video networks: views) over followers.
    ReachPerFollower,
}

/// Whose posts. Brand pages get several times less than creators do; never mix the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Population {
    /// People who post and are paid for it.
    Creators,
    /// Accounts of companies.
    BrandPages,
    /// Both, as the customers of an analytics product.
    Mixed,
}

/// How much less engagement a branded post gets than an unbranded one of the same accounts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BrandedDrop {
    /// Who published it.
    pub source: &'static Source,
    /// Where it was measured.
    pub platform: Platform,
    /// Sizes it is for.
    pub followers: Band,
    /// Share of the unbranded rate that is lost, at most 1 000 000.
    pub drop_ppm: u64,
    /// The year it speaks of; `None` where the page shows none.
    pub year: Option<u16>,
}

/// A price per thousand impressions, in whichever currencies it was published.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cpm {
    /// Who published it.
    pub source: &'static Source,
    /// Where it holds.
    pub network: Network,
    /// Kind of post it is for; `any` where the source mixes them.
    pub format: &'static str,
    /// Lower end, in US cents.
    pub low_cents: Option<u64>,
    /// Upper end.
    pub high_cents: Option<u64>,
    /// Lower end in euro cents, where published in euros.
    pub low_eur_cents: Option<u64>,
    /// Upper end in euro cents.
    pub high_eur_cents: Option<u64>,
    /// What the thousand is counted in: impressions, views, estimated reach …
    pub basis: &'static str,
    /// Tier or niche the price is for; mostly empty.
    pub tier: &'static str,
    /// Sizes it is for, if the source bounds them.
    pub followers: Option<Band>,
    /// The year it speaks of; `None` where the page shows none.
    pub year: Option<u16>,
}

/// A price per engagement, per view or per follower.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cpe {
    /// Who published it.
    pub source: &'static Source,
    /// Where it holds.
    pub network: Network,
    /// Kind of post it is for; `any` where the source mixes them.
    pub format: &'static str,
    /// What is paid for.
    pub unit: CpeUnit,
    /// Millionths of a dollar: `10_000` is one cent.
    pub low_microusd: u64,
    /// Upper end, in the same.
    pub high_microusd: u64,
    /// What it is reckoned on, in the source's words.
    pub basis: &'static str,
    /// The year it speaks of; `None` where the page shows none.
    pub year: Option<u16>,
}

/// What a price of `Cpe` is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CpeUnit {
    /// A like, comment, share or save.
    Engagement,
    /// A view.
    View,
    /// A follower of the account, whether or not the post reaches them.
    Follower,
}

/// A factor on a base price: for a format, for rights, for haste.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Multiplier {
    /// Who published it.
    pub source: &'static Source,
    /// `format`, `bundle`, `usage_rights`, `paid_ads`, `exclusivity`, `rush`, `season`, `cross_post`, `raw_footage` or
    /// `managed`.
    pub kind: &'static str,
    /// What it is for, in the source's words.
    pub name: &'static str,
    /// Where it holds.
    pub network: Network,
    /// Above 0; `500_000` halves the price.
    pub low_ppm: u64,
    /// Upper end.
    pub high_ppm: u64,
}

/// Something one of the five founding articles says, checked against its original.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Claim {
    /// `c002-14`: claim 14 of `seed-002`.
    pub id: &'static str,
    /// The article that says it.
    pub post: &'static Source,
    /// What the article says.
    pub claim: &'static str,
    /// How it fared.
    pub verdict: Verdict,
    /// What the original says instead.
    pub original: &'static str,
    /// Where that was read.
    pub original_source: &'static Source,
}

/// What the check of a claim found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The original says so.
    Confirmed,
    /// True with a condition that the article leaves out.
    Partly,
    /// The original says something else.
    Wrong,
    /// Nothing was found to check it against.
    Unverified,
    /// Advice or a judgement: there is nothing to check.
    Opinion,
}

/// A documented price for a sponsored post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deal {
    /// Stable name.
    pub id: &'static str,
    /// Where it holds.
    pub network: Network,
    /// Kind of post it is for; `any` where the source mixes them.
    pub format: &'static str,
    /// How many were bought together, at least 1; the price is that of one.
    pub pieces: u16,
    /// At the time of the deal.
    pub followers: Option<u64>,
    /// The size class, where the price was published for one; `followers` is then its geometric middle.
    pub band: Option<Band>,
    /// Average views or impressions of a piece.
    pub avg_views: Option<u64>,
    /// US cents of `year`, for one piece.
    pub low_cents: Option<u64>,
    /// Upper end.
    pub high_cents: Option<u64>,
    /// ISO code of the currency it was published in.
    pub currency: &'static str,
    /// The amount as published, in that currency.
    pub amount: &'static str,
    /// Year of the price.
    pub year: u16,
    /// How well it is documented.
    pub grade: Grade,
    /// One sponsored piece with followers and a price that is not a mere estimate: fit to calibrate on. Followers and
    /// at least one end of the price are then there.
    pub fit: bool,
    /// Comparable only with the other such rows of its `group`: one publisher's averages for several platforms. The
    /// ratio between them is evidence, their level is not.
    pub ratio: bool,
    /// Which rows are one vote, because one source gives them; empty for a row that is not used.
    pub group: &'static str,
    /// Whether money changed hands; `None` only for a row that is not used.
    pub asked_or_paid: Option<AskedOrPaid>,
    /// From a market whose prices are a fraction of those in the United States and United Kingdom.
    pub low_price_market: bool,
    /// What else was agreed; mostly empty.
    pub terms: &'static str,
    /// Where it was read: title.
    pub title: &'static str,
    /// Where it was read, without the scheme; may be empty, shortened, or name two pages: not a link.
    pub address: &'static str,
    /// The words that say so; empty where none were kept.
    pub quote: &'static str,
}

/// How far a deal had got when its price was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedOrPaid {
    /// What a creator or an agent asks, or says others can.
    Asked,
    /// What was paid, or is said to be.
    Paid,
    /// The record does not tell.
    Unknown,
}

/// A published price that the calibration learns from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FittedPrice {
    /// With both ends, on a closed band of followers.
    pub price: &'static Price,
    /// Which rows are one vote, here and in the deals.
    pub group: &'static str,
    /// Advice on what to charge; otherwise an average of deals.
    pub guide: bool,
}

/// What money was worth in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cpi {
    /// Which.
    pub year: u16,
    /// Average of the year, in thousandths of an index point.
    pub index_thousandths: u64,
    /// Who published it.
    pub source: &'static Source,
}

/// A finding of a study.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper {
    /// Stable name.
    pub id: &'static str,
    /// Who published it.
    pub source: &'static Source,
    /// Authors, year, title, journal.
    pub citation: &'static str,
    /// What was found, in words.
    pub finding: &'static str,
    /// A plain decimal number in `unit`.
    pub number: Option<&'static str>,
    /// Empty when there is no number.
    pub unit: &'static str,
    /// What the finding is good for in this calculator.
    pub usage: &'static str,
}

/// What one follower of an influencer brings in sales.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revenue {
    /// Who published it.
    pub source: &'static Source,
    /// Which of its studies.
    pub study: &'static str,
    /// Sizes it is for.
    pub followers: Band,
    /// Millionths of a euro for a follower.
    pub euro_ppm: u64,
}

/// The scheme of a source, by the source's id.
pub fn tier_scheme(id: &str) -> Option<&'static TierScheme> {
    super::TIER_SCHEMES.iter().find(|scheme| scheme.source.id == id)
}
