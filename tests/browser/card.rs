//! The rate card: filled in, kept, sent, printed.

use std::{env, fs, path::Path};

use serde_json::{Value, json};

use crate::{
    CREATOR,
    engine::Ability,
    harness::{Page, Theme, pictures, visit, visit_with},
};

const CARD: &str = "card.html";

/// A card as most are: one or two platforms, a few prices.
const TYPICAL: &[(&str, &str)] = &[
    ("name", "Ana Souto"),
    ("handle", "@ana.cooks"),
    ("niche", "Weeknight cooking for two, in a kitchen of four square metres"),
    ("instagram_followers", "25k"),
    ("instagram_engagement", "4.1%"),
    ("instagram_views", "9,400"),
    ("tiktok_followers", "61,200"),
    ("tiktok_engagement", "5.2"),
    ("brand", "Copper & Co"),
    (
        "idea",
        "Three reels in which one pan makes three dinners, filmed from above, with the recipe in the caption and the pan \
         on the hob the whole time.",
    ),
    (
        "work",
        "https://example.com/reel/one-pan\nhttps://example.com/reel/pantry",
    ),
    ("partners", "Olive Grove, spring series\nNorth Mill flour"),
    ("email", "ana@example.com"),
];

/// The fullest card there can be: every platform, every format, every text at its limit and beyond.
pub fn full_link() -> String {
    let mut link = String::from("card.html#");
    for (name, room) in [
        ("name", 50),
        ("handle", 60),
        ("niche", 110),
        ("brand", 50),
        ("idea", 400),
        ("email", 80),
        ("contact", 80),
    ] {
        link.push_str(&format!("{name}={}&", "Wonderful+words+".repeat(room / 16 + 1)));
    }
    let lines = |count: usize, length: usize| vec!["Wide".repeat(length / 4); count].join("%0A");
    link.push_str(&format!("work={}&partners={}&", lines(5, 52), lines(5, 36)));
    for (platform, formats) in [
        ("instagram", "post,carousel,reel,story,live"),
        ("youtube", "video,integrated,dedicated,short,live"),
        ("tiktok", "video,story,live"),
        ("x", "post,video"),
        ("facebook", "post,reel,story,video,live"),
    ] {
        link.push_str(&format!(
            "{platform}_followers=12345678&{platform}_engagement=3.1&{platform}_views=7654321&{platform}_formats={formats}&"
        ));
    }
    link
}

#[track_caller]
fn fill(page: &Page, texts: &[(&str, &str)]) {
    for (id, text) in texts {
        page.type_into(id, text);
    }
}

#[test]
fn what_is_filled_in_stands_on_the_sheet_and_is_kept() {
    visit(|page| {
        page.open(CARD);
        assert!(page.text(".sheet").contains("appears here"));
        assert_eq!(page.count("form + #sheet"), 1);
        fill(page, TYPICAL);
        page.expect("instagram-engagement", 4.1);
        page.expect("tiktok-followers", 61_200.0);
        page.expect_present(&[
            "instagram-ratio",
            "instagram-usual",
            "instagram-post-low",
            "instagram-post-high",
        ]);
        // The creator's own price takes the place of ours, and is marked apart from it.
        page.click("#instagram_reel-sold");
        page.expect_present(&["instagram-reel-low"]);
        page.type_into("instagram_reel", "450");
        page.expect("instagram-reel-price", 450.0);
        page.expect_gone(&["instagram-reel-low"]);
        assert!(page.text(".prices").contains("fair range"));
        let sheet = page.text(".sheet");
        for (_, text) in TYPICAL
            .iter()
            .filter(|(id, _)| ["name", "handle", "niche", "idea", "email"].contains(id))
        {
            assert!(sheet.contains(text), "{text} is not in {sheet}");
        }
        // The address says nothing of it: it holds how to reach somebody.
        assert!(page.address().query().is_none() && page.address().fragment().is_none());
        let shown = page.settled_metrics();
        page.reopen();
        assert_eq!(page.settled_metrics(), shown);
        assert_eq!(page.field("instagram_followers"), "25k");
        assert_eq!(page.text(".sheet"), sheet);
        assert!(page.text("#kept").contains("Kept in this browser"));
        // Forgotten, it is gone from the browser; until then it can be brought back.
        page.click("#forget");
        assert!(page.text("#kept").contains("Forgotten"));
        assert_eq!(
            page.script("return localStorage.getItem('postworth-card')", &[]),
            Value::Null
        );
        page.click("#bring-back");
        assert_eq!(page.settled_metrics(), shown);
        // The list of currencies comes back with it.
        page.count_in("EUR");
        page.click("#forget");
        assert_eq!(page.field("currency"), "USD");
        page.click("#bring-back");
        assert_eq!(page.field("currency"), "EUR");
        page.click("#forget");
        page.reopen();
        assert_eq!(page.field("name"), "");
        assert_eq!(page.metrics().len(), 0);
    });
}

