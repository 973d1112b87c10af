//! Writes checked rows as Rust: statics only, every struct and enum as `src/evidence` declares it.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::check::rows::*;
use crate::check::{At, Evidence, branded_drop_series, claim_seed, engagement_series, study_series, tier_platform};

/// The one source whose price table the page can reproduce as it stands.
const GUIDE: &str = "imh-rates";

pub fn emit(evidence: &Evidence) -> String {
    let index = &Sources::new(evidence);
    [
        "// Written by build.rs from data/*.csv; do not edit.\n".to_owned(),
        sources(evidence),
        references(evidence, index),
        tier_schemes(evidence, index),
        prices(evidence, index),
        guide(evidence, index),
        benchmarks(evidence, index),
        reach(evidence, index),
        branded_drop(evidence, index),
        cpm(evidence, index),
        cpe(evidence, index),
        multipliers(evidence, index),
        claims(evidence, index),
        deals(evidence),
        papers(evidence, index),
        revenue(evidence, index),
        fitted_prices(evidence),
        cpi(evidence, index),
    ]
    .concat()
}

fn sources(evidence: &Evidence) -> String {
    let rows = evidence.sources.iter().map(|At { row, .. }| {
        format!(
            "Source {{ id: {}, name: {:?}, year: {}, kind: SourceKind::{:?}, sample: {}, grade: Grade::{:?} }}",
            text(&row.id),
            short_name(row.publisher.text()),
            year(&row.year_published),
            row.kind.value(),
            maybe_text(&row.sample),
            row.grade.value(),
        )
    });
    table("SOURCES", "Source", "Every source, in the order of the file.", rows)
}

fn references(evidence: &Evidence, sources: &Sources) -> String {
    let rows = evidence
        .sources
        .iter()
        .zip(&sources.uses)
        .map(|(At { row, .. }, uses)| {
            let exact = *row.address.value() == Address::Exact;
            let uses = uses
                .iter()
                .map(|(table, rows)| format!("Use {{ table: Table::{table}, rows: {rows} }}"));
            format!(
                "Reference {{ source: {}, title: {}, publisher: {}, url: {}, note: {}, uses: &[{}] }}",
                sources.at(&row.id),
                text(&row.title),
                text(&row.publisher),
                if exact { maybe_text(&row.url) } else { "None".to_owned() },
                text(&row.note),
                uses.collect::<Vec<_>>().join(", "),
            )
        });
    let doc = "What there is to read about each source, in the order of `SOURCES`.";
    table("REFERENCES", "Reference", doc, rows)
}

fn tier_schemes(evidence: &Evidence, sources: &Sources) -> String {
    let rows = &evidence.tiers;
    let schemes = group(rows.iter(), |at| {
        (at.row.source_id.text(), tier_platform(&at.row, rows))
    });
    let rows = schemes.into_iter().map(|((source, platform), mut tiers)| {
        let aside = |at: &At<TierRow>| at.row.band.get() == Some(&BandFlag::Aside);
        tiers.sort_by_key(|at| (aside(at), at.row.min_followers.value().0));
        let platform = tiers
            .iter()
            .find(|at| at.row.platform.text() == platform)
            .and_then(|at| at.row.platform.get());
        let tiers = tiers.iter().map(|at| {
            format!(
                "Tier {{ name: {}, platform: {}, followers: {}, aside: {} }}",
                text(&at.row.name),
                option(at.row.platform.get().map(|platform| format!("Platform::{platform:?}"))),
                band(&at.row.min_followers, &at.row.max_followers).expect("tiers.csv wants min_followers"),
                aside(at),
            )
        });
        format!(
            "TierScheme {{ source: {}, platform: {}, tiers: &[{}] }}",
            sources.by_id(source),
            option(platform.map(|platform| format!("Platform::{platform:?}"))),
            tiers.collect::<Vec<_>>().join(", "),
        )
    });
    table(
        "TIER_SCHEMES",
        "TierScheme",
        "What each source calls small and large.",
        rows,
    )
}

