//! The page before the program comes, and when it does.

use serde_json::{Value, json};

use crate::{
    BRAND, CREATOR,
    harness::{Page, Theme, visit},
    site::Fault,
};

/// The written page's `#app` and what the program has drawn there, compared node by node: `null`, or where they part.
const DIFFERENCE: &str = r"
    const done = arguments[0];
    const part = (a, b) => {
        if (a.nodeName !== b.nodeName) return `${a.nodeName} became ${b.nodeName}`;
        if (a.nodeType === Node.TEXT_NODE) return a.data === b.data ? null : `'${a.data}' became '${b.data}'`;
        const look = e => JSON.stringify([...e.attributes]
            // The program sets what a field holds, not what it held at first: that is compared beside.
            .filter(({ name }) => !['value', 'checked'].includes(name) || e.localName === 'data')
            .map(({ name, value }) => `${name}=${value}`).sort().concat(`${e.value}`, `${e.checked}`));
        if (look(a) !== look(b)) return `${look(a)} became ${look(b)}`;
        if (a.childNodes.length !== b.childNodes.length) return `${a.outerHTML} became ${b.outerHTML}`;
        for (const [place, child] of [...a.childNodes].entries()) {
            const found = part(child, b.childNodes[place]);
            if (found) return found;
        }
        return null;
    };
    const request = new XMLHttpRequest();
    request.open('GET', location.pathname);
    request.responseType = 'document';
    request.onload = () => {
        const sides = [request.response, document].map(side => {
            const app = side.getElementById('app').cloneNode(true);
            app.normalize();
            return app;
        });
        done(part(...sides));
    };
    request.send()";

/// Where the fields and headings lie that can be seen.
const PLACES: &str =
    "return Object.fromEntries([...document.querySelectorAll('#app :is(input, select, h1, h2)[id], h1')]
    .map(e => [e.id || e.localName, e.getBoundingClientRect()])
    .filter(([, place]) => place.height && place.bottom > 0 && place.top < innerHeight)
    .map(([name, place]) => [name, [place.x, place.y]]))";

/// All layout shifts so far that are large enough to be seen, in an engine that tells them.
const SHIFTS: &str = "const done = arguments[0];
    const told = shift => [shift.value, ...shift.sources.map(({ node, previousRect: a, currentRect: b }) =>
        `${node?.outerHTML?.slice(0, 60) ?? node?.data}: ${a.y} ${a.height} to ${b.y} ${b.height}`)];
    new PerformanceObserver(list => done(list.getEntries().filter(shift => shift.value > 0.001).map(told)))
        .observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done([])))";

#[test]
fn the_first_render_is_the_written_page() {
    visit(|page| {
        page.open("");
        assert_eq!(page.script_async(DIFFERENCE, &[]), Value::Null);
    });
}

#[test]
fn what_is_typed_before_the_program_comes_is_kept_and_computed() {
    visit(|page| {
        page.before_the_program("", || {
            page.choose("platform", "youtube");
            page.choose("mode", "guide");
            page.type_into("followers", "20,000");
            page.type_into("comments", "50");
            page.click("#ads");
            page.script("document.getElementById('tiers').value = 'hootsuite-rates'", &[]);
            // Still at work in this field.
            page.type_into("likes", "450");
            page.script("document.activeElement.setSelectionRange(1, 2)", &[]);
        });
        page.expect("engagement-rate", 2.5);
        for (field, text) in [("followers", "20,000"), ("likes", "450"), ("comments", "50")] {
            assert_eq!(page.field(field), text);
        }
        page.wait_for_parameter("platform", &["youtube"]);
        page.wait_for_parameter("mode", &["guide"]);
        page.wait_for_parameter("ads", &["1"]);
        page.wait_for_parameter("tiers", &["hootsuite-rates"]);
        let at_work = "const e = document.activeElement; return [e.id, e.selectionStart, e.selectionEnd]";
        assert_eq!(page.script(at_work, &[]), json!(["likes", 1, 2]));
        // What the reader had unfolded to get there stays unfolded.
        page.expect_count("details[open] #ads", 1);
        page.type_into("likes", "950");
        page.expect("engagement-rate", 5.0);
    });
}

#[test]
fn a_button_pressed_before_the_program_comes_is_pressed_as_often() {
    visit(|page| {
        page.before_the_program("", || {
            page.click(".stepper button:last-of-type");
            page.click(".stepper button:last-of-type");
        });
        page.wait_for_parameter("items", &["post:3"]);
    });
}

#[test]
fn what_an_extension_puts_between_costs_the_reader_nothing() {
    // Beside every field, as some managers of passwords do: on the page as written, or on what the program draws.
    let put = "for (const field of document.querySelectorAll('#app input')) field.after(document.createElement('i'))";
    let put_where_the_program_draws = "new MutationObserver((_, observer) => {
            const fields = document.querySelectorAll('#app[hidden] input');
            if (!fields.length) return;
            observer.disconnect();
            for (const field of fields) field.parentNode.append(document.createElement('i'));
        }).observe(document, { childList: true, subtree: true })";
    for script in [put, put_where_the_program_draws] {
        visit(|page| {
            page.before_the_program("", || {
                page.script(script, &[]);
                page.click("#ads");
                page.type_into("followers", "20,000");
                page.type_into("comments", "50");
                page.type_into("likes", "450");
            });
            page.expect("engagement-rate", 2.5);
            page.wait_for_parameter("ads", &["1"]);
            assert_eq!(page.field("followers"), "20,000");
            assert_eq!(page.parameter("platform"), None, "nothing else is changed");
        });
    }
}

