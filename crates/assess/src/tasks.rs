//! Tasks: who owes what by when, how that comes out, and who has not moved.
//!
//! - A task that recurs is one line for each period; every line has the day it was due at first and as extended, and
//!   how it stands by either.
//! - A task of a unit that has ended is its successor's where all of the unit went over to one; else it has no owner.
//! - A task linked to a target is done when the target is met, and by nothing else.
//! - The state of any day follows from the days in the acts; what is dated later is not there yet.

mod closing;
mod digest;
mod owner;
mod reports;
mod stale;
mod stats;

pub use digest::{DigestRules, Notice, digest};
pub use owner::{Owner, owner};
pub use reports::{GrantLine, ReportLine};
pub use stale::{StaleRow, stale};
pub use stats::{Counts, ShareLine, Side, StatRow, StatsBy, TaskStats, stats};

use crate::answer::{AsOf, Labels, Sentence, Text, Verdict};
use crate::ask::View;
use crate::origins::sentence;
use crate::trouble;
use base::instrument_number::InstrumentNumber;
use base::{Date, Message, Period, UnitId};
use closing::Closing;
use register::tasks::{Source, Step, StepKind, TargetLink, Task};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Which tasks are asked about; what is left out does not narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TasksAsk {
    /// Those of this unit and of all below it, by code.
    pub unit: Option<String>,
    /// Those from this instrument, however its number is written.
    pub instrument: Option<String>,
    /// Those due in this period, by the day they were due at first.
    pub period: Option<Period>,
    /// Those in one of these states, by the day as extended; none means all but withdrawn ones.
    pub states: Vec<TaskState>,
}

/// How a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// Done on or before the day it was due.
    DoneOnTime,
    /// Done after it.
    DoneLate,
    /// Open, and the day has not passed.
    NotYetDue,
    /// Open, and the day has passed.
    Overdue,
    /// Taken back before it was done.
    Withdrawn,
}

impl TaskState {
    /// Every state, the best first.
    pub const ALL: [TaskState; 5] = [
        TaskState::DoneOnTime,
        TaskState::DoneLate,
        TaskState::NotYetDue,
        TaskState::Overdue,
        TaskState::Withdrawn,
    ];

    /// Returns its name as programs read it.
    pub fn name(self) -> &'static str {
        match self {
            TaskState::DoneOnTime => "done_on_time",
            TaskState::DoneLate => "done_late",
            TaskState::NotYetDue => "not_yet_due",
            TaskState::Overdue => "overdue",
            TaskState::Withdrawn => "withdrawn",
        }
    }

    /// Returns whether somebody still has to do it.
    pub fn is_open(self) -> bool {
        matches!(self, TaskState::NotYetDue | TaskState::Overdue)
    }

    /// Returns how an occurrence stands on `today` that is due on `due`.
    fn of(due: Date, done: Option<Date>, is_withdrawn: bool, today: Date) -> TaskState {
        match done {
            Some(done) if done <= due => TaskState::DoneOnTime,
            Some(_) => TaskState::DoneLate,
            None if is_withdrawn => TaskState::Withdrawn,
            None if today <= due => TaskState::NotYetDue,
            None => TaskState::Overdue,
        }
    }
}

/// One task, or one occurrence of a task that recurs, on the day of the question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TaskLine {
    /// Its code.
    pub task: Text,
    /// The occurrence, of a task that recurs.
    pub period: Option<Period>,
    /// What is to be done.
    pub text: Text,
    /// The unit that answers for it today; nothing where nobody does.
    pub lead: Option<Text>,
    /// What that unit is called, by language.
    pub names: Labels,
    /// The unit it was given to last, where that has ended: `lead` has taken its place, or nobody has.
    pub given_to: Option<Text>,
    /// The unit above that must find an owner, where there is none.
    pub above: Option<Text>,
    /// The units that help.
    pub with: Vec<Text>,
    /// Where it comes from.
    pub source: SourceLine,
    /// The day on which it was assigned.
    pub assigned: Date,
    /// The day it was due at first.
    pub due: Date,
    /// The day it is due, as extended.
    pub due_extended: Date,
    /// The day on which it was done.
    pub done: Option<Date>,
    /// How it stands by the day it was due at first.
    pub state: TaskState,
    /// How it stands by the day it is due as extended.
    pub state_extended: TaskState,
    /// How many days an open one is overdue by the day as extended; below zero, how many are left. For one that is done,
    /// how many days late.
    pub days_over: Option<i64>,
    /// The target that closes it.
    pub target: Option<LinkLine>,
    /// The last sign of life of the unit that answers for it.
    pub touched: Option<Date>,
    /// The unit in whose part of the hierarchy it counts: `lead`, or `above` where there is none.
    #[serde(skip)]
    pub home: Option<UnitId>,
}

