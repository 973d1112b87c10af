//! The fields of the page: one table that the form, the link, the reading of numbers and the tests all use.

use super::link::display_in;
use crate::evidence::Platform;
use crate::model::campaign::WORLD_POPULATION;
use crate::model::deliverable::{self, Format, formats};
use crate::number::money::{Currency, ONE};
use crate::number::read::{self, ListError, Unit, Unreadable};

/// The two ways into the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Door {
    /// For who is paid: what is my post worth?
    #[default]
    Creator,
    /// For who pays: one celebrity or many micros?
    Brand,
}

/// Every field, named once and in the order of the page: those before the kinds of creators, and those after.
macro_rules! fields {
    ([$($first:ident,)*], [$($last:ident,)*] $(,)?) => {
        /// A field of the page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)] // each is what its `Spec` says
        pub enum Field {
            $($first,)*
            Of(Hire, Part),
            $($last,)*
        }

        impl Field {
            const FIRST: &[Field] = &[$(Field::$first),*];
            const LAST: &[Field] = &[$(Field::$last),*];
        }
    };
}

fields!(
    // The creator door's, and the budget.
    [
        Followers,
        Likes,
        Comments,
        Shares,
        Saves,
        Views,
        Rights,
        Exclusivity,
        CarouselPrice,
        ReelPrice,
        StoryPrice,
        VideoPrice,
        ShortPrice,
        IntegratedPrice,
        DedicatedPrice,
        LivePrice,
        BundleOff,
        RightsAdd,
        PaidAdsAdd,
        ExclusivityAdd,
        RushAdd,
        Offer,
        Gift,
        GiftWorth,
        Commission,
        Budget,
    ],
    // What the kinds of creators share, and what the doors do.
    [
        Overlap,
        Posts,
        HourRate,
        FeeSpread,
        ResponseSpread,
        Conversion,
        OrderValue,
        Rate,
    ],
);

/// A kind of creator the budget could be spent on: a column of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hire {
    /// The many small ones.
    Micro,
    /// The famous one.
    Celebrity,
    /// A tier in between.
    Between,
    /// One of the reader's own.
    Other,
}

impl Hire {
    /// All of them, in the order of the page.
    pub const ALL: [Hire; 4] = [Hire::Micro, Hire::Celebrity, Hire::Between, Hire::Other];
}

/// What a kind of creator is described by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Followers of each.
    Followers,
    /// Fee for a post.
    Fee,
    /// What the product sent to each costs.
    Product,
    /// Hours of work on each.
    Hours,
    /// What each costs besides.
    Cost,
    /// Engagement rate.
    Engagement,
    /// Part of it lost on a branded post.
    Drop,
    /// Share of followers that see a post.
    Reach,
    /// Clicks for a person reached.
    Click,
}

impl Part {
    /// All of them, in the order of the page.
    pub const ALL: [Part; 9] = [
        Part::Followers,
        Part::Fee,
        Part::Product,
        Part::Hours,
        Part::Cost,
        Part::Engagement,
        Part::Drop,
        Part::Reach,
        Part::Click,
    ];
}

/// The name of a part in the link, for each kind of creator.
macro_rules! of_each {
    ($hire:expr, $part:literal) => {
        match $hire {
            Hire::Micro => concat!("micro_", $part),
            Hire::Celebrity => concat!("celebrity_", $part),
            Hire::Between => concat!("mid_", $part),
            Hire::Other => concat!("other_", $part),
        }
    };
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spec {
    /// Its name in the link and its id on the page.
    pub name: &'static str,
    /// The unit it is read in.
    pub unit: Unit,
    /// Whether several numbers may be given, of which the mean counts.
    pub several: bool,
    /// Whether it may be empty.
    pub optional: bool,
    /// The least it may be, in its unit.
    pub min: u64,
    /// The most it may be, in its unit.
    pub max: u64,
    /// What stands in it when the page opens, in its unit.
    pub default: Option<u64>,
    /// The door it belongs to.
    pub door: Door,
}

/// What the text in a field was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The number that counts: the one typed, or the mean of several, in the field's unit.
    pub value: u64,
    /// The numbers behind it, in the order given: one, or several.
    pub numbers: Vec<u64>,
}

/// What is wrong with the text in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It cannot be read; for several numbers, the piece that cannot.
    Unreadable(Unreadable, Option<String>),
    /// It is empty and must not be.
    Missing,
    /// It is less than the least, which is zero's neighbour where the number divides.
    TooSmall,
    /// It is more than the most.
    TooLarge,
    /// A creator would cost nothing, so the budget has no limit to meet.
    CostsNothing,
}

