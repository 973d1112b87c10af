//! The page without a network, and when a new release comes out. A release is only ever seen whole.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    BRAND, CREATOR,
    harness::{Page, visit},
    site::Fault,
};

const GONE: Option<(&str, Fault)> = Some(("", Fault::Gone));

/// What tells the second release from the first, in each of its files.
const SECOND: &str = "Second";
const SECOND_HASH: &str = "2222222222222222";

/// Opens the page and waits until its worker has kept the release.
#[track_caller]
fn open_and_keep(page: &Page, query: &str) {
    page.open(query);
    page.script_async("navigator.serviceWorker.ready.then(arguments[0])", &[]);
}

/// Whether the page is of the second release: its text, its program and its sources must agree on that.
#[track_caller]
fn is_second(page: &Page) -> bool {
    page.wait_until_ready();
    let title = page.script("return document.title", &[]);
    let second = title.as_str().unwrap_or_default().contains(SECOND);
    let program = page.script(
        "return performance.getEntriesByType('resource').map(e => e.name).filter(n => /postworth-.*\\.js(\\?|$)/.test(n))",
        &[],
    );
    assert_eq!(
        program.to_string().matches(SECOND_HASH).count(),
        if second {
            program.as_array().map_or(0, Vec::len)
        } else {
            0
        },
        "{title} runs {program}"
    );
    page.script("location.hash = 'sources'", &[]);
    let sources = page.wait_for("the sources", || match page.text("#sources .source-list") {
        text if text.is_empty() => Err("there is no list".into()),
        _ => Ok(page.text("#sources .lede")),
    });
    assert_eq!(sources.contains(SECOND), second, "{title} shows the sources {sources}");
    second
}

#[test]
fn the_second_visit_needs_no_network() {
    visit(|page| {
        page.heed_worker();
        open_and_keep(page, "");
        page.fail(GONE);
        page.open(CREATOR);
        page.expect("engagement-rate", 4.0);
        page.open(BRAND);
        page.expect_present(&["celebrity-count", "micro-count"]);
        assert!(!is_second(page));
        page.open("card.html");
        page.read("sources.html");
        assert!(page.text("#source-imh-rates").contains("Influencer Marketing Hub"));
        // The icon among others, which a browser asks for by itself.
        page.console_errors();
    });
}

#[test]
fn a_host_with_short_names_is_kept_like_any_other() {
    visit(|page| {
        page.heed_worker();
        page.shorten_names();
        open_and_keep(page, "");
        page.fail(GONE);
        for address in ["card.html", "card"] {
            page.open(address);
            assert_eq!(
                page.script("return !!document.getElementById('handle')", &[]),
                json!(true),
                "{address}"
            );
        }
        for address in ["sources.html", "sources"] {
            page.read(address);
            assert!(
                page.text("#source-imh-rates").contains("Influencer Marketing Hub"),
                "{address}"
            );
        }
        page.console_errors();
    });
}

#[test]
fn a_new_release_takes_over_whole() {
    visit(|page| {
        page.heed_worker();
        open_and_keep(page, "");
        page.open(CREATOR);
        page.deploy(&second_release("second-release"));
        // Whoever has the old page open keeps it with the old sources, though its site has them no longer.
        assert!(!is_second(page));
        // Who comes again gets the new one, though the old worker still answers.
        page.open(CREATOR);
        assert!(is_second(page));
        // Between the two, without a network: either of them, whole.
        page.fail(GONE);
        page.open(CREATOR);
        is_second(page);
        page.fail(None);
        // Once no page of the old one is left, the new one is what is kept, alone.
        open_and_keep(page, CREATOR);
        // A browser looks for a new worker some time after a page has come, and starts counting anew when the next one does.
        let kept = || {
            page.script_async(
                "const [done] = arguments; caches.keys().then(keys => done(keys.join()))",
                &[],
            )
            .to_string()
        };
        let release = &SECOND_HASH[..8];
        page.wait_for("the new release to be kept", || match kept() {
            kept if kept.contains(release) => Ok(()),
            kept => Err(kept),
        });
        page.wait_for("the old one to be gone", || {
            page.reopen();
            match kept() {
                kept if !kept.contains(',') => Ok(()),
                kept => Err(kept),
            }
        });
        page.fail(GONE);
        page.open(CREATOR);
        assert!(is_second(page));
        page.open("card.html");
        let started = "return performance.getEntriesByType('resource').map(e => e.name).join(' ')";
        let started = page.script(started, &[]).to_string();
        assert!(
            started.contains(&format!("postworth-card-{SECOND_HASH}.js")),
            "{started}"
        );
        page.console_errors();
    });
}

