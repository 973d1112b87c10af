//! Drafts: links that bring them back, errors that name their field, and results that hold together.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it fails"
)]

mod support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use postworth::draft::{
    Action, Aim, Caution, Door, Draft, Field, Hire, Mode, Part, Problem, Reading, Results, Side, Theme, derive, faults,
    link, query, reduce,
};
use postworth::evidence::{Platform, TIER_SCHEMES};
use postworth::model::campaign::{Objective, WORLD_POPULATION};
use postworth::model::deliverable::Format;
use postworth::model::price::Estimate;
use postworth::number::money::Currency;
use postworth::number::read::{Unit, Unreadable};
use support::{CASES, DOORS, GARBAGE, Lcg, any_draft};

const LINKS: &str = include_str!("links/0.1.txt");

/// What is wrong with a field, if something is.
fn problem_of(results: &Results, field: Field) -> Option<&Problem> {
    let error = results.errors.iter().find(|error| error.field == field)?;
    Some(&error.problem)
}

/// A draft with one thing done to it.
fn but(mut draft: Draft, change: impl FnOnce(&mut Draft)) -> Draft {
    change(&mut draft);
    draft
}

/// What each field must read as once its draft went through a link. What cannot be read stays behind; and the account
/// is either the worked example as a whole or the reader's own as a whole.
fn through_link(draft: &Draft) -> [Option<Reading>; Field::ALL.len()] {
    static INITIAL: LazyLock<[Option<Reading>; Field::ALL.len()]> = LazyLock::new(|| {
        let initial = Draft::default();
        Field::ALL.map(|field| initial.reading(field).expect("the page opens with good numbers"))
    });
    let initial = |field: Field| INITIAL[field.place()].clone();
    let readings = Field::ALL.map(|field| draft.reading(field));
    let is_example = |field: Field| readings[field.place()].clone().ok().flatten() == initial(field);
    let example = Field::ALL
        .into_iter()
        .filter(|field| field.is_account())
        .all(is_example);
    Field::ALL.map(|field| match &readings[field.place()] {
        Ok(reading) => reading.clone(),
        Err(_) if field.is_account() && !example => None,
        Err(_) => initial(field),
    })
}

/// Sends a draft through a link and back. Gives the link, or says what came out different.
fn travel(draft: &Draft) -> Result<String, String> {
    let query = link::encode(draft);
    let back = link::decode(&query);
    let mut wrong = Vec::new();
    for (field, expected) in Field::ALL.into_iter().zip(through_link(draft)) {
        let expected = Ok(expected);
        if back.reading(field) != expected {
            wrong.push(format!("{field:?}: {:?}, not {expected:?}", back.reading(field)));
        }
    }
    let choices = |of: &Draft| {
        let shown = (of.embed, of.theme, of.accent);
        format!(
            "{:?}",
            (
                of.door,
                of.platform,
                of.tiers,
                of.objective,
                of.aim,
                of.mode,
                of.currency,
                &of.items,
                of.paid_ads,
                of.rush,
                shown
            )
        )
    };
    if choices(&back) != choices(draft) {
        wrong.push(format!("{}, not {}", choices(&back), choices(draft)));
    }
    if !back.dropped.is_empty() {
        wrong.push(format!("dropped {:?}", back.dropped));
    }
    if link::encode(&back) != query {
        wrong.push(format!("then {}", link::encode(&back)));
    }
    let names: Vec<&str> = query
        .split('&')
        .map(|pair| pair.split('=').next().unwrap_or(""))
        .collect();
    if !names.is_sorted() {
        wrong.push("names are not sorted".to_owned());
    }
    if !query
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'#' | b'\''))
    {
        wrong.push("it needs quoting".to_owned());
    }
    if wrong.is_empty() {
        Ok(query)
    } else {
        Err(format!("?{query}: {}", wrong.join("; ")))
    }
}

#[test]
fn the_page_opens_with_an_empty_link() {
    assert_eq!(link::encode(&Draft::default()), "");
    for query in ["", "?", "&", "?&&", "=", "?utm_source=newsletter"] {
        assert_eq!(link::decode(query), Draft::default(), "{query:?}");
    }
}

/// The page as it opens, with pieces wanted one format after another.
fn pieces(wanted: &[(Format, u64)]) -> Draft {
    wanted.iter().fold(Draft::default(), |draft, (format, pieces)| {
        reduce(&draft, Action::Pieces(*format, *pieces))
    })
}

#[test]
fn a_query_stays_readable() {
    for (text, written) in [
        ("post:1,story:3", "post:1,story:3"),
        ("1200;3400", "1200;3400"),
        ("imh-rates_2*", "imh-rates_2*"),
        ("12.5", "12.5"),
        ("a b", "a+b"),
        ("a+b", "a%2Bb"),
        ("&=%?#", "%26%3D%25%3F%23"),
        ("<é>", "%3C%C3%A9%3E"),
        ("\u{0}\u{7f}\n", "%00%7F%0A"),
    ] {
        assert_eq!(
            query::write(&[("x", text.to_owned())]),
            format!("x={written}"),
            "{text:?}"
        );
    }
    let two = [("a", "1".to_owned()), ("b", String::new())];
    assert_eq!(query::write(&two), "a=1&b=");
}

#[test]
fn a_query_reads_as_forms_write_it() {
    for (query, pairs) in [
        ("a=1&b=", vec![("a", "1"), ("b", "")]),
        ("a&&b=c=d", vec![("a", ""), ("b", "c=d")]),
        ("x=a+b%20c%2Bd", vec![("x", "a b c+d")]),
        ("x=%c3%A9", vec![("x", "é")]),
        // What is no code stands for itself, and what is no character is marked as such.
        (
            "x=100%&y=%4&z=%4g&w=%%41",
            vec![("x", "100%"), ("y", "%4"), ("z", "%4g"), ("w", "%A")],
        ),
        ("x=%FF", vec![("x", "\u{fffd}")]),
    ] {
        let found: Vec<(String, String)> = query::read(query).collect();
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(found, pairs, "{query}");
    }
}

#[test]
fn every_choice_comes_back_alone() {
    let plain = Draft::default;
    let mut drafts: Vec<(Draft, String)> = vec![
        (but(plain(), |draft| draft.door = Door::Brand), "view=brand".to_owned()),
        (
            but(plain(), |draft| draft.objective = Objective::Reach),
            "objective=reach".to_owned(),
        ),
        (but(plain(), |draft| draft.mode = Mode::Guide), "mode=guide".to_owned()),
        (but(plain(), |draft| draft.aim = Aim::Micros), "plan=micros".to_owned()),
        (
            but(plain(), |draft| draft.aim = Aim::Celebrity),
            "plan=celebrity".to_owned(),
        ),
        (
            reduce(&plain(), Action::Currency(Currency::Eur)),
            "currency=EUR".to_owned(),
        ),
        (
            reduce(&plain(), Action::Currency(Currency::Ars)).with(Field::Rate, "1,365.5"),
            "currency=ARS&rate=1365.5".to_owned(),
        ),
        (but(plain(), |draft| draft.paid_ads = true), "ads=1".to_owned()),
        (but(plain(), |draft| draft.rush = true), "rush=1".to_owned()),
        // An empty order is one piece of the platform's base format, here a post, and starts from it.
        (pieces(&[(Format::Post, 1)]), String::new()),
        (pieces(&[(Format::Post, 0)]), String::new()),
        (pieces(&[(Format::Post, 2)]), "items=post:2".to_owned()),
        (pieces(&[(Format::Story, 3)]), "items=post:1,story:3".to_owned()),
        (
            pieces(&[(Format::Reel, 2), (Format::Post, 0)]),
            "items=reel:2".to_owned(),
        ),
        (
            pieces(&[(Format::Live, 5), (Format::Live, 2)]),
            "items=post:1,live:2".to_owned(),
        ),
        (pieces(&[(Format::Live, 5), (Format::Live, 0)]), String::new()),
        (pieces(&[(Format::Live, u64::MAX)]), "items=post:1,live:99".to_owned()),
        (but(plain(), |draft| draft.embed = true), "embed=1".to_owned()),
        (
            but(plain(), |draft| draft.theme = Some(Theme::Light)),
            "theme=light".to_owned(),
        ),
        (
            but(plain(), |draft| draft.theme = Some(Theme::Dark)),
            "theme=dark".to_owned(),
        ),
        (but(plain(), |draft| draft.accent = Some(0)), "accent=000000".to_owned()),
        (
            but(plain(), |draft| draft.accent = Some(0x00c2_410c)),
            "accent=c2410c".to_owned(),
        ),
        (
            but(plain(), |draft| draft.accent = Some(0x00ff_ffff)),
            "accent=ffffff".to_owned(),
        ),
        (
            but(plain(), |draft| draft.dropped = vec!["followers=abc".to_owned()]),
            String::new(),
        ),
    ];
    for platform in Platform::ALL {
        let query = if platform == Platform::Instagram {
            String::new()
        } else {
            format!("platform={}", platform.slug())
        };
        drafts.push((but(plain(), |draft| draft.platform = platform), query));
    }
    for scheme in TIER_SCHEMES {
        let tiers = scheme.source.id;
        let query = if tiers == plain().tiers {
            String::new()
        } else {
            format!("tiers={tiers}")
        };
        drafts.push((but(plain(), |draft| draft.tiers = tiers), query));
    }
    for (draft, query) in drafts {
        assert_eq!(link::encode(&draft), query, "{draft:?}");
        travel(&draft).unwrap_or_else(|wrong| panic!("{wrong}"));
    }
}

