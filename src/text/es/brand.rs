//! The brand door's words, in Spanish.

use super::{behind, platform, say, short_followers};
use crate::draft::{Aim, Hire, Lead, Part, PlanLine, Scenario, Side, Turn};
use crate::evidence::Platform;
use crate::model::campaign::{Assumption, Objective, Span, Spread};
use crate::model::{Cents, Ppm};
use crate::number::write;
use crate::text::spread;

pub const TITLE: &str = "¿Una celebridad o muchos micros?";
pub const LEDE: &str = "El mismo dinero, gastado de las dos maneras.";
pub const SCENARIOS: &str = "Empieza con un ejemplo";
pub const OBJECTIVE: &str = "Objetivo";
pub const USE_ESTIMATE: &str = "usarla";
pub const BETWEEN_HINT: &str = "Si lo dejas vacío, su tamaño es la media geométrica de los otros dos, con lo que es \
    habitual ahí.";
pub const OTHER_HINT: &str = "Ponle seguidores y tendrá su propia columna.";
pub const SHARED: &str = "Publicaciones, audiencia común, suerte";
pub const SALES: &str = "Ventas según tus propias tasas";
pub const SALES_HINT: &str = "Con clics para ambas opciones y una conversión, las ventas son pedidos: personas \
    alcanzadas × tasa de clics × conversión, cada persona una sola vez. Si los dejas vacíos, las ventas son los \
    ingresos por seguidor publicados.";
pub const OVERLAP_ASSUMPTION: &str = "Nadie publica cuánta audiencia comparten dos creadores. El porcentaje de aquí es \
    un supuesto: cámbialo.";
pub const FEE_SPREAD_NOTE: &str = "vacío: tanto como difieren los precios documentados";
pub const RESPONSE_ASSUMPTION: &str = "Un supuesto: nadie publica cuánto difieren las cuentas de un mismo tamaño. Con \
    1, no difieren.";

pub const ROW_COUNT: &str = "Creadores";
pub const ROW_REACH: &str = "Personas distintas alcanzadas";
pub const ROW_ENGAGEMENTS: &str = "Interacciones (engagement)";
pub const ROW_ORDERS: &str = "Pedidos";
pub const ROW_ORDER_REVENUE: &str = "Ingresos por pedidos";
pub const ROW_REVENUE: &str = "Ingresos, según lo publicado";
pub const ROW_CPE: &str = "Coste por interacción (CPE)";
pub const ROW_CPM: &str = "Coste por mil alcanzados (CPM)";
pub const ROW_SPEND: &str = "Gastado";
pub const ROW_LEFT: &str = "Sin gastar";
pub const ROW_MISSING: &str = "Falta para contratar";
pub const SAME_MONEY: &str = "Mismo dinero";
pub const COMPARISON: &str = "Lo que compra el presupuesto";

pub const LUCK_TITLE: &str = "Con buena y con mala suerte";
pub const LUCK_COLUMNS: [&str; 4] = ["Opción", "1 de 10 por debajo", "Mitad por debajo", "1 de 10 por encima"];
pub const COUNTS_COLUMNS: [&str; 2] = ["Objetivo", "Micros por delante"];
pub const RUNS_OF_100: &str = " de 100 simulaciones";
pub const FLIP_TITLE: &str = "¿Dónde cambia la respuesta?";
pub const FLIP_MICRO_FEE: &str = "Tarifa de un micro por publicación";
pub const FLIP_CELEBRITY_FEE: &str = "Tarifa de la celebridad por publicación";
pub const FLIP_SMALLER: &str = "Tamaño de un micro, menor";
pub const FLIP_LARGER: &str = "Tamaño de un micro, mayor";
pub const FLIP_COLUMNS: [&str; 3] = ["Si solo cambia esto", "Ahora", "Cambia a partir de"];
pub const SIZE_AXIS: &str = "Seguidores de un micro";
pub const NEVER: &str = "nunca";
pub const FLIP_NOTE: &str = "Cada uno por separado, con lo demás como está. Con otro tamaño, la tarifa, la interacción \
    y el alcance cambian como indican los datos, a partir de donde los has puesto.";
