//! Any draft of the brand door: an outlook, a plan and words for it, which claim no more than the figures.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

mod support;

use postworth::draft::{Aim, BrandResults, Door, Draft, Field, Outlook, derive, link, outlook, plan};
use postworth::evidence::Platform;
use postworth::model::campaign::{Mix, Objective, Range, Swing, WORLD_POPULATION, outcome};
use postworth::model::{Cents, Ppm};
use postworth::text::brand as words;
use postworth::text::csv::{csv, data_url};
use support::Lcg;

/// Any draft of the brand door whose fields hold what the page opens with, nothing, or a number within their limits:
/// what cannot be read gives no results, which `draft.rs` is about.
fn any(lcg: &mut Lcg) -> Draft {
    let mut draft = Draft::default();
    draft.door = Door::Brand;
    draft.platform = lcg.one(&Platform::ALL);
    draft.objective = lcg.one(&Objective::ALL);
    draft.aim = lcg.one(&Aim::ALL);
    // From mostly as it opens to nothing as it opens.
    let changed = 1 + lcg.below(6);
    let brand = Field::ALL.into_iter().filter(|field| field.spec().door == Door::Brand);
    for field in brand {
        if lcg.below(6) >= changed {
            continue;
        }
        let text = match lcg.below(4) {
            0 if field.spec().optional => String::new(),
            1 => field.opening(),
            _ => link::display(lcg.within(field), field.spec().unit),
        };
        draft = draft.with(field, &text);
    }
    draft
}

/// The same with what one field lacks for the others put in.
fn mended(lcg: &mut Lcg, mut draft: Draft) -> Draft {
    for _ in 0..4 {
        let errors = derive(&draft).errors;
        for error in &errors {
            let number = lcg.within(error.field).max(1);
            draft = draft.with(error.field, &link::display(number, error.field.spec().unit));
        }
    }
    draft
}

/// The same with money enough for both sides, and the rest of the budget a matter of chance.
fn funded(lcg: &mut Lcg, draft: Draft) -> Draft {
    let Some(found) = derive(&draft).brand else {
        return draft;
    };
    let most = [&found.micro, &found.celebrity].map(|side| side.creator.cost(found.terms.posts).0);
    let budget = most[0].max(most[1]).saturating_mul(1 + lcg.below(5));
    let limit = Field::Budget.spec().max;
    draft.with(
        Field::Budget,
        &link::display(budget.min(limit), Field::Budget.spec().unit),
    )
}

fn says(draft: &Draft) -> String {
    format!("?{}", link::encode(draft))
}

/// Whether the two sides' ranges lie apart.
fn apart(outlook: &Outlook) -> bool {
    let [ours, theirs] = [outlook.ranges[0], outlook.ranges[1]];
    ours.p10 > theirs.p90 || theirs.p10 > ours.p90
}

fn wins(found: &BrandResults, outlook: &Outlook) -> u64 {
    let of = outlook.wins.iter().find(|(of, _)| *of == found.objective);
    of.expect("each objective").1.0
}

/// What the verdict says must follow from the figures.
fn claims_no_more(found: &BrandResults, outlook: &Outlook) -> Result<(), String> {
    let text = words::verdict(found, outlook);
    let wins = wins(found, outlook);
    let both = found.micro.outcome.count > 0 && found.celebrity.outcome.count > 0;
    let names = |who: &str| text.contains(&format!("the {who} ahead"));
    let (micros, celebrity) = (names("micros are"), names("celebrity is"));
    let expected = [
        (both && wins > 550_000) == micros,
        (both && wins < 450_000) == celebrity,
        (both && (450_000..=550_000).contains(&wins)) == text.contains("it is close"),
        both != text.contains("Your budget buys"),
        (both && (wins >= 995_000 || wins <= 5_000)) == text.contains("more than 99"),
        !text.contains("100 of 100") && !text.contains(" 0 of 100"),
        (both && (micros || celebrity) && !apart(outlook)) == text.contains("the ranges overlap"),
    ];
    if expected.contains(&false) {
        return Err(format!("{text:?} for {wins} and {:?}: {expected:?}", outlook.ranges));
    }
    // Where a fee flips it, it is one on the other side of the fee it has.
    let flips = words::flips(outlook.turn(found));
    let now = found.micro.creator.fee;
    let sides = found.break_even.is_none_or(|fee| match flips {
        " It flips if a micro costs more than " => fee >= now && wins > 550_000,
        " It flips if a micro costs less than " => fee < now && wins < 450_000,
        _ => !micros && !celebrity || (fee >= now) == celebrity,
    });
    if !sides {
        let fee = found.break_even;
        return Err(format!("{text:?}{flips}{fee:?}, at {now:?} now, {wins}"));
    }
    Ok(())
}

