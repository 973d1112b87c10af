//! The calibration: that the constants and METHODOLOGY.md follow from `data/`, and that it does what it says.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop where it fails"
)]

use std::path::Path;
use std::sync::LazyLock;

use postworth::calibration::fit::{fit, leave_one_out};
use postworth::calibration::peers::{Piece, impulze, in_beat, one_cent, rate_card};
use postworth::calibration::rows::{Kind, Row};
use postworth::calibration::solve::{Cholesky, Normal};
use postworth::calibration::{Calibration, calibrate, constants, factors, quantile, report, tables};
use postworth::evidence::Platform;
use postworth::model::calibrated;

/// Fitted once for all tests.
static CALIBRATION: LazyLock<Calibration> = LazyLock::new(|| calibrate().unwrap());

const AGAIN: &str = "no longer follows from data/; run `cargo run --release --bin calibrate`";

fn close(a: f64, b: f64, relative: f64) -> bool {
    (a - b).abs() <= relative * a.abs().max(b.abs())
}

fn row<'a>(calibration: &'a Calibration, id: &str) -> &'a Row {
    let rows = &calibration.rows;
    rows.iter()
        .find(|row| row.id == id)
        .unwrap_or_else(|| panic!("{id} is not fitted"))
}

#[test]
fn the_constants_follow_from_the_data() {
    let calibration = &*CALIBRATION;
    assert_eq!(calibration.rows.len() as u64, calibrated::ROWS, "ROWS {AGAIN}");
    assert!(
        close(calibration.spread, calibrated::SPREAD, 1e-6),
        "SPREAD = {} {AGAIN}",
        calibrated::SPREAD
    );
    let cited = [
        (vec!["bls-cpi-u"], calibrated::CONSUMER_PRICES),
        (constants::ENGAGEMENT_SOURCES.to_vec(), calibrated::ENGAGEMENT_SOURCES),
    ];
    for (ids, places) in cited {
        assert_eq!(tables::places(ids.into_iter()), places, "sources {AGAIN}");
    }
    for platform in Platform::ALL {
        let (line, curve) = (calibration.fit.line(platform).unwrap(), calibrated::curve(platform));
        let pairs = [
            (line.level, curve.level),
            (line.slope, curve.slope),
            (line.doubt[0], curve.doubt[0]),
            (line.doubt[1], curve.doubt[1]),
            (line.doubt[2], curve.doubt[2]),
        ];
        for (fitted, written) in pairs {
            assert!(
                close(fitted, written, 1e-6),
                "{platform:?}: {written}, fitted {fitted}, {AGAIN}"
            );
        }
        let deals = calibration.scored.iter().filter(|scored| scored.platform == platform);
        assert_eq!(deals.count() as u64, curve.deals, "{platform:?}: deals {AGAIN}");

        assert_eq!(
            constants::guides(calibration, platform),
            curve.guides,
            "{platform:?}: guides {AGAIN}"
        );

        let (_, per_view) = calibration.per_view.iter().find(|(of, _)| *of == platform).unwrap();
        let views = calibrated::views(platform);
        let sources = tables::places(per_view.sources.iter().copied());
        assert_eq!(sources, views.sources, "{platform:?}: sources of views {AGAIN}");
        for (pooled, written) in [
            (per_view.typical, views.usd_per_thousand),
            (constants::view_doubt(per_view), views.doubt),
            (constants::view_weight(platform), views.weight),
        ] {
            assert!(
                close(pooled, written, 1e-6),
                "{platform:?}: views {written}, pooled {pooled}, {AGAIN}"
            );
        }
    }
}

#[test]
fn the_report_follows_from_the_data() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("METHODOLOGY.md");
    let written = std::fs::read_to_string(path).unwrap();
    let fresh = report::markdown(&CALIBRATION);
    for (n, (written, fresh)) in written.lines().zip(fresh.lines()).enumerate() {
        assert_eq!(written, fresh, "METHODOLOGY.md:{} {AGAIN}", n + 1);
    }
    assert_eq!(written, fresh, "METHODOLOGY.md {AGAIN}");
}

#[test]
fn the_tables_follow_from_the_data() {
    for (file, fresh) in [
        ("src/model/factors.rs", tables::factors(&CALIBRATION).unwrap()),
        ("src/evidence/documented.rs", tables::documented(&CALIBRATION)),
    ] {
        let written = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        assert!(written == fresh, "{file} {AGAIN}");
    }
}

