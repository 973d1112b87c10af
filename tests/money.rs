//! Other currencies: how their amounts are written and read, by hand, and what must hold of any of them at any rate.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod support;

use postworth::draft::{
    Action, Door, Draft, Field, Hire, Part, Problem, Results, Scenario, derive, link, outlook, plan, reduce,
};
use postworth::model::Cents;
use postworth::number::money::{Currency, ONE, at, over};
use postworth::number::read::{Unit, Unreadable, read};
use postworth::number::write::{
    Money, Notation, exact, follow, in_dollars, money, money_compact, price_in, usd, usd_round, usd_small,
};
use postworth::text::{self, brand};
use support::{CASES, Lcg, any_draft};

/// A non-breaking space, as it stands between an amount and what is not a sign.
const NB: &str = "\u{a0}";

/// Rates in millionths, about what they were, and the ends of what is taken.
const RATES: [(Currency, u64); 16] = [
    (Currency::Eur, 920_000),
    (Currency::Gbp, 785_000),
    (Currency::Cad, 1_370_000),
    (Currency::Aud, 1_520_000),
    (Currency::Mxn, 18_400_000),
    (Currency::Brl, 5_430_000),
    (Currency::Inr, 84_123_456),
    (Currency::Chf, 881_234),
    (Currency::Jpy, 149_500_000),
    (Currency::Sek, 10_000_000),
    (Currency::Pln, 3_999_999),
    (Currency::Cop, 4_012_000_000),
    (Currency::Ars, 1_365_500_000),
    (Currency::Ars, 100_000 * ONE),
    (Currency::Gbp, ONE / 10),
    (Currency::Usd, ONE),
];

/// Writes what comes in dollars.
fn from_dollars(currency: Currency, per_dollar: u64) {
    price_in(Money {
        currency,
        per_dollar,
        own: false,
    });
}

/// Writes what comes in the currency.
fn own(currency: Currency, per_dollar: u64) {
    price_in(Money {
        currency,
        per_dollar,
        own: true,
    });
}

/// A draft that counts in a currency at a rate.
fn in_currency(draft: &Draft, currency: Currency, rate: u64) -> Draft {
    let draft = reduce(draft, Action::Currency(currency));
    if currency == Currency::Usd {
        return draft;
    }
    draft.with(Field::Rate, &link::display(rate, Unit::Decimal))
}

fn brand_door() -> Draft {
    link::decode("view=brand")
}

#[test]
fn each_currency_has_its_sign_on_the_side_of_the_language() {
    let table = [
        (Currency::Usd, ["$1,234.50", "1.234,50_$", "1234,50_US$"]),
        (Currency::Eur, ["€1,234.50", "1.234,50_€", "1234,50_€"]),
        (Currency::Gbp, ["£1,234.50", "1.234,50_£", "1234,50_£"]),
        (Currency::Cad, ["CA$1,234.50", "1.234,50_CA$", "1234,50_CA$"]),
        (Currency::Aud, ["A$1,234.50", "1.234,50_A$", "1234,50_A$"]),
        (Currency::Mxn, ["MX$1,234.50", "1.234,50_MX$", "1234,50_MX$"]),
        (Currency::Brl, ["R$1,234.50", "1.234,50_R$", "1234,50_R$"]),
        (Currency::Inr, ["₹1,234.50", "1.234,50_₹", "1234,50_₹"]),
        (Currency::Chf, ["CHF 1,234.50", "1.234,50 CHF", "1234,50 CHF"]),
        (Currency::Jpy, ["¥1,234.50", "1.234,50_¥", "1234,50_¥"]),
        (Currency::Sek, ["kr_1,234.50", "1.234,50_kr", "1234,50_kr"]),
        (Currency::Pln, ["zł_1,234.50", "1.234,50_zł", "1234,50_zł"]),
        (Currency::Cop, ["COP 1,234.50", "1.234,50 COP", "1234,50 COP"]),
        (Currency::Ars, ["ARS 1,234.50", "1.234,50 ARS", "1234,50 ARS"]),
    ];
    assert_eq!(table.map(|(currency, _)| currency), Currency::ALL);
    for (currency, written) in table {
        own(currency, ONE);
        let notations = [Notation::ENGLISH, Notation::GERMAN, Notation::SPANISH];
        for (notation, expected) in notations.into_iter().zip(written) {
            follow(notation);
            assert_eq!(money(123_450), expected.replace('_', NB), "{currency:?}");
        }
    }
}

