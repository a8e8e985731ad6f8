//! All tasks with their history, and what can be read from it about any day.

use crate::text::Text;
use base::{Cycle, Date, Period, Seq, UnitId};
use jiff::ToSpan;
use rustc_hash::FxHashMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Where a task comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Source {
    /// From nothing that is kept here.
    ByHand,
    /// From a part of an instrument.
    Provision {
        /// Its number, as printed.
        instrument: Text,
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

/// By when a task is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Due {
    /// Once, on or before this day.
    On(Date),
    /// In every period.
    Every {
        /// The first period; how long it lasts says how often.
        first: Period,
        /// The last period; nothing means until it is withdrawn.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last: Option<Period>,
        /// So many days after the period's last day; below zero, before it.
        days: i16,
    },
}

impl Due {
    /// The most days between the end of a period and the day on which its task is due: a year.
    pub const DAYS_MAX: u16 = 366;

    /// Returns whether the task is to be done in this period, or once where there is none.
    pub fn has(self, period: Period) -> bool {
        match self {
            Due::On(_) => false,
            Due::Every { first, last, .. } => {
                period.cycle() == first.cycle() && first <= period && last.is_none_or(|last| period <= last)
            }
        }
    }

    /// Returns how often, of a task that recurs.
    pub fn every(self) -> Option<Cycle> {
        match self {
            Due::On(_) => None,
            Due::Every { first, .. } => Some(first.cycle()),
        }
    }

    /// Returns the last day for an occurrence, as it was when the task was assigned.
    pub fn day(self, period: Option<Period>) -> Date {
        match (self, period) {
            (Due::On(day), _) => day,
            (Due::Every { days, first, .. }, period) => {
                let last = period.unwrap_or(first).last_day();
                last.saturating_add(i32::from(days).days())
            }
        }
    }
}

/// The target whose verdict for the task's unit closes a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TargetLink {
    /// The plan's name.
    pub plan: Text,
    /// The target's name.
    pub target: Text,
    /// The period; nothing for a task that recurs, each occurrence of which is for its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
}

/// A task with all that was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its code.
    pub code: Text,
    /// What is to be done.
    pub text: Text,
    /// The unit that answered for it at first.
    pub lead: UnitId,
    /// The units that help.
    pub with: Vec<UnitId>,
    /// What it comes from.
    pub source: Source,
    /// The day on which it was assigned.
    pub assigned: Date,
    /// By when it was to be done at first.
    pub due: Due,
    /// The target whose verdict closes it.
    pub target: Option<TargetLink>,
    /// The entry that assigned it.
    pub entry: Seq,
    /// What was done to it, in the order of entries.
    pub steps: Vec<Step>,
}

/// One thing done to a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The entry that says so.
    pub entry: Seq,
    /// The day on which it was done.
    pub on: Date,
    /// The occurrence it is about, of a task that recurs.
    pub period: Option<Period>,
    /// What was done.
    pub what: StepKind,
}

impl Step {
    /// Returns whether it opened the task again.
    pub fn is_reopening(&self) -> bool {
        matches!(self.what, StepKind::Reopened { .. })
    }

    /// Returns whether it is a sign of life of the unit that answers for the task: a note, evidence, done.
    pub fn is_of_owner(&self) -> bool {
        matches!(self.what, StepKind::Noted { .. } | StepKind::Evidence { .. } | StepKind::Finished)
    }
}

/// What was done to a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// More time was granted.
    Extended {
        /// The new last day.
        until: Date,
        /// Who granted it.
        granted_by: Text,
        /// Why.
        reason: Text,
    },
    /// Progress was noted.
    Noted {
        /// The note.
        note: Text,
    },
    /// Evidence was named.
    Evidence {
        /// How people find it.
        reference: Text,
        /// The SHA-256 of the file in hexadecimal digits.
        sha256: Option<Text>,
    },
    /// It was done.
    Finished,
    /// It was opened again.
    Reopened {
        /// Why.
        reason: Text,
    },
    /// It was given to another unit.
    HandedOver {
        /// The other unit.
        to: UnitId,
        /// Why.
        reason: Text,
    },
    /// It was taken back.
    Withdrawn {
        /// Why.
        reason: Text,
    },
}