/// Where a task comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SourceLine {
    /// From nothing that is kept here.
    ByHand,
    /// From a part of an instrument.
    Provision {
        /// Its number, as printed.
        instrument: Text,
        /// Its number in the one form in which numbers are compared.
        number: String,
        /// Which part, as printed; empty for all of it.
        part: Text,
    },
    /// From a conclusion of the review of a period.
    Conclusion {
        /// The period reviewed.
        review: Period,
        /// The conclusion's number.
        number: Text,
    },
}

impl SourceLine {
    fn of(source: &Source) -> SourceLine {
        match source {
            Source::ByHand => SourceLine::ByHand,
            Source::Provision { instrument, part } => SourceLine::Provision {
                instrument: instrument.as_str().into(),
                number: InstrumentNumber::of(instrument).to_string(),
                part: part.as_str().into(),
            },
            Source::Conclusion { review, number } => {
                SourceLine::Conclusion { review: *review, number: number.as_str().into() }
            }
        }
    }

    /// Returns where a task comes from, for people: `53-KH/UBND, II.3`; nothing for one by hand.
    pub fn said(&self) -> Option<Message> {
        match self {
            SourceLine::ByHand => None,
            SourceLine::Provision { instrument, part, .. } if part.is_empty() => {
                Some(Message::new("task-words.instrument").with("instrument", &**instrument))
            }
            SourceLine::Provision { instrument, part, .. } => {
                let message = Message::new("task-words.provision").with("instrument", &**instrument);
                Some(message.with("part", &**part))
            }
            SourceLine::Conclusion { review, number } => {
                Some(Message::new("task-words.conclusion").with("review", *review).with("number", &**number))
            }
        }
    }

    /// Returns the number of the instrument in the one form in which numbers are compared.
    pub fn instrument(&self) -> Option<&str> {
        match self {
            SourceLine::Provision { number, .. } => Some(number),
            _ => None,
        }
    }
}

/// The target that closes a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LinkLine {
    /// The plan's name.
    pub plan: Text,
    /// The target's name.
    pub target: Text,
    /// The period it is judged for.
    pub period: Period,
    /// Its verdict for the task's unit; nothing where the target is not for that unit.
    pub verdict: Option<Verdict>,
}

/// One task with its whole history.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TaskHistory {
    /// Its occurrences, the first one first; one for a task that does not recur.
    pub lines: Vec<TaskLine>,
    /// What was done to it, in the order of entries, the assignment first.
    pub steps: Vec<StepLine>,
    /// How the provision it comes from reads; nothing where it comes from none that is known.
    pub provision: Option<Text>,
    /// The words a person accepted as this task; nothing where it was assigned otherwise.
    pub sentence: Option<Sentence>,
    /// What was known: the last entry and the day.
    pub as_of: AsOf,
}

/// One thing done to a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepLine {
    /// The entry that says so.
    pub entry: u64,
    /// The day on which it was done.
    pub on: Date,
    /// Who entered it; filled in by whoever can read the journal.
    pub by: Option<Text>,
    /// The occurrence it is about.
    pub period: Option<Period>,
    /// `assigned`, `extended`, `noted`, `evidence`, `finished`, `reopened`, `handed_over` or `withdrawn`.
    pub what: &'static str,
    /// The last day, of an assignment or an extension.
    pub until: Option<Date>,
    /// Who granted it, of an extension; the unit, of an assignment or a hand-over.
    pub who: Option<Text>,
    /// The note, the reference or the reason.
    pub text: Text,
    /// The SHA-256 of a file that is evidence.
    pub sha256: Option<Text>,
}

/// Returns the tasks asked about, by the day they are due as extended, then by code.
pub fn tasks(view: View, ask: &TasksAsk) -> Result<Vec<TaskLine>, Vec<Message>> {
    let within = ask.unit.as_deref().map(|code| known(&view, code)).transpose()?;
    let instrument = ask.instrument.as_deref().map(InstrumentNumber::of);
    let from = |task: &&Task| instrument.as_ref().is_none_or(|number| is_from(task, number));
    let book = Book::new(view);
    let lines = view.register.tasks().iter().filter(from).flat_map(|task| book.lines(task));
    let wanted = |line: &TaskLine| {
        let state = match ask.states.as_slice() {
            [] => line.state_extended != TaskState::Withdrawn,
            states => states.contains(&line.state_extended),
        };
        state && ask.period.is_none_or(|period| period.covers(line.due)) && book.stands_below(line, within)
    };
    let mut lines: Vec<TaskLine> = lines.filter(wanted).collect();
    lines.sort_by(|a, b| (a.due_extended, &a.task, a.period).cmp(&(b.due_extended, &b.task, b.period)));
    Ok(lines)
}

