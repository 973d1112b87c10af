//! What the brand door shows: the budget spent on each kind of creator.
//!
//! Amounts are in hundredths of the currency that the reader counts in; only [`Usual::fee`] is in US dollars.

use super::Reader;
use crate::draft::{Draft, Field, Hire, Part, Problem};
use crate::evidence::Platform;
use crate::model::campaign::{self, Creator, Objective, Outcome, Sales, Shape, Spread, Terms, Usual};
use crate::model::{Cents, Ppm, calibrated, engagement};
use crate::number::{money, write};

/// The budget spent on one kind of creator.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Which column it is.
    pub hire: Hire,
    /// The kind of creator: what the reader said of it, and for the rest what is usual at its size.
    pub creator: Creator,
    /// What is usual at its size.
    pub usual: Usual,
    /// The fee that is usual at its size, in the reader's currency, to two digits.
    pub usual_fee: Cents,
    /// What the budget buys.
    pub outcome: Outcome,
}

/// What the brand door shows.
#[derive(Debug, Clone, PartialEq)]
pub struct BrandResults {
    /// The platform.
    pub platform: Platform,
    /// What all sides share.
    pub terms: Terms,
    /// What the campaign is for.
    pub objective: Objective,
    /// How far creators of one size differ.
    pub spread: Spread,
    /// What an order brings, where sales are orders and the reader says it.
    pub order_value: Option<Cents>,
    /// The many small ones.
    pub micro: Side,
    /// The famous one.
    pub celebrity: Side,
    /// A tier in between; none where nothing is known of its engagement.
    pub between: Option<Side>,
    /// A kind of the reader's own.
    pub other: Option<Side>,
    /// The fee a post at which the micros bring as much as the celebrity side.
    pub break_even: Option<Cents>,
}

impl BrandResults {
    /// The sides, in the order of the page.
    pub fn sides(&self) -> impl Iterator<Item = &Side> {
        [&self.micro, &self.celebrity]
            .into_iter()
            .chain(&self.between)
            .chain(&self.other)
    }

    /// The micros, as they would be at other sizes.
    pub fn micros_by_size(&self) -> Shape<'_> {
        Shape {
            platform: self.platform,
            creator: self.micro.creator,
            usual: &self.micro.usual,
        }
    }

    /// Whether sales are orders by the reader's own rates, and not revenue as published.
    pub fn counts_orders(&self) -> bool {
        self.micro.creator.sales.are_orders()
    }
}

/// What the reader asks, read whole: what is published answers the rest.
pub(super) struct Asked {
    terms: Terms,
    /// So much of the currency is a US dollar, in millionths.
    rate: u64,
    fee_spread: Option<Ppm>,
    response_spread: Ppm,
    /// The reader's own rates from a person reached to an order.
    orders: Option<(Ppm, Ppm)>,
    order_value: Option<Cents>,
    micro: Said,
    celebrity: Said,
    between: Option<Said>,
    other: Said,
}

/// What the reader said of one kind of creator.
struct Said {
    hire: Hire,
    followers: Option<u64>,
    fee: Option<Cents>,
    running_cost: Cents,
    engagement: Option<Ppm>,
    branded_drop: Option<Ppm>,
    reach: Option<Ppm>,
    click: Option<Ppm>,
}

