//! Writes numbers for people, in English, from integers alone.

/// A whole number with its thousands parted: 12,500.
pub fn count(n: u64) -> String {
    let mut out = String::new();
    push_grouped(&mut out, n);
    out
}

/// A whole number in little room: 999, 1K, 12.5K, 1.2M, 3B, at most three significant digits, rounded half up.
///
/// The billion is the largest unit, so a million million is 1000B.
pub fn compact(n: u64) -> String {
    // Rounding comes first, since it may carry the number into the next unit.
    let n = round(n, 1_000);
    let (hundredths, unit) = match n {
        0..1_000 => return plain(n, 0),
        1_000..1_000_000 => (n / 10, 'K'),
        1_000_000..1_000_000_000 => (n / 10_000, 'M'),
        _ => (n / 10_000_000, 'B'),
    };
    let mut out = plain(hundredths, 2);
    out.push(unit);
    out
}

/// An exact amount of money in cents: $1,000, $12.50, $0.79. Cents are left out when there are none.
pub fn usd(cents: u64) -> String {
    let mut out = String::from("$");
    push_grouped(&mut out, cents / 100);
    let rest = cents % 100;
    if rest != 0 {
        out.push('.');
        push_digit(&mut out, rest / 10);
        push_digit(&mut out, rest);
    }
    out
}

/// An estimated amount of money in cents, to two significant digits: $1,300, $98, $4.20, $0.79.
pub fn usd_round(cents: u64) -> String {
    usd(round2(cents))
}

/// A number to two significant digits, rounded half up: 1,250 gives 1,300.
pub fn round2(n: u64) -> u64 {
    round(n, 100)
}

/// A share in parts per million as per cent: 0.35%, 3.1%, 12%, 12.6%.
///
/// Two significant digits below 10 %, tenths from there on, rounded half up and without trailing zeros.
pub fn percent(ppm: u64) -> String {
    let mut out = if ppm < 100_000 {
        plain(round2(ppm), 4)
    } else {
        plain(ppm.saturating_add(500) / 1_000, 1)
    };
    out.push('%');
    out
}

/// A ratio in parts per million, to two significant digits: 0.04, 1.3, 12.
pub fn times(ppm: u64) -> String {
    plain(round2(ppm), 6)
}

/// The form machines read: `n` over 10 to the power of `decimals` (at most 19), with neither grouping nor trailing
/// zeros, so that `plain(1_234_567, 2)` is 12345.67 and `plain(40_000, 4)` is 4.
pub fn plain(n: u64, decimals: u32) -> String {
    let mut out = String::new();
    // 10^19 is the largest power of ten there is room for.
    let mut power = 10_u64.saturating_pow(decimals.min(19));
    push(&mut out, n.checked_div(power).unwrap_or(0));
    let mut rest = n.checked_rem(power).unwrap_or(0);
    if rest != 0 {
        out.push('.');
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

fn push_grouped(out: &mut String, n: u64) {
    if n < 1_000 {
        push(out, n);
        return;
    }
    push_grouped(out, n / 1_000);
    out.push(',');
    push_digit(out, n / 100);
    push_digit(out, n / 10);
    push_digit(out, n);
}

/// The last digit of a number.
fn push_digit(out: &mut String, n: u64) {
    out.push(char::from(b'0' | (n % 10) as u8));
}
