//! Quotes of several pieces, and offers held against them: examples worked out by hand, and laws for every quote.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may stop where it fails"
)]

mod support;

use postworth::evidence::Platform;
use postworth::model::deliverable::{
    Basis, Extras, Factor, Format, Own, bundle_factor, exclusivity_factor, format_factor, formats, rights_factor,
};
use postworth::model::price::{Account, Estimate, estimate};
use postworth::model::quote::{Offer, OfferCheck, Quote, check, quote};
use postworth::model::{Cents, Ppm};
use support::{Lcg, cases, ends};

/// The most the page lets a reader ask for.
const MOST_PIECES: u64 = 99;
const MOST_PEOPLE: u64 = 8_200_000_000;
const MOST_VIEWS: u64 = 1_000_000_000_000;
const MOST_MONEY: u64 = 100_000_000_000_000;
const LONGEST: u64 = 3_650;
/// 1,000 % of the base, and 90 % off, in parts per million.
const MOST_SHARE: u64 = 10_000_000;
const MOST_OFF: u64 = 900_000;

const NOTHING_OWN: Own = Own {
    formats: [None; Format::ALL.len()],
    bundle_off: None,
    rights: None,
    paid_ads: None,
    exclusivity: None,
    rush: None,
};
const NONE: Extras = Extras {
    rights_days: 0,
    paid_ads: false,
    exclusivity_days: 0,
    rush: false,
    own: NOTHING_OWN,
};
const ALL: Extras = Extras {
    rights_days: 90,
    paid_ads: true,
    exclusivity_days: 90,
    rush: true,
    own: NOTHING_OWN,
};

fn base(platform: Platform, followers: Option<u64>, views: Option<u64>) -> Estimate {
    estimate(&Account {
        platform,
        followers,
        views,
        engagement_ratio: None,
    })
    .unwrap()
}

/// So dear that a cent is less than a millionth of it.
fn dear(platform: Platform) -> Estimate {
    base(platform, Some(100_000_000), None)
}

/// What a quote costs against one piece of the base format; the whole range must have moved alike.
fn times(platform: Platform, items: &[(Format, u64)], extras: &Extras) -> f64 {
    let one = dear(platform);
    let total = quote(&one, platform, items, extras).total;
    let ratios: Vec<f64> = ends(&total)
        .into_iter()
        .zip(ends(&one))
        .map(|(whole, one)| whole as f64 / one as f64)
        .collect();
    for ratio in &ratios {
        assert!(
            (ratio / ratios[2] - 1.0).abs() < 3e-6,
            "the range changes shape: {ratios:?}"
        );
    }
    ratios[2]
}

#[track_caller]
fn assert_times(platform: Platform, items: &[(Format, u64)], extras: &Extras, expected: f64) {
    let got = times(platform, items, extras);
    assert!(
        (got / expected - 1.0).abs() < 3e-6,
        "{platform:?} {items:?} {extras:?}: {got}, not {expected}"
    );
}

#[test]
fn one_piece_of_the_base_format_is_the_estimate() {
    for platform in Platform::ALL {
        let one = base(platform, Some(10_000), Some(2_500));
        for items in [&[][..], &[(formats(platform)[0], 1)], &[(formats(platform)[0], 0)]] {
            let quote = quote(&one, platform, items, &NONE);
            assert_eq!(ends(&quote.total), ends(&one), "{platform:?} {items:?}");
            assert_eq!((quote.lines.len(), quote.bundle, quote.extras.len()), (1, None, 0));
            assert_eq!((quote.lines[0].pieces, quote.lines[0].factor), (1, Factor::ONE));
            assert_eq!(quote.lines[0].amount, one.typical);
        }
    }
}

