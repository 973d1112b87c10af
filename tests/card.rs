//! The rate card: what it reads, what it shows, and the link and the note that bring it back.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it fails"
)]

mod support;

use postworth::draft::card::{
    Action, Amount, Card, Number, Profile, Slot, Text, decode, derive, encode, from_door, keep, recall, reduce, take,
};
use postworth::draft::{Draft, Field, Problem, derive_creator, link};
use postworth::evidence::Platform;
use postworth::model::deliverable::{Extras, Format, formats};
use postworth::model::price::{self, Account};
use postworth::model::{Ppm, engagement, quote};
use postworth::number::money::Currency;
use postworth::number::read::Unreadable;
use postworth::number::write::{Money, price_in, usd_round};
use postworth::text::card as words;
use support::Lcg;

const FOLLOWERS: Slot = Slot::Number(Platform::Instagram, Number::Followers);
const ENGAGEMENT: Slot = Slot::Number(Platform::Instagram, Number::Engagement);
const VIEWS: Slot = Slot::Number(Platform::Instagram, Number::Views);
const REEL: Slot = Slot::Price(Platform::Instagram, Format::Reel);

const WORDS: [&str; 16] = [
    "",
    " ",
    "Ana Souto",
    "  spaced  out ",
    "a\nb\n\n\nc\nd\ne\nf\ng",
    "\r\n\t",
    "R&D = 100% #1?",
    "name=x&idea=y",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "https://example.com/a?b=c&d=e#f",
    "💥👩‍👩‍👧",
    "\u{202e}desrever",
    "\u{0}",
    "Ünïcödé ÀÉÎ",
    "+1 555 0100",
];
const NUMBERS: [&str; 14] = [
    "",
    " ",
    "12.5k",
    "25,000",
    "1,2 m",
    "3.1%",
    "$450",
    "0",
    "-5",
    "abc",
    "1e999",
    "99999999999999999999",
    "٣",
    "2.5",
];

/// Any card: in every slot nothing, something good, garbage, or more than there is room for.
fn any(lcg: &mut Lcg) -> Card {
    let mut card = reduce(&Card::default(), Action::Currency(lcg.one(&Currency::ALL)));
    for slot in Slot::all() {
        let text = match slot {
            _ if lcg.yes() => String::new(),
            Slot::Text(_) if lcg.below(8) == 0 => "long ".repeat(lcg.below(200) as usize),
            Slot::Text(_) => lcg.one(&WORDS).to_owned(),
            _ => lcg.one(&NUMBERS).to_owned(),
        };
        card = reduce(&card, Action::Edit(slot, text));
    }
    for platform in Platform::ALL {
        for format in formats(platform) {
            card = reduce(&card, Action::Offer(platform, *format, lcg.yes()));
        }
    }
    reduce(&card, Action::Compare(lcg.yes()))
}

fn only(card: &Card) -> Profile {
    let sheet = derive(card).sheet.expect("a sheet");
    assert_eq!(sheet.profiles.len(), 1);
    sheet.profiles[0].clone()
}

#[test]
fn what_is_kept_comes_back_as_it_was_typed() {
    let mut lcg = Lcg(1);
    for _ in 0..5_000 {
        let card = any(&mut lcg);
        assert_eq!(recall(&keep(&card)), card, "{}", keep(&card));
    }
    assert_eq!(keep(&Card::default()), "");
}

#[test]
fn a_link_opens_to_the_same_card() {
    let mut lcg = Lcg(2);
    for _ in 0..5_000 {
        let card = any(&mut lcg);
        let link = encode(&card);
        let opened = decode(&link);
        assert_eq!(opened.dropped, Vec::<String>::new(), "{link}");
        assert_eq!(encode(&opened), link);
        // What cannot be read is left out of it; everything else is the same to the last figure.
        let unread = Slot::all().filter(|slot| card.reading(*slot).is_err());
        let mended = unread.fold(card.clone(), |card, slot| card.with(slot, ""));
        assert_eq!(derive(&opened), derive(&mended), "{link}");
        for text in Text::ALL {
            assert_eq!(opened.shown(text), mended.shown(text), "{link}");
            assert_eq!(opened.left_out(text), 0, "{link}");
        }
    }
}

