//! Spanish.
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
pub const CODE: &str = "es";
/// Where numbers are written as this language's notation has them.
pub const HOME: &str = "es-ES";

// What the site's pages are called.
pub const SITE_TITLE: &str = "Postworth: cuánto vale una publicación patrocinada";
pub const SITE_DESCRIPTION: &str =
    "Cuánto vale una publicación patrocinada, y si compra más una celebridad o muchos microinfluencers.";
pub const LIBRARY_TITLE: &str = "De dónde salen los números de Postworth";
pub const CARD_TITLE: &str = "Una hoja de tarifas para creadores";
pub const CARD_DESCRIPTION: &str = "Haz tu hoja de tarifas y media kit en una página: tu audiencia, lo que cuestan tus \
    publicaciones y cómo contactar contigo. Se hace en tu navegador y ahí se queda.";

// The frame of the page.
pub const SKIP: &str = "Ir al resultado";
pub const DOORS: &str = "Qué quieres saber";
pub const DOOR_CREATOR: &str = "Creadores";
pub const DOOR_BRAND: &str = "Marcas";
pub const DOOR_SOURCES: &str = "Fuentes";
pub const DROPPED: &str = "Algunas partes del enlace no se pudieron usar y quedaron fuera: ";
pub const CLOSE: &str = "Cerrar";
pub const LANGUAGES_NAME: &str = "Otros idiomas";
pub const COLOPHON: &str = "Postworth funciona en tu navegador: sin cuenta, sin cookies, sin peticiones a otros sitios. \
    Su código fuente y sus datos son abiertos.";
pub const WAITING: &str = "El resultado llega cuando termines de escribir.";
pub const WAITING_ONE: &str = "El resultado vuelve cuando se pueda leer el campo marcado.";
pub const WAITING_SEVERAL: &str = "El resultado vuelve cuando se puedan leer estos campos:";
pub const MAKE_CARD: &str = "Crear hoja de tarifas";
pub const COPY_LINK: &str = "Copiar un enlace a este resultado";
pub const COPIED: &str = "Copiado";
pub const COPY_YOURSELF: &str = "Tu navegador no nos deja copiarlo. Selecciónalo aquí:";
/// What the picture shows that goes with a link to the page.
pub const PREVIEW: &str = "¿Cuánto vale una publicación patrocinada? ¿Una celebridad o muchos microinfluencers?";
pub const SHARE_LINK: &str = "Compartir este resultado";
pub const PLATFORM: &str = "Plataforma";

// The creator door.
pub const CREATOR_TITLE: &str = "¿Cuánto vale tu publicación?";
pub const CREATOR_LEDE: &str = "Tres números, un rango honesto, a partir de colaboraciones documentadas y precios \
    publicados. Sobrescribe el ejemplo.";
pub const PER_POST_HINT: &str = "Tus números habituales por publicación, o los de varias: 120; 340; 95";
pub const MORE_NUMBERS: &str = "Compartidos, guardados y vistas por publicación";
pub const HALF_OF_DEALS: &str = "La mitad de las colaboraciones comparables está en la parte sombreada; nueve de cada \
    diez, a lo largo de la línea: ";
pub const TO: &str = " a ";
pub const STEPS_TITLE: &str = "Cómo llegamos ahí";
pub const ELSEWHERE_TITLE: &str = "La misma audiencia en otras plataformas";
pub const ELSEWHERE_NOTE: &str = "El mismo número de seguidores, con la interacción habitual en cada una. “Guía” es \
    la tabla que más se cita en los artículos, tal como se publicó; ≈ se deduce de sus otras filas.";
pub const ELSEWHERE_VIEWS: &str = "Las mismas visualizaciones por publicación.";
pub const GUIDE_SHORT: &str = "Guía";
pub const OUR_RANGE: &str = "Nuestro rango";
pub const NO_GUIDE: &str =
    "La guía que más se cita empieza en mil seguidores: no dice nada de una cuenta de este tamaño";
pub const GUIDE_TITLE_START: &str = "La guía que más se cita dice: ";
pub const GUIDE_STEPS: &str = "Publicada como una tabla de escalones, equivale a un número fijo de céntimos por \
    seguidor en el borde de cada nivel. ";
pub const GUIDE_NOTE: &str = "En las colaboraciones documentadas, el precio sube más despacio que los \
    seguidores.";
pub const DERIVED: &str =
    "Esta fila no se vio en una copia legible: se deduce de la que sí se vio, con los mismos céntimos por seguidor.";
pub const NO_BENCHMARK: &str = "Nadie ha publicado qué muestran aquí los creadores de cada tamaño. Hay mediciones de \
    páginas de marcas, pero no son comparables, así que el precio da tu interacción por habitual.";
