//! The page in other languages: the same figures, in other words and in other marks.

use serde_json::json;

use crate::{
    BRAND, CREATOR,
    card::full_link,
    harness::{Page, Theme, visit},
};

/// The folders of the other languages.
const OTHERS: [&str; 2] = ["de", "es"];

/// What must be told: a document's language, and nothing that reads as another.
#[track_caller]
fn speaks(page: &Page, code: &str) {
    assert_eq!(page.script("return document.documentElement.lang", &[]), json!(code));
}

#[test]
fn every_language_has_the_same_figures() {
    visit(|page| {
        for query in [CREATOR, BRAND, "?offer=500&rights=30&items=reel:2,story:3&mode=guide"] {
            page.open(query);
            let figures = page.settled_metrics();
            assert!(figures.len() > 8, "hardly a figure at {query}: {figures:?}");
            for code in OTHERS {
                page.open(&format!("{code}/{query}"));
                speaks(page, code);
                assert_eq!(page.settled_metrics(), figures, "{code}/{query}");
            }
        }
    });
}

#[test]
fn every_language_fits_the_narrowest_phone() {
    let extreme = "?platform=youtube&followers=480000000&likes=9000000&comments=700000&items=video:9,short:40&rights=365\
                   &ads=1&rush=1&exclusivity=90&offer=12345678";
    let several = "?view=brand&budget=900000000&celebrity_fee=1000000&micro_fee=1&overlap=90&objective=reach\
                   &mid_followers=80000&other_followers=9000";
    visit(|page| {
        page.screen(320, 640, Theme::Light);
        for code in OTHERS {
            for query in [
                CREATOR,
                BRAND,
                extreme,
                several,
                &full_link(),
                "embed.html",
                "?view=brand&budget=50",
            ] {
                page.open(&format!("{code}/{query}"));
                page.settled_metrics();
                page.expect_no_wider_than_the_screen();
                page.unfold();
                page.expect_no_wider_than_the_screen();
                if [CREATOR, BRAND].contains(&query) {
                    page.expect_letters_on_the_screen();
                }
            }
            page.open(&format!("{code}/{CREATOR}"));
            page.type_into("followers", "abc");
            page.type_into("likes", "-1");
            page.type_into("comments", "x");
            page.expect_count("#mistakes li", 3);
            page.expect_no_wider_than_the_screen();
            page.read(&format!("{code}/sources.html"));
            page.expect_no_wider_than_the_screen();
        }
    });
}

#[test]
fn no_word_of_a_table_is_broken_on_a_phone() {
    let broken = "const words = [];
        for (const cell of document.querySelectorAll('th, td')) {
            const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            for (let text; cell.checkVisibility() && (text = texts.nextNode());)
                for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
                    const range = document.createRange();
                    range.setStart(text, index);
                    range.setEnd(text, index + word.length);
                    // At the start of a line WebKit gives an empty end of the line before, too.
                    const lines = [...range.getClientRects()].filter(line => line.width > 0).map(line => Math.round(line.top));
                    if (lines.some(top => top !== lines[0])) words.push(word);
                }
        }
        return words";
    visit(|page| {
        page.screen(360, 740, Theme::Light);
        for folder in ["", "de/", "es/"] {
            for query in ["?view=creator", "?view=brand"] {
                page.open(&format!("{folder}{query}"));
                page.settled_metrics();
                page.unfold();
                assert_eq!(page.script(broken, &[]), json!([]), "{folder}{query}");
                page.expect_no_wider_than_the_screen();
            }
        }
    });
}

#[test]
fn every_language_is_accessible() {
    visit(|page| {
        for code in OTHERS {
            for query in [CREATOR, BRAND, &full_link(), "embed.html"] {
                page.open(&format!("{code}/{query}"));
                page.settled_metrics();
                page.unfold();
                page.expect_accessible();
            }
        }
    });
}

#[test]
fn numbers_are_read_and_written_as_the_language_has_them() {
    visit(|page| {
        page.open("de/");
        assert_eq!(page.field("followers"), "25.000");
        page.type_into("followers", "12.500");
        page.type_into("offer", "1.250,50 €");
        page.wait_for_text("#offer-error", "12.000");
        page.type_into("offer", "1.250,50 $");
        page.expect("offer-worth", 1250.5);
        let worth = page.text("[data-metric='offer-worth']").replace('\u{a0}', " ");
        assert_eq!(worth, "1.250,50 $");
        // A link says the same in every language.
        page.wait_for_parameter("followers", &["12500"]);
        page.wait_for_parameter("offer", &["1250.5"]);
    });
}

#[test]
fn who_changes_the_language_keeps_what_they_typed() {
    visit(|page| {
        page.open(CREATOR);
        page.type_into("followers", "12,500");
        page.wait_for_parameter("followers", &["12500"]);
        let figures = page.settled_metrics();
        page.wait_for_the_rest();
        page.follow("[hreflang='de']");
        speaks(page, "de");
        assert!(page.address().path().ends_with("/de/"), "{}", page.address());
        assert_eq!(page.field("followers"), "12.500");
        assert_eq!(page.settled_metrics(), figures);
        page.wait_for_the_rest();
        page.follow("[hreflang='es']");
        speaks(page, "es");
        page.wait_for_the_rest();
        page.follow("[hreflang='en']");
        speaks(page, "en");
        assert_eq!(page.settled_metrics(), figures);
        // A card is in what follows the "#", and stays there.
        page.open("card.html?#name=Ana");
        page.wait_for_the_rest();
        page.follow("[hreflang='de']");
        assert!(page.address().path().ends_with("/de/card.html"), "{}", page.address());
        page.wait_for_text(".sheet", "Ana");
    });
}
