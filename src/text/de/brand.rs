//! German, of the brand door.

use super::{platform, say};
use crate::draft::{Aim, Hire, Lead, Part, PlanLine, Scenario, Side, Turn};
use crate::evidence::Platform;
use crate::model::campaign::{Assumption, Objective, Span, Spread};
use crate::model::{Cents, Ppm};
use crate::number::write;
use crate::text::spread;

pub const TITLE: &str = "Ein Star oder viele Micros?";
pub const LEDE: &str = "Dasselbe Geld, auf beide Arten ausgegeben.";
pub const SCENARIOS: &str = "Mit einem Beispiel beginnen";
pub const OBJECTIVE: &str = "Was zählt";
pub const USE_ESTIMATE: &str = "übernehmen";
pub const BETWEEN_HINT: &str = "Ohne Angabe ist die Größe das geometrische Mittel der beiden anderen, und es gilt, was \
    dort üblich ist.";
pub const OTHER_HINT: &str = "Gib Follower an, und daraus wird eine eigene Spalte.";
pub const SHARED: &str = "Posts, Überschneidung, Zufall";
pub const SALES: &str = "Verkäufe mit deinen eigenen Raten";
pub const SALES_HINT: &str = "Mit Klicks für beide Seiten und einer Conversion-Rate sind Verkäufe Bestellungen: \
    erreichte Personen × Klickrate × Conversion-Rate, jede Person einmal. Ohne Angabe sind Verkäufe der \
    veröffentlichte Umsatz pro Follower.";
pub const OVERLAP_ASSUMPTION: &str = "Niemand veröffentlicht, wie stark sich das Publikum zweier Creator \
    überschneidet. Der Anteil hier ist eine Annahme: Ändere ihn.";
pub const FEE_SPREAD_NOTE: &str = "Ohne Angabe: so weit, wie dokumentierte Preise auseinanderliegen";
pub const RESPONSE_ASSUMPTION: &str = "Eine Annahme: Niemand veröffentlicht, wie weit Accounts derselben Größe \
    auseinanderliegen. 1 heißt: gar nicht.";

pub const ROW_COUNT: &str = "Creator";
pub const ROW_REACH: &str = "Erreichte Personen";
pub const ROW_ENGAGEMENTS: &str = "Interaktionen";
pub const ROW_ORDERS: &str = "Bestellungen";
pub const ROW_ORDER_REVENUE: &str = "Umsatz daraus";
pub const ROW_REVENUE: &str = "Umsatz laut Studie";
pub const ROW_CPE: &str = "Kosten pro Interaktion (CPE)";
pub const ROW_CPM: &str = "Kosten pro tausend Erreichte (TKP)";
pub const ROW_SPEND: &str = "Ausgegeben";
pub const ROW_LEFT: &str = "Übrig";
pub const ROW_MISSING: &str = "Fehlt für den ersten";
pub const SAME_MONEY: &str = "Gleiches Geld";
pub const COMPARISON: &str = "Was das Budget bringt";

pub const LUCK_TITLE: &str = "Mit Glück und mit Pech";
pub const LUCK_COLUMNS: [&str; 4] = ["Seite", "1 von 10 darunter", "Hälfte darunter", "1 von 10 darüber"];
pub const COUNTS_COLUMNS: [&str; 2] = ["Was zählt", "Micros vorn in"];
pub const RUNS_OF_100: &str = " von 100 Simulationen";
pub const FLIP_TITLE: &str = "Wo die Antwort kippt";
pub const FLIP_MICRO_FEE: &str = "Micro-Honorar pro Post";
pub const FLIP_CELEBRITY_FEE: &str = "Star-Honorar pro Post";
pub const FLIP_SMALLER: &str = "Micro-Größe, kleiner";
pub const FLIP_LARGER: &str = "Micro-Größe, größer";
pub const SIZE_AXIS: &str = "Follower eines Micros";
pub const FLIP_COLUMNS: [&str; 3] = ["Nur dies geändert", "Jetzt", "Kippt bei"];
pub const NEVER: &str = "nie";
pub const FLIP_NOTE: &str = "Jeweils allein, alles andere bleibt. Mit einer anderen Größe ändern sich Honorar, \
    Engagement und Reichweite von deinen Werten aus so, wie es die Daten nahelegen.";
