//! Small pieces that several parts of the page share.

use yew::prelude::*;

use super::Send;
use super::copy::Copy;
use crate::draft::{Action, Draft, FieldError, Results, link};
use crate::evidence::Source;
use crate::model::{Cents, Ppm};
use crate::number::{money, write};
use crate::text;
use crate::web;

/// A figure with its exact number beside the one that is shown.
pub fn figure(metric: impl Into<AttrValue>, exact: String, shown: impl Into<AttrValue>) -> Html {
    data(metric.into(), exact, shown.into())
}

fn data(metric: AttrValue, exact: String, shown: AttrValue) -> Html {
    html! { <data data-metric={metric} value={exact}>{ shown }</data> }
}

/// A text alone.
pub fn text(text: impl Into<AttrValue>) -> Html {
    Html::from(yew::virtual_dom::VText::new(text.into()))
}

/// Money of an estimate: shown to two digits. Beside what is shown of money, its exact number is in US dollars always.
pub fn estimate(metric: impl Into<AttrValue>, amount: Cents) -> Html {
    figure(metric, in_dollars(amount), write::usd_round(amount.0))
}

/// Money to the cent.
pub fn money(metric: impl Into<AttrValue>, amount: Cents) -> Html {
    figure(metric, in_dollars(amount), write::usd(amount.0))
}

/// An amount of the reader's own, in hundredths of the currency that money is written in, of which a US dollar is so many
/// millionths.
pub fn own_money(metric: impl Into<AttrValue>, own: u64, per_dollar: u64) -> Html {
    figure(metric, write::plain(money::over(own, per_dollar), 2), write::money(own))
}

/// Money, shown without cents where there are hundreds of whole units.
pub fn dollars(metric: impl Into<AttrValue>, amount: Cents) -> Html {
    let shown = if amount.0 < 10_000 {
        amount.0
    } else {
        (amount.0 + 50) / 100 * 100
    };
    figure(metric, in_dollars(amount), write::usd(shown))
}

fn in_dollars(amount: Cents) -> String {
    write::plain(write::exact(amount.0), 2)
}

/// A rate, in percent.
pub fn percent(metric: impl Into<AttrValue>, rate: Ppm) -> Html {
    figure(metric, write::plain(rate.0, 4), write::percent(rate.0))
}

/// A ratio, to two digits.
pub fn times(metric: impl Into<AttrValue>, ratio: Ppm) -> Html {
    figure(metric, write::plain(ratio.0, 6), write::times(ratio.0))
}

/// A number of people or things.
pub fn count(metric: impl Into<AttrValue>, number: u64) -> Html {
    figure(metric, write::plain(number, 0), write::count(number))
}

/// An estimated number of people or things: shown to three digits.
pub fn about(metric: impl Into<AttrValue>, number: u64) -> Html {
    figure(metric, write::plain(number, 0), write::compact(number))
}

/// A cost in millionths, shown in cents where there are cents to show.
pub fn unit_cost(metric: impl Into<AttrValue>, micros: u64) -> Html {
    figure(metric, write::plain(write::exact(micros), 6), write::usd_small(micros))
}

/// A share of a hundred, whole; what is not certain is not called so.
pub fn percentile(metric: impl Into<AttrValue>, share: Ppm) -> Html {
    figure(metric, write::plain(share.0, 4), text::brand::of_100(share))
}

/// A word, as itself.
pub fn word(metric: &'static str, word: &'static str) -> Html {
    figure(metric, word.to_owned(), word)
}

/// A link to a source in the list below: its short name and year.
pub fn cite(source: &'static Source) -> Html {
    html! { <a class="cite" href={["#source-", source.id].concat()}>{ text::short_source(source) }</a> }
}

