//! A report that was handed in, corrected by its unit: the figures as they stand are typed over, what would change is shown beside them, and
//! only then it is recorded. Both stay.

use super::evidence::{self, Files};
use super::history::Change;
use super::paper::{Told, all};
use super::{ANSWER, Work, key, time};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::kept;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use base::{Message, Seq};
use drafts::{Attached, Key};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use forms::remarks::shown;
use forms::{Filled, Level, Line, Remark, Typed, words, workbook};
use register::permission::Action;
use register::report::{CorrectReport, Figures};
use register::{Act, Refusal, Text};
use serde_json::json;
use std::collections::BTreeMap;

/// What somebody typed on the page.
struct Wish {
    typed: BTreeMap<String, Typed>,
    reason: String,
    cites: Seq,
    files: Vec<Attached>,
}

/// Shows the figures as they stand, to be typed over.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let last = last_entry(&work)?;
    let key = key(visit, &work.blank, &work.code, Action::CorrectReport);
    let files = match &key {
        Some(key) => visit.site.desk.drafts()?.files(key)?,
        None => Vec::new(),
    };
    let mut wish = Wish { typed: standing(visit, &work), reason: String::new(), cites: last, files };
    // What was sent after the session had ended stands on the page again.
    if let Some(fields) = kept::kept(visit)? {
        type_over(&mut wish.typed, fields.iter());
        fields.get("reason").unwrap_or_default().clone_into(&mut wish.reason);
    }
    match visit.form {
        Form::Html => page(visit, &work, &wish, &Filled::read(&work.blank, &wish.typed, None), &[], &[]),
        Form::Json => Reply::json(&data(visit, &work, &Filled::read(&work.blank, &wish.typed, None))),
        Form::Csv => table(visit, &work),
    }
}

/// Shows what would change, or records it.
pub fn send(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let last = last_entry(&work)?;
    let Some(key) = key(visit, &work.blank, &work.code, Action::CorrectReport) else {
        return Err(Trouble::not_permitted(Message::new("fill.not-yours")));
    };
    let wrong = evidence::lay(visit, &key, sent, &time(visit))?;
    let mut typed = standing(visit, &work);
    type_over(&mut typed, sent.fields());
    kept::let_go(visit)?;
    let reason = sent.text("reason").trim().to_owned();
    let cites = sent.text("cites").parse().map_or(last, Seq);
    let files = visit.site.desk.drafts()?.files(&key)?;
    let wish = Wish { typed, reason, cites, files };
    let filled = Filled::read(&work.blank, &wish.typed, None);
    let button = sent.text("do");
    if !wrong.is_empty() || !["check", "record"].contains(&button) {
        return page(visit, &work, &wish, &filled, &wrong, &[]);
    }
    let act = act(&work, &wish, &filled);
    let refusals = visit.snapshot.refusals(&visit.viewer.by, visit.today, &Act::CorrectReport(act.clone()));
    let against = against(&filled, &wish, &act, &refusals);
    if !against.is_empty() {
        return page(visit, &work, &wish, &filled, &[], &against);
    }
    match button {
        "check" => checked(visit, &work, &wish, &filled),
        _ => record(visit, &work, (&key, sent), act),
    }
}

fn type_over<'f>(typed: &mut BTreeMap<String, Typed>, fields: impl Iterator<Item = (&'f str, &'f str)>) {
    for (item, text) in fields.filter_map(|(name, text)| Some((name.strip_prefix(ANSWER)?, text))) {
        if let Some(own) = typed.get_mut(item) {
            text.trim().clone_into(&mut own.text);
        }
    }
}

fn last_entry(work: &Work) -> Result<Seq, Trouble> {
    let missing =
        || Message::new("report.not-reported").with("unit", &work.code).with("form", &work.blank.name);
    work.reported.ok_or_else(|| Trouble::not_found(missing().with("period", work.blank.period)))
}

/// Returns the figures as they stand, as somebody would type them.
fn standing(visit: &Visit, work: &Work) -> BTreeMap<String, Typed> {
    let typed = |line: &Line| {
        let text = held(visit, work, line).map(|it| words::typed(line, it, visit.voice.catalogue));
        (line.item.to_string(), Typed { text: text.unwrap_or_default(), comment: String::new() })
    };
    work.blank.lines().map(typed).collect()
}

