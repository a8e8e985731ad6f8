//! `hasila instrument list`

use super::line;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use assess::instruments::InstrumentLine;
use base::{Date, Message};
use exchange::write::Cell;
use register::Text;
use register::instruments::Status;

/// List instruments, the newest first.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila instrument list
  hasila instrument list --in-force --on 2025-06-30 --kind directive --json")]
pub struct Args {
    /// The day on which they stand as told; without it, today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// Only those of this kind.
    #[arg(long)]
    pub kind: Option<Text>,
    /// Only those in force on the day.
    #[arg(long)]
    pub in_force: bool,
}

const HEADER: [&str; 10] =
    ["number", "kind", "date", "from", "until", "status", "issuer", "title", "sha256", "entry"];

/// Lists instruments.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let day = args.on.unwrap_or_else(|| session.today());
    let snapshot = session.snapshot(None)?;
    let all = snapshot.register.instruments().iter();
    let mut lines: Vec<InstrumentLine> = all
        .map(|(_, instrument)| InstrumentLine::new(instrument, day))
        .filter(|line| args.kind.as_ref().is_none_or(|kind| *kind == line.kind))
        .filter(|line| !args.in_force || line.status == Status::InForce)
        .collect();
    lines.sort_by_key(|line| (std::cmp::Reverse(line.date), line.entry));
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => output::csv(&HEADER, &lines.iter().map(cells).collect::<Vec<_>>())?,
        Format::Text if lines.is_empty() => session.say(&Message::new("cli.no-instruments")),
        Format::Text => output::text(&text(session, &lines))?,
    }
    Ok(Exit::Done)
}

fn cells(line: &InstrumentLine) -> Vec<Cell> {
    let optional = |text: &Option<Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();
    let status = serde_json::to_value(line.status).expect("a word has no keys");
    let texts = [
        line.number.to_string(),
        line.kind.to_string(),
        line.date.to_string(),
        line.from.to_string(),
        line.until.map(|day| day.to_string()).unwrap_or_default(),
        status.as_str().unwrap_or_default().to_owned(),
        optional(&line.issuer),
        optional(&line.title),
        optional(&line.sha256),
        line.entry.to_string(),
    ];
    texts.map(Cell::Text).to_vec()
}

fn text(session: &Session, lines: &[InstrumentLine]) -> String {
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let heads = ["number", "kind", "issued", "from", "until", "state", "entry", "about"];
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[6]);
    for line in lines {
        grid.push(vec![
            line.number.to_string(),
            line::kind(session, &line.kind),
            line.date.to_string(),
            line.from.to_string(),
            line.until.map(|day| day.to_string()).unwrap_or_default(),
            line::status(session, line.status),
            line.entry.to_string(),
            line.title.as_ref().map(ToString::to_string).unwrap_or_default(),
        ]);
    }
    grid.lines()
}
