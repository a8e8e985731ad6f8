//! Composing a review from standings, readings and the ledger of reports.

use super::mentioned::mentioned;
use super::{Cell, Column, Open, PlanLine, Review, Short, Shortfall, UnitLine, UnitRow, reporting, trends};
use crate::answer::{Missing, Standing, Text, Verdict};
use crate::ask::{Ask, Setting, Units, View};
use crate::contributions::{Weighed, by_gap, pulling};
use crate::desk::Years;
use crate::ranking::reader;
use crate::reading::{Found, Reader};
use crate::standing::{Told, answering, cited_one, rows_of, rows_telling, unit_by_unit};
use crate::words::{self, Wording};
use base::{Message, limits};
use register::plans::Version;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Units listed that do not meet a target.
const SHORT_LISTED: usize = 20;

/// Undecided questions listed; those of the unit reviewed come first.
const OPEN_LISTED: usize = limits::EVIDENCE_LISTED_MAX;

/// Pieces of missing evidence listed for each.
const PIECES_LISTED: usize = 10;

/// Returns everything a review of the period shows: of the unit asked about, or of the unit the plans are for, or of the
/// top units.
pub fn review(view: View, ask: &Ask) -> Result<Review, Vec<Message>> {
    let mut setting = Setting::new(view, ask)?;
    let plans = answering(&setting)?;
    if ask.units == Units::Top {
        setting.chosen = tops(&setting, &plans);
    }
    let below = setting.of_units(units_below(&setting));
    let plans = plans.into_iter().map(|(own, version)| (own.of_units_in(&setting), version));
    let plans = plans.collect::<Vec<_>>();
    let parts = plans.iter().map(|(own, version)| {
        let part =
            Years::with(view, version, own.period, |years| Part::new(years, own, &own.of_units_in(&below)));
        Part {
            rows: setting.aligned(own, part.rows),
            rows_below: below.aligned(&own.of_units_in(&below), part.rows_below),
            ..part
        }
    });
    let parts = parts.collect::<Vec<_>>();
    Ok(compose(&setting, &below, &plans, parts))
}

/// A plan that answers, and the question as it counts its years.
pub(super) type Plan<'a> = (Setting<'a>, &'a Version);

