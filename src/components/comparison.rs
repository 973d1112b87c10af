//! The brand door's answers: what the budget buys, how luck moves it, where the answer flips, and a plan to take away.

use yew::prelude::*;

use super::copy::Copy;
use super::{Drawn, Send, brand_charts as charts, form, pieces};
use crate::draft::{Action, Aim, BrandResults, Draft, Hire, Outlook, Side, link, plan};
use crate::evidence::{BRANDED_DROP, Platform, REVENUE, Source};
use crate::model::Cents;
use crate::model::campaign::{Objective, Outcome, Swing};
use crate::model::engagement;
use crate::number::write;
use crate::text::csv;
use crate::text::{self, brand as words};
use crate::web;

/// All of them. What compares two sides is left out where the budget does not buy both.
pub fn answers(draft: &Draft, found: &BrandResults, outlook: &Outlook, drawn: Drawn, send: &Send) -> Html {
    html! {
        <>
            if drawn >= Drawn::Answers {
                { pieces::answer(verdict(draft, found, outlook)) }
                { pieces::answer(sides(found)) }
            }
            if drawn == Drawn::Whole { { pieces::behind(draft, behind(draft, found, outlook, send)) } }
        </>
    }
}

/// What is not the answer itself.
fn behind(draft: &Draft, found: &BrandResults, outlook: &Outlook, send: &Send) -> Html {
    let some = found.sides().any(|side| side.outcome.count > 0);
    html! {
        <>
            if some { { pieces::answer(luck(found, outlook)) } }
            if some { { pieces::answer(flip(found, outlook)) } }
            if buys_both(found) { { pieces::answer(hangs_on(outlook)) } }
            if buys_both(found) { { pieces::answer(split(found, outlook)) } }
            { pieces::answer(take_away(draft, found, outlook, send)) }
            { pieces::answer(how(found)) }
        </>
    }
}

fn buys_both(found: &BrandResults) -> bool {
    found.micro.outcome.count > 0 && found.celebrity.outcome.count > 0
}

fn verdict(draft: &Draft, found: &BrandResults, outlook: &Outlook) -> Html {
    html! {
        <>
            <p class="verdict">
                <strong>{ words::verdict(found, outlook) }</strong>
                { match found.break_even {
                    Some(fee) => html! {
                        <>
                            { words::flips(outlook.turn(found)) }
                            { pieces::money("break-even-fee", fee) }
                            { words::hangs_on(outlook.swings.first().map(|swing| &swing.span)) }
                        </>
                    },
                    None => html! { words::never_flips(found) },
                } }
            </p>
            { pieces::priced_in() }
            <p>
                if buys_both(found) { { words::by_objective(outlook) }{ " " } }
                { words::caution() }
            </p>
            <p>{ pieces::pass_on(draft) }</p>
        </>
    }
}

/// The name that a column's figures begin with.
const fn slug(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "micro",
        Hire::Celebrity => "celebrity",
        Hire::Between => "mid",
        Hire::Other => "other",
    }
}

fn sides(found: &BrandResults) -> Html {
    let mut columns = vec![pieces::text(words::SAME_MONEY)];
    columns.extend(found.sides().map(|side| {
        html! { <>{ words::column(side.hire) }<small>{ write::compact(side.creator.followers) }</small></> }
    }));
    let mut rows = Vec::new();
    let mut row = |name: &'static str, cell: &dyn Fn(&Side, &Outcome) -> Html| {
        let cells = found.sides().map(|side| cell(side, &side.outcome));
        rows.push([pieces::text(name)].into_iter().chain(cells).collect::<Vec<Html>>());
    };
    let metric = |side: &Side, name: &'static str| [slug(side.hire), name].concat();
    row(words::ROW_COUNT, &|side, outcome| match side.hire {
        // Their figures stand above.
        Hire::Micro | Hire::Celebrity => pieces::text(write::count(outcome.count)),
        _ => pieces::count(metric(side, "-count"), outcome.count),
    });
    row(words::ROW_REACH, &|side, outcome| {
        pieces::about(metric(side, "-reach"), outcome.reach)
    });
    row(words::ROW_ENGAGEMENTS, &|side, outcome| {
        pieces::about(metric(side, "-engagements"), outcome.engagements)
    });
    row(words::row(found, Objective::Sales), &|side, outcome| {
        let shown = words::amount(found, Objective::Sales, outcome.sales);
        pieces::figure(metric(side, "-sales"), write::plain(outcome.sales, 2), shown)
    });
    if let Some(value) = found.order_value {
        row(words::ROW_ORDER_REVENUE, &|side, outcome| {
            let revenue = value.times(outcome.sales as f64 / 100.0);
            pieces::estimate(metric(side, "-revenue"), revenue)
        });
    }
    row(words::ROW_CPE, &|side, outcome| match outcome.micros_per_engagement {
        Some(cost) => pieces::unit_cost(metric(side, "-cost-per-engagement"), cost),
        None => pieces::text(words::NONE),
    });
    row(words::ROW_CPM, &|side, outcome| match outcome.cost_per_thousand {
        Some(cost) => pieces::money(metric(side, "-cost-per-thousand"), cost),
        None => pieces::text(words::NONE),
    });
    row(words::ROW_SPEND, &|side, outcome| {
        pieces::dollars(metric(side, "-spend"), outcome.spend)
    });
    row(words::ROW_LEFT, &|side, outcome| {
        pieces::dollars(metric(side, "-left-over"), outcome.left_over)
    });
    if found.sides().any(|side| side.outcome.missing > Cents(0)) {
        row(words::ROW_MISSING, &|side, outcome| match outcome.missing {
            Cents(0) => pieces::text(words::NONE),
            missing => pieces::dollars(metric(side, "-missing"), missing),
        });
    }
    html! {
        <>
            <div class="sides">{ headline(&found.micro) }{ headline(&found.celebrity) }</div>
            <div class="scroll" role="region" tabindex="0" aria-label={words::COMPARISON}>
                { pieces::table("compared", columns, rows) }
            </div>
        </>
    }
}