/// Level is no lead of the celebrity's any more, and none of hers yet.
#[test]
fn an_assumption_turns_the_answer_where_the_sides_change_places() {
    let found = derive(&link::decode("view=brand")).brand.expect("a comparison");
    let shown = outlook(&found);
    let some = *shown.swings.first().expect("a swing");
    for (at_low, at_high, turns) in [
        (900_000, 1_100_000, true),
        (1_100_000, 900_000, true),
        (999_999, 1_000_000, true),
        (1_000_000, 999_999, true),
        (1_000_000, 1_100_000, false),
        (1_100_000, 1_000_000, false),
        (800_000, 999_999, false),
    ] {
        let (at_low, at_high) = (Ppm(at_low), Ppm(at_high));
        let swings = vec![Swing {
            at_low,
            at_high,
            ..some
        }];
        let said = words::swings(&Outlook {
            swings,
            ..shown.clone()
        });
        assert_ne!(
            said.contains("None of these"),
            turns,
            "{at_low:?} to {at_high:?}: {said}"
        );
    }
}

/// Every word the page has for a comparison.
fn all_words(found: &BrandResults, outlook: &Outlook) -> Vec<String> {
    let mut text = vec![
        words::verdict(found, outlook),
        words::flips(outlook.turn(found)).to_owned(),
        words::hangs_on(outlook.swings.first().map(|swing| &swing.span)),
        words::never_flips(found).to_owned(),
        words::by_objective(outlook),
        words::luck(&found.spread),
        words::strips(found, outlook),
        words::by_size(found, outlook),
        words::swings(outlook),
        words::split_note(found.objective, found.counts_orders()).to_owned(),
        words::split(found, outlook),
        words::caution(),
        words::summary(found),
    ];
    text.extend(words::thin(found));
    text.extend(outlook.best.iter().map(|best| words::best_split(found, best)));
    for side in found.sides() {
        text.push(words::side_note(side));
        text.push(words::hires(side.outcome.count, side.hire));
    }
    for swing in &outlook.swings {
        text.extend([
            words::assumption(&swing.span),
            words::moved(&swing.span),
            words::swing(swing),
        ]);
    }
    for aim in Aim::ALL {
        let plan = plan(found, outlook, aim);
        text.push(words::plan(found, &plan));
        text.push(data_url(&csv(&words::plan_table(found, &plan))));
    }
    text
}

fn in_order(range: &Range) -> bool {
    range.p10 <= range.p50 && range.p50 <= range.p90
}

