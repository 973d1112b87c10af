//! What the page may do, for browsers that hold it to that: its own files, nothing inline but what stands here by
//! hash, no other origin, no markup from text.

use std::collections::BTreeSet;

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use crate::origin::Origin;

/// The content policy of these pages, which may do this besides.
pub fn policy(pages: &[&str], may: &[&str], origin: Option<&Origin>) -> String {
    // In a frame without an origin of its own WebKit takes `'self'` for nobody; the address says who is meant.
    let own = origin.map_or_else(|| "'self'".to_owned(), |origin| format!("'self' {}", origin.host));
    let mut directives = vec![
        "default-src 'none'".to_owned(),
        format!("script-src {own} 'wasm-unsafe-eval'{}", hashes(pages, "script")),
        format!("style-src{}", hashes(pages, "style")),
        format!("connect-src {own}"),
        format!("img-src {own} data:"),
        format!("worker-src {own}"),
        format!("manifest-src {own}"),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        // The one thing that becomes a script's address by name: later.js makes of it nothing but the worker's.
        "trusted-types worker".to_owned(),
    ];
    for directive in may {
        if !directives.iter().any(|said| said == directive) {
            directives.push((*directive).to_owned());
        }
    }
    directives.join("; ")
}

/// The content of each such element of the pages, once, as the policy names it.
fn hashes(pages: &[&str], element: &str) -> String {
    let closing = format!("</{element}>");
    let opening = format!("<{element}");
    let found: BTreeSet<&str> = (pages.iter())
        .flat_map(|page| page.split(&opening).skip(1))
        .filter_map(|rest| Some(rest.split_once('>')?.1.split_once(&closing)?.0))
        .filter(|content| !content.is_empty())
        .collect();
    let named = |content| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(content)));
    found.into_iter().map(named).collect()
}

/// The headers, with those for the files that may be cached for ever, in the form that Netlify and Cloudflare Pages read.
pub fn headers(policy: &str, cached: &[String]) -> String {
    // A frame without an origin of its own may load the programs, too.
    let mut text = format!(
        "/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Access-Control-Allow-Origin: *\n"
    );
    for name in cached {
        text.push_str(&format!(
            "/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_inline_is_named_by_its_hash() {
        let page = "<style>a{}</style><script>1</script><script src=x></script>";
        let policy = policy(&[page, page], &[], None);
        // By `printf 1 | openssl dgst -sha256 -binary | base64`.
        assert!(
            policy.contains("'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='"),
            "{policy}"
        );
        assert_eq!(policy.matches("sha256-").count(), 2, "{policy}");
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{policy}"
        );
    }

    #[test]
    fn the_sites_address_is_allowed_by_name() {
        let origin = Origin::parse("https://example.com/tools/").unwrap();
        let policy = policy(&[], &["frame-src 'self'", "frame-src 'self'"], Some(&origin));
        assert!(policy.ends_with("worker; frame-src 'self'"), "{policy}");
        assert!(policy.contains("connect-src 'self' https://example.com;"), "{policy}");
    }
}