fn prices(evidence: &Evidence, sources: &Sources) -> String {
    let rows = evidence.prices.iter().map(|at| price(&at.row, sources));
    table("PRICES", "Price", "Every published price range.", rows)
}

fn guide(evidence: &Evidence, sources: &Sources) -> String {
    let guide = |at: &&At<PriceRow>| at.row.source_id.text() == GUIDE;
    let rows = evidence.prices.iter().filter(guide).map(|at| price(&at.row, sources));
    let doc = "The Influencer Marketing Hub price table alone, repeated from `PRICES` so that a page that needs no other\n\
               /// price carries no other.";
    table("GUIDE", "Price", doc, rows)
}

fn price(row: &PriceRow, sources: &Sources) -> String {
    format!(
        "Price {{ source: {}, network: {}, format: {}, tier: {}, followers: {}, avg_views: {}, low_cents: {}, \
         high_cents: {}, status: Status::{:?}, year: {} }}",
        sources.at(&row.source_id),
        network(&row.platform),
        text(&row.format),
        text(&row.tier_name),
        maybe_band(&row.min_followers, &row.max_followers),
        maybe_band(&row.min_avg_views, &row.max_avg_views),
        cents(&row.low_usd),
        cents(&row.high_usd),
        row.status.value(),
        year(&row.year),
    )
}

fn benchmarks(evidence: &Evidence, sources: &Sources) -> String {
    let rows = rates(evidence, sources, |at| !is_reach(at));
    table("BENCHMARKS", "Benchmark", "Engagement rates.", rows)
}

fn reach(evidence: &Evidence, sources: &Sources) -> String {
    table(
        "REACH",
        "Benchmark",
        "Reach per follower.",
        rates(evidence, sources, is_reach),
    )
}

fn is_reach(at: &At<EngagementRow>) -> bool {
    *at.row.metric.value() == Metric::ReachPerFollower
}

fn rates(
    evidence: &Evidence,
    sources: &Sources,
    keep: impl Fn(&At<EngagementRow>) -> bool,
) -> impl Iterator<Item = String> {
    let rows = evidence.engagement.iter().filter(|at| keep(at));
    let curves = curves(rows, engagement_series, |row| (&row.min_followers, &row.max_followers));
    curves.into_iter().map(|points| {
        let first = &points[0].row;
        let points = points.iter().map(|At { row, .. }| {
            let low = row.rate_percent.value().0;
            format!(
                "BenchmarkPoint {{ followers: {}, low_ppm: {low}, high_ppm: {} }}",
                maybe_band(&row.min_followers, &row.max_followers),
                row.rate_percent_max.get().map_or(low, |rate| rate.0),
            )
        });
        format!(
            "Benchmark {{ source: {}, platform: Platform::{:?}, metric: Metric::{:?}, population: Population::{:?}, \
             series: {}, year: {}, format: {}, points: &[{}] }}",
            sources.at(&first.source_id),
            first.platform.value(),
            first.metric.value(),
            first.population.value(),
            text(&first.series),
            year(&first.year),
            text(&first.format),
            points.collect::<Vec<_>>().join(", "),
        )
    })
}

fn branded_drop(evidence: &Evidence, sources: &Sources) -> String {
    let rows = curves(evidence.branded_drop.iter(), branded_drop_series, |row| {
        (&row.min_followers, &row.max_followers)
    })
    .into_iter()
    .flatten()
    .map(|At { row, .. }| {
        format!(
            "BrandedDrop {{ source: {}, platform: Platform::{:?}, followers: {}, drop_ppm: {}, year: {} }}",
            sources.at(&row.source_id),
            row.platform.value(),
            band(&row.min_followers, &row.max_followers).expect("branded_drop.csv wants min_followers"),
            row.drop_percent.value().0,
            year(&row.year),
        )
    });
    table(
        "BRANDED_DROP",
        "BrandedDrop",
        "Engagement that branded posts lose.",
        rows,
    )
}

