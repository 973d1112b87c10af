//! The rows of `data/*.csv`: one struct a file, one field a column, in the file's own words.
//!
//! A cell keeps what is wrong with it instead of stopping the read, so that one build reports every bad cell of every
//! file. Numbers are read digit by digit into whole units: a float would turn 8.155 % into 81 549.999…

use std::fmt;

use serde::{Deserialize, Deserializer};

/// Something a cell can hold.
pub trait Read: Sized {
    fn read(text: &str) -> Result<Self, String>;
}

/// A cell: its text as written, and what that text means.
#[derive(Debug, Clone)]
pub struct Cell<T> {
    text: String,
    value: Result<Option<T>, String>,
}

/// A cell that may stay empty.
pub type Maybe<T> = Cell<T>;

/// A cell that must hold something.
#[derive(Debug, Clone)]
pub struct Must<T>(Cell<T>);

impl<T> Cell<T> {
    /// The value, or `None` when the cell is empty or wrong.
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref().ok()?.as_ref()
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn complaint(&self) -> Option<&str> {
        self.value.as_ref().err().map(String::as_str)
    }
}

impl<T> Must<T> {
    /// The value. Only for rows that passed the check.
    pub fn value(&self) -> &T {
        self.0
            .get()
            .expect("a mandatory cell is filled in every row that passed the check")
    }
}

impl<T> std::ops::Deref for Must<T> {
    type Target = Cell<T>;

    fn deref(&self) -> &Cell<T> {
        &self.0
    }
}

impl<'de, T: Read> Deserialize<'de> for Cell<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let value = if text.is_empty() {
            Ok(None)
        } else if text.trim() != text || text.chars().any(char::is_control) {
            Err("has a blank at an end or a control character".to_owned())
        } else {
            T::read(&text).map(Some)
        };
        Ok(Cell { text, value })
    }
}

impl<'de, T: Read> Deserialize<'de> for Must<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut cell = Cell::deserialize(deserializer)?;
        if matches!(cell.value, Ok(None)) {
            cell.value = Err("is empty".to_owned());
        }
        Ok(Must(cell))
    }
}

/// Free text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(pub String);

impl Read for Text {
    fn read(text: &str) -> Result<Self, String> {
        Ok(Text(text.to_owned()))
    }
}

/// A name by which other rows refer to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Id(pub String);

impl Read for Id {
    fn read(text: &str) -> Result<Self, String> {
        if text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            Ok(Id(text.to_owned()))
        } else {
            Err(format!("`{text}` may hold only letters, digits and hyphens"))
        }
    }
}

/// A decimal number in units of 10^-`places`, exactly.
pub fn decimal(text: &str, places: usize) -> Result<u64, String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return Err(format!("`{text}` is not a plain number such as 1250 or 2.37"));
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > places {
        return Err(format!("`{text}` has more than {places} decimals"));
    }
    format!("{whole}{fraction:0<places$}")
        .parse()
        .map_err(|_| format!("`{text}` is too large"))
}

macro_rules! amounts {
    ($($(#[$doc:meta])* $name:ident: $places:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub u64);

        impl Read for $name {
            fn read(text: &str) -> Result<Self, String> {
                decimal(text, $places).map($name)
            }
        }
    )*};
}

amounts! {
    /// Followers, views or pieces.
    Count: 0;
    /// Dollars or euros, in cents.
    Cents: 2;
    /// Dollars, in millionths: a price per follower is a fraction of a cent.
    Micros: 6;
    /// Percent, in parts per million.
    Percent: 4;
    /// A factor, in parts per million.
    Factor: 6;
    /// A price index, in thousandths.
    Index: 3;
}

/// Pieces in a deal: 1 to 65 535.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pieces(pub u16);

impl Read for Pieces {
    fn read(text: &str) -> Result<Self, String> {
        match decimal(text, 0).map(u16::try_from)? {
            Ok(pieces) if pieces > 0 => Ok(Pieces(pieces)),
            _ => Err(format!("`{text}` is not between 1 and 65535")),
        }
    }
}

/// A year in which social networks paid anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year(pub u16);

impl Read for Year {
    fn read(text: &str) -> Result<Self, String> {
        match text.parse() {
            Ok(year @ 2000..=2099) => Ok(Year(year)),
            _ => Err(format!("`{text}` is not a year from 2000 to 2099")),
        }
    }
}

/// A number of any unit, kept as written because its unit stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number(pub String);

impl Read for Number {
    fn read(text: &str) -> Result<Self, String> {
        decimal(text, 6).map(|_| Number(text.to_owned()))
    }
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($variant),* }

        impl $name {
            const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$variant)),*];
        }

        impl Read for $name {
            fn read(text: &str) -> Result<Self, String> {
                Self::WORDS.iter().find(|(word, _)| *word == text).map(|(_, value)| *value).ok_or_else(|| {
                    let known: Vec<_> = Self::WORDS.iter().map(|(word, _)| *word).collect();
                    format!("`{text}` is not one of: {}", known.join(", "))
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Self::WORDS.iter().filter(|(_, value)| value == self).try_for_each(|(word, _)| f.write_str(word))
            }
        }
    )*};
}

