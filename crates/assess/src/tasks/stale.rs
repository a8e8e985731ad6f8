//! Who has not touched what since when.

use crate::answer::{Labels, Text};
use crate::ask::View;
use crate::tasks::{Book, Occurrence, Owner, TaskState, days_between, known};
use base::{Date, Message, Period, UnitId};
use register::tasks::StepKind;
use serde::Serialize;

/// An open task that its owner has not touched for long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StaleRow {
    /// The unit that answers for it; nothing where nobody does.
    pub lead: Option<Text>,
    /// What that unit is called, by language.
    pub names: Labels,
    /// The unit above that must find an owner, where there is none.
    pub above: Option<Text>,
    /// The task's code.
    pub task: Text,
    /// The occurrence, of a task that recurs.
    pub period: Option<Period>,
    /// What is to be done.
    pub text: Text,
    /// The day it is due, as extended.
    pub due_extended: Date,
    /// How it stands by that day.
    pub state_extended: TaskState,
    /// The last sign of life of its owner: a note, evidence, a report its target rests on; nothing where there is none.
    pub touched: Option<Date>,
    /// Since when nothing was heard: that day, or the day from which the owner has had it.
    pub silent_since: Date,
    /// How many days that is.
    pub silent_days: i64,
}

/// Returns the open tasks of a unit and all below it whose owners have been silent for `days` or longer, the longest
/// silence first.
pub fn stale(view: View, unit: Option<&str>, days: i64) -> Result<Vec<StaleRow>, Vec<Message>> {
    let within = unit.map(|code| known(&view, code)).transpose()?;
    let book = Book::new(view);
    let occurrences = view.register.tasks().iter().flat_map(|task| book.occurrences(task));
    let rows = occurrences.filter_map(|occurrence| row(&book, &occurrence, within));
    let mut rows: Vec<StaleRow> = rows.filter(|row| row.silent_days >= days).collect();
    rows.sort_by(|a, b| (b.silent_days, &a.task, a.period).cmp(&(a.silent_days, &b.task, b.period)));
    Ok(rows)
}

fn row(book: &Book, occurrence: &Occurrence, within: Option<UnitId>) -> Option<StaleRow> {
    let line = book.line(occurrence);
    if !line.state_extended.is_open() || !book.stands_below(&line, within) {
        return None;
    }
    let succeeded = match book.owner(occurrence.task) {
        Owner::Unit { since, .. } => since,
        Owner::Nobody { .. } => None,
    };
    let silences = [line.touched, succeeded, Some(had_since(occurrence, book.view.today))];
    let silent_since = silences.into_iter().flatten().max()?;
    Some(StaleRow {
        lead: line.lead,
        names: line.names,
        above: line.above,
        task: line.task,
        period: line.period,
        text: line.text,
        due_extended: line.due_extended,
        state_extended: line.state_extended,
        touched: line.touched,
        silent_since,
        silent_days: days_between(silent_since, book.view.today),
    })
}

/// Returns the day from which the owner could have moved: the task was assigned, handed over or reopened, or the period
/// of the occurrence began.
fn had_since(occurrence: &Occurrence, today: Date) -> Date {
    let about = |step: &&register::tasks::Step| step.period.is_none() || step.period == occurrence.period;
    let begins = |step: &register::tasks::Step| {
        matches!(step.what, StepKind::HandedOver { .. } | StepKind::Reopened { .. }).then_some(step.on)
    };
    let steps = occurrence.task.steps_by(today).filter(about).filter_map(begins);
    let period = occurrence.period.map(Period::first_day).filter(|day| *day <= today);
    steps.chain(period).fold(occurrence.task.assigned, Date::max)
}
