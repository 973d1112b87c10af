//! Engagement: rates worked out by hand, and what is typical at a size, reckoned a second time from `data/`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop where it fails"
)]

use std::collections::BTreeMap;

use postworth::evidence::{Band, Metric, Platform, Population};
use postworth::model::engagement::{
    self, Interactions, Standing, branded_drop, like_rates, reach_share, standing, typical,
};
use postworth::model::{Ppm, curve};

/// The rows of a file of `data/`, by column.
fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let path = format!("{}/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
    reader
        .deserialize()
        .map(|row| row.unwrap_or_else(|why| panic!("{path}: {why}")))
        .collect()
}

#[test]
fn rates_are_what_was_worked_out_by_hand() {
    let rows: [([u64; 4], u64, Option<u64>); 16] = [
        // (380 + 20) / 10,000 = 4 %
        ([380, 20, 0, 0], 10_000, Some(40_000)),
        ([720, 64, 0, 0], 25_000, Some(31_360)),
        ([100, 50, 30, 20], 1_000, Some(200_000)),
        ([0, 0, 0, 1], 1_000_000, Some(1)),
        // 0.4 and 0.5 of a millionth
        ([2, 0, 0, 0], 5_000_000, Some(0)),
        ([1, 0, 0, 0], 2_000_000, Some(1)),
        ([0, 0, 0, 0], 1, Some(0)),
        ([1, 0, 0, 0], 1, Some(1_000_000)),
        // 1/3, 2/3 and 1/7 of a million: 333,333.3…, 666,666.6…, 142,857.1…
        ([1, 0, 0, 0], 3, Some(333_333)),
        ([1, 1, 0, 0], 3, Some(666_667)),
        ([0, 1, 0, 0], 7, Some(142_857)),
        // More responses than followers: 5 / 2
        ([5, 0, 0, 0], 2, Some(2_500_000)),
        ([1, 2, 3, 4], 0, None),
        ([0, 0, 0, 0], 0, None),
        // Four times the planet, over one
        ([8_200_000_000; 4], 1, Some(32_800_000_000_000_000)),
        ([u64::MAX; 4], u64::MAX, Some(1_000_000)),
    ];
    for (parts, audience, expected) in rows {
        let [likes, comments, shares, saves] = parts;
        let found = Interactions {
            likes,
            comments,
            shares,
            saves,
        }
        .rate(audience);
        assert_eq!(found, expected.map(Ppm), "{parts:?} / {audience}");
    }
}

/// One published curve: a source's figures of one kind, as (least, most followers, rate).
struct Series {
    source: String,
    grade: f64,
    points: Vec<(f64, Option<f64>, f64)>,
}

/// The creators' engagement per follower on a platform, by series, read from `data/` without the program's help.
fn published(platform: Platform, metric: &str) -> Vec<Series> {
    let grades: BTreeMap<String, f64> = rows("sources.csv")
        .iter()
        .map(|row| {
            let grade = match row["grade"].as_str() {
                "A" => 3.0,
                "B" => 2.0,
                "C" => 1.0,
                "D" => 0.5,
                other => panic!("grade {other}"),
            };
            (row["id"].clone(), grade)
        })
        .collect();
    let mut series: BTreeMap<[String; 4], Series> = BTreeMap::new();
    for row in rows("engagement.csv") {
        let wanted =
            row["platform"] == platform.slug() && row["metric"] == metric && row["population"] == "influencers";
        if !wanted || (row["min_followers"].is_empty() && row["max_followers"].is_empty()) {
            continue;
        }
        let number = |column: &str| row[column].parse::<f64>().ok();
        let rate = number("rate_percent").expect("a rate");
        let rate = (rate * number("rate_percent_max").unwrap_or(rate)).sqrt() / 100.0;
        let key = ["source_id", "series", "year", "format"].map(|column| row[column].clone());
        let grade = grades[&row["source_id"]];
        let entry = series.entry(key).or_insert(Series {
            source: row["source_id"].clone(),
            grade,
            points: Vec::new(),
        });
        entry
            .points
            .push((number("min_followers").unwrap_or(0.0), number("max_followers"), rate));
    }
    series.into_values().collect()
}

