//! What a reader sees when the program cannot start, or stops: each fault is caused, none is played.

use serde_json::{Value, json};

use crate::{
    BRAND, CREATOR,
    harness::{Page, Theme, visit},
    site::Fault,
};

/// A trap as a panic in the program causes it: a module whose one function does the forbidden. From a handler, as when
/// a key is pressed, and from a promise, as when the program wakes up by itself.
const TRAPS: &str = "{
    const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
        7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const module = new WebAssembly.Module(Uint8Array.from(code));
    const trap = new WebAssembly.Instance(module).exports.a;
    window.trapInHandler = () => { setTimeout(trap); };
    window.trapInPromise = () => { Promise.resolve().then(trap); };
}";
const TRAP: &str = "trapInHandler()";

/// Figures that a reader can see, answers as well as what is said beside a field.
const SEEN: &str = "return [...document.querySelectorAll('#app :is(data, .reading, .remark, .headline-bar)')]
    .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.innerText.trim()).length";

const MESSAGE: &str = "#broken p";
const RELOAD: &str = "#broken button";
const AFRESH: &str = "#broken a";

#[track_caller]
fn expect_broken(page: &Page) {
    page.wait_for("the message", || match page.text(MESSAGE) {
        told if told.contains("The calculator has stopped") => Ok(()),
        told => Err(format!("{told:?}")),
    });
    assert_eq!(page.script(SEEN, &[]), json!(0), "figures are left");
    assert_eq!(page.script("return document.activeElement.id", &[]), json!("broken"));
}

/// Opens the page while this goes wrong, then loads it again, by its own button, when it no longer does.
#[track_caller]
fn recovers_from(page: &Page, ending: &'static str, fault: Fault) {
    page.fail(Some((ending, fault)));
    page.read(CREATOR);
    expect_broken(page);
    page.fail(None);
    page.follow(RELOAD);
    page.expect("engagement-rate", 4.0);
    assert_eq!(page.text(MESSAGE), "");
    page.wait_for("figures to be seen", || match page.script(SEEN, &[]) {
        Value::Number(seen) if seen.as_u64() > Some(0) => Ok(()),
        seen => Err(format!("{seen}")),
    });
    assert!(!page.console_errors().is_empty(), "nothing went wrong");
}

#[test]
fn a_program_that_does_not_come_whole_is_told_and_loaded_again() {
    for ending in [".wasm", ".js"] {
        for fault in [Fault::Missing, Fault::Cut, Fault::Wrong] {
            eprintln!("{ending} {fault:?}");
            // Each in a browser that has seen none of the files before.
            visit(|page| recovers_from(page, ending, fault));
        }
    }
}

#[test]
fn a_panic_hides_every_figure_at_once() {
    visit(|page| {
        page.before_scripts(TRAPS);
        for query in [CREATOR, BRAND] {
            page.open(query);
            page.settled_metrics();
            page.unfold();
            assert_ne!(page.script(SEEN, &[]), json!(0));
            for cause in [TRAP, "trapInPromise()"] {
                page.open(query);
                page.unfold();
                let frames = page.script_async(
                    &format!(
                        "const [seen, done] = [() => {{ {SEEN} }}, arguments[0]];
                        let frames = 0;
                        const look = () => seen() ? requestAnimationFrame(look, frames++) : done(frames);
                        {cause};
                        requestAnimationFrame(look);"
                    ),
                    &[],
                );
                assert!(
                    frames.as_u64().is_some_and(|frames| frames <= 12),
                    "{cause}: {frames} frames"
                );
                expect_broken(page);
            }
        }
        assert!(!page.console_errors().is_empty(), "nothing went wrong");
    });
}

#[test]
fn what_other_scripts_do_wrong_leaves_the_figures() {
    visit(|page| {
        page.before_scripts(
            "window.err = () => { setTimeout(() => { throw new ReferenceError('what apps put in') }) }",
        );
        for query in [CREATOR, BRAND, "card.html", "embed.html"] {
            page.open(query);
            let thrown = page.script_async(
                "const done = arguments[0];
                addEventListener('error', ({ error }) => done(error?.name), { once: true });
                err();",
                &[],
            );
            assert_eq!(thrown, json!("ReferenceError"), "{query}");
            assert_eq!(page.text(MESSAGE), "", "{query}");
        }
        assert!(!page.console_errors().is_empty(), "nothing went wrong");
    });
}

