//! `hasila unit import`

use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message};
use exchange::table::Row;
use exchange::{Column, Problems};
use register::import::{ImportUnits, UnitRow};
use register::unit::Names;
use register::{Act, Text};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Found the units of a table, all of them or none.
///
/// Columns, in any order: code, parent, level, and if wanted kind, bloc, opened, closed, name_en, name_ar, name_vi. A
/// parent may stand after its child. Two rows of one code are two stretches of one unit's time.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila unit import units.csv
  hasila unit import units.xlsx --on 2020-01-01     units whose row has no day opened then
  hasila unit import units.csv --dry-run            every error, nothing recorded")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// The day on which units opened whose row does not say; without it, they have always been.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// The columns of a table of units.
const COLUMNS: &[Column] = &[
    Column::required("code"),
    Column::required("parent"),
    Column::required("level"),
    Column::optional("kind"),
    Column::optional("bloc"),
    Column::optional("opened"),
    Column::optional("closed"),
    Column::optional("name_en"),
    Column::optional("name_ar"),
    Column::optional("name_vi"),
];

/// Founds the units of a table.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let (rows, problems) = rows(session, &args.file)?;
    let count = rows.len();
    let import = Import {
        act: Act::ImportUnits(ImportUnits { on: args.on, rows }),
        file: &file_name(&args.file),
        problems,
        recorded: Message::new("cli.units-imported").with("count", count),
        rehearsed: Message::new("cli.units-would-be-imported").with("count", count),
        details: json!({ "units": count }),
    };
    submission::import(session, &session.open()?, import, args.dry_run)
}

/// Reads a table of units, and what is wrong with its cells.
pub fn rows(session: &Session, file: &Path) -> Result<(Vec<UnitRow>, Problems), Trouble> {
    let table = tables::table(session, file, COLUMNS)?;
    let mut problems = table.problems;
    let rows = table.rows.iter().map(|row| unit(row, &mut problems)).collect();
    Ok((rows, problems))
}

/// Reads a row. A day that cannot be read is left out of it; whether the rest may be, the register knows.
fn unit(row: &Row, problems: &mut Problems) -> UnitRow {
    let text = |column: &str| row.get(column).map(Text::from);
    let mut day = |column| {
        row.day(column).unwrap_or_else(|problem| {
            problems.push(problem);
            None
        })
    };
    UnitRow {
        row: row.number,
        code: text("code").unwrap_or_default(),
        parent: text("parent"),
        level: text("level").unwrap_or_default(),
        kind: text("kind"),
        bloc: text("bloc"),
        opened: day("opened"),
        closed: day("closed"),
        names: Names { en: text("name_en"), ar: text("name_ar"), vi: text("name_vi") },
    }
}
