//! German.
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
pub const CODE: &str = "de";
/// Where numbers are written as this language's notation has them.
pub const HOME: &str = "de-DE";

// What the site's pages are called.
pub const SITE_TITLE: &str = "Postworth: Was ein gesponserter Post wert ist";
pub const SITE_DESCRIPTION: &str = "Was ein gesponserter Post wert ist und ob ein Star oder viele Micro-Influencer \
    mehr bringen.";
pub const LIBRARY_TITLE: &str = "Woher die Zahlen von Postworth stammen";
pub const CARD_TITLE: &str = "Eine Preisliste für Creator";
pub const CARD_DESCRIPTION: &str = "Erstelle Preisliste und Mediakit auf einer Seite: deine Reichweite, was deine \
    Posts kosten und wie man dich erreicht. Sie entsteht in deinem Browser und bleibt dort.";

// The frame of the page.
pub const SKIP: &str = "Zum Ergebnis springen";
pub const DOORS: &str = "Was du wissen willst";
pub const DOOR_CREATOR: &str = "Creator";
pub const DOOR_BRAND: &str = "Marken";
pub const DOOR_SOURCES: &str = "Quellen";
pub const DROPPED: &str = "Teile des Links ließen sich nicht verwenden und wurden weggelassen: ";
pub const CLOSE: &str = "Schließen";
pub const LANGUAGES_NAME: &str = "Andere Sprachen";
pub const COLOPHON: &str = "Postworth läuft in deinem Browser: kein Konto, kein Cookie, keine Anfrage an andere Seiten. \
    Quellcode und Daten sind offen.";
pub const WAITING: &str = "Das Ergebnis folgt, sobald du fertig getippt hast.";
pub const WAITING_ONE: &str = "Das Ergebnis kommt wieder, sobald das markierte Feld lesbar ist.";
pub const WAITING_SEVERAL: &str = "Das Ergebnis kommt wieder, sobald diese Felder lesbar sind:";
pub const MAKE_CARD: &str = "Preisliste erstellen";
pub const COPY_LINK: &str = "Link zu diesem Ergebnis kopieren";
pub const COPIED: &str = "Kopiert";
pub const COPY_YOURSELF: &str = "Dein Browser lässt uns nicht kopieren. Markiere es hier:";
/// What the picture shows that goes with a link to the page.
pub const PREVIEW: &str = "Was ist ein gesponserter Post wert? Ein Star oder viele Micro-Influencer?";
pub const SHARE_LINK: &str = "Dieses Ergebnis teilen";
pub const PLATFORM: &str = "Plattform";

// The creator door.
pub const CREATOR_TITLE: &str = "Was ist dein Post wert?";
pub const CREATOR_LEDE: &str = "Drei Zahlen, eine ehrliche Spanne, aus dokumentierten Deals und veröffentlichten \
    Preisen. Überschreibe das Beispiel.";
pub const PER_POST_HINT: &str = "Deine üblichen Zahlen pro Post oder die mehrerer Posts: 120, 340, 95";
pub const MORE_NUMBERS: &str = "Shares, Saves und Views";
pub const HALF_OF_DEALS: &str = "Die Hälfte vergleichbarer Deals liegt im schattierten Bereich, neun von zehn liegen \
    auf der Linie: ";
pub const TO: &str = " bis ";
pub const STEPS_TITLE: &str = "Wie wir darauf kommen";
pub const ELSEWHERE_TITLE: &str = "Dasselbe Publikum anderswo";
pub const ELSEWHERE_NOTE: &str = "Gleich viele Follower, mit dem Engagement, das dort üblich ist. „Leitfaden“ ist die \
    Tabelle, die die meisten Artikel zitieren, wie veröffentlicht; ≈ folgt aus ihren anderen Zeilen.";
pub const ELSEWHERE_VIEWS: &str = "Gleich viele Aufrufe pro Post.";
pub const GUIDE_SHORT: &str = "Leitfaden";
pub const OUR_RANGE: &str = "Unsere Spanne";
pub const NO_GUIDE: &str = "Der Leitfaden, den die meisten Artikel zitieren, beginnt bei tausend Followern: Über einen \
    Account dieser Größe sagt er nichts";
pub const GUIDE_TITLE_START: &str = "Der Leitfaden, den die meisten Artikel zitieren, nennt ";
pub const GUIDE_STEPS: &str =
    "Er ist eine Tabelle mit Stufen; an jeder Grenze ergibt sich derselbe Betrag in Cent pro Follower. ";
pub const GUIDE_NOTE: &str = "Dokumentierte Deals steigen langsamer als die Followerzahl.";
pub const DERIVED: &str = "Diese Zeile lag uns in keiner lesbaren Kopie vor: Sie folgt aus der Zeile, die vorlag, mit \
    demselben Betrag in Cent pro Follower.";
pub const NO_BENCHMARK: &str = "Niemand hat veröffentlicht, was Creator hier bei welcher Größe erreichen. \
    Markenseiten sind gemessen, aber nicht vergleichbar; der Preis nimmt dein Engagement deshalb als üblich an.";
