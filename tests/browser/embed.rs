//! The page inside somebody else's: its figures, its height, and what the two may say to each other.

use serde_json::{Value, json};

use crate::{
    BRAND, CREATOR,
    harness::{Page, Theme, pictures, visit},
};

/// The ways to frame the page that are in use: as the snippet does, as WordPress does with an address it does not know,
/// and plainly.
const SANDBOXES: [&str; 3] = [
    "sandbox='allow-scripts allow-same-origin'",
    "sandbox='allow-scripts'",
    "",
];

const LOADER: &str = "embed.js";

/// An article with such frames. Every height that one of them is given is noted.
fn article(frames: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>An article</title><link rel=icon href=data:,>
        <p>Before.</p>{frames}<p>After.</p>
        <script>
            var heights = [];
            new MutationObserver(changes => changes.forEach(({{ target }}) =>
                heights.push(target.style.height || target.height)))
                .observe(document.body, {{ subtree: true, attributeFilter: ['style', 'height'] }});
        </script>{script}"
    )
}

fn frame(site: &str, query: &str, attributes: &str) -> String {
    // Or HTML reads `&micro_fee` as `µ_fee`.
    let query = query.replace('&', "&amp;");
    format!("<iframe src='{site}/{query}&amp;embed=1' width=400 height=500 style='border:0' {attributes}></iframe>")
}

fn loader(site: &str) -> String {
    format!("<script async src='{site}/{LOADER}'></script>")
}

/// How high the page in the frame is, and how much of it the frame shows.
#[track_caller]
fn inside(page: &Page) -> (i64, i64) {
    let script = "const page = document.documentElement;
        return [Math.ceil(page.getBoundingClientRect().height), innerHeight]";
    let seen = page.in_frame(0, || page.script(script, &[]));
    (seen[0].as_i64().unwrap_or(-1), seen[1].as_i64().unwrap_or(-1))
}

/// Waits until the first frame is as high as the page in it, and this holds of the height.
#[track_caller]
fn wait_for_fit(page: &Page, what: &str, holds: impl Fn(i64) -> bool) -> i64 {
    page.wait_for(
        &format!("the frame to be as high as its page, {what}"),
        || match inside(page) {
            (own, shown) if own == shown && holds(own) => Ok(own),
            seen => Err(format!("the page has {} px and the frame shows {} px", seen.0, seen.1)),
        },
    )
}

/// Presses what is in a frame. A click by WebKit's driver lands beside what lies further down in one.
#[track_caller]
fn press(page: &Page, css: &str) {
    page.script("document.querySelector(arguments[0]).click()", &[json!(css)]);
}

/// Opens an article with these frames and waits until the program runs in the first.
#[track_caller]
fn read_article(page: &Page, write: impl FnOnce(&str) -> String) {
    page.open_host(write);
    page.in_frame(0, || page.wait_until_ready());
}

#[test]
fn the_figures_are_right_in_every_kind_of_frame() {
    visit(|page| {
        for (place, sandbox) in SANDBOXES.into_iter().enumerate() {
            read_article(page, |site| article(&frame(site, CREATOR, sandbox), ""));
            page.in_frame(0, || {
                let own = page.script("return origin", &[]);
                assert_eq!(own == json!("null"), place == 1, "{sandbox}: {own}");
                page.expect("engagement-rate", 4.0);
                let address = page.script("return location.href", &[]);
                page.type_into("likes", "950");
                page.expect("engagement-rate", 9.7);
                page.settled_metrics();
                assert_eq!(page.script("return location.href", &[]), address, "{sandbox}");
            });
            assert_eq!(page.script("return location.search", &[]), json!(""), "the host's own");
            page.assert_sound();
        }
    });
}

