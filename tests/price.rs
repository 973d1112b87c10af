//! The fair price: examples worked out elsewhere from the constants, and laws that hold for every account.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may stop where it fails"
)]

mod support;

use std::cmp::Ordering;

use postworth::evidence::{DOCUMENTED, Platform};
use postworth::model::calibrated::{SPREAD, curve, views};
use postworth::model::price::{
    Account, DRAWN, ENGAGEMENT_EXPONENT, ENGAGEMENT_LIMIT, Estimate, beside_documented, estimate, over_sizes,
};
use postworth::model::{Ppm, guide};
use support::{Lcg, cases, ends};

const LARGEST: u64 = 1_000_000_000;

fn account(platform: Platform, followers: Option<u64>, views: Option<u64>, ratio: Option<u64>) -> Account {
    Account {
        platform,
        followers,
        views,
        engagement_ratio: ratio.map(Ppm),
    }
}

fn price(platform: Platform, followers: Option<u64>, views: Option<u64>, ratio: Option<u64>) -> Estimate {
    estimate(&account(platform, followers, views, ratio)).unwrap()
}

impl Lcg {
    fn maybe(&mut self, value: u64) -> Option<u64> {
        self.yes().then_some(value)
    }

    /// Views of one to ten thousand million.
    fn views(&mut self) -> u64 {
        self.size(10_000_000_000)
    }

    /// A thousandth to a thousand times the usual engagement.
    fn ratio(&mut self) -> u64 {
        (1e3 * 1e6f64.powf(self.fraction())) as u64
    }
}

/// Worked out by a separate program from the constants and the formula in METHODOLOGY.md.
#[test]
#[rustfmt::skip] // one account a line
fn examples_worked_out_elsewhere() {
    let examples = [
        (Platform::Instagram, Some(100_000), None, None, [16_953, 50_501, 107_850, 230_324, 686_126]),
        (Platform::Instagram, Some(25_000), None, Some(2_000_000), [6_663, 19_995, 42_918, 92_120, 276_426]),
        (Platform::Instagram, Some(10_000), Some(3_000), Some(1_500_000), [2_423, 7_221, 15_427, 32_959, 98_241]),
        (Platform::YouTube, Some(50_000), Some(20_000), None, [13_984, 41_707, 89_142, 190_527, 568_248]),
        (Platform::TikTok, Some(10_000), None, None, [1_192, 3_742, 8_290, 18_364, 57_659]),
        (Platform::TikTok, None, Some(30_000), None, [6_975, 22_483, 50_716, 114_406, 368_747]),
        (Platform::X, Some(2_500_000), None, Some(100_000), [153_467, 472_998, 1_034_306, 2_261_720, 6_970_790]),
        (Platform::Facebook, Some(1), None, None, [2, 6, 17, 46, 190]),
        (Platform::Facebook, Some(1_000_000_000), None, None, [21_374_091, 80_677_706, 203_107_973, 511_328_973, 1_930_039_923]),
        // Views a thousand times out of proportion and more pull no harder than a thousand times.
        (Platform::Instagram, Some(1_000), Some(50_000_000), None, [2_730, 8_285, 17_924, 38_780, 117_705]),
    ];
    for (platform, followers, views, ratio, expected) in examples {
        let got = ends(&price(platform, followers, views, ratio));
        for (got, expected) in got.into_iter().zip(expected) {
            assert!(got.abs_diff(expected) <= 1 + expected / 1_000_000_000, "{platform:?} {followers:?}: {got}, not {expected}");
        }
    }
}

#[test]
fn nothing_known_gives_nothing() {
    for platform in Platform::ALL {
        for (followers, views) in [(None, None), (Some(0), None), (None, Some(0)), (Some(0), Some(0))] {
            assert_eq!(estimate(&account(platform, followers, views, Some(1_000_000))), None);
        }
        // What is zero is as good as unknown.
        assert_eq!(
            ends(&price(platform, Some(0), Some(500), None)),
            ends(&price(platform, None, Some(500), None))
        );
    }
}

