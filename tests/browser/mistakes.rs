//! What cannot be read is said beside the field, and no figure stands beside it that it should have changed.

use fantoccini::key::Key;
use serde_json::json;

use crate::{
    BRAND, CREATOR,
    harness::{Page, visit},
};

/// Types what is wrong, sees that it is called wrong, then types what is right.
#[track_caller]
fn mistake(page: &Page, field: &str, wrong: &str, right: &str, depend: &[&str]) {
    page.expect_present(depend);
    page.type_into(field, wrong);
    page.press(Key::Tab);
    page.wait_for(&format!("an error beside #{field} for {wrong:?}"), || {
        let told = page.text(&format!("[id='{field}-error']"));
        if told.is_empty() {
            Err(format!("#{field}-error is empty"))
        } else {
            Ok(())
        }
    });
    page.expect_gone(depend);
    assert_eq!(page.field(field), wrong, "#{field} must keep what was typed");
    page.assert_sound();

    page.type_into(field, right);
    page.expect_present(depend);
    page.wait_for(&format!("the error beside #{field} to go"), || {
        let told = page.text(&format!("[id='{field}-error']"));
        if told.is_empty() {
            Ok(())
        } else {
            Err(format!("it still says {told:?}"))
        }
    });
}

#[test]
fn a_creators_mistakes_are_told_beside_the_field() {
    let depend = [
        "engagement-rate",
        "tier",
        "guide-low",
        "guide-high",
        "price-low",
        "price-typical",
        "price-high",
    ];
    visit(|page| {
        page.open(CREATOR);
        for wrong in ["abc", "-5", "0", "99999999999999", "1e400"] {
            mistake(page, "followers", wrong, "10000", &depend);
            page.expect("engagement-rate", 4.0);
        }
        for wrong in ["many", "-1", "99999999999999"] {
            mistake(page, "likes", wrong, "380", &["engagement-rate"]);
            page.expect("engagement-rate", 4.0);
        }
    });
}

#[test]
fn a_brands_mistakes_are_told_beside_the_field() {
    visit(|page| {
        page.open(BRAND);
        for wrong in ["abc", "-5", "99999999999999"] {
            mistake(
                page,
                "budget",
                wrong,
                "50000",
                &["celebrity-count", "micro-count", "celebrity-reach", "micro-reach"],
            );
            mistake(
                page,
                "micro_fee",
                wrong,
                "100",
                &["micro-count", "micro-spend", "micro-reach", "micro-engagements"],
            );
            page.expect("celebrity-count", 1.0);
            page.expect("micro-count", 500.0);
        }
        // Money per nothing: with neither fee nor cost there is no number of creators that a budget buys.
        mistake(page, "micro_fee", "0", "100", &["micro-count"]);
    });
}

#[test]
fn a_mistake_is_told_when_the_field_is_left_or_the_reader_pauses() {
    visit(|page| {
        // The pause is the test's to end.
        page.before_scripts(
            "{
                 const { setTimeout } = window;
                 window.setTimeout = (work, time, ...rest) =>
                     time === 1500 ? (window.pause = work, 0) : setTimeout(work, time, ...rest);
             }",
        );
        page.open(CREATOR);
        page.type_into("likes", "many");
        page.expect_gone(&["engagement-rate"]);
        assert_eq!(page.text("#likes-error"), "", "told while it is typed");
        assert!(page.text("#results .waiting").contains("when you have typed"));
        page.press(Key::Tab);
        page.wait_for_text("#likes-error", "not a number");
        // Told, it stays told until it is mended, and is gone at once then.
        page.click("#likes");
        page.press('!');
        assert!(page.text("#likes-error").contains("not a number"));
        page.type_into("likes", "38");
        page.expect_present(&["engagement-rate"]);

        page.type_into("comments", "few");
        assert_eq!(page.text("#comments-error"), "", "told while it is typed");
        page.script("pause()", &[]);
        page.wait_for_text("#comments-error", "not a number");
    });
}

#[test]
fn several_mistakes_are_listed_and_lead_to_their_fields() {
    visit(|page| {
        page.open(CREATOR);
        page.type_into("likes", "many");
        page.type_into("offer", "nothing");
        page.press(Key::Tab);
        page.wait_for_text("#mistakes", "Cash offered: ");
        page.expect_count("#mistakes a", 2);
        for told in ["Likes per post: ", "Cash offered: "] {
            page.wait_for_text("[role=status].unseen", told);
        }
        page.click("#mistakes a[href='#likes']");
        assert_eq!(page.script("return document.activeElement.id", &[]), json!("likes"));
        page.type_into("likes", "380");
        page.expect_gone(&["engagement-rate"]);
        // One mistake stands beside its field.
        page.expect_count("#mistakes", 0);
    });
}