#[test]
fn pieces_add_up_and_come_in_bundles() {
    let place = Platform::Instagram;
    // One story: 0.557951.
    assert_times(place, &[(Format::Story, 1)], &NONE, 0.557_951);
    // Three: 3 × 0.557951 = 1.673853, each at the bundle's 0.804607: 1.673853 × 0.804607 = 1.346794.
    assert_times(place, &[(Format::Story, 3)], &NONE, 1.346_794);
    // Asked for twice over is asked for together.
    assert_times(place, &[(Format::Story, 1), (Format::Story, 2)], &NONE, 1.346_794);
    // Two pieces lie ln 2 / ln 3 = 0.630930 of the way to three: 0.804607 ^ 0.630930 = 0.871826.
    // 1.407071 + 0.557951 = 1.965022, times 0.871826 = 1.713157.
    assert_times(place, &[(Format::Reel, 1), (Format::Story, 1)], &NONE, 1.713_157);
    // No further discount beyond three: 10 × 0.804607.
    assert_times(place, &[(Format::Post, 10)], &NONE, 8.046_07);
    // 2 × 2.569047 (dedicated) + 0.5 (short) = 5.638094, times 0.804607 = 4.536450.
    let video = [(Format::Dedicated, 2), (Format::Short, 1)];
    assert_times(Platform::YouTube, &video, &NONE, 4.536_450);
}

#[test]
fn rights_grow_with_days() {
    let examples = [
        (0, 1.0),
        (15, 1.143_807), // half of the way to 30 days: 1.308294 ^ ½
        (30, 1.308_294),
        (45, 1.328_983), // between 30 and 60 days: (1.308294 × 1.35) ^ ½
        (60, 1.35),
        (90, 1.45),
        (180, 1.730_123),
        (365, 2.006_221),
        (2_007, 2.297_876), // 1,642 of the 3,285 days from a year to ten, which are priced as for ever
        (3_650, 2.632_148),
    ];
    for (days, expected) in examples {
        let extras = Extras {
            rights_days: days,
            ..NONE
        };
        assert_times(Platform::Instagram, &[], &extras, expected);
    }
}

#[test]
fn exclusivity_grows_in_proportion_then_with_the_root_of_days() {
    let examples = [
        (0, 1.0),
        (1, 1.004_212),  // 1.459756 ^ (1/90)
        (45, 1.208_204), // 1.459756 ^ ½
        (90, 1.459_756),
        (360, 2.130_888), // four times as long is twice the exponent: 1.459756²
        (3_650, 2.130_888),
    ];
    for (days, expected) in examples {
        let extras = Extras {
            exclusivity_days: days,
            ..NONE
        };
        assert_times(Platform::TikTok, &[], &extras, expected);
    }
}

#[test]
fn each_format_costs_what_is_published_of_it_or_of_its_kin() {
    use Basis::{Base, Borrowed, Published, Unpublished};
    use Platform::{Facebook, Instagram, TikTok, X, YouTube};
    // The middle, the least and the most, in millionths of the base format, as data/multipliers.csv has them.
    let (one, reel, story) = (
        [1_000_000; 3],
        [1_407_071, 1_150_000, 2_000_000],
        [557_951, 400_000, 850_000],
    );
    let live = [1_851_833, 1_400_000, 3_000_000];
    let rows = [
        (Instagram, Format::Post, one, Base),
        (
            Instagram,
            Format::Carousel,
            [1_231_406, 1_150_000, 1_300_000],
            Published(3),
        ),
        (Instagram, Format::Reel, reel, Published(8)),
        (Instagram, Format::Story, story, Published(7)),
        (Instagram, Format::Live, live, Published(2)),
        (YouTube, Format::Video, one, Base),
        (YouTube, Format::Integrated, one, Unpublished),
        (
            YouTube,
            Format::Dedicated,
            [2_569_047, 2_200_000, 3_000_000],
            Published(2),
        ),
        (YouTube, Format::Short, [500_000; 3], Published(1)),
        (YouTube, Format::Live, live, Borrowed),
        (TikTok, Format::Video, one, Base),
        (TikTok, Format::Story, [394_200, 345_033, 447_214], Published(1)),
        (TikTok, Format::Live, [591_608, 500_000, 700_000], Published(1)),
        (X, Format::Post, one, Base),
        (X, Format::Video, reel, Borrowed),
        (Facebook, Format::Post, one, Base),
        (Facebook, Format::Reel, reel, Borrowed),
        (Facebook, Format::Story, story, Borrowed),
        (Facebook, Format::Video, reel, Borrowed),
        (Facebook, Format::Live, live, Borrowed),
    ];
    let offered: usize = Platform::ALL.iter().map(|platform| formats(*platform).len()).sum();
    assert_eq!(rows.len(), offered);
    for (platform, format, ppm, basis) in rows {
        let found = format_factor(platform, format).expect("the platform has it");
        let ends = [found.typical, found.low, found.high].map(|factor| factor.0);
        assert_eq!((ends, found.basis), (ppm, basis), "{platform:?} {format:?}");
    }
}

