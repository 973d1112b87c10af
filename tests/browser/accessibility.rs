//! axe-core finds nothing, in any view and state, theme and width; and what it cannot see: the keyboard, the size of
//! what is pressed, text made larger or spaced wider.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{
    BRAND, CREATOR,
    engine::Ability,
    harness::{Page, Theme, visit, visit_with},
};

const WIDTHS: [u32; 4] = [320, 412, 768, 1280];

/// Figures as long as they come.
const EXTREME: [&str; 2] = [
    "?platform=youtube&followers=480000000&likes=9000000&comments=700000&items=video:9,short:40&rights=365&ads=1&rush=1\
     &exclusivity=90&offer=12345678",
    "?view=brand&budget=900000000&celebrity_fee=1000000&micro_fee=1&overlap=90&objective=reach&mid_followers=80000",
];

/// Looks with axe at what the page shows, in these themes and at every width.
#[track_caller]
fn clean(page: &Page, themes: &[Theme]) {
    page.unfold();
    for &theme in themes {
        for width in WIDTHS {
            page.screen(width, 800, theme);
            page.expect_accessible();
        }
    }
}

/// Every view and state: both doors at usual and at extreme figures, with errors, without results; and the sources.
#[track_caller]
fn clean_everywhere(page: &Page, themes: &[Theme]) {
    for query in [
        CREATOR,
        BRAND,
        EXTREME[0],
        EXTREME[1],
        "?mode=guide&followers=500",
        "?view=brand&budget=50",
    ] {
        page.open(query);
        page.settled_metrics();
        clean(page, themes);
    }
    page.open(CREATOR);
    page.type_into("followers", "abc");
    page.type_into("offer", "x");
    page.press(Key::Tab);
    page.wait_for_text("#mistakes", "Cash offered");
    clean(page, themes);
    page.read("sources.html");
    clean(page, themes);
}

#[test]
fn every_view_is_accessible() {
    visit(|page| clean_everywhere(page, &[Theme::Light, Theme::Dark]));
}

#[test]
fn every_view_is_accessible_in_the_readers_colours() {
    visit_with(Ability::ForceColours, |page| clean_everywhere(page, &[Theme::Forced]));
}

/// Goes through the page by the Tab key alone. Every stop must show that it is one, in sight and under nothing.
#[test]
fn the_keyboard_alone_reaches_everything_and_is_seen_where_it_is() {
    let stop = "const e = document.activeElement;
        if (!e || e === document.body) return null;
        // Radio buttons lie under what stands for them.
        const shown = e.type === 'radio' ? e.nextElementSibling : e;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        // Of a link that runs over two lines, the first.
        const r = shown.getClientRects()[0];
        const inside = r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
        // A field or button must be seen whole; of a tall thing, such as a table that scrolls, its beginning.
        const points = [[r.left + 3, r.top + 3], [r.right - 3, Math.min(r.bottom, r.top + 44) - 3]];
        const over = points.map(([x, y]) => document.elementFromPoint(x, y))
            .find(top => top && !top.contains(shown) && !shown.contains(top) && !top.contains(e));
        return [e.id || e.name || e.innerText.slice(0, 40),
            !inside ? 'out of sight' : over ? `under ${over.outerHTML.slice(0, 80)}`
                : outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? `no outline: ${outlineStyle} ${outlineWidth}` : ''];";
    let all = "return [...document.querySelectorAll('#app :is(a[href], button:not(:disabled), input, select, textarea, summary)')]
        .filter(e => e.checkVisibility() && (e.type !== 'radio' || e.checked)).length";
    visit(|page| {
        for (width, query) in [(390, CREATOR), (1280, CREATOR), (390, BRAND)] {
            page.screen(width, 800, Theme::Light);
            page.open(query);
            page.settled_metrics();
            let expected = page.script(all, &[]).as_u64().unwrap_or_default();
            let mut stops = Vec::new();
            loop {
                page.press(Key::Tab);
                let Value::Array(found) = page.script(stop, &[]) else {
                    break;
                };
                let [name, fault] = found.as_slice() else { break };
                assert_eq!(fault, "", "{query} at {width} px: {name}");
                stops.push(name.clone());
                if page.script("return !document.activeElement.closest('#app')", &[]) == json!(true) {
                    break;
                }
                assert!(stops.len() < 400, "the keyboard goes in circles: {stops:?}");
            }
            let reached = u64::try_from(stops.len()).unwrap_or_default();
            assert!(
                reached >= expected,
                "{query}: {reached} stops, {expected} things to press: {stops:?}"
            );
        }
    });
}

#[test]
fn a_creator_gets_a_quote_by_the_keyboard_alone() {
    visit(|page| {
        page.open("");
        let reach = |id: &str| {
            for _ in 0..200 {
                page.press(Key::Tab);
                if page.script("return document.activeElement.id", &[]) == json!(id) {
                    return;
                }
            }
            panic!("the keyboard never comes to #{id}");
        };
        // Over the masthead to the result, and back into the questions.
        page.press(Key::Tab);
        page.press(Key::Enter);
        assert_eq!(page.script("return location.hash", &[]), json!("#results"));
        page.open("");
        reach("followers");
        page.type_over("48k");
        reach("likes");
        page.type_over("1,900");
        page.expect_present(&["price-low"]);
        // A fold opens by the keyboard, and what is in it is reached next.
        page.script("document.querySelector('details:has(#offer) > summary').focus()", &[]);
        page.press(Key::Enter);
        reach("offer");
        page.type_over("300");
        page.expect_present(&["offer-percentile"]);
    });
}