/// Where a band's figure stands: its geometric middle, or half a decade inside the end it has.
fn middle(least: f64, most: Option<f64>) -> f64 {
    match most {
        Some(most) if least > 0.0 => (least * most).sqrt(),
        Some(most) => most / 10f64.sqrt(),
        None => least * 10f64.sqrt(),
    }
}

impl Series {
    /// The rate at a size: straight between the middles in double logarithms, level outside them.
    fn at(&self, size: f64) -> f64 {
        let mut points: Vec<(f64, f64)> = self
            .points
            .iter()
            .map(|(least, most, rate)| (middle(*least, *most).ln(), rate.ln()))
            .collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        let x = size.ln();
        let (first, last) = (points[0], points[points.len() - 1]);
        if x <= first.0 || x >= last.0 {
            return if x <= first.0 { first.1.exp() } else { last.1.exp() };
        }
        let upper = points.iter().position(|point| point.0 >= x).expect("a point above");
        let ((x0, y0), (x1, y1)) = (points[upper - 1], points[upper]);
        ((y0 * (x1 - x) + y1 * (x - x0)) / (x1 - x0)).exp()
    }

    /// The grade, less the further outside the bands: a fifth at one power of ten.
    fn weight(&self, size: f64) -> f64 {
        let least = self
            .points
            .iter()
            .map(|point| point.0.max(1.0))
            .fold(f64::MAX, f64::min);
        let most = self
            .points
            .iter()
            .map(|point| point.1.unwrap_or(f64::MAX))
            .fold(0.0, f64::max);
        let outside = (least / size).max(size / most).max(1.0).log10();
        self.grade / (1.0 + 4.0 * outside.powi(2))
    }
}

/// Sizes from 1 to 1,000,000,000: every band edge and its neighbours, and evenly between in logarithms.
fn sizes() -> Vec<u64> {
    let edges = [
        500, 1_000, 5_000, 10_000, 20_000, 50_000, 100_000, 300_000, 500_000, 1_000_000, 10_000_000,
    ];
    let mut sizes: Vec<u64> = edges.into_iter().flat_map(|edge| [edge - 1, edge, edge + 1]).collect();
    sizes.extend((0..=900).map(|step| 10f64.powf(f64::from(step) / 100.0).round() as u64));
    sizes.sort_unstable();
    sizes.dedup();
    sizes
}

#[test]
fn a_blend_worked_out_by_hand() {
    // TikTok at the middle of 1,000 to 10,000: HypeAuditor's 12.6 % counts twice, inBeat's 20.64 % and Organic Media
    // Buying's 10.3 % once: (12.6² · 20.64 · 10.3) ^ ¼ = 13.554 %. Their logarithms lie 0.0730, 0.4205 and 0.2745 from its
    // own, so one deviation is √((2 · 0.00533 + 0.17685 + 0.07538) / 4) = 0.25636, a factor of 1.2922.
    let found = typical(Platform::TikTok, 3_162).expect("a rate");
    for (ppm, expected) in [(found.rate, 13.554), (found.low, 10.489), (found.high, 17.515)] {
        assert!(
            (ppm.0 as f64 / 1e4 - expected).abs() < 0.002,
            "{ppm:?}, not {expected} %"
        );
    }
}

