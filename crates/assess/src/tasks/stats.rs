//! How many tasks are done, late, overdue, of how many, and how that was a year before.
//!
//! - A task counts in the period in which it was due at first: more time does not move it into another year.
//! - Every share says what it is a share of. Shares of two years are compared in percentage points, never in percent.
//! - The year before is told as of the same day of that year, so that a running year is held against its like.

use crate::answer::{AsOf, Labels, Text};
use crate::ask::View;
use crate::figure::Fraction;
use crate::tasks::{Book, Occurrence, TaskLine, TaskState, TasksAsk, known};
use base::instrument_number::InstrumentNumber;
use base::{Date, Message, Period, Share, UnitId};
use jiff::ToSpan;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// By what tasks are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatsBy {
    /// The units right below the one asked about, or below the only top unit, each with all below it.
    Unit,
    /// The instruments the tasks come from.
    Instrument,
}

/// Statistics of tasks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TaskStats {
    /// The period in which they were due at first; nothing for all.
    pub period: Option<Period>,
    /// The period of the year before, and the day as of which that is told.
    pub before: Option<BeforeStats>,
    /// All tasks asked about.
    pub total: StatRow,
    /// The parts, in the order of the hierarchy, or by number.
    pub rows: Vec<StatRow>,
    /// What was known: the last entry and the day.
    pub as_of: AsOf,
}

/// What the year before is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BeforeStats {
    /// The period.
    pub period: Period,
    /// The day as of which it is told.
    pub date: Date,
}

/// One line of statistics.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatRow {
    /// The unit's code, or the instrument's number; empty for the total, and for tasks from no instrument.
    pub name: Text,
    /// What the unit is called, by language.
    pub names: Labels,
    /// Those taken back, which are counted nowhere else.
    pub withdrawn: u64,
    /// Those of the counted ones for which no unit answers.
    pub ownerless: u64,
    /// By the day they are due as extended.
    pub extended: Side,
    /// By the day they were due at first.
    pub original: Side,
}

/// Counts and shares by one of the two due days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    /// The counts.
    #[serde(flatten)]
    pub counts: Counts,
    /// Done, of those counted.
    pub done_share: Option<ShareLine>,
    /// Done on time, of those that are done or overdue.
    pub on_time_share: Option<ShareLine>,
    /// Overdue, of those counted.
    pub overdue_share: Option<ShareLine>,
    /// The counts of the year before.
    pub year_before: Option<Counts>,
}

/// How many tasks stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All but withdrawn ones.
    pub counted: u64,
    /// Done on or before the day.
    pub done_on_time: u64,
    /// Done after it.
    pub done_late: u64,
    /// Open, and the day has not passed.
    pub not_yet_due: u64,
    /// Open, and the day has passed.
    pub overdue: u64,
}

/// A share, and how far it lies from that of the year before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShareLine {
    /// How many.
    pub part: u64,
    /// Of how many; never zero.
    pub whole: u64,
    /// This share less that of the year before, as a fraction of one: 1/50 is two percentage points.
    pub change: Option<Fraction>,
}

impl Counts {
    fn add(&mut self, state: TaskState) {
        let count = match state {
            TaskState::DoneOnTime => &mut self.done_on_time,
            TaskState::DoneLate => &mut self.done_late,
            TaskState::NotYetDue => &mut self.not_yet_due,
            TaskState::Overdue => &mut self.overdue,
            TaskState::Withdrawn => return,
        };
        *count += 1;
        self.counted += 1;
    }

    fn done(&self) -> (u64, u64) {
        (self.done_on_time + self.done_late, self.counted)
    }

    fn on_time(&self) -> (u64, u64) {
        (self.done_on_time, self.done_on_time + self.done_late + self.overdue)
    }

    fn late(&self) -> (u64, u64) {
        (self.overdue, self.counted)
    }
}

/// The counts of one line while they are taken.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    withdrawn: u64,
    ownerless: u64,
    extended: Counts,
    original: Counts,
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Unit(u32),
    Instrument(String),
}