#[test]
fn amounts_of_dollars_are_written_in_the_currency() {
    type Written = fn() -> String;
    let table: [(Currency, u64, Written, &str); 27] = [
        (Currency::Eur, 920_000, || usd(100_000), "€920"),
        (Currency::Eur, 920_000, || usd(1_250), "€11.50"),
        (Currency::Eur, 920_000, || usd(0), "€0"),
        // $543.48, for what was typed as €500.
        (Currency::Eur, 920_000, || usd(54_348), "€500"),
        // Rounded after it was converted: $1,249.99 is $1,200, and £1,000.
        (Currency::Gbp, 800_000, || usd_round(124_999), "£1,000"),
        (Currency::Gbp, 800_000, || usd_round(525), "£4.20"),
        (Currency::Gbp, 800_000, || usd_round(99), "£0.79"),
        // $92.59, for R$500: the cents between are not the reader's.
        (Currency::Brl, 5_400_000, || usd(9_259), "R$500"),
        (Currency::Brl, 5_400_000, || usd(229), "R$12.37"),
        (Currency::Cad, 1_370_000, || usd(9_011), "CA$123.45"),
        // Where a dollar is ten of it or more there are no cents.
        (Currency::Sek, 10_000_000, || usd(1_234), "kr_123"),
        (Currency::Sek, 9_999_999, || usd(1_234), "kr_123.40"),
        (Currency::Jpy, 150_000_000, || usd(67), "¥100"),
        (Currency::Jpy, 150_000_000, || usd(33_333), "¥50,000"),
        (Currency::Jpy, 150_000_000, || usd(33_334), "¥50,001"),
        (Currency::Jpy, 150_000_000, || usd_round(33_334), "¥50,000"),
        (Currency::Jpy, 150_000_000, || usd_round(3), "¥5"),
        (Currency::Mxn, 18_400_000, || usd_round(1), "MX$0.18"),
        (Currency::Cop, 4_000_000_000, || usd(1_250), "COP 50,000"),
        (Currency::Cop, 4_000_000_000, || usd(1), "COP 40"),
        (Currency::Eur, 920_000, || usd_small(42_500), "€0.0391"),
        (Currency::Eur, 920_000, || usd_small(12_500_000), "€11.50"),
        (Currency::Jpy, 150_000_000, || usd_small(42_500), "¥6.38"),
        (Currency::Jpy, 150_000_000, || usd_small(425_000), "¥64"),
        (Currency::Jpy, 150_000_000, || usd_small(425), "¥0.0638"),
        (Currency::Eur, 920_000, || money_compact(1_000), "€1K"),
        (
            Currency::Ars,
            100_000 * ONE,
            || usd(u64::MAX),
            "ARS 184,467,440,737,095,500",
        ),
    ];
    for (currency, rate, write, expected) in table {
        from_dollars(currency, rate);
        assert_eq!(write(), expected.replace('_', NB), "{currency:?} at {rate}");
    }
    // What comes in the currency is not converted, and its exact number is still in dollars.
    own(Currency::Eur, 920_000);
    assert_eq!((usd(50_001).as_str(), exact(50_001)), ("€500.01", 54_349));
    own(Currency::Jpy, 150_000_000);
    assert_eq!((usd(50_050).as_str(), exact(50_050)), ("¥501", 334));
    // What is a hundredth and more of the whole counts.
    for (amount, shown) in [(1_250, "¥12.50"), (9_999, "¥99.99"), (10_000, "¥100"), (10_050, "¥101")] {
        assert_eq!(usd(amount), shown);
    }
    assert_eq!(usd_small(425), "¥0.0004");
    from_dollars(Currency::Jpy, 150_000_000);
    assert_eq!((exact(777), in_dollars(15_000)), (777, 100));
}