/// Returns one task with its history; nothing where there is none of that code.
pub fn task(view: View, code: &str) -> Option<TaskHistory> {
    let task = view.register.tasks().task(code)?;
    let lines = Book::new(view).lines(task);
    let name = |unit: UnitId| Text::from(view.register.units().unit(unit).code.as_str());
    let assigned = StepLine {
        entry: task.entry.0,
        on: task.assigned,
        by: None,
        period: None,
        what: "assigned",
        until: Some(task.due.day(None)),
        who: Some(name(task.lead)),
        text: task.text.as_str().into(),
        sha256: None,
    };
    let steps = task.steps_by(view.today).map(|step| step_line(step, &name));
    let as_of = AsOf { entry: view.head, date: view.today };
    let provision = provision(view, &task.source);
    let sentence = accepted(view, task);
    let steps = std::iter::once(assigned).chain(steps).collect();
    Some(TaskHistory { lines, steps, provision, sentence, as_of })
}

/// Returns the words that were accepted as this task.
fn accepted(view: View, task: &Task) -> Option<Sentence> {
    let Source::Provision { instrument, .. } = &task.source else { return None };
    let instruments = view.register.instruments();
    let named = instruments.named(instrument, None).into_iter().map(|id| instruments.instrument(id));
    let found = named.flat_map(|instrument| {
        instrument.findings.iter().map(move |((span, kind), finding)| (instrument, span, kind, finding))
    });
    let mut found = found.filter(|(.., finding)| finding.task.as_ref() == Some(&task.code));
    found.next().map(|(instrument, span, kind, finding)| sentence(instrument, *span, kind, finding))
}

/// Returns how the provision reads today that a task comes from.
fn provision(view: View, source: &Source) -> Option<Text> {
    let Source::Provision { instrument, part } = source else { return None };
    let instruments = view.register.instruments();
    let [id] = instruments.named(instrument, None)[..] else { return None };
    let instrument = instruments.instrument(id);
    let (path, _) = instrument.provision(part)?;
    instrument.wording(path, view.today).map(Text::from)
}

fn step_line(step: &Step, name: &dyn Fn(UnitId) -> Text) -> StepLine {
    let text = |text: &register::Text| Text::from(text.as_str());
    let nothing = || Text::from("");
    let (what, until, who, said, sha256) = match &step.what {
        StepKind::Extended { until, granted_by, reason } => {
            ("extended", Some(*until), Some(text(granted_by)), text(reason), None)
        }
        StepKind::Noted { note } => ("noted", None, None, text(note), None),
        StepKind::Evidence { reference, sha256 } => {
            ("evidence", None, None, text(reference), sha256.as_ref().map(text))
        }
        StepKind::Finished => ("finished", None, None, nothing(), None),
        StepKind::Reopened { reason } => ("reopened", None, None, text(reason), None),
        StepKind::HandedOver { to, reason } => ("handed_over", None, Some(name(*to)), text(reason), None),
        StepKind::Withdrawn { reason } => ("withdrawn", None, None, text(reason), None),
    };
    StepLine {
        entry: step.entry.0,
        on: step.on,
        by: None,
        period: step.period,
        what,
        until,
        who,
        text: said,
        sha256,
    }
}

fn is_from(task: &Task, number: &InstrumentNumber) -> bool {
    match &task.source {
        Source::Provision { instrument, .. } => InstrumentNumber::of(instrument) == *number,
        _ => false,
    }
}

fn known(view: &View, code: &str) -> Result<UnitId, Vec<Message>> {
    let unit = view.register.units().id(code);
    unit.ok_or_else(|| vec![trouble::unknown_unit(view.register, code)])
}

/// The tasks of a view on its day, and who answers for them.
struct Book<'a> {
    view: View<'a>,
    order: Arc<cube::Hierarchy>,
}

/// An occurrence before it is told: everything that does not depend on the day as of which it is.
struct Occurrence<'a> {
    task: &'a Task,
    period: Option<Period>,
    closing: Option<Closing>,
}

