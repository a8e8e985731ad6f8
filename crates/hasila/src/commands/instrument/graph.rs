//! `hasila instrument graph`

use super::named::Named;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use assess::instruments::{InstrumentLine, relation};
use base::{Date, Message, Seq};
use exchange::write::Cell;
use register::Text;
use register::instruments::{InstrumentId, Instruments, Link, Relation};
use serde::Serialize;
use std::collections::BTreeSet;

/// Show which instrument refers to which: all of them, or those that an instrument rests on or that rest on it, however
/// far.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila instrument graph
  hasila instrument graph 7/KH --json")]
pub struct Args {
    /// Only what is connected with this one.
    #[arg(value_name = "INSTRUMENT")]
    pub instrument: Option<Named>,
    /// The day on which they stand as told; without it, today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// The answer.
#[derive(Debug, Serialize)]
struct Graph {
    instruments: Vec<InstrumentLine>,
    links: Vec<Edge>,
}

#[derive(Debug, Serialize)]
struct Edge {
    from: End,
    how: Relation,
    to: End,
    provision: Option<Text>,
    entry: Seq,
}

#[derive(Debug, Serialize)]
struct End {
    number: Text,
    date: Date,
}

/// Shows the graph.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let day = args.on.unwrap_or_else(|| session.today());
    let snapshot = session.snapshot(None)?;
    let instruments = snapshot.register.instruments();
    let shown: BTreeSet<InstrumentId> = match &args.instrument {
        Some(named) => connected(instruments, named.find(&snapshot.register)?),
        None => instruments.iter().map(|(id, _)| id).collect(),
    };
    let links = instruments.links().filter(|link| shown.contains(&link.from) && shown.contains(&link.to));
    let graph = Graph {
        instruments: shown.iter().map(|id| InstrumentLine::new(instruments.instrument(*id), day)).collect(),
        links: links.map(|link| edge(instruments, link)).collect(),
    };
    match session.format() {
        Format::Json => output::json(&graph)?,
        Format::Csv => {
            let header = ["from", "from_date", "how", "to", "to_date", "provision", "entry"];
            output::csv(&header, &graph.links.iter().map(cells).collect::<Vec<_>>())?;
        }
        Format::Text if graph.links.is_empty() => session.say(&Message::new("cli.no-relations")),
        Format::Text => output::text(&text(session, &graph))?,
    }
    Ok(Exit::Done)
}

/// Returns all from which or to which links lead, one way or the other.
fn connected(instruments: &Instruments, from: InstrumentId) -> BTreeSet<InstrumentId> {
    let mut found = BTreeSet::from([from]);
    for along in [true, false] {
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            let next: Vec<InstrumentId> = if along {
                instruments.links_from(at).map(|link| link.to).collect()
            } else {
                instruments.links_to(at).map(|link| link.from).collect()
            };
            open.extend(next.into_iter().filter(|id| found.insert(*id)));
        }
    }
    found
}

fn edge(instruments: &Instruments, link: &Link) -> Edge {
    let end = |id| {
        let instrument = instruments.instrument(id);
        End { number: instrument.number.clone(), date: instrument.date }
    };
    Edge {
        from: end(link.from),
        how: link.how,
        to: end(link.to),
        provision: link.provision.clone(),
        entry: link.entry,
    }
}

fn cells(edge: &Edge) -> Vec<Cell> {
    let how = serde_json::to_value(edge.how).expect("a word has no keys");
    let texts = [
        edge.from.number.to_string(),
        edge.from.date.to_string(),
        how.as_str().unwrap_or_default().to_owned(),
        edge.to.number.to_string(),
        edge.to.date.to_string(),
        edge.provision.as_ref().map(ToString::to_string).unwrap_or_default(),
        edge.entry.to_string(),
    ];
    texts.map(Cell::Text).to_vec()
}

fn text(session: &Session, graph: &Graph) -> String {
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let heads = ["number", "issued", "how", "to", "on", "provision", "entry"];
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[6]);
    for edge in &graph.links {
        grid.push(vec![
            edge.from.number.to_string(),
            edge.from.date.to_string(),
            session.sentence(&relation(edge.how, true)),
            edge.to.number.to_string(),
            edge.to.date.to_string(),
            edge.provision.as_ref().map(ToString::to_string).unwrap_or_default(),
            edge.entry.to_string(),
        ]);
    }
    grid.lines()
}
