//! Pictures for people to look at; `make shots` takes them.

use std::env;

use crate::{
    BRAND, CREATOR,
    harness::{Theme, pictures, visit},
};

/// A state of the page: its name, its link, and what is then typed into which field.
type State = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const STATES: [State; 14] = [
    ("first", "", &[]),
    ("creator-first", "?view=creator", &[]),
    ("creator-typical", CREATOR, &[]),
    (
        "creator-full",
        "?view=creator&platform=tiktok&followers=48000&likes=3900&comments=120&shares=300&saves=210&views=61000",
        &[],
    ),
    (
        "creator-extreme",
        "?view=creator&platform=youtube&followers=480000000&likes=9000000&comments=700000",
        &[],
    ),
    ("creator-error", CREATOR, &[("followers", "-5"), ("likes", "abc")]),
    ("brand-typical", BRAND, &[]),
    (
        "brand-extreme",
        "?view=brand&budget=900000000&celebrity_fee=1000000&micro_fee=1&micro_cost=0&overlap=90",
        &[],
    ),
    (
        "brand-full",
        "?view=brand&platform=tiktok&budget=12000&objective=sales&micro_fee=&micro_product=25&micro_hours=1.5&hour_rate=30\
         &celebrity_fee=&celebrity_followers=400000&other_followers=60000&micro_click=1.2&celebrity_click=0.6&conversion=2\
         &order_value=45&posts=2",
        &[],
    ),
    (
        "brand-shop",
        "?view=brand&budget=500&celebrity_fee=&celebrity_followers=250000&micro_fee=0&micro_product=25",
        &[],
    ),
    (
        "brand-launch",
        "?view=brand&budget=250000&celebrity_fee=&micro_fee=&micro_followers=25000&objective=reach&posts=3",
        &[],
    ),
    ("brand-none", "?view=brand&budget=50", &[]),
    ("brand-error", BRAND, &[("budget", "lots"), ("micro_fee", "-5")]),
    ("dropped", "?view=creator&platform=myspace&followers=-5&likes=380", &[]),
];

#[test]
#[ignore = "takes pictures; run make shots"]
fn shots() {
    let folder = pictures();
    let only = env::var("POSTWORTH_SHOTS_ONLY").unwrap_or_default();
    visit(|page| {
        for (name, query, typed) in STATES.into_iter().filter(|(name, ..)| name.contains(&only)) {
            for width in [360, 768, 1280] {
                for (theme, label) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
                    page.screen(width, 740, theme);
                    page.open(query);
                    for (field, text) in typed {
                        page.type_into(field, text);
                    }
                    page.settled_metrics();
                    page.script(
                        "document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' })",
                        &[],
                    );
                    let file = |part: &str| folder.join(format!("{name}-{width}-{label}{part}.png"));
                    if width == 360 {
                        page.save(&page.picture(), &file("-first-screen"));
                    }
                    page.save(&page.tall_picture(width, theme), &file(""));
                }
            }
            println!("{name}");
        }
        for width in [360, 1280] {
            for (theme, label) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
                page.screen(width, 740, theme);
                page.read_without_scripts("");
                let file = |part: &str| folder.join(format!("no-script-{width}-{label}{part}.png"));
                page.save(&page.picture(), &file("-first-screen"));
                page.unfold();
                page.script("document.querySelector('#tables').scrollIntoView()", &[]);
                page.save(&page.picture(), &file("-tables"));
            }
        }
        println!("pictures are in {}", folder.display());
    });
}
