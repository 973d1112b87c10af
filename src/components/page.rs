//! The whole page as it is written when the site is built: the calculator at its worked example, and what stands
//! around it and needs no program.

use yew::prelude::*;

use super::{App, Creator, pieces};
use crate::evidence::{GUIDE, Platform, Price, TIER_SCHEMES, TierScheme};
use crate::model::guide;
use crate::text::en;

/// What stands on the page. The program takes over what is in `#app` and leaves the rest as it is.
#[component]
pub fn Page() -> Html {
    html! {
        <>
            <noscript><aside class="notice">{ still() }</aside></noscript>
            { broken(en::TOO_OLD) }
            <div id="app"><App<Creator> /></div>
            <section id="tables" class="sources" aria-labelledby="tables-title">
                <h2 id="tables-title">{ en::TABLES_TITLE }</h2>
                <p>
                    { en::TABLES_NOTE }
                    { for GUIDE.first().map(|price| pieces::cite(price.source)) }{ "." }
                </p>
                <div>
                    { for Platform::ALL.map(guide_table) }
                    { pieces::more(en::TIERS_TABLE, tier_table()) }
                </div>
            </section>
            <section id="sources" class="sources" aria-labelledby="sources-title">
                <h2 id="sources-title">{ en::SOURCES_TITLE }</h2>
                <p class="lede">{ en::SOURCES_LEDE }</p>
                <p><a href="sources.html">{ en::SOURCES_DOORWAY }</a></p>
            </section>
            <footer class="colophon">
                <p>{ en::COLOPHON }</p>
                <p><a href="embed.html">{ en::embed::TITLE }</a></p>
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
                    <p>{ en::STILL_OWN }<a href="./#tables">{ en::STILL_TABLES }</a>{ "." }</p>
                </aside>
            </noscript>
            { broken(en::TOO_OLD_OWN) }
            <div id="app"><C ..C::Properties::default() /></div>
            <footer class="colophon"><p>{ en::COLOPHON }</p></footer>
        </>
    }
}

/// What failure.js shows.
fn broken(too_old: &'static str) -> Html {
    html! {
        <div id="broken" role="alert" tabindex="-1" hidden=true>
            <p>{ en::BROKEN }</p>
            <p hidden=true>{ en::BROKEN_AGAIN }<a href="?">{ en::START_AFRESH }</a>{ too_old }</p>
            <button>{ en::RELOAD }</button>
        </div>
    }
}

/// Why the figures do not follow what is typed, and what can be read all the same.
fn still() -> Html {
    html! { <p>{ en::STILL }<a href="#tables">{ en::STILL_TABLES }</a>{ "." }</p> }
}

fn guide_table(platform: Platform) -> Html {
    let row = |row: &'static Price| {
        vec![
            pieces::text(row.tier),
            pieces::text(row.followers.map(en::band).unwrap_or_default()),
            pieces::text(en::guide_price(row)),
        ]
    };
    let columns = pieces::columns(&[en::TIER, en::FROM_TO, en::GUIDE_SHORT]);
    let rows = guide::rows(platform).map(row).collect();
    pieces::more(en::guide_table(platform), pieces::table("", columns, rows))
}

fn tier_table() -> Html {
    let row = |scheme: &'static TierScheme| vec![pieces::cite(scheme.source), pieces::text(en::scheme(scheme))];
    pieces::table("words", Vec::new(), TIER_SCHEMES.iter().map(row).collect())
}
