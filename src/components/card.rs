//! The rate card.

use yew::prelude::*;

use super::masthead;
use crate::text::en;
use crate::web;

/// The rate card.
pub struct Card;

impl Component for Card {
    type Message = ();
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Card
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! {
            <>
                { masthead::elsewhere() }
                <main id="main"><h1>{ en::CARD_TITLE }</h1></main>
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        web::mark(&web::Marks {
            door: "card",
            embed: false,
            theme: None,
            accent: None,
        });
    }
}