#[test]
fn a_card_is_priced_in_the_creators_currency() {
    visit(|page| {
        page.screen(320, 640, Theme::Light);
        page.open(CARD);
        fill(page, TYPICAL);
        page.click("#instagram_reel-sold");
        page.type_into("instagram_reel", "450");
        page.expect("instagram-reel-price", 450.0);
        let range = page.metric("instagram-post-low");
        page.count_in("EUR");
        assert_eq!(page.field("instagram_reel"), "€450");
        // Our ranges are in dollars. Without a rate there are none in euros, and the price is no figure in dollars.
        page.wait_for_text(".prices", "on request");
        page.expect_gone(&["instagram-post-low", "instagram-reel-price"]);
        assert!(page.text(".prices").contains("€450"));
        page.wait_for_text(".fine", "Prices in EUR.");
        page.type_into("rate", "1.365");
        page.wait_for_text("#rate-error", "1.3650");
        page.type_into("rate", "0.9");
        page.expect("instagram-reel-price", 500.0);
        assert_eq!(page.metric("instagram-post-low"), range);
        assert!(!page.text(".sheet").contains('$'), "{}", page.text(".sheet"));
        page.wait_for_text(".fine", "Fair ranges at 0.9 EUR to the US dollar.");
        page.expect_no_wider_than_the_screen();
        page.expect_accessible();
        let (shown, sheet) = (page.settled_metrics(), page.text(".sheet"));
        page.reopen();
        assert_eq!(
            (page.settled_metrics(), page.text(".sheet")),
            (shown.clone(), sheet.clone())
        );
        page.unfold();
        page.script(
            "location.href = arguments[0]; location.reload()",
            &[json!(page.field("card-link"))],
        );
        page.wait_for_text("#kept", "came with a link");
        page.wait_until_ready();
        assert_eq!((page.settled_metrics(), page.text(".sheet")), (shown, sheet));
    });
}

#[test]
fn the_creator_door_brings_its_currency() {
    visit(|page| {
        page.open(&format!("{CREATOR}&currency=EUR&rate=0.92"));
        let range = [page.metric("price-low"), page.metric("price-high")];
        page.follow("a[href^='card.html']");
        page.unfold();
        assert_eq!(
            [page.metric("instagram-post-low"), page.metric("instagram-post-high")],
            range
        );
        assert_eq!(page.field("rate"), "0.92");
        assert!(page.text(".prices").contains('€'));
    });
}

#[test]
fn the_creator_door_brings_its_account() {
    visit(|page| {
        page.open(CREATOR);
        page.expect("engagement-rate", 4.0);
        let range = [page.metric("price-low"), page.metric("price-high")];
        page.follow("a[href^='card.html']");
        page.expect("instagram-engagement", 4.0);
        page.expect("instagram-followers", 10_000.0);
        assert_eq!(
            [page.metric("instagram-post-low"), page.metric("instagram-post-high")],
            range
        );
        // It is kept from then on, so the address gives it up: a reload must not undo what is changed after.
        assert_eq!(page.address().query(), None);
        page.type_into("instagram_followers", "11,000");
        page.reopen();
        page.expect("instagram-followers", 11_000.0);
    });
}