pub const NO_ENGAGEMENT: &str = "Añade likes o comentarios para ver tu tasa de interacción";
pub const FOLLOWERS_FOR_TYPICAL: &str =
    "Añade tus seguidores para compararte con cuentas de tu tamaño, ver tu nivel y saber qué dice la guía habitual.";
pub const TYPICAL_SOURCES: &str = "Qué dice cada fuente para tu tamaño";
pub const TIER_TABLE: &str = "Todas las definiciones publicadas";
pub const TIER_SCHEME: &str = "Niveles según";
pub const NO_TIER: &str = "sin nivel";
pub const YOU: &str = "tú";

// What stands there without the program.
pub const STILL: &str = "Esta página necesita JavaScript y WebAssembly para calcular. Sin ellos, sus cifras son un \
    ejemplo fijo; lo que sí puedes consultar son ";
pub const STILL_OWN: &str = "Esta página necesita JavaScript y WebAssembly. Lo que puedes consultar sin ellos son ";
pub const STILL_TABLES: &str = "las tablas publicadas";
pub const TABLES_NOTE: &str = "La guía de precios que más se cita, y lo que cada fuente llama pequeño y grande, tal \
    como se publicaron. Los precios son los de ";
pub const BROKEN: &str =
    "La calculadora se ha detenido. Sus cifras están ocultas porque podrían no corresponder a lo que escribiste.";
pub const RELOAD: &str = "Cargarla otra vez con el mismo enlace";
pub const BROKEN_AGAIN: &str = "Este enlace ya ha fallado antes: ";
pub const START_AFRESH: &str = "empieza sin él";
pub const TOO_OLD: &str = ". Si eso también falla, puede que este navegador sea demasiado antiguo; las tablas \
    publicadas, más abajo, se pueden leer de todos modos.";
pub const TOO_OLD_OWN: &str = ". Si eso también falla, puede que este navegador sea demasiado antiguo.";
pub const TABLES_TITLE: &str = "Las tablas publicadas";
pub const TIERS_TABLE: &str = "Quién es nano, micro o macro";
pub const TIER: &str = "Nivel";

// The sources.
pub const SOURCES_TITLE: &str = "De dónde salen los números";
pub const SOURCES_LEDE: &str = "Cada cifra viene de una fuente citada o de ti. Grado A es el propio estudio; B, un \
    estudio con nombre citado por otros; C, una guía que no da su método; D, algo de tercera mano o contradicho.";
pub const CLAIMS_TITLE: &str = "Lo que dicen los artículos, comprobado";
pub const CLAIMS_LEDE: &str =
    "Esta página nació de cinco artículos sobre microinfluencers. Esto es lo que quedó de sus afirmaciones.";
pub const SOURCES_LIST: &str = "Todas las fuentes";
pub const SOURCES_DOORWAY: &str = "Todas las fuentes y todas las afirmaciones comprobadas";
pub const GRADE: &str = " · grado ";
pub const SAMPLE: &str = "Muestra: ";
pub const TAKEN: &str = "Lo que se tomó de ella: ";
pub const CHECKED_AGAINST: &str = "Comprobado con ";

pub const DELIVERABLES: &str = "Formatos, derechos de uso, exclusividad";
pub const HAVE_OFFER: &str = "Tengo una oferta. ¿Es justa?";
pub const PAID_ADS: &str = "La marca puede usarlo como anuncio";
pub const RUSH: &str = "Encargo urgente";
pub const NO_STANDARD: &str = "No existe un estándar del sector para esto. Tomamos el valor central de lo que \
    publican guías y calculadoras, y los pasos muestran cuánto difieren; escribe aquí tus propios porcentajes para \
    cambiarlos.";
pub const OWN_PERCENTAGES: &str = "Tus propios porcentajes";
pub const FEWER: &str = "Quitar: ";
pub const MORE: &str = "Añadir: ";
pub const MODE: &str = "Qué precio";
pub const MODE_MODEL: &str = "Nuestro rango";
pub const MODE_GUIDE: &str = "La guía habitual";
pub const OURS_INSTEAD: &str = "En cambio, nuestro rango según colaboraciones documentadas: ";
pub const MIDDLE_OF: &str = " (valor central: ";
pub const NINE_IN_TEN: &str = "; nueve de cada diez: ";
pub const PRICE_GUIDE: &str = ": una guía de precios, que cuenta poco";
pub const PRICE_OF_VIEWS: &str = ": un precio por cada mil vistas";
pub const WORTH_OF_ENGAGEMENT: &str = ": lo que añade la interacción al precio";
pub const BUNDLE: &str = "Varias piezas a la vez";
pub const OFFER_START: &str = "La oferta, que para ti vale ";
pub const OFFER_ABOVE: &str = ", supera a ";
pub const OFFER_OF_100: &str = " de cada 100 colaboraciones comparables";
pub const CURRENCY: &str = "Moneda";
pub const COUNTER_OFFER: &str = "Una contraoferta para enviar";
pub const COPY_TEXT: &str = "Copiar el texto";
pub const CURVE_TITLE: &str = "El precio según los seguidores";
pub const CURVE_NOTE: &str = "Cada punto es una colaboración documentada de esta plataforma, convertida a una sola \
    publicación y a dólares de hoy. La banda interior contiene la mitad de las colaboraciones comparables; la \
    exterior, nueve de cada diez. La línea discontinua es la guía publicada.";