#[test]
fn every_field_comes_back_alone() {
    for field in Field::ALL {
        let spec = field.spec();
        let ends = [
            spec.min,
            spec.min + 1,
            1_000,
            1_234_567,
            spec.max / 2,
            spec.max - 1,
            spec.max,
        ];
        for number in ends.into_iter().filter(|number| (spec.min..=spec.max).contains(number)) {
            let draft = Draft::default().with(field, &link::display(number, spec.unit));
            let reading = draft.reading(field).map(|reading| reading.map(|reading| reading.value));
            assert_eq!(reading, Ok(Some(number)), "{field:?}");
            travel(&draft).unwrap_or_else(|wrong| panic!("{field:?} {number}: {wrong}"));
        }
        for text in GARBAGE.into_iter().chain(["1; 2; 3", "12.5k; 800", "1\n2\n3"]) {
            let draft = Draft::default().with(field, text);
            travel(&draft).unwrap_or_else(|wrong| panic!("{field:?} {text:?}: {wrong}"));
        }
    }
    // The readable form, unit by unit.
    for (field, text, query) in [
        (Field::Budget, "$1,234.50", "budget=1234.5"),
        (Field::Budget, "0.01", "budget=0.01"),
        (Field::Overlap, "2.5 %", "overlap=2.5"),
        (Field::Of(Hire::Micro, Part::Engagement), "0.0001%", "micro_er=0.0001"),
        (Field::Posts, "3", "posts=3"),
        (Field::Rate, "0,92", "rate=0.92"),
        (Field::Of(Hire::Celebrity, Part::Fee), "", "celebrity_fee="),
        (Field::Followers, "12.5k", "comments=64&followers=12500&likes=720"),
        (Field::Likes, "1,200, 3", "comments=64&followers=25000&likes=1200;3"),
        (Field::Likes, "", "comments=64&followers=25000"),
    ] {
        assert_eq!(
            link::encode(&Draft::default().with(field, text)),
            query,
            "{field:?} {text:?}"
        );
    }
}

#[test]
fn every_draft_comes_back() {
    let mut lcg = Lcg(1);
    let mut own = 0;
    for case in 0..CASES {
        let draft = any_draft(&mut lcg);
        let query = travel(&draft).unwrap_or_else(|wrong| panic!("case {case}: {wrong}"));
        own += u64::from(query.contains("followers="));
    }
    assert!(own > CASES / 2, "only {own} links have followers");
}

#[test]
fn one_doors_program_hands_all_that_was_typed_to_the_other() {
    let mut lcg = Lcg(23);
    for case in 0..CASES {
        let draft = any_draft(&mut lcg);
        let handed = link::hand_over(&draft);
        let told = but(draft, |draft| draft.dropped.clear());
        assert_eq!(link::take_over(&handed), told, "case {case}: {handed}");
    }
    let odd = Draft::default()
        .with(Field::Budget, "a lot & more")
        .with(Field::Likes, "");
    assert_eq!(link::hand_over(&odd), "likes=&budget=a+lot+%26+more");
}

#[test]
fn a_long_list_comes_back_by_its_mean_at_least() {
    for (length, number) in [
        (10, 8_200_000_000),
        (300, 12_500),
        (400, 8_200_000_000),
        (1_000, 7),
        (1_000, 8_200_000_000_u64),
    ] {
        let text = vec![number.to_string(); length].join("; ");
        let lists = [Field::Likes, Field::Comments, Field::Shares, Field::Saves, Field::Views];
        // Five lists, and everything else as long as it gets.
        let full = Field::ALL.into_iter().fold(Draft::default(), |draft, field| {
            draft.with(field, &link::display(field.spec().max, field.spec().unit))
        });
        let full = Format::ALL
            .into_iter()
            .fold(full, |draft, format| reduce(&draft, Action::Pieces(format, 99)));
        let draft = lists.into_iter().fold(full, |draft, field| draft.with(field, &text));
        let query = link::encode(&draft);
        let back = link::decode(&query);
        for field in Field::ALL {
            let value = |of: &Draft| of.reading(field).map(|reading| reading.map(|reading| reading.value));
            let dropped = &back.dropped;
            assert_eq!(
                value(&back),
                value(&draft),
                "{field:?}: {length} times {number}; dropped {dropped:?}"
            );
        }
        assert_eq!(link::encode(&back), query, "{length} times {number}");
    }
}

/// The parameters that `docs/links.md` lists, for each kind of creator where it speaks of a side.
fn documented() -> BTreeSet<String> {
    let parameters = include_str!("../docs/links.md")
        // What the rate card takes is no part of a draft.
        .split("## The rate card")
        .next()
        .unwrap_or("");
    let names = parameters
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('|').next())
        .flat_map(|names| names.split(','))
        .map(|name| name.trim().trim_matches('`'));
    names
        .flat_map(|name| match name.strip_prefix("SIDE_") {
            Some(part) => ["micro", "celebrity", "mid", "other"]
                .map(|side| format!("{side}_{part}"))
                .to_vec(),
            None => vec![name.to_owned()],
        })
        .collect()
}

#[test]
fn every_parameter_is_documented_and_in_a_link_that_must_open_for_ever() {
    let documented = documented();
    for field in Field::ALL {
        assert!(documented.contains(field.spec().name), "docs/links.md lacks {field:?}");
    }
    // The second column is what the page made of the link: there it has been read, and written again.
    let links = LINKS.lines().filter(|row| !row.starts_with('#'));
    let golden: BTreeSet<&str> = links
        .filter_map(|row| row.split('\t').nth(1))
        .flat_map(|query| query.split('&'))
        .filter_map(|pair| pair.split('=').next())
        .collect();
    for name in &documented {
        assert!(golden.contains(name.as_str()), "no link in tests/links/ has {name}");
    }
    for name in golden.into_iter().filter(|name| !name.is_empty()) {
        assert!(documented.contains(name), "docs/links.md lacks {name}");
    }
}