pub const HANGS_TITLE: &str = "Woran es hängt";
pub const HANGS_COLUMNS: [&str; 4] = ["Annahme", "Geändert auf", "Micros : Star", "Woher"];
pub const SPLIT_TITLE: &str = "Das Budget auf beide aufgeteilt";
pub const SPLIT_COLUMNS: [&str; 3] = ["Stars", "Micros", "Zusammen"];
pub const PLAN_TITLE: &str = "Ein Plan zum Mitnehmen";
pub const PLAN: &str = "Plan";
pub const PLAN_TEXT: &str = "Der Plan als Text";
pub const COPY_PLAN: &str = "Plan kopieren";
pub const SAVE_PLAN: &str = "Als Tabelle speichern (CSV)";
pub const PRINT: &str = "Drucken";
pub const NONE: &str = "–";
pub const NOTHING: &str = "nichts";
pub const EQUAL: &str = "gleichauf";
pub const BEST: &str = "am besten: ";
pub const ALL_MICROS: &str = "alles für Micros";
pub const ALL_CELEBRITIES: &str = "alles für Stars";
pub const FIGURES: &str = "Dasselbe als Zahlen";
pub const HOW_TITLE: &str = "Wie das berechnet ist";
pub const HOW_COLUMNS: [&str; 4] = ["Seite", "Sehen einen Post", "Reagieren", "Verlust bei Werbung"];
pub const REACH_FROM: &str = "Anteil der Follower, die einen Post sehen, nach Größe: ";
pub const REACH_ASSUMPTION: &str = "Die Reichweite nach Größe ist nur für Instagram veröffentlicht, gemessen an \
    Accounts aller Art; hier ist sie eine Annahme.";
pub const ENGAGEMENT_FROM: &str = "Engagement-Rate bei jeder Größe: ";
pub const DROP_FROM: &str = "Rückgang des Engagements bei Werbeposts, auf Instagram gemessen: ";
pub const REVENUE_FROM: &str = "Umsatz pro Follower: ";
pub const REVENUE_LIMITS: &str = " Er ist in Euro und gilt für sofortige Direktverkäufe an Verbraucher in Europa, \
    für Accounts unter zehntausend und über hunderttausend Followern; dazwischen rechnen wir anteilig. Die Feldexperimente \
    derselben Studie liegen weiter auseinander.";
pub const HOW_REACH: &str = "Creator, deren Publikum sich überschneidet, schöpfen aus einer gemeinsamen \
    Grundgesamtheit. Jeder weitere erreicht daher weniger neue Personen; die Summe übersteigt sie nie. \
    Interaktionen sind Follower × Rate × was nach dem Rückgang bei Werbeposts bleibt × Posts.";
pub const HOW_LUCK: &str = "Zufall: Der Plan wird zehntausendmal durchgespielt. Jeder Creator hat ein eigenes \
    Honorar und eine eigene Resonanz, lognormal verteilt um deine Werte; beide Seiten geben aus, was der Plan \
    ausgibt, teurer heißt also weniger Creator. Die Ziehungen bleiben immer gleich, ebenso, wie viele Follower \
    einen Post sehen.";

/// A kind of creator, as the heading over its fields.
pub const fn heading(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "Jeder Micro-Influencer",
        Hire::Celebrity => "Der Star",
        Hire::Between => "Eine Größe dazwischen",
        Hire::Other => "Creator deiner Wahl",
    }
}

/// The fold with what is usual for a kind, and can be changed.
pub const fn details(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "Was ein Micro kostet und bringt",
        Hire::Celebrity => "Was der Star kostet und bringt",
        _ => heading(hire),
    }
}

/// A kind of creator, as a column.
pub const fn column(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "Micros",
        Hire::Celebrity => "Star",
        Hire::Between => "Dazwischen",
        Hire::Other => "Deine Wahl",
    }
}

