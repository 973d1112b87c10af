//! The brand door's words.

use super::{TO, capital, platform, say};
use crate::draft::{Aim, BrandResults, Hire, Outlook, Part, Plan, PlanLine, Scenario, Side};
use crate::evidence::Platform;
use crate::model::campaign::{Assumption, BOUNDLESS, Brought, Mix, Objective, Outcome, Span, Swing};
use crate::model::{Cents, Ppm, calibrated};
use crate::number::write;

pub const TITLE: &str = "One celebrity or many micros?";
pub const LEDE: &str = "The same money, spent both ways.";
pub const SCENARIOS: &str = "Start from an example";
pub const OBJECTIVE: &str = "What counts";
pub const USE_ESTIMATE: &str = "use it";
pub const BETWEEN_HINT: &str = "Left empty, it has the size half way between the other two, and what is usual there.";
pub const OTHER_HINT: &str = "Give it followers, and it becomes a column of its own.";
pub const SHARED: &str = "Posts, overlap, luck";
pub const SALES: &str = "Sales by your own rates";
pub const SALES_HINT: &str = "With clicks for both sides and a conversion, sales are orders: people reached × click rate \
    × conversion, each person once. Left empty, sales are revenue per follower as published.";
pub const OVERLAP_ASSUMPTION: &str = "Nobody publishes how much the audiences of two creators overlap. The share here is an \
    assumption: change it.";
pub const FEE_SPREAD_NOTE: &str = "left empty: as far as documented prices lie apart";
pub const RESPONSE_ASSUMPTION: &str = "An assumption: nobody publishes how far accounts of one size lie apart. 1 means not \
    at all.";

pub const ROW_COUNT: &str = "Creators";
pub const ROW_REACH: &str = "Different people reached";
pub const ROW_ENGAGEMENTS: &str = "Engagements";
pub const ROW_ORDERS: &str = "Orders";
pub const ROW_ORDER_REVENUE: &str = "Revenue from them";
pub const ROW_REVENUE: &str = "Revenue, as published";
pub const ROW_CPE: &str = "Cost of one engagement";
pub const ROW_CPM: &str = "Cost per thousand reached";
pub const ROW_SPEND: &str = "Spent";
pub const ROW_LEFT: &str = "Left over";
pub const ROW_MISSING: &str = "Missing for the first";
pub const SAME_MONEY: &str = "Same money";
pub const COMPARISON: &str = "What the budget buys";

pub const LUCK_TITLE: &str = "With good luck and bad";
pub const LUCK_COLUMNS: [&str; 4] = ["Side", "1 in 10 below", "Half below", "1 in 10 above"];
pub const COUNTS_COLUMNS: [&str; 2] = ["What counts", "Micros ahead in"];
pub const RUNS_OF_100: &str = " of 100 runs";
pub const FLIP_TITLE: &str = "Where the answer flips";
pub const FLIP_MICRO_FEE: &str = "Fee of a micro, a post";
pub const FLIP_CELEBRITY_FEE: &str = "Fee of the celebrity, a post";
pub const FLIP_SMALLER: &str = "Size of a micro, smaller";
pub const FLIP_LARGER: &str = "Size of a micro, larger";
pub const FLIP_COLUMNS: [&str; 3] = ["If only this moves", "Now", "Flips at"];
pub const NEVER: &str = "never";
pub const FLIP_NOTE: &str = "Each alone, the rest as it is. With another size the fee, the engagement and the reach move \
    as the evidence says they do from where you set them.";
pub const HANGS_TITLE: &str = "What it hangs on";
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
pub const REACH_ASSUMPTION: &str = "Reach by size is published for Instagram only, from accounts of all kinds; here it is \
    an assumption.";
pub const ENGAGEMENT_FROM: &str = "Engagement rate at each size: ";
pub const DROP_FROM: &str = "Fall of engagement on branded posts, measured on Instagram: ";
pub const REVENUE_FROM: &str = "Revenue for a follower: ";
pub const REVENUE_LIMITS: &str = " It is in euros: sales at once and direct to consumers, in Europe, \
    under 10,000 and over 100,000 followers; between the two we go in proportion. The study's own field experiments lie \
    farther apart.";