words! {
    /// A network the calculator knows.
    Platform {
        Instagram = "instagram", YouTube = "youtube", TikTok = "tiktok", X = "x", Facebook = "facebook",
    }
    /// Those, and others that people publish figures for.
    Network {
        Instagram = "instagram", YouTube = "youtube", TikTok = "tiktok", X = "x", Facebook = "facebook",
        Snapchat = "snapchat", LinkedIn = "linkedin", Podcast = "podcast", Mixed = "mixed", Multi = "multi",
    }
    SourceKind {
        Seed = "seed", Survey = "survey", Guide = "guide", Marketplace = "marketplace", CourtRecord = "court-record",
        Paper = "paper", News = "news", Tool = "tool",
    }
    Address { Exact = "exact", Site = "site", None = "none" }
    Grade { A = "A", B = "B", C = "C", D = "D" }
    BandFlag { Gap = "gap", Aside = "aside" }
    Status { Seen = "seen", Derived = "derived" }
    Metric {
        EngagementPerFollower = "engagement_per_follower", LikesPerFollower = "likes_per_follower",
        EngagementPerView = "engagement_per_view", ReachPerFollower = "reach_per_follower",
    }
    Population { Creators = "influencers", BrandPages = "brand pages", Mixed = "mixed accounts" }
    CpeUnit { Engagement = "engagement", View = "view", Follower = "follower" }
    MultiplierKind {
        Format = "format", Bundle = "bundle", UsageRights = "usage_rights", PaidAds = "paid_ads",
        Exclusivity = "exclusivity", Rush = "rush", Season = "season", CrossPost = "cross_post",
        RawFootage = "raw_footage", Managed = "managed",
    }
    Verdict {
        Confirmed = "confirmed", Partly = "partly", Wrong = "wrong", Unverified = "unverified", Opinion = "opinion",
    }
    DealUse { Fit = "fit", Ratio = "ratio", SetAside = "set aside" }
    PriceUse { Guide = "guide", Fit = "fit" }
    AskedOrPaid { Asked = "asked", Paid = "paid", Unknown = "unknown" }
    Market { LowPrice = "low-price" }
    Currency { Usd = "USD", Eur = "EUR", Gbp = "GBP", Aud = "AUD", Pln = "PLN", Ngn = "NGN", Kes = "KES" }
    FindingUnit {
        EurPerFollower = "EUR per follower", Usd = "USD", Percent = "percent",
        PercentPerPercent = "percent per percent", Times = "times", Followers = "followers",
        Influencers = "influencers", Posts = "posts", PostsPerWeek = "posts per week", Campaigns = "campaigns",
        Purchases = "purchases", Users = "users",
    }
}

impl Network {
    /// Whether the calculator gives answers for it.
    pub fn is_answered_for(self) -> bool {
        Platform::read(&self.to_string()).is_ok()
    }
}

/// A row of one file.
pub trait Row: for<'de> Deserialize<'de> {
    fn columns() -> Vec<&'static str>;

    /// What is wrong with single cells, each with its column's name.
    fn complaints(&self) -> Vec<String>;
}

/// A column whose name is a Rust keyword is a raw identifier here: `r#use` for `use`.
fn column(field: &'static str) -> &'static str {
    field.trim_start_matches("r#")
}

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($column:ident: $cell:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $(pub $column: $cell),* }

        impl Row for $name {
            fn columns() -> Vec<&'static str> {
                vec![$(column(stringify!($column))),*]
            }

            fn complaints(&self) -> Vec<String> {
                [$((column(stringify!($column)), self.$column.complaint())),*]
                    .into_iter()
                    .filter_map(|(column, complaint)| Some(format!("{column} {}", complaint?)))
                    .collect()
            }
        }
    )*};
}

