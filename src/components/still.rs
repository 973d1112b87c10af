//! The page at any draft, without a browser: what the tests read.

use yew::prelude::*;

use super::{Behind, Brand, Creator, Drawn, masthead, pieces};
use crate::draft::{Door, Draft, derive, outlook};
use crate::number::write;

/// What a still page shows.
#[derive(Properties, PartialEq)]
pub struct StillProps {
    /// What was typed and chosen.
    pub draft: Draft,
}

/// The calculator at a draft. Nothing in it answers.
#[component]
pub fn Still(StillProps { draft }: &StillProps) -> Html {
    write::price_in(draft.money());
    let results = derive(draft);
    let outlook = results.brand.as_ref().map(outlook);
    let send = Callback::noop();
    html! {
        <>
            { masthead::masthead(draft, &send) }
            { pieces::dropped(&draft.dropped, Callback::noop()) }
            { match draft.door {
                Door::Creator => Creator::view(draft, &results, None, Drawn::Whole, &send),
                Door::Brand => Brand::view(draft, &results, outlook.as_ref(), Drawn::Whole, &send),
            } }
        </>
    }
}
