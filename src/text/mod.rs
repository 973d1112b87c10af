//! Words: every sentence and label on the page.
//!
//! A language is a folder: [`en`], [`de`] and [`es`] have the same names in them, and the page is built with one of
//! them. What is put together alike in all of them stands beside the folders, so that a language is words alone.

pub mod brand;
pub mod card;
pub mod creator;
pub mod csv;
pub mod de;
pub mod en;
pub mod es;
pub mod snippet;

#[cfg(all(feature = "german", not(feature = "spanish")))]
use de as lang;
#[cfg(not(any(feature = "german", feature = "spanish")))]
use en as lang;
#[cfg(feature = "spanish")]
use es as lang;
pub use lang::*;

pub use creator::*;

/// The languages of the site: their codes, what they call themselves, and their folders below the first.
pub const LANGUAGES: [(&str, &str, &str); 3] = [
    ("en", "English", ""),
    ("de", "Deutsch", "de/"),
    ("es", "Español", "es/"),
];

/// The folder of the language that the page is built in, below the site's first.
pub fn folder() -> &'static str {
    let own = LANGUAGES.iter().find(|(code, ..)| *code == CODE);
    own.map_or("", |(_, _, folder)| folder)
}

/// Joins the parts of a sentence.
pub fn say(parts: &[&str]) -> String {
    parts.concat()
}

/// The same with a capital to begin with.
pub fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(rest)
        .collect()
}
