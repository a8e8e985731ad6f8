//! Why a figure is what it is, what would have to happen, and how it went, as tables.

use super::decimal;
use assess::answer::{Answer, Contribution, Coverage, Input, Labels, Missing, Source};
use assess::quotas::{Candidate as Entrant, QuotaStanding};
use assess::review::{ReportingRow, Shortfall, Trend};
use assess::what_if::{Candidate, GroupWay, Line, Reach, Way};
use assess::{Figure, Why};
use exchange::write::Cell;
use locale::Lang;

/// The columns of the units that pull a figure down or leave it open.
pub const UNITS: [&str; 8] = ["unit", "name", "level", "answer", "value", "gap", "because", "missing"];

/// Returns the rows under [`UNITS`]; `missing` says what is missing as the reader reads it.
pub fn units(why: &Why, lang: Lang, missing: impl Fn(&Missing) -> String) -> Vec<Vec<Cell>> {
    let cells = |unit: &Contribution| {
        let lacking: Vec<String> = unit.missing.iter().map(&missing).collect();
        vec![
            text(&unit.unit),
            named(&unit.names, lang),
            text(&unit.level),
            plain(answered(unit.answer)),
            figure(unit.value.as_ref()),
            figure(unit.gap.as_ref()),
            joined(&unit.because),
            joined(&lacking),
        ]
    };
    why.units.iter().map(cells).collect()
}

/// The columns of what a rule reads.
pub const INPUTS: [&str; 8] =
    ["figure", "label", "answer", "value", "points", "reported", "expected", "year_before"];

/// Returns the rows under [`INPUTS`].
pub fn inputs(why: &Why, lang: Lang) -> Vec<Vec<Cell>> {
    let cells = |input: &Input| {
        let [reported, expected] = known(input.coverage);
        vec![
            text(&input.name),
            labelled(&input.labels, &input.label, lang),
            input.answer.map_or(Cell::Empty, |answer| plain(answered(answer))),
            figure(input.value.as_ref()),
            figure(input.points.as_ref()),
            reported,
            expected,
            figure(input.year_before.as_ref()),
        ]
    };
    why.inputs.iter().map(cells).collect()
}

/// The columns of the quotas on the grades of a score: one row for each unit that could have the grade.
pub const QUOTAS: [&str; 8] = ["quota", "group", "unit", "name", "points", "grade", "kept", "lot"];

/// Returns the rows under [`QUOTAS`], in the order in which the quotas were applied.
pub fn quotas(why: &Why, lang: Lang) -> Vec<Vec<Cell>> {
    let cells = |quota: &QuotaStanding| {
        let row = |unit: &Entrant| {
            vec![
                text(&quota.quota),
                quota.group.as_deref().map_or(Cell::Empty, text),
                text(&unit.unit),
                named(&unit.names, lang),
                figure(unit.points.as_ref()),
                text(&quota.grade),
                plain(answered(unit.kept)),
                unit.lot.as_deref().map_or(Cell::Empty, plain),
            ]
        };
        quota.ranked.iter().map(row).collect::<Vec<_>>()
    };
    why.quotas.iter().flat_map(cells).collect()
}

/// The columns of the entries a figure came from: one row for each item an entry said something on.
pub const ENTRIES: [&str; 8] = ["entry", "unit", "form", "period", "submitted", "late", "item", "value"];

/// Returns the rows under [`ENTRIES`].
pub fn entries(why: &Why) -> Vec<Vec<Cell>> {
    let cells = |entry: &Source| {
        let row = |(item, said): (&String, &assess::answer::Said)| {
            vec![
                plain(&entry.entry.0.to_string()),
                text(&entry.unit),
                text(&entry.form),
                plain(&entry.period.to_string()),
                plain(&entry.submitted.to_string()),
                plain(if entry.late { "yes" } else { "no" }),
                text(item),
                plain(&said.to_string()),
            ]
        };
        entry.figures.iter().map(row).collect::<Vec<_>>()
    };
    why.entries.iter().flat_map(cells).collect()
}

/// The columns of the units that could answer otherwise: one row for each condition that keeps one from it.
pub const WAYS: [&str; 10] =
    ["group", "unit", "name", "level", "answer", "wanted", "condition", "value", "asked", "gap"];

/// Returns the rows under [`WAYS`]. Where a number must change there are no units, and no rows.
pub fn ways(reach: &Reach, lang: Lang) -> Vec<Vec<Cell>> {
    match &reach.way {
        Way::Units(turning) => turned("", &turning.of, lang),
        Way::Groups { groups, .. } => groups.iter().flat_map(|group| of_group(group, lang)).collect(),
        Way::Reached | Way::Amount(_) | Way::None => Vec::new(),
    }
}

