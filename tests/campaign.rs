//! What a budget buys: examples worked out by hand, the same figures by other formulas, and laws.

mod support;

use postworth::model::campaign::{
    Creator, Objective, Outcome, Sales, Terms, WORLD_POPULATION, break_even_fee, outcome,
};
use postworth::model::{Cents, Ppm};
use support::Lcg;

impl Lcg {
    /// From zero to `most`, with as many short numbers as long ones.
    fn up_to(&mut self, most: u64) -> u64 {
        let digits = u64::from(most.ilog10()) + 1;
        let end = 10_u64.pow(1 + self.below(digits) as u32);
        match self.below(20) {
            0 => most,
            _ => self.below(end).min(most),
        }
    }
}

/// Of no account where nobody asks for sales.
const NO_SALES: Sales = Sales::Revenue { per_follower: Ppm(0) };

/// The limits of the fields: people, money, rates, posts.
const MOST_MONEY: u64 = 100_000_000_000_000;
const MOST_RATE: u64 = 10_000_000;
const MOST_POSTS: u64 = 365;

/// Percentages and dollars, as a person writes them.
struct Plain {
    followers: u64,
    fee: f64,
    running: f64,
    engagement: f64,
    reach: f64,
    drop: f64,
    budget: f64,
    posts: u64,
    overlap: f64,
}

/// One creator of 100,000 followers for $100, of whom 20 % see a post and 3 % respond, and $1,000 to spend.
const PLAIN: Plain = Plain {
    followers: 100_000,
    fee: 100.0,
    running: 0.0,
    engagement: 3.0,
    reach: 20.0,
    drop: 0.0,
    budget: 1_000.0,
    posts: 1,
    overlap: 0.0,
};

impl Plain {
    fn read(&self) -> (Creator, Terms) {
        let cents = |usd: f64| Cents((usd * 100.0).round() as u64);
        let ppm = |percent: f64| Ppm((percent * 10_000.0).round() as u64);
        let creator = Creator {
            followers: self.followers,
            fee: cents(self.fee),
            running_cost: cents(self.running),
            engagement: ppm(self.engagement),
            reach: ppm(self.reach),
            branded_drop: ppm(self.drop),
            sales: NO_SALES,
        };
        (
            creator,
            Terms {
                budget: cents(self.budget),
                posts: self.posts,
                overlap: ppm(self.overlap),
            },
        )
    }
}

/// Count, spend and what is left in dollars, what is missing, people, engagements, dollars an engagement and a
/// thousand people.
type Bought = (u64, f64, f64, f64, u64, u64, Option<f64>, Option<f64>);

fn bought(outcome: &Outcome) -> Bought {
    let usd = |cents: Cents| cents.0 as f64 / 100.0;
    (
        outcome.count,
        usd(outcome.spend),
        usd(outcome.left_over),
        usd(outcome.missing),
        outcome.reach,
        outcome.engagements,
        outcome.micros_per_engagement.map(|micros| micros as f64 / 1e6),
        outcome.cost_per_thousand.map(usd),
    )
}

