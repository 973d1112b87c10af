//! What a visitor downloads, compressed as it lies in `dist/`, against the budget in `size-budget.toml`.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::Path,
};

use postworth::text::LANGUAGES;

#[test]
fn the_page_keeps_to_its_size_budget() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let budget = fs::read_to_string(root.join("size-budget.toml"));
    let budget = budget.unwrap_or_else(|error| panic!("size-budget.toml: {error}"));
    let budget = budget
        .parse::<toml::Table>()
        .unwrap_or_else(|error| panic!("size-budget.toml: {error}"));

    let mut table = String::from("   plain   brotli  file\n");
    let mut sums = BTreeMap::new();
    for (_, _, folder) in LANGUAGES {
        for (name, plain, small) in measure(&root.join("dist").join(folder)) {
            let _ = writeln!(table, "{plain:>8} {small:>8}  {folder}{name}");
            // `postworth-brand-0123456789abcdef.wasm` is the budget's "brand.wasm".
            let part = match name.strip_prefix("postworth-").and_then(|rest| rest.split_once('-')) {
                Some((part, rest)) => format!("{part}.{}", rest.rsplit('.').next().unwrap_or_default()),
                None => name,
            };
            *sums.entry(format!("{folder}{part}")).or_default() += small;
        }
        let own = |part: &str| format!("{folder}{part}");
        let programs: Vec<String> = (sums.keys())
            .filter_map(|part| part.strip_prefix(folder)?.strip_suffix(".wasm"))
            .filter(|program| !program.contains('/'))
            .map(str::to_owned)
            .collect();
        for program in programs {
            // A program has a page of its own, or is that of a door of the front page.
            // `embed.js` is what other people's pages load; so the program of `embed.html` has another name.
            let name = if program == "snippet" { "embed" } else { &program };
            let page = Some(own(&format!("{name}.html"))).filter(|page| sums.contains_key(page));
            let parts = [
                page.unwrap_or_else(|| own("index.html")),
                own("later.js"),
                own(&format!("{program}.wasm")),
                own(&format!("{program}.js")),
            ];
            let visit: u64 = parts.iter().filter_map(|part| sums.get(part)).sum();
            sums.insert(own(&format!("first visit, {program}")), visit);
        }
    }
    table.push_str("\n  budget   brotli  left\n");
    let mut over = Vec::new();
    for (part, allowed) in &budget {
        let Some(allowed) = allowed.as_integer() else {
            panic!("size-budget.toml: {part} is not a whole number")
        };
        // A part that is in the budget and not in the page means that the page, or the budget, is not what we think.
        let Some(used) = sums.get(part) else {
            panic!("dist/ has no {part}, though the budget names it")
        };
        let left = allowed - i64::try_from(*used).unwrap_or(i64::MAX);
        let _ = writeln!(table, "{allowed:>8} {used:>8}  {left:>6}  {part}");
        if left < 0 {
            over.push(format!("{part} by {}", -left));
        }
    }
    // Past the test runner's capture: the table is worth seeing when all is well, too.
    let _ = write!(io::stderr(), "\n{table}\n");
    assert!(over.is_empty(), "over the size budget: {} bytes", over.join(", "));
}

/// Each file of the site with its length, plain and after Brotli. What only servers and search engines read is left out.
fn measure(dist: &Path) -> Vec<(String, u64, u64)> {
    let entries = fs::read_dir(dist).unwrap_or_else(|error| panic!("dist/: {error}: run make test, which builds it"));
    let length = |path: &Path| fs::metadata(path).map(|file| file.len());
    let mut files: Vec<_> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let small = length(&path.with_added_extension("br")).ok()?;
            let name = path.file_name()?.to_string_lossy().into_owned();
            let read_by_visitors = [".html", ".js", ".wasm"].iter().any(|kind| name.ends_with(kind));
            read_by_visitors.then(|| (name, length(&path).unwrap_or_default(), small))
        })
        .collect();
    files.sort();
    files
}
