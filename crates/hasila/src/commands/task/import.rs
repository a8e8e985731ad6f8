//! `hasila task import`

use crate::commands::award::import::period as required_period;
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::{Message, Period, text};
use exchange::table::Row;
use exchange::{Column, Problem, Problems};
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source, TargetLink};
use register::{Act, Text};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Assign the tasks of a table, all or none.
///
/// Columns: task, text, lead, assigned; then due for a task that is due once, or first, last, due_days for one that
/// recurs; with (codes with ; between them), instrument, part, review, conclusion, plan, target, target_period.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila task import tasks.csv --dry-run
  hasila task import tasks.xlsx")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

const COLUMNS: &[Column] = &[
    Column::required("task"),
    Column::required("text"),
    Column::required("lead"),
    Column::required("assigned"),
    Column::optional("due"),
    Column::optional("first"),
    Column::optional("last"),
    Column::optional("due_days"),
    Column::optional("with"),
    Column::optional("instrument"),
    Column::optional("part"),
    Column::optional("review"),
    Column::optional("conclusion"),
    Column::optional("plan"),
    Column::optional("target"),
    Column::optional("target_period"),
];

/// Assigns the tasks of a table.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let (rows, problems) = rows(session, &args.file)?;
    let count = rows.len();
    let import = Import {
        act: Act::AssignTasks(AssignTasks { rows }),
        file: &file,
        problems,
        recorded: Message::new("cli.tasks-assigned").with("count", count),
        rehearsed: Message::new("cli.tasks-would-be-assigned").with("count", count),
        details: json!({ "tasks": count }),
    };
    submission::import(session, &session.open()?, import, args.dry_run)
}

/// Reads a table of tasks, and what is wrong with its rows.
fn rows(session: &Session, file: &Path) -> Result<(Vec<TaskRow>, Problems), Trouble> {
    tables::read_rows(session, file, COLUMNS, task)
}

fn task(row: &Row) -> Result<TaskRow, Vec<Problem>> {
    let (task, said, lead) = (row.require("task"), row.require("text"), row.require("lead"));
    let assigned = row.require("assigned").and_then(|_| row.day("assigned"));
    let (due, source, target) = (due(row), source(row), target(row));
    if let (Ok(task), Ok(said), Ok(lead), Ok(Some(assigned)), Ok(due), Ok(source), Ok(target)) =
        (&task, &said, &lead, &assigned, &due, &source, &target)
    {
        let with = row.get("with").unwrap_or_default().split(';').map(Text::from);
        return Ok(TaskRow {
            row: Some(row.number),
            task: Text::from(*task),
            text: Text::from(*said),
            lead: Text::from(*lead),
            with: with.filter(|unit| !unit.is_empty()).collect(),
            source: source.clone(),
            assigned: *assigned,
            due: *due,
            target: target.clone(),
        });
    }
    let wrong = [task.err(), said.err(), lead.err(), assigned.err(), due.err(), source.err(), target.err()];
    Err(wrong.into_iter().flatten().collect())
}

/// Reads by when: a day, or a first period.
fn due(row: &Row) -> Result<Due, Problem> {
    match (row.day("due")?, period(row, "first")?) {
        (Some(_), Some(_)) => {
            Err(Problem::of_cell(row.number, "first", Message::new("cli.task-due-and-first")))
        }
        (Some(day), None) => Ok(Due::On(day)),
        (None, Some(first)) => {
            Ok(Due::Every { first, last: period(row, "last")?, days: days(row, "due_days")? })
        }
        (None, None) => Err(Problem::of_cell(row.number, "due", Message::new("cli.task-without-due"))),
    }
}

fn source(row: &Row) -> Result<Source, Problem> {
    match (row.get("instrument"), row.get("conclusion")) {
        (Some(_), Some(_)) => {
            Err(Problem::of_cell(row.number, "conclusion", Message::new("cli.task-two-sources")))
        }
        (Some(instrument), None) => Ok(Source::Provision {
            instrument: Text::from(instrument),
            part: row.get("part").map(Text::from).unwrap_or_default(),
        }),
        (None, Some(number)) => {
            Ok(Source::Conclusion { review: required_period(row, "review")?, number: Text::from(number) })
        }
        (None, None) => Ok(Source::ByHand),
    }
}

fn target(row: &Row) -> Result<Option<TargetLink>, Problem> {
    let Some(plan) = row.get("plan") else { return Ok(None) };
    let target = Text::from(row.require("target")?);
    Ok(Some(TargetLink { plan: Text::from(plan), target, period: period(row, "target_period")? }))
}

fn period(row: &Row, column: &'static str) -> Result<Option<Period>, Problem> {
    row.get(column).map(|_| required_period(row, column)).transpose()
}

/// Reads a number of days; none where the cell is empty.
fn days(row: &Row, column: &'static str) -> Result<i16, Problem> {
    let Some(cell) = row.get(column) else { return Ok(0) };
    let not_a_number = |_| {
        let message = Message::new("cli.task-not-days").with("text", cell);
        Problem::of_cell(row.number, column, message)
    };
    text::latin_digits(cell).parse().map_err(not_a_number)
}
