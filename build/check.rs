//! Checks `data/*.csv` and says everything that is wrong with them, not only the first thing.

#[path = "rows.rs"]
pub mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

use rows::*;

/// The files, and no others.
pub const FILES: [&str; 12] = [
    "sources.csv",
    "tiers.csv",
    "prices.csv",
    "cpm.csv",
    "cpe.csv",
    "engagement.csv",
    "branded_drop.csv",
    "multipliers.csv",
    "claims.csv",
    "deals.csv",
    "papers.csv",
    "cpi.csv",
];

/// The text of each file, by name.
pub type Texts = BTreeMap<&'static str, String>;

/// Something wrong, and where to put it right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub file: &'static str,
    pub line: u64,
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}:{}: {}", self.file, self.line, self.what)
    }
}

/// A row and the line on which it starts.
#[derive(Debug, Clone)]
pub struct At<T> {
    pub line: u64,
    pub row: T,
}

/// Every row of every file.
#[derive(Debug)]
pub struct Evidence {
    pub sources: Vec<At<SourceRow>>,
    pub tiers: Vec<At<TierRow>>,
    pub prices: Vec<At<PriceRow>>,
    pub cpm: Vec<At<CpmRow>>,
    pub cpe: Vec<At<CpeRow>>,
    pub engagement: Vec<At<EngagementRow>>,
    pub branded_drop: Vec<At<BrandedDropRow>>,
    pub multipliers: Vec<At<MultiplierRow>>,
    pub claims: Vec<At<ClaimRow>>,
    pub deals: Vec<At<DealRow>>,
    pub papers: Vec<At<PaperRow>>,
    pub cpi: Vec<At<CpiRow>>,
}

/// Reads the files of a folder.
pub fn read(folder: &Path) -> Result<Texts, Vec<Problem>> {
    let mut texts = Texts::new();
    let mut problems = Vec::new();
    for file in FILES {
        match std::fs::read_to_string(folder.join(file)) {
            Ok(text) => {
                texts.insert(file, text);
            }
            Err(error) => problems.push(Problem {
                file,
                line: 1,
                what: format!("cannot be read: {error}"),
            }),
        }
    }
    if problems.is_empty() { Ok(texts) } else { Err(problems) }
}

/// Parses and checks all files: the rows, or every problem in order of file and line.
pub fn check(texts: &Texts) -> Result<Evidence, Vec<Problem>> {
    let mut report = Report::default();
    let evidence = Evidence {
        sources: parse(texts, "sources.csv", &mut report),
        tiers: parse(texts, "tiers.csv", &mut report),
        prices: parse(texts, "prices.csv", &mut report),
        cpm: parse(texts, "cpm.csv", &mut report),
        cpe: parse(texts, "cpe.csv", &mut report),
        engagement: parse(texts, "engagement.csv", &mut report),
        branded_drop: parse(texts, "branded_drop.csv", &mut report),
        multipliers: parse(texts, "multipliers.csv", &mut report),
        claims: parse(texts, "claims.csv", &mut report),
        deals: parse(texts, "deals.csv", &mut report),
        papers: parse(texts, "papers.csv", &mut report),
        cpi: parse(texts, "cpi.csv", &mut report),
    };
    let known: BTreeSet<&str> = evidence.sources.iter().map(|at| at.row.id.text()).collect();

    sources(&evidence.sources, &mut report);
    tiers(&evidence.tiers, &known, &mut report);
    prices(&evidence.prices, &known, &mut report);
    cpm(&evidence.cpm, &known, &mut report);
    cpe(&evidence.cpe, &known, &mut report);
    engagement(&evidence.engagement, &known, &mut report);
    branded_drop(&evidence.branded_drop, &known, &mut report);
    multipliers(&evidence.multipliers, &known, &mut report);
    claims(&evidence.claims, &evidence.sources, &known, &mut report);
    deals(&evidence.deals, &mut report);
    papers(&evidence.papers, &known, &mut report);
    cpi(&evidence.cpi, &known, &mut report);
    indexed(&evidence, &mut report);

    report
        .problems
        .sort_by_key(|p| (FILES.iter().position(|file| *file == p.file), p.line));
    if report.problems.is_empty() {
        Ok(evidence)
    } else {
        Err(report.problems)
    }
}

