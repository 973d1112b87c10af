//! The brand door: objectives, luck, the flip, further columns, and the plan to take away.

use crate::{BRAND, harness::Page, harness::visit};

#[test]
fn each_objective_has_its_own_answer() {
    visit(|page| {
        page.open(&format!("{BRAND}&micro_followers=1000"));
        let engagement = page.number("micro-wins");
        page.choose("objective", "sales");
        page.wait_for_parameter("objective", &["sales"]);
        // 500 micros · 1,000 followers · €0.265, the published revenue under 10,000 followers.
        page.expect("micro-sales", 132_500.0);
        // 5,000,000 · €0.049, that over 100,000.
        page.expect("celebrity-sales", 245_000.0);
        page.choose("objective", "reach");
        page.wait_for("another share of runs", || match page.number("micro-wins") {
            reach if reach < engagement => Ok(()),
            reach => Err(format!("it is {reach}, and was {engagement} for engagement")),
        });
    });
}

#[test]
fn orders_follow_the_readers_own_rates() {
    visit(|page| {
        page.open(&format!("{BRAND}&objective=sales"));
        page.unfold();
        page.type_into("micro_click", "2%");
        page.expect_count("#celebrity_click-error, #conversion-error", 2);
        page.expect_gone(&["micro-sales"]);
        page.type_into("celebrity_click", "1%");
        page.type_into("conversion", "5%");
        page.type_into("order_value", "$40");
        page.expect_present(&["micro-revenue"]);
        for (side, clicks) in [("micro", 0.02), ("celebrity", 0.01)] {
            let orders = page.number(&format!("{side}-reach")) * clicks * 0.05;
            let shown = page.number(&format!("{side}-sales"));
            assert!((shown - orders).abs() < 0.01, "{side}: {shown} orders, not {orders}");
            let revenue = page.number(&format!("{side}-revenue"));
            assert!((revenue - shown * 40.0).abs() < 0.01, "{side}: {revenue}");
        }
    });
}

#[test]
fn luck_lies_around_the_plan() {
    visit(|page| {
        page.open(BRAND);
        let around = |side: &str, metric: &str| {
            let [low, middle, high] = ["p10", "p50", "p90"].map(|part| page.number(&format!("{side}-{part}")));
            let plan = page.number(&format!("{side}-{metric}"));
            assert!(low < middle && middle < high, "{side}: {low}, {middle}, {high}");
            assert!(
                (middle / plan - 1.0).abs() < 0.03,
                "{side}: the middle is {middle}, the plan {plan}"
            );
            high / low
        };
        let (micro, celebrity) = (around("micro", "engagements"), around("celebrity", "engagements"));
        // One draw lies far wider than the average of five hundred.
        assert!(micro < 1.5 && celebrity > 10.0, "{micro} and {celebrity}");
        page.unfold();
        page.type_into("fee_spread", "1");
        page.type_into("response_spread", "1");
        page.wait_for("no luck to be left", || {
            match page.number("celebrity-p90") - page.number("celebrity-p10") {
                0.0 => Ok(()),
                apart => Err(format!("the ends lie {apart} apart")),
            }
        });
    });
}

#[test]
fn at_the_fee_where_it_flips_the_sides_are_level() {
    visit(|page| {
        page.open(BRAND);
        let fee = page.number("break-even-fee");
        page.type_into("micro_fee", &fee.to_string());
        page.wait_for("the runs to be even", || match page.number("micro-wins") {
            45.0..=55.0 => Ok(()),
            wins => Err(format!("the micros are ahead in {wins} of 100")),
        });
        let [micro, celebrity] = ["micro-engagements", "celebrity-engagements"].map(|name| page.number(name));
        assert!(
            micro >= celebrity && micro < celebrity * 1.01,
            "{micro} and {celebrity}"
        );
    });
}

#[test]
fn a_kind_of_ones_own_becomes_a_column() {
    visit(|page| {
        page.open(BRAND);
        // √(3,200 · 5,000,000) = 126,491: the tier in between is there without being asked for.
        page.expect_present(&["mid-count", "mid-reach"]);
        page.expect_gone(&["other-count"]);
        page.unfold();
        page.type_into("other_followers", "50k");
        page.type_into("other_fee", "900");
        page.type_into("other_product", "60");
        page.type_into("other_hours", "2");
        page.expect_gone(&["other-count"]);
        page.type_into("hour_rate", "20");
        // 50,000 / (900 + 60 + 2 · 20)
        page.expect("other-count", 50.0);
        page.expect("other-spend", 50_000.0);
    });
}

#[test]
fn a_budget_that_buys_no_celebrity_says_what_is_missing() {
    visit(|page| {
        page.open("?view=brand&budget=20000");
        page.expect("celebrity-count", 0.0);
        page.expect("celebrity-missing", 30_000.0);
        page.expect("micro-wins", 100.0);
        let verdict = page.text(".verdict");
        assert!(verdict.contains("a celebrity would take $30,000 more"), "{verdict}");
    });
}

#[test]
fn an_example_fills_the_brands_fields_and_no_others() {
    visit(|page| {
        page.open("?followers=777&view=brand&micro_er=9");
        page.click(".scenarios a:nth-of-type(2)");
        // $500 / $25 of goods.
        page.expect("micro-count", 20.0);
        page.expect("celebrity-count", 0.0);
        assert_eq!(page.field("micro_er"), "");
        page.click("[data-view='creator']");
        page.expect_held("followers", "777");
    });
}

/// The table behind the link that saves it, as rows of cells. None of its cells is quoted.
fn table(page: &Page) -> Vec<Vec<String>> {
    let script = "return decodeURIComponent(document.querySelector('a[download]').href.split(',').slice(1).join(','))";
    let text = page.script(script, &[]);
    let text = text.as_str().unwrap_or_default();
    let line = |line: &str| line.split(',').map(str::to_owned).collect();
    text.lines().filter(|line| !line.contains('"')).map(line).collect()
}

#[test]
fn the_plan_is_taken_away_as_text_and_as_a_table() {
    visit(|page| {
        page.open(BRAND);
        page.choose("plan", "micros");
        page.wait_for_parameter("plan", &["micros"]);
        let text = page.text("#plan-text");
        for part in [
            "500 micros",
            "1 post each at about $100: $50,000",
            "Vet:",
            "#ad",
            "Together $50,000",
        ] {
            assert!(text.contains(part), "{part:?} is not in {text:?}");
        }
        let rows = table(page);
        let micros = rows.iter().find(|row| row.first().is_some_and(|kind| kind == "Micros"));
        let micros = micros.unwrap_or_else(|| panic!("no micros in {rows:?}"));
        assert_eq!(
            micros.get(1..7),
            Some(&["500", "3200", "1", "100", "0", "50000"].map(str::to_owned)[..])
        );
        let expected = ["micro-reach", "micro-engagements"].map(|name| page.number(name).to_string());
        assert_eq!(micros.get(7..9), Some(&expected[..]));
        page.choose("plan", "celebrity");
        page.wait_for("the celebrity's plan", || {
            let text = page.text("#plan-text");
            if text.contains("1 celebrity") && !text.contains("micros of") {
                Ok(())
            } else {
                Err(text)
            }
        });
    });
}