#[test]
fn the_page_stands_still_when_the_program_comes() {
    visit(|page| {
        for width in [360, 1280] {
            page.screen(width, 740, Theme::Light);
            for (query, top) in [("", 300), ("", 2500), (CREATOR, 300), (CREATOR, 2500), (BRAND, 300)] {
                let mut before = Value::Null;
                page.before_the_program(query, || {
                    page.script("scrollTo({ top: arguments[0], behavior: 'instant' })", &[json!(top)]);
                    assert_eq!(page.script("return scrollY", &[]), json!(top));
                    before = page.script(PLACES, &[]);
                });
                page.settled_metrics();
                let after = page.script(PLACES, &[]);
                // The other door has other fields.
                let both = before.as_object().into_iter().flatten();
                let both: Vec<_> = both.filter(|(name, _)| !after[name].is_null()).collect();
                assert!(
                    both.len() > 3 || query == BRAND || top > 300,
                    "hardly any field is seen: {before}"
                );
                for (name, place) in both {
                    assert_eq!(*place, after[name], "{name} of {query:?} at {width} px");
                }
                assert_eq!(page.script_async(SHIFTS, &[]), json!([]), "{query:?} at {width} px");
                assert_eq!(
                    page.script("return scrollY", &[]),
                    json!(top),
                    "{query:?} at {width} px"
                );
            }
        }
    });
}

#[test]
fn no_figure_but_the_links_own_is_ever_shown() {
    visit(|page| {
        page.before_the_program(CREATOR, || assert_eq!(page.text("[data-metric=price-low]"), ""));
        page.expect("engagement-rate", 4.0);
        page.wait_for("the price to be seen", || match page.text("[data-metric=price-low]") {
            seen if seen.starts_with('$') => Ok(()),
            seen => Err(format!("{seen:?}")),
        });
    });
}

#[test]
fn each_file_is_asked_for_once() {
    visit(|page| {
        page.open(CREATOR);
        page.settled_metrics();
        page.wait_for_the_rest();
        let asked = page.requests();
        for kind in [".wasm", ".js"] {
            let of_kind: Vec<_> = asked.iter().filter(|address| address.ends_with(kind)).collect();
            assert!(!of_kind.is_empty(), "no {kind} in {asked:#?}");
            for address in of_kind {
                let times = asked.iter().filter(|other| *other == address).count();
                assert_eq!(times, 1, "{address} in {asked:#?}");
            }
        }
        // The other door is for those who open it.
        assert!(
            !asked.iter().any(|address| address.contains("postworth-brand")),
            "{asked:#?}"
        );
        // The sources are read by those who ask for them.
        assert!(!asked.iter().any(|address| address.contains("sources")), "{asked:#?}");
    });
}

/// Whether the element is where a reader sees it, and what it says.
#[track_caller]
fn wait_to_see(page: &Page, css: &str, words: &str) {
    let seen = "const e = document.querySelector(arguments[0]);
        const r = e?.getBoundingClientRect();
        return r && r.height > 0 && r.top < innerHeight && r.bottom > 0 ? e.innerText : null";
    page.wait_for(&format!("{css} to be seen with {words:?}"), || {
        match page.script(seen, &[json!(css)]) {
            Value::String(text) if text.contains(words) => Ok(()),
            seen => Err(format!("{seen}")),
        }
    });
}

#[test]
fn a_citation_leads_to_its_source() {
    visit(|page| {
        page.open(CREATOR);
        page.click("#results .cite[href='#source-imh-rates']");
        wait_to_see(page, "#source-imh-rates:target", "grade");
        // From there to another, and by a link from elsewhere, to a page of another height than the written one too.
        for query in [CREATOR, BRAND] {
            page.open(&format!("{query}#source-experticity-2016"));
            page.settled_metrics();
            wait_to_see(page, "#source-experticity-2016:target", "grade");
        }
    });
}

#[test]
fn a_citation_that_could_not_be_followed_can_be_followed_later() {
    const CITATION: &str = "#results .cite[href='#source-imh-rates']";
    visit(|page| {
        page.open(CREATOR);
        page.fail(Some(("sources.html", Fault::Cut)));
        page.click(CITATION);
        page.wait_for("the sources to be asked for", || {
            match page.requests().iter().any(|address| address.contains("sources.html")) {
                true => Ok(()),
                false => Err("nobody has".to_owned()),
            }
        });
        page.wait_for_no_fragment();
        page.fail(None);
        page.click(CITATION);
        wait_to_see(page, "#source-imh-rates:target", "grade");
        page.console_errors();
    });
}

