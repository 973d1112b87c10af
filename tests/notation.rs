//! Numbers as other languages and places write them, by hand from what the Unicode locale data (CLDR) gives for each,
//! and the law that whatever the page puts into a field can be read from it.

mod support;

use postworth::draft::link::display;
use postworth::draft::{Draft, Field};
use postworth::number::read::{Unit, read};
use postworth::number::write::{
    Notation, compact, count, factor, follow, in_euros, money_compact, percent, percent_exact, percent_whole, times,
    usd, usd_round, usd_small,
};
use support::Lcg;

/// A non-breaking space, as it stands before units.
const NB: &str = "\u{a0}";

fn mexican() -> Notation {
    Notation::SPANISH.with_marks(',', '.', true)
}

fn swiss() -> Notation {
    Notation::GERMAN.with_marks('’', '.', true)
}

/// Each language, and places where it is written with other marks.
fn notations() -> [(&'static str, Notation); 8] {
    [
        ("English", Notation::ENGLISH),
        ("German", Notation::GERMAN),
        ("Spanish", Notation::SPANISH),
        ("South Africa", Notation::ENGLISH.with_marks('\u{a0}', ',', true)),
        ("Switzerland", swiss()),
        ("Austria", Notation::GERMAN.with_marks('\u{a0}', ',', true)),
        ("Mexico", mexican()),
        ("Costa Rica", Notation::SPANISH.with_marks('\u{a0}', ',', false)),
    ]
}

#[test]
fn each_language_has_its_own_marks_units_and_signs() {
    type Written = fn() -> String;
    let table: [(Written, [&str; 5]); 16] = [
        (|| count(999), ["999", "999", "999", "999", "999"]),
        (|| count(1_234), ["1,234", "1.234", "1234", "1,234", "1’234"]),
        (|| count(12_500), ["12,500", "12.500", "12.500", "12,500", "12’500"]),
        (
            || count(1_000_001),
            ["1,000,001", "1.000.001", "1.000.001", "1,000,001", "1’000’001"],
        ),
        (
            || compact(12_500),
            ["12.5K", "12,5 Tsd.", "12,5 mil", "12.5 mil", "12.5 Tsd."],
        ),
        (
            || compact(1_200_000),
            ["1.2M", "1,2 Mio.", "1,2 M", "1.2 M", "1.2 Mio."],
        ),
        (
            || compact(3_000_000_000),
            ["3B", "3 Mrd.", "3 mil M", "3 mil M", "3 Mrd."],
        ),
        (|| usd(100_000), ["$1,000", "1.000 $", "1000 US$", "US$1,000", "$1’000"]),
        (|| usd(1_250), ["$12.50", "12,50 $", "12,50 US$", "US$12.50", "$12.50"]),
        (
            || usd_round(1_249_999),
            ["$12,000", "12.000 $", "12.000 US$", "US$12,000", "$12’000"],
        ),
        (
            || money_compact(10_000),
            ["$10K", "10 Tsd. $", "10 mil US$", "US$10 mil", "$10 Tsd."],
        ),
        (
            || usd_small(42_500),
            ["$0.0425", "0,0425 $", "0,0425 US$", "US$0.0425", "$0.0425"],
        ),
        (|| percent(31_000), ["3.1%", "3,1 %", "3,1 %", "3.1 %", "3.1 %"]),
        (
            || percent_exact(31_415),
            ["3.1415%", "3,1415 %", "3,1415 %", "3.1415 %", "3.1415 %"],
        ),
        (|| times(1_300_000), ["1.3", "1,3", "1,3", "1.3", "1.3"]),
        (|| in_euros("5"), ["€5", "5 €", "5 €", "€5", "€5"]),
    ];
    let written = [
        Notation::ENGLISH,
        Notation::GERMAN,
        Notation::SPANISH,
        mexican(),
        swiss(),
    ];
    for (write, expected) in table {
        for (notation, expected) in written.into_iter().zip(expected) {
            follow(notation);
            let expected = expected.replace(' ', NB);
            assert_eq!(write(), expected, "{notation:?}");
        }
    }
}

#[test]
fn figures_are_rounded_as_their_sentences_say() {
    type Case = (fn() -> String, &'static str);
    let table: [Case; 16] = [
        // To four decimals below ten cents, to the cent from there on; whole dollars without cents from ten of them on.
        (|| usd_small(99_949), "$0.0999"),
        (|| usd_small(100_000), "$0.10"),
        (|| usd_small(9_994_999), "$9.99"),
        (|| usd_small(9_995_000), "$10"),
        (|| usd_small(12_540_000), "$12.54"),
        // Two digits below ten per cent, tenths from there on.
        (|| percent(9_949), "0.99%"),
        (|| percent(99_499), "9.9%"),
        (|| percent(99_500), "10%"),
        (|| percent(126_499), "12.6%"),
        (|| percent_whole(124_999), "12%"),
        (|| percent_whole(125_000), "13%"),
        (|| percent_whole(4_999), "0%"),
        (|| factor(1_254_999), "1.25"),
        (|| factor(1_255_000), "1.26"),
        (|| factor(500_000), "0.5"),
        (|| factor(12_000_000), "12"),
    ];
    follow(Notation::ENGLISH);
    for (write, expected) in table {
        assert_eq!(write(), expected);
    }
}

#[test]
fn what_the_page_puts_into_a_field_is_read_from_it() {
    let mut lcg = Lcg(1);
    let numbers: Vec<u64> = (0..=12_000)
        .chain((0..20_000).map(|_| lcg.below(1_000_000_000)))
        .collect();
    for (place, notation) in notations() {
        follow(notation);
        for unit in [Unit::Count, Unit::Usd, Unit::Percent, Unit::Decimal, Unit::Rate] {
            for &number in &numbers {
                let text = display(number, unit);
                assert_eq!(read(&text, unit), Ok(number), "{place}: {text:?} as {unit:?}");
            }
        }
        let opened = Draft::default();
        for field in Field::ALL {
            let read = opened
                .reading(field)
                .map(|reading| reading.map(|reading| reading.value));
            assert_eq!(read, Ok(field.spec().default), "{place}: {field:?}");
        }
    }
}

#[test]
fn what_cannot_be_marks_changes_nothing() {
    for (group, decimal) in [('.', '.'), ('4', ','), (',', '6'), ('\0', ','), (',', '\0'), ('a', ',')] {
        let same = Notation::ENGLISH.with_marks(group, decimal, false);
        assert_eq!(same, Notation::ENGLISH, "{group:?} {decimal:?}");
    }
}

#[test]
fn a_thread_writes_as_it_was_told_and_others_as_before() {
    follow(Notation::GERMAN);
    let other = std::thread::spawn(|| count(1_234)).join();
    assert_eq!(other.ok().as_deref(), Some("1,234"));
    assert_eq!(count(1_234), "1.234");
}
