//! Which assumptions the verdict hangs on: each one moved alone, to either end of its span.

use super::{Creator, Each, Objective, Ppm, Sales, Terms};

/// Something the comparison takes for granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumption {
    /// The fee for a post.
    Fee,
    /// Product sent, hours spent.
    RunningCost,
    /// The engagement rate.
    Engagement,
    /// The part of it lost on a branded post.
    BrandedDrop,
    /// The share of followers that see a post.
    Reach,
    /// Revenue for a follower, or clicks for a person reached.
    Sales,
    /// The audience two creators share.
    Overlap,
}

/// How far an assumption may be off: factors on its value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// What.
    pub what: Assumption,
    /// Whether the celebrity's is meant, and not the micros'; of no account for what both share.
    pub celebrity: bool,
    /// To the lower end; at most one.
    pub low: f64,
    /// To the upper end; at least one.
    pub high: f64,
    /// Whether the span is published; otherwise it is half and double, a convention of this page.
    pub published: bool,
}

/// The ratio to a side that brings nothing.
pub const BOUNDLESS: Ppm = Ppm(u64::MAX);

/// What becomes of the comparison when one assumption moves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// Which moved, and how far.
    pub span: Span,
    /// What the micros bring for each unit of what the celebrity brings, with the assumption at its lower end;
    /// [`BOUNDLESS`] where that makes the celebrity bring nothing.
    pub at_low: Ppm,
    /// The same at its upper end.
    pub at_high: Ppm,
}

/// What the micros bring for each unit of what the celebrity brings, at equal budget, parts of a creator counted:
/// otherwise a dearer celebrity would be no celebrity, and the whole comparison would hang on that one step. `None`
/// where the celebrity brings nothing.
pub fn ratio(micro: &Creator, celebrity: &Creator, terms: &Terms, objective: Objective) -> Option<Ppm> {
    let brought = |creator: &Creator| {
        let cost = creator.cost(terms.posts).0;
        let count = terms.budget.0 as f64 / cost.max(1) as f64;
        Each::of(creator, terms).brought(count, 1.0).exact(objective)
    };
    let (ours, theirs) = (brought(micro), brought(celebrity));
    (theirs > 0.0).then(|| Ppm::round(ours / theirs))
}

/// The swing of each span that makes any difference, largest first.
pub fn swings(micro: &Creator, celebrity: &Creator, terms: &Terms, objective: Objective, spans: &[Span]) -> Vec<Swing> {
    let at = |span: &Span, factor: f64| {
        let (mut small, mut large, mut shared) = (*micro, *celebrity, *terms);
        match (span.what, span.celebrity) {
            (Assumption::Overlap, _) => shared.overlap = times(terms.overlap, factor).min(Ppm::ONE),
            (what, true) => large = moved(celebrity, what, factor),
            (what, false) => small = moved(micro, what, factor),
        }
        ratio(&small, &large, &shared, objective).unwrap_or(BOUNDLESS)
    };
    let width = |swing: &Swing| (swing.at_high.ratio().ln() - swing.at_low.ratio().ln()).abs();
    let mut swings: Vec<Swing> = Vec::with_capacity(spans.len());
    for span in spans {
        let (at_low, at_high) = (at(span, span.low), at(span, span.high));
        if at_low != at_high {
            let swing = Swing {
                span: *span,
                at_low,
                at_high,
            };
            swings.insert(swings.partition_point(|wider| width(wider) >= width(&swing)), swing);
        }
    }
    swings
}

fn times(value: Ppm, factor: f64) -> Ppm {
    Ppm::round(value.ratio() * factor)
}

/// A creator with one figure moved.
fn moved(creator: &Creator, what: Assumption, factor: f64) -> Creator {
    let mut creator = *creator;
    match what {
        Assumption::Fee => creator.fee = creator.fee.times(factor),
        Assumption::RunningCost => creator.running_cost = creator.running_cost.times(factor),
        Assumption::Engagement => creator.engagement = times(creator.engagement, factor),
        Assumption::BrandedDrop => creator.branded_drop = times(creator.branded_drop, factor).min(Ppm::ONE),
        Assumption::Reach => creator.reach = times(creator.reach, factor).min(Ppm::ONE),
        Assumption::Sales => {
            creator.sales = match creator.sales {
                Sales::Orders { click, conversion } => Sales::Orders {
                    click: times(click, factor).min(Ppm::ONE),
                    conversion,
                },
                Sales::Revenue { per_follower } => Sales::Revenue {
                    per_follower: times(per_follower, factor),
                },
            }
        }
        Assumption::Overlap => {}
    }
    creator
}
