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
use postworth::model::campaign::{Mix, Objective, Range, WORLD_POPULATION, outcome};
use postworth::model::{Cents, Ppm};
use postworth::text::csv::{csv, data_url};
use postworth::text::en::brand as words;
use support::Lcg;

impl Lcg {
    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize]
    }

    /// Within a field's limits, with as many short numbers as long ones, and now and then an end.
    fn within(&mut self, field: Field) -> u64 {
        let spec = field.spec();
        let end = 10_u64.pow(1 + self.below(15) as u32);
        match self.below(12) {
            0 => spec.min,
            1 => spec.max,
            _ => self.below(end).clamp(spec.min, spec.max),
        }
    }
}

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
            1 => field.spec().default.to_owned(),
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
        (both && (450_000..=550_000).contains(&wins)) == text.contains("neither side is ahead"),
        both != text.contains("is missing"),
        (both && (wins >= 995_000 || wins <= 5_000)) == text.contains("more than 99"),
        !text.contains("100 of 100") && !text.contains(" 0 of 100"),
        (both && (micros || celebrity) && !apart(outlook)) == text.contains("the ranges overlap"),
    ];
    if expected.contains(&false) {
        return Err(format!("{text:?} for {wins} and {:?}: {expected:?}", outlook.ranges));
    }
    // Where a fee flips it, it is one on the other side of the fee it has.
    let flips = words::flips(found, outlook);
    let now = found.micro.creator.fee;
    let sides = found.break_even.is_none_or(|fee| match flips {
        " It flips if a micro costs more than " => fee >= now,
        " It flips if a micro costs less than " => fee <= now,
        _ => !micros && !celebrity,
    });
    if !sides {
        let fee = found.break_even;
        return Err(format!("{text:?}{flips}{fee:?}, at {now:?} now, {wins}"));
    }
    Ok(())
}

/// Every word the page has for a comparison.
fn all_words(found: &BrandResults, outlook: &Outlook) -> Vec<String> {
    let mut text = vec![
        words::verdict(found, outlook),
        words::flips(found, outlook).to_owned(),
        words::hangs_on(outlook),
        words::never_flips(found).to_owned(),
        words::by_objective(outlook),
        words::luck(found),
        words::strips(found, outlook),
        words::by_size(found, outlook),
        words::swings(outlook),
        words::split_note(found).to_owned(),
        words::split_words(found, outlook),
        words::caution(),
        words::summary(found),
    ];
    text.extend(words::thin(found.platform));
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
        there.is_some_and(|outcome| found.objective.of(&outcome) >= goal)
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
    println!("{seen:?}");
    assert!(
        seen[0] > CASES / 2 && seen[1..].iter().all(|seen| *seen > CASES / 20),
        "{seen:?}"
    );
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
        for objective in Objective::ALL {
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