#[test]
fn a_span_shrinks_and_grows_with_its_factor() {
    let ends = |factor: Factor| [factor.low, factor.typical, factor.high].map(|end| end.0 as f64 / 1e6);
    for (found, expected) in [
        (exclusivity_factor(0), [1.0, 1.0, 1.0]),
        // The roots of 1.2, 1.459756 and 2.5, and at four times as long their squares.
        (exclusivity_factor(45), [1.095_445, 1.208_204, 1.581_139]),
        (exclusivity_factor(90), [1.2, 1.459_756, 2.5]),
        (exclusivity_factor(360), [1.44, 2.130_888, 6.25]),
        // Between 30 and 60 days: the roots of 1.25 × 1.35, 1.308294 × 1.35 and 1.5 × 1.35.
        (rights_factor(45), [1.299_038, 1.328_983, 1.423_025]),
        // Two pieces are ln 2 / ln 3 = 0.630930 of the way to three: 0.667, 0.804607 and 0.9 to that power.
        (bundle_factor(2), [0.774_526, 0.871_826, 0.935_686]),
    ] {
        for (found, expected) in ends(found).into_iter().zip(expected) {
            assert!((found - expected).abs() < 2e-6, "{found}, not {expected}");
        }
    }
}

#[test]
fn only_what_somebody_published_is_called_published() {
    for (factor, published) in [
        (rights_factor(365), true),
        (rights_factor(366), false),
        (rights_factor(3_650), true),
        (exclusivity_factor(89), false),
        (exclusivity_factor(90), true),
        (exclusivity_factor(91), false),
        (exclusivity_factor(3_650), false),
        (bundle_factor(2), false),
        (bundle_factor(3), true),
        (bundle_factor(10), true),
    ] {
        assert_eq!(matches!(factor.basis, Basis::Published(_)), published, "{factor:?}");
        assert!(published || factor.basis == Basis::Between, "{factor:?}");
    }
    assert_eq!([bundle_factor(1).basis, rights_factor(0).basis], [Basis::Base; 2]);
}

#[test]
fn one_post_is_one_piece_of_the_base_format_and_nothing_else() {
    let rush = Extras { rush: true, ..NONE };
    for (platform, items, extras, expected) in [
        (Platform::Instagram, &[][..], &NONE, true),
        (Platform::Instagram, &[(Format::Post, 1)], &NONE, true),
        (Platform::YouTube, &[(Format::Video, 1)], &NONE, true),
        (Platform::Instagram, &[(Format::Post, 2)], &NONE, false),
        (Platform::Instagram, &[(Format::Story, 1)], &NONE, false),
        (
            Platform::Instagram,
            &[(Format::Post, 1), (Format::Story, 1)],
            &NONE,
            false,
        ),
        (Platform::Instagram, &[(Format::Post, 1)], &rush, false),
    ] {
        let found = quote(&dear(platform), platform, items, extras).is_one_post(platform);
        assert_eq!(found, expected, "{platform:?} {items:?} {extras:?}");
    }
}

#[test]
fn own_percentages_stand_in_for_published_ones() {
    let own = Own {
        rights: Some(Ppm(100_000)),
        paid_ads: Some(Ppm(0)),
        exclusivity: None,
        rush: Some(Ppm(2_000_000)),
        ..NOTHING_OWN
    };
    // 1 + 0.10 + 0 + the published 0.459756 + 2.00
    assert_times(Platform::YouTube, &[], &Extras { own, ..ALL }, 3.559_756);
    // A percentage for what is not sold changes nothing.
    assert_times(Platform::YouTube, &[], &Extras { own, ..NONE }, 1.0);
}

/// Extras of which only the creator's own prices of formats and discount are given, in percent.
fn own_prices(formats: &[(Format, u64)], bundle_off: Option<u64>) -> Extras {
    let mut own = NOTHING_OWN;
    for (format, percent) in formats {
        own.formats[*format as usize] = Some(Ppm(percent * 10_000));
    }
    own.bundle_off = bundle_off.map(|percent| Ppm(percent * 10_000));
    Extras { own, ..NONE }
}

