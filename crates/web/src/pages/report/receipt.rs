//! The receipt of a report: which entry it is, when, by whom, and the digest that seals it. For the file, on paper.

use super::evidence::{self, Files};
use super::history;
use super::paper::all;
use super::{Work, submitted};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::{moment, who};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Message, Seq};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use forms::remarks::shown;
use forms::{Line, words, workbook};
use journal::Record;
use register::report::SubmitReport;
use serde_json::json;

/// Shows the receipt of the report that is there.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let report = visit.register().report(work.blank.unit, work.blank.form, work.blank.period);
    let missing = || {
        let message =
            Message::new("report.not-reported").with("unit", &work.code).with("form", &work.blank.name);
        Trouble::not_found(message.with("period", work.blank.period))
    };
    let entry = report.filter(|report| !report.is_withdrawn()).ok_or_else(missing)?.entry();
    let record = record(visit, entry)?.ok_or_else(missing)?;
    let act = submitted(visit, entry)?.ok_or_else(missing)?;
    match visit.form {
        Form::Html => page(visit, &work, &record, &act),
        Form::Json => Reply::json(&json!({
            "entry": record.seq, "at": record.at, "by": record.by, "digest": record.hash.to_string(), "act": act,
            "history": history::steps(visit, &work)?,
        })),
        Form::Csv => table(&work, &act),
    }
}

fn table(work: &Work, act: &SubmitReport) -> Result<Reply, Trouble> {
    let plain = |text: String| Cell::Plain(text);
    let cells = |line: &Line| {
        let figure = act.figures.iter().find(|(item, _)| *item == line.item);
        let comment = act.comments.iter().find(|(item, _)| *item == line.item);
        vec![
            Cell::Text(line.item.to_string()),
            figure.map_or(Cell::Empty, |(_, figure)| plain(shown(*figure, &line.kind))),
            comment.map_or(Cell::Empty, |(_, comment)| Cell::Text(comment.to_string())),
        ]
    };
    let rows: Vec<Vec<Cell>> = work.blank.lines().map(cells).collect();
    let name = format!("{}-{}-{}-receipt", work.blank.name, work.code, work.blank.period);
    Reply::table(&name, &["item", "value", "comment"], &rows)
}

fn record(visit: &Visit, entry: Seq) -> Result<Option<Record>, Trouble> {
    Ok(crate::pages::journal::records(visit, entry.0, 1)?.pop())
}

fn page(visit: &Visit, work: &Work, record: &Record, act: &SubmitReport) -> Result<Reply, Trouble> {
    let catalogue = visit.voice.catalogue;
    let said =
        |item: &str| act.figures.iter().find(|(own, _)| own.as_str() == item).map(|(_, figure)| *figure);
    let comment = |item: &str| act.comments.iter().find(|(own, _)| own.as_str() == item);
    let row = |line: &Line| Row {
        number: words::numbered(line, catalogue),
        label: words::line(line, catalogue),
        figure: said(&line.item).map(|figure| words::figure(line, figure, catalogue)),
        plain: said(&line.item).map(|figure| shown(figure, &line.kind)).unwrap_or_default(),
        comment: comment(&line.item).map(|(_, comment)| comment.to_string()).unwrap_or_default(),
    };
    let body = Receipt {
        voice: &visit.voice,
        corrected: visit
            .query
            .get("corrected")
            .and_then(|entry| entry.parse().ok())
            .map(|entry| visit.voice.say_with("fill.corrected", "entry", Seq(entry))),
        form: words::form(&work.blank, catalogue),
        unit: workbook::unit_said((&work.code, &work.name), catalogue),
        period: catalogue.period_heading(work.blank.period),
        entry: Html::link(&visit.links.entry(record.seq), &Html::ltr(&record.seq.to_string())),
        at: Html::text(&moment(visit, &record.at)),
        by: who(visit, &record.by),
        digest: Html::ltr(&record.hash.to_string()),
        rows: work.blank.lines().map(row).collect(),
        evidence: evidence::handed_in(visit, work)?,
        history: history::steps(visit, work)?,
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit), all(visit)],
        has_table: true,
        ..Page::new(
            visit.voice.say_with("fill.receipt-title", "entry", record.seq),
            Html::rendered(body.render()?),
        )
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/report/receipt.html")]
struct Receipt<'a> {
    voice: &'a Voice<'a>,
    corrected: Option<String>,
    form: String,
    unit: String,
    period: String,
    entry: Html,
    at: Html,
    by: Html,
    digest: Html,
    rows: Vec<Row>,
    evidence: Files,
    history: Vec<history::Step>,
}

struct Row {
    number: String,
    label: String,
    figure: Option<String>,
    plain: String,
    comment: String,
}
