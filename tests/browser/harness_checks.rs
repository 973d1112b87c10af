//! The checks that run after every test, on faults planted into the page: a check that sees nothing is worse than none.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::{
    BRAND, CREATOR,
    harness::{Page, visit},
};

/// Plants a fault, waits until the page is found unsound, and says how.
#[track_caller]
fn unsound(page: &Page, script: &str) -> String {
    page.script(script, &[]);
    page.wait_for(&format!("a fault after {script}"), || {
        match catch_unwind(AssertUnwindSafe(|| page.assert_sound())) {
            Ok(()) => Err("the page is found sound".into()),
            Err(panic) => Ok(panic.downcast_ref::<String>().cloned().unwrap_or_default()),
        }
    })
}

#[test]
fn a_console_error_is_seen() {
    visit(|page| {
        page.open(CREATOR);
        let told = unsound(page, "console.error('planted')");
        assert!(told.contains("planted"), "{told}");
        let told = unsound(page, "setTimeout(() => { throw new Error('planted too') })");
        assert!(told.contains("planted too"), "{told}");
    });
}

#[test]
fn a_breach_of_the_content_policy_is_seen() {
    visit(|page| {
        page.open(CREATOR);
        let told = unsound(page, "document.body.setAttribute('style', 'color: red')");
        // Firefox writes it with hyphens.
        assert!(told.replace('-', " ").contains("Content Security Policy"), "{told}");
    });
}

#[test]
fn a_request_to_another_origin_is_seen() {
    // Another port of the same host is another origin.
    let places = ["https://example.com/", "http://127.0.0.1:2/"];
    let ask = "new Image().src = `${arguments[0]}pixel.gif`";
    visit(|page| {
        page.open(CREATOR);
        // The policy keeps the page from asking at all, which the console tells.
        for place in places {
            page.script(ask, &[place.into()]);
            page.wait_for("the console to tell of it", || match page.console_errors().len() {
                0 => Err("it says nothing".into()),
                _ => Ok(()),
            });
        }
        page.foreign_requests();
        page.forget_policy();
        page.open(BRAND);
        for place in places {
            page.script(ask, &[place.into()]);
            page.wait_for(&format!("{place} in the list"), || {
                let list = page.foreign_requests();
                if list.iter().any(|entry| entry.starts_with(place)) {
                    Ok(())
                } else {
                    Err(format!("it holds {list:?}"))
                }
            });
        }
        page.console_errors();
    });
}

#[test]
fn a_figure_that_is_no_number_is_seen() {
    visit(|page| {
        page.open(CREATOR);
        for text in ["NaN", "$inf", "undefined followers", "Infinity", "1 to ∞"] {
            let script = format!(
                "const planted = document.createElement('p');
                 planted.id = 'planted';
                 planted.textContent = '{text}';
                 document.body.append(planted)"
            );
            let told = unsound(page, &script);
            assert!(told.contains(text), "{told}");
            page.script("document.getElementById('planted').remove()", &[]);
        }
        page.script("document.body.append('Information, influencers, infinite')", &[]);
        page.assert_sound();
    });
}