#[test]
fn every_link_ever_shared_opens_to_the_same() {
    let mut rows = 0;
    for (line, row) in LINKS.lines().enumerate().filter(|(_, row)| !row.starts_with('#')) {
        let line = line + 1;
        let [query, again, readings, dropped] = row.split('\t').collect::<Vec<_>>()[..] else {
            panic!("line {line}: not four columns: {row}")
        };
        let draft = link::decode(query);
        assert_eq!(link::encode(&draft), again, "line {line}: {query}");
        for pair in readings.split_whitespace() {
            let (name, expected) = pair.split_once('=').unwrap_or_else(|| panic!("line {line}: {pair}"));
            let field = Field::named(name).unwrap_or_else(|| panic!("line {line}: no field {name}"));
            let found = match draft.reading(field) {
                Ok(None) => "-".to_owned(),
                Ok(Some(reading)) => reading.value.to_string(),
                Err(problem) => format!("{problem:?}"),
            };
            assert_eq!(found, expected, "line {line}: {name} of {query}");
        }
        let found = if draft.dropped.is_empty() {
            "-".to_owned()
        } else {
            draft.dropped.join(" | ")
        };
        assert_eq!(found, dropped, "line {line}: dropped from {query}");
        // What the page makes of it opens to the same, and stays as it is.
        assert_eq!(link::encode(&link::decode(again)), again, "line {line}");
        let same = but(draft, |draft| draft.dropped = vec![]);
        assert_eq!(link::decode(again), same, "line {line}: {again}");
        rows += 1;
    }
    assert!(rows > 20, "{rows} links");
}

#[test]
fn a_query_that_is_not_ours_is_left_alone() {
    // 8,192 characters are read, one more is not.
    let padded = |length: usize| {
        let mut query = "followers=77&pad=".to_owned();
        query.extend(std::iter::repeat_n('x', length - query.len()));
        query
    };
    let read = link::decode(&padded(8_192));
    assert_eq!(
        (read.text(Field::Followers), read.dropped.as_slice()),
        ("77", [].as_slice())
    );
    for length in [8_193, 10_000, 1_000_000] {
        let unread = link::decode(&padded(length));
        assert_eq!(unread.dropped, ["?"], "{length}");
        assert_eq!(
            but(unread, |draft| draft.dropped = vec![]),
            Draft::default(),
            "{length}"
        );
    }
    // What is reported is cut to a length that fits on the page.
    let reported = link::decode(&format!("followers={}", "é".repeat(400)));
    assert_eq!(reported.dropped, [format!("followers={}", "é".repeat(40))]);
}

#[test]
fn no_query_breaks_the_page() {
    const PIECES: [&str; 55] = [
        "&",
        "&",
        "&",
        "=",
        "=",
        "=",
        "?",
        "%",
        "%f",
        "%00",
        "%FF",
        "%C3",
        "%F0%9F%92%A5",
        "+",
        ";",
        "%3B",
        ",",
        "-",
        ".",
        "#",
        "/",
        "\\",
        "\"",
        "<",
        "é",
        "💥",
        "\u{202e}",
        "\u{0}",
        "\u{feff}",
        "e",
        "1e12",
        "1e",
        "9",
        "99999999999999999",
        "0",
        "abc",
        "followers",
        "likes",
        "views",
        "budget",
        "micro_fee",
        "overlap",
        "posts",
        "view=brand",
        "platform=x",
        "tiers=seed-002",
        "accent=éab1",
        "theme=dark",
        "items=",
        "post:1",
        "story",
        "ads=1",
        "mode=guide",
        "gift_worth",
        "rights",
    ];
    let mut lcg = Lcg(2);
    let mut dropped = 0;
    for case in 0..CASES {
        let query: String = (0..lcg.below(24)).map(|_| lcg.one(&PIECES)).collect();
        let draft = link::decode(&query);
        dropped += draft.dropped.len();
        // What the link sets can be read; only what it leaves out may be missing.
        for field in Field::ALL {
            let reading = draft.reading(field);
            assert!(
                reading.is_ok(),
                "case {case}: {query:?} puts {:?} into {field:?}",
                draft.text(field)
            );
        }
        let again = link::encode(&draft);
        let same = but(draft, |draft| draft.dropped = vec![]);
        assert_eq!(link::decode(&again), same, "case {case}: {query:?}");
        consistent(&same).unwrap_or_else(|wrong| panic!("case {case}: {query:?}: {wrong}"));
    }
    assert!(dropped > CASES as usize / 10, "only {dropped} parts dropped");
}

/// In cents: no figure comes near it, and what overflows lands above.
const ABSURD: u64 = 1_000_000_000_000_000_000;

fn ordered(price: &Estimate) -> bool {
    let points = [price.p5, price.low, price.typical, price.high, price.p95].map(|cents| cents.0);
    points.is_sorted() && points[4] < ABSURD
}

/// Whether an estimate is more than nothing, and its steps lead to its typical price.
fn stepped(price: &Estimate) -> bool {
    price.p95.0 > 0 && price.steps.last().map(|step| step.after) == Some(price.typical)
}

fn sound(side: &Side, budget: u64) -> bool {
    let outcome = &side.outcome;
    outcome.spend.0 + outcome.left_over.0 == budget
        && outcome.reach <= WORLD_POPULATION
        && u128::from(outcome.reach) <= u128::from(outcome.count) * u128::from(side.creator.followers)
        && (outcome.count == 0) == (outcome.missing.0 > 0)
        && (outcome.count > 0 || (outcome.reach, outcome.engagements) == (0, 0))
        && side.creator.reach.0 <= 1_000_000
        && side.creator.branded_drop.0 <= 1_000_000
}

/// Whether the open door asks for this field: on a platform the formats it lacks, and its base, have no price of their
/// own; and both doors ask for the rate of another currency.
fn asks(draft: &Draft, field: Field) -> bool {
    if field == Field::Rate {
        return draft.currency != Currency::Usd;
    }
    let prices = Format::ALL.map(|format| Field::price_of(format, draft.platform));
    field.spec().door == draft.door && (!field.is_format_price() || prices.contains(&Some(field)))
}

fn is_above_zero(draft: &Draft, field: Field) -> bool {
    matches!(draft.reading(field), Ok(Some(Reading { value: 1.., .. })))
}

