//! `hasila standing`

use crate::ask::When;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::{Ask, Figure, Standing, Units, Verdict};
use base::Message;
use engine::Snapshot;
use export::tables;
use register::permission::{Action, Matter, Place, Rights, Topic};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Where units stand with every target: value, verdict, margin, coverage, the year before, rank, streak.
///
/// Without --unit, --all or --level: the top units.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila standing --period 2025
  hasila standing --unit 06 --period 2025 --through 2025-09
  hasila standing --all --period 2025 --json
  hasila standing --period 2025 --map 2025-06-30       on the map of another day
  hasila standing --period 2025 --as-of 2025-10-15     as was known then")]
pub struct Args {
    /// One unit.
    #[arg(long, value_name = "CODE", conflicts_with_all = ["all", "level"])]
    pub unit: Option<String>,
    /// All units.
    #[arg(long, conflicts_with = "level")]
    pub all: bool,
    /// All units of a level or kind.
    #[arg(long, value_name = "L")]
    pub level: Option<String>,
    #[command(flatten)]
    pub when: When,
}

/// Pieces of missing evidence named under the table.
const NAMED_MAX: usize = 5;

/// Says where units stand.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.when.as_of)?;
    let units = match (&args.unit, args.all, &args.level) {
        (Some(code), _, _) => Units::One(code.clone()),
        (_, true, _) => Units::All,
        (_, _, Some(level)) => Units::Level(level.clone()),
        _ => Units::Top,
    };
    let rows = assess::standing(session.view(&snapshot, &args.when), &args.when.ask(units))?;
    let rows = permitted(session, &snapshot, rows)?;
    match session.format() {
        Format::Json => output::json(&rows)?,
        Format::Csv => output::csv(&tables::STANDING, &tables::standing(&rows))?,
        Format::Text => output::text(&text(session, &rows))?,
    }
    Ok(Exit::Done)
}

impl When {
    /// Returns the question these switches put.
    pub fn ask(&self, units: Units) -> Ask {
        Ask { units, period: self.period, through: self.through.map(|through| through.0), map: self.map }
    }
}

/// Returns the lines that who asks may read; where he may read none of them, why not.
fn permitted(session: &Session, snapshot: &Snapshot, rows: Vec<Standing>) -> Result<Vec<Standing>, Trouble> {
    let register = &snapshot.register;
    let by = session.by(register);
    let rights = Rights::of(register, &by, session.today());
    let asked = |row: &Standing| {
        let unit = register.units().id(&row.unit).map_or(Place::Everything, Place::Unit);
        rights.permit(Action::ReadResults, &Matter::at(unit).on(Topic::Plan(Cow::Borrowed(&row.plan))))
    };
    let first = rows.first().map_or(Ok(()), asked);
    let seen: Vec<Standing> = rows.into_iter().filter(|row| asked(row).is_ok()).collect();
    match first {
        Err(why) if seen.is_empty() => Err(Trouble::new(Exit::NotPermitted, why)),
        _ => Ok(seen),
    }
}

fn text(session: &Session, rows: &[Standing]) -> String {
    let Some(first) = rows.first() else { return session.word("cli.no-targets") };
    let head = Message::new("cli.standing-head")
        .with("period", first.period)
        .with("day", first.through)
        .with("map", words::map(&session.catalogue, &first.map))
        .with("entry", first.as_of.entry);
    let mut text = format!("{}\n\n{}", session.sentence(&head), grid(session, rows).lines());
    text += &format!("\n{}\n", summary(session, rows));
    if rows.iter().all(|row| row.unit == first.unit) {
        rows.iter().for_each(|row| text += &undecided(session, row));
    }
    text
}

fn grid(session: &Session, rows: &[Standing]) -> Grid {
    let heads = [
        "unit",
        "target",
        "value",
        "verified",
        "gap",
        "asked",
        "verdict",
        "margin",
        "coverage",
        "year-before",
        "rank",
        "streak",
        "label",
    ];
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head).to_vec()).numbers(&[7, 8, 9, 10, 11]);
    rows.iter().for_each(|row| grid.push(cells(session, row)));
    grid
}

fn cells(session: &Session, row: &Standing) -> Vec<String> {
    let catalogue = &session.catalogue;
    let value = |figure: &Option<Figure>| {
        let shown = |value| match row.change {
            true => words::change(catalogue, value),
            false => words::of_target(catalogue, value, row.each.is_some(), row.percent, &row.threshold),
        };
        figure.as_ref().map(shown).unwrap_or_default()
    };
    let asked = words::threshold(catalogue, row.comparator, &row.threshold, row.percent);
    let each = |each: &assess::answer::Text| {
        session.sentence(&Message::new("cli.asked-each").with("asked", asked.as_str()).with("each", &**each))
    };
    let before = row.year_before.as_ref().map(|before| match row.each {
        _ if row.change => value(&row.year_before),
        Some(_) => value(&row.year_before),
        None => words::plain(catalogue, before, row.percent),
    });
    let margin = row.margin.as_ref().filter(|_| row.each.is_none());
    let tie = |tied| if tied { "=" } else { "" };
    let verified = row.verified.as_ref();
    let gap = verified.and_then(|verified| verified.gap.as_ref());
    vec![
        row.unit.to_string(),
        row.target.to_string(),
        value(&row.value),
        verified.map(|verified| value(&verified.value)).unwrap_or_default(),
        gap.map(|gap| words::margin(catalogue, gap, row.percent)).unwrap_or_default(),
        row.each.as_ref().map_or_else(|| asked.clone(), each),
        words::verdict(catalogue, row.verdict),
        margin.map(|margin| words::margin(catalogue, margin, row.percent)).unwrap_or_default(),
        format!("{}/{}", row.coverage.reported, row.coverage.expected),
        before.unwrap_or_default(),
        row.rank
            .filter(|rank| rank.of > 1)
            .map(|rank| format!("{}{}/{}", rank.place, tie(rank.tied), rank.of))
            .unwrap_or_default(),
        if row.streak > 0 { row.streak.to_string() } else { String::new() },
        words::label(catalogue, &row.labels, &row.label).to_owned(),
    ]
}

fn summary(session: &Session, rows: &[Standing]) -> String {
    let mut counts: BTreeMap<Verdict, u64> = BTreeMap::new();
    rows.iter().for_each(|row| *counts.entry(row.verdict).or_default() += 1);
    let count = |verdict| counts.get(&verdict).copied().unwrap_or_default();
    let message = Message::new("cli.standing-summary")
        .with("count", rows.len())
        .with("met", count(Verdict::Met))
        .with("missed", count(Verdict::Missed))
        .with("on_course", count(Verdict::OnCourse))
        .with("at_risk", count(Verdict::AtRisk))
        .with("undecided", count(Verdict::Undecided));
    session.sentence(&message)
}

/// Returns what would decide an undecided target.
fn undecided(session: &Session, row: &Standing) -> String {
    let lines = words::needs(&session.catalogue, &row.decided_by, NAMED_MAX);
    lines.iter().map(|line| format!("{}: {line}\n", row.target)).collect()
}
