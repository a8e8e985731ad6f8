//! What would have to be otherwise: how far a unit is from a target, and what each criterion is worth to it.
//!
//! - How many units must answer otherwise is the smallest number that decides the target whatever stays open.
//! - Units are listed by how little keeps them from it: few lines first, then small gaps as parts of what is asked.
//! - Nothing is guessed: a way that no change of single answers leads is not shown as one.

mod reach;
mod repair;
mod stakes;

use crate::answer::{Answer, AsOf, FigureKind, Labels, Missing, Place, Text, Verdict};
use crate::ask::{Ask, Setting, View};
use crate::desk::Years;
use crate::figure::{Figure, Fraction};
use crate::ranking::find;
use crate::reading::Found;
use crate::trouble;
use base::{Date, Message, Period, limits};
use serde::Serialize;

/// Units and groups listed; how many more there are is always said.
const LISTED: usize = limits::EVIDENCE_LISTED_MAX;

/// How far a unit is from a target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reach {
    /// The target.
    pub target: Text,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    #[serde(skip)]
    pub labels: Labels,
    /// The unit's code.
    pub unit: Text,
    /// Its names by language.
    pub names: Labels,
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// The day by which it is to be reached.
    pub until: Date,
    /// The value so far.
    pub value: Option<Figure>,
    /// What it is held against.
    pub threshold: Figure,
    /// How it must stand to that.
    pub comparator: &'static str,
    /// Values are shown times 100 with a percent sign.
    pub percent: bool,
    /// In or for each of what it is held against the value, where `value` counts those.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each: Option<Text>,
    /// The verdict as things stand.
    pub verdict: Verdict,
    /// What would have to be otherwise.
    pub way: Way,
    /// Which map.
    pub map: Text,
    /// What was known.
    pub as_of: AsOf,
}

/// What would have to be otherwise for a target to hold.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Way {
    /// Nothing: it holds as things stand.
    Reached,
    /// So many units must answer otherwise.
    Units(Turning),
    /// A number must be so much more, or less.
    Amount(Distance),
    /// It does not hold in these groups.
    Groups {
        /// The groups, bounded.
        groups: Vec<GroupWay>,
        /// How many more there are.
        more: u64,
    },
    /// No change of single answers leads there, or what is missing leaves it open.
    None,
}

/// Units that must answer otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Turning {
    /// How many at least must come to a yes, from a no or from nothing decided.
    pub to_yes: u64,
    /// How many at least must come to a no.
    pub to_no: u64,
    /// The units that could, nearest first, bounded.
    pub of: Vec<Candidate>,
    /// How many more there are.
    pub more: u64,
}

/// A unit that could answer otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// Its code.
    pub unit: Text,
    /// Its names by language.
    pub names: Labels,
    /// Its level.
    pub level: Text,
    /// Its answer so far.
    pub answer: Answer,
    /// The answer it would have to come to.
    pub to: Answer,
    /// What keeps it from that: a smallest way, condition by condition.
    pub lines: Vec<Line>,
    /// What is missing from it, bounded.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
}

/// A condition that would have to come out otherwise.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The condition as the plan language writes it.
    pub line: Text,
    /// How it must come out.
    pub to: Answer,
    /// The value that decides it, where it holds a number against a threshold.
    pub value: Option<Figure>,
    /// The threshold.
    pub asked: Option<Figure>,
    /// How far the value lies from it: above zero where more is needed.
    pub gap: Option<Figure>,
    /// Values are shown times 100 with a percent sign.
    pub percent: bool,
}

/// How much more, or less, a number must be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Distance {
    /// By how much the number must change; below zero where it must fall.
    pub by: Figure,
    /// The change must be larger than that: the number has no smallest step.
    pub strictly: bool,
    /// The number is the part of a share whose whole stays as it is.
    pub of_part: bool,
    /// Days left after the last day counted.
    pub days_left: u64,
    /// How many times as fast as so far it must come together, where it comes together day by day.
    pub pace: Option<Fraction>,
}

/// One group in which a target does not hold.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupWay {
    /// The bloc's name, or the unit's code.
    pub group: Text,
    /// Its value.
    pub value: Option<Figure>,
    /// Whether the threshold holds in it.
    pub verdict: Verdict,
    /// What would have to be otherwise.
    pub way: Way,
}

/// What each criterion of a score or standard is worth to a unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stakes {
    /// The score or standard.
    pub figure: Text,
    /// Which of the two.
    pub kind: FigureKind,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    #[serde(skip)]
    pub labels: Labels,
    /// The unit's code.
    pub unit: Text,
    /// Its names by language.
    pub names: Labels,
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// How it stands.
    pub now: Stand,
    /// Its criteria in the order of the plan.
    pub criteria: Vec<Stake>,
    /// Which map.
    pub map: Text,
    /// What was known.
    pub as_of: AsOf,
}

/// How a unit stands with a score or standard.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Stand {
    /// For a score: the points, where they are certain.
    pub points: Option<Figure>,
    /// The band they lie in, before any quota.
    pub grade: Option<Text>,
    /// For a standard: whether it is met.
    pub answer: Option<Answer>,
    /// The place among the units of its level, the others staying as they are.
    pub place: Option<Place>,
}

/// What one criterion is worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stake {
    /// The part, penalty or line as the plan language writes it.
    pub line: Text,
    /// For a line of a standard: its answer.
    pub answer: Option<Answer>,
    /// How the unit would stand with none of its points, or with a no. A penalty has nothing to lose.
    pub if_lost: Option<Stand>,
    /// How it would stand with all of its points, with a yes, or without the penalty.
    pub if_reached: Stand,
}

/// Returns how far the first unit asked about is from a target.
pub fn reach(view: View, ask: &Ask, target: &str) -> Result<Reach, Vec<Message>> {
    let (setting, version, found) = find(&Setting::new(view, ask)?, target)?;
    let position = setting.first();
    let Found::Target(index) = found else {
        return Err(vec![Message::new("standing.not-a-target").with("name", target)]);
    };
    Years::with(view, version, setting.period, |years| reach::reach(years.own, &setting, index, position))
        .ok_or_else(|| vec![trouble::not_for_unit(target, &setting.code(position))])
}

/// Returns what each criterion of a score or standard is worth to the first unit asked about.
pub fn stakes(view: View, ask: &Ask, figure: &str) -> Result<Stakes, Vec<Message>> {
    let (setting, version, found) = find(&Setting::new(view, ask)?, figure)?;
    let position = setting.first();
    if !matches!(found, Found::Score(_) | Found::Standard(_)) {
        return Err(vec![Message::new("standing.without-criteria").with("name", figure)]);
    }
    Years::with(view, version, setting.period, |years| stakes::stakes(years.own, &setting, found, position))
        .ok_or_else(|| vec![trouble::not_for_unit(figure, &setting.code(position))])
}

impl Setting<'_> {
    fn first(&self) -> u32 {
        self.chosen.first().copied().unwrap_or(0)
    }
}
