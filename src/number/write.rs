//! Writes numbers for people, in the notation of their language and place, from integers alone.

use std::cell::Cell;

use super::money::{self, Currency, ONE};

/// How numbers are written in a language, and in a place where it is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notation {
    /// Between whole digits and parts.
    pub decimal: char,
    /// Between thousands.
    pub group: char,
    /// The least number whose thousands are parted.
    pub grouped_from: u64,
    /// A thousand, a million and a billion, behind a number in little room.
    pub compact: [&'static str; 3],
    /// Per cent, behind a number.
    pub percent: &'static str,
    /// What stands for US dollars.
    pub dollar: &'static str,
    /// Whether a currency's sign stands before the amount, and not behind it.
    pub sign_first: bool,
}

impl Notation {
    /// As in the United States.
    pub const ENGLISH: Notation = Notation {
        decimal: '.',
        group: ',',
        grouped_from: 1_000,
        compact: ["K", "M", "B"],
        percent: "%",
        dollar: "$",
        sign_first: true,
    };
    /// As in Germany.
    pub const GERMAN: Notation = Notation {
        decimal: ',',
        group: '.',
        grouped_from: 1_000,
        compact: ["\u{a0}Tsd.", "\u{a0}Mio.", "\u{a0}Mrd."],
        percent: "\u{a0}%",
        dollar: "$",
        sign_first: false,
    };
    /// As in Spain.
    pub const SPANISH: Notation = Notation {
        decimal: ',',
        group: '.',
        grouped_from: 10_000,
        compact: ["\u{a0}mil", "\u{a0}M", "\u{a0}mil\u{a0}M"],
        percent: "\u{a0}%",
        dollar: "US$",
        sign_first: false,
    };
    /// The one of the language that the page is built in.
    pub const BUILT: Notation = if cfg!(feature = "spanish") {
        Notation::SPANISH
    } else if cfg!(feature = "german") {
        Notation::GERMAN
    } else {
        Notation::ENGLISH
    };

    /// This language's notation with the marks of a place: between thousands, before decimals, and whether four digits
    /// are parted. As it was where these cannot be marks.
    #[must_use]
    pub fn with_marks(self, group: char, decimal: char, parts_four: bool) -> Notation {
        let is_mark = |c: char| c.is_ascii_punctuation() || !c.is_ascii();
        if group == decimal || !is_mark(group) || !is_mark(decimal) {
            return self;
        }
        let there = Notation {
            decimal,
            group,
            grouped_from: if parts_four { 1_000 } else { 10_000 },
            ..self
        };
        // Austria, Switzerland and the Americas, which have other marks than Germany or Spain, have the sign in front.
        Notation {
            sign_first: self.sign_first || there != self,
            ..there
        }
    }
}

/// What amounts of money are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// The currency.
    pub currency: Currency,
    /// So much of it is a US dollar, in millionths.
    pub per_dollar: u64,
    /// Whether amounts come in it already, and not in US dollars.
    pub own: bool,
}

impl Money {
    /// US dollars.
    pub const DOLLARS: Money = Money {
        currency: Currency::Usd,
        per_dollar: ONE,
        own: false,
    };

    /// Whether its hundredths are too little to be written: where a dollar is ten of it or more.
    fn is_small(self) -> bool {
        self.per_dollar >= 10 * ONE
    }
}

thread_local! {
    // What a reader is used to holds for every number on their page, as a locale does for a process.
    static NOTATION: Cell<Notation> = const { Cell::new(Notation::BUILT) };
    static MONEY: Cell<Money> = const { Cell::new(Money::DOLLARS) };
}

/// Writes amounts of money in this from now on, on this thread.
pub fn price_in(money: Money) {
    MONEY.set(money);
}

/// What amounts of money are written in now.
pub fn pricing() -> Money {
    MONEY.get()
}

/// What an amount comes to in US dollars, in whatever unit it has: of what [`usd`] and its like write.
pub fn exact(amount: u64) -> u64 {
    let Money { per_dollar, own, .. } = pricing();
    if own { money::over(amount, per_dollar) } else { amount }
}

/// What an amount of the currency comes to in US dollars.
pub fn in_dollars(own: u64) -> u64 {
    money::over(own, pricing().per_dollar)
}

/// What an amount comes to in the currency it is written in.
fn owned(amount: u64) -> u64 {
    let Money { per_dollar, own, .. } = pricing();
    if own { amount } else { money::at(amount, per_dollar) }
}