/// Figures that hold whatever is typed.
fn sound(found: &BrandResults, outlook: &Outlook) -> Result<(), String> {
    let mut wrong = Vec::new();
    let mut law = |name: &str, holds: bool| {
        if !holds {
            wrong.push(name.to_owned());
        }
    };
    law("a range for each side", outlook.ranges.len() == found.sides().count());
    law("ranges in order", outlook.ranges.iter().all(in_order));
    law(
        "nobody reaches more than there are",
        found.objective != Objective::Reach || outlook.ranges.iter().all(|range| range.p90 <= WORLD_POPULATION),
    );
    law(
        "wins are shares",
        outlook.wins.iter().all(|(_, wins)| *wins <= Ppm::ONE),
    );
    let spans = outlook.swings.iter().map(|swing| swing.span);
    law(
        "spans are finite and hold what is",
        spans
            .clone()
            .all(|span| (0.0..=1.0).contains(&span.low) && span.high >= 1.0 && span.high < 1e6),
    );
    let affordable = |mix: &Mix| mix.spend <= found.terms.budget;
    law("no division beyond the budget", outlook.mixes.iter().all(affordable));
    law("divisions lead from one end to the other", {
        let (first, last) = (outlook.mixes[0], outlook.mixes[outlook.mixes.len() - 1]);
        first.celebrities == 0 && last.celebrities == found.celebrity.outcome.count
    });
    let goal = found.objective.of(&found.celebrity.outcome);
    let own = found.objective.of(&found.micro.outcome);
    law(
        "a fee flips only what somebody brings",
        goal > 0 || found.break_even.is_none(),
    );
    law(
        "they lead up to the fee",
        found
            .break_even
            .is_none_or(|fee| (fee >= found.micro.creator.fee) == (own >= goal)),
    );
    law(
        "the celebrity's fee is one at which her side brings what the micros bring",
        outlook.celebrity_fee.is_none_or(|fee| {
            let creator = |fee: u64| postworth::model::campaign::Creator {
                fee: Cents(fee),
                ..found.celebrity.creator
            };
            let brings = |fee: u64| outcome(&creator(fee), &found.terms).map(|outcome| found.objective.of(&outcome));
            brings(fee.0).is_none_or(|brought| brought >= own) && brings(fee.0 + 1).is_some_and(|brought| brought < own)
        }),
    );
    let shape = found.micros_by_size();
    let ahead = |size: u64| {
        let there = shape.at(size).and_then(|creator| outcome(&creator, &found.terms));
        // Those who cost nothing are ahead in any number.
        there.is_none_or(|outcome| found.objective.of(&outcome) >= goal)
    };
    let size = found.micro.creator.followers;
    let (smaller, larger) = outlook.micro_sizes;
    law(
        "a size flips the answer, and its neighbour does not",
        smaller.is_none_or(|at| at < size && ahead(at) != ahead(size) && ahead(at + 1) == ahead(size))
            && larger.is_none_or(|at| at > size && ahead(at) != ahead(size) && ahead(at - 1) == ahead(size)),
    );
    law("sizes ascend", outlook.by_size.is_sorted_by_key(|(size, _)| *size));
    for aim in Aim::ALL {
        let plan = plan(found, outlook, aim);
        law(
            "a plan spends the budget and no more",
            plan.spend.0 + plan.left_over.0 == found.terms.budget.0
                && plan.lines.iter().map(|line| line.spend.0).sum::<u64>() == plan.spend.0,
        );
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("; "))
    }
}

/// How many drafts are tried: an outlook takes a tenth of a second in a debug build.
const CASES: u32 = if cfg!(debug_assertions) { 300 } else { 5_000 };

#[test]
fn any_comparison_has_words_that_claim_no_more_than_its_figures() {
    let mut lcg = Lcg(1);
    let mut seen = [0_u32; 4];
    for case in 0..CASES {
        let draft = any(&mut lcg);
        let draft = mended(&mut lcg, draft);
        let draft = if lcg.below(4) == 0 {
            draft
        } else {
            funded(&mut lcg, draft)
        };
        let results = derive(&draft);
        let Some(found) = results.brand else {
            continue;
        };
        let outlook = outlook(&found);
        let shown = || format!("case {case}: {}", says(&draft));
        claims_no_more(&found, &outlook).unwrap_or_else(|wrong| panic!("{}: {wrong}", shown()));
        sound(&found, &outlook).unwrap_or_else(|wrong| panic!("{}: {wrong}", shown()));
        for text in all_words(&found, &outlook) {
            assert!(!text.contains("NaN") && !text.contains("inf "), "{}: {text}", shown());
        }
        let both = found.micro.outcome.count > 0 && found.celebrity.outcome.count > 0;
        let lead = wins(&found, &outlook);
        seen[0] += 1;
        seen[1] += u32::from(both && lead > 550_000);
        seen[2] += u32::from(both && lead < 450_000);
        seen[3] += u32::from(found.other.is_some());
    }
    assert!(
        seen[0] > CASES / 2 && seen[1..].iter().all(|seen| *seen > CASES / 20),
        "{seen:?}"
    );
}

