//! `hasila find`

use crate::commands::instrument::line;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::units;
use base::{Date, Message};
use exchange::write::Cell;
use locale::search::Code;
use register::instruments::Status;
use register::unit::Names;
use register::{Register, Text};
use serde::Serialize;

/// Find units and instruments by code, number, name or title.
///
/// In three scripts, with either Arabic digits; marks that are left out, blanks in numbers and slips are forgiven. The right
/// one first: a code or number, then a name as typed, then what begins so or has the words, then what is a slip away.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila find lam dong
  hasila find '53-ct / tu'
  hasila find لام دونغ --json")]
pub struct Args {
    /// What is looked for.
    #[arg(value_name = "TEXT", required = true)]
    pub text: Vec<String>,
    /// Show so many at most.
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
}

/// One thing found.
#[derive(Debug, Serialize)]
struct Found {
    /// `unit` or `instrument`.
    what: &'static str,
    /// The code of a unit, the number of an instrument.
    code: Text,
    /// The level of a unit, the kind of an instrument.
    kind: Text,
    /// The day of an instrument.
    date: Option<Date>,
    /// The names of a unit.
    names: Option<Names>,
    /// The title of an instrument.
    title: Option<Text>,
    /// Whether the unit is open, or the instrument in force, today.
    current: bool,
}

/// Finds units and instruments.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let typed = args.text.join(" ");
    let found = found(&snapshot.register, &typed, session.today());
    let shown = &found[..found.len().min(args.limit)];
    match session.format() {
        Format::Json => output::json(&shown)?,
        Format::Csv => {
            let header = ["what", "code", "kind", "date", "name", "current"];
            output::csv(&header, &shown.iter().map(|found| cells(session, found)).collect::<Vec<_>>())?;
        }
        Format::Text => output::text(&text(session, shown))?,
    }
    if found.is_empty() {
        session.say(&Message::new("cli.find-nothing").with("text", typed));
    } else if shown.len() < found.len() {
        session.say(&Message::new("cli.more-found").with("more", found.len() - shown.len()));
    }
    Ok(Exit::Done)
}

fn found(register: &Register, typed: &str, today: Date) -> Vec<Found> {
    let mut index = units::index(register);
    let units = register.units().len();
    for (_, instrument) in register.instruments().iter() {
        let names = [&instrument.title, &instrument.issuer].into_iter().flatten().map(Text::as_str);
        index.add(Code::Number(&instrument.number), 0, names);
    }
    let instruments: Vec<_> = register.instruments().iter().map(|(_, instrument)| instrument).collect();
    let thing = |item: usize| match item.checked_sub(units) {
        Some(place) => {
            let instrument = instruments[place];
            Found {
                what: "instrument",
                code: instrument.number.clone(),
                kind: instrument.kind.clone(),
                date: Some(instrument.date),
                names: None,
                title: instrument.title.clone(),
                current: instrument.status(today) == Status::InForce,
            }
        }
        None => unit(register, item, today),
    };
    let mut found: Vec<_> = index.find(typed).hits.into_iter().map(|hit| (hit, thing(hit.item))).collect();
    found.sort_by_key(|(hit, found)| (hit.likeness, hit.slips, !found.current));
    found.into_iter().map(|(_, found)| found).collect()
}

fn unit(register: &Register, place: usize, today: Date) -> Found {
    let (_, unit) = register.units().iter().nth(place).expect("a unit that was entered in the index");
    let open = unit.on(today);
    let spell = open.unwrap_or_else(|| unit.last());
    Found {
        what: "unit",
        code: unit.code.clone(),
        kind: spell.level.clone(),
        date: None,
        names: Some(spell.names.clone()),
        title: None,
        current: open.is_some(),
    }
}

fn name(session: &Session, found: &Found) -> String {
    let of_unit = found.names.as_ref().map(|names| units::name(names, session.catalogue.lang()));
    of_unit.or(found.title.as_deref()).unwrap_or_default().to_owned()
}

fn cells(session: &Session, found: &Found) -> Vec<Cell> {
    let texts = [
        found.what.to_owned(),
        found.code.to_string(),
        found.kind.to_string(),
        found.date.map(|day| day.to_string()).unwrap_or_default(),
        name(session, found),
        if found.current { "yes" } else { "no" }.to_owned(),
    ];
    texts.map(Cell::Text).to_vec()
}

fn text(session: &Session, found: &[Found]) -> String {
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(["code", "kind", "issued", "state", "name"].map(head).to_vec());
    for found in found {
        let past = if found.what == "unit" { "cli.find-closed" } else { "cli.find-not-in-force" };
        grid.push(vec![
            found.code.to_string(),
            if found.what == "unit" { found.kind.to_string() } else { line::kind(session, &found.kind) },
            found.date.map(|day| day.to_string()).unwrap_or_default(),
            if found.current { String::new() } else { session.word(past) },
            name(session, found),
        ]);
    }
    if found.is_empty() { String::new() } else { grid.lines() }
}
