//! Tasks: who is to do what by when, and what became of it. A task comes from a provision, from a conclusion of a
//! review, or by hand; what is done to it later stands in [`step`].

pub mod step;

use crate::act::{Changes, Context, Refusal};
use crate::register::Register;
use crate::tasks::{Due, Source, TargetLink, Task};
use crate::text::Text;
use crate::wording::{TASK, far};
use base::limits::{CODE_BYTES_MAX, NAME_BYTES_MAX, TASK_COUNT_MAX, TASK_UNITS_MAX, TEXT_BYTES_MAX};
use base::{Date, Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Assigns tasks. All rows are right, or nothing is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignTasks {
    /// The tasks, in the order of the table.
    pub rows: Vec<TaskRow>,
}

/// One task that is assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskRow {
    /// The row's number in the table, so that a refusal can name it; nothing where there is no table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u64>,
    /// The task's code.
    pub task: Text,
    /// What is to be done.
    pub text: Text,
    /// The code of the unit that answers for it.
    pub lead: Text,
    /// The codes of the units that help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Text>,
    /// What it comes from.
    pub source: Source,
    /// The day on which it was assigned.
    pub assigned: Date,
    /// By when it is to be done.
    pub due: Due,
    /// The target whose verdict closes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<TargetLink>,
}

pub(crate) fn check(register: &Register, act: &AssignTasks, context: &Context) -> Vec<Refusal> {
    if act.rows.is_empty() {
        return vec![Refusal::new(Message::new("task.no-rows"))];
    }
    let most = TASK_COUNT_MAX - register.tasks.len();
    if act.rows.len() > most {
        let message = Message::new("task.too-many").with("count", act.rows.len());
        return vec![Refusal::new(message.with("most", TASK_COUNT_MAX))];
    }
    let mut refusals = Vec::new();
    let mut above: BTreeMap<&Text, &TaskRow> = BTreeMap::new();
    for row in &act.rows {
        let mut found = refused_words(row);
        found.extend(refused_repetition(register, row, above.insert(&row.task, row)));
        found.extend(refused_part(register, row));
        found.extend(refused_units(register, row));
        found.extend(refused_days(row, context));
        found.extend(row.target.as_ref().and_then(|link| refused_target(register, row, link)));
        refusals.extend(found.into_iter().map(|refusal| Refusal { row: row.row, ..refusal }));
    }
    refusals
}

pub(crate) fn apply(register: &mut Register, seq: Seq, act: &AssignTasks) -> Changes {
    let id = |code: &Text| register.units.id(code).expect("the check knew the units");
    let task = |row: &TaskRow| Task {
        code: row.task.clone(),
        text: row.text.clone(),
        lead: id(&row.lead),
        with: row.with.iter().map(id).collect(),
        source: row.source.clone(),
        assigned: row.assigned,
        due: row.due,
        target: row.target.clone(),
        entry: seq,
        steps: Vec::new(),
    };
    let tasks: Vec<Task> = act.rows.iter().map(task).collect();
    let all = Arc::make_mut(&mut register.tasks);
    tasks.into_iter().for_each(|task| all.assign(task));
    Changes::none()
}

fn refused_words(row: &TaskRow) -> Vec<Refusal> {
    let target = |link: &TargetLink| {
        let plan = TASK.refused(&link.plan, "plan", NAME_BYTES_MAX);
        [plan, TASK.refused(&link.target, "target", NAME_BYTES_MAX)]
    };
    let source = match &row.source {
        Source::ByHand => [None, None],
        Source::Provision { instrument, part } => [
            TASK.refused(instrument, "instrument", NAME_BYTES_MAX),
            TASK.refused_if_given(part, "part", NAME_BYTES_MAX),
        ],
        Source::Conclusion { number, .. } => [TASK.refused(number, "conclusion", NAME_BYTES_MAX), None],
    };
    let own = [
        TASK.refused(&row.task, "task", CODE_BYTES_MAX),
        TASK.refused(&row.text, "text", TEXT_BYTES_MAX),
        far("task.far-date", row.assigned, "assigned"),
    ];
    let target = row.target.as_ref().map(target).into_iter().flatten();
    own.into_iter().chain(source).chain(target).flatten().collect()
}

fn refused_repetition(register: &Register, row: &TaskRow, above: Option<&TaskRow>) -> Option<Refusal> {
    let message = |code| Message::new(code).with("task", &row.task);
    let message = match (register.tasks.task(&row.task), above.and_then(|above| above.row)) {
        (Some(task), _) => message("task.duplicate").with("entry", task.entry),
        (None, Some(other)) => message("task.duplicate-row").with("other", other),
        (None, None) => return None,
    };
    Some(Refusal::new(message).in_column("task"))
}

