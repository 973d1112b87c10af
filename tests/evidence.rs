//! The evidence: that `data/` is sound, that all of it arrives in the tables unchanged, and that a bad figure cannot
//! get in.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may stop where it fails"
)]

#[path = "../build/check.rs"]
#[allow(dead_code, reason = "the build script uses parts that this test does not")]
mod check;
#[path = "../build/emit.rs"]
mod emit;

use std::collections::BTreeMap;
use std::path::PathBuf;

use check::rows::decimal;
use check::{Problem, Texts};
use postworth::evidence::*;

fn data() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data")
}

fn texts() -> Texts {
    check::read(&data()).expect("every file of data/ can be read")
}

fn said(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(Problem::to_string).collect()
}

#[test]
fn the_data_passes() {
    if let Err(problems) = check::check(&texts()) {
        panic!("{}", said(&problems).join("\n"));
    }
}

#[test]
fn every_row_reaches_its_table() {
    // Counted by a plain reader, not by the code that fills the tables.
    let rows = |file: &str| {
        csv::Reader::from_path(data().join(file))
            .unwrap()
            .into_records()
            .count()
    };
    let points = |tables: &[Benchmark]| tables.iter().map(|benchmark| benchmark.points.len()).sum::<usize>();

    assert_eq!(SOURCES.len(), rows("sources.csv"));
    assert_eq!(
        TIER_SCHEMES.iter().map(|scheme| scheme.tiers.len()).sum::<usize>(),
        rows("tiers.csv")
    );
    assert_eq!(PRICES.len(), rows("prices.csv"));
    assert_eq!(CPM.len(), rows("cpm.csv"));
    assert_eq!(CPE.len(), rows("cpe.csv"));
    assert_eq!(points(&BENCHMARKS) + points(&REACH), rows("engagement.csv"));
    assert_eq!(BRANDED_DROP.len(), rows("branded_drop.csv"));
    assert_eq!(MULTIPLIERS.len(), rows("multipliers.csv"));
    assert_eq!(CLAIMS.len(), rows("claims.csv"));
    assert_eq!(DEALS.len(), rows("deals.csv"));
    assert_eq!(PAPERS.len(), rows("papers.csv"));
    assert_eq!(CPI.len(), rows("cpi.csv"));
}

#[test]
fn the_guide_is_the_hub_table_alone() {
    let hub: Vec<Price> = PRICES
        .iter()
        .filter(|price| price.source.id == "imh-rates")
        .copied()
        .collect();
    assert_eq!(GUIDE.to_vec(), hub);
    for platform in Platform::ALL {
        let tiers: Vec<_> = GUIDE
            .iter()
            .filter(|price| price.network == Network::On(platform))
            .collect();
        assert_eq!(tiers.len(), 5, "{platform:?}");
    }
    assert_eq!(GUIDE.iter().filter(|price| price.status == Status::Derived).count(), 9);
}

#[test]
fn a_metric_stands_in_its_own_table() {
    assert!(
        REACH
            .iter()
            .all(|benchmark| benchmark.metric == Metric::ReachPerFollower)
    );
    assert!(
        BENCHMARKS
            .iter()
            .all(|benchmark| benchmark.metric != Metric::ReachPerFollower)
    );
}

/// What `BenchmarkPoint` and `TierScheme` promise to those who interpolate.
#[test]
fn curves_and_schemes_rise_without_overlap() {
    for benchmark in BENCHMARKS.iter().chain(&REACH) {
        assert!(!benchmark.points.is_empty());
        let bands: Vec<_> = benchmark.points.iter().map(|point| point.followers).collect();
        let bounded: Vec<Band> = bands.iter().copied().flatten().collect();
        assert!(
            bands.iter().take(bounded.len()).all(Option::is_some),
            "a point without band goes last"
        );
        assert_rising(benchmark.source.id, &bounded);
        assert!(
            benchmark
                .points
                .iter()
                .all(|point| 0 < point.low_ppm && point.low_ppm <= point.high_ppm)
        );
    }
    for scheme in &TIER_SCHEMES {
        let named: Vec<Band> = scheme
            .tiers
            .iter()
            .filter(|tier| !tier.aside)
            .map(|tier| tier.followers)
            .collect();
        assert!(
            scheme.tiers.iter().skip(named.len()).all(|tier| tier.aside),
            "a range named aside goes last"
        );
        assert!(!named.is_empty(), "{}", scheme.source.id);
        assert_rising(scheme.source.id, &named);
    }
    // The page reads these rows as one curve, whatever their source and platform.
    assert_rising("branded_drop.csv", &BRANDED_DROP.map(|row| row.followers));
    for study in REVENUE.chunk_by(|one, next| one.study == next.study) {
        let bands: Vec<Band> = study.iter().map(|row| row.followers).collect();
        assert_rising(study[0].study, &bands);
        assert!(
            study.iter().all(|row| row.source == study[0].source),
            "two sources call a study {}",
            study[0].study
        );
    }
}

