//! Holds `src/` to its rings and to a few rules that keep them worth having. Each fault is told as `file:line`.
//!
//! The files are read as tokens, as the compiler reads them: comments and strings cannot trip a rule, and what
//! stands inside `html!` counts like the rest.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::{fs, path::Path};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// From the innermost outwards: a ring may name itself and those before it.
const RINGS: [&str; 8] = [
    "evidence",
    "model",
    "calibration",
    "number",
    "draft",
    "text",
    "web",
    "components",
];

/// Crates that speak to the browser, and where they may be named.
const BROWSER_CRATES: [&str; 5] = ["web_sys", "gloo", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// What a pure calculation does without: text, 32-bit floats, writing, the clock.
const NOT_IN_MODEL: [&str; 7] = ["String", "str", "f32", "ToString", "Display", "Instant", "SystemTime"];
const NOT_IN_MODEL_MACROS: [&str; 4] = ["format", "write", "writeln", "format_args"];

/// A program that stops on a visitor's phone leaves old figures beside new input. Results and options are handled.
const STOPPING_METHODS: [&str; 4] = ["unwrap", "expect", "unwrap_throw", "expect_throw"];
const STOPPING_MACROS: [&str; 4] = ["panic", "todo", "unimplemented", "unreachable"];
/// Left over from looking for a fault.
const PRINTING_MACROS: [&str; 5] = ["dbg", "print", "println", "eprint", "eprintln"];

#[test]
fn the_source_keeps_its_rules() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    read_folder(&root, &root, &mut files);
    assert!(files.len() > 10, "hardly any source found in {}", root.display());
    let faults: Vec<String> = files.iter().flat_map(|(name, source)| faults(name, source)).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_planted_fault_is_found() {
    let planted = [
        // Rings, by each way to name one.
        ("model/price.rs", "use crate::draft::Draft;", "2: names crate::draft"),
        (
            "model/price.rs",
            "fn f() -> crate::text::Copy {}",
            "2: names crate::text",
        ),
        ("model/price.rs", "use super::super::web;", "2: names crate::web"),
        ("model/mod.rs", "use super::number::read;", "2: names crate::number"),
        (
            "model/price.rs",
            "use crate::{evidence::Source,\nweb::{link, store}};",
            "3: names crate::web",
        ),
        (
            "model/price.rs",
            "use super::{tier, super::{draft, evidence}};",
            "2: names crate::draft",
        ),
        (
            "model/price.rs",
            "mod inner { use super::super::super::draft; }",
            "2: names crate::draft",
        ),
        ("model/price.rs", "use postworth::web;", "2: names postworth::web"),
        ("model/price.rs", "use crate::*;", "2: names all of crate"),
        (
            "model/price.rs",
            "use crate::helpers;",
            "2: names crate::helpers, which is no ring",
        ),
        (
            "web/mod.rs",
            "macro_rules! m { () => { $crate::components::App } }",
            "2: names crate::components",
        ),
        (
            "draft/mod.rs",
            "html! { <b>{ \"x\" }</b>\n<crate::components::App /> }",
            "3: names crate::components",
        ),
        ("helpers.rs", "fn f() {}", "1: belongs to no ring"),
        // Crates.
        ("text/en.rs", "use web_sys::Window;", "2: names web_sys"),
        (
            "components/app.rs",
            "fn f() { gloo::utils::window(); }",
            "2: names gloo",
        ),
        (
            "components/app.rs",
            "use yew::prelude::*;\nuse wasm_bindgen::JsCast;",
            "3: names wasm_bindgen",
        ),
        ("draft/mod.rs", "use yew::Reducible;", "2: names yew"),
        ("web/mod.rs", "use yew::Callback;", "2: names yew"),
        // The model.
        ("model/tier.rs", "fn f() -> &'static str {}", "2: names str"),
        ("model/tier.rs", "struct T { name: String }", "2: names String"),
        ("model/tier.rs", "fn f(x: f32) {}", "2: names f32"),
        (
            "model/tier.rs",
            "fn f() { let _ = format!(\"{}\", 1); }",
            "2: names format!",
        ),
        ("model/tier.rs", "use std::time::Instant;", "2: names Instant"),
        // Stopping and printing.
        ("web/mod.rs", "fn f() { g().unwrap() }", "2: calls unwrap"),
        ("web/mod.rs", "fn f() {\n g()\n .expect(\"x\") }", "4: calls expect"),
        ("web/mod.rs", "fn f() { g().map(Option::unwrap) }", "2: calls unwrap"),
        ("web/mod.rs", "fn f() { panic!() }", "2: calls panic!"),
        ("lib.rs", "fn f() { todo!() }", "2: calls todo!"),
        ("lib.rs", "fn f() { unreachable!() }", "2: calls unreachable!"),
        ("lib.rs", "fn f() { dbg!(1); }", "2: calls dbg!"),
        ("web/mod.rs", "fn f() { println!(); }", "2: calls println!"),
        (
            "web/mod.rs",
            "#[cfg(test)] mod tests { fn f() { a.unwrap() } }\nfn f() { b.unwrap() }",
            "3: calls unwrap",
        ),
        (
            "web/mod.rs",
            "#[cfg(not(test))] fn f() { a.unwrap() }",
            "2: calls unwrap",
        ),
    ];
    for (file, source, expected) in planted {
        // The documentation takes the first line, so that what is planted begins on the second.
        let told = faults(file, &format!("//! Documented.\n{source}"));
        let expected = format!("src/{file}:{expected}");
        assert!(
            told.iter().any(|fault| fault.starts_with(&expected)),
            "{source:?}\nwanted {expected}\ngot {told:#?}"
        );
    }
    assert_eq!(
        faults("web/mod.rs", "// A comment is no documentation.\nfn f() {}").len(),
        1
    );
}

#[test]
fn what_is_allowed_is_left_alone() {
    let allowed = [
        (
            "components/app.rs",
            "use yew::prelude::*;\nuse crate::{web, text::{self, en}, draft::Draft};",
        ),
        (
            "components/app.rs",
            "use super::form; fn f() { html! { <super::form::Form /> } }",
        ),
        (
            "components/charts/curve.rs",
            "use super::super::form; use super::dot; use self::inner::X;",
        ),
        (
            "model/price.rs",
            "use super::tier; use crate::evidence::Source; use crate::model::units;",
        ),
        (
            "model/price.rs",
            "pub(crate) fn f() { write(1); \"unwrap() String web_sys\"; /* panic!() */ }",
        ),
        (
            "model/price.rs",
            "#[expect(dead_code)] fn f() { a.unwrap_or(1).expected() }",
        ),
        (
            "model/price.rs",
            "#[cfg(test)]\nmod tests { use super::*; fn f() -> String { format!(\"{}\", a.unwrap()) } }",
        ),
        ("model/price.rs", "#[cfg(test)] #[allow(x)] mod tests;\nfn f() {}"),
        (
            "web/mod.rs",
            "use web_sys::Window; use gloo::events; use wasm_bindgen::JsCast;",
        ),
        ("bin/creator.rs", "use postworth::components::{Creator, start};"),
        (
            "bin/prerender.rs",
            "use yew::ServerRenderer; fn main() { println!(\"{}\", a.unwrap()) }",
        ),
    ];
    for (file, source) in allowed {
        let told = faults(file, &format!("//! Documented.\n{source}"));
        assert!(told.is_empty(), "{source:?}\ngot {told:#?}");
    }
}

fn read_folder(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            read_folder(root, &path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let parts: Vec<_> = path
                .strip_prefix(root)
                .into_iter()
                .flatten()
                .map(|part| part.to_string_lossy())
                .collect();
            files.push((parts.join("/"), source));
        }
    }
}