fn headline(side: &Side) -> Html {
    let slug = slug(side.hire);
    html! {
        <div data-is={slug}>
            <p class="kicker">{ words::column(side.hire) }</p>
            <p class="headline">{ pieces::count([slug, "-count"].concat(), side.outcome.count) }</p>
            <p>{ words::side_note(side) }</p>
        </div>
    }
}

fn luck(found: &BrandResults, outlook: &Outlook) -> Html {
    let wins = outlook.wins.iter().map(|&(objective, wins)| {
        let share = if objective == found.objective {
            let exact = write::plain(wins.0, 4);
            html! {
                <span class="mine">
                    { pieces::figure("micro-wins", exact, words::of_100(wins)) }{ words::RUNS_OF_100 }
                </span>
            }
        } else {
            pieces::text(text::say(&[&words::of_100(wins), words::RUNS_OF_100]))
        };
        vec![pieces::text(words::objective(objective)), share]
    });
    let decimals = if found.objective == Objective::Sales { 2 } else { 0 };
    let ranges = found.sides().zip(&outlook.ranges).map(|(side, range)| {
        let figure = |end: &'static str, amount: u64| {
            let shown = words::amount(found, found.objective, amount);
            pieces::figure([slug(side.hire), end].concat(), write::plain(amount, decimals), shown)
        };
        vec![
            pieces::text(words::column(side.hire)),
            figure("-p10", range.p10),
            figure("-p50", range.p50),
            figure("-p90", range.p90),
        ]
    });
    html! {
        <>
            <h2>{ words::LUCK_TITLE }</h2>
            { charts::strips(found, outlook) }
            <p>{ words::luck(&found.spread) }</p>
            { pieces::table("", pieces::columns(&words::COUNTS_COLUMNS), wins.collect()) }
            { as_figures(&words::LUCK_COLUMNS, ranges.collect()) }
        </>
    }
}

/// What a picture shows, in a fold below it.
fn as_figures(columns: &[&'static str], rows: Vec<Vec<Html>>) -> Html {
    pieces::more(words::FIGURES, pieces::table("", pieces::columns(columns), rows))
}

fn flip(found: &BrandResults, outlook: &Outlook) -> Html {
    let row = |name: &'static str, now: String, then: Option<Html>| {
        let then = then.unwrap_or_else(|| pieces::text(words::NEVER));
        vec![pieces::text(name), pieces::text(now), then]
    };
    let (micro, celebrity) = (&found.micro.creator, &found.celebrity.creator);
    let (smaller, larger) = outlook.micro_sizes;
    let size = |metric: &'static str, size: Option<u64>| size.map(|size| pieces::about(metric, size));
    let celebrity_fee = outlook
        .celebrity_fee
        .map(|fee| pieces::money("break-even-celebrity-fee", fee));
    let micro_fee = found.break_even.map(|fee| pieces::text(write::usd(fee.0)));
    let rows = vec![
        row(words::FLIP_MICRO_FEE, write::usd(micro.fee.0), micro_fee),
        row(words::FLIP_CELEBRITY_FEE, write::usd(celebrity.fee.0), celebrity_fee),
        row(
            words::FLIP_SMALLER,
            write::compact(micro.followers),
            size("break-even-size-below", smaller),
        ),
        row(
            words::FLIP_LARGER,
            write::compact(micro.followers),
            size("break-even-size-above", larger),
        ),
    ];
    html! {
        <>
            <h2>{ words::FLIP_TITLE }</h2>
            { charts::by_size(found, outlook) }
            { pieces::table("flips", pieces::columns(&words::FLIP_COLUMNS), rows) }
            <p>{ words::FLIP_NOTE }</p>
        </>
    }
}