#[test]
fn a_budget_buys_what_was_worked_out_by_hand() {
    let rows: Vec<(&str, Plain, Bought)> = vec![
        (
            // 5,000,000 · 20 % see it; 5,000,000 · 2 % · (1 − 30 %) = 70,000; 50,000 / 70,000 = 0.714285…; 50,000 / 1,000
            "the whole $50,000 for one celebrity",
            Plain {
                followers: 5_000_000,
                fee: 50_000.0,
                engagement: 2.0,
                drop: 30.0,
                budget: 50_000.0,
                ..PLAIN
            },
            (1, 50_000.0, 0.0, 0.0, 1_000_000, 70_000, Some(0.714_286), Some(50.0)),
        ),
        (
            // 500 · 3,200 · 25 % = 400,000; 500 · 3,200 · 4 % · 85 % = 54,400; 50,000 / 54,400 = 0.9191176; 50,000 / 400
            "or 500 micros at $100",
            Plain {
                followers: 3_200,
                engagement: 4.0,
                reach: 25.0,
                drop: 15.0,
                budget: 50_000.0,
                ..PLAIN
            },
            (500, 50_000.0, 0.0, 0.0, 400_000, 54_400, Some(0.919_118), Some(125.0)),
        ),
        (
            // 50,000 / (100 + 25) = 400
            "a running cost comes off every one of them",
            Plain {
                running: 25.0,
                budget: 50_000.0,
                ..PLAIN
            },
            (
                400,
                50_000.0,
                0.0,
                0.0,
                8_000_000,
                1_200_000,
                Some(0.041_667),
                Some(6.25),
            ),
        ),
        (
            // 1,000 / 300 = 3 remainder 100; 900 / 9,000; 900 / 60
            "money for no further creator is left over",
            Plain { fee: 300.0, ..PLAIN },
            (3, 900.0, 100.0, 0.0, 60_000, 9_000, Some(0.1), Some(15.0)),
        ),
        (
            // 50,000 − 30,000.50
            "a budget that buys none says what is missing",
            Plain {
                fee: 50_000.0,
                budget: 30_000.5,
                ..PLAIN
            },
            (0, 0.0, 30_000.5, 19_999.5, 0, 0, None, None),
        ),
        (
            "a cent short",
            Plain { fee: 1_000.01, ..PLAIN },
            (0, 0.0, 1_000.0, 0.01, 0, 0, None, None),
        ),
        (
            "and exactly enough",
            Plain { fee: 1_000.0, ..PLAIN },
            (1, 1_000.0, 0.0, 0.0, 20_000, 3_000, Some(0.333_333), Some(50.0)),
        ),
        (
            // 1,000 / 10 = 100 creators
            "no fee but a running cost",
            Plain {
                fee: 0.0,
                running: 10.0,
                ..PLAIN
            },
            (100, 1_000.0, 0.0, 0.0, 2_000_000, 300_000, Some(0.003_333), Some(0.5)),
        ),
        (
            // n = 5; seen by 1 − 0.8² = 36 %; 5 · 36,000; engagements 5 · 2 · 3,000
            "two posts each cost two fees and reach those whom the first one missed",
            Plain { posts: 2, ..PLAIN },
            (5, 1_000.0, 0.0, 0.0, 180_000, 30_000, Some(0.033_333), Some(5.56)),
        ),
        (
            // cost 3 · 100 + 30 = 330; n = 3; seen by 1 − 0.8³ = 48.8 %; 990 / 27,000; 990 / 146.4 = 6.7623
            "three posts and a running cost that is paid once",
            Plain {
                posts: 3,
                running: 30.0,
                ..PLAIN
            },
            (3, 990.0, 10.0, 0.0, 146_400, 27_000, Some(0.036_667), Some(6.76)),
        ),
        (
            // 10,000 · 10 % = 1,000, although 1 − 0.9 is a hair under 0.1 in binary
            "a tenth of ten thousand is a thousand",
            Plain {
                followers: 10_000,
                reach: 10.0,
                fee: 1_000.0,
                ..PLAIN
            },
            (1, 1_000.0, 0.0, 0.0, 1_000, 300, Some(3.333_333), Some(1_000.0)),
        ),
        (
            "nobody sees it",
            Plain {
                fee: 1_000.0,
                reach: 0.0,
                ..PLAIN
            },
            (1, 1_000.0, 0.0, 0.0, 0, 3_000, Some(0.333_333), None),
        ),
        (
            "nobody responds",
            Plain {
                fee: 1_000.0,
                engagement: 0.0,
                ..PLAIN
            },
            (1, 1_000.0, 0.0, 0.0, 20_000, 0, None, Some(50.0)),
        ),
        (
            "nobody responds to a branded post",
            Plain {
                fee: 1_000.0,
                drop: 100.0,
                ..PLAIN
            },
            (1, 1_000.0, 0.0, 0.0, 20_000, 0, None, Some(50.0)),
        ),
        (
            // 333 · 1 % · 50 % = 1.665 → 2
            "half an engagement and more counts as one",
            Plain {
                followers: 333,
                fee: 1_000.0,
                engagement: 1.0,
                drop: 50.0,
                reach: 100.0,
                ..PLAIN
            },
            (1, 1_000.0, 0.0, 0.0, 333, 2, Some(500.0), Some(3_003.0)),
        ),
        (
            // 1,000 · 120 % = 1,200
            "more responses than followers",
            Plain {
                followers: 1_000,
                fee: 1_000.0,
                engagement: 120.0,
                ..PLAIN
            },
            (1, 1_000.0, 0.0, 0.0, 200, 1_200, Some(0.833_333), Some(5_000.0)),
        ),
        (
            // 2 · 8.2 billion, of whom half are counted twice
            "nobody reaches more people than there are",
            Plain {
                followers: WORLD_POPULATION,
                fee: 500.0,
                engagement: 0.0,
                reach: 100.0,
                ..PLAIN
            },
            (2, 1_000.0, 0.0, 0.0, WORLD_POPULATION, 0, None, Some(0.0)),
        ),
    ];
    for (name, plain, expected) in rows {
        let (creator, terms) = plain.read();
        let found = outcome(&creator, &terms).map(|outcome| bought(&outcome));
        assert_eq!(found, Some(expected), "{name}");
    }
}

