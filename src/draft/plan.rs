//! The plan to take away: what to buy, and what to expect of it.

use super::{BrandResults, Hire, Outlook, Side};
use crate::model::Cents;
use crate::model::campaign::{self, Brought, Creator};

/// Which plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Aim {
    /// The division of the budget that brings most.
    #[default]
    Best,
    /// Micros alone.
    Micros,
    /// Celebrities alone.
    Celebrity,
}

impl Aim {
    /// All of them, in the order of the page.
    pub const ALL: [Aim; 3] = [Aim::Best, Aim::Micros, Aim::Celebrity];
}

/// One line of the shopping list.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanLine {
    /// What kind.
    pub hire: Hire,
    /// How many; at least one.
    pub count: u64,
    /// Each of them.
    pub creator: Creator,
    /// What they cost, running cost included.
    pub spend: Cents,
    /// What they bring by themselves.
    pub brought: Brought,
}

/// What to buy.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The shopping list; empty when the budget buys nobody.
    pub lines: Vec<PlanLine>,
    /// What it costs.
    pub spend: Cents,
    /// What is left of the budget.
    pub left_over: Cents,
    /// What everybody brings together, people counted once.
    pub brought: Brought,
}

/// The plan for an aim.
pub fn plan(found: &BrandResults, outlook: &Outlook, aim: Aim) -> Plan {
    let (micro, celebrity, terms) = (&found.micro, &found.celebrity, &found.terms);
    let mixed = |celebrities, micros| campaign::mix(&celebrity.creator, &micro.creator, terms, celebrities, micros);
    let only_micros = || mixed(0, micro.outcome.count);
    let mix = match aim {
        Aim::Best => outlook.best.unwrap_or_else(only_micros),
        Aim::Micros => only_micros(),
        Aim::Celebrity => mixed(celebrity.outcome.count, 0),
    };
    let line = |side: &Side, count: u64, alone: campaign::Mix| PlanLine {
        hire: side.hire,
        count,
        creator: side.creator,
        spend: alone.spend,
        brought: alone.brought,
    };
    let lines = [
        line(celebrity, mix.celebrities, mixed(mix.celebrities, 0)),
        line(micro, mix.micros, mixed(0, mix.micros)),
    ];
    Plan {
        lines: lines.into_iter().filter(|line| line.count > 0).collect(),
        spend: mix.spend,
        left_over: Cents(found.terms.budget.0.saturating_sub(mix.spend.0)),
        brought: mix.brought,
    }
}
