//! Spanish, of the frame in somebody else's page, and of the page that makes it.

use crate::draft::Door;
use crate::draft::link::hex;

pub const IN_FULL: &str = " muestra estas cifras completas, con todas las fuentes y todos los pasos. Calculado en \
    tu navegador: sin cuenta, sin cookies.";
pub const BEHIND: &str = "Cómo se calcula, y más";

// The page that makes the lines to paste.
pub const PAGE_TITLE: &str = "Pon Postworth en tu artículo";
pub const TITLE: &str = "Pon la calculadora en tu artículo";
pub const DESCRIPTION: &str = "Muestra la calculadora en tu propia página, con las cifras que elijas y en tu color. \
    Sin cookies, sin cuenta: funciona en el navegador de tus lectores.";
pub const LEDE: &str =
    "Elige lo primero que verán tus lectores, copia las líneas y pégalas donde quieras la calculadora.";
pub const DOOR: &str = "Para quién es";
pub const MORE_FIGURES: &str = "Para empezar también con otras cifras, cámbialas en la calculadora y sigue “Pon la \
    calculadora en tu artículo”, al pie.";
pub const THEME: &str = "Claro u oscuro";
pub const THEME_READERS: &str = "Según el dispositivo";
pub const THEME_LIGHT: &str = "Claro";
pub const THEME_DARK: &str = "Oscuro";
pub const ACCENT: &str = "Color";
pub const ACCENT_OURS: &str = "El de Postworth";
pub const ACCENT_OWN: &str = "El tuyo";
pub const ACCENT_LABEL: &str = "Tu color";
pub const FORM: &str = "Tu sitio permite";
pub const WITH_LOADER: &str = "Iframe y script";
pub const FRAME_ALONE: &str = "Solo iframe";
pub const WITH_LOADER_NOTE: &str = "El iframe tiene siempre la altura de su contenido. Si tu sistema quita el script, \
    conserva la altura indicada abajo y se desplaza.";
pub const FRAME_ALONE_NOTE: &str = "El iframe conserva la altura indicada abajo y se desplaza. WordPress lo hace crecer \
    solo si pegas la dirección del sitio en una línea aparte.";
pub const HEIGHT_LABEL: &str = "Altura en píxeles";
pub const HEIGHT_HINT: &str = "De 200 a 5000";
pub const HEIGHT_WRONG: &str = "Escribe un número entero de 200 a 5000, por ejemplo 900.";
pub const WAITING: &str = "Las líneas vuelven cuando se pueda leer el campo marcado.";
pub const LINES: &str = "Las líneas que hay que pegar";
pub const COPY: &str = "Copiar las líneas";
pub const PRIVACY: &str = "El iframe se carga cuando un lector se acerca a él. No pone cookies, no pide nada a ningún \
    otro sitio y no puede sacar a tus lectores de tu página.";
pub const PREVIEW: &str = "Así se verá";
pub const PREVIEW_WIDTH: &str = "Con el ancho de columna de";
pub const ARTICLE: &str = "Un artículo";
pub const PHONE: &str = "Un teléfono";

/// What a frame is called by those who cannot see it.
pub fn frame_title(door: Door) -> &'static str {
    match door {
        Door::Creator => "Postworth: ¿cuánto vale una publicación patrocinada?",
        Door::Brand => "Postworth: ¿una celebridad o muchos microinfluencers?",
    }
}

/// What becomes of a colour on light paper and on dark.
pub fn accent(chosen: u32, [light, dark]: [u32; 2]) -> String {
    let name = |colour| ["#", &hex(colour)].concat();
    let darker = ["sobre fondo claro se oscurece a ", &name(light)].concat();
    let lighter = ["sobre fondo oscuro se aclara a ", &name(dark)].concat();
    match (light == chosen, dark == chosen) {
        (true, true) => "Se lee bien sobre fondo claro y sobre fondo oscuro.".to_owned(),
        (false, true) => ["Para que se lea, ", &darker, "."].concat(),
        (true, false) => ["Para que se lea, ", &lighter, "."].concat(),
        (false, false) => ["Para que se lea, ", &darker, "; ", &lighter, "."].concat(),
    }
}