#[test]
fn no_card_and_no_link_stops_the_page() {
    let mut lcg = Lcg(3);
    for _ in 0..5_000 {
        let card = any(&mut lcg);
        let results = derive(&card);
        assert!(results.errors.is_empty() || results.sheet.is_none());
        for (slot, problem) in &results.errors {
            assert!(words::problem(*slot, problem).ends_with('.'));
        }
        if let Some(sheet) = &results.sheet {
            let text = words::as_text(&card, sheet);
            assert!(text.contains("#ad") && !text.contains("NaN"), "{text}");
        }
        let mut link = encode(&card).into_bytes();
        for _ in 0..lcg.below(4) {
            if !link.is_empty() {
                let place = lcg.below(link.len() as u64) as usize;
                link[place] = lcg.below(128) as u8;
            }
        }
        let link = String::from_utf8_lossy(&link).into_owned();
        let _ = derive(&decode(&link));
    }
    let endless = ["name=", &"x".repeat(30_000)].concat();
    assert_eq!(decode(&endless).dropped, ["?"]);
}

#[test]
fn a_number_that_cannot_be_read_is_told_and_hides_the_sheet() {
    let card = Card::default().with(FOLLOWERS, "25k");
    let cases = [
        (FOLLOWERS, "lots", "Write it like 12,000 or 12k"),
        (FOLLOWERS, "0", "above zero"),
        (FOLLOWERS, "9e12", "8,200,000,000 or less"),
        (ENGAGEMENT, "$3", "not a percentage"),
        (VIEWS, "-1", "below zero"),
    ];
    for (slot, text, said) in cases {
        let results = derive(&card.clone().with(slot, text));
        let [(wrong, problem)] = results.errors.as_slice() else {
            unreachable!("{text}: {:?}", results.errors)
        };
        assert_eq!(*wrong, slot);
        assert!(
            words::problem(slot, problem).contains(said),
            "{}",
            words::problem(slot, problem)
        );
        assert_eq!(results.sheet, None);
    }
    // A price that is not for sale rests, unread.
    let priced = card.with(REEL, "free");
    assert_eq!(derive(&priced).errors, []);
    let sold = reduce(&priced, Action::Offer(Platform::Instagram, Format::Reel, true));
    assert!(matches!(derive(&sold).errors.as_slice(), [(slot, Problem::Unreadable(..))] if *slot == REEL));
}

#[test]
fn the_figures_are_the_models() {
    let card = Card::default()
        .with(FOLLOWERS, "25k")
        .with(ENGAGEMENT, "4%")
        .with(VIEWS, "9,000");
    let card = reduce(&card, Action::Offer(Platform::Instagram, Format::Reel, true));
    let found = only(&card);
    let typical = engagement::typical(Platform::Instagram, 25_000)
        .expect("published")
        .rate;
    let ratio = Ppm::of(40_000, typical.0).expect("a ratio");
    assert_eq!(found.usual, Some((typical, ratio)));
    let post = price::estimate(&Account {
        platform: Platform::Instagram,
        followers: Some(25_000),
        views: Some(9_000),
        engagement_ratio: Some(ratio),
    })
    .expect("a price");
    for (offer, format) in found.offers.iter().zip([Format::Post, Format::Reel]) {
        let total = quote::quote(&post, Platform::Instagram, &[(format, 1)], &Extras::default()).total;
        assert_eq!(offer.format, format);
        assert_eq!(
            offer.amount,
            Amount::Fair {
                low: total.low,
                high: total.high
            }
        );
    }
    assert_eq!(only(&reduce(&card, Action::Compare(false))).usual, None);
    // The creator's own price stands as typed, and is told apart.
    let own = only(&card.clone().with(REEL, "450"));
    assert_eq!(own.offers[1].amount, Amount::Own(45_000));
    let text = words::as_text(
        &card.clone().with(REEL, "450"),
        &derive(&card.with(REEL, "450")).sheet.expect("a sheet"),
    );
    assert!(
        text.contains("- Reel: $450\n") && text.contains("(fair range)"),
        "{text}"
    );
}

#[test]
fn a_price_that_nothing_is_known_of_is_on_request() {
    assert_eq!(
        only(&Card::default().with(ENGAGEMENT, "3%")).offers[0].amount,
        Amount::OnRequest
    );
    let unsold = reduce(
        &Card::default().with(FOLLOWERS, "1k"),
        Action::Offer(Platform::Instagram, Format::Post, false),
    );
    assert_eq!(only(&unsold).offers, []);
}

