//! German, of the frame in somebody else's page, and of the page that makes it.

use crate::draft::Door;
use crate::draft::link::hex;

pub const IN_FULL: &str = " zeigt diese Zahlen vollständig, mit jeder Quelle und dem Rechenweg. Berechnet in \
    deinem Browser: kein Konto, kein Cookie.";
pub const BEHIND: &str = "Wie das berechnet ist, und mehr";

// The page that makes the lines to paste.
pub const PAGE_TITLE: &str = "Postworth in deinem Artikel";
pub const TITLE: &str = "Den Rechner in deinen Artikel einbauen";
pub const DESCRIPTION: &str = "Zeige den Rechner auf deiner eigenen Seite, mit den Zahlen, die du wählst, und in deiner \
    Farbe. Kein Cookie, kein Konto: Er läuft im Browser deiner Leser.";
pub const LEDE: &str = "Wähle aus, was deine Leser zuerst sehen, kopiere die Zeilen und füge sie dort ein, wo der Rechner \
    stehen soll.";
pub const DOOR: &str = "Für wen er ist";
pub const MORE_FIGURES: &str = "Soll er auch mit anderen Zahlen beginnen, stelle sie im Rechner ein und folge dort unten \
    dem Link „Den Rechner in deinen Artikel einbauen“.";
pub const THEME: &str = "Hell oder dunkel";
pub const THEME_READERS: &str = "Wie das Gerät der Leser";
pub const THEME_LIGHT: &str = "Hell";
pub const THEME_DARK: &str = "Dunkel";
pub const ACCENT: &str = "Farbe";
pub const ACCENT_OURS: &str = "Von Postworth";
pub const ACCENT_OWN: &str = "Eigene";
pub const ACCENT_LABEL: &str = "Deine Farbe";
pub const FORM: &str = "Deine Seite erlaubt";
pub const WITH_LOADER: &str = "Iframe und Skript";
pub const FRAME_ALONE: &str = "Nur Iframe";
pub const WITH_LOADER_NOTE: &str = "Der Frame ist immer so hoch wie sein Inhalt. Wo das Skript entfernt wird, behält \
    er die Höhe unten und scrollt.";
pub const FRAME_ALONE_NOTE: &str = "Der Frame behält die Höhe unten und scrollt. In WordPress wächst er von selbst \
    mit, wenn du nur die Adresse der Seite in eine eigene Zeile einfügst.";
pub const HEIGHT_LABEL: &str = "Höhe in Pixeln";
pub const HEIGHT_HINT: &str = "Von 200 bis 5000";
pub const HEIGHT_WRONG: &str = "Gib eine ganze Zahl von 200 bis 5000 ein, zum Beispiel 900.";
pub const WAITING: &str = "Die Zeilen kommen wieder, sobald das markierte Feld lesbar ist.";
pub const LINES: &str = "Die Zeilen zum Einfügen";
pub const COPY: &str = "Zeilen kopieren";
pub const PRIVACY: &str = "Der Frame lädt, wenn jemand beim Lesen in seine Nähe kommt. Er setzt kein Cookie, fragt \
    nirgendwo sonst etwas ab und kann deine Leser nicht von deiner Seite wegführen.";
pub const PREVIEW: &str = "So wird es aussehen";
pub const PREVIEW_WIDTH: &str = "In einer Spalte, so breit wie";
pub const ARTICLE: &str = "ein Artikel";
pub const PHONE: &str = "ein Smartphone";

/// What a frame is called by those who cannot see it.
pub fn frame_title(door: Door) -> &'static str {
    match door {
        Door::Creator => "Postworth: Was ist ein gesponserter Post wert?",
        Door::Brand => "Postworth: ein Star oder viele Micro-Influencer?",
    }
}

/// What becomes of a colour on light paper and on dark.
pub fn accent(chosen: u32, [light, dark]: [u32; 2]) -> String {
    let name = |colour| ["#", &hex(colour)].concat();
    let darker = ["Auf hellem Grund wird sie zu ", &name(light), " abgedunkelt, "].concat();
    let lighter = ["zu ", &name(dark), " aufgehellt, damit sie lesbar ist."].concat();
    match (light == chosen, dark == chosen) {
        (true, true) => "Lesbar auf hellem und auf dunklem Grund.".to_owned(),
        (false, true) => [&darker, "damit sie lesbar ist."].concat(),
        (true, false) => ["Auf dunklem Grund wird sie ", &lighter].concat(),
        (false, false) => [&darker, "auf dunklem ", &lighter].concat(),
    }
}
