//! The lines that a blog pastes: what they say, and that nothing put into them gets out of its quotes.

use postworth::text::snippet::{Snippet, site};

#[test]
fn a_frame_says_what_it_shows() {
    let snippet = Snippet {
        site: "https://example.com/tools/",
        query: "budget=20000&embed=1&view=brand",
        title: "One celebrity or many micros?",
        height: 900,
    };
    let frame = "<iframe src=\"https://example.com/tools/?budget=20000&amp;embed=1&amp;view=brand\" \
        title=\"One celebrity or many micros?\" width=\"100%\" height=\"900\" style=\"border:0\" loading=\"lazy\" \
        sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals \
        allow-downloads\" allow=\"clipboard-write; web-share\"></iframe>";
    assert_eq!(snippet.frame(), frame);
    assert_eq!(
        snippet.with_loader(),
        format!("{frame}\n<script async src=\"https://example.com/tools/embed.js\"></script>")
    );
}

#[test]
fn the_site_is_where_its_page_is() {
    for (address, expected) in [
        ("https://example.com/embed.html?view=brand#a/b", "https://example.com/"),
        ("https://example.com/tools/embed.html", "https://example.com/tools/"),
        ("https://example.com/embed?next=/a/b", "https://example.com/"),
        ("https://example.com/#/", "https://example.com/"),
        ("", ""),
    ] {
        assert_eq!(site(address), expected, "{address}");
    }
}

#[test]
fn nothing_gets_out_of_its_quotes() {
    let hostile = "\"><script>alert('1')</script>&quot;&lt;";
    let snippet = Snippet {
        site: hostile,
        query: hostile,
        title: hostile,
        height: 0,
    };
    let plain = Snippet {
        site: "",
        query: "",
        title: "",
        height: 0,
    };
    let (html, empty) = (snippet.with_loader(), plain.with_loader());
    for mark in ['<', '>', '"'] {
        assert_eq!(
            html.matches(mark).count(),
            empty.matches(mark).count(),
            "{mark} in {html}"
        );
    }
    // Read back, it is what was put in.
    let read = |text: &str| {
        let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&amp;", "&")
    };
    let title = html.split("title=\"").nth(1).and_then(|rest| rest.split('"').next());
    assert_eq!(title.map(read).as_deref(), Some(hostile));
}
