//! `hasila unit boundaries`

use crate::boundaries::{self as kept, Kept};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::{Session, file_name};
use crate::tables;
use crate::trouble::Trouble;
use base::{Date, Message};
use exchange::boundaries::{self, Boundaries};
use exchange::write::Cell;
use register::Register;
use register::permission::{Action, Matter, Place};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Keep boundaries of units, so that pages have a map; without a file, list those kept.
///
/// The file is GeoJSON in degrees (WGS 84): one feature for each unit, with its code as a property. Boundaries are kept in the
/// data folder, not in the journal: a map decides nothing. From a later day on others may hold.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila unit boundaries provinces.geojson
  hasila unit boundaries communes.geojson --code pcode --from 2025-07-01
  hasila unit boundaries communes.geojson --dry-run      what fits, and what does not; nothing kept
  hasila unit boundaries")]
pub struct Args {
    /// The boundaries.
    pub file: Option<PathBuf>,
    /// The property of a feature that has the code of its unit.
    #[arg(long, value_name = "PROPERTY", default_value = "code")]
    pub code: String,
    /// The first day on which they hold. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// Codes shown where there are many.
const CODES_SHOWN: usize = 20;

/// What fits, and what does not.
#[derive(Debug, Serialize)]
struct Fit {
    #[serde(flatten)]
    kept: Kept,
    /// Areas of no unit on that day.
    unknown: Vec<String>,
    /// Units without an area, at levels where others have one.
    without: Vec<String>,
}

/// Keeps boundaries, or lists them.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let Some(file) = &args.file else { return list(session) };
    let engine = session.open()?;
    let register = engine.snapshot().register.clone();
    session.permit(&register, Action::KeepUnits, &Matter::at(Place::Everything))?;
    let bytes = bytes(file)?;
    let found = boundaries::read(&bytes, &args.code)
        .map_err(|problems| Trouble::in_table(&file_name(file), &problems))?;
    let fit = fit(&register, &found, args, file_name(file), &bytes, session.today());
    if fit.kept.units == 0 {
        let message = Message::new("cli.boundaries-none-fits").with("day", fit.kept.from);
        return Err(Trouble::new(Exit::BadData, message.with("codes", shown(&fit.unknown))));
    }
    if !args.dry_run {
        kept::keep(&session.global.data, &fit.kept, &bytes)
            .map_err(|error| cannot_write(&session.global.data, &error))?;
    }
    told(session, &fit, args.dry_run)?;
    Ok(Exit::Done)
}

fn bytes(file: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(file).map_err(|error| tables::cannot_read(file, &error))
}

fn cannot_write(data: &Path, error: &io::Error) -> Trouble {
    let message = Message::new("cli.cannot-write-file").with("file", data.display().to_string());
    Trouble::new(Exit::Failed, message.with("reason", error.to_string()))
}

fn fit(register: &Register, found: &Boundaries, args: &Args, file: String, bytes: &[u8], today: Date) -> Fit {
    let from = args.from.unwrap_or(today);
    let units = register.units();
    let level = |code: &str| {
        let spell = units.on(units.id(code)?, from)?;
        Some(spell.level.clone())
    };
    let levels: BTreeMap<&str, Option<register::Text>> =
        found.areas.keys().map(|code| (code.as_str(), level(code))).collect();
    let drawn: BTreeSet<&register::Text> = levels.values().flatten().collect();
    let is_without =
        |code: &str| !found.areas.contains_key(code) && level(code).is_some_and(|own| drawn.contains(&own));
    let without = units.iter().map(|(_, unit)| unit.code.to_string()).filter(|code| is_without(code));
    Fit {
        without: without.collect(),
        unknown: levels
            .iter()
            .filter(|(_, level)| level.is_none())
            .map(|(code, _)| (*code).to_owned())
            .collect(),
        kept: Kept {
            from,
            file,
            sha256: kept::sha256(bytes),
            code: args.code.clone(),
            units: levels.values().flatten().count(),
        },
    }
}

fn told(session: &Session, fit: &Fit, is_dry: bool) -> Result<(), Trouble> {
    if session.format() == Format::Json {
        return output::json(fit);
    }
    let code = if is_dry { "cli.boundaries-would-be-kept" } else { "cli.boundaries-kept" };
    let kept = Message::new(code).with("count", fit.kept.units).with("day", fit.kept.from);
    output::text(&session.sentence(&kept))?;
    if !fit.unknown.is_empty() {
        let message = Message::new("cli.boundaries-unknown").with("day", fit.kept.from);
        output::text(&session.sentence(&message.with("codes", shown(&fit.unknown))))?;
    }
    if !fit.without.is_empty() {
        output::text(
            &session.sentence(&Message::new("cli.boundaries-without").with("codes", shown(&fit.without))),
        )?;
    }
    Ok(())
}

/// Returns codes as a list, the first of them where there are many.
fn shown(codes: &[String]) -> String {
    let mut text = codes.iter().take(CODES_SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    if codes.len() > CODES_SHOWN {
        text += ", …";
    }
    text
}

/// The columns of the list.
const COLUMNS: [&str; 4] = ["from", "units", "file", "sha256"];

fn list(session: &Session) -> Result<Exit, Trouble> {
    let register = session.open()?.snapshot().register.clone();
    session.permit(&register, Action::ReadDocuments, &Matter::at(Place::Anywhere))?;
    let data = &session.global.data;
    let kept = kept::list(data).map_err(|error| tables::cannot_read(data, &error))?;
    let cells =
        |kept: &Kept| [kept.from.to_string(), kept.units.to_string(), kept.file.clone(), kept.sha256.clone()];
    match session.format() {
        Format::Json => output::json(&kept)?,
        Format::Csv => {
            let rows: Vec<Vec<Cell>> =
                kept.iter().map(|kept| cells(kept).into_iter().map(Cell::Plain).collect()).collect();
            output::csv(&COLUMNS, &rows)?;
        }
        Format::Text if kept.is_empty() => output::text(&session.word("cli.boundaries-none"))?,
        Format::Text => {
            let head = |column: &&str| {
                session.sentence(&Message::new("cli.boundaries-column").with("column", *column))
            };
            let mut grid = Grid::new(COLUMNS.iter().map(head).collect()).numbers(&[1]);
            kept.iter().for_each(|kept| grid.push(cells(kept).into()));
            output::text(&grid.lines())?;
        }
    }
    Ok(Exit::Done)
}
