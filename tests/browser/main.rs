//! The built page in a real browser: what a reader types, sees and sends on.
//!
//! Needs `dist/`, a browser and its driver; `make test` sees to all of them, and runs the suite once in each engine.
//! `POSTWORTH_BROWSER` names the one of this run: `chromium` (so where it is not set), `firefox` or `webkit`. Every test
//! also fails on a console error, on a request to any other origin and on a figure that is not a number (see
//! [`harness::visit`]).

#![allow(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, in its helpers too"
)]

mod accessibility;
mod arrival;
mod card;
mod comparison;
mod currency;
mod embed;
mod engine;
mod failures;
mod figures;
mod harness;
mod harness_checks;
mod keystrokes;
mod languages;
mod layout;
mod links;
mod mistakes;
mod offline;
mod quotes;
mod shots;
mod site;

/// A worked example for each door, in figures that are nobody's default.
const CREATOR: &str = "?view=creator&platform=instagram&followers=10000&likes=380&comments=20";
const BRAND: &str = "?view=brand&budget=50000&celebrity_fee=50000&micro_fee=100&micro_cost=0";