#[test]
fn typical_is_the_weighted_mean_of_what_creators_show() {
    let mut compared = 0;
    for platform in Platform::ALL {
        let series = published(platform, "engagement_per_follower");
        for size in sizes() {
            let Some(found) = typical(platform, size) else {
                assert!(
                    series.is_empty(),
                    "{platform:?} has figures but no typical rate at {size}"
                );
                continue;
            };
            let (mut weights, mut sum, mut squares) = (0.0, 0.0, 0.0);
            for one in &series {
                let (weight, rate) = (one.weight(size as f64), one.at(size as f64));
                let read = found.readings.iter().any(|reading| {
                    reading.benchmark.source.id == one.source
                        && (reading.rate.0 as f64 - rate * 1e6).abs() < 1.0
                        && (reading.weight - weight).abs() < 1e-9
                });
                assert!(
                    read,
                    "{platform:?} at {size}: {} says {rate} by {weight}, not in {found:?}",
                    one.source
                );
                weights += weight;
                sum += weight * rate.ln();
                squares += weight * rate.ln().powi(2);
            }
            assert_eq!(found.readings.len(), series.len(), "{platform:?} at {size}");
            let mean = sum / weights;
            let deviation = (squares / weights - mean * mean).max(0.0).sqrt();
            for (what, ppm, ln) in [
                ("rate", found.rate, mean),
                ("low", found.low, mean - deviation),
                ("high", found.high, mean + deviation),
            ] {
                // A few millionths: each reading is rounded to one, and a deviation of nothing takes the root of that.
                let apart = (ppm.0 as f64 - ln.exp() * 1e6).abs();
                assert!(
                    apart < 5.0,
                    "{platform:?} at {size}: {what} {ppm:?}, not {}",
                    ln.exp() * 1e6
                );
            }
            assert!(
                found.low <= found.rate && found.rate <= found.high,
                "{platform:?} at {size}: {found:?}"
            );
            assert!(
                found.low.0 > 0 && found.high.0 < 1_000_000,
                "{platform:?} at {size}: {found:?}"
            );
            compared += 1;
        }
    }
    assert!(compared > 2_400, "{compared} compared");
}

#[test]
fn a_single_series_is_hit_at_the_middle_of_its_bands() {
    // For YouTube one series alone has bands: 1K–10K 3.2 %, 10K–100K 2.1 %, 100K–500K 1.5 %, 500K–1M 1.2 %, 1M up 0.9 %.
    // √(1,000 · 10,000) = 3,162.3, and so on; the last stands half a decade above a million.
    let rows = [
        (1, 32_000), // level below the first middle
        (1_000, 32_000),
        (3_162, 32_000),
        (31_623, 21_000),
        (223_607, 15_000),
        (707_107, 12_000),
        (3_162_278, 9_000),
        (1_000_000_000, 9_000), // level above the last
        // Half way in logarithms is the geometric mean: 10,000 lies between 3,162 and 31,623; √(3.2 · 2.1) = 2.5923
        (10_000, 25_923),
        // √(31,623 · 223,607) = 84,090; √(2.1 · 1.5) = 1.7748
        (84_090, 17_748),
        // √(707,107 · 3,162,278) = 1,495,349; √(1.2 · 0.9) = 1.0392
        (1_495_349, 10_392),
    ];
    for (size, expected) in rows {
        let found = typical(Platform::YouTube, size).map(|typical| typical.rate.0);
        assert!(
            found.is_some_and(|found| found.abs_diff(expected) <= 2),
            "{size}: {found:?}, not {expected}"
        );
    }
}

#[test]
fn one_more_follower_never_moves_what_is_typical_by_a_step() {
    for platform in [Platform::Instagram, Platform::YouTube, Platform::TikTok] {
        let rate = |size: u64| typical(platform, size).expect("published").rate.0 as f64;
        for size in sizes() {
            let next = size + 1;
            // No published rate falls faster than the square root of the size, and weights add less than as much again;
            // each rate is rounded to a millionth.
            let bound = (next as f64 / size as f64).ln() + 2.0 / rate(size);
            let moved = (rate(next) / rate(size)).ln().abs();
            assert!(moved <= bound, "{platform:?} from {size} to {next}: {moved} > {bound}");
        }
    }
    for size in sizes() {
        let reach = |size: u64| reach_share(size).expect("published").0.0 as f64;
        let drop = |size: u64| branded_drop(size).0 as f64;
        for (what, here, there) in [
            ("reach", reach(size), reach(size + 1)),
            ("branded drop", drop(size), drop(size + 1)),
        ] {
            let bound = ((size + 1) as f64 / size as f64).ln() + 2.0 / here;
            assert!(
                (there / here).ln().abs() <= bound,
                "{what} from {size}: {here} to {there}"
            );
        }
    }
}