pub const HANGS_TITLE: &str = "De qué depende";
pub const HANGS_COLUMNS: [&str; 4] = ["Supuesto", "Llevado a", "Micros : celebridad", "Según"];
pub const SPLIT_TITLE: &str = "Una parte del presupuesto para cada opción";
pub const SPLIT_COLUMNS: [&str; 3] = ["Celebridades", "Micros", "Juntos"];
pub const PLAN_TITLE: &str = "Tu plan, listo para usar";
pub const PLAN: &str = "Plan";
pub const PLAN_TEXT: &str = "El plan como texto";
pub const COPY_PLAN: &str = "Copiar el plan";
pub const SAVE_PLAN: &str = "Guardarlo como tabla (CSV)";
pub const PRINT: &str = "Imprimir";
pub const NONE: &str = "–";
pub const NOTHING: &str = "nada";
pub const EQUAL: &str = "igual";
pub const BEST: &str = "lo mejor, ";
pub const ALL_MICROS: &str = "todo en micros";
pub const ALL_CELEBRITIES: &str = "todo en celebridades";
pub const FIGURES: &str = "Lo mismo en cifras";
pub const HOW_TITLE: &str = "Cómo se calcula";
pub const HOW_COLUMNS: [&str; 4] = [
    "Opción",
    "Ven cada publicación",
    "Interactúan",
    "Caída si es publicidad",
];
pub const REACH_FROM: &str = "Porcentaje de seguidores que ven una publicación, por tamaño: ";
pub const REACH_ASSUMPTION: &str = "El alcance por tamaño solo está publicado para Instagram, con cuentas de todo \
    tipo; aquí es un supuesto.";
pub const ENGAGEMENT_FROM: &str = "Tasa de interacción en cada tamaño: ";
pub const DROP_FROM: &str = "Caída de la interacción en publicaciones patrocinadas, medida en Instagram: ";
pub const REVENUE_FROM: &str = "Ingresos por seguidor: ";
pub const REVENUE_LIMITS: &str = " Están en euros: ventas inmediatas y directas al consumidor, en Europa, con menos de \
    diez mil y con más de cien mil seguidores; entre ambos tamaños vamos en proporción. Los experimentos de \
    campo del propio estudio difieren más entre sí.";
pub const HOW_REACH: &str = "Los creadores que comparten audiencia se nutren de una población común, así que cada \
    creador adicional alcanza a menos personas nuevas; el total nunca la supera. Las interacciones son seguidores × tasa × lo \
    que queda tras la caída en publicaciones patrocinadas × publicaciones.";
pub const HOW_LUCK: &str = "Suerte: el plan se lleva a cabo diez mil veces. Cada creador tiene su propia tarifa y \
    su propia respuesta, con distribución lognormal en torno a las tuyas; ambas opciones gastan lo que gasta el \
    plan: si salen más caros, son menos creadores. Los sorteos no cambian, ni cuántos seguidores ven una \
    publicación.";

/// A kind of creator, as the heading over its fields.
pub const fn heading(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "Cada microinfluencer",
        Hire::Celebrity => "La celebridad",
        Hire::Between => "Un nivel intermedio",
        Hire::Other => "Uno que tú elijas",
    }
}

/// The fold with what is usual for a kind, and can be changed.
pub const fn details(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "Lo que cuesta y aporta un micro",
        Hire::Celebrity => "Lo que cuesta y aporta la celebridad",
        _ => heading(hire),
    }
}

/// A kind of creator, as a column.
pub const fn column(hire: Hire) -> &'static str {
    match hire {
        Hire::Micro => "Micros",
        Hire::Celebrity => "Celebridad",
        Hire::Between => "Intermedios",
        Hire::Other => "El tuyo",
    }
}

