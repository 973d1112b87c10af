//! English.
//!
//! Plain, short, second person. A sentence that holds a figure is a function; a sentence whose figure must stand as
//! an element of its own is split around it where it is used.

pub mod brand;
pub mod card;
pub mod embed;

use super::{cpm, factor, listed, platform, say, short_source, spread, year};
use crate::draft::link::display;
use crate::draft::{Caution, Draft, Field, Mode, Part, Problem, Spec};
use crate::evidence::{Band, Documented, Metric, Platform, Price, Source, SourceKind, Table, TierScheme, Verdict};
use crate::model::campaign::WORLD_POPULATION;
use crate::model::deliverable::{self, Basis, Factor, Format};
use crate::model::engagement::Standing;
use crate::model::price::{self, Estimate, StepKind};
use crate::model::quote::{Extra, ExtraKind, OfferCheck, Quote};
use crate::model::{Cents, Ppm, calibrated};
use crate::number::money::Currency;
use crate::number::read::{Unit, Unreadable};
use crate::number::write;

/// The language, as pages and links name it.
pub const CODE: &str = "en";
/// Where numbers are written as this language's notation has them.
pub const HOME: &str = "en-US";

// What the site's pages are called.
pub const SITE_TITLE: &str = "Postworth: what a sponsored post is worth";
pub const SITE_DESCRIPTION: &str =
    "What a sponsored post is worth, and whether one celebrity or many micro-influencers buy more.";
pub const LIBRARY_TITLE: &str = "Where Postworth’s numbers come from";
pub const CARD_TITLE: &str = "A rate card for creators";
pub const CARD_DESCRIPTION: &str = "Make a rate card and media kit on one page: your audience, what your posts cost and how \
    to reach you. It is made in your browser and kept there.";

// The frame of the page.
pub const SKIP: &str = "Skip to the result";
pub const DOORS: &str = "What you want to know";
pub const DOOR_CREATOR: &str = "Creators";
pub const DOOR_BRAND: &str = "Brands";
pub const DOOR_SOURCES: &str = "Sources";
pub const DROPPED: &str = "Parts of the link could not be used and were left out: ";
pub const CLOSE: &str = "Close";
pub const LANGUAGES_NAME: &str = "Other languages";
pub const COLOPHON: &str = "Postworth runs in your browser: no account, no cookie, nothing asked of other sites. Its source \
    code and its data are open.";
pub const WAITING: &str = "The result follows when you have typed.";
pub const WAITING_ONE: &str = "The result comes back when the marked field can be read.";
pub const WAITING_SEVERAL: &str = "The result comes back when these fields can be read:";
pub const MAKE_CARD: &str = "Make a rate card";
pub const COPY_LINK: &str = "Copy a link to this result";
pub const COPIED: &str = "Copied";
pub const COPY_YOURSELF: &str = "Your browser will not copy it for us. Select it here:";
/// What the picture shows that goes with a link to the page.
pub const PREVIEW: &str = "What is a sponsored post worth? One celebrity, or many micro-influencers?";
pub const SHARE_LINK: &str = "Share this result";
pub const PLATFORM: &str = "Platform";

// The creator door.
pub const CREATOR_TITLE: &str = "What is your post worth?";
pub const CREATOR_LEDE: &str = "Three numbers, one honest range, from documented deals and published prices. Type \
    over the example.";
pub const PER_POST_HINT: &str = "Your usual numbers, or those of several posts: 120, 340, 95";
pub const MORE_NUMBERS: &str = "Shares, saves and views";
pub const HALF_OF_DEALS: &str = "Half of comparable deals lie in the shaded part, nine in ten along the line: ";
pub const TO: &str = " to ";
pub const STEPS_TITLE: &str = "How we got there";
pub const ELSEWHERE_TITLE: &str = "The same audience elsewhere";
pub const ELSEWHERE_NOTE: &str = "The same number of followers, with the engagement that is usual there. “Guide” is the \
    table most articles quote, as published; ≈ follows from its other rows.";
pub const ELSEWHERE_VIEWS: &str = "The same views per post.";
pub const GUIDE_SHORT: &str = "Guide";
pub const OUR_RANGE: &str = "Our range";
pub const NO_GUIDE: &str = "The guide most articles quote starts at a thousand followers: it says nothing about an account of \
    this size";