fn hangs_on(outlook: &Outlook) -> Html {
    let rows = outlook.swings.iter().map(|swing| {
        let Swing { span, .. } = swing;
        vec![
            pieces::text(text::capital(&words::assumption(span))),
            pieces::text(words::moved(span)),
            pieces::text(words::swing(swing)),
            pieces::text(words::moved_by(span)),
        ]
    });
    html! {
        <>
            <h2>{ words::HANGS_TITLE }</h2>
            <p>{ words::swings(outlook) }</p>
            { charts::tornado(outlook) }
            { as_figures(&words::HANGS_COLUMNS, rows.collect()) }
        </>
    }
}

fn split(found: &BrandResults, outlook: &Outlook) -> Html {
    let rows = outlook.mixes.iter().map(|mix| {
        let together = words::amount(found, found.objective, mix.brought.of(found.objective));
        [write::count(mix.celebrities), write::count(mix.micros), together]
            .map(pieces::text)
            .to_vec()
    });
    html! {
        <>
            <h2>{ words::SPLIT_TITLE }</h2>
            { for outlook.best.as_ref().map(|best| html! { <p>{ words::best_split(found, best) }</p> }) }
            if outlook.mixes.len() > 2 { { charts::split(found, outlook) } }
            <p>{ words::split_note(found.objective, found.counts_orders()) }</p>
            { as_figures(&words::SPLIT_COLUMNS, rows.collect()) }
        </>
    }
}

fn take_away(draft: &Draft, found: &BrandResults, outlook: &Outlook, send: &Send) -> Html {
    let plan = plan(found, outlook, draft.aim);
    let text = AttrValue::from(words::plan(found, &plan));
    let aims = Aim::ALL.map(|aim| (aim, link::aim_slug(aim), words::aim(aim)));
    let table = csv::data_url(&csv::csv(&words::plan_table(found, &plan)));
    html! {
        <>
            <h2>{ words::PLAN_TITLE }</h2>
            { form::choice("plan", words::PLAN, &aims, draft.aim, send, Action::Aim) }
            <pre class="plan" id="plan-text" role="region" tabindex="0" aria-label={words::PLAN_TEXT}>{ &text }</pre>
            <div class="under">
                <Copy label={words::COPY_PLAN} text={text.clone()} />
                <a href={table} download="postworth-plan.csv">{ words::SAVE_PLAN }</a>
                <button type="button" class="quiet" onclick={|_: MouseEvent| web::print()}>{ words::PRINT }</button>
            </div>
        </>
    }
}

fn how(found: &BrandResults) -> Html {
    let rows = found.sides().map(|side| {
        let creator = &side.creator;
        let rates = [creator.reach, creator.engagement, creator.branded_drop];
        let rates = rates.map(|rate| pieces::text(write::percent(rate.0)));
        [pieces::text(words::column(side.hire))]
            .into_iter()
            .chain(rates)
            .collect()
    });
    let readings = found
        .micro
        .usual
        .engagement
        .iter()
        .flat_map(|typical| &typical.readings);
    let mut measured: Vec<&Source> = readings.map(|reading| reading.benchmark.source).collect();
    measured.dedup();
    html! {
        <>
            <h2>{ words::HOW_TITLE }</h2>
            { pieces::table("", pieces::columns(&words::HOW_COLUMNS), rows.collect()) }
            <p>
                { words::REACH_FROM }
                { for engagement::reach_share(found.micro.creator.followers).map(|(_, from)| pieces::cite(from.source)) }
                { ". " }
                if found.platform != Platform::Instagram { { words::REACH_ASSUMPTION }{ " " } }
                { words::ENGAGEMENT_FROM }
                { for words::thin(found) }
                { for measured.into_iter().enumerate().map(|(place, source)| html! {
                    <>{ if place > 0 { ", " } else { "" } }{ pieces::cite(source) }</>
                }) }{ ". " }
                { words::DROP_FROM }
                { for BRANDED_DROP.first().map(|drop| pieces::cite(drop.source)) }{ ". " }
                { words::HOW_REACH }
            </p>
            if !found.counts_orders() {
                <p>
                    { words::REVENUE_FROM }
                    { for REVENUE.first().map(|row| pieces::cite(row.source)) }{ "." }{ words::REVENUE_LIMITS }
                </p>
            }
            <p>{ words::HOW_LUCK }</p>
        </>
    }
}