pub const NO_ENGAGEMENT: &str = "Gib Likes oder Kommentare an, um deine Engagement-Rate zu sehen";
pub const FOLLOWERS_FOR_TYPICAL: &str = "Gib deine Follower an, um dich mit Accounts deiner Größe zu vergleichen und \
    um deine Größenklasse zu sehen und was der übliche Leitfaden sagt.";
pub const TYPICAL_SOURCES: &str = "Was jede Quelle bei deiner Größe sagt";
pub const TIER_TABLE: &str = "Alle veröffentlichten Definitionen";
pub const TIER_SCHEME: &str = "Größenklassen nach";
pub const NO_TIER: &str = "keine Größenklasse";
pub const YOU: &str = "du";

// What stands there without the program.
pub const STILL: &str = "Diese Seite braucht JavaScript und WebAssembly, um zu rechnen. Ohne sie sind ihre Zahlen ein \
    einziges Beispiel, das sich nicht ändert; lesen kannst du trotzdem ";
pub const STILL_OWN: &str = "Diese Seite braucht JavaScript und WebAssembly. Auch ohne sie lesbar sind ";
pub const STILL_TABLES: &str = "die veröffentlichten Tabellen";
pub const TABLES_NOTE: &str = "Der Preisleitfaden, den die meisten Artikel zitieren, und was jede Quelle klein und \
    groß nennt, wie gedruckt. Die Preise stammen von ";
pub const BROKEN: &str = "Der Rechner ist stehen geblieben. Seine Zahlen sind ausgeblendet, weil sie vielleicht nicht \
    zu deiner Eingabe passen.";
pub const RELOAD: &str = "Mit demselben Link neu laden";
pub const BROKEN_AGAIN: &str = "Mit diesem Link ist es schon einmal schiefgegangen: ";
pub const START_AFRESH: &str = "ohne ihn beginnen";
pub const TOO_OLD: &str = ". Klappt auch das nicht, ist dieser Browser vielleicht zu alt; die veröffentlichten \
    Tabellen unten kannst du trotzdem lesen.";
pub const TOO_OLD_OWN: &str = ". Klappt auch das nicht, ist dieser Browser vielleicht zu alt.";
pub const TABLES_TITLE: &str = "Die veröffentlichten Tabellen";
pub const TIERS_TABLE: &str = "Wer als nano, micro oder macro gilt";
pub const TIER: &str = "Größenklasse";

// The sources.
pub const SOURCES_TITLE: &str = "Woher die Zahlen stammen";
pub const SOURCES_LEDE: &str = "Jede Zahl stammt aus einer genannten Quelle oder von dir. Stufe A ist die Studie \
    selbst, B eine namentlich genannte Studie, über die andere berichten, C ein Leitfaden, der keine Methode nennt, D \
    aus dritter Hand oder im Widerspruch zu anderen.";
pub const CLAIMS_TITLE: &str = "Was die Artikel behaupten, geprüft";
pub const CLAIMS_LEDE: &str = "Am Anfang von Postworth standen fünf Artikel über Micro-Influencer. So gut halten \
    ihre Behauptungen stand.";
pub const SOURCES_LIST: &str = "Alle Quellen";
pub const SOURCES_DOORWAY: &str = "Alle Quellen und alle geprüften Behauptungen";
pub const GRADE: &str = " · Stufe ";
pub const SAMPLE: &str = "Stichprobe: ";
pub const TAKEN: &str = "Daraus entnommen: ";
pub const CHECKED_AGAINST: &str = "Geprüft anhand von: ";

pub const DELIVERABLES: &str = "Formate, Nutzungsrechte, Exklusivität";
pub const HAVE_OFFER: &str = "Ich habe ein Angebot. Ist es fair?";
pub const PAID_ADS: &str = "Die Marke darf es als Anzeige schalten";
pub const RUSH: &str = "Es eilt";
pub const NO_STANDARD: &str = "Dafür gibt es keinen Branchenstandard. Wir nehmen die Mitte dessen, was Leitfäden und \
    Rechner veröffentlichen; die Schritte zeigen, wie weit sie auseinanderliegen. Trage hier deine eigenen \
    Prozentsätze ein, um das zu ändern.";