#[derive(Default)]
struct Report {
    problems: Vec<Problem>,
}

impl Report {
    fn add(&mut self, file: &'static str, line: u64, what: impl Into<String>) {
        self.problems.push(Problem {
            file,
            line,
            what: what.into(),
        });
    }

    fn resolves(&mut self, file: &'static str, line: u64, column: &str, id: &Must<Id>, known: &BTreeSet<&str>) {
        if id.get().is_some() && !known.contains(id.text()) {
            self.add(file, line, format!("{column} `{}` is not in sources.csv", id.text()));
        }
    }

    /// `high` must not be below `low`; both named as in the header.
    fn ordered<T: PartialOrd>(&mut self, file: &'static str, line: u64, low: (&str, &Cell<T>), high: (&str, &Cell<T>)) {
        if let (Some(l), Some(h)) = (low.1.get(), high.1.get())
            && h < l
        {
            self.add(
                file,
                line,
                format!("{} {} is below {} {}", high.0, high.1.text(), low.0, low.1.text()),
            );
        }
    }

    /// A band of followers must not end below its start.
    fn band(&mut self, file: &'static str, line: u64, min: &Maybe<Count>, max: &Maybe<Count>) {
        self.ordered(file, line, ("min_followers", min), ("max_followers", max));
    }

    fn unique<'a>(&mut self, file: &'static str, ids: impl Iterator<Item = (u64, &'a Must<Id>)>) {
        let mut seen = BTreeMap::new();
        for (line, id) in ids.filter(|(_, id)| id.get().is_some()) {
            if let Some(first) = seen.insert(id.text(), line) {
                self.add(file, line, format!("id `{}` is already on line {first}", id.text()));
            }
        }
    }
}

/// Whether a row has neither end of a range. A cell that holds something wrong is filled.
fn neither<T>(low: &Cell<T>, high: &Cell<T>) -> bool {
    low.text().is_empty() && high.text().is_empty()
}

/// Parses one file; a file with a wrong header gives no rows, because every row of it would only repeat the complaint.
fn parse<T: Row>(texts: &Texts, file: &'static str, report: &mut Report) -> Vec<At<T>> {
    let Some(text) = texts.get(file) else {
        report.add(file, 1, "is missing");
        return Vec::new();
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => {
            report.add(file, 1, format!("cannot be read: {error}"));
            return Vec::new();
        }
    };
    let columns = T::columns();
    let before = report.problems.len();
    for column in &columns {
        match header.iter().filter(|name| name == column).count() {
            0 => report.add(file, 1, format!("column `{column}` is missing")),
            1 => {}
            _ => report.add(file, 1, format!("column `{column}` stands there twice")),
        }
    }
    for name in header.iter().filter(|name| !columns.contains(name)) {
        report.add(file, 1, format!("column `{name}` is not known"));
    }
    if report.problems.len() > before {
        return Vec::new();
    }

    let mut rows = Vec::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line);
                match record.deserialize::<T>(Some(&header)) {
                    Ok(row) => {
                        for complaint in row.complaints() {
                            report.add(file, line, complaint);
                        }
                        rows.push(At { line, row });
                    }
                    Err(error) => report.add(file, line, error.to_string()),
                }
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                let what = match error.kind() {
                    csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
                        format!("has {len} cells, the header has {expected_len}")
                    }
                    _ => error.to_string(),
                };
                report.add(file, line, what);
            }
        }
    }
    rows
}

