//! Every sentence of every language, with everything that can stand in it: no loose end, and every figure that is handed
//! in is said.

#![allow(
    clippy::panic,
    clippy::expect_used,
    reason = "a test fails by panicking, in its helpers too"
)]

mod support;

use std::path::Path;

use postworth::draft::card::{self, Slot, Text};
use postworth::draft::{
    Aim, BrandResults, Caution, CreatorResults, Door, Draft, Field, FieldError, Hire, Lead, Mode, Part, PlanLine,
    Problem, Scenario, Turn, derive, link, outlook, plan,
};
use postworth::evidence::{
    BENCHMARKS, Band, DOCUMENTED, GUIDE, Grade, Metric, Platform, REACH, REFERENCES, SOURCES, SourceKind, TIER_SCHEMES,
    Table, Verdict,
};
use postworth::model::campaign::{Assumption, Objective, Span, Spread};
use postworth::model::deliverable::{Basis, Factor, Format};
use postworth::model::engagement::Standing;
use postworth::model::price::StepKind;
use postworth::model::quote::{Extra, ExtraKind, OfferCheck};
use postworth::model::{Cents, Ppm};
use postworth::number::money::Currency;
use postworth::number::read::{Unit, Unreadable};
use postworth::number::write::{self, Money, Notation, follow, price_in};
use postworth::text;
use support::LOOSE;

const PLATFORMS: [Platform; 5] = Platform::ALL;
/// None, one, several, and so many that they are written short.
const COUNTS: [u64; 6] = [0, 1, 2, 21, 12_500, 3_000_000];
const RATIOS: [u64; 5] = [40_000, 999_999, 1_000_000, 1_300_000, 12_000_000];
const OBJECTIVES: [Objective; 3] = Objective::ALL;
const LEADS: [Lead; 3] = [Lead::Micros, Lead::Nobody, Lead::Celebrity];
const CAUTIONS: [Caution; 5] = [
    Caution::NoDealSoSmall,
    Caution::NoDealSoLarge,
    Caution::ManyViews,
    Caution::ViewsAlone,
    Caution::ThinEvidence,
];
const WHYS: [Unreadable; 7] = [
    Unreadable::Empty,
    Unreadable::NotANumber,
    Unreadable::Negative,
    Unreadable::Fraction,
    Unreadable::TooLarge,
    Unreadable::Ambiguous,
    Unreadable::WrongUnit,
];
const UNITS: [Unit; 5] = [Unit::Count, Unit::Usd, Unit::Percent, Unit::Decimal, Unit::Rate];
const EXTRAS: [ExtraKind; 6] = [
    ExtraKind::Rights(1),
    ExtraKind::Rights(30),
    ExtraKind::PaidAds,
    ExtraKind::Exclusivity(1),
    ExtraKind::Exclusivity(90),
    ExtraKind::Rush,
];
const BASES: [Basis; 7] = [
    Basis::Base,
    Basis::Published(1),
    Basis::Published(4),
    Basis::Between,
    Basis::Borrowed,
    Basis::Unpublished,
    Basis::Own,
];
/// What is handed into sentences as a text, to be found in them again.
const MARKS: [&str; 5] = ["‹1›", "‹2›", "‹3›", "‹4›", "‹5›"];