/// So many of a kind.
pub fn hires(count: u64, hire: Hire) -> String {
    let (one, several) = match hire {
        Hire::Micro => (" micro", " micros"),
        Hire::Celebrity => (" celebridad", " celebridades"),
        Hire::Between => (" intermedio", " intermedios"),
        Hire::Other => (" elegido por ti", " elegidos por ti"),
    };
    say(&[&write::count(count), if count == 1 { one } else { several }])
}

/// An example to start from: what stands before its budget, and behind it.
pub const fn scenario(scenario: Scenario) -> [&'static str; 2] {
    match scenario {
        Scenario::Article => ["", ": 1 celebridad o 500 micros"],
        Scenario::Shop => ["", " y regalos"],
        Scenario::Launch => ["Lanzamiento de ", ""],
        Scenario::Event => ["Evento local de ", ""],
    }
}

/// What the campaign is for, as a choice.
pub const fn objective(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "Alcance",
        Objective::Engagement => "Interacciones",
        Objective::Sales => "Ventas",
    }
}

/// The same within a sentence.
pub const fn aims_at(objective: Objective) -> &'static str {
    match objective {
        Objective::Reach => "el alcance",
        Objective::Engagement => "la interacción",
        Objective::Sales => "las ventas",
    }
}

/// What is counted, behind a number as it is written; nothing where it is money.
pub fn counted(objective: Objective, orders: bool, shown: &str) -> &'static str {
    let words = match objective {
        Objective::Reach => [" persona", " personas", " de personas"],
        Objective::Engagement => [" interacción", " interacciones", " de interacciones"],
        Objective::Sales if orders => [" pedido", " pedidos", " de pedidos"],
        Objective::Sales => return "",
    };
    behind(shown, words)
}

/// What the short verdict rests on: what either side brings.
pub fn bar_label(of: Objective, micros: &str, celebrity: &str) -> String {
    say(&[objective(of), ": micros ", micros, ", celebridad ", celebrity])
}

/// The verdict in two or three words.
pub const fn leading(lead: Lead) -> &'static str {
    match lead {
        Lead::Micros => "Micros por delante",
        Lead::Celebrity => "Celebridad por delante",
        Lead::Nobody => "Muy igualado",
    }
}

/// The same, where the budget buys nobody.
pub const BUYS_NOBODY: &str = "No alcanza para nadie";

/// What stands in place of an empty field: what is usual, or what nobody measured but on Instagram.
pub fn stands_for(value: &str, of_instagram: bool) -> String {
    let whose = if of_instagram {
        ", medido en Instagram"
    } else {
        ", lo habitual en este tamaño"
    };
    say(&["vacío: tomamos ", value, whose])
}

/// Beside a fee of the reader's own.
pub fn estimate(fee: Cents) -> String {
    say(&["nuestra estimación para este tamaño: ", &write::usd_round(fee.0), " "])
}

/// Under the size of the tier in between, when it is ours.
pub fn in_the_middle(followers: u64) -> String {
    say(&[
        "vacío: ",
        &write::count(followers),
        ", la media geométrica de los otros dos",
    ])
}

/// What a click rate of a further column falls back on.
pub const AS_THE_MICROS: &str = "vacío: como los micros";

/// Under the count of a side: what each costs, or what is missing.
pub fn side_note(side: &Side) -> String {
    let missing = side.outcome.missing;
    if missing > Cents(0) {
        return say(&["Tu presupuesto no alcanza: necesitas ", &write::usd(missing.0), " más."]);
    }
    let mut text = say(&["a ", &write::usd(side.creator.fee.0), " por publicación"]);
    if side.creator.running_cost > Cents(0) {
        text.push_str(&say(&[
            " más ",
            &write::usd(side.creator.running_cost.0),
            " de otros gastos",
        ]));
    }
    text.push_str(&say(&[", ", &short_followers(side.creator.followers)]));
    text
}

// The first sentence of the verdict.

/// The budget is too small for either.
pub fn buys_neither(micro_lacks: &str, celebrity_lacks: &str) -> String {
    say(&[
        "Tu presupuesto no alcanza para ninguna de las dos opciones: necesitas ",
        micro_lacks,
        " más para un micro y ",
        celebrity_lacks,
        " más para una celebridad.",
    ])
}

