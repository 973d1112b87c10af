//! Who published a figure.

use super::tables::REFERENCES;

/// A publication from which figures were taken. Two are equal when their ids are.
#[derive(Debug)]
pub struct Source {
    /// Stable name, such as `imh-rates`.
    pub id: &'static str,
    /// Who published it, in short, as a citation names it.
    pub name: &'static str,
    /// Of publication; `None` where the page shows none.
    pub year: Option<u16>,
    /// What sort of publication it is.
    pub kind: SourceKind,
    /// What was counted, in the source's words.
    pub sample: Option<&'static str>,
    /// How far to trust it.
    pub grade: Grade,
}

/// What there is to read about a source. Apart from [`Source`], so that a program which only names its sources does
/// not carry the library.
#[derive(Debug)]
pub struct Reference {
    /// Which one.
    pub source: &'static Source,
    /// The page's or paper's title, with whose figures it carries.
    pub title: &'static str,
    /// Who published it, and who repeated it where the original was not read.
    pub publisher: &'static str,
    /// The very page; `None` when only the site, or nothing, is known, since such a link would prove nothing.
    pub url: Option<&'static str>,
    /// What to know before believing it; may be empty.
    pub note: &'static str,
    /// What was taken from it, by table; empty for a source that is only discussed.
    pub uses: &'static [Use],
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Source {}

/// How many rows of a table rest on a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// Which one.
    pub table: Table,
    /// At least 1. For claims: those checked against it, not those made in it.
    pub rows: u16,
}

/// A file of `data/` whose rows name a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// `tiers.csv`
    Tiers,
    /// `prices.csv`
    Prices,
    /// `cpm.csv`
    Cpm,
    /// `cpe.csv`
    Cpe,
    /// `engagement.csv`
    Engagement,
    /// `branded_drop.csv`
    BrandedDrop,
    /// `multipliers.csv`
    Multipliers,
    /// `claims.csv`
    Claims,
    /// `papers.csv`
    Papers,
    /// `cpi.csv`
    Cpi,
}

/// What sort of publication a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// One of the five articles this project started from.
    Seed,
    /// Counted or asked, with a sample, or a report of such a count.
    Survey,
    /// Advice on what to pay or charge.
    Guide,
    /// Figures of a firm that brokers deals.
    Marketplace,
    /// A court's or regulator's document.
    CourtRecord,
    /// Scholarly work.
    Paper,
    /// Journalism.
    News,
    /// Another calculator: its prices are compared with, and not learned from.
    Tool,
}

/// How far a figure can be trusted, best first.
///
/// For a source: A the study or the platform's own data, B a named study reported by others, C a guide or calculator
/// without a method, D third-hand or contradicted by its own site. For a deal: A a court, regulator or public payment
/// record, B stated by creator or buyer, C an average of real bookings, D an estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// First-hand.
    A,
    /// Second-hand, from someone named.
    B,
    /// No method shown; for a deal, an average.
    C,
    /// Hearsay; for a deal, an estimate.
    D,
}

impl Source {
    /// What there is to read about it.
    pub fn reference(&self) -> Option<&'static Reference> {
        REFERENCES.iter().find(|reference| reference.source == self)
    }
}
