//! The form as a workbook: taken away with what stands in the draft, filled in without a line, brought back. What came back is held
//! against the draft and shown; it goes into the draft only once whoever brought it says so.

use super::paper::{Told, all};
use super::{ANSWER, COMMENT, Work};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::{Reply, XLSX, file_word};
use crate::trouble::Trouble;
use crate::upload::{FILE_BYTES_MAX, Upload};
use crate::visit::Visit;
use askama::Template;
use axum::http::{StatusCode, header};
use base::Message;
use drafts::TEXT_BYTES_MAX;
use exchange::{Problem, Problems, Source};
use export::html::Html;
use export::voice::Voice;
use forms::workbook::Brought;
use forms::{Filled, Level, Line, Typed, words};
use register::Act;
use serde::Serialize;
use std::collections::BTreeMap;

/// Gives the workbook.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let (unit, catalogue) = ((work.code.as_str(), work.name.as_str()), visit.voice.catalogue);
    let bytes = forms::workbook::written(&work.blank, unit, &work.typed, catalogue, visit.today);
    let name = file_word(&format!("{}-{}-{}", work.blank.name, work.code, work.blank.period));
    let kept = format!("attachment; filename=\"{name}.xlsx\"");
    Ok(Reply::bytes(XLSX, bytes.map_err(Trouble::fault)?).with_header(header::CONTENT_DISPOSITION, kept))
}

/// Shows what a workbook that came back would change in the draft, or everything that is wrong with it.
pub(super) fn brought(visit: &Visit, work: &Work, file: Option<&Upload>) -> Result<Reply, Trouble> {
    let name = file.map(|file| file.name.as_str()).unwrap_or_default();
    match read(visit, work, file)? {
        Ok((brought, typed)) => compared(visit, work, name, &brought, &typed),
        Err(problems) => refused(visit, work, name, &problems),
    }
}

/// What a workbook says, or everything that is wrong with it.
type Found = Result<(Brought, BTreeMap<String, Typed>), Problems>;

fn read(visit: &Visit, work: &Work, file: Option<&Upload>) -> Result<Found, Trouble> {
    let Some(file) = file else { return Ok(Err(Message::new("fill.workbook-none").into())) };
    if file.is_too_large() {
        let message = Message::new("table.too-large-file").with("most", FILE_BYTES_MAX >> 20);
        return Ok(Err(message.into()));
    }
    let source = Source::new(file.reader()?, visit.site.settings.workbooks.clone());
    Ok(source.rows().map_err(Problems::from).and_then(Brought::read).and_then(|brought| {
        let typed = of_this_form(work, &brought)?;
        Ok((brought, typed))
    }))
}

/// Returns what was typed, if the workbook is of this form, unit and period.
fn of_this_form(work: &Work, brought: &Brought) -> Result<BTreeMap<String, Typed>, Problems> {
    let period = work.snapshot.register.counted(work.blank.form, brought.period);
    let is_this =
        (&*brought.form, &*brought.unit, period) == (&*work.blank.name, &*work.code, work.blank.period);
    if !is_this {
        let message = Message::new("fill.workbook-of-another").with("form", brought.form.as_str());
        return Err(message.with("unit", brought.unit.as_str()).with("period", brought.period).into());
    }
    let typed = brought.typed(&work.blank)?;
    let mut problems = Problems::default();
    for (item, own) in typed.iter().filter(|(_, own)| own.text.len() > TEXT_BYTES_MAX) {
        let message = drafts::Fault::TooLong(own.text.len()).message();
        let place = brought.place(item);
        problems.push(Problem {
            row: place.map(|(row, _)| row),
            column: place.map(|(_, column)| column.to_owned()),
            message,
        });
    }
    problems.or(typed)
}

/// One thing that is said, and of which cell.
#[derive(Serialize)]
struct Said {
    cell: Option<String>,
    message: String,
    fix: Option<String>,
    #[serde(skip)]
    place: Option<String>,
}

fn said(visit: &Visit, problem: &Problem) -> Said {
    let cell = problem.row.map(|row| format!("{}{row}", problem.column.as_deref().unwrap_or_default()));
    let place = cell.as_ref().map(|cell| match problem.column {
        Some(_) => visit.voice.say_with("fill.workbook-cell", "cell", cell.as_str()),
        None => visit.voice.say_with("fill.workbook-row", "row", cell.as_str()),
    });
    Said {
        message: visit.sentence(&problem.message),
        fix: visit.voice.catalogue.fix(&problem.message),
        cell,
        place,
    }
}

fn refused(visit: &Visit, work: &Work, name: &str, problems: &Problems) -> Result<Reply, Trouble> {
    let problems = problems.list().iter().map(|problem| said(visit, problem)).collect();
    answer(visit, work, name, (problems, Vec::new()), StatusCode::UNPROCESSABLE_ENTITY)
}

