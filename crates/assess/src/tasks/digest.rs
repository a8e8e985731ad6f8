//! Whom to remind of what on one day: owners of what is due soon or overdue, and those above them of what stays undone.

use crate::answer::{Labels, Text};
use crate::ask::View;
use crate::tasks::{Book, TaskLine, TaskState};
use base::UnitId;
use serde::Serialize;
use std::collections::BTreeMap;

/// When somebody is reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DigestRules {
    /// The owner, so many days before a task is due.
    pub soon_days: u16,
    /// The unit above the owner, when a task is overdue for longer than this; the one above that, when for longer than
    /// twice this; and so on.
    pub escalate_days: u16,
}

/// What one unit is told on one day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Notice {
    /// The unit's code.
    pub unit: Text,
    /// What it is called, by language.
    pub names: Labels,
    /// Its own tasks that are due within days, the first one due first.
    pub soon: Vec<TaskLine>,
    /// Its own tasks that are overdue, the one due first first.
    pub overdue: Vec<TaskLine>,
    /// Tasks of units below it that have been overdue for long.
    pub below: Vec<TaskLine>,
    /// Tasks of units that have ended, for which it must find an owner.
    pub ownerless: Vec<TaskLine>,
}

impl Notice {
    /// Returns how many tasks it tells of.
    pub fn len(&self) -> usize {
        self.soon.len() + self.overdue.len() + self.below.len() + self.ownerless.len()
    }

    /// Returns whether it tells of none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Returns what each unit is to be told on the day of the view, by code. Who has nothing to be told is not there.
pub fn digest(view: View, rules: DigestRules) -> Vec<Notice> {
    let book = Book::new(view);
    let mut notices: BTreeMap<UnitId, Notice> = BTreeMap::new();
    let mut lines: Vec<TaskLine> = view.register.tasks().iter().flat_map(|task| book.lines(task)).collect();
    lines.retain(|line| line.state_extended.is_open());
    lines.sort_by(|a, b| (a.due_extended, &a.task, a.period).cmp(&(b.due_extended, &b.task, b.period)));
    for line in lines {
        for (unit, part) in told(&book, &line, rules) {
            let notice = notices.entry(unit).or_insert_with(|| empty(&book, unit));
            let list = match part {
                Part::Soon => &mut notice.soon,
                Part::Overdue => &mut notice.overdue,
                Part::Below => &mut notice.below,
                Part::Ownerless => &mut notice.ownerless,
            };
            list.push(line.clone());
        }
    }
    let mut notices: Vec<Notice> = notices.into_values().collect();
    notices.sort_by(|a, b| a.unit.cmp(&b.unit));
    notices
}

/// The part of a notice in which a task stands.
enum Part {
    Soon,
    Overdue,
    Below,
    Ownerless,
}

/// Returns who is told of an open task, and where.
fn told(book: &Book, line: &TaskLine, rules: DigestRules) -> Vec<(UnitId, Part)> {
    let Some(home) = line.home else { return Vec::new() };
    let over = line.days_over.unwrap_or_default();
    if line.lead.is_none() {
        return vec![(home, Part::Ownerless)];
    }
    if line.state_extended == TaskState::NotYetDue {
        let soon = -over <= i64::from(rules.soon_days);
        return soon.then_some((home, Part::Soon)).into_iter().collect();
    }
    let above = book.order.position(home).into_iter().flat_map(|place| book.order.above(place));
    let longer_than = (1..).map(|steps| steps * i64::from(rules.escalate_days));
    let escalated = above.zip(longer_than).take_while(|(_, days)| over > *days);
    let escalated = escalated.map(|(place, _)| (book.order.unit(place), Part::Below));
    std::iter::once((home, Part::Overdue)).chain(escalated).collect()
}

fn empty(book: &Book, unit: UnitId) -> Notice {
    let (soon, overdue, below, ownerless) = Default::default();
    Notice { unit: book.code(unit), names: book.names(Some(unit)), soon, overdue, below, ownerless }
}
