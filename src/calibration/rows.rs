//! The prices to learn from, each brought to one feed post in the dollars of one year, and how much each counts.

use super::middle;
use crate::evidence::{
    AskedOrPaid, CPI, Cpi, DEALS, Deal, FITTED_PRICES, FittedPrice, Grade, Network, Platform, Price,
};
use crate::model::price::REFERENCE;

/// A guide that shows no date counts as of this year, in which the guides that quote it are dated.
pub const UNDATED: u16 = 2021;

/// The levels that are fitted: the platforms, and two more that only help with the slope and the common level.
pub const LEVELS: [Network; 7] = [
    Network::On(Platform::Instagram),
    Network::On(Platform::YouTube),
    Network::On(Platform::TikTok),
    Network::On(Platform::X),
    Network::On(Platform::Facebook),
    Network::Other("linkedin"),
    Network::Other("mixed"),
];

/// All the rows of one guide for one platform, together.
pub const GUIDE_WEIGHT: f64 = 0.25;
/// A row that tells only how one platform stands to another.
pub const RATIO_WEIGHT: f64 = 0.5;
/// On the weight of a deal from a market with far lower prices.
pub const LOW_PRICE_FACTOR: f64 = 0.25;
/// On the weight of a deal whose price was asked, or of which nobody knows that it was paid.
pub const ASKED_FACTOR: f64 = 0.5;

/// How much a deal counts.
pub fn deal_weight(grade: Grade) -> f64 {
    match grade {
        Grade::A => 1.0,
        Grade::B => 0.8,
        Grade::C | Grade::D => 0.6,
    }
}

/// What a row can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A deal, or an average of deals: at once evidence and a test.
    Deal,
    /// Advice on what to charge.
    Guide,
    /// How one platform stands to another with the same publisher; its level is left free.
    Ratio,
}

/// The row of `data/` that a price stands in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Origin {
    /// One deal, or an average of deals.
    Deal(&'static Deal),
    /// One of a publisher's prices.
    Price(&'static Price),
}

impl Origin {
    /// The year it was on record; zero where nobody says.
    pub fn year(self) -> u16 {
        match self {
            Origin::Deal(deal) => deal.year,
            Origin::Price(price) => price.year.unwrap_or_default(),
        }
    }

    /// The page or the study.
    pub fn title(self) -> &'static str {
        match self {
            Origin::Deal(deal) => deal.title,
            Origin::Price(price) => price.source.reference().map_or("", |reference| reference.title),
        }
    }
}

/// A price to learn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The deal's id, or the guide's source, platform and tier.
    pub id: String,
    /// Where it comes from.
    pub origin: Origin,
    /// Rows of one group are one vote.
    pub group: &'static str,
    /// Where; one of [`LEVELS`].
    pub network: Network,
    /// What it can tell.
    pub kind: Kind,
    /// How many; for a ratio, where nobody knows, the reference size.
    pub followers: f64,
    /// Dollars of the base year for the piece as it was.
    pub dollars: f64,
    /// What one dollar of the row's year is in the base year.
    pub inflation: f64,
    /// Whether it is the price of a story.
    pub is_story: bool,
    /// The price of such a piece over that of a post.
    pub format: f64,
    /// Asked, or not known to be paid.
    pub asked: bool,
    /// From a market with far lower prices.
    pub low_price_market: bool,
    /// How much it counts.
    pub weight: f64,
}

impl Row {
    /// The logarithm of its size over the reference.
    pub fn x(&self) -> f64 {
        (self.followers / REFERENCE).ln()
    }

    /// The logarithm of its price, as a post.
    pub fn y(&self) -> f64 {
        (self.dollars / self.format).ln()
    }

    /// The platform, unless it is one of the two helpers.
    pub fn platform(&self) -> Option<Platform> {
        match self.network {
            Network::On(platform) => Some(platform),
            _ => None,
        }
    }

