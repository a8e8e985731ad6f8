//! One task: where it comes from, how it stands, what was done; and forms for whoever answers for it or gives tasks.

use super::word;
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::query::encoded;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::{Reason, Trouble};
use crate::visit::Visit;
use askama::Template;
use assess::tasks::{SourceLine, StepLine, TaskHistory, TaskLine, task};
use axum::http::StatusCode;
use base::{Date, Message, Period, Seq};
use export::html::Html;
use export::voice::Voice;
use register::permission::{Action, Matter, Topic};
use register::task::step::{
    AddEvidence, ExtendTask, FinishTask, HandOverTask, NoteProgress, ReopenTask, WithdrawTask,
};
use register::tasks::Task;
use register::{Act, Text};
use std::borrow::Cow;

/// Shows the task of the address.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    answer(visit, &[], &Typed::default())
}

/// Does what a form of the page asks for.
pub fn act(visit: &Visit, sent: &Sent) -> Result<Reply, Trouble> {
    let typed = Typed::of(sent);
    let code = asked(visit)?.code.clone();
    let reasons = match typed.act(&code, visit.today) {
        Ok(act) => match visit.act(sent, act)? {
            Ok(receipt) => {
                let recorded = receipt.seq.to_string();
                return Ok(Reply::see(&visit.links.with(&path(&code), &[("recorded", Some(&recorded))])));
            }
            Err(reasons) => reasons,
        },
        Err(reasons) => reasons,
    };
    answer(visit, &reasons, &typed)
}

/// Returns the path of a task.
pub(crate) fn path(code: &str) -> String {
    format!("/tasks/{}", encoded(code))
}

/// What stands in the form that was sent.
#[derive(Default)]
struct Typed {
    deed: String,
    period: String,
    on: String,
    until: String,
    who: String,
    text: String,
}

impl Typed {
    fn of(sent: &Sent) -> Typed {
        let text = |name| sent.text(name).trim().to_owned();
        Typed {
            deed: text("do"),
            period: text("period"),
            on: text("on"),
            until: text("until"),
            who: text("who"),
            text: text("text"),
        }
    }

    /// Returns the act it asks for, or everything that cannot be read.
    fn act(&self, task: &Text, today: Date) -> Result<Act, Vec<Message>> {
        let day = |text: &str| {
            let wrong = || Message::new("table.not-a-date").with("text", text);
            base::text::latin_digits(text).parse::<Date>().map_err(|_| wrong())
        };
        let on = if self.on.is_empty() { Ok(today) } else { day(&self.on) };
        let until = if self.deed == EXTEND { day(&self.until) } else { Ok(today) };
        let period = Some(&*self.period).filter(|period| !period.is_empty());
        let period = period.map(str::parse::<Period>).transpose();
        let period = period.map_err(|_| Message::new("table.not-a-period").with("text", &*self.period));
        let (on, until, period) = match (on, until, period) {
            (Ok(on), Ok(until), Ok(period)) => (on, until, period),
            (on, until, period) => {
                return Err([on.err(), until.err(), period.err()].into_iter().flatten().collect());
            }
        };
        let (task, text, who) = (task.clone(), Text::from(&*self.text), Text::from(&*self.who));
        Ok(match &*self.deed {
            EXTEND => Act::ExtendTask(ExtendTask { task, period, on, until, granted_by: who, reason: text }),
            "note" => Act::NoteProgress(NoteProgress { task, period, on, note: text }),
            "evidence" => Act::AddEvidence(AddEvidence { task, period, on, reference: text, sha256: None }),
            "reopen" => Act::ReopenTask(ReopenTask { task, period, on, reason: text }),
            "hand_over" => Act::HandOverTask(HandOverTask { task, on, to: who, reason: text }),
            "withdraw" => Act::WithdrawTask(WithdrawTask { task, on, reason: text }),
            "finish" => Act::FinishTask(FinishTask { task, period, done: on }),
            other => return Err(vec![Message::new("page.task-no-deed").with("text", other)]),
        })
    }
}

const EXTEND: &str = "extend";

/// Returns the task of the address; nothing of one that the visitor may not read.
fn asked<'v>(visit: &'v Visit) -> Result<&'v Task, Trouble> {
    let code = visit.param("task");
    let missing = || Trouble::not_found(Message::new("task.unknown").with("task", code));
    let task = visit.register().tasks().task(code).ok_or_else(missing)?;
    may_read(visit, task).map_err(Trouble::not_permitted)?;
    Ok(task)
}

/// Answers whether the visitor may read a task; if not, why not.
pub(crate) fn may_read(visit: &Visit, task: &Task) -> Result<(), Message> {
    visit.rights().permit(Action::ReadTasks, &matter(visit, task))
}