#[test]
fn a_text_is_cut_to_its_room_and_says_so() {
    for text in Text::ALL {
        let room = text.room();
        let slot = Slot::Text(text);
        let fits = Card::default().with(slot, &"x".repeat(room));
        assert_eq!((fits.shown(text).len(), fits.left_out(text)), (room, 0));
        let over = Card::default().with(slot, &"ö".repeat(room + 7));
        assert_eq!((over.shown(text).chars().count(), over.left_out(text)), (room, 7));
        assert!(words::left_out(text, 7).contains("leaves out 7"));
        // Nothing is lost: it is all still there to be shortened.
        assert_eq!(over.text(slot).chars().count(), room + 7);
    }
    let lines = Card::default().with(Slot::Text(Text::Work), "a\n\nb\nc\nd\ne\nf\n");
    assert_eq!(
        (lines.shown(Text::Work).as_str(), lines.left_out(Text::Work)),
        ("a\nb\nc\nd\ne", 2)
    );
    let name = Card::default().with(Slot::Text(Text::Name), " Ana\n Souto ");
    assert_eq!(
        (name.shown(Text::Name).as_str(), name.left_out(Text::Name)),
        ("Ana Souto", 0)
    );
}

#[test]
fn the_creator_door_brings_its_account_along() {
    let draft = Draft::default();
    let found = derive_creator(&draft).creator.expect("results");
    let card = decode(&from_door(&draft, &found));
    let profile = only(&card);
    assert_eq!(profile.followers, found.followers);
    assert_eq!(profile.engagement, found.engagement.map(|mine| mine.rate));
    let Amount::Fair { low, high } = profile.offers[0].amount else {
        unreachable!()
    };
    assert_eq!((low, high), (found.quote.total.low, found.quote.total.high));

    let draft = link::decode("platform=youtube&followers=40000&views=9000&items=dedicated:2,short:1");
    let found = derive_creator(&draft).creator.expect("results");
    let brought = from_door(&draft, &found);
    // What the card held of that platform gives way, all else stays.
    let rate = Slot::Number(Platform::YouTube, Number::Engagement);
    let before = card.with(rate, "9%").with(Slot::Text(Text::Name), "Ana");
    let card = take(before, &brought);
    assert_eq!(card.text(rate), "");
    assert_eq!(card.text(FOLLOWERS), Draft::default().text(Field::Followers));
    assert_eq!(card.text(Slot::Text(Text::Name)), "Ana");
    assert_eq!(card.offered(Platform::YouTube), [Format::Dedicated, Format::Short]);
    assert_eq!(take(card.clone(), &brought), card);
}

#[test]
fn nobody_else_writes_words_or_prices_on_a_card() {
    let mine = Card::default().with(Slot::Text(Text::Name), "Ana").with(REEL, "$450");
    let link = "name=Eve&email=eve%40example.com&instagram_followers=9000&instagram_reel=5&instagram_story=1";
    let taken = take(mine, link);
    assert_eq!(taken.text(Slot::Text(Text::Name)), "Ana");
    assert_eq!(taken.text(Slot::Text(Text::Email)), "");
    assert_eq!(taken.text(FOLLOWERS), "9,000");
    assert_eq!(taken.text(REEL), "$450");
    assert_eq!(taken.text(Slot::Price(Platform::Instagram, Format::Story)), "");
    let named = [
        "name=Eve",
        "email=eve@example.com",
        "instagram_reel=5",
        "instagram_story=1",
    ];
    assert_eq!(taken.dropped, named);
    // A card that stands in a link is shown as it is, and kept by nobody but its reader.
    assert_eq!(decode(link).text(Slot::Text(Text::Name)), "Eve");
    assert_eq!(decode(link).text(REEL), "$5");
}

#[test]
fn a_part_of_a_link_that_cannot_be_used_is_named() {
    let card = decode("name=Ana&instagram_followers=lots&tiktok_formats=post&compare=maybe&colour=blue&x_views=12");
    assert_eq!(
        card.dropped,
        ["instagram_followers=lots", "tiktok_formats=post", "compare=maybe"]
    );
    assert_eq!(card.shown(Text::Name), "Ana");
    assert_eq!(reduce(&card, Action::Dismiss).dropped, Vec::<String>::new());
}

