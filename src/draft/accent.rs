//! A blog's own colour, as near to itself as it can be read.

use super::Theme;

/// One, as fractions of light are written.
const WHOLE: u64 = 1 << 20;
/// What WCAG adds to both sides of a contrast, for the light of the room.
const GLARE: u64 = WHOLE / 20;
/// The least contrast, in hundredths: what WCAG asks for text, and what rounding may take.
const LEAST: u64 = 451;
/// Into so many parts a colour is divided where it is mixed with another.
const PARTS: u32 = 256;

/// What an accent becomes in one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shades {
    /// For text and marks, and as a ground for text of the paper's colour.
    pub accent: u32,
    /// A breath of it: a ground for ink.
    pub wash: u32,
}

/// The colours that follow from an accent, all as 0xRRGGBB. Mixed with black or white it keeps its hue; it gets no more
/// of it than it needs.
pub fn shades(accent: u32, theme: Theme) -> Shades {
    // The ground is the least favourable of those in style.css: the darker on light paper, the lighter on dark.
    let (ground, paper, end, breath) = match theme {
        Theme::Light => (0xfaf7f1, 0xfaf7f1, 0, 38),
        Theme::Dark => (0x1e1b16, 0x15130f, 0xffffff, 58),
    };
    let accent = (0..PARTS)
        .map(|part| mixed(accent, end, part))
        .find(|accent| readable(*accent, ground))
        .unwrap_or(end);
    Shades {
        accent,
        wash: mixed(paper, accent, breath),
    }
}

/// A colour with so many parts of another.
fn mixed(colour: u32, other: u32, part: u32) -> u32 {
    [16, 8, 0].into_iter().fold(0, |mixed, place| {
        let [own, others] = [colour, other].map(|colour| colour >> place & 0xff);
        (mixed << 8) | ((own * (PARTS - part) + others * part + PARTS / 2) / PARTS)
    })
}

fn readable(one: u32, other: u32) -> bool {
    let [one, other] = [one, other].map(|colour| luminance(colour) + GLARE);
    100 * one.max(other) >= LEAST * one.min(other)
}

/// The light that a colour gives, as WCAG 2 defines it.
fn luminance(colour: u32) -> u64 {
    [(16, 2_126), (8, 7_152), (0, 722)]
        .into_iter()
        .map(|(place, weight)| weight * light(u64::from(colour >> place & 0xff)))
        .sum::<u64>()
        / 10_000
}

