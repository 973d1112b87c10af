//! Reading what people type, writing numbers for them, and the laws that tie the two together.

mod support;

use std::collections::BTreeSet;

use postworth::number::read::{ListError, Unit, Unreadable, read, read_list};
use postworth::number::write::{compact, count, percent, plain, round2, times, usd, usd_round};
use support::{Lcg, decode};

const CORPUS: &str = include_str!("corpus/numbers.tsv");
const LARGEST: u64 = 1_000_000_000_000_000;

impl Lcg {
    /// Up to 10^15, with as many short numbers as long ones.
    fn number(&mut self) -> u64 {
        let end = 10_u64.pow(1 + self.below(15) as u32);
        self.below(end + 1)
    }
}

/// Every number up to 20,000, and 100,000 more up to 10^15.
fn numbers() -> impl Iterator<Item = u64> {
    let mut lcg = Lcg(1);
    (0..=20_000)
        .chain([LARGEST - 1, LARGEST])
        .chain((0..100_000).map(move |_| lcg.number()))
}

#[test]
fn corpus_reads_as_worked_out_by_hand() {
    let mut rows = 0;
    let mut locales = BTreeSet::new();
    let mut wrong = Vec::new();
    for (line, row) in CORPUS.lines().enumerate().skip(1) {
        let fields: Vec<&str> = row.split('\t').collect();
        let [text, unit, expected, note] = fields[..] else {
            panic!("line {}: not four columns: {row}", line + 1)
        };
        let unit = match unit {
            "count" => Unit::Count,
            "usd" => Unit::Usd,
            "percent" => Unit::Percent,
            _ => panic!("line {}: no such unit: {unit}", line + 1),
        };
        let found = match read(&decode(text).expect(row), unit) {
            Ok(number) => number.to_string(),
            Err(why) => format!("{why:?}"),
        };
        if found != expected {
            wrong.push(format!(
                "line {}: {text} ({unit:?}; {note}): expected {expected}, found {found}",
                line + 1
            ));
        }
        // "en-GB, why", or what is the same everywhere.
        let locale = note.split([',', ' ']).next().unwrap_or_default();
        if locale.contains('-') {
            locales.insert(locale);
        }
        rows += 1;
    }
    assert!(
        wrong.is_empty(),
        "{} rows are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(
        rows >= 550 && locales.len() >= 45,
        "the corpus has shrunk to {rows} rows from {} locales",
        locales.len()
    );
}