#[test]
fn where_only_brand_pages_were_measured_nothing_is_typical() {
    for platform in [Platform::X, Platform::Facebook] {
        for size in sizes() {
            assert_eq!(typical(platform, size), None, "{platform:?} at {size}");
        }
        assert!(engagement::curve(platform).is_empty(), "{platform:?}");
        assert!(!engagement::is_published(platform), "{platform:?}");
    }
    for platform in [Platform::Instagram, Platform::YouTube, Platform::TikTok] {
        let curve = engagement::curve(platform);
        let ends = (curve.first().map(|point| point.0), curve.last().map(|point| point.0));
        assert_eq!(ends, (Some(1_000), Some(10_000_000)), "{platform:?}");
        assert_eq!(curve.len(), 41, "{platform:?}");
        assert!(engagement::is_published(platform), "{platform:?}");
        for (size, point) in curve {
            assert_eq!(Some(point), typical(platform, size), "{platform:?} at {size}");
        }
    }
}

#[test]
fn only_creators_are_compared_and_likes_stand_apart() {
    let (mut engaged, mut liked) = (0, 0);
    for platform in Platform::ALL {
        let expected = published(platform, "likes_per_follower").len();
        for size in sizes() {
            for reading in typical(platform, size).iter().flat_map(|typical| &typical.readings) {
                let of = reading.benchmark;
                assert_eq!(of.platform, platform, "{platform:?} at {size}: {reading:?}");
                assert_eq!(
                    of.population,
                    Population::Creators,
                    "{platform:?} at {size}: {reading:?}"
                );
                assert_eq!(
                    of.metric,
                    Metric::EngagementPerFollower,
                    "{platform:?} at {size}: {reading:?}"
                );
                assert!(
                    reading.rate.0 > 0 && reading.weight > 0.0,
                    "{platform:?} at {size}: {reading:?}"
                );
                engaged += 1;
            }
            for reading in like_rates(platform, size) {
                let of = reading.benchmark;
                assert_eq!(of.platform, platform, "{platform:?} at {size}: {reading:?}");
                assert_eq!(
                    of.population,
                    Population::Creators,
                    "{platform:?} at {size}: {reading:?}"
                );
                assert_eq!(
                    of.metric,
                    Metric::LikesPerFollower,
                    "{platform:?} at {size}: {reading:?}"
                );
                liked += 1;
            }
            assert_eq!(like_rates(platform, size).count(), expected, "{platform:?} at {size}");
        }
    }
    assert!(engaged > 5_000 && liked > 1_000, "{engaged} {liked}");
}

#[test]
fn likes_alone_are_as_markerly_printed_them() {
    // Like rates over followers at the middles of the bands: √(1,000 · 10,000), √(10,000 · 100,000), 1,000 / √10.
    for (size, expected) in [(316, 80_000), (3_162, 40_000), (31_623, 23_700)] {
        let near = |rate: Ppm| rate.0.abs_diff(expected) <= 30;
        let found: Vec<Ppm> = like_rates(Platform::Instagram, size)
            .map(|reading| reading.rate)
            .collect();
        assert!(
            found.iter().any(|rate| near(*rate)),
            "{size}: {found:?}, not {expected}"
        );
    }
}

