//! What other sites take from this one: the script that gives frames their height, and what oEmbed asks for.

use std::io;

use postworth::text::{
    self,
    snippet::{HEIGHT, Snippet, WIDTH},
};

use crate::{lean, origin::Origin};

pub const LOADER_FILE: &str = "embed.js";
pub const OEMBED_FILE: &str = "oembed.json";

/// What a host's page runs beside its frames.
pub fn loader() -> io::Result<String> {
    lean::old_script(include_str!("../../../embed.js"))
}

/// What a place that is given the site's address is told to show (oembed.com, 2.3.4).
pub fn oembed(origin: &Origin) -> String {
    let snippet = Snippet {
        site: &origin.front,
        query: "embed=1",
        title: text::SITE_TITLE,
        height: HEIGHT,
    };
    format!(
        "{{\"version\":\"1.0\",\"type\":\"rich\",\"title\":{},\"provider_name\":{},\"provider_url\":{},\"html\":{},\
         \"width\":{},\"height\":{}}}\n",
        quoted(text::SITE_TITLE),
        quoted(text::SITE_NAME),
        quoted(&origin.front),
        quoted(&snippet.frame()),
        WIDTH,
        HEIGHT,
    )
}

/// Where to find it, for the head of the page that is given.
pub fn discovery(origin: &Origin) -> String {
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
        origin.of(OEMBED_FILE),
        text::SITE_TITLE
    )
}

/// A text as JSON writes it. There are no control characters in ours.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oembed_is_told_the_frame() {
        let origin = Origin::parse("https://example.com/tools").unwrap();
        let told: serde_json::Value = serde_json::from_str(&oembed(&origin)).unwrap();
        assert_eq!(told["version"], "1.0");
        assert_eq!(told["type"], "rich");
        let html = told["html"].as_str().unwrap();
        assert!(
            html.starts_with("<iframe src=\"https://example.com/tools/?embed=1\" title=\"Postworth"),
            "{html}"
        );
        // What WordPress keeps of the answer of a place that it does not know: the frame, of which it must be all.
        assert!(html.ends_with("></iframe>") && html.matches('<').count() == 2, "{html}");
        assert!(told["width"].is_u64() && told["height"].is_u64());
        assert!(discovery(&origin).contains("href=\"https://example.com/tools/oembed.json\""));
    }
}
