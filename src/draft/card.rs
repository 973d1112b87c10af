//! A rate card: what a creator sends to a brand, on one page.
//!
//! A [`Card`] holds texts as they were typed, and which formats are for sale. [`reduce`] changes it, [`derive`] reads it
//! into a [`Sheet`] or into errors that name their slot, and it is written in two ways: [`encode`] for a link, with
//! what can be read, and [`keep`] for this browser, with every text as it was typed.

use super::field::{MOST_MONEY, MOST_RATE, MOST_VIEWS};
use super::link::{self, CURRENCY, format_slug};
use super::{CreatorResults, Door, Draft, Field, Problem, Reading, Spec, query};
use crate::evidence::Platform;
use crate::model::campaign::WORLD_POPULATION;
use crate::model::deliverable::{Extras, Format, base_format, formats};
use crate::model::engagement;
use crate::model::price::{self, Account};
use crate::model::quote;
use crate::model::{Cents, Ppm};
use crate::number::money::{Currency, ONE};
use crate::number::read::Unit;
use crate::number::write::{self, Money};

/// Longer links are not ours: this is every text at its longest, in letters that take most room.
const LONGEST: usize = 20_000;

/// A text of the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Text {
    Name,
    Handle,
    Niche,
    Brand,
    Idea,
    Work,
    Partners,
    Email,
    Contact,
}

impl Text {
    /// All of them, in the order of the page.
    pub const ALL: [Text; 9] = [
        Text::Name,
        Text::Handle,
        Text::Niche,
        Text::Brand,
        Text::Idea,
        Text::Work,
        Text::Partners,
        Text::Email,
        Text::Contact,
    ];

    /// How much of it one page has room for, in characters.
    pub fn room(self) -> usize {
        match self {
            Text::Name | Text::Brand => 50,
            Text::Handle => 60,
            Text::Niche => 110,
            Text::Idea => 400,
            Text::Work => 280,
            Text::Partners => 200,
            Text::Email | Text::Contact => 80,
        }
    }

    /// How many lines it may have there.
    pub fn lines(self) -> usize {
        match self {
            Text::Idea => 6,
            Text::Work | Text::Partners => 5,
            _ => 1,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Text::Name => "name",
            Text::Handle => "handle",
            Text::Niche => "niche",
            Text::Brand => "brand",
            Text::Idea => "idea",
            Text::Work => "work",
            Text::Partners => "partners",
            Text::Email => "email",
            Text::Contact => "contact",
        }
    }
}

/// A number that describes an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Number {
    Followers,
    Engagement,
    Views,
}

impl Number {
    /// All of them, in the order of the page.
    pub const ALL: [Number; 3] = [Number::Followers, Number::Engagement, Number::Views];
}

/// A place of the card that is typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Words.
    Text(Text),
    /// What an account counts.
    Number(Platform, Number),
    /// The creator's own price of a format.
    Price(Platform, Format),
    /// What a US dollar costs in the card's currency, where that is another.
    Rate,
}

impl Slot {
    /// Every slot: the texts, what each platform has, and the rate.
    pub fn all() -> impl Iterator<Item = Slot> {
        let of = |platform| {
            let numbers = Number::ALL
                .into_iter()
                .map(move |number| Slot::Number(platform, number));
            let prices = formats(platform)
                .iter()
                .map(move |format| Slot::Price(platform, *format));
            numbers.chain(prices)
        };
        Text::ALL
            .into_iter()
            .map(Slot::Text)
            .chain(Platform::ALL.into_iter().flat_map(of))
            .chain([Slot::Rate])
    }

    /// Its name in the link, and its id on the page.
    pub fn name(self) -> String {
        let (platform, part) = match self {
            Slot::Text(text) => return text.name().to_owned(),
            Slot::Number(platform, Number::Followers) => (platform, "followers"),
            Slot::Number(platform, Number::Engagement) => (platform, "engagement"),
            Slot::Number(platform, Number::Views) => (platform, "views"),
            Slot::Price(platform, format) => (platform, format_slug(format)),
            Slot::Rate => return Field::Rate.spec().name.to_owned(),
        };
        [platform.slug(), "_", part].concat()
    }

