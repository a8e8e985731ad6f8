//! A map of the units right below, each with the pattern of its verdict under one target, and the same in a table beside it.
//! Nothing where no boundaries are kept for the day or for none of these units, and where they are too many for a map.

use crate::pages::parts::listing;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::Review;
use assess::answer::Verdict;
use assess::review::{Cell, UnitRow};
use base::{Date, Message};
use exchange::boundaries::{Boundaries, Ring};
use export::chart::{Area, Areas};
use export::html::Html;
use export::voice::Voice;

/// The most areas that a map on a page can be read with.
const AREAS_MAX: usize = 200;

/// The class of a unit that the target is not for.
const NONE: &str = "none";

/// Returns the map of the units right below under the column at this place.
pub(crate) fn areas(visit: &Visit, voice: &Voice, review: &Review, column: usize) -> Result<Html, Trouble> {
    let (Some(boundaries), Some(head)) = (kept(visit, review.through), review.columns.get(column)) else {
        return Ok(Html::default());
    };
    let mut placed: Vec<(&UnitRow, &[Ring])> = review
        .below
        .iter()
        .filter_map(|row| Some((row, boundaries.areas.get(&*row.line.unit)?.as_slice())))
        .collect();
    if placed.len() > AREAS_MAX {
        return Ok(Html::default());
    }
    listing::by_name(visit, &mut placed, |(row, _)| {
        (voice.name(&row.line.names, &row.line.unit).to_owned(), row.line.unit.to_string())
    });
    let drawn: Vec<Area> = placed
        .iter()
        .map(|(row, rings)| Area {
            class: cell(row, column).map_or(NONE, |cell| cell.verdict.word()),
            label: &row.line.unit,
            about: format!("{}: {}", voice.name(&row.line.names, &row.line.unit), word(voice, row, column)),
            rings,
        })
        .collect();
    let title = voice.label(&head.labels, &head.label).to_owned();
    let about = visit.sentence(&Message::new("boundaries.about").with("target", title.as_str()));
    let Some(drawn) = (Areas { title: &title, about: &about, areas: &drawn }).drawn()? else {
        return Ok(Html::default());
    };
    let rows = placed.iter().map(|(row, _)| Row {
        unit: Html::link(
            &visit.links.standing(Some(&row.line.unit)),
            &voice.unit(&row.line.names, &row.line.unit),
        ),
        answer: match cell(row, column) {
            Some(cell) => voice.verdict(cell.verdict),
            None => Html::text(&visit.say("boundaries.not-asked")),
        },
    });
    let left_out = review.below.len() - placed.len();
    let part = AreasPart {
        voice,
        title: &title,
        about,
        key: key(voice, &placed, column),
        drawn,
        rows: rows.collect(),
        left_out: (left_out > 0)
            .then(|| visit.sentence(&Message::new("boundaries.left-out").with("count", left_out))),
    };
    Ok(Html::rendered(part.render()?))
}

/// Returns the boundaries that hold on a day: the latest kept that begin no later.
fn kept<'v>(visit: &'v Visit, day: Date) -> Option<&'v Boundaries> {
    let mut all = visit.site.settings.boundaries.iter();
    all.rfind(|(from, _)| *from <= day).map(|(_, boundaries)| boundaries)
}

fn cell(row: &UnitRow, column: usize) -> Option<&Cell> {
    row.cells.get(column)?.as_ref()
}

fn word(voice: &Voice, row: &UnitRow, column: usize) -> String {
    cell(row, column)
        .map_or_else(|| voice.say("boundaries.not-asked"), |cell| voice.verdict_word(cell.verdict))
}

/// Returns the patterns that the map has, each with its word.
fn key(voice: &Voice, placed: &[(&UnitRow, &[Ring])], column: usize) -> Vec<(&'static str, String)> {
    let all =
        [Verdict::Met, Verdict::OnCourse, Verdict::AtRisk, Verdict::Missed, Verdict::Undecided].map(Some);
    let is_there = |verdict: &Option<Verdict>| {
        placed.iter().any(|(row, _)| cell(row, column).map(|cell| cell.verdict) == *verdict)
    };
    let shown = all.into_iter().chain([None]).filter(is_there);
    shown
        .map(|verdict| match verdict {
            Some(verdict) => (verdict.word(), voice.verdict_word(verdict)),
            None => (NONE, voice.say("boundaries.not-asked")),
        })
        .collect()
}

#[derive(Template)]
#[template(path = "pages/parts/areas.html")]
struct AreasPart<'a> {
    voice: &'a Voice<'a>,
    title: &'a str,
    about: String,
    key: Vec<(&'static str, String)>,
    drawn: Html,
    rows: Vec<Row>,
    left_out: Option<String>,
}

struct Row {
    unit: Html,
    answer: Html,
}
