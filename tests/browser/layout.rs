//! What a phone's small screen must not break.

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