fn held(visit: &Visit, work: &Work, line: &Line) -> Option<i64> {
    visit.snapshot.cube.figure(work.blank.period, work.blank.unit, line.id)
}

/// Returns the figures that are other than they stand.
fn act(work: &Work, wish: &Wish, filled: &Filled) -> CorrectReport {
    let held = |line: &Line| work.snapshot.cube.figure(work.blank.period, work.blank.unit, line.id);
    let changed = work.blank.lines().filter(|line| filled.cell(&line.item).figure.is_ok());
    let changed = changed.filter(|line| filled.figure(&line.item) != held(line));
    let figures = changed.map(|line| (line.item.clone(), filled.figure(&line.item))).collect();
    CorrectReport {
        unit: work.code.clone(),
        form: work.blank.name.clone(),
        period: work.blank.period,
        cites: wish.cites,
        reason: Text::from(wish.reason.as_str()),
        figures: Figures::new(figures).expect("a form asks each item once"),
        evidence: evidence::named(&wish.files),
    }
}

/// Returns everything that speaks against it: what cannot be read, what is missing, what the register refuses.
fn against(filled: &Filled, wish: &Wish, act: &CorrectReport, refusals: &[Refusal]) -> Vec<Remark> {
    let error =
        |item: Option<&Text>, message: Message| Remark { level: Level::Error, item: item.cloned(), message };
    let unread = filled.blank.lines().filter_map(|line| {
        let message = filled.cell(&line.item).figure.as_ref().err()?;
        Some(error(Some(&line.item), message.clone()))
    });
    let mut against: Vec<Remark> = unread.collect();
    if act.figures.is_empty() && against.is_empty() {
        against.push(error(None, Message::new("fill.correct-nothing")));
    }
    if wish.reason.is_empty() {
        against.push(error(None, Message::new("fill.needs-reason")));
    }
    let is_told = |refusal: &&Refusal| {
        let code = refusal.message.code;
        code != "report.no-figures" && !(code == "report.missing" && wish.reason.is_empty())
    };
    let refused = refusals.iter().filter(is_told);
    against.extend(refused.map(|refusal| error(refusal.item.as_ref(), refusal.message.clone())));
    against
}

fn record(
    visit: &Visit,
    work: &Work,
    (key, sent): (&Key, &Sent),
    act: CorrectReport,
) -> Result<Reply, Trouble> {
    evidence::keep(visit, key, &visit.site.desk.drafts()?.files(key)?)?;
    match visit.act(sent, Act::CorrectReport(act))? {
        Ok(receipt) => {
            visit.site.desk.drafts()?.forget(key)?;
            let entry = receipt.seq.to_string();
            Ok(Reply::see(&work.address(visit, "/receipt", &[("corrected", Some(&entry))])))
        }
        // Something has changed in between; the page says what there is now.
        Err(reasons) => Err(Trouble { status: StatusCode::UNPROCESSABLE_ENTITY, reasons }),
    }
}

fn data(visit: &Visit, work: &Work, filled: &Filled) -> serde_json::Value {
    let line = |line: &Line| {
        let plain = |figure: Option<i64>| figure.map(|figure| shown(figure, &line.kind));
        json!({ "item": line.item, "reported": plain(held(visit, work, line)), "value": plain(filled.figure(&line.item)) })
    };
    let lines: Vec<_> = work.blank.lines().map(line).collect();
    json!({ "form": work.blank.name, "unit": work.code, "period": work.blank.period, "entry": work.reported, "lines": lines })
}

fn table(visit: &Visit, work: &Work) -> Result<Reply, Trouble> {
    let cells = |line: &Line| {
        let figure = held(visit, work, line).map_or(Cell::Empty, |it| Cell::Plain(shown(it, &line.kind)));
        vec![
            Cell::Text(work.code.to_string()),
            Cell::Plain(work.blank.period.to_string()),
            Cell::Text(line.item.to_string()),
            figure,
        ]
    };
    let rows: Vec<Vec<Cell>> = work.blank.lines().map(cells).collect();
    let name = format!("{}-{}-{}", work.blank.name, work.code, work.blank.period);
    Reply::table(&name, &["unit", "period", "item", "value"], &rows)
}

