//! What is done to a task after it was assigned: more time, notes, evidence, done, open again, another owner, withdrawn.
//!
//! - Every act says on which day it was done; the journal says when it was entered.
//! - Of a task that recurs, an act names the occurrence it is about by its period.

use crate::act::{Changes, Context, Refusal};
use crate::register::Register;
use crate::task::refused_unit;
use crate::tasks::{Due, Step, StepKind, Task};
use crate::text::{Text, is_sha256};
use crate::wording::{TASK, far};
use base::limits::{NAME_BYTES_MAX, TASK_STEPS_MAX, TEXT_BYTES_MAX};
use base::{Date, Message, Period, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Grants more time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtendTask {
    /// The task's code.
    pub task: Text,
    /// The occurrence, of a task that recurs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day on which it was granted.
    pub on: Date,
    /// The new last day.
    pub until: Date,
    /// Who granted it.
    pub granted_by: Text,
    /// Why.
    pub reason: Text,
}

/// Says how far a task has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteProgress {
    /// The task's code.
    pub task: Text,
    /// The occurrence, of a task that recurs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day of the note.
    pub on: Date,
    /// The note.
    pub note: Text,
}

/// Names what shows that something was done. The file itself is kept where it is; its hash tells it from any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddEvidence {
    /// The task's code.
    pub task: Text,
    /// The occurrence, of a task that recurs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day on which it was handed in.
    pub on: Date,
    /// Number, title, place: how people find it.
    pub reference: Text,
    /// The SHA-256 of the file in 64 small hexadecimal digits; nothing where there is only paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Text>,
}

/// Says that a task, or one occurrence of it, is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishTask {
    /// The task's code.
    pub task: Text,
    /// The occurrence, of a task that recurs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day on which it was done.
    pub done: Date,
}

/// Opens a task again that was said to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReopenTask {
    /// The task's code.
    pub task: Text,
    /// The occurrence, of a task that recurs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The day from which it is open again.
    pub on: Date,
    /// Why.
    pub reason: Text,
}

/// Gives a task to another unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandOverTask {
    /// The task's code.
    pub task: Text,
    /// The first day on which the other unit answers for it.
    pub on: Date,
    /// The other unit's code.
    pub to: Text,
    /// Why.
    pub reason: Text,
}

/// Takes a task back: what is not done of it need not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawTask {
    /// The task's code.
    pub task: Text,
    /// The day from which it is withdrawn.
    pub on: Date,
    /// Why.
    pub reason: Text,
}

pub(crate) fn check_extend(register: &Register, act: &ExtendTask, context: &Context) -> Vec<Refusal> {
    let task = match open(register, &act.task, act.period) {
        Ok(task) => task,
        Err(refusal) => return vec![refusal],
    };
    let due = task.due_on(act.period, Date::MAX);
    let not_later = (act.until <= due).then(|| {
        let message = Message::new("task.not-later").with("task", &act.task).with("until", act.until);
        Refusal::new(message.with("due", due)).in_column("until")
    });
    let words = [
        TASK.refused(&act.granted_by, "granted_by", NAME_BYTES_MAX),
        TASK.refused(&act.reason, "reason", TEXT_BYTES_MAX),
        far("task.far-date", act.until, "until"),
        not_later,
    ];
    day_refusals(task, act.on, "on", context).into_iter().chain(words.into_iter().flatten()).collect()
}

pub(crate) fn check_note(register: &Register, act: &NoteProgress, context: &Context) -> Vec<Refusal> {
    let task = match standing(register, &act.task, act.period) {
        Ok(task) => task,
        Err(refusal) => return vec![refusal],
    };
    let words = TASK.refused(&act.note, "note", TEXT_BYTES_MAX);
    day_refusals(task, act.on, "on", context).into_iter().chain(words).collect()
}

pub(crate) fn check_evidence(register: &Register, act: &AddEvidence, context: &Context) -> Vec<Refusal> {
    let task = match standing(register, &act.task, act.period) {
        Ok(task) => task,
        Err(refusal) => return vec![refusal],
    };
    let words = TASK.refused(&act.reference, "reference", TEXT_BYTES_MAX);
    let hash = act
        .sha256
        .as_ref()
        .filter(|text| !is_sha256(text))
        .map(|text| Refusal::new(Message::new("task.not-a-hash").with("text", text)).in_column("sha256"));
    day_refusals(task, act.on, "on", context).into_iter().chain(words).chain(hash).collect()
}