#[test]
fn whatever_is_pressed_is_large_enough() {
    // Links within a sentence are as high as its lines; they are spaced by them.
    let small = "const size = e => (e.labels?.[0]?.contains(e) ? e.labels[0] : e).getBoundingClientRect();
        const inline = e => e.localName === 'a' && getComputedStyle(e).display === 'inline';
        return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
            .filter(e => e.checkVisibility() && !inline(e) && !e.closest('.skip'))
            .map(e => [e, size(e)])
            .filter(([e, r]) => r.height < (e.matches('#app form :is(.choice, .field, .stepper) :is(button, input, select):not(.remark *), .copy button, .under > :is(a, button), .colophon p > a, .sources > p > a:not(.cite)') ? 43.9 : 23.9) || r.width < 23.9)
            .map(([e, r]) => `${e.outerHTML.slice(0, 90)}: ${r.width} by ${r.height}`)";
    visit(|page| {
        for query in [CREATOR, BRAND] {
            page.screen(360, 740, Theme::Light);
            page.open(query);
            page.settled_metrics();
            page.unfold();
            assert_eq!(page.script(small, &[]), json!([]), "{query}");
        }
    });
}

/// What does not fit: the page, where it scrolls sideways, and boxes that cut their text off.
const CUT: &str = "const wide = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - wide;
    const out = over > 0
        ? [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1) : [];
    const faults = out.slice(0, 4).map(e => `${e.outerHTML.slice(0, 90)} sticks out`);
    if (over > 0) faults.push(`the page scrolls ${over} px sideways`);
    for (const e of document.querySelectorAll('body *')) {
        const { overflowX, overflowY, clip } = getComputedStyle(e);
        const cuts = o => o === 'hidden' || o === 'clip';
        if (!e.checkVisibility() || clip !== 'auto' || e.closest('svg, .unseen, .skip')) continue;
        if (cuts(overflowX) && e.scrollWidth > e.clientWidth + 1 || cuts(overflowY) && e.scrollHeight > e.clientHeight + 1)
            faults.push(`${e.outerHTML.slice(0, 90)} is cut`);
    }
    return faults";

#[track_caller]
fn fits(page: &Page, what: &str) {
    assert_eq!(page.script(CUT, &[]), json!([]), "{what}");
}

#[test]
fn larger_and_wider_text_still_fits() {
    let large = "document.documentElement.style.fontSize = '200%'";
    // As WCAG 1.4.12 spaces it; the style sheet may be changed by scripts where the content policy forbids new ones.
    let spaced = "document.styleSheets[0].insertRule(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
        document.styleSheets[0].cssRules.length)";
    visit(|page| {
        for query in [CREATOR, BRAND, EXTREME[0], EXTREME[1]] {
            for (width, change) in [(320, ""), (640, large), (1280, large), (320, spaced), (1280, spaced)] {
                page.screen(width, 800, Theme::Light);
                page.open(query);
                page.settled_metrics();
                page.unfold();
                page.script(change, &[]);
                fits(page, &format!("{query} at {width} px {change}"));
            }
        }
        // A column of somebody else's page can be narrower than any phone.
        page.screen(280, 600, Theme::Light);
        for folder in ["", "de/", "es/"] {
            for query in [CREATOR, BRAND, "?view=creator", "?view=brand"] {
                page.open(&format!("{folder}{query}&embed=1"));
                page.settled_metrics();
                fits(page, &format!("{folder}{query} at 280 px"));
            }
        }
        // A phone with large text. The figures that a door keeps in view stay in it.
        let bar = "return document.querySelector('#headline-bar strong').getBoundingClientRect().right <= innerWidth";
        page.screen(320, 740, Theme::Light);
        for folder in ["", "de/", "es/"] {
            for query in [
                CREATOR,
                BRAND,
                "?view=creator",
                "?view=brand",
                "sources.html",
                "card.html",
            ] {
                match query {
                    // It has no program.
                    "sources.html" => page.read(&format!("{folder}{query}")),
                    _ => page.open(&format!("{folder}{query}")),
                }
                page.unfold();
                page.script(large, &[]);
                fits(page, &format!("{folder}{query} in text twice as large"));
                if query.starts_with('?') {
                    assert_eq!(page.script(bar, &[]), json!(true), "{folder}{query}");
                }
            }
        }
    });
}

#[test]
fn the_page_of_the_lines_to_paste_is_accessible() {
    visit(|page| {
        for theme in [Theme::Light, Theme::Dark] {
            for width in [320, 1280] {
                page.screen(width, 800, theme);
                page.open("embed.html");
                page.choose("own_accent", "own");
                page.settled_metrics();
                page.expect_accessible();
            }
        }
    });
}
