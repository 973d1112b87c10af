//! The sheet that the rate card makes, and the ways to take it away.

use yew::prelude::*;

use super::pieces;
use crate::draft::card::{Amount, Card, Offer, Profile, Results, Sheet, Text};
use crate::evidence::Platform;
use crate::number::write;
use crate::text::{self, card as words};
use crate::web;

/// The sheet, or what it waits for.
pub fn answers(card: &Card, results: &Results, link: Option<String>) -> Html {
    let content = match &results.sheet {
        Some(sheet) => html! { <>{ take_away(card, sheet, link.unwrap_or_default()) }{ self::sheet(card, sheet) }</> },
        None if results.errors.is_empty() => html! {
            <div class="sheet"><p class="waiting">{ words::EMPTY }</p></div>
        },
        None => html! { <div class="sheet"><p class="waiting">{ words::WAITING }</p></div> },
    };
    html! { <section class="answers" id="sheet" tabindex="-1" aria-label={words::SHEET}>{ content }</section> }
}

fn take_away(card: &Card, sheet: &Sheet, link: String) -> Html {
    let text = words::as_text(card, sheet);
    html! {
        <div class="take-away">
            <button type="button" id="print" onclick={|_: MouseEvent| web::print()}>{ words::PRINT }</button>
            <div>
                { pieces::more(words::AS_TEXT, pieces::to_copy("card-text", words::AS_TEXT, "12", text::COPY_TEXT, text)) }
                { pieces::more(words::AS_LINK, html! {
                    <>
                        <p class="hint">{ words::LINK_NOTE }</p>
                        { pieces::to_copy("card-link", words::AS_LINK, "4", words::COPY_CARD_LINK, link) }
                    </>
                }) }
            </div>
        </div>
    }
}

/// What a brand is sent.
fn sheet(card: &Card, sheet: &Sheet) -> Html {
    let name = card.shown(Text::Name);
    let line = |class: &'static str, text: Text| {
        let shown = card.shown(text);
        html! { if !shown.is_empty() { <p {class}>{ shown }</p> } }
    };
    let offers = sheet.offers().next().is_some();
    html! {
        <article class="sheet" data-is={sheet.is_crowded(card).then_some("crowded")}>
            <header>
                <p class="kicker">{ words::kicker(card) }</p>
                <h2 class="who">{ if name.is_empty() { words::NO_NAME.to_owned() } else { name } }</h2>
                { line("handle", Text::Handle) }
                { line("niche", Text::Niche) }
            </header>
            if !sheet.profiles.is_empty() {
                <section>
                    <h3>{ words::AUDIENCE }</h3>
                    <div class="profiles">{ for sheet.profiles.iter().map(profile) }</div>
                </section>
            }
            if offers {
                <section>
                    <h3>{ words::PRICES }</h3>
                    <div class="prices">{ for sheet.profiles.iter().map(|profile| prices(sheet, profile)) }</div>
                </section>
            }
            <div class="columns">
                { paragraphs("idea", words::idea(card), &card.shown(Text::Idea)) }
                { list(words::WORK, &card.shown(Text::Work)) }
                { list(words::PARTNERS, &card.shown(Text::Partners)) }
            </div>
            <footer>
                { contact(card) }
                <p>{ words::DISCLOSURE }</p>
                if offers { <p class="fine">{ words::fine_print(sheet) }</p> }
            </footer>
        </article>
    }
}

fn metric(platform: Platform, name: &str) -> String {
    [platform.slug(), "-", name].concat()
}

fn profile(profile: &Profile) -> Html {
    let platform = profile.platform;
    let metric = |name| metric(platform, name);
    html! {
        <div>
            <h4>{ text::platform(platform) }</h4>
            if let Some(followers) = profile.followers {
                <p class="big">
                    { pieces::about(metric("followers"), followers) }<span>{ text::followers(&write::compact(followers)) }</span>
                </p>
            }
            if let Some(rate) = profile.engagement {
                <p>{ pieces::percent(metric("engagement"), rate) }{ words::ENGAGEMENT }</p>
            }
            if let Some((usual, ratio)) = profile.usual {
                <p class="usual">
                    { pieces::times(metric("ratio"), ratio) }{ words::TIMES_THE }
                    { pieces::percent(metric("usual"), usual) }{ words::USUAL }
                </p>
            }
            if let Some(views) = profile.views {
                <p>{ pieces::about(metric("views"), views) }{ text::views(&write::compact(views)) }</p>
            }
        </div>
    }
}

fn prices(sheet: &Sheet, profile: &Profile) -> Html {
    let platform = profile.platform;
    let row = |offer: &Offer| {
        let slug = crate::draft::link::format_slug(offer.format);
        let metric = |name| metric(platform, &[slug, "-", name].concat());
        let price = match offer.amount {
            Amount::Own(own) => html! {
                <strong>
                    { match sheet.per_dollar {
                        Some(rate) => pieces::own_money(metric("price"), own, rate),
                        None => pieces::text(write::money(own)),
                    } }
                </strong>
            },
            Amount::Fair { low, high } => html! {
                <>
                    { pieces::estimate(metric("low"), low) }{ "–" }{ pieces::estimate(metric("high"), high) }
                    <small>{ words::FAIR }</small>
                </>
            },
            Amount::OnRequest => html! { words::ON_REQUEST },
        };
        html! { <tr><th scope="row">{ words::sold(offer.format) }</th><td>{ price }</td></tr> }
    };
    html! {
        if !profile.offers.is_empty() {
            <table>
                <caption>{ text::platform(platform) }</caption>
                <tbody>{ for profile.offers.iter().map(row) }</tbody>
            </table>
        }
    }
}

fn paragraphs(class: &'static str, title: String, text: &str) -> Html {
    html! {
        if !text.is_empty() {
            <section {class}><h3>{ title }</h3>{ for text.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }</section>
        }
    }
}

fn list(title: &'static str, text: &str) -> Html {
    html! {
        if !text.is_empty() {
            <section>
                <h3>{ title }</h3>
                <ul>{ for text.lines().map(|line| html! { <li>{ linked(line) }</li> }) }</ul>
            </section>
        }
    }
}

fn contact(card: &Card) -> Html {
    let (email, other) = (card.shown(Text::Email), card.shown(Text::Contact));
    html! {
        if !email.is_empty() || !other.is_empty() {
            <div class="contact">
                <h3>{ words::CONTACT }</h3>
                if !email.is_empty() { <p>{ mail(&email) }</p> }
                if !other.is_empty() { <p>{ linked(&other) }</p> }
            </div>
        }
    }
}

/// A line whose addresses can be followed. Nothing but the web's own schemes becomes a link: the text may be anybody's.
fn linked(line: &str) -> Html {
    let word = |word: &str| {
        let is_address = ["https://", "http://"].iter().any(|scheme| word.starts_with(scheme));
        if is_address {
            let shown = word
                .split_once("://")
                .map_or(word, |(_, rest)| rest)
                .trim_end_matches('/');
            html! { <a href={word.to_owned()} rel="noopener noreferrer">{ shown.to_owned() }</a> }
        } else {
            html! { word.to_owned() }
        }
    };
    html! { { for line.split_inclusive(' ').map(|part| html! { <>{ word(part.trim_end()) }{ " " }</> }) } }
}

fn mail(address: &str) -> Html {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_+@".contains(c);
    if address.contains('@') && address.chars().all(plain) {
        html! { <a href={["mailto:", address].concat()}>{ address.to_owned() }</a> }
    } else {
        html! { address.to_owned() }
    }
}