/// A row added at the end of a file takes its place in the table.
#[test]
fn a_row_may_stand_anywhere_in_its_file() {
    let good = texts();
    for (file, name) in [("branded_drop.csv", "BRANDED_DROP"), ("papers.csv", "REVENUE")] {
        let table = |texts: &Texts| {
            let all = emit::emit(&check::check(texts).unwrap());
            let (_, from_it) = all.split_once(&format!("pub static {name}:")).unwrap();
            from_it.split_once("];").unwrap().0.to_owned()
        };
        let in_order = table(&good);
        let (header, rows) = good[file].split_once('\n').unwrap();
        for moved in rows.lines() {
            let others = rows.replace(&format!("{moved}\n"), "");
            let mut late = good.clone();
            *late.get_mut(file).unwrap() = format!("{header}\n{others}{moved}\n");
            assert_eq!(table(&late), in_order, "{moved}");
        }
    }
}

fn assert_rising(source: &str, bands: &[Band]) {
    for pair in bands.windows(2) {
        assert!(pair[0].max.is_some_and(|end| end <= pair[1].min), "{source}: {pair:?}");
    }
}

// Figures below were worked out by hand from data/*.csv.

fn dollars(low: u64, high: u64) -> (Option<u64>, Option<u64>) {
    (Some(low * 100), Some(high * 100))
}

#[test]
fn prices_by_hand() {
    let price = |source: &str, platform, format: &str, tier: &str| {
        let found: Vec<_> = PRICES
            .iter()
            .filter(|price| (price.source.id, price.network) == (source, Network::On(platform)))
            .filter(|price| (price.format, price.tier) == (format, tier))
            .collect();
        assert_eq!(found.len(), 1, "{source} {tier}");
        *found[0]
    };

    let micro = price("imh-rates", Platform::Instagram, "post", "micro");
    assert_eq!((micro.low_cents, micro.high_cents), dollars(100, 500));
    assert_eq!(
        micro.followers,
        Some(Band {
            min: 10_000,
            max: Some(50_000)
        })
    );
    assert_eq!(
        (micro.status, micro.year, micro.avg_views),
        (Status::Seen, Some(2021), None)
    );

    let mega = price("imh-rates", Platform::YouTube, "video", "mega");
    assert_eq!((mega.low_cents, mega.high_cents), (Some(2_000_000), None));
    assert_eq!(
        mega.followers,
        Some(Band {
            min: 1_000_000,
            max: None
        })
    );
    assert_eq!(price("imh-rates", Platform::X, "post", "nano").status, Status::Derived);

    // One account: a band that holds only itself.
    let gomez = price("hopper-2017", Platform::Instagram, "post", "Selena Gomez")
        .followers
        .unwrap();
    assert!(gomez.contains(144_000_000) && !gomez.contains(143_999_999) && !gomez.contains(144_000_001));

    let first = PRICES.iter().find(|price| price.avg_views.is_some()).unwrap();
    assert_eq!((first.source.id, first.followers), ("gamut-youtube-2026", None));
    assert_eq!(
        first.avg_views,
        Some(Band {
            min: 5_000,
            max: Some(10_000)
        })
    );
    assert_eq!((first.low_cents, first.high_cents), dollars(100, 250));
}

#[test]
fn rates_by_hand() {
    let rate = |table: &[Benchmark], source: &str, format: &str, series: &str, followers: u64| {
        let point = table
            .iter()
            .filter(|b| (b.source.id, b.format, b.series) == (source, format, series))
            .flat_map(|b| b.points)
            .find(|point| point.followers.is_some_and(|band| band.contains(followers)))
            .unwrap();
        (point.low_ppm, point.high_ppm)
    };
    assert_eq!(rate(&BENCHMARKS, "mavrck-imh", "post", "", 10_000), (30_700, 30_700)); // 3.07 %
    assert_eq!(rate(&BENCHMARKS, "mavrck-imh", "post", "", 9_999), (40_000, 40_000)); // 4.0 %
    assert_eq!(
        rate(&BENCHMARKS, "statista-ig", "post", "United Kingdom", 4_000),
        (45_900, 45_900)
    );
    assert_eq!(
        rate(&BENCHMARKS, "statista-ig", "post", "United States", 2_000_000),
        (25_400, 25_400)
    );
    assert_eq!(
        rate(&BENCHMARKS, "hypeauditor-tiers-2018", "post", "", 20_000),
        (15_400, 16_200)
    ); // a range
    assert_eq!(rate(&REACH, "minter-2019", "story", "", 0), (81_550, 81_550)); // 8.155 %
    assert_eq!(
        rate(&REACH, "influencerradar-cpm", "post", "", 100_000),
        (100_000, 200_000)
    ); // 10 to 20 %

    let brands = BENCHMARKS
        .iter()
        .find(|b| (b.source.id, b.platform) == ("rivaliq-2023", Platform::X))
        .unwrap();
    assert_eq!(
        (brands.points[0].low_ppm, brands.population),
        (350, Population::BrandPages)
    ); // 0.035 %

    let mavrck = BRANDED_DROP.iter().filter(|drop| drop.source.id == "mavrck-imh");
    let drops: Vec<u64> = mavrck.map(|drop| drop.drop_ppm).collect();
    assert_eq!(drops, [129_100, 145_600, 180_000, 235_800, 336_200]);
}

