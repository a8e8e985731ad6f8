//! Whom to remind of what on one day: owners of what is due soon or overdue, and those above them of what stays undone;
//! units of reports they have not sent, and of more time that was granted.

use crate::answer::{Labels, Text};
use crate::ask::View;
use crate::tasks::reports::{GrantLine, ReportLine, awaited};
use crate::tasks::{Book, TaskLine, TaskState};
use base::{Date, UnitId};
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
    /// Reports it has not sent: due within days, or overdue, the one due first first.
    pub reports: Vec<ReportLine>,
    /// More time for reports that runs, granted to it or to units right below it.
    pub granted: Vec<GrantLine>,
}

impl Notice {
    /// Returns how many tasks it tells of.
    pub fn task_count(&self) -> usize {
        self.soon.len() + self.overdue.len() + self.below.len() + self.ownerless.len()
    }

    /// Returns whether it is worth a letter on the day: somebody has to do something, or more time was granted the day before.
    /// More time that was granted earlier is told beside other things only.
    fn is_due(&self, day: Date) -> bool {
        let is_news = |line: &GrantLine| line.on.tomorrow().is_ok_and(|first| first == day);
        self.task_count() + self.reports.len() > 0 || self.granted.iter().any(is_news)
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
    let awaited = awaited(&book, rules.soon_days);
    for (unit, line) in awaited.reports {
        notices.entry(unit).or_insert_with(|| empty(&book, unit)).reports.push(line);
    }
    for (unit, line) in awaited.granted {
        notices.entry(unit).or_insert_with(|| empty(&book, unit)).granted.push(line);
    }
    let mut notices: Vec<Notice> = notices.into_values().collect();
    notices.retain(|notice| notice.is_due(view.today));
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
    let (soon, overdue, below, ownerless, reports, granted) = Default::default();
    let (unit, names) = (book.code(unit), book.names(Some(unit)));
    Notice { unit, names, soon, overdue, below, ownerless, reports, granted }
}