/// Writes numbers so from now on, on this thread.
pub fn follow(notation: Notation) {
    NOTATION.set(notation);
}

/// How numbers are written now.
pub fn notation() -> Notation {
    NOTATION.get()
}

/// A whole number with its thousands parted: 12,500.
pub fn count(n: u64) -> String {
    let mut out = String::new();
    push_whole(&mut out, n);
    out
}

/// A whole number in little room: 999, 1K, 12.5K, 1.2M, 3B, at most three significant digits, rounded half up.
///
/// The billion is the largest unit, so a million million is 1000B.
pub fn compact(n: u64) -> String {
    // Rounding comes first, since it may carry the number into the next unit.
    let n = round(n, 1_000);
    let [thousand, million, billion] = notation().compact;
    let (hundredths, unit) = match n {
        0..1_000 => return plain(n, 0),
        1_000..1_000_000 => (n / 10, thousand),
        1_000_000..1_000_000_000 => (n / 10_000, million),
        _ => (n / 10_000_000, billion),
    };
    let mut out = decimal(hundredths, 2);
    out.push_str(unit);
    out
}

/// An exact amount of money in cents: $1,000, $12.50, $0.79. Cents are left out when there are none.
///
/// In another currency it is the roundest amount that is the same to the cent of a dollar, so that what was typed as ¥100
/// and came to 67 cents is ¥100 again.
pub fn usd(cents: u64) -> String {
    let Money { per_dollar, own, .. } = pricing();
    let amount = owned(cents);
    if own {
        // Of a fee of twelve and a half, the half counts.
        return if amount < 10_000 {
            money(amount)
        } else {
            written(amount)
        };
    }
    let mut step = 1_u64;
    while step.saturating_mul(ONE) < per_dollar {
        step = step.saturating_mul(10);
    }
    let rounded = to_step(amount, step);
    written(if money::over(rounded, per_dollar) == cents {
        rounded
    } else {
        to_step(amount, step / 10)
    })
}

/// An estimated amount of money in cents, to two significant digits: $1,300, $98, $4.20, $0.79.
pub fn usd_round(cents: u64) -> String {
    written(round2(owned(cents)))
}

/// The cost of one thing, in millionths of a dollar: $12.50, $0.79, $0.0425.
///
/// To the cent where it reaches ten of them, to four decimals below.
pub fn usd_small(micros: u64) -> String {
    let micros = owned(micros);
    let cents = (micros.saturating_add(5_000)) / 10_000;
    if micros < 100_000 {
        return signed(&decimal((micros + 50) / 100, 4));
    }
    // Two digits say enough of what is one of many.
    if cents < 1_000 { money(cents) } else { written(cents) }
}

/// An amount in hundredths of the currency, as it is: €12.50.
pub fn money(own: u64) -> String {
    money_in(pricing().currency, own)
}

/// An amount in hundredths of a currency, whatever amounts are written in.
pub fn money_in(currency: Currency, own: u64) -> String {
    let mut out = String::new();
    push_whole(&mut out, own / 100);
    let rest = own % 100;
    if rest != 0 {
        out.push(notation().decimal);
        push_digit(&mut out, rest / 10);
        push_digit(&mut out, rest);
    }
    signed_in(currency, &out)
}

/// Whole units of the currency in little room: $10, €1K, ¥1M.
pub fn money_compact(own: u64) -> String {
    signed(&compact(own))
}

/// An amount in hundredths of the currency, without those where they are too little.
fn written(own: u64) -> String {
    money(if pricing().is_small() && own >= 100 {
        to_step(own, 100)
    } else {
        own
    })
}

/// The nearest multiple of a step, half up.
fn to_step(n: u64, step: u64) -> u64 {
    let up = n.saturating_add(step / 2);
    up.saturating_sub(up.checked_rem(step).unwrap_or(0))
}

/// A number as an amount of the currency.
fn signed(number: &str) -> String {
    signed_in(pricing().currency, number)
}

fn signed_in(currency: Currency, number: &str) -> String {
    let sign = match currency {
        Currency::Usd => notation().dollar,
        other => other.sign(),
    };
    beside(sign, number)
}