/// A field and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Where.
    pub field: Field,
    /// What.
    pub problem: Problem,
}

/// How many fields there are.
const FIELDS: usize = Field::FIRST.len() + Hire::ALL.len() * Part::ALL.len() + Field::LAST.len();
/// A trillion dollars, or of another currency, in hundredths: more than any budget, and small enough that nothing overflows.
pub(super) const MOST_MONEY: u64 = 100_000_000_000_000;
/// A trillion: views may be repeated, so they may outnumber people.
pub(super) const MOST_VIEWS: u64 = 1_000_000_000_000;
/// Longer is for ever.
const LONGEST_DAYS: u64 = deliverable::PERPETUAL_DAYS;
/// 1,000 %, in parts per million.
pub(super) const MOST_RATE: u64 = 10_000_000;
/// 90 %: what is nearly given away has another reason than a bundle.
const MOST_OFF: u64 = 900_000;
/// 100 %, in parts per million.
const WHOLE: u64 = 1_000_000;
/// In cents.
const DOLLAR: u64 = 100;
/// A year of nothing else.
const MOST_HOURS: u64 = 8_760 * ONE;

impl Spec {
    const fn people(door: Door, name: &'static str) -> Spec {
        Spec {
            name,
            unit: Unit::Count,
            several: false,
            optional: false,
            min: 1,
            max: WORLD_POPULATION,
            default: None,
            door,
        }
    }

    /// Counts of a post, of which the page takes one or several.
    const fn per_post(name: &'static str) -> Spec {
        Spec {
            several: true,
            optional: true,
            min: 0,
            ..Spec::people(Door::Creator, name)
        }
    }

    const fn money(name: &'static str) -> Spec {
        Spec {
            unit: Unit::Usd,
            min: 0,
            max: MOST_MONEY,
            ..Spec::people(Door::Brand, name)
        }
    }

    const fn days(name: &'static str) -> Spec {
        Spec {
            optional: true,
            min: 0,
            max: LONGEST_DAYS,
            ..Spec::people(Door::Creator, name)
        }
    }

    /// The reader's own percentage in place of a published one.
    const fn own(name: &'static str) -> Spec {
        Spec {
            door: Door::Creator,
            ..Spec::rate(name, MOST_RATE)
        }
    }

    /// The reader's own price of a format, in percent of the base. What is free is no part of an order.
    const fn of_base(name: &'static str) -> Spec {
        Spec {
            min: 1,
            ..Spec::own(name)
        }
    }

    const fn offered(name: &'static str) -> Spec {
        Spec {
            door: Door::Creator,
            ..Spec::own_money(name)
        }
    }

    /// Money that may be left out.
    const fn own_money(name: &'static str) -> Spec {
        Spec {
            optional: true,
            ..Spec::money(name)
        }
    }

    /// How far things lie apart: one standard deviation, as a factor.
    const fn spread(name: &'static str) -> Spec {
        Spec {
            unit: Unit::Decimal,
            optional: true,
            min: ONE,
            max: 10 * ONE,
            ..Spec::people(Door::Brand, name)
        }
    }

    /// What describes a kind of creator. The example's sizes are assumptions of this page; its budget and its fees are
    /// the founding article's.
    const fn of(hire: Hire, part: Part) -> Spec {
        let spec = match part {
            Part::Followers => Spec {
                // Left out, the tier in between is the middle of the other two, and the reader's own is none.
                optional: matches!(hire, Hire::Between | Hire::Other),
                ..Spec::people(Door::Brand, of_each!(hire, "followers"))
            },
            Part::Fee => Spec::own_money(of_each!(hire, "fee")),
            Part::Product => Spec::own_money(of_each!(hire, "product")),
            Part::Hours => Spec {
                unit: Unit::Decimal,
                optional: true,
                min: 0,
                max: MOST_HOURS,
                ..Spec::people(Door::Brand, of_each!(hire, "hours"))
            },
            Part::Cost => Spec::own_money(of_each!(hire, "cost")),
            Part::Engagement => Spec::rate(of_each!(hire, "er"), MOST_RATE),
            Part::Drop => Spec::rate(of_each!(hire, "drop"), WHOLE),
            Part::Reach => Spec::rate(of_each!(hire, "reach"), WHOLE),
            Part::Click => Spec::rate(of_each!(hire, "click"), WHOLE),
        };
        match (hire, part) {
            (Hire::Micro, Part::Followers) => spec.opens_with(3_200),
            (Hire::Micro, Part::Fee) => spec.opens_with(100 * DOLLAR),
            (Hire::Micro, Part::Cost) => spec.opens_with(0),
            (Hire::Celebrity, Part::Followers) => spec.opens_with(5_000_000),
            (Hire::Celebrity, Part::Fee) => spec.opens_with(50_000 * DOLLAR),
            _ => spec,
        }
    }