fn sources(rows: &[At<SourceRow>], report: &mut Report) {
    const FILE: &str = "sources.csv";
    report.unique(FILE, rows.iter().map(|at| (at.line, &at.row.id)));
    for At { line, row } in rows {
        let Some(address) = row.address.get() else { continue };
        let url = row.url.text();
        let is_web = url.starts_with("https://") || url.starts_with("http://");
        let wanted = match address {
            Address::Exact | Address::Site if !is_web => "a web address",
            Address::None if !url.is_empty() => "nothing",
            _ => "",
        };
        if !wanted.is_empty() {
            report.add(
                FILE,
                *line,
                format!("address `{address}` wants {wanted} in url, not `{url}`"),
            );
        }
    }
}

fn tiers(rows: &[At<TierRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "tiers.csv";
    for At { line, row } in rows {
        report.resolves(FILE, *line, "source_id", &row.source_id, known);
        report.band(FILE, *line, &row.min_followers, &row.max_followers);
    }
    let spans = rows.iter().map(|At { line, row }| {
        let key = format!("{} {}", row.source_id.text(), tier_platform(row, rows));
        Span::new(*line, key, &row.min_followers, &row.max_followers, row.band.get())
    });
    series(FILE, spans.collect(), report);
}

/// The platform of the scheme that a tier belongs to, in the file's words. A range named aside for one platform stands
/// beside the source's scheme for all of them when it has none for that platform alone.
pub fn tier_platform<'a>(row: &'a TierRow, rows: &[At<TierRow>]) -> &'a str {
    let is_scheme = |other: &TierRow| {
        other.source_id.text() == row.source_id.text()
            && other.platform.text() == row.platform.text()
            && other.band.get() != Some(&BandFlag::Aside)
    };
    if row.band.get() == Some(&BandFlag::Aside) && !rows.iter().any(|at| is_scheme(&at.row)) {
        ""
    } else {
        row.platform.text()
    }
}

fn prices(rows: &[At<PriceRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "prices.csv";
    for At { line, row } in rows {
        let line = *line;
        report.resolves(FILE, line, "source_id", &row.source_id, known);
        report.band(FILE, line, &row.min_followers, &row.max_followers);
        report.ordered(
            FILE,
            line,
            ("min_avg_views", &row.min_avg_views),
            ("max_avg_views", &row.max_avg_views),
        );
        report.ordered(FILE, line, ("low_usd", &row.low_usd), ("high_usd", &row.high_usd));
        if neither(&row.low_usd, &row.high_usd) {
            report.add(FILE, line, "has neither low_usd nor high_usd");
        }
        if !neither(&row.min_followers, &row.max_followers) && !neither(&row.min_avg_views, &row.max_avg_views) {
            report.add(
                FILE,
                line,
                "has a band of followers and one of views: split it into two rows",
            );
        }
        fitted_price(line, row, report);
    }
    let spans = rows.iter().map(|At { line, row }| {
        let key = [
            row.source_id.text(),
            row.platform.text(),
            row.format.text(),
            row.year.text(),
        ]
        .join(" ");
        if neither(&row.min_avg_views, &row.max_avg_views) {
            Span::new(*line, key, &row.min_followers, &row.max_followers, row.band.get())
        } else {
            Span::new(
                *line,
                key + " by views",
                &row.min_avg_views,
                &row.max_avg_views,
                row.band.get(),
            )
        }
    });
    series(FILE, spans.collect(), report);
}

/// A price that the calibration learns from is one that was read, for one platform, on a closed band.
fn fitted_price(line: u64, row: &PriceRow, report: &mut Report) {
    const FILE: &str = "prices.csv";
    if row.r#use.text().is_empty() != row.group.text().is_empty() {
        report.add(FILE, line, "use and group must both be filled, or neither");
    }
    if row.r#use.get().is_none() {
        return;
    }
    if row.status.get() == Some(&Status::Derived) {
        report.add(FILE, line, "use wants status `seen`");
    }
    if !row.platform.get().is_some_and(|network| network.is_answered_for()) {
        report.add(FILE, line, "use wants a platform that the calculator answers for");
    }
    match (row.min_followers.get(), row.max_followers.get()) {
        (Some(min), Some(max)) if 0 < min.0 && min < max => {}
        _ => report.add(FILE, line, "use wants a band of followers, closed and above 0"),
    }
    if row.low_usd.get().is_none_or(|low| low.0 == 0) || row.high_usd.get().is_none() {
        report.add(FILE, line, "use wants low_usd and high_usd, above 0");
    }
}