#[test]
fn a_creator_who_costs_nothing_has_no_answer() {
    for (name, plain) in [
        ("free", Plain { fee: 0.0, ..PLAIN }),
        (
            "free and nothing to spend",
            Plain {
                fee: 0.0,
                budget: 0.0,
                ..PLAIN
            },
        ),
        (
            "free, ten posts",
            Plain {
                fee: 0.0,
                posts: 10,
                ..PLAIN
            },
        ),
    ] {
        let (creator, terms) = plain.read();
        assert_eq!(outcome(&creator, &terms), None, "{name}");
    }
}

#[test]
fn people_are_counted_once() {
    // Each creator reaches F·r of F followers; two have o·F of them in common. With the population M = F/o, sets of
    // size F·r drawn from it at random share M·(o·r)^k among k of them.
    let rows: Vec<(&str, u64, f64, f64, u64, u64)> = vec![
        // name, followers, reach %, overlap %, creators, people
        ("one: its own", 100_000, 20.0, 25.0, 1, 20_000),
        // 2 · 20,000 − 400,000 · 0.05² = 40,000 − 1,000
        ("two share a thousand", 100_000, 20.0, 25.0, 2, 39_000),
        // 3 · 20,000 − 3 · 1,000 + 400,000 · 0.05³ = 60,000 − 3,000 + 50
        ("three", 100_000, 20.0, 25.0, 3, 57_050),
        // M = 500,000, o·r = 0.04; pairs share 800, threes 32, four 1.28: 80,000 − 6 · 800 + 4 · 32 − 1.28 = 75,326.72
        ("four", 100_000, 20.0, 20.0, 4, 75_327),
        ("no overlap, two", 100_000, 20.0, 0.0, 2, 40_000),
        ("no overlap, three", 100_000, 20.0, 0.0, 3, 60_000),
        ("no overlap, seven", 3_333, 10.0, 0.0, 7, 2_333), // 7 · 333.3 = 2,333.1
        // One audience: 100,000 · (1 − 0.8²), (1 − 0.8³), (1 − 0.8¹⁰ = 0.8926258176)
        ("one audience, one", 100_000, 20.0, 100.0, 1, 20_000),
        ("one audience, two", 100_000, 20.0, 100.0, 2, 36_000),
        ("one audience, three", 100_000, 20.0, 100.0, 3, 48_800),
        ("one audience, ten", 100_000, 20.0, 100.0, 10, 89_263),
        ("one audience, all see it", 100_000, 100.0, 100.0, 1, 100_000),
        ("one audience, all see it five times", 100_000, 100.0, 100.0, 5, 100_000),
        // M = 200,000: 200,000 · (1 − 0.5²), (1 − 0.5³)
        ("half in common, all see it, two", 100_000, 100.0, 50.0, 2, 150_000),
        ("half in common, all see it, three", 100_000, 100.0, 50.0, 3, 175_000),
        // 2 · 4,000 − 10,000 · 0.001 · 0.4² = 8,000 − 1.6
        ("a thousandth in common", 10_000, 40.0, 0.1, 2, 7_998),
        // 2 · 10⁹ · 0.1 − 10⁹ · 0.000001 · 0.1² = 200,000,000 − 10
        ("a millionth in common", 1_000_000_000, 10.0, 0.0001, 2, 199_999_990),
    ];
    for (name, followers, reach, overlap, count, people) in rows {
        let fee = 100.0;
        let plain = Plain {
            followers,
            reach,
            overlap,
            fee,
            budget: fee * count as f64,
            ..PLAIN
        };
        let (creator, terms) = plain.read();
        let found = outcome(&creator, &terms).map(|outcome| (outcome.count, outcome.reach));
        assert_eq!(found, Some((count, people)), "{name}");
    }
}