#[test]
fn lists_read_as_worked_out_by_hand() {
    let table: [(&str, &[u64]); 42] = [
        ("120", &[120]),
        ("120, 340, 95", &[120, 340, 95]),
        ("120,340,95", &[120, 340, 95]),
        ("120 340 95", &[120, 340, 95]),
        ("1,200\\n3,400", &[1_200, 3_400]),
        ("1.2k, 3k", &[1_200, 3_000]),
        ("1.2k,3k", &[1_200, 3_000]),
        ("1.2k 3k", &[1_200, 3_000]),
        ("1,200,340", &[1_200_340]),
        ("1,200,95", &[1, 200, 95]),
        ("1,200, 3,400", &[1_200, 3_400]),
        ("1,200 3,400", &[1_200, 3_400]),
        ("1,200;3,400|95/7", &[1_200, 3_400, 95, 7]),
        ("120\\t340\\t95\\n", &[120, 340, 95]),
        ("120\\u{2028}340", &[120, 340]),
        ("\\n\\n 120 \\n\\n 340 \\n", &[120, 340]),
        ("120, 340,", &[120, 340]),
        ("120 , 340", &[120, 340]),
        ("1,200 ,340", &[1_200, 340]),
        ("120, 340,95", &[120, 340, 95]),
        ("120\\n340 95", &[120, 340, 95]),
        ("120,340,95\\n12,5,6", &[120, 340, 95, 12, 5, 6]),
        ("1 200\\n3 400", &[1_200, 3_400]),
        ("1 200; 3 400", &[1_200, 3_400]),
        ("1\\u{202F}200", &[1_200]),
        ("1\\u{A0}200 3\\u{A0}400", &[1_200, 3_400]),
        ("12,34,567\\n1,20,000", &[1_234_567, 120_000]),
        ("1.234\\n12.500", &[1_234, 12_500]),
        ("12,5k", &[12_500]),
        ("12,5k\\n3,1k", &[12_500, 3_100]),
        ("12.5 k, 3 Mio.", &[12_500, 3_000_000]),
        ("12,500 likes\\n900 likes", &[12_500, 900]),
        ("12,5", &[12, 5]),
        ("0, 0", &[0, 0]),
        (
            "\\u{0661}\\u{0662}\\u{0660}\\u{060C} \\u{0663}\\u{0664}\\u{0660}",
            &[120, 340],
        ),
        (
            "\\u{0661}\\u{0662}\\u{0660}\\u{061B}\\u{0663}\\u{0664}\\u{0660}",
            &[120, 340],
        ),
        ("\\u{FF11}\\u{FF12}\\u{3001}\\u{FF13}\\u{FF14}", &[12, 34]),
        ("\\u{FF11}\\u{FF12}\\u{FF1B}\\u{FF13}\\u{FF14}", &[12, 34]),
        ("1.2\\u{4E07}\\n900", &[12_000, 900]),
        ("\\u{FEFF}120\\u{200B}\\n340", &[120, 340]),
        ("120,\\u{200B}\\n340", &[120, 340]),
        ("120\\u{AD} \\u{200B},340", &[120, 340]),
    ];
    for (text, expected) in table {
        assert_eq!(read_list(&decode(text).expect(text)).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn lists_name_the_piece_that_cannot_be_read() {
    use Unreadable::{Ambiguous, Empty, Fraction, Negative, NotANumber, TooLarge, WrongUnit};
    let table = [
        ("", "", Empty),
        (" \\n\\u{A0}\\t", "", Empty),
        ("120, abc, 95", "abc", NotANumber),
        ("120 abc 95", "abc", NotANumber),
        ("120,abc,95", "abc", NotANumber),
        ("120 340 -5", "-5", Negative),
        ("120\\n 12.5 \\n95", "12.5", Fraction),
        ("$120, 340", "$120", WrongUnit),
        ("120; 1e13", "1e13", TooLarge),
        ("12.5k folowers", "folowers", NotANumber),
        ("1.2 mil", "1.2 mil", Ambiguous),
        ("120; 1.2 mil; 340", "1.2 mil", Ambiguous),
        // One number, or several.
        ("120 340", "120 340", Ambiguous),
        ("12 500", "12 500", Ambiguous),
        ("12,34,567", "12,34,567", Ambiguous),
        ("12,0", "12,0", Ambiguous),
        ("1,2k,3k", "1,2k,3k", Ambiguous),
        ("120,1.2k", "120,1.2k", Ambiguous),
        // The comma groups in one piece and separates in the other.
        ("1,200\\n12,5", "12,5", Ambiguous),
        ("1 200\\n12 50", "12 50", Ambiguous),
        // The numbers of an enumeration are not part of it.
        ("1. 120\\n2. 340", "1. 120", Ambiguous),
    ];
    for (text, piece, why) in table {
        assert_eq!(
            read_list(&decode(text).expect(text)),
            Err(ListError {
                piece: piece.into(),
                why
            }),
            "{text}"
        );
    }
    let long = "x".repeat(100);
    assert_eq!(
        read_list(&long),
        Err(ListError {
            piece: "x".repeat(40),
            why: NotANumber
        })
    );
}

#[test]
fn lists_hold_a_thousand_numbers() {
    for separator in ["\n", ", ", " ", ";"] {
        let full = vec!["7"; 1_000].join(separator);
        assert_eq!(read_list(&full), Ok(vec![7; 1_000]), "{separator:?}");
        let over = full + separator + "8";
        assert_eq!(
            read_list(&over),
            Err(ListError {
                piece: "8".into(),
                why: Unreadable::TooLarge
            }),
            "{separator:?}"
        );
    }
}

#[test]
fn counts_read_back() {
    for n in numbers() {
        let text = count(n);
        assert_eq!(read(&text, Unit::Count), Ok(n), "{text}");
    }
}

#[test]
fn amounts_read_back() {
    for cents in numbers() {
        let text = usd(cents);
        assert_eq!(read(&text, Unit::Usd), Ok(cents), "{text}");
    }
}

#[test]
fn plain_numbers_read_back() {
    for n in numbers() {
        // Three decimals would look like a group, but there are at most two.
        assert_eq!(read(&plain(n, 2), Unit::Usd), Ok(n), "{n} cents");
        assert_eq!(read(&plain(n, 4), Unit::Percent), Ok(n), "{n} parts per million");
        assert_eq!(read(&plain(n, 0), Unit::Count), Ok(n), "{n}");
    }
}

/// The number nearest to `n` with three significant digits, half up.
fn round3(n: u64) -> u64 {
    let mut step = 1;
    while n / step >= 1_000 {
        step *= 10;
    }
    (n + step / 2) / step * step
}

#[test]
fn compact_counts_read_back_to_three_digits() {
    for n in numbers().flat_map(|n| [n, round3(n)]).filter(|&n| n <= LARGEST) {
        let text = compact(n);
        assert_eq!(read(&text, Unit::Count), Ok(round3(n)), "{n} as {text}");
        let digits = text
            .trim_start_matches(['0', '.'])
            .chars()
            .filter(char::is_ascii_digit)
            .count();
        assert!(digits <= 3 || round3(n) >= 1_000_000_000_000, "{n} as {text}");
    }
}

#[test]
fn rounded_numbers_stay_near() {
    for n in numbers() {
        let rounded = round2(n);
        assert_eq!(round2(rounded), rounded, "{n}");
        // Half a unit of the second digit is never more than a twentieth.
        assert!(rounded.abs_diff(n) * 20 <= n, "{n} to {rounded}");
        assert_eq!(read(&usd_round(n), Unit::Usd), Ok(rounded), "{n}");
    }
}

#[test]
fn no_text_breaks_reading() {
    const NASTY: [&str; 76] = [
        "0",
        "0",
        "1",
        "2",
        "5",
        "9",
        "12",
        "000",
        "500",
        "999",
        "18446744073709551615",
        ",",
        ",",
        ".",
        ".",
        "'",
        "\u{2019}",
        "_",
        " ",
        " ",
        "\u{a0}",
        "\u{202f}",
        "\u{2009}",
        "\n",
        "\t",
        "\r\n",
        ";",
        "|",
        "/",
        "-",
        "\u{2212}",
        "\u{2013}",
        "+",
        "$",
        "US$",
        "usd",
        "\u{20ac}",
        "%",
        "\u{66a}",
        "\u{66b}",
        "\u{66c}",
        "\u{660}",
        "\u{669}",
        "\u{6f5}",
        "\u{967}",
        "\u{9ed}",
        "\u{ff15}",
        "\u{ff0c}",
        "\u{ff0e}",
        "\u{ff05}",
        "\u{ff2b}",
        "k",
        "K",
        "m",
        "mil",
        "mil.",
        "Mio.",
        "b",
        "crore",
        "\u{4e07}",
        "\u{5104}",
        "e",
        "E+",
        "e6",
        "followers",
        " likes",
        "abc",
        "\u{200b}",
        "\u{202e}",
        "\u{feff}",
        "\u{301}",
        "\u{1f600}",
        "\u{10ffff}",
        "\0",
        "\u{7f}",
        "\\",
    ];
    let mut lcg = Lcg(2);
    let (mut numbers, mut lists) = (0, 0);
    for _ in 0..100_000 {
        let text: String = (0..lcg.below(9))
            .map(|_| NASTY[lcg.below(NASTY.len() as u64) as usize])
            .collect();
        for unit in [Unit::Count, Unit::Usd, Unit::Percent] {
            let found = read(&text, unit);
            if let Ok(number) = found {
                assert!(number <= LARGEST, "{text:?} as {unit:?}: {number}");
                numbers += 1;
            }
            let wrapped = format!("\u{2067}\u{a0} {text} \u{200b}\u{2069}");
            assert_eq!(read(&wrapped, unit), found, "{text:?} as {unit:?} changes among blanks");
        }
        match read_list(&text) {
            Ok(list) => {
                assert!(!list.is_empty() && list.len() <= 1_000, "{text:?}");
                // Without a separator there is but one number.
                if !text.contains(|c: char| c.is_whitespace() || ",;|/\u{ff0c}".contains(c)) {
                    assert_eq!(
                        read(&text, Unit::Count).map(|number| vec![number]),
                        Ok(list),
                        "{text:?}"
                    );
                }
                lists += 1;
            }
            Err(error) => assert!(text.contains(&error.piece), "{text:?} does not contain {error:?}"),
        }
    }
    // Otherwise the alphabet is too nasty to test anything but refusals.
    assert!(
        numbers > 10_000 && lists > 5_000,
        "only {numbers} numbers and {lists} lists"
    );
}

#[test]
fn every_character_is_read_alone_and_beside_a_digit() {
    // No character beyond the basic plane has a meaning, so a few of them do.
    for c in ('\0'..'\u{10000}').chain(('\u{10000}'..=char::MAX).step_by(0xff)) {
        let text = String::from(c);
        for unit in [Unit::Count, Unit::Usd, Unit::Percent] {
            if let Ok(number) = read(&text, unit) {
                assert!(number <= 90_000 && c.is_numeric(), "{c:?} as {unit:?}: {number}");
            }
        }
        for text in [format!("{c}5"), format!("5{c}"), format!("5{c}5")] {
            let _ = read(&text, Unit::Usd);
            let _ = read_list(&text);
        }
    }
}

#[test]
fn counts_are_written_with_commas() {
    let table = [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (1_000, "1,000"),
        (12_500, "12,500"),
        (1_000_001, "1,000,001"),
        (u64::MAX, "18,446,744,073,709,551,615"),
    ];
    for (n, expected) in table {
        assert_eq!(count(n), expected);
    }
}

#[test]
fn compact_counts_have_three_digits() {
    let table = [
        (0, "0"),
        (999, "999"),
        (1_000, "1K"),
        (1_004, "1K"),
        (1_005, "1.01K"),
        (1_200, "1.2K"),
        (12_500, "12.5K"),
        (12_549, "12.5K"),
        (12_550, "12.6K"),
        (125_499, "125K"),
        (125_500, "126K"),
        (999_499, "999K"),
        (999_500, "1M"),
        (999_950, "1M"),
        (1_200_000, "1.2M"),
        (99_950_000, "100M"),
        (999_499_999, "999M"),
        (999_500_000, "1B"),
        (3_000_000_000, "3B"),
        (1_230_000_000_000, "1230B"),
        (u64::MAX, "18400000000B"),
    ];
    for (n, expected) in table {
        assert_eq!(compact(n), expected, "{n}");
    }
}

#[test]
fn amounts_are_written_in_dollars() {
    let table = [
        (0, "$0"),
        (5, "$0.05"),
        (79, "$0.79"),
        (420, "$4.20"),
        (500, "$5"),
        (1_250, "$12.50"),
        (100_000, "$1,000"),
        (123_456, "$1,234.56"),
        (u64::MAX, "$184,467,440,737,095,516.15"),
    ];
    for (cents, expected) in table {
        assert_eq!(usd(cents), expected, "{cents}");
    }
}

#[test]
fn estimates_have_two_digits() {
    let table = [
        (0, "$0"),
        (5, "$0.05"),
        (79, "$0.79"),
        (420, "$4.20"),
        (424, "$4.20"),
        (425, "$4.30"),
        (996, "$10"),
        (1_249, "$12"),
        (1_250, "$13"),
        (9_840, "$98"),
        (26_499, "$260"),
        (125_000, "$1,300"),
        (99_500, "$1,000"),
    ];
    for (cents, expected) in table {
        assert_eq!(usd_round(cents), expected, "{cents}");
    }
    assert_eq!(round2(u64::MAX), 18_000_000_000_000_000_000);
}

#[test]
fn shares_are_written_per_cent() {
    let table = [
        (0, "0%"),
        (1, "0.0001%"),
        (3_500, "0.35%"),
        (3_549, "0.35%"),
        (3_550, "0.36%"),
        (10_000, "1%"),
        (31_000, "3.1%"),
        (31_499, "3.1%"),
        (99_499, "9.9%"),
        (99_500, "10%"),
        (120_000, "12%"),
        (126_000, "12.6%"),
        (126_499, "12.6%"),
        (126_500, "12.7%"),
        (999_999, "100%"),
        (12_345_678, "1234.6%"),
        (u64::MAX, "1844674407370955.1%"),
    ];
    for (ppm, expected) in table {
        assert_eq!(percent(ppm), expected, "{ppm}");
    }
}

#[test]
fn ratios_have_two_digits() {
    let table = [
        (0, "0"),
        (40_000, "0.04"),
        (1_000_000, "1"),
        (1_300_000, "1.3"),
        (1_349_999, "1.3"),
        (1_350_000, "1.4"),
        (9_950_000, "10"),
        (12_000_000, "12"),
        (123_000_000, "120"),
        (u64::MAX, "18000000000000"),
    ];
    for (ppm, expected) in table {
        assert_eq!(times(ppm), expected, "{ppm}");
    }
}

#[test]
fn machines_get_plain_decimals() {
    let table = [
        (0, 0, "0"),
        (0, 2, "0"),
        (7, 0, "7"),
        (5, 2, "0.05"),
        (50, 2, "0.5"),
        (1_234_567, 2, "12345.67"),
        (40_000, 4, "4"),
        (1_000_001, 6, "1.000001"),
        (u64::MAX, 0, "18446744073709551615"),
        (u64::MAX, 19, "1.8446744073709551615"),
        (1, 19, "0.0000000000000000001"),
        (u64::MAX, 20, "1.8446744073709551615"),
        (1, u32::MAX, "0.0000000000000000001"),
    ];
    for (n, decimals, expected) in table {
        assert_eq!(plain(n, decimals), expected, "{n} over 10^{decimals}");
    }
}