pub const CURVE_TABLE: &str = "Las colaboraciones documentadas en cifras";
pub const DOCUMENTED: &str = "Documentado";
pub const RESULT: &str = "Resultado";
pub const MIDDLE: &str = "El valor central es de ";
/// The second sentence of the summary.
pub const ENGAGEMENT_RATE: &str = " Tasa de interacción: ";
pub const YOUR_ENGAGEMENT: &str = "Tu tasa de interacción (engagement), ";
pub const BY_VIEWS: &str = "Respecto a tus vistas, es del ";
pub const TYPICAL_IS: &str = "Lo habitual en este tamaño: ";
pub const TIKTOK_BASE: &str =
    " La mayoría de las fuentes sobre TikTok no dicen si dividen entre seguidores o entre vistas: compara con cautela.";
pub const SOURCE: &str = "Fuente";
pub const SAMPLE_COLUMN: &str = "Muestra";
pub const NO_SAMPLE: &str = "no indicada";
pub const AT_YOUR_SIZE: &str = "En tu tamaño";
pub const WEIGHTS: &str = "Entre dos tamaños publicados vamos en proporción, en logaritmos. La tasa habitual es la \
    media geométrica ponderada: el grado A cuenta 3; B, 2; C, 1; D, la mitad, y una fuente cuenta menos cuanto más \
    lejos queda tu tamaño de lo que midió. La banda sombreada es una desviación estándar de las fuentes.";
pub const LIKES_ALONE: &str = "Va aparte porque son solo likes y no interacción:";
pub const YOU_CAPITAL: &str = "Tú";
pub const NO_TIER_HEADING: &str = "Sin nivel";
pub const CALLS_YOU: &str = "Te considera";
pub const FROM_TO: &str = "Seguidores";
pub const AND_MORE: &str = " o más";
pub const AROUND: &str = "En torno a";

/// So many followers, in little room.
fn short_followers(number: u64) -> String {
    let shown = write::compact(number);
    say(&[&shown, followers(&shown)])
}

/// The word behind a number, as it is written: of one, of several, and of round millions, which ask for another between.
fn behind(shown: &str, [one, several, millions]: [&'static str; 3]) -> &'static str {
    let digits = shown.bytes().rev().filter(u8::is_ascii_digit);
    match shown {
        "1" => one,
        _ if shown.ends_with('M') => millions,
        _ if shown.len() > 6 && digits.take(6).all(|digit| digit == b'0') => millions,
        _ => several,
    }
}

/// So many times.
fn times(ratio: u64) -> String {
    let shown = write::times(ratio);
    let word = if shown == "1" { " vez" } else { " veces" };
    say(&[&shown, word])
}

/// What stands behind a number of followers, as it is written.
pub fn followers(shown: &str) -> &'static str {
    behind(shown, [" seguidor", " seguidores", " de seguidores"])
}

/// The same of views.
pub fn views(shown: &str) -> &'static str {
    behind(
        shown,
        [
            " vista por publicación",
            " vistas por publicación",
            " de vistas por publicación",
        ],
    )
}

/// The line over the price, and beside it in the bar on a phone.
pub const fn fair_price_of(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "Precio justo de una publicación de Instagram",
        Platform::YouTube => "Precio justo de un vídeo de YouTube",
        Platform::TikTok => "Precio justo de un vídeo de TikTok",
        Platform::X => "Precio justo de una publicación en X",
        Platform::Facebook => "Precio justo de una publicación de Facebook",
    }
}

/// What amounts are shown in, and at which rate.
pub fn at_your_rate(code: &str, rate: &str) -> String {
    say(&[
        "En ",
        code,
        " a tu tipo de cambio: 1 dólar estadounidense = ",
        rate,
        "\u{a0}",
        code,
        ". Todos los precios documentados están en dólares.",
    ])
}

/// How many sources the typical rate rests on.
pub fn typical_from(sources: usize) -> String {
    match sources {
        1 => ", según una serie publicada.".to_owned(),
        several => say(&[", según ", &write::count(several as u64), " series publicadas."]),
    }
}

