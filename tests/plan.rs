//! The plan to take away, its table, and the examples to start from.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

mod support;

use postworth::draft::{
    Action, Aim, BrandResults, Door, Draft, Field, Hire, MOST_PIECES, Mode, Plan, Scenario, Theme, derive, link,
    outlook, plan, reduce,
};
use postworth::evidence::Platform;
use postworth::model::Cents;
use postworth::model::campaign::Objective;
use postworth::model::deliverable::Format;
use postworth::number::write::{Notation, follow};
use postworth::text::brand as words;
use postworth::text::csv::{csv, data_url};
use support::Lcg;

/// Micros of 10,000 followers at $100 and $5 besides: 5,000 people and 300 engagements each. A celebrity of a million at
/// $400: 100,000 people and 10,000 engagements. $1,000 to spend, no two share an audience.
const BOTH: &str = "view=brand&budget=1000&overlap=0\
    &micro_followers=10000&micro_fee=100&micro_cost=5&micro_er=4&micro_drop=25&micro_reach=50\
    &celebrity_followers=1000000&celebrity_fee=400&celebrity_er=2&celebrity_drop=50&celebrity_reach=10";

fn shown(change: &str) -> BrandResults {
    let draft = link::decode(&format!("{BOTH}&{change}"));
    assert_eq!(draft.dropped, Vec::<String>::new(), "{change}");
    derive(&draft).brand.expect("results")
}

fn planned(change: &str, aim: Aim) -> Plan {
    let found = shown(change);
    plan(&found, &outlook(&found), aim)
}

/// Kind, number, dollars, people and engagements.
type Line = (Hire, u64, u64, u64, u64);
/// Dollars spent and left; people and engagements.
type Total = (u64, u64, u64, u64);

fn bought(plan: &Plan) -> (Vec<Line>, Total) {
    let usd = |cents: Cents| {
        assert_eq!(cents.0 % 100, 0, "{plan:?}");
        cents.0 / 100
    };
    let lines = plan.lines.iter().map(|line| {
        let of = |objective| line.brought.of(objective);
        let (people, engagements) = (of(Objective::Reach), of(Objective::Engagement));
        (line.hire, line.count, usd(line.spend), people, engagements)
    });
    let of = |objective| plan.brought.of(objective);
    let total = (
        usd(plan.spend),
        usd(plan.left_over),
        of(Objective::Reach),
        of(Objective::Engagement),
    );
    (lines.collect(), total)
}

#[test]
fn a_plan_lists_what_to_buy_and_adds_it_up() {
    use Hire::{Celebrity, Micro};
    let rows: Vec<(&str, Aim, Vec<Line>, Total)> = vec![
        // $1,000 / $105 = 9 micros for $945.
        (
            "budget=1000",
            Aim::Micros,
            vec![(Micro, 9, 945, 45_000, 2_700)],
            (945, 55, 45_000, 2_700),
        ),
        (
            "budget=1000",
            Aim::Celebrity,
            vec![(Celebrity, 2, 800, 200_000, 20_000)],
            (800, 200, 200_000, 20_000),
        ),
        // And one micro of the $200 that two celebrities leave.
        (
            "budget=1000",
            Aim::Best,
            vec![(Celebrity, 2, 800, 200_000, 20_000), (Micro, 1, 105, 5_000, 300)],
            (905, 95, 205_000, 20_300),
        ),
        // A fifth in common: two draw on 5,000,000, 200,000 − 5,000,000 · 0.02² = 198,000. Each has reached 0.2 · 0.1 of the
        // micro's people: 5,000 · 0.98² = 4,802. A line says what its creators bring by themselves.
        (
            "overlap=20",
            Aim::Best,
            vec![(Celebrity, 2, 800, 198_000, 20_000), (Micro, 1, 105, 5_000, 300)],
            (905, 95, 202_802, 20_300),
        ),
        // Two posts: one celebrity for $800, who is seen by 1 − 0.9² = 19 %; nothing for $200 at $205.
        (
            "posts=2",
            Aim::Best,
            vec![(Celebrity, 1, 800, 190_000, 20_000)],
            (800, 200, 190_000, 20_000),
        ),
        // A celebrity nobody responds to is no part of the best plan for engagement: of equals the cheapest.
        (
            "celebrity_er=0",
            Aim::Best,
            vec![(Micro, 9, 945, 45_000, 2_700)],
            (945, 55, 45_000, 2_700),
        ),
        // And of the best for reach she is.
        (
            "celebrity_er=0&objective=reach",
            Aim::Best,
            vec![(Celebrity, 2, 800, 200_000, 0), (Micro, 1, 105, 5_000, 300)],
            (905, 95, 205_000, 300),
        ),
        ("budget=104", Aim::Best, vec![], (0, 104, 0, 0)),
        ("budget=104", Aim::Micros, vec![], (0, 104, 0, 0)),
        ("budget=399", Aim::Celebrity, vec![], (0, 399, 0, 0)),
    ];
    for (change, aim, lines, total) in rows {
        assert_eq!(bought(&planned(change, aim)), (lines, total), "{change}, {aim:?}");
    }
}

