//! German, of the rate card.

use super::{example, format, unreadable};
use crate::draft::card::{Number, Slot, Text};
use crate::draft::link::display;
use crate::draft::{Field, Problem};
use crate::number::money::Currency;
use crate::number::read::Unit;
use crate::number::write;
use crate::text::{capital, say};

pub const TITLE: &str = "Deine Preisliste, auf einer Seite";
pub const LEDE: &str = "Was eine Marke wissen will, bevor sie dich bucht: Reichweite, Preise, Ideen, Kontakt. Trage \
    ein, was du hast, und drucke oder verschicke die Liste.";
pub const YOU: &str = "Du";
pub const PLATFORMS: &str = "Deine Plattformen";
pub const PLATFORMS_HINT: &str = "Klappe die auf, auf denen du bist; die anderen erscheinen nicht auf der Preisliste.";
pub const FOR_SALE: &str = "Dein Angebot und deine Preise";
pub const FOR_SALE_HINT: &str = "Ohne Angabe zeigt die Preisliste unsere faire Spanne und nennt sie auch so.";
pub const YOUR_PRICE: &str = "Dein Preis auf ";
pub const COMPARE: &str = "Mein Engagement mit dem Üblichen vergleichen";
pub const THE_BRAND: &str = "Diese Marke";
pub const YOUR_WORK: &str = "Deine Arbeiten";
pub const REACH_YOU: &str = "So erreicht man dich";

// Keeping it.
pub const KEPT: &str = "Beim Tippen gespeichert: in diesem Browser, auf diesem Gerät und nirgendwo sonst.";
pub const NOT_KEPT: &str = "Dein Browser speichert nichts für diese Seite (ein privates Fenster tut es nicht und auch \
    keiner, der Speicher blockiert): Beim Neuladen ist die Preisliste leer. Drucke sie oder kopiere ihren Link, bevor du \
    gehst.";
pub const VISITING: &str = "Diese Preisliste kam mit einem Link und ist nicht gespeichert: Was du hier änderst, ist \
    weg, wenn du die Seite verlässt.";
pub const REPLACES: &str = " Du hast hier schon eine eigene; wenn du diese speicherst, ersetzt sie deine.";
pub const KEEP: &str = "In diesem Browser speichern";
pub const OPEN_MINE: &str = "Meine öffnen";
pub const FORGET: &str = "Diese Preisliste löschen";
pub const FORGOTTEN: &str = "Gelöscht: Nichts davon bleibt gespeichert.";
pub const BRING_BACK: &str = "Zurückholen";

// Taking it away.
pub const PRINT: &str = "Drucken oder als PDF speichern";
pub const AS_TEXT: &str = "Die Preisliste als Text";
pub const AS_LINK: &str = "Die Preisliste als Link";
pub const LINK_NOTE: &str = "Alles, was auf der Preisliste steht, steckt im Link, auch deine Kontaktdaten. Wer den \
    Link hat, kann es lesen; an einen Server geht nichts davon.";
pub const COPY_CARD_LINK: &str = "Link kopieren";
pub const WAITING: &str = "Die Preisliste kommt wieder, sobald die markierten Felder lesbar sind.";
pub const EMPTY: &str = "Hier erscheint deine Preisliste, während du tippst. Beginne mit deinem Namen und einer \
    Plattform.";

// The sheet.
pub const SHEET: &str = "Preisliste";
/// Between these two or [`IDEA`] and the name of a brand.
pub const FOR: &str = " für ";
pub const NO_NAME: &str = "Dein Name";
pub const AUDIENCE: &str = "Reichweite";
pub const PRICES: &str = "Preise";
pub const IDEA: &str = "Meine Idee";
pub const WORK: &str = "Arbeitsproben";
pub const PARTNERS: &str = "Bisherige Kooperationen";
pub const CONTACT: &str = "Kontakt";
pub const ENGAGEMENT: &str = " Engagement-Rate";
pub const TIMES_THE: &str = "-mal so hoch wie die üblichen ";
pub const USUAL: &str = " bei dieser Größe";
pub const FAIR: &str = "faire Spanne";
pub const ON_REQUEST: &str = "auf Anfrage";
pub const DISCLOSURE: &str = "Jeder bezahlte Beitrag wird deutlich als Werbung gekennzeichnet.";
pub const MINE: &str = "Preise ohne „faire Spanne“ sind meine eigenen. ";
pub const RANGES: &str = "Eine faire Spanne ist kein Angebot: In ihr liegt die Hälfte vergleichbarer Kooperationen, \
    von Postworth anhand dokumentierter Kooperationen geschätzt. ";