rows! {
    /// sources.csv
    SourceRow {
        id: Must<Id>, title: Must<Text>, publisher: Must<Text>, url: Maybe<Text>,
        year_published: Maybe<Year>, kind: Must<SourceKind>, sample: Maybe<Text>, note: Maybe<Text>,
        address: Must<Address>, grade: Must<Grade>,
    }
    /// tiers.csv
    TierRow {
        source_id: Must<Id>, name: Must<Text>, min_followers: Must<Count>, max_followers: Maybe<Count>,
        platform: Maybe<Platform>, band: Maybe<BandFlag>, note: Maybe<Text>,
    }
    /// prices.csv
    PriceRow {
        source_id: Must<Id>, platform: Maybe<Network>, format: Must<Text>, tier_name: Must<Text>,
        min_followers: Maybe<Count>, max_followers: Maybe<Count>, min_avg_views: Maybe<Count>,
        max_avg_views: Maybe<Count>, band: Maybe<BandFlag>, low_usd: Maybe<Cents>, high_usd: Maybe<Cents>,
        status: Must<Status>, r#use: Maybe<PriceUse>, group: Maybe<Id>, year: Maybe<Year>, note: Maybe<Text>,
    }
    /// cpm.csv
    CpmRow {
        source_id: Must<Id>, platform: Maybe<Network>, format: Must<Text>, low_usd_cpm: Maybe<Cents>,
        high_usd_cpm: Maybe<Cents>, basis: Must<Text>, year: Maybe<Year>, low_eur_cpm: Maybe<Cents>,
        high_eur_cpm: Maybe<Cents>, tier_name: Maybe<Text>, min_followers: Maybe<Count>,
        max_followers: Maybe<Count>, band: Maybe<BandFlag>, note: Maybe<Text>,
    }
    /// cpe.csv
    CpeRow {
        source_id: Must<Id>, platform: Maybe<Network>, format: Must<Text>, unit: Must<CpeUnit>,
        low_usd: Must<Micros>, high_usd: Must<Micros>, basis: Must<Text>, year: Maybe<Year>, note: Maybe<Text>,
    }
    /// engagement.csv
    EngagementRow {
        source_id: Must<Id>, platform: Must<Platform>, metric: Must<Metric>, population: Must<Population>,
        series: Maybe<Text>, min_followers: Maybe<Count>, max_followers: Maybe<Count>, band: Maybe<BandFlag>,
        rate_percent: Must<Percent>, year: Maybe<Year>, note: Maybe<Text>, rate_percent_max: Maybe<Percent>,
        format: Must<Text>,
    }
    /// branded_drop.csv
    BrandedDropRow {
        source_id: Must<Id>, platform: Must<Platform>, min_followers: Must<Count>, max_followers: Maybe<Count>,
        band: Maybe<BandFlag>, drop_percent: Must<Percent>, year: Maybe<Year>, note: Maybe<Text>,
    }
    /// multipliers.csv
    MultiplierRow {
        source_id: Must<Id>, kind: Must<MultiplierKind>, name: Must<Text>, platform: Maybe<Network>,
        low_factor: Must<Factor>, high_factor: Must<Factor>, note: Maybe<Text>,
    }
    /// claims.csv
    ClaimRow {
        id: Must<Id>, claim: Must<Text>, verdict: Must<Verdict>,
        what_the_original_says: Must<Text>, original_source_id: Must<Id>,
    }
    /// deals.csv
    DealRow {
        id: Must<Id>, platform: Must<Network>, format: Must<Text>, pieces: Must<Pieces>, followers: Maybe<Count>,
        min_followers: Maybe<Count>, max_followers: Maybe<Count>, avg_views: Maybe<Count>, low_usd: Maybe<Cents>,
        high_usd: Maybe<Cents>, currency: Must<Currency>, original_amount: Must<Text>, year: Must<Year>,
        grade: Must<Grade>, r#use: Must<DealUse>, group: Maybe<Id>, asked_or_paid: Maybe<AskedOrPaid>,
        market: Maybe<Market>, terms: Maybe<Text>, source_title: Must<Text>,
        source_address: Maybe<Text>, quote: Maybe<Text>, note: Maybe<Text>,
    }
    /// papers.csv
    PaperRow {
        id: Must<Id>, source_id: Must<Id>, citation: Must<Text>, finding: Must<Text>, number: Maybe<Number>,
        number_unit: Maybe<FindingUnit>, use_in_model: Must<Text>, min_followers: Maybe<Count>,
        max_followers: Maybe<Count>, study: Maybe<Text>,
    }
    /// cpi.csv
    CpiRow {
        year: Must<Year>, index: Must<Index>, source_id: Must<Id>, note: Maybe<Text>,
    }
}
