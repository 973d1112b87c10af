//! Spanish, of the rate card.

use super::{example, format, unreadable};
use crate::draft::card::{Number, Slot, Text};
use crate::draft::link::display;
use crate::draft::{Field, Problem};
use crate::number::money::Currency;
use crate::number::read::Unit;
use crate::number::write;
use crate::text::{capital, say};

pub const TITLE: &str = "Tus tarifas, en una página";
pub const LEDE: &str = "Lo que una marca pregunta antes de contratarte: audiencia, precios, ideas, contacto. Rellena \
    lo que tengas e imprime o envía la hoja.";
pub const YOU: &str = "Sobre ti";
pub const PLATFORMS: &str = "Tus plataformas";
pub const PLATFORMS_HINT: &str = "Abre las que uses; las demás no salen en la hoja.";
pub const FOR_SALE: &str = "Qué ofreces y a qué precio";
pub const FOR_SALE_HINT: &str = "Si dejas un precio vacío, se muestra nuestro rango justo, marcado como nuestro.";
pub const YOUR_PRICE: &str = "Tu precio en ";
pub const COMPARE: &str = "Decir cómo se compara mi tasa de interacción";
pub const THE_BRAND: &str = "Esta marca";
pub const YOUR_WORK: &str = "Tu trabajo";
pub const REACH_YOU: &str = "Cómo contactar contigo";

// Keeping it.
pub const KEPT: &str = "Se guarda en este navegador mientras escribes, en este dispositivo y en ningún otro lugar.";
pub const NOT_KEPT: &str = "Tu navegador no guarda nada de esta página (una ventana privada no lo hace, ni un \
    navegador que bloquea el almacenamiento): al recargarla, la hoja se vacía. Imprímela o copia su enlace antes \
    de irte.";
pub const VISITING: &str =
    "Esta hoja llegó con un enlace y no se guarda: lo que cambies aquí desaparece cuando te vayas.";
pub const REPLACES: &str = " Aquí ya tienes una hoja tuya; si guardas esta, la sustituye.";
pub const KEEP: &str = "Guardarla en este navegador";
pub const OPEN_MINE: &str = "Abrir la mía";
pub const FORGET: &str = "Borrar esta hoja";
pub const FORGOTTEN: &str = "Borrada: no queda nada guardado.";
pub const BRING_BACK: &str = "Recuperarla";

// Taking it away.
pub const PRINT: &str = "Imprimir o guardar en PDF";
pub const AS_TEXT: &str = "La hoja como texto";
pub const AS_LINK: &str = "Un enlace con la hoja";
pub const LINK_NOTE: &str = "El enlace contiene todo lo que hay en la hoja, también tu contacto. Quien tenga el \
    enlace puede leerlo; no se envía a ningún servidor.";
pub const COPY_CARD_LINK: &str = "Copiar el enlace";
pub const WAITING: &str = "La hoja vuelve cuando se puedan leer los campos marcados.";
pub const EMPTY: &str = "Tu hoja de tarifas aparece aquí mientras escribes. Empieza con tu nombre y una plataforma.";

// The sheet.
pub const SHEET: &str = "Hoja de tarifas";
/// Between these two or [`IDEA`] and the name of a brand.
pub const FOR: &str = " para ";
pub const NO_NAME: &str = "Tu nombre";
pub const AUDIENCE: &str = "Audiencia";
pub const PRICES: &str = "Tarifas";
pub const IDEA: &str = "Mi propuesta";
pub const WORK: &str = "Trabajos";
pub const PARTNERS: &str = "Colaboraciones";
pub const CONTACT: &str = "Contacto";
pub const ENGAGEMENT: &str = " de interacción";
pub const TIMES_THE: &str = "\u{a0}× el ";
pub const USUAL: &str = " habitual en este tamaño";
pub const FAIR: &str = "rango justo";
pub const ON_REQUEST: &str = "a consultar";
pub const DISCLOSURE: &str = "Toda publicación patrocinada va marcada claramente como publicidad (#publicidad).";
pub const MINE: &str = "Los precios sin “rango justo” son míos. ";
pub const RANGES: &str = "Un rango justo no es una oferta: en él está la mitad de las colaboraciones comparables, \
    según la estimación de Postworth a partir de colaboraciones documentadas. ";

/// What the prices are in.
pub fn prices_in(currency: Currency) -> String {
    match currency {
        Currency::Usd => "Precios en dólares estadounidenses.".to_owned(),
        other => say(&["Precios en ", other.code(), "."]),
    }
}

/// What our ranges, which are in US dollars, are shown at.
pub fn at_rate(code: &str, rate: &str) -> String {
    say(&[" Rangos justos a ", rate, "\u{a0}", code, " por dólar estadounidense."])
}

/// The name over a slot.
pub fn label(slot: Slot) -> String {
    match slot {
        Slot::Text(text) => match text {
            Text::Name => "Nombre",
            Text::Handle => "Usuario",
            Text::Niche => "De qué publicas",
            Text::Brand => "Marca",
            Text::Idea => "Tu propuesta para la marca",
            Text::Work => "Enlaces a trabajos",
            Text::Partners => "Colaboraciones anteriores",
            Text::Email => "Correo electrónico",
            Text::Contact => "Teléfono, agente u otra vía",
        }
        .to_owned(),
        Slot::Number(_, number) => match number {
            Number::Followers => "Seguidores",
            Number::Engagement => "Tasa de interacción",
            Number::Views => "Vistas por publicación",
        }
        .to_owned(),
        Slot::Price(_, sold) => capital(format(sold)),
        Slot::Rate => super::label(Field::Rate).to_owned(),
    }
}

/// One short sentence under the label, or nothing.
pub const fn hint(slot: Slot) -> &'static str {
    match slot {
        Slot::Text(Text::Handle) => "Como te encuentran: @tu_usuario",
        Slot::Text(Text::Niche) => "Y para quién: cocina de diario, para dos",
        Slot::Text(Text::Brand) => "Déjalo vacío para una hoja que sirva a cualquiera",
        Slot::Text(Text::Work) => "Uno por línea, cinco como máximo",
        Slot::Text(Text::Partners) => "Marcas, o una línea sobre cada una; cinco como máximo",
        Slot::Rate => "Lo necesitan nuestros rangos justos; tus propios precios, no",
        _ => "",
    }
}

/// How much of a text does not fit on the page.
pub fn left_out(text: Text, left_out: usize) -> String {
    let most = write::count(text.room() as u64);
    let over = write::count(left_out as u64);
    let lines = match text.lines() {
        1 => String::new(),
        lines => say(&[" en ", &write::count(lines as u64), " líneas"]),
    };
    say(&[
        "Demasiado largo para una página: la hoja muestra ",
        &most,
        " caracteres",
        &lines,
        " y deja fuera ",
        &over,
        ".",
    ])
}

/// What is wrong with the text in a slot, and what would be right.
pub fn problem(slot: Slot, problem: &Problem) -> String {
    let Some(spec) = slot.spec() else { return String::new() };
    match problem {
        Problem::Unreadable(why, piece) => unreadable(&spec, *why, piece.as_deref()),
        Problem::TooLarge => say(&["Escribe ", &display(spec.max, spec.unit), " o menos."]),
        Problem::TooSmall if spec.unit == Unit::Usd => {
            "Escribe más de cero. Lo que regalas, déjalo fuera de la hoja.".to_owned()
        }
        Problem::TooSmall => "Escribe un número mayor que cero.".to_owned(),
        Problem::Missing | Problem::CostsNothing => say(&["Escribe un número, por ejemplo ", &example(&spec), "."]),
    }
}