#[test]
fn tiers_by_hand() {
    let scheme = |id: &str| TIER_SCHEMES.iter().find(|scheme| scheme.source.id == id).unwrap();

    let nano = scheme("klear-2019").tiers[0];
    assert_eq!(
        (nano.name, nano.followers),
        (
            "nano",
            Band {
                min: 500,
                max: Some(5_000)
            }
        )
    );
    // Printed as 4,999 and 19,999.
    let emarketer: Vec<_> = scheme("emarketer-tiers")
        .tiers
        .iter()
        .map(|tier| tier.followers.max)
        .collect();
    assert_eq!(emarketer, [Some(5_000), Some(20_000), None]);
    // A range for one platform, beside a scheme for all of them.
    let founding = scheme("seed-001");
    assert_eq!(founding.platform, None);
    assert_eq!(
        founding
            .tiers
            .iter()
            .map(|tier| (tier.name, tier.aside))
            .collect::<Vec<_>>(),
        [("micro", false), ("sweet spot", true)]
    );
    assert_eq!(scheme("sponsorrate-tiktok-2026").platform, Some(Platform::TikTok));
}

#[test]
fn costs_and_factors_by_hand() {
    let paid = CPM.iter().find(|cpm| cpm.source.id == "inzpire-cpm").unwrap();
    assert_eq!((paid.low_cents, paid.high_cents), (Some(3_200), Some(4_200)));
    assert_eq!((paid.low_eur_cents, paid.high_eur_cents), (Some(3_000), Some(4_000)));
    let euros_only = CPM.iter().find(|cpm| cpm.source.id == "cims-2025").unwrap();
    assert_eq!((euros_only.low_cents, euros_only.low_eur_cents), (None, Some(500)));

    let inkifi = CPE.iter().find(|cpe| cpe.source.id == "inkifi").unwrap();
    assert_eq!((inkifi.unit, inkifi.low_microusd), (CpeUnit::Follower, 5_600)); // $0.0056
    assert!(
        CPE.iter()
            .any(|cpe| cpe.network == Network::Other("podcast") && cpe.low_microusd == 400_000)
    );

    let story = MULTIPLIERS
        .iter()
        .find(|factor| factor.source.id == "instajet")
        .unwrap();
    assert_eq!(
        (story.kind, story.low_ppm, story.high_ppm),
        ("format", 500_000, 667_000)
    );
}

#[test]
fn deals_claims_and_papers_by_hand() {
    let deal = |id: &str| DEALS.iter().find(|deal| deal.id == id).unwrap();
    let tribe = deal("D073"); // GBP 50-100, in dollars of 2017
    assert_eq!(
        (tribe.low_cents, tribe.high_cents, tribe.currency),
        (Some(6_450), Some(12_900), "GBP")
    );
    assert_eq!(
        tribe.band,
        Some(Band {
            min: 3_000,
            max: Some(10_000)
        })
    );
    assert!(tribe.fit && tribe.network == Network::On(Platform::Instagram));
    assert_eq!((deal("D067").low_cents, deal("D067").fit), (Some(294_125), false));
    assert_eq!((deal("D008").pieces, deal("D008").low_cents), (4, Some(200_000))); // of one of the four
    assert_eq!(deal("D031").network, Network::Other("mixed"));
    assert!(
        DEALS
            .iter()
            .filter(|deal| deal.fit)
            .all(|deal| { deal.followers.is_some() && (deal.low_cents.is_some() || deal.high_cents.is_some()) })
    );

    // One source's rows are one vote; those without a size tell only how platforms stand to each other.
    assert_eq!((tribe.group, tribe.asked_or_paid), ("tribe", Some(AskedOrPaid::Paid)));
    assert_eq!(deal("D116").asked_or_paid, Some(AskedOrPaid::Asked));
    let collabstr = deal("D016");
    assert_eq!(
        (collabstr.fit, collabstr.ratio, collabstr.group),
        (false, true, "collabstr")
    );
    assert!(deal("D082").low_price_market && !tribe.low_price_market);
    assert!(
        DEALS
            .iter()
            .all(|deal| (deal.fit || deal.ratio) != deal.group.is_empty() && !(deal.fit && deal.ratio))
    );
    let captiv8: Vec<_> = FITTED_PRICES.iter().filter(|fitted| !fitted.guide).collect();
    assert_eq!(captiv8.len(), 3);
    assert!(captiv8.iter().all(|fitted| fitted.group == deal("D116").group));
    assert_eq!(FITTED_PRICES.iter().filter(|fitted| fitted.group == "imh").count(), 13);
    let cpi = |year| CPI.iter().find(|cpi| cpi.year == year).map(|cpi| cpi.index_thousandths);
    assert_eq!([2017, 2025, 2026].map(cpi), [Some(245_120), Some(321_943), None]);

    let conversions = CLAIMS.iter().find(|claim| claim.id == "c002-14").unwrap();
    assert_eq!(conversions.verdict, Verdict::Wrong);
    assert_eq!(
        (conversions.post.id, conversions.original_source.id),
        ("seed-002", "experticity-2016")
    );

    let nano = PAPERS.iter().find(|paper| paper.id == "beichert-rpf-nano").unwrap();
    assert_eq!((nano.number, nano.unit), (Some("0.265"), "EUR per follower"));
}

