//! `hasila report form`

use crate::commands::report::figures;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::{Session, file_name};
use crate::trouble::Trouble;
use crate::units;
use base::{FormId, Message, Period, UnitId};
use exchange::write::Cell;
use forms::{Blank, Line, remarks, words, workbook};
use register::Register;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Show the form a unit fills in, or write it as a workbook that is filled in and handed in with `report submit`.
///
/// Beside each line stand its unit of measure, what an answer is held against, and what the unit reported for the period before and
/// for the same period of the year before. Totals are added up by the program.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila report form --unit 0601 --period 2025-Q3
  hasila report form --unit 0601 --period 2025-Q3 --xlsx 0601.xlsx
  hasila report form --unit 0601 --period 2025-Q3 --csv > figures.csv      for report import
  hasila report form --unit 0601 --period 2025-Q3 --form quarterly --json")]
pub struct Args {
    /// The unit that reports.
    #[arg(long, value_name = "CODE")]
    pub unit: String,
    /// The period reported on.
    #[arg(long, value_name = "P")]
    pub period: Period,
    /// The form. Without it: the only one the unit reports for such periods.
    #[arg(long, value_name = "NAME")]
    pub form: Option<String>,
    /// Write it as a workbook to this file.
    #[arg(long, value_name = "FILE")]
    pub xlsx: Option<PathBuf>,
}

/// Shows or writes the form.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let unit = units::known(register, &args.unit)?;
    let form = match &args.form {
        Some(name) => figures::form(register, name)?,
        None => only_form(register, unit, args)?,
    };
    let blank = Blank::new(register, &snapshot.cube, form, unit, args.period)?;
    let name = unit_name(session, register, unit);
    let Some(path) = &args.xlsx else { return shown(session, &blank, (&args.unit, &name)) };
    let bytes =
        workbook::written(&blank, (&args.unit, &name), &BTreeMap::new(), &session.catalogue, session.today());
    bytes.and_then(|bytes| std::fs::write(path, bytes)).map_err(|error| {
        let message = Message::new("cli.cannot-write-file").with("file", file_name(path));
        Trouble::new(Exit::Failed, message.with("reason", error.to_string()))
    })?;
    match session.format() {
        Format::Json => output::json(&json!({ "file": file_name(path), "edition": blank.edition() }))?,
        _ => {
            let message = Message::new("cli.form-written").with("file", file_name(path));
            output::text(&session.sentence(&message.with("lines", blank.lines().count())))?;
        }
    }
    Ok(Exit::Done)
}

/// Returns the only form that the unit reports for the period.
fn only_form(register: &Register, unit: UnitId, args: &Args) -> Result<FormId, Message> {
    let order = register.hierarchy(args.period.last_day());
    let asked = register.plans().forms().filter(|(form, meaning)| {
        meaning.every == args.period.cycle()
            && order.position(unit).is_some_and(|place| {
                forms::due::expected(register, *form, register.counted(*form, args.period)).get(place)
            })
    });
    let asked: Vec<(FormId, String)> =
        asked.map(|(form, meaning)| (form, meaning.name.to_string())).collect();
    let names: Vec<String> = asked.iter().map(|(_, name)| name.clone()).collect();
    match asked.as_slice() {
        [(form, _)] => Ok(*form),
        [] => Err(Message::new("cli.no-form").with("unit", args.unit.as_str()).with("period", args.period)),
        _ => Err(Message::new("cli.which-form").with("unit", args.unit.as_str()).with("known", names)),
    }
}

/// Returns the name of a unit in the language of the command, else its code.
pub fn unit_name(session: &Session, register: &Register, unit: UnitId) -> String {
    let unit = register.units().unit(unit);
    let spell = unit.on(session.today()).unwrap_or_else(|| unit.last());
    let name = units::name(&spell.names, session.catalogue.lang());
    if name.is_empty() { unit.code.to_string() } else { name.to_owned() }
}

fn shown(session: &Session, blank: &Blank, unit: (&str, &str)) -> Result<Exit, Trouble> {
    match session.format() {
        Format::Json => output::json(&document(session, blank, unit.0))?,
        Format::Csv => csv(blank, unit.0)?,
        Format::Text => output::text(&text(session, blank, unit))?,
    }
    Ok(Exit::Done)
}

/// Writes the table that `report import` takes, with the answers left open; totals are added up before they are typed in.
fn csv(blank: &Blank, unit: &str) -> Result<(), Trouble> {
    let cells = |line: &Line| {
        vec![
            Cell::Text(unit.to_owned()),
            Cell::Plain(blank.period.to_string()),
            Cell::Text(line.item.to_string()),
            Cell::Empty,
            Cell::Text(blank.name.to_string()),
        ]
    };
    let rows: Vec<Vec<Cell>> = blank.lines().map(cells).collect();
    output::csv(&["unit", "period", "item", "value", "form"], &rows)
}

fn document(session: &Session, blank: &Blank, unit: &str) -> Value {
    let line = |line: &Line| {
        let usual = remarks::usual(line).map(|(low, high)| [low.to_string(), high.to_string()]);
        let figure = |figure: Option<i64>| figure.map(|figure| figure.to_string());
        json!({
            "item": line.item,
            "number": line.number,
            "label": words::line(line, &session.catalogue),
            "measure": words::measure(line, &session.catalogue),
            "limits": words::limits(blank, line, &session.catalogue),
            "sum_of": line.sum_of,
            "before": figure(line.history.first().copied().flatten()),
            "year_ago": figure(line.year_ago),
            "usual": usual,
        })
    };
    json!({
        "form": blank.name,
        "unit": unit,
        "period": blank.period,
        "due": blank.due,
        "edition": blank.edition(),
        "lines": blank.lines().map(line).collect::<Vec<_>>(),
    })
}

fn text(session: &Session, blank: &Blank, unit: (&str, &str)) -> String {
    let catalogue = &session.catalogue;
    let head = |column| session.sentence(&Message::new("form-words.column").with("column", column));
    let heads = ["number", "item", "before", "year-ago", "measure", "line"].map(head);
    let mut grid = Grid::new(heads.to_vec()).numbers(&[2, 3]);
    for line in blank.lines() {
        let figure =
            |figure: Option<i64>| figure.map(|it| words::figure(line, it, catalogue)).unwrap_or_default();
        let measure =
            std::iter::once(words::measure(line, catalogue)).chain(words::limits(blank, line, catalogue));
        grid.push(vec![
            words::numbered(line, catalogue),
            line.item.to_string(),
            figure(line.history.first().copied().flatten()),
            figure(line.year_ago),
            measure.collect::<Vec<_>>().join("; "),
            words::line(line, catalogue),
        ]);
    }
    let heading = [
        words::form(blank, catalogue),
        workbook::unit_said(unit, catalogue),
        workbook::period_said(blank, catalogue),
    ];
    format!("{}\n\n{}", heading.join("\n"), grid.lines())
}