#[test]
fn the_figures_are_right_where_nothing_may_be_kept() {
    visit(|page| {
        page.before_scripts(
            "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
                Object.defineProperty(window, name, { get() { throw new DOMException(name, 'SecurityError'); } })",
        );
        for sandbox in SANDBOXES {
            read_article(page, |site| article(&frame(site, CREATOR, sandbox), ""));
            page.in_frame(0, || {
                page.expect("engagement-rate", 4.0);
                page.type_into("likes", "950");
                page.expect("engagement-rate", 9.7);
            });
        }
        page.open(&format!("{CREATOR}&embed=1"));
        page.expect("engagement-rate", 4.0);
    });
}

#[test]
fn a_frame_shows_the_calculator_and_a_way_out() {
    visit(|page| {
        page.open(&format!("{CREATOR}&embed=1&theme=dark&accent=0b63ce"));
        for hidden in [".masthead .name", "#sources", "#tables", "body > .colophon"] {
            assert_eq!(page.text(hidden), "", "{hidden}");
        }
        page.type_into("likes", "950");
        let way_out = "const a = document.querySelector('#app .colophon a');
            return [a.innerText, a.target, new URL(a.href).search]";
        // The figures as they are now.
        assert_eq!(
            page.script(way_out, &[]),
            json!([
                "Postworth",
                "_blank",
                "?accent=0b63ce&comments=20&followers=10000&likes=950&theme=dark"
            ])
        );
        // The other door is in the frame, too.
        page.click("[data-view='brand']");
        page.expect_present(&["micro-wins"]);
        assert_eq!(page.text(".masthead .name"), "");
        assert_eq!(
            page.parameter("view").as_deref(),
            Some("creator"),
            "the address as it was"
        );
    });
}

#[test]
fn what_a_frame_leads_to_opens_beside_the_article() {
    visit(|page| {
        page.open(&format!("{CREATOR}&embed=1"));
        page.settled_metrics();
        // Told, but not followed.
        let click = "addEventListener('click', event => event.preventDefault(), { once: true });
            const link = document.querySelector(arguments[0]);
            link.click();
            const { pathname, hash } = new URL(link.href);
            return [link.target, pathname, hash]";
        assert_eq!(
            page.script(click, &[json!("#results .cite[href='#source-imh-rates']")]),
            json!(["_blank", "/sources.html", "#source-imh-rates"])
        );
    });
}

#[test]
fn an_accent_is_as_near_to_the_blogs_as_can_be_read() {
    visit(|page| {
        let shown = "return ['--accent', '--wash'].map(name =>
            getComputedStyle(document.documentElement).getPropertyValue(name).trim())";
        for (accent, theme, expected) in [
            ("ffd400", Theme::Light, ["#867000", "#e9e3cd"]),
            ("ffd400", Theme::Dark, ["#ffd400", "#4a3f0c"]),
        ] {
            page.screen(700, 700, theme);
            for query in [CREATOR, BRAND] {
                page.open(&format!("{query}&embed=1&accent={accent}"));
                assert_eq!(page.script(shown, &[]), json!(expected), "{accent} in {theme:?}");
            }
        }
    });
}

#[test]
fn a_frame_grows_and_shrinks_with_its_page() {
    visit(|page| {
        for sandbox in SANDBOXES {
            read_article(page, |site| article(&frame(site, CREATOR, sandbox), &loader(site)));
            let folded = wait_for_fit(page, "folded", |height| height > 500);
            page.in_frame(0, || press(page, "#results summary"));
            wait_for_fit(page, "unfolded", |height| height > folded);
            page.in_frame(0, || press(page, "#results [open] > summary"));
            wait_for_fit(page, "folded again", |height| height == folded);
            // What is typed changes the height, too; and goes where it was typed.
            page.in_frame(0, || {
                page.type_into("followers", "many");
                page.expect_gone(&["price-low"]);
            });
            let without_answers = wait_for_fit(page, "without answers", |height| height < folded);
            page.in_frame(0, || page.type_into("followers", "10000"));
            wait_for_fit(page, "with answers", |height| height > without_answers);
        }
    });
}