pub const OWN_PERCENTAGES: &str = "Deine eigenen Prozentsätze";
pub const FEWER: &str = "Eins weniger: ";
pub const MORE: &str = "Eins mehr: ";
pub const MODE: &str = "Welcher Preis";
pub const MODE_MODEL: &str = "Unsere Spanne";
pub const MODE_GUIDE: &str = "Üblicher Leitfaden";
pub const OURS_INSTEAD: &str = "Unsere Spanne aus dokumentierten Deals dagegen: ";
pub const MIDDLE_OF: &str = " (Mitte ";
pub const NINE_IN_TEN: &str = ", neun von zehn: ";
pub const PRICE_GUIDE: &str = ": ein Preisleitfaden, der wenig zählt";
pub const PRICE_OF_VIEWS: &str = ": ein Preis pro tausend Views";
pub const WORTH_OF_ENGAGEMENT: &str = ": was Engagement zum Preis beiträgt";
pub const BUNDLE: &str = "Mehrere Inhalte auf einmal";
pub const OFFER_START: &str = "Das Angebot, für dich ";
pub const OFFER_ABOVE: &str = " wert, liegt über ";
pub const OFFER_OF_100: &str = " von 100 vergleichbaren Deals";
pub const CURRENCY: &str = "Währung";
pub const COUNTER_OFFER: &str = "Ein Gegenangebot zum Verschicken";
pub const COPY_TEXT: &str = "Text kopieren";
pub const CURVE_TITLE: &str = "Preis nach Followerzahl";
pub const CURVE_NOTE: &str = "Jeder Punkt ist ein dokumentierter Deal auf dieser Plattform, umgerechnet auf einen \
    Post und auf heutige Dollar. Im inneren Band liegt die Hälfte vergleichbarer Deals, im äußeren liegen neun von \
    zehn; die gestrichelte Linie ist der veröffentlichte Leitfaden.";
pub const CURVE_TABLE: &str = "Die dokumentierten Deals als Zahlen";
pub const DOCUMENTED: &str = "Belegter Preis";
pub const RESULT: &str = "Ergebnis";
pub const MIDDLE: &str = "Die Mitte liegt bei ";
/// The second sentence of the summary.
pub const ENGAGEMENT_RATE: &str = " Engagement-Rate: ";
pub const YOUR_ENGAGEMENT: &str = "Deine Engagement-Rate: ";
pub const BY_VIEWS: &str = "Gemessen an deinen Views sind es ";
pub const TYPICAL_IS: &str = "Bei dieser Größe üblich: ";
pub const TIKTOK_BASE: &str = " Die meisten TikTok-Quellen sagen nicht, ob sie durch Follower oder durch Views \
    teilen: Vergleiche mit Vorsicht.";
pub const SOURCE: &str = "Quelle";
pub const SAMPLE_COLUMN: &str = "Stichprobe";
pub const NO_SAMPLE: &str = "nicht angegeben";
pub const AT_YOUR_SIZE: &str = "Bei deiner Größe";
pub const WEIGHTS: &str = "Zwischen zwei veröffentlichten Größen rechnen wir anteilig, in Logarithmen. Die übliche \
    Rate ist das gewichtete geometrische Mittel: Stufe A zählt 3, B 2, C 1, D ein halb, und eine Quelle zählt umso \
    weniger, je weiter deine Größe außerhalb dessen liegt, was sie gemessen hat. Das schattierte Band ist eine \
    Standardabweichung der Quellen.";
pub const LIKES_ALONE: &str = "Getrennt gezählt, weil es nur Likes sind und nicht das gesamte Engagement:";
pub const YOU_CAPITAL: &str = "Du";
pub const NO_TIER_HEADING: &str = "Keine Größenklasse";
pub const CALLS_YOU: &str = "Stuft dich ein als";
pub const FROM_TO: &str = "Follower";
pub const AND_MORE: &str = " und mehr";
pub const AROUND: &str = "Rund";

/// What stands behind a number of followers, as it is written.
pub fn followers(shown: &str) -> &'static str {
    let _ = shown; // One is as several.
    " Follower"
}

/// The same of views.
pub fn views(shown: &str) -> &'static str {
    if shown == "1" {
        " View pro Post"
    } else {
        " Views pro Post"
    }
}

/// The line over the price, and beside it in the bar on a phone.
pub const fn fair_price_of(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "Fairer Preis für einen Instagram-Post",
        Platform::YouTube => "Fairer Preis für ein YouTube-Video",
        Platform::TikTok => "Fairer Preis für ein TikTok-Video",
        Platform::X => "Fairer Preis für einen Post auf X",
        Platform::Facebook => "Fairer Preis für einen Facebook-Post",
    }
}

/// What amounts are shown in, and at which rate.
pub fn at_your_rate(code: &str, rate: &str) -> String {
    say(&[
        "In ",
        code,
        " zu deinem Kurs: 1 US-Dollar = ",
        rate,
        "\u{a0}",
        code,
        ". Alle Preisbelege sind in US-Dollar.",
    ])
}

/// How many sources the typical rate rests on.
pub fn typical_from(sources: usize) -> String {
    match sources {
        1 => ", aus einer veröffentlichten Messreihe.".to_owned(),
        several => say(&[", aus ", &write::count(several as u64), " veröffentlichten Messreihen."]),
    }
}

/// After the tier's name: how many definitions agree.
pub fn in_definitions(agreeing: usize, all: usize) -> String {
    say(&[
        ", in ",
        &write::count(agreeing as u64),
        " von ",
        &write::count(all as u64),
        " veröffentlichten Definitionen",
    ])
}

