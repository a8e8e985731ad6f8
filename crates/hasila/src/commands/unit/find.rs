//! `hasila unit find`

use crate::commands::unit::tree::{UNIT_HEADER, unit_cells};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::units::{self, UnitLine};
use base::{Date, Message};
use locale::search::Hit;
use register::{Register, Text};
use serde::Serialize;

/// Find units by code or name, in three scripts; marks that are left out and slips are forgiven.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila unit find 'lam dong'
  hasila unit find القاهره --on 2025-06-30
  hasila unit find 00016 --json")]
pub struct Args {
    /// A code, a name, or a part of one.
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    /// The day whose names are searched; without it, names of all times, as of today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Show so many at most.
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
}

/// A unit found.
#[derive(Debug, Serialize)]
struct Found {
    #[serde(flatten)]
    unit: UnitLine,
    /// Whether it is open on the day asked about.
    open: bool,
}

/// Finds units.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let day = args.on.unwrap_or_else(|| session.today());
    let snapshot = session.snapshot(None)?;
    let found = found(&snapshot.register, &args.text.join(" "), day, args.on.is_some());
    let shown = &found[..found.len().min(args.limit)];
    match session.format() {
        Format::Json => output::json(&shown)?,
        Format::Csv => {
            output::csv(&UNIT_HEADER, &shown.iter().map(|found| unit_cells(&found.unit)).collect::<Vec<_>>())?
        }
        Format::Text => output::text(&text(session, shown))?,
    }
    if found.is_empty() {
        session.say(&Message::new("cli.nothing-found").with("text", args.text.join(" ")));
    } else if shown.len() < found.len() {
        session.say(&Message::new("cli.more-found").with("more", found.len() - shown.len()));
    }
    Ok(Exit::Done)
}

/// Returns the units that answer, the best first; among equals those that are open before those that are not.
fn found(register: &Register, typed: &str, day: Date, on_day_only: bool) -> Vec<Found> {
    let units: Vec<_> = register.units().iter().collect();
    let answer = |hit: Hit| {
        let (id, unit) = units[hit.item];
        let open = unit.on(day);
        let line = UnitLine::new(register, id, open.unwrap_or_else(|| unit.last()));
        (hit, Found { unit: line, open: open.is_some() })
    };
    let hits = units::index(register).find(typed).hits;
    let mut found: Vec<(Hit, Found)> = hits.into_iter().map(answer).collect();
    found.retain(|(_, found)| found.open || !on_day_only);
    // The index has put equals in the order of level and code; the sort keeps them so.
    found.sort_by_key(|(hit, found)| (hit.likeness, hit.slips, !found.open));
    found.into_iter().map(|(_, found)| found).collect()
}

fn text(session: &Session, found: &[Found]) -> String {
    let heads = ["code", "level", "kind", "parent", "until", "name"];
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head).to_vec());
    for Found { unit, .. } in found {
        let optional = |text: &Option<Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();
        let names = [&unit.names.en, &unit.names.vi, &unit.names.ar].into_iter().flatten();
        grid.push(vec![
            unit.unit.to_string(),
            unit.level.to_string(),
            optional(&unit.kind),
            optional(&unit.parent),
            unit.until.map(|day| day.to_string()).unwrap_or_default(),
            names.map(Text::as_str).collect::<Vec<_>>().join(" / "),
        ]);
    }
    if found.is_empty() { String::new() } else { grid.lines() }
}