pub const GUIDE_TITLE_START: &str = "The guide most articles quote says ";
pub const GUIDE_STEPS: &str =
    "Printed as a table of steps, it is a fixed number of cents per follower at the edge of each tier. ";
pub const GUIDE_NOTE: &str = "Documented deals rise more slowly than followers do.";
pub const DERIVED: &str = "This row was not seen in a readable copy: it follows from the row that was, at the same cents \
    per follower.";
pub const NO_BENCHMARK: &str = "Nobody has published what creators show here at each size. Brand pages are measured, but \
    they are not comparable, so the price takes your engagement as usual.";
pub const NO_ENGAGEMENT: &str = "Add likes or comments to see your engagement rate";
pub const FOLLOWERS_FOR_TYPICAL: &str =
    "Add your followers to compare with accounts of your size, to see your tier, and what the usual guide says.";
pub const TYPICAL_SOURCES: &str = "What each source says at your size";
pub const TIER_TABLE: &str = "Every published definition";
pub const TIER_SCHEME: &str = "Tiers by";
pub const NO_TIER: &str = "no tier";
pub const YOU: &str = "you";

// What stands there without the program.
pub const STILL: &str = "Without JavaScript and WebAssembly this page shows one example that stands still. You can still \
    read ";
pub const STILL_OWN: &str = "This page needs JavaScript and WebAssembly. What can be read without them are ";
pub const STILL_TABLES: &str = "the published tables";
pub const TABLES_NOTE: &str = "The price guide that most articles quote, and what each source calls small and large, as \
    printed. The prices are those of ";
pub const BROKEN: &str = "The calculator has stopped. Its figures are hidden, as they may not fit what you typed.";
pub const RELOAD: &str = "Load it again with the same link";
pub const BROKEN_AGAIN: &str = "This link has failed before: ";
pub const START_AFRESH: &str = "start without it";
pub const TOO_OLD: &str = ". If that fails too, this browser may be too old; the published tables below can be read all \
    the same.";
pub const TOO_OLD_OWN: &str = ". If that fails too, this browser may be too old.";
pub const TABLES_TITLE: &str = "The published tables";
pub const TIERS_TABLE: &str = "Who counts as nano, micro, macro";
pub const TIER: &str = "Tier";

// The sources.
pub const SOURCES_TITLE: &str = "Where the numbers come from";
pub const SOURCES_LEDE: &str = "Every figure comes from a named source or from you. Grade A is the study itself, B a named \
    study reported by others, C a guide that gives no method, D third-hand or contradicted.";
pub const CLAIMS_TITLE: &str = "What the articles say, checked";
pub const CLAIMS_LEDE: &str =
    "This page began with five articles on micro-influencers. Here is how their claims hold up.";
pub const SOURCES_LIST: &str = "All sources";
pub const SOURCES_DOORWAY: &str = "Every source and every checked claim";
pub const GRADE: &str = " · grade ";
pub const SAMPLE: &str = "Sample: ";
pub const TAKEN: &str = "Taken from it: ";
pub const CHECKED_AGAINST: &str = "Checked against ";

pub const DELIVERABLES: &str = "Formats, usage rights, exclusivity";
pub const HAVE_OFFER: &str = "I have an offer. Is it fair?";
pub const PAID_ADS: &str = "The brand may run it as an ad";
pub const RUSH: &str = "Rush job";
pub const NO_STANDARD: &str = "No industry standard exists for these. We use the middle of what guides and calculators \
    publish, and the steps show how far they lie apart; write your own percentages here to change them.";
pub const OWN_PERCENTAGES: &str = "Your own percentages";
pub const FEWER: &str = "One less: ";
pub const MORE: &str = "One more: ";
pub const MODE: &str = "Which price";
pub const MODE_MODEL: &str = "Our range";
pub const MODE_GUIDE: &str = "The usual guide";
pub const OURS_INSTEAD: &str = "Our range from documented deals instead: ";
pub const MIDDLE_OF: &str = " (middle ";
pub const NINE_IN_TEN: &str = ", nine in ten from ";
pub const PRICE_GUIDE: &str = ": a price guide, which counts little";
pub const PRICE_OF_VIEWS: &str = ": a price per thousand views";
pub const WORTH_OF_ENGAGEMENT: &str = ": what engagement adds to a price";
pub const BUNDLE: &str = "Several pieces at once";
pub const OFFER_START: &str = "The offer, worth ";
pub const OFFER_ABOVE: &str = " to you, beats ";
pub const OFFER_OF_100: &str = " of 100 comparable deals";
pub const CURRENCY: &str = "Currency";
pub const COUNTER_OFFER: &str = "A counter-offer to send";
pub const COPY_TEXT: &str = "Copy the text";
pub const CURVE_TITLE: &str = "Price against followers";
pub const CURVE_NOTE: &str = "Each dot is a documented deal of this platform, converted to one post and to today’s dollars. \
    The inner band holds half of comparable deals, the outer one nine in ten; the broken line is the published guide.";