/// What was taken from a source: rows of a table.
pub fn rows(table: Table, rows: u64) -> String {
    let (one, several) = match table {
        Table::Tiers => (" Größenklasse", " Größenklassen"),
        Table::Prices => (" Preis", " Preise"),
        Table::Cpm => (" Preis pro tausend", " Preise pro tausend"),
        Table::Cpe => (" Preis pro Interaktion", " Preise pro Interaktion"),
        Table::Engagement => (" Rate", " Raten"),
        Table::BrandedDrop => (" Zahl zu Werbeposts", " Zahlen zu Werbeposts"),
        Table::Multipliers => (" Faktor", " Faktoren"),
        Table::Claims => (" daran geprüfte Behauptung", " daran geprüfte Behauptungen"),
        Table::Papers => (" Befund", " Befunde"),
        Table::Cpi => (" Jahr Verbraucherpreise", " Jahre Verbraucherpreise"),
    };
    say(&[&write::count(rows), if rows == 1 { one } else { several }])
}

/// Over the guide's rows for a platform.
pub fn guide_table(place: Platform) -> String {
    say(&["Der übliche Preisleitfaden: ", post(place)])
}

/// Which row of the guide that is.
pub fn guide_tier(row: &Price) -> String {
    let followers = row.followers.map(band).unwrap_or_default();
    say(&[", Zeile „", row.tier, "“, ", &followers, " Follower. "])
}

/// One step of the price, as a line.
pub fn step(kind: StepKind) -> String {
    match kind {
        StepKind::Size {
            platform: place,
            followers,
        } => say(&[&write::count(followers), " Follower auf ", platform(place)]),
        StepKind::Engagement { ratio } => say(&["Engagement, das ", &write::times(ratio.0), "-Fache des Üblichen"]),
        StepKind::Views { views, .. } | StepKind::ViewsOnly { views, .. } => {
            say(&["Views pro Post: ", &write::count(views)])
        }
    }
}

/// What a step rests on.
pub fn step_note(kind: StepKind) -> String {
    match kind {
        StepKind::Size { platform, .. } => {
            let curve = calibrated::curve(platform);
            say(&[
                "angepasst an ",
                &write::count(calibrated::ROWS),
                " dokumentierte Deals und veröffentlichte Preise, davon ",
                &write::count(curve.deals),
                if curve.deals == 1 { " Deal" } else { " Deals" },
                " auf dieser Plattform",
                if price::is_thin(platform) {
                    ": eine dünne Grundlage"
                } else {
                    ""
                },
            ])
        }
        StepKind::Engagement { .. } => say(&[
            "mit dem Exponenten ",
            &write::times(Ppm::round(price::ENGAGEMENT_EXPONENT).0),
            " und begrenzt auf den Faktor ",
            &write::times(Ppm::round(price::ENGAGEMENT_LIMIT).0),
            " nach oben und unten: beides Annahmen, denn veröffentlichte Zahlen liegen weit auseinander",
        ]),
        StepKind::Views { platform, .. } => say(&[
            "um ",
            &write::percent(Ppm::round(calibrated::views(platform).weight).0),
            " des Abstands verschoben, hin zu ",
            &per_thousand(platform),
            "; der Anteil ist eine Annahme",
        ]),
        StepKind::ViewsOnly { platform, .. } => say(&["bei ", &per_thousand(platform)]),
    }
}

/// What so many views are usually paid.
fn per_thousand(place: Platform) -> String {
    let assumed = if place == Platform::Facebook {
        " (Wert von Instagram: Veröffentlicht ist hier keiner)"
    } else {
        ""
    };
    say(&[&cpm(place), " pro tausend Views", assumed])
}

/// Which dollars the price is in, before the source of what a dollar was worth.
pub fn dollars_of() -> String {
    say(&[
        "In Dollar von ",
        &year(calibrated::DOLLARS_OF),
        ", umgerechnet mit den Verbraucherpreisen laut ",
    ])
}

/// The fold under a step.
pub fn sources_of_step(sources: usize) -> String {
    say(&["Quellen dieses Schritts: ", &write::count(sources as u64)])
}

/// How many a source counted or asked, after its name.
pub fn sample(source: &Source) -> String {
    say(&["; Stichprobe: ", source.sample.unwrap_or(NO_SAMPLE)])
}

/// What the price is and is not.
pub fn model_note() -> String {
    say(&[
        "Dokumentierte Deals streuen um diesen Preis mit dem Faktor ",
        &spread(),
        " nach oben und unten (eine Standardabweichung), daher die Breite der Spanne: Keine Formel trifft viel \
        genauer.",
    ])
}

/// A format, one piece of it.
pub const fn format(format: Format) -> &'static str {
    match format {
        Format::Post => "Post",
        Format::Carousel => "Karussell",
        Format::Reel => "Reel",
        Format::Story => "Story",
        Format::Video => "Video",
        Format::Short => "Short",
        Format::Integrated => "Integration",
        Format::Dedicated => "Dedicated Video",
        Format::Live => "Livestream",
    }
}