/// So many of a kind.
pub fn hires(count: u64, hire: Hire) -> String {
    let (one, several) = match hire {
        Hire::Micro => (" Micro", " Micros"),
        Hire::Celebrity => (" Star", " Stars"),
        Hire::Between => (" Creator dazwischen", " Creator dazwischen"),
        Hire::Other => (" Creator deiner Wahl", " Creator deiner Wahl"),
    };
    say(&[&write::count(count), if count == 1 { one } else { several }])
}

/// An example to start from: what stands before its budget, and behind it.
pub const fn scenario(scenario: Scenario) -> [&'static str; 2] {
    match scenario {
        Scenario::Article => ["", ": 1 Star oder 500 Micros"],
        Scenario::Shop => ["", " und Geschenke"],
        Scenario::Launch => ["Launch für ", ""],
        Scenario::Event => ["Event vor Ort für ", ""],
    }
}

/// What the campaign is for, as a choice.
pub const fn objective(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "Erreichte Personen",
        Objective::Engagement => "Interaktionen",
        Objective::Sales => "Verkäufe",
    }
}

/// The same within a sentence.
pub const fn aims_at(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "Reichweite",
        Objective::Engagement => "Engagement",
        Objective::Sales => "Verkäufe",
    }
}

/// What is counted, behind a number as it is written; nothing where it is money.
pub fn counted(objective: Objective, orders: bool, shown: &str) -> &'static str {
    let (one, several) = match objective {
        Objective::Reach => (" Person", " Personen"),
        Objective::Engagement => (" Interaktion", " Interaktionen"),
        Objective::Sales if orders => (" Bestellung", " Bestellungen"),
        Objective::Sales => return "",
    };
    if shown == "1" { one } else { several }
}

/// What the short verdict rests on: what either side brings.
pub fn bar_label(of: Objective, micros: &str, celebrity: &str) -> String {
    say(&[objective(of), ": Micros ", micros, ", Star ", celebrity])
}

/// The verdict in two or three words.
pub const fn leading(lead: Lead) -> &'static str {
    match lead {
        Lead::Micros => "Micros vorn",
        Lead::Celebrity => "Star vorn",
        Lead::Nobody => "Völlig offen",
    }
}

/// The same, where the budget buys nobody.
pub const BUYS_NOBODY: &str = "Reicht für keinen";

/// What stands in place of an empty field: what is usual, or what nobody measured but on Instagram.
pub fn stands_for(value: &str, of_instagram: bool) -> String {
    let whose = if of_instagram {
        ", gemessen auf Instagram"
    } else {
        ", bei dieser Größe üblich"
    };
    say(&["Ohne Angabe nehmen wir ", value, whose])
}

/// Beside a fee of the reader's own.
pub fn estimate(fee: Cents) -> String {
    say(&["Unsere Schätzung für diese Größe: ", &write::usd_round(fee.0), " "])
}

/// Under the size of the tier in between, when it is ours.
pub fn in_the_middle(followers: u64) -> String {
    say(&[
        "Ohne Angabe: ",
        &write::count(followers),
        ", das geometrische Mittel der beiden anderen",
    ])
}

/// What a click rate of a further column falls back on.
pub const AS_THE_MICROS: &str = "Ohne Angabe: wie bei den Micros";

/// Under the count of a side: what each costs, or what is missing.
pub fn side_note(side: &Side) -> String {
    let missing = side.outcome.missing;
    if missing > Cents(0) {
        return say(&[
            "Dein Budget reicht für keinen (Fehlbetrag: ",
            &write::usd(missing.0),
            ").",
        ]);
    }
    let mut text = say(&["zu ", &write::usd(side.creator.fee.0), " pro Post"]);
    if side.creator.running_cost > Cents(0) {
        text.push_str(&say(&[
            " und ",
            &write::usd(side.creator.running_cost.0),
            " Nebenkosten",
        ]));
    }
    text.push_str(&say(&[", ", &write::compact(side.creator.followers), " Follower"]));
    text
}

// The first sentence of the verdict.

/// The budget is too small for either.
pub fn buys_neither(micro_lacks: &str, celebrity_lacks: &str) -> String {
    say(&[
        "Dein Budget reicht weder für einen Micro (Fehlbetrag: ",
        micro_lacks,
        ") noch für einen Star (Fehlbetrag: ",
        celebrity_lacks,
        ").",
    ])
}

