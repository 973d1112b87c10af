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
    /// The lowest published, or what follows from it.
    pub low: Ppm,
    /// The highest published, or what follows from it.
    pub high: Ppm,
    /// Whose word it is.
    pub basis: Basis,
    /// The places of its sources in the table of sources.
    pub sources: &'static [usize],
}

/// What a factor rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// It is the base itself, which all else is priced against.
    Base,
    /// So many publishers.
    Published(u64),
    /// An assumption: worked out in proportion to what is published for other lengths of time, or other numbers of pieces.
    Between,
    /// An assumption: nothing is published here, another platform's factor stands in.
    Borrowed,
    /// An assumption: nothing is published anywhere, so it is priced as the base.
    Unpublished,
    /// The creator says so.
    Own,
}

impl Factor {
    /// The base: nothing changes, nothing is assumed.
    pub const ONE: Factor = Factor {
        typical: Ppm::ONE,
        low: Ppm::ONE,
        high: Ppm::ONE,
        basis: Basis::Base,
        sources: &[],
    };

    /// The creator's own factor that adds this share.
    pub const fn adding(share: Ppm) -> Factor {
        Factor::own(Ppm(Ppm::ONE.0.saturating_add(share.0)))
    }

    /// The creator's own factor.
    const fn own(factor: Ppm) -> Factor {
        Factor {
            typical: factor,
            low: factor,
            high: factor,
            basis: Basis::Own,
            sources: &[],
        }
    }

    const fn resting_on(self, basis: Basis) -> Factor {
        Factor { basis, ..self }
    }

    /// Between two factors, or beyond the other one, `share` of the way from this one to it. In logarithms. Its sources are
    /// those of the nearer one, where that is published.
    fn towards(self, other: Factor, share: f64) -> Factor {
        let mix = |a: Ppm, b: Ppm| Ppm::round(a.ratio().powf(1.0 - share) * b.ratio().powf(share));
        let nearer = if share < 0.5 && self.basis != Basis::Base {
            self
        } else {
            other
        };
        let basis = match share {
            0.0 => self.basis,
            1.0 => other.basis,
            _ => Basis::Between,
        };
        Factor {
            typical: mix(self.typical, other.typical),
            low: mix(self.low, other.low),
            high: mix(self.high, other.high),
            basis,
            ..nearer
        }
    }
}

/// What a format costs against the platform's base format, as published. `None` where the platform has no such format.
pub fn format_factor(platform: Platform, format: Format) -> Option<Factor> {
    if !formats(platform).contains(&format) {
        return None;
    }
    let published = match (platform, format) {
        (_, base) if base == base_format(platform) => Factor::ONE,
        (Platform::YouTube, Format::Short) => factors::of(Kind::Short),
        (Platform::YouTube, Format::Dedicated) => factors::of(Kind::Dedicated),
        (Platform::TikTok, Format::Live) => factors::of(Kind::TikTokLive),
        (Platform::TikTok, Format::Story) => factors::of(Kind::TikTokStory),
        (Platform::Instagram, Format::Carousel) => factors::of(Kind::Carousel),
        (Platform::Instagram, Format::Reel) => factors::of(Kind::Reel),
        (Platform::Instagram, Format::Story) => factors::of(Kind::Story),
        (Platform::Instagram, Format::Live) => factors::of(Kind::Live),
        // Nothing is published for these: Instagram's stand in.
        (Platform::Facebook, Format::Story) => factors::of(Kind::Story).resting_on(Basis::Borrowed),
        (Platform::Facebook | Platform::X, Format::Reel | Format::Video) => {
            factors::of(Kind::Reel).resting_on(Basis::Borrowed)
        }
        (_, Format::Live) => factors::of(Kind::Live).resting_on(Basis::Borrowed),
        _ => Factor::ONE.resting_on(Basis::Unpublished),
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

/// The creator's own percentages, each in place of what is published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Own {
    /// The price of a piece of each format over that of the base format, in the order of [`Format::ALL`].
    pub formats: [Option<Ppm>; Format::ALL.len()],
    /// What each of several pieces costs less than one alone.
    pub bundle_off: Option<Ppm>,
    /// What is added for usage rights, as a share of the price of the pieces; so are the rest.
    pub rights: Option<Ppm>,
    /// What is added for use in paid ads.
    pub paid_ads: Option<Ppm>,
    /// What is added for exclusivity.
    pub exclusivity: Option<Ppm>,
    /// What is added for delivery at once.
    pub rush: Option<Ppm>,
}

impl Own {
    /// What a format costs against the platform's base format: the creator's own price, or as published. The base is
    /// what it is.
    pub fn format_factor(&self, platform: Platform, format: Format) -> Option<Factor> {
        let published = format_factor(platform, format)?;
        let own = self.formats.get(format as usize).copied().flatten();
        Some(match own {
            Some(price) if published.basis != Basis::Base => Factor::own(price),
            _ => published,
        })
    }

    /// What each of several pieces costs against one alone.
    pub fn bundle_factor(&self, pieces: u64) -> Factor {
        let less = |off: Ppm| Factor::own(Ppm(Ppm::ONE.0.saturating_sub(off.0)));
        self.bundle_off.map_or_else(|| bundle_factor(pieces), less)
    }
}

/// The days after which usage rights are priced as perpetual: an assumption, since nobody publishes a price between a
/// year and for ever. No field takes more.
pub const PERPETUAL_DAYS: u64 = 3_650;

/// Usage rights by duration: between the durations that are published, in proportion.
pub fn rights_factor(days: u64) -> Factor {
    let published = [
        (0, Factor::ONE),
        (30, factors::of(Kind::Rights30)),
        (60, factors::of(Kind::Rights60)),
        (90, factors::of(Kind::Rights90)),
        (180, factors::of(Kind::Rights180)),
        (365, factors::of(Kind::Rights365)),
        (PERPETUAL_DAYS, factors::of(Kind::RightsPerpetual)),
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
    Factor::ONE.towards(factors::of(Kind::Exclusivity), share)
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
    let of_three = factors::of(Kind::BundleOfThree);
    if pieces >= 3 {
        return of_three;
    }
    Factor::ONE.towards(of_three, (pieces.max(1) as f64).ln() / 3f64.ln())
}
