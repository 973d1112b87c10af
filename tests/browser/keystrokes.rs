//! How long a keystroke takes to be seen: `make bench` puts the table into BENCHMARKS.md. Nothing is asserted: a time
//! says more about the machine than about the page.

use serde_json::Value;

use crate::{
    BRAND, CREATOR,
    engine::Ability,
    harness::{Theme, visit_with},
};

/// How many times slower than this machine's a processor is imagined to be.
const SLOWDOWNS: [u32; 3] = [1, 4, 6];

/// A door, a field of it and what is typed there, key by key.
const TYPED: [(&str, &str, &str); 4] = [
    (CREATOR, "followers", "1234567"),
    (CREATOR, "likes", "98765"),
    (BRAND, "budget", "123456"),
    (BRAND, "micro_followers", "98765"),
];

/// From the key to the next paint, in milliseconds (the Event Timing API rounds to eight), from now on.
///
/// A dot blinks meanwhile: where there is no screen, Chromium hears that a frame was shown only when the next one differs from
/// it, which without the dot is when the link changes, 300 ms after the last key.
const WATCH: &str = "const since = performance.now();
    window.keystrokes ??= [];
    if (!window.dot) {
        window.dot = document.body.appendChild(document.createElement('b'));
        dot.textContent = '.';
        Object.assign(dot.style, { position: 'fixed', top: 0, left: 0 });
        dot.animate({ opacity: [0, 1] }, { duration: 50, iterations: Infinity });
    }
    const note = entries => { for (const e of entries)
        if (e.startTime >= since && ['keydown', 'keypress', 'beforeinput', 'input', 'keyup'].includes(e.name))
            window.keystrokes.push(e.duration);
    };
    const observer = new PerformanceObserver(list => note(list.getEntries()));
    observer.observe({ type: 'event', durationThreshold: 16 });
    window.unwatch = () => { note(observer.takeRecords()); observer.disconnect(); }";

/// What empties the field comes as several keys in a row, which wait for each other: nobody types so.
const UNWATCH: &str = "window.unwatch()";

#[test]
#[ignore = "measures time; run make bench"]
fn keystrokes() {
    println!("| door | field | slowdown | worst keystroke to paint | median |");
    println!("| --- | --- | --- | --- | --- |");
    for (query, field, text) in TYPED {
        for slowdown in SLOWDOWNS {
            visit_with(Ability::SlowDown, |page| {
                page.screen(412, 915, Theme::Light);
                page.open(query);
                page.slow_down(slowdown);
                for _ in 0..3 {
                    page.type_into(field, "");
                    page.script(WATCH, &[]);
                    // No faster than a page can be seen to follow: keys in a row would wait for each other.
                    text.chars().for_each(|key| page.press(key));
                    page.wait_for_paint();
                    page.script(UNWATCH, &[]);
                }
                page.slow_down(1);
                let times = page.script("return window.keystrokes.sort((a, b) => a - b)", &[]);
                let times: Vec<f64> = times
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_f64)
                    .collect();
                let shown = |time: Option<&f64>| time.map_or("under 16".into(), f64::to_string);
                println!(
                    "| {} | {field} | {slowdown}× | {} ms | {} ms |",
                    if query == BRAND { "brand" } else { "creator" },
                    shown(times.last()),
                    shown(times.get(times.len() / 2)),
                );
            });
        }
    }
}
