//! The whole page at many drafts, rendered without a browser: no loose end in its words, its references or its figures.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod support;

use std::collections::BTreeSet;

use postworth::components::{Library, Page, Still, StillProps};
use postworth::draft::{Door, Draft, Field, Problem, derive, link};
use postworth::evidence::{self, Platform};
use postworth::number::write::{Notation, follow};
use postworth::text;
use support::{CASES, GARBAGE, LOOSE, Lcg, any_draft};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{BaseComponent, LocalServerRenderer};

fn render<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: Send,
{
    let runtime = Builder::new_current_thread().build().expect("a runtime");
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    LocalSet::new().block_on(&runtime, renderer.render())
}

fn page(draft: &Draft) -> String {
    render::<Still>(StillProps { draft: draft.clone() })
}

/// The values of an attribute, wherever it stands.
fn values<'a>(page: &'a str, attribute: &str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {attribute}=\"");
    let places: Vec<usize> = page.match_indices(&start).map(|(at, found)| at + found.len()).collect();
    places
        .into_iter()
        .filter_map(move |at| page.get(at..)?.split('"').next())
}

/// The texts between the tags, each by itself, and the parts that speak without being seen.
fn words(page: &str) -> impl Iterator<Item = &str> {
    let seen = page
        .split('<')
        .filter_map(|part| part.split_once('>').map(|(_, text)| text));
    let read_out = ["aria-label", "alt", "title", "placeholder"];
    seen.chain(read_out.into_iter().flat_map(|attribute| values(page, attribute)))
        .filter(|text| !text.is_empty())
}

/// Everything that is wrong with a page. What the reader typed is theirs.
fn faults(page: &str, typed: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for text in words(page) {
        if typed.iter().any(|typed| text.contains(typed.as_str())) {
            continue;
        }
        for loose in LOOSE {
            if text.contains(loose) {
                faults.push(format!("{loose:?} in {text:?}"));
            }
        }
    }
    let mut ids = BTreeSet::new();
    for id in values(page, "id") {
        if !ids.insert(id) {
            faults.push(format!("two elements are {id:?}"));
        }
    }
    let named = ["aria-describedby", "aria-labelledby", "aria-controls", "for"];
    for name in named.into_iter().flat_map(|attribute| values(page, attribute)) {
        faults.extend(
            name.split_whitespace()
                .filter(|id| !ids.contains(id))
                .map(|id| format!("no element is {id:?}")),
        );
    }
    let cited = values(page, "href").filter_map(|address| address.strip_prefix("#source-"));
    faults.extend(
        cited
            .filter(|id| evidence::SOURCES.iter().all(|source| source.id != *id))
            .map(|id| format!("no source is {id:?}")),
    );
    for figure in page.split("<data ").skip(1) {
        let tag = figure.split('>').next().unwrap_or_default();
        let tag = format!(" {tag}");
        if values(&tag, "value").all(str::is_empty) || values(&tag, "data-metric").all(str::is_empty) {
            faults.push(format!("a figure without a name or a number: {tag}"));
        }
    }
    faults
}