#[test]
fn own_prices_of_formats_stand_in_for_published_ones() {
    let place = Platform::Instagram;
    let story = own_prices(&[(Format::Story, 40)], None);
    assert_times(place, &[(Format::Story, 1)], &story, 0.4);
    // A reel as published and the story: 1.407071 + 0.4 = 1.807071, two pieces at 0.871826 = 1.575451.
    assert_times(place, &[(Format::Reel, 1), (Format::Story, 1)], &story, 1.575_451);
    // What a platform prices as its base has a price of its own too: 0.7 + 1.
    let mention = own_prices(&[(Format::Integrated, 70)], Some(0));
    let both = [(Format::Integrated, 1), (Format::Video, 1)];
    assert_times(Platform::YouTube, &both, &mention, 1.7);
    // The base is the base, whatever is said of it, and formats that are not sold change nothing.
    let base = own_prices(&[(Format::Post, 300), (Format::Live, 1_000)], None);
    assert_times(place, &[(Format::Post, 1)], &base, 1.0);
    assert_times(Platform::YouTube, &[], &story, 1.0);
    // The same as published is still the creator's own.
    let same = own_prices(&[(Format::Reel, 100)], None);
    let line = quote(&dear(place), place, &[(Format::Reel, 1)], &same).lines[0];
    assert_eq!((line.factor.typical, line.factor.basis), (Ppm::ONE, Basis::Own));
}

#[test]
fn an_own_discount_stands_in_for_the_published_one() {
    let place = Platform::Instagram;
    let off = |percent| own_prices(&[(Format::Story, 40)], Some(percent));
    // 3 × 0.4 × 0.75
    assert_times(place, &[(Format::Story, 3)], &off(25), 0.9);
    // For two as for ten: 2 × 0.75, 10 × 0.75.
    assert_times(place, &[(Format::Post, 2)], &off(25), 1.5);
    assert_times(place, &[(Format::Post, 10)], &off(25), 7.5);
    assert_times(place, &[(Format::Post, 10)], &off(90), 1.0);
    assert_times(place, &[(Format::Post, 3)], &off(0), 3.0);
    // One piece is no bundle.
    assert_times(place, &[(Format::Post, 1)], &off(90), 1.0);
    // Extras are added on what is left: 3 × 0.4 × 0.75 × (1 + 0.369306).
    let rush = Extras { rush: true, ..off(25) };
    assert_times(place, &[(Format::Story, 3)], &rush, 1.232_375);
}

#[test]
fn extras_add_and_do_not_multiply() {
    let place = Platform::Instagram;
    let ads = Extras { paid_ads: true, ..NONE };
    assert_times(place, &[], &ads, 1.587_028);
    let rush = Extras { rush: true, ..NONE };
    assert_times(place, &[], &rush, 1.369_306);
    // 1 + 0.45 + 0.587028 + 0.459756 + 0.369306 = 2.866090; multiplied it would be 4.599741.
    assert_times(place, &[], &ALL, 2.866_090);
    // Upon the bundled pieces: 1.713157 × 2.866090 = 4.910063.
    let items = [(Format::Reel, 1), (Format::Story, 1)];
    assert_times(place, &items, &ALL, 4.910_063);
    let one = dear(place);
    let quote = quote(&one, place, &items, &ALL);
    // In cents: each extra is its own share of the pieces' price.
    let share = |n: usize| quote.extras[n].amount.0 as f64 / one.typical.0 as f64 / 1.713_157;
    for (n, expected) in [0.45, 0.587_028, 0.459_756, 0.369_306].into_iter().enumerate() {
        assert!((share(n) - expected).abs() < 3e-6, "{n}: {}", share(n));
    }
}

#[test]
fn formats_a_platform_lacks_are_left_out() {
    for platform in Platform::ALL {
        let one = base(platform, Some(40_000), None);
        let (has, lacks): (Vec<Format>, Vec<Format>) = Format::ALL
            .into_iter()
            .partition(|format| formats(platform).contains(format));
        let foreign: Vec<_> = lacks.iter().map(|format| (*format, 7)).collect();
        assert!(lacks.iter().all(|format| format_factor(platform, *format).is_none()));
        // Nothing known left: the base.
        let nothing = quote(&one, platform, &foreign, &ALL);
        assert_eq!(nothing, quote(&one, platform, &[], &ALL), "{platform:?}");
        // And no part in the bundle.
        for format in has {
            let mixed: Vec<_> = foreign.iter().copied().chain([(format, 1)]).collect();
            let alone = quote(&one, platform, &[(format, 1)], &NONE);
            assert_eq!(quote(&one, platform, &mixed, &NONE), alone, "{platform:?} {format:?}");
        }
    }
}