fn cpm(evidence: &Evidence, sources: &Sources) -> String {
    let rows = evidence.cpm.iter().map(|At { row, .. }| {
        format!(
            "Cpm {{ source: {}, network: {}, format: {}, low_cents: {}, high_cents: {}, low_eur_cents: {}, \
                 high_eur_cents: {}, basis: {}, tier: {}, followers: {}, year: {} }}",
            sources.at(&row.source_id),
            network(&row.platform),
            text(&row.format),
            cents(&row.low_usd_cpm),
            cents(&row.high_usd_cpm),
            cents(&row.low_eur_cpm),
            cents(&row.high_eur_cpm),
            text(&row.basis),
            text(&row.tier_name),
            maybe_band(&row.min_followers, &row.max_followers),
            year(&row.year),
        )
    });
    table("CPM", "Cpm", "Prices per thousand impressions.", rows)
}

fn cpe(evidence: &Evidence, sources: &Sources) -> String {
    let rows = evidence.cpe.iter().map(|At { row, .. }| {
        format!(
            "Cpe {{ source: {}, network: {}, format: {}, unit: CpeUnit::{:?}, low_microusd: {}, \
                 high_microusd: {}, basis: {}, year: {} }}",
            sources.at(&row.source_id),
            network(&row.platform),
            text(&row.format),
            row.unit.value(),
            row.low_usd.value().0,
            row.high_usd.value().0,
            text(&row.basis),
            year(&row.year),
        )
    });
    table("CPE", "Cpe", "Prices per engagement, view or follower.", rows)
}

fn multipliers(evidence: &Evidence, sources: &Sources) -> String {
    let rows = evidence.multipliers.iter().map(|At { row, .. }| {
        format!(
            "Multiplier {{ source: {}, kind: {}, name: {}, network: {}, low_ppm: {}, high_ppm: {} }}",
            sources.at(&row.source_id),
            text(&row.kind),
            text(&row.name),
            network(&row.platform),
            row.low_factor.value().0,
            row.high_factor.value().0,
        )
    });
    table("MULTIPLIERS", "Multiplier", "Factors on a base price.", rows)
}

fn claims(evidence: &Evidence, sources: &Sources) -> String {
    let rows = evidence.claims.iter().map(|At { row, .. }| {
        let seed = claim_seed(row.id.text()).expect("the id of a checked claim names its seed");
        format!(
            "Claim {{ id: {}, post: {}, claim: {}, verdict: Verdict::{:?}, original: {}, original_source: {} }}",
            text(&row.id),
            sources.by_id(&seed),
            text(&row.claim),
            row.verdict.value(),
            text(&row.what_the_original_says),
            sources.at(&row.original_source_id),
        )
    });
    table(
        "CLAIMS",
        "Claim",
        "Claims of the five founding articles, checked.",
        rows,
    )
}

fn deals(evidence: &Evidence) -> String {
    let rows = evidence.deals.iter().map(|At { row, .. }| {
        format!(
            "Deal {{ id: {}, network: {}, format: {}, pieces: {}, followers: {}, band: {}, avg_views: {}, \
             low_cents: {}, high_cents: {}, currency: {}, amount: {}, year: {}, grade: Grade::{:?}, fit: {}, \
             ratio: {}, group: {}, asked_or_paid: {}, low_price_market: {}, terms: {}, title: {}, \
             address: {}, quote: {} }}",
            text(&row.id),
            network(&row.platform),
            text(&row.format),
            row.pieces.value().0,
            count(&row.followers),
            maybe_band(&row.min_followers, &row.max_followers),
            count(&row.avg_views),
            cents(&row.low_usd),
            cents(&row.high_usd),
            text(&row.currency),
            text(&row.original_amount),
            row.year.value().0,
            row.grade.value(),
            *row.r#use.value() == DealUse::Fit,
            *row.r#use.value() == DealUse::Ratio,
            text(&row.group),
            option(row.asked_or_paid.get().map(|said| format!("AskedOrPaid::{said:?}"))),
            row.market.get() == Some(&Market::LowPrice),
            text(&row.terms),
            text(&row.source_title),
            text(&row.source_address),
            text(&row.quote),
        )
    });
    table("DEALS", "Deal", "Documented prices of sponsored posts.", rows)
}