#[test]
fn sources_say_what_was_taken_from_them() {
    let source = |id| SOURCES.iter().find(|source| source.id == id).unwrap();
    let hub = source("imh-rates");
    assert_eq!(
        (hub.kind, hub.grade, hub.year),
        (SourceKind::Guide, Grade::C, Some(2021))
    );
    let of = |table| {
        hub.reference()
            .unwrap()
            .uses
            .iter()
            .find(|used| used.table == table)
            .map_or(0, |used| used.rows)
    };
    assert_eq!((of(Table::Tiers), of(Table::Prices), of(Table::Cpm)), (5, 25, 0));
    // A claim counts for the source that it was checked against, never for the article that makes it.
    let against_hub = CLAIMS.iter().filter(|claim| claim.original_source.id == hub.id);
    assert_eq!(usize::from(of(Table::Claims)), against_hub.count());
    let articles = REFERENCES
        .iter()
        .filter(|article| article.source.kind == SourceKind::Seed);
    assert!(
        articles
            .flat_map(|article| article.uses)
            .all(|used| used.table != Table::Claims)
    );
    // A link is given only where it leads to the very page.
    let url = |id| source(id).reference().unwrap().url;
    assert!(url("imh-rates").is_some_and(|url| url.starts_with("https://")));
    assert_eq!(url("hopper-2019"), None); // only the site is known
    assert_eq!(url("seed-000"), None); // no address is recorded

    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for used in REFERENCES.iter().flat_map(|reference| reference.uses) {
        let table = match used.table {
            Table::Prices => "prices",
            Table::Engagement => "engagement",
            _ => continue,
        };
        *rows.entry(table).or_default() += usize::from(used.rows);
    }
    assert_eq!(rows["prices"], PRICES.len());
    let points: usize = BENCHMARKS
        .iter()
        .chain(&REACH)
        .map(|benchmark| benchmark.points.len())
        .sum();
    assert_eq!(rows["engagement"], points);
}

#[test]
fn a_band_ends_before_the_next_begins() {
    let band = Band {
        min: 10_000,
        max: Some(50_000),
    };
    assert!(band.contains(10_000) && band.contains(49_999));
    assert!(!band.contains(9_999) && !band.contains(50_000));
    assert!(
        Band {
            min: 1_000_000,
            max: None
        }
        .contains(u64::MAX)
    );
}

#[test]
fn every_platform_is_found_by_its_slug() {
    assert!(
        Platform::ALL
            .into_iter()
            .all(|platform| Platform::from_slug(platform.slug()) == Some(platform))
    );
    assert_eq!(Platform::from_slug("Instagram"), None);
}

#[test]
fn decimals_are_read_exactly() {
    assert_eq!(decimal("8.155", 4), Ok(81_550));
    assert_eq!(decimal("0.0056", 6), Ok(5_600));
    assert_eq!(decimal("1935.0", 2), Ok(193_500));
    assert_eq!(decimal("2.50000", 2), Ok(250));
    assert_eq!(decimal("7", 0), Ok(7));
    for bad in [
        "",
        ".",
        ".5",
        "5.",
        "-1",
        "+1",
        "1e3",
        "1,000",
        "1 000",
        "0.001",
        "١",
        "99999999999999999999",
    ] {
        assert!(decimal(bad, 2).is_err(), "{bad:?}");
    }
}

