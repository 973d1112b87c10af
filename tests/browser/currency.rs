//! Another currency at the reader's own rate: it is typed in and shown in, and every figure's value stays in dollars.

use fantoccini::key::Key;
use serde_json::json;

use crate::{
    BRAND, CREATOR,
    harness::{Page, Theme, visit},
};

/// Waits until no figure is shown with a mark, and every one with another.
#[track_caller]
fn is_told_in(page: &Page, mark: &str, not: &str) {
    page.wait_for(&format!("figures in {mark}"), || {
        let told = page.text("#results");
        if told.contains(mark) && !told.contains(not) {
            Ok(())
        } else {
            Err(told)
        }
    });
}

#[test]
fn a_creator_reads_prices_in_euros_at_a_rate_of_their_own() {
    visit(|page| {
        page.open(CREATOR);
        page.unfold();
        page.type_into("offer", "500");
        page.press(Key::Tab);
        let dollars = page.number("price-typical");
        page.expect("offer-worth", 500.0);
        is_told_in(page, "$", "€");
        page.count_in("EUR");
        // What was typed is so many euros now, and nothing is said of them before a rate is there.
        page.expect_held("offer", "€500");
        page.expect_gone(&["price-typical", "offer-worth"]);
        page.wait_for_text("#rate-error", "how many EUR a US dollar costs");
        page.type_into("rate", "nothing");
        page.press(Key::Tab);
        page.wait_for_text("#rate-error", "not a number");
        page.type_into("rate", "1.365");
        page.press(Key::Tab);
        page.wait_for_text("#rate-error", "in two ways");

        page.type_into("rate", "0.5");
        is_told_in(page, "€", "$");
        page.wait_for_text("#priced-in", "1 US dollar = 0.5 EUR");
        // The price is the same in dollars, and the offer is worth twice as many.
        page.expect("price-typical", dollars);
        page.expect("offer-worth", 1000.0);
        page.wait_for_text("h2:has([data-metric=offer-worth])", "€500 to you");
        let shown = page.text("#results .headline data");
        page.type_into("rate", "5");
        page.expect("offer-worth", 100.0);
        assert_ne!(
            page.text("#results .headline data"),
            shown,
            "the price follows the rate"
        );
        page.wait_for_parameter("currency", &["EUR"]);
        page.wait_for_parameter("rate", &["5"]);
        page.wait_for_parameter("offer", &["500"]);

        page.type_into("offer", "$500");
        page.press(Key::Tab);
        page.wait_for_text("#offer-error", "not in EUR");
        page.type_into("offer", "600 €");
        page.expect("offer-worth", 120.0);
        page.wait_for_parameter("offer", &["600"]);
        page.reopen();
        page.expect("offer-worth", 120.0);
        is_told_in(page, "€", "$");

        // The other door's program is handed all of it, and examples are in dollars.
        page.click("nav a[href*='brand']");
        page.expect("micro-count", 500.0);
        page.expect("micro-spend", 10_000.0);
        is_told_in(page, "€", "$");
        assert_eq!(page.field("rate"), "5");
        page.click(".scenarios a");
        page.expect("micro-spend", 50_000.0);
        is_told_in(page, "$", "In EUR");
        // The list says what counts, though dollars were chosen there before.
        for currency in ["EUR", "USD", "EUR"] {
            page.count_in(currency);
        }
        page.click(".scenarios a");
        page.expect("micro-spend", 50_000.0);
        assert_eq!(page.field("currency"), "USD");
    });
}

#[test]
fn a_budget_in_another_currency_buys_the_same_and_says_so() {
    visit(|page| {
        page.open(&[BRAND, "&currency=JPY&rate=150"].concat());
        page.expect("micro-count", 500.0);
        page.expect("micro-left-over", 0.0);
        page.expect("micro-spend", 333.33);
        is_told_in(page, "¥50,000", "$");
        page.wait_for_text("#priced-in", "1 US dollar = 150 JPY");
        assert!(page.text("#plan-text").contains("Budget ¥50,000"));
        page.expect_held("budget", "¥50,000");
        page.script("document.querySelector('#micro_fee-remark button').click()", &[]);
        page.wait_for_text("#micro_fee-remark", "we take ¥");
        assert_eq!(page.script("return document.activeElement.id", &[]), json!("micro_fee"));
        page.wait_for_parameter("rate", &["150"]);
    });
}

#[test]
fn a_currency_is_accessible_and_fits_on_the_narrowest_phone() {
    visit(|page| {
        for query in [
            [CREATOR, "&offer=2000000&currency=COP&rate=4000"].concat(),
            [CREATOR, "&currency=EUR"].concat(),
            "?view=brand&currency=CHF&rate=0.88&budget=900000000&micro_fee=1".to_owned(),
            "?view=brand&currency=ARS&rate=1365.5&budget=50000000&micro_fee=140000&celebrity_fee=".to_owned(),
        ] {
            for (width, theme) in [(320, Theme::Light), (1280, Theme::Dark)] {
                page.screen(width, 800, theme);
                page.open(&query);
                page.unfold();
                page.settled_metrics();
                page.expect_no_wider_than_the_screen();
                page.expect_accessible();
            }
        }
    });
}