/// Holds what came back against the draft.
fn compared(
    visit: &Visit,
    work: &Work,
    name: &str,
    brought: &Brought,
    typed: &BTreeMap<String, Typed>,
) -> Result<Reply, Trouble> {
    let (own, new) = (work.filled(), Filled::read(&work.blank, typed, work.decimal));
    let act = Act::SubmitReport(new.report(&work.snapshot.register, visit.today));
    let refusals = work.snapshot.refusals(&visit.viewer.by, visit.today, &act);
    let remarks = forms::remarks::remarks(&new, &refusals);
    let told: Vec<Told> = remarks
        .iter()
        .filter(|remark| remark.level != Level::Note)
        .map(|remark| Told::of(visit, work, remark))
        .collect();
    let cell = |item: &str| brought.place(item).map(|(row, column)| format!("{column}{row}"));
    let problems = told.iter().map(|told| {
        let cell = cell(&told.item);
        let place =
            cell.as_ref().map(|cell| visit.voice.say_with("fill.workbook-cell", "cell", cell.as_str()));
        let message =
            if told.label.is_empty() { told.what.clone() } else { format!("{}: {}", told.label, told.what) };
        Said { cell, message, fix: told.fix.clone(), place }
    });
    let changes = work.blank.lines().filter_map(|line| {
        let meant =
            told.iter().find(|told| told.item == line.item.as_str()).map(|told| told.meant.as_slice());
        Change::of(visit, line, (&own, &new), cell(&line.item), meant.unwrap_or_default())
    });
    answer(visit, work, name, (problems.collect(), changes.collect()), StatusCode::OK)
}

/// A line that would change.
#[derive(Serialize)]
struct Change {
    item: String,
    cell: Option<String>,
    before: String,
    after: String,
    comment: Option<String>,
    #[serde(skip)]
    number: String,
    #[serde(skip)]
    label: String,
    /// What goes into the draft, where the answer changes.
    #[serde(skip)]
    text: Option<String>,
    /// Where the answer can be read two ways: what is typed for either, and how it is shown.
    #[serde(skip)]
    meant: Vec<(String, String)>,
}

impl Change {
    fn of(
        visit: &Visit,
        line: &Line,
        (own, new): (&Filled, &Filled),
        cell: Option<String>,
        meant: &[String],
    ) -> Option<Change> {
        let (before, after) = (own.cell(&line.item), new.cell(&line.item));
        let is_read = before.figure.is_ok() && before.figure == after.figure;
        let answers = line.sum_of.is_empty() && !is_read && before.typed.text != after.typed.text;
        let comments = before.typed.comment != after.typed.comment;
        let catalogue = visit.voice.catalogue;
        let shown = |cell: &forms::filled::Cell| match &cell.figure {
            Ok(Some(figure)) => words::figure(line, *figure, catalogue),
            _ => cell.typed.text.clone(),
        };
        (answers || comments).then(|| Change {
            item: line.item.to_string(),
            number: words::numbered(line, catalogue),
            label: words::line(line, catalogue),
            cell,
            before: shown(before),
            after: shown(after),
            comment: comments.then(|| after.typed.comment.clone()),
            text: answers.then(|| after.typed.text.clone()),
            meant: meant.iter().map(|meant| (meant.replace('.', "٫"), meant.clone())).collect(),
        })
    }

    /// Returns the fields by which the draft takes it, but for an answer that is asked for.
    fn hidden(&self) -> Vec<(String, &str)> {
        let text = self.text.as_deref().filter(|_| self.meant.is_empty());
        let text = text.map(|text| (format!("{ANSWER}{}", self.item), text));
        let comment = self.comment.as_deref().map(|comment| (format!("{COMMENT}{}", self.item), comment));
        text.into_iter().chain(comment).collect()
    }
}

fn answer(
    visit: &Visit,
    work: &Work,
    name: &str,
    (problems, changes): (Vec<Said>, Vec<Change>),
    status: StatusCode,
) -> Result<Reply, Trouble> {
    let is_refused = status != StatusCode::OK;
    if visit.form != Form::Html {
        let document = serde_json::json!({ "file": name, "problems": problems, "changes": changes });
        return Ok(Reply::json(&document)?.with_status(status));
    }
    let catalogue = visit.voice.catalogue;
    let unit = forms::workbook::unit_said((&work.code, &work.name), catalogue);
    let body = BroughtPage {
        voice: &visit.voice,
        unit: unit.clone(),
        period: forms::workbook::period_said(&work.blank, catalogue),
        lead: (!is_refused).then(|| visit.voice.say_with("fill.workbook-changes", "count", changes.len())),
        token: visit.token()?,
        address: work.address(visit, "", &[]),
        file: Some(name).filter(|name| !name.is_empty()),
        is_refused,
        problems,
        changes,
    };
    let form = words::form(&work.blank, catalogue);
    let own = Crumb { address: work.address(visit, "", &[]), name: Html::text(&form) };
    let title = Message::new("fill.workbook-brought").with("form", form).with("period", work.blank.period);
    let page = Page {
        crumbs: vec![Crumb::start(visit), all(visit), own],
        is_trouble: is_refused,
        is_passing: true,
        ..Page::new(visit.sentence(&title.with("unit", unit)), Html::rendered(body.render()?))
    };
    Ok(Reply::page(visit, &page)?.with_status(status))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/report/brought.html")]
struct BroughtPage<'a> {
    voice: &'a Voice<'a>,
    unit: String,
    period: String,
    lead: Option<String>,
    token: Html,
    address: String,
    file: Option<&'a str>,
    is_refused: bool,
    problems: Vec<Said>,
    changes: Vec<Change>,
}
