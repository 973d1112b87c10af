//! One celebrity or many micros: what the same budget buys on either side.

mod break_even;
mod chance;
mod sensitivity;
mod size;
mod split;

pub use break_even::{break_even_fee, break_even_sizes};
pub use chance::{RUNS, Range, Run, Spread, ahead, range, runs};
pub use sensitivity::{Assumption, BOUNDLESS, Span, Swing, ratio, swings};
pub use size::{Shape, Usual, revenue_apart};
pub use split::{Mix, best, mix, mixes};

use super::{Cents, Ppm, curve};

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
    /// What one of them sells.
    pub sales: Sales,
}

/// How posts turn into sales.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sales {
    /// Orders: of the people reached, so many click, and of those so many buy. A person buys once.
    Orders {
        /// Clicks for a person reached.
        click: Ppm,
        /// Orders for a click.
        conversion: Ppm,
    },
    /// Revenue for each follower, however many posts: a millionth of a euro is one part.
    Revenue {
        /// Euros for a follower.
        per_follower: Ppm,
    },
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
    /// Sales in hundredths: of an order, or of a euro.
    pub sales: u64,
    /// Spend for one engagement, in millionths of a dollar, or of the currency, so that a tenth of a cent is not lost.
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
    /// Orders, or revenue.
    Sales,
}

impl Objective {
    /// All of them, in the order in which the page offers them.
    pub const ALL: [Objective; 3] = [Objective::Reach, Objective::Engagement, Objective::Sales];

    /// What an outcome brings of this objective.
    pub fn of(self, outcome: &Outcome) -> u64 {
        match self {
            Objective::Reach => outcome.reach,
            Objective::Engagement => outcome.engagements,
            Objective::Sales => outcome.sales,
        }
    }
}

impl Sales {
    /// Whether they are orders by the reader's own rates.
    pub fn are_orders(&self) -> bool {
        matches!(self, Sales::Orders { .. })
    }
}

impl Creator {
    /// The cost of one creator for the campaign: a fee a post, and the running cost once.
    pub fn cost(&self, posts: u64) -> Cents {
        Cents(self.fee.0.saturating_mul(posts).saturating_add(self.running_cost.0))
    }
}

/// What creators bring, before it is rounded to whole people.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Brought {
    reach: f64,
    engagements: f64,
    sales: f64,
}

impl Brought {
    /// What it brings of an objective, half up; what is beyond a `u64` is the largest one.
    pub fn of(&self, objective: Objective) -> u64 {
        (self.exact(objective) + 0.5) as u64
    }

    fn exact(&self, objective: Objective) -> f64 {
        match objective {
            Objective::Reach => self.reach,
            Objective::Engagement => self.engagements,
            Objective::Sales => self.sales,
        }
    }
}

/// What one creator brings, worked out once for any number of them.
struct Each {
    /// The share of its followers that see at least one of the posts, each post reaching them by chance.
    seen: f64,
    /// People who see at least one of its posts.
    reach: f64,
    /// The population that creators of this kind draw on, and the logarithm of the share of it that one of them
    /// misses; nothing when no two share an audience.
    common: Option<(f64, f64)>,
    engagements: f64,
    sold: Sold,
}

/// Sales in hundredths, for a person reached or for a creator.
#[derive(Clone, Copy)]
enum Sold {
    ToEachReached(f64),
    ByEachCreator(f64),
}

impl Each {
    fn of(creator: &Creator, terms: &Terms) -> Each {
        let followers = creator.followers as f64;
        let posts = terms.posts as f64;
        let seen = 1.0 - (1.0 - creator.reach.ratio().min(1.0)).powf(posts);
        let overlap = terms.overlap.ratio().min(1.0);
        let kept = 1.0 - creator.branded_drop.ratio().min(1.0);
        Each {
            seen,
            reach: followers * seen,
            common: (overlap > 0.0).then(|| (followers / overlap, (-overlap * seen).ln_1p())),
            engagements: followers * creator.engagement.ratio() * kept * posts,
            sold: match creator.sales {
                Sales::Orders { click, conversion } => Sold::ToEachReached(100.0 * click.ratio() * conversion.ratio()),
                Sales::Revenue { per_follower } => Sold::ByEachCreator(100.0 * followers * per_follower.ratio()),
            },
        }
    }

    /// What `count` of them bring whose audience responds `response` times as much as usual.
    fn brought(&self, count: f64, response: f64) -> Brought {
        let reach = self.unique_reach(count).min(WORLD_POPULATION as f64);
        Brought {
            reach,
            engagements: self.engagements * count * response,
            sales: response
                * match self.sold {
                    Sold::ToEachReached(share) => share * reach,
                    Sold::ByEachCreator(each) => each * count,
                },
        }
    }

    /// Different people reached by `count` creators.
    ///
    /// Creators who share a part `o` of their audience draw on a common population of `followers / o`; each reaches a
    /// part `o · r` of it, independently. So `count` of them reach `M · (1 − (1 − o·r)^count)`, which is never more
    /// than the population `M`, and which for an overlap of nothing is simply the sum.
    fn unique_reach(&self, count: f64) -> f64 {
        let sum = self.reach * count;
        match self.common {
            // exp_m1 and ln_1p keep the digits that 1 − (1 − tiny)^n would lose. Nobody hired reaches nobody, which
            // the logarithm cannot say of an audience that everybody shares.
            Some((population, ln_missed)) if sum > 0.0 => {
                curve::held(population * -(count * ln_missed).exp_m1(), 0.0, sum)
            }
            _ => sum,
        }
    }
}

/// What the budget buys when all of it goes to creators of this kind. `None` when a creator would cost nothing, since
/// then no number of them is the answer.
pub fn outcome(creator: &Creator, terms: &Terms) -> Option<Outcome> {
    let cost = creator.cost(terms.posts);
    let count = terms.budget.0.checked_div(cost.0)?;
    let spend = Cents(count.saturating_mul(cost.0));
    let brought = Each::of(creator, terms).brought(count as f64, 1.0);
    let [reach, engagements, sales] = Objective::ALL.map(|objective| brought.of(objective));
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
        sales,
        micros_per_engagement: Cents(spend.0.saturating_mul(10_000))
            .per(engagements)
            .map(|micros| micros.0),
        cost_per_thousand: Cents(spend.0.saturating_mul(1_000)).per(reach),
    })
}
