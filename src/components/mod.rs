//! What is on the page. Takes finished values, sends [`Action`](crate::draft::Action)s. What follows from the
//! draft comes to it worked out; what a chart or a table needs at many sizes it asks of the model as it draws.
//!
//! Pieces without state of their own are plain functions: a component costs bytes, a function call does not.

mod app;
mod brand;
mod brand_charts;
mod card;
mod card_form;
mod card_sheet;
mod charts;
mod comparison;
mod copy;
mod creator;
mod form;
mod masthead;
mod page;
mod pieces;
mod snippet;
mod sources;
#[cfg(not(target_arch = "wasm32"))]
mod still;
mod svg;

pub use app::{App, Behind, Drawn, start};
pub use brand::Brand;
pub use card::RateCard;
pub use creator::Creator;
pub use page::{OwnPage, Page};
pub use snippet::SnippetMaker;
pub use sources::Library;
#[cfg(not(target_arch = "wasm32"))]
pub use still::{Still, StillProps};

use crate::draft::Action;

/// Where the page sends what the reader did.
type Send = yew::Callback<Action>;
