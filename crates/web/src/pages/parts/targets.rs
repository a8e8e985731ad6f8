//! Targets and how one unit stands with each.

use crate::visit::Visit;
use askama::Template;
use assess::Figure;
use assess::answer::Standing;
use base::Message;
use export::html::Html;
use export::voice::Voice;
use export::voice::figures::{Asked, Shown};

/// The table of targets, with how many stand how above it.
#[derive(Template)]
#[template(path = "pages/parts/targets.html")]
pub(crate) struct Targets<'a> {
    voice: &'a Voice<'a>,
    tally: Vec<(Html, String)>,
    rows: Vec<Row>,
    /// Several units stand in the table together.
    of_several: bool,
    /// Any of them has a place among its peers; the only top unit has none.
    has_places: bool,
}

struct Row {
    number: String,
    label: Html,
    unit: Html,
    value: Shown,
    asked: String,
    chart: Html,
    verdict: Html,
    margin: Html,
    coverage: Html,
    before: Shown,
    place: String,
    streak: String,
}

impl<'a> Targets<'a> {
    /// Returns the table of these rows.
    pub(crate) fn new(
        visit: &Visit,
        voice: &'a Voice<'a>,
        standings: &[Standing],
        of_several: bool,
    ) -> Result<Targets<'a>, askama::Error> {
        let rows = standings.iter().enumerate();
        let rows: Result<Vec<Row>, askama::Error> =
            rows.map(|(at, standing)| Row::new(visit, voice, at + 1, standing)).collect();
        let rows = rows?;
        let has_places = rows.iter().any(|row| !row.place.is_empty());
        Ok(Targets { voice, tally: voice.tally(standings), rows, of_several, has_places })
    }
}

impl Row {
    fn new(visit: &Visit, voice: &Voice, number: usize, standing: &Standing) -> Result<Row, askama::Error> {
        let asked = Asked::from(standing);
        let label = voice.label(&standing.labels, &standing.label);
        Ok(Row {
            number: voice.catalogue.count(number as u64),
            label: Html::link(&visit.links.target(&standing.target, &standing.unit), &Html::name(label)),
            unit: Html::link(&visit.links.standing(Some(&standing.unit)), &Html::code(&standing.unit)),
            value: linked(visit, standing, voice.value(standing.value.as_ref(), &asked)),
            asked: voice.asked(&asked),
            chart: voice.bar(standing, &asked, label)?,
            verdict: voice.verdict(standing.verdict),
            margin: voice.margin(standing),
            coverage: voice.coverage(standing.coverage),
            before: voice.value(standing.year_before.as_ref(), &asked),
            place: voice.place(standing),
            streak: voice.streak(standing),
        })
    }
}

/// A value leads to its reasons.
fn linked(visit: &Visit, standing: &Standing, shown: Shown) -> Shown {
    let main = Html::link(&visit.links.why(&standing.target, &standing.unit), &shown.main);
    Shown { main, ..shown }
}

/// Returns how a unit stands with a target, in sentences: value, what is asked, margin, the year before, place, streak.
pub(crate) fn sentences(voice: &Voice, standing: &Standing) -> Vec<String> {
    let asked = Asked::from(standing);
    let value = voice.value_text(standing.value.as_ref(), &asked);
    let is = match &standing.value {
        Some(Figure::Share { part, whole }) if standing.each.is_none() => {
            Message::new("page.target-is-share")
                .with("part", voice.catalogue.number(&part.number().into(), 0))
                .with("whole", voice.catalogue.number(&whole.number().into(), 0))
        }
        _ => Message::new("page.target-is"),
    };
    let is = is.with("value", value).with("asked", voice.asked(&asked));
    let margin = standing.margin.as_ref().filter(|_| standing.each.is_none());
    let margin = margin.map(|margin| {
        Message::new("page.target-margin")
            .with("margin", voice.difference_text(Some(margin), standing.percent))
    });
    let before = standing.year_before.as_ref();
    let before = before.map(|before| {
        Message::new("cli.why-year-before").with("value", voice.value_text(Some(before), &asked))
    });
    let coverage = Message::new("cli.why-coverage")
        .with("reported", standing.coverage.reported)
        .with("expected", standing.coverage.expected);
    let place = standing.rank.filter(|rank| rank.of > 1);
    let place =
        place.map(|rank| Message::new("page.target-place").with("place", rank.place).with("of", rank.of));
    let streak = (standing.streak > 1)
        .then(|| Message::new("page.target-streak").with("count", u64::from(standing.streak)));
    let told = [Some(is), margin, before, place, streak, Some(coverage)];
    told.iter().flatten().map(|message| voice.sentence(message)).collect()
}