#[test]
fn the_plan_of_one_side_is_what_its_column_says() {
    let mut lcg = Lcg(1);
    for case in 0..30 {
        let (budget, overlap, posts) = (100 + lcg.below(100_000), lcg.below(101), 1 + lcg.below(4));
        let objective = ["reach", "engagement", "sales"][lcg.below(3) as usize];
        let change = format!("budget={budget}&overlap={overlap}&posts={posts}&objective={objective}");
        let found = shown(&change);
        let behind = outlook(&found);
        let [most, micros, celebrities] = Aim::ALL.map(|aim| plan(&found, &behind, aim));
        for (alone, side) in [(&micros, &found.micro), (&celebrities, &found.celebrity)] {
            for objective in Objective::ALL {
                assert_eq!(
                    alone.brought.of(objective),
                    objective.of(&side.outcome),
                    "case {case}: {change}"
                );
            }
            assert_eq!(
                (alone.spend, alone.left_over),
                (side.outcome.spend, side.outcome.left_over)
            );
            // And the best plan is no worse for what counts.
            let of = |plan: &Plan| plan.brought.of(found.objective);
            assert!(of(&most) >= of(alone), "case {case}: {change}");
        }
        for plan in [&most, &micros, &celebrities] {
            let spend: u64 = plan.lines.iter().map(|line| line.spend.0).sum();
            assert_eq!(spend, plan.spend.0, "case {case}: {change}");
            assert_eq!(plan.spend.0 + plan.left_over.0, budget * 100, "case {case}: {change}");
            assert!(plan.lines.iter().all(|line| line.count > 0), "case {case}: {change}");
        }
    }
}

#[test]
fn the_plan_reads_as_it_stands_in_the_table() {
    let found = shown("budget=1000");
    let most = plan(&found, &outlook(&found), Aim::Best);
    // 2 · 1,000,000 · €0.049, and 10,000 · €0.173773 (see `revenue_for_a_follower_is_the_published_one`).
    let expected = "Kind,Number,Followers each,Posts each,\"Fee per post, USD\",\"Running cost each, USD\",\"Total, USD\",\
        Expected: Different people reached,Expected: Engagements,\"Expected: Revenue, as published, EUR\"\r\n\
        Celebrity,2,1000000,1,400,0,800,200000,20000,98000\r\n\
        Micros,1,10000,1,100,5,105,5000,300,1737.73\r\n\
        Together,,,,,,905,205000,20300,99737.73\r\n";
    assert_eq!(csv(&words::plan_table(&found, &most)), expected);
    // Where the decimal mark is a comma, spreadsheets part cells by semicolons.
    follow(Notation::GERMAN);
    let german = csv(&words::plan_table(&found, &most));
    follow(Notation::ENGLISH);
    assert!(
        german.ends_with("\r\nTogether;;;;;;905;205000;20300;99737,73\r\n"),
        "{german}"
    );
    let text = words::plan(&found, &most);
    for part in [
        "Instagram",
        "Budget $1,000, for engagement\n",
        "- 2 celebrities of about 1M followers, 1 post each at about $400: $800\n",
        "- 1 micro of about 10K followers, 1 post at about $100 and $5 for product and time: $105\n",
        "Together $905, left over $95\n",
        ": 205K\n",
        ": 20.3K\n",
        ": €99.7K\n",
    ] {
        assert!(text.contains(part), "no {part:?} in {text}");
    }
    // Nobody is said to be nobody; a table of nobody has its titles and its sum.
    let found = shown("budget=50&posts=3");
    let nobody = plan(&found, &outlook(&found), Aim::Best);
    assert!(words::plan(&found, &nobody).contains("- nobody: the budget buys none\n"));
    assert_eq!(words::plan_table(&found, &nobody).len(), 2);
    // Orders are orders.
    let found = shown("micro_click=2&celebrity_click=1&conversion=5&posts=3&budget=1300");
    let most = plan(&found, &outlook(&found), Aim::Best);
    let table = words::plan_table(&found, &most);
    assert_eq!(table[0][9], "Expected: Orders");
    // One celebrity for $1,200 seen by 1 − 0.9³ of a million: 271,000 · 0.01 · 0.05.
    assert_eq!(table[1][1..].join(" "), "1 1000000 3 400 0 1200 271000 30000 135.5");
    let text = words::plan(&found, &most);
    assert!(text.contains("- Orders: 136\n") && !text.contains('€'), "{text}");
}