/// Pieces of a format.
pub fn pieces(number: u64, of: Format) -> String {
    let ending = match (number, of) {
        (1, _) => "",
        (_, Format::Integrated) => "en",
        (_, Format::Story) => return say(&[&write::count(number), " Stories"]),
        _ => "s",
    };
    say(&[&write::count(number), " ", format(of), ending])
}

/// What formats are priced against.
pub fn no_pieces(platform: Platform) -> String {
    say(&[
        "Ohne Auswahl gilt: ",
        &pieces(1, deliverable::base_format(platform)),
        ".",
    ])
}

/// The line over a quote: what it is for.
pub fn quoted(quote: &Quote, place: Platform) -> String {
    if quote.is_one_post(place) {
        return fair_price_of(place).to_owned();
    }
    let mut text = say(&["Fairer Preis für ", &listed(quote), " auf ", platform(place)]);
    for extra_kind in quote.extras.iter().map(|sold| sold.kind) {
        text.push_str(", ");
        text.push_str(&extra(extra_kind));
    }
    text
}

/// Something sold beside the pieces.
pub fn extra(kind: ExtraKind) -> String {
    let days = |what: &str, days| say(&[what, &write::count(days), if days == 1 { " Tag" } else { " Tage" }]);
    match kind {
        ExtraKind::Rights(length) => days("Nutzungsrechte für ", length),
        ExtraKind::PaidAds => "Schaltung als Anzeige".to_owned(),
        ExtraKind::Exclusivity(length) => days("Exklusivität für ", length),
        ExtraKind::Rush => "Express-Umsetzung".to_owned(),
    }
}

/// What a factor rests on.
pub fn factor_note(rests: &Factor) -> String {
    let middle = factor(rests.typical);
    let publishers = match rests.basis {
        Basis::Base => return "die Grundlage".to_owned(),
        Basis::Unpublished => return "zum Preis der Grundlage, eine Annahme: Veröffentlicht ist nichts".to_owned(),
        // What the reader wrote stands as they wrote it.
        Basis::Own => return say(&["× ", &write::decimal(rests.typical.0, 6), ", deine eigene Angabe"]),
        Basis::Borrowed => {
            return say(&[
                &middle,
                ", eine Annahme: Für diese Plattform allein ist nichts veröffentlicht, es gilt der Faktor einer anderen",
            ]);
        }
        Basis::Published(publishers) => publishers,
        Basis::Between => {
            return say(&[
                &middle,
                ", eine Annahme: im Verhältnis zu dem gerechnet, was veröffentlicht ist; dessen Grenzen ergäben ",
                &write::factor(rests.low.0),
                " und ",
                &write::factor(rests.high.0),
            ]);
        }
    };
    if rests.low == rests.high {
        return say(&[&middle, ", die einzige veröffentlichte Zahl"]);
    }
    let (low, high) = (write::factor(rests.low.0), write::factor(rests.high.0));
    say(&[
        &middle,
        ", nach ",
        &write::count(publishers),
        if publishers == 1 {
            " Herausgeber"
        } else {
            " Herausgebern"
        },
        " zwischen ",
        &low,
        " und ",
        &high,
        "; die Mitte ist eine Annahme",
    ])
}

/// What an extra's factor rests on.
pub fn extra_note(sold: &Extra) -> String {
    let note = factor_note(&sold.factor);
    match (sold.kind, sold.factor.basis) {
        (ExtraKind::Exclusivity(_), Basis::Published(_) | Basis::Between) => say(&[
            &note,
            "; dass damit ",
            &write::count(deliverable::EXCLUSIVITY_DAYS),
            " Tage gemeint sind, ist eine Annahme",
        ]),
        _ => note,
    }
}

/// What the reader's own percentages are percentages of.
pub fn percent_of(platform: Platform) -> String {
    say(&[
        "Der Preis eines Formats ist ein Prozentsatz dieser Grundlage: ",
        post(platform),
        ". Sind es mehrere Inhalte, geht der Paketrabatt von jedem ab; die übrigen Prozente kommen auf den Preis aller \
         Inhalte.",
    ])
}

/// The line over the guide's price.
pub fn guide_kicker(place: Platform) -> String {
    say(&["Wie bei Influencer Marketing Hub gedruckt: ", post(place)])
}

/// Where an offer lies, and what to make of it.
pub fn offer_verdict(offer: &OfferCheck) -> String {
    let place = match offer.percentile.0 {
        0..250_000 => "Damit liegt es im untersten Viertel.",
        250_000..500_000 => "Damit liegt es in der mittleren Hälfte, und zwar im unteren Teil.",
        500_000..750_000 => "Damit liegt es in der mittleren Hälfte, und zwar im oberen Teil.",
        _ => "Damit liegt es im obersten Viertel.",
    };
    match offer.short_of_typical.0 {
        0 => place.to_owned(),
        short => say(&[
            place,
            " Die Mitte vergleichbarer Deals liegt um ",
            &write::usd_round(short),
            " höher.",
        ]),
    }
}

