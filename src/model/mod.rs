//! Pure calculation, in the words of the trade: tier, engagement rate, fair price, campaign.
//!
//! Nothing here knows the web, the clock, a locale or a sentence. Amounts cross the border of this ring as
//! integers ([`Cents`], [`Ppm`], people), so that they are exact, comparable and cheap to write; logarithms and
//! powers inside are `f64`. No function panics, and none returns NaN or infinity.

pub mod calibrated;
pub mod campaign;
pub mod curve;
pub mod deliverable;
pub mod engagement;
pub mod factors;
pub mod guide;
pub mod price;
pub mod quote;
pub mod tier;
mod units;

pub use units::{Cents, Ppm};
