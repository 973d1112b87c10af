//! What the brand door says, put together from the words of the language.

pub use super::lang::brand::*;

use super::lang::{TO, followers};
use super::{priced_in, say};
use crate::draft::{BrandResults, Hire, Lead, Outlook, Plan, Scenario, Side};
use crate::model::campaign::{BOUNDLESS, Brought, Mix, Objective, Outcome, Span, Swing};
use crate::model::{Cents, Ppm};
use crate::number::money::Currency;
use crate::number::write;

/// An example to start from, with its budget: in dollars, whatever the page is priced in.
pub fn example(of: Scenario) -> String {
    let [before, after] = scenario(of);
    say(&[before, &write::money_in(Currency::Usd, of.budget().0), after])
}

/// An amount of an objective: sales are given in hundredths of an order, or of a euro.
pub fn amount(found: &BrandResults, objective: Objective, amount: u64) -> String {
    match objective {
        Objective::Sales if !found.counts_orders() => write::in_euros(&sold(amount)),
        Objective::Sales => sold(amount),
        _ => write::compact(amount),
    }
}

/// Hundredths, with their decimals while they matter.
pub fn sold(hundredths: u64) -> String {
    if hundredths < 1_000 {
        write::decimal((hundredths + 5) / 10, 1)
    } else {
        write::compact(hundredths.saturating_add(50) / 100)
    }
}

/// An amount of the chosen objective, and what is counted.
fn brings(found: &BrandResults, brought: u64) -> String {
    let objective = found.objective;
    let shown = amount(found, objective, brought);
    let counted = counted(objective, found.counts_orders(), &shown);
    say(&[&shown, counted])
}

/// The first sentence of the verdict.
pub fn verdict(found: &BrandResults, outlook: &Outlook) -> String {
    let (micro, celebrity) = (&found.micro.outcome, &found.celebrity.outcome);
    let lacks = |outcome: &Outcome| write::usd(outcome.missing.0);
    let buys_no = |hire, none, count, other| buys_no(hire, &lacks(none), &hires(count, other));
    match (micro.count, celebrity.count) {
        (0, 0) => buys_neither(&lacks(micro), &lacks(celebrity)),
        (count, 0) => buys_no(Hire::Celebrity, celebrity, count, Hire::Micro),
        (0, count) => buys_no(Hire::Micro, micro, count, Hire::Celebrity),
        _ => {
            let objective = found.objective;
            let (lead, wins) = (outlook.lead(objective), outlook.micros_win(objective));
            let share = match lead {
                Lead::Celebrity => Ppm(Ppm::ONE.0.saturating_sub(wins.0)),
                _ => wins,
            };
            ahead(objective, lead, &of_100(share), outlook.are_apart())
        }
    }
}

/// The verdict in two or three words.
pub fn short_verdict(found: &BrandResults, outlook: &Outlook) -> &'static str {
    if found.micro.outcome.count == 0 && found.celebrity.outcome.count == 0 {
        BUYS_NOBODY
    } else {
        leading(outlook.lead(found.objective))
    }
}

/// In place of the fee at which the verdict flips, where none does.
pub fn never_flips(found: &BrandResults) -> &'static str {
    if found.celebrity.outcome.count == 0 {
        ""
    } else {
        NEVER_FLIPS
    }
}

/// Whether the answer is another one when something else counts.
pub fn by_objective(outlook: &Outlook) -> String {
    let led: Vec<_> = outlook.led().collect();
    if let [(lead, _)] = led.as_slice() {
        return whichever(*lead).to_owned();
    }
    let part = |(lead, objectives): &(_, Vec<Objective>)| {
        let objectives: Vec<&str> = objectives.iter().map(|objective| aims_at(*objective)).collect();
        ahead_for(*lead, &objectives.join(AND))
    };
    depends(&led.iter().map(part).collect::<Vec<_>>().join(", "))
}

/// How far an assumption is moved.
pub fn moved(span: &Span) -> String {
    let times = |factor: f64| write::times(Ppm::round(factor).0);
    say(&["× ", &times(span.low), TO, "× ", &times(span.high)])
}

/// The two ends of a swing.
pub fn swing(swing: &Swing) -> String {
    let times = |ratio: Ppm| match ratio {
        BOUNDLESS => EVERYTHING.to_owned(),
        Ppm(ratio) => write::times(ratio),
    };
    say(&[&times(swing.at_low), TO, &times(swing.at_high)])
}

/// What the tornado says.
pub fn swings(outlook: &Outlook) -> String {
    let Some(ratio) = outlook.ratio else {
        return NO_MEASURE.to_owned();
    };
    let crossing = |swing: &&Swing| (swing.at_low < Ppm::ONE) != (swing.at_high < Ppm::ONE);
    let turning = outlook.swings.iter().filter(crossing);
    let turning: Vec<String> = turning.map(|swing| assumption(&swing.span)).collect();
    let turn = if turning.is_empty() {
        NONE_TURNS.to_owned()
    } else {
        can_turn(&turning.join(", "))
    };
    say(&[&for_each_one(&write::times(ratio.0)), &turn])
}

/// Where the best division lies, of a budget that buys one of either kind.
pub fn best_split(found: &BrandResults, best: &Mix) -> String {
    let celebrities = hires(best.celebrities, Hire::Celebrity);
    let micros = hires(best.micros, Hire::Micro);
    let whom = match (best.celebrities, best.micros) {
        (0, _) => alone(&micros),
        (_, 0) => alone(&celebrities),
        _ => together(&celebrities, &micros),
    };
    let in_revenue = found.objective == Objective::Sales && !found.counts_orders();
    most_from(&whom, &brings(found, best.brought.of(found.objective)), in_revenue)
}