pub(crate) fn check_finish(register: &Register, act: &FinishTask, context: &Context) -> Vec<Refusal> {
    let task = match open(register, &act.task, act.period) {
        Ok(task) => task,
        Err(refusal) => return vec![refusal],
    };
    if let Some(link) = &task.target {
        let message = Message::new("task.closes-by-target").with("task", &act.task);
        return vec![Refusal::new(message.with("target", &link.target))];
    }
    let reopened = task.steps.iter().rev().find(|step| step.period == act.period && step.is_reopening());
    let early = reopened.filter(|step| act.done < step.on).map(|step| {
        let message = Message::new("task.done-before-reopened").with("done", act.done);
        Refusal::new(message.with("reopened", step.on).with("entry", step.entry)).in_column("done")
    });
    day_refusals(task, act.done, "done", context).into_iter().chain(early).collect()
}

pub(crate) fn check_reopen(register: &Register, act: &ReopenTask, context: &Context) -> Vec<Refusal> {
    let task = match standing(register, &act.task, act.period) {
        Ok(task) => task,
        Err(refusal) => return vec![refusal],
    };
    let Some((done, entry)) = task.done_on(act.period, Date::MAX) else {
        return vec![Refusal::new(Message::new("task.not-finished").with("task", &act.task))];
    };
    let early = (act.on < done).then(|| {
        let message = Message::new("task.reopened-before-done").with("on", act.on).with("done", done);
        Refusal::new(message.with("entry", entry)).in_column("on")
    });
    let words = TASK.refused(&act.reason, "reason", TEXT_BYTES_MAX);
    day_refusals(task, act.on, "on", context).into_iter().chain(early).chain(words).collect()
}

pub(crate) fn check_hand_over(register: &Register, act: &HandOverTask, context: &Context) -> Vec<Refusal> {
    let task = match known(register, &act.task) {
        Ok(task) => task,
        Err(refusal) => return vec![refusal],
    };
    let same = (register.units.id(&act.to) == Some(task.lead_on(Date::MAX))).then(|| {
        Refusal::new(Message::new("task.same-unit").with("task", &act.task).with("unit", &act.to))
            .in_column("to")
    });
    let unit = refused_unit(register, &act.to, act.on, "to");
    let words = TASK.refused(&act.reason, "reason", TEXT_BYTES_MAX);
    let days = day_refusals(task, act.on, "on", context).into_iter();
    days.chain(unit).chain(same).chain(words).collect()
}

pub(crate) fn check_withdraw(register: &Register, act: &WithdrawTask, context: &Context) -> Vec<Refusal> {
    let task = match known(register, &act.task) {
        Ok(task) => task,
        Err(refusal) => return vec![refusal],
    };
    let done = match task.due {
        Due::On(_) => refused_done(task, None),
        Due::Every { .. } => None,
    };
    let words = TASK.refused(&act.reason, "reason", TEXT_BYTES_MAX);
    day_refusals(task, act.on, "on", context).into_iter().chain(done).chain(words).collect()
}

pub(crate) fn apply_extend(register: &mut Register, seq: Seq, act: &ExtendTask) -> Changes {
    let (granted_by, reason) = (act.granted_by.clone(), act.reason.clone());
    enter(
        register,
        &act.task,
        seq,
        act.period,
        act.on,
        StepKind::Extended { until: act.until, granted_by, reason },
    )
}

pub(crate) fn apply_note(register: &mut Register, seq: Seq, act: &NoteProgress) -> Changes {
    enter(register, &act.task, seq, act.period, act.on, StepKind::Noted { note: act.note.clone() })
}

pub(crate) fn apply_evidence(register: &mut Register, seq: Seq, act: &AddEvidence) -> Changes {
    let (reference, sha256) = (act.reference.clone(), act.sha256.clone());
    enter(register, &act.task, seq, act.period, act.on, StepKind::Evidence { reference, sha256 })
}

pub(crate) fn apply_finish(register: &mut Register, seq: Seq, act: &FinishTask) -> Changes {
    enter(register, &act.task, seq, act.period, act.done, StepKind::Finished)
}

