//! Currencies: their codes and signs, how amounts typed in them are read, and what an amount of one comes to in
//! another. No rate is known here: the reader says it.

use super::read::{self, Unit, Unreadable};

/// A currency that amounts can be typed and shown in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs)] // each is what its code says
pub enum Currency {
    #[default]
    Usd,
    Eur,
    Gbp,
    Cad,
    Aud,
    Mxn,
    Brl,
    Inr,
    Chf,
    Jpy,
    Sek,
    Pln,
    Cop,
    Ars,
}

/// One, in millionths: what a rate or a factor is counted in.
pub const ONE: u64 = 1_000_000;

impl Currency {
    /// All of them, in the order in which the page offers them.
    pub const ALL: [Currency; 14] = [
        Currency::Usd,
        Currency::Eur,
        Currency::Gbp,
        Currency::Cad,
        Currency::Aud,
        Currency::Mxn,
        Currency::Brl,
        Currency::Inr,
        Currency::Chf,
        Currency::Jpy,
        Currency::Sek,
        Currency::Pln,
        Currency::Cop,
        Currency::Ars,
    ];

    /// Its ISO 4217 code, by which links name it; what is written beside an amount; and the marks with which people
    /// type one, longer ones before those they begin with. Where dollars or pesos of a country are meant, people there
    /// leave the country out.
    const fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            // What stands for US dollars is the notation's; what else is theirs, reading knows by itself.
            Currency::Usd => ("USD", "$", "US$ $"),
            Currency::Eur => ("EUR", "€", "€ EUROS EURO EUR"),
            Currency::Gbp => ("GBP", "£", "£ GBP"),
            Currency::Cad => ("CAD", "CA$", "CA$ C$ $ CAD"),
            Currency::Aud => ("AUD", "A$", "AU$ A$ $ AUD"),
            Currency::Mxn => ("MXN", "MX$", "MX$ $ MXN"),
            Currency::Brl => ("BRL", "R$", "R$ $ BRL"),
            Currency::Inr => ("INR", "₹", "₹ RS. RS INR"),
            Currency::Chf => ("CHF", "CHF", "CHF"),
            Currency::Jpy => ("JPY", "¥", "¥ ￥ 円 JPY"),
            Currency::Sek => ("SEK", "kr", "KR SEK"),
            Currency::Pln => ("PLN", "zł", "zł ZŁ ZL PLN"),
            Currency::Cop => ("COP", "COP", "COL$ $ COP"),
            Currency::Ars => ("ARS", "ARS", "AR$ $ ARS"),
        }
    }

    /// Its ISO 4217 code, which is also its name on the page.
    pub const fn code(self) -> &'static str {
        self.row().0
    }

    /// What is written beside an amount of it.
    pub const fn sign(self) -> &'static str {
        self.row().1
    }

    /// So much of it is a US dollar, in millionths, at the rate that somebody says. None where nobody does.
    pub fn per_dollar(self, said: Option<u64>) -> Option<u64> {
        if self == Currency::Usd { Some(ONE) } else { said }
    }

    /// The currency with this code, in capitals or not.
    pub fn named(code: &str) -> Option<Currency> {
        let named = |currency: &Currency| currency.code().eq_ignore_ascii_case(code);
        Currency::ALL.into_iter().find(named)
    }

    /// Reads an amount of it, in hundredths. A number without a mark is an amount of it, too.
    ///
    /// # Errors
    /// As [`read::read`]; an amount with the mark of another currency is of the wrong unit.
    pub fn read(self, text: &str) -> Result<u64, Unreadable> {
        if self == Currency::Usd {
            return read::read(text, Unit::Usd);
        }
        let amount = read::read(&self.remarked(text, "$"), Unit::Usd)?;
        // Without its own marks it must be a bare number: what is left of "US$5" would be read as dollars.
        match read::read(&self.remarked(text, ""), Unit::Decimal) {
            Err(Unreadable::WrongUnit | Unreadable::NotANumber) => Err(Unreadable::WrongUnit),
            _ => Ok(amount),
        }
    }

    /// A text with something else in place of this currency's marks, in capitals or not. What is a part of a longer word
    /// is no mark.
    pub fn remarked(self, text: &str, with: &str) -> String {
        let marks = self.row().2;
        let mut out = String::new();
        let (mut before, mut rest) = (b' ', text);
        while let Some(next) = rest.chars().next() {
            let found = marks.split(' ').find(|mark| begins(rest, mark, before));
            let (read, after) = rest
                .split_at_checked(found.map_or(next.len_utf8(), str::len))
                .unwrap_or_default();
            let sign = |mark: &str| mark != self.code() && begins(after.trim_start(), mark, b' ');
            match found {
                // "COP $5": a code and the sign behind it are one mark.
                Some(code) if code == self.code() && marks.split(' ').any(sign) => {}
                Some(_) => out.push_str(with),
                None => out.push(next),
            }
            before = *read.as_bytes().last().unwrap_or(&before);
            rest = after;
        }
        out
    }
}

/// Whether a text begins with a mark, in capitals or not, that is no part of a longer word.
fn begins(text: &str, mark: &str, before: u8) -> bool {
    let (text, mark) = (text.as_bytes(), mark.as_bytes());
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    text.get(..mark.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(mark))
        && !(letter(Some(&before)) && letter(mark.first()))
        && !(letter(mark.last()) && letter(text.get(mark.len())))
}

/// An amount at a rate in millionths, half up, held to `u64`.
pub fn at(amount: u64, rate: u64) -> u64 {
    divide(u128::from(amount) * u128::from(rate), u128::from(ONE))
}

/// What would be that amount at the rate, half up, held to `u64`. Without a rate it is the amount itself.
pub fn over(amount: u64, rate: u64) -> u64 {
    if rate == 0 {
        return amount;
    }
    divide(u128::from(amount) * u128::from(ONE), u128::from(rate))
}

/// The divisor is not zero.
fn divide(part: u128, whole: u128) -> u64 {
    u64::try_from((part + whole / 2) / whole).unwrap_or(u64::MAX)
}