/// After the tier's name: how many definitions agree.
pub fn in_definitions(agreeing: usize, all: usize) -> String {
    say(&[
        ", según ",
        &write::count(agreeing as u64),
        " de ",
        &write::count(all as u64),
        if all == 1 {
            " definición publicada"
        } else {
            " definiciones publicadas"
        },
    ])
}

/// What was taken from a source: rows of a table.
pub fn rows(table: Table, rows: u64) -> String {
    let (one, several) = match table {
        Table::Tiers => (" nivel", " niveles"),
        Table::Prices => (" precio", " precios"),
        Table::Cpm => (" precio por mil", " precios por mil"),
        Table::Cpe => (" precio por interacción", " precios por interacción"),
        Table::Engagement => (" tasa", " tasas"),
        Table::BrandedDrop => (
            " cifra de publicaciones patrocinadas",
            " cifras de publicaciones patrocinadas",
        ),
        Table::Multipliers => (" factor", " factores"),
        Table::Claims => (" afirmación comprobada con ella", " afirmaciones comprobadas con ella"),
        Table::Papers => (" resultado", " resultados"),
        Table::Cpi => (" año de precios de consumo", " años de precios de consumo"),
    };
    say(&[&write::count(rows), if rows == 1 { one } else { several }])
}

/// Over the guide's rows for a platform.
pub fn guide_table(place: Platform) -> String {
    say(&["La guía de precios habitual: ", post(place)])
}

/// Which row of the guide that is.
pub fn guide_tier(row: &Price) -> String {
    let followers = row.followers.map(band).unwrap_or_default();
    say(&[", fila ", row.tier, ", seguidores: ", &followers, ". "])
}

/// One step of the price, as a line.
pub fn step(kind: StepKind) -> String {
    match kind {
        StepKind::Size {
            platform: place,
            followers,
        } => {
            let shown = write::count(followers);
            say(&[&shown, self::followers(&shown), " en ", platform(place)])
        }
        StepKind::Engagement { ratio } => say(&["Interacción: ", &times(ratio.0), " la habitual"]),
        StepKind::Views { views, .. } | StepKind::ViewsOnly { views, .. } => {
            let shown = write::count(views);
            say(&[&shown, self::views(&shown)])
        }
    }
}

/// What a step rests on.
pub fn step_note(kind: StepKind) -> String {
    match kind {
        StepKind::Size { platform, .. } => {
            let curve = calibrated::curve(platform);
            say(&[
                "ajustado a ",
                &write::count(calibrated::ROWS),
                " colaboraciones documentadas y precios publicados; de las colaboraciones, ",
                &write::count(curve.deals),
                " en esta plataforma",
                if price::is_thin(platform) { ": pocos datos" } else { "" },
            ])
        }
        StepKind::Engagement { .. } => say(&[
            "elevado a ",
            &write::times(Ppm::round(price::ENGAGEMENT_EXPONENT).0),
            " y limitado a ",
            &write::times(Ppm::round(price::ENGAGEMENT_LIMIT).0),
            " veces hacia arriba o hacia abajo: ambas cosas son supuestos, porque las cifras \
            publicadas difieren mucho",
        ]),
        StepKind::Views { platform, .. } => say(&[
            "acercado un ",
            &write::percent(Ppm::round(calibrated::views(platform).weight).0),
            " a ",
            &per_thousand(platform),
            "; ese porcentaje es un supuesto",
        ]),
        StepKind::ViewsOnly { platform, .. } => say(&["a ", &per_thousand(platform)]),
    }
}

/// What so many views are usually paid.
fn per_thousand(place: Platform) -> String {
    let assumed = if place == Platform::Facebook {
        " (el precio de Instagram: aquí no hay ninguno publicado)"
    } else {
        ""
    };
    say(&[&cpm(place), " por cada mil vistas", assumed])
}

/// Which dollars the price is in, before the source of what a dollar was worth.
pub fn dollars_of() -> String {
    say(&[
        "En dólares de ",
        &year(calibrated::DOLLARS_OF),
        ", según los precios de consumo de ",
    ])
}

/// The fold under a step.
pub fn sources_of_step(sources: usize) -> String {
    say(&["Fuentes de este paso: ", &write::count(sources as u64)])
}

/// How many a source counted or asked, after its name.
pub fn sample(source: &Source) -> String {
    say(&["; muestra: ", source.sample.unwrap_or(NO_SAMPLE)])
}

/// What the price is and is not.
pub fn model_note() -> String {
    say(&[
        "Las colaboraciones documentadas se reparten alrededor de este precio por un factor de ",
        &spread(),
        " hacia arriba o hacia abajo (una desviación estándar), y de ahí la amplitud del rango: ninguna fórmula lo \
        hace mucho mejor.",
    ])
}

