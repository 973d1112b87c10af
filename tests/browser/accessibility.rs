//! axe-core finds nothing, on any door, in any theme, on a narrow screen and on a wide one.

use fantoccini::key::Key;

use crate::{
    BRAND, CREATOR,
    harness::{Theme, visit},
};

#[track_caller]
fn clean(query: &str) {
    visit(|page| {
        for theme in [Theme::Light, Theme::Dark] {
            for width in [320, 1280] {
                page.screen(width, 800, theme);
                page.open(query);
                page.settled_metrics();
                page.unfold();
                let faults = page.accessibility_faults();
                assert!(
                    faults.is_empty(),
                    "{query} at {width} px, {theme:?}:\n{}",
                    faults.join("\n")
                );
            }
        }
    });
}

#[test]
fn the_creators_door_is_accessible() {
    clean(CREATOR);
}

#[test]
fn the_brands_door_is_accessible() {
    clean(BRAND);
}

#[test]
fn the_page_of_the_sources_is_accessible() {
    visit(|page| {
        for theme in [Theme::Light, Theme::Dark] {
            page.screen(320, 800, theme);
            page.read("sources.html");
            page.unfold();
            let faults = page.accessibility_faults();
            assert!(faults.is_empty(), "{theme:?}:\n{}", faults.join("\n"));
        }
    });
}

#[test]
fn errors_are_accessible() {
    visit(|page| {
        page.open(CREATOR);
        page.type_into("followers", "abc");
        page.type_into("offer", "x");
        page.press(Key::Tab);
        page.wait_for_text("#mistakes", "Cash offered");
        let faults = page.accessibility_faults();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    });
}