pub const CURVE_TABLE: &str = "The documented deals as figures";
pub const DOCUMENTED: &str = "Documented price";
pub const RESULT: &str = "Result";
pub const MIDDLE: &str = "The middle is ";
/// The second sentence of the summary.
pub const ENGAGEMENT_RATE: &str = " Engagement rate ";
pub const YOUR_ENGAGEMENT: &str = "Your engagement, ";
pub const BY_VIEWS: &str = "As a share of your views it is ";
pub const TYPICAL_IS: &str = "Usual at this size: ";
pub const TIKTOK_BASE: &str =
    " Most TikTok sources do not say whether they divide by followers or by views: compare with care.";
pub const SOURCE: &str = "Source";
pub const SAMPLE_COLUMN: &str = "Sample";
pub const NO_SAMPLE: &str = "not stated";
pub const AT_YOUR_SIZE: &str = "At your size";
pub const WEIGHTS: &str = "Between two published sizes we go in proportion, in logarithms. The usual rate is the weighted \
    geometric mean: grade A counts 3, B 2, C 1, D a half, and a source counts less the further your size lies outside \
    what it measured. The shaded band is one standard deviation of the sources.";
pub const LIKES_ALONE: &str = "Counted apart, because it is likes alone and not engagement:";
pub const YOU_CAPITAL: &str = "You";
pub const NO_TIER_HEADING: &str = "No tier";
pub const CALLS_YOU: &str = "Calls you";
pub const FROM_TO: &str = "Followers";
pub const AND_MORE: &str = " and more";
pub const AROUND: &str = "Around";

/// What stands behind a number of followers, as it is written.
pub fn followers(shown: &str) -> &'static str {
    if shown == "1" { " follower" } else { " followers" }
}

/// The same of views.
pub fn views(shown: &str) -> &'static str {
    if shown == "1" {
        " view per post"
    } else {
        " views per post"
    }
}

/// The line over the price, and beside it in the bar on a phone.
pub const fn fair_price_of(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "Fair price of one Instagram post",
        Platform::YouTube => "Fair price of one YouTube video",
        Platform::TikTok => "Fair price of one TikTok video",
        Platform::X => "Fair price of one post on X",
        Platform::Facebook => "Fair price of one Facebook post",
    }
}

/// What amounts are shown in, and at which rate.
pub fn at_your_rate(code: &str, rate: &str) -> String {
    say(&[
        "In ",
        code,
        " at your rate: 1 US dollar = ",
        rate,
        " ",
        code,
        ". All price evidence is in US dollars.",
    ])
}

/// How many sources the typical rate rests on.
pub fn typical_from(sources: usize) -> String {
    match sources {
        1 => ", from one published series.".to_owned(),
        several => say(&[", from ", &write::count(several as u64), " published series."]),
    }
}

/// After the tier's name: how many definitions agree.
pub fn in_definitions(agreeing: usize, all: usize) -> String {
    say(&[
        ", in ",
        &write::count(agreeing as u64),
        " of ",
        &write::count(all as u64),
        " published definitions",
    ])
}

/// What was taken from a source: rows of a table.
pub fn rows(table: Table, rows: u64) -> String {
    let (one, several) = match table {
        Table::Tiers => (" tier", " tiers"),
        Table::Prices => (" price", " prices"),
        Table::Cpm => (" price per thousand", " prices per thousand"),
        Table::Cpe => (" price per engagement", " prices per engagement"),
        Table::Engagement => (" rate", " rates"),
        Table::BrandedDrop => (" branded-post figure", " branded-post figures"),
        Table::Multipliers => (" factor", " factors"),
        Table::Claims => (" claim checked against it", " claims checked against it"),
        Table::Papers => (" finding", " findings"),
        Table::Cpi => (" year of consumer prices", " years of consumer prices"),
    };
    say(&[&write::count(rows), if rows == 1 { one } else { several }])
}