/// A format, one piece of it.
pub const fn format(format: Format) -> &'static str {
    match format {
        Format::Post => "publicación",
        Format::Carousel => "carrusel",
        Format::Reel => "reel",
        Format::Story => "historia",
        Format::Video => "vídeo",
        Format::Short => "short",
        Format::Integrated => "mención integrada",
        Format::Dedicated => "vídeo dedicado",
        Format::Live => "directo",
    }
}

/// Pieces of a format.
pub fn pieces(number: u64, of: Format) -> String {
    let several = match (number, of) {
        (1, _) => return say(&["1 ", format(of)]),
        (_, Format::Post) => "publicaciones",
        (_, Format::Carousel) => "carruseles",
        (_, Format::Reel) => "reels",
        (_, Format::Story) => "historias",
        (_, Format::Video) => "vídeos",
        (_, Format::Short) => "shorts",
        (_, Format::Integrated) => "menciones integradas",
        (_, Format::Dedicated) => "vídeos dedicados",
        (_, Format::Live) => "directos",
    };
    say(&[&write::count(number), " ", several])
}

/// What formats are priced against.
pub fn no_pieces(platform: Platform) -> String {
    say(&[
        "Si no eliges nada, cuenta como ",
        &pieces(1, deliverable::base_format(platform)),
        ".",
    ])
}

/// The line over a quote: what it is for.
pub fn quoted(quote: &Quote, place: Platform) -> String {
    if quote.is_one_post(place) {
        return fair_price_of(place).to_owned();
    }
    let mut text = say(&["Precio justo de ", &listed(quote), " en ", platform(place)]);
    for extra_kind in quote.extras.iter().map(|sold| sold.kind) {
        text.push_str(", ");
        text.push_str(&extra(extra_kind));
    }
    text
}

/// Something sold beside the pieces.
pub fn extra(kind: ExtraKind) -> String {
    let days = |what: &str, days| say(&[what, &write::count(days), if days == 1 { " día" } else { " días" }]);
    match kind {
        ExtraKind::Rights(length) => days("derechos de uso por ", length),
        ExtraKind::PaidAds => "uso en anuncios pagados".to_owned(),
        ExtraKind::Exclusivity(length) => days("exclusividad por ", length),
        ExtraKind::Rush => "entrega urgente".to_owned(),
    }
}

/// What a factor rests on.
pub fn factor_note(rests: &Factor) -> String {
    let middle = factor(rests.typical);
    let publishers = match rests.basis {
        Basis::Base => return "la base".to_owned(),
        Basis::Unpublished => return "al precio de la base, un supuesto: no hay nada publicado".to_owned(),
        // What the reader wrote stands as they wrote it.
        Basis::Own => return say(&["× ", &write::decimal(rests.typical.0, 6), ", tu propia cifra"]),
        Basis::Borrowed => {
            return say(&[
                &middle,
                ", un supuesto: no hay nada publicado solo para esta plataforma y se toma el factor de otra",
            ]);
        }
        Basis::Published(publishers) => publishers,
        Basis::Between => {
            return say(&[
                &middle,
                ", un supuesto: calculado en proporción a lo publicado, cuyos extremos darían ",
                &write::factor(rests.low.0),
                " y ",
                &write::factor(rests.high.0),
            ]);
        }
    };
    if rests.low == rests.high {
        return say(&[&middle, ", la única cifra publicada"]);
    }
    let (low, high) = (write::factor(rests.low.0), write::factor(rests.high.0));
    say(&[
        &middle,
        ", de ",
        &write::count(publishers),
        if publishers == 1 { " fuente" } else { " fuentes" },
        ", entre ",
        &low,
        " y ",
        &high,
        "; el valor central es un supuesto",
    ])
}

/// What an extra's factor rests on.
pub fn extra_note(sold: &Extra) -> String {
    let note = factor_note(&sold.factor);
    match (sold.kind, sold.factor.basis) {
        (ExtraKind::Exclusivity(_), Basis::Published(_) | Basis::Between) => say(&[
            &note,
            "; se supone, además, que se refieren a ",
            &write::count(deliverable::EXCLUSIVITY_DAYS),
            " días",
        ]),
        _ => note,
    }
}

/// What the reader's own percentages are percentages of.
pub fn percent_of(platform: Platform) -> String {
    say(&[
        "Un formato cuesta un porcentaje de lo que cuesta ",
        post(platform),
        ". Un paquete descuenta su porcentaje de cada pieza cuando son varias; los demás suman el suyo al precio de \
        todas las piezas.",
    ])
}

/// The line over the guide's price.
pub fn guide_kicker(place: Platform) -> String {
    say(&["Según lo publica Influencer Marketing Hub: ", post(place)])
}

