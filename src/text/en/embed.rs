//! Words of the frame in somebody else's page, and of the page that makes it.

use crate::draft::Door;
use crate::draft::link::hex;

pub const IN_FULL: &str = " shows these figures in full, with every source and every step. Worked out in your browser: \
    no account, no cookie.";
pub const BEHIND: &str = "How it is worked out, and more";

// The page that makes the lines to paste.
pub const PAGE_TITLE: &str = "Put Postworth in your article";
pub const TITLE: &str = "Put the calculator in your article";
pub const DESCRIPTION: &str = "Show the calculator in your own page, with the figures you choose and in your colour. No \
    cookie, no account: it runs in your readers’ browsers.";
pub const LEDE: &str =
    "Choose what your readers see first, copy the lines, paste them where the calculator is to stand.";
pub const DOOR: &str = "Who it is for";
pub const MORE_FIGURES: &str = "To preset other figures, set them in the calculator, then follow “Put the calculator in \
    your article” at its foot.";
pub const THEME: &str = "Light or dark";
pub const THEME_READERS: &str = "Follow the reader’s device";
pub const THEME_LIGHT: &str = "Light";
pub const THEME_DARK: &str = "Dark";
pub const ACCENT: &str = "Colour";
pub const ACCENT_OURS: &str = "Postworth’s";
pub const ACCENT_OWN: &str = "Your own";
pub const ACCENT_LABEL: &str = "Your colour";
pub const FORM: &str = "Your site allows";
pub const WITH_LOADER: &str = "Iframe and script";
pub const FRAME_ALONE: &str = "Iframe only";
pub const WITH_LOADER_NOTE: &str = "The frame is always as high as what is in it. Where the script is taken out, it keeps \
    the height below and scrolls.";
pub const FRAME_ALONE_NOTE: &str = "The frame keeps the height below and scrolls. WordPress lets it grow by itself if you \
    paste the site’s address alone on a line.";
pub const HEIGHT_LABEL: &str = "Height in pixels";
pub const HEIGHT_HINT: &str = "From 200 to 5000";
pub const HEIGHT_WRONG: &str = "Enter a whole number from 200 to 5000, such as 900.";
pub const WAITING: &str = "The lines come back when the marked field can be read.";
pub const LINES: &str = "The lines to paste";
pub const COPY: &str = "Copy the lines";
pub const PRIVACY: &str = "The frame loads when a reader comes near it. It sets no cookie, asks nothing of any other \
    place, and cannot lead your readers away from your page.";
pub const PREVIEW: &str = "How it will look";
pub const PREVIEW_WIDTH: &str = "In a column as wide as";
pub const ARTICLE: &str = "An article’s";
pub const PHONE: &str = "A phone’s";

/// What a frame is called by those who cannot see it.
pub fn frame_title(door: Door) -> &'static str {
    match door {
        Door::Creator => "Postworth: what is a sponsored post worth?",
        Door::Brand => "Postworth: one celebrity or many micro-influencers?",
    }
}

/// What becomes of a colour on light paper and on dark.
pub fn accent(chosen: u32, [light, dark]: [u32; 2]) -> String {
    let name = |colour| ["#", &hex(colour)].concat();
    let darker = ["On light backgrounds it is darkened to ", &name(light)].concat();
    let lighter = [" lightened to ", &name(dark), " so that it can be read."].concat();
    match (light == chosen, dark == chosen) {
        (true, true) => "It can be read on light backgrounds and on dark ones.".to_owned(),
        (false, true) => [&darker, " so that it can be read."].concat(),
        (true, false) => ["On dark backgrounds it is", &lighter].concat(),
        (false, false) => [&darker, " and on dark ones", &lighter].concat(),
    }
}
