//! Worked examples to start from.

use crate::model::Cents;

/// A worked example of the brand door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scenario {
    /// The founding article's: $50,000 for one celebrity, or for 500 micros at $100.
    Article,
    /// A small shop: $500, and its goods instead of fees.
    Shop,
    /// A launch with $250,000 and three posts each.
    Launch,
    /// An event in one town, where audiences overlap.
    Event,
}

impl Scenario {
    /// All of them, in the order of the page.
    pub const ALL: [Scenario; 4] = [Scenario::Article, Scenario::Shop, Scenario::Launch, Scenario::Event];

    /// Its budget, which its link says again.
    pub const fn budget(self) -> Cents {
        Cents(match self {
            Scenario::Article => 5_000_000,
            Scenario::Shop => 50_000,
            Scenario::Launch => 25_000_000,
            Scenario::Event => 300_000,
        })
    }

    /// It as a link. What it leaves out stays at its default; its figures are examples, for the reader to change.
    pub const fn query(self) -> &'static str {
        match self {
            Scenario::Article => "view=brand",
            Scenario::Shop => {
                "budget=500&celebrity_fee=&celebrity_followers=250000&micro_fee=0&micro_followers=2000&micro_product=25\
                 &view=brand"
            }
            Scenario::Launch => {
                "budget=250000&celebrity_fee=&micro_fee=&micro_followers=25000&objective=reach&posts=3&view=brand"
            }
            Scenario::Event => {
                "budget=3000&celebrity_fee=&celebrity_followers=150000&micro_fee=&micro_followers=4000&objective=reach\
                 &overlap=15&view=brand"
            }
        }
    }
}