#[test]
fn half_an_upload_is_not_kept() {
    visit(|page| {
        page.heed_worker();
        let second = second_release("half-an-upload");
        fs::write(second.join("sources.html"), "of yet another release").unwrap_or_else(|error| panic!("{error}"));
        page.deploy(&second);
        page.open("");
        // The browser says that an installation failed by giving the worker up.
        let outcome = "const [done] = arguments;
            const look = async () => {
                const found = await navigator.serviceWorker.getRegistration();
                const worker = found?.installing ?? found?.waiting ?? found?.active;
                if (!worker) return done('none');
                if (worker.state === 'installing') worker.onstatechange = look; else done(worker.state);
            };
            look()";
        page.wait_for("the worker to give up", || match page.script_async(outcome, &[]) {
            Value::String(state) if state == "none" || state == "redundant" => Ok(()),
            state => Err(format!("{state}")),
        });
        page.console_errors();
    });
}

#[test]
fn a_frame_and_a_browser_that_keeps_nothing_do_without() {
    visit(|page| {
        page.before_scripts(
            "window.kept = 0;
            const { register } = ServiceWorkerContainer.prototype;
            ServiceWorkerContainer.prototype.register = function (...all) { kept++; return register.apply(this, all) };",
        );
        page.open(CREATOR);
        page.wait_for("the page to keep itself", || match page.script("return kept", &[]) {
            kept if kept == json!(1) => Ok(()),
            kept => Err(format!("{kept}")),
        });
        page.open_in_own_frame(CREATOR);
        page.settled_metrics();
        page.wait_for_the_rest();
        assert_eq!(page.script("return kept", &[]), json!(0));
    });
    visit(|page| {
        page.before_scripts(
            "Object.defineProperty(Navigator.prototype, 'serviceWorker', {
                get() { throw new DOMException('refused', 'SecurityError') } })",
        );
        page.open(CREATOR);
        page.expect("engagement-rate", 4.0);
        page.settled_metrics();
    });
}

#[test]
fn the_site_can_be_installed() {
    visit(|page| {
        page.open("");
        let manifest = page.script_async(
            "const [done] = arguments;
            const request = new XMLHttpRequest();
            request.open('GET', document.querySelector('link[rel=manifest]').href);
            request.onload = () => done(JSON.parse(request.response));
            request.send()",
            &[],
        );
        assert_eq!(manifest["start_url"], "./");
        assert_eq!(manifest["scope"], "./");
        assert_eq!(manifest["display"], "standalone");
        let icons = manifest["icons"].as_array().map_or(&[][..], Vec::as_slice);
        assert!(icons.len() >= 3, "{manifest}");
        for icon in icons {
            let found = page.script_async(
                "const [address, done] = arguments;
                const icon = new Image();
                icon.onload = () => done(`${icon.naturalWidth}x${icon.naturalHeight}`);
                icon.onerror = () => done('none');
                icon.src = address",
                &[icon["src"].clone()],
            );
            if icon["sizes"] == "any" {
                assert_ne!(found, "none", "{icon}");
            } else {
                assert_eq!(found, icon["sizes"], "{icon}");
            }
        }
    });
}