/// A number with the sign of its currency. Where that is a code, long amounts may break there: COP 1,900,000 is wider than
/// a narrow column.
fn beside(sign: &str, number: &str) -> String {
    let first = notation().sign_first;
    let apart = match sign {
        "CHF" | "COP" | "ARS" => " ",
        "kr" | "zł" => "\u{a0}",
        _ if first => "",
        _ => "\u{a0}",
    };
    if first {
        [sign, apart, number].concat()
    } else {
        [number, apart, sign].concat()
    }
}

/// A number as an amount of euros: €1.2K.
pub fn in_euros(number: &str) -> String {
    beside(Currency::Eur.sign(), number)
}

/// A number to two significant digits, rounded half up: 1,250 gives 1,300.
pub fn round2(n: u64) -> u64 {
    round(n, 100)
}

/// A share in parts per million as per cent: 0.35%, 3.1%, 12%, 12.6%.
///
/// Two significant digits below 10 %, tenths from there on, rounded half up and without trailing zeros.
pub fn percent(ppm: u64) -> String {
    percent_exact(if ppm < 100_000 {
        round2(ppm)
    } else {
        ppm.saturating_add(500) / 1_000 * 1_000
    })
}

/// A share in parts per million as per cent, with all its digits: 3.1415%.
pub fn percent_exact(ppm: u64) -> String {
    let mut out = decimal(ppm, 4);
    out.push_str(notation().percent);
    out
}

/// A share in parts per million as whole per cent, rounded half up: 13%.
pub fn percent_whole(ppm: u64) -> String {
    percent_exact(ppm.saturating_add(5_000) / 10_000 * 10_000)
}

/// A ratio in parts per million, to two significant digits: 0.04, 1.3, 12.
pub fn times(ppm: u64) -> String {
    decimal(round2(ppm), 6)
}

/// A ratio in parts per million, to two decimals: 1.25.
pub fn factor(ppm: u64) -> String {
    decimal(ppm.saturating_add(5_000) / 10_000, 2)
}

/// `n` over 10 to the power of `decimals` (at most 19), without trailing zeros, its thousands not parted: 12345.67.
pub fn decimal(n: u64, decimals: u32) -> String {
    with_mark(n, decimals, notation().decimal)
}

/// The form machines read: the same, with a dot in every language, so that `plain(1_234_567, 2)` is 12345.67 and
/// `plain(40_000, 4)` is 4.
pub fn plain(n: u64, decimals: u32) -> String {
    with_mark(n, decimals, '.')
}

fn with_mark(n: u64, decimals: u32, mark: char) -> String {
    let mut out = String::new();
    // 10^19 is the largest power of ten there is room for.
    let mut power = 10_u64.saturating_pow(decimals.min(19));
    push(&mut out, n.checked_div(power).unwrap_or(0));
    let mut rest = n.checked_rem(power).unwrap_or(0);
    if rest != 0 {
        out.push(mark);
    }
    while rest != 0 {
        power /= 10;
        push_digit(&mut out, rest.checked_div(power).unwrap_or(0));
        rest = rest.checked_rem(power).unwrap_or(0);
    }
    out
}

/// Rounds half up to the digits that stay below `limit`, a power of ten.
fn round(n: u64, limit: u64) -> u64 {
    let (mut lead, mut dropped, mut zeros) = (n, 0, 0_u32);
    while lead >= limit {
        dropped = lead % 10;
        lead /= 10;
        zeros = zeros.saturating_add(1);
    }
    // Half up asks only for the first digit dropped.
    let lead = lead.saturating_add(u64::from(dropped >= 5));
    lead.saturating_mul(10_u64.saturating_pow(zeros))
}

fn push(out: &mut String, n: u64) {
    if n >= 10 {
        push(out, n / 10);
    }
    push_digit(out, n);
}

/// With its thousands parted, where they are in numbers of this size.
fn push_whole(out: &mut String, n: u64) {
    let notation = notation();
    if n < notation.grouped_from {
        push(out, n);
    } else {
        push_grouped(out, n, notation.group);
    }
}

fn push_grouped(out: &mut String, n: u64, mark: char) {
    if n < 1_000 {
        push(out, n);
        return;
    }
    push_grouped(out, n / 1_000, mark);
    out.push(mark);
    push_digit(out, n / 100);
    push_digit(out, n / 10);
    push_digit(out, n);
}

/// The last digit of a number.
fn push_digit(out: &mut String, n: u64) {
    out.push(char::from(b'0' | (n % 10) as u8));
}
