//! Where the numbers come from: the claims checked, and every source. A page of its own, written when the site is
//! built: the program carries none of its text.

use yew::prelude::*;

use super::{masthead, pieces};
use crate::evidence::{CLAIMS, Claim, REFERENCES, Reference, SourceKind};
use crate::text;

/// What stands on the page of the sources.
#[component]
pub fn Library() -> Html {
    html! {
        <>
            { masthead::of_sources() }
            <main><h1 class="unseen">{ text::LIBRARY_TITLE }</h1>{ sources() }</main>
        </>
    }
}

/// The section that takes the place of [`super::page`]'s doorway once it is asked for.
fn sources() -> Html {
    html! {
        <section id="sources" class="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">{ text::SOURCES_TITLE }</h2>
            <p class="lede">{ text::SOURCES_LEDE }</p>
            <h3>{ text::CLAIMS_TITLE }</h3>
            <p>{ text::CLAIMS_LEDE }</p>
            <div class="claims">
                { for REFERENCES.iter().filter(|seed| seed.source.kind == SourceKind::Seed).map(post) }
            </div>
            <h3>{ text::SOURCES_LIST }</h3>
            <ul class="source-list">{ for REFERENCES.iter().map(source) }</ul>
        </section>
    }
}

/// What `data/` says in words is English in every language, and is told to be where the page is not.
fn english(words: &'static str) -> Html {
    if text::CODE == "en" {
        return html! { words };
    }
    html! { <span lang="en">{ words }</span> }
}

fn post(seed: &'static Reference) -> Html {
    html! {
        <details class="more">
            <summary>{ seed.title }<small>{ " · " }{ text::short_source(seed.source) }</small></summary>
            <dl>{ for CLAIMS.iter().filter(|claim| claim.post == seed.source).map(claim) }</dl>
        </details>
    }
}

fn claim(claim: &'static Claim) -> Html {
    html! {
        <>
            <dt>{ english(claim.claim) }</dt>
            <dd>
                <strong>{ text::verdict(claim.verdict) }</strong>{ ". " }{ english(claim.original) }
                if claim.original_source != claim.post {
                    { " " }{ text::CHECKED_AGAINST }{ pieces::cite(claim.original_source) }{ "." }
                }
            </dd>
        </>
    }
}

fn source(reference: &'static Reference) -> Html {
    let source = reference.source;
    let title = match reference.url {
        Some(url) => html! { <a href={url} rel="noopener noreferrer">{ reference.title }</a> },
        None => html! { reference.title },
    };
    let year = source
        .year
        .map(|year| [", ", &text::year(year)].concat())
        .unwrap_or_default();
    html! {
        <li id={["source-", source.id].concat()}>
            <p>{ title }</p>
            <p class="meta">
                { reference.publisher }{ year }{ " · " }{ text::kind(source.kind) }{ text::GRADE }{ text::grade(source.grade) }
            </p>
            if let Some(sample) = source.sample { <p>{ text::SAMPLE }{ english(sample) }{ "." }</p> }
            if !reference.uses.is_empty() { <p>{ text::TAKEN }{ text::taken(reference) }{ "." }</p> }
            if !reference.note.is_empty() { <p>{ english(reference.note) }</p> }
        </li>
    }
}