    /// What it takes, where it takes a number.
    pub fn spec(self) -> Option<Spec> {
        let (unit, max) = match self {
            Slot::Text(_) => return None,
            Slot::Number(_, Number::Followers) => (Unit::Count, WORLD_POPULATION),
            Slot::Number(_, Number::Views) => (Unit::Count, MOST_VIEWS),
            Slot::Number(_, Number::Engagement) => (Unit::Percent, MOST_RATE),
            Slot::Price(..) => (Unit::Usd, MOST_MONEY),
            Slot::Rate => return Some(Field::Rate.spec()),
        };
        Some(Spec {
            name: "",
            unit,
            several: false,
            optional: true,
            // No rate is a rate; no followers and no price are not.
            min: u64::from(unit != Unit::Percent),
            max,
            default: None,
            door: Door::Creator,
        })
    }

    /// Where it stands among the others.
    fn place(self) -> usize {
        Slot::all().position(|slot| slot == self).unwrap_or_default()
    }
}

/// A rate card as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What stands in the slots that are not empty, in their order.
    texts: Vec<(Slot, String)>,
    /// The formats for sale, by platform.
    offered: [Vec<Format>; Platform::ALL.len()],
    /// What its prices are in. Where that is not US dollars, [`Slot::Rate`] says what one of them costs: our ranges
    /// need it, the creator's own prices do not.
    pub currency: Currency,
    /// Whether the card says how its engagement compares with what is usual.
    pub compare: bool,
    /// Parts of the link that could not be used, as "name=value".
    pub dropped: Vec<String>,
}

impl Default for Card {
    /// An empty card. On each platform its base format is for sale.
    fn default() -> Self {
        Card {
            texts: Vec::new(),
            offered: Platform::ALL.map(|platform| vec![base_format(platform)]),
            currency: Currency::default(),
            compare: true,
            dropped: Vec::new(),
        }
    }
}

impl Card {
    /// What stands in a slot, as typed.
    pub fn text(&self, slot: Slot) -> &str {
        let found = self.texts.iter().find(|(typed, _)| *typed == slot);
        found.map_or("", |(_, text)| text)
    }

    /// This card with other text in one slot.
    pub fn with(mut self, slot: Slot, text: &str) -> Self {
        self.put(slot, text);
        self
    }

    fn put(&mut self, slot: Slot, text: &str) {
        self.texts.retain(|(typed, _)| *typed != slot);
        if !text.is_empty() {
            let place = self.texts.partition_point(|(typed, _)| typed.place() < slot.place());
            self.texts.insert(place, (slot, text.to_owned()));
        }
    }

    /// The formats for sale on a platform, in the order of the platform.
    pub fn offered(&self, platform: Platform) -> &[Format] {
        self.offered.get(platform as usize).map_or(&[], Vec::as_slice)
    }

    fn offer(&mut self, platform: Platform, wanted: impl Fn(Format) -> bool) {
        if let Some(slot) = self.offered.get_mut(platform as usize) {
            *slot = formats(platform)
                .iter()
                .copied()
                .filter(|format| wanted(*format))
                .collect();
        }
    }

    /// What the card shows of a text: as much as one page has room for, without empty lines.
    pub fn shown(&self, text: Text) -> String {
        self.cut(text).0
    }

    /// How many characters of a text the card leaves out.
    pub fn left_out(&self, text: Text) -> usize {
        self.cut(text).1
    }

    fn cut(&self, text: Text) -> (String, usize) {
        let typed = self.text(Slot::Text(text));
        let mut whole = String::new();
        for (place, line) in typed.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate() {
            if place > 0 {
                // A text of one line that came with several is one all the same.
                whole.push(if text.lines() > 1 { '\n' } else { ' ' });
            }
            whole.extend(line.chars().filter(|c| !c.is_control()));
        }
        let length = |text: &str| text.chars().count();
        let lines: Vec<&str> = whole.lines().take(text.lines()).collect();
        let mut shown: String = lines.join("\n").chars().take(text.room()).collect();
        shown.truncate(shown.trim_end().len());
        let left_out = length(&whole) - length(&shown);
        (shown, left_out)
    }

