//! What a visitor downloads, compressed as a host compresses it, against the budget in `size-budget.toml`.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::Path,
};

use brotli::enc::BrotliEncoderParams;

#[test]
fn the_page_keeps_to_its_size_budget() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = root.join("dist");
    assert!(
        dist.join("index.html").is_file(),
        "dist/ holds no built page: run make test, which builds it first"
    );
    let budget = fs::read_to_string(root.join("size-budget.toml"));
    let budget = budget.unwrap_or_else(|error| panic!("size-budget.toml: {error}"));
    let budget = budget
        .parse::<toml::Table>()
        .unwrap_or_else(|error| panic!("size-budget.toml: {error}"));

    let mut files = Vec::new();
    measure(&dist, &dist, &mut files);
    files.sort();

    let mut table = String::from("   plain   brotli  file\n");
    let mut sums = BTreeMap::from([("total".to_owned(), 0)]);
    for (name, plain, small) in &files {
        let _ = writeln!(table, "{plain:>8} {small:>8}  {name}");
        let kind = name.rsplit_once('.').map_or("", |(_, kind)| kind);
        *sums.entry(kind.to_owned()).or_default() += small;
        *sums.entry("total".to_owned()).or_default() += small;
    }
    table.push_str("\n  budget   brotli  left\n");
    let mut over = Vec::new();
    for (kind, allowed) in &budget {
        let Some(allowed) = allowed.as_integer() else {
            panic!("size-budget.toml: {kind} is not a whole number")
        };
        // A kind that is in the budget and not in the page means that the page, or the budget, is not what we think.
        let Some(used) = sums.get(kind) else {
            panic!("dist/ has no {kind} file, though the budget names it")
        };
        let left = allowed - i64::try_from(*used).unwrap_or(i64::MAX);
        let _ = writeln!(table, "{allowed:>8} {used:>8}  {left:>6}  {kind}");
        if left < 0 {
            over.push(format!("{kind} by {}", -left));
        }
    }
    // Past the test runner's capture: the table is worth seeing when all is well, too.
    let _ = write!(io::stderr(), "\n{table}\n");
    assert!(over.is_empty(), "over the size budget: {} bytes", over.join(", "));
}

fn measure(dist: &Path, folder: &Path, files: &mut Vec<(String, usize, usize)>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            measure(dist, &path, files);
            continue;
        }
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let name = path.strip_prefix(dist).unwrap_or(&path).display().to_string();
        files.push((name, bytes.len(), compressed(&bytes)));
    }
}

/// The length after Brotli at its best, which is how files are compressed that are compressed once.
fn compressed(bytes: &[u8]) -> usize {
    let mut small = Vec::new();
    let best = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..BrotliEncoderParams::default()
    };
    let written = brotli::BrotliCompress(&mut &bytes[..], &mut small, &best);
    written.unwrap_or_else(|error| panic!("Brotli: {error}"));
    small.len()
}