/// What a language says, by the name of what says it, with what must be found in it.
type Said = Vec<(&'static str, String, Vec<String>)>;

fn drafts() -> Vec<Draft> {
    [
        "",
        "platform=tiktok&followers=1000&likes=0&views=900000&items=short:3,live:1&rights=30&ads=1&exclusivity=1&rush=1",
        "platform=x&followers=90&offer=500",
        "platform=facebook&views=5000&mode=guide",
        "view=brand",
        "view=brand&budget=250000&celebrity_fee=&micro_fee=1&posts=3&micro_cost=2&objective=reach&plan=micros",
        "view=brand&platform=x&micro_er=1&celebrity_er=1&budget=500&objective=sales",
        "view=brand&budget=900000&micro_click=2&celebrity_click=1&conversion=3&objective=sales&other_followers=9000",
    ]
    .map(link::decode)
    .into_iter()
    // Several posts at once: the middle one of three, and what lies between the middle two of four.
    .chain(["340; 120; 95", "40; 10; 20; 34"].map(|likes| Draft::default().with(Field::Likes, likes)))
    .collect()
}

fn creators() -> Vec<(Draft, CreatorResults)> {
    let found = drafts().into_iter().map(|draft| (derive(&draft).creator, draft));
    found.filter_map(|(found, draft)| Some((draft, found?))).collect()
}

fn brands() -> Vec<BrandResults> {
    drafts().iter().filter_map(|draft| derive(draft).brand).collect()
}

fn factor(low: u64, typical: u64, high: u64, basis: Basis) -> Factor {
    let [low, typical, high] = [low, typical, high].map(Ppm);
    Factor {
        low,
        typical,
        high,
        basis,
        ..Factor::ONE
    }
}

/// Everything that a language says, into `said`. The names are those of its folder in `src/text/`.
macro_rules! everything {
    ($language:ident, $said:ident) => {{
        use postworth::text::$language as lang;
        let [one, two, three, four, five] = MARKS;
        let marks = |count: usize| {
            MARKS
                .iter()
                .take(count)
                .map(|mark| (*mark).to_owned())
                .collect::<Vec<_>>()
        };
        let mut say = |name: &'static str, text: String| $said.push((name, text, Vec::new()));
        for place in PLATFORMS {
            say("fair_price_of", lang::fair_price_of(place).to_owned());
            say("platform", text::platform(place).to_owned());
            say("post", lang::post(place).to_owned());
            say("guide_table", lang::guide_table(place));
            say("guide_kicker", lang::guide_kicker(place));
            say("no_pieces", lang::no_pieces(place));
            say("percent_of", lang::percent_of(place));
            say("price_curve", lang::price_curve(place, 1, None));
            say("price_curve", lang::price_curve(place, 22, None));
            say(
                "price_curve",
                lang::price_curve(place, 22, Some((25_000, Cents(43_000)))),
            );
            for caution in CAUTIONS {
                say("caution", lang::caution(caution, place));
            }
            for number in COUNTS.into_iter().filter(|number| *number > 0) {
                let (views, followers) = (number, number);
                for kind in [
                    StepKind::Size {
                        platform: place,
                        followers,
                    },
                    StepKind::Engagement {
                        ratio: Ppm(number * 1_000),
                    },
                    StepKind::Views { views, platform: place },
                    StepKind::ViewsOnly { views, platform: place },
                ] {
                    say("step", lang::step(kind));
                    say("step_note", lang::step_note(kind));
                }
            }
            say(
                "brand::plan_head",
                lang::brand::plan_head(place, Cents(5_000_000), Objective::Reach),
            );
            say("brand::no_rates", lang::brand::no_rates(place));
        }
        for row in &GUIDE {
            say("guide_tier", lang::guide_tier(row));
        }
        for source in &SOURCES {
            say("sample", lang::sample(source));
        }
        for deal in DOCUMENTED {
            say("record", lang::record(deal, 1));
            say("record", lang::record(deal, 4));
        }
        for scheme in &TIER_SCHEMES {
            say("calls", lang::calls(scheme));
        }
        for kind in [
            SourceKind::Seed,
            SourceKind::Survey,
            SourceKind::Guide,
            SourceKind::Marketplace,
            SourceKind::CourtRecord,
            SourceKind::Paper,
            SourceKind::News,
            SourceKind::Tool,
        ] {
            say("kind", lang::kind(kind).to_owned());
        }
        for grade in [Grade::A, Grade::B, Grade::C, Grade::D] {
            say("grade", text::grade(grade).to_owned());
        }
        for verdict in [
            Verdict::Confirmed,
            Verdict::Partly,
            Verdict::Wrong,
            Verdict::Unverified,
            Verdict::Opinion,
        ] {
            say("verdict", lang::verdict(verdict).to_owned());
        }
        for metric in [
            Metric::EngagementPerFollower,
            Metric::LikesPerFollower,
            Metric::EngagementPerView,
            Metric::ReachPerFollower,
        ] {
            say("metric", lang::metric(metric).to_owned());
        }
        for standing in [Standing::FarBelow, Standing::FarAbove] {
            say("standing", lang::standing(standing).to_owned());
        }
        assert_eq!(lang::standing(Standing::Usual), "");
        for band in [
            (0, Some(1_000)),
            (1_000, None),
            (1_000, Some(10_000)),
            (25_000, Some(25_000)),
        ] {
            say(
                "band",
                lang::band(Band {
                    min: band.0,
                    max: band.1,
                }),
            );
        }
        for format in Format::ALL {
            say("format", lang::format(format).to_owned());
            for number in COUNTS {
                say("pieces", lang::pieces(number, format));
            }
        }
        for number in COUNTS {
            for table in [
                Table::Tiers,
                Table::Prices,
                Table::Cpm,
                Table::Cpe,
                Table::Engagement,
                Table::BrandedDrop,
                Table::Multipliers,
                Table::Claims,
                Table::Papers,
                Table::Cpi,
            ] {
                say("rows", lang::rows(table, number));
            }
            say("typical_from", lang::typical_from(number as usize));
            say("in_definitions", lang::in_definitions(number as usize, 27));
            say("in_definitions", lang::in_definitions(1, 1));
            say("sources_of_step", lang::sources_of_step(number as usize));
            say("you_have", lang::you_have(number));
            say("brand::in_the_middle", lang::brand::in_the_middle(number));
            for hire in Hire::ALL {
                say("brand::hires", lang::brand::hires(number, hire));
            }
            for text in Text::ALL {
                say("card::left_out", lang::card::left_out(text, number as usize + 1));
            }
        }
        for kind in EXTRAS {
            say("extra", lang::extra(kind));
            for basis in BASES {
                for (low, typical, high) in [(1_100_000, 1_250_000, 1_400_000), (1_250_000, 1_250_000, 1_250_000)] {
                    let factor = factor(low, typical, high, basis);
                    let amount = Cents(1_000);
                    say("factor_note", lang::factor_note(&factor));
                    say("extra_note", lang::extra_note(&Extra { kind, factor, amount }));
                }
            }
        }
        for ratio in RATIOS {
            say("engagement_heading", lang::engagement_heading(ratio));
        }
        for percentile in [100_000, 300_000, 600_000, 900_000] {
            for short in [0, 5_000] {
                say(
                    "offer_verdict",
                    lang::offer_verdict(&OfferCheck {
                        worth: Cents(50_000),
                        percentile: Ppm(percentile),
                        short_of_typical: Cents(short),
                    }),
                );
            }
        }
        say("dollars_of", lang::dollars_of());
        say("model_note", lang::model_note());
        say("around", lang::around(Cents(43_000)));
        for (draft, found) in creators() {
            say("quoted", lang::quoted(&found.quote, found.platform));
            say("price_range", lang::price_range(&found.quote.total));
            say("letter_range", lang::letter_range(&found.quote.total));
            let mut draft = draft;
            for mode in [Mode::Model, Mode::Guide] {
                draft.mode = mode;
                let one_post = found.quote.is_one_post(found.platform);
                say("price_bar", lang::price_bar(&draft, one_post).to_owned());
            }
        }
        for field in Field::ALL {
            say("label", lang::label(field).to_owned());
            for problem in [
                Problem::Missing,
                Problem::TooSmall,
                Problem::TooLarge,
                Problem::CostsNothing,
            ] {
                say("problem", lang::problem(field, &problem));
            }
            let hint = lang::hint(field);
            if !hint.is_empty() {
                say("hint", hint.to_owned());
            }
            for why in WHYS {
                say("problem", lang::problem(field, &Problem::Unreadable(why, None)));
            }
        }
        for slot in Slot::all() {
            say("card::label", lang::card::label(slot));
            let hint = lang::card::hint(slot);
            if !hint.is_empty() {
                say("card::hint", hint.to_owned());
            }
            for problem in [
                Problem::Missing,
                Problem::TooSmall,
                Problem::TooLarge,
                Problem::Unreadable(Unreadable::Negative, None),
            ] {
                match slot.spec() {
                    Some(_) => say("card::problem", lang::card::problem(slot, &problem)),
                    None => assert_eq!(lang::card::problem(slot, &problem), ""),
                }
            }
        }
        for currency in [Currency::Usd, Currency::Eur] {
            say("card::prices_in", lang::card::prices_in(currency));
        }
        say("card::at_rate", lang::card::at_rate("EUR", "0.92"));
        for currency in [Currency::Usd, Currency::Eur] {
            price_in(Money {
                currency,
                ..Money::DOLLARS
            });
            for field in [
                Field::Followers,
                Field::Posts,
                Field::Budget,
                Field::Overlap,
                Field::Of(Hire::Micro, Part::Hours),
                Field::Rate,
            ] {
                let spec = field.spec();
                say("example", lang::example(&spec));
                for why in WHYS {
                    say("unreadable", lang::unreadable(&spec, why, None));
                    say("unreadable", lang::unreadable(&spec, why, Some("so and so")));
                }
            }
        }
        price_in(Money::DOLLARS);
        for hire in Hire::ALL {
            say("brand::heading", lang::brand::heading(hire).to_owned());
            say("brand::details", lang::brand::details(hire).to_owned());
            say("brand::column", lang::brand::column(hire).to_owned());
        }
        for part in Part::ALL {
            say("brand::label", lang::brand::label(part).to_owned());
        }
        for scenario in Scenario::ALL {
            let budget = write::money_in(Currency::Usd, scenario.budget().0);
            let [before, after] = lang::brand::scenario(scenario);
            say("brand::scenario", [before, budget.as_str(), after].concat());
        }
        for aim in Aim::ALL {
            say("brand::aim", lang::brand::aim(aim).to_owned());
        }
        for door in [Door::Creator, Door::Brand] {
            say("embed::frame_title", lang::embed::frame_title(door).to_owned());
        }
        for shades in [[1, 1], [2, 1], [1, 2], [2, 2]] {
            say("embed::accent", lang::embed::accent(1, shades));
        }
        for objective in OBJECTIVES {
            say("brand::objective", lang::brand::objective(objective).to_owned());
            say("brand::aims_at", lang::brand::aims_at(objective).to_owned());
            say("brand::bar_label", lang::brand::bar_label(objective, one, two));
            for orders in [true, false] {
                say(
                    "brand::split_note",
                    lang::brand::split_note(objective, orders).to_owned(),
                );
                for shown in ["1", "12"] {
                    let counted = lang::brand::counted(objective, orders, shown);
                    assert_eq!(
                        counted.is_empty(),
                        objective == Objective::Sales && !orders,
                        "{counted}"
                    );
                }
            }
        }
        for wins in [0, 4_000, 450_000, 999_000, 1_000_000] {
            say("brand::of_100", lang::brand::of_100(Ppm(wins)));
        }
        for turn in [Turn::Above, Turn::Below, Turn::Level] {
            say("brand::flips", lang::brand::flips(turn).to_owned());
        }
        for ratio in RATIOS {
            let spread = Spread {
                fees: Ppm(ratio),
                response: Ppm(ratio),
            };
            say("brand::luck", lang::brand::luck(&spread));
        }
        for what in [
            Assumption::Fee,
            Assumption::RunningCost,
            Assumption::Engagement,
            Assumption::BrandedDrop,
            Assumption::Reach,
            Assumption::Sales,
            Assumption::Overlap,
        ] {
            for (celebrity, published) in [(true, true), (false, false)] {
                let span = Span {
                    what,
                    celebrity,
                    low: 0.5,
                    high: 2.0,
                    published,
                };
                say("brand::assumption", lang::brand::assumption(&span));
                say("brand::moved_by", lang::brand::moved_by(&span).to_owned());
                say("brand::hangs_on", lang::brand::hangs_on(Some(&span)));
            }
        }
        say("brand::hangs_on", lang::brand::hangs_on(None));
        say("brand::estimate", lang::brand::estimate(Cents(9_100)));
        say("brand::plan_sum", lang::brand::plan_sum(Cents(100), Cents(0)));
        say("brand::caution", lang::brand::caution());
        for found in brands() {
            for side in found.sides() {
                say("brand::side_note", lang::brand::side_note(side));
            }
            let all = plan(&found, &outlook(&found), Aim::Best);
            for line in &all.lines {
                for posts in [1, 3] {
                    let creator = postworth::model::campaign::Creator {
                        running_cost: Cents(200),
                        ..line.creator
                    };
                    say("brand::plan_line", lang::brand::plan_line(line, posts));
                    say(
                        "brand::plan_line",
                        lang::brand::plan_line(&PlanLine { creator, ..*line }, posts),
                    );
                }
            }
        }
        // What is handed in as a text stands in the sentence.
        let mut holds = |name, text: String, parts: usize| $said.push((name, text, marks(parts)));
        holds("at_your_rate", lang::at_your_rate(one, two), 2);
        for basis in BASES {
            holds("we_take", lang::we_take(one, basis), 1);
        }
        holds("on_platform", lang::on_platform(one, Platform::X), 1);
        holds("letter_price", lang::letter_price(one), 1);
        holds("published_guide", lang::published_guide(one), 1);
        holds("you_at", lang::you_at(25_000, one), 1);
        holds("read_as_one", lang::read_as_one(one), 1);
        holds("read_as_mean", lang::read_as_mean(one, two, three, four, five), 5);
        holds(
            "unreadable",
            lang::unreadable(&Field::Likes.spec(), Unreadable::Negative, Some(one)),
            1,
        );
        for of_instagram in [true, false] {
            holds("brand::stands_for", lang::brand::stands_for(one, of_instagram), 1);
        }
        holds("brand::buys_neither", lang::brand::buys_neither(one, two), 2);
        for hire in [Hire::Micro, Hire::Celebrity] {
            holds("brand::buys_no", lang::brand::buys_no(hire, one, two), 2);
        }
        for lead in LEADS {
            holds("brand::leading", lang::brand::leading(lead).to_owned(), 0);
            for objective in OBJECTIVES {
                for apart in [true, false] {
                    holds("brand::ahead", lang::brand::ahead(objective, lead, one, apart), 1);
                }
            }
            holds("brand::whichever", lang::brand::whichever(lead).to_owned(), 0);
            holds("brand::ahead_for", lang::brand::ahead_for(lead, one), 1);
        }
        holds("brand::depends", lang::brand::depends(one), 1);
        holds("brand::against", lang::brand::against(one), 1);
        holds("brand::for_each_one", lang::brand::for_each_one(one), 1);
        holds("brand::can_turn", lang::brand::can_turn(one), 1);
        holds("brand::can_turn", lang::brand::can_turn(&[one, two].join(", ")), 2);
        for revenue in [true, false] {
            holds("brand::most_from", lang::brand::most_from(one, two, revenue), 2);
        }
        holds("brand::alone", lang::brand::alone(one), 1);
        holds("brand::together", lang::brand::together(one, two), 2);
    }};
}

#[test]
fn every_sentence_of_every_language_is_whole() {
    let mut faults = Vec::new();
    let mut languages = [("en", Said::new()), ("de", Said::new()), ("es", Said::new())];
    let [(_, english), (_, german), (_, spanish)] = &mut languages;
    follow(Notation::ENGLISH);
    everything!(en, english);
    follow(Notation::GERMAN);
    everything!(de, german);
    follow(Notation::SPANISH);
    everything!(es, spanish);
    for (code, said) in &languages {
        assert!(said.len() > 1_000, "{code} says hardly anything");
        faults.extend(changed(code, said));
        for (name, text, holds) in said {
            if text.trim().is_empty() {
                faults.push(format!("{code}: {name} says nothing"));
            }
            for loose in LOOSE.iter().filter(|loose| text.contains(**loose)) {
                faults.push(format!("{code}: {name} has {loose:?} in {text:?}"));
            }
            for part in holds.iter().filter(|part| !text.contains(part.as_str())) {
                faults.push(format!("{code}: {name} leaves out {part}: {text:?}"));
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// How what is said differs from `tests/words/`, where each sentence stands as somebody has read it: whoever changes a word
/// sees there what becomes of it. `POSTWORTH_WORDS=write cargo test --test words` writes it anew.
fn changed(file: &str, said: &Said) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, text, _) in said {
        let line = format!("{name}\t{}", text.replace('\n', "\\n"));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/words/{file}.tsv"));
    if std::env::var("POSTWORTH_WORDS").is_ok_and(|wish| wish == "write") {
        std::fs::write(&path, lines.join("\n") + "\n").expect("tests/words/");
    }
    let read = std::fs::read_to_string(&path).unwrap_or_default();
    let read: Vec<&str> = read.lines().collect();
    let new = lines.iter().filter(|line| !read.contains(&line.as_str()));
    let gone = read.iter().filter(|line| !lines.iter().any(|said| said == *line));
    new.map(|line| format!("{file}, not in tests/words/: {line}"))
        .chain(gone.map(|line| format!("{file}, only in tests/words/: {line}")))
        .collect()
}

/// What is put together alike in all languages, in that of this build.
#[test]
fn what_is_put_together_is_as_it_was_read() {
    follow(Notation::ENGLISH);
    let mut said = Said::new();
    let mut say = |name: &'static str, text: String| said.push((name, text, Vec::new()));
    for (draft, found) in creators() {
        price_in(draft.money());
        say("creator_summary", text::creator_summary(&found));
        say("range_in_words", text::range_in_words(&found.post));
        say("range", text::range(&found.post));
        say("listed", text::listed(&found.quote));
        say("guide_price", found.guide.map(text::guide_price).unwrap_or_default());
        let letter = found.offer.as_ref().map(|offer| text::counter_offer(&found, offer));
        say("counter_offer", letter.unwrap_or_default());
        for field in Field::ALL {
            say("reading", text::reading(&draft, field).unwrap_or_default());
            let stand_in = draft.stand_in(field).map(|factor| text::left_empty(field, &factor));
            say("left_empty", stand_in.unwrap_or_default());
        }
    }
    for place in PLATFORMS {
        say("cpm", text::cpm(place));
    }
    for row in &GUIDE {
        say("guide_price", text::guide_price(row));
    }
    for ratio in RATIOS {
        say("factor", text::factor(Ppm(ratio)));
    }
    for reference in &REFERENCES {
        say("taken", text::taken(reference));
    }
    for typed in ["12.5k", "12500", "12,500", "1.234", "0"] {
        for unit in UNITS {
            say("read_as", text::read_as(typed, 12_500, unit).unwrap_or_default());
        }
    }
    for source in &SOURCES {
        say("short_source", text::short_source(source));
    }
    for benchmark in BENCHMARKS.iter().chain(&REACH) {
        say("series", text::series(benchmark));
    }
    for scheme in &TIER_SCHEMES {
        say("scheme", text::scheme(scheme));
    }
    for found in brands() {
        use text::brand;
        let behind = outlook(&found);
        for objective in OBJECTIVES {
            for amount in [0, 4, 940, 13_550, 9_999_999] {
                say("brand::amount", brand::amount(&found, objective, amount));
            }
        }
        for scenario in Scenario::ALL {
            say("brand::example", brand::example(scenario));
        }
        say("brand::verdict", brand::verdict(&found, &behind));
        say("brand::never_flips", brand::never_flips(&found).to_owned());
        say("brand::by_objective", brand::by_objective(&behind));
        for swing in &behind.swings {
            say("brand::moved", brand::moved(&swing.span));
            say("brand::swing", brand::swing(swing));
        }
        say("brand::swings", brand::swings(&behind));
        say(
            "brand::best_split",
            behind
                .best
                .map(|best| brand::best_split(&found, &best))
                .unwrap_or_default(),
        );
        say("brand::strips", brand::strips(&found, &behind));
        say("brand::by_size", brand::by_size(&found, &behind));
        say("brand::split", brand::split(&found, &behind));
        say("brand::thin", brand::thin(&found).unwrap_or_default());
        say("brand::summary", brand::summary(&found));
        for aim in Aim::ALL {
            say("brand::plan", brand::plan(&found, &plan(&found, &behind, aim)));
        }
    }
    for query in [
        "",
        "name=Ana",
        "name=Ana&handle=%40ana&niche=Food&brand=Copper&idea=One%0ATwo&work=Reel&partners=Mill&email=a%40b.c&contact=Phone\
         &instagram_followers=25000&instagram_engagement=4.1&instagram_reel=450&instagram_formats=post,reel",
        "youtube_views=9000&youtube_formats=short,dedicated&compare=0&currency=EUR&rate=0.92",
        "idea=Alone&x_engagement=2&currency=EUR",
    ] {
        use text::card as words;
        let card = card::decode(query);
        price_in(card.money());
        say("card::kicker", words::kicker(&card));
        say("card::idea", words::idea(&card));
        say("card::page_title", words::page_title(&card).unwrap_or_default());
        for place in PLATFORMS {
            say("card::platform_fold", words::platform_fold(&card, place));
        }
        for slot in Slot::all() {
            say("card::reading", words::reading(&card, slot).unwrap_or_default());
        }
        if let Some(sheet) = card::derive(&card).sheet {
            say("card::as_text", words::as_text(&card, &sheet));
            say("card::fine_print", words::fine_print(&sheet));
            for slot in Slot::all() {
                say("card::stand_in", words::stand_in(&sheet, slot).unwrap_or_default());
            }
        }
    }
    say("folder", text::folder().to_owned());
    say("capital", text::capital("été"));
    price_in(Draft::default().money());
    let faults = changed("together", &said);
    assert!(
        faults.is_empty(),
        "{} differences:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn one_is_not_several() {
    follow(Notation::ENGLISH);
    use postworth::text::{de, en, es};
    let table = [
        (en::pieces(1, Format::Story), "1 story"),
        (en::pieces(3, Format::Story), "3 stories"),
        (de::pieces(1, Format::Story), "1 Story"),
        (de::pieces(3, Format::Story), "3 Stories"),
        (es::pieces(1, Format::Story), "1 historia"),
        (es::pieces(3, Format::Story), "3 historias"),
        (en::brand::hires(1, Hire::Celebrity), "1 celebrity"),
        (de::brand::hires(1, Hire::Celebrity), "1 Star"),
        (de::brand::hires(2, Hire::Celebrity), "2 Stars"),
        (es::brand::hires(1, Hire::Celebrity), "1 celebridad"),
        (es::brand::hires(2, Hire::Celebrity), "2 celebridades"),
        (de::extra(ExtraKind::Rights(1)), "Nutzungsrechte für 1 Tag"),
        (de::extra(ExtraKind::Rights(30)), "Nutzungsrechte für 30 Tage"),
        (es::extra(ExtraKind::Rights(1)), "derechos de uso por 1 día"),
        (es::extra(ExtraKind::Rights(30)), "derechos de uso por 30 días"),
    ];
    for (said, expected) in table {
        assert_eq!(said, expected);
    }
    let turn = [en::brand::can_turn, de::brand::can_turn, es::brand::can_turn];
    let one = [
        " One thing alone can turn it round: a.",
        " Eine Annahme kann die Antwort allein kippen: a.",
        " Un supuesto puede cambiar la respuesta por sí solo: a.",
    ];
    let several = [
        " Each of these alone can turn it round: a, b.",
        " Jede dieser Annahmen kann die Antwort allein kippen: a, b.",
        " Cada uno de estos supuestos puede cambiar la respuesta por sí solo: a, b.",
    ];
    assert_eq!(turn.map(|turn| turn("a")), one);
    assert_eq!(turn.map(|turn| turn("a, b")), several);
    // Behind a number, as it is written; Spanish has a word between round millions and what is counted.
    let counted = |shown: &str| {
        let orders = |said: fn(Objective, bool, &str) -> &'static str| said(Objective::Sales, true, shown);
        [
            [en::followers(shown), de::followers(shown), es::followers(shown)],
            [en::views(shown), de::views(shown), es::views(shown)],
            [
                orders(en::brand::counted),
                orders(de::brand::counted),
                orders(es::brand::counted),
            ],
        ]
        .map(|said| said.join("|"))
    };
    for (shown, followers, views, orders) in [
        ("0", " followers| Follower| seguidores", "s", "s"),
        ("1", " follower| Follower| seguidor", "1", "1"),
        ("1.1", " followers| Follower| seguidores", "s", "s"),
        ("10.000", " followers| Follower| seguidores", "s", "s"),
        ("100.000", " followers| Follower| seguidores", "s", "s"),
        ("1.200.000", " followers| Follower| seguidores", "s", "s"),
        ("3.000.000", " followers| Follower| de seguidores", "m", "m"),
        ("3,000,000", " followers| Follower| de seguidores", "m", "m"),
        ("12\u{a0}mil", " followers| Follower| seguidores", "s", "s"),
        ("1,2\u{a0}M", " followers| Follower| de seguidores", "m", "m"),
        ("1,2\u{a0}mil\u{a0}M", " followers| Follower| de seguidores", "m", "m"),
    ] {
        let of_views = |kind| match kind {
            "1" => " view per post| View pro Post| vista por publicación",
            "s" => " views per post| Views pro Post| vistas por publicación",
            _ => " views per post| Views pro Post| de vistas por publicación",
        };
        let of_orders = |kind| match kind {
            "1" => " order| Bestellung| pedido",
            "s" => " orders| Bestellungen| pedidos",
            _ => " orders| Bestellungen| de pedidos",
        };
        assert_eq!(
            counted(shown),
            [followers, of_views(views), of_orders(orders)],
            "{shown}"
        );
    }
    let of_one = StepKind::Size {
        platform: Platform::X,
        followers: 1,
    };
    assert_eq!(en::step(of_one), "1 follower on X");
    assert_eq!(es::step(of_one), "1 seguidor en X");
    for (objective, people) in [
        (Objective::Reach, [" person", " Person", " persona"]),
        (Objective::Engagement, [" engagement", " Interaktion", " interacción"]),
    ] {
        let said = [en::brand::counted, de::brand::counted, es::brand::counted];
        assert_eq!(said.map(|said| said(objective, true, "1")), people);
    }
}

#[test]
fn a_letter_asks_for_no_less_than_was_offered() {
    follow(Notation::ENGLISH);
    // The middle is between $391 and $392, and nineteen twentieths of it between $371 and $372.
    for (offer, price) in [
        ("100", "$390"),
        ("371", "$390"),
        ("372", "$391"),
        ("391", "$391"),
        ("392", "$392"),
        ("396.5", "$396.50"),
        ("1249", "$1,249"),
        ("1000000", "$1,000,000"),
    ] {
        let query = ["followers=25000&likes=720&comments=64&offer=", offer].concat();
        let found = derive(&link::decode(&query)).creator.expect("a price");
        let letter = text::counter_offer(&found, found.offer.as_ref().expect("an offer"));
        let asked = format!("My price for this is {price}. ");
        assert!(letter.contains(&asked), "{offer}: {asked} is not in\n{letter}");
        // Nobody is told of deals below what they offered.
        let high = found.quote.total.high;
        assert_eq!(
            letter.contains(&text::letter_range(&found.quote.total)),
            found.offer.expect("an offer").worth <= high,
            "{offer} and {high:?}: {letter}"
        );
    }
}

#[test]
fn a_letter_asks_for_a_price_and_says_what_is_not_in_it() {
    follow(Notation::ENGLISH);
    for (query, holds, lacks) in [
        (
            "followers=25000&likes=720&comments=64&offer=100",
            ["- 1 post on Instagram", "are not included"],
            "usage rights for",
        ),
        (
            "platform=youtube&followers=25000&offer=100&rights=30&items=short:2",
            ["- 2 shorts on YouTube", "- usage rights for 30 days"],
            "are not included",
        ),
    ] {
        let found = derive(&link::decode(query)).creator.expect("a price");
        let letter = text::counter_offer(&found, found.offer.as_ref().expect("an offer"));
        let price = write::usd_round(found.quote.total.typical.0);
        for part in holds.into_iter().chain([price.as_str(), "(#ad)"]) {
            assert!(letter.contains(part), "{query}: {part} is not in\n{letter}");
        }
        assert!(!letter.contains(lacks), "{query}: {letter}");
    }
}

#[test]
fn what_stands_for_an_empty_percentage_is_what_it_adds_or_takes_off() {
    follow(Notation::ENGLISH);
    for (field, factor, percent) in [
        (Field::BundleOff, 800_000, "20%"),
        (Field::BundleOff, 1_000_000, "0%"),
        (Field::RightsAdd, 1_250_000, "25%"),
        (Field::PaidAdsAdd, 1_500_000, "50%"),
        (Field::ExclusivityAdd, 2_130_000, "113%"),
        (Field::RushAdd, 1_004_000, "0%"),
        // A format costs so much of the base.
        (Field::StoryPrice, 300_000, "30%"),
        (Field::ReelPrice, 1_250_000, "125%"),
    ] {
        let factor = Factor {
            typical: Ppm(factor),
            basis: Basis::Published(2),
            ..Factor::ONE
        };
        let said = text::left_empty(field, &factor);
        assert_eq!(
            said,
            format!("left empty: we take {percent}"),
            "{field:?} at {factor:?}"
        );
    }
}

#[test]
fn a_mistake_out_of_sight_says_whose_it_is() {
    follow(Notation::ENGLISH);
    for (field, told) in [
        (Field::Posts, "Posts by each: Enter 365 or less."),
        (Field::Overlap, "Audience two of them share: Enter 100% or less."),
        (
            Field::Of(Hire::Micro, Part::Drop),
            "Each micro-influencer, Lost when branded: Enter 100% or less.",
        ),
        (
            Field::Of(Hire::Celebrity, Part::Drop),
            "The celebrity, Lost when branded: Enter 100% or less.",
        ),
    ] {
        let problem = Problem::TooLarge;
        assert_eq!(text::mistake(&FieldError { field, problem }), told);
    }
}

#[test]
fn a_division_is_explained_by_what_adds_up() {
    for (objective, orders, explained) in [
        (Objective::Reach, false, "People are counted once"),
        (Objective::Reach, true, "People are counted once"),
        (Objective::Engagement, false, "Engagements add up"),
        (Objective::Engagement, true, "Engagements add up"),
        (Objective::Sales, false, "Published revenue adds up"),
        (Objective::Sales, true, "People are counted once"),
    ] {
        let note = text::brand::split_note(objective, orders);
        assert!(note.starts_with(explained), "{objective:?}, {orders}: {note}");
    }
}