/// Under an empty own percentage: what stands for it.
pub fn we_take(percent: &str, basis: Basis) -> String {
    say(&[
        "Ohne Angabe nehmen wir ",
        percent,
        match basis {
            Basis::Between | Basis::Borrowed | Basis::Unpublished => ", eine Annahme",
            Basis::Base | Basis::Published(_) | Basis::Own => "",
        },
    ])
}

// The letter that answers an offer.
pub const LETTER_START: &str = "Hallo,\n\nvielen Dank für das Angebot und das Interesse an einer Zusammenarbeit, über \
    die ich mich sehr freuen würde. Mein Angebot:\n";
pub const LETTER_NO_EXTRAS: &str = " Nutzungsrechte, die Schaltung als Anzeige und Exklusivität sind in meinem Preis \
    nicht enthalten; gern biete ich sie zusätzlich an.";
pub const LETTER_END: &str = "\n\nDie Inhalte kennzeichne ich deutlich als Werbung.\n\nViele Grüße";

/// Pieces, and where they are shown.
pub fn on_platform(pieces: &str, place: Platform) -> String {
    say(&[pieces, " auf ", platform(place)])
}

/// The letter's price, after the list of what it is for.
pub fn letter_price(price: &str) -> String {
    say(&["Mein Preis dafür liegt bei ", price, "."])
}

/// What bears the letter's price out.
pub fn letter_range(quote: &Estimate) -> String {
    say(&[
        " Die Hälfte vergleichbarer Kooperationen liegt zwischen ",
        &write::usd_round(quote.low.0),
        " und ",
        &write::usd_round(quote.high.0),
        ".",
    ])
}

