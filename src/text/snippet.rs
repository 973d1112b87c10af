//! The lines of HTML that show the page inside somebody else's.

/// What a frame may do: run the program, open links and print in windows of their own, save a table. Not among it:
/// leading the page around it elsewhere.
pub const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals \
    allow-downloads";

/// What copy and share buttons want in the page of another origin.
pub const ALLOW: &str = "clipboard-write; web-share";

/// Where nothing is known of the place: as wide as an article, and as high as most of the creator door.
pub const WIDTH: u64 = 700;
pub const HEIGHT: u64 = 900;

/// The site that a page stands on: its address up to the last slash.
pub fn site(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let length = path.rfind('/').map_or(0, |slash| slash + 1);
    path.get(..length).unwrap_or_default()
}

/// A frame around the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet<'a> {
    /// The address of the front page, up to its last slash.
    pub site: &'a str,
    /// What is shown, as a link says it, without question mark.
    pub query: &'a str,
    /// What those hear who do not see it.
    pub title: &'a str,
    /// In pixels; with the loader only until the page has said its own.
    pub height: u64,
}

impl Snippet<'_> {
    /// The frame alone, for places that take no script. It keeps its height.
    pub fn frame(&self) -> String {
        let address = escaped(&[self.site, "?", self.query].concat());
        [
            "<iframe src=\"",
            &address,
            "\" title=\"",
            &escaped(self.title),
            "\" width=\"100%\" height=\"",
            &self.height.to_string(),
            "\" style=\"border:0\" loading=\"lazy\" sandbox=\"",
            SANDBOX,
            "\" allow=\"",
            ALLOW,
            "\"></iframe>",
        ]
        .concat()
    }

    /// The frame, and what makes it as high as the page in it.
    pub fn with_loader(&self) -> String {
        let loader = escaped(&[self.site, "embed.js"].concat());
        [&self.frame(), "\n<script async src=\"", &loader, "\"></script>"].concat()
    }
}

/// A text as it stands between double quotes in HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(c),
        }
    }
    escaped
}