#[test]
fn a_lead_is_called_one_from_55_runs_of_a_hundred_and_never_certain() {
    let found = derive(&link::decode("view=brand")).brand.expect("results");
    let mut behind = outlook(&found);
    let wide = Range {
        p10: 10,
        p50: 20,
        p90: 30,
    };
    let touching = Range {
        p10: 30,
        p50: 40,
        p90: 50,
    };
    let beyond = Range { p10: 31, ..touching };
    let rows = [
        (
            0,
            touching,
            "the celebrity is ahead in more than 99 of 100 simulations; the ranges overlap",
        ),
        (0, beyond, "the celebrity is ahead in more than 99 of 100 simulations"),
        (
            5_000,
            beyond,
            "the celebrity is ahead in more than 99 of 100 simulations",
        ),
        // 99.4999 % is 99.
        (5_001, beyond, "the celebrity is ahead in 99 of 100 simulations"),
        (
            300_000,
            wide,
            "the celebrity is ahead in 70 of 100 simulations; the ranges overlap",
        ),
        (
            449_999,
            wide,
            "the celebrity is ahead in 55 of 100 simulations; the ranges overlap",
        ),
        (
            450_000,
            wide,
            "it is close: the micros come out ahead in 45 of 100 simulations",
        ),
        (
            500_000,
            beyond,
            "it is close: the micros come out ahead in 50 of 100 simulations",
        ),
        (
            550_000,
            wide,
            "it is close: the micros come out ahead in 55 of 100 simulations",
        ),
        (
            550_001,
            wide,
            "the micros are ahead in 55 of 100 simulations; the ranges overlap",
        ),
        (984_999, beyond, "the micros are ahead in 98 of 100 simulations"),
        (
            994_999,
            touching,
            "the micros are ahead in 99 of 100 simulations; the ranges overlap",
        ),
        (
            995_000,
            beyond,
            "the micros are ahead in more than 99 of 100 simulations",
        ),
        (
            1_000_000,
            beyond,
            "the micros are ahead in more than 99 of 100 simulations",
        ),
    ];
    for (wins, theirs, said) in rows {
        behind.wins = vec![(Objective::Engagement, Ppm(wins))];
        // Ranges touch the same whichever is the higher.
        for ranges in [vec![wide, theirs], vec![theirs, wide]] {
            behind.ranges = ranges;
            assert_eq!(
                words::verdict(&found, &behind),
                format!("For engagement {said}."),
                "{wins}"
            );
        }
    }
    // What counts is told apart where it matters, and a toss-up is nobody's.
    let of_each = |wins: [u64; 3]| Objective::ALL.into_iter().zip(wins.map(Ppm)).collect::<Vec<_>>();
    for (wins, leaders) in [
        ([500_000, 500_000, 500_000], [false, false]),
        ([460_000, 540_000, 500_000], [false, false]),
        ([900_000, 900_000, 600_000], [true, false]),
        ([100_000, 900_000, 500_000], [true, true]),
        ([100_000, 100_000, 440_000], [false, true]),
    ] {
        behind.wins = of_each(wins);
        let text = words::by_objective(&behind).to_lowercase();
        let named = ["the micros are ahead", "the celebrity is ahead"].map(|who| text.contains(who));
        assert_eq!(named, leaders, "{text} for {wins:?}");
    }
    // A budget that does not buy both compares nothing.
    for (budget, said, short) in [
        (
            "budget=50",
            "Your budget buys neither: a micro would take $50 more, a celebrity $49,950.",
            "Buys neither",
        ),
        (
            "budget=49999.99",
            "Your budget buys 499 micros; a celebrity would take $0.01 more.",
            "Micros ahead",
        ),
        (
            "micro_cost=49900.01",
            "Your budget buys 1 celebrity; a micro would take $0.01 more.",
            "Celebrity ahead",
        ),
    ] {
        let found = derive(&link::decode(&format!("view=brand&{budget}")))
            .brand
            .expect("results");
        let behind = outlook(&found);
        assert_eq!(words::verdict(&found, &behind), said);
        assert_eq!(words::short_verdict(&found, &behind), short, "{said}");
    }
}

