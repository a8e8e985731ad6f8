//! Answers as tables for other programs: the same columns on the command line and on pages.

pub mod reasons;
pub mod tasks;

use assess::answer::{Before, Place, RankRow};
use assess::{Figure, Ranking, Standing};
use base::number::{exact_decimal, rounded};
use exchange::write::Cell;
use locale::Lang;

/// The columns of a standing.
pub const STANDING: [&str; 29] = [
    "unit",
    "level",
    "period",
    "through",
    "plan",
    "target",
    "value",
    "part",
    "whole",
    "measure",
    "comparator",
    "threshold",
    "verdict",
    "margin",
    "reported",
    "expected",
    "year_before",
    "place",
    "of",
    "tied",
    "streak",
    "each",
    "basis",
    "map",
    "entry",
    "date",
    "label",
    "verified",
    "gap",
];

/// Returns the rows under [`STANDING`].
pub fn standing(rows: &[Standing]) -> Vec<Vec<Cell>> {
    rows.iter().map(standing_cells).collect()
}

fn standing_cells(row: &Standing) -> Vec<Cell> {
    let plain = |text: String| Cell::Plain(text);
    let text = |text: &str| Cell::Text(text.to_owned());
    let optional =
        |figure: &Option<Figure>| figure.as_ref().map_or(Cell::Empty, |figure| plain(decimal(figure)));
    let (part, whole, measure) = match &row.value {
        Some(Figure::Share { part, whole }) => {
            (plain(part.to_string()), plain(whole.to_string()), Cell::Empty)
        }
        Some(Figure::Amount { measure: Some(measure), .. }) => (Cell::Empty, Cell::Empty, text(measure)),
        _ => (Cell::Empty, Cell::Empty, Cell::Empty),
    };
    let rank = |cell: fn(Place) -> String| row.rank.map_or(Cell::Empty, |rank| plain(cell(rank)));
    vec![
        text(&row.unit),
        text(&row.level),
        plain(row.period.to_string()),
        plain(row.through.to_string()),
        text(&row.plan),
        text(&row.target),
        optional(&row.value),
        part,
        whole,
        measure,
        plain(row.comparator.to_owned()),
        plain(decimal(&row.threshold)),
        plain(row.verdict.word().to_owned()),
        optional(&row.margin),
        plain(row.coverage.reported.to_string()),
        plain(row.coverage.expected.to_string()),
        optional(&row.year_before),
        rank(|rank| rank.place.to_string()),
        rank(|rank| rank.of.to_string()),
        rank(|rank| rank.tied.to_string()),
        plain(row.streak.to_string()),
        row.each.as_ref().map_or(Cell::Empty, |each| text(each)),
        text(&row.basis),
        plain(row.map.to_string()),
        plain(row.as_of.entry.to_string()),
        plain(row.as_of.date.to_string()),
        text(&row.label),
        optional(&row.verified.as_ref().and_then(|verified| verified.value.clone())),
        optional(&row.verified.as_ref().and_then(|verified| verified.gap.clone())),
    ]
}

/// The columns of a ranking.
pub const RANKING: [&str; 17] = [
    "place",
    "of",
    "tied",
    "unit",
    "level",
    "value",
    "part",
    "whole",
    "grade",
    "verdict",
    "reported",
    "expected",
    "value_before",
    "place_before",
    "name",
    "verified",
    "gap",
];

/// Returns the rows under [`RANKING`], with names in this language where they are known in it.
pub fn ranking(ranking: &Ranking, lang: Lang) -> Vec<Vec<Cell>> {
    ranking.rows.iter().map(|row| ranking_cells(row, lang)).collect()
}

fn ranking_cells(row: &RankRow, lang: Lang) -> Vec<Cell> {
    let plain = |text: Option<String>| text.map_or(Cell::Empty, Cell::Plain);
    let (part, whole) = match &row.value {
        Some(Figure::Share { part, whole }) => (Some(part.to_string()), Some(whole.to_string())),
        _ => (None, None),
    };
    let before = row.year_before.as_ref();
    let any = row.names.values().next().map_or("", String::as_str);
    let name = Cell::Text(row.names.get(lang.tag()).map_or(any, String::as_str).to_owned());
    let before_value = |before: &Before| before.value.as_ref().map(decimal);
    vec![
        plain(row.place.map(|place| place.to_string())),
        plain(Some(row.of.to_string())),
        plain(Some(row.tied.to_string())),
        Cell::Text(row.unit.to_string()),
        Cell::Text(row.level.to_string()),
        plain(row.value.as_ref().map(decimal)),
        plain(part),
        plain(whole),
        row.grade.as_ref().map_or(Cell::Empty, |grade| Cell::Text(grade.to_string())),
        plain(row.verdict.map(|verdict| verdict.word().to_owned())),
        plain(Some(row.coverage.reported.to_string())),
        plain(Some(row.coverage.expected.to_string())),
        plain(before.and_then(before_value)),
        plain(before.and_then(|before| before.place).map(|place| place.to_string())),
        name,
        plain(row.verified.as_ref().and_then(|verified| verified.value.as_ref()).map(decimal)),
        plain(row.verified.as_ref().and_then(|verified| verified.gap.as_ref()).map(decimal)),
    ]
}

/// Returns a value as a plain decimal: exact where it has one, else to nine places. Shares are not percentages: 0.9.
pub fn decimal(figure: &Figure) -> String {
    const PLACES: u8 = 9;
    match figure {
        Figure::Day { date } => date.to_string(),
        Figure::Share { .. } => {
            let number = figure.number().unwrap_or_default();
            exact_decimal(&number).filter(|text| text.len() <= 12).unwrap_or_else(|| rounded(&number, PLACES))
        }
        Figure::Amount { scale, .. } => {
            let unit = num_traits::pow(base::number::whole(10), usize::from(*scale));
            rounded(&(figure.number().unwrap_or_default() / unit), *scale)
        }
    }
}