/// A table of figures whose first column names the rows; a style may set another column apart. Without columns it has no
/// head.
pub fn table(style: &'static str, columns: Vec<Html>, rows: Vec<Vec<Html>>) -> Html {
    let row = |cells: Vec<Html>| {
        let cells = cells.into_iter().enumerate().map(|(place, cell)| match place {
            0 => html! { <th scope="row">{ cell }</th> },
            _ => html! { <td>{ cell }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    };
    let columns = columns.into_iter().map(|name| html! { <th scope="col">{ name }</th> });
    html! {
        <table data-is={style}>
            if columns.len() > 0 { <thead><tr>{ for columns }</tr></thead> }
            <tbody>{ for rows.into_iter().map(row) }</tbody>
        </table>
    }
}

/// The names of columns.
pub fn columns(names: &[&'static str]) -> Vec<Html> {
    names.iter().map(|name| text(*name)).collect()
}

/// What a link does when it is simply clicked; with a modifier it opens elsewhere, as any link.
pub fn plain_click(send: &Send, action: impl Fn() -> Action + 'static) -> impl Fn(MouseEvent) + 'static {
    let send = send.clone();
    move |event| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            send.emit(action());
        }
    }
}

/// A source in a list: publisher, year, what it says and how it knows.
pub fn source(source: &'static Source, says: impl Into<AttrValue>) -> Html {
    html! { <li>{ cite(source) }{ says.into() }{ text::sample(source) }</li> }
}

/// A text that can be read whole, and a button that copies it.
pub fn to_copy(id: &'static str, name: &'static str, rows: &'static str, button: &'static str, text: String) -> Html {
    let text = AttrValue::from(text);
    html! {
        <>
            <label class="unseen" for={id}>{ name }</label>
            <textarea {id} readonly=true {rows} value={text.clone()} />
            <Copy label={button} {text} />
        </>
    }
}

/// One answer among several.
pub fn answer(content: Html) -> Html {
    html! { <div class="answer">{ content }</div> }
}

/// A button that sends a link to this result on its way. Out of a frame it leads to the whole page.
pub fn pass_on(draft: &Draft) -> Html {
    let text = AttrValue::from(link::encode(&draft.unframed()));
    html! { <Copy label={text::COPY_LINK} {text} link=true /> }
}

/// What is not the answer itself. An article has no room for all of it: in a frame it is folded away.
pub fn behind(draft: &Draft, content: Html) -> Html {
    if draft.embed {
        more(text::embed::BEHIND, html! { <div>{ content }</div> })
    } else {
        content
    }
}

/// A part of the page that opens on demand.
pub fn more(summary: impl Into<AttrValue>, content: Html) -> Html {
    html! {
        <details class="more">
            <summary>{ summary.into() }</summary>
            { content }
        </details>
    }
}

/// Under a headline: what its money is in, where that is not dollars.
pub fn priced_in() -> Html {
    let words = text::priced_in();
    words.map_or_else(
        Html::default,
        |words| html! { <p class="hint" id="priced-in">{ words }</p> },
    )
}

/// The headline figure, kept in view on a phone. It repeats what stands on the page, so it is not read out twice.
pub fn headline_bar(label: impl Into<AttrValue>, value: Html) -> Html {
    html! {
        <div class="headline-bar" id="headline-bar" aria-hidden="true">
            <span>{ label.into() }</span>
            <strong>{ value }</strong>
        </div>
    }
}

/// What stands for the results while something is wrong: what it is, once it is more than the field itself tells.
pub fn waiting(draft: &Draft, results: &Results) -> Html {
    let told: Vec<_> = results.told(draft).collect();
    let words = match told.len() {
        0 => text::WAITING,
        1 => text::WAITING_ONE,
        _ => text::WAITING_SEVERAL,
    };
    let entry = |error: &&FieldError| {
        let id = error.field.spec().name;
        let onclick = move |event: MouseEvent| {
            event.prevent_default();
            web::focus(id);
        };
        html! { <li><a href={["#", id].concat()} {onclick}>{ text::mistake(error) }</a></li> }
    };
    html! {
        <>
            <p class="waiting">{ words }</p>
            if told.len() > 1 { <ul id="mistakes">{ for told.iter().map(entry) }</ul> }
        </>
    }
}

/// The parts of the link that could not be used, until the reader has seen them. The element stands always, so that
/// nothing after it is rebuilt when it fills.
pub fn dropped(parts: &[String], close: Callback<MouseEvent>) -> Html {
    let onclick = move |event: MouseEvent| {
        close.emit(event);
        web::focus("main");
    };
    html! {
        <div class="notice" id="dropped" role="status">
            if !parts.is_empty() {
                <p>{ text::DROPPED }{ parts.join(", ") }</p>
                <button type="button" {onclick}>{ text::CLOSE }</button>
            }
        </div>
    }
}
