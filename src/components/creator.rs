//! The creator door: what is my post worth?

use yew::prelude::*;

use super::{Behind, Drawn, Send, charts, form, pieces};
use crate::draft::{
    Action, CreatorResults, Door, Draft, ElsewherePrice, Field, Mode, Results, card, derive_creator, link,
};
use crate::evidence::{DOCUMENTED, Documented, Platform, Price, SOURCES, Source, Status, TIER_SCHEMES};
use crate::model::deliverable::Factor;
use crate::model::engagement::{self, Reading, Standing};
use crate::model::price::{self, Account, StepKind};
use crate::model::quote::OfferCheck;
use crate::model::tier::Definition;
use crate::model::{calibrated, deliverable, guide, tier};
use crate::number::write;
use crate::text;
use crate::web;

/// The platforms as a choice. Both doors have it.
pub fn platform_choice(draft: &Draft, send: &Send) -> Html {
    let options = Platform::ALL.map(|platform| (platform, platform.slug(), text::platform(platform)));
    form::choice(
        "platform",
        text::PLATFORM,
        &options,
        draft.platform,
        send,
        Action::Platform,
    )
}

/// The creator door.
pub struct Creator;

impl Behind for Creator {
    const DOOR: Door = Door::Creator;
    type Outlook = ();

    fn derive(draft: &Draft) -> Results {
        derive_creator(draft)
    }

    fn view(draft: &Draft, results: &Results, _: Option<&()>, drawn: Drawn, send: &Send) -> Html {
        door(draft, results, drawn, send)
    }

    fn summary(results: &Results) -> Option<String> {
        results.creator.as_ref().map(text::creator_summary)
    }
}

/// Questions at one side, answers at the other.
fn door(draft: &Draft, results: &Results, drawn: Drawn, send: &Send) -> Html {
    let field = |field| form::field(draft, results, send, field);
    let found = results.creator.as_ref();
    let bar = found.and_then(|found| match draft.mode {
        Mode::Model => Some(text::range_in_words(&found.quote.total)),
        Mode::Guide => found.guide.map(text::guide_price),
    });
    let one_post = found.map_or(draft.items.is_empty(), |found| found.quote.is_one_post(found.platform));
    html! {
        <div class="door">
            <form class="questions" autocomplete="off" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <h1>{ text::CREATOR_TITLE }</h1>
                <p class="lede">{ text::CREATOR_LEDE }</p>
                { pieces::headline_bar(text::price_bar(draft, one_post), bar.unwrap_or_else(|| text::NOTHING_YET.to_owned()).into()) }
                { platform_choice(draft, send) }
                { field(Field::Followers) }
                <p class="hint">{ text::PER_POST_HINT }</p>
                <div class="pair">{ field(Field::Likes) }{ field(Field::Comments) }</div>
                { pieces::more(text::MORE_NUMBERS, html! {
                    <>
                        <div class="pair">{ field(Field::Shares) }{ field(Field::Saves) }</div>
                        { field(Field::Views) }
                    </>
                }) }
                { pieces::more(text::DELIVERABLES, deliverables(draft, results, send)) }
                { pieces::more(text::HAVE_OFFER, html! {
                    <>
                        <div class="pair">{ field(Field::Offer) }{ field(Field::Commission) }</div>
                        <div class="pair">{ field(Field::Gift) }{ field(Field::GiftWorth) }</div>
                    </>
                }) }
                { form::currency(draft, results, send) }
            </form>
            <section class="answers" id="results" aria-label={text::RESULT}>
                { match &results.creator {
                    Some(found) => answers(draft, found, drawn, send),
                    None => pieces::waiting(draft, results),
                } }
            </section>
        </div>
    }
}

fn deliverables(draft: &Draft, results: &Results, send: &Send) -> Html {
    let field = |field| form::field(draft, results, send, field);
    html! {
        <>
            <div class="steppers">
                { for deliverable::formats(draft.platform).iter().map(|&format| {
                    let pieces = draft.pieces(format);
                    // Nobody orders nothing.
                    let least = if draft.items.is_empty() { pieces } else { 0 };
                    form::stepper(link::format_slug(format), text::format(format), pieces, least, send,
                        move |pieces| Action::Pieces(format, pieces))
                }) }
            </div>
            <p class="hint">{ text::no_pieces(draft.platform) }</p>
            <div class="pair">{ field(Field::Rights) }{ field(Field::Exclusivity) }</div>
            { form::tick("ads", text::PAID_ADS, draft.paid_ads, send, Action::PaidAds) }
            { form::tick("rush", text::RUSH, draft.rush, send, Action::Rush) }
            { pieces::more(text::OWN_PERCENTAGES, own_percentages(draft, results, send)) }
        </>
    }
}

