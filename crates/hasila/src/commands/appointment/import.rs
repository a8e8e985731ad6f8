//! `hasila appointment import`

use crate::commands::post::import::{one_of, word as post_word};
use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::{Message, text};
use exchange::table::Row;
use exchange::{Column, Problem, Problems};
use register::appointment::{Appoint, AppointRow};
use register::posts::Manner;
use register::{Act, Text};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Make the appointments of a table, all or none. An exchange is one table: whoever leaves a post makes room in it.
///
/// Columns: post, holder, from; and, if wanted, until, manner (full, acting, concurrent), months (of the term), leaves (posts
/// left on that day, ; between them), cites (the instrument), despite (why it is recorded although a rule in force speaks
/// against it: it has happened).
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila appointment import appointments.csv --dry-run
  hasila appointment import appointments.xlsx")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// How a post is held, in the words of tables.
pub const MANNERS: [(&str, Manner); 3] =
    [("full", Manner::Full), ("acting", Manner::Acting), ("concurrent", Manner::Concurrent)];

const COLUMNS: &[Column] = &[
    Column::required("post"),
    Column::required("holder"),
    Column::required("from"),
    Column::optional("until"),
    Column::optional("manner"),
    Column::optional("months"),
    Column::optional("leaves"),
    Column::optional("cites"),
    Column::optional("despite"),
];

/// Makes the appointments of a table.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let (rows, problems) = rows(session, &args.file)?;
    let count = rows.len();
    let import = Import {
        act: Act::Appoint(Appoint { rows }),
        file: &file,
        problems,
        recorded: Message::new("cli.appointments-made").with("count", count),
        rehearsed: Message::new("cli.appointments-would-be-made").with("count", count),
        details: json!({ "appointments": count }),
    };
    submission::import(session, &session.open()?, import, args.dry_run)
}

/// Reads the appointments of a table, and what is wrong with the others.
pub fn rows(session: &Session, file: &Path) -> Result<(Vec<AppointRow>, Problems), Trouble> {
    tables::read_rows(session, file, COLUMNS, appointment)
}

fn appointment(row: &Row) -> Result<AppointRow, Vec<Problem>> {
    let (post, holder) = (row.require("post"), row.require("holder"));
    let from = row.require("from").and_then(|_| row.day("from"));
    let (until, manner, months) = (row.day("until"), manner(row), months(row));
    if let (Ok(post), Ok(holder), Ok(Some(from)), Ok(until), Ok(manner), Ok(months)) =
        (&post, &holder, &from, &until, &manner, &months)
    {
        let leaves = row.get("leaves").unwrap_or_default().split(';').map(Text::from);
        return Ok(AppointRow {
            row: Some(row.number),
            post: Text::from(*post),
            holder: Text::from(*holder),
            from: *from,
            until: *until,
            manner: *manner,
            months: *months,
            leaves: leaves.filter(|post| !post.is_empty()).collect(),
            cites: row.get("cites").map(Text::from),
            despite: row.get("despite").map(Text::from),
        });
    }
    let wrong = [post.err(), holder.err(), from.err(), until.err(), manner.err(), months.err()];
    Err(wrong.into_iter().flatten().collect())
}

fn manner(row: &Row) -> Result<Manner, Problem> {
    let Some(word) = row.get("manner") else { return Ok(Manner::Full) };
    let wrong = |_| one_of(row, "manner", word, &MANNERS.map(|(word, _)| word));
    post_word(&MANNERS, word).map_err(wrong)
}

fn months(row: &Row) -> Result<Option<u16>, Problem> {
    let Some(cell) = row.get("months") else { return Ok(None) };
    let wrong = |_| Problem::of_cell(row.number, "months", Message::new("cli.not-months").with("text", cell));
    text::latin_digits(cell).parse().map(Some).map_err(wrong)
}