/// The budget is too small for the one, but buys so many of the other.
pub fn buys_no(hire: Hire, lacks: &str, bought: &str) -> String {
    let one = match hire {
        Hire::Celebrity => "; para una celebridad necesitas ",
        _ => "; para un micro necesitas ",
    };
    say(&["Tu presupuesto alcanza para ", bought, one, lacks, " más."])
}

/// Who is ahead, and how surely: in so many of 100 runs. Where the ranges overlap nobody is called the winner.
pub fn ahead(objective: Objective, lead: Lead, of_100: &str, apart: bool) -> String {
    let overlap = if apart || lead == Lead::Nobody {
        ""
    } else {
        "; los rangos se solapan"
    };
    let who = match lead {
        Lead::Micros => "los micros van por delante en ",
        Lead::Nobody => "está reñido: los micros van por delante en ",
        Lead::Celebrity => "la celebridad va por delante en ",
    };
    say(&[
        "En ",
        aims_at(objective),
        ", ",
        who,
        of_100,
        " de cada 100 simulaciones",
        overlap,
        ".",
    ])
}

// What it says of other objectives.

/// Who is ahead, whichever of the three counts.
pub const fn whichever(lead: Lead) -> &'static str {
    match lead {
        Lead::Micros => {
            "Los micros van por delante en la mayoría de las simulaciones, sea cual sea el objetivo de los tres."
        }
        Lead::Celebrity => {
            "La celebridad va por delante en la mayoría de las simulaciones, sea cual sea el objetivo de los tres."
        }
        Lead::Nobody => "Ninguna opción va claramente por delante, sea cual sea el objetivo de los tres.",
    }
}

/// Who is ahead for these.
pub fn ahead_for(lead: Lead, objectives: &str) -> String {
    let who = match lead {
        Lead::Micros => "los micros en ",
        Lead::Celebrity => "la celebridad en ",
        Lead::Nobody => "nadie con claridad en ",
    };
    say(&[who, objectives])
}

pub const AND: &str = " y ";

/// It is not the same for each.
pub fn depends(parts: &str) -> String {
    say(&[
        "La respuesta depende del objetivo. Quién va por delante en la mayoría de las simulaciones: ",
        parts,
        ".",
    ])
}

/// A share of runs, as a whole number of a hundred. What is not certain is not called so.
pub fn of_100(share: Ppm) -> String {
    match share.0 {
        0..5_000 => "menos de 1".to_owned(),
        995_000.. => "más de 99".to_owned(),
        share => write::plain((share + 5_000) / 10_000, 0),
    }
}

/// The second sentence of the verdict, up to the fee at which it flips.
pub const fn flips(turn: Turn) -> &'static str {
    match turn {
        Turn::Above => " La respuesta cambia si un micro cuesta más de ",
        Turn::Below => " La respuesta cambia si un micro cuesta menos de ",
        Turn::Level => " Las dos opciones se igualan cuando un micro cuesta ",
    }
}

/// In its place, where no fee flips it.
pub const NEVER_FLIPS: &str = " Ninguna tarifa de los micros cambiaría la respuesta.";

/// Its end: what the answer hangs on.
pub fn hangs_on(most: Option<&Span>) -> String {
    match most {
        Some(span) => say(&[
            " por publicación. Lo que más pesa en la respuesta: ",
            &assumption(span),
            ".",
        ]),
        None => " por publicación.".to_owned(),
    }
}

/// What luck is made of here.
pub fn luck(spread: &Spread) -> String {
    say(&[
        "Entre creadores de un mismo tamaño, las tarifas difieren por un factor de ",
        &write::times(spread.fees.0),
        " hacia arriba o hacia abajo, y la respuesta de sus audiencias, por uno de ",
        &write::times(spread.response.0),
        " (una desviación estándar). Una celebridad es un solo sorteo; muchos micros se compensan entre sí.",
    ])
}

