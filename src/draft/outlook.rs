//! What lies behind the brand door's figures: luck, the points at which the answer flips, what it hangs on, and the
//! best division of the budget. Worked out apart from [`derive`](super::derive), which every keystroke waits for.

use super::BrandResults;
use crate::model::campaign::{
    self, Assumption, Mix, Objective, Outcome, Range, Run, Span, Swing, WORLD_POPULATION, break_even_fee,
    break_even_sizes, outcome, revenue_apart,
};
use crate::model::{Cents, Ppm, engagement};

/// What lies behind the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Where the runs of each side lie for the chosen objective, in the order of the page.
    pub ranges: Vec<Range>,
    /// The share of runs in which the micros come out ahead of the celebrity, for each of [`Objective::ALL`].
    pub wins: Vec<(Objective, Ppm)>,
    /// The highest celebrity fee a post at which the celebrity side still brings what the micros bring.
    pub celebrity_fee: Option<Cents>,
    /// The nearest smaller and the nearest larger size of micro at which the other side is ahead.
    pub micro_sizes: (Option<u64>, Option<u64>),
    /// What the budget brings of micros of each size.
    pub by_size: Vec<(u64, Outcome)>,
    /// What the micros bring for each unit the celebrity brings, parts of a creator counted.
    pub ratio: Option<Ppm>,
    /// What moves that ratio, largest first.
    pub swings: Vec<Swing>,
    /// The ways to divide the budget.
    pub mixes: Vec<Mix>,
    /// The division that brings most.
    pub best: Option<Mix>,
}

/// Who is ahead in the runs. Between 45 and 55 of a hundred it is nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// The many small ones.
    Micros,
    /// Neither side.
    Nobody,
    /// The famous one.
    Celebrity,
}

impl Lead {
    /// Who is ahead when the micros are in this share of the runs.
    fn of(wins: Ppm) -> Lead {
        match wins.0 {
            0..450_000 => Lead::Celebrity,
            450_000..=550_000 => Lead::Nobody,
            _ => Lead::Micros,
        }
    }
}

/// What the fee of a micro, a post, does to the answer where the two sides are level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Above that fee the micros are no longer ahead.
    Above,
    /// Below it the celebrity is no longer ahead.
    Below,
    /// No change of the fee is one that the runs would follow.
    Level,
}

impl Outlook {
    /// The share of runs in which the micros come out ahead of the celebrity.
    pub fn micros_win(&self, objective: Objective) -> Ppm {
        let of = self.wins.iter().find(|(of, _)| *of == objective);
        of.map(|(_, wins)| *wins).unwrap_or_default()
    }

    /// Who is ahead.
    pub fn lead(&self, objective: Objective) -> Lead {
        Lead::of(self.micros_win(objective))
    }

    /// Whether the middle eight of ten runs of the two sides lie apart.
    pub fn are_apart(&self) -> bool {
        match self.ranges.as_slice() {
            [ours, theirs, ..] => ours.p10 > theirs.p90 || theirs.p10 > ours.p90,
            _ => false,
        }
    }

    /// How the answer turns on the fee of a micro. Where luck and the plan disagree about who is ahead, as they may
    /// where one side's luck can only be bad, it does not.
    pub fn turn(&self, found: &BrandResults) -> Turn {
        let plan_leads = found.break_even >= Some(found.micro.creator.fee);
        match (self.lead(found.objective), plan_leads) {
            (Lead::Micros, true) => Turn::Above,
            (Lead::Celebrity, false) => Turn::Below,
            _ => Turn::Level,
        }
    }

    /// What the celebrity, the micros or neither is ahead for, each with what it is ahead for.
    pub fn led(&self) -> impl Iterator<Item = (Lead, Vec<Objective>)> {
        let led = [Lead::Micros, Lead::Celebrity, Lead::Nobody].into_iter().map(|lead| {
            let of = self.wins.iter().filter(move |(_, wins)| Lead::of(*wins) == lead);
            (lead, of.map(|(objective, _)| *objective).collect::<Vec<_>>())
        });
        led.filter(|(_, objectives)| !objectives.is_empty())
    }
}