/// Whether a draft gives results or errors, never both and never neither, and results that hold together. Answers how
/// many errors, or what does not hold.
fn consistent(draft: &Draft) -> Result<usize, String> {
    let found = derive(draft);
    let check = |holds: bool, what: &str| {
        if holds {
            Ok(())
        } else {
            Err(format!("{what}: {found:?} of {draft:?}"))
        }
    };

    let results = usize::from(found.creator.is_some()) + usize::from(found.brand.is_some());
    check(results == usize::from(found.errors.is_empty()), "results or errors")?;
    check(
        found.creator.is_none() || draft.door == Door::Creator,
        "the creator's door is closed",
    )?;
    check(
        found.brand.is_none() || draft.door == Door::Brand,
        "the brand's door is closed",
    )?;

    let fields: Vec<usize> = found.errors.iter().map(|error| error.field.place()).collect();
    check(
        fields.is_sorted_by(|a, b| a < b),
        "errors stand once and in the order of the page",
    )?;
    for error in &found.errors {
        check(asks(draft, error.field), "an error on the closed door")?;
        check(
            problem_of(&found, error.field) == Some(&error.problem),
            "a problem is found by its field",
        )?;
    }
    // Every field of the open door that cannot be read is named, but for the prices of formats the platform lacks.
    for field in Field::ALL.into_iter().filter(|field| asks(draft, *field)) {
        if let Err(problem) = draft.reading(field) {
            check(problem_of(&found, field) == Some(&problem), "an unreadable field")?;
        }
    }

    if let Some(creator) = &found.creator {
        check(ordered(&creator.post) && stepped(&creator.post), "price")?;
        check(ordered(&creator.quote.total), "quote")?;
        let wanted = creator
            .quote
            .lines
            .iter()
            .all(|line| line.pieces > 0 && line.factor.low <= line.factor.high);
        check(wanted && !creator.quote.lines.is_empty(), "pieces")?;
        let extras = &creator.quote.extras;
        check(extras.iter().all(|extra| extra.amount.0 < ABSURD), "extras")?;
        let [rights, exclusivity] = [Field::Rights, Field::Exclusivity].map(|field| is_above_zero(draft, field));
        let sold = [rights, exclusivity, draft.paid_ads, draft.rush]
            .into_iter()
            .filter(|sold| *sold)
            .count();
        check(extras.len() == sold, "one line for each extra")?;
        if let Some(offer) = &creator.offer {
            check(offer.percentile.0 <= 1_000_000 && offer.worth.0 < ABSURD, "offer")?;
            let short = creator.quote.total.typical.0.saturating_sub(offer.worth.0);
            check(offer.short_of_typical.0 == short, "short of typical")?;
        }
        let offered = [Field::Offer, Field::Gift, Field::Commission].map(|field| draft.reading(field) != Ok(None));
        check(
            creator.offer.is_some() == offered.contains(&true),
            "an offer is checked",
        )?;
        check(creator.elsewhere.len() == 4, "four other platforms")?;
        for other in &creator.elsewhere {
            check(
                other.platform != draft.platform && ordered(&other.estimate) && stepped(&other.estimate),
                "price elsewhere",
            )?;
        }
        check(creator.agreeing <= creator.definitions.len(), "definitions")?;
        check(creator.followers.is_some() || creator.views.is_some(), "an audience")?;
        if let Some(typical) = &creator.typical {
            let rates = [typical.low, typical.rate, typical.high].map(|ppm| ppm.0);
            check(rates.is_sorted() && rates[0] > 0 && rates[2] < 1_000_000, "typical")?;
            let weighed = typical
                .readings
                .iter()
                .all(|reading| reading.weight.is_finite() && reading.weight > 0.0);
            check(weighed, "weights")?;
        }
        if let Some(engagement) = &creator.engagement {
            check(engagement.ratio.is_some() == creator.typical.is_some(), "ratio")?;
            check(
                engagement.likes_only.is_none_or(|likes| likes <= engagement.rate),
                "likes among all",
            )?;
        }
    }
    if let Some(brand) = &found.brand {
        let budget = brand.terms.budget.0;
        check(sound(&brand.celebrity, budget) && sound(&brand.micro, budget), "a side")?;
        check(brand.break_even.is_none_or(|fee| fee.0 <= budget), "break-even")?;
    }
    Ok(found.errors.len())
}

#[test]
fn every_draft_gives_results_or_errors() {
    let mut lcg = Lcg(3);
    let (mut good, mut bad) = (0, 0);
    for case in 0..CASES {
        let draft = any_draft(&mut lcg);
        let errors = consistent(&draft).unwrap_or_else(|wrong| panic!("case {case}: {wrong}"));
        if errors == 0 { good += 1 } else { bad += 1 }
    }
    assert!(good > CASES / 6 && bad > CASES / 6, "{good} give results, {bad} errors");
}

#[test]
fn every_choice_with_every_text_gives_results_or_errors() {
    for platform in Platform::ALL {
        for door in DOORS {
            for field in Field::ALL {
                for text in GARBAGE {
                    let draft = but(Draft::default(), |draft| {
                        draft.platform = platform;
                        draft.door = door;
                    })
                    .with(field, text);
                    consistent(&draft).unwrap_or_else(|wrong| panic!("{platform:?} {field:?} {text:?}: {wrong}"));
                }
            }
        }
    }
}

/// A short word for what a field makes of its text: `=` and the value in the field's unit, or what is wrong.
fn word(reading: &Result<Option<Reading>, Problem>) -> String {
    match reading {
        Ok(None) => "none".to_owned(),
        Ok(Some(reading)) => format!("={}", reading.value),
        Err(Problem::Missing) => "missing".to_owned(),
        Err(Problem::TooSmall) => "least".to_owned(),
        Err(Problem::TooLarge) => "most".to_owned(),
        Err(Problem::CostsNothing) => "free".to_owned(),
        Err(Problem::Unreadable(why, piece)) => {
            let why = match why {
                Unreadable::Empty => "empty",
                Unreadable::NotANumber => "nan",
                Unreadable::Negative => "negative",
                Unreadable::Fraction => "fraction",
                Unreadable::TooLarge => "large",
                Unreadable::Ambiguous => "ambiguous",
                Unreadable::WrongUnit => "unit",
            };
            piece.as_ref().map_or(why.to_owned(), |piece| format!("{why}:{piece}"))
        }
    }
}

/// A part of every kind of creator.
fn each(part: Part) -> [Field; 4] {
    Hire::ALL.map(|hire| Field::Of(hire, part))
}

/// The fields of the columns of the table below: those of one column take the same.
fn columns() -> [Vec<Field>; 16] {
    let of = |hire, part| Field::Of(hire, part);
    let [fees, products, costs] = [Part::Fee, Part::Product, Part::Cost].map(each);
    let [drops, reaches, clicks] = [Part::Drop, Part::Reach, Part::Click].map(each);
    let money = [
        Field::HourRate,
        Field::OrderValue,
        Field::Offer,
        Field::Gift,
        Field::Commission,
    ];
    let added = [
        Field::RightsAdd,
        Field::PaidAdsAdd,
        Field::ExclusivityAdd,
        Field::RushAdd,
    ];
    [
        vec![
            Field::Followers,
            of(Hire::Between, Part::Followers),
            of(Hire::Other, Part::Followers),
        ],
        vec![of(Hire::Celebrity, Part::Followers), of(Hire::Micro, Part::Followers)],
        vec![Field::Likes, Field::Comments, Field::Shares, Field::Saves],
        vec![Field::Views],
        vec![Field::Budget],
        each(Part::Hours).to_vec(),
        [&fees[..], &products, &costs, &money].concat(),
        [&each(Part::Engagement)[..], &added].concat(),
        vec![Field::Overlap, Field::GiftWorth],
        vec![Field::Posts],
        vec![Field::Rights, Field::Exclusivity],
        [&drops[..], &reaches, &clicks, &[Field::Conversion]].concat(),
        vec![Field::FeeSpread],
        vec![Field::ResponseSpread],
        vec![
            Field::CarouselPrice,
            Field::ReelPrice,
            Field::StoryPrice,
            Field::VideoPrice,
            Field::ShortPrice,
            Field::IntegratedPrice,
            Field::DedicatedPrice,
            Field::LivePrice,
        ],
        vec![Field::BundleOff],
    ]
}