/// Over the guide's rows for a platform.
pub fn guide_table(place: Platform) -> String {
    say(&["The usual price guide: ", post(place)])
}

/// Which row of the guide that is.
pub fn guide_tier(row: &Price) -> String {
    let followers = row.followers.map(band).unwrap_or_default();
    say(&[", its ", row.tier, " row, ", &followers, " followers. "])
}

/// One step of the price, as a line.
pub fn step(kind: StepKind) -> String {
    match kind {
        StepKind::Size {
            platform: place,
            followers,
        } => {
            let shown = write::count(followers);
            say(&[&shown, self::followers(&shown), " on ", platform(place)])
        }
        StepKind::Engagement { ratio } => say(&["Engagement ", &write::times(ratio.0), " times the usual"]),
        StepKind::Views { views, .. } | StepKind::ViewsOnly { views, .. } => {
            let shown = write::count(views);
            say(&[&shown, self::views(&shown)])
        }
    }
}

/// What a step rests on.
pub fn step_note(kind: StepKind) -> String {
    match kind {
        StepKind::Size { platform, .. } => {
            let curve = calibrated::curve(platform);
            say(&[
                "fitted to ",
                &write::count(calibrated::ROWS),
                " documented deals and published prices, ",
                &write::count(curve.deals),
                " of the deals on this platform",
                if price::is_thin(platform) { ": thin" } else { "" },
            ])
        }
        StepKind::Engagement { .. } => say(&[
            "to the power of ",
            &write::times(Ppm::round(price::ENGAGEMENT_EXPONENT).0),
            ", and held to ",
            &write::times(Ppm::round(price::ENGAGEMENT_LIMIT).0),
            " times either way: both are assumptions, as published figures lie far apart",
        ]),
        StepKind::Views { platform, .. } => say(&[
            "drawn ",
            &write::percent(Ppm::round(calibrated::views(platform).weight).0),
            " of the way to ",
            &per_thousand(platform),
            "; the share is an assumption",
        ]),
        StepKind::ViewsOnly { platform, .. } => say(&["at ", &per_thousand(platform)]),
    }
}

/// What so many views are usually paid.
fn per_thousand(place: Platform) -> String {
    let assumed = if place == Platform::Facebook {
        " (Instagram’s: none is published)"
    } else {
        ""
    };
    say(&[&cpm(place), " per thousand views", assumed])
}

/// Which dollars the price is in, before the source of what a dollar was worth.
pub fn dollars_of() -> String {
    say(&[
        "In dollars of ",
        &year(calibrated::DOLLARS_OF),
        ", by the consumer prices of ",
    ])
}

/// The fold under a step.
pub fn sources_of_step(sources: usize) -> String {
    say(&["Sources of this step: ", &write::count(sources as u64)])
}

/// How many a source counted or asked, after its name.
pub fn sample(source: &Source) -> String {
    say(&["; sample: ", source.sample.unwrap_or(NO_SAMPLE)])
}

/// What the price is and is not.
pub fn model_note() -> String {
    say(&[
        "Documented deals lie around this price by a factor of ",
        &spread(),
        " either way (one standard deviation), so that is how wide the range is: no formula does much better.",
    ])
}

/// A format, one piece of it.
pub const fn format(format: Format) -> &'static str {
    match format {
        Format::Post => "post",
        Format::Carousel => "carousel",
        Format::Reel => "reel",
        Format::Story => "story",
        Format::Video => "video",
        Format::Short => "short",
        Format::Integrated => "integrated mention",
        Format::Dedicated => "dedicated video",
        Format::Live => "live stream",
    }
}

/// Pieces of a format.
pub fn pieces(number: u64, of: Format) -> String {
    let several = match (number, of) {
        (1, _) => return say(&["1 ", format(of)]),
        (_, Format::Story) => "stories",
        _ => format(of),
    };
    say(&[
        &write::count(number),
        " ",
        several,
        if of == Format::Story { "" } else { "s" },
    ])
}

