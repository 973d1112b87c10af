//! Words: every sentence and label on the page, one file a language.

pub mod csv;
pub mod en;
pub mod snippet;