/// What a reader should know before trusting the price.
pub fn caution(caution: Caution, place: Platform) -> String {
    match caution {
        Caution::NoDealSoSmall => say(&[
            "Auf ",
            platform(place),
            " ist kein Deal mit einem so kleinen Account dokumentiert: Die Linie ist über das Bekannte hinaus \
             verlängert und die Spanne deshalb breiter.",
        ]),
        Caution::NoDealSoLarge => say(&[
            "Auf ",
            platform(place),
            " ist kein Deal mit einem so großen Account dokumentiert: Die Linie ist über das Bekannte hinaus \
             verlängert und die Spanne deshalb breiter.",
        ]),
        Caution::ManyViews => {
            "Deine Views liegen weit über deiner Followerzahl; der Preis rückt deshalb zu dem hin, was so viele Views \
            bringen."
                .to_owned()
        }
        Caution::ViewsAlone => "Nur nach Views berechnet: Gib deine Follower an, dann ist der Preis besser \
        begründet."
            .to_owned(),
        Caution::ThinEvidence => say(&[
            "Zu ",
            platform(place),
            " ist wenig belegt. Dokumentierte Deals: ",
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
        several => say(&[&record, ", ", &write::count(several as u64), " Preise"]),
    }
}

// What pictures show.

/// A price as a range.
pub fn price_range(price: &Estimate) -> String {
    let usd = |cents: Cents| write::usd_round(cents.0);
    say(&[
        "Die Hälfte vergleichbarer Deals: ",
        &usd(price.low),
        TO,
        &usd(price.high),
        "; neun von zehn: ",
        &usd(price.p5),
        TO,
        &usd(price.p95),
        "; die Mitte liegt bei ",
        &usd(price.typical),
        ".",
    ])
}

/// The middle of a range.
pub fn around(price: Cents) -> String {
    say(&["rund ", &write::usd_round(price.0)])
}

/// The guide's price beside ours.
pub fn published_guide(price: &str) -> String {
    say(&["Leitfaden: ", price])
}

pub const ENGAGEMENT_CURVE: &str = "Übliche Engagement-Rate nach Followerzahl. ";

/// The reader's dot on a curve: at so many followers, this.
pub fn you_at(followers: u64, what: &str) -> String {
    let of = if followers == 1 { " Follower: " } else { " Followern: " };
    say(&["Du, bei ", &write::compact(followers), of, what, "."])
}

/// Before the tiers of a scheme.
pub fn calls(scheme: &TierScheme) -> String {
    say(&[&short_source(scheme.source), " nennt "])
}

/// After them.
pub fn you_have(followers: u64) -> String {
    say(&["und du hast ", &write::compact(followers), " Follower."])
}

/// The label of the bar on a phone: whose price it shows, of what.
pub fn price_bar(draft: &Draft, one_post: bool) -> &'static str {
    match draft.mode {
        Mode::Guide => "Üblicher Leitfaden für einen Post",
        Mode::Model if one_post => fair_price_of(draft.platform),
        Mode::Model => "Fairer Preis für alles zusammen",
    }
}

/// What the picture of price against followers shows.
pub fn price_curve(place: Platform, deals: usize, you: Option<(u64, Cents)>) -> String {
    let mut words = say(&[
        "Preis eines Posts auf ",
        platform(place),
        " nach Followerzahl, beides in Zehnerpotenzen, mit ",
        &write::count(deals as u64),
        if deals == 1 {
            " dokumentierten Deal"
        } else {
            " dokumentierten Deals"
        },
        ". Der Preis steigt langsamer als die Followerzahl.",
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
        Field::Followers => "Follower",
        Field::Likes => "Likes",
        Field::Comments => "Kommentare",
        Field::Shares => "Shares pro Post",
        Field::Saves => "Saves pro Post",
        Field::Views => "Views pro Post",
        Field::Rights => "Nutzungsrechte, Tage",
        Field::Exclusivity => "Exklusivität, Tage",
        Field::CarouselPrice => "Ein Karussell kostet",
        Field::ReelPrice => "Ein Reel kostet",
        Field::StoryPrice => "Eine Story kostet",
        Field::VideoPrice => "Ein Video kostet",
        Field::ShortPrice => "Ein Short kostet",
        Field::IntegratedPrice => "Eine Integration kostet",
        Field::DedicatedPrice => "Dedicated Video kostet",
        Field::LivePrice => "Ein Livestream kostet",
        Field::BundleOff => "Paketrabatt",
        Field::RightsAdd => "Aufschlag Rechte",
        Field::PaidAdsAdd => "Aufschlag Anzeigen",
        Field::ExclusivityAdd => "Aufschlag Exklusivität",
        Field::RushAdd => "Aufschlag Express",
        Field::Offer => "Gebotenes Honorar",
        Field::Gift => "Geschenke, Ladenpreis",
        Field::GiftWorth => "Wert für dich",
        Field::Commission => "Erwartete Provision",
        Field::Budget => "Budget",
        Field::Of(_, part) => brand::label(part),
        Field::Overlap => "Publikum, das zwei teilen",
        Field::Posts => "Posts pro Creator",
        Field::HourRate => "Kosten einer Stunde",
        Field::FeeSpread => "Honorare streuen, Faktor",
        Field::ResponseSpread => "Resonanz streut, Faktor",
        Field::Conversion => "Bestellungen nach Klick",
        Field::OrderValue => "Wert einer Bestellung",
        Field::Rate => "Ein US-Dollar kostet",
    }
}

/// One short sentence under the label, or nothing.
pub const fn hint(field: Field) -> &'static str {
    match field {
        Field::GiftWorth => "Unsere Annahme: die Hälfte",
        Field::Commission => "Aus einem Rabattcode",
        Field::Rate => "Was deine Bank sagt: Nichts wird abgerufen",
        _ => "",
    }
}

/// What the text in a field was read as.
pub fn read_as_one(shown: &str) -> String {
    say(&["gelesen als ", shown])
}

/// The same, of several numbers.
pub fn read_as_mean(mean: &str, several: &str, median: &str, least: &str, most: &str) -> String {
    say(&[
        "gelesen als ",
        mean,
        " pro Post: Mittelwert aus ",
        several,
        " (Median ",
        median,
        ", von ",
        least,
        " bis ",
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
            Field::Followers => "Gib deine Follower oder deine durchschnittlichen Views ein.".to_owned(),
            Field::Of(_, Part::Engagement) => {
                "Gib eine Rate ein: Über Creator auf dieser Plattform ist nichts veröffentlicht.".to_owned()
            }
            Field::Rate => say(&[
                "Gib ein, wie viel ",
                write::pricing().currency.code(),
                " ein US-Dollar kostet.",
            ]),
            Field::HourRate => "Gib ein, was eine Stunde kostet, oder lass die Stunden weg.".to_owned(),
            Field::Of(_, Part::Click) | Field::Conversion => {
                "Gib auch hier eine Rate ein oder lass alle drei weg: Sie gehören zusammen.".to_owned()
            }
            _ => say(&["Gib eine Zahl ein, zum Beispiel ", &example, "."]),
        },
        Problem::TooSmall if field.is_format_price() => {
            "Gib mehr als null ein. Was du verschenkst, lass bei den Formaten weg.".to_owned()
        }
        Problem::TooSmall if spec.min > 1 => say(&["Gib mindestens ", &limit(spec.min), " ein."]),
        Problem::TooSmall => "Gib eine Zahl über null ein.".to_owned(),
        Problem::TooLarge if spec.max == WORLD_POPULATION => say(&[
            "Gib höchstens ",
            &limit(spec.max),
            " ein: Mehr Menschen gibt es auf der Erde nicht.",
        ]),
        Problem::TooLarge => say(&["Gib höchstens ", &limit(spec.max), " ein."]),
        Problem::CostsNothing => {
            "Gib ein Honorar oder Nebenkosten ein: Wer nichts kostet, lässt sich unbegrenzt buchen.".to_owned()
        }
        Problem::Unreadable(why, piece) => unreadable(&spec, *why, piece.as_deref()),
    }
}

/// How a number may be written that a field takes.
pub fn example(spec: &Spec) -> String {
    let (number, then) = match spec.unit {
        Unit::Count if spec.max < 12_000 => (write::count(30), ""),
        Unit::Count => (write::count(12_000), " oder 12k"),
        Unit::Usd => (write::money(1_200_000), " oder 12k"),
        Unit::Percent => (write::decimal(15, 1), "\u{a0}%"),
        Unit::Decimal | Unit::Rate => (write::decimal(15, 1), ""),
    };
    say(&[&number, then])
}

/// Why a text, or a piece of it, cannot be read as a number that a field takes.
pub fn unreadable(spec: &Spec, why: Unreadable, piece: Option<&str>) -> String {
    if (spec.unit, why) == (Unit::Rate, Unreadable::Ambiguous) {
        return say(&[
            "Das lässt sich auf zwei Arten lesen. Schreibe 1365 oder ",
            &write::decimal(13, 1),
            "650, je nachdem, was du meinst.",
        ]);
    }
    let what = match piece {
        Some(piece) => say(&["„", &piece.chars().take(20).collect::<String>(), "“ "]),
        None => "Das ".to_owned(),
    };
    let why = match why {
        Unreadable::Empty | Unreadable::NotANumber => "ist keine Zahl, die wir lesen können",
        Unreadable::Negative => "liegt unter null",
        Unreadable::Fraction => "ist keine ganze Zahl",
        Unreadable::TooLarge => "ist zu groß",
        Unreadable::Ambiguous => "lässt sich auf zwei Arten lesen",
        Unreadable::WrongUnit => match spec.unit {
            Unit::Count => "ist keine einfache Anzahl",
            Unit::Usd => match write::pricing().currency {
                Currency::Usd => "ist nicht in US-Dollar",
                other => &say(&["ist nicht in ", other.code()]),
            },
            Unit::Percent => "ist kein Prozentsatz",
            Unit::Decimal | Unit::Rate => "ist keine einfache Zahl",
        },
    };
    say(&[&what, why, ". Schreibe es so: ", &example(spec), "."])
}

/// What is priced on a platform, with its article.
pub const fn post(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "ein Instagram-Post",
        Platform::YouTube => "ein YouTube-Video",
        Platform::TikTok => "ein TikTok-Video",
        Platform::X => "ein Post auf X",
        Platform::Facebook => "ein Facebook-Post",
    }
}