#[test]
fn an_amount_is_read_with_its_own_mark_or_none() {
    let wrong = Err(Unreadable::WrongUnit);
    for (currency, text, expected) in [
        (Currency::Eur, "500", Ok(50_000)),
        (Currency::Eur, "€500", Ok(50_000)),
        (Currency::Eur, "500 €", Ok(50_000)),
        (Currency::Eur, "500€", Ok(50_000)),
        (Currency::Eur, "€ 1.234,50", Ok(123_450)),
        (Currency::Eur, "500 EUR", Ok(50_000)),
        (Currency::Eur, "eur 500", Ok(50_000)),
        (Currency::Eur, "500 Euros", Ok(50_000)),
        (Currency::Eur, "€500 EUR", Ok(50_000)),
        (Currency::Eur, "1.5k€", Ok(150_000)),
        (Currency::Eur, "2 Mio. €", Ok(200_000_000)),
        (Currency::Eur, "-€5", Err(Unreadable::Negative)),
        (Currency::Eur, "€", Err(Unreadable::NotANumber)),
        (Currency::Eur, "5€00", Err(Unreadable::NotANumber)),
        (Currency::Eur, "EURO5PE", Err(Unreadable::NotANumber)),
        (Currency::Eur, "$500", wrong),
        (Currency::Eur, "＄500", wrong),
        (Currency::Eur, "500 USD", wrong),
        (Currency::Eur, "500 dollars", wrong),
        (Currency::Eur, "€500 USD", wrong),
        (Currency::Eur, "£500", wrong),
        (Currency::Eur, "500 gbp", wrong),
        (Currency::Eur, "5%", wrong),
        (Currency::Usd, "€500", wrong),
        (Currency::Usd, "$500", Ok(50_000)),
        (Currency::Gbp, "£500", Ok(50_000)),
        (Currency::Gbp, "500 gbp", Ok(50_000)),
        (Currency::Cad, "$500", Ok(50_000)),
        (Currency::Cad, "C$500", Ok(50_000)),
        (Currency::Cad, "ca$500", Ok(50_000)),
        (Currency::Cad, "CA$500 CAD", Ok(50_000)),
        (Currency::Cad, "US$500", wrong),
        (Currency::Cad, "US $500", wrong),
        (Currency::Cad, "A$500", wrong),
        (Currency::Cad, "$500 USD", wrong),
        (Currency::Aud, "A$500", Ok(50_000)),
        (Currency::Aud, "CA$500", wrong),
        (Currency::Brl, "R$ 1.234,50", Ok(123_450)),
        (Currency::Brl, "$5", Ok(500)),
        (Currency::Inr, "₹5 lakh", Ok(50_000_000)),
        (Currency::Chf, "CHF 1’000", Ok(100_000)),
        (Currency::Jpy, "５００円", Ok(50_000)),
        (Currency::Sek, "500 kr", Ok(50_000)),
        (Currency::Sek, "500 krx", Err(Unreadable::NotANumber)),
        (Currency::Pln, "500 ZŁ", Ok(50_000)),
        (Currency::Cop, "$50.000", Ok(5_000_000)),
        (Currency::Ars, "COL$5", wrong),
        // A code and the sign behind it are one mark; two signs are a slip, and two currencies none.
        (Currency::Cop, "COP $50.000", Ok(5_000_000)),
        (Currency::Cop, "cop$ 50.000", Ok(5_000_000)),
        (Currency::Mxn, "MXN $500", Ok(50_000)),
        (Currency::Cad, "CAD $500", Ok(50_000)),
        (Currency::Aud, "AUD A$500", Ok(50_000)),
        (Currency::Brl, "BRL R$ 500", Ok(50_000)),
        (Currency::Eur, "EUR €500", Ok(50_000)),
        (Currency::Usd, "USD $500", Ok(50_000)),
        (Currency::Mxn, "$ $500", Err(Unreadable::NotANumber)),
        (Currency::Mxn, "$ MXN $500", Err(Unreadable::NotANumber)),
        (Currency::Mxn, "MXN MXN 500", Err(Unreadable::NotANumber)),
        (Currency::Mxn, "USD $500", wrong),
        (Currency::Cop, "COP €5", wrong),
        (Currency::Cop, "COP US$5", Err(Unreadable::NotANumber)),
        (Currency::Usd, "USD €5", wrong),
        (Currency::Usd, "MXN $5", wrong),
        (Currency::Inr, "Rs 500", Ok(50_000)),
        (Currency::Inr, "Rs. 1,50,000", Ok(15_000_000)),
        (Currency::Inr, "Rs.500", Ok(50_000)),
        (Currency::Inr, "500 rs", Ok(50_000)),
        (Currency::Usd, "Rs 500", wrong),
        (Currency::Pln, "500 zl", Ok(50_000)),
        (Currency::Usd, "500 dólares", Ok(50_000)),
        (Currency::Usd, "1 dólar", Ok(100)),
        (Currency::Mxn, "500 dólares", wrong),
    ] {
        assert_eq!(currency.read(text), expected, "{text:?} in {currency:?}");
    }
    for currency in Currency::ALL {
        assert_eq!(Currency::named(&currency.code().to_lowercase()), Some(currency));
        for other in Currency::ALL {
            // A plain dollar sign is that of many, a code of one.
            let marked = ["500 ", other.code()].concat();
            assert_eq!(
                currency.read(&marked).is_ok(),
                currency == other,
                "{marked} in {currency:?}"
            );
        }
    }
    assert_eq!(Currency::named("XAU"), None);
}