/// A creator and terms within the limits of the fields, at a cost.
fn any(lcg: &mut Lcg) -> (Creator, Terms) {
    let creator = Creator {
        followers: 1 + lcg.up_to(WORLD_POPULATION - 1),
        fee: Cents(1 + lcg.up_to(MOST_MONEY - 1)),
        running_cost: Cents(if lcg.below(2) == 0 { 0 } else { lcg.up_to(MOST_MONEY) }),
        engagement: Ppm(lcg.up_to(MOST_RATE)),
        reach: Ppm(lcg.up_to(1_000_000)),
        branded_drop: Ppm(lcg.up_to(1_000_000)),
        sales: NO_SALES,
    };
    let posts = if lcg.below(2) == 0 {
        1
    } else {
        1 + lcg.up_to(MOST_POSTS - 1)
    };
    let overlap = Ppm(if lcg.below(4) == 0 { 0 } else { lcg.up_to(1_000_000) });
    (
        creator,
        Terms {
            budget: Cents(1 + lcg.up_to(MOST_MONEY - 1)),
            posts,
            overlap,
        },
    )
}

/// The share of followers that see one of `posts`, by adding those whom each further post finds.
fn seen(reach: Ppm, posts: u64) -> f64 {
    (0..posts).fold(0.0, |seen, _| seen + (1.0 - seen) * reach.0 as f64 / 1e6)
}

/// The same people, counted by adding one creator after another: each finds its share of those not reached yet.
fn one_by_one(creator: &Creator, terms: &Terms, count: u64) -> f64 {
    let found = creator.followers as f64 * seen(creator.reach, terms.posts);
    let overlap = terms.overlap.0 as f64 / 1e6;
    // M · o·r is F·r, and what is already reached takes away its part of it.
    let sum = (0..count).fold(0.0, |people, _| {
        people + found - people * overlap * found / creator.followers as f64
    });
    sum.min(WORLD_POPULATION as f64)
}

#[test]
fn people_come_out_the_same_when_counted_one_creator_after_another() {
    let mut lcg = Lcg(2);
    for case in 0..100_000 {
        let (creator, mut terms) = any(&mut lcg);
        let count = lcg.below(40);
        let cost = creator.cost(terms.posts);
        terms.budget = Cents(cost.0 * count);
        let found = outcome(&creator, &terms).expect("it has a cost");
        let expected = one_by_one(&creator, &terms, count);
        // The page counts whole people.
        let apart = (expected - found.reach as f64).abs();
        let hair = 1e-5 + expected * 1e-12;
        assert!(
            apart <= 0.5 + hair,
            "case {case}: {expected} not {found:?} of {creator:?} {terms:?}"
        );
        assert_eq!(found.count, count, "case {case}: {creator:?} {terms:?}");
    }
}

/// Whether no more people are reached than the population followers / overlap, rounded to whole people.
fn fits_population(found: &Outcome, creator: &Creator, terms: &Terms) -> bool {
    let overlap = u128::from(terms.overlap.0);
    // reach ≤ followers / overlap + ½
    2 * u128::from(found.reach) * overlap <= 2_000_000 * u128::from(creator.followers) + overlap
}

