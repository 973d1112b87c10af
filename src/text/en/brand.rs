//! The brand door's words.

use super::{followers, platform, say};
use crate::draft::{Aim, Hire, Lead, Part, PlanLine, Scenario, Side, Turn};
use crate::evidence::Platform;
use crate::model::campaign::{Assumption, Objective, Span, Spread};
use crate::model::{Cents, Ppm};
use crate::number::write;
use crate::text::spread;

pub const TITLE: &str = "One celebrity or many micros?";
pub const LEDE: &str = "The same money, spent both ways.";
pub const SCENARIOS: &str = "Start from an example";
pub const OBJECTIVE: &str = "What counts";
pub const USE_ESTIMATE: &str = "use it";
pub const BETWEEN_HINT: &str = "Left empty, its size is the geometric mean of the other two, with what is usual there.";
pub const OTHER_HINT: &str = "Give it followers, and it becomes a column of its own.";
pub const SHARED: &str = "Posts, overlap, luck";
pub const SALES: &str = "Sales by your own rates";
pub const SALES_HINT: &str = "With clicks for both sides and a conversion, sales are orders: people reached × click rate \
    × conversion, each person once. Left empty, sales are revenue per follower as published.";
pub const OVERLAP_ASSUMPTION: &str = "Nobody publishes how much the audiences of two creators overlap: this share \
    is an assumption. Change it.";
pub const FEE_SPREAD_NOTE: &str = "left empty: as far as documented prices lie apart";
pub const RESPONSE_ASSUMPTION: &str = "An assumption: nobody publishes how far accounts of one size lie apart. 1 means not \
    at all.";

pub const ROW_COUNT: &str = "Creators";
pub const ROW_REACH: &str = "Different people reached";
pub const ROW_ENGAGEMENTS: &str = "Engagements";
pub const ROW_ORDERS: &str = "Orders";
pub const ROW_ORDER_REVENUE: &str = "Revenue from them";
pub const ROW_REVENUE: &str = "Revenue, as published";
pub const ROW_CPE: &str = "Cost per engagement (CPE)";
pub const ROW_CPM: &str = "Cost per thousand reached (CPM)";
pub const ROW_SPEND: &str = "Spent";
pub const ROW_LEFT: &str = "Left over";
pub const ROW_MISSING: &str = "Missing for the first";
pub const SAME_MONEY: &str = "Same money";
pub const COMPARISON: &str = "What the budget buys";

pub const LUCK_TITLE: &str = "With good luck and bad";
pub const LUCK_COLUMNS: [&str; 4] = ["Side", "1 in 10 below", "Half below", "1 in 10 above"];
pub const COUNTS_COLUMNS: [&str; 2] = ["What counts", "Micros ahead in"];
pub const RUNS_OF_100: &str = " of 100 simulations";
pub const FLIP_TITLE: &str = "Where the answer flips";
pub const FLIP_MICRO_FEE: &str = "Micro’s fee per post";
pub const FLIP_CELEBRITY_FEE: &str = "Celebrity’s fee per post";
pub const FLIP_SMALLER: &str = "Size of a micro, smaller";
pub const FLIP_LARGER: &str = "Size of a micro, larger";
pub const SIZE_AXIS: &str = "Followers of a micro";
pub const FLIP_COLUMNS: [&str; 3] = ["If only this moves", "Now", "Flips at"];
pub const NEVER: &str = "never";
pub const FLIP_NOTE: &str = "Each alone. With another size, fee, engagement and reach move from where \
    you set them as the evidence says.";
