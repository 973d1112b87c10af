//! The documented deals the curves rest on. Written by `cargo run --release --bin calibrate` from
//! `data/deals.csv` and the averages of asked prices in `data/prices.csv`; a test works them out anew.

use super::Platform;

/// One documented price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Documented {
    /// Where.
    pub platform: Platform,
    /// For an account of this size.
    pub followers: u64,
    /// Brought to one post of the platform's base format, in cents of the dollars the model's prices are in.
    pub price_cents: u64,
    /// The year it was on record.
    pub year: u16,
    /// Where: the title of the page or the study.
    pub title: &'static str,
}

/// Every deal in the order of its file, then the averages in the order of theirs.
#[rustfmt::skip] // one deal a line
pub static DOCUMENTED: &[Documented] = &[
    deal(Platform::Facebook, 1581, 3904, 2019, "How much are influencers making? Industry pushes for standards"),
    deal(Platform::YouTube, 1581, 39667, 2019, "How much are influencers making? Industry pushes for standards"),
    deal(Platform::Instagram, 2700000, 754496, 2017, "Jack Morris e Lauren Bullen"),
    deal(Platform::Instagram, 1900000, 623005, 2017, "Jack Morris e Lauren Bullen"),
    deal(Platform::X, 2700000, 1476423, 2010, "Tweet celebs setting standard for cost per Twitter follower"),
    deal(Platform::X, 2200000, 7156229, 2011, "Tweet Tweet Tweet Ka-Ching!"),
    deal(Platform::Instagram, 5477, 11981, 2017, "Tech company Tribe reveals the average revenue of influencers"),
    deal(Platform::Instagram, 15811, 22731, 2017, "Tech company Tribe reveals the average revenue of influencers"),
    deal(Platform::Instagram, 35355, 35942, 2017, "Tech company Tribe reveals the average revenue of influencers"),
    deal(Platform::Instagram, 70711, 50118, 2017, "Tech company Tribe reveals the average revenue of influencers"),
    deal(Platform::Instagram, 100000, 15498, 2017, "Le placement de produit est un marchepied post-téléréalité"),
    deal(Platform::Instagram, 250000, 38746, 2017, "Le placement de produit est un marchepied post-téléréalité"),
    deal(Platform::Instagram, 1000000, 154982, 2017, "Le placement de produit est un marchepied post-téléréalité"),
    deal(Platform::Instagram, 225000000, 53235581, 2021, "Kim Kardashian pays USD 1.26 mn fine for illegally promoting crypto on Instagram (SEC order, EthereumMax)"),
    deal(Platform::Instagram, 166000, 436226, 2019, "One creator, 166,000 followers (original page not on record)"),
    deal(Platform::Instagram, 166000, 112848, 2019, "One creator, 166,000 followers (original page not on record)"),
    deal(Platform::TikTok, 10000, 1782, 2021, "What is a Micro-Influencer? (Leea Sarvela)"),
    deal(Platform::Instagram, 41000, 87959, 2020, "Posts at 41,000 and 500,000 followers (original page not on record)"),
    deal(Platform::Instagram, 500000, 621965, 2020, "Posts at 41,000 and 500,000 followers (original page not on record)"),
    deal(Platform::Instagram, 223607, 670695, 2016, "How much should influencers be paid? (Captiv8 average, quoted by Kolsquare)"),
    deal(Platform::Instagram, 4582576, 10060425, 2016, "Celebrities' endorsement earnings on social media (Captiv8 averages, The Economist)"),
    deal(Platform::YouTube, 4582576, 25151063, 2016, "Celebrities' endorsement earnings on social media (Captiv8 averages, The Economist)"),
    deal(Platform::Facebook, 4582576, 12575532, 2016, "Celebrities' endorsement earnings on social media (Captiv8 averages, The Economist)"),
    deal(Platform::X, 4582576, 4024170, 2016, "Captiv8 averages quoted from a newspaper article by Sapna Maheshwari"),
    deal(Platform::Instagram, 1581, 12593, 2019, "How much are influencers making? Industry pushes for standards (Klear influencer rate survey)"),
    deal(Platform::X, 3800000, 2972540, 2021, "SEC charges Jake Paul with unlawful promotion of crypto assets (Tron)"),
    deal(Platform::TikTok, 1385000, 118811, 2021, "Four TikTok accounts taken together (original page not on record)"),
    deal(Platform::YouTube, 158114, 335348, 2016, "Captiv8 averages quoted from a newspaper article by Sapna Maheshwari"),
    deal(Platform::Instagram, 158114, 134139, 2016, "Captiv8 averages quoted from a newspaper article by Sapna Maheshwari"),
    deal(Platform::X, 158114, 53656, 2016, "Captiv8 averages quoted from a newspaper article by Sapna Maheshwari"),
];

const fn deal(platform: Platform, followers: u64, price_cents: u64, year: u16, title: &'static str) -> Documented {
    Documented {
        platform,
        followers,
        price_cents,
        year,
        title,
    }
}
