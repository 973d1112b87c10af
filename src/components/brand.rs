//! The brand door: one celebrity or many micros?

use yew::prelude::*;

use super::copy::Copy;
use super::creator::platform_choice;
use super::{Send, form, pieces};
use crate::draft::{Action, BrandResults, Draft, Field, Filled, Results, Side};
use crate::evidence::Platform;
use crate::model::Cents;
use crate::model::campaign::{Objective, Outcome};
use crate::number::write;
use crate::text::en;

/// Questions at one side, answers at the other.
pub fn door(draft: &Draft, results: &Results, send: &Send) -> Html {
    let field = |field| form::field(draft, results, send, field);
    let found = results.brand.as_ref();
    let fee = |field, side: Option<&Side>| {
        form::described_field(
            draft,
            results,
            send,
            field,
            side.map(|side| fee_remark(field, side, send)),
        )
    };
    let rate =
        |field, side: Option<&Side>| form::described_field(draft, results, send, field, side.and_then(rate_remark));
    let celebrity = found.map(|found| &found.celebrity);
    let micro = found.map(|found| &found.micro);
    let objectives = [
        (Objective::Reach, "reach", en::OBJECTIVE_REACH),
        (Objective::Engagement, "engagement", en::OBJECTIVE_ENGAGEMENT),
    ];
    html! {
        <div class="door">
            <form class="questions" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <h1>{ en::BRAND_TITLE }</h1>
                <p class="lede">{ en::BRAND_LEDE }</p>
                { pieces::headline_bar(en::bar_label(draft.objective), found.map_or_else(|| html! { en::NOTHING_YET }, bar)) }
                { field(Field::Budget) }
                { form::choice("objective", en::OBJECTIVE, &objectives, draft.objective, send, Action::Objective) }
                { platform_choice(draft, send) }
                <h2 class="group">{ en::MICRO }</h2>
                <div class="pair">{ field(Field::MicroFollowers) }{ fee(Field::MicroFee, micro) }</div>
                <h2 class="group">{ en::CELEBRITY }</h2>
                <div class="pair">{ field(Field::CelebrityFollowers) }{ fee(Field::CelebrityFee, celebrity) }</div>
                { pieces::more(en::ASSUMPTIONS, html! {
                    <>
                        <h3 class="group">{ en::MICRO }</h3>
                        <div class="pair">{ field(Field::MicroCost) }{ rate(Field::MicroEngagement, micro) }</div>
                        <h3 class="group">{ en::CELEBRITY }</h3>
                        <div class="pair">{ rate(Field::CelebrityEngagement, celebrity) }{ field(Field::Posts) }</div>
                        { form::described_field(draft, results, send, Field::Overlap,
                            Some(html! { en::OVERLAP_ASSUMPTION })) }
                    </>
                }) }
            </form>
            <section class="answers" id="results" aria-label={en::RESULT}>
                { match found {
                    Some(found) => answers(found),
                    None => pieces::waiting(results.errors.len()),
                } }
            </section>
        </div>
    }
}

/// Beside a fee: the model's estimate for that size, and a way to take it.
fn fee_remark(field: Field, side: &Side, send: &Send) -> Html {
    let estimate = write::usd_round(side.estimated_fee.0);
    if matches!(side.fee, Filled::FromEvidence(_)) {
        return html! { en::say(&["left empty: we take ", &estimate, ", our estimate for this size"]) };
    }
    let clear = {
        let send = send.clone();
        move |_: MouseEvent| send.emit(Action::Edit(field, String::new()))
    };
    html! {
        <>
            { en::say(&["our estimate for this size: ", &estimate, " "]) }
            <button type="button" class="quiet" onclick={clear}>{ en::USE_ESTIMATE }</button>
        </>
    }
}

/// Under an empty rate: what stands for it.
fn rate_remark(side: &Side) -> Option<Html> {
    match side.engagement {
        Filled::Typed(_) => None,
        Filled::FromEvidence(rate) => {
            Some(html! { en::say(&["left empty: we take ", &write::percent(rate.0), ", usual at this size"]) })
        }
    }
}

fn bar(found: &BrandResults) -> Html {
    let of = |side: &Side| write::compact(found.objective.of(&side.outcome));
    html! { en::say(&[&of(&found.micro), " : ", &of(&found.celebrity)]) }
}

fn answers(found: &BrandResults) -> Html {
    html! {
        <>
            <div class="answer">{ verdict(found) }</div>
            <div class="answer">{ sides(found) }</div>
            <div class="answer">{ how(found) }</div>
        </>
    }
}

