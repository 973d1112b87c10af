//! The brand door's answers: what the budget buys, how luck moves it, where the answer flips, and a plan to take away.

use yew::prelude::*;

use super::copy::Copy;
use super::{Send, brand_charts as charts, form, pieces};
use crate::draft::{Action, Aim, BrandResults, Draft, Hire, Outlook, Side, link, plan};
use crate::evidence::{BRANDED_DROP, Platform, REVENUE, Source};
use crate::model::campaign::{Objective, Outcome};
use crate::model::engagement;
use crate::model::{Cents, Ppm};
use crate::number::write;
use crate::text::csv;
use crate::text::en::{self, brand as words};
use crate::web;

/// All of them. What compares two sides is left out where the budget does not buy both.
pub fn answers(draft: &Draft, found: &BrandResults, outlook: &Outlook, send: &Send) -> Html {
    let answer = |content: Html| html! { <div class="answer">{ content }</div> };
    let some = found.sides().any(|side| side.outcome.count > 0);
    html! {
        <>
            { answer(verdict(found, outlook)) }
            { answer(sides(found)) }
            if some { { answer(luck(found, outlook)) } }
            if some { { answer(flip(found, outlook)) } }
            if buys_both(found) { { answer(hangs_on(outlook)) } }
            if buys_both(found) { { answer(split(found, outlook)) } }
            { answer(take_away(draft, found, outlook, send)) }
            { answer(how(found)) }
        </>
    }
}

fn buys_both(found: &BrandResults) -> bool {
    found.micro.outcome.count > 0 && found.celebrity.outcome.count > 0
}

