//! The brand door's pictures.

use yew::prelude::*;

use super::charts::{ABOVE, Scale, draw, letter, percent, you_are_here};
use crate::draft::{BrandResults, Hire, Outlook};
use crate::model::Ppm;
use crate::number::write;
use crate::text::en::{self, brand as words};

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
    let scale = Scale::new(low * 4 / 5, high.saturating_mul(5) / 4);
    let height = ROW * outlook.ranges.len() as u64;
    html! {
        <svg class="chart strips" role="img" aria-label={words::strips(found, outlook)} width="100%" height={height.to_string()}>
            { for found.sides().zip(&outlook.ranges).enumerate().map(|(place, (side, range))| {
                let top = ROW * place as u64;
                let (from, to) = (scale.at(range.p10), scale.at(range.p90));
                let shown = |amount| words::amount(found, objective, amount);
                let class = if side.hire == Hire::Micro { "band own" } else { "band" };
                let name = if range.p90 == 0 {
                    en::say(&[words::column(side.hire), ": ", words::NOTHING])
                } else {
                    en::say(&[words::column(side.hire), ", ", &shown(range.p10), en::TO, &shown(range.p90)])
                };
                html! {
                    <>
                        <text class="strong" x="0" y={(top + 16).to_string()}>{ name }</text>
                        <line class="axis" x1="0" x2="100%" y1={(top + 36).to_string()} y2={(top + 36).to_string()} />
                        if range.p90 > 0 {
                            <rect {class} x={percent(from)} width={percent(to.saturating_sub(from).max(4))}
                                y={(top + 26).to_string()} height="20" rx="3" />
                            <circle class="middle" cx={percent(scale.at(objective.of(&side.outcome)))}
                                cy={(top + 36).to_string()} r="6" />
                        }
                    </>
                }
            }) }
        </svg>
    }
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
    let up = Scale::new(low * 3 / 4, high.saturating_mul(4) / 3);
    let sizes = || outlook.by_size.iter().map(|(size, _)| *size);
    let across = Scale::new(sizes().min().unwrap_or(1), sizes().max().unwrap_or(1));
    let y = |amount: u64| ABOVE + (1000 - up.at(amount)) * TALL / 1000;
    let mut line = String::new();
    draw(
        &mut line,
        points().map(|(size, brought)| (across.at(size), 1000 - up.at(brought))),
    );
    let shown = |amount| words::amount(found, objective, amount);
    let (smaller, larger) = outlook.micro_sizes;
    // The name of the level line stands on the side of it where the curve does not end.
    let below = points().next_back().is_some_and(|(_, brought)| brought > rival);
    let rival_name = if below {
        y(rival) + 18
    } else {
        y(rival).saturating_sub(7).max(12)
    };
    html! {
        <svg class="chart sizes" role="img" aria-label={words::by_size(found, outlook)} width="100%" height="252">
            <svg x="0" y={ABOVE.to_string()} width="100%" height={TALL.to_string()} viewBox="0 0 1000 1000"
                preserveAspectRatio="none">
                <path class="line" d={line} />
            </svg>
            if rival > 0 {
                <line class="published" x1="0" x2="100%" y1={y(rival).to_string()} y2={y(rival).to_string()} />
                <text class="soft halo" x="100%" text-anchor="end" y={rival_name.to_string()}>
                    { en::say(&[words::column(Hire::Celebrity), ", ", &shown(rival)]) }
                </text>
                { for [smaller, larger].into_iter().flatten().map(|size| html! {
                    <circle class="deal" cx={across.x(size)} cy={y(rival).to_string()} r="6" />
                }) }
            }
            { for [1_000, 10_000, 100_000, 1_000_000, 10_000_000].into_iter().filter(|size| {
                sizes().min() <= Some(*size) && Some(*size) <= sizes().max()
            }).map(|size| letter("soft", across.at(size), 240, write::compact(size))) }
            if mine > 0 {
                { you_are_here(across.at(found.micro.creator.followers), y(mine), (y(mine) + 24).min(224),
                    en::say(&[words::column(Hire::Micro), ", ", &shown(mine)])) }
            }
        </svg>
    }
}

