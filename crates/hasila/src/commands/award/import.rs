//! `hasila award import`

use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message, Period, text};
use exchange::table::Row;
use exchange::{Column, Problem, Problems, number};
use register::award::{AwardRow, RecordAwards};
use register::{Act, Text};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Record awards given or revoked, all of a table or none.
///
/// Columns: title, recipient, edition, date, giver, revoked, achievement. A row with a day (or yes) under `revoked` for an
/// award recorded before revokes it. `achievement` names what it is given for: one achievement is rewarded once.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila award import awards.csv
  hasila award import awards.csv --dry-run")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

const COLUMNS: &[Column] = &[
    Column::required("title"),
    Column::required("recipient"),
    Column::required("edition"),
    Column::required("date"),
    Column::optional("giver"),
    Column::optional("revoked"),
    Column::optional("achievement"),
];

/// Records the awards of a table.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let (rows, problems) = rows(session, &args.file)?;
    let count = rows.len();
    let import = Import {
        act: Act::RecordAwards(RecordAwards { rows }),
        file: &file,
        problems,
        recorded: Message::new("cli.awards-recorded").with("count", count),
        rehearsed: Message::new("cli.awards-would-be-recorded").with("count", count),
        details: json!({ "awards": count }),
    };
    submission::import(session, &session.open()?, import, args.dry_run)
}

/// Reads a table of awards, and what is wrong with its rows.
pub fn rows(session: &Session, file: &Path) -> Result<(Vec<AwardRow>, Problems), Trouble> {
    tables::read_rows(session, file, COLUMNS, award)
}

fn award(row: &Row) -> Result<AwardRow, Vec<Problem>> {
    let (title, recipient) = (row.require("title"), row.require("recipient"));
    let edition = period(row, "edition");
    let date = row.require("date").and_then(|_| row.day("date"));
    let revoked = revoked(row, date.clone().ok().flatten());
    if let (Ok(title), Ok(recipient), Ok(edition), Ok(Some(date)), Ok(revoked)) =
        (&title, &recipient, &edition, &date, &revoked)
    {
        return Ok(AwardRow {
            row: row.number,
            title: Text::from(*title),
            recipient: Text::from(*recipient),
            edition: *edition,
            date: *date,
            giver: row.get("giver").map(Text::from).unwrap_or_default(),
            revoked: *revoked,
            achievement: row.get("achievement").map(Text::from),
        });
    }
    let wrong = [title.err(), recipient.err(), edition.err(), date.err(), revoked.err()];
    Err(wrong.into_iter().flatten().collect())
}

/// Reads the day of revocation. A table that only says yes or no does not know the day: then the award's own counts.
fn revoked(row: &Row, date: Option<Date>) -> Result<Option<Date>, Problem> {
    match row.get("revoked").and_then(number::yes_or_no) {
        Some(is_revoked) => Ok(date.filter(|_| is_revoked)),
        None => row.day("revoked"),
    }
}

/// Reads a period.
pub fn period(row: &Row, column: &'static str) -> Result<Period, Problem> {
    let cell = row.require(column)?;
    let not_a_period = |_| Message::new("table.not-a-period").with("text", cell);
    let refusal = |message| Problem::of_cell(row.number, column, message);
    text::latin_digits(cell).parse().map_err(not_a_period).map_err(refusal)
}
