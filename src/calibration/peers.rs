//! What four other calculators would say, by the formulas they publish, for an account whose engagement nobody knows.

use crate::evidence::Platform;

/// What is priced.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Where.
    pub platform: Platform,
    /// How many.
    pub followers: f64,
    /// A story rather than a post or video.
    pub is_story: bool,
}

/// A formula, in dollars.
pub type Formula = fn(Piece) -> f64;

/// The engagement rate, in percent, at which the peers neither add nor take anything, or hardly so.
const NEUTRAL_ENGAGEMENT: f64 = 2.5;

/// The peers by name.
pub const PEERS: [(&str, Formula); 3] = [("inBeat", in_beat), ("impulze.ai", impulze), ("RateCard.AI", rate_card)];

/// The rule of thumb most articles quote. It knows no formats; a story counts as `story` of a post, as with us.
pub fn one_cent(piece: Piece, story: f64) -> f64 {
    0.01 * piece.followers * if piece.is_story { story } else { 1.0 }
}

/// inBeat's Instagram money calculator: a cent a follower, a hundredth of it for each point of engagement, a fee.
pub fn in_beat(piece: Piece) -> f64 {
    let fee = match piece.followers {
        ..1_000.0 => 10.0,
        ..10_000.0 => 25.0,
        ..50_000.0 => 20.0,
        ..300_000.0 => 15.0,
        ..1_000_000.0 => 10.0,
        _ => 0.0,
    };
    let post = 0.01 * piece.followers * (1.0 + NEUTRAL_ENGAGEMENT / 100.0) + fee;
    post * if piece.is_story { 0.5 } else { 1.0 }
}

/// impulze.ai's estimator: dollars per thousand followers, times engagement over 2.5 %.
pub fn impulze(piece: Piece) -> f64 {
    let per_thousand = match piece.platform {
        Platform::TikTok => 10.0,
        Platform::YouTube => 35.0,
        _ => 14.0,
    };
    let engagement = (NEUTRAL_ENGAGEMENT / 2.5).clamp(0.6, 2.2);
    piece.followers / 1000.0 * per_thousand * engagement * if piece.is_story { 0.4 } else { 1.0 }
}

/// RateCard.AI's engine: a price a tier, times the platform.
pub fn rate_card(piece: Piece) -> f64 {
    let tier = match piece.followers {
        ..10_000.0 => 150.0,
        ..50_000.0 => 400.0,
        ..100_000.0 => 800.0,
        ..250_000.0 => 1_500.0,
        ..500_000.0 => 3_000.0,
        ..1_000_000.0 => 6_000.0,
        _ => 12_000.0,
    };
    let platform = match piece.platform {
        Platform::TikTok => 0.9,
        Platform::YouTube => 1.4,
        Platform::X => 0.7,
        Platform::Instagram | Platform::Facebook => 1.0,
    };
    tier * platform * if piece.is_story { 0.85 } else { 1.0 }
}
