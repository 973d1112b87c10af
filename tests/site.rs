//! The finished files in `dist/`: each is what its name, its `integrity` and its compressed copies say.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};

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

/// Every file but the compressed copies, by name.
fn names() -> Vec<String> {
    let entries = fs::read_dir(dist()).unwrap_or_else(|error| panic!("dist/: {error}: run make test, which builds it"));
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    names
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
        .collect()
}

/// The files that are cached for ever: each program's glue and wasm, and the script of what can wait.
fn cached() -> Vec<String> {
    let found: Vec<_> = (names().into_iter())
        .filter(|name| name.starts_with("postworth-"))
        .collect();
    for part in ["creator", "brand", "later"] {
        for kind in ["js", "wasm"].into_iter().take(if part == "later" { 1 } else { 2 }) {
            let is_it =
                |name: &&String| name.starts_with(&format!("postworth-{part}-")) && name.ends_with(&format!(".{kind}"));
            assert_eq!(found.iter().filter(is_it).count(), 1, "{part} {kind}: {found:?}");
        }
    }
    found
}

#[test]
fn a_file_that_is_cached_for_ever_is_named_after_its_content() {
    let page = text("index.html");
    let headers = text("_headers");
    for name in cached() {
        let content = read(&name);
        let digest: String = Sha256::digest(&content)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert!(name.contains(&digest[..16]), "{name} holds {digest}");
        let held = format!("'{name}','sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(&content)));
        assert!(page.contains(&held), "the page does not say {held}");
        let forever = format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n");
        assert!(headers.contains(&forever), "{headers}");
    }
}

#[test]
fn a_compressed_copy_holds_the_file() {
    let mut checked = 0;
    for name in names().into_iter().filter(|name| name.contains('.')) {
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
    assert!(checked >= 4, "hardly any files: {:?}", names());
}

#[test]
fn the_pages_name_no_place_outside_their_folder() {
    for name in ["index.html", "sources.html"] {
        let page = text(name);
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
    for name in cached() {
        let content = read(&name);
        for folder in ["/registry/", env!("CARGO_MANIFEST_DIR")] {
            let named = content.windows(folder.len()).any(|part| part == folder.as_bytes());
            assert!(!named, "{name}: {folder}");
        }
    }
}
