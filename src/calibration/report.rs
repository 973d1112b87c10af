//! The text of `METHODOLOGY.md`: how the prices come about and how far they can be trusted, for someone who doubts them.
//!
//! Counts, errors and verdicts are computed here. What the sentences around them judge is to be read again whenever the
//! data change.

use std::collections::{BTreeMap, BTreeSet};

use super::constants::{ASSUMED_DOUBT, view_doubt, view_weight};
use super::factors::{self, PerView};
use super::fit::{
    BETWEEN_SOURCES, COMMON_SLOPE, HELPER_LEVEL, HUBER, Line, PLATFORM_LEVEL, PLATFORM_SLOPE, Scored, WITHIN_SOURCE,
};
use super::peers::{PEERS, Piece, one_cent};
use super::rows::{
    ASKED_FACTOR, GUIDE_WEIGHT, Kind, LOW_PRICE_FACTOR, RATIO_WEIGHT, Row, UNDATED, base_year, deal_weight, priced,
};
use super::{Calibration, quantile};
use crate::evidence::{CPI, DEALS, Deal, Grade, Platform};
use crate::model::price::{ENGAGEMENT_EXPONENT, ENGAGEMENT_LIMIT, QUARTER, REFERENCE, TWENTIETH};

/// What we hold ourselves to on deals that the fit never saw: factors of error, and the share inside nine in ten.
const BAR_MEDIAN: f64 = 2.0;
const BAR_WORST: f64 = 8.0;
const BAR_INSIDE: (f64, f64) = (0.80, 0.97);

const SIZES: [u64; 9] = [
    100,
    1_000,
    10_000,
    25_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    500_000_000,
];

/// The whole file.
pub fn markdown(calibration: &Calibration) -> String {
    let report = Report { calibration };
    let parts = [
        report.opening(),
        report.data(),
        report.formulas(),
        report.how_wrong(),
        report.row_by_row(),
        report.prices(),
        report.views(),
        report.engagement(),
        report.factors(),
        report.limits(),
    ];
    parts.join("\n")
}

struct Report<'a> {
    calibration: &'a Calibration,
}

/// How far a formula was off on some rows, as factors.
struct Miss {
    rows: usize,
    median: f64,
    eighty: f64,
    worst: f64,
    /// Real over foretold, in the middle: over one, the formula is too low.
    centre: f64,
}

impl Miss {
    fn new(errors: &[f64]) -> Self {
        let sizes: Vec<f64> = errors.iter().map(|error| error.abs()).collect();
        let at = |share| quantile(&sizes, share).exp();
        Miss {
            rows: errors.len(),
            median: at(0.5),
            eighty: at(0.8),
            worst: at(1.0),
            centre: quantile(errors, 0.5).exp(),
        }
    }

    fn cells(&self) -> Vec<String> {
        let mut cells = vec![self.rows.to_string()];
        cells.extend([self.median, self.eighty, self.worst].map(times));
        cells.push(format!("{:.2}", self.centre));
        cells
    }
}

fn times(factor: f64) -> String {
    format!("×{factor:.2}")
}

fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A whole number with its thousands apart.
fn whole(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn name(platform: Platform) -> String {
    format!("{platform:?}")
}

fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut out = format!("| {} |\n|{}\n", head.join(" | "), " --- |".repeat(head.len()));
    for row in rows {
        out.push_str(&format!("| {} |\n", row.join(" | ")));
    }
    out
}

fn row_and_errors(first: &str, errors: &[f64]) -> Vec<String> {
    let mut cells = vec![first.to_owned()];
    cells.extend(Miss::new(errors).cells());
    cells
}