fn papers(evidence: &Evidence, sources: &Sources) -> String {
    let rows = evidence.papers.iter().map(|At { row, .. }| {
        format!(
            "Paper {{ id: {}, source: {}, citation: {}, finding: {}, number: {}, unit: {}, usage: {} }}",
            text(&row.id),
            sources.at(&row.source_id),
            text(&row.citation),
            text(&row.finding),
            maybe_text(&row.number),
            text(&row.number_unit),
            text(&row.use_in_model),
        )
    });
    table("PAPERS", "Paper", "Findings of studies.", rows)
}

fn revenue(evidence: &Evidence, sources: &Sources) -> String {
    let rows = curves(evidence.papers.iter(), study_series, |row| {
        (&row.min_followers, &row.max_followers)
    })
    .into_iter()
    .flatten()
    .filter_map(|At { row, .. }| {
        let euros = (*row.number_unit.get()? == FindingUnit::EurPerFollower).then_some(row.number.get()?)?;
        Some(format!(
            "Revenue {{ source: {}, study: {}, followers: {}, euro_ppm: {} }}",
            sources.at(&row.source_id),
            text(&row.study),
            band(&row.min_followers, &row.max_followers)?,
            decimal(&euros.0, 6).expect("papers.csv was checked"),
        ))
    });
    let doc = "The findings of `PAPERS` that give revenue for a follower at a size; sizes ascend within a study.";
    table("REVENUE", "Revenue", doc, rows)
}

fn fitted_prices(evidence: &Evidence) -> String {
    let rows = evidence.prices.iter().enumerate().filter_map(|(n, At { row, .. })| {
        Some(format!(
            "FittedPrice {{ price: &PRICES[{n}], group: {}, guide: {} }}",
            text(&row.group),
            *row.r#use.get()? == PriceUse::Guide,
        ))
    });
    table(
        "FITTED_PRICES",
        "FittedPrice",
        "The rows of `PRICES` that the calibration learns from.",
        rows,
    )
}

fn cpi(evidence: &Evidence, sources: &Sources) -> String {
    let rows = evidence.cpi.iter().map(|At { row, .. }| {
        format!(
            "Cpi {{ year: {}, index_thousandths: {}, source: {} }}",
            row.year.value().0,
            row.index.value().0,
            sources.at(&row.source_id),
        )
    });
    table(
        "CPI",
        "Cpi",
        "Consumer prices, a year a row, years ascending without a gap.",
        rows,
    )
}

/// Where each source stands in `SOURCES`, and how often each table names it.
struct Sources<'a> {
    index: BTreeMap<&'a str, usize>,
    uses: Vec<Vec<(&'static str, u16)>>,
}

impl<'a> Sources<'a> {
    fn new(evidence: &'a Evidence) -> Self {
        let index = evidence
            .sources
            .iter()
            .enumerate()
            .map(|(n, at)| (at.row.id.text(), n))
            .collect();
        let mut sources = Sources {
            index,
            uses: vec![Vec::new(); evidence.sources.len()],
        };
        sources.count("Tiers", evidence.tiers.iter().map(|at| at.row.source_id.text()));
        sources.count("Prices", evidence.prices.iter().map(|at| at.row.source_id.text()));
        sources.count("Cpm", evidence.cpm.iter().map(|at| at.row.source_id.text()));
        sources.count("Cpe", evidence.cpe.iter().map(|at| at.row.source_id.text()));
        sources.count(
            "Engagement",
            evidence.engagement.iter().map(|at| at.row.source_id.text()),
        );
        sources.count(
            "BrandedDrop",
            evidence.branded_drop.iter().map(|at| at.row.source_id.text()),
        );
        sources.count(
            "Multipliers",
            evidence.multipliers.iter().map(|at| at.row.source_id.text()),
        );
        for At { row, .. } in &evidence.claims {
            let original = row.original_source_id.text();
            // No article is what its own claims are checked against.
            if claim_seed(row.id.text()).as_deref() != Some(original) {
                sources.count("Claims", std::iter::once(original));
            }
        }
        sources.count("Papers", evidence.papers.iter().map(|at| at.row.source_id.text()));
        sources.count("Cpi", evidence.cpi.iter().map(|at| at.row.source_id.text()));
        sources
    }