/// Cells as they come, and as they are written.
const CELLS: [(&str, &str); 26] = [
    ("", ""),
    ("plain", "plain"),
    ("1737.73", "1737.73"),
    ("two words", "two words"),
    ("a,b", "\"a,b\""),
    ("say \"no\"", "\"say \"\"no\"\"\""),
    ("\"", "\"\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("two\r\nlines", "\"two\r\nlines\""),
    ("a=b", "a=b"),
    (" =1", " =1"),
    ("é€💥", "é€💥"),
    ("=1+1", "\"'=1+1\""),
    ("+1", "\"'+1\""),
    ("-1", "\"'-1\""),
    ("@SUM(A1)", "\"'@SUM(A1)\""),
    ("\t=1", "\"'\t=1\""),
    ("\r=1", "\"'\r=1\""),
    ("\n=1", "\"'\n=1\""),
    ("＝1", "\"'＝1\""),
    ("＋1", "\"'＋1\""),
    ("－1", "\"'－1\""),
    ("＠A1", "\"'＠A1\""),
    ("=\"x\",y", "\"'=\"\"x\"\",y\""),
    ("'=1", "'=1"),
    ("=", "\"'=\""),
];

#[test]
fn a_table_is_quoted_and_holds_no_formula() {
    for (cell, written) in CELLS {
        let rows = [vec![cell.to_owned(), "x".to_owned()]];
        assert_eq!(csv(&rows), format!("{written},x\r\n"), "{cell:?}");
    }
    assert_eq!(csv(&[]), "");
    // Any pieces put together: what another reader of RFC 4180 gets is what was put in, with an apostrophe where a
    // spreadsheet would see a formula. 100,000 cells in tables of up to 25 rows.
    let mut lcg = Lcg(2);
    let (mut cells, mut disarmed) = (0, 0);
    while cells < 100_000 {
        let width = 2 + lcg.below(5) as usize;
        let rows: Vec<Vec<String>> = (0..lcg.below(25))
            .map(|_| {
                let mut cell = || -> String {
                    (0..lcg.below(3))
                        .map(|_| CELLS[lcg.below(CELLS.len() as u64) as usize].0)
                        .collect()
                };
                (0..width).map(|_| cell()).collect()
            })
            .collect();
        let text = csv(&rows);
        let mut reader = ::csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let back: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
            .collect();
        assert_eq!(back.len(), rows.len(), "{text:?}");
        for (found, cell) in back.iter().flatten().zip(rows.iter().flatten()) {
            let dangerous = cell
                .chars()
                .next()
                .is_some_and(|first| "=+-@\t\r\n＝＋－＠".contains(first));
            let expected = if dangerous { format!("'{cell}") } else { cell.clone() };
            assert_eq!(*found, expected, "{text:?}");
            disarmed += u32::from(dangerous);
            cells += 1;
        }
    }
    assert!(disarmed > 20_000, "only {disarmed} formulas");
}

/// What a browser makes of the part of a data address after its comma.
fn decoded(part: &str) -> Vec<u8> {
    let mut bytes = part.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        out.push(if byte == b'%' {
            let mut half = || {
                char::from(bytes.next().expect("two digits"))
                    .to_digit(16)
                    .expect("a digit")
            };
            (half() * 16 + half()) as u8
        } else {
            byte
        });
    }
    out
}

#[test]
fn a_data_address_decodes_to_its_text() {
    let all_bytes: String = (0..=0x7f_u8).map(char::from).collect();
    let texts = CELLS
        .map(|(cell, _)| cell)
        .into_iter()
        .chain([all_bytes.as_str(), "\u{10ffff}\u{80}ÿ"]);
    for text in texts {
        let address = data_url(text);
        let part = address
            .strip_prefix("data:text/csv;charset=utf-8,%EF%BB%BF")
            .expect("a prefix");
        assert!(
            part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'%'),
            "{address}"
        );
        assert_eq!(decoded(part), text.as_bytes(), "{address}");
        // A browser's own reader takes it as it is.
        let read = url::Url::parse(&address).expect("an address");
        assert_eq!(read.as_str(), address);
    }
    assert_eq!(
        data_url("a b\r\n€"),
        "data:text/csv;charset=utf-8,%EF%BB%BFa%20b%0D%0A%E2%82%AC"
    );
}