pub const HANGS_TITLE: &str = "What it depends on";
pub const HANGS_COLUMNS: [&str; 4] = ["Assumption", "Moved to", "Micros : celebrity", "From"];
pub const SPLIT_TITLE: &str = "Part of the budget for each";
pub const SPLIT_COLUMNS: [&str; 3] = ["Celebrities", "Micros", "Together"];
pub const PLAN_TITLE: &str = "A plan to take away";
pub const PLAN: &str = "Plan";
pub const PLAN_TEXT: &str = "The plan as text";
pub const COPY_PLAN: &str = "Copy the plan";
pub const SAVE_PLAN: &str = "Save it as a table (CSV)";
pub const PRINT: &str = "Print";
pub const NONE: &str = "–";
pub const NOTHING: &str = "nothing";
pub const EQUAL: &str = "equal";
pub const BEST: &str = "best, ";
pub const ALL_MICROS: &str = "all on micros";
pub const ALL_CELEBRITIES: &str = "all on celebrities";
pub const FIGURES: &str = "The same as figures";
pub const HOW_TITLE: &str = "How this is worked out";
pub const HOW_COLUMNS: [&str; 4] = ["Side", "See a post", "Engage", "Lost when branded"];
pub const REACH_FROM: &str = "Share of followers that see a post, by size: ";
pub const REACH_ASSUMPTION: &str = "Reach by size is published for Instagram only, from accounts of all kinds: here \
    it is an assumption.";
pub const ENGAGEMENT_FROM: &str = "Engagement rate at each size: ";
pub const DROP_FROM: &str = "Fall of engagement on branded posts, measured on Instagram: ";
pub const REVENUE_FROM: &str = "Revenue per follower: ";
pub const REVENUE_LIMITS: &str = " It is in euros: sales at once and direct to consumers, in Europe, \
    under ten thousand and over a hundred thousand followers; between the two we go in proportion. The study’s own field experiments lie \
    farther apart.";
pub const HOW_REACH: &str = "Creators whose audiences overlap draw on one population, so each further one reaches \
    fewer new people; the total never exceeds it. Engagements are followers × rate × what is left after the fall on \
    branded posts × posts.";
pub const HOW_LUCK: &str = "Luck: the plan is carried out ten thousand times. Each creator has a fee and a response \
    of their own, log-normal around yours; both sides spend what the plan spends, so dearer means fewer. The draws \
    never change, nor does how many followers see a post.";

/// A kind of creator, as the heading over its fields.
pub const fn heading(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "Each micro-influencer",
        Hire::Celebrity => "The celebrity",
        Hire::Between => "A tier in between",
        Hire::Other => "One of your own",
    }
}

/// The fold with what is usual for a kind, and can be changed.
pub const fn details(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "What a micro costs and brings",
        Hire::Celebrity => "What the celebrity costs and brings",
        _ => heading(hire),
    }
}

/// A kind of creator, as a column.
pub const fn column(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "Micros",
        Hire::Celebrity => "Celebrity",
        Hire::Between => "In between",
        Hire::Other => "Yours",
    }
}

/// So many of a kind.
pub fn hires(count: u64, hire: Hire) -> String {
    let (one, several) = match hire {
        Hire::Micro => (" micro", " micros"),
        Hire::Celebrity => (" celebrity", " celebrities"),
        Hire::Between => (" in between", " in between"),
        Hire::Other => (" of yours", " of yours"),
    };
    say(&[&write::count(count), if count == 1 { one } else { several }])
}

/// An example to start from: what stands before its budget, and behind it.
pub const fn scenario(scenario: Scenario) -> [&'static str; 2] {
    match scenario {
        Scenario::Article => ["", ": 1 celebrity or 500 micros"],
        Scenario::Shop => ["", " and gifts"],
        Scenario::Launch => ["A ", " launch"],
        Scenario::Event => ["A ", " local event"],
    }
}

/// What the campaign is for, as a choice.
pub const fn objective(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "People reached",
        Objective::Engagement => "Engagements",
        Objective::Sales => "Sales",
    }
}

/// The same within a sentence.
pub const fn aims_at(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "reach",
        Objective::Engagement => "engagement",
        Objective::Sales => "sales",
    }
}

/// What is counted, behind a number as it is written; nothing where it is money.
pub fn counted(objective: Objective, orders: bool, shown: &str) -> &'static str {
    let (one, several) = match objective {
        Objective::Reach => (" person", " people"),
        Objective::Engagement => (" engagement", " engagements"),
        Objective::Sales if orders => (" order", " orders"),
        Objective::Sales => return "",
    };
    if shown == "1" { one } else { several }
}

/// What the short verdict rests on: what either side brings.
pub fn bar_label(of: Objective, micros: &str, celebrity: &str) -> String {
    say(&[objective(of), ": micros ", micros, ", celebrity ", celebrity])
}

