//! The answers once more, before they are handed in.

use super::Work;
use super::paper::{Told, all};
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::Message;
use export::html::Html;
use export::voice::Voice;
use forms::{Filled, Line, Remark, words, workbook};

/// Shows the answers, with nothing left that speaks against them.
pub(super) fn page(
    visit: &Visit,
    work: &Work,
    filled: &Filled,
    remarks: &[Remark],
) -> Result<Reply, Trouble> {
    let catalogue = visit.voice.catalogue;
    let row = |line: &Line| Row {
        number: words::numbered(line, catalogue),
        label: words::line(line, catalogue),
        figure: filled.figure(&line.item).map(|it| words::figure(line, it, catalogue)),
        comment: filled.cell(&line.item).typed.comment.clone(),
    };
    let notes =
        remarks.iter().map(|remark| Told::of(visit, work, remark)).map(|told| match told.label.is_empty() {
            true => told.what,
            false => format!("{}: {}", told.label, told.what),
        });
    let body = Answers {
        voice: &visit.voice,
        unit: workbook::unit_said((&work.code, &work.name), catalogue),
        period: workbook::period_said(&work.blank, catalogue),
        token: visit.token()?,
        address: work.address(visit, "", &[]),
        rows: work.blank.lines().map(row).collect(),
        files: work.files.iter().map(|file| file.name.clone()).collect(),
        notes: notes.collect(),
    };
    let form = words::form(&work.blank, catalogue);
    let title = Message::new("fill.check-title").with("form", form.as_str());
    let own = Crumb { address: work.address(visit, "", &[]), name: Html::text(&form) };
    let page = Page {
        crumbs: vec![Crumb::start(visit), all(visit), own],
        is_passing: true,
        ..Page::new(visit.sentence(&title.with("period", work.blank.period)), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/report/answers.html")]
struct Answers<'a> {
    voice: &'a Voice<'a>,
    unit: String,
    period: String,
    token: Html,
    address: String,
    rows: Vec<Row>,
    notes: Vec<String>,
    files: Vec<String>,
}

struct Row {
    number: String,
    label: String,
    figure: Option<String>,
    comment: String,
}