enum Edit {
    /// A further last row.
    Add(&'static str),
    /// This text, which stands in the file once, becomes that.
    Swap(&'static str, &'static str),
}
use Edit::{Add, Swap};

/// Each edit spoils good data in one way; the one complaint that follows, on the line of the edit. `@text@` stands for
/// the number of the line that holds the text, so that new rows in `data/` do not disturb this list.
#[rustfmt::skip] // one case a line
const BAD: &[(&str, Edit, &str)] = &[
    // sources
    ("sources.csv", Add("imh-rates,T,P,,,guide,,,none,C"), "id `imh-rates` is already on line @imh-rates,Influencer@"),
    ("sources.csv", Add("new,,P,,,guide,,,none,C"), "title is empty"),
    ("sources.csv", Add("new,T,P,,,rumour,,,none,C"), "kind `rumour` is not one of: seed, survey, guide, marketplace, court-record, paper, news, tool"),
    ("sources.csv", Add("new,T,P,,,guide,,,none,E"), "grade `E` is not one of: A, B, C, D"),
    ("sources.csv", Add("new,T,P,,,guide,,,lost,C"), "address `lost` is not one of: exact, site, none"),
    ("sources.csv", Add("new,T,P,example.org/page,,guide,,,exact,C"), "address `exact` wants a web address in url, not `example.org/page`"),
    ("sources.csv", Add("new,T,P,https://example.org,,guide,,,none,C"), "address `none` wants nothing in url, not `https://example.org`"),
    ("sources.csv", Add("new,T,P,,21,guide,,,none,C"), "year_published `21` is not a year from 2000 to 2099"),
    ("sources.csv", Add("new one,T,P,,,guide,,,none,C"), "id `new one` may hold only letters, digits and hyphens"),
    ("sources.csv", Add("new, T,P,,,guide,,,none,C"), "title has a blank at an end or a control character"),
    ("sources.csv", Add("new,T,P"), "has 3 cells, the header has 10"),
    // references
    ("tiers.csv", Add("nobody,nano,1000,10000,,,"), "source_id `nobody` is not in sources.csv"),
    ("prices.csv", Add("nobody,x,post,nano,,,,,,1,2,seen,,,,"), "source_id `nobody` is not in sources.csv"),
    ("cpm.csv", Add("nobody,x,post,1,2,views,,,,,,,,"), "source_id `nobody` is not in sources.csv"),
    ("cpe.csv", Add("nobody,x,post,view,1,2,views,,"), "source_id `nobody` is not in sources.csv"),
    ("engagement.csv", Add("nobody,x,likes_per_follower,influencers,,,,,1,,,,post"), "source_id `nobody` is not in sources.csv"),
    ("branded_drop.csv", Add("nobody,x,0,,,1,,"), "source_id `nobody` is not in sources.csv"),
    ("multipliers.csv", Add("nobody,format,story,x,0.5,0.5,"), "source_id `nobody` is not in sources.csv"),
    ("papers.csv", Add("new,nobody,C,F,,,U,,,"), "source_id `nobody` is not in sources.csv"),
    ("claims.csv", Add("c000-99,C,wrong,O,nobody"), "original_source_id `nobody` is not in sources.csv"),
    // bands
    ("tiers.csv", Add("accuracast-x,nano,1000,100,,,"), "max_followers 100 is below min_followers 1000"),
    ("tiers.csv", Add("bloglovin-97,mid,150000,,,,"), "starts at 150000 but the band on line @bloglovin-97,micro@ ends at 100000: a gap, unless band is `gap`"),
    ("tiers.csv", Add("bloglovin-97,mid,50000,,,,"), "starts at 50000 but the band on line @bloglovin-97,micro@ ends at 100000: an overlap, unless band is `aside`"),
    ("tiers.csv", Add("bloglovin-97,mid,100000,,,gap,"), "band `gap` is not needed: line @bloglovin-97,micro@ ends at 100000"),
    ("tiers.csv", Add("bloglovin-97,mid,100000,,,aside,"), "band `aside` is not needed: it overlaps no other band of its series"),
    ("tiers.csv", Add("accuracast-x,mid,100000,,,gap,"), "band `gap` is not needed: no band of its series is below"),
    ("tiers.csv", Add("imh-rates,giga,9000000,,,,"), "starts at 9000000 but the band on line @imh-rates,mega@ is open: an overlap, unless band is `aside`"),
    ("tiers.csv", Add("bloglovin-97,mid,100000,,,hole,"), "band `hole` is not one of: gap, aside"),
    ("tiers.csv", Swap("klear-2019,celebrity,500000,,,gap", "klear-2019,celebrity,500000,,,"), "starts at 500000 but the band on line @klear-2019,nano@ ends at 5000: a gap, unless band is `gap`"),
    ("tiers.csv", Swap("l2-2017,mega,7000000,,instagram,aside", "l2-2017,mega,7000000,,instagram,"), "starts at 7000000 but the band on line @l2-2017,macro@ is open: an overlap, unless band is `aside`"),
    ("prices.csv", Add("imh-calc,x,post,one account,5,5,,,gap,1,2,seen,,,,"), "band `gap` is not needed: not a band"),
    ("prices.csv", Add("gamut-youtube-2026,youtube,integration,t,,,2000000,,,1,2,seen,,,2026,"), "starts at 2000000 but the band on line @,,,1000000,,,25000,@ is open: an overlap, unless band is `aside`"),
    ("prices.csv", Add("imh-calc,x,post,t,1,9,1,9,,1,2,seen,,,,"), "has a band of followers and one of views: split it into two rows"),
    ("cpm.csv", Add("inzpire-cpm,x,post,1,2,views,,,,,9,3,,"), "max_followers 3 is below min_followers 9"),
    ("engagement.csv", Add("statista-ig,instagram,engagement_per_follower,influencers,United Kingdom,15000,,,1,2021,,,post"), "starts at 15000 but the band on line @United Kingdom,5000@ ends at 20000: an overlap, unless band is `aside`"),
    ("branded_drop.csv", Add("mavrck-imh,instagram,600000,,,40,,"), "starts at 600000 but the band on line @mavrck-imh,instagram,100000@ ends at 500000: a gap, unless band is `gap`"),
    ("papers.csv", Add("new,beichert-2024,C,F,1,EUR per follower,U,5000,20000,sales data"), "starts at 5000 but the band on line @beichert-rpf-nano@ ends at 10000: an overlap"),
    ("papers.csv", Swap(",100000,,field study", ",9999,,field study"), "starts at 9999 but the band on line @beichert-field-nano@ ends at 10000: an overlap"),
    // figures
    ("prices.csv", Add("imh-calc,x,post,t,,,,,,500,100,seen,,,,"), "high_usd 100 is below low_usd 500"),
    ("prices.csv", Add("imh-calc,x,post,t,,,,,,,,seen,,,,"), "has neither low_usd nor high_usd"),
    ("prices.csv", Add("imh-calc,x,post,t,,,,,,1.255,2,seen,,,,"), "low_usd `1.255` has more than 2 decimals"),
    ("prices.csv", Add("imh-calc,x,post,t,,,,,,\"1,200\",,seen,,,,"), "low_usd `1,200` is not a plain number such as 1250 or 2.37"),
    ("prices.csv", Add("imh-calc,x,post,t,-5,10,,,,1,2,seen,,,,"), "min_followers `-5` is not a plain number such as 1250 or 2.37"),
    ("cpm.csv", Add("inzpire-cpm,x,post,9,2,views,,,,,,,,"), "high_usd_cpm 2 is below low_usd_cpm 9"),
    ("cpm.csv", Add("inzpire-cpm,x,post,,,views,,9,2,,,,,"), "high_eur_cpm 2 is below low_eur_cpm 9"),
    ("cpm.csv", Add("inzpire-cpm,x,post,,,views,,,,,,,,"), "has no price"),
    ("cpm.csv", Add("inzpire-cpm,x,post,0,2,views,,,,,,,,"), "a price must be above 0"),
    ("cpe.csv", Add("inkifi,x,post,view,0.2,0.1,views,,"), "high_usd 0.1 is below low_usd 0.2"),
    ("cpe.csv", Add("inkifi,x,post,view,1,,views,,"), "high_usd is empty"),
    ("engagement.csv", Add("inbeat-faq,x,likes_per_follower,influencers,,,,,3,,,2,post"), "rate_percent_max 2 is below rate_percent 3"),
    ("engagement.csv", Add("inbeat-faq,x,likes_per_follower,influencers,,,,,0.12345,,,,post"), "rate_percent `0.12345` has more than 4 decimals"),
    ("branded_drop.csv", Add("inbeat-faq,x,0,,,101,,"), "drop_percent 101 is above 100"),
    ("multipliers.csv", Add("instajet,format,story,x,2,1,"), "high_factor 1 is below low_factor 2"),
    ("multipliers.csv", Add("instajet,format,story,x,0,1,"), "low_factor must be above 0"),
    ("papers.csv", Add("new,bakshy-2011,C,F,3,,U,,,"), "number and number_unit must both be filled, or neither"),
    ("papers.csv", Add("leung-sample,bakshy-2011,C,F,,,U,,,"), "id `leung-sample` is already on line @leung-sample@"),
    // words
    ("tiers.csv", Add("accuracast-x,nano,1,2,myspace,,"), "platform `myspace` is not one of: instagram, youtube, tiktok, x, facebook"),
    ("prices.csv", Add("imh-calc,myspace,post,t,,,,,,1,2,seen,,,,"), "platform `myspace` is not one of: instagram, youtube, tiktok, x, facebook, snapchat, linkedin, podcast, mixed, multi"),
    ("prices.csv", Add("imh-calc,x,post,t,,,,,,1,2,heard,,,,"), "status `heard` is not one of: seen, derived"),
    ("cpe.csv", Add("inkifi,x,post,smile,1,2,views,,"), "unit `smile` is not one of: engagement, view, follower"),
    ("engagement.csv", Add("inbeat-faq,x,shares,influencers,,,,,1,,,,post"), "metric `shares` is not one of: engagement_per_follower, likes_per_follower, engagement_per_view, reach_per_follower"),
    ("engagement.csv", Add("inbeat-faq,x,likes_per_follower,dogs,,,,,1,,,,post"), "population `dogs` is not one of: influencers, brand pages, mixed accounts"),
    ("multipliers.csv", Add("instajet,mood,story,x,1,1,"), "kind `mood` is not one of: format, bundle, usage_rights, paid_ads, exclusivity, rush, season, cross_post, raw_footage, managed"),
    ("papers.csv", Add("new,bakshy-2011,C,F,3,furlongs,U,,,"), "number_unit `furlongs` is not one of: EUR per follower, USD, percent, percent per percent, times, followers, influencers, posts, posts per week, campaigns, purchases, users"),
    ("claims.csv", Add("c000-99,C,maybe,O,seed-000"), "verdict `maybe` is not one of: confirmed, partly, wrong, unverified, opinion"),
    ("claims.csv", Add("c000-01,C,wrong,O,seed-000"), "id `c000-01` is already on line @c000-01@"),
    ("claims.csv", Add("c9-99,C,wrong,O,seed-000"), "id `c9-99` names no seed: the first claim of seed-000 is c000-01"),
    // deals
    ("deals.csv", Add("D900,x,post,1,,,,,1,2,USD,1,2020,A,fit,g,paid,,,T,,,"), "use `fit` wants followers"),
    ("deals.csv", Add("D900,x,post,1,500,,,,,,USD,1,2020,A,fit,g,paid,,,T,,,"), "use `fit` wants low_usd or high_usd"),
    ("deals.csv", Add("D900,x,post,1,0,,,,1,2,USD,1,2020,A,fit,g,paid,,,T,,,"), "use `fit` wants followers above 0"),
    ("deals.csv", Add("D900,x,post,1,500,,,,0,2,USD,1,2020,A,fit,g,paid,,,T,,,"), "use `fit` wants low_usd above 0"),
    ("deals.csv", Add("D900,x,post,1,500,,,,,0,USD,1,2020,A,fit,g,paid,,,T,,,"), "use `fit` wants high_usd above 0"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,2020,A,guess,,,,,T,,,"), "use `guess` is not one of: fit, ratio, set aside"),
    ("deals.csv", Add("D900,x,post,1,500,,,,2,1,USD,1,2020,A,fit,g,paid,,,T,,,"), "high_usd 1 is below low_usd 2"),
    ("deals.csv", Add("D900,x,post,1,500,600,900,,1,2,USD,1,2020,A,fit,g,paid,,,T,,,"), "followers 500 is below min_followers 600"),
    ("deals.csv", Add("D900,x,post,1,500,100,400,,1,2,USD,1,2020,A,fit,g,paid,,,T,,,"), "max_followers 400 is below followers 500"),
    ("deals.csv", Add("D900,x,post,0,500,,,,1,2,USD,1,2020,A,fit,g,paid,,,T,,,"), "pieces `0` is not between 1 and 65535"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,BTC,1,2020,A,fit,g,paid,,,T,,,"), "currency `BTC` is not one of: USD, EUR, GBP, AUD, PLN, NGN, KES"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,,A,fit,g,paid,,,T,,,"), "year is empty"),
    ("deals.csv", Add("D103,x,post,1,500,,,,1,2,USD,1,2020,A,fit,g,paid,,,T,,,"), "id `D103` is already on line @D103,@"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,2020,A,fit,,paid,,,T,,,"), "use `fit` wants group"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,2020,A,fit,g,,,,T,,,"), "use `fit` wants asked_or_paid"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,2020,A,fit,g,begged,,,T,,,"), "asked_or_paid `begged` is not one of: asked, paid, unknown"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,2020,A,fit,g,paid,moon,,T,,,"), "market `moon` is not one of: low-price"),
    ("deals.csv", Add("D900,multi,post,1,500,,,,1,2,USD,1,2020,A,fit,g,paid,,,T,,,"), "use `fit` cannot take platform `multi`"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,2020,A,set aside,g,paid,,,T,,,"), "use `set aside` wants no group"),
    ("deals.csv", Add("D900,x,post,1,,,,,1,2,USD,1,2020,A,ratio,g,paid,,,T,,,"), "use `ratio` wants a row of the same group on another platform"),
    ("deals.csv", Add("D900,x,post,1,,,,,,,USD,1,2020,A,ratio,klear,paid,,,T,,,"), "use `ratio` wants low_usd or high_usd"),
    ("deals.csv", Add("D900,mixed,post,1,,,,,1,2,USD,1,2020,A,ratio,klear,paid,,,T,,,"), "use `ratio` wants a platform that the calculator answers for"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,2009,A,set aside,,,,,T,,,"), "year 2009 has no index in cpi.csv"),
    ("deals.csv", Add("D900,x,post,1,500,,,,1,2,USD,1,2027,A,set aside,,,,,T,,,"), "year 2027 has no index in cpi.csv"),
    // prices that are fitted
    ("prices.csv", Add("imh-calc,x,post,t,1,9,,,,1,2,seen,guide,,,"), "use and group must both be filled, or neither"),
    ("prices.csv", Add("imh-calc,x,post,t,1,9,,,,1,2,seen,,g,,"), "use and group must both be filled, or neither"),
    ("prices.csv", Add("imh-calc,x,post,t,1,9,,,,1,2,seen,tool,g,,"), "use `tool` is not one of: guide, fit"),
    ("prices.csv", Add("imh-calc,x,post,t,1,9,,,,1,2,derived,fit,g,,"), "use wants status `seen`"),
    ("prices.csv", Add("imh-calc,,post,t,1,9,,,,1,2,seen,fit,g,,"), "use wants a platform that the calculator answers for"),
    ("prices.csv", Add("imh-calc,x,post,t,1,,,,,1,2,seen,fit,g,,"), "use wants a band of followers, closed and above 0"),
    ("prices.csv", Add("imh-calc,x,post,t,1,9,,,,1,,seen,fit,g,,"), "use wants low_usd and high_usd, above 0"),
    ("prices.csv", Add("imh-calc,x,post,t,1,9,,,,1,2,seen,fit,g,2001,"), "year 2001 has no index in cpi.csv"),
    // consumer prices
    ("cpi.csv", Add("2027,330,bls-cpi-u,"), "year 2027 does not follow 2025"),
    ("cpi.csv", Add("2026,0,bls-cpi-u,"), "index must be above 0"),
    ("cpi.csv", Add("2026,330.1234,bls-cpi-u,"), "index `330.1234` has more than 3 decimals"),
    ("cpi.csv", Add("2026,330,nobody,"), "source_id `nobody` is not in sources.csv"),
    // headers
    ("tiers.csv", Swap(",platform,band,note", ",band,note"), "column `platform` is missing"),
    ("tiers.csv", Swap(",platform,band,note", ",platform,band,note,mood"), "column `mood` is not known"),
];

#[test]
fn each_bad_row_is_refused_where_it_stands() {
    let good = texts();
    let mut wrong = Vec::new();
    for (file, edit, message) in BAD {
        let line_of = |part: &str| 1 + good[file].lines().position(|line| line.contains(part)).expect(part);
        let message: String = message
            .split('@')
            .enumerate()
            .map(|(n, part)| {
                if n % 2 == 0 {
                    part.to_owned()
                } else {
                    line_of(part).to_string()
                }
            })
            .collect();
        let (file, text) = good.get_key_value(file).expect("a file of data/");
        let (line, text) = match edit {
            Add(row) => (text.lines().count() + 1, format!("{text}{row}\n")),
            Swap(old, new) => {
                assert_eq!(text.matches(old).count(), 1, "`{old}` in {file}");
                let before = text.split(old).next().unwrap();
                (before.matches('\n').count() + 1, text.replace(old, new))
            }
        };
        let mut bad = good.clone();
        bad.insert(file, text);
        let problems = check::check(&bad).err().unwrap_or_default();
        let (got, expected) = (said(&problems), format!("data/{file}:{line}: {message}"));
        if got != [expected.as_str()] {
            wrong.push(format!("expected {expected}\n     got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_problem_is_reported_not_only_the_first() {
    let mut bad = texts();
    bad.insert(
        "tiers.csv",
        "source_id,name,min_followers,max_followers,platform,band,note\nnobody,,x,,moon,,\n".into(),
    );
    bad.insert(
        "cpe.csv",
        "source_id,platform,format,unit,low_usd,high_usd,basis,year,year,note\n".into(),
    );
    bad.remove("papers.csv");
    assert_eq!(
        said(&check::check(&bad).unwrap_err()),
        [
            "data/tiers.csv:2: name is empty",
            "data/tiers.csv:2: min_followers `x` is not a plain number such as 1250 or 2.37",
            "data/tiers.csv:2: platform `moon` is not one of: instagram, youtube, tiktok, x, facebook",
            "data/tiers.csv:2: source_id `nobody` is not in sources.csv",
            "data/cpe.csv:1: column `year` stands there twice",
            "data/papers.csv:1: is missing",
        ]
    );
}

#[test]
fn a_missing_file_is_named() {
    let problems = check::read(&data().join("nowhere")).unwrap_err();
    assert_eq!(problems.len(), check::FILES.len());
    assert!(said(&problems)[0].starts_with("data/sources.csv:1: cannot be read: "));
}
