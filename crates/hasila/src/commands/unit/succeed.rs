//! `hasila unit succeed`

use crate::commands::unit::import;
use crate::exit::Exit;
use crate::output::Format;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message};
use exchange::table::Row;
use exchange::{Column, Decimal, Problem, Problems, Shape, number};
use register::import::UnitRow;
use register::succession::{EdgeRow, How, Succeed, Weight};
use register::{Act, Text};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Merge, split and transfer units on one day, all of it or nothing.
///
/// Columns: from, to, how (whole or part), part, whole, basis. The weight of a part is part/whole of the basis named
/// (population, area ...); leave it empty where none is known: it can be recorded later, and until then questions
/// that need it are undecided. A unit named only under `from` closes; one named only under `to` is open already or
/// stands in the table given with --units.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila unit succeed edges.csv --on 2025-07-01
  hasila unit succeed edges.csv --units units-after.csv --on 2025-07-01 --dry-run")]
pub struct Args {
    /// The table of who became what, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// The first day on which it holds.
    #[arg(long, value_name = "DATE")]
    pub on: Date,
    /// A table of units founded, changed or closed with it; columns as for `unit import`.
    #[arg(long, value_name = "FILE")]
    pub units: Option<PathBuf>,
    /// What 1.234 means in a weight: the sign before the fraction.
    #[arg(long, value_name = "SIGN", value_parser = tables::decimal)]
    pub decimal: Option<Decimal>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// The columns of a table of successions.
const COLUMNS: &[Column] = &[
    Column::required("from"),
    Column::required("to"),
    Column::required("how"),
    Column::optional("part"),
    Column::optional("whole"),
    Column::optional("basis"),
];

/// Units named in one remark at most.
const NAMED_MAX: usize = 10;

/// Enters a reorganisation.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let (edges, problems) = edges(session, &args.file, args.decimal)?;
    let units = match &args.units {
        Some(file) => units(session, file)?,
        None => Vec::new(),
    };
    let (edge_count, unit_count) = (edges.len(), units.len());
    let unknown_count = edges.iter().filter(|edge| edge.how == How::Part && edge.weight.is_none()).count();
    let import = Import {
        act: Act::Succeed(Succeed { on: args.on, edges, units }),
        file: &file_name(&args.file),
        problems,
        recorded: Message::new("cli.succeeded").with("count", edge_count).with("day", args.on),
        rehearsed: Message::new("cli.would-succeed").with("count", edge_count).with("day", args.on),
        details: json!({ "edges": edge_count, "units": unit_count, "without_weight": unknown_count }),
    };
    let engine = session.open()?;
    let exit = submission::import(session, &engine, import, args.dry_run)?;
    if session.format() == Format::Text && unknown_count > 0 {
        session.say(&Message::new("cli.weights-unknown").with("count", unknown_count));
    }
    if session.format() == Format::Text && !args.dry_run {
        tell_emptied(session, &engine, args.on);
    }
    Ok(exit)
}

/// Says which units the reorganisation has left with nothing below them: they were perhaps meant to close.
fn tell_emptied(session: &Session, engine: &engine::Engine, on: Date) {
    let register = &engine.snapshot().register;
    let emptied = register.emptied(on);
    if !emptied.is_empty() {
        let codes = emptied.iter().take(NAMED_MAX).map(|unit| register.units().unit(*unit).code.to_string());
        let message = Message::new("cli.units-emptied").with("count", emptied.len());
        session.say(&message.with("units", codes.collect::<Vec<_>>()));
    }
}

/// Reads the table of units, which must be without problems of its own: their rows are not those of the edges.
fn units(session: &Session, file: &Path) -> Result<Vec<UnitRow>, Trouble> {
    let (rows, problems) = import::rows(session, file)?;
    problems.or(rows).map_err(|problems| Trouble::in_table(&file_name(file), &problems))
}

/// Reads a table of successions, and what is wrong with its rows.
pub fn edges(
    session: &Session,
    file: &Path,
    decimal: Option<Decimal>,
) -> Result<(Vec<EdgeRow>, Problems), Trouble> {
    tables::read_rows(session, file, COLUMNS, |row| edge(row, decimal))
}

fn edge(row: &Row, decimal: Option<Decimal>) -> Result<EdgeRow, Vec<Problem>> {
    let from = row.require("from").map(Text::from);
    let (how, weight) = (how(row), weight(row, decimal));
    let wrong: Vec<Problem> =
        [from.as_ref().err(), how.as_ref().err()].into_iter().flatten().cloned().collect();
    match (from, how, weight) {
        (Ok(from), Ok(how), Ok(weight)) => Ok(EdgeRow {
            row: row.number,
            from,
            to: row.get("to").map(Text::from),
            how,
            weight,
            basis: row.get("basis").map(Text::from).unwrap_or_default(),
        }),
        (_, _, weight) => Err(wrong.into_iter().chain(weight.err().into_iter().flatten()).collect()),
    }
}

fn how(row: &Row) -> Result<How, Problem> {
    match row.require("how")?.to_lowercase().as_str() {
        "whole" => Ok(How::Whole),
        "part" => Ok(How::Part),
        other => {
            let message = Message::new("cli.not-whole-or-part").with("text", other);
            Err(Problem::of_cell(row.number, "how", message))
        }
    }
}

/// Reads the weight: both numbers, or neither.
fn weight(row: &Row, decimal: Option<Decimal>) -> Result<Option<Weight>, Vec<Problem>> {
    let (part, whole) = (amount(row, "part", decimal), amount(row, "whole", decimal));
    let half = || Problem::of_row(row.number, Message::new("cli.half-a-weight"));
    match (part, whole) {
        (Ok(None), Ok(None)) => Ok(None),
        (Ok(Some(part)), Ok(Some(whole))) => Ok(Some(Weight { part, whole })),
        (Ok(_), Ok(_)) => Err(vec![half()]),
        (part, whole) => Err([part.err(), whole.err()].into_iter().flatten().collect()),
    }
}

fn amount(row: &Row, column: &'static str, decimal: Option<Decimal>) -> Result<Option<u64>, Problem> {
    let refusal = |message| Problem::of_cell(row.number, column, message);
    let cell = row.get(column).unwrap_or_default();
    let value = number::read(cell, Shape::Whole, decimal).map_err(refusal)?;
    let not_negative = |value| {
        u64::try_from(value).map_err(|_| refusal(Message::new("table.not-a-number").with("text", cell)))
    };
    value.map(not_negative).transpose()
}