/// Every factor of a quote, for the reader to change; an empty one says what stands for it.
fn own_percentages(draft: &Draft, results: &Results, send: &Send) -> Html {
    let field = |field| {
        let remark = draft
            .stand_in(field)
            .map(|published| html! { text::left_empty(field, &published) });
        form::described_field(draft, results, send, field, remark)
    };
    let formats = deliverable::formats(draft.platform).iter();
    let adds = [
        Field::BundleOff,
        Field::RightsAdd,
        Field::PaidAdsAdd,
        Field::ExclusivityAdd,
        Field::RushAdd,
    ];
    html! {
        <>
            <p class="hint">{ text::NO_STANDARD }</p>
            <p class="hint">{ text::percent_of(draft.platform) }</p>
            <div class="pair">
                { for formats.filter_map(|format| Field::price_of(*format, draft.platform)).map(field) }
                { for adds.into_iter().map(field) }
            </div>
        </>
    }
}

fn answers(draft: &Draft, found: &CreatorResults, drawn: Drawn, send: &Send) -> Html {
    html! {
        <>
            if drawn >= Drawn::Answers {
                { pieces::answer(price(draft, found, send)) }
                if let Some(offer) = &found.offer { { pieces::answer(offer_check(found, offer)) } }
                { pieces::answer(engagement(found)) }
            }
            if drawn == Drawn::Whole { { pieces::behind(draft, behind(draft, found, send)) } }
        </>
    }
}

/// What is not the answer itself.
fn behind(draft: &Draft, found: &CreatorResults, send: &Send) -> Html {
    html! {
        <>
            { for tiers(found, send).map(pieces::answer) }
            if draft.mode == Mode::Model && found.followers.is_some() {
                { pieces::answer(guide(found)) }
            }
            { pieces::answer(steps(found)) }
            { pieces::answer(curve(found)) }
            { pieces::answer(elsewhere(found)) }
        </>
    }
}

fn price(draft: &Draft, found: &CreatorResults, send: &Send) -> Html {
    // The guide prices one post of the base format: it is no measure for anything else.
    let is_base = found.quote.is_one_post(found.platform);
    let price = match draft.mode {
        Mode::Model => &found.quote.total,
        Mode::Guide => &found.post,
    };
    let range = html! {
        <>
            { pieces::estimate("price-low", price.low) }<span>{ text::TO }</span>
            { pieces::estimate("price-high", price.high) }
        </>
    };
    let modes = [
        (Mode::Model, "model", text::MODE_MODEL),
        (Mode::Guide, "guide", text::MODE_GUIDE),
    ];
    html! {
        <>
            { match draft.mode {
                Mode::Model => html! {
                    <>
                        <h2 class="kicker">{ text::quoted(&found.quote, found.platform) }</h2>
                        <p class="headline">{ range }</p>
                        { pieces::priced_in() }
                        { charts::price_range(price, found.guide.filter(|_| is_base)) }
                        <p>
                            { text::HALF_OF_DEALS }{ pieces::estimate("price-p5", price.p5) }{ text::TO }
                            { pieces::estimate("price-p95", price.p95) }{ ". " }{ text::MIDDLE }
                            { pieces::estimate("price-typical", price.typical) }{ "." }
                        </p>
                    </>
                },
                Mode::Guide => html! {
                    <>
                        <h2 class="kicker">{ text::guide_kicker(found.platform) }</h2>
                        { match found.guide {
                            Some(row) => html! {
                                <>
                                    <p class="headline">{ guide_figures(row) }</p>
                                    { pieces::priced_in() }
                                    { guide_note(found.platform, row) }
                                </>
                            },
                            None => html! { <><p class="waiting">{ text::NO_GUIDE }</p>{ pieces::priced_in() }</> },
                        } }
                        <p>
                            { text::OURS_INSTEAD }{ range }{ text::MIDDLE_OF }
                            { pieces::estimate("price-typical", price.typical) }{ text::NINE_IN_TEN }
                            { pieces::estimate("price-p5", price.p5) }{ text::TO }
                            { pieces::estimate("price-p95", price.p95) }{ ")." }
                        </p>
                    </>
                },
            } }
            { for found.cautions().map(|caution| html! { <p class="flag">{ text::caution(caution, found.platform) }</p> }) }
            <div class="under">
                { form::choice("mode", text::MODE, &modes, draft.mode, send, Action::Mode) }
                { pieces::pass_on(draft) }
                if !draft.embed { <a href={["card.html?", &card::from_door(draft, found)].concat()}>{ text::MAKE_CARD }</a> }
            </div>
        </>
    }
}

