//! Tasks and statistics of them as tables.

use assess::answer::Verdict;
use assess::tasks::{Side, SourceLine, StatRow, TaskLine, TaskStats};
use exchange::write::Cell;

/// The columns of a list of tasks.
pub const TASKS: [&str; 17] = [
    "task",
    "period",
    "lead",
    "given_to",
    "above",
    "assigned",
    "due",
    "due_extended",
    "done",
    "state",
    "state_extended",
    "days_over",
    "instrument",
    "part",
    "verdict",
    "touched",
    "text",
];

/// Returns the rows under [`TASKS`]; `verdict` has the words of the reader's language.
pub fn tasks(lines: &[TaskLine], verdict: impl Fn(Verdict) -> String) -> Vec<Vec<Cell>> {
    lines.iter().map(|line| task_cells(line, &verdict)).collect()
}

fn task_cells(line: &TaskLine, verdict: impl Fn(Verdict) -> String) -> Vec<Cell> {
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    let plain = |text: Option<String>| text.map_or(Cell::Empty, Cell::Plain);
    let (instrument, part) = match &line.source {
        SourceLine::Provision { instrument, part, .. } => (Some(&**instrument), Some(&**part)),
        _ => (None, None),
    };
    let decided = line.target.as_ref().and_then(|link| link.verdict);
    vec![
        text(Some(&line.task)),
        plain(line.period.map(|period| period.to_string())),
        text(line.lead.as_deref()),
        text(line.given_to.as_deref()),
        text(line.above.as_deref()),
        plain(Some(line.assigned.to_string())),
        plain(Some(line.due.to_string())),
        plain(Some(line.due_extended.to_string())),
        plain(line.done.map(|day| day.to_string())),
        plain(Some(line.state.name().to_owned())),
        plain(Some(line.state_extended.name().to_owned())),
        plain(line.days_over.map(|days| days.to_string())),
        text(instrument),
        text(part),
        text(decided.map(verdict).as_deref()),
        plain(line.touched.map(|day| day.to_string())),
        text(Some(&line.text)),
    ]
}

/// The columns of statistics of tasks.
pub const STATS: [&str; 18] = [
    "name",
    "by_due",
    "counted",
    "done_on_time",
    "done_late",
    "not_yet_due",
    "overdue",
    "withdrawn",
    "ownerless",
    "done_part",
    "done_whole",
    "done_change",
    "on_time_part",
    "on_time_whole",
    "on_time_change",
    "overdue_part",
    "overdue_whole",
    "overdue_change",
];

/// Returns the rows under [`STATS`], two for each line: by the day as extended, and by the day it was due at first. A change is an
/// exact fraction of one, not a percentage. `all` is the word for the last line.
pub fn stats(stats: &TaskStats, all: String) -> Vec<Vec<Cell>> {
    let lines = stats.rows.iter().map(|row| (row.name.to_string(), row)).chain([(all, &stats.total)]);
    let sides = |(name, row): (String, &StatRow)| {
        [("extended", &row.extended), ("original", &row.original)]
            .map(|(by, side)| stat_cells(&name, by, row, side))
    };
    lines.flat_map(sides).collect()
}

fn stat_cells(name: &str, by: &str, row: &StatRow, side: &Side) -> Vec<Cell> {
    let counts = &side.counts;
    let numbers = [counts.counted, counts.done_on_time, counts.done_late, counts.not_yet_due, counts.overdue];
    let numbers = numbers.into_iter().chain([row.withdrawn, row.ownerless]);
    let shares = [&side.done_share, &side.on_time_share, &side.overdue_share].into_iter().flat_map(|share| {
        let change = share.as_ref().and_then(|share| share.change.as_ref());
        [
            share.as_ref().map(|share| share.part.to_string()),
            share.as_ref().map(|share| share.whole.to_string()),
            change.map(|change| format!("{}/{}", change.part, change.whole)),
        ]
    });
    let name = [Cell::Text(name.to_owned()), Cell::Plain(by.to_owned())].into_iter();
    let numbers = numbers.map(|number| Cell::Plain(number.to_string()));
    name.chain(numbers).chain(shares.map(|share| share.map_or(Cell::Empty, Cell::Plain))).collect()
}