#[test]
fn a_rate_is_unusual_beyond_a_factor_of_three() {
    use Standing::{FarAbove, FarBelow, Usual};
    let rows = [
        (30_000, 30_000, Usual),
        // A third of 3 % is 1 %, three times 9 %
        (10_000, 30_000, Usual),
        (9_999, 30_000, FarBelow),
        (90_000, 30_000, Usual),
        (90_001, 30_000, FarAbove),
        // A third of 10 is 3.33
        (4, 10, Usual),
        (3, 10, FarBelow),
        (30, 10, Usual),
        (31, 10, FarAbove),
        (0, 1, FarBelow),
        (0, 0, Usual),
        (1, 0, FarAbove),
        (u64::MAX, 1, FarAbove),
        (1, u64::MAX, FarBelow),
        (u64::MAX, u64::MAX, Usual),
    ];
    for (rate, usual, expected) in rows {
        assert_eq!(standing(Ppm(rate), Ppm(usual)), expected, "{rate} against {usual}");
    }
}

#[test]
fn reach_is_as_published_at_the_middle_of_its_bands() {
    // Posts: up to 20K 37.72 %, to 100K 22.945 %, to 1M 22.885 %, above 19.09 %.
    let rows = [
        (0, 377_200),
        (1, 377_200),
        (6_325, 377_200),   // 20,000 / √10
        (44_721, 229_450),  // √(20,000 · 100,000)
        (316_228, 228_850), // √(100,000 · 1,000,000)
        (3_162_278, 190_900),
        (1_000_000_000, 190_900),
        (u64::MAX, 190_900),
        // √(6,324.6 · 44,721.4) = 16,818; √(37.72 · 22.945) = 29.419
        (16_818, 294_190),
        // 1,000,000 lies half way between 316,228 and 3,162,278; √(22.885 · 19.09) = 20.9016
        (1_000_000, 209_016),
    ];
    for (size, expected) in rows {
        let (found, source) = reach_share(size).unwrap_or_else(|| panic!("{size}: nothing"));
        assert!(found.0.abs_diff(expected) <= 15, "{size}: {found:?}, not {expected}");
        assert_eq!(source.metric, Metric::ReachPerFollower, "{size}");
        assert_ne!(source.population, Population::BrandPages, "{size}");
        assert_eq!(source.format, "post", "{size}");
    }
}

#[test]
fn branded_posts_lose_what_was_published() {
    let rows = [
        (0, 129_100),
        (1, 129_100),
        (2_236, 129_100), // √(1,000 · 5,000)
        (7_071, 145_600),
        (22_361, 180_000),
        (70_711, 235_800),
        (223_607, 336_200),
        (500_000, 336_200),
        (u64::MAX, 336_200),
        // √(22,360.7 · 70,710.7) = 39,764; √(18 · 23.58) = 20.6019
        (39_764, 206_019),
        // √(70,710.7 · 223,606.8) = 125,743; √(23.58 · 33.62) = 28.1560
        (125_743, 281_560),
    ];
    for (size, expected) in rows {
        let found = branded_drop(size).0;
        assert!(found.abs_diff(expected) <= 12, "{size}: {found}, not {expected}");
    }
    let mut last = 0;
    for size in sizes() {
        let drop = branded_drop(size).0;
        assert!(drop >= last, "{size}: {drop} after {last}");
        last = drop;
    }
}

#[test]
fn a_band_without_an_end_has_its_middle_half_a_decade_beyond_the_other() {
    let middle = |min, max| curve::ln_middle(Band { min, max }).exp();
    for (min, max, expected) in [
        (1_000, Some(100_000), 10_000.0),
        (0, Some(10_000), 10_000.0 / 10_f64.sqrt()),
        (1_000_000, None, 1_000_000.0 * 10_f64.sqrt()),
        // Of nothing at all the middle is the least there is.
        (0, None, 1.0),
    ] {
        let found = middle(min, max);
        assert!((found / expected - 1.0).abs() < 1e-12, "{min} to {max:?}: {found}");
    }
}