/// What the strips of luck show.
pub fn strips(found: &BrandResults, outlook: &Outlook) -> String {
    let mut words = STRIPS.to_owned();
    for (side, range) in found.sides().zip(&outlook.ranges) {
        let low = amount(found, found.objective, range.p10);
        words.push_str(&say(&[
            column(side.hire),
            ": ",
            &low,
            TO,
            &brings(found, range.p90),
            ". ",
        ]));
    }
    words
}

/// What the line of outcomes by size shows.
pub fn by_size(found: &BrandResults, outlook: &Outlook) -> String {
    let objective = found.objective;
    let mut words = BY_SIZE.to_owned();
    for (size, outcome) in outlook.by_size.iter().step_by(12) {
        let brings = brings(found, objective.of(outcome));
        let size = write::compact(*size);
        words.push_str(&say(&[&size, followers(&size), BRING, &brings, ", "]));
    }
    let celebrity = amount(found, objective, objective.of(&found.celebrity.outcome));
    words.push_str(&against(&celebrity));
    words
}

/// What the curve of divisions shows.
pub fn split(found: &BrandResults, outlook: &Outlook) -> String {
    let mut words = SPLIT.to_owned();
    let step = (outlook.mixes.len() / 4).max(1);
    for mix in outlook.mixes.iter().step_by(step) {
        let brings = brings(found, mix.brought.of(found.objective));
        let celebrities = hires(mix.celebrities, Hire::Celebrity);
        words.push_str(&say(&[&celebrities, " ", &brings, ", "]));
    }
    words.push_str(SPLIT_REST);
    words
}

/// The row of an objective in the comparison.
pub fn row(found: &BrandResults, objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => ROW_REACH,
        Objective::Engagement => ROW_ENGAGEMENTS,
        Objective::Sales if found.counts_orders() => ROW_ORDERS,
        Objective::Sales => ROW_REVENUE,
    }
}

/// The plan as text: what to buy, what to expect, how to go about it.
pub fn plan(found: &BrandResults, plan: &Plan) -> String {
    let mut text = plan_head(found.platform, found.terms.budget, found.objective);
    let mut line = |parts: &[&str]| {
        text.push('\n');
        text.push_str(&say(parts));
    };
    if let Some(words) = priced_in() {
        line(&[&words]);
    }
    line(&["\n", TO_HIRE]);
    for hired in &plan.lines {
        line(&["- ", &plan_line(hired, found.terms.posts)]);
    }
    if plan.lines.is_empty() {
        line(&["- ", NOBODY]);
    }
    line(&[&plan_sum(plan.spend, plan.left_over)]);
    line(&["\n", TO_EXPECT]);
    for objective in Objective::ALL {
        let brought = amount(found, objective, plan.brought.of(objective));
        line(&["- ", row(found, objective), ": ", &brought]);
    }
    line(&[STEPS]);
    text
}

/// The plan as a table, its numbers as spreadsheets read them where the reader is. Its money is in US dollars always, but for
/// revenue as published.
pub fn plan_table(found: &BrandResults, plan: &Plan) -> Vec<Vec<String>> {
    let plain = |number: u64| write::plain(number, 0);
    let usd = |cents: Cents| write::decimal(write::exact(cents.0), 2);
    let brought = |brought: &Brought| {
        [
            plain(brought.of(Objective::Reach)),
            plain(brought.of(Objective::Engagement)),
            write::decimal(brought.of(Objective::Sales), 2),
        ]
    };
    // Revenue as published stays in the euros it was published in.
    let unit = |objective| {
        if objective == Objective::Sales && !found.counts_orders() {
            ", EUR"
        } else {
            ""
        }
    };
    let expected = Objective::ALL.map(|objective| say(&[EXPECTED, row(found, objective), unit(objective)]));
    let mut rows = vec![
        PLAN_COLUMNS
            .map(str::to_owned)
            .into_iter()
            .chain(expected)
            .collect::<Vec<_>>(),
    ];
    for line in &plan.lines {
        let cells = [
            column(line.hire).to_owned(),
            plain(line.count),
            plain(line.creator.followers),
            plain(found.terms.posts),
            usd(line.creator.fee),
            usd(line.creator.running_cost),
            usd(line.spend),
        ];
        rows.push(cells.into_iter().chain(brought(&line.brought)).collect());
    }
    let total = [TOGETHER, "", "", "", "", ""].map(str::to_owned).into_iter();
    rows.push(total.chain([usd(plan.spend)]).chain(brought(&plan.brought)).collect());
    rows
}

/// In place of sources, where no rates are published.
pub fn thin(found: &BrandResults) -> Option<String> {
    let published = &found.micro.usual.engagement;
    published.is_none().then(|| no_rates(found.platform))
}

/// The comparison in one sentence, for a screen reader.
pub fn summary(found: &BrandResults) -> String {
    let side = |side: &Side| {
        let brings = brings(found, found.objective.of(&side.outcome));
        say(&[&hires(side.outcome.count, side.hire), " ", &brings])
    };
    let sides = [side(&found.micro), ", ".to_owned(), side(&found.celebrity)].concat();
    say(&[objective(found.objective), ": ", &sides, "."])
}