fn offer_check(found: &CreatorResults, offer: &OfferCheck) -> Html {
    let text = text::counter_offer(found, offer);
    let copied = pieces::to_copy("counter-offer", text::COUNTER_OFFER, "12", text::COPY_TEXT, text);
    html! {
        <>
            <h2>
                { text::OFFER_START }{ pieces::money("offer-worth", offer.worth) }{ text::OFFER_ABOVE }
                { pieces::percentile("offer-percentile", offer.percentile) }{ text::OFFER_OF_100 }
            </h2>
            <p>{ text::offer_verdict(offer) }</p>
            { pieces::more(text::COUNTER_OFFER, copied) }
        </>
    }
}

fn engagement(found: &CreatorResults) -> Html {
    let heading = match &found.engagement {
        None => html! { text::NO_ENGAGEMENT },
        Some(mine) => html! {
            <>
                { text::YOUR_ENGAGEMENT }{ pieces::percent("engagement-rate", mine.rate) }
                { mine.ratio.map_or_else(String::new, |ratio| text::engagement_heading(ratio.0)) }
            </>
        },
    };
    let standing = found
        .engagement
        .as_ref()
        .and_then(|mine| mine.standing)
        .filter(|s| *s != Standing::Usual);
    let by_views = found.engagement.as_ref().and_then(|mine| mine.by_views);
    let you = found.followers.zip(found.engagement.as_ref().map(|mine| mine.rate));
    html! {
        <>
            <h2>{ heading }</h2>
            if let Some(standing) = standing { <p class="flag">{ text::standing(standing) }</p> }
            if let Some(rate) = by_views {
                <p>{ text::BY_VIEWS }{ pieces::percent("engagement-by-views", rate) }{ "." }</p>
            }
            { match &found.typical {
                Some(typical) => html! {
                    <>
                        { charts::engagement_curve(&engagement::curve(found.platform), you) }
                        <p>
                            { text::TYPICAL_IS }{ pieces::percent("engagement-typical", typical.rate) }
                            { text::typical_from(typical.readings.len()) }
                            if found.platform == Platform::TikTok { { text::TIKTOK_BASE } }
                        </p>
                        { pieces::more(text::TYPICAL_SOURCES, readings(found, &typical.readings)) }
                    </>
                },
                None if found.followers.is_none() => html! { <p>{ text::FOLLOWERS_FOR_TYPICAL }</p> },
                None => html! { <p>{ text::NO_BENCHMARK }</p> },
            } }
        </>
    }
}

fn readings(found: &CreatorResults, readings: &[Reading]) -> Html {
    let row = |reading: &Reading| {
        let benchmark = reading.benchmark;
        vec![
            html! { <>{ pieces::cite(benchmark.source) }<small>{ text::series(benchmark) }</small></> },
            pieces::text(benchmark.source.sample.unwrap_or(text::NO_SAMPLE)),
            pieces::text(write::percent(reading.rate.0)),
        ]
    };
    let columns = pieces::columns(&[text::SOURCE, text::SAMPLE_COLUMN, text::AT_YOUR_SIZE]);
    let mut likes: Vec<Vec<Html>> = found.like_rates.iter().map(row).collect();
    if let Some(rate) = found.engagement.as_ref().and_then(|mine| mine.likes_only) {
        let rate = pieces::percent("like-rate", rate);
        likes.push(vec![pieces::text(text::YOU_CAPITAL), Html::default(), rate]);
    }
    html! {
        <>
            { pieces::table("words", columns, readings.iter().map(row).collect()) }
            <p>{ text::WEIGHTS }</p>
            if !found.like_rates.is_empty() {
                <p>{ text::LIKES_ALONE }</p>
                { pieces::table("words", Vec::new(), likes) }
            }
        </>
    }
}

