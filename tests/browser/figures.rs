//! Known answers, by link and by hand.

use crate::{BRAND, CREATOR, harness::visit};

/// What the Influencer Marketing Hub's table says for 25,000 followers: platform, low, high (USD).
const GUIDE_AT_25_000: [(&str, f64, f64); 5] = [
    ("instagram", 100.0, 500.0),
    ("youtube", 200.0, 1_000.0),
    ("tiktok", 25.0, 125.0),
    ("x", 20.0, 100.0),
    ("facebook", 250.0, 1_250.0),
];

#[test]
fn a_link_gives_the_engagement_rate() {
    visit(|page| {
        page.open(CREATOR);
        page.expect("engagement-rate", 4.0);
    });
}

#[test]
fn a_link_gives_what_the_budget_buys() {
    visit(|page| {
        page.open(BRAND);
        page.expect("celebrity-count", 1.0);
        page.expect("micro-count", 500.0);
    });
}

#[test]
fn the_first_screen_shows_one_celebrity_or_500_micros() {
    visit(|page| {
        page.open("?view=brand");
        page.expect("celebrity-count", 1.0);
        page.expect("micro-count", 500.0);
    });
}

#[test]
fn the_published_guide_stands_there_as_published() {
    visit(|page| {
        for (platform, low, high) in GUIDE_AT_25_000 {
            page.open(&format!("?view=creator&platform={platform}&followers=25000"));
            page.expect("guide-low", low);
            page.expect("guide-high", high);
        }
        for (platform, low, high) in GUIDE_AT_25_000 {
            page.choose("platform", platform);
            page.expect("guide-low", low);
            page.expect("guide-high", high);
        }
    });
}

#[test]
fn a_creator_types_and_reads_the_figures() {
    visit(|page| {
        page.open("");
        page.click("[data-view='creator']");
        page.choose("platform", "instagram");
        page.type_into("followers", "20,000");
        page.type_into("likes", "450");
        page.type_into("comments", "50");
        page.expect("engagement-rate", 2.5);
        page.expect_present(&["engagement-typical", "tier", "price-low", "price-typical", "price-high"]);
        page.type_into("likes", "950");
        page.expect("engagement-rate", 5.0);
    });
}

#[test]
fn a_brand_types_and_reads_the_figures() {
    visit(|page| {
        page.open("");
        page.click("[data-view='brand']");
        page.type_into("budget", "$30,000");
        page.type_into("celebrity_fee", "12k");
        page.type_into("micro_fee", "200");
        page.type_into("micro_cost", "50");
        // 30,000 / 12,000 and 30,000 / (200 + 50), rounded down.
        page.expect("celebrity-count", 2.0);
        page.expect("celebrity-spend", 24_000.0);
        page.expect("micro-count", 120.0);
        page.expect("micro-spend", 30_000.0);
        page.expect_present(&[
            "celebrity-reach",
            "micro-reach",
            "celebrity-engagements",
            "micro-engagements",
        ]);
    });
}

#[test]
fn the_page_says_how_it_read_a_number() {
    visit(|page| {
        page.open(CREATOR);
        page.type_into("followers", "12.5k");
        page.wait_for("#followers-reading to say 12,500", || {
            let reading = page.text("#followers-reading");
            if reading.contains("12,500") {
                Ok(())
            } else {
                Err(format!("it says {reading:?}"))
            }
        });
        // 400 of 12,500.
        page.expect("engagement-rate", 3.2);
    });
}

#[test]
fn the_list_of_tiers_says_whose_count() {
    visit(|page| {
        page.open(CREATOR);
        for scheme in ["klear-2019", "hootsuite-rates", "klear-2019"] {
            page.choose_from("tiers", scheme);
            page.wait_for_parameter("tiers", &[scheme]);
        }
        // Where nobody of that name speaks of a platform, the list is another; and then it is the first again.
        for platform in ["youtube", "x", "instagram"] {
            page.choose("platform", platform);
            page.settled_metrics();
            assert_eq!(page.field("tiers"), "klear-2019", "{platform}");
        }
    });
}