/// Returns what a task is about: the unit that answers for it, and the plan of the target that closes it.
fn matter<'t>(visit: &Visit, task: &'t Task) -> Matter<'t> {
    let plan = task.target.as_ref().map(|link| Topic::Plan(Cow::Borrowed(link.plan.as_str())));
    Matter::of_unit(task.lead_on(visit.today)).on(plan.unwrap_or(Topic::Nothing))
}

fn answer(visit: &Visit, reasons: &[Message], typed: &Typed) -> Result<Reply, Trouble> {
    let known = asked(visit)?;
    let missing = || Trouble::not_found(Message::new("task.unknown").with("task", &known.code));
    let history = task(visit.view(), &known.code).ok_or_else(missing)?;
    match visit.form {
        Form::Html => page(visit, known, &history, reasons, typed),
        Form::Json => Reply::json(&history),
        Form::Csv => Err(Trouble::no_table()),
    }
}

fn page(
    visit: &Visit,
    known: &Task,
    history: &TaskHistory,
    reasons: &[Message],
    typed: &Typed,
) -> Result<Reply, Trouble> {
    let may =
        |action| visit.rights().permit(action, &matter(visit, known)).is_ok() && visit.account().is_some();
    let line = history.lines.first();
    let periods = history.lines.iter().filter_map(|line| line.period);
    let deeds = DEEDS.iter().filter(|deed| may(deed.action));
    let body = TaskPage {
        voice: &visit.voice,
        reasons: Reason::told(visit, reasons),
        text: Html::name(&known.text),
        facts: line.map(|line| facts(visit, line, history)).unwrap_or_default(),
        rows: history.lines.iter().map(|line| row(visit, line)).collect(),
        steps: history.steps.iter().map(|step| step_row(visit, step)).collect(),
        forms: deeds.map(|deed| shown(visit, deed, typed)).collect(),
        periods: periods.map(|period| (period.to_string(), visit.voice.catalogue.period(period))).collect(),
        chosen: typed.period.clone(),
        address: visit.links.with(&path(&known.code), &[]),
        today: visit.today.to_string(),
        token: visit.token()?,
    };
    let all = Crumb { address: visit.links.with("/tasks", &[]), name: Html::text(&visit.say("page.tasks")) };
    let title = visit.sentence(&Message::new("page.task-title").with("task", &known.code));
    let page =
        Page { crumbs: vec![Crumb::start(visit), all], ..Page::new(title, Html::rendered(body.render()?)) };
    let status = if reasons.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Reply::page(visit, &page).map(|reply| reply.with_status(status))
}

/// Returns what is to be known of it besides how it stands: each with its name.
fn facts(visit: &Visit, line: &TaskLine, history: &TaskHistory) -> Vec<(String, Html)> {
    let lead = line
        .lead
        .as_ref()
        .map(|code| Html::link(&visit.links.standing(Some(code)), &visit.voice.unit(&line.names, code)));
    let lead = lead.unwrap_or_else(|| Html::text(&visit.say("task-words.no-owner")));
    let source = line.source.said().map(|message| Html::text(&visit.sentence(&message)));
    let source = source.map(|said| match source_date(visit, &line.source) {
        Some((number, day)) => Html::link(&visit.links.instrument(&number, day), &said),
        None => said,
    });
    let helpers: Vec<String> = line.with.iter().map(|code| visit.voice.catalogue.isolated(code)).collect();
    let sentence = history.sentence.as_ref().map(|sentence| Html::name(&sentence.sentence));
    let words = sentence.or(history.provision.as_ref().map(|words| Html::name(words)));
    let target = line.target.as_ref().zip(line.lead.as_ref()).map(|(link, lead)| {
        let verdict = link.verdict.map(|verdict| visit.voice.verdict(verdict)).unwrap_or_default();
        Html::link(&visit.links.target(&link.target, lead), &Html::code(&link.target)).and(&verdict)
    });
    let facts = [
        ("page.task-lead", Some(lead)),
        ("page.task-with", (!helpers.is_empty()).then(|| Html::text(&visit.voice.catalogue.list(&helpers)))),
        ("page.task-from", source),
        ("page.task-words", words),
        ("page.task-target", target),
    ];
    facts.into_iter().filter_map(|(code, fact)| Some((visit.say(code), fact?))).collect()
}

/// Returns the number and day of the instrument a task comes from, where the register has just one of that number.
fn source_date(visit: &Visit, source: &SourceLine) -> Option<(String, Date)> {
    let SourceLine::Provision { instrument, .. } = source else { return None };
    let instruments = visit.register().instruments();
    let [id] = instruments.named(instrument, None)[..] else { return None };
    let instrument = instruments.instrument(id);
    Some((instrument.number.to_string(), instrument.date))
}