/// What formats are priced against.
pub fn no_pieces(platform: Platform) -> String {
    say(&[
        "None chosen means ",
        &pieces(1, deliverable::base_format(platform)),
        ".",
    ])
}

/// The line over a quote: what it is for.
pub fn quoted(quote: &Quote, place: Platform) -> String {
    if quote.is_one_post(place) {
        return fair_price_of(place).to_owned();
    }
    let mut text = say(&["Fair price of ", &listed(quote), " on ", platform(place)]);
    for extra_kind in quote.extras.iter().map(|sold| sold.kind) {
        text.push_str(", ");
        text.push_str(&extra(extra_kind));
    }
    text
}

/// Something sold beside the pieces.
pub fn extra(kind: ExtraKind) -> String {
    let days = |what: &str, days| say(&[what, &write::count(days), if days == 1 { " day" } else { " days" }]);
    match kind {
        ExtraKind::Rights(length) => days("usage rights for ", length),
        ExtraKind::PaidAds => "use in paid ads".to_owned(),
        ExtraKind::Exclusivity(length) => days("exclusivity for ", length),
        ExtraKind::Rush => "express delivery".to_owned(),
    }
}

/// What a factor rests on.
pub fn factor_note(rests: &Factor) -> String {
    let middle = factor(rests.typical);
    let publishers = match rests.basis {
        Basis::Base => return "the base".to_owned(),
        Basis::Unpublished => return "priced as the base, an assumption: nothing is published".to_owned(),
        // What the reader wrote stands as they wrote it.
        Basis::Own => return say(&["× ", &write::decimal(rests.typical.0, 6), ", your own figure"]),
        Basis::Borrowed => {
            return say(&[
                &middle,
                ", an assumption: nothing is published for this platform alone, another’s factor stands in",
            ]);
        }
        Basis::Published(publishers) => publishers,
        Basis::Between => {
            return say(&[
                &middle,
                ", an assumption: worked out in proportion to what is published, whose ends would come to ",
                &write::factor(rests.low.0),
                " and ",
                &write::factor(rests.high.0),
            ]);
        }
    };
    if rests.low == rests.high {
        return say(&[&middle, ", the only figure published"]);
    }
    let (low, high) = (write::factor(rests.low.0), write::factor(rests.high.0));
    say(&[
        &middle,
        ", from ",
        &write::count(publishers),
        if publishers == 1 { " publisher" } else { " publishers" },
        " between ",
        &low,
        " and ",
        &high,
        "; the middle is an assumption",
    ])
}

/// What an extra's factor rests on.
pub fn extra_note(sold: &Extra) -> String {
    let note = factor_note(&sold.factor);
    match (sold.kind, sold.factor.basis) {
        (ExtraKind::Exclusivity(_), Basis::Published(_) | Basis::Between) => say(&[
            &note,
            ", and ",
            &write::count(deliverable::EXCLUSIVITY_DAYS),
            " days are taken to be meant",
        ]),
        _ => note,
    }
}

/// What the reader's own percentages are percentages of.
pub fn percent_of(platform: Platform) -> String {
    say(&[
        "A format costs so many percent of ",
        post(platform),
        ". A bundle takes its percentage off each of several pieces; the rest add theirs to the price of all pieces.",
    ])
}

/// The line over the guide's price.
pub fn guide_kicker(place: Platform) -> String {
    say(&["As Influencer Marketing Hub prints it: ", post(place)])
}

/// Where an offer lies, and what to make of it.
pub fn offer_verdict(offer: &OfferCheck) -> String {
    let place = match offer.percentile.0 {
        0..250_000 => "That is in the lowest quarter.",
        250_000..500_000 => "That is within the middle half, on its lower side.",
        500_000..750_000 => "That is within the middle half, on its upper side.",
        _ => "That is in the highest quarter.",
    };
    match offer.short_of_typical.0 {
        0 => place.to_owned(),
        short => say(&[
            place,
            " It is ",
            &write::usd_round(short),
            " below the middle of comparable deals.",
        ]),
    }
}

/// Under an empty own percentage: what stands for it.
pub fn we_take(percent: &str, basis: Basis) -> String {
    say(&[
        "left empty: we take ",
        percent,
        match basis {
            Basis::Between | Basis::Borrowed | Basis::Unpublished => ", an assumption",
            Basis::Base | Basis::Published(_) | Basis::Own => "",
        },
    ])
}

