//! What a reader can do to a draft.

use super::{Aim, Door, Draft, Field, Mode, Scenario, link};
use crate::evidence::Platform;
use crate::model::campaign::Objective;
use crate::model::deliverable::Format;
use crate::number::money::Currency;

/// One thing a reader did.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Typed in a field.
    Edit(Field, String),
    /// Left the field, or paused.
    Pause,
    /// Opened a door.
    Open(Door),
    /// Chose a platform.
    Platform(Platform),
    /// Chose whose tiers count, by the source's id.
    Tiers(&'static str),
    /// Chose which price leads.
    Mode(Mode),
    /// Wants so many pieces of a format.
    Pieces(Format, u64),
    /// Allowed advertising, or not.
    PaidAds(bool),
    /// Wants it at once, or not.
    Rush(bool),
    /// Chose what the campaign is for.
    Objective(Objective),
    /// Chose which plan to take away.
    Aim(Aim),
    /// Chose what money is typed and shown in.
    Currency(Currency),
    /// Began with a worked example of the brand door.
    Start(Scenario),
    /// Read the note about the parts of the link that were dropped.
    Dismiss,
}

/// The draft after an action.
pub fn reduce(draft: &Draft, action: Action) -> Draft {
    let mut next = draft.clone();
    match action {
        Action::Edit(field, text) => {
            // What has been told stays until it is mended.
            let told = next.typing != Some(field) && next.reading(field).is_err();
            next.typing = (!told).then_some(field);
            return next.with(field, &text);
        }
        Action::Pause => next.typing = None,
        Action::Open(door) => next.door = door,
        Action::Platform(platform) => {
            next.platform = platform;
            next.settle_order();
        }
        Action::Tiers(id) => next.tiers = id,
        Action::Mode(mode) => next.mode = mode,
        Action::Pieces(format, pieces) => next.order(format, pieces),
        Action::PaidAds(allowed) => next.paid_ads = allowed,
        Action::Rush(wanted) => next.rush = wanted,
        Action::Objective(objective) => next.objective = objective,
        Action::Aim(aim) => next.aim = aim,
        Action::Currency(currency) => next.count_in(currency),
        Action::Start(scenario) => return start(next, &link::decode(scenario.query())),
        Action::Dismiss => next.dropped.clear(),
    }
    next
}

/// A draft whose brand door is another's; what the reader typed as a creator stays, counted in dollars, as the
/// examples are.
fn start(mut draft: Draft, from: &Draft) -> Draft {
    draft.count_in(from.currency);
    let brand = Field::ALL.into_iter().filter(|field| field.spec().door == Door::Brand);
    let mut draft = Draft {
        door: from.door,
        platform: from.platform,
        objective: from.objective,
        ..draft
    };
    draft.settle_order();
    brand.fold(draft, |draft, field| draft.with(field, from.text(field)))
}