pub const HOW_REACH: &str = "Creators who share a part of their audience draw on a common population, so each further one \
    reaches fewer new people; the total never exceeds that population. Engagements are followers × rate × what is left \
    after the fall on branded posts × posts.";
pub const HOW_LUCK: &str = "Luck: the plan is carried out 10,000 times. Each creator asks a fee and gets a response of \
    their own, log-normal around yours as the middle; both sides spend what the plan spends, so dearer means fewer. The \
    draws are always the same. How many followers see a post is not varied.";

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

/// An example to start from.
pub const fn scenario(scenario: Scenario) -> &'static str {
    match scenario {
        Scenario::Article => "$50,000, the article's",
        Scenario::Shop => "$500 and gifts",
        Scenario::Launch => "A $250,000 launch",
        Scenario::Event => "A local event",
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
const fn aims_at(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "reach",
        Objective::Engagement => "engagement",
        Objective::Sales => "sales",
    }
}

/// What is counted, after a number.
fn counted(found: &BrandResults) -> &'static str {
    match found.objective {
        Objective::Reach => " people",
        Objective::Engagement => " engagements",
        Objective::Sales if found.counts_orders() => " orders",
        Objective::Sales => "",
    }
}

/// An amount of an objective: sales are given in hundredths of an order, or of a euro.
pub fn amount(found: &BrandResults, objective: Objective, amount: u64) -> String {
    match objective {
        Objective::Sales if !found.counts_orders() => say(&["€", &sold(amount)]),
        Objective::Sales => sold(amount),
        _ => write::compact(amount),
    }
}

/// Hundredths, with their decimals while they matter.
pub fn sold(hundredths: u64) -> String {
    if hundredths < 1_000 {
        write::plain((hundredths + 5) / 10, 1)
    } else {
        write::compact(hundredths.saturating_add(50) / 100)
    }
}

/// The label of the bar on a phone: what its two figures are.
pub const fn bar_label(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "People reached, micros : celebrity",
        Objective::Engagement => "Engagements, micros : celebrity",
        Objective::Sales => "Sales, micros : celebrity",
    }
}

/// What stands in place of an empty field.
pub fn stands_for(value: &str) -> String {
    say(&["left empty: we take ", value, ", usual at this size"])
}

/// Beside a fee of the reader's own.
pub fn estimate(fee: Cents) -> String {
    say(&["our estimate for this size: ", &write::usd_round(fee.0), " "])
}

/// Under the size of the tier in between, when it is ours.
pub fn half_way(followers: u64) -> String {
    say(&[
        "left empty: ",
        &write::count(followers),
        ", half way between the other two",
    ])
}

/// What a click rate of a further column falls back on.
pub const AS_THE_MICROS: &str = "left empty: as the micros";

/// Under the count of a side: what each costs, or what is missing.
pub fn side_note(side: &Side) -> String {
    let missing = side.outcome.missing;
    if missing > Cents(0) {
        return say(&["Your budget buys none: ", &write::usd(missing.0), " is missing."]);
    }
    let mut text = say(&["at ", &write::usd(side.creator.fee.0), " a post"]);
    if side.creator.running_cost > Cents(0) {
        text.push_str(&say(&[" and ", &write::usd(side.creator.running_cost.0), " besides"]));
    }
    text.push_str(&say(&[", ", &write::compact(side.creator.followers), " followers"]));
    text
}

/// The first sentence of the verdict.
pub fn verdict(found: &BrandResults, outlook: &Outlook) -> String {
    let (micro, celebrity) = (&found.micro.outcome, &found.celebrity.outcome);
    let missing = |outcome: &Outcome, what: &str| say(&[&write::usd(outcome.missing.0), " is missing for ", what]);
    match (micro.count, celebrity.count) {
        (0, 0) => say(&[
            "Your budget buys neither: ",
            &missing(micro, "a micro"),
            ", ",
            &missing(celebrity, "a celebrity"),
            ".",
        ]),
        (_, 0) => say(&["Your budget buys no celebrity: ", &missing(celebrity, "one"), "."]),
        (0, _) => say(&["Your budget buys no micro: ", &missing(micro, "one"), "."]),
        _ => say(&[
            "For ",
            aims_at(found.objective),
            " ",
            &lead(wins(outlook, found.objective), are_apart(outlook)),
            ".",
        ]),
    }
}