// The letter that answers an offer.
pub const LETTER_START: &str = "Hello,\n\nThank you for thinking of me. I would deliver:\n";
pub const LETTER_NO_EXTRAS: &str = " Usage rights, paid ads and exclusivity are not included; I am glad to add them.";
pub const LETTER_END: &str = "\n\nI will mark the content clearly as advertising (#ad).\n\nKind regards";

/// Pieces, and where they are shown.
pub fn on_platform(pieces: &str, place: Platform) -> String {
    say(&[pieces, " on ", platform(place)])
}

/// The letter's price, after the list of what it is for.
pub fn letter_price(price: &str) -> String {
    say(&["My price for this is ", price, "."])
}

/// What bears the letter's price out.
pub fn letter_range(quote: &Estimate) -> String {
    say(&[
        " Half of comparable deals lie between ",
        &write::usd_round(quote.low.0),
        " and ",
        &write::usd_round(quote.high.0),
        ".",
    ])
}

/// What a reader should know before trusting the price.
pub fn caution(caution: Caution, place: Platform) -> String {
    match caution {
        Caution::NoDealSoSmall => say(&[
            "No documented deal on ",
            platform(place),
            " is with an account this small: the line is drawn on beyond what is known, and the range is wider for it.",
        ]),
        Caution::NoDealSoLarge => say(&[
            "No documented deal on ",
            platform(place),
            " is with an account this large: the line is drawn on beyond what is known, and the range is wider for it.",
        ]),
        Caution::ManyViews => {
            "Your views are far above your followers, so the price is drawn towards what so many views fetch."
                .to_owned()
        }
        Caution::ViewsAlone => "Priced on views alone: add your followers for a better founded price.".to_owned(),
        Caution::ThinEvidence => say(&[
            "Evidence about ",
            platform(place),
            " is thin. Documented deals: ",
            &write::count(calibrated::curve(place).deals),
            ".",
        ]),
    }
}

/// Where and when a price was on record, and how many prices, if several.
pub fn record(deal: &Documented, prices: usize) -> String {
    let record = say(&[deal.title, ", ", &year(deal.year)]);
    match prices {
        1 => record,
        several => say(&[&record, ", ", &write::count(several as u64), " prices"]),
    }
}

// What pictures show.

/// A price as a range.
pub fn price_range(price: &Estimate) -> String {
    let usd = |cents: Cents| write::usd_round(cents.0);
    say(&[
        "Half of comparable deals from ",
        &usd(price.low),
        TO,
        &usd(price.high),
        ", nine in ten from ",
        &usd(price.p5),
        TO,
        &usd(price.p95),
        "; the middle is ",
        &usd(price.typical),
        ".",
    ])
}

/// The middle of a range.
pub fn around(price: Cents) -> String {
    say(&["around ", &write::usd_round(price.0)])
}

/// The guide's price beside ours.
pub fn published_guide(price: &str) -> String {
    say(&["published guide ", price])
}

pub const ENGAGEMENT_CURVE: &str = "Typical engagement rate by followers. ";

/// The reader's dot on a curve: at so many followers, this.
pub fn you_at(followers: u64, what: &str) -> String {
    say(&["You, at ", &write::compact(followers), ": ", what, "."])
}

/// Before the tiers of a scheme.
pub fn calls(scheme: &TierScheme) -> String {
    say(&[&short_source(scheme.source), " calls "])
}

/// After them.
pub fn you_have(followers: u64) -> String {
    say(&["and you have ", &write::compact(followers), "."])
}

/// The label of the bar on a phone: whose price it shows, of what.
pub fn price_bar(draft: &Draft, one_post: bool) -> &'static str {
    match draft.mode {
        Mode::Guide => "The usual guide for one post",
        Mode::Model if one_post => fair_price_of(draft.platform),
        Mode::Model => "Fair price of this quote",
    }
}

/// What the picture of price against followers shows.
pub fn price_curve(place: Platform, deals: usize, you: Option<(u64, Cents)>) -> String {
    let mut words = say(&[
        "Price of a post on ",
        platform(place),
        " against followers, both in powers of ten, with ",
        &write::count(deals as u64),
        " documented deals. The price rises more slowly than followers do.",
    ]);
    if let Some((size, amount)) = you {
        words.push(' ');
        words.push_str(&you_at(size, &around(amount)));
    }
    words
}