#[test]
fn more_followers_never_cost_less() {
    for mut case in cases() {
        let (platform, few) = (case.platform(), case.size(LARGEST));
        let many = few + case.size(LARGEST);
        let (views, ratio) = (case.views(), case.ratio());
        let (views, ratio) = (case.maybe(views), case.maybe(ratio));
        let at = |followers| price(platform, Some(followers), views, ratio).typical;
        assert!(at(few) <= at(many), "{platform:?} {few} {many} {views:?} {ratio:?}");
        assert!(
            views.is_some() || many < few + few / 5 + 10 || at(few) < at(many),
            "{platform:?} {few} {many}"
        );
    }
}

/// A price grows by at most its slope, so one follower in F moves it by at most a share of slope/F, and its ends by hardly
/// more: no step anywhere.
#[test]
fn one_more_follower_is_no_step() {
    let check = |platform: Platform, followers: u64| {
        let slope = curve(platform).slope;
        let (before, after) = (
            price(platform, Some(followers), None, None),
            price(platform, Some(followers + 1), None, None),
        );
        let ln_more = (1.0 / followers as f64).ln_1p();
        let pairs = ends(&before).into_iter().zip(ends(&after));
        for (steepest, (before, after)) in [slope + 0.2, slope + 0.2, slope, slope + 0.2, slope + 0.2]
            .into_iter()
            .zip(pairs)
        {
            // Either is rounded to a cent.
            let most = (before as f64 + 0.5) * (steepest * ln_more).exp_m1() + 1.0;
            let moved = after as f64 - before as f64;
            assert!(
                (0.0..=most).contains(&moved),
                "{platform:?} at {followers}: {before} to {after}"
            );
        }
    };
    for platform in Platform::ALL {
        let edges = [
            1_000, 5_000, 10_000, 15_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 10_000_000, LARGEST,
        ];
        for edge in edges {
            check(platform, edge - 1);
            check(platform, edge);
        }
        (1..10_000).for_each(|followers| check(platform, followers));
    }
    for mut case in cases() {
        check(case.platform(), case.size(LARGEST));
    }
}

#[test]
fn engagement_raises_the_price_within_bounds() {
    let most = ENGAGEMENT_LIMIT.powf(ENGAGEMENT_EXPONENT);
    for mut case in cases() {
        let (platform, followers, views) = (case.platform(), case.size(LARGEST), case.views());
        let views = case.maybe(views);
        let (a, b) = (case.ratio(), case.ratio());
        let at = |ratio| price(platform, Some(followers), views, ratio).typical.0;
        let (unknown, less, more) = (at(None), at(Some(a.min(b))), at(Some(a.max(b))));
        assert!(less <= more, "{platform:?} {followers} {views:?}: {a} {b}");
        let plain = unknown as f64;
        assert!(
            more as f64 <= (plain + 0.5) * most + 0.5,
            "{platform:?} {followers} {views:?}: {a} {b}"
        );
        assert!(
            less as f64 >= (plain - 0.5) / most - 0.5,
            "{platform:?} {followers} {views:?}: {a} {b}"
        );
        assert_eq!(at(Some(1_000_000)), unknown, "the usual engagement changes nothing");
    }
}

#[test]
fn the_ends_stand_in_order_and_the_steps_end_at_the_price() {
    for mut case in cases() {
        let (platform, followers, views, ratio) = (case.platform(), case.size(LARGEST), case.views(), case.ratio());
        let (known, views, ratio) = (case.maybe(followers), case.maybe(views), case.maybe(ratio));
        let Some(estimate) = estimate(&account(platform, known, views, ratio)) else {
            assert_eq!((known, views), (None, None));
            continue;
        };
        assert!(
            ends(&estimate).is_sorted(),
            "{platform:?} {known:?} {views:?} {ratio:?}: {estimate:?}"
        );
        assert_eq!(estimate.steps.last().unwrap().after, estimate.typical);
    }
}

