//! The page as a whole: holds the draft, derives the results, lays out the doors.

use std::rc::Rc;

use yew::prelude::*;

use super::{brand, creator, masthead, pieces};
use crate::draft::{Action, Door, Draft, derive, link, outlook, reduce};
use crate::text::en;
use crate::web;

/// How long the link waits for the next keystroke: browsers refuse more than a hundred changes in half a minute.
const LINK_PAUSE_MS: u32 = 300;
/// How long a screen reader is left in peace while the reader types.
const SPEAK_PAUSE_MS: u32 = 800;

/// The draft as Yew holds it. Its own type, so that the draft itself knows nothing of Yew.
#[derive(PartialEq)]
struct State(Draft);

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(State(reduce(&self.0, action)))
    }
}

/// The page.
///
/// Its first render is the default draft, whatever the link says: the link comes in as an action once the page
/// stands, so that a page written before the reader comes is the same page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(|| State(Draft::default()));
    let started = use_state(|| false);
    let spoken = use_state(AttrValue::default);
    let send = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    {
        let (send, started) = (send.clone(), started.clone());
        use_effect_with((), move |()| {
            send.emit(Action::Load(Box::new(link::decode(&web::query()))));
            started.set(true);
        });
    }
    let draft = &state.0;
    let results = use_memo(draft.clone(), derive);
    let outlook = use_memo(results.brand.clone(), |found| found.as_ref().map(outlook));
    {
        let (draft, started) = (draft.clone(), *started);
        use_effect_with((draft, started), |(draft, started)| {
            if *started {
                web::mark(&web::Marks {
                    ready: true,
                    embed: draft.embed,
                    theme: draft.theme.map(link::theme_slug),
                    accent: draft.accent.map(link::hex),
                });
            }
            let pending = (*started && !draft.embed).then(|| {
                let draft = draft.clone();
                web::after(LINK_PAUSE_MS, move || web::replace_query(&link::encode(&draft)))
            });
            move || drop(pending)
        });
    }
    use_effect_with(results.errors.clone(), |_| web::reveal_errors());
    {
        let summary = match draft.door {
            Door::Creator => results.creator.as_ref().map(en::creator_summary),
            Door::Brand => results.brand.as_ref().map(en::brand::summary),
        };
        let spoken = spoken.clone();
        use_effect_with(summary, move |summary| {
            let summary = AttrValue::from(summary.clone().unwrap_or_default());
            let pending = web::after(SPEAK_PAUSE_MS, move || spoken.set(summary));
            move || drop(pending)
        });
    }
    let door = match draft.door {
        Door::Creator => creator::door(draft, &results, &send),
        Door::Brand => brand::door(draft, &results, outlook.as_ref().as_ref(), &send),
    };
    html! {
        <>
            <a class="skip" href="#results">{ en::SKIP }</a>
            { masthead::masthead(draft, &send) }
            { pieces::dropped(draft, &send) }
            <main id="main">{ door }</main>
            <p class="unseen" role="status">{ &*spoken }</p>
        </>
    }
}