impl Asked {
    /// Reads what is asked, and says what is missing from it.
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let is_published = engagement::is_published(reader.draft.platform);
        let budget = reader.value(Field::Budget).map(Cents);
        let hour_rate = reader.value(Field::HourRate);
        let rate = reader.per_dollar();
        let [micro, celebrity, between, other] = Hire::ALL.map(|hire| said(reader, hire, hour_rate));
        let overlap = reader.value(Field::Overlap).map(Ppm);
        let posts = reader.value(Field::Posts);
        let fee_spread = reader.value(Field::FeeSpread).map(Ppm);
        let response_spread = reader.value(Field::ResponseSpread).map(Ppm);
        let orders = orders(reader, &micro, &celebrity);
        let order_value = reader.value(Field::OrderValue).map(Cents);
        // A tier of which the reader said nothing stands between the two sizes, and does without where it cannot stand.
        let untouched = Part::ALL
            .into_iter()
            .all(|part| reader.draft.text(Field::Of(Hire::Between, part)).trim().is_empty());
        let in_the_middle = |(small, large): (u64, u64)| (small as f64 * large as f64).sqrt().round() as u64;
        let between = (!untouched || is_published).then(|| Said {
            followers: between
                .followers
                .or_else(|| micro.followers.zip(celebrity.followers).map(in_the_middle)),
            ..between
        });
        for said in [&micro, &celebrity, &other].into_iter().chain(&between) {
            let problem = if said.engagement.is_none() && !is_published {
                // Nothing is published about creators here, and brand pages are no stand-in.
                Some((Part::Engagement, Problem::Missing))
            } else if said.fee == Some(Cents(0)) && said.running_cost == Cents(0) {
                Some((Part::Fee, Problem::CostsNothing))
            } else {
                None
            };
            if let Some((part, problem)) = problem.filter(|_| said.followers.is_some()) {
                reader.fault(Field::Of(said.hire, part), problem);
            }
        }
        Some(Asked {
            terms: Terms {
                budget: budget?,
                posts: posts?,
                overlap: overlap?,
            },
            rate,
            fee_spread,
            response_spread: response_spread?,
            orders,
            order_value,
            micro,
            celebrity,
            between,
            other,
        })
    }

    /// What the budget buys of each kind.
    pub(super) fn results(&self, draft: &Draft) -> Option<BrandResults> {
        let Asked { terms, orders, .. } = *self;
        let (platform, objective) = (draft.platform, draft.objective);
        let (micro, celebrity) = (self.side(platform, &self.micro)?, self.side(platform, &self.celebrity)?);
        Some(BrandResults {
            platform,
            terms,
            objective,
            spread: Spread {
                fees: self.fee_spread.unwrap_or_else(|| Ppm::round(calibrated::SPREAD.exp())),
                response: self.response_spread,
            },
            order_value: self.order_value.filter(|_| orders.is_some()),
            break_even: campaign::break_even_fee(&micro.creator, &celebrity.outcome, &terms, objective),
            micro,
            celebrity,
            between: self.between.as_ref().and_then(|said| self.side(platform, said)),
            other: self.side(platform, &self.other),
        })
    }

    /// What the budget buys of a kind, with what is usual where the reader said nothing. `None` without followers.
    fn side(&self, platform: Platform, said: &Said) -> Option<Side> {
        let followers = said.followers?;
        let usual = Usual::of_size(platform, followers)?;
        // As the page says it: an estimate to the cent would claim too much, and not be the one that is read.
        let usual_fee = Cents(write::round2(money::at(usual.fee.typical.0, self.rate)));
        let published = usual.engagement.as_ref().map(|typical| typical.rate);
        let creator = Creator {
            followers,
            fee: said.fee.unwrap_or(usual_fee),
            running_cost: said.running_cost,
            engagement: said.engagement.or(published)?,
            reach: said.reach.unwrap_or(usual.reach),
            branded_drop: said.branded_drop.unwrap_or(usual.branded_drop),
            sales: match self.orders {
                Some((click, conversion)) => Sales::Orders {
                    click: said.click.unwrap_or(click),
                    conversion,
                },
                None => Sales::Revenue {
                    per_follower: usual.revenue.first().copied().unwrap_or_default(),
                },
            },
        };
        Some(Side {
            hire: said.hire,
            outcome: campaign::outcome(&creator, &self.terms)?,
            creator,
            usual,
            usual_fee,
        })
    }
}

fn said(reader: &mut Reader, hire: Hire, hour_rate: Option<u64>) -> Said {
    let mut value = |part| reader.value(Field::Of(hire, part));
    let [followers, fee, product, hours, cost] =
        [Part::Followers, Part::Fee, Part::Product, Part::Hours, Part::Cost].map(&mut value);
    let [engagement, branded_drop, reach, click] =
        [Part::Engagement, Part::Drop, Part::Reach, Part::Click].map(|part| value(part).map(Ppm));
    let hours = Ppm(hours.unwrap_or(0));
    if hours.0 > 0 && hour_rate.is_none() {
        reader.fault(Field::HourRate, Problem::Missing);
    }
    let work = Cents(hour_rate.unwrap_or(0)).times(hours.ratio());
    let sum = |a: u64, b: Option<u64>| a.saturating_add(b.unwrap_or(0));
    Said {
        hire,
        followers,
        fee: fee.map(Cents),
        running_cost: Cents(sum(sum(work.0, product), cost)),
        engagement,
        branded_drop,
        reach,
        click,
    }
}

/// The reader's own rates from a person reached to an order: clicks for the micros, and the conversion. All of them, or
/// none.
fn orders(reader: &mut Reader, micro: &Said, celebrity: &Said) -> Option<(Ppm, Ppm)> {
    let conversion = reader.value(Field::Conversion).map(Ppm);
    let given = [micro.click, celebrity.click, conversion];
    if given.iter().any(Option::is_some) {
        let fields = [
            Field::Of(Hire::Micro, Part::Click),
            Field::Of(Hire::Celebrity, Part::Click),
            Field::Conversion,
        ];
        for (field, _) in fields.into_iter().zip(given).filter(|(_, rate)| rate.is_none()) {
            reader.fault(field, Problem::Missing);
        }
    }
    micro.click.zip(conversion)
}