#[test]
fn whatever_is_written_into_a_field_is_read_from_it() {
    let mut lcg = Lcg(5);
    for notation in [Notation::ENGLISH, Notation::GERMAN, Notation::SPANISH] {
        follow(notation);
        for currency in Currency::ALL {
            for _ in 0..2_000 {
                let amount = lcg.size(100_000_000_000_000);
                let text = link::display_in(amount, Unit::Usd, currency);
                assert_eq!(currency.read(&text), Ok(amount), "{text:?}");
            }
        }
    }
}

#[test]
fn what_is_typed_comes_back_within_a_cents_worth() {
    let mut lcg = Lcg(6);
    for (currency, rate) in RATES {
        from_dollars(currency, rate);
        for _ in 0..5_000 {
            let typed = lcg.size(10_000_000_000);
            let shown = currency.read(&usd(over(typed, rate))).expect("an amount");
            // Half a cent from rounding, and half a cent from showing it round; of what has no cents, half a unit.
            let worth = rate.div_ceil(ONE).max(if rate >= 10 * ONE { 100 } else { 0 });
            assert!(shown.abs_diff(typed) <= worth, "{typed} in {currency:?}: {shown}");
        }
        // What is round to begin with comes back as it was.
        let round = rate.div_ceil(ONE).next_power_of_two().ilog2();
        let step = 10_u64.pow(round / 3 + 2).max(100);
        for times in [1, 2, 3, 7, 50, 123] {
            let typed = times * step;
            assert_eq!(usd(over(typed, rate)), money(typed), "{typed} in {currency:?}");
        }
    }
}

#[test]
fn converting_is_exact_where_it_can_be_and_never_overflows() {
    assert_eq!((at(10_000, 920_000), over(9_200, 920_000)), (9_200, 10_000));
    assert_eq!(
        (at(1, 500_000), at(1, 499_999), over(1, 2 * ONE), over(1, 2 * ONE + 1)),
        (1, 0, 1, 0)
    );
    assert_eq!(
        (at(u64::MAX, 2 * ONE), over(u64::MAX, 1), over(7, 0)),
        (u64::MAX, u64::MAX, 7)
    );
    assert_eq!((at(u64::MAX, ONE), over(u64::MAX, ONE)), (u64::MAX, u64::MAX));
}

/// What a page tells at a draft, to compare.
fn told(draft: &Draft) -> (Results, Option<String>, Option<Vec<Vec<String>>>) {
    price_in(draft.money());
    let found = derive(draft);
    let told = found.creator.as_ref().map(text::creator_summary);
    let table = found.brand.as_ref().map(|found| {
        let outlook = outlook(found);
        brand::plan_table(found, &plan(found, &outlook, draft.aim))
    });
    (found, told, table)
}