#[rustfmt::skip] // A table is read by its columns.
const READINGS: [(&str, [&str; 16]); 41] = [
    // Money in cents, shares in parts per million.
    //                    followers    their followers likes         views             budget               hours           money                rates         overlap    posts       days        shares      spread      spread, required formats  bundle
    ("",                  ["none",       "missing",      "none",        "none",            "missing",           "none",         "none",              "none",       "missing",  "missing",  "none",     "none",     "none",     "missing",  "none",      "none"]),
    (" \t\n",             ["none",       "missing",      "none",        "none",            "missing",           "none",         "none",              "none",       "missing",  "missing",  "none",     "none",     "none",     "missing",  "none",      "none"]),
    ("abc",               ["nan",        "nan",          "nan",         "nan",             "nan",               "nan",          "nan",               "nan",        "nan",      "nan",      "nan",      "nan",      "nan",      "nan",      "nan",       "nan"]),
    ("-",                 ["nan",        "nan",          "nan",         "nan",             "nan",               "nan",          "nan",               "nan",        "nan",      "nan",      "nan",      "nan",      "nan",      "nan",      "nan",       "nan"]),
    ("-5",                ["negative",   "negative",     "negative",    "negative",        "negative",          "negative",     "negative",          "negative",   "negative", "negative", "negative", "negative", "negative", "negative", "negative",  "negative"]),
    ("\u{2212}5",         ["negative",   "negative",     "negative",    "negative",        "negative",          "negative",     "negative",          "negative",   "negative", "negative", "negative", "negative", "negative", "negative", "negative",  "negative"]),
    ("0",                 ["least",      "least",        "=0",          "least",           "least",             "=0",           "=0",                "=0",         "=0",       "least",    "=0",       "=0",       "least",    "least",    "least",     "=0"]),
    ("1",                 ["=1",         "=1",           "=1",          "=1",              "=100",              "=1000000",     "=100",              "=10000",     "=10000",   "=1",       "=1",       "=10000",   "=1000000", "=1000000", "=10000",    "=10000"]),
    ("0.004",             ["fraction",   "fraction",     "fraction",    "fraction",        "least",             "=4000",        "=0",                "=40",        "=40",      "fraction", "fraction", "=40",      "least",    "least",    "=40",       "=40"]),
    ("0.005",             ["fraction",   "fraction",     "fraction",    "fraction",        "=1",                "=5000",        "=1",                "=50",        "=50",      "fraction", "fraction", "=50",      "least",    "least",    "=50",       "=50"]),
    ("12.5",              ["fraction",   "fraction",     "fraction",    "fraction",        "=1250",             "=12500000",    "=1250",             "=125000",    "=125000",  "fraction", "fraction", "=125000",  "most",     "most",     "=125000",   "=125000"]),
    // In a list a bare comma may part two numbers: (12 + 5) / 2 = 8.5.
    ("12,5",              ["fraction",   "fraction",     "=9",          "=9",              "=1250",             "=12500000",    "=1250",             "=125000",    "=125000",  "fraction", "fraction", "=125000",  "most",     "most",     "=125000",   "=125000"]),
    ("3%",                ["unit",       "unit",         "unit",        "unit",            "unit",              "unit",         "unit",              "=30000",     "=30000",   "unit",     "unit",     "=30000",   "unit",     "unit",     "=30000",    "=30000"]),
    ("$5",                ["unit",       "unit",         "unit",        "unit",            "=500",              "unit",         "=500",              "unit",       "unit",     "unit",     "unit",     "unit",     "unit",     "unit",     "unit",      "unit"]),
    ("€5",                ["unit",       "unit",         "unit",        "unit",            "unit",              "unit",         "unit",              "unit",       "unit",     "unit",     "unit",     "unit",     "unit",     "unit",     "unit",      "unit"]),
    ("120 340",           ["=120340",    "=120340",      "ambiguous",   "ambiguous",       "=12034000",         "most",         "=12034000",         "most",       "most",     "most",     "most",     "most",     "most",     "most",     "most",      "most"]),
    ("1k",                ["=1000",      "=1000",        "=1000",       "=1000",           "=100000",           "=1000000000",  "=100000",           "=10000000",  "most",     "most",     "=1000",    "most",     "most",     "most",     "=10000000", "most"]),
    ("1,2 m",             ["=1200000",   "=1200000",     "=1200000",    "=1200000",        "=120000000",        "most",         "=120000000",        "most",       "most",     "most",     "most",     "most",     "most",     "most",     "most",      "most"]),
    ("1e6",               ["=1000000",   "=1000000",     "=1000000",    "=1000000",        "=100000000",        "most",         "=100000000",        "most",       "most",     "most",     "most",     "most",     "most",     "most",     "most",      "most"]),
    ("1.234.567",         ["=1234567",   "=1234567",     "=1234567",    "=1234567",        "=123456700",        "most",         "=123456700",        "most",       "most",     "most",     "most",     "most",     "most",     "most",     "most",      "most"]),
    ("90",                ["=90",        "=90",          "=90",         "=90",             "=9000",             "=90000000",    "=9000",             "=900000",    "=900000",  "=90",      "=90",      "=900000",  "most",     "most",     "=900000",   "=900000"]),
    ("90.0001",           ["fraction",   "fraction",     "fraction",    "fraction",        "ambiguous",         "=90000100",    "ambiguous",         "=900001",    "=900001",  "fraction", "fraction", "=900001",  "most",     "most",     "=900001",   "most"]),
    ("100%",              ["unit",       "unit",         "unit",        "unit",            "unit",              "unit",         "unit",              "=1000000",   "=1000000", "unit",     "unit",     "=1000000", "unit",     "unit",     "=1000000",  "most"]),
    ("100.0001",          ["fraction",   "fraction",     "fraction",    "fraction",        "ambiguous",         "=100000100",   "ambiguous",         "=1000001",   "most",     "fraction", "fraction", "most",     "most",     "most",     "=1000001",  "most"]),
    ("1000",              ["=1000",      "=1000",        "=1000",       "=1000",           "=100000",           "=1000000000",  "=100000",           "=10000000",  "most",     "most",     "=1000",    "most",     "most",     "most",     "=10000000", "most"]),
    ("1000.0001",         ["fraction",   "fraction",     "fraction",    "fraction",        "=100000",           "=1000000100",  "=100000",           "most",       "most",     "fraction", "fraction", "most",     "most",     "most",     "most",      "most"]),
    ("365",               ["=365",       "=365",         "=365",        "=365",            "=36500",            "=365000000",   "=36500",            "=3650000",   "most",     "=365",     "=365",     "most",     "most",     "most",     "=3650000",  "most"]),
    ("366",               ["=366",       "=366",         "=366",        "=366",            "=36600",            "=366000000",   "=36600",            "=3660000",   "most",     "most",     "=366",     "most",     "most",     "most",     "=3660000",  "most"]),
    ("8200000000",        ["=8200000000", "=8200000000",  "=8200000000", "=8200000000",     "=820000000000",     "large",        "=820000000000",     "most",       "most",     "most",     "most",     "most",     "large",    "large",    "most",      "most"]),
    ("8200000001",        ["most",       "most",         "most",        "=8200000001",     "=820000000100",     "large",        "=820000000100",     "most",       "most",     "most",     "most",     "most",     "large",    "large",    "most",      "most"]),
    // A trillion views, a trillion dollars; as a rate 10^16 millionths, more than can be read.
    ("1e12",              ["most",       "most",         "most",        "=1000000000000",  "=100000000000000",  "large",        "=100000000000000",  "large",      "large",    "most",     "most",     "large",    "large",    "large",    "large",     "large"]),
    ("1000000000000.01",  ["fraction",   "fraction",     "fraction",    "fraction",        "most",              "large",        "most",              "large",      "large",    "fraction", "fraction", "large",    "large",    "large",    "large",     "large"]),
    ("1000000000001",     ["most",       "most",         "most",        "most",            "most",              "large",        "most",              "large",      "large",    "most",     "most",     "large",    "large",    "large",    "large",     "large"]),
    ("1000000000000001",  ["large",      "large",        "large",       "large",           "large",             "large",        "large",             "large",      "large",    "large",    "large",    "large",    "large",    "large",    "large",     "large"]),
    ("99999999999999999", ["large",      "large",        "large",       "large",           "large",             "large",        "large",             "large",      "large",    "large",    "large",    "large",    "large",    "large",    "large",     "large"]),
    ("1e999",             ["large",      "large",        "large",       "large",           "large",             "large",        "large",             "large",      "large",    "large",    "large",    "large",    "large",    "large",    "large",     "large"]),
    ("NaN",               ["nan",        "nan",          "nan",         "nan",             "nan",               "nan",          "nan",               "nan",        "nan",      "nan",      "nan",      "nan",      "nan",      "nan",      "nan",       "nan"]),
    ("inf",               ["nan",        "nan",          "nan",         "nan",             "nan",               "nan",          "nan",               "nan",        "nan",      "nan",      "nan",      "nan",      "nan",      "nan",      "nan",       "nan"]),
    ("1 2x",              ["nan",        "nan",          "nan:2x",      "nan:2x",          "nan",               "nan",          "nan",               "nan",        "nan",      "nan",      "nan",      "nan",      "nan",      "nan",      "nan",       "nan"]),
    ("3650",              ["=3650",      "=3650",        "=3650",       "=3650",           "=365000",           "=3650000000",  "=365000",           "most",       "most",     "most",     "=3650",    "most",     "most",     "most",     "most",      "most"]),
    ("3651",              ["=3651",      "=3651",        "=3651",       "=3651",           "=365100",           "=3651000000",  "=365100",           "most",       "most",     "most",     "most",     "most",     "most",     "most",     "most",      "most"]),
];