/// Who is ahead in the runs. Between 45 and 55 of a hundred it is nobody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Micros,
    Nobody,
    Celebrity,
}

impl Lead {
    fn of(wins: Ppm) -> Lead {
        match wins.0 {
            0..450_000 => Lead::Celebrity,
            450_000..=550_000 => Lead::Nobody,
            _ => Lead::Micros,
        }
    }
}

/// Who is ahead, and how surely. Where the ranges overlap nobody is called the winner.
fn lead(wins: Ppm, apart: bool) -> String {
    let (who, share) = match Lead::of(wins) {
        Lead::Nobody => {
            return say(&[
                "neither side is ahead: the micros are in ",
                &of_100(wins),
                " of 100 runs",
            ]);
        }
        Lead::Micros => ("the micros are", wins),
        Lead::Celebrity => ("the celebrity is", Ppm(Ppm::ONE.0.saturating_sub(wins.0))),
    };
    let overlap = if apart { "" } else { "; the ranges overlap" };
    say(&[who, " ahead in ", &of_100(share), " of 100 runs", overlap])
}

/// A share of runs, as a whole number of a hundred. What is not certain is not called so.
pub fn of_100(share: Ppm) -> String {
    match share.0 {
        0..5_000 => "less than 1".to_owned(),
        995_000.. => "more than 99".to_owned(),
        share => write::plain((share + 5_000) / 10_000, 0),
    }
}

fn wins(outlook: &Outlook, objective: Objective) -> Ppm {
    let of = outlook.wins.iter().find(|(of, _)| *of == objective);
    of.map(|(_, wins)| *wins).unwrap_or_default()
}

/// Whether the middle eight of ten runs of the two sides lie apart.
fn are_apart(outlook: &Outlook) -> bool {
    match outlook.ranges.as_slice() {
        [ours, theirs, ..] => ours.p10 > theirs.p90 || theirs.p10 > ours.p90,
        _ => false,
    }
}

/// The second sentence of the verdict, up to the fee at which it flips. Where luck and the plan disagree about who is
/// ahead, as they may where one side's luck can only be bad, no change of the fee is one that the runs would follow.
pub fn flips(found: &BrandResults, outlook: &Outlook) -> &'static str {
    let plan_leads = found.break_even >= Some(found.micro.creator.fee);
    match (Lead::of(wins(outlook, found.objective)), plan_leads) {
        (Lead::Micros, true) => " It flips if a micro costs more than ",
        (Lead::Celebrity, false) => " It flips if a micro costs less than ",
        _ => " The two are level when a micro costs ",
    }
}

/// Its end: what the answer hangs on.
pub fn hangs_on(outlook: &Outlook) -> String {
    match outlook.swings.first() {
        Some(swing) => say(&[" a post. The answer hangs most on ", &assumption(&swing.span), "."]),
        None => " a post.".to_owned(),
    }
}

/// In its place, where no fee flips it.
pub fn never_flips(found: &BrandResults) -> &'static str {
    if found.celebrity.outcome.count == 0 {
        ""
    } else {
        " No fee of the micros would flip it."
    }
}

