//! The brand door's pictures.

use yew::prelude::*;

use super::svg::{
    ABOVE, Scale, at_edge, bar, curve, dot, letter, lettering, level, picture, plot, upright, you_are_here,
};
use crate::draft::{BrandResults, Hire, Outlook};
use crate::model::Ppm;
use crate::model::campaign::BOUNDLESS;
use crate::number::write;
use crate::text::{self, brand as words};

/// The room of one row of strips or of the tornado: its name, then its bar.
const ROW: u64 = 56;
/// The height of a plot.
const TALL: u64 = 200;

/// Where eight of ten runs of each side lie, one strip a side; the dot is the plan's own figure.
pub fn strips(found: &BrandResults, outlook: &Outlook) -> Html {
    let objective = found.objective;
    let ends = || outlook.ranges.iter().flat_map(|range| [range.p10, range.p90]);
    let low = ends().filter(|end| *end > 0).min().unwrap_or(1);
    let high = ends().max().unwrap_or(1);
    let scale = Scale::new(low.saturating_mul(4) / 5, high.saturating_mul(5) / 4);
    let mut drawn = Vec::new();
    for (place, (side, range)) in (0..).zip(found.sides().zip(&outlook.ranges)) {
        let top = ROW * place;
        let shown = |amount| words::amount(found, objective, amount);
        let brings = if range.p90 == 0 {
            words::NOTHING.to_owned()
        } else {
            text::say(&[&shown(range.p10), text::TO, &shown(range.p90)])
        };
        drawn.push(name(top, text::say(&[words::column(side.hire), ", ", &brings])));
        drawn.push(level("axis", 0, 1000, top + 36));
        if range.p90 > 0 {
            let kind = if side.hire == Hire::Micro { "band own" } else { "band" };
            drawn.push(bar(kind, scale.at(range.p10), scale.at(range.p90), top + 26, 20));
            drawn.push(dot("middle", scale.at(objective.of(&side.outcome)), top + 36, "6"));
        }
    }
    let height = ROW * outlook.ranges.len() as u64;
    picture("strips", words::strips(found, outlook), height, drawn)
}

/// The name of a row.
fn name(top: u64, words: String) -> Html {
    lettering("strong halo", 0, top + 16, "start", words)
}

/// What the budget brings of micros of each size, the celebrity side as a level line, the reader's micros as a dot.
pub fn by_size(found: &BrandResults, outlook: &Outlook) -> Html {
    let objective = found.objective;
    let points = || {
        let of = outlook.by_size.iter();
        of.map(|(size, outcome)| (*size, objective.of(outcome)))
            .filter(|(_, brought)| *brought > 0)
    };
    let rival = objective.of(&found.celebrity.outcome);
    let mine = objective.of(&found.micro.outcome);
    let amounts = || {
        points()
            .map(|(_, brought)| brought)
            .chain([rival, mine])
            .filter(|amount| *amount > 0)
    };
    let (low, high) = (amounts().min().unwrap_or(1), amounts().max().unwrap_or(1));
    let up = Scale::new(low.saturating_mul(3) / 4, high.saturating_mul(4) / 3);
    let sizes = || outlook.by_size.iter().map(|(size, _)| *size);
    let across = Scale::new(sizes().min().unwrap_or(1), sizes().max().unwrap_or(1));
    let y = |amount: u64| ABOVE + (1000 - up.at(amount)) * TALL / 1000;
    let line: Vec<(u64, u64)> = points()
        .map(|(size, brought)| (across.at(size), 1000 - up.at(brought)))
        .collect();
    let shown = |amount| words::amount(found, objective, amount);
    let (smaller, larger) = outlook.micro_sizes;
    // The name of the level line stands on the side of it where the curve does not end.
    let below = points().next_back().is_some_and(|(_, brought)| brought > rival);
    let rival_name = if below {
        y(rival) + 18
    } else {
        y(rival).saturating_sub(7).max(12)
    };
    let mut drawn = vec![plot(TALL, vec![curve("line", &line)])];
    if rival > 0 {
        let name = text::say(&[words::column(Hire::Celebrity), ", ", &shown(rival)]);
        drawn.push(level("published", 0, 1000, y(rival)));
        drawn.push(lettering("soft halo", 1000, rival_name, "end", name));
        let turns = [smaller, larger].into_iter().flatten();
        drawn.extend(turns.map(|size| dot("deal", across.at(size), y(rival), "6")));
    }
    let (smallest, largest) = (sizes().min(), sizes().max());
    let marks = [1_000, 10_000, 100_000, 1_000_000, 10_000_000].into_iter();
    drawn.extend(
        marks
            .filter(|size| smallest <= Some(*size) && Some(*size) <= largest)
            .map(|size| letter("soft", across.at(size), 240, write::compact(size))),
    );
    if mine > 0 {
        let name = text::say(&[words::column(Hire::Micro), ", ", &shown(mine)]);
        let at = across.at(found.micro.creator.followers);
        drawn.push(you_are_here(at, y(mine), (y(mine) + 24).min(224), name));
    }
    drawn.push(at_edge(12, words::row(found, objective).to_owned()));
    drawn.push(letter("soft", 500, 260, words::SIZE_AXIS.to_owned()));
    picture("sizes", words::by_size(found, outlook), 266, drawn)
}