#[test]
fn the_form_says_of_a_card_what_it_holds() {
    let card = Card::default();
    assert!(card.is_blank());
    assert_eq!(words::page_title(&card), None);
    assert_eq!(words::platform_fold(&card, Platform::Instagram), "Instagram");
    let card = card.with(FOLLOWERS, "25k").with(Slot::Text(Text::Name), "Ana Souto");
    assert!(!card.is_blank());
    assert_eq!(words::page_title(&card).as_deref(), Some("Ana Souto, Rate card"));
    assert_eq!(
        words::platform_fold(&card, Platform::Instagram),
        "Instagram, 25K followers"
    );
    assert_eq!(words::reading(&card, FOLLOWERS).as_deref(), Some("read as 25,000"));
    assert_eq!(words::reading(&card, VIEWS), None);
    assert_eq!(words::reading(&card, Slot::Text(Text::Name)), None);

    let wrong = derive(&card.with(VIEWS, "lots"));
    assert!(wrong.problem(VIEWS).is_some() && wrong.problem(FOLLOWERS).is_none());
}

#[test]
fn the_sheet_says_whose_its_prices_are() {
    let card = Card::default().with(FOLLOWERS, "25k");
    let card = reduce(&card, Action::Offer(Platform::Instagram, Format::Reel, true));
    let sheet = |card: &Card| derive(card).sheet.expect("a sheet");
    let post = Slot::Price(Platform::Instagram, Format::Post);
    let (some, all) = (
        card.clone().with(REEL, "450"),
        card.clone().with(REEL, "450").with(post, "300"),
    );
    let ranges = words::fine_print(&sheet(&card));
    assert!(ranges.starts_with("A fair range is no offer"), "{ranges}");
    assert_eq!(
        words::fine_print(&sheet(&some)),
        ["Prices not marked “fair range” are my own. ", &ranges].concat()
    );
    assert_eq!(words::fine_print(&sheet(&all)), "Prices in US dollars.");
    // Beside an empty price stands the range that the sheet shows for it.
    let stands = words::stand_in(&sheet(&some), post).expect("a range");
    assert!(words::as_text(&some, &sheet(&some)).contains(&stands), "{stands}");
    assert_eq!(words::stand_in(&sheet(&some), REEL), None);
    assert_eq!(words::stand_in(&sheet(&some), FOLLOWERS), None);
}

/// Writes money as the card does, which the page sees to.
fn in_its_money<T>(card: &Card, say: impl FnOnce() -> T) -> T {
    price_in(card.money());
    let said = say();
    price_in(Money::DOLLARS);
    said
}

#[test]
fn a_card_in_another_currency_says_which_and_reckons_our_ranges_only() {
    let card = Card::default().with(FOLLOWERS, "25k").with(REEL, "450");
    let card = reduce(&card, Action::Offer(Platform::Instagram, Format::Reel, true));
    let dollars = only(&card);
    // Four hundred and fifty of the one become as many of the other.
    let euros = reduce(&card, Action::Currency(Currency::Eur));
    assert_eq!(euros.text(REEL), "€450");
    assert_eq!(euros.text(FOLLOWERS), "25k");
    let offers = only(&euros).offers;
    assert_eq!(
        offers.iter().map(|offer| offer.amount).collect::<Vec<_>>(),
        [Amount::OnRequest, Amount::Own(45_000)]
    );
    let told = |card: &Card| in_its_money(card, || words::as_text(card, &derive(card).sheet.expect("a sheet")));
    let text = told(&euros);
    assert!(
        text.contains("- Post: on request\n- Reel: €450\n") && text.ends_with("Prices in EUR.\n"),
        "{text}"
    );

    // At half a euro the same ranges are half the figure, and the creator's own price is what it was.
    let rated = euros.clone().with(Slot::Rate, "0.5");
    assert_eq!(only(&rated).offers[0], dollars.offers[0]);
    assert_eq!(only(&rated).offers[1].amount, Amount::Own(45_000));
    let Amount::Fair { low, high } = dollars.offers[0].amount else {
        unreachable!()
    };
    let text = told(&rated);
    let range = in_its_money(&rated, || {
        [usd_round(low.0), "–".to_owned(), usd_round(high.0)].concat()
    });
    assert!(
        range.starts_with('€') && text.contains(&["- Post: ", &range, " (fair range)\n"].concat()),
        "{range}: {text}"
    );
    assert!(
        text.ends_with("Prices in EUR. Fair ranges at 0.5 EUR to the US dollar.\n"),
        "{text}"
    );
    assert!(!text.contains('$'), "{text}");

    // A rate that cannot be read is a mistake, unless none is wanted.
    for (rate, problem) in [
        ("1.365", Problem::Unreadable(Unreadable::Ambiguous, None)),
        ("0", Problem::TooSmall),
        ("£1", Problem::Unreadable(Unreadable::WrongUnit, None)),
    ] {
        assert_eq!(
            derive(&euros.clone().with(Slot::Rate, rate)).errors,
            [(Slot::Rate, problem)],
            "{rate}"
        );
        assert!(derive(&card.clone().with(Slot::Rate, rate)).errors.is_empty(), "{rate}");
    }
    assert_eq!(
        derive(&euros.clone().with(REEL, "$450")).errors,
        [(REEL, Problem::Unreadable(Unreadable::WrongUnit, None))]
    );
    // In another currency again, the rate was of the one before.
    assert_eq!(reduce(&rated, Action::Currency(Currency::Jpy)).text(Slot::Rate), "");
    assert_eq!(reduce(&rated, Action::Currency(Currency::Eur)), rated);
}

