//! A page in a real browser, spoken to as a reader would: open, type, choose, look.
//!
//! Calls wait for what they need and panic in the caller's line when it does not come. Nothing waits a fixed time.

use std::{
    collections::BTreeMap,
    env,
    fmt::Display,
    fs,
    io::{self, Write},
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use fantoccini::{
    actions::{InputSource, KeyAction, KeyActions},
    elements::{Element, ElementRef},
    key::Key,
    wd::{PrintConfiguration, PrintSize},
};
use serde_json::{Value, json};
use tokio::runtime::Builder;
use url::{Url, form_urlencoded};

use crate::{
    engine::{self, Ability, Engine, Session},
    site::{Fault, HOST, Site},
};

/// How often a condition is looked at again.
pub const POLL: Duration = Duration::from_millis(20);
/// How long a condition may take to come true; far more than it ever needs, because CI machines stall.
const PATIENCE: Duration = Duration::from_secs(30);
/// The figures have settled once so many looks in a row saw the same ones.
const SETTLED: usize = 6;

/// The list of sources alone fills many screens; a picture of all of it would show none of it.
const TALLEST: u32 = 4_000;

/// Under this key the WebDriver standard passes a reference to an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Name of each figure on the page, with its values in page order (a headline repeats a figure that a section shows).
pub type Metrics = BTreeMap<String, Vec<String>>;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Theme {
    Light,
    Dark,
    /// The reader's own few colours in place of the page's, as in Windows' contrast themes.
    Forced,
}

/// The keys that put a text in place of what a field holds. WebKit's driver knows no other end of a line.
fn replacing(text: &str) -> String {
    let [control, back, enter] = [Key::Control, Key::Backspace, Key::Enter].map(char::from);
    format!("{control}a{control}{back}{}", text.replace('\n', &enter.to_string()))
}

/// Where pictures go that somebody wants to look at.
#[track_caller]
pub fn pictures() -> PathBuf {
    let folder = env::var("POSTWORTH_SHOTS").unwrap_or_else(|_| "target/shots".into());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    must(&format!("making {}", folder.display()), fs::create_dir_all(&folder));
    folder
}

/// One browser window on one built page.
pub struct Page {
    // Dropped in this order: the driver closes the browser, and ends.
    session: Session,
    engine: Box<dyn Engine>,
    site: Site,
}

/// Runs a test's steps in a browser of their own, then checks what must hold after every test: an error-free
/// console, no request to another origin, and no figure that is not a number.
#[track_caller]
pub fn visit(steps: impl FnOnce(&Page)) {
    let page = Page::start();
    let outcome = catch_unwind(AssertUnwindSafe(|| steps(&page)));
    match outcome {
        Ok(()) => page.assert_sound(),
        Err(panic) => {
            // The panic's own message says what was missed; these lines often say why.
            eprintln!(
                "the page was at {}",
                page.session
                    .run(page.session.client.current_url())
                    .map_or("?".into(), String::from)
            );
            for error in page.engine.console_errors(&page.session).unwrap_or_default() {
                eprintln!("console: {error}");
            }
            drop(page);
            resume_unwind(panic);
        }
    }
}

/// The same, in an engine that is able to do this. In others the test is left out, and says so.
#[track_caller]
pub fn visit_with(ability: Ability, steps: impl FnOnce(&Page)) {
    match engine::lack(ability) {
        None => visit(steps),
        // Not by the macro, whose lines are not seen where the test succeeds.
        Some(reason) => must("saying so", writeln!(io::stderr(), "{reason}")),
    }
}

impl Page {
    #[track_caller]
    fn start() -> Self {
        // The worker thread lets the site answer while the test is busy with its own steps.
        let runtime = must(
            "starting the runtime",
            Builder::new_multi_thread().worker_threads(1).enable_all().build(),
        );
        let site = Site::serve(&runtime);
        let engine = engine::start();
        let session = must(
            "opening the browser",
            Session::open(runtime, engine.as_ref(), site.proxy()),
        );
        let page = Self { session, engine, site };
        page.screen(1280, 800, Theme::Light);
        page
    }

    /// Opens the page with this query string (with its `?`, or empty) and waits until the program runs.
    #[track_caller]
    pub fn open(&self, query: &str) {
        self.read(query);
        self.wait_until_ready();
    }

    /// Opens the page in a frame that may run scripts and has no origin of its own, as WordPress shows pages it does not
    /// know. The site is one that was built with its address. What is asked of the page after that is asked inside the
    /// frame.
    #[track_caller]
    pub fn open_framed(&self, query: &str) {
        self.site.name_origin();
        let host = format!("{}{HOST}{query}", self.site.origin);
        self.run("opening the host page", self.session.client.goto(&host));
        self.run("entering the frame", self.session.client.enter_frame(0));
        self.wait_until_ready();
    }

    /// Opens the page as it is written, whether or not the program comes.
    #[track_caller]
    pub fn read(&self, query: &str) {
        let address = format!("{}/{query}", self.site.origin);
        let go = || self.run("opening the page", self.session.client.goto(&address));
        // A fragment may lead to a place in the page that is open.
        if query.contains('#') { go() } else { self.leave(go) }
    }

    /// Takes a step that leads to another page, or to this one once more, and waits until that has come: a busy browser
    /// goes on answering from the page that is being left.
    #[track_caller]
    fn leave(&self, step: impl FnOnce()) {
        self.script("window.left = true", &[]);
        step();
        self.wait_for("another page", || match self.script("return !window.left", &[]) {
            Value::Bool(true) => Ok(()),
            _ => Err(format!("it is still {}", self.address())),
        });
    }

    /// Runs these steps on the written page: the site sends the program when they are done.
    #[track_caller]
    pub fn before_the_program(&self, query: &str, steps: impl FnOnce()) {
        self.before_the_answer(query, steps);
        self.wait_until_ready();
    }

    /// Runs these steps on the written page, before the site answers the request for the program, well or badly.
    #[track_caller]
    pub fn before_the_answer(&self, query: &str, steps: impl FnOnce()) {
        self.without_an_answer(|| {
            self.read(query);
            steps();
        });
    }

    /// Runs these steps while the site does not answer requests for a program.
    #[track_caller]
    pub fn without_an_answer(&self, steps: impl FnOnce()) {
        self.site.release(false);
        steps();
        self.site.release(true);
    }

    /// From now on something goes wrong with the files whose name ends like this, or nothing any more.
    pub fn fail(&self, fault: Option<(&'static str, Fault)>) {
        self.site.fail(fault);
    }

    /// Serves the release in this folder from now on, and nothing of the one before.
    #[track_caller]
    pub fn deploy(&self, folder: &Path) {
        self.site.deploy(folder);
    }

    /// The site sends its service worker from now on. By default it sends one that does nothing: what a worker keeps
    /// would hide from a test what the site sends.
    pub fn heed_worker(&self) {
        self.site.send_worker();
    }

    /// The site calls its pages by names without an ending from now on, as some hosts do.
    pub fn shorten_names(&self) {
        self.site.shorten_names();
    }

    /// The site sends its pages without their content policy from now on.
    pub fn forget_policy(&self) {
        self.site.forget_policy();
    }

    /// Shows the page in a frame of its own site, where the steps that follow take place.
    #[track_caller]
    pub fn open_in_own_frame(&self, query: &str) {
        // The policy of the site's own pages lets them hold no frames.
        self.forget_policy();
        self.read("sources.html");
        let frame = "const frame = document.createElement('iframe');
            frame.src = arguments[0];
            document.body.append(frame)";
        self.script(frame, &[json!(format!("{}/{query}", self.site.origin))]);
        self.run("entering the frame", self.session.client.enter_frame(0));
        self.wait_until_ready();
    }

    /// Runs this script in every page opened from now on, before its own.
    pub fn before_scripts(&self, script: &str) {
        self.site.send_first(script);
    }

    /// Opens the page in a browser that runs no script.
    #[track_caller]
    pub fn read_without_scripts(&self, query: &str) {
        must("forbidding scripts", self.engine.allow_scripts(&self.session, false));
        self.read(query);
        // The page has been read without them and stays as it is; the test's own scripts go on looking at it.
        must("allowing scripts", self.engine.allow_scripts(&self.session, true));
    }

    /// Opens the address that the page shows now, as somebody does who was sent it.
    #[track_caller]
    pub fn reopen(&self) {
        let address = self.address();
        // Going to the same address again could be taken for a jump within the page.
        self.run("leaving the page", self.session.client.goto("about:blank"));
        self.run("opening the link", self.session.client.goto(address.as_str()));
        self.wait_until_ready();
    }

    #[track_caller]
    pub fn wait_until_ready(&self) {
        self.wait_for("the program to run (html[data-ready])", || {
            // A document that has just been opened is empty.
            match self.script("return !!document.documentElement?.hasAttribute('data-ready')", &[]) {
                Value::Bool(true) => Ok(()),
                _ => Err("the attribute is not there".into()),
            }
        });
    }

    /// Sets the screen's size in CSS pixels and its theme.
    #[track_caller]
    pub fn screen(&self, width: u32, height: u32, theme: Theme) {
        must(
            "setting the screen",
            self.engine.screen(&self.session, width, height, theme),
        );
        let script = "return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches,
            matchMedia('(prefers-reduced-motion: reduce)').matches]";
        let wanted = json!([width, height, theme != Theme::Light, true]);
        self.wait_for(&format!("a screen of {wanted}"), || match self.script(script, &[]) {
            seen if seen == wanted => Ok(()),
            seen => Err(format!("it is {seen}")),
        });
    }

    /// Makes the page's processor so many times slower.
    #[track_caller]
    pub fn slow_down(&self, times: u32) {
        must(
            "slowing the processor down",
            self.engine.slow_down(&self.session, times),
        );
    }

    #[track_caller]
    pub fn address(&self) -> Url {
        self.run("reading the address", self.session.client.current_url())
    }

    /// The decoded value of a parameter in the address, if it is there.
    #[track_caller]
    pub fn parameter(&self, name: &str) -> Option<String> {
        let address = self.address();
        form_urlencoded::parse(address.query()?.as_bytes())
            .find_map(|(key, value)| (key == name).then(|| value.into_owned()))
    }

    /// Waits until the address holds the parameter with one of these values.
    #[track_caller]
    pub fn wait_for_parameter(&self, name: &str, values: &[&str]) {
        self.wait_for(&format!("{name} in the address to be one of {values:?}"), || {
            let held = self.parameter(name);
            if held.as_deref().is_some_and(|held| values.contains(&held)) {
                Ok(())
            } else {
                Err(format!("{held:?}"))
            }
        });
    }

    /// Replaces what the field holds by typing, key by key, and sees that all of it arrived.
    #[track_caller]
    pub fn type_into(&self, id: &str, text: &str) {
        let field = self.reach(&format!("[id='{id}']"));
        let keys = replacing(text);
        // In a frame, WebKit's driver says that no field can have the focus. Its keyboard types there all the same.
        if self.session.run(field.send_keys(&keys)).is_err() {
            self.run(&format!("clicking on #{id}"), field.click());
            let typing = self.session.client.perform_actions(presses(&keys));
            self.run(&format!("typing {text:?} into #{id}"), typing);
        }
        self.wait_for_paint();
        // A field that is redrawn, or folded away, in the middle of typing loses the keys that follow.
        self.wait_for(&format!("#{id} to hold {text:?} as typed"), || match self.field(id) {
            held if held == text => Ok(()),
            held => Err(format!("it holds {held:?}")),
        });
    }

    /// Waits until the address leads to no place on the page.
    #[track_caller]
    pub fn wait_for_no_fragment(&self) {
        self.wait_for("the fragment to leave the address", || {
            match self.address().fragment() {
                None => Ok(()),
                Some(fragment) => Err(fragment.to_owned()),
            }
        });
    }

    /// Chooses a radio button, or an entry of a list, by its group's name and its own value.
    #[track_caller]
    pub fn choose(&self, name: &str, value: &str) {
        let button = format!("input[name='{name}'][value='{value}']");
        if self.count(&button) > 0 {
            self.click(&button);
        } else {
            let list = self.reach(&format!("select[name='{name}']"));
            self.run(&format!("choosing {value} as {name}"), list.select_by_value(value));
            self.wait_for_paint();
        }
    }

    /// Chooses a currency from the list, as a reader does.
    #[track_caller]
    pub fn count_in(&self, currency: &str) {
        self.unfold();
        self.click("#currency");
        self.press(Key::Escape);
        self.choose_from("currency", currency);
    }

    /// Chooses an entry of the list of this id.
    #[track_caller]
    pub fn choose_from(&self, list: &str, value: &str) {
        self.script(
            "const list = document.getElementById(arguments[0]);
             list.value = arguments[1];
             list.dispatchEvent(new Event('change', { bubbles: true }))",
            &[json!(list), json!(value)],
        );
        self.wait_for_paint();
    }

    /// Clicks on the element, or on its label where it has one.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let element = self.reach(css);
        self.run(&format!("clicking on {css}"), element.click());
        self.wait_for_paint();
    }

    /// Waits until what the page does once its program runs (later.js) has come, too.
    #[track_caller]
    pub fn wait_for_the_rest(&self) {
        let script = "return performance.getEntriesByType('resource')
            .some(({ name, responseEnd }) => name.includes('postworth-later') && responseEnd > 0)";
        self.wait_for("the rest of the page", || match self.script(script, &[]) {
            Value::Bool(true) => Ok(()),
            _ => Err("it is not there".into()),
        });
        self.wait_for_paint();
    }

    /// Clicks on what leads to another page, or to this one once more, and waits until the program runs there.
    #[track_caller]
    pub fn follow(&self, css: &str) {
        self.leave(|| self.click(css));
        self.wait_until_ready();
    }

    /// The value of a figure, `None` where the page does not show it. Shown twice, it must be the same twice.
    #[track_caller]
    pub fn metric(&self, name: &str) -> Option<String> {
        let values = self.metrics().remove(name)?;
        assert!(
            values.windows(2).all(|pair| pair[0] == pair[1]),
            "{name} has more than one value: {values:?}"
        );
        values.into_iter().next()
    }

    /// A figure that is on the page, as a number.
    #[track_caller]
    pub fn number(&self, name: &str) -> f64 {
        self.expect_present(&[name]);
        let text = self.metric(name).unwrap_or_default();
        match text.parse() {
            Ok(number) => number,
            Err(_) => panic!("{name} is {text:?}"),
        }
    }

    /// Every figure on the page at this moment.
    #[track_caller]
    pub fn metrics(&self) -> Metrics {
        let pairs = self.script(
            "return [...document.querySelectorAll('[data-metric]')]
                .map(e => [e.dataset.metric, e.getAttribute('value')])",
            &[],
        );
        let mut metrics = Metrics::new();
        for pair in pairs.as_array().into_iter().flatten() {
            let Some(name) = pair[0].as_str() else { continue };
            let Some(value) = pair[1].as_str() else {
                panic!("the figure {name} has no value attribute")
            };
            metrics.entry(name.into()).or_default().push(value.into());
        }
        metrics
    }

    /// Every figure on the page, once they have stopped changing.
    #[track_caller]
    pub fn settled_metrics(&self) -> Metrics {
        let mut last = self.metrics();
        let mut same = 1;
        self.wait_for("the figures to settle", || {
            let now = self.metrics();
            same = if now == last { same + 1 } else { 1 };
            last = now;
            if same < SETTLED {
                Err("they still change".into())
            } else {
                Ok(())
            }
        });
        last
    }

    /// Waits until a figure is this number (within a millionth, which forgives `4.0` for `4`).
    #[track_caller]
    pub fn expect(&self, name: &str, number: f64) {
        self.wait_for(&format!("{name} to be {number}"), || match self.metric(name) {
            None => Err("it is not on the page".into()),
            Some(text) => match text.parse::<f64>() {
                Ok(value) if (value - number).abs() <= 1e-6 * number.abs().max(1.0) => Ok(()),
                _ => Err(format!("it is {text:?}")),
            },
        });
    }

    /// Waits until none of these figures is on the page.
    #[track_caller]
    pub fn expect_gone(&self, names: &[&str]) {
        self.wait_for(&format!("{names:?} to vanish"), || {
            let metrics = self.metrics();
            let left: Vec<_> = names.iter().filter(|name| metrics.contains_key(**name)).collect();
            if left.is_empty() {
                Ok(())
            } else {
                Err(format!("{left:?} still stand there"))
            }
        });
    }

    /// Waits until all of these figures are on the page.
    #[track_caller]
    pub fn expect_present(&self, names: &[&str]) {
        self.wait_for(&format!("{names:?} to be on the page"), || {
            let metrics = self.metrics();
            let missing: Vec<_> = names.iter().filter(|name| !metrics.contains_key(**name)).collect();
            if missing.is_empty() {
                Ok(())
            } else {
                Err(format!("{missing:?} are missing"))
            }
        });
    }

    /// The text a reader sees in the element; empty where it is hidden or not there.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        let script = "const e = document.querySelector(arguments[0]);
            return e && e.checkVisibility() ? e.innerText.trim() : ''";
        self.script(script, &[json!(css)]).as_str().unwrap_or_default().into()
    }

    /// Waits until the element says this, among other things.
    #[track_caller]
    pub fn wait_for_text(&self, css: &str, words: &str) {
        self.wait_for(&format!("{css} to say {words:?}"), || match self.text(css) {
            text if text.contains(words) => Ok(()),
            text => Err(format!("it says {text:?}")),
        });
    }

    /// Presses a key where the keyboard is.
    #[track_caller]
    pub fn press(&self, key: impl Into<char>) {
        let at = self.run("finding the keyboard", self.session.client.active_element());
        self.run("pressing a key", at.send_keys(&key.into().to_string()));
        self.wait_for_paint();
    }

    /// Replaces what the field holds in which the keyboard is.
    #[track_caller]
    pub fn type_over(&self, text: &str) {
        let field = self.run("finding the keyboard", self.session.client.active_element());
        self.run("typing", field.send_keys(&replacing(text)));
        self.wait_for_paint();
    }

    /// Waits until the field is there and holds this.
    #[track_caller]
    pub fn expect_held(&self, id: &str, text: &str) {
        self.wait_for(&format!("#{id} to hold {text:?}"), || {
            match self.script("return document.getElementById(arguments[0])?.value", &[json!(id)]) {
                Value::String(held) if held == text => Ok(()),
                held => Err(format!("it holds {held}")),
            }
        });
    }

    /// What the field holds.
    #[track_caller]
    pub fn field(&self, id: &str) -> String {
        match self.script("return document.getElementById(arguments[0])?.value", &[json!(id)]) {
            Value::String(text) => text,
            _ => panic!("there is no field #{id}"),
        }
    }

    /// Opens all that is folded away.
    #[track_caller]
    pub fn unfold(&self) {
        self.script("document.querySelectorAll('details').forEach(d => d.open = true)", &[]);
        self.wait_for_paint();
    }

    #[track_caller]
    pub fn count(&self, css: &str) -> u64 {
        self.script("return document.querySelectorAll(arguments[0]).length", &[json!(css)])
            .as_u64()
            .unwrap_or_default()
    }

    /// Waits until so many elements match.
    #[track_caller]
    pub fn expect_count(&self, css: &str, expected: u64) {
        self.wait_for(&format!("{expected} of {css}"), || match self.count(css) {
            count if count == expected => Ok(()),
            count => Err(format!("there are {count}")),
        });
    }

    /// Runs a script in the page and gives what it returns.
    #[track_caller]
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        must("running a script in the page", self.session.script(script, arguments))
    }

    /// Runs a script that calls its last argument when it is done.
    #[track_caller]
    pub fn script_async(&self, script: &str, arguments: &[Value]) -> Value {
        self.run(
            "running a script in the page",
            self.session.client.execute_async(script, arguments.to_vec()),
        )
    }

    /// Sees that axe-core finds nothing wrong.
    #[track_caller]
    pub fn expect_accessible(&self) {
        let faults = self.accessibility_faults();
        let seen = self.script("return `${location} at ${innerWidth} px`", &[]);
        assert!(faults.is_empty(), "{seen}:\n{}", faults.join("\n"));
    }

    /// Sees that nothing is wider than the screen, unless a scrolling box of its own holds it, and names what is.
    #[track_caller]
    pub fn expect_no_wider_than_the_screen(&self) {
        let script = "const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            const boxed = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible') return true; };
            return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > wide + 0.5 && !boxed(e))
                .map(e => `${e.localName}#${e.id}.${e.className} ends at ${e.getBoundingClientRect().right}`)
                .concat(`the page is ${document.documentElement.scrollWidth} px wide`)";
        let wide = self.script(script, &[]);
        assert_eq!(wide, json!([]), "{} scrolls sideways: {wide:#}", self.address());
    }

    /// Sees that no lettering of a picture is cut off by the screen's edge: pictures make nothing wider.
    #[track_caller]
    pub fn expect_letters_on_the_screen(&self) {
        let script =
            "return [...document.querySelectorAll('svg text')].map(text => [text, text.getBoundingClientRect()])
            .filter(([, r]) => r.width > 0 && (r.right > innerWidth + 0.5 || r.left < -0.5))
            .map(([text, r]) => `${text.textContent} goes from ${r.left} to ${r.right}`)";
        let cut = self.script(script, &[]);
        assert_eq!(cut, json!([]), "{}: {cut:#}", self.address());
    }

    /// What axe-core finds wrong: one paragraph for each rule, with the elements that break it.
    #[track_caller]
    fn accessibility_faults(&self) -> Vec<String> {
        let Some(path) = env::var_os("POSTWORTH_AXE") else {
            panic!(
                "POSTWORTH_AXE does not name axe-core's script: run make test, which installs it, or eval \"$(tools/setup env)\" first"
            )
        };
        let axe = must(&format!("reading {}", path.display()), fs::read_to_string(&path));
        self.script(&axe, &[]);
        let faults = self.script_async(
            "const done = arguments[0];
             axe.run(document, { resultTypes: ['violations'] }).then(
               report => done(report.violations.map(v => `${v.id} (${v.impact}): ${v.help}` +
                 v.nodes.map(n => `\\n    ${n.target.join(' ')}: ${n.failureSummary.replace(/\\s+/g, ' ')}`).join(''))),
               error => done([`axe-core failed: ${error}`]))",
            &[],
        );
        faults
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(String::from)
            .collect()
    }

    /// A picture of the first screenful, as PNG.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        self.run("taking a picture", self.session.client.screenshot())
    }

    /// The page as it is printed on paper of this size in centimetres, as PDF. What the page says of margins counts.
    #[track_caller]
    pub fn print(&self, width: f64, height: f64) -> Vec<u8> {
        let paper = PrintConfiguration::builder().size(PrintSize { width, height }).build();
        let paper = must("choosing the paper", paper);
        self.run("printing", self.session.client.print(paper))
    }

    /// A picture of the page from the top, as PNG, down to its end or as far as a picture can still be looked at: the
    /// screen is made as tall as that for it.
    #[track_caller]
    pub fn tall_picture(&self, width: u32, theme: Theme) -> Vec<u8> {
        let height = self.script("return document.documentElement.scrollHeight", &[]);
        let height = height
            .as_u64()
            .and_then(|height| u32::try_from(height).ok())
            .unwrap_or(TALLEST);
        self.screen(width, height.min(TALLEST), theme);
        self.wait_for_paint();
        self.picture()
    }

    #[track_caller]
    pub fn save(&self, picture: &[u8], file: &Path) {
        must(&format!("writing {}", file.display()), fs::write(file, picture));
    }

    /// Waits until the probe is content; it says what it sees as long as it is not.
    #[track_caller]
    pub fn wait_for<T>(&self, what: &str, mut probe: impl FnMut() -> Result<T, String>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match probe() {
                Ok(found) => return found,
                Err(seen) if Instant::now() > deadline => panic!("waited {PATIENCE:?} for {what}, but {seen}"),
                Err(_) => thread::sleep(POLL),
            }
        }
    }

    /// What must hold whatever a test did.
    #[track_caller]
    pub fn assert_sound(&self) {
        let words = self.not_numbers();
        assert!(words.is_empty(), "the page shows what is not a number: {words:?}");
        let errors = self.console_errors();
        assert!(errors.is_empty(), "the console has errors: {errors:#?}");
        let foreign = self.foreign_requests();
        assert!(foreign.is_empty(), "the page asked other origins: {foreign:#?}");
    }

    /// Errors on the console since the last call.
    #[track_caller]
    pub fn console_errors(&self) -> Vec<String> {
        must("reading the console", self.engine.console_errors(&self.session))
    }

    /// Every address that the site was asked for since the last call.
    pub fn requests(&self) -> Vec<String> {
        self.site.asked()
    }

    /// Requests to any place but the site since the last call. The console and this list are emptied by reading.
    #[track_caller]
    pub fn foreign_requests(&self) -> Vec<String> {
        let own = |address: &Url| address.origin().ascii_serialization() == self.site.origin;
        // What is carried in the address itself (data:, blob:, about:) asks nobody.
        let asks = |address: &Url| address.has_host();
        let foreign = |address: &String| Url::parse(address).map_or(true, |address| asks(&address) && !own(&address));
        let asked = self.requests();
        let told = must("reading the request log", self.engine.requests(&self.session));
        told.unwrap_or(asked).into_iter().filter(foreign).collect()
    }

    /// Places in the page's text and drawings where a calculation's failure shows.
    #[track_caller]
    fn not_numbers(&self) -> Vec<String> {
        let script = r"
            const found = [], bad = /(^|[^\p{L}])(NaN|[Ii]nf|Infinity|undefined)([^\p{L}]|$)|∞/u;
            const look = (text, where) => { if (bad.test(text)) found.push(`${where}: ${text.trim()}`); };
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const node = texts.currentNode;
                if (!node.parentElement.closest('script, style, template')) look(node.data, 'text');
            }
            for (const element of document.querySelectorAll('data, svg, svg *'))
                for (const a of element.attributes) look(a.value, `${element.localName}[${a.name}]`);
            return found";
        let found = self.script(script, &[]);
        found
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(String::from)
            .collect()
    }

    /// Finds an element, unfolds what hides it and brings it to the middle of the screen. Gives its label where it
    /// is a radio button or a tick box: that is what people click, the button itself may be drawn away.
    #[track_caller]
    fn reach(&self, css: &str) -> Element {
        // A page that is drawn in steps is in the document before it is shown.
        let script = "let e = document.querySelector(arguments[0]);
            if (!e || e.closest('[hidden]')) return null;
            for (let fold; fold = [...document.querySelectorAll('details:not([open])')]
                    .find(d => d.contains(e) && !d.querySelector(':scope > summary')?.contains(e));)
                { fold.querySelector(':scope > summary')?.click(); fold.open = true; }
            if (/^(radio|checkbox)$/.test(e.type) && e.labels.length) e = e.labels[0];
            e.scrollIntoView({ block: 'center', behavior: 'instant' });
            return e";
        self.wait_for(&format!("{css} to be on the page"), || {
            match self.script(script, &[json!(css)])[ELEMENT].as_str() {
                Some(id) => Ok(Element::from_element_id(
                    self.session.client.clone(),
                    ElementRef::from(id.to_owned()),
                )),
                None => Err("nothing matches".into()),
            }
        })
    }

    /// Waits until the browser has drawn what the last input changed, or has left the page.
    pub fn wait_for_paint(&self) {
        let script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        // Fails where the page is left: some drivers say so, others wait for the next page.
        let _ = self.session.run(self.session.client.execute_async(script, Vec::new()));
    }

    #[track_caller]
    fn run<T, E: Display>(&self, doing: &str, step: impl Future<Output = Result<T, E>>) -> T {
        must(doing, self.session.run(step))
    }
}

