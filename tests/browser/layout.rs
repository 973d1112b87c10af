//! What a small screen must not break, and where things stand.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{
    BRAND, CREATOR,
    harness::{Page, Theme, visit},
};

#[test]
fn nothing_is_wider_than_the_narrowest_phone() {
    visit(|page| {
        page.screen(320, 640, Theme::Light);
        for query in [CREATOR, BRAND] {
            page.open(query);
            page.settled_metrics();
            for folded in [true, false] {
                if !folded {
                    page.unfold();
                }
                page.expect_no_wider_than_the_screen();
                page.expect_letters_on_the_screen();
            }
        }
    });
}

#[test]
fn whatever_is_asked_is_reached_by_scrolling_the_page() {
    // A form that scrolls in itself shows no sign of it, and ends where the screen does.
    let inside =
        "const scrolls = e => /auto|scroll/.test(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1;
        return [...document.querySelectorAll('form *')].filter(e => e.localName !== 'textarea' && scrolls(e)).length
            + [...document.querySelectorAll('form')].filter(scrolls).length";
    visit(|page| {
        page.screen(1280, 720, Theme::Light);
        for query in [CREATOR, BRAND, "card.html", "embed.html"] {
            page.open(query);
            page.unfold();
            assert_eq!(page.script(inside, &[]), json!(0), "{query}");
        }
    });
}

#[test]
fn the_sheet_of_a_card_stays_beside_what_is_typed() {
    let seen = "document.getElementById('contact').focus();
        const { top, bottom } = document.querySelector('.sheet').getBoundingClientRect();
        return scrollY > 500 && top < innerHeight / 2 && bottom > innerHeight / 2";
    visit(|page| {
        page.screen(1280, 720, Theme::Light);
        page.open("card.html?instagram_followers=10000");
        page.expect("instagram-followers", 10_000.0);
        page.wait_for("the sheet beside the last field", || match page.script(seen, &[]) {
            Value::Bool(true) => Ok(()),
            _ => Err("it is out of sight".into()),
        });
    });
}

#[test]
fn fields_side_by_side_stand_level() {
    // With an error below one of them, too.
    let uneven = "return [...document.querySelectorAll('.pair')].filter(e => e.checkVisibility()).flatMap(pair => {
        const fields = [...pair.querySelectorAll('.field')];
        const at = e => Math.round(e.getBoundingClientRect().top);
        const input = e => e.querySelector('input');
        return fields.filter((e, i) => i > 0 && at(e) === at(fields[i - 1])
            && Math.abs(at(input(e)) - at(input(fields[i - 1]))) > 1).map(e => input(e).id);
    })";
    visit(|page| {
        page.screen(360, 740, Theme::Light);
        for folder in ["", "de/", "es/"] {
            for query in [CREATOR, BRAND] {
                page.open(&format!("{folder}{query}"));
                page.settled_metrics();
                page.unfold();
                assert_eq!(page.script(uneven, &[]), json!([]), "{folder}{query}");
            }
            page.open(&format!("{folder}{CREATOR}"));
            page.type_into("likes", "many");
            page.press(Key::Tab);
            page.expect_count("#likes-error", 1);
            assert_eq!(page.script(uneven, &[]), json!([]), "{folder} with an error");
        }
    });
}

/// How the headline stands to the field that has the focus, `null` if all is well.
#[track_caller]
fn headline_fault(page: &Page, field: &str) -> Value {
    let script = "const bar = document.getElementById('headline-bar');
        if (!bar) return 'there is no #headline-bar';
        if (!bar.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return 'the bar is hidden';
        const field = document.getElementById(arguments[0]);
        if (document.activeElement !== field) return 'the field has lost the focus';
        const [b, f] = [bar.getBoundingClientRect(), field.getBoundingClientRect()];
        const at = r => `${r.left},${r.top} to ${r.right},${r.bottom}`;
        const inside = r => r.height > 0 && r.top >= -0.5 && r.bottom <= innerHeight + 0.5;
        if (!inside(b)) return `the bar is off the screen: ${at(b)}`;
        if (!inside(f)) return `the field is off the screen: ${at(f)}`;
        if (b.top < f.bottom && f.top < b.bottom && b.left < f.right && f.left < b.right)
            return `the bar (${at(b)}) covers the field (${at(f)})`;
        return null";
    page.script(script, &[json!(field)])
}

#[test]
fn the_headline_stays_in_view_while_a_field_is_typed_into() {
    visit(|page| {
        page.screen(390, 800, Theme::Light);
        page.open(CREATOR);
        page.settled_metrics();
        page.type_into("followers", "25000");
        assert_eq!(headline_fault(page, "followers"), Value::Null);
        // The bar is there for the price, not for its own sake.
        page.wait_for("the price in the headline bar", || {
            let told = page.text("#headline-bar");
            if told.contains(|c: char| c.is_ascii_digit()) {
                Ok(())
            } else {
                Err(format!("it says {told:?}"))
            }
        });
    });
}

#[test]
fn the_headline_covers_no_field_that_is_tabbed_to() {
    // Focus alone, from above and from below: the browser scrolls no further than it must, so that a bar that
    // sticks to an edge is most in the way.
    let focus = "document.activeElement.blur();
        scrollTo({ top: arguments[1] ? document.documentElement.scrollHeight : 0, behavior: 'instant' });
        document.getElementById(arguments[0]).focus()";
    let fields =
        "return [...document.querySelectorAll('input:not([type=radio]):not([type=checkbox]), select, textarea')]
        .filter(e => e.id && e.checkVisibility()).map(e => e.id)";
    visit(|page| {
        page.screen(390, 800, Theme::Light);
        for query in [CREATOR, BRAND] {
            page.open(query);
            page.settled_metrics();
            page.unfold();
            let fields = page.script(fields, &[]);
            let fields: Vec<_> = fields
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            assert!(fields.len() > 2, "{query} shows hardly any field: {fields:?}");
            for field in fields {
                for from_below in [false, true] {
                    page.script(focus, &[json!(field), json!(from_below)]);
                    page.wait_for_paint();
                    let fault = headline_fault(page, field);
                    assert!(
                        fault.is_null(),
                        "{query}, #{field}: {fault} (scrolled from below: {from_below})"
                    );
                }
            }
        }
    });
}