/// Whether the answer is another one when something else counts.
pub fn by_objective(outlook: &Outlook) -> String {
    let led = [Lead::Micros, Lead::Celebrity, Lead::Nobody].map(|lead| {
        let of = outlook.wins.iter().filter(|(_, wins)| Lead::of(*wins) == lead);
        let objectives: Vec<&str> = of.map(|(objective, _)| aims_at(*objective)).collect();
        (lead, objectives)
    });
    let led: Vec<(Lead, Vec<&str>)> = led
        .into_iter()
        .filter(|(_, objectives)| !objectives.is_empty())
        .collect();
    let who = |lead| match lead {
        Lead::Micros => "the micros are ahead",
        Lead::Celebrity => "the celebrity is ahead",
        Lead::Nobody => "neither side is ahead",
    };
    if let [(lead, _)] = led.as_slice() {
        return say(&[&capital(who(*lead)), " in most runs, whichever of the three counts."]);
    }
    let parts: Vec<String> = led
        .iter()
        .map(|(lead, objectives)| say(&[who(*lead), " for ", &objectives.join(" and ")]))
        .collect();
    say(&[
        "The answer depends on what counts: in most runs ",
        &parts.join(", "),
        ".",
    ])
}

/// What luck is made of here.
pub fn luck(found: &BrandResults) -> String {
    say(&[
        "Creators of one size ask ",
        &write::times(found.spread.fees.0),
        " times as much or as little as each other, and their audiences respond ",
        &write::times(found.spread.response.0),
        " times as well or as badly (one standard deviation). One celebrity is one draw; many micros average out.",
    ])
}

/// What the strips of luck show.
pub fn strips(found: &BrandResults, outlook: &Outlook) -> String {
    let mut words = "Eight runs in ten, by side. ".to_owned();
    for (side, range) in found.sides().zip(&outlook.ranges) {
        words.push_str(&say(&[
            column(side.hire),
            ": ",
            &amount(found, found.objective, range.p10),
            TO,
            &amount(found, found.objective, range.p90),
            counted(found),
            ". ",
        ]));
    }
    words
}

/// What the line of outcomes by size shows.
pub fn by_size(found: &BrandResults, outlook: &Outlook) -> String {
    let objective = found.objective;
    let mut words = "What the whole budget brings of micros of each size: ".to_owned();
    for (size, outcome) in outlook.by_size.iter().step_by(12) {
        words.push_str(&say(&[
            &write::compact(*size),
            " followers ",
            &amount(found, objective, objective.of(outcome)),
            counted(found),
            ", ",
        ]));
    }
    words.push_str(&say(&[
        "against ",
        &amount(found, objective, objective.of(&found.celebrity.outcome)),
        " of the celebrity side.",
    ]));
    words
}

/// An assumption within a sentence.
pub fn assumption(span: &Span) -> String {
    let of = if span.celebrity {
        "the celebrity's "
    } else {
        "the micros' "
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

/// How far an assumption is moved.
pub fn moved(span: &Span) -> String {
    let times = |factor: f64| write::times(Ppm::round(factor).0);
    say(&["× ", &times(span.low), TO, "× ", &times(span.high)])
}

/// Where the span comes from.
pub const fn moved_by(span: &Span) -> &'static str {
    if span.published {
        "published figures"
    } else {
        "assumption: half and double"
    }
}

/// The two ends of a swing.
pub fn swing(swing: &Swing) -> String {
    let times = |ratio: Ppm| match ratio {
        BOUNDLESS => "everything".to_owned(),
        Ppm(ratio) => write::times(ratio),
    };
    say(&[&times(swing.at_low), TO, &times(swing.at_high)])
}

/// What the tornado says.
pub fn swings(outlook: &Outlook) -> String {
    let mut text = match outlook.ratio {
        Some(ratio) => say(&[
            "For each one that the celebrity brings, the micros bring ",
            &write::times(ratio.0),
            ".",
        ]),
        None => return "The celebrity side brings nothing to compare with.".to_owned(),
    };
    let crossing = |swing: &&Swing| (swing.at_low < Ppm::ONE) != (swing.at_high < Ppm::ONE);
    let flipping: Vec<String> = outlook
        .swings
        .iter()
        .filter(crossing)
        .map(|swing| assumption(&swing.span))
        .collect();
    text.push_str(&match flipping.is_empty() {
        true => " None of these alone turns it round.".to_owned(),
        false => say(&[" Each of these alone can turn it round: ", &flipping.join(", "), "."]),
    });
    text
}

/// Where the best division lies.
pub fn best_split(found: &BrandResults, best: &Mix) -> String {
    let objective = found.objective;
    let brings = say(&[
        ": ",
        &amount(found, objective, best.brought.of(objective)),
        counted(found),
        if objective == Objective::Sales && !found.counts_orders() {
            " in revenue."
        } else {
            "."
        },
    ]);
    let celebrities = hires(best.celebrities, Hire::Celebrity);
    let micros = hires(best.micros, Hire::Micro);
    let mix = match (best.celebrities, best.micros) {
        (0, 0) => return "The budget buys neither.".to_owned(),
        (0, _) => say(&[&micros, " alone"]),
        (_, 0) => say(&[&celebrities, " alone"]),
        _ => say(&[&celebrities, " and ", &micros, " together"]),
    };
    say(&["Most comes from ", &mix, &brings])
}

/// Why the curve of divisions bends, or does not.
pub fn split_note(found: &BrandResults) -> &'static str {
    match found.objective {
        Objective::Engagement => {
            "Engagements add up: no overlap makes them less, so one kind is best unless whole celebrities leave money over."
        }
        Objective::Sales if !found.counts_orders() => {
            "Published revenue adds up, so one kind is best unless whole celebrities leave money over."
        }
        _ => {
            "People are counted once: the more of a kind you have, the fewer new people the next one brings, so a mixture \
             can be best."
        }
    }
}