/// The light of one channel: (c/255 + 0.055)/1.055 to the power of 2.4, where c is not next to nothing.
fn light(channel: u64) -> u64 {
    if channel <= 10 {
        return channel * WHOLE * 100 / (255 * 1_292);
    }
    let base = (channel * 1_000 + 14_025) * (1 << 15) / 269_025;
    let square = base * base;
    // The power of 0.4 is the fifth root of the square, which is looked for bit by bit.
    let root = (0..=12).rev().fold(0_u64, |root, bit| {
        let larger = root | 1 << bit;
        if larger.pow(5) <= square << 30 { larger } else { root }
    });
    (square * root) >> 22
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = include_str!("../../style.css");
    const THEMES: [Theme; 2] = [Theme::Light, Theme::Dark];

    /// The grounds of a theme, and its ink.
    fn grounds(theme: Theme) -> ([u32; 2], u32) {
        match theme {
            Theme::Light => ([0xfaf7f1, 0xfffefb], 0x1c1a16),
            Theme::Dark => ([0x15130f, 0x1e1b16], 0xf3eee4),
        }
    }

    fn channels(colour: u32) -> [f64; 3] {
        [16, 8, 0].map(|place| f64::from(colour >> place & 0xff) / 255.0)
    }

    /// The light of every channel value, by the formula as it is written down.
    fn lights() -> Vec<f64> {
        let light = |c: f64| {
            if c <= 0.039_28 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        (0..=255).map(|channel| light(f64::from(channel) / 255.0)).collect()
    }

    fn contrast(lights: &[f64], one: u32, other: u32) -> f64 {
        let luminance = |colour: u32| {
            let light = |place: u32| lights[(colour >> place & 0xff) as usize];
            0.2126 * light(16) + 0.7152 * light(8) + 0.0722 * light(0)
        };
        let [one, other] = [one, other].map(luminance);
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// In degrees; grey has none.
    fn hue(colour: u32) -> Option<f64> {
        let [r, g, b] = channels(colour);
        let (most, least) = (r.max(g).max(b), r.min(g).min(b));
        let spread = most - least;
        (spread > 0.0).then(|| {
            60.0 * if most == r {
                ((g - b) / spread).rem_euclid(6.0)
            } else if most == g {
                (b - r) / spread + 2.0
            } else {
                (r - g) / spread + 4.0
            }
        })
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        for theme in THEMES {
            let ([paper, field], ink) = grounds(theme);
            for (name, colour) in [("paper", paper), ("field", field), ("ink", ink)] {
                let rule = format!("--{name}: #{colour:06x};");
                assert!(STYLE.contains(&rule), "{rule}");
            }
        }
    }

    #[test]
    fn a_colour_becomes_as_dark_or_light_as_it_must() {
        // Worked out with the published formula, one part of 256 at a time.
        for (colour, light, dark) in [
            ("b93c0b", "b93c0b", "c96842"),
            ("0b63ce", "0b63ce", "3f85d9"),
            ("ffd400", "867000", "ffd400"),
            ("00ff00", "008400", "00ff00"),
            ("ffffff", "717171", "ffffff"),
            ("000000", "000000", "838383"),
            ("ff9160", "a75f3f", "ff9160"),
            ("0000ff", "0000ff", "7272ff"),
            ("777777", "717171", "838383"),
        ] {
            let number = u32::from_str_radix(colour, 16).unwrap();
            let found = THEMES.map(|theme| format!("{:06x}", shades(number, theme).accent));
            assert_eq!(found, [light, dark], "{colour}");
        }
    }

    #[test]
    fn every_colour_can_be_read_keeps_its_hue_and_changes_no_more_than_it_must() {
        let lights = lights();
        // Of each channel every fifth value, both ends among them: 140,608 colours.
        for red in (0..=255).step_by(5) {
            for green in (0..=255).step_by(5) {
                for blue in (0..=255).step_by(5) {
                    let colour = red << 16 | green << 8 | blue;
                    for theme in THEMES {
                        let Shades { accent, wash } = shades(colour, theme);
                        let (own, ink) = grounds(theme);
                        let least = |colour| {
                            let of = |ground: &u32| contrast(&lights, colour, *ground);
                            own.iter().map(of).fold(f64::INFINITY, f64::min)
                        };
                        let told = format!("{colour:06x} became {accent:06x} in {theme:?}");
                        assert!(least(accent) >= 4.5, "{told}: {}", least(accent));
                        assert!(contrast(&lights, ink, wash) >= 4.5, "{told}: ink on {wash:06x}");
                        if least(colour) >= 4.515 {
                            assert_eq!(accent, colour, "{told}");
                            continue;
                        }
                        // One part of 256 before, it could not be read.
                        assert!(accent == colour || least(accent) < 4.65, "{told}: {}", least(accent));
                        if let (Some(before), Some(after)) = (hue(colour), hue(accent)) {
                            let turned = (before - after).abs().min(360.0 - (before - after).abs());
                            // Of the channels of a near grey rounding leaves little to tell a hue by.
                            let spread = channels(accent).into_iter().fold(0.0, f64::max)
                                - channels(accent).into_iter().fold(1.0, f64::min);
                            assert!(turned * spread * 255.0 <= 62.0, "{told}: {turned} degrees");
                        }
                    }
                }
            }
        }
    }
}