/// The budget is too small for the one, but buys so many of the other.
pub fn buys_no(hire: Hire, lacks: &str, bought: &str) -> String {
    let one = match hire {
        Hire::Celebrity => "; für einen Star fehlen ",
        _ => "; für einen Micro fehlen ",
    };
    say(&["Dein Budget reicht für ", bought, one, lacks, "."])
}

/// Who is ahead, and how surely: in so many of 100 runs. Where the ranges overlap nobody is called the winner.
pub fn ahead(objective: Objective, lead: Lead, of_100: &str, apart: bool) -> String {
    let overlap = if apart || lead == Lead::Nobody {
        ""
    } else {
        "; die Spannen überlappen sich"
    };
    let who = match lead {
        Lead::Micros => ", liegen die Micros in ",
        Lead::Nobody => ", ist es knapp: Die Micros liegen in ",
        Lead::Celebrity => ", liegt der Star in ",
    };
    say(&[
        "Geht es um ",
        aims_at(objective),
        who,
        of_100,
        " von 100 Simulationen vorn",
        overlap,
        ".",
    ])
}

// What it says of other objectives.

/// Who is ahead, whichever of the three counts.
pub const fn whichever(lead: Lead) -> &'static str {
    match lead {
        Lead::Micros => "Die Micros liegen in den meisten Simulationen vorn, egal, welches der drei Ziele zählt.",
        Lead::Celebrity => "Der Star liegt in den meisten Simulationen vorn, egal, welches der drei Ziele zählt.",
        Lead::Nobody => "Keine Seite liegt klar vorn, egal, welches der drei Ziele zählt.",
    }
}

/// Who is ahead for these.
pub fn ahead_for(lead: Lead, objectives: &str) -> String {
    let who = match lead {
        Lead::Micros => " die Micros",
        Lead::Celebrity => " der Star",
        Lead::Nobody => " keine Seite klar",
    };
    say(&["für ", objectives, who])
}

pub const AND: &str = " und ";

/// It is not the same for each.
pub fn depends(parts: &str) -> String {
    say(&[
        "Die Antwort hängt davon ab, was zählt. In den meisten Simulationen liegen vorn: ",
        parts,
        ".",
    ])
}

/// A share of runs, as a whole number of a hundred. What is not certain is not called so.
pub fn of_100(share: Ppm) -> String {
    match share.0 {
        0..5_000 => "weniger als 1".to_owned(),
        995_000.. => "mehr als 99".to_owned(),
        share => write::plain((share + 5_000) / 10_000, 0),
    }
}

/// The second sentence of the verdict, up to the fee at which it flips.
pub const fn flips(turn: Turn) -> &'static str {
    match turn {
        Turn::Above => " Das kippt, wenn ein Micro mehr kostet als ",
        Turn::Below => " Das kippt, wenn ein Micro weniger kostet als ",
        Turn::Level => " Gleichauf sind beide bei einem Micro-Honorar von ",
    }
}

/// In its place, where no fee flips it.
pub const NEVER_FLIPS: &str = " Kein Honorar der Micros würde das kippen.";

/// Its end: what the answer hangs on.
pub fn hangs_on(most: Option<&Span>) -> String {
    match most {
        Some(span) => {
            let has = match span.what {
                Assumption::RunningCost | Assumption::Sales => "haben ",
                _ => "hat ",
            };
            say(&[" pro Post. Den größten Einfluss ", has, &assumption(span), "."])
        }
        None => " pro Post.".to_owned(),
    }
}

/// What luck is made of here.
pub fn luck(spread: &Spread) -> String {
    say(&[
        "Honorare von Creatorn derselben Größe unterscheiden sich um den Faktor ",
        &write::times(spread.fees.0),
        " nach oben und unten, die Resonanz ihres Publikums um den Faktor ",
        &write::times(spread.response.0),
        " (je eine Standardabweichung). Ein Star ist eine einzige Ziehung; bei vielen Micros gleicht es sich aus.",
    ])
}