/// Returns that the instrument, whose provisions are known, has no such part. One that is not in the register may be named all the
/// same.
fn refused_part(register: &Register, row: &TaskRow) -> Option<Refusal> {
    let Source::Provision { instrument, part } = &row.source else { return None };
    let [id] = register.instruments.named(instrument, None)[..] else { return None };
    let known = register.instruments.instrument(id);
    if part.is_empty() || known.provisions.is_empty() || known.provision(part).is_some() {
        return None;
    }
    let message = Message::new("task.unknown-part").with("instrument", &known.number).with("part", part);
    Some(Refusal::new(message).in_column("part"))
}

fn refused_units(register: &Register, row: &TaskRow) -> Vec<Refusal> {
    let lead = std::iter::once((&row.lead, "lead"));
    let units = || lead.clone().chain(row.with.iter().map(|unit| (unit, "with")));
    let mut known = BTreeSet::new();
    let twice = units().filter(|(unit, _)| !known.insert(*unit)).map(|(unit, column)| {
        Refusal::new(Message::new("task.unit-twice").with("unit", unit)).in_column(column)
    });
    let mut refusals: Vec<Refusal> = twice.collect();
    refusals.extend(units().filter_map(|(unit, column)| refused_unit(register, unit, row.assigned, column)));
    if row.with.len() > TASK_UNITS_MAX {
        let message = Message::new("task.too-many-units").with("count", row.with.len());
        refusals.push(Refusal::new(message.with("most", TASK_UNITS_MAX)).in_column("with"));
    }
    refusals
}

/// Returns why a unit cannot have a task from a day on.
fn refused_unit(register: &Register, unit: &Text, day: Date, column: &'static str) -> Option<Refusal> {
    let message = match register.units.id(unit) {
        None => Message::new("task.unknown-unit").with("unit", unit),
        Some(id) if register.units.on(id, day).is_none() => {
            Message::new("task.unit-not-open").with("unit", unit).with("day", day)
        }
        Some(_) => return None,
    };
    Some(Refusal::new(message).in_column(column))
}

fn refused_days(row: &TaskRow, context: &Context) -> Vec<Refusal> {
    let due = match row.due {
        Due::On(due) => vec![far("task.far-date", due, "due").or_else(|| {
            let message = Message::new("task.due-before-assigned").with("due", due);
            let message = message.with("assigned", row.assigned);
            (due < row.assigned).then(|| Refusal::new(message).in_column("due"))
        })],
        Due::Every { first, last, days } => vec![
            (first.last_day() < row.assigned).then(|| {
                let message = Message::new("task.first-before-assigned").with("first", first);
                Refusal::new(message.with("assigned", row.assigned)).in_column("first")
            }),
            last.filter(|last| last.cycle() != first.cycle() || *last < first).map(|last| {
                let message = Message::new("task.last-does-not-follow").with("first", first);
                Refusal::new(message.with("last", last)).in_column("last")
            }),
            (days.unsigned_abs() > Due::DAYS_MAX).then(|| {
                let message = Message::new("task.too-many-days").with("most", u64::from(Due::DAYS_MAX));
                Refusal::new(message).in_column("due_days")
            }),
        ],
    };
    let future = step::refused_future(row.assigned, "assigned", context);
    future.into_iter().chain(due.into_iter().flatten()).collect()
}

/// Returns why the task cannot close by the target.
fn refused_target(register: &Register, row: &TaskRow, link: &TargetLink) -> Option<Refusal> {
    let period = match (row.due, link.period) {
        (Due::On(_), None) => {
            return Some(Refusal::new(Message::new("task.target-without-period")).in_column("target_period"));
        }
        (Due::Every { .. }, Some(_)) => {
            return Some(Refusal::new(Message::new("task.target-with-period")).in_column("target_period"));
        }
        (Due::On(_), Some(period)) | (Due::Every { first: period, .. }, None) => period,
    };
    let Some(version) = register.plans.answering_by(&link.plan, period) else {
        let message = Message::new("task.unknown-plan").with("plan", &link.plan).with("period", period);
        return Some(Refusal::new(message).in_column("plan"));
    };
    let mut targets = version.programs().flat_map(|program| &program.targets);
    if targets.any(|target| target.named.name == link.target.as_str()) {
        return None;
    }
    let message = Message::new("task.unknown-target").with("plan", &link.plan);
    Some(Refusal::new(message.with("target", &link.target)).in_column("target"))
}

#[cfg(test)]
mod tests;