    const fn rate(name: &'static str, max: u64) -> Spec {
        Spec {
            unit: Unit::Percent,
            optional: true,
            min: 0,
            max,
            ..Spec::people(Door::Brand, name)
        }
    }

    const fn opens_with(self, default: u64) -> Spec {
        Spec {
            default: Some(default),
            ..self
        }
    }

    /// Reads the text of a field, with money in US dollars.
    ///
    /// # Errors
    /// A [`Problem`] when the text cannot be read in the field's unit or lies outside its limits.
    pub fn read(&self, text: &str) -> Result<Option<Reading>, Problem> {
        self.read_in(Currency::Usd, text)
    }

    /// Reads the text of a field, with money in a currency; the limits are of so many units of it.
    ///
    /// # Errors
    /// As [`Spec::read`].
    pub fn read_in(&self, currency: Currency, text: &str) -> Result<Option<Reading>, Problem> {
        if text.trim().is_empty() {
            return if self.optional { Ok(None) } else { Err(Problem::Missing) };
        }
        let numbers = if self.several {
            match read::read_list(text) {
                Ok(numbers) => numbers,
                Err(ListError { piece, why }) => {
                    let piece = (piece != text.trim()).then_some(piece);
                    return Err(Problem::Unreadable(why, piece));
                }
            }
        } else {
            let number = match self.unit {
                Unit::Usd => currency.read(text),
                // A dollar costs so many of it: its mark may stand there, and no other.
                Unit::Rate => read::read(&currency.remarked(text, ""), Unit::Rate),
                unit => read::read(text, unit),
            };
            vec![number.map_err(|why| Problem::Unreadable(why, None))?]
        };
        if numbers.iter().any(|number| *number < self.min) {
            return Err(Problem::TooSmall);
        }
        if numbers.iter().any(|number| *number > self.max) {
            return Err(Problem::TooLarge);
        }
        let (sum, count) = numbers
            .iter()
            .fold((0u128, 0u128), |(sum, count), n| (sum + u128::from(*n), count + 1));
        let value = (sum + count / 2)
            .checked_div(count)
            .and_then(|mean| u64::try_from(mean).ok());
        Ok(value.map(|value| Reading { value, numbers }))
    }
}

impl Field {
    /// What stands in it when the page opens.
    pub fn opening(self) -> String {
        let spec = self.spec();
        spec.default
            .map_or_else(String::new, |number| display_in(number, spec.unit, Currency::Usd))
    }

    /// Whether it describes the creator's account, whose numbers belong together.
    pub fn is_account(self) -> bool {
        matches!(
            self,
            Field::Followers | Field::Likes | Field::Comments | Field::Shares | Field::Saves | Field::Views
        )
    }

    /// Whether it is the reader's own price of a format.
    pub fn is_format_price(self) -> bool {
        let place = self.place();
        Field::CarouselPrice.place() <= place && place <= Field::LivePrice.place()
    }

    /// The reader's own price of a format. None for a format the platform lacks, and for its base, which all others are
    /// priced against.
    pub fn price_of(format: Format, platform: Platform) -> Option<Field> {
        let (_base, others) = formats(platform).split_first()?;
        if !others.contains(&format) {
            return None;
        }
        match format {
            Format::Post => None,
            Format::Carousel => Some(Field::CarouselPrice),
            Format::Reel => Some(Field::ReelPrice),
            Format::Story => Some(Field::StoryPrice),
            Format::Video => Some(Field::VideoPrice),
            Format::Short => Some(Field::ShortPrice),
            Format::Integrated => Some(Field::IntegratedPrice),
            Format::Dedicated => Some(Field::DedicatedPrice),
            Format::Live => Some(Field::LivePrice),
        }
    }

    /// Every field, in the order of the page.
    pub const ALL: [Field; FIELDS] = Field::listed();