fn page(
    visit: &Visit,
    work: &Work,
    wish: &Wish,
    filled: &Filled,
    wrong: &[Message],
    against: &[Remark],
) -> Result<Reply, Trouble> {
    let catalogue = visit.voice.catalogue;
    let told: Vec<Told> = against.iter().map(|remark| Told::of(visit, work, remark)).collect();
    let row = |line: &Line| Row {
        item: line.item.to_string(),
        number: words::numbered(line, catalogue),
        label: words::line(line, catalogue),
        measure: words::measure(line, catalogue),
        is_total: !line.sum_of.is_empty(),
        stands: held(visit, work, line).map(|it| words::figure(line, it, catalogue)).unwrap_or_default(),
        text: filled.cell(&line.item).typed.text.clone(),
        told: told.iter().filter(|told| told.item == line.item.as_str()).cloned().collect(),
    };
    let body = Correct {
        voice: &visit.voice,
        unit: workbook::unit_said((&work.code, &work.name), catalogue),
        period: workbook::period_said(&work.blank, catalogue),
        wrong: Reason::told(visit, wrong),
        token: visit.token()?,
        address: work.address(visit, "/correct", &[]),
        back: work.address(visit, "", &[]),
        cites: wish.cites.to_string(),
        rows: work.blank.lines().map(row).collect(),
        reason: wish.reason.clone(),
        evidence: evidence::waiting(visit, work, &wish.files),
        problems: told.clone(),
    };
    let is_trouble = !wrong.is_empty() || !told.is_empty();
    framed(visit, work, Html::rendered(body.render()?), is_trouble)
}

fn framed(visit: &Visit, work: &Work, body: Html, is_trouble: bool) -> Result<Reply, Trouble> {
    let form = words::form(&work.blank, visit.voice.catalogue);
    let own = Crumb { address: work.address(visit, "", &[]), name: Html::text(&form) };
    let title = Message::new("fill.correct-title").with("form", form).with("period", work.blank.period);
    let page = Page {
        crumbs: vec![Crumb::start(visit), all(visit), own],
        is_trouble,
        is_passing: true,
        ..Page::new(visit.sentence(&title), body)
    };
    let status = if is_trouble { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(Reply::page(visit, &page)?.with_status(status))
}

/// Shows what would change beside what stands.
fn checked(visit: &Visit, work: &Work, wish: &Wish, filled: &Filled) -> Result<Reply, Trouble> {
    let changed = work.blank.lines().filter(|line| held(visit, work, line) != filled.figure(&line.item));
    let changed: Vec<&Line> = changed.collect();
    let typed = |line: &&&Line| line.sum_of.is_empty();
    let body = Checked {
        voice: &visit.voice,
        unit: workbook::unit_said((&work.code, &work.name), visit.voice.catalogue),
        period: workbook::period_said(&work.blank, visit.voice.catalogue),
        token: visit.token()?,
        address: work.address(visit, "/correct", &[]),
        cites: wish.cites.to_string(),
        hidden: changed
            .iter()
            .filter(typed)
            .map(|line| (format!("{ANSWER}{}", line.item), filled.cell(&line.item).typed.text.clone()))
            .collect(),
        changes: changed
            .iter()
            .map(|line| Change::of(visit, line, held(visit, work, line), filled.figure(&line.item)))
            .collect(),
        reason: wish.reason.clone(),
        files: wish.files.iter().map(|file| file.name.clone()).collect(),
    };
    framed(visit, work, Html::rendered(body.render()?), false)
}

/// The page on which figures are typed over.
#[derive(Template)]
#[template(path = "pages/report/correct.html")]
struct Correct<'a> {
    voice: &'a Voice<'a>,
    unit: String,
    period: String,
    wrong: Vec<Reason>,
    problems: Vec<Told>,
    token: Html,
    address: String,
    back: String,
    cites: String,
    rows: Vec<Row>,
    reason: String,
    evidence: Files,
}

struct Row {
    item: String,
    number: String,
    label: String,
    measure: String,
    is_total: bool,
    /// The figure as it stands.
    stands: String,
    text: String,
    told: Vec<Told>,
}

/// The page on which they are looked at before they are recorded.
#[derive(Template)]
#[template(path = "pages/report/correct_checked.html")]
struct Checked<'a> {
    voice: &'a Voice<'a>,
    unit: String,
    period: String,
    token: Html,
    address: String,
    cites: String,
    hidden: Vec<(String, String)>,
    changes: Vec<Change>,
    reason: String,
    files: Vec<String>,
}