    /// Whether anything says that the creator is on this platform.
    pub fn is_on(&self, platform: Platform) -> bool {
        let typed = |number| !self.text(Slot::Number(platform, number)).trim().is_empty();
        Number::ALL.into_iter().any(typed)
    }

    /// What the text in a slot is read as. `Ok(None)` is an empty slot, or one that takes words.
    ///
    /// # Errors
    /// A [`Problem`] when the text cannot be read or lies outside its limits.
    pub fn reading(&self, slot: Slot) -> Result<Option<Reading>, Problem> {
        slot.spec()
            .map_or(Ok(None), |spec| spec.read_in(self.currency, self.text(slot)))
    }

    /// So much of the card's currency is a US dollar, in millionths. None where the creator does not say it.
    pub fn per_dollar(&self) -> Option<u64> {
        let rate = self.reading(Slot::Rate).ok().flatten();
        self.currency.per_dollar(rate.map(|rate| rate.value))
    }

    /// What our ranges are to be written in.
    pub fn money(&self) -> Money {
        Money {
            currency: self.currency,
            per_dollar: self.per_dollar().unwrap_or(ONE),
            own: false,
        }
    }

    /// Counts prices in another currency: five hundred of the one become five hundred of the other. Text that cannot be
    /// read stays. The rate was that of the currency before.
    fn count_in(&mut self, currency: Currency) {
        if currency == self.currency {
            return;
        }
        for slot in Slot::all().filter(|slot| matches!(slot, Slot::Price(..))) {
            if let Ok(Some(price)) = self.reading(slot) {
                self.put(slot, &link::display_in(price.value, Unit::Usd, currency));
            }
        }
        self.put(Slot::Rate, "");
        self.currency = currency;
    }

    /// Whether the creator has given prices of their own.
    fn has_prices(&self) -> bool {
        self.texts.iter().any(|(slot, _)| matches!(slot, Slot::Price(..)))
    }

    /// Whether nothing has been typed or chosen.
    pub fn is_blank(&self) -> bool {
        keep(self).is_empty()
    }
}

/// One thing a reader did to the card.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Typed in a slot.
    Edit(Slot, String),
    /// Sells a format on a platform, or does not.
    Offer(Platform, Format, bool),
    /// Chose what prices are in.
    Currency(Currency),
    /// Says how engagement compares, or does not.
    Compare(bool),
    /// Read the note about the parts of the link that were dropped.
    Dismiss,
}

/// The card after an action.
pub fn reduce(card: &Card, action: Action) -> Card {
    let mut next = card.clone();
    match action {
        Action::Edit(slot, text) => next.put(slot, &text),
        Action::Offer(platform, format, sold) => {
            let before = card.offered(platform);
            next.offer(platform, |one| if one == format { sold } else { before.contains(&one) });
        }
        Action::Currency(currency) => next.count_in(currency),
        Action::Compare(compare) => next.compare = compare,
        Action::Dismiss => next.dropped.clear(),
    }
    next
}

/// What follows from a card. With errors there is no sheet, so that no stale figure stands beside a bad one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Results {
    /// What is wrong with the slots, in the order of [`Slot::all`].
    pub errors: Vec<(Slot, Problem)>,
    /// What the sheet shows beside the texts, when there is anything to show and nothing is wrong.
    pub sheet: Option<Sheet>,
}

impl Results {
    /// What is wrong with a slot, if something is.
    pub fn problem(&self, slot: Slot) -> Option<&Problem> {
        self.errors
            .iter()
            .find(|(wrong, _)| *wrong == slot)
            .map(|(_, problem)| problem)
    }
}