#[test]
fn at_a_rate_of_one_the_figures_are_those_of_dollars() {
    let mut lcg = Lcg(8);
    let mut figures = 0;
    for _ in 0..100 + CASES / 200 {
        let mut draft = any_draft(&mut lcg);
        draft = reduce(&draft, Action::Currency(Currency::Usd));
        let dollars = told(&draft);
        let currency = lcg.one(&Currency::ALL);
        let other = told(&in_currency(&draft, currency, ONE));
        // A text that read in no currency is no better in this one; what it says may differ.
        if dollars.0.errors.is_empty() {
            assert_eq!(other.0, dollars.0, "{currency:?}: {draft:?}");
            assert_eq!(other.2, dollars.2, "{currency:?}: {draft:?}");
            figures += 1;
        }
    }
    assert!(figures > CASES / 2_000, "{figures} drafts without a fault");
}

#[test]
fn a_price_grows_with_the_rate_and_stays_the_same_in_dollars() {
    let price = |rate| {
        let draft = in_currency(
            &link::decode("followers=10000&likes=380&comments=20"),
            Currency::Eur,
            rate,
        );
        price_in(draft.money());
        let found = derive(&draft).creator.expect("a price");
        let typical = found.quote.total.typical;
        let shown = Currency::Eur.read(&usd(typical.0)).expect("an amount");
        (typical, exact(typical.0), shown)
    };
    let (dollars, value, shown) = price(ONE);
    assert_eq!((dollars.0, dollars.0), (value, shown));
    for rate in [ONE / 10, 920_000, 3 * ONE, 10 * ONE, 4_000 * ONE] {
        let (typical, value, shown) = price(rate);
        assert_eq!((typical, value), (dollars, dollars.0), "at {rate}");
        let expected = at(dollars.0, rate);
        assert!(
            shown.abs_diff(expected) <= rate.div_ceil(ONE).max(100),
            "{shown}, not {expected}, at {rate}"
        );
    }
}

#[test]
fn an_offer_in_another_currency_is_held_against_the_price_at_the_rate() {
    let offered = |query: &str| {
        let draft = link::decode(query);
        let offer = derive(&draft).creator.and_then(|found| found.offer);
        offer.unwrap_or_else(|| panic!("no offer: {query}"))
    };
    let dollars = offered("offer=500&gift=100&commission=20");
    for (currency, amounts) in [
        ("currency=EUR&rate=0.8", "offer=400&gift=80&commission=16"),
        ("currency=JPY&rate=150", "offer=75000&gift=15000&commission=3000"),
        ("currency=COP&rate=4000", "offer=2000000&gift=400000&commission=80000"),
    ] {
        assert_eq!(offered(&[currency, "&", amounts].concat()), dollars, "{currency}");
    }
    assert_eq!(dollars.worth, Cents(57_000));
}

#[test]
fn a_budget_buys_as_many_in_any_currency() {
    // By rounding to cents of a dollar, 50,000 for 100 each would be 499 at 0.92.
    for (currency, rate) in RATES {
        let draft = in_currency(&brand_door(), currency, rate);
        price_in(draft.money());
        let found = derive(&draft).brand.expect("figures");
        let micro = &found.micro.outcome;
        assert_eq!(
            (micro.count, micro.left_over),
            (500, Cents(0)),
            "{currency:?} at {rate}"
        );
        assert_eq!(usd(micro.spend.0), money(5_000_000), "{currency:?}");
        assert_eq!(exact(micro.spend.0), over(5_000_000, rate), "{currency:?}");
    }
    // What the evidence says of fees is worth the same in each.
    let usual = |query: &str| {
        let draft = link::decode(query);
        derive(&draft).brand.expect("figures").micro
    };
    let dollars = usual("view=brand&micro_fee=");
    let euros = usual("view=brand&micro_fee=&currency=EUR&rate=0.5&budget=25000");
    assert_eq!(euros.creator.fee, Cents(at(dollars.creator.fee.0, 500_000)));
    assert_eq!(euros.usual_fee, euros.creator.fee);
    assert_eq!(euros.outcome.count, dollars.outcome.count);
    assert_eq!(euros.outcome.reach, dollars.outcome.reach);
}