#[test]
fn followers_alone_or_views_alone_give_a_price() {
    let sane = |estimate: &Estimate| {
        let [.., typical, _, p95] = ends(estimate);
        0 < typical && p95 < u64::MAX
    };
    for mut case in cases() {
        let (platform, followers, views) = (case.platform(), case.size(LARGEST), case.views());
        assert!(
            sane(&price(platform, Some(followers), None, None)),
            "{platform:?} {followers}"
        );
        assert!(
            sane(&price(platform, None, Some(views), None)),
            "{platform:?} {views} views"
        );
    }
    for platform in Platform::ALL {
        for known in [1, LARGEST, u64::MAX / 1000] {
            assert!(sane(&price(platform, Some(known), None, None)), "{platform:?} {known}");
        }
        assert!(sane(&price(platform, None, Some(1), None)), "{platform:?}");
    }
}

/// The views at which an account's price by views is its price by followers change nothing, and alone price the same.
#[test]
fn implied_views_change_nothing() {
    for mut case in cases() {
        let (platform, followers) = (case.platform(), 1_000 + case.size(LARGEST));
        let by_followers = price(platform, Some(followers), None, None).typical.0;
        let implied = (by_followers as f64 * 10.0 / views(platform).usd_per_thousand).round() as u64;
        let both = price(platform, Some(followers), Some(implied), None).typical.0;
        let by_views = price(platform, None, Some(implied), None).typical.0;
        let tolerance = 2 + by_followers / implied; // a view and a cent either way
        assert!(
            both.abs_diff(by_followers) <= tolerance,
            "{platform:?} {followers}: {by_followers}, {both}"
        );
        assert!(
            by_views.abs_diff(by_followers) <= tolerance,
            "{platform:?} {followers}: {by_followers}, {by_views}"
        );
    }
}

#[test]
fn the_range_is_wider_where_evidence_is_thinner() {
    let width = |estimate: &Estimate, from: usize, to: usize| {
        let ends = ends(estimate);
        ends[to] as f64 / ends[from] as f64
    };
    for mut case in cases() {
        // Large enough that a cent does not show.
        let followers = 100_000 + case.size(LARGEST);
        let at = |platform| price(platform, Some(followers), None, None);
        let (facebook, instagram) = (at(Platform::Facebook), at(Platform::Instagram));
        for (from, to) in [(0, 4), (1, 3)] {
            assert!(width(&facebook, from, to) >= width(&instagram, from, to), "{followers}");
        }
        // Never narrower than deals lie around a curve that is known for certain.
        assert!(width(&instagram, 1, 3) >= (2.0 * 0.674 * SPREAD).exp(), "{followers}");
    }
    // And wider far out than where the deals are.
    for platform in Platform::ALL {
        let at = |followers| width(&price(platform, Some(followers), None, None), 0, 4);
        assert!(at(LARGEST) > at(1_000_000), "{platform:?}");
    }
}

#[test]
fn what_costs_nothing_in_comparison_changes_nothing() {
    let one = price(Platform::Instagram, Some(40_000), None, None);
    for (factor, times) in [(2.0, 2.0), (0.5, 0.5), (1.0, 1.0), (0.0, 1.0), (-1.0, 1.0)] {
        let expected = one.typical.0 as f64 * times;
        let found = one.scaled(factor).typical.0 as f64;
        assert!(
            (found - expected).abs() <= 1.0,
            "times {factor}: {found}, not {expected}"
        );
    }
}

#[test]
fn the_drawn_curve_goes_from_end_to_end_in_even_steps() {
    let (smallest, largest) = DRAWN;
    for platform in Platform::ALL {
        let curve = over_sizes(platform);
        let sizes: Vec<u64> = curve.iter().map(|(size, _)| *size).collect();
        assert_eq!((sizes[0], sizes[sizes.len() - 1]), (smallest, largest), "{platform:?}");
        // Close enough for a line: at least four steps to a power of ten.
        let step = (largest as f64 / smallest as f64).powf(1.0 / (sizes.len() - 1) as f64);
        assert!(step <= 10f64.powf(0.25), "{platform:?}: {step}");
        for pair in sizes.windows(2) {
            // Sizes are whole.
            let found = pair[1] as f64 / pair[0] as f64;
            assert!((found - step).abs() <= 2.0 / pair[0] as f64, "{platform:?}: {pair:?}");
        }
        for (size, estimate) in curve {
            assert_eq!(estimate, price(platform, Some(size), None, None), "{platform:?} {size}");
        }
    }
}

