//! One celebrity or many micros: what the same budget buys on either side.

use super::{Cents, Ppm};

/// More people than this do not exist, so no campaign reaches more (United Nations, 2024: 8.2 billion).
pub const WORLD_POPULATION: u64 = 8_200_000_000;

/// One kind of creator a budget could be spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Creator {
    /// Followers of each.
    pub followers: u64,
    /// Fee for one post.
    pub fee: Cents,
    /// What each creator costs besides fees: product sent, hours spent.
    pub running_cost: Cents,
    /// Engagements a post, as a share of followers.
    pub engagement: Ppm,
    /// Share of followers that see one post.
    pub reach: Ppm,
    /// Part of the engagement lost because the post is branded.
    pub branded_drop: Ppm,
}

/// What both sides share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Money to spend.
    pub budget: Cents,
    /// Posts by each creator; at least one.
    pub posts: u64,
    /// Share of its audience that one creator has in common with another.
    pub overlap: Ppm,
}

/// What a budget buys on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Creators hired.
    pub count: u64,
    /// Money spent on them.
    pub spend: Cents,
    /// Money left over.
    pub left_over: Cents,
    /// What the budget lacks for the first creator; zero when it buys one.
    pub missing: Cents,
    /// Different people who see at least one post.
    pub reach: u64,
    /// Likes, comments and the like, over all posts.
    pub engagements: u64,
    /// Spend for one engagement, in millionths of a dollar, so that a tenth of a cent is not lost.
    pub micros_per_engagement: Option<u64>,
    /// Spend for a thousand people reached.
    pub cost_per_thousand: Option<Cents>,
}

/// What the reader wants most of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Objective {
    /// Different people who see a post.
    Reach,
    /// Likes, comments, shares and saves.
    #[default]
    Engagement,
}

impl Creator {
    /// The cost of one creator for the campaign: a fee a post, and the running cost once.
    pub fn cost(&self, posts: u64) -> Cents {
        Cents(self.fee.0.saturating_mul(posts).saturating_add(self.running_cost.0))
    }

    /// Engagements that one creator's posts bring.
    fn engagements(&self, posts: u64) -> f64 {
        let kept = 1.0 - self.branded_drop.ratio().min(1.0);
        self.followers as f64 * self.engagement.ratio() * kept * posts as f64
    }

    /// The share of one creator's followers that see at least one of the posts, each post reaching them by chance.
    fn seen(&self, posts: u64) -> f64 {
        1.0 - (1.0 - self.reach.ratio().min(1.0)).powf(posts as f64)
    }
}

/// What the budget buys when all of it goes to creators of this kind. `None` when a creator would cost nothing, since
/// then no number of them is the answer.
pub fn outcome(creator: &Creator, terms: &Terms) -> Option<Outcome> {
    let cost = creator.cost(terms.posts);
    let count = terms.budget.0.checked_div(cost.0)?;
    let spend = Cents(count.saturating_mul(cost.0));
    let (reach, engagements) = brought(creator, terms, count);
    Some(Outcome {
        count,
        spend,
        left_over: Cents(terms.budget.0.saturating_sub(spend.0)),
        missing: if count == 0 {
            Cents(cost.0.saturating_sub(terms.budget.0))
        } else {
            Cents(0)
        },
        reach,
        engagements,
        micros_per_engagement: Cents(spend.0.saturating_mul(10_000))
            .per(engagements)
            .map(|micros| micros.0),
        cost_per_thousand: Cents(spend.0.saturating_mul(1_000)).per(reach),
    })
}

/// Different people reached by `count` creators.
///
/// Creators who share a part `o` of their audience draw on a common population of `followers / o`; each reaches a part
/// `o · r` of it, independently. So `count` of them reach `M · (1 − (1 − o·r)^count)`, which is never more than the
/// population `M`, and which for an overlap of nothing is simply the sum.
fn unique_reach(creator: &Creator, terms: &Terms, count: f64) -> f64 {
    let overlap = terms.overlap.ratio().min(1.0);
    let seen = creator.seen(terms.posts);
    let sum = creator.followers as f64 * seen * count;
    // Nobody hired reaches nobody, which the logarithm below cannot say of an audience that everybody shares.
    if overlap <= 0.0 || sum <= 0.0 {
        return sum;
    }
    let population = creator.followers as f64 / overlap;
    // exp_m1 and ln_1p keep the digits that 1 − (1 − tiny)^n would lose.
    (population * -(count * (-overlap * seen).ln_1p()).exp_m1()).clamp(0.0, sum)
}

/// Different people reached and engagements brought by `count` creators, in that order.
fn brought(creator: &Creator, terms: &Terms, count: u64) -> (u64, u64) {
    let reach = unique_reach(creator, terms, count as f64).min(WORLD_POPULATION as f64);
    // Half up; what is beyond a u64 is the largest one.
    (
        (reach + 0.5) as u64,
        (creator.engagements(terms.posts) * count as f64 + 0.5) as u64,
    )
}

/// The fewest creators of this kind that bring at least `goal` of the objective, up to `most`, or `None` where no
/// number does. Searched and not solved for, so that it agrees with [`outcome`] to the last person.
fn needed(creator: &Creator, terms: &Terms, objective: Objective, goal: u64, most: u64) -> Option<u64> {
    let enough = |count| {
        let (reach, engagements) = brought(creator, terms, count);
        goal <= match objective {
            Objective::Reach => reach,
            Objective::Engagement => engagements,
        }
    };
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

/// The highest fee a post at which the micros, bought with the whole budget, still bring at least what the celebrity
/// side brings. `None` where no fee does: the celebrity side brings nothing to match, or the micros cannot match it.
pub fn break_even_fee(micro: &Creator, celebrity: &Outcome, terms: &Terms, objective: Objective) -> Option<Cents> {
    let goal = objective.of(celebrity);
    if goal == 0 {
        return None;
    }
    // A creator costs at least a cent.
    let count = needed(micro, terms, objective, goal, terms.budget.0)?;
    let each = terms.budget.0.checked_div(count)?;
    each.checked_sub(micro.running_cost.0)?
        .checked_div(terms.posts)
        .map(Cents)
}

impl Objective {
    /// What an outcome brings of this objective.
    pub fn of(self, outcome: &Outcome) -> u64 {
        match self {
            Objective::Reach => outcome.reach,
            Objective::Engagement => outcome.engagements,
        }
    }
}