/// The figures of the sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The platforms that the creator is on.
    pub profiles: Vec<Profile>,
    /// What prices are in.
    pub currency: Currency,
    /// So much of it is a US dollar, in millionths, where that is known.
    pub per_dollar: Option<u64>,
}

impl Sheet {
    /// Everything that is for sale.
    pub fn offers(&self) -> impl Iterator<Item = &Offer> {
        self.profiles.iter().flat_map(|profile| &profile.offers)
    }

    /// Whether some price is our range, which the sheet then explains.
    pub fn has_ranges(&self) -> bool {
        self.offers().any(|offer| matches!(offer.amount, Amount::Fair { .. }))
    }

    /// Whether some price is the creator's own.
    pub fn has_own(&self) -> bool {
        self.offers().any(|offer| matches!(offer.amount, Amount::Own(_)))
    }

    /// Whether so much stands on the sheet that it must be set small to fit on one page.
    pub fn is_crowded(&self, card: &Card) -> bool {
        // What one page holds in large type, in lines, and how long such lines are: the browser test prints it.
        const ROOMY: usize = 11;
        const LINE: usize = 55;
        let length = |text| card.shown(text).chars().count();
        let lines = |text| -> usize {
            let shown = card.shown(text);
            shown.lines().map(|line| 1 + line.chars().count() / LINE).sum()
        };
        let texts: usize = [Text::Idea, Text::Work, Text::Partners].map(lines).into_iter().sum();
        // A second line of a name is as high as two, and so is what four profiles side by side must break.
        let head = length(Text::Name) / 22 * 2 + length(Text::Niche) / LINE;
        let profiles = self.profiles.len().saturating_sub(3) * 2;
        self.offers().count() + texts + head + profiles > ROOMY
    }
}

/// The creator on one platform.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Where.
    pub platform: Platform,
    /// How many follow.
    pub followers: Option<u64>,
    /// Interactions over followers.
    pub engagement: Option<Ppm>,
    /// What is usual at this size, and the creator's over it: where both are known and the card is to say so.
    pub usual: Option<(Ppm, Ppm)>,
    /// Average views of a post.
    pub views: Option<u64>,
    /// What is for sale, in the order of the platform.
    pub offers: Vec<Offer>,
}

/// A format and its price.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offer {
    /// What.
    pub format: Format,
    /// For how much.
    pub amount: Amount,
}

/// A price on the card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// The creator's own, in hundredths of the card's currency.
    Own(u64),
    /// Ours: half of comparable deals lie between the two.
    Fair {
        /// A quarter lies below.
        low: Cents,
        /// A quarter lies above.
        high: Cents,
    },
    /// Nothing is known that it could be estimated from, or reckoned at.
    OnRequest,
}

/// Reads a card into the figures of its sheet, or into errors. Never panics; every figure is finite.
pub fn derive(card: &Card) -> Results {
    let mut errors = Vec::new();
    let mut value = |slot| match card.reading(slot) {
        Ok(reading) => reading.map(|reading| reading.value),
        Err(problem) => {
            errors.push((slot, problem));
            None
        }
    };
    if card.currency != Currency::Usd {
        value(Slot::Rate);
    }
    let mut profiles = Vec::new();
    for platform in Platform::ALL.into_iter().filter(|platform| card.is_on(*platform)) {
        let [followers, rate, views] = Number::ALL.map(|number| value(Slot::Number(platform, number)));
        let own = |format| (format, value(Slot::Price(platform, format)));
        let own: Vec<_> = card.offered(platform).iter().copied().map(own).collect();
        profiles.push(profile(card, platform, followers, rate.map(Ppm), views, &own));
    }
    let says_something = !profiles.is_empty() || Text::ALL.into_iter().any(|text| !card.shown(text).is_empty());
    let sheet = (errors.is_empty() && says_something).then(|| Sheet {
        profiles,
        currency: card.currency,
        per_dollar: card.per_dollar(),
    });
    Results { errors, sheet }
}