#[test]
fn a_fee_flips_the_answer_only_on_the_side_where_it_is() {
    // (what is shown, what leads to the fee, the fee in cents). Micros 3,000 engagements, the celebrity 20,000: 67 micros of
    // 300 each would match her, at $14.92. Level where both are one. And two creators of everybody, who cannot reach more
    // people than there are but may reach fewer, against a hundred that always do: level in the plan, behind in the runs.
    let both = "view=brand&budget=1000&overlap=0&micro_followers=10000&micro_er=4&micro_drop=25&micro_reach=50\
        &celebrity_followers=1000000&celebrity_fee=400&celebrity_er=2&celebrity_drop=50&celebrity_reach=10";
    let equal = "view=brand&budget=1000&micro_followers=9000&micro_fee=10&celebrity_followers=9000&celebrity_fee=10";
    let everybody = "view=brand&objective=reach&overlap=100&fee_spread=10&budget=2000&micro_followers=8200000000\
        &micro_fee=1000&micro_reach=100&celebrity_followers=8200000000&celebrity_fee=20&celebrity_reach=50";
    let rows = [
        (
            format!("{both}&micro_fee=100"),
            " It flips if a micro costs less than ",
            1_492,
        ),
        (
            format!("{both}&micro_fee=1"),
            " It flips if a micro costs more than ",
            1_492,
        ),
        (equal.to_owned(), " They draw level when a micro costs ", 1_000),
        (everybody.to_owned(), " They draw level when a micro costs ", 200_000),
    ];
    for (query, leads_to, fee) in rows {
        let found = derive(&link::decode(&query)).brand.expect("results");
        let outlook = outlook(&found);
        let shown = (words::flips(outlook.turn(&found)), found.break_even);
        assert_eq!(shown, (leads_to, Some(Cents(fee))), "{query}: {:?}", outlook.wins);
    }
    // Where no fee flips it, it says so, and where there is nobody to flip it against, nothing.
    let rows = [
        ("micro_er=0", " No fee of the micros would flip it."),
        ("celebrity_er=0", " No fee of the micros would flip it."),
        ("budget=399", ""),
    ];
    for (change, said) in rows {
        let found = derive(&link::decode(&format!("{both}&micro_fee=100&{change}")))
            .brand
            .expect("results");
        assert_eq!((found.break_even, words::never_flips(&found)), (None, said), "{change}");
    }
}

#[test]
fn the_ends_of_every_field_break_nothing() {
    // Every field of the brand door at its least and at its most, alone and with others; a cent is the least that a
    // creator costs.
    let ends = |field: Field, place: u64| {
        let spec = field.spec();
        let number = match place {
            0 if spec.name.ends_with("_fee") => 1,
            0 => spec.min,
            _ => spec.max,
        };
        link::display(number, spec.unit)
    };
    let mut lcg = Lcg(2);
    let fields: Vec<Field> = Field::ALL
        .into_iter()
        .filter(|field| field.spec().door == Door::Brand)
        .collect();
    let mut tried = 0;
    let mut check = |draft: Draft| {
        let draft = if derive(&draft).errors.is_empty() {
            draft
        } else {
            mended(&mut lcg, draft)
        };
        let Some(found) = derive(&draft).brand else { return };
        let outlook = outlook(&found);
        claims_no_more(&found, &outlook).unwrap_or_else(|wrong| panic!("{}: {wrong}", says(&draft)));
        sound(&found, &outlook).unwrap_or_else(|wrong| panic!("{}: {wrong}", says(&draft)));
        all_words(&found, &outlook);
        tried += 1;
    };
    for field in &fields {
        for place in [0, 1] {
            let draft = link::decode("view=brand").with(*field, &ends(*field, place));
            check(draft);
        }
    }
    // All at once, by the bits of a number: people, money out, money in, rates, and the rest; with sales as orders, and
    // as revenue.
    for bits in 0..64 {
        for objective in [Objective::ALL[bits as usize % 3], Objective::Sales] {
            let mut draft = link::decode("view=brand");
            draft.objective = objective;
            let draft = fields.iter().fold(draft, |draft, field| {
                let name = field.spec().name;
                let kind = match name.split('_').next_back().unwrap_or(name) {
                    "click" | "conversion" if bits < 32 => return draft,
                    "followers" => 0,
                    "fee" | "product" | "cost" | "hours" | "rate" => 1,
                    "budget" => 2,
                    "er" | "reach" | "click" | "conversion" => 3,
                    _ => 4,
                };
                draft.with(*field, &ends(*field, bits >> kind & 1))
            });
            check(draft);
        }
    }
    assert!(tried > 150, "only {tried} have results");
}