/// The verdict in two or three words.
pub const fn leading(lead: Lead) -> &'static str {
    match lead {
        Lead::Micros => "Micros ahead",
        Lead::Celebrity => "Celebrity ahead",
        Lead::Nobody => "A toss-up",
    }
}

/// The same, where the budget buys nobody.
pub const BUYS_NOBODY: &str = "Buys neither";

/// What stands in place of an empty field: what is usual, or what nobody measured but on Instagram.
pub fn stands_for(value: &str, of_instagram: bool) -> String {
    let whose = if of_instagram {
        ", measured on Instagram"
    } else {
        ", usual at this size"
    };
    say(&["left empty: we take ", value, whose])
}

/// Beside a fee of the reader's own.
pub fn estimate(fee: Cents) -> String {
    say(&["our estimate for this size: ", &write::usd_round(fee.0), " "])
}

/// Under the size of the tier in between, when it is ours.
pub fn in_the_middle(followers: u64) -> String {
    say(&[
        "left empty: ",
        &write::count(followers),
        ", the geometric mean of the other two",
    ])
}

/// What a click rate of a further column falls back on.
pub const AS_THE_MICROS: &str = "left empty: as the micros";

/// Under the count of a side: what each costs, or what is missing.
pub fn side_note(side: &Side) -> String {
    let missing = side.outcome.missing;
    if missing > Cents(0) {
        return say(&["Your budget buys none: one takes ", &write::usd(missing.0), " more."]);
    }
    let mut text = say(&["at ", &write::usd(side.creator.fee.0), " per post"]);
    if side.creator.running_cost > Cents(0) {
        text.push_str(&say(&[" and ", &write::usd(side.creator.running_cost.0), " besides"]));
    }
    let size = write::compact(side.creator.followers);
    text.push_str(&say(&[", ", &size, followers(&size)]));
    text
}

// The first sentence of the verdict.

/// The budget is too small for either.
pub fn buys_neither(micro_lacks: &str, celebrity_lacks: &str) -> String {
    say(&[
        "Your budget buys neither: a micro would take ",
        micro_lacks,
        " more, a celebrity ",
        celebrity_lacks,
        ".",
    ])
}

/// The budget is too small for the one, but buys so many of the other.
pub fn buys_no(hire: Hire, lacks: &str, bought: &str) -> String {
    let one = match hire {
        Hire::Celebrity => "; a celebrity would take ",
        _ => "; a micro would take ",
    };
    say(&["Your budget buys ", bought, one, lacks, " more."])
}

/// Who is ahead, and how surely: in so many of 100 runs. Where the ranges overlap nobody is called the winner.
pub fn ahead(objective: Objective, lead: Lead, of_100: &str, apart: bool) -> String {
    let overlap = if apart || lead == Lead::Nobody {
        ""
    } else {
        "; the ranges overlap"
    };
    let who = match lead {
        Lead::Micros => "the micros are ahead in ",
        Lead::Nobody => "it is close: the micros come out ahead in ",
        Lead::Celebrity => "the celebrity is ahead in ",
    };
    say(&[
        "For ",
        aims_at(objective),
        " ",
        who,
        of_100,
        " of 100 simulations",
        overlap,
        ".",
    ])
}

// What it says of other objectives.

/// Who is ahead, whichever of the three counts.
pub const fn whichever(lead: Lead) -> &'static str {
    match lead {
        Lead::Micros => "The micros are ahead in most simulations, whichever of the three counts.",
        Lead::Celebrity => "The celebrity is ahead in most simulations, whichever of the three counts.",
        Lead::Nobody => "Neither side is clearly ahead, whichever of the three counts.",
    }
}

/// Who is ahead for these.
pub fn ahead_for(lead: Lead, objectives: &str) -> String {
    let who = match lead {
        Lead::Micros => "the micros are ahead for ",
        Lead::Celebrity => "the celebrity is ahead for ",
        Lead::Nobody => "neither side is clearly ahead for ",
    };
    say(&[who, objectives])
}

pub const AND: &str = " and ";