#[test]
fn a_table_of_the_plan_is_in_dollars_and_its_text_says_the_rate() {
    let draft = link::decode("view=brand&currency=EUR&rate=0.8&plan=micros&budget=800&micro_fee=80");
    price_in(draft.money());
    let found = derive(&draft).brand.expect("figures");
    let outlook = outlook(&found);
    let plan = plan(&found, &outlook, draft.aim);
    let table = brand::plan_table(&found, &plan);
    assert!(table.concat().contains(&"1000".to_owned()), "{table:?}");
    let words = brand::plan(&found, &plan);
    assert!(
        words.contains("at about €80: ") && words.contains("1 US dollar = 0.8 EUR"),
        "{words}"
    );
    assert!(!words.contains('$'), "{words}");
}

#[test]
fn a_currency_wants_a_rate_on_both_doors() {
    for door in [Door::Creator, Door::Brand] {
        for (rate, problem) in [
            ("", Problem::Missing),
            ("0", Problem::TooSmall),
            ("0.09", Problem::TooSmall),
            ("100001", Problem::TooLarge),
            ("1.365", Problem::Unreadable(Unreadable::Ambiguous, None)),
            ("4,012", Problem::Unreadable(Unreadable::Ambiguous, None)),
            ("a lot", Problem::Unreadable(Unreadable::NotANumber, None)),
            ("$1", Problem::Unreadable(Unreadable::WrongUnit, None)),
            ("0.92 £", Problem::Unreadable(Unreadable::WrongUnit, None)),
            ("€1.365", Problem::Unreadable(Unreadable::Ambiguous, None)),
            ("€", Problem::Unreadable(Unreadable::Empty, None)),
        ] {
            let mut draft = Draft::default();
            draft.door = door;
            // In dollars it rests.
            assert!(
                derive(&draft.clone().with(Field::Rate, rate)).errors.is_empty(),
                "{rate:?}"
            );
            let draft = reduce(&draft, Action::Currency(Currency::Eur)).with(Field::Rate, rate);
            let found = derive(&draft);
            let errors: Vec<_> = found.errors.iter().map(|error| (error.field, &error.problem)).collect();
            assert_eq!(errors, [(Field::Rate, &problem)], "{door:?} {rate:?}");
            assert!(found.creator.is_none() && found.brand.is_none());
        }
    }
    own(Currency::Eur, ONE);
    assert_eq!(
        text::problem(Field::Rate, &Problem::Missing),
        "Enter how many EUR a US dollar costs."
    );
    let foreign = Problem::Unreadable(Unreadable::WrongUnit, None);
    assert_eq!(
        text::problem(Field::Budget, &foreign),
        "This is not in EUR. Write it like €12,000 or 12k."
    );
}

#[test]
fn choosing_a_currency_keeps_what_was_typed() {
    let typed = brand_door()
        .with(Field::Offer, "1.5k")
        .with(Field::Gift, "a kit")
        .with(Field::Of(Hire::Micro, Part::Fee), "$12.50");
    let euros = reduce(&typed, Action::Currency(Currency::Eur));
    for (field, text) in [
        (Field::Budget, "€50,000"),
        (Field::Offer, "€1,500"),
        (Field::Gift, "a kit"),
        (Field::Commission, ""),
        (Field::Of(Hire::Micro, Part::Fee), "€12.50"),
        (Field::Posts, "1"),
    ] {
        assert_eq!(euros.text(field), text, "{field:?}");
    }
    // A rate is that of one currency.
    let priced = euros.clone().with(Field::Rate, "0.92");
    assert_eq!(reduce(&priced, Action::Currency(Currency::Eur)), priced);
    let francs = reduce(&priced, Action::Currency(Currency::Chf));
    assert_eq!(
        (francs.text(Field::Rate), francs.text(Field::Budget)),
        ("", "CHF 50,000")
    );
    assert_eq!(
        reduce(&francs, Action::Currency(Currency::Usd)).text(Field::Budget),
        "$50,000"
    );
    // Examples are in dollars, as they are called; a creator's numbers stay.
    let event = reduce(&priced, Action::Start(Scenario::Event));
    assert_eq!((event.currency, event.text(Field::Rate)), (Currency::Usd, ""));
    assert_eq!(
        (event.text(Field::Budget), event.text(Field::Offer)),
        ("$3,000", "$1,500")
    );
}

