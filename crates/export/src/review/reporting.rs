//! Reports: on time, late, not received, by level and month.

use crate::chart::{Column, Columns};
use crate::html::Html;
use crate::voice::Voice;
use askama::Template;
use assess::Review;
use assess::review::ReportingRow;
use std::collections::BTreeMap;

/// The section of reporting discipline.
#[derive(Template)]
#[template(path = "review/reporting.html")]
pub(crate) struct Reporting<'a> {
    voice: &'a Voice<'a>,
    levels: Vec<Level>,
}

struct Level {
    name: String,
    caption: String,
    chart: Html,
    rows: Vec<Row>,
}

struct Row {
    month: String,
    due: String,
    on_time: String,
    late: String,
    missing: String,
}

impl<'a> Reporting<'a> {
    pub(crate) fn new(review: &Review, voice: &'a Voice<'a>) -> Result<Reporting<'a>, askama::Error> {
        let mut levels: Vec<&str> = Vec::new();
        let mut by_level: BTreeMap<&str, Vec<&ReportingRow>> = BTreeMap::new();
        for row in review.reporting.iter().filter(|row| row.expected > 0) {
            if !by_level.contains_key(&*row.level) {
                levels.push(&row.level);
            }
            by_level.entry(&row.level).or_default().push(row);
        }
        let told: Result<Vec<Level>, askama::Error> =
            levels.iter().map(|level| Level::new(level, &by_level[level], voice)).collect();
        Ok(Reporting { voice, levels: told? })
    }
}

impl Level {
    fn new(level: &str, rows: &[&ReportingRow], voice: &Voice) -> Result<Level, askama::Error> {
        let name = voice.level(level);
        let caption = voice.say_with("review.reporting-caption", "level", name.as_str());
        let columns: Vec<Column> = rows.iter().map(|row| column(row, voice)).collect();
        let chart = Columns {
            title: &caption,
            about: &voice.say("review.reporting-describes"),
            columns: &columns,
            mirrored: voice.catalogue.lang().is_rtl(),
        };
        let chart = chart.drawn(|number| voice.catalogue.number(number, 0))?;
        Ok(Level { name, chart, caption, rows: rows.iter().map(|row| Row::new(row, voice)).collect() })
    }
}

impl Row {
    fn new(row: &ReportingRow, voice: &Voice) -> Row {
        let [on_time, late, missing] = parts(row).map(|part| voice.catalogue.count(part));
        let month = voice.catalogue.period_within_year(row.month);
        Row { month, due: voice.catalogue.count(row.expected), on_time, late, missing }
    }
}

fn column(row: &ReportingRow, voice: &Voice) -> Column {
    Column { label: voice.catalogue.month_short(row.month.number()), parts: parts(row) }
}

/// Returns the reports on time, late, and not received, which are together the reports due.
fn parts(row: &ReportingRow) -> [u64; 3] {
    [row.reported.saturating_sub(row.late), row.late, row.expected.saturating_sub(row.reported)]
}