fn cpm(rows: &[At<CpmRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "cpm.csv";
    for At { line, row } in rows {
        let line = *line;
        report.resolves(FILE, line, "source_id", &row.source_id, known);
        report.band(FILE, line, &row.min_followers, &row.max_followers);
        report.ordered(
            FILE,
            line,
            ("low_usd_cpm", &row.low_usd_cpm),
            ("high_usd_cpm", &row.high_usd_cpm),
        );
        report.ordered(
            FILE,
            line,
            ("low_eur_cpm", &row.low_eur_cpm),
            ("high_eur_cpm", &row.high_eur_cpm),
        );
        let cells = [&row.low_usd_cpm, &row.high_usd_cpm, &row.low_eur_cpm, &row.high_eur_cpm];
        if cells.iter().all(|cell| cell.text().is_empty()) {
            report.add(FILE, line, "has no price");
        }
        if cells.iter().any(|cell| cell.get().is_some_and(|price| price.0 == 0)) {
            report.add(FILE, line, "a price must be above 0");
        }
    }
    let spans = rows.iter().map(|At { line, row }| {
        let key = [
            row.source_id.text(),
            row.platform.text(),
            row.format.text(),
            row.year.text(),
        ]
        .join(" ");
        Span::new(*line, key, &row.min_followers, &row.max_followers, row.band.get())
    });
    series(FILE, spans.collect(), report);
}

fn cpe(rows: &[At<CpeRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "cpe.csv";
    for At { line, row } in rows {
        report.resolves(FILE, *line, "source_id", &row.source_id, known);
        report.ordered(FILE, *line, ("low_usd", &row.low_usd), ("high_usd", &row.high_usd));
    }
}

fn engagement(rows: &[At<EngagementRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "engagement.csv";
    for At { line, row } in rows {
        let line = *line;
        report.resolves(FILE, line, "source_id", &row.source_id, known);
        report.band(FILE, line, &row.min_followers, &row.max_followers);
        report.ordered(
            FILE,
            line,
            ("rate_percent", &row.rate_percent),
            ("rate_percent_max", &row.rate_percent_max),
        );
    }
    let spans = rows.iter().map(|At { line, row }| {
        Span::new(
            *line,
            engagement_series(row),
            &row.min_followers,
            &row.max_followers,
            row.band.get(),
        )
    });
    series(FILE, spans.collect(), report);
}

/// What two rates must share to be points of one curve.
pub fn engagement_series(row: &EngagementRow) -> String {
    let (source, platform, metric) = (row.source_id.text(), row.platform.text(), row.metric.text());
    let (population, series, format) = (row.population.text(), row.series.text(), row.format.text());
    [source, platform, metric, population, series, row.year.text(), format].join(" / ")
}

fn branded_drop(rows: &[At<BrandedDropRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "branded_drop.csv";
    for At { line, row } in rows {
        report.resolves(FILE, *line, "source_id", &row.source_id, known);
        report.band(FILE, *line, &row.min_followers, &row.max_followers);
        if row.drop_percent.get().is_some_and(|drop| drop.0 > 1_000_000) {
            report.add(
                FILE,
                *line,
                format!("drop_percent {} is above 100", row.drop_percent.text()),
            );
        }
    }
    let spans = rows.iter().map(|At { line, row }| {
        let key = branded_drop_series(row);
        Span::new(*line, key, &row.min_followers, &row.max_followers, row.band.get())
    });
    series(FILE, spans.collect(), report);
}

/// What two falls in engagement must share to be points of one curve.
pub fn branded_drop_series(row: &BrandedDropRow) -> String {
    [row.source_id.text(), row.platform.text(), row.year.text()].join(" ")
}

fn multipliers(rows: &[At<MultiplierRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "multipliers.csv";
    for At { line, row } in rows {
        report.resolves(FILE, *line, "source_id", &row.source_id, known);
        report.ordered(
            FILE,
            *line,
            ("low_factor", &row.low_factor),
            ("high_factor", &row.high_factor),
        );
        if row.low_factor.get().is_some_and(|factor| factor.0 == 0) {
            report.add(FILE, *line, "low_factor must be above 0");
        }
    }
}

/// The seed that a claim was made in: `c002-14` belongs to `seed-002`.
pub fn claim_seed(id: &str) -> Option<String> {
    let (number, _) = id.strip_prefix('c')?.split_once('-')?;
    Some(format!("seed-{number}"))
}

fn claims(rows: &[At<ClaimRow>], sources: &[At<SourceRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "claims.csv";
    report.unique(FILE, rows.iter().map(|at| (at.line, &at.row.id)));
    for At { line, row } in rows {
        report.resolves(FILE, *line, "original_source_id", &row.original_source_id, known);
        let seed = row.id.get().and_then(|id| claim_seed(&id.0)).unwrap_or_default();
        let is_seed = |row: &SourceRow| row.id.text() == seed && row.kind.get() == Some(&SourceKind::Seed);
        if !sources.iter().any(|at| is_seed(&at.row)) {
            let id = row.id.text();
            report.add(
                FILE,
                *line,
                format!("id `{id}` names no seed: the first claim of seed-000 is c000-01"),
            );
        }
    }
}

fn deals(rows: &[At<DealRow>], report: &mut Report) {
    const FILE: &str = "deals.csv";
    report.unique(FILE, rows.iter().map(|at| (at.line, &at.row.id)));
    for At { line, row } in rows {
        let line = *line;
        report.band(FILE, line, &row.min_followers, &row.max_followers);
        report.ordered(
            FILE,
            line,
            ("min_followers", &row.min_followers),
            ("followers", &row.followers),
        );
        report.ordered(
            FILE,
            line,
            ("followers", &row.followers),
            ("max_followers", &row.max_followers),
        );
        report.ordered(FILE, line, ("low_usd", &row.low_usd), ("high_usd", &row.high_usd));
        match row.r#use.get() {
            Some(DealUse::Fit) => fitted_deal(line, row, report),
            Some(DealUse::Ratio) => ratio_deal(line, row, rows, report),
            Some(DealUse::SetAside) if !row.group.text().is_empty() => {
                report.add(FILE, line, "use `set aside` wants no group");
            }
            _ => {}
        }
    }
}

/// A deal that the calibration fits has a size, and a platform that has a level there.
fn fitted_deal(line: u64, row: &DealRow, report: &mut Report) {
    const FILE: &str = "deals.csv";
    if row.followers.text().is_empty() {
        report.add(FILE, line, "use `fit` wants followers");
    }
    let has_level =
        |network: &Network| network.is_answered_for() || matches!(network, Network::LinkedIn | Network::Mixed);
    if row.platform.get().is_some_and(|network| !has_level(network)) {
        report.add(
            FILE,
            line,
            format!("use `fit` cannot take platform `{}`", row.platform.text()),
        );
    }
    used_deal(line, row, report);
}

/// A deal that tells how two platforms stand to each other has a counterpart on another one.
fn ratio_deal(line: u64, row: &DealRow, rows: &[At<DealRow>], report: &mut Report) {
    const FILE: &str = "deals.csv";
    if row.platform.get().is_some_and(|network| !network.is_answered_for()) {
        report.add(
            FILE,
            line,
            "use `ratio` wants a platform that the calculator answers for",
        );
    }
    let is_other = |other: &DealRow| {
        other.r#use.get() == Some(&DealUse::Ratio)
            && other.group.text() == row.group.text()
            && other.platform.text() != row.platform.text()
    };
    if !rows.iter().any(|at| is_other(&at.row)) {
        report.add(
            FILE,
            line,
            "use `ratio` wants a row of the same group on another platform",
        );
    }
    used_deal(line, row, report);
}

/// What the calibration must know of a deal, whichever way it uses it.
fn used_deal(line: u64, row: &DealRow, report: &mut Report) {
    for (wanted, is_missing) in [
        ("low_usd or high_usd", neither(&row.low_usd, &row.high_usd)),
        ("group", row.group.text().is_empty()),
        ("asked_or_paid", row.asked_or_paid.text().is_empty()),
        // The calibration takes their logarithms.
        (
            "followers above 0",
            row.followers.get().is_some_and(|count| count.0 == 0),
        ),
        ("low_usd above 0", row.low_usd.get().is_some_and(|usd| usd.0 == 0)),
        ("high_usd above 0", row.high_usd.get().is_some_and(|usd| usd.0 == 0)),
    ] {
        if is_missing {
            report.add("deals.csv", line, format!("use `{}` wants {wanted}", row.r#use.text()));
        }
    }
}

fn cpi(rows: &[At<CpiRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "cpi.csv";
    let mut above: Option<u16> = None;
    for At { line, row } in rows {
        report.resolves(FILE, *line, "source_id", &row.source_id, known);
        if row.index.get().is_some_and(|index| index.0 == 0) {
            report.add(FILE, *line, "index must be above 0");
        }
        if let (Some(before), Some(year)) = (above, row.year.get())
            && year.0 != before + 1
        {
            report.add(FILE, *line, format!("year {} does not follow {before}", year.0));
        }
        above = row.year.get().map(|year| year.0).or(above);
    }
}

/// Every dollar that may be brought to another year has an index. The year after the last index is let in, since its
/// average is not published yet.
fn indexed(evidence: &Evidence, report: &mut Report) {
    let years = || {
        evidence
            .cpi
            .iter()
            .filter_map(|at| at.row.year.get())
            .map(|year| year.0)
    };
    let (Some(first), Some(last)) = (years().min(), years().max()) else {
        return;
    };
    let mut check = |file, line, year: Option<&Year>| {
        if let Some(year) = year
            && !(first..=last + 1).contains(&year.0)
        {
            report.add(file, line, format!("year {} has no index in cpi.csv", year.0));
        }
    };
    for At { line, row } in &evidence.deals {
        check("deals.csv", *line, row.year.get());
    }
    for At { line, row } in evidence.prices.iter().filter(|at| at.row.r#use.get().is_some()) {
        check("prices.csv", *line, row.year.get());
    }
}

fn papers(rows: &[At<PaperRow>], known: &BTreeSet<&str>, report: &mut Report) {
    const FILE: &str = "papers.csv";
    report.unique(FILE, rows.iter().map(|at| (at.line, &at.row.id)));
    for At { line, row } in rows {
        report.resolves(FILE, *line, "source_id", &row.source_id, known);
        if row.number.text().is_empty() != row.number_unit.text().is_empty() {
            report.add(FILE, *line, "number and number_unit must both be filled, or neither");
        }
        report.band(FILE, *line, &row.min_followers, &row.max_followers);
        if neither(&row.min_followers, &row.max_followers) != row.study.text().is_empty() {
            report.add(
                FILE,
                *line,
                "study must be filled where followers are, and nowhere else",
            );
        }
    }
    let spans = rows.iter().map(|At { line, row }| {
        let key = study_series(row);
        Span::new(*line, key, &row.min_followers, &row.max_followers, None)
    });
    // A study may leave sizes out: the file has no column that would have to say so.
    for chain in chains(&spans.collect::<Vec<_>>()).into_values() {
        apart(FILE, &chain, "", report);
    }
}

/// What two findings must share to be points of one curve.
pub fn study_series(row: &PaperRow) -> String {
    [row.source_id.text(), row.study.text(), row.number_unit.text()].join(" / ")
}

/// A band of followers (or views) in a series of bands.
struct Span {
    line: u64,
    series: String,
    /// From, up to but not including; no end is open. `None`: the row has no band, or a wrong one, reported elsewhere.
    range: Option<(u64, Option<u64>)>,
    flag: Option<BandFlag>,
}

impl Span {
    fn new(line: u64, series: String, min: &Maybe<Count>, max: &Maybe<Count>, flag: Option<&BandFlag>) -> Self {
        let sound = min.complaint().is_none() && max.complaint().is_none();
        let (from, to) = (min.get().map(|count| count.0), max.get().map(|count| count.0));
        let range = (sound && (from.is_some() || to.is_some())).then_some((from.unwrap_or(0), to));
        Span {
            line,
            series,
            range,
            flag: flag.copied(),
        }
    }

    /// The band, unless the row has none or stands for one account, which is no part of a series.
    fn band(&self) -> Option<(u64, u64)> {
        let (from, to) = self.range?;
        let to = to.unwrap_or(u64::MAX);
        (from < to).then_some((from, to))
    }
}

/// Within a series each band starts where the one below ends, unless the row says why not; a reason that explains
/// nothing is refused too, so that it cannot hide a later mistake.
fn series(file: &'static str, spans: Vec<Span>, report: &mut Report) {
    for span in &spans {
        if let (None, Some(flag)) = (span.band(), span.flag) {
            report.add(file, span.line, format!("band `{flag}` is not needed: not a band"));
        }
    }
    for members in chains(&spans).into_values() {
        let (aside, chain): (Vec<&Span>, Vec<&Span>) =
            members.into_iter().partition(|span| span.flag == Some(BandFlag::Aside));
        for span in aside {
            let overlaps = |other: &&Span| match (span.band(), other.band()) {
                (Some(a), Some(b)) => a.0 < b.1 && b.0 < a.1,
                _ => false,
            };
            if !chain.iter().any(overlaps) {
                report.add(
                    file,
                    span.line,
                    "band `aside` is not needed: it overlaps no other band of its series",
                );
            }
        }
        apart(file, &chain, ", unless band is `aside`", report);
        joined(file, &chain, report);
    }
}

/// The bands of each series, smallest sizes first.
fn chains(spans: &[Span]) -> BTreeMap<&str, Vec<&Span>> {
    let mut all: BTreeMap<&str, Vec<&Span>> = BTreeMap::new();
    for span in spans.iter().filter(|span| span.band().is_some()) {
        all.entry(&span.series).or_default().push(span);
    }
    for members in all.values_mut() {
        members.sort_by_key(|span| span.range);
    }
    all
}

/// Each band of a chain, where it starts, and the line and the end of the highest band below it.
fn steps<'a>(chain: &'a [&Span]) -> impl Iterator<Item = (&'a Span, u64, Option<(u64, u64)>)> {
    let mut highest: Option<(u64, u64)> = None;
    chain.iter().filter_map(move |span| {
        let (from, to) = span.band()?;
        let below = highest;
        if below.is_none_or(|(_, end)| to > end) {
            highest = Some((span.line, to));
        }
        Some((*span, from, below))
    })
}

/// No band starts below the end of another; `unless` tells what the file can say for itself.
fn apart(file: &'static str, chain: &[&Span], unless: &str, report: &mut Report) {
    for (span, from, below) in steps(chain) {
        if let Some((line, end)) = below
            && from < end
        {
            let end = if end == u64::MAX {
                "is open".to_owned()
            } else {
                format!("ends at {end}")
            };
            report.add(
                file,
                span.line,
                format!("starts at {from} but the band on line {line} {end}: an overlap{unless}"),
            );
        }
    }
}

/// No band leaves a gap below it that it does not tell of, or tells of one that is not there.
fn joined(file: &'static str, chain: &[&Span], report: &mut Report) {
    for (span, from, below) in steps(chain) {
        let what = match (below, span.flag == Some(BandFlag::Gap)) {
            (Some((line, end)), false) if from > end => {
                format!("starts at {from} but the band on line {line} ends at {end}: a gap, unless band is `gap`")
            }
            (Some((line, end)), true) if from == end => format!("band `gap` is not needed: line {line} ends at {end}"),
            (None, true) => "band `gap` is not needed: no band of its series is below".to_owned(),
            _ => continue,
        };
        report.add(file, span.line, what);
    }
}
