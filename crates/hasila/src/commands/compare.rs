//! `hasila compare`

use crate::ask::{AsOf, When};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use assess::compare::{CompareAsk, Comparison, Movement, Parts, Placed};
use assess::figure::Fraction;
use assess::{Figure, Units};
use base::{Message, Number, Period};
use engine::Engine;
use exchange::write::Cell;

/// Compare two periods, each under its own method and under the other's, and say why every unit has moved.
///
/// A movement is taken apart into what was corrected late, the map, the method, the other units and the unit itself; the
/// parts add up exactly. Without --figure: every score of the plans, else every target.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila compare --period 2025 --before 2024
  hasila compare --period 2025 --before 2024 --figure clearance --level district
  hasila compare --period 2025 --before 2024 --published 2025-02-01 --csv    from what was known then")]
pub struct Args {
    /// The period it is compared with.
    #[arg(long, value_name = "Q")]
    pub before: Period,
    /// A target, indicator, item, standard or score.
    #[arg(long, value_name = "F")]
    pub figure: Option<String>,
    /// Only units of this level or kind, in one list.
    #[arg(long, value_name = "L")]
    pub level: Option<String>,
    /// What was known when the results of the period before were published; without it, what is known now.
    #[arg(long, value_name = "ENTRY|DATE")]
    pub published: Option<AsOf>,
    #[command(flatten)]
    pub when: When,
}

/// Compares two periods.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let comparisons = compared(session, &engine, args)?;
    match session.format() {
        Format::Json => output::json(&comparisons)?,
        Format::Csv => csv(session, &comparisons)?,
        Format::Text => {
            let texts = comparisons.iter().map(|comparison| text(session, comparison));
            output::text(&texts.collect::<Vec<_>>().join("\n"))?;
        }
    }
    Ok(Exit::Done)
}

fn compared(session: &Session, engine: &Engine, args: &Args) -> Result<Vec<Comparison>, Trouble> {
    let now = session.snapshot_of(engine, args.when.as_of)?;
    let known = args.published.or(args.when.as_of);
    let then = session.snapshot_of(engine, known)?;
    let ask = CompareAsk { before: args.before, figure: args.figure.clone(), level: args.level.clone() };
    let published = session.view(&then, &When { as_of: known, ..args.when.clone() });
    let view = session.view(&now, &args.when);
    Ok(assess::compare(view, published, &args.when.ask(Units::Top), &ask)?)
}

fn text(session: &Session, comparison: &Comparison) -> String {
    let catalogue = &session.catalogue;
    let same = comparison.method_before.as_ref() == Some(&comparison.method);
    let method = match (&comparison.method_before, same) {
        (_, true) => "same",
        (Some(_), false) => "other",
        (None, false) => "none",
    };
    let head = Message::new("cli.compare-head")
        .with("figure", words::label(catalogue, &comparison.labels, &comparison.label))
        .with("period", comparison.period)
        .with("before", comparison.before)
        .with("map", words::map(&session.catalogue, &comparison.map));
    let known = Message::new("cli.compare-method")
        .with("method", method)
        .with("entry", comparison.as_of_before.entry)
        .with("last", comparison.as_of.entry);
    let heads = [
        "place",
        "unit",
        "value",
        "value-before",
        "place-before",
        "gained",
        "own",
        "others",
        "method",
        "map",
        "corrections",
        "together",
        "name",
    ];
    let head_word = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(heads.map(head_word).to_vec()).numbers(&[0, 4, 5, 6, 7, 8, 9, 10, 11]);
    comparison.rows.iter().for_each(|row| grid.push(cells(session, comparison, row)));
    format!("{}\n{}\n\n{}", session.sentence(&head), session.sentence(&known), grid.lines())
}

