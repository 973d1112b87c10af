//! German, of the frame in somebody else's page, and of the page that makes it.

use crate::draft::Door;
use crate::draft::link::hex;

pub const IN_FULL: &str = " zeigt diese Zahlen vollständig, mit jeder Quelle und dem Rechenweg. Nichts, was du \
    eingibst, verlässt diese Seite.";
pub const BEHIND: &str = "Wie das zustande kommt und was noch folgt";

// The page that makes the lines to paste.
pub const PAGE_TITLE: &str = "Postworth in deinem Artikel";
pub const TITLE: &str = "Das in deinen Artikel einbauen";
pub const DESCRIPTION: &str = "Zeig den Rechner auf deiner eigenen Seite, mit den Zahlen, die du wählst, und in deiner \
    Farbe. Kein Cookie, kein Konto, und nichts, was deine Leser eingeben, verlässt ihren Browser.";
pub const LEDE: &str = "Wähl aus, was deine Leser zuerst sehen, kopier die Zeilen und füg sie dort ein, wo der Rechner \
    stehen soll.";
pub const DOOR: &str = "Für wen er rechnet";
pub const MORE_FIGURES: &str = "Soll er auch mit anderen Zahlen beginnen, stell sie auf der Seite selbst ein und folge \
    von dort dem Link hierher: Sie kommen mit.";
pub const THEME: &str = "Hell oder dunkel";
pub const THEME_READERS: &str = "Wie bei den Lesern";
pub const THEME_LIGHT: &str = "Hell";
pub const THEME_DARK: &str = "Dunkel";
pub const ACCENT: &str = "Farbe";
pub const ACCENT_OURS: &str = "Von Postworth";
pub const ACCENT_OWN: &str = "Eigene";
pub const ACCENT_LABEL: &str = "Deine Farbe";
pub const FORM: &str = "Was dein System zulässt";
pub const WITH_LOADER: &str = "Auch Skripte";
pub const FRAME_ALONE: &str = "Nur Frames";
pub const WITH_LOADER_NOTE: &str = "Der Frame ist immer so hoch wie sein Inhalt. Wo das Skript entfernt wird, behält \
    er die Höhe unten und scrollt.";
pub const FRAME_ALONE_NOTE: &str = "Der Frame behält die Höhe unten und scrollt. In WordPress wächst er von selbst \
    mit, wenn du nur die Adresse der Seite in eine eigene Zeile einfügst.";
pub const HEIGHT_LABEL: &str = "Höhe in Pixeln";
pub const HEIGHT_HINT: &str = "Von 200 bis 5.000";
pub const HEIGHT_WRONG: &str = "Gib eine ganze Zahl von 200 bis 5.000 ein, zum Beispiel 900.";
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
    let darker = ["auf hellem Grund dunkler, ", &name(light)].concat();
    let lighter = ["auf dunklem Grund heller, ", &name(dark)].concat();
    match (light == chosen, dark == chosen) {
        (true, true) => "Lesbar auf hellem und auf dunklem Grund.".to_owned(),
        (false, true) => ["Damit sie lesbar ist, wird sie ", &darker, "."].concat(),
        (true, false) => ["Damit sie lesbar ist, wird sie ", &lighter, "."].concat(),
        (false, false) => ["Damit sie lesbar ist, wird sie ", &darker, "; ", &lighter, "."].concat(),
    }
}