// What pictures show.
pub const STRIPS: &str = "Acht von zehn Simulationen, nach Seite. ";
pub const BY_SIZE: &str = "Was das ganze Budget mit Micros jeder Größe bringt: ";
pub const SPLIT: &str = "Was das Budget bringt, wenn ein Teil davon an Stars geht: ";
pub const SPLIT_REST: &str = "der Rest geht an Micros.";
/// Between followers and what they bring.
pub const BRING: &str = " ";

/// After what micros of each size bring.
pub fn against(celebrity_brings: &str) -> String {
    say(&["gegenüber ", celebrity_brings, " beim Star."])
}

/// An assumption within a sentence.
pub fn assumption(span: &Span) -> String {
    let of = if span.celebrity { " des Stars" } else { " der Micros" };
    match span.what {
        Assumption::Fee => say(&["das Honorar", of]),
        Assumption::RunningCost => say(&["die Nebenkosten", of]),
        Assumption::Engagement => say(&["die Engagement-Rate", of]),
        Assumption::BrandedDrop => say(&["der Verlust", of, " bei Werbung"]),
        Assumption::Reach => say(&["die Reichweite", of]),
        Assumption::Sales => say(&["die Verkäufe", of]),
        Assumption::Overlap => "die Überschneidung des Publikums".to_owned(),
    }
}

/// What the micros bring, in one sentence.
pub fn for_each_one(micros_bring: &str) -> String {
    say(&[
        "Die Micros bringen das ",
        micros_bring,
        "-Fache dessen, was der Star bringt.",
    ])
}

pub const NO_MEASURE: &str = "Der Star bringt hier nichts, womit sich vergleichen ließe.";
pub const NONE_TURNS: &str = " Keine dieser Annahmen kippt die Antwort allein.";
pub const EVERYTHING: &str = "alles";

/// What can turn the answer.
pub fn can_turn(assumptions: &str) -> String {
    let can = if assumptions.contains(", ") {
        " Jede dieser Annahmen kann die Antwort allein kippen: "
    } else {
        " Eine Annahme kann die Antwort allein kippen: "
    };
    say(&[can, assumptions, "."])
}

/// Where the span comes from.
pub const fn moved_by(span: &Span) -> &'static str {
    if span.published {
        "veröffentlichte Zahlen"
    } else {
        "Annahme: halb und doppelt"
    }
}

/// Where most comes from.
pub fn most_from(whom: &str, brings: &str, in_revenue: bool) -> String {
    say(&[
        "Am meisten bringt dein Budget mit ",
        whom,
        ": ",
        brings,
        if in_revenue { " Umsatz." } else { "." },
    ])
}

/// One kind and no other.
pub fn alone(hires: &str) -> String {
    say(&[hires, " allein"])
}

/// Two kinds.
pub fn together(celebrities: &str, micros: &str) -> String {
    say(&[celebrities, AND, micros, " zusammen"])
}

/// Why the curve of divisions bends, or does not.
pub const fn split_note(objective: Objective, orders: bool) -> &'static str {
    match objective {
        Objective::Engagement => {
            "Interaktionen addieren sich: Keine Überschneidung schmälert sie. Am besten ist daher eine Art allein, es \
            sei denn, nach dem letzten bezahlbaren Star bleibt Geld übrig."
        }
        Objective::Sales if !orders => {
            "Der veröffentlichte Umsatz addiert sich. Am besten ist daher eine Art allein, es sei denn, nach dem letzten \
            bezahlbaren Star bleibt Geld übrig."
        }
        _ => {
            "Jede Person zählt einmal: Je mehr du von einer Art hast, desto weniger neue Personen bringt der Nächste. \
            Deshalb kann eine Mischung am besten sein."
        }
    }
}

/// A plan, as a choice.
pub const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::Best => "Beste Aufteilung",
        Aim::Micros => "Nur Micros",
        Aim::Celebrity => "Nur Stars",
    }
}

// The plan as text: what to buy, what to expect, how to go about it.
pub const TO_HIRE: &str = "Buchen";
pub const NOBODY: &str = "niemanden: Dafür reicht das Budget nicht";
pub const TO_EXPECT: &str = "Zu erwarten, wenn alles wie üblich läuft (wie weit der Zufall das verschiebt, steht auf \
    der Seite)";