impl Occurrence<'_> {
    /// Returns the day on which it was done, as far as it had been by the end of `day`.
    fn done_by(&self, day: Date) -> Option<Date> {
        match &self.closing {
            Some(closing) => closing.done.filter(|done| *done <= day),
            None => self.task.done_on(self.period, day).map(|(done, _)| done),
        }
    }

    /// Returns how it stood on `day`: by the day due at first, and as extended by then.
    fn states(&self, day: Date) -> (TaskState, TaskState) {
        let done = self.done_by(day);
        let withdrawn = self.task.withdrawn_on(day).is_some();
        let state = |due| TaskState::of(due, done, withdrawn, day);
        (state(self.task.due.day(self.period)), state(self.task.due_on(self.period, day)))
    }

    /// Returns the last sign of life of the owner by the end of `day`: a note, evidence, done; for a task that is linked
    /// to a target, also a report the target rests on.
    fn touched(&self, day: Date) -> Option<Date> {
        let about = |step: &&Step| step.period.is_none() || step.period == self.period;
        let steps = self.task.steps_by(day).filter(about).filter(|step| step.is_of_owner());
        let reported = self.closing.as_ref().and_then(|closing| closing.reported);
        steps.map(|step| step.on).chain(reported).max()
    }
}

impl<'a> Book<'a> {
    fn new(view: View<'a>) -> Book<'a> {
        Book { view, order: view.register.hierarchy(view.today) }
    }

    /// Returns the occurrences of a task there are on the day.
    fn occurrences(&self, task: &'a Task) -> impl Iterator<Item = Occurrence<'a>> + use<'a> {
        let view = self.view;
        task.occurrences(view.today).into_iter().map(move |period| {
            let closing = task.target.as_ref().map(|link| Closing::new(view, task, link, period));
            Occurrence { task, period, closing }
        })
    }

    fn lines(&self, task: &'a Task) -> Vec<TaskLine> {
        self.occurrences(task).map(|occurrence| self.line(&occurrence)).collect()
    }

    /// Returns the unit that answers for a task, or the one above where none does.
    fn owner(&self, task: &Task) -> Owner {
        owner(self.view.register, task.lead_on(self.view.today), self.view.today)
    }

    fn line(&self, occurrence: &Occurrence) -> TaskLine {
        let (task, period, today) = (occurrence.task, occurrence.period, self.view.today);
        let owner = self.owner(task);
        let (due, due_extended) = (task.due.day(period), task.due_on(period, today));
        let done = occurrence.done_by(today);
        let (state, state_extended) = occurrence.states(today);
        let given_to = task.lead_on(today);
        TaskLine {
            task: task.code.as_str().into(),
            period,
            text: task.text.as_str().into(),
            lead: owner.unit().map(|unit| self.code(unit)),
            names: self.names(owner.unit()),
            given_to: (owner.unit() != Some(given_to)).then(|| self.code(given_to)),
            above: if owner.unit().is_some() { None } else { owner.home().map(|unit| self.code(unit)) },
            with: task.with.iter().map(|unit| self.code(*unit)).collect(),
            source: SourceLine::of(&task.source),
            assigned: task.assigned,
            due,
            due_extended,
            done,
            state,
            state_extended,
            days_over: match state_extended {
                TaskState::Withdrawn | TaskState::DoneOnTime => None,
                _ => Some(days_between(due_extended, done.unwrap_or(today))),
            },
            target: occurrence
                .closing
                .as_ref()
                .zip(task.target.as_ref())
                .map(|(closing, link)| link_line(link, closing)),
            touched: occurrence.touched(today),
            home: owner.home(),
        }
    }

    /// Returns whether a task belongs to `within` or to a unit below it.
    fn stands_below(&self, line: &TaskLine, within: Option<UnitId>) -> bool {
        let Some(within) = within else { return true };
        line.home == Some(within)
            || line.home.is_some_and(|home| self.view.register.descends(home, within, self.view.today))
    }

    fn code(&self, unit: UnitId) -> Text {
        self.view.register.units().unit(unit).code.as_str().into()
    }

    fn names(&self, unit: Option<UnitId>) -> Labels {
        let Some(unit) = unit.map(|unit| self.view.register.units().unit(unit)) else {
            return Arc::new(BTreeMap::new());
        };
        let names = &unit.on(self.view.today).unwrap_or(unit.last()).names;
        let known = [("ar", &names.ar), ("en", &names.en), ("vi", &names.vi)];
        Arc::new(
            known.into_iter().filter_map(|(lang, name)| Some((lang, name.as_ref()?.to_string()))).collect(),
        )
    }
}

fn link_line(link: &TargetLink, closing: &Closing) -> LinkLine {
    LinkLine {
        plan: link.plan.as_str().into(),
        target: link.target.as_str().into(),
        period: closing.period,
        verdict: closing.verdict,
    }
}

/// Returns how many days lie between two; below zero where the second comes first.
fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
