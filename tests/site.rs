//! The finished files in `dist/`: each is what its name, its `integrity` and its compressed copies say.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::read::GzDecoder;
use postworth::text::LANGUAGES;
use sha2::{Digest, Sha256};

/// Each page, with the programs that it may start.
const PAGES: [(&str, &[&str]); 4] = [
    ("index.html", &["creator", "brand"]),
    ("sources.html", &[]),
    ("card.html", &["card"]),
    ("embed.html", &["snippet"]),
];

fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

#[track_caller]
fn read(name: &str) -> Vec<u8> {
    let path = dist().join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}: run make test, which builds it", path.display()))
}

#[track_caller]
fn text(name: &str) -> String {
    String::from_utf8(read(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The folder of each language, each of which holds a whole site.
fn folders() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(_, _, folder)| *folder)
}

/// Every file of a folder but the compressed copies, by name.
fn names(folder: &str) -> Vec<String> {
    let place = dist().join(folder);
    let entries = fs::read_dir(&place).unwrap_or_else(|error| panic!("{}: {error}: run make test", place.display()));
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    names
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
        .collect()
}

/// The files that are cached for ever: each program's glue and wasm, and the script of what can wait.
fn cached(folder: &str) -> Vec<String> {
    let found: Vec<_> = (names(folder).into_iter())
        .filter(|name| name.starts_with("postworth-"))
        .collect();
    for (page, programs) in PAGES {
        assert!(names(folder).contains(&page.to_owned()), "there is no {folder}{page}");
        for program in programs {
            for kind in ["js", "wasm"] {
                assert_eq!(of(&found, program, kind).len(), 1, "{program} {kind}: {found:?}");
            }
        }
    }
    assert_eq!(of(&found, "later", "js").len(), 1, "{found:?}");
    found
}

/// The files of this kind that are part of a program.
fn of<'a>(names: &'a [String], program: &str, kind: &str) -> Vec<&'a String> {
    let (start, end) = (format!("postworth-{program}-"), format!(".{kind}"));
    (names.iter())
        .filter(|name| name.starts_with(&start) && name.ends_with(&end))
        .collect()
}

/// These names as they are called from the site's first folder.
fn within(folder: &str, names: Vec<String>) -> impl Iterator<Item = String> {
    names.into_iter().map(move |name| [folder, &name].concat())
}

/// Every page of every language.
fn pages() -> impl Iterator<Item = String> {
    folders().flat_map(|folder| PAGES.map(|(page, _)| [folder, page].concat()))
}

/// The scripts and the style sheet that stand inside a page.
fn inline(page: &str) -> Vec<&str> {
    let between = |open: &'static str, close: &'static str| {
        page.split(open)
            .skip(1)
            .filter_map(move |rest| Some(rest.split_once(close)?.0))
    };
    between("<script>", "</script>")
        .chain(between("<style>", "</style>"))
        .collect()
}

#[test]
fn the_loader_is_small_and_keeps_to_itself() {
    let loader = text("embed.js");
    assert!(loader.len() < 1_000, "{} bytes", loader.len());
    // It runs in pages of other people: a name of its own there could be one of theirs.
    assert!(
        loader.starts_with("(function(") && loader.ends_with(")(document.currentScript);"),
        "{loader}"
    );
}

#[test]
fn a_file_that_is_cached_for_ever_is_named_after_its_content() {
    let headers = text("_headers");
    for name in folders().flat_map(|folder| within(folder, cached(folder))) {
        let content = read(&name);
        let digest: String = Sha256::digest(&content)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert!(name.contains(&digest[..8]), "{name} holds {digest}");
        let forever = format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n");
        assert!(headers.contains(&forever), "{headers}");
    }
}

#[test]
fn a_page_names_its_own_programs_and_no_others() {
    for folder in folders() {
        let cached = cached(folder);
        for (page, programs) in PAGES {
            let text = text(&[folder, page].concat());
            for name in &cached {
                let digest = Sha256::digest(read(&[folder, name].concat()));
                let held = format!("\"{name}\",\"sha256-{}\"", BASE64_STANDARD.encode(digest));
                let part = name.split('-').nth(1).unwrap_or_default();
                let own = programs.contains(&part) || (part == "later" && !programs.is_empty());
                assert_eq!(text.contains(&held), own, "{folder}{page}: {held}");
            }
        }
    }
}

#[test]
fn a_page_may_do_what_it_says_and_the_server_allows_it() {
    let headers = text("_headers");
    for page in pages() {
        let text = text(&page);
        let (_, policy) = text
            .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
            .unwrap_or_else(|| panic!("{page} has no policy"));
        let policy = policy.split('"').next().unwrap_or_default();
        let inline = inline(&text);
        assert!(!inline.is_empty(), "{page}");
        for content in &inline {
            let hash = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(content)));
            assert!(policy.contains(&hash), "{page}: {hash} of {content}");
        }
        assert_eq!(policy.matches("sha256-").count(), inline.len(), "{page}: {policy}");
        for word in policy.split_whitespace().map(|word| word.trim_end_matches(';')) {
            assert!(
                headers.contains(word),
                "the server does not allow {word}, as {page} does"
            );
        }
    }
}

#[test]
fn a_compressed_copy_holds_the_file() {
    let mut checked = 0;
    let every = || folders().flat_map(|folder| within(folder, names(folder)));
    for name in every().filter(|name| name.contains('.')) {
        let mut plain = Vec::new();
        let packed = read(&format!("{name}.gz"));
        GzDecoder::new(packed.as_slice())
            .read_to_end(&mut plain)
            .unwrap_or_else(|error| panic!("{name}.gz: {error}"));
        assert_eq!(plain, read(&name), "{name}.gz");
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut read(&format!("{name}.br")).as_slice(), &mut plain)
            .unwrap_or_else(|error| panic!("{name}.br: {error}"));
        assert_eq!(plain, read(&name), "{name}.br");
        checked += 1;
    }
    assert!(
        checked >= 4 * LANGUAGES.len(),
        "hardly any files: {:?}",
        every().collect::<Vec<_>>()
    );
}

#[test]
fn the_pages_name_no_place_outside_their_folder() {
    for name in pages() {
        let page = text(&name);
        for absolute in [
            "href=\"/",
            "src=\"/",
            "href=/",
            "src=/",
            "from '/",
            "import('/",
            "fetch('/",
        ] {
            assert!(!page.contains(absolute), "{name} has {absolute}");
        }
    }
}

#[test]
fn the_programs_name_no_folder_of_the_machine_that_built_them() {
    for name in folders().flat_map(|folder| within(folder, cached(folder))) {
        let content = read(&name);
        for folder in ["/registry/", env!("CARGO_MANIFEST_DIR")] {
            let named = content.windows(folder.len()).any(|part| part == folder.as_bytes());
            assert!(!named, "{name}: {folder}");
        }
    }
}
