//! `hasila holder import`

use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::Message;
use exchange::table::{Row, day};
use exchange::{Column, Problem, Problems};
use register::holder::{HolderRow, NativeSaid, RegisterHolders};
use register::posts::RankHeld;
use register::{Act, Text};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Register the office-holders of a table, all or none.
///
/// Columns: holder, name; and, where a rule asks for it, native (the code of a unit of any level) with native_on (the day of the
/// map), retires, service_from (every post since then is in the register), kin (codes with ; between them, or - for
/// none; empty is not declared), ranks (rank@day with ; between them). Any other column is refused: no more is kept.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila holder import holders.csv --dry-run
  hasila holder import holders.xlsx")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

const COLUMNS: &[Column] = &[
    Column::required("holder"),
    Column::required("name"),
    Column::optional("native"),
    Column::optional("native_on"),
    Column::optional("retires"),
    Column::optional("service_from"),
    Column::optional("kin"),
    Column::optional("ranks"),
];

/// Registers the office-holders of a table.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let (rows, problems) = rows(session, &args.file)?;
    let count = rows.len();
    let import = Import {
        act: Act::RegisterHolders(RegisterHolders { rows }),
        file: &file,
        problems,
        recorded: Message::new("cli.holders-registered").with("count", count),
        rehearsed: Message::new("cli.holders-would-be-registered").with("count", count),
        details: json!({ "holders": count }),
    };
    submission::import(session, &session.open()?, import, args.dry_run)
}

/// Reads the office-holders of a table, and what is wrong with the others.
pub fn rows(session: &Session, file: &Path) -> Result<(Vec<HolderRow>, Problems), Trouble> {
    tables::read_rows(session, file, COLUMNS, holder)
}

fn holder(row: &Row) -> Result<HolderRow, Vec<Problem>> {
    let (holder, name) = (row.require("holder"), row.require("name"));
    let wrong = |message: Message| Problem::of_cell(row.number, "ranks", message);
    let (native, ranks) = (native(row), ranks(row.get("ranks").unwrap_or_default()).map_err(wrong));
    let (retires, service_from) = (row.day("retires"), row.day("service_from"));
    if let (Ok(holder), Ok(name), Ok(native), Ok(ranks), Ok(retires), Ok(service_from)) =
        (&holder, &name, &native, &ranks, &retires, &service_from)
    {
        return Ok(HolderRow {
            row: Some(row.number),
            holder: Text::from(*holder),
            name: Text::from(*name),
            native: native.clone(),
            retires: *retires,
            service_from: *service_from,
            kin: row.get("kin").map(kin),
            ranks: ranks.clone(),
        });
    }
    let wrong = [holder.err(), name.err(), native.err(), ranks.err(), retires.err(), service_from.err()];
    Err(wrong.into_iter().flatten().collect())
}

fn native(row: &Row) -> Result<Option<NativeSaid>, Problem> {
    let Some(unit) = row.get("native") else { return Ok(None) };
    row.require("native_on")?;
    let on = row.day("native_on")?;
    Ok(on.map(|on| NativeSaid { unit: Text::from(unit), on }))
}

/// Reads relatives: codes with ; between them, or - for none.
pub fn kin(cell: &str) -> Vec<Text> {
    cell.split(';').map(Text::from).filter(|code| !code.is_empty() && code.as_str() != "-").collect()
}

/// Reads ranks: `rank@day` with ; between them.
pub fn ranks(cell: &str) -> Result<Vec<RankHeld>, Message> {
    let rank = |cell: &str| {
        let (rank, from) =
            cell.split_once('@').ok_or_else(|| Message::new("cli.rank-without-day").with("text", cell))?;
        Ok(RankHeld { rank: Text::from(rank), from: day(from.trim())? })
    };
    cell.split(';').filter(|cell| !cell.trim().is_empty()).map(rank).collect()
}
