//! The pages of the site, and what each says of itself.

use std::io;

use postworth::{
    components::{OwnPage, RateCard, SnippetMaker},
    text,
};

use crate::document::render;

/// What a page says of itself at its head.
pub struct About {
    /// Its file.
    pub file: &'static str,
    pub title: &'static str,
    pub description: &'static str,
}

/// The calculator. It has a program for each door.
pub const FRONT: About = About {
    file: "index.html",
    title: text::SITE_TITLE,
    description: text::SITE_DESCRIPTION,
};

/// The sources. They need no program.
pub const SOURCES: About = About {
    file: "sources.html",
    title: text::LIBRARY_TITLE,
    description: text::SOURCES_LEDE,
};

/// The programs of the front page, by what they are built as.
pub const DOORS: [&str; 2] = ["creator", "brand"];

/// A page with a program of its own, which `src/bin/NAME.rs` is and `index.html` lists for Trunk.
pub struct Own {
    /// What its program is built as; boot.js finds it on the page by that name.
    pub name: &'static str,
    pub about: About,
    /// What stands on it before the program comes.
    pub render: fn() -> io::Result<String>,
    /// Its own style sheet, which comes after that of the site.
    pub style: &'static str,
    /// A script of its own, which runs before boot.js; or nothing.
    pub script: &'static str,
    /// What it may do beyond the other pages, as directives of the content policy.
    pub may: &'static [&'static str],
    /// Whether it is kept for visits without a network, which every visitor fetches it for.
    pub kept: bool,
}

/// Every page with a program of its own.
pub const OWN: [Own; 2] = [
    Own {
        name: "card",
        about: About {
            file: "card.html",
            title: text::CARD_TITLE,
            description: text::CARD_DESCRIPTION,
        },
        render: render::<OwnPage<RateCard>>,
        style: include_str!("../../../card.css"),
        script: include_str!("../../../card.js"),
        may: &[],
        kept: true,
    },
    Own {
        name: "snippet",
        about: About {
            file: "embed.html",
            title: text::embed::PAGE_TITLE,
            description: text::embed::DESCRIPTION,
        },
        // The frame in it is given its height as in any other page.
        render: || Ok(render::<OwnPage<SnippetMaker>>()? + "<script async src=\"embed.js\"></script>"),
        style: include_str!("../../../embed.css"),
        script: "",
        may: &["frame-src 'self'"],
        kept: false,
    },
];

/// What each program is built as.
pub fn programs() -> impl Iterator<Item = &'static str> {
    DOORS.into_iter().chain(OWN.iter().map(|page| page.name))
}

/// All pages, the front page first.
pub fn all() -> impl Iterator<Item = &'static About> {
    [&FRONT, &SOURCES].into_iter().chain(OWN.iter().map(|page| &page.about))
}
