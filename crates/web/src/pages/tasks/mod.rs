//! Tasks of a unit and all below it: what is to be done by when, and how it stands.

pub mod one;
pub mod stats;

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::listing::{Part, Wanted};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use assess::tasks::{TaskLine, TaskState, TasksAsk, tasks};
use base::Message;
use export::html::Html;
use export::tables::tasks as tables;
use export::voice::Voice;

/// Shows the tasks; with `state`, only those that stand so.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let wanted = visit.query.get("state");
    let state = wanted.map(|wanted| TaskState::ALL.into_iter().find(|state| state.name() == wanted));
    let states = match state {
        Some(None) => {
            let wrong = Message::new("page.not-a-state").with("text", wanted.unwrap_or_default());
            return Err(Trouble::wrong(vec![wrong]));
        }
        Some(Some(state)) => vec![state],
        None => Vec::new(),
    };
    let unit = visit.switches.unit.clone();
    let mut lines = tasks(visit.view(), &TasksAsk { unit, instrument: None, period: None, states })?;
    let wanted = Wanted::of(visit);
    lines.retain(|line| {
        let names = line.names.values().map(String::as_str);
        wanted.has(names.chain([&*line.task, &*line.text]).chain(line.lead.as_deref()))
    });
    match visit.form {
        Form::Html => page(visit, lines),
        Form::Json => Reply::json(&lines),
        Form::Csv => {
            let rows = tables::tasks(&lines, |verdict| visit.voice.verdict_word(verdict));
            Reply::table("tasks", &tables::TASKS, &rows)
        }
    }
}

fn page(visit: &Visit, mut lines: Vec<TaskLine>) -> Result<Reply, Trouble> {
    let lead =
        |line: &TaskLine| line.lead.as_ref().map(|code| visit.voice.name(&line.names, code).to_owned());
    let part = Part::of(visit, &Wanted::of(visit), lines.len())?;
    let named = |line: &TaskLine| (lead(line).unwrap_or_default(), line.task.to_string());
    part.sort_within(visit, &mut lines, |line| line.due_extended, named);
    let unit = visit.switches.unit.as_deref();
    let of_state = |state: TaskState| {
        let address = visit.links.with("/tasks", &[("unit", unit), ("state", Some(state.name()))]);
        (address, word(visit, state))
    };
    let body = Tasks {
        voice: &visit.voice,
        all: visit.links.with("/tasks", &[("unit", unit)]),
        stats: visit.links.with("/tasks/stats", &[("unit", unit)]),
        states: TaskState::ALL.into_iter().map(of_state).collect(),
        rows: part.lines(&lines).iter().map(|line| row(visit, line)).collect(),
        part,
    };
    let page = Page {
        crumbs: vec![Crumb::start(visit)],
        has_table: true,
        ..Page::new(visit.say("page.tasks"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// Returns the word for a state.
fn word(visit: &Visit, state: TaskState) -> String {
    visit.sentence(&Message::new("task-words.state").with("state", state.name()))
}

/// The page.
#[derive(Template)]
#[template(path = "pages/tasks/page.html")]
struct Tasks<'a> {
    voice: &'a Voice<'a>,
    all: String,
    stats: String,
    states: Vec<(String, String)>,
    rows: Vec<Row>,
    part: Part,
}

/// A task, or one occurrence of it, in a table of tasks.
pub(super) struct Row {
    pub(super) code: Html,
    pub(super) period: String,
    pub(super) text: Html,
    pub(super) lead: Html,
    pub(super) due: String,
    pub(super) extended: Option<String>,
    pub(super) state: String,
    pub(super) days: String,
    pub(super) source: String,
}

/// Returns how late a task is, or how long it has still; `days` is counted from its last day on.
fn in_days(visit: &Visit, days: i64) -> String {
    let code = if days > 0 { "page.task-days-late" } else { "page.task-days-left" };
    visit.voice.say_with(code, "count", days.unsigned_abs())
}

pub(super) fn row(visit: &Visit, line: &TaskLine) -> Row {
    let lead = match &line.lead {
        Some(code) => Html::link(&visit.links.standing(Some(code)), &visit.voice.unit(&line.names, code)),
        None => Html::text(&visit.say("task-words.no-owner")),
    };
    let extended = (line.due_extended != line.due).then(|| visit.voice.catalogue.day(line.due_extended));
    Row {
        code: Html::link(&visit.links.with(&one::path(&line.task), &[]), &Html::code(&line.task)),
        period: line.period.map(|period| visit.voice.catalogue.period(period)).unwrap_or_default(),
        text: Html::name(&line.text),
        lead,
        due: visit.voice.catalogue.day(line.due),
        extended: extended.map(|day| visit.voice.say_with("page.task-extended", "day", day)),
        state: word(visit, line.state_extended),
        days: line.days_over.map(|days| in_days(visit, days)).unwrap_or_default(),
        source: line.source.said().map(|message| visit.sentence(&message)).unwrap_or_default(),
    }
}