/// The largest swings that are drawn.
const DRAWN: usize = 8;

/// What each assumption makes of the comparison, largest first; the line at one is where the answer turns.
pub fn tornado(outlook: &Outlook) -> Html {
    let swings = || outlook.swings.iter().take(DRAWN);
    let ends = || {
        let moved = swings().flat_map(|swing| [swing.at_low, swing.at_high]);
        moved.chain(outlook.ratio).chain([Ppm::ONE]).map(|ratio| ratio.0.max(1))
    };
    let scale = Scale::new(
        ends().min().unwrap_or(1) * 9 / 10,
        ends().max().unwrap_or(1).saturating_mul(11) / 10,
    );
    let bars = ROW * swings().count() as u64;
    let vertical = |class: &'static str, ratio: Ppm| {
        let x = scale.x(ratio.0);
        html! { <line {class} x1={x.clone()} x2={x} y1="0" y2={bars.to_string()} /> }
    };
    html! {
        <svg class="chart tornado" role="img" aria-label={words::swings(outlook)} width="100%" height={(bars + 24).to_string()}>
            { for outlook.ratio.map(|ratio| vertical("axis", ratio)) }
            { vertical("even", Ppm::ONE) }
            { for swings().enumerate().map(|(place, swing)| {
                let top = ROW * place as u64;
                let (low, high) = (swing.at_low.min(swing.at_high), swing.at_low.max(swing.at_high));
                let turns = (low < Ppm::ONE) != (high < Ppm::ONE);
                let from = scale.at(low.0);
                html! {
                    <>
                        <text class="strong halo" x="0" y={(top + 16).to_string()}>
                            { en::capital(&en::say(&[&words::assumption(&swing.span), ", ", &words::swing(swing)])) }
                        </text>
                        <rect class={if turns { "band own" } else { "band" }} x={percent(from)} y={(top + 24).to_string()}
                            width={percent(scale.at(high.0).saturating_sub(from).max(3))} height="20" rx="3" />
                    </>
                }
            }) }
            { letter("soft", scale.at(Ppm::ONE.0), (bars + 18) as u32, words::EQUAL.to_owned()) }
        </svg>
    }
}

/// What comes of dividing the budget: the celebrities' part across, what both bring upwards.
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
    let thousandths = |part: u64, whole: u64| Ppm::of(part, whole).map_or(0, |share| share.0 / 1000).min(1000);
    let down = |brought: u64| 1000 - thousandths(brought, top);
    let y = |brought: u64| ABOVE + 8 + down(brought) * TALL / 1000;
    let across = |on_celebrities: u64| 20 + thousandths(on_celebrities, budget) * 96 / 100;
    let mut line = String::new();
    let points = outlook.mixes.iter();
    draw(
        &mut line,
        points.map(|mix| (across(mix.on_celebrities.0), down(mix.brought.of(objective)))),
    );
    html! {
        <svg class="chart split" role="img" aria-label={words::split_words(found, outlook)} width="100%" height="256">
            <line class="axis" x1="0" x2="100%" y1={y(0).to_string()} y2={y(0).to_string()} />
            <svg x="0" y={(ABOVE + 8).to_string()} width="100%" height={TALL.to_string()} viewBox="0 0 1000 1000"
                preserveAspectRatio="none">
                <path class="line thin" d={line} />
            </svg>
            { for outlook.mixes.iter().map(|mix| html! {
                <circle class="deal" cx={percent(across(mix.on_celebrities.0))}
                    cy={y(mix.brought.of(objective)).to_string()} r="4" />
            }) }
            { for outlook.best.as_ref().map(|best| {
                let at = y(best.brought.of(objective));
                let shown = words::amount(found, objective, best.brought.of(objective));
                you_are_here(across(best.on_celebrities.0), at, at + 5, en::say(&[words::BEST, &shown]))
            }) }
            { letter("soft", 0, 250, words::ALL_MICROS.to_owned()) }
            { letter("soft", 1000, 250, words::ALL_CELEBRITIES.to_owned()) }
        </svg>
    }
}