#[test]
fn money_and_people_obey_the_laws() {
    let mut lcg = Lcg(1);
    for case in 0..150_000 {
        let (creator, terms) = any(&mut lcg);
        let found = outcome(&creator, &terms).expect("it has a cost");
        let says = || format!("case {case}: {found:?} of {creator:?} {terms:?}");
        let Outcome {
            count,
            spend,
            left_over,
            missing,
            reach,
            engagements,
            ..
        } = found;

        // Nothing below comes near 2^128, so these sums are exact.
        let cost = u128::from(creator.fee.0) * u128::from(terms.posts) + u128::from(creator.running_cost.0);
        assert_eq!(u128::from(creator.cost(terms.posts).0), cost, "cost: {}", says());
        assert_eq!(
            u128::from(count) * cost,
            u128::from(spend.0),
            "spend is what they cost: {}",
            says()
        );
        assert_eq!(spend.0 + left_over.0, terms.budget.0, "nothing is lost: {}", says());
        assert!(u128::from(left_over.0) < cost, "another one could be had: {}", says());
        assert_eq!(count == 0, missing.0 > 0, "missing: {}", says());
        if count == 0 {
            assert_eq!(u128::from(missing.0 + terms.budget.0), cost, "missing: {}", says());
            assert_eq!((reach, engagements), (0, 0), "no creator, no people: {}", says());
        }

        let people = u128::from(creator.followers) * u128::from(count);
        assert!(u128::from(reach) <= people, "more people than followers: {}", says());
        assert!(reach <= WORLD_POPULATION, "more people than there are: {}", says());
        assert!(
            fits_population(&found, &creator, &terms),
            "more than the population: {}",
            says()
        );

        let most = people * u128::from(creator.engagement.0) * u128::from(terms.posts);
        assert!(
            u128::from(engagements) <= most / 1_000_000 + 1 + most / 1_000_000 / (1 << 50),
            "engagements: {}",
            says()
        );
        let kept = u128::from(1_000_000 - creator.branded_drop.0);
        // Held to what fits; only more creators than people come near it.
        let exact = (most as f64 / 1e6 * (kept as f64 / 1e6)).min(u64::MAX as f64);
        assert!(
            (engagements as f64 - exact).abs() <= 0.5 + 1e-6 + exact * 1e-12,
            "not {exact}: {}",
            says()
        );

        // The price of one, within half a unit of spend / n.
        let priced = |price: u64, parts: u64, scale: u128| {
            let (total, exact) = (u128::from(price) * u128::from(parts), u128::from(spend.0) * scale);
            total.abs_diff(exact) * 2 <= u128::from(parts)
        };
        let fair = found
            .micros_per_engagement
            .is_none_or(|price| priced(price, engagements, 10_000));
        assert!(fair, "price of an engagement: {}", says());
        let fair = found
            .cost_per_thousand
            .is_none_or(|price| priced(price.0, reach, 1_000));
        assert!(fair, "price of a thousand: {}", says());
        assert_eq!(found.micros_per_engagement.is_some(), engagements > 0, "{}", says());
        assert_eq!(found.cost_per_thousand.is_some(), reach > 0, "{}", says());
    }
}

#[test]
fn more_money_never_reaches_fewer_people_and_more_overlap_never_more() {
    let mut lcg = Lcg(3);
    let buy = |creator: &Creator, terms: &Terms| outcome(creator, terms).expect("it has a cost");
    for case in 0..100_000 {
        let (creator, terms) = any(&mut lcg);
        let found = buy(&creator, &terms);
        let says =
            |what: &str, then: &Outcome| format!("case {case}, {what}: {found:?}, {then:?} {creator:?} {terms:?}");

        let richer = Terms {
            budget: Cents(terms.budget.0 + lcg.up_to(MOST_MONEY)),
            ..terms
        };
        let then = buy(&creator, &richer);
        assert!(then.count >= found.count, "{}", says("count by budget", &then));
        assert!(then.reach >= found.reach, "{}", says("reach by budget", &then));
        assert!(
            then.engagements >= found.engagements,
            "{}",
            says("engagements by budget", &then)
        );

        let one_more = Terms {
            budget: Cents(found.spend.0 + creator.cost(terms.posts).0),
            ..terms
        };
        let then = buy(&creator, &one_more);
        assert_eq!(then.count, found.count + 1, "{}", says("one more creator", &then));
        assert!(then.reach >= found.reach, "{}", says("reach by creators", &then));

        let overlap = Ppm((terms.overlap.0 + lcg.up_to(1_000_000)).min(1_000_000));
        let then = buy(&creator, &Terms { overlap, ..terms });
        assert!(then.reach <= found.reach, "{}", says("reach by overlap", &then));
        assert_eq!(
            then.engagements,
            found.engagements,
            "{}",
            says("engagements by overlap", &then)
        );

        let louder = Creator {
            reach: Ppm((creator.reach.0 + lcg.up_to(1_000_000)).min(1_000_000)),
            ..creator
        };
        let then = buy(&louder, &terms);
        assert!(then.reach >= found.reach, "{}", says("reach by reach", &then));

        let dearer = Creator {
            fee: Cents(creator.fee.0 + lcg.up_to(MOST_MONEY)),
            ..creator
        };
        let then = buy(&dearer, &terms);
        assert!(then.count <= found.count, "{}", says("count by fee", &then));
        assert!(then.reach <= found.reach, "{}", says("reach by fee", &then));
        assert!(
            then.engagements <= found.engagements,
            "{}",
            says("engagements by fee", &then)
        );
    }
}

