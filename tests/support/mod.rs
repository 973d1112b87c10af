//! What several tests share.
#![allow(
    dead_code,
    clippy::indexing_slicing,
    reason = "no test uses all of it, and each may stop where it fails"
)]

use postworth::draft::Field;
use postworth::evidence::Platform;
use postworth::model::Cents;
use postworth::model::price::Estimate;

/// Cases tried for each law.
pub const CASES: u64 = 100_000;

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