fn verdict(found: &BrandResults) -> Html {
    let objective = found.objective;
    let (micro, celebrity) = (&found.micro.outcome, &found.celebrity.outcome);
    let metric = |side: &Side| objective.of(&side.outcome);
    html! {
        <>
            <p class="verdict">
                { en::verdict_start(found.terms.budget) }
                <strong>{ en::hires(micro.count, true) }</strong>{ en::BRING }
                <strong>{ write::compact(metric(&found.micro)) }</strong>{ " " }{ en::objective(objective) }{ "; " }
                <strong>{ en::hires(celebrity.count, false) }</strong>{ ", " }
                <strong>{ write::compact(metric(&found.celebrity)) }</strong>{ ". " }
                { match found.break_even {
                    Some(fee) => html! {
                        <>
                            { if fee >= found.micro.creator.fee { en::FLIPS_ABOVE } else { en::FLIPS_BELOW } }
                            <strong>{ pieces::money("break-even-fee", fee) }</strong>{ en::A_POST }
                        </>
                    },
                    None if celebrity.count == 0 => html! { en::NO_CELEBRITY },
                    None => html! { en::NO_FLIP },
                } }
            </p>
            <p>{ en::caution() }</p>
        </>
    }
}

fn sides(found: &BrandResults) -> Html {
    let (micro, celebrity) = (&found.micro.outcome, &found.celebrity.outcome);
    let row = |name: &'static str, cell: &dyn Fn(&'static str, &Outcome) -> Html| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td class="number mine">{ cell("micro", micro) }</td>
                <td class="number">{ cell("celebrity", celebrity) }</td>
            </tr>
        }
    };
    let named = |side: &'static str, metric: &'static str| [side, metric].concat();
    html! {
        <>
            <div class="sides">
                { side("micro", en::MICROS, &found.micro) }
                { side("celebrity", en::CELEBRITIES, &found.celebrity) }
            </div>
            <table>
                <thead>
                    <tr><td></td><th scope="col" class="number">{ en::MICROS }</th>
                        <th scope="col" class="number">{ en::CELEBRITIES }</th></tr>
                </thead>
                <tbody>
                    { row(en::ROW_REACH, &|side, outcome| pieces::about(named(side, "-reach"), outcome.reach)) }
                    { row(en::ROW_ENGAGEMENTS, &|side, outcome| {
                        pieces::about(named(side, "-engagements"), outcome.engagements)
                    }) }
                    { row(en::ROW_CPE, &|side, outcome| match outcome.micros_per_engagement {
                        Some(cost) => pieces::unit_cost(named(side, "-cost-per-engagement"), cost),
                        None => html! { "–" },
                    }) }
                    { row(en::ROW_CPM, &|side, outcome| match outcome.cost_per_thousand {
                        Some(cost) => pieces::money(named(side, "-cost-per-thousand"), cost),
                        None => html! { "–" },
                    }) }
                    { row(en::ROW_SPEND, &|side, outcome| pieces::money(named(side, "-spend"), outcome.spend)) }
                    { row(en::ROW_LEFT, &|side, outcome| pieces::money(named(side, "-left-over"), outcome.left_over)) }
                </tbody>
            </table>
        </>
    }
}

fn side(slug: &'static str, name: &'static str, side: &Side) -> Html {
    let outcome = &side.outcome;
    let note = if outcome.missing > Cents(0) {
        en::say(&["The budget buys none: ", &write::usd(outcome.missing.0), " is missing."])
    } else {
        en::say(&[
            "at ",
            &write::usd(side.creator.fee.0),
            " a post, ",
            &write::compact(side.creator.followers),
            " followers",
        ])
    };
    html! {
        <div class={slug}>
            <p class="kicker">{ name }</p>
            <p class="headline">{ pieces::count([slug, "-count"].concat(), outcome.count) }</p>
            <p>{ note }</p>
        </div>
    }
}

fn how(found: &BrandResults) -> Html {
    let line = |side: &Side, name: &'static str| {
        let creator = &side.creator;
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td class="number">{ write::percent(creator.reach.0) }</td>
                <td class="number">{ write::percent(creator.engagement.0) }</td>
                <td class="number">{ write::percent(creator.branded_drop.0) }</td>
            </tr>
        }
    };
    html! {
        <>
            <h2>{ en::HOW_TITLE }</h2>
            <table>
                <thead><tr><td></td><th scope="col" class="number">{ en::SEE_A_POST }</th>
                    <th scope="col" class="number">{ en::ENGAGE }</th>
                    <th scope="col" class="number">{ en::LOST_BRANDED }</th></tr></thead>
                <tbody>{ line(&found.micro, en::MICROS) }{ line(&found.celebrity, en::CELEBRITIES) }</tbody>
            </table>
            <p>
                { en::REACH_FROM }
                { for found.reach_source.map(|benchmark| pieces::cite(benchmark.source)) }{ ". " }
                if found.platform != Platform::Instagram { { en::REACH_ASSUMPTION }{ " " } }
                { en::DROP_FROM }
                { for crate::evidence::BRANDED_DROP.first().map(|drop| pieces::cite(drop.source)) }{ ". " }
                { en::HOW_REACH }
            </p>
            <p><Copy label={en::COPY_LINK} /></p>
        </>
    }
}