#[test]
fn nothing_breaks_at_the_edges() {
    let ends = |most: u64| [0, 1, most / 2, most - 1, most];
    let mut rows = 0_u32;
    for followers in ends(WORLD_POPULATION) {
        for fee in ends(MOST_MONEY) {
            for budget in ends(MOST_MONEY) {
                for (reach, overlap) in ends(1_000_000)
                    .into_iter()
                    .flat_map(|r| ends(1_000_000).map(|o| (r, o)))
                {
                    for posts in [1, 2, MOST_POSTS] {
                        let creator = Creator {
                            followers,
                            fee: Cents(fee),
                            running_cost: Cents(fee / 3),
                            engagement: Ppm(MOST_RATE),
                            reach: Ppm(reach),
                            branded_drop: Ppm(0),
                            sales: NO_SALES,
                        };
                        let terms = Terms {
                            budget: Cents(budget),
                            posts,
                            overlap: Ppm(overlap),
                        };
                        let Some(found) = outcome(&creator, &terms) else {
                            assert_eq!(fee, 0, "no answer: {creator:?} {terms:?}");
                            continue;
                        };
                        let most = u128::from(found.count) * u128::from(followers);
                        assert!(u128::from(found.reach) <= most, "{found:?} of {creator:?} {terms:?}");
                        assert!(
                            fits_population(&found, &creator, &terms),
                            "{found:?} of {creator:?} {terms:?}"
                        );
                        for objective in [Objective::Reach, Objective::Engagement] {
                            let back = break_even_fee(&creator, &found, &terms, objective);
                            assert_eq!(
                                back.is_some(),
                                objective.of(&found) > 0,
                                "own match: {found:?} {creator:?} {terms:?}"
                            );
                            assert!(
                                back.is_none_or(|back| back.0 >= fee),
                                "{back:?} {found:?} {creator:?} {terms:?}"
                            );
                        }
                        rows += 1;
                    }
                }
            }
        }
    }
    assert!(rows > 5_000, "{rows} rows");
    // Beyond the fields nothing is promised but an answer.
    let huge = Creator {
        followers: u64::MAX,
        fee: Cents(u64::MAX),
        running_cost: Cents(u64::MAX),
        engagement: Ppm(u64::MAX),
        reach: Ppm(u64::MAX),
        branded_drop: Ppm(u64::MAX),
        sales: NO_SALES,
    };
    for posts in [0, 1, u64::MAX] {
        for overlap in [0, 1, u64::MAX] {
            let terms = Terms {
                budget: Cents(u64::MAX),
                posts,
                overlap: Ppm(overlap),
            };
            let found = outcome(&huge, &terms).expect("it has a cost");
            assert!(found.reach <= WORLD_POPULATION, "{found:?} {terms:?}");
            let _ = break_even_fee(&huge, &found, &terms, Objective::Reach);
        }
    }
}

/// What a celebrity side brought, of which only the goal matters.
fn goal(reach: u64, engagements: u64) -> Outcome {
    Outcome {
        count: 1,
        spend: Cents(0),
        left_over: Cents(0),
        missing: Cents(0),
        reach,
        engagements,
        sales: 0,
        micros_per_engagement: None,
        cost_per_thousand: None,
    }
}

