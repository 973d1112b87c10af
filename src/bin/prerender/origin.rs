//! The site's own address, where it is known, and what only then can be written.

use postworth::text;

use crate::pages::{self, FRONT};

/// Where the site is served.
pub struct Origin {
    /// Scheme, host and port.
    pub host: String,
    /// The address of the first language's front page, which ends in a slash.
    root: String,
    /// That of this language's.
    pub front: String,
}

impl Origin {
    /// Reads `https://host` or `https://host/folder`.
    pub fn parse(address: &str) -> Result<Self, String> {
        let wrong = || format!("ORIGIN is {address:?}, not an address such as https://example.com");
        let front = format!("{}/", address.trim_end_matches('/'));
        let (scheme, rest) = front.split_once("://").ok_or_else(wrong)?;
        let (host, _) = rest.split_once('/').ok_or_else(wrong)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/".contains(c);
        if !matches!(scheme, "https" | "http") || host.is_empty() || !rest.chars().all(plain) {
            return Err(wrong());
        }
        Ok(Origin {
            host: format!("{scheme}://{host}"),
            front: format!("{front}{}", text::folder()),
            root: front,
        })
    }

    /// A page's address in each language, by its code.
    pub fn in_every_language(&self, page: &str) -> impl Iterator<Item = (&'static str, String)> {
        let address = move |folder| format!("{}{folder}{}", self.root, Self::known_as(page));
        text::LANGUAGES
            .iter()
            .map(move |(code, _, folder)| (*code, address(folder)))
    }

    /// The address of one of the site's pages.
    pub fn of(&self, page: &str) -> String {
        format!("{}{}", self.front, Self::known_as(page))
    }

    /// The front page has one address, not two.
    fn known_as(page: &str) -> &str {
        if page == FRONT.file { "" } else { page }
    }

    pub fn sitemap(&self) -> String {
        let pages = pages::all().flat_map(|page| self.in_every_language(page.file));
        let pages = pages.map(|(_, address)| format!("<url><loc>{address}</loc></url>"));
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{}</urlset>\n",
            pages.collect::<String>()
        )
    }

    pub fn robots(&self) -> String {
        format!("User-agent: *\nAllow: /\nSitemap: {}\n", self.of("sitemap.xml"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_have_a_folder() {
        let origin = Origin::parse("https://example.com:8443/tools").unwrap();
        assert_eq!(origin.host, "https://example.com:8443");
        assert_eq!(origin.of("index.html"), "https://example.com:8443/tools/");
        assert_eq!(origin.of("sources.html"), "https://example.com:8443/tools/sources.html");
        assert!(origin.sitemap().contains("<loc>https://example.com:8443/tools/</loc>"));
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for wrong in [
            "example.com",
            "ftp://example.com",
            "https://",
            "https://a\"b",
            "https://a b",
        ] {
            assert!(Origin::parse(wrong).is_err(), "{wrong}");
        }
    }
}