impl Task {
    /// Returns the occurrences there are on `day`: those whose period has begun, or is due by then. A task that does not
    /// recur is one, without a period; none before it is assigned.
    pub fn occurrences(&self, day: Date) -> Vec<Option<Period>> {
        let Due::Every { first, .. } = self.due else {
            return if self.has_begun(None, day) { vec![None] } else { Vec::new() };
        };
        let periods = std::iter::successors(Some(first), |period| Some(period.next()));
        let begun = periods.take_while(|period| self.due.has(*period) && self.has_begun(Some(*period), day));
        begun.map(Some).collect()
    }

    /// Returns whether an occurrence is there on `day`. Of a task that was withdrawn, none begins any more.
    pub fn has_begun(&self, period: Option<Period>, day: Date) -> bool {
        let last = self.withdrawn_on(day).map_or(day, |step| step.on);
        let begun = |period: Period| period.first_day() <= last || self.due.day(Some(period)) <= last;
        self.assigned <= day && period.is_none_or(begun)
    }

    /// Returns what was done by the end of `day`, in the order of entries.
    pub fn steps_by(&self, day: Date) -> impl DoubleEndedIterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.on <= day)
    }

    /// Returns the last days granted for an occurrence by the end of `day`: the first one first, then each extension.
    pub fn dues(&self, period: Option<Period>, day: Date) -> Vec<Date> {
        let extended =
            self.steps_by(day).filter(|step| step.period == period).filter_map(|step| match step.what {
                StepKind::Extended { until, .. } => Some(until),
                _ => None,
            });
        std::iter::once(self.due.day(period)).chain(extended).collect()
    }

    /// Returns the last day for an occurrence as extended by the end of `day`.
    pub fn due_on(&self, period: Option<Period>, day: Date) -> Date {
        let last = self.dues(period, day).pop();
        last.expect("there is a first due day")
    }

    /// Returns the day on which an occurrence was done, and the entry that says so, as told by the end of `day`.
    pub fn done_on(&self, period: Option<Period>, day: Date) -> Option<(Date, Seq)> {
        let mut own = self.steps_by(day).rev().filter(|step| step.period == period);
        let last = own.find(|step| step.is_reopening() || step.what == StepKind::Finished)?;
        (last.what == StepKind::Finished).then_some((last.on, last.entry))
    }

    /// Returns the step that withdrew it by the end of `day`.
    pub fn withdrawn_on(&self, day: Date) -> Option<&Step> {
        self.steps_by(day).find(|step| matches!(step.what, StepKind::Withdrawn { .. }))
    }

    /// Returns the unit it was given to last by the end of `day`. That unit may have ended since.
    pub fn lead_on(&self, day: Date) -> UnitId {
        let given = self.steps_by(day).rev().find_map(|step| match step.what {
            StepKind::HandedOver { to, .. } => Some(to),
            _ => None,
        });
        given.unwrap_or(self.lead)
    }
}

/// All tasks.
#[derive(Clone, Debug, Default)]
pub struct Tasks {
    // In the order in which they were assigned.
    all: Vec<Arc<Task>>,
    // Never iterated.
    places: Arc<FxHashMap<Text, usize>>,
}

impl Tasks {
    /// Returns how many there are, withdrawn ones included.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns the task with this code.
    pub fn task(&self, code: &str) -> Option<&Task> {
        self.places.get(code).map(|place| &*self.all[*place])
    }

    /// Returns all tasks in the order in which they were assigned.
    pub fn iter(&self) -> impl Iterator<Item = &Task> {
        self.all.iter().map(Arc::as_ref)
    }

    pub(crate) fn assign(&mut self, task: Task) {
        Arc::make_mut(&mut self.places).insert(task.code.clone(), self.all.len());
        self.all.push(Arc::new(task));
    }

    pub(crate) fn task_mut(&mut self, code: &str) -> Option<&mut Task> {
        let place = *self.places.get(code)?;
        Some(Arc::make_mut(&mut self.all[place]))
    }
}