fn profile(
    card: &Card,
    platform: Platform,
    followers: Option<u64>,
    rate: Option<Ppm>,
    views: Option<u64>,
    own: &[(Format, Option<u64>)],
) -> Profile {
    let typical = followers.and_then(|followers| engagement::typical(platform, followers));
    let usual = (rate.zip(typical)).and_then(|(rate, typical)| Some((typical.rate, Ppm::of(rate.0, typical.rate.0)?)));
    let post = price::estimate(&Account {
        platform,
        followers,
        views,
        engagement_ratio: usual.map(|(_, ratio)| ratio),
    });
    let post = post.filter(|_| card.per_dollar().is_some());
    let fair = |format| {
        post.as_ref().map_or(Amount::OnRequest, |post| {
            let total = quote::quote(post, platform, &[(format, 1)], &Extras::default()).total;
            Amount::Fair {
                low: total.low,
                high: total.high,
            }
        })
    };
    let offer = |&(format, own): &(Format, Option<u64>)| Offer {
        format,
        amount: own.map_or_else(|| fair(format), Amount::Own),
    };
    Profile {
        platform,
        followers,
        engagement: rate,
        usual: usual.filter(|_| card.compare),
        views,
        offers: own.iter().map(offer).collect(),
    }
}

/// The query by which the creator door opens the card: the account it has found, what is quoted, and in what.
pub fn from_door(draft: &Draft, found: &CreatorResults) -> String {
    let platform = found.platform;
    let mut pairs = Vec::new();
    if let Some(rate) = draft.per_dollar().filter(|_| draft.currency != Currency::Usd) {
        pairs.push((CURRENCY.to_owned(), draft.currency.code().to_owned()));
        pairs.push((Slot::Rate.name(), write::plain(rate, Unit::Rate.decimals())));
    }
    let mut number = |number, value: Option<u64>, unit: Unit| {
        if let Some(value) = value {
            let name = Slot::Number(platform, number).name();
            pairs.push((name, write::plain(value, unit.decimals())));
        }
    };
    number(Number::Followers, found.followers, Unit::Count);
    // Over views alone it is another rate.
    let rate = found.engagement.as_ref().filter(|_| found.followers.is_some());
    number(
        Number::Engagement,
        rate.map(|mine| mine.rate.0.min(MOST_RATE)),
        Unit::Percent,
    );
    number(Number::Views, found.views, Unit::Count);
    let quoted: Vec<Format> = found.quote.lines.iter().map(|line| line.format).collect();
    if quoted != [base_format(platform)] {
        pairs.push((formats_name(platform), slugs(&quoted)));
    }
    written(&pairs)
}

/// Writes a card as the text of a link: what can be read, and as much of each text as the card shows. Empty for an
/// empty card.
pub fn encode(card: &Card) -> String {
    pairs(card, |slot| match (slot, slot.spec(), card.reading(slot)) {
        (Slot::Text(text), ..) => card.shown(text),
        // Of dollars there is none.
        (Slot::Rate, ..) if card.currency == Currency::Usd => String::new(),
        (_, Some(spec), Ok(Some(reading))) => write::plain(reading.value, spec.unit.decimals()),
        _ => String::new(),
    })
}

/// Writes a card for this browser: every text as it was typed, readable or not.
pub fn keep(card: &Card) -> String {
    pairs(card, |slot| card.text(slot).to_owned())
}

/// Reads what [`keep`] wrote.
pub fn recall(kept: &str) -> Card {
    let mut card = Card::default();
    for (name, value) in query::read(kept) {
        if let Some(currency) = Currency::named(&value).filter(|_| name == CURRENCY) {
            card.currency = currency;
            continue;
        }
        match Slot::all().find(|slot| slot.name() == name) {
            Some(slot) => card.put(slot, &value),
            None => drop(choose(&mut card, &name, &value)),
        }
    }
    card
}

/// Reads a link, without its mark. What it does not say is as in an empty card.
pub fn decode(link: &str) -> Card {
    read(Card::default(), link, true)
}