/// What a file, named from `src/`, does that it must not.
fn faults(file: &str, source: &str) -> Vec<String> {
    let tokens = match source.parse::<TokenStream>() {
        Ok(tokens) => tokens,
        Err(error) => return vec![format!("src/{file}: cannot be read: {error}")],
    };
    let bare = file.strip_suffix(".rs").unwrap_or(file);
    // `model/mod.rs` is the module `model`, as `model.rs` would be; `main.rs` and `lib.rs` are the crate itself.
    let module: Vec<&str> = bare
        .split('/')
        .filter(|part| !matches!(*part, "mod" | "main" | "lib"))
        .collect();
    let home = module.first().copied().unwrap_or("crate");
    let mut check = Check {
        file,
        home,
        test: bare.ends_with("/tests"),
        ring: RINGS.iter().position(|ring| *ring == home),
        faults: Vec::new(),
    };
    if check.ring.is_none() && !matches!(home, "crate" | "bin") {
        check.tell(1, &format!("belongs to no ring ({})", RINGS.join(", ")));
    }
    if !source.trim_start().starts_with("//!") {
        check.tell(1, "has no //! documentation that says what belongs here");
    }
    check.walk(&flat(tokens), &mut module.into_iter().map(String::from).collect());
    check.faults
}

/// A token, or a bracketed group of them.
enum Node {
    Word(String, usize),
    Mark(char, usize),
    Group(Delimiter, Vec<Node>),
}

