//! Texts nobody thought of: each law of `support/laws.rs` on thousands of changes to what the tables hold. The same
//! every time, so that a failure repeats; `make fuzz` goes on from here, led by what the program does with each.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

#[path = "support/laws.rs"]
mod laws;
mod support;

use std::{env, fs, path::Path};

use support::{CASES, GARBAGE, Lcg, decode};

/// Changed texts tried for each law.
const ROUNDS: u64 = CASES * 2 / 5;
/// Longer texts say nothing that shorter ones do not.
const LONGEST: usize = 400;

/// What a change may put in.
const PIECES: [&str; 56] = [
    "0",
    "1",
    "5",
    "9",
    "12",
    "000",
    "999",
    "18446744073709551615",
    ",",
    ".",
    "'",
    "\u{2019}",
    "_",
    " ",
    "\u{a0}",
    "\u{202f}",
    "\n",
    "\t",
    ";",
    "|",
    "/",
    "-",
    "\u{2212}",
    "+",
    "$",
    "us",
    "usd",
    "€",
    "%",
    "٪",
    "٫",
    "٬",
    "١",
    "५",
    "５",
    "k",
    "m",
    "mil",
    "b",
    "lakh",
    "тыс",
    "к",
    "ألف",
    "万",
    "億",
    "만",
    "e",
    "e6",
    " likes",
    "\u{200b}",
    "\u{202e}",
    "\u{301}",
    "💥",
    "\0",
    "&",
    "=",
];

fn numbers() -> Vec<String> {
    let rows = include_str!("corpus/numbers.tsv").lines().skip(1);
    rows.filter_map(|row| decode(row.split('\t').next()?))
        .chain(GARBAGE.map(str::to_owned))
        .collect()
}

fn lists() -> Vec<String> {
    let pasted = [
        "120, 340, 95",
        "1,200\n3,400",
        "1.2k 3k",
        "12,5k\n3,1k",
        "1 200; 3 400",
        "120\t340\t95\n",
        "12/500|7",
    ];
    numbers().into_iter().chain(pasted.map(str::to_owned)).collect()
}

fn links() -> Vec<String> {
    let rows = include_str!("links/0.1.txt")
        .lines()
        .filter(|row| !row.starts_with('#'));
    rows.flat_map(|row| row.split('\t').take(2))
        .map(str::to_owned)
        .collect()
}

/// A text with a few changes: pieces taken out, put in, said twice, or exchanged with those of another.
fn changed(lcg: &mut Lcg, seeds: &[String]) -> String {
    let one = |lcg: &mut Lcg| -> Vec<char> {
        let place = lcg.below(seeds.len() as u64) as usize;
        seeds.get(place).map(|seed| seed.chars().collect()).unwrap_or_default()
    };
    let mut text = one(lcg);
    for _ in 0..=lcg.below(4) {
        let from = lcg.below(text.len() as u64 + 1) as usize;
        let to = (from + lcg.below(4) as usize).min(text.len());
        let put: Vec<char> = match lcg.below(5) {
            0 => Vec::new(),
            1 => text
                .iter()
                .skip(from)
                .take(to - from)
                .copied()
                .cycle()
                .take(2 * (to - from))
                .collect(),
            2 => {
                let other = one(lcg);
                let start = lcg.below(other.len() as u64 + 1) as usize;
                other.into_iter().skip(start).collect()
            }
            _ => lcg.one(&PIECES).chars().collect(),
        };
        text.splice(from..to, put);
        text.truncate(LONGEST);
    }
    text.into_iter().collect()
}

fn hold(law: fn(&str) -> bool, seeds: &[String], seed: u64) {
    let seeds_with_a_meaning = seeds.iter().filter(|seed| law(seed)).count();
    let mut lcg = Lcg(seed);
    let meant = (0..ROUNDS).filter(|_| law(&changed(&mut lcg, seeds))).count() as u64;
    // Otherwise the changes are so wild that they test refusals alone.
    assert!(
        seeds_with_a_meaning * 3 > seeds.len() && meant * 8 > ROUNDS,
        "{seeds_with_a_meaning} of {} seeds and {meant} of {ROUNDS} changed texts mean something",
        seeds.len()
    );
}

#[test]
fn any_number_keeps_the_laws() {
    hold(laws::number, &numbers(), 11);
}

#[test]
fn any_list_keeps_the_laws() {
    hold(laws::list, &lists(), 12);
}

#[test]
fn any_link_keeps_the_laws() {
    hold(laws::link, &links(), 13);
}

#[test]
#[ignore = "writes what `make fuzz` starts from"]
fn seeds_are_written() {
    let folder = env::var_os("POSTWORTH_SEEDS").expect("POSTWORTH_SEEDS says where");
    for (target, seeds) in [("number", numbers()), ("list", lists()), ("link", links())] {
        let folder = Path::new(&folder).join(target);
        fs::create_dir_all(&folder).expect("a folder for the seeds");
        for (place, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{place}")), seed).expect("a seed");
        }
    }
}
