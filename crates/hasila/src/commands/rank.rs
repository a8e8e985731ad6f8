//! `hasila rank`

mod robust;

use crate::ask::When;
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::{Figure, RankAsk, RankRow, Ranking, Units};
use base::Message;
use export::tables;

/// Who comes first: units ranked by a target, indicator, item, standard or score. Equal values share the better
/// place; what cannot be ranked stands below, with what is missing.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila rank clearance --period 2025
  hasila rank safe --period 2025 --level district --within 06
  hasila rank movement --period 2025 --csv > ranking.csv
  hasila rank movement --period 2025 --robust       which weight or rounding would change the first three")]
pub struct Args {
    /// The figure.
    #[arg(value_name = "NAME")]
    pub name: String,
    /// Only units of this level or kind; without it, those the figure is about.
    #[arg(long, value_name = "L")]
    pub level: Option<String>,
    /// Only this unit and units below it.
    #[arg(long, value_name = "CODE")]
    pub within: Option<String>,
    /// For a score: how firm the first three places are. Which single weight, the others in proportion, would change
    /// them, and which rounding.
    #[arg(long)]
    pub robust: bool,
    #[command(flatten)]
    pub when: When,
}

/// Ranks units.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(args.when.as_of)?;
    let rank = RankAsk { name: args.name.clone(), level: args.level.clone(), within: args.within.clone() };
    if args.robust {
        let ask = args.when.ask(Units::All);
        let robustness = assess::robust(session.view(&snapshot, &args.when), &ask, &rank)?;
        match session.format() {
            Format::Json => output::json(&robustness)?,
            _ => output::text(&robust::text(session, &robustness))?,
        }
        return Ok(Exit::Done);
    }
    let ranking = assess::rank(session.view(&snapshot, &args.when), &args.when.ask(Units::All), &rank)?;
    match session.format() {
        Format::Json => output::json(&ranking)?,
        Format::Csv => {
            let rows = tables::ranking(&ranking, session.catalogue.lang());
            output::csv(&tables::RANKING, &rows)?
        }
        Format::Text => output::text(&text(session, &ranking))?,
    }
    Ok(Exit::Done)
}

fn text(session: &Session, ranking: &Ranking) -> String {
    let catalogue = &session.catalogue;
    let head = Message::new("cli.rank-head")
        .with("figure", words::label(catalogue, &ranking.labels, &ranking.label))
        .with("period", ranking.period)
        .with("day", ranking.through)
        .with("map", words::map(&session.catalogue, &ranking.map))
        .with("entry", ranking.as_of.entry);
    let heads = [
        "place",
        "unit",
        "value",
        "verified",
        "gap",
        "grade",
        "verdict",
        "coverage",
        "year-before",
        "place-before",
        "name",
    ];
    let head_word = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head_word).to_vec()).numbers(&[0, 7, 8, 9]);
    ranking.rows.iter().for_each(|row| grid.push(cells(session, ranking, row)));
    let unranked = ranking.rows.iter().filter(|row| row.place.is_none()).count();
    let mut text = format!("{}\n\n{}", session.sentence(&head), grid.lines());
    if unranked > 0 {
        text += &format!("\n{}\n", session.sentence(&Message::new("cli.unranked").with("count", unranked)));
    }
    text
}

fn cells(session: &Session, ranking: &Ranking, row: &RankRow) -> Vec<String> {
    let catalogue = &session.catalogue;
    let shown = |figure: &Figure| match ranking.change {
        true => words::change(catalogue, figure),
        false => words::figure(catalogue, figure, ranking.percent, None),
    };
    let gap = |figure: &Figure| words::margin(catalogue, figure, ranking.percent);
    let (before, verified) = (row.year_before.as_ref(), row.verified.as_ref());
    let place = |place: u64| if row.tied { format!("{place}=") } else { place.to_string() };
    let missing =
        || row.missing.first().map(|missing| words::missing(catalogue, missing)).unwrap_or_default();
    vec![
        row.place.map(place).unwrap_or_else(|| "-".to_owned()),
        row.unit.to_string(),
        row.value.as_ref().map(shown).unwrap_or_else(missing),
        verified.and_then(|verified| verified.value.as_ref()).map(shown).unwrap_or_default(),
        verified.and_then(|verified| verified.gap.as_ref()).map(gap).unwrap_or_default(),
        row.grade
            .as_ref()
            .map(|grade| words::grade(catalogue, &ranking.grades, grade))
            .or_else(|| row.not_assessed.first().map(|rule| words::of_plan(catalogue, rule)))
            .unwrap_or_default(),
        row.verdict.map(|verdict| words::verdict(catalogue, verdict)).unwrap_or_default(),
        format!("{}/{}", row.coverage.reported, row.coverage.expected),
        before
            .and_then(|before| before.value.as_ref())
            .map(|value| words::plain(catalogue, value, ranking.percent))
            .unwrap_or_default(),
        before.and_then(|before| before.place).map(|place| place.to_string()).unwrap_or_default(),
        words::name(catalogue, &row.names).to_owned(),
    ]
}
