//! Several pieces as one quote, an offer held against it, and the guide as the other way to price.

use crate::{
    CREATOR,
    harness::{Page, visit},
};

const QUOTE: &str = "?followers=10000&likes=380&comments=20&items=reel:1,story:3&rights=90&ads=1&offer=300&gift=120";

/// Waits until the typical price is so, and gives it.
#[track_caller]
fn price_that(page: &Page, what: &str, so: impl Fn(f64) -> bool) -> f64 {
    page.wait_for(&format!("price-typical to be {what}"), || {
        let price = page.number("price-typical");
        if so(price) {
            Ok(price)
        } else {
            Err(format!("it is {price}"))
        }
    })
}

/// Waits until a parameter is back at its default; the address follows the page a moment later.
#[track_caller]
fn leaves_the_address(page: &Page, name: &str) {
    page.wait_for(&format!("{name} to leave the address"), || match page.parameter(name) {
        None => Ok(()),
        Some(held) => Err(format!("it holds {held:?}")),
    });
}

/// Presses a button beside the stories and waits until so many are counted.
#[track_caller]
fn stories(page: &Page, sign: &str, expected: &str) {
    page.click(&format!("button[aria-label='{sign}: story']"));
    page.wait_for(&format!("#items-story to say {expected}"), || {
        match page.text("#items-story") {
            said if said == expected => Ok(()),
            said => Err(format!("it says {said:?}")),
        }
    });
}

#[test]
fn a_link_gives_the_quote_and_where_the_offer_lies() {
    visit(|page| {
        page.open(CREATOR);
        let post = page.number("price-typical");
        page.expect_gone(&["offer-worth", "offer-percentile"]);
        page.open(QUOTE);
        // $300 and half of $120.
        page.expect("offer-worth", 360.0);
        let percentile = page.number("offer-percentile");
        assert!(0.0 < percentile && percentile < 100.0, "{percentile}");
        let quoted = price_that(page, "above that of one post", |price| price > post);
        // 1.407071 + 3 × 0.557951 = 3.080924, bundled × 0.804607 = 2.478933, and 1 + 0.45 + 0.587028 with the extras.
        let times = quoted / post;
        assert!((times - 5.049_656).abs() < 1e-3, "{times}");
        // What it was opened with is all in the link that is sent on.
        page.reopen();
        page.expect("price-typical", quoted);
        page.expect("offer-percentile", percentile);
    });
}

#[test]
fn pieces_are_counted_up_and_down() {
    visit(|page| {
        page.open(CREATOR);
        let post = page.number("price-typical");
        stories(page, "One more", "1");
        page.wait_for_parameter("items", &["post:1,story:1"]);
        // The post that stood there and a story: (1 + 0.557951) · 0.804607^(ln 2 / ln 3) = 1.35827 posts.
        let story = price_that(page, "that of a post and a story", |price| {
            (price / post - 1.358_27).abs() < 1e-3
        });
        stories(page, "One more", "2");
        page.wait_for_parameter("items", &["post:1,story:2"]);
        price_that(page, "more with two stories", |price| {
            story < price && price < 2.0 * story
        });
        stories(page, "One less", "1");
        stories(page, "One less", "0");
        page.expect("price-typical", post);
        leaves_the_address(page, "items");
    });
}

#[test]
fn paid_ads_raise_the_price() {
    visit(|page| {
        page.open(CREATOR);
        let post = page.number("price-typical");
        page.click("#ads");
        page.wait_for_parameter("ads", &["1"]);
        price_that(page, "higher", |price| price > post);
        page.click("#ads");
        page.expect("price-typical", post);
        leaves_the_address(page, "ads");
    });
}