/// Where an offer lies, and what to make of it.
pub fn offer_verdict(offer: &OfferCheck) -> String {
    let place = match offer.percentile.0 {
        0..250_000 => "Está en la cuarta parte más baja.",
        250_000..500_000 => "Está en la mitad central, en su lado bajo.",
        500_000..750_000 => "Está en la mitad central, en su lado alto.",
        _ => "Está en la cuarta parte más alta.",
    };
    match offer.short_of_typical.0 {
        0 => place.to_owned(),
        short => say(&[
            place,
            " Queda ",
            &write::usd_round(short),
            " por debajo del valor central de las colaboraciones comparables.",
        ]),
    }
}

/// Under an empty own percentage: what stands for it.
pub fn we_take(percent: &str, basis: Basis) -> String {
    say(&[
        "vacío: tomamos ",
        percent,
        match basis {
            Basis::Between | Basis::Borrowed | Basis::Unpublished => ", un supuesto",
            Basis::Base | Basis::Published(_) | Basis::Own => "",
        },
    ])
}

// The letter that answers an offer.
pub const LETTER_START: &str =
    "Hola:\n\nMuchas gracias por la propuesta; me gustaría mucho colaborar. Esto es lo que ofrezco:\n";
pub const LETTER_NO_EXTRAS: &str =
    " No incluye derechos de uso, uso en anuncios pagados ni exclusividad; con gusto puedo añadirlos.";
pub const LETTER_END: &str =
    "\n\nEl contenido irá marcado claramente como publicidad (#publicidad).\n\nSaludos cordiales";

/// Pieces, and where they are shown.
pub fn on_platform(pieces: &str, place: Platform) -> String {
    say(&[pieces, " en ", platform(place)])
}

/// The letter's price, after the list of what it is for.
pub fn letter_price(price: &str) -> String {
    say(&["Mi tarifa es de ", price, "."])
}

/// What bears the letter's price out.
pub fn letter_range(quote: &Estimate) -> String {
    say(&[
        " Como referencia, la mitad de las colaboraciones comparables se sitúa entre ",
        &write::usd_round(quote.low.0),
        " y ",
        &write::usd_round(quote.high.0),
        ".",
    ])
}