    /// Whether the curves are measured on it.
    pub fn is_scored(&self) -> bool {
        self.kind == Kind::Deal && self.platform().is_some()
    }
}

/// The year whose dollars the prices are in: the last with an average of consumer prices.
pub fn base_year() -> Option<&'static Cpi> {
    CPI.last()
}

/// What a dollar of a year is in the base year. A later year has no index yet, and its dollars stay as they are.
fn inflation(year: u16) -> Option<f64> {
    let base = base_year()?;
    let own = CPI.iter().find(|row| row.year == year.min(base.year))?;
    Some(base.index_thousandths as f64 / own.index_thousandths as f64)
}

/// Every price to learn from: the deals in the order of their file, then the published prices in the order of theirs.
/// `story` is the price of a story over that of a post. `None` if a year has no index, which the build refuses.
pub fn rows(story: f64) -> Option<Vec<Row>> {
    let deals = DEALS.iter().filter(|deal| deal.fit || deal.ratio).map(|deal| {
        let followers = if deal.ratio { REFERENCE } else { deal.followers? as f64 };
        of_deal(deal, story, followers)
    });
    deals.chain(FITTED_PRICES.iter().map(of_price)).collect()
}

/// A deal in the dollars of the base year, used or not, with the reference size where nobody tells its own. `None` if
/// it has no price.
pub fn priced(deal: &'static Deal) -> Option<Row> {
    of_deal(
        deal,
        1.0,
        deal.followers.map_or(REFERENCE, |followers| followers as f64),
    )
}

fn of_deal(deal: &'static Deal, story: f64, followers: f64) -> Option<Row> {
    let low = deal.low_cents.or(deal.high_cents)? as f64 / 100.0;
    let high = deal.high_cents.or(deal.low_cents)? as f64 / 100.0;
    let kind = if deal.ratio { Kind::Ratio } else { Kind::Deal };
    let asked = deal.asked_or_paid != Some(AskedOrPaid::Paid);
    let weight = match kind {
        Kind::Ratio => RATIO_WEIGHT,
        _ => {
            let market = if deal.low_price_market { LOW_PRICE_FACTOR } else { 1.0 };
            deal_weight(deal.grade) * market * if asked { ASKED_FACTOR } else { 1.0 }
        }
    };
    let inflation = inflation(deal.year)?;
    let is_story = deal.format.starts_with("story");
    Some(Row {
        id: deal.id.to_owned(),
        origin: Origin::Deal(deal),
        group: deal.group,
        network: deal.network,
        kind,
        followers,
        dollars: middle(low, high) * inflation,
        inflation,
        is_story,
        format: if is_story { story } else { 1.0 },
        asked,
        low_price_market: deal.low_price_market,
        weight,
    })
}

fn of_price(fitted: &FittedPrice) -> Option<Row> {
    let price = fitted.price;
    let band = price.followers?;
    let low = price.low_cents? as f64 / 100.0;
    let high = price.high_cents? as f64 / 100.0;
    let inflation = inflation(price.year.unwrap_or(UNDATED))?;
    let together = FITTED_PRICES
        .iter()
        .filter(|other| other.guide && other.group == fitted.group && other.price.network == price.network)
        .count();
    let platform = match price.network {
        Network::On(platform) => platform.slug(),
        _ => return None,
    };
    Some(Row {
        id: format!("{}:{platform}:{}", price.source.id, price.tier),
        origin: Origin::Price(price),
        group: fitted.group,
        network: price.network,
        kind: if fitted.guide { Kind::Guide } else { Kind::Deal },
        followers: middle(band.min as f64, band.max? as f64),
        dollars: middle(low, high) * inflation,
        inflation,
        is_story: false,
        format: 1.0,
        asked: !fitted.guide,
        low_price_market: false,
        weight: if fitted.guide {
            GUIDE_WEIGHT / together as f64
        } else {
            deal_weight(Grade::C) * ASKED_FACTOR
        },
    })
}
