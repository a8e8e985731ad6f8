//! One report, line by line, and what somebody finds: all is so, some is otherwise, or it goes back.

use super::{Queue, case_address, crumb, is_of_others, queue, said};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::kept;
use crate::pages::report::evidence::{self, Files};
use crate::pages::report::history;
use crate::pages::report::{Work, key, submitted, time};
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use axum::http::StatusCode;
use base::{Message, Seq};
use drafts::Attached;
use engine::Rejection;
use exchange::number;
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use forms::filled::shape;
use forms::queue::Case;
use forms::remarks::shown;
use forms::{Line, words, workbook};
use register::permission::Action;
use register::report::{Figures, ReturnReport};
use register::verify::VerifyReport;
use register::{Act, Text};
use serde_json::json;
use std::collections::BTreeMap;

/// How the fields of what was found are called.
const FOUND: &str = "f.";

/// What is typed for a figure that cannot be shown to be so.
const NOTHING: [&str; 3] = ["-", "–", "—"];

/// What buttons of the page may mean, but for those that lay files beside it.
const WISHES: [&str; 3] = ["confirm", "correct", "return"];

/// What somebody typed on the page.
#[derive(Default)]
struct Typed {
    found: BTreeMap<String, String>,
    reason: String,
}

impl Typed {
    fn of<'f>(fields: impl Iterator<Item = (&'f str, &'f str)>, reason: &str) -> Typed {
        let found = fields.filter_map(|(name, text)| Some((name.strip_prefix(FOUND)?, text)));
        let found = found.map(|(item, text)| (item.to_owned(), text.trim().to_owned()));
        Typed { found: found.collect(), reason: reason.trim().to_owned() }
    }
}

/// Shows the report.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    // What was sent after the session had ended stands on the page again.
    let typed = match kept::kept(visit)? {
        Some(fields) => Typed::of(fields.iter(), fields.get("reason").unwrap_or_default()),
        None => Typed::default(),
    };
    answer(visit, &typed, &[])
}

/// Does what the button says: confirms, records what was found, or sends back.
pub fn judge(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let typed = Typed::of(sent.fields(), sent.text("reason"));
    kept::let_go(visit)?;
    let cites = sent.text("cites").parse().map_or(Seq(0), Seq);
    let key = key(visit, &work.blank, &work.code, Action::VerifyReport);
    let files = match &key {
        Some(key) => {
            let wrong = evidence::lay(visit, key, sent, &time(visit))?;
            if !wrong.is_empty() || !WISHES.contains(&sent.text("do")) {
                return answer(visit, &typed, &wrong);
            }
            visit.site.desk.drafts()?.files(key)?
        }
        None => Vec::new(),
    };
    let act = match act(&work, &typed, &files, sent.text("do"), cites) {
        Ok(act) => act,
        Err(reasons) => return answer(visit, &typed, &reasons),
    };
    if let Some(key) = &key {
        evidence::keep(visit, key, &files)?;
    }
    let submission = format!(
        "page-verify-{}-{}-{}-{cites}-{}",
        work.code,
        work.blank.name,
        work.blank.period,
        sent.text("do")
    );
    match visit.site.engine.accept(&visit.viewer.by, &submission, act) {
        Ok(receipt) => {
            // Sending back takes no files along; they wait for what is found next time.
            if let Some(key) = key.filter(|_| sent.text("do") != "return") {
                visit.site.desk.drafts()?.forget(&key)?;
            }
            let queue = queue(visit, work.blank.form, work.blank.period);
            let entry = receipt.seq.to_string();
            Ok(Reply::see(&next(visit, &queue, &work, &entry)))
        }
        Err(Rejection::Refused(refusals)) => {
            let catalogue = visit.voice.catalogue;
            let told = refusals.iter().map(|refusal| words::said(&work.blank, &refusal.message, catalogue));
            answer(visit, &typed, &told.collect::<Vec<_>>())
        }
        Err(rejection) => Err(Trouble::from(&rejection)),
    }
}

