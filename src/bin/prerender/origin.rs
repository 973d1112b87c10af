//! The site's own address, where it is known, and what only then can be written.

use crate::pages::{self, FRONT};

/// Where the site is served.
pub struct Origin {
    /// Scheme, host and port.
    pub host: String,
    /// The address of the front page, which ends in a slash.
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
            front,
        })
    }

    /// The address of one of the site's pages.
    pub fn of(&self, page: &str) -> String {
        // The front page has one address, not two.
        format!("{}{}", self.front, if page == FRONT.file { "" } else { page })
    }

    pub fn sitemap(&self) -> String {
        let pages = pages::all().map(|page| format!("<url><loc>{}</loc></url>", self.of(page.file)));
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