#[test]
fn equations_are_solved() {
    // L has rows (2), (1, 2), (1, 1, 2); L·Lᵀ and its product with (1, −1, 2) by hand.
    let matrix = vec![vec![4.0, 2.0, 2.0], vec![2.0, 5.0, 3.0], vec![2.0, 3.0, 6.0]];
    let solved = Cholesky::new(&matrix).unwrap();
    assert_eq!(solved.solve(&[6.0, 3.0, 11.0]), Some(vec![1.0, -1.0, 2.0]));
    assert_eq!(solved.solve(&[1.0]), None);
    assert_eq!(
        Cholesky::new(&[vec![1.0, 2.0], vec![2.0, 1.0]]),
        None,
        "not positive definite"
    );
    assert_eq!(Cholesky::new(&[vec![1.0, 2.0]]), None, "not square");
    assert_eq!(Cholesky::new(&[vec![f64::NAN]]), None);

    // Least squares by hand: x = 1 once and x = 4 three times is 13/4; x + y = 5 then gives y = 7/4.
    let mut normal = Normal::new(2);
    normal.add(&[(0, 1.0)], 1.0, 1.0);
    normal.add(&[(0, 1.0)], 4.0, 3.0);
    normal.add(&[(0, 1.0), (1, 1.0)], 5.0, 2.0);
    assert_eq!(normal.matrix, [[6.0, 2.0], [2.0, 2.0]]);
    assert_eq!(normal.right, [23.0, 10.0]);
    let x = Cholesky::new(&normal.matrix).unwrap().solve(&normal.right).unwrap();
    assert!(close(x[0], 3.25, 1e-15) && close(x[1], 1.75, 1e-15), "{x:?}");
    assert!(normal.miss(&x) < 1e-14 && normal.miss(&[3.25, 2.75]) == 2.0);
}

#[test]
fn the_fit_solves_its_own_equations() {
    assert!(CALIBRATION.fit.miss < 1e-9);
}

/// Prices made by a rule, one source each: the fit finds the rule again, up to the pull of its priors.
#[test]
fn a_known_curve_is_found_again() {
    let groups = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let rule = |followers: f64| (6.0 + 0.7 * (followers / 1e5).ln()).exp();
    let sizes = [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6, 3e6];
    let template = row(&CALIBRATION, "D061").clone();
    let rows: Vec<Row> = groups
        .into_iter()
        .zip(sizes)
        .map(|(group, followers)| Row {
            group,
            followers,
            dollars: rule(followers),
            ..template.clone()
        })
        .collect();
    let fitted = fit(&rows).unwrap();
    let line = fitted.line(Platform::Instagram).unwrap();
    assert!(close(line.level, 6.0, 1e-9) && close(line.slope, 0.7, 1e-9), "{line:?}");
    // A platform without a row has the common slope, and a wider range.
    let other = fitted.line(Platform::X).unwrap();
    assert!(close(other.slope, fitted.slope, 1e-9) && other.variance(0.0) > line.variance(0.0));

    // One source a thousand times too dear moves the curve, but by little.
    let mut dear = rows;
    dear[4].dollars *= 1000.0;
    let moved = fit(&dear).unwrap().line(Platform::Instagram).unwrap().level - line.level;
    assert!((0.0..0.5).contains(&moved), "{moved}");
}

#[test]
fn a_source_left_out_is_left_out() {
    let calibration = &*CALIBRATION;
    let foretold = |rows: &[Row], id: &str| {
        let scored = leave_one_out(rows).unwrap();
        let scored = scored.into_iter().find(|scored| scored.row.id == id).unwrap();
        (scored.foretold, scored.variance, scored.error())
    };
    // One that has ratio rows too, and one that has not: neither its deals nor its ratios tell on it.
    for id in ["D121", "D103"] {
        let own = row(calibration, id).group;
        let mut rows = calibration.rows.clone();
        for row in rows.iter_mut().filter(|row| row.group == own) {
            row.dollars *= 10.0;
        }
        let (before, after) = (foretold(&calibration.rows, id), foretold(&rows, id));
        assert_eq!((before.0, before.1), (after.0, after.1), "{id}");
        assert!(close(after.2 - before.2, std::f64::consts::LN_10, 1e-12), "{id}");
        // What is left in does tell.
        let mut rows = calibration.rows.clone();
        for row in rows.iter_mut().filter(|row| row.group == "tribe") {
            row.dollars *= 10.0;
        }
        assert_ne!(before.0, foretold(&rows, id).0, "{id}");
    }
    assert!(
        calibration
            .rows
            .iter()
            .any(|row| row.group == "klear" && row.kind == Kind::Ratio)
    );
    // Every deal on a platform of ours is foretold, once; guides, ratios and other networks are not.
    assert_eq!(
        calibration.scored.len(),
        calibration.rows.iter().filter(|row| row.is_scored()).count()
    );
}