/// It is not the same for each.
pub fn depends(parts: &str) -> String {
    say(&["The answer depends on what counts: in most simulations ", parts, "."])
}

/// A share of runs, as a whole number of a hundred. What is not certain is not called so.
pub fn of_100(share: Ppm) -> String {
    match share.0 {
        0..5_000 => "less than 1".to_owned(),
        995_000.. => "more than 99".to_owned(),
        share => write::plain((share + 5_000) / 10_000, 0),
    }
}

/// The second sentence of the verdict, up to the fee at which it flips.
pub const fn flips(turn: Turn) -> &'static str {
    match turn {
        Turn::Above => " It flips if a micro costs more than ",
        Turn::Below => " It flips if a micro costs less than ",
        Turn::Level => " They draw level when a micro costs ",
    }
}

/// In its place, where no fee flips it.
pub const NEVER_FLIPS: &str = " No fee of the micros would flip it.";

/// Its end: what the answer hangs on.
pub fn hangs_on(most: Option<&Span>) -> String {
    match most {
        Some(span) => say(&[" per post. What matters most is ", &assumption(span), "."]),
        None => " per post.".to_owned(),
    }
}

/// What luck is made of here.
pub fn luck(spread: &Spread) -> String {
    say(&[
        "Creators of one size differ in what they charge by a factor of ",
        &write::times(spread.fees.0),
        " either way, and in how their audience responds by a factor of ",
        &write::times(spread.response.0),
        " (one standard deviation). One celebrity is one draw; many micros average out.",
    ])
}

// What pictures show.
pub const STRIPS: &str = "Eight simulations in ten, by side. ";
pub const BY_SIZE: &str = "What the whole budget brings of micros of each size: ";
pub const SPLIT: &str = "What the budget brings when part of it goes to celebrities: ";
pub const SPLIT_REST: &str = "the rest spent on micros.";
/// Between followers and what they bring.
pub const BRING: &str = " ";

/// After what micros of each size bring.
pub fn against(celebrity_brings: &str) -> String {
    say(&["against ", celebrity_brings, " of the celebrity side."])
}

/// An assumption within a sentence.
pub fn assumption(span: &Span) -> String {
    let of = if span.celebrity {
        "the celebrity’s "
    } else {
        "the micros’ "
    };
    match span.what {
        Assumption::Fee => say(&[of, "fee"]),
        Assumption::RunningCost => say(&[of, "running cost"]),
        Assumption::Engagement => say(&[of, "engagement rate"]),
        Assumption::BrandedDrop => say(&[of, "loss on branded posts"]),
        Assumption::Reach => say(&[of, "reach"]),
        Assumption::Sales => say(&[of, "sales"]),
        Assumption::Overlap => "the overlap of audiences".to_owned(),
    }
}

/// What the micros bring, in one sentence.
pub fn for_each_one(micros_bring: &str) -> String {
    say(&["The micros bring ", micros_bring, " times what the celebrity brings."])
}

pub const NO_MEASURE: &str = "The celebrity side brings nothing to compare with.";
pub const NONE_TURNS: &str = " None of these alone turns it round.";
pub const EVERYTHING: &str = "everything";

/// What can turn the answer.
pub fn can_turn(assumptions: &str) -> String {
    let can = if assumptions.contains(", ") {
        " Each of these alone can turn it round: "
    } else {
        " One thing alone can turn it round: "
    };
    say(&[can, assumptions, "."])
}

/// Where the span comes from.
pub const fn moved_by(span: &Span) -> &'static str {
    if span.published {
        "published figures"
    } else {
        "assumption: half and double"
    }
}

/// Where most comes from.
pub fn most_from(whom: &str, brings: &str, in_revenue: bool) -> String {
    say(&[
        "Most comes from ",
        whom,
        ": ",
        brings,
        if in_revenue { " in revenue." } else { "." },
    ])
}

/// One kind and no other.
pub fn alone(hires: &str) -> String {
    say(&[hires, " alone"])
}

/// Two kinds.
pub fn together(celebrities: &str, micros: &str) -> String {
    say(&[celebrities, AND, micros, " together"])
}

