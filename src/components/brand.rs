//! The brand door: one celebrity or many micros?

use yew::prelude::*;

use super::comparison::answers;
use super::creator::platform_choice;
use super::{Behind, Drawn, Send, form, pieces};
use crate::draft::{
    Action, BrandResults, Door, Draft, Field, Hire, Outlook, Part, Results, Scenario, Side, derive_brand, link, outlook,
};
use crate::evidence::{BRANDED_DROP, Platform, Source};
use crate::model::Ppm;
use crate::model::campaign::{Objective, Sales};
use crate::model::engagement::reach_share;
use crate::number::write;
use crate::text;
use crate::text::brand as words;
use crate::web;

/// The brand door.
pub struct Brand;

impl Behind for Brand {
    const DOOR: Door = Door::Brand;
    type Outlook = Outlook;

    fn derive(draft: &Draft) -> Results {
        derive_brand(draft)
    }

    fn follow(behind: &mut Option<Outlook>, before: &Results, now: &Results) {
        if before.brand != now.brand {
            *behind = now.brand.as_ref().map(outlook);
        }
    }

    fn view(draft: &Draft, results: &Results, outlook: Option<&Outlook>, drawn: Drawn, send: &Send) -> Html {
        door(draft, results, outlook, drawn, send)
    }

    fn summary(results: &Results) -> Option<String> {
        results.brand.as_ref().map(words::summary)
    }
}

/// Questions at one side, answers at the other.
fn door(draft: &Draft, results: &Results, outlook: Option<&Outlook>, drawn: Drawn, send: &Send) -> Html {
    let asked = Asked { draft, results, send };
    let found = results.brand.as_ref();
    let objectives =
        Objective::ALL.map(|objective| (objective, link::objective_slug(objective), words::objective(objective)));
    let size_and_fee = |hire| {
        html! {
            <div class="pair">{ asked.of(hire, Part::Followers) }{ asked.of(hire, Part::Fee) }</div>
        }
    };
    html! {
        <div class="door">
            <form class="questions" autocomplete="off" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <h1>{ words::TITLE }</h1>
                <p class="lede">{ words::LEDE }</p>
                { bar(draft, found, outlook) }
                { scenarios(send) }
                { asked.field(Field::Budget) }
                { form::choice("objective", words::OBJECTIVE, &objectives, draft.objective, send, Action::Objective) }
                { platform_choice(draft, send) }
                <h2 class="group">{ words::heading(Hire::Micro) }</h2>
                { size_and_fee(Hire::Micro) }
                <h2 class="group">{ words::heading(Hire::Celebrity) }</h2>
                { size_and_fee(Hire::Celebrity) }
                { pieces::more(words::details(Hire::Micro), asked.details(Hire::Micro)) }
                { pieces::more(words::details(Hire::Celebrity), asked.details(Hire::Celebrity)) }
                { for [(Hire::Between, words::BETWEEN_HINT), (Hire::Other, words::OTHER_HINT)].map(|(hire, hint)| {
                    pieces::more(words::details(hire), html! {
                        <>
                            <p class="hint">{ hint }</p>
                            { size_and_fee(hire) }
                            { asked.details(hire) }
                        </>
                    })
                }) }
                { pieces::more(words::SHARED, html! {
                    <>
                        <div class="pair">{ asked.field(Field::Posts) }{ asked.field(Field::HourRate) }</div>
                        { asked.noted(Field::Overlap, words::OVERLAP_ASSUMPTION) }
                        { asked.noted(Field::FeeSpread, words::FEE_SPREAD_NOTE) }
                        { asked.noted(Field::ResponseSpread, words::RESPONSE_ASSUMPTION) }
                    </>
                }) }
                { pieces::more(words::SALES, html! {
                    <>
                        <p class="hint">{ words::SALES_HINT }</p>
                        <h3 class="group">{ words::heading(Hire::Micro) }</h3>
                        { asked.of(Hire::Micro, Part::Click) }
                        <h3 class="group">{ words::heading(Hire::Celebrity) }</h3>
                        { asked.of(Hire::Celebrity, Part::Click) }
                        <div class="pair">{ asked.field(Field::Conversion) }{ asked.field(Field::OrderValue) }</div>
                    </>
                }) }
                { form::currency(draft, results, send) }
            </form>
            <section class="answers" id="results" aria-label={text::RESULT}>
                { match found.zip(outlook) {
                    Some((found, outlook)) => answers(draft, found, outlook, drawn, send),
                    None => pieces::waiting(draft, results),
                } }
            </section>
        </div>
    }
}