/// A band of followers.
pub fn band(band: Band) -> String {
    match (band.min, band.max) {
        (0, Some(max)) => say(&["unter ", &write::compact(max)]),
        (min, None) => say(&["ab ", &write::compact(min)]),
        (min, Some(max)) if min == max => write::compact(min),
        (min, Some(max)) => say(&[&write::compact(min), "–", &write::compact(max)]),
    }
}

/// The heading over the engagement curve.
pub fn engagement_heading(ratio: u64) -> String {
    match ratio {
        950_000..=1_050_000 => ", so hoch wie bei Accounts dieser Größe üblich".to_owned(),
        _ => say(&[
            ", ",
            &write::times(ratio),
            "-mal so hoch wie bei Accounts dieser Größe üblich",
        ]),
    }
}

/// What a standing far from the usual may mean. The threshold is a rule of thumb and says so.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::FarBelow => {
            "Unter einem Drittel des Üblichen. Viele Follower könnten inaktiv oder gekauft sein, oder die Zahlen \
            stammen von einem schwachen Post. (Ein Drittel ist unsere Faustregel.)"
        }
        Standing::Usual => "",
        Standing::FarAbove => {
            "Über dem Dreifachen des Üblichen. So sieht ein Post aus, der sich weit verbreitet hat, aber auch \
            Engagement-Pods und Bots sehen so aus: Marken werden nachfragen. (Das Dreifache ist unsere Faustregel.)"
        }
    }
}

/// What a rate is a share of.
pub const fn metric(metric: Metric) -> &'static str {
    match metric {
        Metric::EngagementPerFollower => "Engagement pro Follower",
        Metric::LikesPerFollower => "nur Likes, pro Follower",
        Metric::EngagementPerView => "Engagement pro View",
        Metric::ReachPerFollower => "Reichweite pro Follower",
    }
}

/// A verdict on a claim.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "Bestätigt",
        Verdict::Partly => "Teilweise richtig",
        Verdict::Wrong => "Falsch",
        Verdict::Unverified => "Nicht verifiziert",
        Verdict::Opinion => "Meinung",
    }
}

/// A kind of source.
pub const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Seed => "Ausgangsartikel",
        SourceKind::Survey => "Umfrage",
        SourceKind::Guide => "Leitfaden",
        SourceKind::Marketplace => "Marktplatz",
        SourceKind::CourtRecord => "Gerichtsakte",
        SourceKind::Paper => "Fachaufsatz",
        SourceKind::News => "Pressebericht",
        SourceKind::Tool => "Rechner",
    }
}