/// The same rows by our formula and by each of the others'.
type Contest = Vec<(&'static str, Vec<f64>)>;

impl Report<'_> {
    fn scored(&self) -> &[Scored] {
        &self.calibration.scored
    }

    /// What a year of usage rights, paid ads and exclusivity come to together: multiplied, and added.
    fn extras(&self) -> (f64, f64) {
        let named = |name| self.calibration.factors.iter().find(|factor| factor.name == name);
        let factors = [factors::RIGHTS_A_YEAR, factors::PAID_ADS, factors::EXCLUSIVITY]
            .map(|name| named(name).map_or(1.0, |factor| factor.typical));
        let added = factors.iter().map(|factor| factor - 1.0).sum::<f64>();
        (factors.iter().product(), 1.0 + added)
    }

    fn deviation(&self, variance: f64) -> f64 {
        (self.calibration.spread.powi(2) + variance).max(0.0).sqrt()
    }

    fn contest(&self, keep: impl Fn(&Scored) -> bool) -> Contest {
        let rows: Vec<&Scored> = self.scored().iter().filter(|scored| keep(scored)).collect();
        let by = |formula: &dyn Fn(Piece) -> f64| -> Vec<f64> {
            let error = |scored: &&Scored| {
                let row = &scored.row;
                let piece = Piece {
                    platform: scored.platform,
                    followers: row.followers,
                    is_story: row.is_story,
                };
                (row.dollars / formula(piece)).ln()
            };
            rows.iter().map(error).collect()
        };
        let ours = rows.iter().map(|scored| scored.error()).collect();
        let mut contest = vec![("this calculator, source left out", ours)];
        contest.extend(PEERS.map(|(name, formula)| (name, by(&formula))));
        contest.push((
            "1 cent a follower",
            by(&|piece| one_cent(piece, self.calibration.story)),
        ));
        contest
    }

    fn contest_table(contest: &Contest) -> String {
        let head = [
            "formula",
            "deals",
            "median error",
            "80th percentile",
            "worst",
            "real ÷ said, median",
        ];
        table(&head, contest.iter().map(|(name, errors)| row_and_errors(name, errors)))
    }

    /// The share of rows within so many standard deviations.
    fn inside(&self, deviations: f64, keep: impl Fn(&Scored) -> bool) -> f64 {
        let rows: Vec<&Scored> = self.scored().iter().filter(|scored| keep(scored)).collect();
        let is_inside = |scored: &&&Scored| scored.error().abs() <= deviations * self.deviation(scored.variance);
        rows.iter().filter(is_inside).count() as f64 / rows.len() as f64
    }

    fn opening(&self) -> String {
        let all = self.contest(|_| true);
        let instagram = self.contest(|scored| scored.platform == Platform::Instagram);
        let miss = |contest: &Contest| Miss::new(contest.first().map_or(&[], |(_, errors)| errors));
        let (all_miss, instagram_miss) = (miss(&all), miss(&instagram));
        let groups: BTreeSet<&str> = self.scored().iter().map(|scored| scored.row.group).collect();
        let year = base_year().map_or(0, |base| base.year);
        let thickest = self.calibration.fit.line(Platform::Instagram);
        let range = self.deviation(thickest.map_or(0.0, |line| line.variance(0.0)));
        let mut out = format!(
            "# How the prices come about, and how far to trust them

This file is written by `cargo run --release --bin calibrate` from `data/`. Do not edit it: change a figure in `data/` and
run the program. `tests/calibration.rs` fails when this file, or what the program writes into `src/`, no longer follows from
the data.

## In short

There is no price list for sponsored posts. There are a few dozen prices that someone put on record, and they lie far
apart: two accounts of the same size on the same platform are easily paid four times as much, or as little, as each other.
The calculator therefore prints a range, and the range is as wide as the record.

- **What it is fitted to.** {rows} prices: {deals} documented deals or averages of deals on the five platforms, from {sources}
  sources, and {others} rows that help: LinkedIn and mixed-platform averages, published guides at a low weight, and averages
  that tell only how one platform stands to another.
- **What a figure means.** The typical price of one post or video in dollars of {year}, before formats and rights. Half of
  comparable deals should lie between the low and the high figure, nine in ten between the outer two. On
  Instagram at 100,000 followers, where the record is thickest, the half is ×/÷{half:.2} around the middle and the nine in ten
  ×/÷{nine:.1}; elsewhere it is wider.
- **How wrong it is.** Each source was left out in turn and its prices foretold from the others. The median error is a
  factor of {median:.2} on all five platforms and {ig_median:.2} on Instagram; the worst is {worst:.1}.
- **What it leaves out.** Who the creator is, what they write about, in which country, and how they bargain. Nothing on
  record allows more: no deal used here tells its engagement, few their terms.

### The bar, and whether it is met

Set before the fit, for deals that the fit never saw. Leaving out whole sources is our own stand-in for such deals; the
choices behind the fit were made looking at it, so it flatters a little.

",
            rows = self.calibration.rows.len(),
            deals = self.scored().len(),
            sources = groups.len(),
            others = self.calibration.rows.len() - self.scored().len(),
            half = (QUARTER * range).exp(),
            nine = (TWENTIETH * range).exp(),
            median = all_miss.median,
            ig_median = instagram_miss.median,
            worst = all_miss.worst,
        );
        let (low, high) = BAR_INSIDE;
        let verdict = |met: bool| if met { "met" } else { "**not met**" }.to_owned();
        let judge = |place: &str, contest: &Contest, keep: &dyn Fn(&Scored) -> bool| {
            let own = miss(contest);
            let peers = contest
                .iter()
                .skip(1)
                .map(|(name, errors)| (name, Miss::new(errors).eighty));
            let best = peers.min_by(|a, b| a.1.total_cmp(&b.1));
            let (best_name, best) = best.map_or(("", f64::INFINITY), |(name, eighty)| (*name, eighty));
            let inside = self.inside(TWENTIETH, keep);
            let line = |what: String, got: String, met: bool| vec![place.to_owned(), what, got, verdict(met)];
            vec![
                line(
                    format!("median at most ×{BAR_MEDIAN:.1}"),
                    times(own.median),
                    own.median <= BAR_MEDIAN,
                ),
                line(
                    format!("worst at most ×{BAR_WORST:.1}"),
                    times(own.worst),
                    own.worst <= BAR_WORST,
                ),
                line(
                    format!(
                        "80th percentile under the best of four peers ({best_name}, {})",
                        times(best)
                    ),
                    times(own.eighty),
                    own.eighty < best,
                ),
                line(
                    format!("{} to {} inside the nine-in-ten range", percent(low), percent(high)),
                    percent(inside),
                    (low..=high).contains(&inside),
                ),
            ]
        };
        let mut rows = judge("all five", &all, &|_| true);
        rows.extend(judge("Instagram", &instagram, &|scored| {
            scored.platform == Platform::Instagram
        }));
        out.push_str(&table(&["platforms", "bar", "got", ""], rows));
        out.push_str(
            "
A real spread of this size cannot be beaten by a better curve: if prices scatter as these do, the worst of thirty new
deals will be off by more than eight more often than not, whatever stands in the middle.
",
        );
        out
    }

    fn data(&self) -> String {
        let rows = &self.calibration.rows;
        let mut out = String::from("## The evidence\n\n### Used\n\n");
        let count = |platform: Platform, keep: &dyn Fn(&Row) -> bool| {
            rows.iter()
                .filter(|row| row.platform() == Some(platform) && keep(row))
                .count()
        };
        let of_platform = |platform: Platform| {
            let sources: BTreeSet<&str> = rows
                .iter()
                .filter(|row| row.platform() == Some(platform) && row.is_scored())
                .map(|row| row.group)
                .collect();
            let sizes: Vec<f64> = rows
                .iter()
                .filter(|row| row.platform() == Some(platform) && row.is_scored())
                .map(|row| row.followers)
                .collect();
            vec![
                name(platform),
                count(platform, &|row| row.kind == Kind::Deal).to_string(),
                sources.len().to_string(),
                format!("{} to {}", whole(quantile(&sizes, 0.0)), whole(quantile(&sizes, 1.0))),
                count(platform, &|row| row.kind == Kind::Deal && row.asked).to_string(),
                count(platform, &|row| row.kind == Kind::Guide).to_string(),
                count(platform, &|row| row.kind == Kind::Ratio).to_string(),
            ]
        };
        let head = [
            "platform",
            "deals",
            "sources",
            "followers",
            "of them asked or unknown",
            "guide rows",
            "ratio rows",
        ];
        out.push_str(&table(&head, Platform::ALL.into_iter().map(of_platform)));
        let helpers = rows.iter().filter(|row| row.platform().is_none()).count();
        let base = base_year();
        let first = CPI.first();
        out.push_str(&format!(
            "
{helpers} more rows are averages from LinkedIn or over several platforms. They have a level of their own, so they tell only
how price grows with size, and little about how much a post costs.

- **Deals** are the rows of `data/deals.csv` marked `fit`: one piece, a known number of followers or a closed class of size,
  and a price that is not a mere estimate; and the few averages of asked prices in `data/prices.csv` marked `fit`.
- **Guides** are the rows of `data/prices.csv` marked `guide`. A guide that repeats another one's table is not counted again:
  half of the web quotes the same table, and it is one opinion. A guide without a date counts as of {UNDATED}, an assumption.
- **Ratio rows** are averages that one publisher gives for several platforms without saying for how many followers. Their
  common level is left free; only the ratio between platforms counts. Without them TikTok would rest on two cheap deals.
- **One source, one vote.** Rows of one `group` share a source effect: many rows of one source settle how that source
  differs from the others, not what a post costs.

Every amount is brought to dollars of {year} with the US consumer price index, {first_year} to {year} (`data/cpi.csv`). What has
happened to the price of posts beyond that is not modelled. A price given as a range counts as its geometric middle, and so
does a class of followers. Stories are divided by {story:.3}, the pooled published price of a story over a post (below).

### How much a row counts

",
            year = base.map_or(0, |base| base.year),
            first_year = first.map_or(0, |first| first.year),
            story = self.calibration.story,
        ));
        let fixed = |what: &str, weight: f64| vec![what.to_owned(), weight.to_string()];
        out.push_str(&table(
            &["row", "weight"],
            [
                fixed(
                    "a court, regulator or public payment record (grade A)",
                    deal_weight(Grade::A),
                ),
                fixed("stated by the creator or the buyer (B)", deal_weight(Grade::B)),
                fixed("an average of deals (C)", deal_weight(Grade::C)),
                fixed("… asked rather than paid, or not known to be paid: times", ASKED_FACTOR),
                fixed("… from a market with far lower prices: times", LOW_PRICE_FACTOR),
                fixed("all rows of one guide for one platform, together", GUIDE_WEIGHT),
                fixed("a ratio row", RATIO_WEIGHT),
            ],
        ));
        out.push_str(
            "
Asked prices run above paid ones (one marketplace finds twice as high), but on this record asking goes together with
platform, size and one source, so no factor between the two can be fitted honestly. They count half instead.

### Sources

",
        );
        let mut groups: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.kind != Kind::Ratio) {
            groups.entry(row.group).or_default().push(row);
        }
        let of_group = |(group, rows): (&&str, &Vec<&Row>)| {
            let networks: BTreeSet<&str> = rows
                .iter()
                .map(|row| row.platform().map_or("other", Platform::slug))
                .collect();
            let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).take(3).collect();
            let more = if rows.len() > 3 {
                format!(" and {} more", rows.len() - 3)
            } else {
                String::new()
            };
            let effect = self.calibration.fit.sources.iter().find(|(source, _)| source == group);
            vec![
                (*group).to_owned(),
                networks.into_iter().collect::<Vec<_>>().join(", "),
                ids.join(", ") + &more,
                effect.map_or(String::new(), |(_, effect)| times(effect.exp())),
            ]
        };
        out.push_str(&table(
            &["source", "platforms", "rows", "against the curve (drawn towards ×1)"],
            groups.iter().map(of_group),
        ));

        let aside: Vec<&Deal> = DEALS.iter().filter(|deal| !deal.fit && !deal.ratio).collect();
        let (no_size, sized): (Vec<&Deal>, Vec<&Deal>) = aside.iter().partition(|deal| deal.followers.is_none());
        let estimates = sized.iter().filter(|deal| deal.grade == Grade::D).count();
        out.push_str(&format!(
            "
### Set aside

{aside} of the {all} rows in `data/deals.csv` are not used: {no_size} because nobody says how many followers there were (or
only \"more than\"), {estimates} because they are an outsider's estimate, {rest} for the reason in their note. Also left out:
every price made by another calculator; celebrity prices that Hopper HQ models rather than observes; prices that hold for
\"up to\" or \"more than\" some size; the nine rows of the Influencer Marketing Hub table that nobody has seen, which only
follow from the others; and copies of figures that are in already.
",
            aside = aside.len(),
            all = DEALS.len(),
            no_size = no_size.len(),
            rest = sized.len() - estimates,
        ));
        out
    }

    fn formulas(&self) -> String {
        let (mean, deviation) = COMMON_SLOPE;
        let mut out = format!(
            "## The formula

    ln price = a + b · ln(followers / {reference})            size
             + {ENGAGEMENT_EXPONENT} · ln(ER / typical ER)                        engagement, where known; ratio within ¼ and 4
             + w · (ln(CPM · views / 1000) − the above)        views, where known

In logarithms the price is always positive and has no steps: with F followers, one more moves it by about b/F of itself.
Doubling the followers multiplies the price by 2 to the power b, about {double:.2}.

### The fit

    y = ln price as a post, {year} dollars          x = ln(followers / {reference})
    y = α + δ(platform) + u(source) + (β + η(platform)) · x + error

- α, the common level, is free. β, the common slope, has a weak prior of {mean} ± {deviation}. Its centre comes from
  a first look at all deals then known; in a trial without it the slope rose by 0.02 and prices at 100,000 hardly moved.
- δ, a platform's own level, is drawn towards zero with a standard deviation of {PLATFORM_LEVEL} ({HELPER_LEVEL} for LinkedIn and mixed
  averages); η, its own slope, with {PLATFORM_SLOPE}: where a platform has few sizes on record its slope is the common one.
- u, what a source runs above or below others, has a standard deviation of {BETWEEN_SOURCES}; rows within one source scatter by
  {WITHIN_SOURCE}. A row's weight multiplies its precision.
- Robust: residuals of rows and effects of sources pull no harder beyond {HUBER} standard deviations (Huber). Found by
  solving the weighted ridge regression again until it stands still. The problem is convex: there is one answer, and no
  starting value matters.
- The spread s is one for all platforms: outside Instagram it would rest on two to five rows. It is the weighted
  standard deviation of the leave-one-source-out errors, each source one vote, errors beyond 2.5 deviations held there, less
  what is due to the doubt about the curves. The doubt is then added back at each size: s² + Var(a) + 2 Cov(a, b) x + Var(b) x².
  This is what makes the range wider for thin platforms and at both ends.

### The constants

",
            reference = whole(REFERENCE),
            year = base_year().map_or(0, |base| base.year),
            double = 2f64.powf(self.calibration.fit.slope),
        );
        let of_line = |line: &Line| {
            let [level, both, slope] = line.doubt;
            vec![
                name(line.platform),
                format!("{:.6}", line.level),
                whole(line.level.exp()),
                format!("{:.6}", line.slope),
                format!("{level:.6}"),
                format!("{both:.6}"),
                format!("{slope:.6}"),
                format!("{:.3}", self.deviation(level)),
            ]
        };
        let head = [
            "platform",
            "a",
            "$ at 100K",
            "b",
            "Var(a)",
            "Cov(a, b)",
            "Var(b)",
            "deviation at 100K",
        ];
        out.push_str(&table(&head, self.calibration.fit.lines.iter().map(of_line)));
        out.push_str(&format!(
            "\nCommon slope {:.6}. Spread s = {:.6}.\n\nOther shapes were tried and scored the same way, some forty variants in all. Slopes\nfitted apart were off by up to \
             ×51 on sources left out. A bend in the curve made Instagram worse at every percentile.\nA floor for tiny \
             accounts would rest on two rows. The choices move the 80th percentile by a tenth, not more, and follow the\n\
             likelihood of the whole record, not the best score.\n",
            self.calibration.fit.slope, self.calibration.spread
        ));
        out
    }

    fn how_wrong(&self) -> String {
        let mut out = String::from(
            "## How wrong it is

Each source is taken out with all its rows, the curves are fitted again, and its prices are foretold. An error of ×2 means
that the real price was twice, or half, the one foretold. \"Real ÷ said\" over 1 means that the formula is too low.

",
        );
        let head = [
            "platform",
            "deals",
            "median error",
            "80th percentile",
            "worst",
            "real ÷ said, median",
            "in the half range",
            "in the nine-in-ten range",
        ];
        let line = |label: String, keep: &dyn Fn(&Scored) -> bool| {
            let errors: Vec<f64> = self
                .scored()
                .iter()
                .filter(|scored| keep(scored))
                .map(Scored::error)
                .collect();
            let mut cells = row_and_errors(&label, &errors);
            cells.push(percent(self.inside(QUARTER, keep)));
            cells.push(percent(self.inside(TWENTIETH, keep)));
            cells
        };
        let mut rows = vec![line("all".to_owned(), &|_| true)];
        rows.extend(
            Platform::ALL.map(|platform| line(name(platform), &move |scored: &Scored| scored.platform == platform)),
        );
        rows.push(line("all but low-price markets".to_owned(), &|scored| {
            !scored.row.low_price_market
        }));
        rows.push(line("all but Captiv8's asking averages".to_owned(), &|scored| {
            scored.row.group != "captiv8"
        }));
        let sizes = [
            ("under 10K", 0.0, 1e4),
            ("10K to 100K", 1e4, 1e5),
            ("100K to 1M", 1e5, 1e6),
            ("1M to 10M", 1e6, 1e7),
            ("over 10M", 1e7, f64::INFINITY),
        ];
        rows.extend(sizes.map(|(label, from, to)| {
            line(label.to_owned(), &move |scored: &Scored| {
                (from..to).contains(&scored.row.followers)
            })
        }));
        out.push_str(&table(&head, rows));
        let errors = |asked: bool| -> Vec<f64> {
            let rows = self.scored().iter().filter(|scored| scored.row.asked == asked);
            rows.filter(|scored| asked || !scored.row.low_price_market)
                .map(Scored::error)
                .collect()
        };
        let (asked, paid) = (errors(true), errors(false));
        out.push_str(&format!(
            "\nA percentage of two, three or five deals says next to nothing. Asked prices and those of unknown status lie at {asked:.2} \
             times what\nis foretold in the median ({n_asked} rows), paid ones outside low-price markets at {paid:.2} ({n_paid} rows).\n",
            asked = quantile(&asked, 0.5).exp(),
            n_asked = asked.len(),
            paid = quantile(&paid, 0.5).exp(),
            n_paid = paid.len(),
        ));
        out.push_str(
            "
### The same deals by other calculators

Four formulas that others publish, on the same rows in the same dollars. Where their constants come from they do not say;
ours come from the other sources. The deals do not tell engagement, so each formula gets 2.5 %, at which impulze.ai and
RateCard.AI add nothing and inBeat a fortieth. inBeat's, made for Instagram, is applied everywhere; a cent a follower knows
no formats and takes our factor for stories.

",
        );
        let contests: [(&str, Contest); 4] = [
            ("All five platforms", self.contest(|_| true)),
            (
                "Instagram",
                self.contest(|scored| scored.platform == Platform::Instagram),
            ),
            (
                "All but low-price markets",
                self.contest(|scored| !scored.row.low_price_market),
            ),
            (
                "All but Captiv8's asking averages",
                self.contest(|scored| scored.row.group != "captiv8"),
            ),
        ];
        for (title, contest) in &contests {
            out.push_str(&format!("**{title}**\n\n{}\n", Self::contest_table(contest)));
        }
        let groups: BTreeSet<&str> = self.scored().iter().map(|scored| scored.row.group).collect();
        let mean_sizes = |n: usize| -> Vec<f64> {
            let one = |group: &&str| {
                let contest = self.contest(|scored| scored.row.group == *group);
                let errors = contest.into_iter().nth(n).map(|(_, errors)| errors).unwrap_or_default();
                errors.iter().map(|error| error.abs()).sum::<f64>() / errors.len() as f64
            };
            groups.iter().map(one).collect()
        };
        let all = self.contest(|_| true);
        out.push_str("**One vote a source: each source counts by its mean error**\n\n");
        out.push_str(&table(
            &["formula", "sources", "median error", "80th percentile", "worst"],
            all.iter().enumerate().map(|(n, (name, _))| {
                let mut cells = row_and_errors(name, &mean_sizes(n));
                cells.pop();
                cells
            }),
        ));
        let nominal: Contest = all
            .into_iter()
            .map(|(name, errors)| {
                let old = errors
                    .iter()
                    .zip(self.scored())
                    .map(|(error, scored)| error - scored.row.inflation.ln());
                (name, old.collect())
            })
            .collect();
        out.push_str(
            "\n**All five, against the dollars of the deal's own year**, as if inflation were nobody's business\n\n",
        );
        out.push_str(&Self::contest_table(&nominal));
        out
    }

    fn row_by_row(&self) -> String {
        let mut rows: Vec<&Scored> = self.scored().iter().collect();
        rows.sort_by(|a, b| {
            (a.platform, a.row.followers)
                .partial_cmp(&(b.platform, b.row.followers))
                .unwrap_or(std::cmp::Ordering::Equal)
        });
        let line = |scored: &&Scored| {
            let row = &scored.row;
            let deviations = scored.error().abs() / self.deviation(scored.variance);
            vec![
                row.id.clone(),
                name(scored.platform),
                whole(row.followers),
                whole(row.y().exp()),
                whole(scored.foretold.exp()),
                times(scored.error().exp()),
                if deviations <= QUARTER {
                    "half"
                } else if deviations <= TWENTIETH {
                    "nine in ten"
                } else {
                    "outside"
                }
                .to_owned(),
                row.group.to_owned(),
            ]
        };
        format!(
            "### Deal by deal\n\nIn {year} dollars, stories as posts. `data/deals.csv` has the wording and the place of each.\n\n{}",
            table(
                &[
                    "deal",
                    "platform",
                    "followers",
                    "real $",
                    "foretold $",
                    "real ÷ foretold",
                    "range it lies in",
                    "source"
                ],
                rows.iter().map(line)
            ),
            year = base_year().map_or(0, |base| base.year),
        )
    }

    fn prices(&self) -> String {
        let cell = |line: &Line, followers: u64| {
            let x = (followers as f64 / REFERENCE).ln();
            let deviation = self.deviation(line.variance(x));
            let at = |deviations: f64| whole((line.at(x) + deviations * deviation).exp());
            format!(
                "**{}** ({}–{}; {}–{})",
                at(0.0),
                at(-QUARTER),
                at(QUARTER),
                at(-TWENTIETH),
                at(TWENTIETH)
            )
        };
        let names: Vec<String> = Platform::ALL.into_iter().map(name).collect();
        let mut head = vec!["followers"];
        head.extend(names.iter().map(String::as_str));
        let rows = SIZES.map(|followers| {
            let cells = self.calibration.fit.lines.iter().map(|line| cell(line, followers));
            std::iter::once(whole(followers as f64)).chain(cells).collect()
        });
        format!(
            "## Example prices\n\nOne post or video, {} dollars, followers alone: typical (half of deals; nine in ten).\n\n{}",
            base_year().map_or(0, |base| base.year),
            table(&head, rows)
        )
    }

    fn views(&self) -> String {
        let mut out = String::from(
            "## Views

Where average views are known, the price is drawn from the one by size, S, towards the one by views, Q = CPM · views / 1000:

    ln P = ln S + w · (ln Q − ln S)

On followers alone P is S, on views alone it is Q, and an account with exactly the views its size implies pays S: the three
agree wherever they meet. The pull is held to a factor of a thousand. **w is an assumption**: market practice, and one study
of TikTok in which followers hardly decide how often a video is seen, say that views lead there and on YouTube; no data set
says how far. Engagement acts inside S only, so where views lead it moves the price less. The blend as a whole is untested:
no deal on record gives followers, views and a price together.

",
        );
        let line = |(platform, per_view): &(Platform, PerView)| {
            let implied = |followers: f64| {
                self.calibration.fit.line(*platform).map_or(String::new(), |line| {
                    let views = 1000.0 * line.at((followers / REFERENCE).ln()).exp() / per_view.typical;
                    // To three digits: more would be pretence.
                    let unit = 10f64.powf(views.log10().floor() - 2.0);
                    whole((views / unit).round() * unit)
                })
            };
            let from = match (per_view.borrowed, per_view.paid) {
                (Some(lender), _) => format!("none published: {}'s, an assumption", name(lender)),
                (None, Some(paid)) if per_view.guides.is_empty() => format!("paid bookings {paid:.1}"),
                (None, paid) => {
                    let guides = per_view
                        .guides
                        .iter()
                        .map(|(source, figure)| format!("{source} {figure:.1}"));
                    let paid = paid.map(|paid| format!("paid bookings {paid:.1}"));
                    paid.into_iter().chain(guides).collect::<Vec<_>>().join(", ")
                }
            };
            let doubt = view_doubt(per_view);
            let assumed = if doubt == ASSUMED_DOUBT { ", assumed" } else { "" };
            vec![
                name(*platform),
                view_weight(*platform).to_string(),
                format!("{:.2}", per_view.typical),
                if per_view.high > per_view.low && per_view.borrowed.is_none() {
                    format!("{:.2}–{:.2}", per_view.low, per_view.high)
                } else {
                    "–".to_owned()
                },
                format!("{doubt}{assumed}"),
                [1e4, 1e5, 1e6].map(implied).join(" / "),
                from,
            ]
        };
        out.push_str(&table(
            &[
                "platform",
                "w",
                "CPM, $",
                "cheapest to dearest",
                "deviation of ln CPM",
                "implied views at 10K / 100K / 1M",
                "from",
            ],
            self.calibration.per_view.iter().map(line),
        ));
        out.push_str(
            "
CPM is the geometric middle between what thousands of paid bookings came to and what guides say, one vote a guide. Its
deviation takes the cheapest and the dearest publisher as the ends of nine in ten. In the range, the doubt about the curve
shrinks by 1 − w and the doubt about the CPM comes in by w; the spread s stays whole.

Small accounts are paid above CPM: the views implied at 10,000 Instagram followers are more than such accounts reach, so an
account that enters ordinary views sees its price fall a little. On X a price in proportion to views is wrong: one agency's
1,031 payments hardly rise with views at all (exponent 0.12, median $100 at every size), so views weigh little there and an
estimate from views alone should not be leaned on.

The deals whose views are known. None is part of the fit: they lack followers, or the two do not belong together.

",
        );
        let known = |deal: &'static Deal| {
            let row = priced(deal)?;
            let views = deal.avg_views?;
            let (_, per_view) = self
                .calibration
                .per_view
                .iter()
                .find(|(platform, _)| Some(*platform) == row.platform())?;
            let by_views = per_view.typical * views as f64 / 1000.0;
            Some(vec![
                deal.id.to_owned(),
                row.platform().map_or(String::new(), name),
                whole(views as f64),
                whole(row.dollars),
                whole(by_views),
                times(row.dollars / by_views),
            ])
        };
        let head = ["deal", "platform", "views", "real $", "$ by CPM", "real ÷ by CPM"];
        out.push_str(&table(&head, DEALS.iter().filter_map(known)));
        out
    }

    fn engagement(&self) -> String {
        let most = ENGAGEMENT_LIMIT.powf(ENGAGEMENT_EXPONENT);
        format!(
            "## Engagement

The price is multiplied by (ER / typical ER at this size) to the power {ENGAGEMENT_EXPONENT}, with the ratio held between ¼ and {ENGAGEMENT_LIMIT}: at the
most ×{most:.2}, at the least ×{least:.2}. **This is weakly founded.** No deal here tells its engagement, so the exponent cannot be
fitted or tested. What there is: 2,000 campaigns of 2017, priced at $2.50 per thousand followers plus 2.5 cents a like, imply
0.15 to 0.29 at like rates from 1.7 to 4 % (`mysocial-2017`); 1,031 payments on X in 2025 give 0.08 (`x-agency-2025`).
Other calculators range from 0.02 (inBeat) to 1 (impulze.ai).
",
            least = 1.0 / most,
        )
    }

    fn factors(&self) -> String {
        let line = |factor: &super::factors::Pooled| {
            vec![
                factor.name.to_owned(),
                format!("{:.3}", factor.typical),
                format!("{:.3}–{:.3}", factor.low, factor.high),
                factor.publishers.to_string(),
                factor
                    .rows
                    .iter()
                    .map(|row| [row.source, row.name].join("/"))
                    .collect::<Vec<_>>()
                    .join("; "),
            ]
        };
        let (multiplied, added) = self.extras();
        format!(
            "## Formats, rights and the rest

Published factors on the price of a post (Instagram, X, Facebook) or a video (YouTube, TikTok), averaged in logarithms, one
vote a publisher. **They are constants of calculators and guides, not measurements**: of all deals here, one creator's two
prices are the only check (a story at 0.14 of a post). Of these only the Instagram story enters the fit.

{}
Sources add percentages to a base price; they do not multiply them. So must whoever uses several: 1 plus the sum of what
each adds. Multiplied, rights for a year, paid ads and exclusivity come to ×{multiplied:.1}; added, to ×{added:.1}. No source
gives the duration of its exclusivity. The bundle of five contradicts the bundle of three, a smaller discount for more pieces, and is shown only.
",
            table(
                &["factor", "middle", "published", "publishers", "from"],
                self.calibration.factors.iter().map(line)
            )
        )
    }

    fn limits(&self) -> String {
        let of_size =
            |keep: &dyn Fn(f64) -> bool| self.scored().iter().filter(|scored| keep(scored.row.followers)).count();
        let deals = |platform: Platform| {
            self.scored()
                .iter()
                .filter(|scored| scored.platform == platform)
                .count()
        };
        format!(
            "## Limits

- **TikTok** rests on {tiktok} cheap deals and one guide, all far below what is foretold, held up by two publishers' ratios between
  platforms. **YouTube** rests on {youtube} averages of asked prices, one guide and the ratios.
- **X** has {x} deals, none from a small account. The one large record of small accounts, an agency's, has a median of $100: under
  50,000 followers the figures are probably twice too high.
- **Facebook** has {facebook} deals. That it comes out above Instagram is the word of one set of asking averages and one guide,
  and another survey says the opposite.
- **Above ten million** followers the deals number {above}, **below a thousand** {below}: there the line is only drawn on.
- **Published prices are the striking ones**: the famous, the first, the political, the ones in court. Averages by mean run
  high, medians low, and both are here. Asked and paid are mixed, at half the weight for asked.
- **Fifteen years** are joined by consumer prices only. Read against old dollars the figures look about 1.4 times too high.
- **Some markets** pay a tenth to a third of US prices (French reality television, Nigeria). They count little, where they count at all, and are not foretold.
- **A band's middle** stands for its accounts, one creator's word for a market.
- The range is symmetric in logarithms and of one width for all kinds of creators, because nothing finer can be measured.

## To do it again

    cargo run --release --bin calibrate     # a second or two; rewrites the files below
    cargo test --test calibration           # refits and compares

It writes this file, the constants and the factors (`calibrated.rs` and `factors.rs` in `src/model/`), and the deals that the
charts show (`src/evidence/documented.rs`). The program is `src/calibration/`. It uses the standard library alone and gives the
same result each time.
",
            tiktok = deals(Platform::TikTok),
            youtube = deals(Platform::YouTube),
            x = deals(Platform::X),
            facebook = deals(Platform::Facebook),
            above = of_size(&|followers| followers > 1e7),
            below = of_size(&|followers| followers < 1e3),
        )
    }
}
