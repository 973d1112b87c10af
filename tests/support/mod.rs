//! What several tests share.
#![allow(
    dead_code,
    clippy::indexing_slicing,
    reason = "no test uses all of it, and each may stop where it fails"
)]

use postworth::draft::{Action, Aim, Door, Draft, Field, MOST_PIECES, Mode, Theme, link, reduce};
use postworth::evidence::{Platform, TIER_SCHEMES};
use postworth::model::Cents;
use postworth::model::campaign::Objective;
use postworth::model::deliverable::Format;
use postworth::model::price::Estimate;
use postworth::number::money::Currency;
use postworth::number::read::Unit;

/// Cases tried for each law. Counting lines and planting faults build the tests with fewer: they ask whether a line is
/// reached and a fault found at all, hundreds of times.
pub const CASES: u64 = if option_env!("POSTWORTH_FEWER_CASES").is_some() {
    2_000
} else {
    100_000
};

/// What the readers of the page never want to meet: what a program prints when it knows no better, and what is left
/// when a sentence is put together wrongly.
pub const LOOSE: [&str; 14] = [
    "NaN", "inf ", "Some(", "Ok(", "Err(", "{", "}", "  ", " .", " ,", " ;", "..", ",,", "$-",
];

/// A fixed sequence that looks random, so that a failure repeats.
pub struct Lcg(pub u64);

impl Lcg {
    pub fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 11
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn yes(&mut self) -> bool {
        self.below(2) == 1
    }

    /// From 0 to 1.
    pub fn fraction(&mut self) -> f64 {
        self.next() as f64 / (1u64 << 53) as f64
    }

    /// From 1 to `largest`, each power of ten as often as the next.
    pub fn size(&mut self, largest: u64) -> u64 {
        ((largest as f64).powf(self.fraction()) as u64).clamp(1, largest)
    }

    /// One of several, of which there is at least one.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize]
    }

    pub fn platform(&mut self) -> Platform {
        self.one(&Platform::ALL)
    }

    /// Within a field's limits, with as many short numbers as long ones, and now and then an end.
    pub fn within(&mut self, field: Field) -> u64 {
        let spec = field.spec();
        let end = 10_u64.pow(1 + self.below(15) as u32);
        match self.below(12) {
            0 => spec.min,
            1 => spec.max,
            _ => self.below(end).clamp(spec.min, spec.max),
        }
    }
}

/// A sequence of its own for each case of a law.
pub fn cases() -> impl Iterator<Item = Lcg> {
    (0..CASES).map(|case| Lcg(case.wrapping_mul(0x9E37_79B9_7F4A_7C15)))
}

/// A price's points from the lowest to the highest, in cents.
pub fn ends(estimate: &Estimate) -> [u64; 5] {
    let Estimate {
        p5,
        low,
        typical,
        high,
        p95,
        ..
    } = estimate;
    [p5, low, typical, high, p95].map(|Cents(cents)| *cents)
}

/// Both doors.
pub const DOORS: [Door; 2] = [Door::Creator, Door::Brand];

/// What people paste, mistype and attack with.
pub const GARBAGE: [&str; 40] = [
    "",
    " ",
    "abc",
    "-5",
    "0",
    "99999999999999999",
    "12.5",
    "1e6",
    "3%",
    "$5",
    "€5",
    "NaN",
    "inf",
    "-inf",
    "1e999",
    "1e-9",
    "0x10",
    "1,2,3",
    "1.2.3",
    "120 340",
    "12,5",
    "1,2 m",
    "1.234.567",
    "..",
    ",",
    ";",
    ";;;",
    "1;",
    "5; x; 7",
    "<script>",
    "' OR 1=1",
    "%",
    "%00",
    "&followers=1",
    "\u{0}",
    "\u{200b}",
    "\u{202e}12",
    "💥",
    "１２",
    "９億",
];

/// Any draft: every choice, and in every field what the page opens with, a good number, or garbage.
pub fn any_draft(lcg: &mut Lcg) -> Draft {
    let mut draft = Draft::default();
    draft.door = lcg.one(&DOORS);
    draft.platform = lcg.one(&Platform::ALL);
    if lcg.below(2) == 0 {
        let schemes: Vec<&str> = TIER_SCHEMES.iter().map(|scheme| scheme.source.id).collect();
        draft.tiers = lcg.one(&schemes);
    }
    draft.objective = lcg.one(&Objective::ALL);
    draft.aim = lcg.one(&Aim::ALL);
    draft.mode = lcg.one(&[Mode::Model, Mode::Guide]);
    draft.paid_ads = lcg.below(3) == 0;
    draft.rush = lcg.below(3) == 0;
    for format in Format::ALL {
        if lcg.below(6) == 0 {
            draft = reduce(&draft, Action::Pieces(format, lcg.below(MOST_PIECES + 10)));
        }
    }
    draft.embed = lcg.below(2) == 0;
    draft.theme = lcg.one(&[None, Some(Theme::Light), Some(Theme::Dark)]);
    draft.accent = lcg.one(&[None, Some(0), Some(0x00ff_ffff), Some(0x0000_00ff), Some(0x00c2_410c)]);
    // A draft is all good, or has few or many bad fields.
    let bad = lcg.one(&[0, 0, 1, 4]);
    // And all of it was filled in, or most was left as it opened.
    let left = lcg.one(&[0, 4, 7]);
    for field in Field::ALL {
        if lcg.below(8) < left {
            continue;
        }
        let text = match lcg.below(8) {
            kind if kind < bad => lcg.one(&GARBAGE).to_owned(),
            4 => field.opening(),
            5 if field.spec().optional => String::new(),
            6 if field.spec().several => {
                let numbers: Vec<String> = (0..=lcg.below(5)).map(|_| lcg.within(field).to_string()).collect();
                numbers.join(lcg.one(&["; ", ", ", "\n", " | "]))
            }
            _ => link::display(lcg.within(field), field.spec().unit),
        };
        draft = draft.with(field, &text);
    }
    // All that was typed in dollars is then so much of another currency, at a rate that is there or wanting.
    if lcg.below(3) == 0 {
        let rate = draft.text(Field::Rate).to_owned();
        draft = reduce(&draft, Action::Currency(lcg.one(&Currency::ALL))).with(Field::Rate, &rate);
        if lcg.below(3) > 0 {
            let rate = lcg.within(Field::Rate);
            draft = draft.with(Field::Rate, &link::display(rate, Unit::Decimal));
        }
    }
    draft
}

/// Decodes `\t`, `\n` and `\u{…}`, which keep the invisible visible in tables. No other escape has an answer.
pub fn decode(escaped: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = escaped;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let (c, after) = if let Some(after) = after.strip_prefix("u{") {
            let (hex, after) = after.split_once('}')?;
            (char::from_u32(u32::from_str_radix(hex, 16).ok()?)?, after)
        } else if let Some(after) = after.strip_prefix('t') {
            ('\t', after)
        } else {
            ('\n', after.strip_prefix('n')?)
        };
        out.push(c);
        rest = after;
    }
    Some(out + rest)
}