#[test]
fn every_example_is_its_own_link_and_has_an_answer() {
    for scenario in Scenario::ALL {
        let query = scenario.query();
        let draft = link::decode(query);
        assert_eq!(link::encode(&draft), query);
        assert_eq!(draft.dropped, Vec::<String>::new(), "{query}");
        let found = derive(&draft);
        let brand = found.brand.unwrap_or_else(|| panic!("{query}: {:?}", found.errors));
        assert_eq!(brand.terms.budget, scenario.budget(), "{query}");
        let behind = outlook(&brand);
        let hired = Aim::ALL.map(|aim| !plan(&brand, &behind, aim).lines.is_empty());
        // The shop's budget buys no celebrity, and says so; the others compare.
        assert_eq!(hired, [true, true, scenario != Scenario::Shop], "{query}");
    }
    // The article's is the one the page opens with.
    assert_eq!(
        derive(&link::decode(Scenario::Article.query())),
        derive(&reduce(&Draft::default(), Action::Open(Door::Brand)))
    );
}

/// Any draft: every choice, and in every field what the page opens with, or what somebody types.
fn any(lcg: &mut Lcg) -> Draft {
    let mut draft = Draft::default();
    draft.door = lcg.one(&[Door::Creator, Door::Brand]);
    draft.platform = lcg.one(&Platform::ALL);
    draft.objective = lcg.one(&Objective::ALL);
    draft.aim = lcg.one(&Aim::ALL);
    draft.mode = lcg.one(&[Mode::Model, Mode::Guide]);
    draft.embed = lcg.below(2) == 0;
    draft.theme = lcg.one(&[None, Some(Theme::Light), Some(Theme::Dark)]);
    draft.accent = lcg.one(&[None, Some(0), Some(0x00c2_410c)]);
    draft.dropped = vec!["x=1".to_owned(); lcg.below(2) as usize];
    for format in Format::ALL {
        if lcg.below(5) == 0 {
            let pieces = lcg.one(&[0, 1, 1, MOST_PIECES]);
            draft = reduce(&draft, Action::Pieces(format, pieces));
        }
    }
    for field in Field::ALL {
        if lcg.below(2) == 0 {
            let number = lcg.below(1_000).clamp(field.spec().min, field.spec().max);
            let typed = link::display(number, field.spec().unit);
            draft = draft.with(field, lcg.one(&["", "x", "7", &typed]));
        }
    }
    draft
}

#[test]
fn an_example_replaces_the_brand_door_and_nothing_else() {
    // 4,000 drafts.
    let mut lcg = Lcg(3);
    for case in 0..4_000 {
        let draft = any(&mut lcg);
        let scenario = Scenario::ALL[lcg.below(4) as usize];
        let example = link::decode(scenario.query());
        let started = reduce(&draft, Action::Start(scenario));
        let says = || format!("case {case}: {scenario:?} over {draft:?}");
        for field in Field::ALL {
            let from = match field.spec().door {
                Door::Creator => &draft,
                Door::Brand => &example,
            };
            assert_eq!(started.text(field), from.text(field), "{field:?} {}", says());
        }
        assert_eq!(
            (started.door, started.platform, started.objective),
            (Door::Brand, example.platform, example.objective),
            "{}",
            says()
        );
        assert_eq!(derive(&started), derive(&example), "{}", says());
        // What belongs to the reader or to the page around it.
        let own = |of: &Draft| {
            (
                of.embed,
                of.theme,
                of.accent,
                of.tiers,
                of.mode,
                of.aim,
                of.paid_ads,
                of.rush,
            )
        };
        assert_eq!(own(&started), own(&draft), "{}", says());
        // An order is kept as it is when the platform alone is changed.
        let moved = reduce(&draft, Action::Platform(example.platform));
        assert_eq!(started.items, moved.items, "{}", says());
        // Begun twice is begun once, and its link is its own.
        assert_eq!(reduce(&started, Action::Start(scenario)), started, "{}", says());
        let query = link::encode(&started);
        assert_eq!(link::encode(&link::decode(&query)), query, "{}", says());
    }
}
