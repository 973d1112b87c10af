//! Tiers: what each published definition calls an account, at and beside every edge.

use std::collections::BTreeMap;

use postworth::draft::{Draft, derive, link};
use postworth::evidence::{Platform, TIER_SCHEMES, tier_scheme as scheme};
use postworth::model::tier::{self, applies, definitions};

/// Scheme, platform and, in order, the first size of each stretch and its name; "-" is a stretch without a name.
const STRETCHES: &str = "
seed-000               instagram  0 - 1000 micro 10000 -
seed-001               instagram  0 - 10000 micro 30000 sweet_spot 100000 -
seed-001               tiktok     0 - 10000 micro 30000 -
seed-002               instagram  0 - 10000 micro 100000 macro 1000000 mega/celebrity
seed-003               x          0 - 1000 micro 100000 -
seed-004               instagram  0 - 10000 micro 100000 -
imh-rates              facebook   0 - 1000 nano 10000 micro 50000 mid 500000 macro 1000000 mega
inbeat-calc            instagram  0 small_creator 1000 nano 10000 micro 50000 mid 300000 macro 1000000 mega
inbeat-campaign        tiktok     0 - 1000 nano 5000 micro 50000 macro 250000 -
hypeauditor-tiers-2018 instagram  0 Instagram_user 1000 rookie 5000 up-and-coming 20000 prosumer 100000 maven 1000000 celebrity
klear-2019             instagram  0 - 500 nano 5000 - 500000 celebrity
mavrck-tiers           instagram  0 - 500 micro 10000 macro 1000000 -
emarketer-tiers        instagram  0 - 1000 nano 5000 micro 20000 - 1000000 mega
l2-2017                instagram  0 micro 70000 middling 2500000 macro
hbr-2024               instagram  0 nano 10000 - 100000 macro
bloglovin-97           instagram  0 - 1000 micro 100000 -
hypeauditor-2023       instagram  0 - 1000 nano 10000 -
ratecard-ai            youtube    0 - 1000 nano 10000 micro 50000 mid 100000 rising 250000 macro 500000 mega 1000000 celebrity
sponsorrate-tiktok-2026 tiktok    0 - 1000 nano 10000 micro 50000 mid 500000 macro 1000000 mega
";

/// What a source calls an account on a platform, under all it says of that platform together.
fn called(source: &str, platform: Platform, followers: u64) -> Vec<&'static str> {
    definitions(platform, followers)
        .filter(|definition| definition.scheme.source.id == source)
        .filter_map(|definition| definition.tier.map(|tier| tier.name))
        .collect()
}

#[test]
fn every_stretch_has_its_name_at_and_beside_its_edges() {
    let mut checked = 0;
    for row in STRETCHES.lines().filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split_whitespace().collect();
        let platform = Platform::from_slug(words[1]).unwrap_or_else(|| panic!("{row}"));
        let stretches: Vec<(u64, String)> = words[2..]
            .chunks(2)
            .map(|pair| {
                (
                    pair[0].parse().unwrap_or_else(|_| panic!("{row}")),
                    pair[1].replace('_', " "),
                )
            })
            .collect();
        for (at, (start, name)) in stretches.iter().enumerate() {
            let end = stretches.get(at + 1).map(|(next, _)| *next);
            // The first two sizes, the last two, one between; of the endless one some very large.
            let last = end.map_or(u64::MAX, |end| end - 1);
            for size in [*start, start + 1, start + (last - start) / 2, last - 1, last] {
                let found = called(words[0], platform, size);
                let expected: Vec<&str> = if name == "-" { vec![] } else { vec![name] };
                assert_eq!(found, expected, "{} on {platform:?} at {size}", words[0]);
                checked += 1;
            }
        }
    }
    assert!(checked > 300, "{checked} sizes");
}

#[test]
fn the_founding_five_call_twelve_thousand_micro_in_four_ways_out_of_five() {
    // seed-000 ends at 10,000; the others begin there or below.
    let founding = ["seed-000", "seed-001", "seed-002", "seed-003", "seed-004"];
    let names = |size: u64| founding.map(|id| called(id, Platform::Instagram, size).join("+"));
    assert_eq!(names(12_000), ["", "micro", "micro", "micro", "micro"]);
    assert_eq!(names(5_000), ["micro", "", "", "micro", ""]);
    assert_eq!(names(10_000), ["", "micro", "micro", "micro", "micro"]);
    assert_eq!(names(100_000), ["", "", "macro", "", ""]);
    assert_eq!(names(999), ["", "", "", "", ""]);
    assert_eq!(names(1_000_000), ["", "", "mega/celebrity", "", ""]);
}

