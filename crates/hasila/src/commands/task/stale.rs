//! `hasila task stale`

use crate::ask::AsOf;
use crate::commands::task::{heads, state};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::tasks::StaleRow;
use base::Message;
use exchange::write::Cell;

/// Say who has not touched what since when: open tasks without a note, evidence or report for long, the longest first.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila task stale
  hasila task stale --days 60 --unit 06
  hasila task stale --as-of 2025-06-30 --csv")]
pub struct Args {
    /// Silent for so many days or longer.
    #[arg(long, value_name = "N", default_value_t = 30)]
    pub days: u32,
    /// Only tasks of this unit and of all below it.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<String>,
    /// What was known after this entry, or at the end of this day.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub as_of: Option<AsOf>,
}

/// Says who is silent.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.as_of)?;
    let view = session.view_as_of(&snapshot, args.as_of);
    let rows = assess::tasks::stale(view, args.unit.as_deref(), i64::from(args.days))?;
    match session.format() {
        Format::Json => output::json(&rows)?,
        Format::Csv => csv(&rows)?,
        Format::Text if rows.is_empty() => {
            output::text(
                &session.sentence(&Message::new("cli.no-stale-tasks").with("days", u64::from(args.days))),
            )?;
        }
        Format::Text => output::text(&text(session, &rows))?,
    }
    Ok(Exit::Done)
}

fn text(session: &Session, rows: &[StaleRow]) -> String {
    let columns = ["unit", "task", "period", "since", "days", "due", "state", "text", "name"];
    let mut grid = Grid::new(heads(session, &columns)).numbers(&[4]);
    let nobody = || session.sentence(&Message::new("task-words.no-owner"));
    for row in rows {
        grid.push(vec![
            row.lead.as_deref().map_or_else(nobody, str::to_owned),
            row.task.to_string(),
            row.period.map(|period| period.to_string()).unwrap_or_default(),
            row.silent_since.to_string(),
            row.silent_days.to_string(),
            row.due_extended.to_string(),
            state(&session.catalogue, row.state_extended),
            row.text.to_string(),
            words::name(&session.catalogue, &row.names).to_owned(),
        ]);
    }
    grid.lines()
}

fn csv(rows: &[StaleRow]) -> Result<(), Trouble> {
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    let plain = |text: Option<String>| text.map_or(Cell::Empty, Cell::Plain);
    let cells = |row: &StaleRow| {
        vec![
            text(row.lead.as_deref()),
            text(row.above.as_deref()),
            text(Some(&row.task)),
            plain(row.period.map(|period| period.to_string())),
            plain(row.touched.map(|day| day.to_string())),
            plain(Some(row.silent_since.to_string())),
            plain(Some(row.silent_days.to_string())),
            plain(Some(row.due_extended.to_string())),
            plain(Some(row.state_extended.name().to_owned())),
            text(Some(&row.text)),
        ]
    };
    let header = [
        "lead",
        "above",
        "task",
        "period",
        "touched",
        "silent_since",
        "silent_days",
        "due_extended",
        "state_extended",
        "text",
    ];
    output::csv(&header, &rows.iter().map(cells).collect::<Vec<_>>())
}