/// The sizes of micros that are tried: from the smallest anybody calls an influencer, to everybody.
const SIZES: (u64, u64) = (500, WORLD_POPULATION);

/// What lies behind a comparison.
pub fn outlook(found: &BrandResults) -> Outlook {
    let BrandResults { terms, objective, .. } = found;
    let (micro, celebrity) = (&found.micro, &found.celebrity);
    let runs: Vec<Vec<Run>> = found
        .sides()
        .map(|side| campaign::runs(&side.creator, &side.outcome, terms, &found.spread))
        .collect();
    let wins = |objective| match runs.as_slice() {
        [ours, theirs, ..] => campaign::ahead(ours, theirs, objective),
        _ => Ppm::default(),
    };
    let shape = found.micros_by_size();
    let goal = objective.of(&celebrity.outcome);
    let size = micro.creator.followers;
    let ahead = |size| {
        let found = shape.at(size).and_then(|creator| outcome(&creator, terms));
        // Micros so small that they cost nothing are ahead in any number.
        found.is_none_or(|outcome| objective.of(&outcome) >= goal)
    };
    let mixes = campaign::mixes(&celebrity.creator, &micro.creator, terms);
    Outlook {
        ranges: runs.iter().map(|runs| campaign::range(runs, *objective)).collect(),
        wins: Objective::ALL.map(|objective| (objective, wins(objective))).to_vec(),
        celebrity_fee: break_even_fee(&celebrity.creator, &micro.outcome, terms, *objective),
        micro_sizes: break_even_sizes(size, (SIZES.0.min(size), SIZES.1), ahead),
        by_size: shape.outcomes(terms, 1_000.min(size), celebrity.creator.followers.max(10 * size)),
        ratio: campaign::ratio(&micro.creator, &celebrity.creator, terms, *objective),
        swings: campaign::swings(&micro.creator, &celebrity.creator, terms, *objective, &spans(found)),
        best: campaign::best(&mixes, *objective).copied(),
        mixes,
    }
}

/// How far each assumption may be off: as far as the published figures lie apart, and where fewer than two are published,
/// half and double.
fn spans(found: &BrandResults) -> Vec<Span> {
    let mut spans = vec![unpublished(Assumption::Overlap, false)];
    for (side, famous) in [(&found.micro, false), (&found.celebrity, true)] {
        let usual = &side.usual;
        let size = side.creator.followers;
        let fee = &usual.fee;
        spans.push(published(Assumption::Fee, famous, fee.typical.0, fee.low.0, fee.high.0));
        spans.push(match &usual.engagement {
            Some(typical) if typical.readings.len() > 1 => {
                let [rate, low, high] = [typical.rate, typical.low, typical.high].map(|rate| rate.0);
                published(Assumption::Engagement, famous, rate, low, high)
            }
            _ => unpublished(Assumption::Engagement, famous),
        });
        spans.push(if side.creator.sales.are_orders() {
            unpublished(Assumption::Sales, famous)
        } else {
            let apart = revenue_apart(size);
            Span {
                what: Assumption::Sales,
                celebrity: famous,
                low: 1.0 / apart,
                high: apart,
                published: true,
            }
        });
        spans.push(match engagement::reach_ends(found.platform, size) {
            Some((least, most)) => published(Assumption::Reach, famous, usual.reach.0, least.0, most.0),
            None => unpublished(Assumption::Reach, famous),
        });
        spans.extend([Assumption::RunningCost, Assumption::BrandedDrop].map(|what| unpublished(what, famous)));
    }
    spans
}

fn published(what: Assumption, celebrity: bool, middle: u64, low: u64, high: u64) -> Span {
    let share = |end: u64| end as f64 / middle.max(1) as f64;
    Span {
        what,
        celebrity,
        low: share(low),
        high: share(high),
        published: true,
    }
}

fn unpublished(what: Assumption, celebrity: bool) -> Span {
    Span {
        what,
        celebrity,
        low: 0.5,
        high: 2.0,
        published: false,
    }
}
