//! What the reader typed and chose, and what follows from it.
//!
//! A [`Draft`] is the whole state of the page. It holds text as it was typed, so nothing typed is ever lost; an
//! [`Action`] changes it ([`reduce`]); [`derive`] reads it into results, or into errors that name their field; and the
//! [`link`] writes and reads it as a query string. All of it is pure: the page and its tests share the same path.

mod accent;
mod action;
pub mod card;
mod derive;
mod field;
pub mod link;
mod outlook;
mod plan;
pub mod query;
mod scenario;

pub use accent::{Shades, shades};
pub use action::{Action, reduce};
pub use derive::{
    BrandResults, Caution, CreatorResults, ElsewherePrice, Results, Side, derive, derive_brand, derive_creator, faults,
};
pub use field::{Door, Field, FieldError, Hire, Part, Problem, Reading, Spec};
pub use outlook::{Lead, Outlook, Turn, outlook};
pub use plan::{Aim, Plan, PlanLine, plan};
pub use scenario::Scenario;

use crate::evidence::Platform;
use crate::model::campaign::Objective;
use crate::model::deliverable::{
    Factor, Format, base_format, bundle_factor, exclusivity_factor, format_factor, formats, paid_ads_factor,
    rights_factor, rush_factor,
};

use crate::number::money::{Currency, ONE};
use crate::number::read::Unit;
use crate::number::write::Money;

/// The tiers a page starts with: those that go with the published price guide.
const DEFAULT_SCHEME: &str = "imh-rates";

/// Light or dark, when the link decides and not the reader's system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// More pieces of one format are another contract.
pub const MOST_PIECES: u64 = 99;

/// Which price leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The one fitted to documented deals, as a range.
    Model,
    /// The published guide, exactly as printed.
    Guide,
}

/// Everything the reader typed and chose.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Which door is open.
    pub door: Door,
    /// The platform both doors speak of.
    pub platform: Platform,
    /// The id of the source whose tiers are used.
    pub tiers: &'static str,
    /// Which price leads: the model's, or the published guide's.
    pub mode: Mode,
    /// Pieces wanted, by format; none means one of the platform's base format.
    pub items: Vec<(Format, u64)>,
    /// Whether the brand may run the posts as advertisements.
    pub paid_ads: bool,
    /// Whether the posts are wanted at once.
    pub rush: bool,
    /// What the campaign is for.
    pub objective: Objective,
    /// Which plan is to be taken away.
    pub aim: Aim,
    /// What money is typed and shown in. Where it is not US dollars, [`Field::Rate`] says what one of them costs.
    pub currency: Currency,
    /// Shown inside somebody else's page.
    pub embed: bool,
    /// Light or dark, where the link says so.
    pub theme: Option<Theme>,
    /// The accent colour as 0xRRGGBB, where the link says so.
    pub accent: Option<u32>,
    /// What stands in each field, as typed, in the order of [`Field::ALL`].
    texts: [String; Field::ALL.len()],
    /// Parts of the link that could not be used, as "name=value".
    pub dropped: Vec<String>,
    /// The field that is being typed into. What is wrong with it is not told before the reader pauses or leaves it.
    pub typing: Option<Field>,
}

impl Default for Draft {
    /// The worked example a page opens with.
    fn default() -> Self {
        Draft {
            door: Door::Creator,
            platform: Platform::Instagram,
            tiers: DEFAULT_SCHEME,
            mode: Mode::Model,
            items: Vec::new(),
            paid_ads: false,
            rush: false,
            objective: Objective::default(),
            aim: Aim::default(),
            currency: Currency::default(),
            embed: false,
            theme: None,
            accent: None,
            texts: Field::ALL.map(Field::opening),
            dropped: Vec::new(),
            typing: None,
        }
    }
}

impl Draft {
    /// What stands in a field, as typed.
    pub fn text(&self, field: Field) -> &str {
        self.texts.get(field.place()).map_or("", String::as_str)
    }

    /// This draft with other text in one field.
    pub fn with(mut self, field: Field, text: &str) -> Self {
        self.put(field, text);
        self
    }