// What pictures show.
pub const STRIPS: &str = "Ocho de cada diez simulaciones, por opción. ";
pub const BY_SIZE: &str = "Lo que aporta todo el presupuesto con micros de cada tamaño. ";
pub const SPLIT: &str = "Lo que aporta el presupuesto cuando una parte va a celebridades: ";
pub const SPLIT_REST: &str = "con el resto gastado en micros.";
/// Between followers and what they bring.
pub const BRING: &str = ": ";

/// After what micros of each size bring.
pub fn against(celebrity_brings: &str) -> String {
    say(&["frente a ", celebrity_brings, " con la celebridad."])
}

/// An assumption within a sentence.
pub fn assumption(span: &Span) -> String {
    let of = |what| {
        let whose = if span.celebrity {
            " de la celebridad"
        } else {
            " de los micros"
        };
        say(&[what, whose])
    };
    match span.what {
        Assumption::Fee => of("la tarifa"),
        Assumption::RunningCost => of("los otros gastos"),
        Assumption::Engagement => of("la tasa de interacción"),
        Assumption::BrandedDrop => of("la caída por publicidad"),
        Assumption::Reach => of("el alcance"),
        Assumption::Sales => of("las ventas"),
        Assumption::Overlap => "la audiencia común".to_owned(),
    }
}

/// What the micros bring, in one sentence.
pub fn for_each_one(micros_bring: &str) -> String {
    let times = if micros_bring == "1" { " vez" } else { " veces" };
    say(&[
        "Los micros aportan ",
        micros_bring,
        times,
        " lo que aporta la celebridad.",
    ])
}

pub const NO_MEASURE: &str = "La celebridad no aporta nada con que comparar.";
pub const NONE_TURNS: &str = " Ninguno de estos supuestos cambia la respuesta por sí solo.";
pub const EVERYTHING: &str = "todo";

/// What can turn the answer.
pub fn can_turn(assumptions: &str) -> String {
    let can = if assumptions.contains(", ") {
        " Cada uno de estos supuestos puede cambiar la respuesta por sí solo: "
    } else {
        " Un supuesto puede cambiar la respuesta por sí solo: "
    };
    say(&[can, assumptions, "."])
}

/// Where the span comes from.
pub const fn moved_by(span: &Span) -> &'static str {
    if span.published {
        "cifras publicadas"
    } else {
        "supuesto: la mitad y el doble"
    }
}

/// Where most comes from.
pub fn most_from(whom: &str, brings: &str, in_revenue: bool) -> String {
    say(&[
        "Lo máximo se logra con ",
        whom,
        ": ",
        brings,
        if in_revenue { " de ingresos." } else { "." },
    ])
}

/// One kind and no other.
pub fn alone(hires: &str) -> String {
    say(&[hires, " y nadie más"])
}

/// Two kinds.
pub fn together(celebrities: &str, micros: &str) -> String {
    say(&["una combinación de ", celebrities, AND, micros])
}

/// Why the curve of divisions bends, or does not.
pub const fn split_note(objective: Objective, orders: bool) -> &'static str {
    match objective {
        Objective::Engagement => {
            "Las interacciones se suman: la audiencia común no las reduce, así que lo mejor es un solo tipo de \
            creador, salvo que sobre dinero tras la última celebridad que puedas pagar."
        }
        Objective::Sales if !orders => {
            "Los ingresos publicados se suman, así que lo mejor es un solo tipo de creador, salvo que sobre dinero tras la \
            última celebridad que puedas pagar."
        }
        _ => {
            "Cada persona cuenta una vez: cuantos más creadores de un tipo tienes, menos personas nuevas aporta el \
            siguiente, así que una mezcla puede ser lo mejor."
        }
    }
}

/// A plan, as a choice.
pub const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::Best => "Mejor reparto",
        Aim::Micros => "Solo micros",
        Aim::Celebrity => "Solo celebridad",
    }
}

// The plan as text: what to buy, what to expect, how to go about it.
pub const TO_HIRE: &str = "A quién contratar";
pub const NOBODY: &str = "a nadie: el presupuesto no alcanza";
pub const TO_EXPECT: &str = "Qué esperar si todo va como es habitual (en la página se ve cuánto influye la suerte)";