#[test]
fn a_cards_currency_is_kept_linked_and_brought_along() {
    let card = Card::default().with(FOLLOWERS, "25k").with(REEL, "450");
    let card = reduce(&card, Action::Currency(Currency::Cad)).with(Slot::Rate, "1.3650");
    assert_eq!(recall(&keep(&card)), card);
    let unread = card.clone().with(REEL, "lots").with(Slot::Rate, "one");
    assert_eq!(recall(&keep(&unread)), unread);
    let link = encode(&card);
    assert!(link.ends_with("rate=1.365&currency=CAD"), "{link}");
    let opened = decode(&link);
    assert_eq!((opened.currency, opened.per_dollar()), (Currency::Cad, Some(1_365_000)));
    assert_eq!((opened.text(Slot::Rate), opened.text(REEL)), ("1.3650", "CA$450"));
    assert_eq!(opened.dropped, Vec::<String>::new());
    assert_eq!(decode("currency=XYZ&name=Ana").dropped, ["currency=XYZ"]);
    // Of dollars there is no rate.
    assert_eq!(decode("rate=0.9"), Card::default());

    // The door's currency comes with its account, but not over prices that are in another.
    let door = link::decode("followers=40000&likes=800&currency=EUR&rate=0.92");
    let brought = from_door(&door, &derive_creator(&door).creator.expect("results"));
    let blank = take(Card::default().with(FOLLOWERS, "9"), &brought);
    assert_eq!((blank.currency, blank.per_dollar()), (Currency::Eur, Some(920_000)));
    let priced = take(card.clone(), &brought);
    assert_eq!(
        (priced.currency, priced.text(Slot::Rate), priced.text(REEL)),
        (Currency::Cad, "1.3650", "CA$450")
    );
    assert_eq!((priced.text(FOLLOWERS), &priced.dropped), ("40,000", &Vec::new()));
    // A door in dollars says nothing of it.
    let door = Draft::default();
    let brought = from_door(&door, &derive_creator(&door).creator.expect("results"));
    assert_eq!(take(blank.clone(), &brought).currency, Currency::Eur);
}

#[test]
fn a_full_sheet_is_set_closer() {
    let card = Card::default().with(FOLLOWERS, "25k");
    let is_crowded = |card: &Card| derive(card).sheet.expect("a sheet").is_crowded(card);
    assert!(!is_crowded(&card));
    let lines = "A line that is as long as a line can be, and goes on for a while yet\n".repeat(5);
    let texts = [Text::Idea, Text::Work, Text::Partners];
    let told = texts
        .into_iter()
        .fold(card.clone(), |card, text| card.with(Slot::Text(text), &lines));
    assert!(is_crowded(&told));
    let sold = |card, platform| {
        let offer = |card, format: &Format| reduce(&card, Action::Offer(platform, *format, true));
        formats(platform).iter().fold(card, offer)
    };
    let everywhere = Platform::ALL.into_iter().fold(card, |card, platform| {
        sold(card.with(Slot::Number(platform, Number::Followers), "25k"), platform)
    });
    assert!(is_crowded(&everywhere));
}