fn flat(tokens: TokenStream) -> Vec<Node> {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => Node::Group(group.delimiter(), flat(group.stream())),
            TokenTree::Ident(word) => Node::Word(word.to_string(), word.span().start().line),
            TokenTree::Punct(mark) => Node::Mark(mark.as_char(), mark.span().start().line),
            // What a literal says does not matter here, only that it stands between other tokens.
            TokenTree::Literal(literal) => Node::Mark('"', literal.span().start().line),
        })
        .collect()
}

struct Check<'a> {
    file: &'a str,
    /// The first part of the file's module path.
    home: &'a str,
    test: bool,
    ring: Option<usize>,
    faults: Vec<String>,
}

impl Check<'_> {
    fn tell(&mut self, line: usize, fault: &str) {
        self.faults.push(format!("src/{}:{line}: {fault}", self.file));
    }

    /// Reads tokens that stand in the module of this path.
    fn walk(&mut self, nodes: &[Node], module: &mut Vec<String>) {
        let mut rest = nodes;
        while let Some((node, after)) = rest.split_first() {
            let before = nodes.get(..nodes.len() - rest.len()).unwrap_or_default();
            rest = after;
            match node {
                Node::Mark('#', _) if !self.test && is_test_attribute(after) => {
                    let (item, beyond) = item(after);
                    // Tests may stop and print, but a ring's tests belong to the ring like the rest of it.
                    self.test = true;
                    self.walk(item, module);
                    self.test = false;
                    rest = beyond;
                }
                Node::Word(word, _) if word == "mod" => {
                    if let [Node::Word(name, _), Node::Group(Delimiter::Brace, inner), beyond @ ..] = after {
                        module.push(name.clone());
                        self.walk(inner, module);
                        module.pop();
                        rest = beyond;
                    }
                }
                Node::Word(word, line) => {
                    if matches!(before, [.., Node::Mark(':', _), Node::Mark(':', _)]) {
                        self.word(word, *line, before, after);
                    } else {
                        self.path_start(word, after, module);
                        self.word(word, *line, before, after);
                    }
                }
                Node::Group(_, inner) => self.walk(inner, module),
                Node::Mark(..) => {}
            }
        }
    }

    /// Rules about one word, wherever it stands.
    fn word(&mut self, word: &str, line: usize, before: &[Node], after: &[Node]) {
        let calls_macro = matches!(after, [Node::Mark('!', _), Node::Group(..), ..]);
        let at_browser = self.home == "web";
        if BROWSER_CRATES.contains(&word) && !at_browser {
            self.tell(line, &format!("names {word}; only src/web/ speaks to the browser"));
        }
        if word == "yew" && !matches!(self.home, "components" | "crate" | "bin") {
            self.tell(line, "names yew; only src/components/ and the programs draw");
        }
        if self.test || self.home == "bin" {
            return;
        }
        if self.home == "model" {
            if NOT_IN_MODEL.contains(&word) {
                self.tell(line, &format!("names {word}; the model is numbers only"));
            }
            if calls_macro && NOT_IN_MODEL_MACROS.contains(&word) {
                self.tell(line, &format!("names {word}!; the model is numbers only"));
            }
        }
        let called = matches!(before, [.., Node::Mark('.' | ':', _)]);
        if called && STOPPING_METHODS.contains(&word) {
            self.tell(line, &format!("calls {word}; handle the other case"));
        }
        if calls_macro && (STOPPING_MACROS.contains(&word) || PRINTING_MACROS.contains(&word)) {
            self.tell(line, &format!("calls {word}!"));
        }
    }

    /// Rules about a path that begins with this word.
    fn path_start(&mut self, word: &str, after: &[Node], module: &[String]) {
        let Some(ring) = self.ring else { return };
        let depth = match word {
            "crate" | "postworth" => 0,
            "super" => module.len().saturating_sub(1),
            _ => return,
        };
        let root = if word == "postworth" { word } else { "crate" };
        self.path_rest(ring, root, module.get(..depth).unwrap_or_default(), after);
    }

    /// What follows a path that has come to this module.
    fn path_rest(&mut self, ring: usize, root: &str, module: &[String], after: &[Node]) {
        let [Node::Mark(':', _), Node::Mark(':', _), next, rest @ ..] = after else {
            return;
        };
        // Inside the own ring no path can leave it but by `super`, which is looked for below.
        let at_root = module.is_empty();
        match next {
            Node::Word(word, _) if word == "super" => {
                let up = module.get(..module.len().saturating_sub(1)).unwrap_or_default();
                self.path_rest(ring, root, up, rest);
            }
            Node::Word(word, _) if word == "self" => self.path_rest(ring, root, module, rest),
            Node::Word(word, line) if at_root => self.names_from_root(ring, root, word, *line),
            Node::Mark('*', line) if at_root => self.tell(*line, &format!("names all of {root}, so every ring")),
            Node::Group(Delimiter::Brace, branches) => {
                for branch in branches.split(|node| matches!(node, Node::Mark(',', _))) {
                    // Each branch goes on where the path before the braces stopped.
                    match branch {
                        [Node::Word(word, _), more @ ..] if word == "super" => {
                            let up = module.get(..module.len().saturating_sub(1)).unwrap_or_default();
                            self.path_rest(ring, root, up, more);
                        }
                        [Node::Word(word, _), ..] if word == "self" => {}
                        [Node::Word(word, line), ..] if at_root => self.names_from_root(ring, root, word, *line),
                        [Node::Mark('*', line), ..] if at_root => {
                            self.tell(*line, &format!("names all of {root}, so every ring"));
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }

    fn names_from_root(&mut self, ring: usize, root: &str, word: &str, line: usize) {
        match RINGS.iter().position(|name| *name == word) {
            Some(named) if named <= ring => {}
            Some(_) => self.tell(
                line,
                &format!("names {root}::{word}, a ring further out than {}", self.home),
            ),
            None => self.tell(line, &format!("names {root}::{word}, which is no ring")),
        }
    }
}

/// Whether what follows a `#` is `[test]` or a `[cfg(…)]` that only tests meet.
fn is_test_attribute(after: &[Node]) -> bool {
    let [Node::Group(Delimiter::Bracket, attribute), ..] = after else {
        return false;
    };
    match attribute.as_slice() {
        [Node::Word(word, _)] => word == "test",
        [Node::Word(word, _), Node::Group(_, condition)] => {
            let names = |name: &str| {
                condition
                    .iter()
                    .any(|node| matches!(node, Node::Word(word, _) if word == name))
            };
            word == "cfg" && !names("not") && !names("any") && (names("test") || all_names_test(condition))
        }
        _ => false,
    }
}

/// Whether the condition is `all(…)` with `test` in it.
fn all_names_test(condition: &[Node]) -> bool {
    let [Node::Word(all, _), Node::Group(_, parts)] = condition else {
        return false;
    };
    all == "all"
        && parts
            .iter()
            .any(|node| matches!(node, Node::Word(word, _) if word == "test"))
}

/// Cuts off the item that begins here: up to its braces or its semicolon.
fn item(nodes: &[Node]) -> (&[Node], &[Node]) {
    let end = nodes
        .iter()
        .position(|node| matches!(node, Node::Group(Delimiter::Brace, _) | Node::Mark(';', _)));
    nodes.split_at(end.map_or(nodes.len(), |end| end + 1))
}
