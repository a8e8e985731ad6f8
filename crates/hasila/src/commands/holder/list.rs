//! `hasila holder list`

use crate::commands::rotation::heads;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Date;
use exchange::write::Cell;
use locale::NameOrder;
use register::Register;
use register::posts::Holder;
use serde::Serialize;

/// List office-holders with all that is kept of them, as readers of the language look names up; programs get them in the order of
/// entry. For the personnel role only.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila holder list
  hasila holder list --json")]
pub struct Args {}

/// One office-holder.
#[derive(Serialize)]
struct Line {
    holder: String,
    name: String,
    native: Option<String>,
    native_on: Option<Date>,
    retires: Option<Date>,
    service_from: Option<Date>,
    kin: Option<Vec<String>>,
    ranks: Vec<String>,
    entry: u64,
}

/// Lists office-holders.
pub fn run(session: &Session, _: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let register = &snapshot.register;
    let mut lines: Vec<Line> = register.posts().holders().map(|(_, holder)| line(register, holder)).collect();
    if session.format() == Format::Text {
        let order = NameOrder::of(session.catalogue.lang());
        lines.sort_by(|one, other| order.compare((&one.name, &one.holder), (&other.name, &other.holder)));
    }
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => {
            let header = ["holder", "name", "native", "native_on", "retires", "service_from", "kin", "ranks"];
            let rows: Vec<Vec<Cell>> =
                lines.iter().map(|line| texts(line).into_iter().map(Cell::Text).collect()).collect();
            output::csv(&header, &rows)?;
        }
        Format::Text => {
            let columns =
                ["holder", "name", "native", "native_on", "retires", "service_from", "kin", "ranks"];
            let mut grid = Grid::new(heads(session, &columns));
            lines.iter().for_each(|line| grid.push(texts(line)));
            output::text(&grid.lines())?;
        }
    }
    Ok(Exit::Done)
}

fn line(register: &Register, holder: &Holder) -> Line {
    let posts = register.posts();
    let kin = holder.kin.as_ref();
    Line {
        holder: holder.code.to_string(),
        name: holder.name.to_string(),
        native: holder.native.map(|native| register.units().unit(native.unit).code.to_string()),
        native_on: holder.native.map(|native| native.on),
        retires: holder.retires,
        service_from: holder.service_from,
        kin: kin.map(|kin| kin.iter().map(|id| posts.holder(*id).code.to_string()).collect()),
        ranks: holder.ranks.iter().map(|rank| format!("{}@{}", rank.rank, rank.from)).collect(),
        entry: holder.entry.0,
    }
}

fn texts(line: &Line) -> Vec<String> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let kin = line.kin.as_ref().map(|kin| if kin.is_empty() { "-".to_owned() } else { kin.join(";") });
    vec![
        line.holder.clone(),
        line.name.clone(),
        line.native.clone().unwrap_or_default(),
        day(line.native_on),
        day(line.retires),
        day(line.service_from),
        kin.unwrap_or_default(),
        line.ranks.join(";"),
    ]
}