#[test]
fn each_frame_of_an_article_has_its_own_height() {
    visit(|page| {
        read_article(page, |site| {
            let frames = [frame(site, CREATOR, ""), frame(site, BRAND, "sandbox=allow-scripts")];
            article(&frames.concat(), &[loader(site), loader(site)].concat())
        });
        let first = wait_for_fit(page, "the creator door", |height| height > 500);
        let script = "return [...document.querySelectorAll('iframe')].map(frame => frame.offsetHeight)";
        page.wait_for("two heights", || match page.script(script, &[]) {
            Value::Array(heights) if heights[0] == json!(first) && !heights.contains(&json!(500)) => {
                assert_ne!(heights[0], heights[1]);
                Ok(())
            }
            heights => Err(heights.to_string()),
        });
    });
}

#[test]
fn a_loader_that_comes_late_asks_for_the_height() {
    visit(|page| {
        read_article(page, |site| {
            let late = format!(
                "<script>function late() {{
                    const script = document.createElement('script');
                    script.src = '{site}/{LOADER}';
                    document.body.append(script);
                }}</script>"
            );
            article(&frame(site, CREATOR, ""), &late)
        });
        page.in_frame(0, || page.settled_metrics());
        assert_eq!(page.script("return heights", &[]), json!([]));
        page.script("late()", &[]);
        wait_for_fit(page, "late", |height| height > 500);
    });
}

#[test]
fn the_height_of_a_page_is_not_that_of_its_frame() {
    visit(|page| {
        page.screen(1280, 800, Theme::Light);
        for query in [CREATOR, BRAND] {
            read_article(page, |site| article(&frame(site, query, ""), ""));
            page.in_frame(0, || page.settled_metrics());
            for width in [280, 700, 1100] {
                let mut heights = [200, 900, 6_000].map(|height| {
                    let resize = "Object.assign(document.querySelector('iframe'), { width: arguments[0], height: arguments[1] })";
                    page.script(resize, &[json!(width), json!(height)]);
                    page.wait_for("the frame to be resized", || match inside(page) {
                        (own, shown) if shown == height => Ok(own),
                        seen => Err(format!("{seen:?}")),
                    })
                });
                heights.sort_unstable();
                assert_eq!(heights[0], heights[2], "{query} at {width} px");
            }
        }
    });
}

#[test]
fn nothing_is_wider_than_the_narrowest_frame() {
    let script = "const wide = document.documentElement.clientWidth;
        return [...document.body.querySelectorAll('*')]
            .filter(e => e.getBoundingClientRect().right > wide + 0.5 && !e.closest('.scroll, svg, .unseen'))
            .map(e => `${e.localName}.${e.className} ends at ${e.getBoundingClientRect().right} of ${wide}`)";
    visit(|page| {
        page.screen(280, 700, Theme::Light);
        for query in [CREATOR, BRAND] {
            page.open(&format!("{query}&embed=1"));
            page.settled_metrics();
            for folded in [true, false] {
                if !folded {
                    page.unfold();
                }
                assert_eq!(page.script(script, &[]), json!([]), "{query}, folded: {folded}");
            }
        }
    });
}