#[test]
fn a_browser_that_keeps_nothing_is_told_of() {
    visit(|page| {
        page.before_scripts(
            "Object.defineProperty(window, 'localStorage', {
                get() { throw new DOMException('refused', 'SecurityError') } })",
        );
        page.open("card.html?instagram_followers=10000");
        assert!(page.text("#kept").contains("keeps nothing"), "{}", page.text("#kept"));
        // The link is all there is, so it stays.
        assert_eq!(page.address().query(), Some("instagram_followers=10000"));
        page.type_into("name", "Ana");
        page.expect("instagram-followers", 10_000.0);
        assert!(page.text(".sheet").contains("Ana"));
    });
}

#[test]
fn a_browser_that_is_full_is_told_of() {
    visit(|page| {
        // A trial is still kept, as it is short.
        page.before_scripts(
            "const keep = Storage.prototype.setItem;
            Storage.prototype.setItem = function(name, text) {
                if (name === 'postworth-card' && !window.emptied) throw new DOMException('full', 'QuotaExceededError');
                keep.call(this, name, text);
            }",
        );
        page.open("card.html?instagram_followers=10000");
        assert!(page.text("#kept").contains("keeps nothing"), "{}", page.text("#kept"));
        assert_eq!(page.address().query(), Some("instagram_followers=10000"));
        // As soon as there is room it is kept, and the page says so.
        page.script("window.emptied = true", &[]);
        page.type_into("name", "Ana");
        page.wait_for_text("#kept", "Kept in this browser");
        assert_eq!(page.address().query(), None);
        page.reopen();
        page.expect("instagram-followers", 10_000.0);
        assert_eq!(page.field("name"), "Ana");
    });
}

#[test]
fn a_link_opens_to_the_same_card_and_touches_no_other() {
    visit(|page| {
        page.open(CARD);
        fill(page, TYPICAL);
        page.expect("instagram-engagement", 4.1);
        let (shown, sheet) = (page.settled_metrics(), page.text(".sheet"));
        page.unfold();
        let link = page.field("card-link");
        page.type_into("name", "Somebody else");
        // The browser takes it for a jump within the page; the page opens it all the same.
        page.script("location.href = arguments[0]", &[json!(link)]);
        page.expect_held("name", "Ana Souto");
        page.wait_until_ready();
        assert_eq!((page.settled_metrics(), page.text(".sheet")), (shown.clone(), sheet));
        // Who is sent a card reads it first, by the keyboard, too.
        assert_eq!(page.count("#sheet + form"), 1);
        assert!(page.text("#kept").contains("came with a link") && page.text("#kept").contains("replaces"));
        // Who skips to the card does not put the place of it into the address, where the card is.
        let skipped = "document.querySelector('.skip').click(); return [document.activeElement.id, location.href]";
        assert_eq!(page.script(skipped, &[]), json!(["sheet", link]));
        // What is changed on it is not kept, until the reader says so.
        page.type_into("name", "A guest");
        page.follow("#kept a");
        page.expect_held("name", "Somebody else");
        for _ in 0..2 {
            page.script("location.href = arguments[0]", &[json!(link)]);
            page.expect_held("name", "Ana Souto");
            page.wait_until_ready();
            // And back, which is a jump within the page again.
            page.script("history.back()", &[]);
            page.expect_held("name", "Somebody else");
            page.wait_until_ready();
        }
        page.script("location.href = arguments[0]", &[json!(link)]);
        page.expect_held("name", "Ana Souto");
        page.wait_until_ready();
        page.click("#keep");
        assert_eq!(page.script("return document.activeElement.id", &[]), json!("kept"));
        page.wait_for_no_fragment();
        page.reopen();
        assert_eq!(
            (page.field("name").as_str(), page.settled_metrics()),
            ("Ana Souto", shown)
        );
        // No server is ever sent what a link holds.
        let asked = page.requests();
        assert!(
            asked
                .iter()
                .all(|address| !address.split('#').next().unwrap_or_default().contains("Souto")),
            "{asked:#?}"
        );
    });
}

