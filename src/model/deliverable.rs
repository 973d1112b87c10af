//! What is delivered, and what is sold with it: formats, usage rights, paid ads, exclusivity, rush, bundles.
//!
//! The factors are other people's: guides and calculators publish them, hardly anybody measured them. Where nothing
//! at all is published a factor is borrowed and called an assumption.

use super::Ppm;
use super::factors::{self, Kind};
use crate::evidence::Platform;

/// The form of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// One picture, or words.
    Post,
    /// Several pictures to swipe through.
    Carousel,
    /// A short upright video among the posts.
    Reel,
    /// What vanishes after a day.
    Story,
    /// A video.
    Video,
    /// A short upright video on YouTube.
    Short,
    /// A minute of a longer video.
    Integrated,
    /// A video about nothing else.
    Dedicated,
    /// A live stream.
    Live,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 9] = [
        Format::Post,
        Format::Carousel,
        Format::Reel,
        Format::Story,
        Format::Video,
        Format::Short,
        Format::Integrated,
        Format::Dedicated,
        Format::Live,
    ];
}

/// The formats of a platform, first the one that everything else is priced against.
pub const fn formats(platform: Platform) -> &'static [Format] {
    match platform {
        Platform::Instagram => &[
            Format::Post,
            Format::Carousel,
            Format::Reel,
            Format::Story,
            Format::Live,
        ],
        Platform::YouTube => &[
            Format::Video,
            Format::Integrated,
            Format::Dedicated,
            Format::Short,
            Format::Live,
        ],
        Platform::TikTok => &[Format::Video, Format::Story, Format::Live],
        Platform::X => &[Format::Post, Format::Video],
        Platform::Facebook => &[Format::Post, Format::Reel, Format::Story, Format::Video, Format::Live],
    }
}

/// The format a price without further word is for.
pub fn base_format(platform: Platform) -> Format {
    formats(platform).first().copied().unwrap_or(Format::Post)
}

/// A factor on a price, with the span of what is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factor {
    /// The middle, which is used.
    pub typical: Ppm,
    /// The lowest published.
    pub low: Ppm,
    /// The highest published.
    pub high: Ppm,
    /// How many publishers; none means an assumption of this page.
    pub publishers: u64,
    /// The places of their sources in the table of sources; of the stand-in's, for an assumption.
    pub sources: &'static [usize],
}

impl Factor {
    /// The base: nothing changes, nothing is assumed.
    pub const ONE: Factor = Factor {
        typical: Ppm::ONE,
        low: Ppm::ONE,
        high: Ppm::ONE,
        publishers: 0,
        sources: &[],
    };

    /// Whether nobody publishes this factor.
    pub fn is_assumption(&self) -> bool {
        self.publishers == 0 && !self.sources.is_empty()
    }

    /// The reader's own factor, which adds this share.
    pub fn own(added: Ppm) -> Factor {
        let factor = Ppm(Ppm::ONE.0.saturating_add(added.0));
        Factor {
            typical: factor,
            low: factor,
            high: factor,
            ..Factor::ONE
        }
    }

    /// Whether it is the reader's own.
    pub fn is_own(&self) -> bool {
        self.sources.is_empty() && *self != Factor::ONE
    }

    const fn assumed(self) -> Factor {
        Factor { publishers: 0, ..self }
    }

    /// This factor part of the way from one: halfway between two durations, say. In logarithms.
    fn part(self, share: f64) -> Factor {
        let part = |factor: Ppm| Ppm::round(factor.ratio().powf(share));
        Factor {
            typical: part(self.typical),
            low: part(self.low),
            high: part(self.high),
            ..self
        }
    }

    /// Between two factors, `share` of the way from this one to the other. In logarithms.
    fn towards(self, other: Factor, share: f64) -> Factor {
        let mix = |a: Ppm, b: Ppm| Ppm::round(a.ratio().powf(1.0 - share) * b.ratio().powf(share));
        Factor {
            typical: mix(self.typical, other.typical),
            low: mix(self.low, other.low),
            high: mix(self.high, other.high),
            publishers: self.publishers.max(other.publishers),
            sources: other.sources,
        }
    }
}