/// Fields that are missed when others are given: hours want a rate, a click rate the other and a conversion.
const TOGETHER: [Field; 4] = [
    Field::HourRate,
    Field::Conversion,
    Field::Of(Hire::Micro, Part::Click),
    Field::Of(Hire::Celebrity, Part::Click),
];

#[test]
fn every_field_makes_of_a_text_what_was_worked_out_by_hand() {
    let mut wrong = Vec::new();
    for (text, row) in READINGS {
        for (fields, expected) in columns().into_iter().zip(row) {
            for field in &fields {
                let on = |platform| {
                    but(Draft::default(), |draft| {
                        draft.door = field.spec().door;
                        draft.platform = platform;
                    })
                };
                let draft = Platform::ALL.into_iter().map(on).find(|draft| asks(draft, *field));
                let draft = draft.expect("some platform has it");
                // What works together with others is there.
                let draft = TOGETHER.iter().fold(draft, |draft, field| draft.with(*field, "1"));
                let draft = draft.with(*field, text);
                let found = word(&draft.reading(*field));
                if found != expected {
                    wrong.push(format!("{field:?} of {text:?}: {found}, not {expected}"));
                }
                // The page says the same, and shows no results beside it.
                let results = derive(&draft);
                let problem = problem_of(&results, *field).cloned();
                let shown = problem.clone().map_or("fine".to_owned(), |problem| word(&Err(problem)));
                let told = if expected.starts_with('=') || expected == "none" {
                    "fine"
                } else {
                    expected
                };
                // An audience is needed, and a creator must cost something: both are the page's, not the field's.
                let needs = matches!(problem, Some(Problem::CostsNothing))
                    || (shown == "missing" && (*field == Field::Followers || TOGETHER.contains(field)));
                if shown != told && !needs {
                    wrong.push(format!("derive: {field:?} of {text:?}: {shown}, not {told}"));
                }
                let silent = results.creator.is_none() && results.brand.is_none();
                if silent != problem.is_some() {
                    wrong.push(format!("derive: {field:?} of {text:?}: {problem:?} with {silent}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_every_field() {
    // What a dollar costs is asked with a currency only: tests/money.rs has its texts.
    let listed = [columns().concat(), vec![Field::Rate]].concat();
    for field in Field::ALL {
        assert_eq!(listed.iter().filter(|other| **other == field).count(), 1, "{field:?}");
        assert_eq!(Field::named(field.spec().name), Some(field));
        assert_eq!(Field::ALL.get(field.place()), Some(&field));
    }
}

#[test]
fn an_empty_percentage_is_the_published_one() {
    let taken = |draft: &Draft, field| draft.stand_in(field).map(|factor| factor.typical.0);
    let draft = |query: &str| link::decode(query);
    let opened = Draft::default();
    assert_eq!(taken(&opened, Field::StoryPrice), Some(557_951));
    assert_eq!(taken(&opened, Field::ShortPrice), None, "not on Instagram");
    assert_eq!(
        taken(&draft("platform=tiktok"), Field::VideoPrice),
        None,
        "TikTok's base"
    );
    assert_eq!(
        taken(&draft("platform=youtube"), Field::IntegratedPrice),
        Some(1_000_000)
    );
    assert_eq!(taken(&draft("story_price=40"), Field::StoryPrice), None, "given");
    assert_eq!(taken(&opened, Field::RushAdd), Some(1_369_306));
    assert_eq!(taken(&opened, Field::PaidAdsAdd), Some(1_587_028));
    // For what is not wanted there is nothing to take.
    for field in [
        Field::BundleOff,
        Field::RightsAdd,
        Field::ExclusivityAdd,
        Field::Followers,
    ] {
        assert_eq!(taken(&opened, field), None, "{field:?}");
    }
    // Nor for no days.
    assert_eq!(taken(&draft("rights=0"), Field::RightsAdd), None);
    let full = draft("items=post:1,reel:1&rights=90&exclusivity=45");
    // 0.804607 ^ (ln 2 / ln 3) and 1.459756 ^ ½
    for (field, factor) in [
        (Field::BundleOff, 871_826),
        (Field::RightsAdd, 1_450_000),
        (Field::ExclusivityAdd, 1_208_204),
    ] {
        assert_eq!(taken(&full, field), Some(factor), "{field:?}");
    }
}

#[test]
fn of_several_posts_the_mean_counts() {
    let rows = [
        ("120, 340, 95", "=185"), // 555 / 3
        ("120\n340\n95\n", "=185"),
        ("120; 340; 95;", "=185"),
        ("120/340/95", "=185"),
        ("1; 2", "=2"),          // 1.5
        ("1; 1; 2", "=1"),       // 1.33
        ("1; 2; 2", "=2"),       // 1.67
        ("12.5k; 800", "=6650"), // (12,500 + 800) / 2
        ("1,200, 800", "=1000"),
        ("10 20 30", "=20"),
        ("0; 5", "=3"), // 2.5
        ("8200000000; 8200000000", "=8200000000"),
        ("8200000000; 8200000001", "most"),
        ("120; x; 95", "nan:x"),
        ("120; -4; 95", "negative:-4"),
        ("120; 3%; 95", "unit:3%"),
        ("120; 1.5; 95", "fraction:1.5"),
    ];
    for (text, expected) in rows {
        for field in [Field::Likes, Field::Comments, Field::Shares, Field::Saves] {
            let draft = Draft::default().with(field, text);
            assert_eq!(word(&draft.reading(field)), expected, "{field:?} of {text:?}");
        }
    }
    // Nobody's post has no views.
    assert_eq!(
        word(&Draft::default().with(Field::Views, "5; 0").reading(Field::Views)),
        "least"
    );
    // One number only where one is asked for.
    assert_eq!(
        word(
            &Draft::default()
                .with(Field::Followers, "120; 340")
                .reading(Field::Followers)
        ),
        "nan"
    );
    // (185 + 64) / 25,000 = 0.996 %
    let rate = derive(&Draft::default().with(Field::Likes, "120, 340, 95"));
    let rate = rate
        .creator
        .and_then(|creator| creator.engagement)
        .map(|engagement| engagement.rate.0);
    assert_eq!(rate, Some(9_960));
}

/// What is told of it, the door, the platform, what is typed into which field, and what is wrong with which.
type Row = (&'static str, Door, Platform, Typed, Typed);
type Typed = &'static [(Field, &'static str)];

#[test]
fn what_several_fields_say_together_is_named_too() {
    use Field::*;
    let rows: [Row; 25] = [
        ("as it opens", Door::Creator, Platform::Instagram, &[], &[]),
        ("as it opens", Door::Brand, Platform::Instagram, &[], &[]),
        ("as it opens", Door::Brand, Platform::YouTube, &[], &[]),
        (
            "no audience",
            Door::Creator,
            Platform::TikTok,
            &[(Followers, "")],
            &[(Followers, "missing")],
        ),
        (
            "views are one",
            Door::Creator,
            Platform::TikTok,
            &[(Followers, ""), (Views, "9k")],
            &[],
        ),
        (
            "bad followers are not views",
            Door::Creator,
            Platform::X,
            &[(Followers, "x"), (Views, "9k")],
            &[(Followers, "nan")],
        ),
        (
            "bad followers are bad, not missing",
            Door::Creator,
            Platform::X,
            &[(Followers, "x")],
            &[(Followers, "nan")],
        ),
        (
            "in the order of the page",
            Door::Creator,
            Platform::X,
            &[(Followers, ""), (Likes, "x"), (Saves, "-1")],
            &[(Followers, "missing"), (Likes, "nan"), (Saves, "negative")],
        ),
        (
            "the price of a format",
            Door::Creator,
            Platform::Instagram,
            &[(ReelPrice, "0"), (RushAdd, "x")],
            &[(ReelPrice, "least"), (RushAdd, "nan")],
        ),
        (
            "the price of a format that is not there",
            Door::Creator,
            Platform::TikTok,
            &[(ReelPrice, "0")],
            &[],
        ),
        (
            "the price of the base",
            Door::Creator,
            Platform::TikTok,
            &[(VideoPrice, "x")],
            &[],
        ),
        (
            "no rate is published",
            Door::Brand,
            Platform::X,
            &[],
            &[
                (Of(Hire::Micro, Part::Engagement), "missing"),
                (Of(Hire::Celebrity, Part::Engagement), "missing"),
            ],
        ),
        (
            "no rate is published, one is given",
            Door::Brand,
            Platform::Facebook,
            &[(Of(Hire::Micro, Part::Engagement), "2")],
            &[(Of(Hire::Celebrity, Part::Engagement), "missing")],
        ),
        (
            "both are given",
            Door::Brand,
            Platform::X,
            &[
                (Of(Hire::Micro, Part::Engagement), "2"),
                (Of(Hire::Celebrity, Part::Engagement), "1"),
            ],
            &[],
        ),
        (
            "a free celebrity",
            Door::Brand,
            Platform::Instagram,
            &[(Of(Hire::Celebrity, Part::Fee), "0")],
            &[(Of(Hire::Celebrity, Part::Fee), "free")],
        ),
        (
            "a free micro",
            Door::Brand,
            Platform::Instagram,
            &[(Of(Hire::Micro, Part::Fee), "0")],
            &[(Of(Hire::Micro, Part::Fee), "free")],
        ),
        (
            "a free micro with a cost",
            Door::Brand,
            Platform::Instagram,
            &[(Of(Hire::Micro, Part::Fee), "0"), (Of(Hire::Micro, Part::Cost), "1")],
            &[],
        ),
        (
            "a fee left to the page",
            Door::Brand,
            Platform::Instagram,
            &[(Of(Hire::Micro, Part::Fee), ""), (Of(Hire::Celebrity, Part::Fee), "")],
            &[],
        ),
        (
            "hours without a rate",
            Door::Brand,
            Platform::Instagram,
            &[(Of(Hire::Micro, Part::Hours), "1.5")],
            &[(HourRate, "missing")],
        ),
        (
            "no hours need no rate",
            Door::Brand,
            Platform::Instagram,
            &[(Of(Hire::Micro, Part::Hours), "0")],
            &[],
        ),
        (
            "one click rate wants the other and a conversion",
            Door::Brand,
            Platform::Instagram,
            &[(Of(Hire::Micro, Part::Click), "1")],
            &[(Of(Hire::Celebrity, Part::Click), "missing"), (Conversion, "missing")],
        ),
        (
            "a kind of the reader's own wants a rate where none is published",
            Door::Brand,
            Platform::X,
            &[
                (Of(Hire::Micro, Part::Engagement), "2"),
                (Of(Hire::Celebrity, Part::Engagement), "1"),
                (Of(Hire::Other, Part::Followers), "9k"),
            ],
            &[(Of(Hire::Other, Part::Engagement), "missing")],
        ),
        (
            "so does a tier in between that the reader changed",
            Door::Brand,
            Platform::X,
            &[
                (Of(Hire::Micro, Part::Engagement), "2"),
                (Of(Hire::Celebrity, Part::Engagement), "1"),
                (Of(Hire::Between, Part::Fee), "500"),
            ],
            &[(Of(Hire::Between, Part::Engagement), "missing")],
        ),
        (
            "many at once",
            Door::Brand,
            Platform::Instagram,
            &[
                (Budget, "0"),
                (Of(Hire::Celebrity, Part::Followers), ""),
                (Of(Hire::Micro, Part::Cost), "x"),
                (Posts, "366"),
                (Overlap, "101"),
            ],
            &[
                (Budget, "least"),
                (Of(Hire::Micro, Part::Cost), "nan"),
                (Of(Hire::Celebrity, Part::Followers), "missing"),
                (Overlap, "most"),
                (Posts, "most"),
            ],
        ),
        (
            "the other door does not matter",
            Door::Creator,
            Platform::Instagram,
            &[(Budget, "x"), (Posts, "")],
            &[],
        ),
    ];
    for (name, door, platform, edits, expected) in rows {
        let start = but(Draft::default(), |draft| {
            draft.door = door;
            draft.platform = platform;
        });
        let type_in =
            |draft: Draft, (field, text): &(Field, &str)| reduce(&draft, Action::Edit(*field, (*text).to_owned()));
        let draft = edits.iter().fold(start.clone(), type_in);
        let found = derive(&draft);
        let errors: Vec<(Field, String)> = found
            .errors
            .iter()
            .map(|error| (error.field, word(&Err(error.problem.clone()))))
            .collect();
        let expected: Vec<(Field, String)> = expected
            .iter()
            .map(|(field, what)| (*field, (*what).to_owned()))
            .collect();
        assert_eq!(errors, expected, "{name} on {platform:?}");
        // Text stays as typed, beside its error.
        for (field, text) in edits {
            assert_eq!(draft.text(*field), *text, "{name}");
        }
        assert_eq!(
            found.creator.is_some() || found.brand.is_some(),
            expected.is_empty(),
            "{name}"
        );
        // Put back, the results return.
        let back = Field::ALL
            .into_iter()
            .fold(draft, |draft, field| draft.with(field, start.text(field)));
        assert_eq!(derive(&back), derive(&start), "{name}");
    }
}

#[test]
fn the_two_examples_of_the_page_come_out() {
    let found = derive(&link::decode(
        "?view=creator&platform=instagram&followers=10000&likes=380&comments=20",
    ));
    let creator = found.creator.expect("results");
    // (380 + 20) / 10,000
    assert_eq!(creator.engagement.map(|engagement| engagement.rate.0), Some(40_000));

    let found = derive(&link::decode(
        "?view=brand&budget=50000&celebrity_fee=50000&micro_fee=100&micro_cost=0",
    ));
    let brand = found.brand.expect("results");
    assert_eq!((brand.celebrity.outcome.count, brand.micro.outcome.count), (1, 500));

    // The published guide at 25,000 followers, in dollars.
    for (platform, low, high) in [
        (Platform::Instagram, 100, 500),
        (Platform::YouTube, 200, 1_000),
        (Platform::TikTok, 25, 125),
        (Platform::X, 20, 100),
        (Platform::Facebook, 250, 1_250),
    ] {
        let found = derive(&but(Draft::default(), |draft| draft.platform = platform).with(Field::Followers, "25,000"));
        let guide = found.creator.and_then(|creator| creator.guide);
        let ends = guide.map(|row| (row.low_cents, row.high_cents));
        assert_eq!(ends, Some((Some(low * 100), Some(high * 100))), "{platform:?}");
    }
}

#[test]
fn an_action_does_one_thing() {
    let start = but(Draft::default(), |draft| draft.dropped = vec!["x=1".to_owned()]);
    let rows = [
        (
            Action::Edit(Field::Likes, "12x".to_owned()),
            but(start.clone().with(Field::Likes, "12x"), |draft| {
                draft.typing = Some(Field::Likes);
            }),
        ),
        (Action::Pause, start.clone()),
        (
            Action::Open(Door::Brand),
            but(start.clone(), |draft| draft.door = Door::Brand),
        ),
        (
            Action::Platform(Platform::X),
            but(start.clone(), |draft| draft.platform = Platform::X),
        ),
        (
            Action::Tiers("seed-002"),
            but(start.clone(), |draft| draft.tiers = "seed-002"),
        ),
        (
            Action::Objective(Objective::Reach),
            but(start.clone(), |draft| draft.objective = Objective::Reach),
        ),
        (
            Action::Mode(Mode::Guide),
            but(start.clone(), |draft| draft.mode = Mode::Guide),
        ),
        (
            Action::Aim(Aim::Micros),
            but(start.clone(), |draft| draft.aim = Aim::Micros),
        ),
        (Action::PaidAds(true), but(start.clone(), |draft| draft.paid_ads = true)),
        (Action::Rush(true), but(start.clone(), |draft| draft.rush = true)),
        (
            Action::Pieces(Format::Reel, 2),
            but(start.clone(), |draft| {
                draft.items = vec![(Format::Post, 1), (Format::Reel, 2)]
            }),
        ),
        (Action::Pieces(Format::Reel, 0), start.clone()),
        (Action::Dismiss, but(start.clone(), |draft| draft.dropped = vec![])),
    ];
    for (action, expected) in rows {
        let said = format!("{action:?}");
        assert_eq!(reduce(&start, action), expected, "{said}");
    }
}

#[test]
fn a_link_out_of_a_frame_shows_the_same_without_the_frame() {
    for query in ["followers=25000&offer=300", "view=brand&budget=3000", ""] {
        let framed = link::decode(&format!("{query}&embed=1"));
        assert!(framed.embed);
        assert_eq!(
            link::encode(&framed.unframed()),
            link::encode(&link::decode(query)),
            "{query}"
        );
    }
}

#[test]
fn numbers_the_page_writes_it_reads() {
    let mut lcg = Lcg(4);
    for case in 0..CASES {
        let field = lcg.one(&Field::ALL);
        let unit = field.spec().unit;
        let number = lcg.within(field);
        let text = link::display(number, unit);
        let reading = field
            .spec()
            .read(&text)
            .map(|reading| reading.map(|reading| reading.value));
        assert_eq!(reading, Ok(Some(number)), "case {case}: {field:?} {text:?}");
        assert_eq!(text.contains('%'), unit == Unit::Percent, "case {case}: {text:?}");
    }
}

/// What is wrong is told when the reader pauses or goes on to another field, and stays told until it is mended.
#[test]
fn half_a_number_is_no_mistake() {
    let edit = |text: &str| Action::Edit(Field::Likes, text.to_owned());
    let elsewhere = |text: &str| Action::Edit(Field::Comments, text.to_owned());
    let rows: &[(&[Action], &[Field])] = &[
        (&[edit("1e")], &[]),
        (&[edit("1e"), Action::Pause], &[Field::Likes]),
        (&[edit("1e"), elsewhere("7")], &[Field::Likes]),
        (&[edit("1e"), elsewhere("x")], &[Field::Likes]),
        (
            &[edit("1e"), elsewhere("x"), Action::Pause],
            &[Field::Likes, Field::Comments],
        ),
        (&[edit("1e"), Action::Pause, edit("1x")], &[Field::Likes]),
        (&[edit("1e"), Action::Pause, edit("1e3")], &[]),
        (&[edit("1e"), Action::Pause, edit("1e3"), edit("1e")], &[]),
        (&[edit("1e"), edit("1e3"), Action::Pause], &[]),
    ];
    for (actions, fields) in rows {
        let draft = (actions.iter()).fold(Draft::default(), |draft, action| reduce(&draft, action.clone()));
        let results = derive(&draft);
        let told: Vec<Field> = results.told(&draft).map(|error| error.field).collect();
        assert_eq!(told, *fields, "{actions:?}");
        // Told or not, no figure stands beside it.
        let wrong = Field::ALL.iter().any(|field| draft.reading(*field).is_err());
        assert_eq!(results.creator.is_none(), wrong, "{actions:?}");
    }
}

#[test]
fn a_price_comes_with_what_to_beware_of() {
    use Caution::*;
    let cases: [(&str, &[Caution]); 15] = [
        ("followers=25000", &[]),
        ("followers=10", &[NoDealSoSmall]),
        ("followers=8000000000", &[NoDealSoLarge]),
        ("followers=25000&views=50001", &[]),
        ("followers=25000&views=50002", &[ManyViews]),
        ("views=50002", &[ViewsAlone]),
        (
            "platform=x&followers=10&views=9000",
            &[NoDealSoSmall, ManyViews, ThinEvidence],
        ),
        // The smallest and the largest account in a documented deal, on platforms where these lie far apart.
        ("platform=x&followers=120000", &[NoDealSoSmall, ThinEvidence]),
        ("platform=x&followers=158113", &[NoDealSoSmall, ThinEvidence]),
        ("platform=x&followers=158114", &[ThinEvidence]),
        ("platform=x&followers=4582577", &[NoDealSoLarge, ThinEvidence]),
        ("platform=facebook&followers=1581", &[ThinEvidence]),
        ("platform=tiktok&followers=25000", &[ThinEvidence]),
        ("platform=youtube&followers=25000", &[ThinEvidence]),
        ("platform=youtube&views=5000", &[ViewsAlone, ThinEvidence]),
    ];
    for (query, expected) in cases {
        let found = derive(&link::decode(query)).creator.unwrap();
        assert_eq!(found.cautions().collect::<Vec<_>>(), expected, "{query}");
    }
}

#[test]
fn a_list_of_600_bytes_is_in_the_link_whole_and_a_longer_one_as_its_mean() {
    let likes = |list: &str| {
        let query = link::encode(&Draft::default().with(Field::Likes, list));
        let likes = query.split('&').find_map(|pair| pair.strip_prefix("likes="));
        likes.map(str::to_owned)
    };
    // 199 numbers of two digits and 199 marks between are 597 bytes.
    let whole = [&"20;".repeat(199), "600"].concat();
    assert_eq!(whole.len(), 600);
    assert_eq!(likes(&whole), Some(whole.clone()));
    // (199 · 20 + 4,000) / 200, rounded.
    assert_eq!(likes(&[&"20;".repeat(199), "4000"].concat()), Some("40".to_owned()));
}

#[test]
fn a_door_has_an_answer_or_says_what_is_wrong() {
    for (query, answers) in [
        ("", true),
        ("view=brand", true),
        ("followers=&views=", false),
        ("view=brand&micro_fee=0", false),
    ] {
        let draft = link::decode(query);
        let found = derive(&draft);
        assert_eq!(found.answer(), answers, "{query}");
        assert_eq!(found.errors, faults(&draft), "{query}");
        assert_eq!(found.errors.is_empty(), answers, "{query}");
    }
}

#[test]
fn what_is_wrong_is_named_all_at_once() {
    for (query, wrong) in [
        (
            "view=brand&platform=x&micro_fee=0&micro_hours=2&other_followers=900&currency=EUR",
            &["budget", "micro_er", "celebrity_er", "other_er", "hour_rate", "rate"][..],
        ),
        (
            "view=brand&micro_fee=0&celebrity_fee=0&celebrity_cost=1",
            &["budget", "micro_fee"],
        ),
        ("view=brand&conversion=5&celebrity_click=2", &["budget", "micro_click"]),
    ] {
        let draft = link::decode(query).with(Field::Budget, "");
        let named: Vec<&str> = faults(&draft).iter().map(|error| error.field.spec().name).collect();
        assert_eq!(named, wrong, "{query}");
    }
}

#[test]
fn the_spread_of_responses_opens_at_two() {
    assert_eq!(Field::ResponseSpread.opening(), "2");
}

#[test]
fn so_many_definitions_call_the_account_the_same() {
    let found = derive(&link::decode("followers=25000")).creator.expect("results");
    let named: Vec<&str> = found
        .definitions
        .iter()
        .filter_map(|one| Some(one.tier?.name))
        .collect();
    let tier = found.tier.expect("a tier").name;
    assert_eq!(found.agreeing, named.iter().filter(|name| **name == tier).count());
    // Neither all nor none, or the count would say little.
    assert!(
        0 < found.agreeing && found.agreeing < found.definitions.len(),
        "{named:?}"
    );
}