fn cash(cents: u64) -> Offer {
    Offer {
        cash: Cents(cents),
        gift: Cents(0),
        gift_worth: Ppm(500_000),
        commission: Cents(0),
    }
}

#[test]
fn an_offer_at_a_quantile_is_at_that_percentile() {
    for platform in Platform::ALL {
        for (items, extras) in [
            (vec![], NONE),
            (vec![(Format::Post, 2), (Format::Video, 1), (Format::Live, 3)], ALL),
        ] {
            let quote = quote(&base(platform, Some(50_000), None), platform, &items, &extras);
            let shares = [50_000u64, 250_000, 500_000, 750_000, 950_000];
            for (amount, share) in ends(&quote.total).into_iter().zip(shares) {
                let Ppm(got) = check(&cash(amount), &quote).percentile;
                assert!(got.abs_diff(share) <= 10, "{platform:?} {amount}: {got}, not {share}");
            }
        }
    }
}

#[test]
fn an_offer_is_worth_its_parts() {
    let quote = quote(
        &base(Platform::Instagram, Some(10_000), None),
        Platform::Instagram,
        &[],
        &NONE,
    );
    let nothing = check(&cash(0), &quote);
    assert_eq!((nothing.worth, nothing.percentile), (Cents(0), Ppm(0)));
    assert_eq!(nothing.short_of_typical, quote.total.typical);
    let worth = |cash, gift, gift_worth, commission| {
        let offer = Offer {
            cash: Cents(cash),
            gift: Cents(gift),
            gift_worth: Ppm(gift_worth),
            commission: Cents(commission),
        };
        check(&offer, &quote).worth.0
    };
    // $300 and half of $120.
    assert_eq!(worth(30_000, 12_000, 500_000, 0), 36_000);
    assert_eq!(worth(30_000, 12_000, 0, 0), 30_000);
    assert_eq!(worth(30_000, 12_000, 1_000_000, 0), 42_000);
    // A third of $99.99 is $33.33 (and a little, for 33.3333 %, less).
    assert_eq!(worth(0, 9_999, 333_333, 0), 3_333);
    // Half a cent counts as one.
    assert_eq!(worth(0, 1, 500_000, 0), 1);
    assert_eq!(worth(1_234, 2_000, 250_000, 4_321), 1_234 + 500 + 4_321);
    // Beyond the typical price nothing is lacking.
    let typical = quote.total.typical.0;
    let lacking = |amount| check(&cash(amount), &quote).short_of_typical.0;
    assert_eq!([typical - 1, typical, typical + 1].map(lacking), [1, 0, 0]);
}

/// $15 and a whitening kit, at about 10,000 followers on TikTok.
#[test]
fn the_first_deal_of_the_founding_article_is_low() {
    let quote = quote(
        &base(Platform::TikTok, Some(10_000), None),
        Platform::TikTok,
        &[],
        &NONE,
    );
    // The kit at $30 in a shop, worth half: $30 in all. At its full price, $45 in all, it is still below the middle.
    for (gift_worth, worth, most) in [(500_000, 3_000, 250_000), (1_000_000, 4_500, 350_000)] {
        let deal = Offer {
            cash: Cents(1_500),
            gift: Cents(3_000),
            gift_worth: Ppm(gift_worth),
            commission: Cents(0),
        };
        let found = check(&deal, &quote);
        assert_eq!(found.worth, Cents(worth));
        assert!((10_000..most).contains(&found.percentile.0), "{found:?}");
        assert_eq!(found.short_of_typical.0, quote.total.typical.0 - worth);
    }
}

impl Lcg {
    fn base(&mut self, platform: Platform) -> Estimate {
        let (followers, views) = (self.size(MOST_PEOPLE), self.size(MOST_VIEWS));
        match self.below(3) {
            0 => base(platform, Some(followers), None),
            1 => base(platform, None, Some(views)),
            _ => base(platform, Some(followers), Some(views)),
        }
    }