/// The largest swings that are drawn.
const DRAWN: usize = 8;

/// What each assumption makes of the comparison, largest first; the line at one is where the answer turns.
pub fn tornado(outlook: &Outlook) -> Html {
    let swings = || outlook.swings.iter().take(DRAWN);
    let ends = || {
        let moved = swings().flat_map(|swing| [swing.at_low, swing.at_high]);
        let drawn = moved.chain(outlook.ratio).chain([Ppm::ONE]);
        drawn.filter(|ratio| *ratio < BOUNDLESS).map(|ratio| ratio.0.max(1))
    };
    let scale = Scale::new(
        ends().min().unwrap_or(1).saturating_mul(9) / 10,
        ends().max().unwrap_or(1).saturating_mul(11) / 10,
    );
    let bars = ROW * swings().count() as u64;
    let mut drawn: Vec<Html> = outlook
        .ratio
        .map(|ratio| upright("axis", scale.at(ratio.0), 0, bars))
        .into_iter()
        .collect();
    drawn.push(upright("even", scale.at(Ppm::ONE.0), 0, bars));
    for (place, swing) in (0..).zip(swings()) {
        let top = ROW * place;
        let (low, high) = (swing.at_low.min(swing.at_high), swing.at_low.max(swing.at_high));
        let turns = (low < Ppm::ONE) != (high < Ppm::ONE);
        let words = text::say(&[&words::assumption(&swing.span), ", ", &words::swing(swing)]);
        drawn.push(name(top, text::capital(&words)));
        let kind = if turns { "band own" } else { "band" };
        drawn.push(bar(kind, scale.at(low.0), scale.at(high.0), top + 24, 20));
    }
    drawn.push(letter("soft", scale.at(Ppm::ONE.0), bars + 18, words::EQUAL.to_owned()));
    picture("tornado", words::swings(outlook), bars + 24, drawn)
}

/// What comes of dividing the budget: the celebrities' part across, what both bring upwards. Of all on the one or all on
/// the other a line would say that there is something between.
pub fn split(found: &BrandResults, outlook: &Outlook) -> Html {
    let objective = found.objective;
    let budget = found.terms.budget.0.max(1);
    let top = outlook
        .mixes
        .iter()
        .map(|mix| mix.brought.of(objective))
        .max()
        .unwrap_or(0)
        .max(1);
    // Room above the best for its name, which the line would strike through beside it.
    let top = top.saturating_mul(9) / 8;
    let thousandths = |part: u64, whole: u64| Ppm::of(part, whole).map_or(0, |share| share.0 / 1000).min(1000);
    let down = |brought: u64| 1000 - thousandths(brought, top);
    let y = |brought: u64| ABOVE + down(brought) * TALL / 1000;
    let across = |on_celebrities: u64| 20 + thousandths(on_celebrities, budget) * 96 / 100;
    let line: Vec<(u64, u64)> = outlook
        .mixes
        .iter()
        .map(|mix| (across(mix.on_celebrities.0), down(mix.brought.of(objective))))
        .collect();
    let mut drawn = vec![
        level("axis", 0, 1000, y(0)),
        plot(TALL, vec![curve("line thin", &line)]),
    ];
    drawn.extend(outlook.mixes.iter().map(|mix| {
        let at = across(mix.on_celebrities.0);
        dot("deal", at, y(mix.brought.of(objective)), "4")
    }));
    drawn.extend(outlook.best.as_ref().map(|best| {
        let at = y(best.brought.of(objective));
        let shown = words::amount(found, objective, best.brought.of(objective));
        let name = text::say(&[words::BEST, &shown]);
        you_are_here(across(best.on_celebrities.0), at, at.saturating_sub(14), name)
    }));
    drawn.push(letter("soft", 0, 250, words::ALL_MICROS.to_owned()));
    drawn.push(letter("soft", 1000, 250, words::ALL_CELEBRITIES.to_owned()));
    picture("split", words::split(found, outlook), 256, drawn)
}
