//! `hasila unit show`

use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::units::{self, UnitLine};
use base::{Date, Message, UnitId};
use cube::Edge;
use register::{Register, Text};
use serde::Serialize;
use std::collections::BTreeSet;

/// Show one unit: how it stood from day to day, what it came from, what became of it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila unit show 06
  hasila unit show 00016 --on 2025-06-30 --json")]
pub struct Args {
    /// Its code.
    #[arg(value_name = "CODE")]
    pub unit: String,
    /// The day; without it, today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// The answer.
#[derive(Debug, Serialize)]
struct Shown {
    /// The code.
    unit: Text,
    /// The day asked about.
    on: Date,
    /// Whether it is open on that day.
    open: bool,
    /// The units above it on that day, the nearest first.
    above: Vec<Text>,
    /// How many units are right below it on that day.
    children: usize,
    /// How many units are below it on that day, all levels.
    below: usize,
    /// How it stood, in order of time.
    spells: Vec<UnitLine>,
    /// What went into it.
    predecessors: Vec<Step>,
    /// What it went into.
    successors: Vec<Step>,
}

/// One edge of a succession.
#[derive(Debug, Serialize)]
struct Step {
    /// The other unit; nothing where nothing succeeds it.
    unit: Option<Text>,
    /// The day.
    on: Date,
    /// `whole` or `part`.
    how: &'static str,
    /// How large the part was; nothing where it is not known or all of it.
    weight: Option<PartOf>,
    /// What it was measured by.
    basis: String,
}

#[derive(Debug, Serialize)]
struct PartOf {
    part: u64,
    whole: u64,
}

/// Shows a unit.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let day = args.on.unwrap_or_else(|| session.today());
    let snapshot = session.snapshot(None)?;
    let unit = units::known(&snapshot.register, &args.unit)?;
    let shown = shown(&snapshot.register, unit, day);
    match session.format() {
        Format::Json => output::json(&shown)?,
        _ => output::text(&text(session, &shown))?,
    }
    Ok(Exit::Done)
}

fn shown(register: &Register, id: UnitId, day: Date) -> Shown {
    let order = register.hierarchy(day);
    let place = order.position(id);
    let code = |unit: UnitId| register.units().unit(unit).code.clone();
    let above =
        std::iter::successors(place.and_then(|place| order.parent(place)), |place| order.parent(*place));
    let below = place.map_or(0..0, |place| place + 1..order.range(place).end);
    let unit = register.units().unit(id);
    let edges = register.lineage().edges();
    Shown {
        unit: unit.code.clone(),
        on: day,
        open: place.is_some(),
        above: above.map(|place| code(order.unit(place))).collect(),
        children: below.clone().filter(|child| order.parent(*child) == place).count(),
        below: below.len(),
        spells: unit.spells().iter().map(|spell| UnitLine::new(register, id, spell)).collect(),
        predecessors: steps(edges.iter().filter(|edge| edge.to == Some(id)), |edge| Some(code(edge.from))),
        successors: steps(edges.iter().filter(|edge| edge.from == id), |edge| edge.to.map(code)),
    }
}

fn steps<'a>(edges: impl Iterator<Item = &'a Edge>, other: impl Fn(&Edge) -> Option<Text>) -> Vec<Step> {
    let step = |edge: &Edge| Step {
        unit: other(edge),
        on: edge.on,
        how: match edge.how {
            cube::How::Whole => "whole",
            cube::How::Part => "part",
        },
        weight: edge.weight.map(|weight| PartOf { part: weight.part, whole: weight.whole }),
        basis: edge.basis.clone(),
    };
    edges.map(step).collect()
}

fn text(session: &Session, shown: &Shown) -> String {
    let head = if shown.open { "cli.show-open" } else { "cli.show-closed" };
    let head = Message::new(head).with("unit", &shown.unit).with("day", shown.on);
    let head = head.with("children", shown.children).with("below", shown.below);
    let mut text = session.sentence(&head) + "\n";
    if !shown.above.is_empty() {
        let above = shown.above.iter().map(ToString::to_string).collect::<Vec<_>>();
        text += &(session.sentence(&Message::new("cli.show-above").with("units", above)) + "\n");
    }
    text += "\n";
    text += &spells(session, &shown.spells);
    for (code, steps) in
        [("cli.show-predecessors", &shown.predecessors), ("cli.show-successors", &shown.successors)]
    {
        if !steps.is_empty() {
            text += &format!("\n{}\n{}", session.word(code), successions(session, steps));
        }
    }
    text
}

fn spells(session: &Session, spells: &[UnitLine]) -> String {
    let heads = ["from", "until", "parent", "level", "kind", "bloc", "name"];
    let mut grid = Grid::new(heads.map(|head| head_word(session, head)).to_vec());
    for spell in spells {
        let names: BTreeSet<&str> = [&spell.names.en, &spell.names.vi, &spell.names.ar]
            .into_iter()
            .flatten()
            .map(Text::as_str)
            .collect();
        let optional = |text: &Option<Text>| text.as_ref().map(ToString::to_string).unwrap_or_default();
        grid.push(vec![
            spell.from.map_or_else(|| "...".to_owned(), |day| day.to_string()),
            spell.until.map_or_else(|| "...".to_owned(), |day| day.to_string()),
            optional(&spell.parent),
            spell.level.to_string(),
            optional(&spell.kind),
            optional(&spell.bloc),
            names.into_iter().collect::<Vec<_>>().join(" / "),
        ]);
    }
    grid.lines()
}

fn successions(session: &Session, steps: &[Step]) -> String {
    let heads = ["on", "unit", "how", "weight", "basis"];
    let mut grid = Grid::new(heads.map(|head| head_word(session, head)).to_vec());
    for step in steps {
        let unknown = if step.how == "part" { session.word("cli.weight-unknown") } else { String::new() };
        let weight = step.weight.as_ref().map(|weight| format!("{}/{}", weight.part, weight.whole));
        grid.push(vec![
            step.on.to_string(),
            step.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
            step.how.to_owned(),
            weight.unwrap_or(unknown),
            step.basis.clone(),
        ]);
    }
    grid.lines()
}

/// Returns the word over a column.
pub fn head_word(session: &Session, head: &'static str) -> String {
    session.sentence(&Message::new("cli.head").with("column", head))
}