fn tiers(found: &CreatorResults, send: &Send) -> Option<Html> {
    let (followers, scheme) = found.followers.zip(found.scheme)?;
    let onchange = {
        let send = send.clone();
        move |event: Event| {
            let id = web::chosen(&event);
            if let Some(scheme) = TIER_SCHEMES.iter().find(|scheme| scheme.source.id == id) {
                send.emit(Action::Tiers(scheme.source.id));
            }
        }
    };
    Some(html! {
        <>
            <h2>
                { match found.tier {
                    Some(tier) => html! { <span class="capital">{ pieces::word("tier", tier.name) }</span> },
                    None => html! { text::NO_TIER_HEADING },
                } }
                { text::in_definitions(found.agreeing, found.definitions.len()) }
            </h2>
            { charts::tier_strip(scheme, found.tier, followers) }
            <p class="select">
                <label for="tiers">{ text::TIER_SCHEME }</label>
                <select id="tiers" ~value={web::property(scheme.source.id)} {onchange}>
                    { for TIER_SCHEMES.iter().filter(|option| tier::applies(option, found.platform)).map(|option| html! {
                        <option key={option.source.id} value={option.source.id} selected={option.source.id == scheme.source.id}>
                            { text::short_source(option.source) }
                        </option>
                    }) }
                </select>
            </p>
            { pieces::more(text::TIER_TABLE, definitions(found)) }
        </>
    })
}

fn definitions(found: &CreatorResults) -> Html {
    let row = |definition: &Definition| {
        let tier = definition.tier;
        vec![
            pieces::cite(definition.scheme.source),
            pieces::text(tier.map_or(text::NO_TIER, |tier| tier.name)),
            pieces::text(tier.map_or_else(String::new, |tier| text::band(tier.followers))),
        ]
    };
    let columns = pieces::columns(&[text::SOURCE, text::CALLS_YOU, text::FROM_TO]);
    pieces::table("words", columns, found.definitions.iter().map(row).collect())
}

fn guide(found: &CreatorResults) -> Html {
    let Some(row) = found.guide else {
        return html! { <h2>{ text::NO_GUIDE }</h2> };
    };
    html! {
        <>
            <h2>{ text::GUIDE_TITLE_START }{ guide_figures(row) }</h2>
            { guide_note(found.platform, row) }
        </>
    }
}

fn guide_note(platform: Platform, row: &'static Price) -> Html {
    html! {
        <p>
            { pieces::cite(row.source) }{ text::guide_tier(row) }
            if guide::is_proportional(platform) { { text::GUIDE_STEPS } }
            { text::GUIDE_NOTE }
            if row.status == Status::Derived { { " " }{ text::DERIVED } }
        </p>
    }
}

fn guide_figures(row: &'static Price) -> Html {
    let figure = |metric, cents: Option<u64>| cents.map(|cents| pieces::money(metric, crate::model::Cents(cents)));
    match (figure("guide-low", row.low_cents), figure("guide-high", row.high_cents)) {
        (Some(low), Some(high)) => html! { <>{ low }{ text::TO }{ high }</> },
        (Some(low), None) => html! { <>{ low }{ text::AND_MORE }</> },
        _ => Html::default(),
    }
}

fn steps(found: &CreatorResults) -> Html {
    let quote = &found.quote;
    let post = found.post.steps.iter().map(|taken| {
        let comes_to = match taken.kind {
            StepKind::Size { .. } | StepKind::ViewsOnly { .. } => write::usd_round(taken.after.0),
            StepKind::Engagement { .. } | StepKind::Views { .. } => text::factor(taken.factor),
        };
        let rests_on = step_sources(found, taken.kind);
        step(text::step(taken.kind), text::step_note(taken.kind), rests_on, comes_to)
    });
    let priced = |words: String, note: String, factor: &Factor, comes_to: String| {
        let mut sources = Vec::new();
        cite_each(&mut sources, factor.sources, "");
        step(words, note, sources, comes_to)
    };
    html! {
        <>
            <h2>{ text::STEPS_TITLE }</h2>
            <ol class="steps">
                { for post }
                if !quote.is_one_post(found.platform) {
                    { for quote.lines.iter().map(|line| {
                        let comes_to = write::usd_round(line.amount.0);
                        priced(text::pieces(line.pieces, line.format), text::factor_note(&line.factor), &line.factor, comes_to)
                    }) }
                }
                { for quote.bundle.iter().map(|bundle| {
                    priced(text::BUNDLE.to_owned(), text::factor_note(bundle), bundle, text::factor(bundle.typical))
                }) }
                { for quote.extras.iter().map(|extra| {
                    let comes_to = text::say(&["+ ", &write::usd_round(extra.amount.0)]);
                    priced(text::extra(extra.kind), text::extra_note(extra), &extra.factor, comes_to)
                }) }
                <li class="total"><span>{ text::AROUND }</span><strong>{ write::usd_round(quote.total.typical.0) }</strong></li>
            </ol>
            <p>
                { text::dollars_of() }{ for sources_at(calibrated::CONSUMER_PRICES).map(pieces::cite) }{ ". " }
                { text::model_note() }
            </p>
        </>
    }
}