#[test]
fn the_loader_heeds_nobody_but_the_page_in_the_frame() {
    let say = "parent.postMessage({ postworth: arguments[0] }, '*')";
    visit(|page| {
        read_article(page, |site| {
            let stranger = "<iframe srcdoc='<script>parent.postMessage({ postworth: 5001 }, \"*\")</script>'></iframe>";
            let frames = [&frame(site, CREATOR, ""), stranger].concat();
            article(&frames, &loader(site))
        });
        wait_for_fit(page, "its own", |height| height > 500);
        page.script("heights.length = 0", &[]);
        // The host itself, and another frame again.
        page.script("postMessage({ postworth: 5002 }, '*')", &[]);
        page.in_frame(1, || page.script(say, &[json!(5003)]));
        // What is no height, and heights that no page has. JSON knows no NaN: the frame makes them.
        page.in_frame(0, || {
            let odd = "for (const odd of [NaN, Infinity, -Infinity, '5004', null, {}, [5005], true])
                parent.postMessage({ postworth: odd }, '*');
                for (const odd of [null, 5006, 'height', [], { height: 5007 }]) parent.postMessage(odd, '*')";
            page.script(odd, &[]);
            for height in [json!(1e9), json!(-5), json!(777)] {
                page.script(say, &[height]);
            }
        });
        let taken = || -> Vec<String> {
            let heights: Result<Vec<String>, _> = serde_json::from_value(page.script("return heights", &[]));
            let heights = heights.unwrap_or_default();
            let heeded = heights.iter().find(|height| height.starts_with("500"));
            assert_eq!(heeded, None, "a height that nobody may say");
            heights
        };
        page.wait_for("the heights to be taken, between bounds", || {
            // The page goes on saying its own height, which a scroll bar may change.
            let heights: Vec<_> = taken()
                .into_iter()
                .filter(|height| ["20000px", "200px", "777px"].contains(&height.as_str()))
                .collect();
            match heights == ["20000px", "200px", "777px"] {
                true => Ok(()),
                false => Err(format!("they are {heights:?}")),
            }
        });
        // Our frame, led elsewhere: the source is right, the origin is not. Whether it has an origin or none.
        for elsewhere in [
            "about:blank",
            "data:text/html,<script>onmessage=()=>parent.postMessage({postworth:5008},'*')</script>",
        ] {
            let lead = "const done = arguments[1], frame = document.querySelector('iframe');
                frame.onload = () => {
                    addEventListener('message', ({ data }) => data.postworth > 5007 && done());
                    if (arguments[0] === 'about:blank') frame.contentWindow.eval(`parent.postMessage({ postworth: 5009 }, '*')`);
                    else frame.contentWindow.postMessage('say', '*');
                };
                frame.contentWindow.location.replace(arguments[0])";
            page.script_async(lead, &[json!(elsewhere)]);
            taken();
        }
    });
}

/// How WordPress frames an address that it does not know and has been told what to show for (wp-embed.js).
const WORDPRESS: &str = "<script>
    var frame = document.querySelector('iframe'), secret = 'Qx7mB2cV9k', told = [];
    addEventListener('message', ({ data, source }) => {
        if (!data || source !== frame.contentWindow || data.secret !== secret) return;
        told.push(data);
        if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
    });
</script>";

#[test]
fn wordpress_is_told_in_its_own_words() {
    visit(|page| {
        read_article(page, |site| {
            let query = format!("{CREATOR}&embed=1#?secret=Qx7mB2cV9k");
            let frame = format!("<iframe src='{site}/{query}' sandbox=allow-scripts width=600 height=400></iframe>");
            article(&frame, WORDPRESS)
        });
        let (own, _) = inside(page);
        page.wait_for("the height", || match page.script("return told.at(-1)", &[]) {
            told if told["message"] == "height" && told["value"] == own => Ok(()),
            told => Err(format!("{told}, not {own}")),
        });
        assert_eq!(
            page.script("return frame.height", &[]),
            json!("1000"),
            "no more than it allows"
        );
        page.in_frame(0, || page.expect("engagement-rate", 4.0));
        // Whoever skips to the result puts the place of it where the secret was.
        page.in_frame(0, || press(page, ".skip"));
        page.script("told.length = 0; frame.width = 300", &[]);
        page.wait_for("the height after that", || {
            match page.script("return told.at(-1)?.message", &[]) {
                Value::String(told) if told == "height" => Ok(()),
                told => Err(told.to_string()),
            }
        });
        // It lets a frame open nothing, and leads there itself.
        page.in_frame(0, || press(page, ".colophon a"));
        page.wait_for("the link", || match page.script("return told.at(-1)", &[]) {
            told if told["message"] == "link" => {
                let link = told["value"].as_str().unwrap_or_default();
                assert!(link.ends_with("/?comments=20&followers=10000&likes=380"), "{link}");
                Ok(())
            }
            told => Err(told.to_string()),
        });
    });
}