/// Its head.
pub fn plan_head(place: Platform, budget: Cents, objective: Objective) -> String {
    say(&[
        "Influencer-Plan, ",
        platform(place),
        "\nBudget ",
        &write::usd(budget.0),
        ", Ziel: ",
        aims_at(objective),
    ])
}

/// A line of it.
pub fn plan_line(line: &PlanLine, each: u64) -> String {
    let each_of = if line.count == 1 { "" } else { "je " };
    let besides = match line.creator.running_cost.0 {
        0 => String::new(),
        cost => say(&[", dazu ", each_of, &write::usd(cost), " für Produkt und Zeit"]),
    };
    say(&[
        &hires(line.count, line.hire),
        " mit ",
        each_of,
        "rund ",
        &write::compact(line.creator.followers),
        " Followern, ",
        each_of,
        &posts(each),
        " zu rund ",
        &write::usd(line.creator.fee.0),
        if each == 1 { "" } else { " pro Post" },
        &besides,
        ": ",
        &write::usd(line.spend.0),
    ])
}

/// What it comes to.
pub fn plan_sum(spent: Cents, left: Cents) -> String {
    say(&["Zusammen ", &write::usd(spent.0), ", übrig ", &write::usd(left.0)])
}

fn posts(posts: u64) -> String {
    say(&[&write::count(posts), if posts == 1 { " Post" } else { " Posts" }])
}

/// How to choose and approach them, as the founding articles advise.
pub const STEPS: &str = "
Vorgehen
1. Ziele zuerst: festhalten, was erreicht werden soll (Reichweite, Engagement, Verkäufe) und woran es gemessen wird.
2. Suchen: bei Hashtags und Orten der eigenen Kundschaft, unter den eigenen Followern und bei allen, die schon über \
die Marke sprechen.
3. Prüfen: Passung (würden sie das Produkt auch unbezahlt nutzen?), Glaubwürdigkeit (echte Kommentare, stetiges \
Follower-Wachstum), Engagement (die Rate mit der vergleichen, die bei dieser Größe üblich ist).
4. Anschreiben: persönlich und mit Bezug auf einen Post, der gefallen hat; sagen, was geboten wird, was gewünscht ist \
und bis wann.
5. Schriftlich vereinbaren: Leistungen, Termine, Nutzungsrechte, Exklusivität und die Kennzeichnung des Posts als \
Werbung („Werbung“ oder „Anzeige“).
6. Allen einen eigenen Code oder Link geben und die Ergebnisse mit dem vergleichen, was dieser Plan erwarten lässt.
";

// The plan as a table.
pub const PLAN_COLUMNS: [&str; 7] = [
    "Art",
    "Anzahl",
    "Follower pro Creator",
    "Posts pro Creator",
    "Honorar pro Post, USD",
    "Nebenkosten pro Creator, USD",
    "Summe, USD",
];
pub const EXPECTED: &str = "Erwartet: ";
pub const TOGETHER: &str = "Zusammen";

/// What a middle figure leaves out.
pub fn caution() -> String {
    say(&[
        "Das sind mittlere Werte. Was Creator derselben Größe verlangen, unterscheidet sich um den Faktor ",
        &spread(),
        " nach oben und unten.",
    ])
}

/// In place of sources, where nothing is published of rates.
pub fn no_rates(place: Platform) -> String {
    say(&[
        "Über das Engagement von Creatorn auf ",
        platform(place),
        " ist nichts veröffentlicht, die Raten sind also deine",
    ])
}

/// The name over a field that describes a kind of creator.
pub const fn label(part: Part) -> &'static str {
    match part {
        Part::Followers => "Follower",
        Part::Fee => "Honorar pro Post",
        Part::Product => "Produkt zu Selbstkosten",
        Part::Hours => "Deine Arbeitsstunden",
        Part::Cost => "Sonstige Nebenkosten",
        Part::Engagement => "Engagement-Rate",
        Part::Drop => "Verlust bei Werbung",
        Part::Reach => "Follower, die Posts sehen",
        Part::Click => "Klicks der Erreichten",
    }
}