/// One step: what is taken into account, what that rests on, and what it comes to.
fn step(words: String, note: String, sources: Vec<Html>, comes_to: String) -> Html {
    html! {
        <li>
            <div>
                { words }
                <small>{ note }</small>
                if !sources.is_empty() {
                    { pieces::more(text::sources_of_step(sources.len()), html! { <ul>{ for sources }</ul> }) }
                }
            </div>
            <strong>{ comes_to }</strong>
        </li>
    }
}

/// Whose figures a step of the price rests on.
fn step_sources(found: &CreatorResults, kind: StepKind) -> Vec<Html> {
    let mut list = Vec::new();
    match kind {
        StepKind::Size { platform, .. } => {
            let deals: Vec<&Documented> = DOCUMENTED.iter().filter(|deal| deal.platform == platform).collect();
            for same in deals.chunk_by(|a, b| (a.title, a.year) == (b.title, b.year)) {
                list.extend(
                    same.first()
                        .map(|deal| html! { <li>{ text::record(deal, same.len()) }</li> }),
                );
            }
            cite_each(&mut list, calibrated::curve(platform).guides, text::PRICE_GUIDE);
        }
        StepKind::Engagement { .. } => {
            for reading in found.typical.iter().flat_map(|typical| &typical.readings) {
                let Reading { benchmark, .. } = reading;
                list.push(pieces::source(
                    benchmark.source,
                    text::say(&[":", &text::series(benchmark)]),
                ));
            }
            cite_each(&mut list, calibrated::ENGAGEMENT_SOURCES, text::WORTH_OF_ENGAGEMENT);
        }
        StepKind::Views { platform, .. } | StepKind::ViewsOnly { platform, .. } => {
            cite_each(&mut list, calibrated::views(platform).sources, text::PRICE_OF_VIEWS);
        }
    }
    list
}

fn cite_each(list: &mut Vec<Html>, places: &'static [usize], says: &'static str) {
    list.extend(sources_at(places).map(|source| pieces::source(source, says)));
}

fn sources_at(places: &'static [usize]) -> impl Iterator<Item = &'static Source> {
    places.iter().filter_map(|place| SOURCES.get(*place))
}

fn curve(found: &CreatorResults) -> Html {
    html! {
        <>
            <h2>{ text::CURVE_TITLE }</h2>
            { charts::price_curve(found.platform, found.followers.map(|size| (size, found.post.typical))) }
            <p>{ text::CURVE_NOTE }</p>
            { pieces::more(text::CURVE_TABLE, curve_table(found)) }
        </>
    }
}

/// What the picture shows, as figures.
fn curve_table(found: &CreatorResults) -> Html {
    let row = |deal: &Documented| {
        let account = Account::of_size(deal.platform, deal.followers);
        let ours = price::estimate(&account).map(|at| text::range(&at)).unwrap_or_default();
        vec![
            html! { <>{ write::compact(deal.followers) }<small>{ text::record(deal, 1) }</small></> },
            pieces::text(write::usd_round(deal.price_cents)),
            pieces::text(ours),
        ]
    };
    let deals = DOCUMENTED.iter().filter(|deal| deal.platform == found.platform);
    let columns = pieces::columns(&[text::FROM_TO, text::DOCUMENTED, text::OUR_RANGE]);
    pieces::table("", columns, deals.map(row).collect())
}

fn elsewhere(found: &CreatorResults) -> Html {
    let row = |other: &ElsewherePrice| {
        let metric = |end: &str| [other.platform.slug(), end].concat();
        let range = html! {
            <>
                { pieces::estimate(metric("-price-low"), other.estimate.low) }{ "–" }
                { pieces::estimate(metric("-price-high"), other.estimate.high) }
            </>
        };
        let guide = pieces::text(other.guide.map(text::guide_price).unwrap_or_default());
        vec![pieces::text(text::platform(other.platform)), range, guide]
    };
    let columns = pieces::columns(&[text::PLATFORM, text::OUR_RANGE, text::GUIDE_SHORT]);
    html! {
        <>
            <h2>{ text::ELSEWHERE_TITLE }</h2>
            { pieces::table("", columns, found.elsewhere.iter().map(row).collect()) }
            <p>{ if found.followers.is_some() { text::ELSEWHERE_NOTE } else { text::ELSEWHERE_VIEWS } }</p>
        </>
    }
}
