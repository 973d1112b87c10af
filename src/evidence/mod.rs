//! What others published about prices, reach and engagement: typed access to the tables made from `data/*.csv`.
//!
//! Units, everywhere: followers, views and people are whole counts; money is whole US cents (fields named `eur` hold
//! euro cents); rates, drops and factors are parts per million (`30_700` is 3.07 %, `1_250_000` is a factor of 1.25).
//! Equal low and high ends are one published figure. Nothing here rounds, converts or judges, but for [`DOCUMENTED`], which
//! the calibration writes; `data/README.md` tells what each figure is worth and which ones must not be mixed.

mod documented;
mod facts;
mod scope;
mod source;
mod tables;

pub use documented::{DOCUMENTED, Documented};
pub use facts::{
    AskedOrPaid, Benchmark, BenchmarkPoint, BrandedDrop, Claim, Cpe, CpeUnit, Cpi, Cpm, Deal, FittedPrice, Metric,
    Multiplier, Paper, Population, Price, Revenue, Status, Tier, TierScheme, Verdict, tier_scheme,
};
pub use scope::{Band, Network, Platform};
pub use source::{Grade, Reference, Source, SourceKind, Table, Use};
pub use tables::{
    BENCHMARKS, BRANDED_DROP, CLAIMS, CPE, CPI, CPM, DEALS, FITTED_PRICES, GUIDE, MULTIPLIERS, PAPERS, PRICES, REACH,
    REFERENCES, REVENUE, SOURCES, TIER_SCHEMES,
};