/// What a reader should know before trusting the price.
pub fn caution(caution: Caution, place: Platform) -> String {
    match caution {
        Caution::NoDealSoSmall => say(&[
            "Ninguna colaboración documentada en ",
            platform(place),
            " es con una cuenta tan pequeña: la línea se prolonga más allá de lo que se sabe y, por eso, el rango es \
            más amplio.",
        ]),
        Caution::NoDealSoLarge => say(&[
            "Ninguna colaboración documentada en ",
            platform(place),
            " es con una cuenta tan grande: la línea se prolonga más allá de lo que se sabe y, por eso, el rango es \
            más amplio.",
        ]),
        Caution::ManyViews => {
            "Tus vistas superan con mucho a tus seguidores, así que el precio se acerca a lo que se paga por tantas \
            vistas."
                .to_owned()
        }
        Caution::ViewsAlone => "Precio calculado solo con las vistas: con tus seguidores tendrá mejor base.".to_owned(),
        Caution::ThinEvidence => say(&[
            "Hay pocos datos sobre ",
            platform(place),
            ". Colaboraciones documentadas: ",
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
        several => say(&[&record, ", ", &write::count(several as u64), " precios"]),
    }
}

// What pictures show.

/// A price as a range.
pub fn price_range(price: &Estimate) -> String {
    let usd = |cents: Cents| write::usd_round(cents.0);
    say(&[
        "La mitad de las colaboraciones comparables, de ",
        &usd(price.low),
        TO,
        &usd(price.high),
        "; nueve de cada diez, de ",
        &usd(price.p5),
        TO,
        &usd(price.p95),
        "; el valor central es de ",
        &usd(price.typical),
        ".",
    ])
}

/// The middle of a range.
pub fn around(price: Cents) -> String {
    say(&["en torno a ", &write::usd_round(price.0)])
}

/// The guide's price beside ours.
pub fn published_guide(price: &str) -> String {
    say(&["guía publicada: ", price])
}

pub const ENGAGEMENT_CURVE: &str = "Tasa de interacción habitual según los seguidores. ";

/// The reader's dot on a curve: at so many followers, this.
pub fn you_at(followers: u64, what: &str) -> String {
    say(&["Tú, con ", &short_followers(followers), ": ", what, "."])
}

/// Before the tiers of a scheme.
pub fn calls(scheme: &TierScheme) -> String {
    say(&[&short_source(scheme.source), " usa estos niveles: "])
}

/// After them.
pub fn you_have(followers: u64) -> String {
    say(&["y tú tienes ", &short_followers(followers), "."])
}

/// The label of the bar on a phone: whose price it shows, of what.
pub fn price_bar(draft: &Draft, one_post: bool) -> &'static str {
    match draft.mode {
        Mode::Guide => "La guía habitual para una publicación",
        Mode::Model if one_post => fair_price_of(draft.platform),
        Mode::Model => "Precio justo de esta propuesta",
    }
}

/// What the picture of price against followers shows.
pub fn price_curve(place: Platform, deals: usize, you: Option<(u64, Cents)>) -> String {
    let mut words = say(&[
        "Precio de una publicación en ",
        platform(place),
        " según los seguidores, ambos en potencias de diez, con ",
        &write::count(deals as u64),
        " colaboraciones documentadas. El precio sube más despacio que los seguidores.",
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
        Field::Followers => "Seguidores",
        Field::Likes => "Likes",
        Field::Comments => "Comentarios",
        Field::Shares => "Compartidos",
        Field::Saves => "Guardados",
        Field::Views => "Vistas",
        Field::Rights => "Derechos de uso, días",
        Field::Exclusivity => "Exclusividad, días",
        Field::CarouselPrice => "Un carrusel cuesta",
        Field::ReelPrice => "Un reel cuesta",
        Field::StoryPrice => "Una historia cuesta",
        Field::VideoPrice => "Un vídeo cuesta",
        Field::ShortPrice => "Un short cuesta",
        Field::IntegratedPrice => "Una mención cuesta",
        Field::DedicatedPrice => "Un vídeo dedicado cuesta",
        Field::LivePrice => "Un directo cuesta",
        Field::BundleOff => "Un paquete descuenta",
        Field::RightsAdd => "Los derechos suman",
        Field::PaidAdsAdd => "Los anuncios suman",
        Field::ExclusivityAdd => "La exclusividad suma",
        Field::RushAdd => "La urgencia suma",
        Field::Offer => "Dinero ofrecido",
        Field::Gift => "Regalos, a precio de venta",
        Field::GiftWorth => "Valor para ti",
        Field::Commission => "Comisión que esperas",
        Field::Budget => "Presupuesto",
        Field::Of(_, part) => brand::label(part),
        Field::Overlap => "Audiencia común de dos",
        Field::Posts => "Publicaciones de cada uno",
        Field::HourRate => "Lo que te cuesta una hora",
        Field::FeeSpread => "Diferencia de tarifas, ×",
        Field::ResponseSpread => "Diferencia de respuesta, ×",
        Field::Conversion => "Clics que acaban en pedido",
        Field::OrderValue => "Valor de un pedido",
        Field::Rate => "Un dólar estadounidense cuesta",
    }
}

/// One short sentence under the label, or nothing.
pub const fn hint(field: Field) -> &'static str {
    match field {
        Field::GiftWorth => "Suponemos la mitad",
        Field::Commission => "Por un código promocional",
        Field::Rate => "Lo que diga tu banco: no se consulta nada",
        _ => "",
    }
}

/// What the text in a field was read as.
pub fn read_as_one(shown: &str) -> String {
    say(&["leído como ", shown])
}

/// The same, of several numbers.
pub fn read_as_mean(mean: &str, several: &str, median: &str, least: &str, most: &str) -> String {
    say(&[
        "leído como ",
        mean,
        " por publicación: media de ",
        several,
        " (mediana ",
        median,
        "; de ",
        least,
        " a ",
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
            Field::Followers => "Escribe tus seguidores o tu media de vistas.".to_owned(),
            Field::Of(_, Part::Engagement) => {
                "Escribe una tasa: no hay nada publicado sobre los creadores de esta plataforma.".to_owned()
            }
            Field::Rate => say(&[
                "Escribe cuántos ",
                write::pricing().currency.code(),
                " cuesta un dólar estadounidense.",
            ]),
            Field::HourRate => "Escribe lo que cuesta una hora, o deja las horas vacías.".to_owned(),
            Field::Of(_, Part::Click) | Field::Conversion => {
                "Escribe una tasa aquí también, o deja las tres vacías: van juntas.".to_owned()
            }
            _ => say(&["Escribe un número, por ejemplo ", &example, "."]),
        },
        Problem::TooSmall if field.is_format_price() => {
            "Escribe más de cero. Si regalas una pieza, no la incluyas.".to_owned()
        }
        Problem::TooSmall if spec.min > 1 => say(&["Escribe ", &limit(spec.min), " o más."]),
        Problem::TooSmall => "Escribe un número mayor que cero.".to_owned(),
        Problem::TooLarge if spec.max == WORLD_POPULATION => say(&[
            "Escribe ",
            &limit(spec.max),
            " o menos: no hay más personas en la Tierra.",
        ]),
        Problem::TooLarge => say(&["Escribe ", &limit(spec.max), " o menos."]),
        Problem::CostsNothing => {
            "Escribe una tarifa u otros gastos: de creadores que no cuestan nada no hay límite.".to_owned()
        }
        Problem::Unreadable(why, piece) => unreadable(&spec, *why, piece.as_deref()),
    }
}

/// How a number may be written that a field takes. With decimals behind a dot "mil" would be asked about.
pub fn example(spec: &Spec) -> String {
    let (number, then) = match spec.unit {
        Unit::Count if spec.max < 12_000 => (write::count(30), ""),
        Unit::Count => (write::count(12_000), " o 12\u{a0}mil"),
        Unit::Usd => (write::money(1_200_000), " o 12\u{a0}mil"),
        Unit::Percent => (write::decimal(15, 1), "\u{a0}%"),
        Unit::Decimal | Unit::Rate => (write::decimal(15, 1), ""),
    };
    say(&[&number, then])
}

/// Why a text, or a piece of it, cannot be read as a number that a field takes.
pub fn unreadable(spec: &Spec, why: Unreadable, piece: Option<&str>) -> String {
    if (spec.unit, why) == (Unit::Rate, Unreadable::Ambiguous) {
        return say(&[
            "Esto se podría leer de dos maneras. Escribe 1365 o ",
            &write::decimal(13, 1),
            "650, según lo que quieras decir.",
        ]);
    }
    let what = match piece {
        Some(piece) => say(&["“", &piece.chars().take(20).collect::<String>(), "” "]),
        None => "Esto ".to_owned(),
    };
    let why = match why {
        Unreadable::Empty | Unreadable::NotANumber => "no es un número que podamos leer",
        Unreadable::Negative => "es menor que cero",
        Unreadable::Fraction => "no es un número entero",
        Unreadable::TooLarge => "es demasiado grande",
        Unreadable::Ambiguous => "se podría leer de dos maneras",
        Unreadable::WrongUnit => match spec.unit {
            Unit::Count => "no es una simple cantidad",
            Unit::Usd => match write::pricing().currency {
                Currency::Usd => "no está en dólares estadounidenses",
                other => &say(&["no está en ", other.code()]),
            },
            Unit::Percent => "no es un porcentaje",
            Unit::Decimal | Unit::Rate => "no es un simple número",
        },
    };
    say(&[&what, why, ". Escríbelo así: ", &example(spec), "."])
}

/// What is priced on a platform, with its article.
pub const fn post(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "una publicación de Instagram",
        Platform::YouTube => "un vídeo de YouTube",
        Platform::TikTok => "un vídeo de TikTok",
        Platform::X => "una publicación en X",
        Platform::Facebook => "una publicación de Facebook",
    }
}