/// Why the curve of divisions bends, or does not.
pub const fn split_note(objective: Objective, orders: bool) -> &'static str {
    match objective {
        Objective::Engagement => {
            "Engagements add up: no overlap makes them less, so one kind is best unless money is left after the last celebrity you can afford."
        }
        Objective::Sales if !orders => {
            "Published revenue adds up, so one kind is best unless money is left after the last celebrity you can afford."
        }
        _ => {
            "People are counted once: the more of a kind you have, the fewer new people the next one brings, so a mixture \
             can be best."
        }
    }
}

/// A plan, as a choice.
pub const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::Best => "Best division",
        Aim::Micros => "Micros only",
        Aim::Celebrity => "Celebrity only",
    }
}

// The plan as text: what to buy, what to expect, how to go about it.
pub const TO_HIRE: &str = "To hire";
pub const NOBODY: &str = "nobody: the budget buys none";
pub const TO_EXPECT: &str = "To expect, if all goes as usual (see the page for how far luck moves it)";

/// Its head.
pub fn plan_head(place: Platform, budget: Cents, objective: Objective) -> String {
    say(&[
        "Influencer plan, ",
        platform(place),
        "\nBudget ",
        &write::usd(budget.0),
        ", for ",
        aims_at(objective),
    ])
}

/// A line of it.
pub fn plan_line(line: &PlanLine, each: u64) -> String {
    let besides = match line.creator.running_cost.0 {
        0 => String::new(),
        cost => say(&[" and ", &write::usd(cost), " for product and time"]),
    };
    let size = write::compact(line.creator.followers);
    say(&[
        &hires(line.count, line.hire),
        " of about ",
        &size,
        followers(&size),
        ", ",
        &posts(each),
        if line.count == 1 { "" } else { " each" },
        " at about ",
        &write::usd(line.creator.fee.0),
        if each == 1 { "" } else { " per post" },
        &besides,
        ": ",
        &write::usd(line.spend.0),
    ])
}

/// What it comes to.
pub fn plan_sum(spent: Cents, left: Cents) -> String {
    say(&["Together ", &write::usd(spent.0), ", left over ", &write::usd(left.0)])
}

fn posts(posts: u64) -> String {
    say(&[&write::count(posts), if posts == 1 { " post" } else { " posts" }])
}

/// How to choose and approach them, as the founding articles advise.
pub const STEPS: &str = "
How to go about it
1. Goals first: write down what you want (people reached, engagement, sales) and how you will measure it.
2. Find: search hashtags and places your customers use, your own followers, and who already speaks of you.
3. Vet: alignment (would they use it unpaid?), credibility (real comments, followers that grow steadily), engagement \
(compare their rate with what is usual at their size).
4. Reach out: personally, naming a post you liked; say what you offer, what you ask for and by when.
5. Agree in writing: deliverables, dates, usage rights, exclusivity, and that the post is marked as advertising (#ad).
6. Give each a code or link of their own, and compare what comes back with what this plan expects.
";

// The plan as a table.
pub const PLAN_COLUMNS: [&str; 7] = [
    "Kind",
    "Number",
    "Followers each",
    "Posts each",
    "Fee per post, USD",
    "Running cost each, USD",
    "Total, USD",
];
pub const EXPECTED: &str = "Expected: ";
pub const TOGETHER: &str = "Together";

/// What a middle figure leaves out.
pub fn caution() -> String {
    say(&[
        "These are middle figures. What creators of one size charge differs by a factor of ",
        &spread(),
        " either way.",
    ])
}

/// In place of sources, where nothing is published of rates.
pub fn no_rates(place: Platform) -> String {
    say(&[
        "nothing is published about creators’ engagement on ",
        platform(place),
        ", so the rates are yours",
    ])
}

/// The name over a field that describes a kind of creator.
pub const fn label(part: Part) -> &'static str {
    match part {
        Part::Followers => "Followers",
        Part::Fee => "Fee per post",
        Part::Product => "Product sent, at cost",
        Part::Hours => "Hours of your work",
        Part::Cost => "Other running cost",
        Part::Engagement => "Engagement rate",
        Part::Drop => "Lost when branded",
        Part::Reach => "Followers who see a post",
        Part::Click => "Clicks, of those reached",
    }
}