/// Worked out by hand from data/.
#[test]
fn rows_are_brought_to_one_measure() {
    let calibration = &*CALIBRATION;
    let check = |id: &str, dollars: f64, format: f64, weight: f64| {
        let row = row(calibration, id);
        assert!(close(row.dollars, dollars, 1e-6), "{id}: {}", row.dollars);
        assert!(close(row.format, format, 1e-5), "{id}: {}", row.format);
        assert!(close(row.weight, weight, 1e-12), "{id}: {}", row.weight);
    };
    // $64.50 to $129 of 2017: √(64.5 · 129) · 321.943 / 245.120.
    check("D073", 119.805_002, 1.0, 0.6);
    // A story of a court's record, $250,000 of 2021.
    check("D103", 297_028.268, 0.557_951, 1.0);
    // Asked (half), of 2016.
    check("D115", 6_706.950_2, 1.0, 0.3);
    // A quarter for a low-price market, 0.6 for grade C: €100 of 2017, $118.
    check("D079", 154.982_3, 1.0, 0.15);
    // 2026 has no index yet: as it stands.
    check("D010", 97.44, 1.0, 0.6);
    // Four rows of one guide share a quarter: √(10 · 100) · 321.943 / 270.970 at √(1,000 · 10,000).
    check("imh-rates:instagram:nano", 37.571_4, 1.0, 0.0625);
    check("imh-rates:tiktok:nano", 13.283_5, 1.0, 0.25 / 3.0);
    assert!(close(
        row(calibration, "imh-rates:instagram:nano").followers,
        3_162.277_66,
        1e-9
    ));
    check("D002", 16_501.153_2, 1.0, 0.5);
    assert_eq!(row(calibration, "D002").followers, 100_000.0);
}

#[test]
fn each_publisher_has_one_vote() {
    // inBeat's two calculators 0.5, impulze 0.4, Instajet √(0.5 · 0.667), omnicalculator 0.5, Calculation Hub 0.7,
    // RateCard.AI 0.85, Influencer Radar √(0.4 · 0.6): the seventh root of the product.
    let story = factors::story().unwrap();
    assert!(close(story.typical, 0.557_950_648_289_586, 1e-12), "{}", story.typical);
    assert_eq!(
        (story.publishers, story.rows.len(), story.low, story.high),
        (7, 8, 0.4, 0.85)
    );

    let per_view = factors::per_view().unwrap();
    let of = |platform| per_view.iter().find(|(of, _)| *of == platform).unwrap().1.clone();
    // Paid √(51 · 61); guides √(10 · 30), √(15 · 35), √(15 · 30), √(20 · 25): dedicated videos and other niches stay out.
    let youtube = of(Platform::YouTube);
    let guides = (10.0 * 30.0 * 15.0 * 35.0 * 15.0 * 30.0 * 20.0 * 25.0_f64).powf(1.0 / 8.0);
    assert!(close(
        youtube.typical,
        ((51.0 * 61.0_f64).sqrt() * guides).sqrt(),
        1e-12
    ));
    assert_eq!(youtube.guides.len(), 4);
    assert!(close(of(Platform::X).typical, 50.0, 1e-12));
    assert_eq!(of(Platform::Facebook).borrowed, Some(Platform::Instagram));
}

#[test]
fn peers_say_what_their_formulas_say() {
    let piece = |platform, followers, is_story| Piece {
        platform,
        followers,
        is_story,
    };
    let post = |followers| piece(Platform::Instagram, followers, false);
    let cases = [
        (in_beat(post(999.0)), 20.239_75),   // 9.99 · 1.025 + 10
        (in_beat(post(1_000.0)), 35.25),     // 10 · 1.025 + 25
        (in_beat(post(25_000.0)), 276.25),   // 250 · 1.025 + 20
        (in_beat(post(100_000.0)), 1_040.0), // 1,000 · 1.025 + 15
        (in_beat(post(300_000.0)), 3_085.0), // 3,000 · 1.025 + 10
        (in_beat(post(1e6)), 10_250.0),
        (in_beat(piece(Platform::Instagram, 100_000.0, true)), 520.0),
        (impulze(post(25_000.0)), 350.0), // 25 · $14
        (impulze(piece(Platform::TikTok, 25_000.0, false)), 250.0),
        (impulze(piece(Platform::YouTube, 25_000.0, false)), 875.0),
        (impulze(piece(Platform::X, 25_000.0, false)), 350.0),
        (impulze(piece(Platform::Instagram, 25_000.0, true)), 140.0),
        (rate_card(post(9_999.0)), 150.0),
        (rate_card(post(10_000.0)), 400.0),
        (rate_card(post(49_999.0)), 400.0),
        (rate_card(post(50_000.0)), 800.0),
        (rate_card(post(2e8)), 12_000.0),
        (rate_card(piece(Platform::TikTok, 300_000.0, false)), 2_700.0),
        (rate_card(piece(Platform::YouTube, 600_000.0, false)), 8_400.0),
        (rate_card(piece(Platform::X, 100_000.0, false)), 1_050.0),
        (rate_card(piece(Platform::Instagram, 100_000.0, true)), 1_275.0),
        (one_cent(post(25_000.0), 0.5), 250.0),
        (one_cent(piece(Platform::Instagram, 25_000.0, true), 0.5), 125.0),
    ];
    for (n, (said, expected)) in cases.into_iter().enumerate() {
        assert!(close(said, expected, 1e-12), "case {n}: {said}, by hand {expected}");
    }
}

#[test]
fn quantiles_lie_between_neighbours() {
    let values = [3.0, 1.0, 2.0, 5.0];
    assert_eq!(
        [0.0, 0.5, 0.75, 1.0].map(|share| quantile(&values, share)),
        [1.0, 2.5, 3.5, 5.0]
    );
    assert_eq!((quantile(&[7.0], 0.75), quantile(&[], 0.5)), (7.0, 0.0));
}
