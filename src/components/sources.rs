//! Where the numbers come from: the claims checked, and every source.

use yew::prelude::*;

use super::pieces;
use crate::evidence::{CLAIMS, Claim, SOURCES, Source, SourceKind};
use crate::number::write;
use crate::text::en;

/// The third part of the page. It depends on nothing, so it is drawn once.
#[component]
pub fn Sources() -> Html {
    html! {
        <section id="sources" class="sources" aria-labelledby="sources-title">
            <h2 id="sources-title">{ en::SOURCES_TITLE }</h2>
            <p class="lede">{ en::SOURCES_LEDE }</p>
            <h3>{ en::CLAIMS_TITLE }</h3>
            <p>{ en::CLAIMS_LEDE }</p>
            <div class="claims">
                { for SOURCES.iter().filter(|source| source.kind == SourceKind::Seed).map(post) }
            </div>
            <h3>{ en::SOURCES_LIST }</h3>
            <ul class="source-list">{ for SOURCES.iter().map(source) }</ul>
        </section>
    }
}

fn post(seed: &'static Source) -> Html {
    html! {
        <details class="more">
            <summary>{ seed.title }<small>{ " · " }{ en::short_source(seed) }</small></summary>
            <dl>{ for CLAIMS.iter().filter(|claim| claim.post.id == seed.id).map(claim) }</dl>
        </details>
    }
}

fn claim(claim: &'static Claim) -> Html {
    html! {
        <>
            <dt>{ claim.claim }</dt>
            <dd>
                <strong>{ en::verdict(claim.verdict) }</strong>{ ". " }{ claim.original }
                if claim.original_source.id != claim.post.id {
                    { " " }{ en::CHECKED_AGAINST }{ pieces::cite(claim.original_source) }{ "." }
                }
            </dd>
        </>
    }
}

fn source(source: &'static Source) -> Html {
    let title = match source.url {
        Some(url) => html! { <a href={url} rel="noopener noreferrer">{ source.title }</a> },
        None => html! { source.title },
    };
    let year = source
        .year
        .map(|year| [", ", &write::plain(u64::from(year), 0)].concat())
        .unwrap_or_default();
    html! {
        <li id={["source-", source.id].concat()}>
            <p>{ title }</p>
            <p class="meta">
                { source.publisher }{ year }{ " · " }{ en::kind(source.kind) }{ " · grade " }{ en::grade(source.grade) }
            </p>
            if let Some(sample) = source.sample { <p>{ en::SAMPLE }{ sample }{ "." }</p> }
            if !source.uses.is_empty() { <p>{ en::TAKEN }{ en::taken(source) }{ "." }</p> }
            if !source.note.is_empty() { <p>{ source.note }</p> }
        </li>
    }
}