/// Returns the act the button means, or everything that is missing for it.
fn act(work: &Work, typed: &Typed, files: &[Attached], wish: &str, cites: Seq) -> Result<Act, Vec<Message>> {
    let (unit, form, period) = (work.code.clone(), work.blank.name.clone(), work.blank.period);
    let reason = Text::from(typed.reason.as_str());
    let no_reason = || Message::new("fill.needs-reason");
    if wish == "return" {
        let act = Act::ReturnReport(ReturnReport { unit, form, period, cites, reason });
        return if typed.reason.is_empty() { Err(vec![no_reason()]) } else { Ok(act) };
    }
    let mut figures = Vec::new();
    let mut wrong = Vec::new();
    for line in work.blank.lines().filter(|_| wish == "correct") {
        match typed.found.get(line.item.as_str()).map(String::as_str) {
            None | Some("") => {}
            Some(nothing) if NOTHING.contains(&nothing) => figures.push((line.item.clone(), None)),
            Some(text) => match number::read(text, shape(&line.kind), None) {
                Ok(figure) => figures.push((line.item.clone(), figure)),
                Err(message) => wrong.push(message),
            },
        }
    }
    if wish == "correct" && figures.is_empty() && wrong.is_empty() {
        wrong.push(Message::new("fill.nothing-found"));
    }
    if wish == "correct" && typed.reason.is_empty() {
        wrong.push(no_reason());
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let reason = if wish == "correct" { reason } else { Text::default() };
    let evidence = evidence::named(files);
    let figures = Figures::new(figures).expect("a form asks each item once");
    Ok(Act::VerifyReport(VerifyReport { unit, form, period, cites, reason, figures, evidence }))
}

/// Returns where to go on: the next report that waits and is not one's own, else the queue.
fn next(visit: &Visit, queue: &Queue, work: &Work, entry: &str) -> String {
    let waits = |case: &&Case| {
        case.entry.is_some()
            && !case.is_verified
            && case.unit != work.blank.unit
            && is_of_others(visit, queue, case.unit)
    };
    let after = queue.cases.iter().skip_while(|case| case.unit != work.blank.unit).find(waits);
    match after.or_else(|| queue.cases.iter().find(waits)) {
        Some(case) => {
            let code = &visit.register().units().unit(case.unit).code;
            case_address(visit, queue, code, &[("done", Some(entry))])
        }
        None => super::address(visit, queue, &[("done", Some(entry))]),
    }
}

fn answer(visit: &Visit, typed: &Typed, reasons: &[Message]) -> Result<Reply, Trouble> {
    let work = Work::of(visit)?;
    let missing = || {
        let message =
            Message::new("report.not-reported").with("unit", &work.code).with("form", &work.blank.name);
        Trouble::not_found(message.with("period", work.blank.period))
    };
    let last = work.reported.ok_or_else(missing)?;
    let queue = queue(visit, work.blank.form, work.blank.period);
    let own = queue.cases.iter().find(|case| case.unit == work.blank.unit).ok_or_else(missing)?;
    let signs: Vec<String> = own.signs.iter().map(|sign| said(visit, &queue, sign)).collect();
    let report = visit.register().report(work.blank.unit, work.blank.form, work.blank.period);
    let act = match report {
        Some(report) => submitted(visit, report.entry())?,
        None => None,
    };
    let comments: BTreeMap<String, String> = act
        .iter()
        .flat_map(|act| act.comments.iter())
        .map(|(item, comment)| (item.to_string(), comment.to_string()))
        .collect();
    match visit.form {
        Form::Html => {}
        Form::Csv => return table(visit, &work, &comments),
        Form::Json => {
            return Reply::json(&json!({
                "unit": work.code, "form": work.blank.name, "period": work.blank.period, "entry": last,
                "verified": own.is_verified, "late": own.is_late, "signs": signs, "comments": comments,
                "history": history::steps(visit, &work)?,
            }));
        }
    }
    page(visit, &work, &queue, own, (signs, comments), typed, reasons)
}

fn table(visit: &Visit, work: &Work, comments: &BTreeMap<String, String>) -> Result<Reply, Trouble> {
    let (period, unit, snapshot) = (work.blank.period, work.blank.unit, &visit.snapshot);
    let cells = |line: &Line| {
        let plain = |figure: Option<i64>| figure.map_or(Cell::Empty, |it| Cell::Plain(shown(it, &line.kind)));
        vec![
            Cell::Text(line.item.to_string()),
            plain(snapshot.cube.figure(period, unit, line.id)),
            plain(snapshot.verified.figure(period, unit, line.id)),
            plain(line.history.first().copied().flatten()),
            plain(line.year_ago),
            comments.get(line.item.as_str()).map_or(Cell::Empty, |comment| Cell::Text(comment.clone())),
        ]
    };
    let rows: Vec<Vec<Cell>> = work.blank.lines().map(cells).collect();
    let header = ["item", "reported", "verified", "before", "year_ago", "comment"];
    Reply::table(&format!("{}-{}-{}-verify", work.blank.name, work.code, period), &header, &rows)
}

fn page(
    visit: &Visit,
    work: &Work,
    queue: &Queue,
    own: &Case,
    (signs, comments): (Vec<String>, BTreeMap<String, String>),
    typed: &Typed,
    reasons: &[Message],
) -> Result<Reply, Trouble> {
    let catalogue = visit.voice.catalogue;
    let snapshot = &visit.snapshot;
    let history = history::steps(visit, work)?;
    let row = |line: &Line| {
        let shown =
            |figure: Option<i64>| figure.map(|it| words::figure(line, it, catalogue)).unwrap_or_default();
        let at = |cube: &cube::Cube| cube.figure(work.blank.period, work.blank.unit, line.id);
        let (reported, verified) = (at(&snapshot.cube), at(&snapshot.verified));
        Row {
            item: line.item.to_string(),
            number: words::numbered(line, catalogue),
            label: words::line(line, catalogue),
            reported: shown(reported),
            was: history::before(&history, &line.item),
            verified: shown(verified.filter(|_| own.is_verified && verified != reported)),
            comment: comments.get(line.item.as_str()).cloned().unwrap_or_default(),
            before: shown(line.history.first().copied().flatten()),
            year_ago: shown(line.year_ago),
            found: typed.found.get(line.item.as_str()).cloned().unwrap_or_default(),
        }
    };
    let waiting: Vec<&Case> = queue.cases.iter().filter(|case| case.entry.is_some()).collect();
    let here = waiting.iter().position(|case| case.unit == work.blank.unit);
    let beside = |at: Option<usize>| {
        let case = waiting.get(at?)?;
        Some(case_address(visit, queue, &visit.register().units().unit(case.unit).code, &[]))
    };
    let can_judge = is_of_others(visit, queue, work.blank.unit);
    let waiting = match key(visit, &work.blank, &work.code, Action::VerifyReport).filter(|_| can_judge) {
        Some(key) => evidence::waiting(visit, work, &visit.site.desk.drafts()?.files(&key)?),
        None => evidence::waiting(visit, work, &[]),
    };
    let body = CasePage {
        handed_in: evidence::handed_in(visit, work)?.list,
        evidence: waiting,
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        done: super::done(visit),
        period: workbook::period_said(&work.blank, catalogue),
        is_late: own.is_late,
        is_verified: own.is_verified,
        signs,
        can_judge,
        token: visit.token()?,
        address: case_address(visit, queue, &work.code, &[]),
        cites: own.entry.map(|entry| entry.to_string()).unwrap_or_default(),
        rows: work.blank.lines().map(row).collect(),
        history,
        reason: typed.reason.clone(),
        previous: beside(here.and_then(|at| at.checked_sub(1))),
        next: beside(here.map(|at| at + 1)),
    };
    let unit = workbook::unit_said((&work.code, &work.name), catalogue);
    let title = Message::new("fill.verify-case").with("form", words::form(&work.blank, catalogue));
    let page = Page {
        crumbs: vec![Crumb::start(visit), crumb(visit, queue)],
        is_trouble: !reasons.is_empty(),
        is_passing: !reasons.is_empty(),
        has_table: true,
        ..Page::new(
            visit.sentence(&title.with("period", work.blank.period).with("unit", unit)),
            Html::rendered(body.render()?),
        )
    };
    let status = if page.is_trouble { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(Reply::page(visit, &page)?.with_status(status))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/verify/case.html")]
struct CasePage<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    done: Option<String>,
    period: String,
    is_late: bool,
    is_verified: bool,
    signs: Vec<String>,
    can_judge: bool,
    history: Vec<history::Step>,
    /// The files that went with the report.
    handed_in: Vec<evidence::Shown>,
    /// Those that are to go with what was found.
    evidence: Files,
    token: Html,
    address: String,
    cites: String,
    rows: Vec<Row>,
    reason: String,
    previous: Option<String>,
    next: Option<String>,
}

struct Row {
    item: String,
    number: String,
    label: String,
    reported: String,
    /// What it was before the unit last changed it.
    was: Option<String>,
    /// What a verification has found otherwise.
    verified: String,
    comment: String,
    before: String,
    year_ago: String,
    found: String,
}
