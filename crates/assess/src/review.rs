//! Everything the page of a review shows for a period: where the country stands, level by level.

mod compose;
mod mentioned;
mod reporting;
mod trends;

pub use compose::review;

use crate::answer::{AsOf, Coverage, FigureKind, Labels, Missing, Need, Standing, Text, Verdict};
use crate::figure::Figure;
use base::{Date, Period, Seq};
use serde::Serialize;
use std::collections::BTreeMap;

/// A review of one period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Review {
    /// The unit reviewed; nothing where the review is of several top units together.
    pub unit: Option<UnitLine>,
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// Which map.
    pub map: Text,
    /// What was known.
    pub as_of: AsOf,
    /// The plans that answer for the period.
    pub plans: Vec<PlanLine>,
    /// Every target of the unit reviewed (of every top unit, where there are several).
    pub targets: Vec<Standing>,
    /// One table: the units right below, one cell per target, in the order of `columns`.
    pub below: Vec<UnitRow>,
    /// The targets that head the cells of `below`.
    pub columns: Vec<Column>,
    /// Per target: the units that do not meet it, largest gap first.
    pub shortfalls: Vec<Shortfall>,
    /// How many reports were due and came, by level and month.
    pub reporting: Vec<ReportingRow>,
    /// How figures went through the period, beside the year before.
    pub trends: Vec<Trend>,
    /// What is undecided, and why.
    pub undecided: Vec<Open>,
    /// How people call what the review mentions by code or name only.
    pub mentioned: Mentioned,
}

/// How people call what is mentioned by code or name only: who owes which report, which group fails.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Mentioned {
    /// Units, by code.
    pub units: BTreeMap<Text, Called>,
    /// Forms, by name.
    pub forms: BTreeMap<Text, Called>,
    /// Items, by name.
    pub items: BTreeMap<Text, Called>,
}

/// How people call a thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Called {
    /// Where no language is asked for.
    pub label: Text,
    /// By language.
    pub labels: Labels,
}

/// A unit with its names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnitLine {
    /// Its code.
    pub unit: Text,
    /// Its names by language.
    pub names: Labels,
    /// Its level.
    pub level: Text,
}

/// A plan that answers for the period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanLine {
    /// Its name.
    pub plan: Text,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    pub labels: Labels,
    /// The instruments it rests on, as printed.
    pub basis: Vec<Text>,
    /// The period it is for.
    pub year: Option<Period>,
    /// The entry that applied this version.
    pub entry: Seq,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    /// The plan.
    pub plan: Text,
    /// The target.
    pub target: Text,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    pub labels: Labels,
    /// What is asked.
    pub threshold: Figure,
    /// How values must stand to it.
    pub comparator: &'static str,
    /// Shown with a percent sign.
    pub percent: bool,
}

/// One unit's row in the table of those right below.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnitRow {
    /// The unit.
    #[serde(flatten)]
    pub line: UnitLine,
    /// One cell per column; nothing where the target is not for this unit.
    pub cells: Vec<Option<Cell>>,
}

/// A unit's value under a target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// The value.
    pub value: Option<Figure>,
    /// The answer.
    pub verdict: Verdict,
    /// Evidence known and expected.
    pub coverage: Coverage,
    /// Its place among its peers.
    pub place: Option<u64>,
    /// The value of the year before.
    pub year_before: Option<Figure>,
}

/// Units that do not meet a target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shortfall {
    /// The plan.
    pub plan: Text,
    /// The target.
    pub target: Text,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    pub labels: Labels,
    /// How many units do not meet it.
    pub count: u64,
    /// How many are undecided.
    pub undecided: u64,
    /// The first of those that do not meet it, largest gap first.
    pub units: Vec<Short>,
}

/// A unit that does not meet a target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Short {
    /// The unit.
    #[serde(flatten)]
    pub line: UnitLine,
    /// Its value, where the rule has one.
    pub value: Option<Figure>,
    /// How far it falls short.
    pub gap: Option<Figure>,
    /// The lines of the rule that fail, as the plan writes them.
    pub because: Vec<Text>,
}

/// Reports of one form's period by the units of one level.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReportingRow {
    /// The reporting units' level.
    pub level: Text,
    /// The month in which the form's period ends.
    pub month: Period,
    /// Reports due.
    pub expected: u64,
    /// Reports that came.
    pub reported: u64,
    /// Of those, how many came after their due day.
    pub late: u64,
}

/// A figure through the period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Trend {
    /// Its name.
    pub figure: Text,
    /// What it is.
    pub kind: FigureKind,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    pub labels: Labels,
    /// Shown with a percent sign.
    pub percent: bool,
    /// One point per month, quarter or half, in order.
    pub points: Vec<Point>,
}

/// One point of a trend.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Point {
    /// The month, quarter or half.
    pub period: Period,
    /// The value; nothing where it is not known.
    pub value: Option<Figure>,
    /// The value of the same period of the year before.
    pub year_before: Option<Figure>,
    /// Evidence known and expected.
    pub coverage: Coverage,
}

/// Something undecided.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Open {
    /// The target.
    pub target: Text,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    pub labels: Labels,
    /// The unit.
    pub unit: Text,
    /// What would decide it.
    pub decided_by: Vec<Need>,
    /// What is missing, bounded.
    pub missing: Vec<Missing>,
}