fn of_group(group: &GroupWay, lang: Lang) -> Vec<Vec<Cell>> {
    match &group.way {
        Way::Units(turning) => turned(&group.group, &turning.of, lang),
        _ => Vec::new(),
    }
}

fn turned(group: &str, candidates: &[Candidate], lang: Lang) -> Vec<Vec<Cell>> {
    let cells = |candidate: &Candidate| {
        let head = [
            if group.is_empty() { Cell::Empty } else { text(group) },
            text(&candidate.unit),
            named(&candidate.names, lang),
            text(&candidate.level),
            plain(answered(candidate.answer)),
            plain(answered(candidate.to)),
        ];
        let line = |line: &Line| {
            [
                text(&line.line),
                figure(line.value.as_ref()),
                figure(line.asked.as_ref()),
                figure(line.gap.as_ref()),
            ]
        };
        let lines: Vec<[Cell; 4]> = candidate.lines.iter().map(line).collect();
        // Whoever lacks nothing but a report has no condition to name, and is listed all the same.
        let nothing = [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
        let lines = if lines.is_empty() { vec![nothing] } else { lines };
        lines.into_iter().map(|line| head.iter().cloned().chain(line).collect()).collect::<Vec<_>>()
    };
    candidates.iter().flat_map(cells).collect()
}

/// The columns of figures through the period.
pub const TRENDS: [&str; 7] = ["figure", "label", "period", "value", "year_before", "reported", "expected"];

/// Returns the rows under [`TRENDS`].
pub fn trends<'t>(trends: impl IntoIterator<Item = &'t Trend>, lang: Lang) -> Vec<Vec<Cell>> {
    let cells = |trend: &Trend| {
        let row = |point: &assess::review::Point| {
            let [reported, expected] = known(point.coverage);
            vec![
                text(&trend.figure),
                labelled(&trend.labels, &trend.label, lang),
                plain(&point.period.to_string()),
                figure(point.value.as_ref()),
                figure(point.year_before.as_ref()),
                reported,
                expected,
            ]
        };
        trend.points.iter().map(row).collect::<Vec<_>>()
    };
    trends.into_iter().flat_map(cells).collect()
}

/// The columns of how reports came.
pub const REPORTING: [&str; 5] = ["level", "month", "expected", "reported", "late"];

/// Returns the rows under [`REPORTING`].
pub fn reporting(rows: &[ReportingRow]) -> Vec<Vec<Cell>> {
    let cells = |row: &ReportingRow| {
        let counts = [row.expected, row.reported, row.late].map(|count| plain(&count.to_string()));
        [text(&row.level), plain(&row.month.to_string())].into_iter().chain(counts).collect()
    };
    rows.iter().map(cells).collect()
}

/// The columns of the units that do not meet a target.
pub const SHORTFALLS: [&str; 8] = ["plan", "target", "unit", "name", "level", "value", "gap", "because"];

/// Returns the rows under [`SHORTFALLS`].
pub fn shortfalls(shortfalls: &[Shortfall], lang: Lang) -> Vec<Vec<Cell>> {
    let cells = |shortfall: &Shortfall| {
        let row = |short: &assess::review::Short| {
            vec![
                text(&shortfall.plan),
                text(&shortfall.target),
                text(&short.line.unit),
                named(&short.line.names, lang),
                text(&short.line.level),
                figure(short.value.as_ref()),
                figure(short.gap.as_ref()),
                joined(&short.because),
            ]
        };
        shortfall.units.iter().map(row).collect::<Vec<_>>()
    };
    shortfalls.iter().flat_map(cells).collect()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn plain(text: &str) -> Cell {
    Cell::Plain(text.to_owned())
}

fn figure(figure: Option<&Figure>) -> Cell {
    figure.map_or(Cell::Empty, |figure| Cell::Plain(decimal(figure)))
}

fn joined<T: AsRef<str>>(lines: &[T]) -> Cell {
    let lines: Vec<&str> = lines.iter().map(AsRef::as_ref).collect();
    if lines.is_empty() { Cell::Empty } else { Cell::Text(lines.join("; ")) }
}

/// Returns a name in this language; nothing where it is not known in it.
fn named(names: &Labels, lang: Lang) -> Cell {
    names.get(lang.tag()).map_or(Cell::Empty, |name| text(name))
}

fn labelled(labels: &Labels, label: &str, lang: Lang) -> Cell {
    text(labels.get(lang.tag()).map_or(label, String::as_str))
}

fn known(coverage: Coverage) -> [Cell; 2] {
    [coverage.reported, coverage.expected].map(|count| plain(&count.to_string()))
}

fn answered(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Undecided => "undecided",
    }
}