#[test]
fn what_another_window_has_changed_is_not_overwritten() {
    // Another window of the same browser: a frame has a storage of the same name, and what it does is told.
    let elsewhere = "const done = arguments[1];
        const frame = document.body.appendChild(document.createElement('iframe'));
        addEventListener('storage', () => done(), { once: true });
        frame.contentWindow.localStorage.setItem('postworth-card', arguments[0])";
    visit(|page| {
        page.open(CARD);
        page.type_into("name", "Ana");
        page.script_async(elsewhere, &[json!("name=Bea")]);
        // Nothing moves while the reader is elsewhere, and who comes back finds what is kept.
        assert_eq!(page.field("name"), "Ana");
        page.script("dispatchEvent(new Event('focus'))", &[]);
        page.expect_held("name", "Bea");
        page.wait_until_ready();
        page.type_into("handle", "@bea");
        page.reopen();
        assert_eq!(
            (page.field("name"), page.field("handle")),
            ("Bea".into(), "@bea".into())
        );
    });
}

#[test]
fn text_and_link_are_copied() {
    visit(|page| {
        page.before_scripts(
            "Object.defineProperty(navigator, 'clipboard', {
                value: { writeText(text) { window.copied = text; return Promise.resolve() } } })",
        );
        page.open(CARD);
        fill(page, TYPICAL);
        page.expect("tiktok-engagement", 5.2);
        page.unfold();
        for (area, says) in [("card-text", "Ana Souto"), ("card-link", "card.html#name=Ana+Souto")] {
            let press = "document.getElementById(arguments[0]).parentElement.querySelector('.copy button').click()";
            page.script(press, &[json!(area)]);
            let copied = page.wait_for("the text to be copied", || {
                match page.script("return window.copied", &[]) {
                    Value::String(copied) if copied.contains(says) => Ok(copied),
                    seen => Err(format!("{seen}")),
                }
            });
            assert_eq!(copied, page.field(area));
        }
        let text = page.field("card-text");
        for part in [
            "25,000 followers",
            "usual at this size",
            "- Post: $",
            "(fair range)",
            "#ad",
            "ana@example.com",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
    });
}

#[test]
fn a_mistake_is_told_beside_its_field_and_hides_the_sheet() {
    visit(|page| {
        page.open(CARD);
        fill(page, TYPICAL);
        page.expect_present(&["instagram-followers"]);
        page.type_into("instagram_followers", "lots");
        page.expect_gone(&["instagram-followers", "tiktok-followers"]);
        assert!(page.text("#instagram_followers-error").contains("Write it like"));
        // It is kept as it was typed, and found again behind its fold.
        page.reopen();
        assert_eq!(page.field("instagram_followers"), "lots");
        assert!(page.text("#instagram_followers-error").contains("Write it like"));
        page.type_into("instagram_followers", "25k");
        page.expect_present(&["instagram-followers"]);
        // What is too long is cut with a word, and stays in its field.
        let long = "much too long ".repeat(10);
        page.type_into("niche", &long);
        assert!(page.text("#niche-remark").contains("leaves out"));
        assert_eq!(page.field("niche"), long);
        assert!(!page.text(".sheet .niche").contains(long.trim()));
    });
}

#[test]
fn a_part_of_a_link_that_cannot_be_used_is_named_on_the_page() {
    visit(|page| {
        page.open("card.html#name=Ana&instagram_followers=lots");
        assert!(page.text("#dropped").contains("instagram_followers=lots"));
        page.click("#dropped button");
        assert_eq!(page.text("#dropped"), "");
        // What somebody writes into a link is text, wherever it stands.
        page.open("card.html?#name=<img+src=x+onerror=alert(1)>&work=javascript:alert(1)&email=a@b?cc=c");
        assert_eq!(page.count(".sheet img") + page.count(".sheet a"), 0);
    });
}

#[test]
fn what_is_typed_before_the_program_comes_is_on_the_card() {
    visit(|page| {
        page.before_the_program(CARD, || {
            for (id, text) in [("name", "Ana"), ("instagram_followers", "25k"), ("work", "one\ntwo")] {
                page.type_into(id, text);
            }
        });
        page.expect("instagram-followers", 25_000.0);
        assert!(page.text(".sheet").contains("Ana"));
        page.expect_count(".sheet li", 2);
    });
}

