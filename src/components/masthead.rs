//! The top of the page: its name and its two doors.

use yew::prelude::*;

use super::{Send, pieces};
use crate::draft::{Action, Door, Draft};
use crate::text;

/// The name, the doors and the way to the sources.
pub fn masthead(draft: &Draft, send: &Send) -> Html {
    html! {
        <header class="masthead">
            <a class="name" href="?">{ "Post" }<span>{ "worth" }</span></a>
            <nav aria-label={text::DOORS}>
                { door(draft, send, Door::Creator, "creator", text::DOOR_CREATOR) }
                { door(draft, send, Door::Brand, "brand", text::DOOR_BRAND) }
                <a href="#sources">{ text::DOOR_SOURCES }</a>
            </nav>
        </header>
    }
}

/// The same on a page of its own, from which the doors are elsewhere.
pub fn elsewhere() -> Html {
    apart(html! { <a href="./#sources">{ text::DOOR_SOURCES }</a> })
}

/// The same on the page of the sources.
pub fn of_sources() -> Html {
    apart(html! { <a href="#sources" aria-current="page">{ text::DOOR_SOURCES }</a> })
}

fn apart(sources: Html) -> Html {
    html! {
        <header class="masthead">
            <a class="name" href="./">{ "Post" }<span>{ "worth" }</span></a>
            <nav aria-label={text::DOORS}>
                <a href="./">{ text::DOOR_CREATOR }</a>
                <a href="./?view=brand">{ text::DOOR_BRAND }</a>
                { sources }
            </nav>
        </header>
    }
}

fn door(draft: &Draft, send: &Send, door: Door, slug: &'static str, name: &'static str) -> Html {
    let onclick = pieces::plain_click(send, move || Action::Open(door));
    let here = (draft.door == door).then_some("page");
    html! { <a href={["?view=", slug].concat()} data-view={slug} aria-current={here} {onclick}>{ name }</a> }
}