fn verdict(found: &BrandResults, outlook: &Outlook) -> Html {
    html! {
        <>
            <p class="verdict">
                <strong>{ words::verdict(found, outlook) }</strong>
                { match found.break_even {
                    Some(fee) => html! {
                        <>
                            { words::flips(found, outlook) }
                            { pieces::money("break-even-fee", fee) }
                            { words::hangs_on(outlook) }
                        </>
                    },
                    None => html! { words::never_flips(found) },
                } }
            </p>
            <p>
                if buys_both(found) { { words::by_objective(outlook) }{ " " } }
                { words::caution() }
            </p>
            <p><Copy label={en::COPY_LINK} /></p>
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
    let metric = |side: &Side, name: &'static str| [slug(side.hire), name].concat();
    let row = |name: &'static str, cell: &dyn Fn(&Side, &Outcome) -> Html| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                { for found.sides().map(|side| {
                    let class = if side.hire == Hire::Micro { "number mine" } else { "number" };
                    html! { <td {class}>{ cell(side, &side.outcome) }</td> }
                }) }
            </tr>
        }
    };
    let none = || html! { "–" };
    let sold = |side: &Side, outcome: &Outcome| {
        let shown = words::amount(found, Objective::Sales, outcome.sales);
        pieces::figure(metric(side, "-sales"), write::plain(outcome.sales, 2), shown)
    };
    let worth = |value: Cents| {
        row(words::ROW_ORDER_REVENUE, &|side, outcome| {
            let revenue = Cents((outcome.sales as f64 * value.0 as f64 / 100.0 + 0.5) as u64);
            pieces::estimate(metric(side, "-revenue"), revenue)
        })
    };
    html! {
        <>
            <div class="sides">{ headline(&found.micro) }{ headline(&found.celebrity) }</div>
            <div class="scroll" role="region" tabindex="0" aria-label={words::COMPARISON}>
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            { for found.sides().map(|side| html! {
                                <th scope="col" class="number">{ words::column(side.hire) }
                                    <small>{ write::compact(side.creator.followers) }</small></th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { row(words::ROW_COUNT, &|side, outcome| match side.hire {
                            // Their figures stand above.
                            Hire::Micro | Hire::Celebrity => html! { write::count(outcome.count) },
                            _ => pieces::count(metric(side, "-count"), outcome.count),
                        }) }
                        { row(words::ROW_REACH, &|side, outcome| pieces::about(metric(side, "-reach"), outcome.reach)) }
                        { row(words::ROW_ENGAGEMENTS, &|side, outcome| {
                            pieces::about(metric(side, "-engagements"), outcome.engagements)
                        }) }
                        { row(words::row(found, Objective::Sales), &sold) }
                        { for found.order_value.map(worth) }
                        { row(words::ROW_CPE, &|side, outcome| match outcome.micros_per_engagement {
                            Some(cost) => pieces::unit_cost(metric(side, "-cost-per-engagement"), cost),
                            None => none(),
                        }) }
                        { row(words::ROW_CPM, &|side, outcome| match outcome.cost_per_thousand {
                            Some(cost) => pieces::money(metric(side, "-cost-per-thousand"), cost),
                            None => none(),
                        }) }
                        { row(words::ROW_SPEND, &|side, outcome| pieces::dollars(metric(side, "-spend"), outcome.spend)) }
                        { row(words::ROW_LEFT, &|side, outcome| {
                            pieces::dollars(metric(side, "-left-over"), outcome.left_over)
                        }) }
                        if found.sides().any(|side| side.outcome.missing > Cents(0)) {
                            { row(words::ROW_MISSING, &|side, outcome| match outcome.missing {
                                Cents(0) => none(),
                                missing => pieces::dollars(metric(side, "-missing"), missing),
                            }) }
                        }
                    </tbody>
                </table>
            </div>
        </>
    }
}

fn headline(side: &Side) -> Html {
    let slug = slug(side.hire);
    html! {
        <div class={slug}>
            <p class="kicker">{ words::column(side.hire) }</p>
            <p class="headline">{ pieces::count([slug, "-count"].concat(), side.outcome.count) }</p>
            <p>{ words::side_note(side) }</p>
        </div>
    }
}

fn luck(found: &BrandResults, outlook: &Outlook) -> Html {
    let shown = |amount| words::amount(found, found.objective, amount);
    html! {
        <>
            <h2>{ words::LUCK_TITLE }</h2>
            { charts::strips(found, outlook) }
            <p>{ words::luck(found) }</p>
            <table>
                { pieces::head(&words::COUNTS_COLUMNS) }
                <tbody>
                    { for outlook.wins.iter().map(|&(objective, wins)| {
                        let chosen = objective == found.objective;
                        html! {
                            <tr>
                                <th scope="row">{ words::objective(objective) }</th>
                                <td class={if chosen { "number mine" } else { "number" }}>
                                    { if chosen {
                                        pieces::percentile("micro-wins", wins)
                                    } else {
                                        html! { words::of_100(wins) }
                                    } }
                                    { words::RUNS_OF_100 }
                                </td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
            { pieces::more(words::FIGURES, html! {
                <table>
                    { pieces::head(&words::LUCK_COLUMNS) }
                    <tbody>
                        { for found.sides().zip(&outlook.ranges).map(|(side, range)| html! {
                            <tr>
                                <th scope="row">{ words::column(side.hire) }</th>
                                { for [("-p10", range.p10), ("-p50", range.p50), ("-p90", range.p90)].map(|(name, amount)| {
                                    let metric = [slug(side.hire), name].concat();
                                    let decimals = if found.objective == Objective::Sales { 2 } else { 0 };
                                    html! {
                                        <td class="number">
                                            { pieces::figure(metric, write::plain(amount, decimals), shown(amount)) }
                                        </td>
                                    }
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            }) }
        </>
    }
}

fn flip(found: &BrandResults, outlook: &Outlook) -> Html {
    let row = |name: &'static str, now: String, then: Option<Html>| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td class="number">{ now }</td>
                <td class="number mine">{ then.unwrap_or_else(|| html! { words::NEVER }) }</td>
            </tr>
        }
    };
    let (micro, celebrity) = (&found.micro.creator, &found.celebrity.creator);
    let (smaller, larger) = outlook.micro_sizes;
    let size = |metric: &'static str, size: Option<u64>| size.map(|size| pieces::about(metric, size));
    html! {
        <>
            <h2>{ words::FLIP_TITLE }</h2>
            { charts::by_size(found, outlook) }
            <table>
                { pieces::head(&words::FLIP_COLUMNS) }
                <tbody>
                    { row(words::FLIP_MICRO_FEE, write::usd(micro.fee.0),
                        found.break_even.map(|fee| html! { write::usd(fee.0) })) }
                    { row(words::FLIP_CELEBRITY_FEE, write::usd(celebrity.fee.0),
                        outlook.celebrity_fee.map(|fee| pieces::money("break-even-celebrity-fee", fee))) }
                    { row(words::FLIP_SMALLER, write::compact(micro.followers), size("break-even-size-below", smaller)) }
                    { row(words::FLIP_LARGER, write::compact(micro.followers), size("break-even-size-above", larger)) }
                </tbody>
            </table>
            <p>{ words::FLIP_NOTE }</p>
        </>
    }
}

fn hangs_on(outlook: &Outlook) -> Html {
    html! {
        <>
            <h2>{ words::HANGS_TITLE }</h2>
            <p>{ words::swings(outlook) }</p>
            { charts::tornado(outlook) }
            { pieces::more(words::FIGURES, html! {
                <table>
                    { pieces::head(&words::HANGS_COLUMNS) }
                    <tbody>
                        { for outlook.swings.iter().map(|swing| html! {
                            <tr>
                                <th scope="row">{ en::capital(&words::assumption(&swing.span)) }</th>
                                <td class="number">{ words::moved(&swing.span) }</td>
                                <td class="number">{ words::swing(swing) }</td>
                                <td class="number">{ words::moved_by(&swing.span) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }) }
        </>
    }
}

fn split(found: &BrandResults, outlook: &Outlook) -> Html {
    let objective = found.objective;
    html! {
        <>
            <h2>{ words::SPLIT_TITLE }</h2>
            { for outlook.best.as_ref().map(|best| html! { <p>{ words::best_split(found, best) }</p> }) }
            { charts::split(found, outlook) }
            <p>{ words::split_note(found) }</p>
            { pieces::more(words::FIGURES, html! {
                <table>
                    { pieces::head(&words::SPLIT_COLUMNS) }
                    <tbody>
                        { for outlook.mixes.iter().map(|mix| html! {
                            <tr>
                                <th scope="row">{ write::count(mix.celebrities) }</th>
                                <td class="number">{ write::count(mix.micros) }</td>
                                <td class="number">{ words::amount(found, objective, mix.brought.of(objective)) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            }) }
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
            <label class="unseen" for="plan-text">{ words::PLAN_TEXT }</label>
            <pre class="plan" id="plan-text" tabindex="0">{ &text }</pre>
            <div class="under">
                <Copy label={words::COPY_PLAN} text={text.clone()} />
                <a href={table} download="postworth-plan.csv">{ words::SAVE_PLAN }</a>
                <button type="button" class="quiet" onclick={|_: MouseEvent| web::print()}>{ words::PRINT }</button>
            </div>
        </>
    }
}

fn how(found: &BrandResults) -> Html {
    let rate = |rate: Ppm| html! { <td class="number">{ write::percent(rate.0) }</td> };
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
            <table>
                { pieces::head(&words::HOW_COLUMNS) }
                <tbody>
                    { for found.sides().map(|side| html! {
                        <tr>
                            <th scope="row">{ words::column(side.hire) }</th>
                            { rate(side.creator.reach) }{ rate(side.creator.engagement) }{ rate(side.creator.branded_drop) }
                        </tr>
                    }) }
                </tbody>
            </table>
            <p>
                { words::REACH_FROM }
                { for engagement::reach_share(found.micro.creator.followers).map(|(_, from)| pieces::cite(from.source)) }{ ". " }
                if found.platform != Platform::Instagram { { words::REACH_ASSUMPTION }{ " " } }
                { words::ENGAGEMENT_FROM }
                { for words::thin(found.platform) }
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