#[test]
fn the_answer_flips_where_worked_out_by_hand() {
    use Objective::{Engagement, Reach};
    // 1,000 followers, of whom 10 % see a post and 10 % respond: 100 of each. $100 to spend.
    let micro = Plain {
        followers: 1_000,
        engagement: 10.0,
        reach: 10.0,
        budget: 100.0,
        ..PLAIN
    };
    let half = Plain {
        reach: 50.0,
        overlap: 100.0,
        ..micro
    };
    let rows: Vec<(&str, Plain, Objective, u64, Option<u64>)> = vec![
        // 1,000 / 100 = 10 creators; $100 / 10
        ("ten needed", Plain { ..micro }, Engagement, 1_000, Some(1_000)),
        ("ten needed for reach", Plain { ..micro }, Reach, 1_000, Some(1_000)),
        // 11 creators; 10,000 / 11 = 909.09 cents
        ("one engagement more", Plain { ..micro }, Engagement, 1_001, Some(909)),
        ("one person more", Plain { ..micro }, Reach, 1_001, Some(909)),
        ("one is plenty", Plain { ..micro }, Engagement, 1, Some(10_000)),
        ("one is just enough", Plain { ..micro }, Engagement, 100, Some(10_000)),
        // $10 each, of which $2 run
        (
            "a running cost",
            Plain { running: 2.0, ..micro },
            Engagement,
            1_000,
            Some(800),
        ),
        (
            "a running cost that leaves no fee",
            Plain { running: 10.0, ..micro },
            Engagement,
            1_000,
            Some(0),
        ),
        (
            "a running cost beyond what there is",
            Plain {
                running: 10.01,
                ..micro
            },
            Engagement,
            1_000,
            None,
        ),
        // 200 each: 5 creators; (20 − 2) / 2
        (
            "two posts",
            Plain {
                running: 2.0,
                posts: 2,
                ..micro
            },
            Engagement,
            1_000,
            Some(900),
        ),
        // 1 − 0.9² = 19 % → 190 each: 1,000 / 190 = 5.3 → 6; 10,000 / 6 = 1,666; / 2
        (
            "two posts for reach",
            Plain { posts: 2, ..micro },
            Reach,
            1_000,
            Some(833),
        ),
        ("a celebrity who brings nothing", Plain { ..micro }, Engagement, 0, None),
        (
            "micros who bring nothing",
            Plain {
                engagement: 0.0,
                ..micro
            },
            Engagement,
            1,
            None,
        ),
        ("micros nobody sees", Plain { reach: 0.0, ..micro }, Reach, 1, None),
        // 1,000 · (1 − 0.5ⁿ): 500, 750, 875, 937.5
        ("one audience, three", Plain { ..half }, Reach, 875, Some(3_333)),
        ("one audience, four", Plain { ..half }, Reach, 876, Some(2_500)),
        ("one audience, four, still", Plain { ..half }, Reach, 938, Some(2_500)),
        // 1 − 0.5⁵ = 968.75
        ("one audience, five", Plain { ..half }, Reach, 939, Some(2_000)),
        ("more than the one audience", Plain { ..half }, Reach, 1_001, None),
        (
            "one audience that all see",
            Plain {
                reach: 100.0,
                overlap: 100.0,
                ..micro
            },
            Reach,
            1_000,
            Some(10_000),
        ),
        (
            "part of an audience that all see",
            Plain {
                reach: 100.0,
                overlap: 100.0,
                ..micro
            },
            Reach,
            10,
            Some(10_000),
        ),
        // M = 2,000: 1,000, 1,500, 1,750
        (
            "half in common, two",
            Plain {
                reach: 100.0,
                overlap: 50.0,
                ..micro
            },
            Reach,
            1_500,
            Some(5_000),
        ),
        (
            "half in common, three",
            Plain {
                reach: 100.0,
                overlap: 50.0,
                ..micro
            },
            Reach,
            1_501,
            Some(3_333),
        ),
        // Whole engagements are what is shown: 1.5 counts as 2, so one creator matches.
        (
            "a match after rounding",
            Plain {
                followers: 15,
                engagement: 10.0,
                ..micro
            },
            Engagement,
            2,
            Some(10_000),
        ),
        (
            "one giant for one engagement",
            Plain {
                followers: WORLD_POPULATION,
                ..micro
            },
            Engagement,
            1,
            Some(10_000),
        ),
        (
            "one giant for one person",
            Plain {
                followers: WORLD_POPULATION,
                ..micro
            },
            Reach,
            1,
            Some(10_000),
        ),
    ];
    for (name, plain, objective, wanted, expected) in rows {
        let (creator, terms) = plain.read();
        let found = break_even_fee(&creator, &goal(wanted, wanted), &terms, objective);
        assert_eq!(found, expected.map(Cents), "{name}");
    }
}

