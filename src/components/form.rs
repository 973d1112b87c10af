//! The controls: a field for a number, and a choice of a few.

use yew::prelude::*;

use super::{Send, pieces};
use crate::draft::{Action, Draft, Field, MOST_PIECES, Results};
use crate::number::money::Currency;
use crate::number::read::Unit;
use crate::number::write;
use crate::text;
use crate::web;

/// The parts of a field that are there, for its `aria-describedby`.
pub fn described_by(id: &str, parts: &[(bool, &str)]) -> Option<String> {
    let mut described = String::new();
    for (_, name) in parts.iter().filter(|(here, _)| *here) {
        described.push_str(id);
        described.push_str(name);
        described.push(' ');
    }
    (!described.is_empty()).then(|| described.trim_end().to_owned())
}

/// A field with its label, what its text was read as, and what is wrong with it.
pub fn field(draft: &Draft, results: &Results, send: &Send, field: Field) -> Html {
    described_field(draft, results, send, field, None)
}

/// A field with a remark of the page under it (what an empty field stands for, what the evidence suggests).
pub fn described_field(draft: &Draft, results: &Results, send: &Send, field: Field, remark: Option<Html>) -> Html {
    named_field(draft, results, send, field, text::label(field), remark)
}

/// The same under a name of the page's own: where no heading says whose it is.
pub fn named_field(
    draft: &Draft,
    results: &Results,
    send: &Send,
    field: Field,
    name: &'static str,
    remark: Option<Html>,
) -> Html {
    let spec = field.spec();
    let id = spec.name;
    let hint = text::hint(field);
    let text = draft.text(field).to_owned();
    let problem = results
        .told(draft)
        .find(|error| error.field == field)
        .map(|error| &error.problem);
    let reading = if problem.is_some() {
        None
    } else {
        text::reading(draft, field)
    };
    let part = |part: &'static str| [id, part].concat();
    let described = described_by(
        id,
        &[
            (!hint.is_empty(), "-hint"),
            (problem.is_some(), "-error"),
            (reading.is_some(), "-reading"),
            (remark.is_some(), "-remark"),
        ],
    );
    let oninput = {
        let send = send.clone();
        move |event: InputEvent| send.emit(Action::Edit(field, web::typed(&event)))
    };
    // A list needs its separators, which the number keypads do not have.
    let keypad = match (spec.several, spec.unit) {
        (true, _) => "text",
        (false, Unit::Count) => "numeric",
        (false, Unit::Usd | Unit::Percent | Unit::Decimal | Unit::Rate) => "decimal",
    };
    html! {
        <div class="field">
            <label for={id}>{ name }</label>
            if !hint.is_empty() { <p class="hint" id={part("-hint")}>{ hint }</p> }
            <input {id} type="text" inputmode={keypad} value={text}
                aria-invalid={problem.map(|_| "true")}
                aria-describedby={described} {oninput} />
            <p class="reading" id={part("-reading")}>{ reading.unwrap_or_default() }</p>
            if let Some(problem) = problem {
                <p class="error" id={part("-error")}>{ text::problem(field, problem) }</p>
            }
            if let Some(remark) = remark { <p class="remark" id={part("-remark")}>{ remark }</p> }
        </div>
    }
}

/// The currency, folded away, and what a dollar costs in it.
pub fn currency(draft: &Draft, results: &Results, send: &Send) -> Html {
    let rate = || field(draft, results, send, Field::Rate);
    currency_choice(draft.currency, send, Action::Currency, rate)
}

/// A choice of currencies, folded away, and what is asked about one that is not US dollars.
pub fn currency_choice<M: 'static>(
    chosen: Currency,
    send: &Callback<M>,
    action: fn(Currency) -> M,
    rate: impl FnOnce() -> Html,
) -> Html {
    let onchange = {
        let send = send.clone();
        move |event: Event| {
            if let Some(currency) = Currency::named(&web::chosen(&event)) {
                send.emit(action(currency));
            }
        }
    };
    pieces::more(
        text::say(&[text::CURRENCY, ": ", chosen.code()]),
        html! {
            <>
                // The attribute of an option says nothing any more once the reader has chosen it.
                <select id="currency" aria-label={text::CURRENCY} ~value={web::property(chosen.code())} {onchange}>
                    // Without a value of its own an option has that of its words.
                    { for Currency::ALL.iter().map(|&currency| html! {
                        <option selected={currency == chosen}>{ currency.code() }</option>
                    }) }
                </select>
                if chosen != Currency::Usd { { rate() } }
            </>
        },
    )
}

/// One of a few, as a row of radio buttons.
pub fn choice<T: Copy + PartialEq + 'static, M: 'static>(
    name: &'static str,
    legend: &'static str,
    options: &[(T, &'static str, &'static str)],
    chosen: T,
    send: &Callback<M>,
    action: fn(T) -> M,
) -> Html {
    html! {
        <fieldset class="choice">
            <legend>{ legend }</legend>
            <div>
                { for options.iter().map(|&(option, value, label)| {
                    let send = send.clone();
                    let onchange = move |_: Event| send.emit(action(option));
                    html! {
                        <label>
                            <input type="radio" {name} {value} checked={option == chosen} {onchange} />
                            <span>{ label }</span>
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}

/// A small number set by pressing: how many of something, and how few it may be.
pub fn stepper(
    id: &'static str,
    name: &'static str,
    number: u64,
    least: u64,
    send: &Send,
    action: impl Fn(u64) -> Action + Copy + 'static,
) -> Html {
    let button = |sign: &'static str, label: &'static str, next: u64| {
        let send = send.clone();
        let onclick = move |_: MouseEvent| send.emit(action(next));
        html! {
            <button type="button" {onclick} aria-label={[label, name].concat()}
                // Disabled in earnest, it would let go of the focus of whoever pressed it until nothing was left.
                aria-disabled={(next == number).then_some("true")}>{ sign }</button>
        }
    };
    html! {
        <div class="stepper" role="group" aria-label={name}>
            <span>{ name }</span>
            { button("−", text::FEWER, number.saturating_sub(1).max(least)) }
            <output id={["items-", id].concat()}>{ write::count(number) }</output>
            { button("+", text::MORE, (number + 1).min(MOST_PIECES)) }
        </div>
    }
}

/// A yes or no.
pub fn tick<M: 'static>(
    id: impl Into<AttrValue>,
    name: impl Into<AttrValue>,
    on: bool,
    send: &Callback<M>,
    action: impl Fn(bool) -> M + 'static,
) -> Html {
    let id = id.into();
    let onchange = {
        let send = send.clone();
        move |_: Event| send.emit(action(!on))
    };
    html! {
        <label class="tick" for={&id}><input {id} type="checkbox" checked={on} {onchange} /><span>{ name.into() }</span></label>
    }
}