#[test]
fn a_second_failure_of_a_link_offers_a_fresh_start() {
    visit(|page| {
        let stop = || {
            page.script(TRAP, &[]);
            expect_broken(page);
        };
        page.before_scripts(TRAPS);
        page.open(CREATOR);
        page.type_into("likes", "480");
        page.wait_for_parameter("likes", &["480"]);
        stop();
        assert_eq!(page.text(AFRESH), "", "offered at the first failure");
        page.follow(RELOAD);
        page.expect("engagement-rate", 5.0);
        // Another link of the same page has not failed yet.
        page.type_into("likes", "580");
        page.wait_for_parameter("likes", &["580"]);
        stop();
        assert_eq!(page.text(AFRESH), "", "offered at another link's first failure");
        page.follow(RELOAD);
        page.wait_for_parameter("likes", &["580"]);
        stop();
        page.follow(AFRESH);
        assert_eq!(page.parameter("likes"), None);
        page.settled_metrics();
        assert_eq!(page.text(MESSAGE), "");
        page.console_errors();
    });
}

#[test]
fn what_was_typed_before_a_failed_download_outlives_the_reload() {
    visit(|page| {
        page.fail(Some((".wasm", Fault::Cut)));
        page.before_the_answer("", || {
            page.type_into("followers", "20,000");
            page.choose("platform", "youtube");
            page.click("#rush");
            page.script("document.getElementById('currency').value = 'EUR'", &[]);
        });
        expect_broken(page);
        // Nothing answers any more, and yet.
        page.type_into("likes", "450");
        page.fail(None);
        page.follow(RELOAD);
        page.wait_for_parameter("followers", &["20000"]);
        page.wait_for_parameter("likes", &["450"]);
        page.wait_for_parameter("platform", &["youtube"]);
        page.wait_for_parameter("rush", &["1"]);
        page.wait_for_parameter("currency", &["EUR"]);
        assert_eq!(page.parameter("tiers"), None, "what nobody chose is not said");
        page.console_errors();
    });
}

#[test]
fn a_download_that_gives_nothing_is_told_and_welcome_when_it_comes() {
    visit(|page| {
        // A minute is over at once.
        page.before_scripts(
            "const patient = setTimeout;
            window.setTimeout = (task, wait, ...rest) => patient(task, wait === 6e4 ? 0 : wait, ...rest);",
        );
        page.before_the_answer("", || {
            expect_broken(page);
            page.type_into("likes", "936");
        });
        page.expect("engagement-rate", 4.0);
        assert_eq!(page.text(MESSAGE), "");
        assert_ne!(page.script(SEEN, &[]), json!(0), "figures are still hidden");
        // The same of the other door's program.
        page.without_an_answer(|| {
            page.click("nav [data-view=brand]");
            expect_broken(page);
        });
        page.settled_metrics();
        assert_eq!(page.text(MESSAGE), "");
        assert!(!page.console_errors().is_empty(), "nothing went wrong");
    });
}

#[test]
fn a_browser_without_webassembly_is_told() {
    visit(|page| {
        page.before_scripts("delete globalThis.WebAssembly");
        page.read("");
        expect_broken(page);
        page.click("#tables details:first-of-type summary");
        assert!(page.text("#tables details[open]").contains("$"));
        page.console_errors();
    });
}

#[test]
fn a_browser_too_old_for_the_script_is_told() {
    visit(|page| {
        page.fail(Some(("/", Fault::TooNew)));
        for query in ["", CREATOR] {
            page.read(query);
            expect_broken(page);
        }
        page.console_errors();
    });
}

#[test]
fn a_page_that_may_keep_nothing_tells_its_failures_all_the_same() {
    visit(|page| {
        page.before_scripts(&format!(
            "{TRAPS}
            const refuse = {{ get() {{ throw new DOMException('refused', 'SecurityError') }} }};
            for (const store of ['localStorage', 'sessionStorage', 'caches']) Object.defineProperty(window, store, refuse);
            history.replaceState = () => {{ throw new DOMException('refused', 'SecurityError') }};"
        ));
        page.open(CREATOR);
        page.script(TRAP, &[]);
        expect_broken(page);
        page.follow(RELOAD);
        page.console_errors();
    });
}

#[test]
fn the_message_is_found_by_everybody() {
    visit(|page| {
        page.before_scripts(TRAPS);
        for (width, theme) in [(360, Theme::Light), (1280, Theme::Dark)] {
            page.screen(width, 740, theme);
            page.open(CREATOR);
            page.script(TRAP, &[]);
            expect_broken(page);
            page.expect_accessible();
        }
        page.console_errors();
    });
}