fn cells(session: &Session, comparison: &Comparison, row: &Movement) -> Vec<String> {
    let catalogue = &session.catalogue;
    let value = |placed: &Placed| {
        let value = placed.value.as_ref();
        value.map(|value| words::plain(catalogue, value, comparison.percent)).unwrap_or_default()
    };
    let tie = |placed: &Placed| if placed.tied { "=" } else { "" };
    let place = |placed: &Placed| placed.place.map(|place| format!("{place}{}", tie(placed)));
    let parts = row.places.as_ref();
    let part = |part: fn(&Parts<i64>) -> Option<i64>| {
        let part = parts.and_then(part);
        part.map(|part| catalogue.signed(&Number::from_integer(part.into()), 0)).unwrap_or_default()
    };
    vec![
        place(&row.now).unwrap_or_else(|| "-".to_owned()),
        row.unit.to_string(),
        value(&row.now),
        value(&row.then),
        place(&row.then).unwrap_or_default(),
        part(|parts| Some(parts.change)),
        part(|parts| parts.own),
        part(|parts| parts.others),
        part(|parts| parts.method),
        part(|parts| parts.map),
        part(|parts| parts.corrections),
        part(|parts| parts.together),
        words::name(catalogue, &row.names).to_owned(),
    ]
}

const HEADER: [&str; 27] = [
    "figure",
    "period",
    "before",
    "unit",
    "level",
    "value",
    "place",
    "value_before",
    "place_before",
    "value_then_by_now",
    "place_then_by_now",
    "value_now_by_then",
    "place_now_by_then",
    "places_gained",
    "places_own",
    "places_others",
    "places_method",
    "places_map",
    "places_corrections",
    "places_together",
    "value_change",
    "value_own",
    "value_method",
    "value_map",
    "value_corrections",
    "value_together",
    "name",
];

fn csv(session: &Session, comparisons: &[Comparison]) -> Result<(), Trouble> {
    let rows = comparisons.iter().flat_map(|comparison| {
        comparison.rows.iter().map(|row| csv_cells(session, comparison, row)).collect::<Vec<_>>()
    });
    output::csv(&HEADER, &rows.collect::<Vec<_>>())
}

fn csv_cells(session: &Session, comparison: &Comparison, row: &Movement) -> Vec<Cell> {
    let plain = |text: Option<String>| text.map_or(Cell::Empty, Cell::Plain);
    let placed = |placed: &Placed| {
        let value = |value: &Figure| export::tables::decimal(value);
        [plain(placed.value.as_ref().map(value)), plain(placed.place.map(|place| place.to_string()))]
    };
    let (places, values) = (row.places.as_ref(), row.value.as_ref());
    let gained =
        |part: fn(&Parts<i64>) -> Option<i64>| plain(places.and_then(part).map(|part| part.to_string()));
    let changed = |part: fn(&Parts<Fraction>) -> Option<&Fraction>| {
        plain(values.and_then(part).map(|part| format!("{}/{}", part.part, part.whole)))
    };
    let mut cells = vec![
        Cell::Text(comparison.figure.to_string()),
        plain(Some(comparison.period.to_string())),
        plain(Some(comparison.before.to_string())),
        Cell::Text(row.unit.to_string()),
        Cell::Text(row.level.to_string()),
    ];
    cells.extend([&row.now, &row.then, &row.then_by_now, &row.now_by_then].into_iter().flat_map(placed));
    cells.extend([
        gained(|parts| Some(parts.change)),
        gained(|parts| parts.own),
        gained(|parts| parts.others),
        gained(|parts| parts.method),
        gained(|parts| parts.map),
        gained(|parts| parts.corrections),
        gained(|parts| parts.together),
        changed(|parts| Some(&parts.change)),
        changed(|parts| parts.own.as_ref()),
        changed(|parts| parts.method.as_ref()),
        changed(|parts| parts.map.as_ref()),
        changed(|parts| parts.corrections.as_ref()),
        changed(|parts| parts.together.as_ref()),
        Cell::Text(words::name(&session.catalogue, &row.names).to_owned()),
    ]);
    cells
}