/// Returns the units that the plans are for and none above them, in order.
fn tops(setting: &Setting, plans: &[Plan]) -> Vec<u32> {
    let tops = plans.iter().flat_map(|(own, version)| {
        Years::with(own.view, version, own.period, |years| {
            let board = years.own.board(own.window(), own.map_day(own.through));
            let tops = (0..board.order.len()).filter(|position| board.is_top(*position));
            let units = tops.map(|position| board.order.unit(position));
            units.filter_map(|unit| setting.order.position(unit)).collect::<Vec<_>>()
        })
    });
    tops.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Returns the units right below the one reviewed; the reviewed units themselves where they are several.
fn units_below(setting: &Setting) -> Vec<u32> {
    match setting.chosen.as_slice() {
        [only] => setting.order.children(*only).collect(),
        several => several.to_vec(),
    }
}

/// What one plan contributes.
struct Part {
    // By unit reviewed, and by unit below.
    rows: Vec<Vec<Standing>>,
    rows_below: Vec<Vec<Standing>>,
    shortfalls: Vec<Shortfall>,
    trends: Vec<super::Trend>,
}

impl Part {
    fn new(years: &Years, setting: &Setting, below: &Setting) -> Part {
        // What is undecided below is listed so far and no further.
        let told = Told { rows: OPEN_LISTED, pieces: PIECES_LISTED };
        Part {
            rows: rows_of(years, setting, PIECES_LISTED, |_| true),
            rows_below: rows_telling(years, below, told, |_| true),
            shortfalls: shortfalls(years, setting),
            trends: trends::trends(years, setting),
        }
    }
}

fn compose(setting: &Setting, below: &Setting, plans: &[Plan], parts: Vec<Part>) -> Review {
    let (mut rows, mut rows_below, mut shortfalls, mut trends) = (vec![], vec![], vec![], vec![]);
    for part in parts {
        rows.push(part.rows);
        rows_below.push(part.rows_below);
        shortfalls.extend(part.shortfalls);
        trends.extend(part.trends);
    }
    let targets = unit_by_unit(rows);
    let rows_below = unit_by_unit(rows_below);
    let columns = columns(&rows_below);
    let undecided = undecided(targets.iter().chain(&rows_below));
    Review {
        unit: match setting.chosen.as_slice() {
            [only] => Some(line(setting, *only)),
            _ => None,
        },
        period: setting.period,
        through: setting.through,
        map: setting.map_text(),
        as_of: setting.as_of(),
        plans: plans.iter().map(|(_, version)| plan_line(version)).collect(),
        mentioned: mentioned(setting, plans, &targets, &undecided),
        undecided,
        targets,
        below: unit_rows(below, &columns, &rows_below),
        columns,
        reporting: reporting::reporting(plans),
        shortfalls,
        trends,
    }
}

fn plan_line(version: &Version) -> PlanLine {
    let plan = &version.program.plan;
    PlanLine {
        plan: version.name.as_str().into(),
        label: words::label(&plan.named).into(),
        labels: Arc::new(words::labels(&plan.named.labels)),
        basis: plan.named.basis.iter().map(|basis| cited_one(basis).as_str().into()).collect(),
        year: plan.year,
        entry: version.entry,
    }
}

/// Returns the unit with its names.
pub(super) fn line(setting: &Setting, position: u32) -> UnitLine {
    let unit = setting.order.unit(position);
    UnitLine {
        unit: setting.view.register.units().unit(unit).code.as_str().into(),
        names: setting.names(unit),
        level: setting.order.level(position).into(),
    }
}

/// Returns a column for every target that any of the units below has, in the order of plans and targets.
fn columns(rows: &[Standing]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for row in rows {
        if columns.iter().any(|column| is_of(column, row)) {
            continue;
        }
        columns.push(Column {
            plan: Arc::clone(&row.plan),
            target: Arc::clone(&row.target),
            label: Arc::clone(&row.label),
            labels: Arc::clone(&row.labels),
            threshold: row.threshold.clone(),
            comparator: row.comparator,
            percent: row.percent,
        });
    }
    columns
}

fn is_of(column: &Column, row: &Standing) -> bool {
    column.plan == row.plan && column.target == row.target
}

/// Returns a row for every unit below, also for those without any target.
fn unit_rows(setting: &Setting, columns: &[Column], rows: &[Standing]) -> Vec<UnitRow> {
    let mut rest = rows;
    let row = |position: &u32| {
        let line = line(setting, *position);
        let (own, others) = rest.split_at(rest.iter().take_while(|row| row.unit == line.unit).count());
        rest = others;
        let cell = |column: &Column| own.iter().find(|row| is_of(column, row)).map(cell);
        UnitRow { line, cells: columns.iter().map(cell).collect() }
    };
    setting.chosen.iter().map(row).collect()
}

fn cell(row: &Standing) -> Cell {
    Cell {
        value: row.value.clone(),
        verdict: row.verdict,
        coverage: row.coverage,
        place: row.rank.map(|place| place.place),
        year_before: row.year_before.clone(),
    }
}

fn shortfalls(years: &Years, setting: &Setting) -> Vec<Shortfall> {
    let targets = 0..years.own.version.program.targets.len();
    let wording = Wording::of(&years.own.version.text);
    targets.filter_map(|target| shortfall(years, &wording, setting, target)).collect()
}

/// Returns who does not meet a target; nothing where everybody does.
fn shortfall(years: &Years, wording: &Wording, setting: &Setting, target: usize) -> Option<Shortfall> {
    let found = Found::Target(target);
    let reader = reader(years.own, setting, found);
    reader.judge.as_ref()?;
    let pulls = setting.chosen.iter().filter(|position| reader.at(**position).is_some());
    let pulls = pulls.map(|position| pulling(&reader, *position)).collect::<Vec<_>>();
    let count = pulls.iter().map(|pull| pull.failing.len()).sum::<usize>();
    let undecided = pulls.iter().map(|pull| pull.open.len()).sum::<usize>();
    let failing = by_gap(pulls.into_iter().flat_map(|pull| pull.failing).collect());
    let named = found.named(&years.own.version.program);
    (count + undecided > 0).then(|| Shortfall {
        plan: years.own.version.name.as_str().into(),
        target: named.name.as_str().into(),
        label: words::label(named).into(),
        labels: Arc::new(words::labels(&named.labels)),
        count: count as u64,
        undecided: undecided as u64,
        units: failing
            .into_iter()
            .take(SHORT_LISTED)
            .map(|weighed| short(&reader, wording, setting, weighed))
            .collect(),
    })
}

fn short(reader: &Reader, wording: &Wording, setting: &Setting, weighed: Weighed) -> Short {
    Short {
        line: line(setting, weighed.position),
        because: reader.because(wording, weighed.position),
        value: weighed.value,
        gap: weighed.gap,
    }
}

/// Returns what is undecided, each question of a unit once.
fn undecided<'r>(rows: impl Iterator<Item = &'r Standing>) -> Vec<Open> {
    let mut asked: BTreeSet<(Text, Text, Text)> = BTreeSet::new();
    let open = rows.filter(|row| row.verdict == Verdict::Undecided);
    let once = open
        .filter(|row| asked.insert((Arc::clone(&row.plan), Arc::clone(&row.target), Arc::clone(&row.unit))));
    once.take(OPEN_LISTED)
        .map(|row| Open {
            target: Arc::clone(&row.target),
            label: Arc::clone(&row.label),
            labels: Arc::clone(&row.labels),
            unit: Arc::clone(&row.unit),
            missing: missing(row),
            decided_by: row.decided_by.clone(),
        })
        .collect()
}

fn missing(row: &Standing) -> Vec<Missing> {
    let pieces = row.decided_by.iter().flat_map(|need| &need.of);
    let all = pieces.flat_map(|piece| std::iter::once(&piece.first).chain(&piece.also));
    all.cloned().collect::<BTreeSet<_>>().into_iter().take(PIECES_LISTED).collect()
}