pub(crate) fn apply_reopen(register: &mut Register, seq: Seq, act: &ReopenTask) -> Changes {
    enter(register, &act.task, seq, act.period, act.on, StepKind::Reopened { reason: act.reason.clone() })
}

pub(crate) fn apply_hand_over(register: &mut Register, seq: Seq, act: &HandOverTask) -> Changes {
    let to = register.units.id(&act.to).expect("the check knew the unit");
    enter(register, &act.task, seq, None, act.on, StepKind::HandedOver { to, reason: act.reason.clone() })
}

pub(crate) fn apply_withdraw(register: &mut Register, seq: Seq, act: &WithdrawTask) -> Changes {
    enter(register, &act.task, seq, None, act.on, StepKind::Withdrawn { reason: act.reason.clone() })
}

fn enter(
    register: &mut Register,
    code: &Text,
    entry: Seq,
    period: Option<Period>,
    on: Date,
    what: StepKind,
) -> Changes {
    let task = Arc::make_mut(&mut register.tasks).task_mut(code);
    task.expect("the check knew the task").steps.push(Step { entry, on, period, what });
    Changes::none()
}

/// Returns a task that is there and was not withdrawn.
fn known<'a>(register: &'a Register, code: &Text) -> Result<&'a Task, Refusal> {
    let unknown = || Refusal::new(Message::new("task.unknown").with("task", code)).in_column("task");
    let task = register.tasks.task(code).ok_or_else(unknown)?;
    let about = |message: &'static str| Message::new(message).with("task", code);
    if let Some(step) = task.withdrawn_on(Date::MAX) {
        return Err(Refusal::new(about("task.withdrawn").with("day", step.on).with("entry", step.entry)));
    }
    if task.steps.len() >= TASK_STEPS_MAX {
        return Err(Refusal::new(about("task.too-many-steps").with("most", TASK_STEPS_MAX)));
    }
    Ok(task)
}

/// Returns a task as [`known`] does, with the occurrence as it should be.
fn standing<'a>(register: &'a Register, code: &Text, period: Option<Period>) -> Result<&'a Task, Refusal> {
    let task = known(register, code)?;
    let message = match (task.due, period) {
        (Due::On(_), Some(_)) => Message::new("task.does-not-recur").with("task", code),
        (Due::Every { first, .. }, None) => {
            Message::new("task.which-occurrence").with("task", code).with("first", first)
        }
        (Due::Every { .. }, Some(period)) if !task.due.has(period) => {
            Message::new("task.no-such-occurrence").with("task", code).with("period", period)
        }
        _ => return Ok(task),
    };
    Err(Refusal::new(message).in_column("period"))
}

/// Returns a task as [`standing`] does, where it is not done.
fn open<'a>(register: &'a Register, code: &Text, period: Option<Period>) -> Result<&'a Task, Refusal> {
    let task = standing(register, code, period)?;
    refused_done(task, period).map_or(Ok(task), Err)
}

fn refused_done(task: &Task, period: Option<Period>) -> Option<Refusal> {
    let (done, entry) = task.done_on(period, Date::MAX)?;
    let message = Message::new("task.already-finished").with("task", &task.code);
    Some(Refusal::new(message.with("done", done).with("entry", entry)))
}

/// Returns what is wrong with the day of an act on a task.
fn day_refusals(task: &Task, day: Date, column: &'static str, context: &Context) -> Vec<Refusal> {
    let early = (day < task.assigned).then(|| {
        let message = Message::new("task.before-assigned").with("day", day);
        Refusal::new(message.with("assigned", task.assigned)).in_column(column)
    });
    let found = [far("task.far-date", day, column), early, refused_future(day, column, context)];
    found.into_iter().flatten().collect()
}

/// Returns the refusal of a day that is still to come. The journal counts days in universal time; where the sun rises
/// earlier it may be tomorrow already.
pub(crate) fn refused_future(day: Date, column: &'static str, context: &Context) -> Option<Refusal> {
    let latest = context.today.tomorrow().unwrap_or(context.today);
    let message = Message::new("task.still-to-come").with("day", day).with("today", context.today);
    (day > latest).then(|| Refusal::new(message).in_column(column))
}

#[cfg(test)]
mod tests;