    fn count<'b>(&mut self, table: &'static str, ids: impl Iterator<Item = &'b str>) {
        for id in ids {
            let uses = &mut self.uses[self.index[id]];
            match uses.last_mut() {
                Some((last, rows)) if *last == table => *rows += 1,
                _ => uses.push((table, 1)),
            }
        }
    }

    fn by_id(&self, id: &str) -> String {
        format!("&SOURCES[{}]", self.index[id])
    }

    fn at(&self, id: &Must<Id>) -> String {
        self.by_id(id.text())
    }
}

/// The rows of each series, smallest sizes first, series in the order of the file. A row without a band goes last.
fn curves<'a, T>(
    rows: impl Iterator<Item = &'a At<T>>,
    series: impl Fn(&T) -> String,
    band: impl Fn(&T) -> (&Maybe<Count>, &Maybe<Count>),
) -> Vec<Vec<&'a At<T>>> {
    let size = |at: &&At<T>| {
        let (min, max) = band(&at.row);
        (min.get().or(max.get()).is_none(), min.get().copied())
    };
    let by_series = group(rows, |at| series(&at.row)).into_iter();
    by_series
        .map(|(_, mut rows)| {
            rows.sort_by_key(size);
            rows
        })
        .collect()
}

/// Rows by key, keys and rows in the order of the file.
fn group<'a, T, K: PartialEq>(rows: impl Iterator<Item = &'a T>, key: impl Fn(&'a T) -> K) -> Vec<(K, Vec<&'a T>)> {
    let mut groups: Vec<(K, Vec<&T>)> = Vec::new();
    for row in rows {
        let key = key(row);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, members)) => members.push(row),
            None => groups.push((key, vec![row])),
        }
    }
    groups
}

/// A static array, `name`, of what its rows are of.
fn table(name: &str, of: &str, doc: &str, rows: impl Iterator<Item = String>) -> String {
    let rows: Vec<String> = rows.map(|row| format!("    {row},\n")).collect();
    format!(
        "\n/// {doc}\npub static {name}: [{of}; {}] = [\n{}];\n",
        rows.len(),
        rows.concat()
    )
}

/// A publisher without who repeated it and what else stands beside the name.
fn short_name(publisher: &str) -> &str {
    let name = publisher.split([',', ';', '(']).next();
    name.unwrap_or(publisher).trim()
}

/// The text of a cell as a Rust literal.
fn text<T>(cell: &Cell<T>) -> String {
    format!("{:?}", cell.text())
}

fn maybe_text<T>(cell: &Cell<T>) -> String {
    option(cell.get().map(|_| text(cell)))
}

fn option<T: Display>(value: Option<T>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({value})"))
}

fn count(cell: &Maybe<Count>) -> String {
    option(cell.get().map(|count| count.0))
}

fn cents(cell: &Maybe<Cents>) -> String {
    option(cell.get().map(|cents| cents.0))
}

fn year(cell: &Maybe<Year>) -> String {
    option(cell.get().map(|year| year.0))
}

fn band(min: &Maybe<Count>, max: &Maybe<Count>) -> Option<String> {
    let (from, to) = (min.get(), max.get());
    from.or(to)?;
    Some(format!(
        "Band {{ min: {}, max: {} }}",
        from.map_or(0, |count| count.0),
        count(max)
    ))
}

fn maybe_band(min: &Maybe<Count>, max: &Maybe<Count>) -> String {
    option(band(min, max))
}

fn network(cell: &Maybe<Network>) -> String {
    match cell.get() {
        None => "Network::Any".to_owned(),
        Some(on) if on.is_answered_for() => format!("Network::On(Platform::{on:?})"),
        Some(other) => format!("Network::Other({:?})", other.to_string()),
    }
}