/// What a format costs against the platform's base format. `None` where the platform has no such format.
pub fn format_factor(platform: Platform, format: Format) -> Option<Factor> {
    if !formats(platform).contains(&format) {
        return None;
    }
    let published = match (platform, format) {
        (Platform::YouTube, Format::Short) => factors::of(Kind::Short),
        (Platform::YouTube, Format::Dedicated) => factors::of(Kind::Dedicated),
        (Platform::TikTok, Format::Live) => factors::of(Kind::TikTokLive),
        (Platform::TikTok, Format::Story) => factors::of(Kind::TikTokStory),
        (Platform::Instagram, Format::Carousel) => factors::of(Kind::Carousel),
        (Platform::Instagram, Format::Reel) => factors::of(Kind::Reel),
        (Platform::Instagram, Format::Story) => factors::of(Kind::Story),
        (Platform::Instagram, Format::Live) => factors::of(Kind::Live),
        // Nothing is published for these: Instagram's stand in.
        (Platform::Facebook, Format::Story) => factors::of(Kind::Story).assumed(),
        (Platform::Facebook | Platform::X, Format::Reel | Format::Video) => factors::of(Kind::Reel).assumed(),
        (_, Format::Live) => factors::of(Kind::Live).assumed(),
        _ => Factor::ONE,
    };
    Some(published)
}

/// What is sold with the posts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extras {
    /// Days the brand may use the content itself.
    pub rights_days: u64,
    /// Whether the brand may run it as an advertisement.
    pub paid_ads: bool,
    /// Days without work for competitors.
    pub exclusivity_days: u64,
    /// Whether it is wanted at once.
    pub rush: bool,
    /// The creator's own percentages.
    pub own: Own,
}

/// What a creator adds for an extra, as a share of the price of the pieces, in place of the published middle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Own {
    /// For usage rights.
    pub rights: Option<Ppm>,
    /// For use in paid ads.
    pub paid_ads: Option<Ppm>,
    /// For exclusivity.
    pub exclusivity: Option<Ppm>,
    /// For delivery at once.
    pub rush: Option<Ppm>,
}

/// Usage rights by duration: between the durations that are published, in proportion; beyond a year, as a year.
pub fn rights_factor(days: u64) -> Factor {
    let published = [
        (0, Factor::ONE),
        (30, factors::of(Kind::Rights30)),
        (60, factors::of(Kind::Rights60)),
        (90, factors::of(Kind::Rights90)),
        (180, factors::of(Kind::Rights180)),
        (365, factors::of(Kind::Rights365)),
    ];
    let mut below: Option<(u64, Factor)> = None;
    for (until, factor) in published {
        if days <= until {
            let Some((from, low)) = below else { return factor };
            return low.towards(factor, (days - from) as f64 / (until - from) as f64);
        }
        below = Some((until, factor));
    }
    below.map_or(Factor::ONE, |(_, longest)| longest)
}

/// The days an exclusivity of the published factor is taken to last: an assumption, since nobody publishes it.
pub const EXCLUSIVITY_DAYS: u64 = 90;

/// Exclusivity by duration. Nobody publishes a duration, so the published factor is taken for three months: shorter in
/// proportion, longer with the root of time, and held at four times as long.
pub fn exclusivity_factor(days: u64) -> Factor {
    let quarters = days as f64 / EXCLUSIVITY_DAYS as f64;
    let share = if quarters <= 1.0 {
        quarters
    } else {
        quarters.sqrt().min(2.0)
    };
    factors::of(Kind::Exclusivity).part(share)
}

/// The right to run a post as an advertisement.
pub fn paid_ads_factor() -> Factor {
    factors::of(Kind::PaidAds)
}

/// Wanted at once.
pub fn rush_factor() -> Factor {
    factors::of(Kind::Rush)
}

/// What each of several pieces costs against one alone: in proportion up to three, in logarithms, and no less beyond.
pub fn bundle_factor(pieces: u64) -> Factor {
    let share = (pieces.clamp(1, 3) as f64).ln() / 3f64.ln();
    factors::of(Kind::BundleOfThree).part(share)
}
