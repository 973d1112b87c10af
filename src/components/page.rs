//! The whole page as it is written when the site is built: the calculator at its worked example, and what stands
//! around it and needs no program.

use yew::prelude::*;

use super::{App, Creator, pieces};
use crate::evidence::{GUIDE, Platform, Price, TIER_SCHEMES, TierScheme};
use crate::model::guide;
use crate::text;

/// What stands on the page. The program takes over what is in `#app` and leaves the rest as it is.
#[component]
pub fn Page() -> Html {
    html! {
        <>
            <noscript><aside class="notice">{ still() }</aside></noscript>
            { broken(text::TOO_OLD) }
            <div id="app"><App<Creator> /></div>
            <section id="tables" class="sources" aria-labelledby="tables-title">
                <h2 id="tables-title">{ text::TABLES_TITLE }</h2>
                <p>
                    { text::TABLES_NOTE }
                    { for GUIDE.first().map(|price| pieces::cite(price.source)) }{ "." }
                </p>
                <div>
                    { for Platform::ALL.map(guide_table) }
                    { pieces::more(text::TIERS_TABLE, tier_table()) }
                </div>
            </section>
            <section id="sources" class="sources" aria-labelledby="sources-title">
                <h2 id="sources-title">{ text::SOURCES_TITLE }</h2>
                <p class="lede">{ text::SOURCES_LEDE }</p>
                <p><a href="sources.html">{ text::SOURCES_DOORWAY }</a></p>
            </section>
            <footer class="colophon">
                <p>{ text::COLOPHON }</p>
                <p><a href="embed.html">{ text::embed::TITLE }</a></p>
                { languages() }
            </footer>
        </>
    }
}

/// The same for a page of its own, which has a program of its own: what the program draws, and what stands around it.
#[component]
pub fn OwnPage<C>() -> Html
where
    C: BaseComponent<Properties: Default>,
{
    html! {
        <>
            <noscript>
                <aside class="notice">
                    <p>{ text::STILL_OWN }<a href="./#tables">{ text::STILL_TABLES }</a>{ "." }</p>
                </aside>
            </noscript>
            { broken(text::TOO_OLD_OWN) }
            <div id="app"><C ..C::Properties::default() /></div>
            <footer class="colophon"><p>{ text::COLOPHON }</p>{ languages() }</footer>
        </>
    }
}

/// The ways to the same page in other languages: later.js has them keep the page and what it shows.
fn languages() -> Html {
    let up = if text::folder().is_empty() { "" } else { "../" };
    let others = text::LANGUAGES.iter().filter(|(code, ..)| *code != text::CODE);
    let way = |&(code, name, folder): &(&'static str, &'static str, &'static str)| {
        let front = [up, folder].concat();
        html! { <><a href={front} hreflang={code} lang={code}>{ name }</a>{ " " }</> }
    };
    html! { <nav aria-label={text::LANGUAGES_NAME}>{ for others.map(way) }</nav> }
}

/// What failure.js shows.
fn broken(too_old: &'static str) -> Html {
    html! {
        <div id="broken" role="alert" tabindex="-1">
            <p>{ text::BROKEN }</p>
            <p hidden=true>{ text::BROKEN_AGAIN }<a href="?">{ text::START_AFRESH }</a>{ too_old }</p>
            <button>{ text::RELOAD }</button>
        </div>
    }
}

/// Why the figures do not follow what is typed, and what can be read all the same.
fn still() -> Html {
    html! { <p>{ text::STILL }<a href="#tables">{ text::STILL_TABLES }</a>{ "." }</p> }
}

fn guide_table(platform: Platform) -> Html {
    let row = |row: &'static Price| {
        vec![
            pieces::text(row.tier),
            pieces::text(row.followers.map(text::band).unwrap_or_default()),
            pieces::text(text::guide_price(row)),
        ]
    };
    let columns = pieces::columns(&[text::TIER, text::FROM_TO, text::GUIDE_SHORT]);
    let rows = guide::rows(platform).map(row).collect();
    pieces::more(text::guide_table(platform), pieces::table("", columns, rows))
}

fn tier_table() -> Html {
    let row = |scheme: &'static TierScheme| vec![pieces::cite(scheme.source), pieces::text(text::scheme(scheme))];
    pieces::table("words", Vec::new(), TIER_SCHEMES.iter().map(row).collect())
}