/// The name over a field.
pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Followers => "Followers",
        Field::Likes => "Likes per post",
        Field::Comments => "Comments per post",
        Field::Shares => "Shares per post",
        Field::Saves => "Saves per post",
        Field::Views => "Views per post",
        Field::Rights => "Usage rights, days",
        Field::Exclusivity => "Exclusivity, days",
        Field::CarouselPrice => "A carousel costs",
        Field::ReelPrice => "A reel costs",
        Field::StoryPrice => "A story costs",
        Field::VideoPrice => "A video costs",
        Field::ShortPrice => "A short costs",
        Field::IntegratedPrice => "A mention costs",
        Field::DedicatedPrice => "Dedicated costs",
        Field::LivePrice => "A live stream costs",
        Field::BundleOff => "A bundle takes off",
        Field::RightsAdd => "Rights add",
        Field::PaidAdsAdd => "Paid ads add",
        Field::ExclusivityAdd => "Exclusivity adds",
        Field::RushAdd => "Rush adds",
        Field::Offer => "Cash offered",
        Field::Gift => "Gifts, at shop price",
        Field::GiftWorth => "Worth to you",
        Field::Commission => "Commission you expect",
        Field::Budget => "Budget",
        Field::Of(_, part) => brand::label(part),
        Field::Overlap => "Audience two of them share",
        Field::Posts => "Posts by each",
        Field::HourRate => "What an hour costs you",
        Field::FeeSpread => "Fees differ, times",
        Field::ResponseSpread => "Response differs, times",
        Field::Conversion => "Orders, of those who click",
        Field::OrderValue => "Value of an order",
        Field::Rate => "One US dollar costs",
    }
}

/// One short sentence under the label, or nothing.
pub const fn hint(field: Field) -> &'static str {
    match field {
        Field::GiftWorth => "Our assumption is half",
        Field::Commission => "From a promo code",
        Field::Rate => "As your bank says: nothing is fetched",
        _ => "",
    }
}

/// What the text in a field was read as.
pub fn read_as_one(shown: &str) -> String {
    say(&["read as ", shown])
}

/// The same, of several numbers.
pub fn read_as_mean(mean: &str, several: &str, median: &str, least: &str, most: &str) -> String {
    say(&[
        "read as ",
        mean,
        " per post: mean of ",
        several,
        " (median ",
        median,
        ", from ",
        least,
        " to ",
        most,
        ")",
    ])
}

/// What is wrong with the text in a field, and what would be right.
pub fn problem(field: Field, problem: &Problem) -> String {
    let spec = field.spec();
    let example = example(&spec);
    let limit = |value| display(value, spec.unit);
    match problem {
        Problem::Missing => match field {
            Field::Followers => "Enter your followers, or your average views.".to_owned(),
            Field::Of(_, Part::Engagement) => {
                "Enter a rate: nothing is published about creators on this platform.".to_owned()
            }
            Field::Rate => say(&[
                "Enter how many ",
                write::pricing().currency.code(),
                " a US dollar costs.",
            ]),
            Field::HourRate => "Enter what an hour costs, or leave the hours out.".to_owned(),
            Field::Of(_, Part::Click) | Field::Conversion => {
                "Enter a rate here too, or leave all three out: they work together.".to_owned()
            }
            _ => say(&["Enter a number, such as ", &example, "."]),
        },
        Problem::TooSmall if field.is_format_price() => {
            "Enter more than zero. For a piece you give away, leave it out of the order.".to_owned()
        }
        Problem::TooSmall if spec.min > 1 => say(&["Enter ", &limit(spec.min), " or more."]),
        Problem::TooSmall => "Enter a number above zero.".to_owned(),
        Problem::TooLarge if spec.max == WORLD_POPULATION => say(&[
            "Enter ",
            &limit(spec.max),
            " or less: there are not more people on Earth.",
        ]),
        Problem::TooLarge => say(&["Enter ", &limit(spec.max), " or less."]),
        Problem::CostsNothing => "Enter a fee, or a running cost: a creator who costs nothing has no limit.".to_owned(),
        Problem::Unreadable(why, piece) => unreadable(&spec, *why, piece.as_deref()),
    }
}