#[test]
fn the_answer_flips_where_trying_every_fee_says() {
    let mut lcg = Lcg(4);
    let mut some = 0;
    for case in 0..100_000 {
        let micro = Creator {
            followers: 1 + lcg.below(3_000),
            fee: Cents(0),
            running_cost: Cents(lcg.below(3) * lcg.below(20)),
            engagement: Ppm(lcg.below(200_000)),
            reach: Ppm(lcg.below(1_000_001)),
            branded_drop: Ppm(lcg.below(500_000)),
            sales: NO_SALES,
        };
        let terms = Terms {
            budget: Cents(1 + lcg.below(1_000)),
            posts: 1 + lcg.below(3),
            overlap: Ppm(lcg.below(3) * lcg.below(500_001)),
        };
        let wanted = lcg.up_to(20_000);
        for objective in [Objective::Reach, Objective::Engagement] {
            let enough = |fee: u64| {
                outcome(
                    &Creator {
                        fee: Cents(fee),
                        ..micro
                    },
                    &terms,
                )
                .is_none_or(|outcome| wanted <= objective.of(&outcome))
            };
            // A micro who costs nothing is bought without end, which is enough if it brings anything; leave those out.
            let least = u64::from(micro.running_cost.0 == 0);
            let tried = (least..=terms.budget.0)
                .rev()
                .find(|fee| enough(*fee))
                .filter(|_| wanted > 0);
            let found = break_even_fee(&micro, &goal(wanted, wanted), &terms, objective);
            let found = found.map(|fee| fee.0).filter(|fee| *fee >= least);
            assert_eq!(found, tried, "case {case}: {objective:?} {wanted} {micro:?} {terms:?}");
            some += u32::from(found.is_some());
        }
    }
    assert!(some > 1_000, "only {some} flip at all");
}

#[test]
fn the_break_even_fee_is_the_last_that_matches() {
    // Exactly: at the fee the micros bring at least the goal, at a cent more they bring less. The one exception is a
    // micro who would cost nothing at all: of those there is no number.
    let mut lcg = Lcg(5);
    let mut some = 0;
    for case in 0..100_000 {
        let (micro, terms) = any(&mut lcg);
        let (mut celebrity, _) = any(&mut lcg);
        celebrity.running_cost = Cents(0);
        celebrity.fee = Cents(celebrity.fee.0.min(terms.budget.0 / terms.posts).max(1));
        let celebrity = outcome(&celebrity, &terms).expect("it has a cost");
        for objective in [Objective::Reach, Objective::Engagement] {
            let Some(fee) = break_even_fee(&micro, &celebrity, &terms, objective) else {
                continue;
            };
            some += 1;
            let wanted = objective.of(&celebrity);
            let brings = |fee: u64| {
                outcome(
                    &Creator {
                        fee: Cents(fee),
                        ..micro
                    },
                    &terms,
                )
                .map(|o| objective.of(&o))
            };
            let says = || format!("case {case}: {fee:?} for {wanted} {objective:?} of {micro:?} {terms:?}");
            assert!(
                brings(fee.0).is_none_or(|brought| brought >= wanted),
                "{:?} {}",
                brings(fee.0),
                says()
            );
            assert!(
                brings(fee.0 + 1).is_some_and(|brought| brought < wanted),
                "{:?} {}",
                brings(fee.0 + 1),
                says()
            );
        }
    }
    assert!(some > 10_000, "only {some} flip at all");
}
