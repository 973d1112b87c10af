//! Part of the budget for celebrities, the rest for micros.

use super::{Brought, Cents, Creator, Each, Objective, Sold, Terms, WORLD_POPULATION};

/// A way to divide the budget.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mix {
    /// Celebrities hired.
    pub celebrities: u64,
    /// Micros hired with what they leave.
    pub micros: u64,
    /// Money spent on celebrities.
    pub on_celebrities: Cents,
    /// Money spent on both.
    pub spend: Cents,
    /// What both bring together, people whom both reach counted once.
    pub brought: Brought,
}

/// So many divisions beside the first are worked out, evenly spaced when there are more.
const MOST: u64 = 60;

/// The ways to divide the budget, from no celebrity to as many as it buys; the micros get what is left. Empty where a
/// creator would cost nothing.
pub fn mixes(celebrity: &Creator, micro: &Creator, terms: &Terms) -> Vec<Mix> {
    let (dear, cheap) = (celebrity.cost(terms.posts), micro.cost(terms.posts));
    if dear.0 == 0 || cheap.0 == 0 {
        return Vec::new();
    }
    let most = terms.budget.0.checked_div(dear.0).unwrap_or(0);
    let step = most.div_ceil(MOST).max(1);
    let mut counts: Vec<u64> = (0..=most / step).map(|place| place * step).collect();
    if most % step != 0 {
        counts.push(most);
    }
    counts
        .into_iter()
        .map(|celebrities| {
            let left = terms.budget.0.saturating_sub(celebrities.saturating_mul(dear.0));
            let micros = left.checked_div(cheap.0).unwrap_or(0);
            mix(celebrity, micro, terms, celebrities, micros)
        })
        .collect()
}

/// So many celebrities and so many micros together, whatever the budget.
///
/// A micro's follower follows a celebrity as often as two creators share an audience: of the people the micros reach,
/// each celebrity has reached the part `o · r` already.
pub fn mix(celebrity: &Creator, micro: &Creator, terms: &Terms, celebrities: u64, micros: u64) -> Mix {
    let on = |creator: &Creator, count: u64| Cents(creator.cost(terms.posts).0.saturating_mul(count));
    let (on_celebrities, on_micros) = (on(celebrity, celebrities), on(micro, micros));
    let (large, small) = (Each::of(celebrity, terms), Each::of(micro, terms));
    let theirs = large.brought(celebrities as f64, 1.0);
    let own = small.brought(micros as f64, 1.0);
    // A celebrity smaller than a micro cannot share so large a part of the micro's audience.
    let shared = terms.overlap.ratio().min(1.0) * (celebrity.followers as f64 / micro.followers.max(1) as f64).min(1.0);
    let missed_by_one = 1.0 - shared * large.seen;
    let fresh = own.reach * missed_by_one.powf(celebrities as f64);
    let sold = match small.sold {
        Sold::ToEachReached(share) => share * fresh,
        Sold::ByEachCreator(_) => own.sales,
    };
    Mix {
        celebrities,
        micros,
        on_celebrities,
        spend: Cents(on_celebrities.0.saturating_add(on_micros.0)),
        brought: Brought {
            reach: (theirs.reach + fresh).min(WORLD_POPULATION as f64),
            engagements: theirs.engagements + own.engagements,
            sales: theirs.sales + sold,
        },
    }
}

/// The division that brings most of an objective; of equals the one that spends least.
pub fn best(mixes: &[Mix], objective: Objective) -> Option<&Mix> {
    mixes.iter().max_by(|one, other| {
        let (ours, theirs) = (one.brought.exact(objective), other.brought.exact(objective));
        ours.total_cmp(&theirs).then(other.spend.cmp(&one.spend))
    })
}