    /// This draft on a page of its own.
    pub fn unframed(&self) -> Self {
        let mut draft = self.clone();
        draft.embed = false;
        draft
    }

    fn put(&mut self, field: Field, text: &str) {
        if let Some(slot) = self.texts.get_mut(field.place()) {
            text.clone_into(slot);
        }
    }

    /// How many pieces of a format are wanted; an empty order is one piece of the platform's base format.
    pub fn pieces(&self, format: Format) -> u64 {
        if self.items.is_empty() {
            return u64::from(format == base_format(self.platform));
        }
        self.items
            .iter()
            .find(|(item, _)| *item == format)
            .map_or(0, |(_, pieces)| *pieces)
    }

    /// Changes the order by one format, starting from the piece that an empty order stands for.
    fn order(&mut self, format: Format, pieces: u64) {
        if self.items.is_empty() {
            self.items.push((base_format(self.platform), 1));
        }
        self.want(format, pieces);
        self.settle_order();
    }

    /// Writes one piece of the base format as what it is, an empty order.
    fn settle_order(&mut self) {
        if self.items == [(base_format(self.platform), 1)] {
            self.items.clear();
        }
    }

    /// Wants so many pieces of a format, [`MOST_PIECES`] at most.
    fn want(&mut self, format: Format, pieces: u64) {
        self.items.retain(|(item, _)| *item != format);
        if pieces > 0 {
            let place = self.items.partition_point(|(item, _)| *item < format);
            self.items.insert(place, (format, pieces.min(MOST_PIECES)));
        }
    }

    /// What the text in a field is read as. `Ok(None)` is an empty field that may be empty.
    pub fn reading(&self, field: Field) -> Result<Option<Reading>, Problem> {
        field.spec().read_in(self.currency, self.text(field))
    }

    /// Counts money in another currency: five hundred of the one become five hundred of the other. Text that cannot be
    /// read stays. The rate was that of the currency before.
    pub(crate) fn count_in(&mut self, currency: Currency) {
        if currency == self.currency {
            return;
        }
        for field in Field::ALL.into_iter().filter(|field| field.spec().unit == Unit::Usd) {
            if let Ok(Some(reading)) = self.reading(field) {
                self.put(field, &link::display_in(reading.value, Unit::Usd, currency));
            }
        }
        self.put(Field::Rate, "");
        self.currency = currency;
    }

    /// So much of the currency is a US dollar, in millionths. None where the reader does not say it.
    pub fn per_dollar(&self) -> Option<u64> {
        let rate = self.reading(Field::Rate).ok().flatten();
        self.currency.per_dollar(rate.map(|rate| rate.value))
    }

    /// What the figures of the open door are to be written in. The creator door's come in US dollars, as the evidence
    /// does; the brand door reckons in the currency of the budget, so that 50,000 for 100 each is 500 in any.
    pub fn money(&self) -> Money {
        let rate = self.per_dollar();
        Money {
            currency: self.currency,
            per_dollar: rate.unwrap_or(ONE),
            own: rate.is_none() || self.door == Door::Brand,
        }
    }

    /// What is published in place of an own percentage the reader left empty. `None` where the field is filled, where
    /// nothing is wanted that it would price, and for all other fields.
    pub fn stand_in(&self, field: Field) -> Option<Factor> {
        if self.reading(field) != Ok(None) {
            return None;
        }
        let own_formats = formats(self.platform);
        let days = |field| Some(self.reading(field).ok()??.value).filter(|days| *days > 0);
        match field {
            Field::BundleOff => {
                let pieces = own_formats.iter().map(|format| self.pieces(*format)).sum();
                (pieces > 1).then(|| bundle_factor(pieces))
            }
            Field::RightsAdd => days(Field::Rights).map(rights_factor),
            Field::PaidAdsAdd => Some(paid_ads_factor()),
            Field::ExclusivityAdd => days(Field::Exclusivity).map(exclusivity_factor),
            Field::RushAdd => Some(rush_factor()),
            _ => {
                let priced = |format: &&Format| Field::price_of(**format, self.platform) == Some(field);
                format_factor(self.platform, *own_formats.iter().find(priced)?)
            }
        }
    }
}