#[test]
fn a_page_holds_so_many_lines_in_large_type() {
    let lines = |count: usize| "short\n".repeat(count);
    let is_crowded = |card: &Card| derive(card).sheet.expect("a sheet").is_crowded(card);
    // One format for sale, six lines of an idea and so many of work.
    let card = |work: usize| {
        Card::default()
            .with(FOLLOWERS, "25k")
            .with(Slot::Text(Text::Idea), &lines(6))
            .with(Slot::Text(Text::Work), &lines(work))
    };
    let name = |card: Card, length: usize| card.with(Slot::Text(Text::Name), &"n".repeat(length));
    let niche = |card: Card, length: usize| card.with(Slot::Text(Text::Niche), &"n".repeat(length));
    let long = |letters: usize, others: usize| {
        let work = ["n".repeat(letters), "\n".to_owned(), lines(others)].concat();
        card(0).with(Slot::Text(Text::Work), &work)
    };
    let on = |card: Card, others: &[Platform]| {
        let followers = |card: Card, platform: &Platform| card.with(Slot::Number(*platform, Number::Followers), "9k");
        others.iter().fold(card, followers)
    };
    let others = [Platform::YouTube, Platform::TikTok, Platform::X];
    // Eleven lines fit. A line of 55 letters is two, a name of 22 is two more, a fourth platform, beside its own line, too.
    for (what, card, crowded) in [
        ("11 lines", card(4), false),
        ("12 lines", card(5), true),
        ("11 lines, one of 54 letters", long(54, 3), false),
        ("11 lines, one of 55 letters", long(55, 3), true),
        ("10 lines, one of 109 letters", long(109, 2), false),
        ("10 lines, one of 110 letters", long(110, 2), true),
        ("10 lines and a name of 21", name(card(3), 21), false),
        ("10 lines and a name of 22", name(card(3), 22), true),
        ("9 lines and a name of 22", name(card(2), 22), false),
        ("8 lines and a name of 44", name(card(1), 44), true),
        ("10 lines and a niche of 54", niche(card(3), 54), false),
        ("10 lines and a niche of 55", niche(card(3), 55), false),
        ("11 lines and a niche of 54", niche(card(4), 54), false),
        ("11 lines and a niche of 55", niche(card(4), 55), true),
        ("11 lines on three platforms", on(card(2), &others[..2]), false),
        ("11 lines on four platforms", on(card(1), &others), true),
        ("10 lines on four platforms", on(card(0), &others), true),
    ] {
        assert_eq!(is_crowded(&card), crowded, "{what}");
    }
    let little = on(Card::default().with(FOLLOWERS, "25k"), &others).with(Slot::Text(Text::Idea), &lines(5));
    assert!(
        !is_crowded(&little),
        "4 formats, 5 lines and 2 for the fourth platform are 11"
    );
}

#[test]
fn a_text_has_as_many_lines_as_there_is_room_for() {
    for (text, room) in [(Text::Name, 1), (Text::Idea, 6), (Text::Work, 5), (Text::Partners, 5)] {
        let card = Card::default().with(Slot::Text(text), &"line\n".repeat(9));
        assert_eq!(card.shown(text).lines().count(), room, "{text:?}");
    }
}

#[test]
fn a_blank_card_has_no_sheet_and_any_word_gives_one() {
    assert_eq!(derive(&Card::default()).sheet, None);
    assert_eq!(
        derive(&Card::default().with(Slot::Text(Text::Name), " \n ")).sheet,
        None
    );
    for text in Text::ALL {
        assert!(
            derive(&Card::default().with(Slot::Text(text), "a")).sheet.is_some(),
            "{text:?}"
        );
    }
}

#[test]
fn a_card_is_written_in_the_order_of_its_slots_however_it_was_filled() {
    let backwards: Vec<Slot> = Slot::all().collect();
    let card = backwards
        .iter()
        .rev()
        .fold(Card::default(), |card, slot| card.with(*slot, "1"));
    let kept = keep(&card);
    let written: Vec<&str> = kept.split('&').filter_map(|pair| pair.split('=').next()).collect();
    assert_eq!(written, backwards.iter().map(|slot| slot.name()).collect::<Vec<_>>());
}

#[test]
fn a_link_of_20_000_bytes_is_read_and_a_longer_one_is_not() {
    let link = |length: usize| ["name=Ana&work=", &"n".repeat(length - 14)].concat();
    assert_eq!(decode(&link(20_000)).text(Slot::Text(Text::Name)), "Ana");
    let longer = decode(&link(20_001));
    assert_eq!(
        (longer.text(Slot::Text(Text::Name)), longer.dropped.as_slice()),
        ("", ["?".to_owned()].as_slice())
    );
}