/// What the prices are in.
pub fn prices_in(currency: Currency) -> String {
    match currency {
        Currency::Usd => "Preise in US-Dollar.".to_owned(),
        other => say(&["Preise in ", other.code(), "."]),
    }
}

/// What our ranges, which are in US dollars, are shown at.
pub fn at_rate(code: &str, rate: &str) -> String {
    say(&[
        " Faire Spannen umgerechnet zu ",
        rate,
        "\u{a0}",
        code,
        " pro US-Dollar.",
    ])
}

/// The name over a slot.
pub fn label(slot: Slot) -> String {
    match slot {
        Slot::Text(text) => match text {
            Text::Name => "Name",
            Text::Handle => "Handle",
            Text::Niche => "Dein Thema",
            Text::Brand => "Marke",
            Text::Idea => "Deine Idee für die Marke",
            Text::Work => "Links zu Arbeitsproben",
            Text::Partners => "Bisherige Kooperationen",
            Text::Email => "E-Mail",
            Text::Contact => "Telefon, Management …",
        }
        .to_owned(),
        Slot::Number(_, number) => match number {
            Number::Followers => "Follower",
            Number::Engagement => "Engagement-Rate",
            Number::Views => "Views pro Post",
        }
        .to_owned(),
        Slot::Price(_, sold) => capital(format(sold)),
        Slot::Rate => super::label(Field::Rate).to_owned(),
    }
}

/// One short sentence under the label, or nothing.
pub const fn hint(slot: Slot) -> &'static str {
    match slot {
        Slot::Text(Text::Handle) => "So, wie man dich findet: @deinname",
        Slot::Text(Text::Niche) => "Und für wen: schnelle Küche für zwei",
        Slot::Text(Text::Brand) => "Leer lassen, wenn sie für jede passen soll",
        Slot::Text(Text::Work) => "Einer pro Zeile, höchstens fünf",
        Slot::Text(Text::Partners) => "Marken, oder je eine Zeile; höchstens fünf",
        Slot::Rate => "Unsere fairen Spannen brauchen ihn, deine eigenen Preise nicht",
        _ => "",
    }
}

/// How much of a text does not fit on the page.
pub fn left_out(text: Text, left_out: usize) -> String {
    let most = write::count(text.room() as u64);
    let over = write::count(left_out as u64);
    let lines = match text.lines() {
        1 => String::new(),
        lines => say(&[" in ", &write::count(lines as u64), " Zeilen"]),
    };
    say(&[
        "Zu lang für eine Seite: Die Preisliste zeigt ",
        &most,
        " Zeichen",
        &lines,
        " und lässt ",
        &over,
        " weg.",
    ])
}

/// What is wrong with the text in a slot, and what would be right.
pub fn problem(slot: Slot, problem: &Problem) -> String {
    let Some(spec) = slot.spec() else { return String::new() };
    match problem {
        Problem::Unreadable(why, piece) => unreadable(&spec, *why, piece.as_deref()),
        Problem::TooLarge => say(&["Gib höchstens ", &display(spec.max, spec.unit), " ein."]),
        Problem::TooSmall if spec.unit == Unit::Usd => {
            "Gib mehr als null ein. Was du verschenkst, lass auf der Preisliste weg.".to_owned()
        }
        Problem::TooSmall => "Gib eine Zahl über null ein.".to_owned(),
        Problem::Missing | Problem::CostsNothing => say(&["Gib eine Zahl ein, zum Beispiel ", &example(&spec), "."]),
    }
}