/// Takes what the creator door says into a card. Words and prices are the creator's own to write: anybody can make such a
/// link, and they would stand on their card.
pub fn take(card: Card, query: &str) -> Card {
    read(card, query, false)
}

/// Whether the link is the creator's `own` decides whether it may say what is theirs to say. The numbers of an account
/// belong together: a link that gives any gives all.
fn read(mut card: Card, link: &str, own: bool) -> Card {
    if link.len() > LONGEST {
        card.dropped.push("?".to_owned());
        return card;
    }
    let pairs: Vec<(Option<Slot>, String, String)> = query::read(link)
        .map(|(name, value)| (Slot::all().find(|slot| slot.name() == name), name, value))
        .collect();
    for (slot, ..) in &pairs {
        if let Some(Slot::Number(platform, _)) = slot {
            for number in Number::ALL {
                card.put(Slot::Number(*platform, number), "");
            }
        }
    }
    let named = pairs.iter().find(|(_, name, _)| name == CURRENCY);
    let linked = named
        .and_then(|(.., code)| Currency::named(code))
        .unwrap_or(card.currency);
    // Prices that the creator has given stay what they are.
    if !card.has_prices() {
        card.count_in(linked);
    }
    let alike = card.currency == linked;
    for (slot, name, value) in pairs {
        let usable = match slot {
            Some(Slot::Rate) if !alike || linked == Currency::Usd => continue,
            Some(Slot::Text(_) | Slot::Price(..)) if !own => false,
            Some(slot) => take_slot(&mut card, slot, &value),
            None => choose(&mut card, &name, &value),
        };
        if !usable {
            let start: String = value.chars().take(40).collect();
            card.dropped.push([name.as_str(), "=", &start].concat());
        }
    }
    card
}

fn take_slot(card: &mut Card, slot: Slot, value: &str) -> bool {
    let Some(spec) = slot.spec() else {
        card.put(slot, value);
        return true;
    };
    let text = link::typed(spec, card.currency, value);
    if let Some(text) = &text {
        card.put(slot, text);
    }
    text.is_some()
}

/// Takes a choice into the card. False when its value cannot be used; a name that is none does no harm.
fn choose(card: &mut Card, name: &str, value: &str) -> bool {
    if name == CURRENCY {
        return Currency::named(value).is_some();
    }
    if name == "compare" {
        card.compare = value != "0";
        return matches!(value, "0" | "1");
    }
    let Some(platform) = Platform::ALL
        .into_iter()
        .find(|platform| formats_name(*platform) == name)
    else {
        return true;
    };
    let named = || value.split(',').filter(|slug| !slug.is_empty());
    let known = |slug| formats(platform).iter().any(|format| format_slug(*format) == slug);
    if !named().all(known) {
        return false;
    }
    card.offer(platform, |format| named().any(|slug| slug == format_slug(format)));
    true
}

fn formats_name(platform: Platform) -> String {
    [platform.slug(), "_formats"].concat()
}

fn slugs(formats: &[Format]) -> String {
    let slugs: Vec<&str> = formats.iter().map(|format| format_slug(*format)).collect();
    slugs.join(",")
}

fn pairs(card: &Card, text: impl Fn(Slot) -> String) -> String {
    let typed = card.texts.iter().map(|(slot, _)| (slot.name(), text(*slot)));
    let mut pairs: Vec<(String, String)> = typed.filter(|(_, text)| !text.is_empty()).collect();
    if card.currency != Currency::Usd {
        pairs.push((CURRENCY.to_owned(), card.currency.code().to_owned()));
    }
    for platform in Platform::ALL {
        let offered = card.offered(platform);
        if offered != [base_format(platform)] {
            pairs.push((formats_name(platform), slugs(offered)));
        }
    }
    if !card.compare {
        pairs.push(("compare".to_owned(), "0".to_owned()));
    }
    written(&pairs)
}

fn written(pairs: &[(String, String)]) -> String {
    let pairs: Vec<(&str, String)> = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    query::write(&pairs)
}
