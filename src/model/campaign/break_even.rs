//! The point at which the answer flips.

use super::{Cents, Creator, Each, Objective, Outcome, Terms};

/// The highest fee a post at which creators of this kind, bought with the whole budget, still bring at least what the
/// rival side brings. `None` where no fee does: the rival brings nothing to match, or they cannot match it.
pub fn break_even_fee(creator: &Creator, rival: &Outcome, terms: &Terms, objective: Objective) -> Option<Cents> {
    let goal = objective.of(rival);
    if goal == 0 {
        return None;
    }
    // A creator costs at least a cent.
    let count = needed(creator, terms, objective, goal, terms.budget.0)?;
    let each = terms.budget.0.checked_div(count)?;
    each.checked_sub(creator.running_cost.0)?
        .checked_div(terms.posts)
        .map(Cents)
}

/// The fewest creators of this kind that bring at least `goal` of the objective, up to `most`, or `None` where no
/// number does. Searched and not solved for, so that it agrees with [`super::outcome`] to the last person.
fn needed(creator: &Creator, terms: &Terms, objective: Objective, goal: u64, most: u64) -> Option<u64> {
    let each = Each::of(creator, terms);
    let enough = |count: u64| goal <= each.brought(count as f64, 1.0).of(objective);
    let (mut too_few, mut plenty) = (0, most);
    if !enough(plenty) {
        return None;
    }
    while plenty - too_few > 1 {
        let middle = too_few + (plenty - too_few) / 2;
        if enough(middle) {
            plenty = middle
        } else {
            too_few = middle
        }
    }
    Some(plenty)
}

/// The sizes nearest to `size`, below and above it, at which the answer to `ahead` is the other one, within `bounds`.
pub fn break_even_sizes(size: u64, bounds: (u64, u64), ahead: impl Fn(u64) -> bool) -> (Option<u64>, Option<u64>) {
    // A sixteenth of a decade is finer than the published figures, whose kinks are what could hide a crossing.
    let step = 10f64.powf(1.0 / 16.0);
    let now = ahead(size);
    let search = |next: &dyn Fn(u64) -> u64| {
        let mut same = size;
        loop {
            let other = next(same);
            if other == same {
                return None;
            }
            if ahead(other) != now {
                return Some(bisect(same, other, &|at| ahead(at) == now));
            }
            same = other;
        }
    };
    (
        search(&|at| ((at as f64 / step).floor() as u64).max(bounds.0).min(at)),
        search(&|at| ((at as f64 * step).ceil() as u64).min(bounds.1).max(at)),
    )
}

/// The number next to the last one that is the `same`, between one that is and one that is not.
fn bisect(mut same: u64, mut other: u64, is_same: &dyn Fn(u64) -> bool) -> u64 {
    while same.abs_diff(other) > 1 {
        let middle = same.min(other) + same.abs_diff(other) / 2;
        if is_same(middle) {
            same = middle;
        } else {
            other = middle;
        }
    }
    other
}
