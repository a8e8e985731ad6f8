//! `hasila unit tree`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::units::{self, UnitLine};
use base::{Date, Message};
use cube::Hierarchy;
use exchange::write::Cell;
use register::{Register, Text};
use serde::Serialize;
use std::fmt::Write;

/// Show who stands below whom on a day.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila unit tree --depth 2
  hasila unit tree 06 --on 2025-06-30
  hasila unit tree --json")]
pub struct Args {
    /// Only this unit and all below it.
    #[arg(value_name = "CODE")]
    pub unit: Option<String>,
    /// The day; without it, today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Only so many levels.
    #[arg(long, value_name = "N")]
    pub depth: Option<u8>,
}

/// One line of the tree.
#[derive(Debug, Serialize)]
struct Line {
    #[serde(flatten)]
    unit: UnitLine,
    /// Levels above it, from the top of the tree; 0 for a top unit.
    depth: u8,
    /// Units below it, all levels.
    below: usize,
}

/// Shows the tree.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let day = args.on.unwrap_or_else(|| session.today());
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let order = register.hierarchy(day);
    let lines = lines(register, &order, day, args)?;
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => csv(&lines)?,
        Format::Text => output::text(&text(session, &lines))?,
    }
    Ok(Exit::Done)
}

fn lines(register: &Register, order: &Hierarchy, day: Date, args: &Args) -> Result<Vec<Line>, Trouble> {
    let range = match &args.unit {
        None => 0..order.len(),
        Some(code) => {
            let unit = units::known(register, code)?;
            let closed = || Message::new("cli.unit-not-open").with("unit", code.as_str()).with("day", day);
            order.range(order.position(unit).ok_or_else(closed)?)
        }
    };
    let top = if range.is_empty() { 0 } else { order.depth(range.start) };
    let shown = range.filter(|place| args.depth.is_none_or(|depth| order.depth(*place) - top < depth));
    Ok(shown.filter_map(|place| line(register, order, day, place)).collect())
}

fn line(register: &Register, order: &Hierarchy, day: Date, place: u32) -> Option<Line> {
    let unit = order.unit(place);
    let spell = register.units().on(unit, day)?;
    let below = order.range(place).len() - 1;
    Some(Line { unit: UnitLine::new(register, unit, spell), depth: order.depth(place), below })
}

fn text(session: &Session, lines: &[Line]) -> String {
    let top = lines.first().map_or(0, |line| line.depth);
    let mut text = String::new();
    for line in lines {
        let indent = "  ".repeat(usize::from(line.depth - top));
        let what = [Some(&line.unit.level), line.unit.kind.as_ref(), line.unit.bloc.as_ref()];
        let what = what.into_iter().flatten().map(Text::as_str).collect::<Vec<_>>().join(", ");
        let below = if line.below > 0 {
            format!(" [{}]", session.catalogue.count(line.below as u64))
        } else {
            String::new()
        };
        let name = line.unit.name(session.catalogue.lang());
        writeln!(text, "{indent}{}  ({what}){below}  {name}", line.unit.unit).expect("a string takes all");
    }
    text
}

fn csv(lines: &[Line]) -> Result<(), Trouble> {
    let cells = |line: &Line| {
        let mut cells = vec![Cell::Plain(line.depth.to_string()), Cell::Plain(line.below.to_string())];
        cells.extend(unit_cells(&line.unit));
        cells
    };
    let header: Vec<&str> = ["depth", "below"].into_iter().chain(UNIT_HEADER).collect();
    output::csv(&header, &lines.iter().map(cells).collect::<Vec<_>>())
}

/// The columns of a unit, as `unit import` reads them.
pub const UNIT_HEADER: [&str; 10] =
    ["code", "parent", "level", "kind", "bloc", "opened", "closed", "name_en", "name_ar", "name_vi"];

/// Returns the cells under [`UNIT_HEADER`].
pub fn unit_cells(unit: &UnitLine) -> Vec<Cell> {
    let text = |text: Option<&Text>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_string()));
    let day = |day: Option<Date>| day.map_or(Cell::Empty, |day| Cell::Plain(day.to_string()));
    let names = &unit.names;
    vec![
        text(Some(&unit.unit)),
        text(unit.parent.as_ref()),
        text(Some(&unit.level)),
        text(unit.kind.as_ref()),
        text(unit.bloc.as_ref()),
        day(unit.from),
        day(unit.until),
        text(names.en.as_ref()),
        text(names.ar.as_ref()),
        text(names.vi.as_ref()),
    ]
}