    /// Of any formats, those of other platforms too; mostly few pieces, where the bundle still moves.
    fn items(&mut self) -> Vec<(Format, u64)> {
        (0..self.below(5))
            .map(|_| (Format::ALL[self.below(9) as usize], self.size(MOST_PIECES + 1) - 1))
            .collect()
    }

    fn days(&mut self) -> u64 {
        if self.yes() { self.size(LONGEST + 1) - 1 } else { 0 }
    }

    fn extras(&mut self) -> Extras {
        Extras {
            rights_days: self.days(),
            paid_ads: self.yes(),
            exclusivity_days: self.days(),
            rush: self.yes(),
            own: NOTHING_OWN,
        }
    }

    fn own_format(&mut self, platform: Platform) -> Format {
        let own = formats(platform);
        own[self.below(own.len() as u64) as usize]
    }
}

fn totals(one: &Estimate, platform: Platform, items: &[(Format, u64)], extras: &Extras) -> [u64; 5] {
    ends(&quote(one, platform, items, extras).total)
}

fn none_fell(before: [u64; 5], after: [u64; 5]) -> bool {
    before.into_iter().zip(after).all(|(before, after)| before <= after)
}

#[test]
fn one_more_piece_never_costs_less() {
    for mut case in cases() {
        let platform = case.platform();
        let (one, mut items, extras) = (case.base(platform), case.items(), case.extras());
        // An empty order already means one piece of the base format, which a first piece would replace.
        items.push((case.own_format(platform), 1));
        let before = totals(&one, platform, &items, &extras);
        items.push((case.own_format(platform), 1));
        let after = totals(&one, platform, &items, &extras);
        assert!(
            none_fell(before, after),
            "{platform:?} {items:?}: {before:?} to {after:?}"
        );
    }
}

/// Every mixture of few pieces, where the bundle bites: a cheap piece must not bring a dear one's price down.
#[test]
fn no_small_bundle_costs_less_than_a_part_of_it() {
    for platform in Platform::ALL {
        let (one, own) = (dear(platform), formats(platform));
        let orders = 4u64.pow(own.len() as u32);
        for order in 1..orders {
            let mut items: Vec<_> = own
                .iter()
                .enumerate()
                .map(|(n, format)| (*format, order >> (2 * n) & 3))
                .collect();
            let before = totals(&one, platform, &items, &NONE);
            for n in 0..items.len() {
                items[n].1 += 1;
                let after = totals(&one, platform, &items, &NONE);
                assert!(
                    none_fell(before, after),
                    "{platform:?} {items:?}: {before:?} to {after:?}"
                );
                items[n].1 -= 1;
            }
        }
    }
}

#[test]
fn more_pieces_are_never_dearer_each() {
    for mut case in cases() {
        let platform = case.platform();
        let (one, extras, format) = (case.base(platform), case.extras(), case.own_format(platform));
        let few = case.size(MOST_PIECES);
        let many = few + case.size(MOST_PIECES);
        let at = |pieces| totals(&one, platform, &[(format, pieces)], &extras)[2];
        let (for_few, for_many) = (at(few), at(many));
        // Either total is rounded to a cent.
        let most = (for_few as f64 + 0.5) * many as f64 / few as f64 * (1.0 + 1e-9) + 0.5;
        assert!(
            for_many as f64 <= most,
            "{platform:?} {format:?}: {few} at {for_few}, {many} at {for_many}"
        );
    }
}

#[test]
fn one_more_extra_never_costs_less() {
    for mut case in cases() {
        let platform = case.platform();
        let (one, items, extras) = (case.base(platform), case.items(), case.extras());
        let before = totals(&one, platform, &items, &extras);
        let more = [
            Extras {
                rights_days: extras.rights_days + 1,
                ..extras
            },
            Extras {
                exclusivity_days: extras.exclusivity_days + 1,
                ..extras
            },
            Extras {
                paid_ads: true,
                ..extras
            },
            Extras { rush: true, ..extras },
        ];
        for extras in more {
            let after = totals(&one, platform, &items, &extras);
            assert!(
                none_fell(before, after),
                "{platform:?} {items:?} {extras:?}: {before:?} to {after:?}"
            );
        }
    }
}

