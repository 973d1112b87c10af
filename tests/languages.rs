//! Every language says all that the others say. The files are read as tokens, as the compiler reads them.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::{collections::BTreeMap, fs, path::Path};

use postworth::text::{LANGUAGES, folder};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The parts that a language has, after its code.
const PARTS: [&str; 4] = [".rs", "/brand.rs", "/card.rs", "/embed.rs"];

#[track_caller]
fn tokens(code: &str, part: &str) -> TokenStream {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/text")
        .join([code, part].concat());
    let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    source
        .parse()
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What other modules may name, by name: its type, or what it takes and gives. And all it says.
fn said(tokens: TokenStream) -> BTreeMap<String, (String, Vec<String>)> {
    let mut said = BTreeMap::new();
    let mut tokens = tokens.into_iter().peekable();
    let mut is_public = false;
    while let Some(token) = tokens.next() {
        is_public |= matches!(&token, TokenTree::Ident(word) if *word == "pub");
        let named = matches!(&token, TokenTree::Ident(word) if *word == "const" || *word == "fn" || *word == "static");
        let Some(TokenTree::Ident(name)) = tokens.peek().filter(|_| named) else {
            continue;
        };
        // `const fn` has its name after both.
        if *name == "fn" {
            continue;
        }
        let name = name.to_string();
        let (mut kind, mut texts, mut is_kind) = (token.to_string(), Vec::new(), true);
        for token in tokens.by_ref() {
            let ends = match &token {
                TokenTree::Punct(mark) if mark.as_char() == ';' => true,
                TokenTree::Group(group) => is_kind && group.delimiter() == Delimiter::Brace,
                TokenTree::Punct(mark) if mark.as_char() == '=' => {
                    is_kind = false;
                    continue;
                }
                _ => false,
            };
            if is_kind && !ends {
                kind.push(' ');
                kind.push_str(&token.to_string());
            } else {
                literals(TokenStream::from(token), &mut texts);
            }
            if ends {
                break;
            }
        }
        // Sentences are built differently in each language, and what helps a file to build them is its own.
        if is_public {
            said.insert(name, (kind, texts));
        }
        is_public = false;
    }
    said
}

fn literals(tokens: TokenStream, texts: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => literals(group.stream(), texts),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if text.starts_with('"') {
                    texts.push(text.trim_matches('"').to_owned());
                }
            }
            _ => {}
        }
    }
}

/// Whether a text has words of its own, and not only names, marks or figures.
fn is_sentence(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|word| word.chars().count() > 3).count() > 2
}

#[test]
fn no_language_lacks_what_another_says() {
    let mut faults = Vec::new();
    for part in PARTS {
        let english = said(tokens("en", part));
        assert!(english.len() > 10, "hardly anything is said in en{part}");
        for (code, ..) in LANGUAGES.iter().filter(|(code, ..)| *code != "en") {
            let other = said(tokens(code, part));
            let names = english
                .keys()
                .chain(other.keys().filter(|name| !english.contains_key(*name)));
            for name in names {
                match (english.get(name), other.get(name)) {
                    (Some((of_english, texts)), Some((of_other, others))) => {
                        if of_english != of_other {
                            faults.push(format!("{code}{part}: {name} is {of_other}, in English {of_english}"));
                        }
                        let left = others.iter().filter(|text| is_sentence(text) && texts.contains(text));
                        faults.extend(left.map(|text| format!("{code}{part}: {name} says in English: {text}")));
                        if others.iter().all(String::is_empty) && !texts.iter().all(String::is_empty) {
                            faults.push(format!("{code}{part}: {name} says nothing"));
                        }
                    }
                    (Some(_), None) => faults.push(format!("{code}{part}: {name} is missing")),
                    _ => {}
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_planted_gap_is_found() {
    let read = |source: &str| said(source.parse().unwrap_or_default());
    let said = read(
        "pub const A: &str = \"one\"; pub const fn b(x: u64) -> &'static str { match x { _ => \"two\" } } fn c() {}",
    );
    assert_eq!(said["A"], ("const A : & str".to_owned(), vec!["one".to_owned()]));
    assert_eq!(said["b"].1, ["two"]);
    assert!(said["b"].0.starts_with("fn b (x : u64)"), "{}", said["b"].0);
    assert_eq!(said.len(), 2);
    assert!(is_sentence("Skip to that which follows") && !is_sentence("Instagram, 2024"));
}

#[test]
fn each_language_has_a_folder_of_its_own_and_the_first_has_none() {
    for (place, (code, name, folder)) in LANGUAGES.iter().enumerate() {
        assert_eq!(
            *folder,
            if place == 0 {
                String::new()
            } else {
                [code, "/"].concat()
            },
            "{name}"
        );
        // What is staged in the folders is built by tools/finish, which names them again.
        let finish = include_str!("../tools/finish");
        assert!(
            place == 0 || finish.contains(&[" ", code, ":"].concat()),
            "{code} is not built by tools/finish"
        );
    }
    assert_eq!(folder(), "");
}