fn row(visit: &Visit, line: &TaskLine) -> Row {
    let extended = (line.due_extended != line.due).then(|| visit.voice.catalogue.day(line.due_extended));
    Row {
        period: line.period.map(|period| visit.voice.catalogue.period(period)).unwrap_or_default(),
        due: visit.voice.catalogue.day(line.due),
        extended: extended.map(|day| visit.voice.say_with("page.task-extended", "day", day)),
        done: line.done.map(|day| visit.voice.catalogue.day(day)).unwrap_or_default(),
        state: word(visit, line.state_extended),
        first_state: (line.state != line.state_extended)
            .then(|| visit.voice.say_with("page.task-first-state", "state", word(visit, line.state))),
    }
}

fn step_row(visit: &Visit, step: &StepLine) -> Step {
    let entry = Html::ltr(&step.entry.to_string());
    let entry = match visit.may_open("/journal/{entry}") {
        true => Html::link(&visit.links.entry(Seq(step.entry)), &entry),
        false => entry,
    };
    let until = step.until.map(|day| visit.voice.catalogue.day(day));
    Step {
        entry,
        on: visit.voice.catalogue.day(step.on),
        period: step.period.map(|period| visit.voice.catalogue.period(period)).unwrap_or_default(),
        what: visit.sentence(&Message::new("task-words.step").with("what", step.what)),
        until: until.unwrap_or_default(),
        who: step.who.as_ref().map(|who| Html::name(who)).unwrap_or_default(),
        text: Html::name(&step.text),
        sha256: step.sha256.as_ref().map(|hash| Html::ltr(hash)),
    }
}

/// What can be done to a task with a form of this page.
struct Deed {
    name: &'static str,
    action: Action,
    /// What its button says.
    says: &'static str,
    until: Option<&'static str>,
    who: Option<&'static str>,
    text: Option<&'static str>,
    has_period: bool,
}

const fn deed(name: &'static str, action: Action, says: &'static str, text: &'static str) -> Deed {
    Deed { name, action, says, until: None, who: None, text: Some(text), has_period: true }
}

const DEEDS: [Deed; 7] = [
    deed("note", Action::DoTask, "page.task-note", "page.task-note-text"),
    deed("evidence", Action::DoTask, "page.task-evidence", "page.task-evidence-text"),
    Deed { text: None, ..deed("finish", Action::DoTask, "page.task-finish", "") },
    Deed {
        until: Some("page.task-until"),
        who: Some("page.task-granted-by"),
        ..deed(EXTEND, Action::ExtendTask, "page.task-extend", "people.reason")
    },
    deed("reopen", Action::AssignTask, "page.task-reopen", "people.reason"),
    Deed {
        who: Some("page.task-to"),
        has_period: false,
        ..deed("hand_over", Action::AssignTask, "page.task-hand-over", "people.reason")
    },
    Deed { has_period: false, ..deed("withdraw", Action::AssignTask, "page.task-withdraw", "people.reason") },
];

fn shown(visit: &Visit, deed: &Deed, typed: &Typed) -> DeedForm {
    let is_sent = typed.deed == deed.name;
    let kept = |text: &str| if is_sent { text.to_owned() } else { String::new() };
    let field = |code: Option<&'static str>, text: &str| code.map(|code| (visit.say(code), kept(text)));
    DeedForm {
        name: deed.name,
        says: visit.say(deed.says),
        is_open: is_sent,
        on: kept(&typed.on),
        until: field(deed.until, &typed.until),
        who: field(deed.who, &typed.who),
        text: field(deed.text, &typed.text),
        has_period: deed.has_period,
    }
}

/// The page.
#[derive(Template)]
#[template(path = "pages/tasks/one.html")]
struct TaskPage<'a> {
    voice: &'a Voice<'a>,
    reasons: Vec<Reason>,
    text: Html,
    facts: Vec<(String, Html)>,
    rows: Vec<Row>,
    steps: Vec<Step>,
    forms: Vec<DeedForm>,
    /// Of a task that recurs: its occurrences, as addresses and people write them.
    periods: Vec<(String, String)>,
    chosen: String,
    address: String,
    today: String,
    token: Html,
}

struct Row {
    period: String,
    due: String,
    extended: Option<String>,
    done: String,
    state: String,
    first_state: Option<String>,
}

struct Step {
    entry: Html,
    on: String,
    period: String,
    what: String,
    until: String,
    who: Html,
    text: Html,
    sha256: Option<Html>,
}

/// A form: the names of its fields with what stands in them.
struct DeedForm {
    name: &'static str,
    says: String,
    is_open: bool,
    on: String,
    until: Option<(String, String)>,
    who: Option<(String, String)>,
    text: Option<(String, String)>,
    has_period: bool,
}