#[test]
fn going_back_from_a_source_keeps_the_address_that_of_the_page() {
    visit(|page| {
        page.open(CREATOR);
        page.wait_for_parameter("followers", &["10000"]);
        page.click("#results .cite[href='#source-imh-rates']");
        wait_to_see(page, "#source-imh-rates:target", "grade");
        page.choose("platform", "youtube");
        page.wait_for_parameter("platform", &["youtube"]);
        page.script("history.back()", &[]);
        page.wait_for_no_fragment();
        page.wait_for_parameter("platform", &["youtube"]);
    });
}

/// Notes how many answers there are each time the program has let the browser go.
const STEPS: &str = "window.steps = [];
    new MutationObserver(() => {
        const drawn = document.querySelector('#app .answers');
        if (drawn) steps.push(drawn.querySelectorAll(':scope .answer').length);
    }).observe(document, { childList: true, subtree: true })";

#[test]
fn the_page_is_drawn_in_steps_and_so_are_answers_that_come_anew() {
    visit(|page| {
        page.before_scripts(STEPS);
        for (query, field, text) in [(CREATOR, "followers", "20000"), (BRAND, "budget", "30000")] {
            page.open(query);
            let steps = || -> Vec<u64> {
                let mut steps: Vec<u64> = serde_json::from_value(page.script("return steps", &[])).unwrap_or_default();
                steps.dedup();
                steps
            };
            let whole = page.count(".answer");
            let drawn = steps();
            assert!(
                matches!(drawn[..], [.., 0, some, all] if 0 < some && some < all && all == whole),
                "{query}: {drawn:?} of {whole}"
            );
            page.type_into(field, "");
            page.expect_count(".answer", 0);
            page.script("steps.length = 0", &[]);
            page.type_into(field, text);
            page.wait_for("all answers", || match steps()[..] {
                [some, all, ..] if 0 < some && some < all => Ok(()),
                _ => Err(format!("{:?}", steps())),
            });
        }
    });
}

#[test]
fn the_sources_come_for_who_asks_and_push_the_foot_away_for_nobody_else() {
    visit(|page| {
        page.screen(360, 640, Theme::Light);
        page.open(CREATOR);
        page.script("scrollTo({ top: 1e6, behavior: 'instant' })", &[]);
        wait_to_see(page, "body > .colophon [hreflang='de']", "Deutsch");
        page.wait_for_paint();
        let asked =
            "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('sources')).length";
        assert_eq!(page.script(asked, &[]), json!(0));
        page.click("[href='#sources']");
        wait_to_see(page, "#sources h2", "numbers");
        page.wait_for("the sources", || match page.count("#sources li") {
            0 => Err("there are none".into()),
            _ => Ok(()),
        });
        wait_to_see(page, "#sources h2", "numbers");
    });
}

#[test]
fn without_scripts_the_page_says_so_and_answers_from_its_tables() {
    visit(|page| {
        page.read_without_scripts("");
        assert!(page.text("noscript").contains("JavaScript"));
        page.click("#tables details:first-of-type summary");
        assert!(page.text("#tables details[open]").contains("$"));
        page.click("#sources a");
        page.wait_for("the page of the sources", || match page.text("#source-imh-rates") {
            text if text.contains("Influencer Marketing Hub") => Ok(()),
            text => Err(format!("{text:?}")),
        });
    });
}

#[test]
fn in_a_frame_without_an_origin_the_program_runs() {
    visit(|page| {
        page.open_framed(&format!("{CREATOR}&embed=1"));
        assert_eq!(page.script("return origin", &[]), json!("null"));
        page.expect("engagement-rate", 4.0);
        page.type_into("likes", "950");
        page.expect("engagement-rate", 9.7);
    });
}

/// The programs fetched so far, by door.
#[track_caller]
fn programs(page: &Page) -> Value {
    let names =
        "return performance.getEntriesByType('resource').map(e => /postworth-(\\w+)-\\w+\\.wasm/.exec(e.name)?.[1])
        .filter(Boolean).sort()";
    page.script(names, &[])
}

#[test]
fn each_door_is_a_program_that_is_fetched_when_it_is_opened() {
    visit(|page| {
        page.open(CREATOR);
        assert_eq!(programs(page), json!(["creator"]));
        page.type_into("likes", "many");
        page.click("[data-view='brand']");
        page.expect_present(&["celebrity-count", "micro-wins"]);
        page.wait_for_parameter("view", &["brand"]);
        // Its figures are there a moment before it is shown.
        let place = "return document.activeElement.dataset.view";
        page.wait_for("the keyboard to go on where it was", || match page.script(place, &[]) {
            Value::String(door) if door == "brand" => Ok(()),
            elsewhere => Err(format!("it is at {elsewhere}")),
        });
        page.type_into("budget", "a lot");
        page.click("[data-view='creator']");
        // Readable or not.
        page.expect_held("likes", "many");
        page.expect_held("followers", "10,000");
        page.type_into("likes", "380");
        page.expect("engagement-rate", 4.0);
        page.click("[data-view='brand']");
        page.expect_held("budget", "a lot");
        // To and fro, and each only once.
        assert_eq!(programs(page), json!(["brand", "creator"]));
    });
}