/// A keyboard's part in typing this, where the control key goes down and up by turns.
fn presses(keys: &str) -> KeyActions {
    let mut held = false;
    keys.chars().fold(KeyActions::new("keyboard".into()), |actions, value| {
        let (down, up) = (KeyAction::Down { value }, KeyAction::Up { value });
        if value != char::from(Key::Control) {
            return actions.then(down).then(up);
        }
        held = !held;
        actions.then(if held { down } else { up })
    })
}

#[track_caller]
fn must<T, E: Display>(doing: &str, outcome: Result<T, E>) -> T {
    match outcome {
        Ok(value) => value,
        Err(error) => panic!("{doing}: {error}"),
    }
}

/// Somebody else's page around ours.
impl Page {
    /// Opens a page of another origin, written for the address of ours. The steps that follow take place in that page.
    #[track_caller]
    pub fn open_host(&self, write: impl FnOnce(&str) -> String) {
        // As it is built for one.
        self.site.name_origin();
        let page = write(&self.site.origin);
        let host = must("serving the host", self.site.host(&self.session.runtime, page));
        self.run("opening the host page", self.session.client.goto(&host));
        // It asks for itself, and that is all that is asked of it.
        let foreign = self.foreign_requests();
        assert!(foreign.iter().all(|asked| asked.starts_with(&host)), "{foreign:?}");
    }

    /// Takes these steps inside a frame, by its place in the page.
    #[track_caller]
    pub fn in_frame<T>(&self, place: u16, steps: impl FnOnce() -> T) -> T {
        self.run("entering the frame", self.session.client.enter_frame(place));
        let outcome = steps();
        self.run("leaving the frame", self.session.client.enter_parent_frame());
        outcome
    }
}
