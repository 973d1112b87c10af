//! The address is the whole state: what it holds opens again, whatever else is in it.

use serde_json::{Value, json};

use crate::{
    CREATOR,
    harness::{Page, visit},
};

/// Fields typed into, with the forms in which the address may hold them: as typed or as read.
type Typed = [(&'static str, &'static str, &'static str)];

const CREATOR_TYPED: &Typed = &[
    ("followers", "12.5k", "12500"),
    ("likes", "411", "411"),
    ("comments", "37", "37"),
    ("shares", "19", "19"),
    ("saves", "23", "23"),
    ("views", "4,321", "4321"),
];

const BRAND_TYPED: &Typed = &[
    ("budget", "77k", "77000"),
    ("celebrity_fee", "21,000", "21000"),
    ("micro_fee", "310", "310"),
    ("micro_cost", "45", "45"),
    ("overlap", "12", "12"),
];

#[track_caller]
fn round_trip(page: &Page, typed: &Typed) {
    for (field, text, _) in typed {
        page.type_into(field, text);
    }
    for (field, text, number) in typed {
        page.wait_for_parameter(field, &[text, number]);
    }
    let sent = page.settled_metrics();
    assert!(sent.len() > 5, "hardly any figures to compare: {sent:?}");
    page.reopen();
    page.wait_for("the link to show the same figures", || {
        let opened = page.metrics();
        if opened == sent {
            Ok(())
        } else {
            Err(format!("sent {sent:?}\nopened {opened:?}"))
        }
    });
}

#[test]
fn a_creators_link_opens_to_the_same_figures() {
    visit(|page| {
        page.open("?view=creator");
        page.choose("platform", "youtube");
        page.wait_for_parameter("platform", &["youtube"]);
        round_trip(page, CREATOR_TYPED);
    });
}

#[test]
fn a_brands_link_opens_to_the_same_figures() {
    visit(|page| {
        page.open("?view=brand");
        round_trip(page, BRAND_TYPED);
    });
}

#[test]
fn bad_parameters_are_dropped_and_named() {
    visit(|page| {
        // The link, the parameter in it that is bad, and what the reader then types to mend it.
        let links = [
            (
                "?view=creator&platform=myspace&followers=10000&likes=380&comments=20",
                "platform",
                None,
            ),
            (
                "?view=creator&platform=instagram&followers=-5&likes=380&comments=20",
                "followers",
                Some("10000"),
            ),
            (
                "?view=creator&platform=instagram&followers=10000&likes=abc&comments=20",
                "likes",
                Some("380"),
            ),
            (
                "?view=creator&followers=99999999999999999999999999",
                "followers",
                Some("10000"),
            ),
            ("?view=brand&budget=lots&micro_fee=100", "budget", Some("50000")),
            ("?view=nobody", "view", None),
        ];
        for (link, dropped, mended) in links {
            page.open(link);
            page.wait_for(&format!("#dropped to name {dropped} for {link}"), || {
                let told = page.text("#dropped");
                if told.to_lowercase().contains(dropped) {
                    Ok(())
                } else {
                    Err(format!("it says {told:?}"))
                }
            });
            if let Some(text) = mended {
                page.type_into(dropped, text);
            }
            assert!(!page.settled_metrics().is_empty(), "{link} shows no figure");
            page.assert_sound();
        }
        // Once read, it goes, and the keyboard stays where it was.
        page.click("#dropped button");
        assert_eq!(page.text("#dropped"), "");
        assert_eq!(page.script("return document.activeElement.id", &[]), json!("main"));
    });
}

#[test]
fn unknown_and_malformed_parameters_do_no_harm() {
    visit(|page| {
        for more in [
            "&colour=blue&utm_source=blog",
            "&%zz=%",
            "&=&&",
            "&a%00b=%F0%9F",
            "&__proto__=1",
        ] {
            page.open(&format!("{CREATOR}{more}"));
            page.expect("engagement-rate", 4.0);
            page.assert_sound();
        }
    });
}

#[test]
fn a_good_link_is_told_nothing() {
    visit(|page| {
        page.open(CREATOR);
        page.expect("engagement-rate", 4.0);
        assert_eq!(page.text("#dropped"), "");
    });
}

#[test]
fn a_link_is_copied_and_the_button_says_so() {
    visit(|page| {
        page.open(CREATOR);
        page.click(".copy button");
        page.wait_for("word that the link is copied", || {
            let said = page.text(".copy [role=status]");
            if said == "Copied" {
                Ok(())
            } else {
                Err(format!("the button says {said:?}"))
            }
        });
    });
}

/// Presses the button that passes the link on, in a browser prepared by a script.
#[track_caller]
fn pass_on(page: &Page, prepared: &str) {
    page.before_scripts(prepared);
    page.open(CREATOR);
    page.expect("engagement-rate", 4.0);
    page.click(".copy button");
}

#[test]
fn where_a_phone_shares_the_link_goes_to_its_sheet() {
    visit(|page| {
        pass_on(
            page,
            "{
                const { matchMedia } = window;
                window.matchMedia = query =>
                    query === '(pointer: coarse)' ? { __proto__: MediaQueryList.prototype, get matches() { return true } }
                        : matchMedia(query);
                Navigator.prototype.share = async data => { window.shared = data.url };
            }",
        );
        assert_eq!(page.text(".copy button"), "Share this result");
        page.wait_for("the link to be shared", || {
            match page.script("return window.shared", &[]) {
                Value::String(link) if link.ends_with("/?comments=20&followers=10000&likes=380") => Ok(()),
                shared => Err(format!("{shared}")),
            }
        });
        page.expect_count(".copy textarea", 0);
    });
}

#[test]
fn where_nothing_may_leave_the_link_can_be_selected() {
    visit(|page| {
        pass_on(
            page,
            "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));",
        );
        page.wait_for_text(".copy [role=status]", "Select it here");
        // The address is brought up to date once the reader pauses.
        page.wait_for("the link to be the one in the address", || {
            let shown = page.script("return document.querySelector('.copy textarea').value", &[]);
            let address = page.address();
            if shown == address.as_str() {
                Ok(())
            } else {
                Err(format!("{shown} is not {address}"))
            }
        });
    });
}