/// How a number may be written that a field takes.
pub fn example(spec: &Spec) -> String {
    let (number, then) = match spec.unit {
        Unit::Count if spec.max < 12_000 => (write::count(30), ""),
        Unit::Count => (write::count(12_000), " or 12k"),
        Unit::Usd => (write::money(1_200_000), " or 12k"),
        Unit::Percent => (write::decimal(15, 1), "%"),
        Unit::Decimal | Unit::Rate => (write::decimal(15, 1), ""),
    };
    say(&[&number, then])
}

/// Why a text, or a piece of it, cannot be read as a number that a field takes.
pub fn unreadable(spec: &Spec, why: Unreadable, piece: Option<&str>) -> String {
    if (spec.unit, why) == (Unit::Rate, Unreadable::Ambiguous) {
        return say(&[
            "This could be read in two ways. Write 1365 or ",
            &write::decimal(13, 1),
            "650, as you mean it.",
        ]);
    }
    let what = match piece {
        Some(piece) => say(&["“", &piece.chars().take(20).collect::<String>(), "” "]),
        None => "This ".to_owned(),
    };
    let why = match why {
        Unreadable::Empty | Unreadable::NotANumber => "is not a number we can read",
        Unreadable::Negative => "is below zero",
        Unreadable::Fraction => "is not a whole number",
        Unreadable::TooLarge => "is too large",
        Unreadable::Ambiguous => "could be read in two ways",
        Unreadable::WrongUnit => match spec.unit {
            Unit::Count => "is not a plain count",
            Unit::Usd => match write::pricing().currency {
                Currency::Usd => "is not in US dollars",
                other => &say(&["is not in ", other.code()]),
            },
            Unit::Percent => "is not a percentage",
            Unit::Decimal | Unit::Rate => "is not a plain number",
        },
    };
    say(&[&what, why, ". Write it like ", &example(spec), "."])
}

/// What is priced on a platform, with its article.
pub const fn post(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "one Instagram post",
        Platform::YouTube => "one YouTube video",
        Platform::TikTok => "one TikTok video",
        Platform::X => "one post on X",
        Platform::Facebook => "one Facebook post",
    }
}

/// A band of followers.
pub fn band(band: Band) -> String {
    match (band.min, band.max) {
        (0, Some(max)) => say(&["under ", &write::compact(max)]),
        (min, None) => say(&[&write::compact(min), " and more"]),
        (min, Some(max)) if min == max => write::compact(min),
        (min, Some(max)) => say(&[&write::compact(min), "–", &write::compact(max)]),
    }
}

/// The heading over the engagement curve.
pub fn engagement_heading(ratio: u64) -> String {
    match ratio {
        950_000..=1_050_000 => ", is what accounts this size show".to_owned(),
        _ => say(&[", is ", &write::times(ratio), " times what accounts this size show"]),
    }
}

/// What a standing far from the usual may mean. The threshold is a rule of thumb and says so.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::FarBelow => {
            "Under a third of the usual. Many followers may be inactive or bought, or the numbers may be of one weak \
            post. (A third is our rule of thumb.)"
        }
        Standing::Usual => "",
        Standing::FarAbove => {
            "Over three times the usual. A post that spread widely looks like this, and so do engagement pods and bots: \
            brands will ask. (Three times is our rule of thumb.)"
        }
    }
}

/// What a rate is a share of.
pub const fn metric(metric: Metric) -> &'static str {
    match metric {
        Metric::EngagementPerFollower => "engagement per follower",
        Metric::LikesPerFollower => "likes alone, per follower",
        Metric::EngagementPerView => "engagement per view",
        Metric::ReachPerFollower => "reach per follower",
    }
}

/// A verdict on a claim.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "Confirmed",
        Verdict::Partly => "Partly right",
        Verdict::Wrong => "Wrong",
        Verdict::Unverified => "Not verified",
        Verdict::Opinion => "Opinion",
    }
}

/// A kind of source.
pub const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Seed => "founding article",
        SourceKind::Survey => "survey",
        SourceKind::Guide => "guide",
        SourceKind::Marketplace => "marketplace",
        SourceKind::CourtRecord => "court record",
        SourceKind::Paper => "paper",
        SourceKind::News => "news",
        SourceKind::Tool => "calculator",
    }
}