/// What stands in the fields and could be repeated by a message.
fn typed(draft: &Draft) -> Vec<String> {
    let text = |field: Field| draft.text(field).trim().chars().take(8).collect::<String>();
    Field::ALL
        .into_iter()
        .filter(|field| draft.reading(*field).is_err())
        .map(text)
        .chain(draft.dropped.iter().cloned())
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn no_line_is_drawn_between_all_on_micros_and_all_on_celebrities() {
    let drawn = |query: &str| page(&link::decode(query)).contains("data-is=\"split\"");
    assert!(!drawn("?view=brand"), "one celebrity or none");
    assert!(drawn("?view=brand&budget=400000"), "up to eight");
}

fn check(draft: &Draft) {
    let page = page(draft);
    let faults = faults(&page, &typed(draft));
    let query = link::encode(draft);
    assert!(faults.is_empty(), "?{query}\n{}", faults.join("\n"));
    // With a bad field there is no figure, without one there is.
    let found = derive(draft);
    let has = page.contains("<data ");
    let good = match draft.door {
        Door::Creator => found.creator.is_some(),
        Door::Brand => found.brand.is_some(),
    };
    assert_eq!(has, good, "?{query}: figures, and errors {:?}", found.errors);
    let told = found.creator.as_ref().map(text::creator_summary);
    for told in told.into_iter().chain(found.brand.as_ref().map(text::brand::summary)) {
        let loose = LOOSE.iter().find(|loose| told.contains(**loose));
        assert!(loose.is_none() && told.ends_with('.'), "?{query}: {told}");
    }
}

#[test]
fn no_page_has_a_loose_end() {
    let mut lcg = Lcg(7);
    for _ in 0..CASES / 100 {
        check(&any_draft(&mut lcg));
    }
}

/// The names of the calculator's figures that `docs/links.md` lists.
fn documented() -> BTreeSet<String> {
    let figures = include_str!("../docs/links.md").split("## Figures").nth(1);
    let calculator = figures.and_then(|figures| figures.split("And on the rate card").next());
    let rows = calculator
        .unwrap_or_default()
        .lines()
        .filter(|row| row.starts_with("| `"));
    let names = rows
        .filter_map(|row| row.split('|').nth(1))
        .flat_map(|names| names.split(','));
    let sides = ["micro", "celebrity", "mid", "other"];
    let platforms = Platform::ALL.map(Platform::slug);
    let told = |name: &str| -> Vec<String> {
        let kinds: &[&str] = if name.contains("SIDE") { &sides } else { &platforms };
        let name = name.replace("SIDE", "KIND").replace("PLATFORM", "KIND");
        kinds.iter().map(|kind| name.replace("KIND", kind)).collect()
    };
    names.flat_map(|name| told(name.trim().trim_matches('`'))).collect()
}

#[test]
fn every_figure_is_documented_and_every_documented_figure_is_shown() {
    let mut shown = BTreeSet::new();
    for query in [
        "followers=20000&likes=400&views=9000&offer=500&platform=youtube",
        "followers=20000&likes=400&mode=guide",
        "view=brand&other_followers=90000",
        "view=brand&budget=40&micro_click=2&celebrity_click=1&conversion=5&order_value=30&other_followers=90000",
        "view=brand&micro_fee=400&celebrity_followers=900000&celebrity_fee=20000&objective=sales",
    ] {
        let page = page(&link::decode(query));
        shown.extend(values(&page, "data-metric").map(str::to_owned));
    }
    let documented = documented();
    let missing: Vec<_> = shown.difference(&documented).collect();
    assert!(missing.is_empty(), "docs/links.md lacks {missing:?}");
    let never: Vec<_> = documented.difference(&shown).collect();
    assert!(never.is_empty(), "these are on no page: {never:?}");
}

#[test]
fn a_fault_is_found() {
    let planted = [
        ("<p>about NaN</p>", "\"NaN\""),
        ("<p>one  two</p>", "\"  \""),
        ("<p aria-label=\"a price of $-5\"></p>", "\"$-\""),
        ("<p id=\"a\"></p><p id=\"a\"></p>", "two elements"),
        ("<label for=\"b\">B</label>", "no element"),
        ("<a href=\"#source-nobody\">N</a>", "no source"),
        ("<data data-metric=\"x\" value=\"\">5</data>", "a figure"),
    ];
    for (page, fault) in planted {
        let found = faults(page, &[]);
        assert!(found.len() == 1 && found.concat().contains(fault), "{page}: {found:?}");
    }
}

#[test]
fn every_problem_is_told_without_a_loose_end() {
    for door in [Door::Creator, Door::Brand] {
        for field in Field::ALL {
            for text in GARBAGE
                .into_iter()
                .chain(["1 000 000 000 000 000 000", "3 likes", "7; x"])
            {
                let mut draft = Draft::default().with(field, text);
                draft.door = door;
                if let Err(problem) = draft.reading(field) {
                    let told = text::problem(field, &problem);
                    assert!(
                        told.ends_with('.') && !told.contains(".."),
                        "{field:?} {text:?}: {told}"
                    );
                    assert!(
                        told.starts_with(|c: char| c.is_uppercase() || "“„".contains(c)),
                        "{field:?} {text:?}: {told}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_written_pages_have_no_loose_end() {
    for page in [render::<Page>(()), render::<Library>(())] {
        let faults: Vec<String> = faults(&page, &[])
            .into_iter()
            // What a list says of its sources is quoted.
            .filter(|fault| !fault.contains(".."))
            .collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

#[test]
fn a_limit_is_told_in_the_fields_own_terms() {
    for (field, expected) in [
        (
            Field::Followers,
            "Enter 8,200,000,000 or less: there are not more people on Earth.",
        ),
        (Field::Rights, "Enter 3,650 or less."),
        (Field::Views, "Enter 1,000,000,000,000 or less."),
        (Field::Posts, "Enter 365 or less."),
        (Field::BundleOff, "Enter 90% or less."),
    ] {
        follow(Notation::ENGLISH);
        assert_eq!(text::en::problem(field, &Problem::TooLarge), expected, "{field:?}");
    }
}