/// What the curve of divisions shows.
pub fn split_words(found: &BrandResults, outlook: &Outlook) -> String {
    let objective = found.objective;
    let mut words = "What the budget brings when part of it goes to celebrities: ".to_owned();
    let step = (outlook.mixes.len() / 4).max(1);
    for mix in outlook.mixes.iter().step_by(step) {
        words.push_str(&say(&[
            &hires(mix.celebrities, Hire::Celebrity),
            " ",
            &amount(found, objective, mix.brought.of(objective)),
            counted(found),
            ", ",
        ]));
    }
    words.push_str("the rest spent on micros.");
    words
}

/// A plan, as a choice.
pub const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::Best => "Best division",
        Aim::Micros => "Micros only",
        Aim::Celebrity => "Celebrity only",
    }
}

/// The plan as text: what to buy, what to expect, how to go about it.
pub fn plan(found: &BrandResults, plan: &Plan) -> String {
    let mut text = say(&[
        "Influencer plan, ",
        platform(found.platform),
        "\nBudget ",
        &write::usd(found.terms.budget.0),
        ", for ",
        aims_at(found.objective),
        "\n\nTo hire\n",
    ]);
    for line in &plan.lines {
        text.push_str(&say(&[
            "- ",
            &hires(line.count, line.hire),
            " of about ",
            &write::compact(line.creator.followers),
            " followers, ",
            &posts(found.terms.posts),
            " each at about ",
            &write::usd(line.creator.fee.0),
            " a post",
            &besides(line),
            ": ",
            &write::usd(line.spend.0),
            "\n",
        ]));
    }
    if plan.lines.is_empty() {
        text.push_str("- nobody: the budget buys none\n");
    }
    text.push_str(&say(&[
        "Together ",
        &write::usd(plan.spend.0),
        ", left over ",
        &write::usd(plan.left_over.0),
        "\n\nTo expect, if all goes as usual (see the page for how far luck moves it)\n",
    ]));
    for objective in Objective::ALL {
        text.push_str(&say(&[
            "- ",
            row(found, objective),
            ": ",
            &amount(found, objective, plan.brought.of(objective)),
            "\n",
        ]));
    }
    text.push_str(STEPS);
    text
}

fn posts(posts: u64) -> String {
    say(&[&write::count(posts), if posts == 1 { " post" } else { " posts" }])
}

fn besides(line: &PlanLine) -> String {
    match line.creator.running_cost.0 {
        0 => String::new(),
        cost => say(&[" and ", &write::usd(cost), " for product and time"]),
    }
}