/// A band of followers.
pub fn band(band: Band) -> String {
    match (band.min, band.max) {
        (0, Some(max)) => say(&["menos de ", &write::compact(max)]),
        (min, None) => say(&[&write::compact(min), AND_MORE]),
        (min, Some(max)) if min == max => write::compact(min),
        (min, Some(max)) => say(&[&write::compact(min), "–", &write::compact(max)]),
    }
}

/// The heading over the engagement curve.
pub fn engagement_heading(ratio: u64) -> String {
    match ratio {
        950_000..=1_050_000 => ", es la habitual en cuentas de este tamaño".to_owned(),
        _ => say(&[", es ", &times(ratio), " la habitual en cuentas de este tamaño"]),
    }
}

/// What a standing far from the usual may mean. The threshold is a rule of thumb and says so.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::FarBelow => {
            "Menos de un tercio de lo habitual. Puede que muchos seguidores estén inactivos o sean comprados, o que \
            los números sean de una publicación floja. (Un tercio es nuestra regla práctica.)"
        }
        Standing::Usual => "",
        Standing::FarAbove => {
            "Más de tres veces lo habitual. Así se ve una publicación que se difundió mucho, y también los grupos de \
            interacción y los bots: las marcas preguntarán. (Tres veces es nuestra regla práctica.)"
        }
    }
}

/// What a rate is a share of.
pub const fn metric(metric: Metric) -> &'static str {
    match metric {
        Metric::EngagementPerFollower => "interacción por seguidor",
        Metric::LikesPerFollower => "solo likes, por seguidor",
        Metric::EngagementPerView => "interacción por vista",
        Metric::ReachPerFollower => "alcance por seguidor",
    }
}

/// A verdict on a claim.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "Confirmado",
        Verdict::Partly => "En parte cierto",
        Verdict::Wrong => "Falso",
        Verdict::Unverified => "Sin verificar",
        Verdict::Opinion => "Opinión",
    }
}

/// A kind of source.
pub const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Seed => "artículo de partida",
        SourceKind::Survey => "encuesta",
        SourceKind::Guide => "guía",
        SourceKind::Marketplace => "marketplace",
        SourceKind::CourtRecord => "documento judicial",
        SourceKind::Paper => "artículo académico",
        SourceKind::News => "prensa",
        SourceKind::Tool => "calculadora",
    }
}