/// Returns the statistics of the tasks asked about. The states of `ask` are passed over: they are what is counted.
pub fn stats(view: View, ask: &TasksAsk, by: StatsBy) -> Result<TaskStats, Vec<Message>> {
    let within = ask.unit.as_deref().map(|code| known(&view, code)).transpose()?;
    let count = Count { book: Book::new(view), ask, by, within };
    let before = ask.period.map(|period| BeforeStats {
        period: period.year_before(),
        date: view.today.saturating_sub(1_i32.year()),
    });
    let now = count.tallies(ask.period, view.today);
    let then = before.map(|before| count.tallies(Some(before.period), before.date)).unwrap_or_default();
    let keys = now.keys().chain(then.keys()).collect::<BTreeSet<_>>();
    let row = |key: &Option<Key>| {
        let before = before.map(|_| then.get(key).copied().unwrap_or_default());
        count.row(key.as_ref(), now.get(key).copied().unwrap_or_default(), before)
    };
    Ok(TaskStats {
        period: ask.period,
        before,
        total: row(&None),
        rows: keys.into_iter().filter(|key| key.is_some()).map(row).collect(),
        as_of: AsOf { entry: view.head, date: view.today },
    })
}

struct Count<'a> {
    book: Book<'a>,
    ask: &'a TasksAsk,
    by: StatsBy,
    within: Option<UnitId>,
}

impl Count<'_> {
    /// Returns the tally of every line, and under nothing that of all, on `day`.
    fn tallies(&self, period: Option<Period>, day: Date) -> BTreeMap<Option<Key>, Tally> {
        let number = self.ask.instrument.as_deref().map(InstrumentNumber::of);
        let tasks = self.book.view.register.tasks().iter();
        let tasks = tasks.filter(|task| number.as_ref().is_none_or(|number| super::is_from(task, number)));
        let mut tallies = BTreeMap::from([(None, Tally::default())]);
        for occurrence in tasks.flat_map(|task| self.book.occurrences(task)) {
            let due = occurrence.task.due.day(occurrence.period);
            let is_there = occurrence.task.has_begun(occurrence.period, day);
            let line = self.book.line(&occurrence);
            let counts = is_there && period.is_none_or(|period| period.covers(due));
            if counts && self.book.stands_below(&line, self.within) {
                for key in [None].into_iter().chain(self.keys(&line).into_iter().map(Some)) {
                    tallies.entry(key).or_default().add(&occurrence, &line, day);
                }
            }
        }
        tallies
    }

    /// Returns the line a task belongs to: the unit right below the one asked about, or the instrument.
    fn keys(&self, line: &TaskLine) -> Option<Key> {
        match self.by {
            StatsBy::Instrument => {
                let number = line.source.instrument().unwrap_or_default();
                Some(Key::Instrument(number.to_owned()))
            }
            StatsBy::Unit => {
                let order = &self.book.order;
                let only = order.roots().next().filter(|_| order.roots().count() == 1);
                let scope = self.within.map_or(only, |within| order.position(within));
                let home = order.position(line.home?)?;
                let mut up = std::iter::once(home).chain(order.above(home));
                up.find(|place| order.parent(*place) == scope || Some(*place) == scope).map(Key::Unit)
            }
        }
    }

    fn row(&self, key: Option<&Key>, now: Tally, before: Option<Tally>) -> StatRow {
        let unit = match key {
            Some(Key::Unit(place)) => Some(self.book.order.unit(*place)),
            _ => None,
        };
        let name = match key {
            Some(Key::Instrument(number)) => number.as_str().into(),
            _ => unit.map_or_else(|| Text::from(""), |unit| self.book.code(unit)),
        };
        StatRow {
            name,
            names: self.book.names(unit),
            withdrawn: now.withdrawn,
            ownerless: now.ownerless,
            extended: side(now.extended, before.map(|before| before.extended)),
            original: side(now.original, before.map(|before| before.original)),
        }
    }
}

impl Tally {
    fn add(&mut self, occurrence: &Occurrence, line: &TaskLine, day: Date) {
        let (original, extended) = occurrence.states(day);
        self.original.add(original);
        self.extended.add(extended);
        let withdrawn = extended == TaskState::Withdrawn;
        self.withdrawn += u64::from(withdrawn);
        self.ownerless += u64::from(!withdrawn && line.lead.is_none());
    }
}

fn side(counts: Counts, before: Option<Counts>) -> Side {
    let share = |of: fn(&Counts) -> (u64, u64)| {
        let (part, whole) = of(&counts);
        let now = Share::new(part, whole)?;
        let then = before.and_then(|before| {
            let (part, whole) = of(&before);
            Share::new(part, whole)
        });
        let change = then.map(|then| Fraction::of(&(now.value() - then.value())));
        Some(ShareLine { part, whole, change })
    };
    Side {
        counts,
        done_share: share(Counts::done),
        on_time_share: share(Counts::on_time),
        overdue_share: share(Counts::late),
        year_before: before,
    }
}
