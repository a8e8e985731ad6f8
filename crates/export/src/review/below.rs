//! Unit by unit: how the units right below stand, at a glance and then target by target.

use crate::chart::Bullet;
use crate::html::Html;
use crate::voice::Voice;
use crate::voice::figures::{Asked, Shown};
use askama::Template;
use assess::review::{Cell, Column, UnitRow};
use assess::{Figure, Review, Verdict};
use base::Message;

/// The section of the units right below.
#[derive(Template)]
#[template(path = "review/below.html")]
pub(crate) struct Below<'a> {
    voice: &'a Voice<'a>,
    /// Numbers of the targets that head the overview.
    numbers: Vec<String>,
    overview: Vec<(Html, Vec<Html>)>,
    tables: Vec<Table>,
}

/// One target's table.
struct Table {
    caption: String,
    rows: Vec<Row>,
}

struct Row {
    unit: Html,
    value: Shown,
    chart: Html,
    verdict: Html,
    before: Html,
    place: String,
    coverage: Html,
}

impl<'a> Below<'a> {
    pub(crate) fn new(review: &Review, voice: &'a Voice<'a>) -> Result<Below<'a>, askama::Error> {
        let shown: Vec<usize> = (0..review.columns.len()).filter(|at| is_answered(review, *at)).collect();
        let tables: Result<Vec<Table>, askama::Error> =
            shown.iter().map(|at| Table::new(review, *at, voice)).collect();
        let signs = |row: &UnitRow| shown.iter().map(|at| sign(row.cells[*at].as_ref(), voice)).collect();
        let overview = review.below.iter().map(|row| (unit(row, voice), signs(row)));
        Ok(Below {
            voice,
            numbers: shown.iter().map(|at| number(review, &review.columns[*at], voice)).collect(),
            overview: overview.collect(),
            tables: tables?,
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }
}

impl Table {
    fn new(review: &Review, at: usize, voice: &Voice) -> Result<Table, askama::Error> {
        let column = &review.columns[at];
        let caption = Message::new("review.below-target-caption")
            .with("number", number(review, column, voice))
            .with("target", voice.label(&column.labels, &column.label))
            .with("threshold", voice.asked(&Asked::from(column)));
        let rows = review.below.iter().filter_map(|row| Some((row, row.cells[at].as_ref()?)));
        let rows: Result<Vec<Row>, askama::Error> =
            rows.map(|(row, cell)| Row::new(row, cell, column, voice)).collect();
        Ok(Table { caption: voice.sentence(&caption), rows: rows? })
    }
}

impl Row {
    fn new(row: &UnitRow, cell: &Cell, column: &Column, voice: &Voice) -> Result<Row, askama::Error> {
        let asked = Asked::from(column);
        let value = cell.value.as_ref();
        let bullet = Bullet {
            value: value.and_then(Figure::number),
            threshold: value.and_then(|value| asked.against(value)),
            before: cell.year_before.as_ref().and_then(Figure::number),
            is_share: matches!(value, Some(Figure::Share { .. })),
            undecided: cell.verdict == Verdict::Undecided,
            mirrored: voice.catalogue.lang().is_rtl(),
            words: None,
        };
        Ok(Row {
            unit: unit(row, voice),
            value: voice.value(value, &asked),
            chart: bullet.drawn()?,
            verdict: voice.verdict(cell.verdict),
            before: voice.value(cell.year_before.as_ref(), &asked).main,
            place: cell.place.map_or_else(String::new, |place| voice.catalogue.count(place)),
            coverage: voice.coverage(cell.coverage),
        })
    }
}

/// A target that is for none of these units has no column.
fn is_answered(review: &Review, at: usize) -> bool {
    review.below.iter().any(|row| row.cells[at].is_some())
}

fn unit(row: &UnitRow, voice: &Voice) -> Html {
    voice.unit(&row.line.names, &row.line.unit)
}

fn sign(cell: Option<&Cell>, voice: &Voice) -> Html {
    cell.map_or_else(Html::default, |cell| voice.verdict_sign(cell.verdict))
}

/// Returns the number a target has in the table of targets; its name where it is not there.
fn number(review: &Review, column: &Column, voice: &Voice) -> String {
    let same = |standing: &assess::Standing| standing.target == column.target && standing.plan == column.plan;
    match review.targets.iter().position(same) {
        Some(at) => voice.catalogue.count(at as u64 + 1),
        None => voice.label(&column.labels, &column.label).to_owned(),
    }
}