/// How to choose and approach them, as the founding articles advise.
const STEPS: &str = "
How to go about it
1. Goals first: write down what you want (people reached, engagement, sales) and how you will measure it.
2. Find: search hashtags and places your customers use, your own followers, and who already speaks of you.
3. Vet: alignment (would they use it unpaid?), credibility (real comments, followers that grow steadily), engagement \
(compare their rate with what is usual at their size).
4. Reach out: personally, naming a post you liked; say what you offer, what you ask for and by when.
5. Agree in writing: deliverables, dates, usage rights, exclusivity, and that the post is marked as advertising (#ad).
6. Give each a code or link of their own, and compare what comes back with what this plan expects.
";

/// The plan as a table.
pub fn plan_table(found: &BrandResults, plan: &Plan) -> Vec<Vec<String>> {
    let plain = |number: u64| write::plain(number, 0);
    let usd = |cents: Cents| write::plain(cents.0, 2);
    let brought = |brought: &Brought| {
        [
            plain(brought.of(Objective::Reach)),
            plain(brought.of(Objective::Engagement)),
            write::plain(brought.of(Objective::Sales), 2),
        ]
    };
    let titles = [
        "Kind",
        "Number",
        "Followers each",
        "Posts each",
        "Fee a post, USD",
        "Running cost each, USD",
        "Total, USD",
    ];
    let expected = Objective::ALL.map(|objective| say(&["Expected: ", row(found, objective)]));
    let mut rows = vec![
        titles
            .map(str::to_owned)
            .into_iter()
            .chain(expected)
            .collect::<Vec<_>>(),
    ];
    for line in &plan.lines {
        let cells = [
            column(line.hire).to_owned(),
            plain(line.count),
            plain(line.creator.followers),
            plain(found.terms.posts),
            usd(line.creator.fee),
            usd(line.creator.running_cost),
            usd(line.spend),
        ];
        rows.push(cells.into_iter().chain(brought(&line.brought)).collect());
    }
    let total = ["Together", "", "", "", "", ""].map(str::to_owned).into_iter();
    rows.push(total.chain([usd(plan.spend)]).chain(brought(&plan.brought)).collect());
    rows
}

/// The row of an objective in the comparison.
pub fn row(found: &BrandResults, objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => ROW_REACH,
        Objective::Engagement => ROW_ENGAGEMENTS,
        Objective::Sales if found.counts_orders() => ROW_ORDERS,
        Objective::Sales => ROW_REVENUE,
    }
}

/// What a middle figure leaves out.
pub fn caution() -> String {
    say(&[
        "These are middle figures. What creators of one size charge differs by a factor of ",
        &write::times(Ppm::round(calibrated::SPREAD.exp()).0),
        " either way.",
    ])
}

/// In place of sources, on a platform of which little is known.
pub fn thin(place: Platform) -> Option<String> {
    matches!(place, Platform::X | Platform::Facebook).then(|| {
        say(&[
            "nothing is published about creators' engagement on ",
            platform(place),
            ", so the rates are yours",
        ])
    })
}

/// The name over a field that describes a kind of creator.
pub const fn label(part: Part) -> &'static str {
    match part {
        Part::Followers => "Followers",
        Part::Fee => "Fee for a post",
        Part::Product => "Product sent, at cost",
        Part::Hours => "Hours of your work",
        Part::Cost => "Other running cost",
        Part::Engagement => "Engagement rate",
        Part::Drop => "Lost when branded",
        Part::Reach => "Followers who see a post",
        Part::Click => "Clicks, of those reached",
    }
}

/// The comparison in one sentence, for a screen reader.
pub fn summary(found: &BrandResults) -> String {
    let side = |side: &Side| {
        say(&[
            &hires(side.outcome.count, side.hire),
            " ",
            &amount(found, found.objective, found.objective.of(&side.outcome)),
            counted(found),
        ])
    };
    say(&[
        objective(found.objective),
        ": ",
        &side(&found.micro),
        ", ",
        &side(&found.celebrity),
        ".",
    ])
}