#[test]
fn a_range_named_aside_never_wins_over_a_tier() {
    let mut shadowed = 0;
    for platform in Platform::ALL {
        for size in [
            0,
            999,
            1_000,
            10_000,
            20_000,
            29_999,
            30_000,
            69_999,
            99_999,
            100_000,
            7_000_000,
            u64::MAX,
        ] {
            let all: Vec<_> = definitions(platform, size).collect();
            for definition in &all {
                let Some(found) = definition.tier else { continue };
                let id = definition.scheme.source.id;
                assert!(found.followers.contains(size), "{id} at {size}: {found:?}");
                if found.aside {
                    let plain = definition.scheme.tiers.iter().find(|tier| {
                        let here = tier.platform.is_none_or(|own| own == platform);
                        here && !tier.aside && tier.followers.contains(size)
                    });
                    assert_eq!(plain, None, "{id} at {size} on {platform:?} has a tier");
                }
                shadowed += definition
                    .scheme
                    .tiers
                    .iter()
                    .filter(|tier| tier.aside && tier.followers.contains(size))
                    .count();
            }
        }
    }
    assert!(shadowed > 3, "{shadowed} sizes lie in a range named aside");
}

#[test]
fn each_source_speaks_once_of_a_platform() {
    for platform in Platform::ALL {
        let mut voices: BTreeMap<&str, u32> = BTreeMap::new();
        for definition in definitions(platform, 20_000) {
            *voices.entry(definition.scheme.source.id).or_default() += 1;
        }
        let twice: Vec<_> = voices.iter().filter(|(_, voices)| **voices > 1).collect();
        assert!(twice.is_empty(), "{platform:?}: {twice:?}");
        assert!(voices.len() >= 10, "{platform:?}: {voices:?}");
    }
}

#[test]
fn definitions_speak_of_the_platform_asked_for() {
    // Schemes for one platform only, and where.
    let only = |id: &str| match id {
        "seed-000"
        | "seed-004"
        | "inbeat-calc"
        | "later-fohr-2021"
        | "hypeauditor-tiers-2018"
        | "l2-2017"
        | "hbr-2024"
        | "influencerradar-cpm"
        | "ainfluencer-guide" => Some(Platform::Instagram),
        "sponsorrate-tiktok-2026" | "calculatecreator-sponsorship-2025" => Some(Platform::TikTok),
        _ => None,
    };
    for platform in Platform::ALL {
        let ids: Vec<&str> = definitions(platform, 20_000)
            .map(|definition| definition.scheme.source.id)
            .collect();
        for scheme in TIER_SCHEMES {
            let id = scheme.source.id;
            let expected = only(id).is_none_or(|only| only == platform);
            assert_eq!(ids.contains(&id), expected, "{id} on {platform:?}");
        }
        for definition in definitions(platform, 20_000) {
            assert!(applies(definition.scheme, platform), "{definition:?} on {platform:?}");
            assert_eq!(
                definition.tier,
                tier::tier(definition.scheme, platform, 20_000),
                "{definition:?}"
            );
        }
    }
}

#[test]
fn every_scheme_is_found_by_its_source() {
    for one in TIER_SCHEMES {
        let found = scheme(one.source.id);
        assert!(
            found.is_some_and(|found| found.source == one.source),
            "{}",
            one.source.id
        );
    }
    assert!(
        scheme(Draft::default().tiers).is_some_and(|scheme| scheme.platform.is_none()),
        "the first scheme must fit all"
    );
    for id in ["", "imh", "IMH-rates", "imh-rates ", "nobody"] {
        assert_eq!(scheme(id), None, "{id:?}");
    }
}

#[test]
fn a_scheme_for_another_platform_gives_way_to_the_one_that_fits_all() {
    let shown = |query: &str| {
        let found = derive(&link::decode(query)).creator.unwrap();
        (found.scheme.unwrap().source.id, found.tier.map(|tier| tier.name))
    };
    for (query, expected) in [
        (
            "platform=instagram&tiers=hbr-2024&followers=5000",
            ("hbr-2024", Some("nano")),
        ),
        (
            "platform=tiktok&tiers=hbr-2024&followers=25000",
            ("imh-rates", Some("micro")),
        ),
        (
            "platform=tiktok&tiers=sponsorrate-tiktok-2026&followers=25000",
            ("sponsorrate-tiktok-2026", Some("micro")),
        ),
        (
            "platform=x&tiers=sponsorrate-tiktok-2026&followers=25000",
            ("imh-rates", Some("micro")),
        ),
    ] {
        assert_eq!(shown(query), expected, "{query}");
    }
    // It is what is shown that gives way, not what the reader chose.
    assert_eq!(link::decode("platform=tiktok&tiers=hbr-2024").tiers, "hbr-2024");
}

#[test]
fn tiers_rise_with_size() {
    // Whoever grows never falls to a smaller tier; where nothing is said, nothing is.
    for scheme in TIER_SCHEMES {
        let mut last = 0;
        let mut size = 1_u64;
        while size < 100_000_000 {
            if let Some(tier) =
                tier::tier(&scheme, scheme.platform.unwrap_or(Platform::X), size).filter(|tier| !tier.aside)
            {
                assert!(tier.followers.min >= last, "{} at {size}: {tier:?}", scheme.source.id);
                last = tier.followers.min;
            }
            size += 1 + size / 50;
        }
    }
}