    // A const function has no iterators; what is out of bounds here does not compile.
    #[allow(clippy::indexing_slicing)]
    const fn listed() -> [Field; FIELDS] {
        let mut all = [Field::Budget; FIELDS];
        let mut place = 0;
        while place < FIELDS {
            let hired = Field::FIRST.len() + Hire::ALL.len() * Part::ALL.len();
            all[place] = if place < Field::FIRST.len() {
                Field::FIRST[place]
            } else if place < hired {
                let place = place - Field::FIRST.len();
                Field::Of(Hire::ALL[place / Part::ALL.len()], Part::ALL[place % Part::ALL.len()])
            } else {
                Field::LAST[place - hired]
            };
            place += 1;
        }
        all
    }

    /// Where it stands in [`Field::ALL`].
    pub fn place(self) -> usize {
        Field::ALL.iter().position(|field| *field == self).unwrap_or_default()
    }

    /// The field of a name in the link.
    pub fn named(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.spec().name == name)
    }

    /// What this field takes.
    pub const fn spec(self) -> Spec {
        match self {
            Field::Followers => Spec {
                // Followers or average views alone are enough.
                optional: true,
                ..Spec::people(Door::Creator, "followers")
            }
            .opens_with(25_000),
            Field::Likes => Spec::per_post("likes").opens_with(720),
            Field::Comments => Spec::per_post("comments").opens_with(64),
            Field::Shares => Spec::per_post("shares"),
            Field::Saves => Spec::per_post("saves"),
            Field::Views => Spec {
                min: 1,
                max: MOST_VIEWS,
                ..Spec::per_post("views")
            },
            Field::Rights => Spec::days("rights"),
            Field::Exclusivity => Spec::days("exclusivity"),
            Field::CarouselPrice => Spec::of_base("carousel_price"),
            Field::ReelPrice => Spec::of_base("reel_price"),
            Field::StoryPrice => Spec::of_base("story_price"),
            Field::VideoPrice => Spec::of_base("video_price"),
            Field::ShortPrice => Spec::of_base("short_price"),
            Field::IntegratedPrice => Spec::of_base("integrated_price"),
            Field::DedicatedPrice => Spec::of_base("dedicated_price"),
            Field::LivePrice => Spec::of_base("live_price"),
            Field::BundleOff => Spec {
                max: MOST_OFF,
                ..Spec::own("bundle_off")
            },
            Field::RightsAdd => Spec::own("rights_add"),
            Field::PaidAdsAdd => Spec::own("ads_add"),
            Field::ExclusivityAdd => Spec::own("exclusivity_add"),
            Field::RushAdd => Spec::own("rush_add"),
            Field::Offer => Spec::offered("offer"),
            Field::Gift => Spec::offered("gift"),
            // An assumption: what goods are worth to somebody is theirs to say.
            Field::GiftWorth => Spec {
                door: Door::Creator,
                optional: false,
                ..Spec::rate("gift_worth", WHOLE)
            }
            .opens_with(WHOLE / 2),
            Field::Commission => Spec::offered("commission"),
            Field::Budget => Spec {
                min: 1,
                ..Spec::money("budget")
            }
            .opens_with(50_000 * DOLLAR),
            Field::Of(hire, part) => Spec::of(hire, part),
            Field::Overlap => Spec {
                optional: false,
                ..Spec::rate("overlap", WHOLE)
            }
            .opens_with(WHOLE / 100),
            Field::Posts => Spec {
                max: 365,
                ..Spec::people(Door::Brand, "posts")
            }
            .opens_with(1),
            Field::HourRate => Spec::own_money("hour_rate"),
            // Empty: as far as documented prices lie apart.
            Field::FeeSpread => Spec::spread("fee_spread"),
            // An assumption: nobody publishes how far accounts of one size lie apart.
            Field::ResponseSpread => Spec {
                optional: false,
                ..Spec::spread("response_spread")
            }
            .opens_with(2 * ONE),
            Field::Conversion => Spec::rate("conversion", WHOLE),
            Field::OrderValue => Spec::own_money("order_value"),
            // Both doors'. No currency is dearer than ten dollars or cheaper than a thousandth of a cent.
            Field::Rate => Spec {
                unit: Unit::Rate,
                optional: true,
                min: ONE / 10,
                max: 100_000 * ONE,
                ..Spec::people(Door::Creator, "rate")
            },
        }
    }
}