/// Its head.
pub fn plan_head(place: Platform, budget: Cents, objective: Objective) -> String {
    say(&[
        "Plan de influencers, ",
        platform(place),
        "\nPresupuesto: ",
        &write::usd(budget.0),
        ". Objetivo: ",
        aims_at(objective),
    ])
}

/// A line of it.
pub fn plan_line(line: &PlanLine, each: u64) -> String {
    let besides = match line.creator.running_cost.0 {
        0 => String::new(),
        cost => say(&[", más ", &write::usd(cost), " de producto y tiempo"]),
    };
    let of_each = match (line.count, line.hire) {
        (1, _) => "",
        (_, Hire::Celebrity) => " cada una",
        _ => " cada uno",
    };
    say(&[
        &hires(line.count, line.hire),
        " con alrededor de ",
        &short_followers(line.creator.followers),
        ", ",
        &posts(each),
        of_each,
        " con una tarifa aproximada de ",
        &write::usd(line.creator.fee.0),
        if each == 1 { "" } else { " por publicación" },
        &besides,
        ": ",
        &write::usd(line.spend.0),
    ])
}

/// What it comes to.
pub fn plan_sum(spent: Cents, left: Cents) -> String {
    say(&["Total: ", &write::usd(spent.0), "; sin gastar: ", &write::usd(left.0)])
}

fn posts(posts: u64) -> String {
    let of_them = if posts == 1 { " publicación" } else { " publicaciones" };
    say(&[&write::count(posts), of_them])
}

/// How to choose and approach them, as the founding articles advise.
pub const STEPS: &str = "
Cómo hacerlo
1. Primero, los objetivos: anota qué buscas (alcance, interacción, ventas) y cómo lo vas a medir.
2. Búsqueda: explora los hashtags y lugares que usan tus clientes, tus propios seguidores y quienes ya hablan de ti.
3. Selección: afinidad (¿lo usaría sin cobrar?), credibilidad (comentarios reales, seguidores que crecen de forma \
constante), interacción (compara su tasa con la habitual en su tamaño).
4. Contacto: escribe de forma personal y menciona una publicación que te haya gustado; di qué ofreces, qué pides y \
para cuándo.
5. Acuerdo por escrito: entregables, fechas, derechos de uso, exclusividad y que la publicación se marque como \
publicidad (#publicidad).
6. Da a cada creador su propio código o enlace y compara lo que se obtiene con lo que prevé este plan.
";

// The plan as a table.
pub const PLAN_COLUMNS: [&str; 7] = [
    "Tipo",
    "Número",
    "Seguidores de cada uno",
    "Publicaciones de cada uno",
    "Tarifa por publicación, USD",
    "Otros gastos de cada uno, USD",
    "Total, USD",
];
pub const EXPECTED: &str = "Previsto: ";
pub const TOGETHER: &str = "Total";

/// What a middle figure leaves out.
pub fn caution() -> String {
    say(&[
        "Son valores centrales. Lo que cobran los creadores de un mismo tamaño difiere por un factor de ",
        &spread(),
        " hacia arriba o hacia abajo.",
    ])
}

/// In place of sources, where nothing is published of rates.
pub fn no_rates(place: Platform) -> String {
    say(&[
        "no hay nada publicado sobre la interacción de los creadores en ",
        platform(place),
        ", así que las tasas son tuyas",
    ])
}

/// The name over a field that describes a kind of creator.
pub const fn label(part: Part) -> &'static str {
    match part {
        Part::Followers => "Seguidores",
        Part::Fee => "Tarifa por publicación",
        Part::Product => "Producto, a precio de coste",
        Part::Hours => "Horas de tu trabajo",
        Part::Cost => "Otros gastos",
        Part::Engagement => "Tasa de interacción",
        Part::Drop => "Caída si es publicidad",
        Part::Reach => "Seguidores alcanzados",
        Part::Click => "Clics entre los alcanzados",
    }
}