/// The dearer a format, or the smaller the discount, the dearer the quote.
#[test]
fn own_figures_move_a_quote_their_way() {
    for mut case in cases() {
        let platform = case.platform();
        let (one, items, mut extras) = (case.base(platform), case.items(), case.extras());
        extras.own.formats = Format::ALL.map(|_| Some(Ppm(case.size(MOST_SHARE))));
        let (format, off) = (case.own_format(platform), Ppm(case.size(MOST_OFF)));
        let (one_price, other) = (Ppm(case.size(MOST_SHARE)), Ppm(case.size(MOST_SHARE)));
        let (cheap, dear) = (one_price.min(other), one_price.max(other));
        let mut at = |price, off| {
            extras.own.formats[format as usize] = Some(price);
            extras.own.bundle_off = Some(off);
            totals(&one, platform, &items, &extras)
        };
        let (low, high, undiscounted) = (at(cheap, off), at(dear, off), at(dear, Ppm(0)));
        let ordered = none_fell(low, high) && none_fell(high, undiscounted);
        assert!(
            ordered,
            "{platform:?} {items:?} {format:?}: {low:?}, {high:?}, {undiscounted:?}"
        );
    }
}

/// No cliff at 30 days, or anywhere. One more day of either moves a price by less than 3 %.
#[test]
fn one_more_day_is_no_step() {
    // A ninetieth of the way, in logarithms, to the published factor: 1.459756^(1/90).
    let first = exclusivity_factor(1).typical;
    assert!((1_004_200..1_004_220).contains(&first.0), "{first:?}");
    for mut case in cases() {
        let platform = case.platform();
        let (one, items, extras) = (case.base(platform), case.items(), case.extras());
        let before = totals(&one, platform, &items, &extras);
        let later = [
            (
                Extras {
                    rights_days: extras.rights_days + 1,
                    ..extras
                },
                1.03,
            ),
            (
                Extras {
                    exclusivity_days: extras.exclusivity_days + 1,
                    ..extras
                },
                1.03,
            ),
        ];
        for (extras, most) in later {
            let after = totals(&one, platform, &items, &extras);
            for (before, after) in before.into_iter().zip(after) {
                assert!(
                    after as f64 <= (before as f64 + 0.5) * most + 0.5,
                    "{platform:?} {items:?} {extras:?}: {before} to {after}"
                );
            }
        }
    }
    for days in 0..=LONGEST {
        let moved = |factor: fn(u64) -> Factor| factor(days + 1).typical.ratio() / factor(days).typical.ratio();
        assert!((1.0..1.03).contains(&moved(rights_factor)), "rights at {days}");
        assert!(
            (1.0..1.02).contains(&moved(exclusivity_factor)),
            "exclusivity at {days}"
        );
        for Factor { typical, low, high, .. } in [rights_factor(days), exclusivity_factor(days)] {
            assert!(Ppm::ONE <= low && low <= typical && typical <= high, "at {days}");
        }
    }
}

#[test]
fn rights_between_two_durations_rest_on_the_sources_of_the_nearer_one() {
    for (days, nearer) in [
        (1, 30),
        (29, 30),
        (31, 30),
        (44, 30),
        (45, 60),
        (59, 60),
        (91, 90),
        (134, 90),
        (135, 180),
        (200, 180),
        (364, 365),
        (400, 365),
    ] {
        let (between, published) = (rights_factor(days), rights_factor(nearer));
        assert_eq!(
            (between.basis, between.sources),
            (Basis::Between, published.sources),
            "{days} days"
        );
        assert!(matches!(published.basis, Basis::Published(_)), "{nearer} days");
    }
    assert_ne!(rights_factor(30).sources, rights_factor(60).sources);
}