/// A copy of the built site as another release would be: each file but the wasm differs, and is held to its own hash.
#[track_caller]
fn second_release(folder: &str) -> PathBuf {
    let first = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    // Another engine may be driven at the same time.
    let second = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{folder}-{}", std::process::id()));
    let read = |name: &str| fs::read_to_string(first.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let between = |text: &str, start: &str, end: &str| {
        let found = text.split_once(start).and_then(|(_, rest)| rest.split_once(end));
        found.unwrap_or_else(|| panic!("no {start}")).0.to_owned()
    };
    let sri = |text: &str| format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)));

    let (library, worker, headers) = (read("sources.html"), read("worker.js"), read("_headers"));
    // The pages with programs, their programs, wasm and script, and what can wait.
    let names: Vec<String> = fs::read_dir(&first)
        .unwrap_or_else(|error| panic!("{}: {error}", first.display()))
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .collect();
    let ending = |end: &str| -> Vec<&str> {
        let ours = |name: &&String| name.starts_with("postworth-") || end == ".html";
        let found = names.iter().filter(ours).filter(|name| name.ends_with(end));
        found
            .map(String::as_str)
            .filter(|name| *name != "sources.html")
            .collect()
    };
    let [scripts, wasms, pages] = [".js", ".wasm", ".html"].map(ending);
    assert_eq!(
        (scripts.len(), pages.len()),
        (wasms.len() + 1, wasms.len() - 1),
        "{names:?}"
    );
    let later = scripts
        .iter()
        .find(|name| name.contains("later"))
        .map_or_else(String::new, |name| read(name));
    let sources = between(&later, "\"sources.html?", "\"");
    let release = between(&worker, "${OURS}", "`");
    let new_sources = |text: &str| text.replace(&format!("sources.html?{sources}"), "sources.html?22222222");
    let new_scripts: Vec<_> = (scripts.iter())
        .map(|name| {
            let hash = name
                .rsplit_once('-')
                .map_or("", |(_, rest)| rest.trim_end_matches(".js"));
            let new = format!("{}\n// {SECOND}", new_sources(&read(name)));
            (*name, name.replace(hash, SECOND_HASH), new)
        })
        .collect();
    let new_library = library.replace("Grade A is", &format!("{SECOND}. Grade A is"));
    assert_ne!(new_library, library);

    let rename = |text: &str| {
        new_scripts
            .iter()
            .fold(new_sources(text), |renamed, (old, new, script)| {
                renamed.replace(old, new).replace(&sri(&read(old)), &sri(script))
            })
    };
    let mut new_headers = rename(&headers);
    let mut new_worker = rename(&worker)
        .replace(&sri(&library), &sri(&new_library))
        .replace(&release, "22222222");
    let mut new_pages = Vec::new();
    for name in pages {
        let page = read(name);
        let mut new_page = rename(&page).replace("<title>", &format!("<title>{SECOND} "));
        for (old, new) in page.split("<script>").zip(new_page.clone().split("<script>")).skip(1) {
            let [old, new] = [old, new].map(|part| sri(part.split("</script>").next().unwrap_or_default()));
            new_page = new_page.replace(&old, &new);
            new_headers = new_headers.replace(&old, &new);
        }
        new_worker = new_worker.replace(&sri(&page), &sri(&new_page));
        new_pages.push((name, new_page));
    }

    let write = || {
        fs::create_dir_all(&second)?;
        for (name, text) in [
            ("sources.html", &new_library),
            ("worker.js", &new_worker),
            ("_headers", &new_headers),
        ] {
            fs::write(second.join(name), text)?;
        }
        for (name, text) in &new_pages {
            fs::write(second.join(name), text)?;
        }
        for (_, name, script) in &new_scripts {
            fs::write(second.join(name), script)?;
        }
        for name in wasms.iter().copied().chain(["icon.svg", "manifest.webmanifest"]) {
            fs::copy(first.join(name), second.join(name))?;
        }
        Ok::<_, std::io::Error>(())
    };
    write().unwrap_or_else(|error| panic!("writing the second release: {error}"));
    second
}