#[test]
fn an_offer_is_typed_and_answered() {
    visit(|page| {
        page.open("?followers=10000&likes=380&comments=20&items=reel:1,story:3&rights=90&ads=1");
        page.expect_present(&["price-typical"]);
        page.expect_gone(&["offer-percentile"]);
        page.type_into("offer", "$300");
        page.wait_for_parameter("offer", &["300"]);
        page.expect("offer-worth", 300.0);
        let low = page.number("offer-percentile");
        page.unfold();
        let price = page.text("[data-metric='price-typical']");
        let letter = page.field("counter-offer");
        for part in [
            "1 reel on Instagram",
            "3 stories on Instagram",
            "usage rights for 90 days",
            "use in paid ads",
            &format!("My price for this is {price}."),
        ] {
            assert!(letter.contains(part), "{part:?} is not in {letter:?}");
        }
        page.type_into("gift", "120");
        page.expect("offer-worth", 360.0);
        let higher = page.number("offer-percentile");
        assert!(low < higher, "{low} to {higher}");
        page.type_into("gift_worth", "100%");
        page.expect("offer-worth", 420.0);
    });
}

#[test]
fn the_guide_leads_where_it_is_chosen() {
    visit(|page| {
        page.open(CREATOR);
        let ours = page.number("price-typical");
        page.open(&format!("{CREATOR}&mode=guide"));
        page.expect("guide-low", 100.0);
        page.expect("guide-high", 500.0);
        page.expect("price-typical", ours);
        for (figure, leads) in [("guide-low", 1), ("guide-high", 1), ("price-low", 0), ("price-high", 0)] {
            page.expect_count(&format!(".headline [data-metric='{figure}']"), leads);
        }
        // Beside a price for one post stands our range for one, whatever is ordered.
        page.open(&format!("{CREATOR}&mode=guide&items=reel:3&rights=90"));
        page.expect("price-typical", ours);
        page.open(&format!("{CREATOR}&mode=guide"));
        page.choose("mode", "model");
        page.expect_count(".headline [data-metric='price-low']", 1);
        page.expect("price-typical", ours);
        leaves_the_address(page, "mode");
    });
}

#[test]
fn own_percentages_stand_in_for_published_ones() {
    visit(|page| {
        page.open("?followers=10000&items=story:3");
        let published = page.number("price-typical");
        page.unfold();
        assert_eq!(page.text("#story_price-remark"), "left empty: we take 56%");
        assert_eq!(page.text("#bundle_off-remark"), "left empty: we take 20%");
        // A post is what all else is priced against.
        page.expect_count("#post_price", 0);
        page.expect_count("#carousel_price", 1);
        let is_times = |factor: f64| move |price: f64| (price / published / factor - 1.0).abs() < 1e-3;
        page.type_into("story_price", "40");
        // 0.4 in place of 0.557951
        price_that(page, "lower by the story's own price", is_times(0.716_909));
        page.expect_count("#story_price-remark", 0);
        page.type_into("bundle_off", "25%");
        // And 0.75 in place of 0.804607.
        let own = price_that(page, "lower by the own discount", is_times(0.668_253));
        page.wait_for_parameter("story_price", &["40"]);
        page.wait_for_parameter("bundle_off", &["25"]);
        page.reopen();
        page.expect("price-typical", own);
    });
}

/// On every platform, with everything that can be priced: an own figure and the base have no source, all else has.
#[test]
fn every_step_names_its_sources() {
    let without = "return [...document.querySelectorAll('.steps > li:not(.total)')]
        .filter(step => !step.querySelector('.cite'))
        .map(step => step.querySelector('small').textContent)
        .filter(note => !/^the base$|your own figure$|assumption: nothing is published$/.test(note))";
    visit(|page| {
        for platform in ["instagram", "youtube", "tiktok", "x", "facebook"] {
            let account = format!("?platform={platform}&followers=25000&likes=720&views=9000");
            page.open(&format!(
                "{account}&items=post:1,reel:2,story:1,video:1,integrated:1,live:1&rights=30&ads=1&exclusivity=9&rush=1&rush_add=5"
            ));
            page.expect_present(&["price-typical"]);
            assert!(page.count(".steps > li") > 8, "{platform}");
            let bare = page.script(without, &[]);
            assert_eq!(bare, serde_json::json!([]), "{platform}: steps without a source");
        }
    });
}

/// The first deal in a founding article: $15 and a whitening kit, here at $30.
#[test]
fn fifteen_dollars_and_a_kit_are_little() {
    visit(|page| {
        page.open("?platform=tiktok&followers=10000&offer=15&gift=30");
        page.expect("offer-worth", 30.0);
        let percentile = page.number("offer-percentile");
        assert!(0.0 < percentile && percentile < 25.0, "{percentile}");
    });
}