/// Examples to start from: links, so that they can be opened elsewhere and shared as they are.
fn scenarios(send: &Send) -> Html {
    html! {
        <nav class="scenarios" aria-label={words::SCENARIOS}>
            { for Scenario::ALL.map(|scenario| {
                let onclick = pieces::plain_click(send, move || Action::Start(scenario));
                html! { <a href={["?", scenario.query()].concat()} {onclick}>{ words::example(scenario) }</a> }
            }) }
        </nav>
    }
}

/// The verdict, kept in view on a phone.
fn bar(draft: &Draft, found: Option<&BrandResults>, outlook: Option<&Outlook>) -> Html {
    let Some((found, outlook)) = found.zip(outlook) else {
        return pieces::headline_bar(words::objective(draft.objective), text::NOTHING_YET.into());
    };
    let of = |side: &Side| words::amount(found, found.objective, found.objective.of(&side.outcome));
    let label = words::bar_label(found.objective, &of(&found.micro), &of(&found.celebrity));
    pieces::headline_bar(label, words::short_verdict(found, outlook).into())
}

/// The questions, with what they are drawn from.
struct Asked<'a> {
    draft: &'a Draft,
    results: &'a Results,
    send: &'a Send,
}

impl Asked<'_> {
    fn field(&self, field: Field) -> Html {
        form::field(self.draft, self.results, self.send, field)
    }

    fn noted(&self, field: Field, note: &'static str) -> Html {
        form::described_field(self.draft, self.results, self.send, field, Some(html! { note }))
    }

    /// A field of one kind of creator, with what stands for it where it is empty.
    fn of(&self, hire: Hire, part: Part) -> Html {
        let field = Field::Of(hire, part);
        let side = self
            .results
            .brand
            .as_ref()
            .and_then(|found| found.sides().find(|side| side.hire == hire));
        let remark = side.and_then(|side| self.remark(field, part, side));
        form::described_field(self.draft, self.results, self.send, field, remark)
    }

    fn remark(&self, field: Field, part: Part, side: &Side) -> Option<Html> {
        let empty = self.draft.text(field).trim().is_empty();
        let creator = &side.creator;
        let usual = |value: String| Some(html! { words::stands_for(&value, false) });
        let cited = |value: Ppm, source: Option<&'static Source>| {
            let value = write::percent(value.0);
            let of_instagram = self.draft.platform != Platform::Instagram;
            Some(
                html! { <>{ words::stands_for(&value, of_instagram) }{ for source.map(|source| html! { <>{ ": " }{ pieces::cite(source) }</> }) }</> },
            )
        };
        match (part, creator.sales) {
            (Part::Fee, _) if empty => usual(write::usd_round(creator.fee.0)),
            (Part::Fee, _) => Some(self.take_estimate(field, side)),
            _ if !empty => None,
            (Part::Followers, _) => Some(html! { words::in_the_middle(creator.followers) }),
            (Part::Engagement, _) => side.usual.engagement.as_ref().map(|typical| {
                html! { <>{ words::stands_for(&write::percent(typical.rate.0), false) }{ text::typical_from(typical.readings.len()) }</> }
            }),
            (Part::Drop, _) => cited(creator.branded_drop, BRANDED_DROP.first().map(|drop| drop.source)),
            (Part::Reach, _) => cited(creator.reach, reach_share(creator.followers).map(|(_, from)| from.source)),
            (Part::Click, Sales::Orders { .. }) => Some(html! { words::AS_THE_MICROS }),
            _ => None,
        }
    }

    /// Beside a fee of the reader's own: our estimate, and a way to take it.
    fn take_estimate(&self, field: Field, side: &Side) -> Html {
        let send = self.send.clone();
        let clear = move |_: MouseEvent| {
            send.emit(Action::Edit(field, String::new()));
            web::focus(field.spec().name);
        };
        html! {
            <>
                { words::estimate(side.usual_fee) }
                <button type="button" class="quiet" onclick={clear}>{ words::USE_ESTIMATE }</button>
            </>
        }
    }

    /// What a kind costs besides its fee, and what it brings.
    fn details(&self, hire: Hire) -> Html {
        let of = |part| self.of(hire, part);
        html! {
            <>
                <div class="pair">{ of(Part::Product) }{ of(Part::Hours) }</div>
                <div class="pair">{ of(Part::Cost) }{ of(Part::Reach) }</div>
                <div class="pair">{ of(Part::Engagement) }{ of(Part::Drop) }</div>
                if matches!(hire, Hire::Between | Hire::Other) { { of(Part::Click) } }
            </>
        }
    }
}
