//! `hasila task list`

use crate::ask::AsOf;
use crate::commands::task::{heads, source, state};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::tasks::{TaskLine, TaskState, TasksAsk};
use base::{Message, Period};
use export::tables::tasks as tables;

/// List tasks and how they stand, the one due first first. Withdrawn ones are left out unless asked for.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila task list
  hasila task list --unit 06 --state overdue
  hasila task list --instrument 53-KH/UBND --period 2025 --csv
  hasila task list --as-of 2025-06-30 --json")]
pub struct Args {
    #[command(flatten)]
    pub narrow: Narrow,
    /// Only those in these states.
    #[arg(long, value_name = "STATES", value_delimiter = ',')]
    pub state: Vec<State>,
    /// What was known after this entry, or at the end of this day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
}

/// Which tasks.
#[derive(Clone, Debug, clap::Args)]
pub struct Narrow {
    /// Only those of this unit and of all below it.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// Only those from this instrument, however its number is written.
    #[arg(long, value_name = "NUMBER")]
    pub instrument: Option<String>,
    /// Only those due in this period, by the day they were due at first.
    #[arg(long, value_name = "P")]
    pub period: Option<Period>,
}

impl Narrow {
    /// Returns the question.
    pub fn ask(&self, states: Vec<TaskState>) -> TasksAsk {
        let Narrow { unit, instrument, period } = self.clone();
        TasksAsk { unit, instrument, period, states }
    }
}

/// A state as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum State {
    /// Done on or before the day it was due.
    DoneOnTime,
    /// Done after it.
    DoneLate,
    /// Open, and the day has not passed.
    NotYetDue,
    /// Open, and the day has passed.
    Overdue,
    /// Taken back.
    Withdrawn,
}

impl From<State> for TaskState {
    fn from(state: State) -> TaskState {
        match state {
            State::DoneOnTime => TaskState::DoneOnTime,
            State::DoneLate => TaskState::DoneLate,
            State::NotYetDue => TaskState::NotYetDue,
            State::Overdue => TaskState::Overdue,
            State::Withdrawn => TaskState::Withdrawn,
        }
    }
}

/// Lists tasks.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.as_of)?;
    let states = args.state.iter().map(|state| TaskState::from(*state)).collect();
    let lines = assess::tasks::tasks(session.view_as_of(&snapshot, args.as_of), &args.narrow.ask(states))?;
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => {
            let rows = tables::tasks(&lines, |verdict| words::verdict(&session.catalogue, verdict));
            output::csv(&tables::TASKS, &rows)?;
        }
        Format::Text if lines.is_empty() => output::text(&session.word("cli.no-tasks"))?,
        Format::Text => output::text(&grid(session, &lines).lines())?,
    }
    Ok(Exit::Done)
}

/// Returns tasks as a table for people.
pub fn grid(session: &Session, lines: &[TaskLine]) -> Grid {
    let columns = ["task", "period", "unit", "due", "extended", "state", "days", "source", "text"];
    let mut grid = Grid::new(heads(session, &columns)).numbers(&[6]);
    for line in lines {
        let extended = (line.due_extended != line.due).then(|| line.due_extended.to_string());
        grid.push(vec![
            line.task.to_string(),
            line.period.map(|period| period.to_string()).unwrap_or_default(),
            lead(session, line),
            line.due.to_string(),
            extended.unwrap_or_default(),
            standing(session, line),
            line.days_over.map(|days| days.to_string()).unwrap_or_default(),
            source(&session.catalogue, &line.source),
            line.text.to_string(),
        ]);
    }
    grid
}

/// Returns who answers: a code, `0602 (0601 has ended)`, or that nobody does.
fn lead(session: &Session, line: &TaskLine) -> String {
    let message = match (&line.lead, &line.given_to) {
        (Some(lead), None) => return lead.to_string(),
        (Some(lead), Some(given)) => {
            Message::new("task-words.follows").with("unit", &**lead).with("ended", &**given)
        }
        (None, given) => {
            Message::new("task-words.nobody").with("ended", given.as_deref().unwrap_or_default())
        }
    };
    session.sentence(&message)
}

/// Returns the state, with the verdict of the target it is linked to.
fn standing(session: &Session, line: &TaskLine) -> String {
    let state = state(&session.catalogue, line.state_extended);
    let verdict = line.target.as_ref().and_then(|link| link.verdict);
    verdict
        .map_or(state.clone(), |verdict| format!("{state} ({})", words::verdict(&session.catalogue, verdict)))
}