#[test]
fn a_card_is_one_page_on_paper() {
    visit_with(Ability::CountPages, |page| {
        let folder = env::var_os("POSTWORTH_SHOTS");
        let print = |name: &str| {
            page.settled_metrics();
            for (paper, width, height) in [("a4", 21.0, 29.7), ("letter", 21.59, 27.94)] {
                let pdf = page.print(width, height);
                if let Some(folder) = &folder {
                    let file = Path::new(folder).join(format!("card-{name}-{paper}.pdf"));
                    fs::write(&file, &pdf).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
                }
                assert_eq!(pages(&pdf), 1, "{name} on {paper}");
            }
        };
        for theme in [Theme::Light, Theme::Dark] {
            page.screen(360, 740, theme);
            page.open(CARD);
            if theme == Theme::Light {
                fill(page, TYPICAL);
                page.click("#instagram_reel-sold");
                page.type_into("instagram_reel", "450");
            }
            print(if theme == Theme::Light {
                "typical"
            } else {
                "typical-dark"
            });
        }
        // The most that is set in large type.
        page.open(&format!(
            "card.html#name=Wilhelmina+Wander&handle=@wanderlust&niche={}&brand=Somebody&idea={}&work=a%0Ab&partners=c&\
             email=w@example.com&contact=A+manager&instagram_followers=12345678&instagram_engagement=3.1&\
             instagram_views=7654321&instagram_formats=post,carousel,reel&youtube_followers=1e6&youtube_engagement=3.1&\
             youtube_formats=dedicated&tiktok_followers=1e6&tiktok_engagement=3&tiktok_views=1e6",
            "Wide+words+".repeat(9),
            "Wide+words+".repeat(9),
        ));
        page.expect_count(".sheet[data-is]", 0);
        print("roomy");
        page.open(&full_link());
        assert_eq!((page.text("#dropped").as_str(), page.count(".sheet[data-is]")), ("", 1));
        assert!(page.count(".prices tr") == 20 && page.text(".sheet").contains("WideWide"));
        print("full");
    });
}

/// How many pages a PDF has: each is an object of that type.
fn pages(pdf: &[u8]) -> usize {
    const PAGE: &[u8] = b"/Type /Page";
    pdf.windows(PAGE.len() + 1)
        .filter(|part| part.starts_with(PAGE) && !part.ends_with(b"s"))
        .count()
}

#[test]
fn the_card_is_accessible_and_fits_the_narrowest_phone() {
    visit(|page| {
        for theme in [Theme::Light, Theme::Dark] {
            for width in [320, 360, 1280] {
                page.screen(width, 800, theme);
                for query in [CARD.to_owned(), full_link(), "card.html?#name=Ana".to_owned()] {
                    page.open(&query);
                    if query.ends_with("Ana") {
                        page.type_into("instagram_followers", "lots");
                    }
                    page.unfold();
                    page.expect_accessible();
                    page.expect_no_wider_than_the_screen();
                }
            }
        }
    });
}

#[test]
#[ignore = "takes pictures; run make shots"]
fn shots_of_the_card() {
    let folder = pictures();
    visit(|page| {
        for (theme, label) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
            for width in [360, 768, 1280] {
                for name in ["empty", "typical", "full", "error"] {
                    page.screen(width, 740, theme);
                    page.read("sources.html");
                    page.script("localStorage.clear()", &[]);
                    page.open(&if name == "full" { full_link() } else { CARD.to_owned() });
                    if matches!(name, "typical" | "error") {
                        fill(page, TYPICAL);
                        page.click("#instagram_reel-sold");
                        page.type_into("instagram_reel", if name == "error" { "free" } else { "450" });
                    }
                    page.settled_metrics();
                    page.script(
                        "document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' })",
                        &[],
                    );
                    let picture = page.tall_picture(width, theme);
                    page.save(&picture, &folder.join(format!("card-{name}-{width}-{label}.png")));
                }
            }
        }
    });
}
