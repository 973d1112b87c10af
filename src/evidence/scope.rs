//! Where a figure holds: on which network, at which size.

/// A network for which the calculator gives answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Platform {
    /// Posts, carousels, reels, stories.
    Instagram,
    /// Videos, shorts, integrations; followers are subscribers.
    YouTube,
    /// Short videos.
    TikTok,
    /// Once Twitter.
    X,
    /// Pages and profiles.
    Facebook,
}

impl Platform {
    /// All of them, in the order in which the page offers them.
    pub const ALL: [Platform; 5] = [
        Platform::Instagram,
        Platform::YouTube,
        Platform::TikTok,
        Platform::X,
        Platform::Facebook,
    ];

    /// The name in links and in `data/`: lower case, never translated.
    pub fn slug(self) -> &'static str {
        match self {
            Platform::Instagram => "instagram",
            Platform::YouTube => "youtube",
            Platform::TikTok => "tiktok",
            Platform::X => "x",
            Platform::Facebook => "facebook",
        }
    }

    /// The platform of a slug, written exactly so.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|platform| platform.slug() == slug)
    }
}

/// Where a published figure was said to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// One the calculator knows.
    On(Platform),
    /// The source names no network.
    Any,
    /// A network the calculator has no answers for (`snapchat`, `linkedin`, `podcast`); or `mixed`, an average over
    /// several networks; or `multi`, one sum for pieces on several networks.
    Other(&'static str),
}

/// A range of followers, or of average views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Band {
    /// The first number inside.
    pub min: u64,
    /// The first number above; `None` is open. Equal to `min` for a figure about a single account.
    pub max: Option<u64>,
}

impl Band {
    /// Whether a count lies in the band: from `min` up to, not including, `max`. A single account holds itself only.
    pub fn contains(self, count: u64) -> bool {
        match self.max {
            None => count >= self.min,
            Some(max) if max == self.min => count == self.min,
            Some(max) => self.min <= count && count < max,
        }
    }
}