#[test]
fn a_currency_travels_by_link_and_from_door_to_door() {
    let mut lcg = Lcg(9);
    for _ in 0..CASES / 50 {
        let draft = any_draft(&mut lcg);
        let handed = link::take_over(&link::hand_over(&draft));
        assert_eq!(
            (handed.currency, handed.text(Field::Rate), handed.text(Field::Budget)),
            (draft.currency, draft.text(Field::Rate), draft.text(Field::Budget))
        );
        let opened = link::decode(&link::encode(&draft));
        assert_eq!(
            (opened.currency, opened.per_dollar()),
            (draft.currency, draft.per_dollar())
        );
        assert_eq!(opened.money(), draft.money());
    }
    // In a link three decimals are decimals; in the field they could be thousands.
    let three = link::decode("currency=CAD&rate=1.365");
    assert_eq!(
        (three.text(Field::Rate), three.per_dollar()),
        ("1.3650", Some(1_365_000))
    );
    assert_eq!(link::encode(&three), "currency=CAD&rate=1.365");
    for (text, rate) in [
        ("0.920", 920_000),
        ("1,365.5", 1_365_500_000),
        ("1.3655", 1_365_500),
        ("CA$1.37", 1_370_000),
        ("1,37 CAD", 1_370_000),
    ] {
        let typed = reduce(&Draft::default(), Action::Currency(Currency::Cad)).with(Field::Rate, text);
        assert_eq!(typed.per_dollar(), Some(rate), "{text}");
    }
    // Whichever comes first, and what cannot be used.
    let either = link::decode("budget=5&currency=GBP&rate=0.8&view=brand");
    assert_eq!(link::decode("view=brand&rate=0.8&currency=gbp&budget=5"), either);
    assert_eq!(either.text(Field::Budget), "£5");
    let mut unread = Draft::default();
    unread.currency = Currency::Gbp;
    assert_eq!(link::take_over(&link::hand_over(&unread)), unread);
}

#[test]
fn a_number_that_could_be_a_list_is_said_back() {
    for (field, typed, told) in [
        (Field::Likes, "520,340,480", Some("read as 520,340,480")),
        (Field::Likes, "520,340", Some("read as 520,340")),
        (Field::Likes, "520340", None),
        (Field::Likes, " 520340 ", None),
        (Field::Likes, "12,500", None),
        (Field::Likes, "99,999", None),
        (Field::Likes, "100,000", Some("read as 100,000")),
        // Nobody has several numbers of followers.
        (Field::Followers, "520,340", None),
    ] {
        let draft = Draft::default().with(field, typed);
        assert_eq!(text::reading(&draft, field).as_deref(), told, "{typed} as {field:?}");
    }
}

#[test]
fn what_the_page_says_of_a_number_does_not_repeat_its_sign() {
    own(Currency::Eur, ONE);
    for (typed, told) in [
        ("€50,000", None),
        ("50,000", None),
        ("50,000 €", None),
        ("50.000 EUR", Some("read as €50,000")),
        ("50k", Some("read as €50,000")),
    ] {
        let value = Currency::Eur.read(typed).expect("an amount");
        assert_eq!(text::read_as(typed, value, Unit::Usd).as_deref(), told, "{typed}");
    }
    // A notation's own sign for dollars is one, too.
    follow(Notation::SPANISH);
    price_in(Money::DOLLARS);
    for (typed, told) in [
        ("20.000", None),
        ("20.000 $", None),
        ("US$ 20.000", None),
        ("20 mil", Some("read as 20.000\u{a0}US$")),
    ] {
        let value = Currency::Usd.read(typed).expect("an amount");
        assert_eq!(text::read_as(typed, value, Unit::Usd).as_deref(), told, "{typed}");
    }
    assert_eq!(read("€5", Unit::Usd), Err(Unreadable::WrongUnit));
}