#[test]
fn an_account_is_beside_the_documented_deals_from_one_follower_on() {
    for platform in Platform::ALL {
        let sizes = || {
            DOCUMENTED
                .iter()
                .filter(|deal| deal.platform == platform)
                .map(|deal| deal.followers)
        };
        let (least, most) = (sizes().min().unwrap(), sizes().max().unwrap());
        for (followers, expected) in [
            (least - 1, Ordering::Less),
            (least, Ordering::Equal),
            (most, Ordering::Equal),
            (most + 1, Ordering::Greater),
        ] {
            assert_eq!(
                beside_documented(platform, followers),
                expected,
                "{platform:?} {followers}"
            );
        }
    }
}

/// As printed in the guide: cents per follower times the edges of the tier.
#[test]
fn the_guide_is_reproduced() {
    let dollars = |platform, followers| {
        let row = guide::row(platform, followers).unwrap();
        (
            row.low_cents.map(|cents| cents / 100),
            row.high_cents.map(|cents| cents / 100),
        )
    };
    let micro = [
        (Platform::Instagram, 100, 500),
        (Platform::YouTube, 200, 1_000),
        (Platform::TikTok, 25, 125),
        (Platform::X, 20, 100),
        (Platform::Facebook, 250, 1_250),
    ];
    for (platform, low, high) in micro {
        for followers in [10_000, 25_000, 49_999] {
            assert_eq!(
                dollars(platform, followers),
                (Some(low), Some(high)),
                "{platform:?} {followers}"
            );
        }
        let rows: Vec<_> = guide::rows(platform).collect();
        assert_eq!(rows.len(), 5, "{platform:?}");
        assert_eq!(guide::row(platform, 999), None, "{platform:?}: below the smallest tier");
        for (n, edge) in [1_000, 10_000, 50_000, 500_000, 1_000_000].into_iter().enumerate() {
            assert_eq!(guide::row(platform, edge), Some(rows[n]), "{platform:?} at {edge}");
            assert_eq!(
                guide::row(platform, edge - 1),
                n.checked_sub(1).map(|n| rows[n]),
                "{platform:?} under {edge}"
            );
        }
        assert_eq!(guide::row(platform, u64::MAX), Some(rows[4]));
    }
    let instagram = [
        (1_000, Some(10), Some(100)),
        (9_999, Some(10), Some(100)),
        (50_000, Some(500), Some(5_000)),
        (499_999, Some(500), Some(5_000)),
        (500_000, Some(5_000), Some(10_000)),
        (1_000_000, Some(10_000), None),
    ];
    for (followers, low, high) in instagram {
        assert_eq!(dollars(Platform::Instagram, followers), (low, high), "{followers}");
    }
    assert_eq!(dollars(Platform::TikTok, 5_000), (Some(5), Some(25)));
    assert_eq!(dollars(Platform::YouTube, 2_000_000), (Some(20_000), None));
    assert_eq!(dollars(Platform::Facebook, 600_000), (Some(12_500), Some(25_000)));
    assert_eq!(dollars(Platform::X, 100_000), (Some(100), Some(1_000)));
}

#[test]
fn the_guide_is_proportional_where_it_is_called_so() {
    for platform in Platform::ALL {
        // In thousandths of a cent.
        let per_follower: Vec<u64> = guide::rows(platform)
            .flat_map(|row| {
                let band = row.followers.unwrap();
                [
                    row.low_cents.map(|cents| cents * 1_000 / band.min),
                    row.high_cents.zip(band.max).map(|(cents, max)| cents * 1_000 / max),
                ]
            })
            .flatten()
            .collect();
        let same = per_follower.windows(2).all(|pair| pair[0] == pair[1]);
        assert_eq!(guide::is_proportional(platform), same, "{platform:?}: {per_follower:?}");
    }
}
