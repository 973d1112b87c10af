//! What a sponsored post is worth, computed in the reader's own browser.
//!
//! The modules are rings. Each may name only those above it in this list, and a test holds them to it
//! (`tests/architecture.rs`); read them in this order:
//!
//! 1. [`evidence`] what others published, as typed tables made from `data/` when the program is built
//! 2. [`model`] pure calculation: tier, engagement, price, campaign
//! 3. [`number`] numbers as people write them: reading what they type, writing what they read
//! 4. [`draft`] what the reader typed and chose, and what follows from it
//! 5. [`text`] words: every sentence and label on the page
//! 6. [`web`] the only ring that touches the browser
//! 7. [`components`] what is on the page
//!
//! Beside them, and not in the page, `calibration` fits the model to the evidence.

#[cfg(not(target_arch = "wasm32"))]
pub mod calibration;
pub mod components;
pub mod draft;
pub mod evidence;
pub mod model;
pub mod number;
pub mod text;
pub mod web;