#[test]
fn wordpress_may_bring_its_secret_late() {
    visit(|page| {
        read_article(page, |site| {
            article(&frame(site, CREATOR, "sandbox=allow-scripts"), WORDPRESS)
        });
        page.in_frame(0, || page.settled_metrics());
        page.script("frame.src += '#?secret=' + secret", &[]);
        page.wait_for("the height", || match page.script("return told.at(-1)?.message", &[]) {
            Value::String(told) if told == "height" => Ok(()),
            told => Err(told.to_string()),
        });
    });
}

#[test]
fn a_page_that_nobody_frames_tells_nobody() {
    visit(|page| {
        page.open(CREATOR);
        page.script(
            "window.told = []; addEventListener('message', ({ data }) => told.push(data))",
            &[],
        );
        page.unfold();
        page.type_into("likes", "950");
        page.settled_metrics();
        let ask = "const done = arguments[0];
            addEventListener('message', () => requestAnimationFrame(() => done(told)), { once: true });
            postMessage('anybody?', '*')";
        assert_eq!(page.script_async(ask, &[]), json!(["anybody?"]));
    });
}

/// The lines to paste, once this is in them.
#[track_caller]
fn wait_for_lines(page: &Page, part: &str) -> String {
    page.wait_for(&format!("lines with {part}"), || match page.text("pre.lines") {
        lines if lines.contains(part) => Ok(lines),
        lines => Err(format!("they are {lines:?}")),
    })
}

#[test]
fn the_page_of_the_lines_makes_them_and_shows_the_frame() {
    visit(|page| {
        // From a page with figures of its own.
        page.open(&format!("{BRAND}&overlap=12"));
        page.wait_for_parameter("overlap", &["12"]);
        page.wait_for_the_rest();
        page.follow("[href='embed.html']");
        let lines = wait_for_lines(page, "<script");
        let site = page.script("return location.origin", &[]);
        let site = site.as_str().unwrap_or_default().to_owned();
        assert!(
            lines.starts_with(&format!(
                "<iframe src=\"{site}/?embed=1&amp;overlap=12&amp;view=brand\" title="
            )),
            "{lines}"
        );
        assert!(
            lines.ends_with(&format!("\n<script async src=\"{site}/embed.js\"></script>")),
            "{lines}"
        );

        page.type_into("budget", "20k");
        page.choose("theme", "dark");
        page.choose("own_accent", "own");
        page.script(
            "const field = document.getElementById('accent');
            field.value = '#ffd400';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))",
            &[],
        );
        page.choose("form", "frame");
        page.type_into("height", "640");
        let query = "?accent=ffd400&amp;budget=20000&amp;embed=1&amp;overlap=12&amp;theme=dark&amp;view=brand\"";
        let lines = wait_for_lines(page, "height=\"640\"");
        assert!(lines.contains(query) && !lines.contains("<script"), "{lines}");
        assert!(
            page.text(".colour .hint").contains("#867000"),
            "what becomes of the colour is said"
        );

        // The preview follows, and is the page itself.
        page.wait_for("the preview", || {
            let shown =
                "const frame = document.querySelector('.stage iframe'); return [frame?.src, frame?.offsetHeight]";
            match page.script(shown, &[]) {
                shown
                    if shown
                        == json!([
                            format!("{site}/{}", query.replace("&amp;", "&").trim_end_matches('"')),
                            640
                        ]) =>
                {
                    Ok(())
                }
                shown => Err(shown.to_string()),
            }
        });
        page.in_frame(0, || {
            page.wait_until_ready();
            page.expect_held("budget", "$20,000");
            page.expect_present(&["micro-wins"]);
        });
        // With the script it gets the height that it asks for.
        page.choose("form", "script");
        // Looked at from outside: another frame takes the first one's place meanwhile.
        let fit = "const frame = document.querySelector('.stage iframe');
            const inside = frame?.contentDocument?.documentElement;
            return inside && [Math.ceil(inside.getBoundingClientRect().height), frame.clientHeight]";
        page.wait_for("the preview to be as high as its page", || {
            match page.script(fit, &[]) {
                seen if seen[0] == seen[1] && seen[1].as_i64() > Some(640) => Ok(()),
                seen => Err(seen.to_string()),
            }
        });
    });
}

