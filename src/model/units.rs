//! The two units every figure is carried in.

/// Money in hundredths: of a US dollar, as the evidence is; in a campaign of the currency that it is reckoned in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cents(pub u64);

/// A rate or ratio in parts per million: 1 % is 10,000, a ratio of one is 1,000,000.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ppm(pub u64);

impl Cents {
    /// Rounds an amount of cents, half up; what is not a number becomes zero and what is too large the largest amount.
    pub fn round(cents: f64) -> Self {
        Cents((cents + 0.5) as u64)
    }

    /// So many times this amount, half up.
    pub fn times(self, factor: f64) -> Self {
        Cents::round(self.0 as f64 * factor)
    }

    /// `amount / parts`, half up, or `None` for no parts.
    pub fn per(self, parts: u64) -> Option<Cents> {
        (parts > 0).then(|| Cents(divide(u128::from(self.0), u128::from(parts))))
    }
}

impl Ppm {
    /// A ratio of one.
    pub const ONE: Ppm = Ppm(1_000_000);

    /// `part / whole`, half up, or `None` where there is no whole.
    pub fn of(part: u64, whole: u64) -> Option<Ppm> {
        (whole > 0).then(|| Ppm(divide(u128::from(part) * 1_000_000, u128::from(whole))))
    }

    /// Rounds a ratio (1.0 is one), half up; what is not a number becomes zero.
    pub fn round(ratio: f64) -> Self {
        Ppm((ratio * 1e6 + 0.5) as u64)
    }

    /// The ratio as a fraction of one.
    pub fn ratio(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

/// Integer division, half up, held to `u64`. The divisor is not zero.
fn divide(part: u128, whole: u128) -> u64 {
    u64::try_from((part + whole / 2) / whole).unwrap_or(u64::MAX)
}