#[test]
fn a_better_offer_is_never_at_a_lower_percentile() {
    for mut case in cases() {
        let platform = case.platform();
        let (one, items, extras) = (case.base(platform), case.items(), case.extras());
        let quote = quote(&one, platform, &items, &extras);
        let mut offer = Offer {
            cash: Cents(case.size(MOST_MONEY) - 1),
            gift: Cents(case.size(MOST_MONEY) - 1),
            gift_worth: Ppm(case.below(1_000_001)),
            commission: Cents(case.size(MOST_MONEY) - 1),
        };
        let less = check(&offer, &quote);
        let more = case.size(MOST_MONEY);
        match case.below(4) {
            0 => offer.cash.0 += more,
            1 => offer.gift.0 += more,
            2 => offer.gift_worth = Ppm::ONE,
            _ => offer.commission.0 += more,
        }
        let more = check(&offer, &quote);
        assert!(less.worth <= more.worth, "{less:?} {more:?}");
        assert!(less.percentile <= more.percentile, "{less:?} {more:?}");
        assert!(more.percentile <= Ppm::ONE, "{more:?}");
        assert!(less.short_of_typical >= more.short_of_typical, "{less:?} {more:?}");
        // Near the middle too, where the two halves of the normal distribution meet.
        let middle = quote.total.typical.0;
        let percentile = |amount| check(&cash(amount), &quote).percentile;
        assert!(percentile(middle.saturating_sub(1)) <= percentile(middle), "{middle}");
        assert!(percentile(middle) <= percentile(middle + 1), "{middle}");
    }
}

/// The quantiles stand in order, and what the page lists adds up to its total.
#[test]
fn a_quote_is_ordered_and_adds_up() {
    for mut case in cases() {
        let platform = case.platform();
        let (one, items, extras) = (case.base(platform), case.items(), case.extras());
        let Quote {
            lines,
            bundle,
            extras: sold,
            total,
        } = quote(&one, platform, &items, &extras);
        let range = ends(&total);
        assert!(range.is_sorted(), "{platform:?} {items:?}: {range:?}");
        let pieces: u64 = lines.iter().map(|line| line.pieces).sum();
        assert_eq!(bundle.is_some(), pieces > 1);
        let listed = lines.iter().map(|line| line.amount.0).sum::<u64>() as f64;
        let bundled = listed * bundle.map_or(1.0, |factor| factor.typical.ratio());
        let summed = bundled + sold.iter().map(|extra| extra.amount.0).sum::<u64>() as f64;
        // Every row starts from one piece's price rounded to a cent and is rounded itself.
        let whole = range[2] as f64 / one.typical.0.max(1) as f64;
        let rounding = 0.5 * whole + (lines.len() + sold.len() + 1) as f64 + 1e-9 * summed;
        if one.typical.0 >= 1_000 {
            assert!(
                (summed - range[2] as f64).abs() <= rounding,
                "{platform:?} {items:?} {extras:?}: {summed}, not {}",
                range[2]
            );
        }
    }
}

#[test]
fn extremes_give_a_price() {
    let everything = Format::ALL.map(|format| (format, MOST_PIECES));
    for platform in Platform::ALL {
        for (followers, views) in [
            (Some(MOST_PEOPLE), Some(MOST_VIEWS)),
            (Some(MOST_PEOPLE), None),
            (None, Some(MOST_VIEWS)),
            (Some(1), Some(MOST_VIEWS)),
            (Some(MOST_PEOPLE), Some(1)),
            (Some(1), None),
            (None, Some(1)),
        ] {
            for days in [0, 1, LONGEST, u64::MAX] {
                let extras = Extras {
                    rights_days: days,
                    exclusivity_days: days,
                    ..ALL
                };
                let quote = quote(&base(platform, followers, views), platform, &everything, &extras);
                let [.., typical, high, p95] = ends(&quote.total);
                assert!(
                    0 < typical && typical <= high && high <= p95 && p95 < u64::MAX,
                    "{platform:?}"
                );
                assert_eq!(quote.lines.len(), formats(platform).len());
                let boundless = Offer {
                    cash: Cents(u64::MAX),
                    gift: Cents(u64::MAX),
                    gift_worth: Ppm::ONE,
                    commission: Cents(u64::MAX),
                };
                let OfferCheck {
                    worth,
                    percentile,
                    short_of_typical,
                } = check(&boundless, &quote);
                assert_eq!((worth, short_of_typical), (Cents(u64::MAX), Cents(0)));
                assert!(
                    (500_000..=1_000_000).contains(&percentile.0),
                    "{platform:?} {percentile:?}"
                );
                assert!(check(&cash(1), &quote).percentile < Ppm(500_000), "{platform:?}");
            }
        }
    }
}
