//! What the rate card asks.

use yew::prelude::*;

use super::card::{Keeping, Message};
use super::{form, pieces};
use crate::draft::card::{Action, Card, Number, Results, Slot, Text};
use crate::evidence::Platform;
use crate::model::deliverable::{Format, formats};
use crate::number::read::Unit;
use crate::text::{self, card as words};
use crate::web;

type Send = Callback<Message>;

/// All questions, and where the answers are kept.
pub fn form(card: &Card, results: &Results, keeping: &Keeping, send: &Send) -> Html {
    let ask = |text| slot(card, results, send, Slot::Text(text));
    html! {
        <form class="questions" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <h1>{ words::TITLE }</h1>
            <p class="lede">{ words::LEDE }</p>
            { kept(card, keeping, send) }
            <h2 class="group">{ words::YOU }</h2>
            { ask(Text::Name) }
            { ask(Text::Handle) }
            { ask(Text::Niche) }
            <h2 class="group">{ words::PLATFORMS }</h2>
            <p class="hint">{ words::PLATFORMS_HINT }</p>
            <div class="folds">
                { for Platform::ALL.map(|place| {
                    pieces::more(words::platform_fold(card, place), platform(card, results, send, place))
                }) }
                { form::currency_choice(card.currency, send, |currency| Message::Did(Action::Currency(currency)), || {
                    slot(card, results, send, Slot::Rate)
                }) }
            </div>
            { form::tick("compare", words::COMPARE, card.compare, send, |on| Message::Did(Action::Compare(on))) }
            <h2 class="group">{ words::THE_BRAND }</h2>
            { ask(Text::Brand) }
            { ask(Text::Idea) }
            <h2 class="group">{ words::YOUR_WORK }</h2>
            { ask(Text::Work) }
            { ask(Text::Partners) }
            <h2 class="group">{ words::REACH_YOU }</h2>
            { ask(Text::Email) }
            { ask(Text::Contact) }
        </form>
    }
}

/// Where the card is kept, and what can be done about it.
fn kept(card: &Card, keeping: &Keeping, send: &Send) -> Html {
    let button = |name: &'static str, id: &'static str, message: fn() -> Message| {
        let onclick = send.reform(move |_: MouseEvent| message());
        html! { <button type="button" {id} class="quiet" {onclick}>{ name }</button> }
    };
    let (says, more, buttons) = match keeping {
        Keeping::Kept if card.is_blank() => (words::KEPT, "", Html::default()),
        Keeping::Kept => (words::KEPT, "", button(words::FORGET, "forget", || Message::Forget)),
        Keeping::Refused => (words::NOT_KEPT, "", Html::default()),
        Keeping::Forgotten(_) => (
            words::FORGOTTEN,
            "",
            button(words::BRING_BACK, "bring-back", || Message::BringBack),
        ),
        Keeping::Visiting { other } => (
            words::VISITING,
            if *other { words::REPLACES } else { "" },
            html! {
                <>
                    { button(words::KEEP, "keep", || Message::Keep) }
                    if *other { <a href="card.html">{ words::OPEN_MINE }</a> }
                </>
            },
        ),
    };
    html! {
        <div class="kept" id="kept" tabindex="-1">
            <p role="status">{ says }{ more }</p>
            { buttons }
        </div>
    }
}

fn platform(card: &Card, results: &Results, send: &Send, place: Platform) -> Html {
    let ask = |number| slot(card, results, send, Slot::Number(place, number));
    html! {
        <>
            <div class="pair">{ ask(Number::Followers) }{ ask(Number::Engagement) }{ ask(Number::Views) }</div>
            <fieldset class="sale">
                <legend>{ words::FOR_SALE }</legend>
                <p class="hint">{ words::FOR_SALE_HINT }</p>
                { for formats(place).iter().map(|format| sale(card, results, send, place, *format)) }
            </fieldset>
        </>
    }
}

/// Whether a format is for sale, and for how much.
fn sale(card: &Card, results: &Results, send: &Send, place: Platform, format: Format) -> Html {
    let sold = card.offered(place).contains(&format);
    let price = Slot::Price(place, format);
    let id = [&price.name(), "-sold"].concat();
    html! {
        <div class="line">
            { form::tick(id, words::sold(format), sold, send, move |on| Message::Did(Action::Offer(place, format, on))) }
            if sold { { slot(card, results, send, price) } }
        </div>
    }
}

/// A slot with its label, what its text was read as, and what is wrong with it.
fn slot(card: &Card, results: &Results, send: &Send, slot: Slot) -> Html {
    let id = slot.name();
    let part = |part: &str| [&id, part].concat();
    let hint = words::hint(slot);
    let text = card.text(slot).to_owned();
    let mistake = results.problem(slot).map(|problem| words::problem(slot, problem));
    let reading = match (&mistake, slot) {
        (None, Slot::Number(..) | Slot::Price(..) | Slot::Rate) => words::reading(card, slot),
        _ => None,
    };
    // What does not fit is no mistake: it is on the card, up to there.
    let too_long = match slot {
        Slot::Text(text) => Some((text, card.left_out(text))).filter(|(_, over)| *over > 0),
        _ => None,
    };
    let remark = too_long.map(|(text, over)| words::left_out(text, over));
    let described = form::described_by(
        &id,
        &[
            (!hint.is_empty(), "-hint"),
            (mistake.is_some(), "-error"),
            (reading.is_some(), "-reading"),
            (remark.is_some(), "-remark"),
        ],
    );
    let invalid = mistake.as_ref().map(|_| "true");
    let typed = move |text| Message::Did(Action::Edit(slot, text));
    let control = match slot {
        Slot::Text(area) if area.lines() > 1 => {
            let oninput = send.reform(move |event: InputEvent| typed(web::written(&event)));
            html! {
                <textarea id={id.clone()} rows={if area == Text::Idea { "5" } else { "3" }} value={text}
                    aria-describedby={described} {oninput} />
            }
        }
        _ => {
            let oninput = send.reform(move |event: InputEvent| typed(web::typed(&event)));
            let keypad = match (slot, slot.spec().map(|spec| spec.unit)) {
                (_, Some(Unit::Count)) => "numeric",
                (_, Some(_)) => "decimal",
                (Slot::Text(Text::Email), _) => "email",
                _ => "text",
            };
            let fills = match slot {
                Slot::Text(Text::Name) => "name",
                Slot::Text(Text::Email) => "email",
                _ => "off",
            };
            let placeholder = results.sheet.as_ref().and_then(|sheet| words::stand_in(sheet, slot));
            // No `type` and no `name`: failure.js would put what is typed here into the page's address.
            html! {
                <input id={id.clone()} inputmode={keypad} autocomplete={fills} value={text} {placeholder} aria-invalid={invalid}
                    aria-describedby={described} {oninput} />
            }
        }
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ label(slot) }</label>
            if !hint.is_empty() { <p class="hint" id={part("-hint")}>{ hint }</p> }
            { control }
            <p class="reading" id={part("-reading")}>{ reading.unwrap_or_default() }</p>
            if let Some(mistake) = mistake { <p class="error" id={part("-error")}>{ mistake }</p> }
            if let Some(remark) = remark { <p class="flag" id={part("-remark")}>{ remark }</p> }
        </div>
    }
}

/// The label of a slot. What a price is for stands beside it already; a screen reader hears it all the same.
fn label(slot: Slot) -> Html {
    match slot {
        Slot::Price(place, _) => html! {
            <span class="unseen">{ text::say(&[words::YOUR_PRICE, text::platform(place), " ", &words::label(slot)]) }</span>
        },
        _ => html! { words::label(slot) },
    }
}