#[test]
fn there_are_no_lines_while_something_cannot_be_read() {
    visit(|page| {
        page.open("embed.html");
        wait_for_lines(page, "<script");
        let wait_for_none = || {
            page.wait_for("no lines", || match page.text("pre.lines") {
                none if none.is_empty() => Ok(()),
                lines => Err(lines),
            });
        };
        for (field, wrong, right) in [
            ("followers", "many", "20,000"),
            ("followers", "", "30,000"),
            ("height", "12", "800"),
        ] {
            page.type_into(field, wrong);
            wait_for_none();
            page.type_into(field, right);
        }
        wait_for_lines(page, "?comments=64&amp;embed=1&amp;followers=30000&amp;likes=720");
        // Where no rates are published, and where a currency has no rate, the frame would open without a figure.
        page.open("embed.html?view=brand&platform=x&currency=EUR");
        for (field, text) in [("micro_er", "3"), ("celebrity_er", "1"), ("rate", "0.92")] {
            wait_for_none();
            page.type_into(field, text);
        }
        wait_for_lines(page, "?celebrity_er=1&amp;currency=EUR&amp;embed=1&amp;micro_er=3&amp;");
        // Whatever else the figures want is asked for, and stays when it is there.
        page.open("embed.html?view=brand&micro_hours=5&micro_click=2");
        for (field, text) in [("hour_rate", "20"), ("celebrity_click", "1"), ("conversion", "5")] {
            wait_for_none();
            page.type_into(field, text);
        }
        wait_for_lines(
            page,
            "?celebrity_click=1&amp;conversion=5&amp;embed=1&amp;hour_rate=20&amp;",
        );
        page.expect_held("hour_rate", "20");
        // Who costs nothing can be had in any number.
        page.open("embed.html?view=brand&micro_fee=0&followers=many");
        wait_for_none();
        page.wait_for_text("#micro_fee-error", "nothing");
        page.wait_for_text("#dropped", "followers=many");
    });
}

#[test]
#[ignore = "takes pictures; run make shots"]
fn shots_of_frames() {
    let folder = pictures();
    visit(|page| {
        for (theme, label) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            for (door, query) in [("creator", CREATOR), ("brand", BRAND)] {
                for width in [280, 360, 700] {
                    page.screen(width + 60, 900, theme);
                    read_article(page, |site| {
                        let words =
                            "<p>An article has words above the frame, and goes on below it with more of them.</p>";
                        let paper = "<style>:root { color-scheme: light dark; font: 18px/1.5 serif } body { margin: 30px }</style>";
                        let query = query.replace('&', "&amp;");
                        let frame = format!(
                            "<iframe src='{site}/{query}&amp;embed=1&amp;accent=0b63ce' width=100% height=900 style='border:0'></iframe>"
                        );
                        article(&[paper, words, &frame, words].concat(), &loader(site))
                    });
                    wait_for_fit(page, "for its picture", |height| height > 500);
                    page.save(
                        &page.tall_picture(width + 60, theme),
                        &folder.join(format!("frame-{door}-{width}-{label}.png")),
                    );
                }
            }
            for width in [360, 1280] {
                page.screen(width, 740, theme);
                page.open("embed.html");
                page.choose("own_accent", "own");
                page.in_frame(0, || page.wait_until_ready());
                wait_for_fit(page, "for its picture", |height| height > 500);
                page.save(
                    &page.tall_picture(width, theme),
                    &folder.join(format!("embed-page-{width}-{label}.png")),
                );
            }
        }
    });
}
