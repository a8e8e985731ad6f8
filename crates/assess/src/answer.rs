//! What the program answers, field by field as the outward contract has it.
//!
//! - Everything here is data: no answer is a sentence, so that each language says it its own way.
//! - Lists that could be long are bounded; how many there are is always said in full.

use crate::figure::{Digits, Figure, Fraction};
use crate::quotas::QuotaStanding;
use crate::review::Called;
use base::{Cycle, Date, Period, Seq, YearStart};
use register::instruments::Status;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Text that many rows share.
pub type Text = Arc<str>;

/// Labels or names by language (`ar`, `en`, `vi`).
pub type Labels = Arc<BTreeMap<&'static str, String>>;

/// The first and the last day of a year that does not begin on the first of January.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Days {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

impl Days {
    /// Returns the days of the period where its name does not tell them.
    pub fn of(period: Period) -> Option<Days> {
        let is_own = period.cycle() == Cycle::Year && period.start() != YearStart::CALENDAR;
        is_own.then(|| Days { from: period.first_day(), until: period.last_day() })
    }
}

/// Where a unit stands with one target in one period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// The unit's code.
    pub unit: Text,
    /// The period asked for.
    pub period: Period,
    /// The target's name in its plan.
    pub target: Text,
    /// How people call the target.
    pub label: Text,
    /// The value so far; nothing where nothing can be said.
    pub value: Option<Figure>,
    /// What the value is held against.
    pub threshold: Figure,
    /// How the value must stand to the threshold: `<`, `<=`, `=`, `>=`, `>`.
    pub comparator: &'static str,
    /// The answer.
    pub verdict: Verdict,
    /// For an undecided verdict: what would decide it, the smallest sets first.
    pub decided_by: Vec<Need>,
    /// How much of what was expected is known.
    pub coverage: Coverage,
    /// How far the value lies on the right side of the threshold; below zero on the wrong one.
    pub margin: Option<Figure>,
    /// The value of the year before under the same definition.
    pub year_before: Option<Figure>,
    /// Place among the units of the same level; nothing where undecided.
    pub rank: Option<Place>,
    /// Consecutive editions in which the target was met, this one included.
    pub streak: u32,
    /// The provision that sets the target.
    pub basis: Text,
    /// Which map the answer stands on: `published`, `today` or a date.
    pub map: Text,
    /// What was known: the last entry and the day.
    pub as_of: AsOf,

    /// The plan that sets the target.
    pub plan: Text,
    /// The unit's level on the map.
    pub level: Text,
    /// The last day counted.
    pub through: Date,
    /// The target's labels by language; a program asks the plan for them once, not every row.
    #[serde(skip)]
    pub labels: Labels,
    /// The days of a year that does not begin on the first of January.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
    /// The threshold was written with a percent sign, or the value is shown as one.
    pub percent: bool,
    /// The value is a change against another period.
    #[serde(skip_serializing_if = "is_false")]
    pub change: bool,
    /// The threshold is for each of these (`bloc`, a level, the words of a population), and the value counts how
    /// many of them meet it; nothing where the value itself is held against the threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each: Option<Text>,
    /// For a target `in each` group: the groups, those that fail first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupStanding>,
    /// What verified reports alone say, where any report was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Box<Verified>>,
}

/// What verified reports alone say, beside what was reported.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verified {
    /// The value; nothing where nothing can be said.
    pub value: Option<Figure>,
    /// How much of what was expected is verified.
    pub coverage: Coverage,
    /// The value as reported less the value as verified, where all that was reported is verified.
    pub gap: Option<Figure>,
    /// For a score with bands: the grade as verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Text>,
    /// For a target: the verdict as verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
}

impl Verified {
    /// Returns what verified reports say of a value that was reported.
    pub(crate) fn beside(
        reported: (&Option<Figure>, Coverage),
        value: Option<Figure>,
        coverage: Coverage,
    ) -> Verified {
        let both = reported.0.as_ref().zip(value.as_ref()).filter(|_| reported.1 == coverage);
        let gap = both.and_then(|(reported, verified)| reported.minus(verified));
        Verified { value, coverage, gap, grade: None, verdict: None }
    }
}

fn is_false(flag: &bool) -> bool {
    !*flag
}

/// The answer to a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Decided: reached.
    Met,
    /// Decided: not reached.
    Missed,
    /// The period runs; as things go it will be reached.
    OnCourse,
    /// The period runs; as things go it will not be reached.
    AtRisk,
    /// What is missing could turn the answer.
    Undecided,
}

impl Verdict {
    /// Returns the word the contract uses.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::Missed => "missed",
            Verdict::OnCourse => "on_course",
            Verdict::AtRisk => "at_risk",
            Verdict::Undecided => "undecided",
        }
    }
}

/// How many pieces of evidence were expected, and how many are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// How many are known.
    pub reported: u64,
    /// How many there should be.
    pub expected: u64,
}

/// A smallest way to a verdict: any so many of these. Each choice of so many can decide it, fewer never do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Need {
    /// The verdict they would lead to.
    pub verdict: Verdict,
    /// For a target `in each` group: the group in which they would lead to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Text>,
    /// How many of them it takes.
    pub any: u64,
    /// The missing evidence, bounded.
    pub of: Vec<Piece>,
    /// How many more there are than `of` lists.
    pub more: u64,
    /// Fewer never decide it, but not every choice of so many may, and other pieces may.
    #[serde(rename = "at_least", skip_serializing_if = "std::ops::Not::not")]
    pub is_bound: bool,
}

/// Missing evidence that counts as one: all that a unit has to say on the matter, or any so many of several pieces.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Piece {
    /// What is missing.
    #[serde(flatten)]
    pub first: Missing,
    /// What else is missing from the same unit before it can be decided.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Missing>,
    /// How many of these do; nothing where it takes all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<u64>,
}

/// One thing that is missing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Missing {
    /// A report that has not come.
    Report {
        /// The unit that owes it.
        unit: Text,
        /// The form.
        form: Text,
        /// Its period.
        period: Period,
        /// The item asked for, where it alone is missing from a report that came.
        #[serde(skip_serializing_if = "Option::is_none")]
        item: Option<Text>,
        /// It is there, and came after this day, the last on which it would have counted.
        #[serde(skip_serializing_if = "Option::is_none")]
        after: Option<Date>,
    },
    /// A weight that no act has recorded: how much of `from` went to `to`.
    Weight {
        /// The unit that was divided.
        from: Text,
        /// The unit that received a part.
        to: Text,
        /// The day it happened.
        on: Date,
    },
    /// An award that may still be given.
    Award {
        /// The unit that may receive it.
        unit: Text,
        /// The title.
        title: Text,
        /// For which edition.
        edition: Period,
    },
    /// Something that no report can mend, such as a population without units.
    Reason {
        /// The unit it concerns.
        unit: Text,
        /// Why: `population-empty`, `not-asked`, `disagreement`, `joined`, `whole-not-positive`, `not-for-unit`,
        /// `ungraded`, `before-records`. The catalogue has a sentence for each under `standing.reason-...`.
        reason: &'static str,
        /// The item it concerns.
        #[serde(skip_serializing_if = "Option::is_none")]
        item: Option<Text>,
        /// The period it concerns.
        #[serde(skip_serializing_if = "Option::is_none")]
        period: Option<Period>,
    },
}

/// A place in a ranking; equal values share the better place (1, 2, 2, 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// From 1.
    pub place: u64,
    /// How many are ranked.
    pub of: u64,
    /// Others share the place.
    pub tied: bool,
}

/// One group of a target `in each` group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupStanding {
    /// The bloc's name, or the unit's code.
    pub group: Text,
    /// Its value.
    pub value: Option<Figure>,
    /// Whether the threshold holds in it.
    pub verdict: Verdict,
}

/// What was known when the answer was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AsOf {
    /// The last entry that counts.
    pub entry: Seq,
    /// The day of the question.
    pub date: Date,
}

/// A line of a ranking.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RankRow {
    /// The unit's code.
    pub unit: Text,
    /// Its names by language.
    pub names: Labels,
    /// Its level.
    pub level: Text,
    /// Its place; nothing where it cannot be ranked.
    pub place: Option<u64>,
    /// How many are ranked.
    pub of: u64,
    /// Others share the place.
    pub tied: bool,
    /// What it is ranked by.
    pub value: Option<Figure>,
    /// The grade, for a score with bands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Text>,
    /// For a target or a standard: the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Evidence known and expected.
    pub coverage: Coverage,
    /// Its value and place in the year before.
    pub year_before: Option<Before>,
    /// For a unit not ranked: what is missing, bounded.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Missing>,
    /// For a unit that is not assessed: the rules that say so, in English words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_assessed: Vec<Text>,
    /// What verified reports alone say, where any report was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Box<Verified>>,
}

/// The year before, beside a line of a ranking.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Before {
    /// The value then.
    pub value: Option<Figure>,
    /// The place then; nothing where it was not ranked.
    pub place: Option<u64>,
}

/// A ranking: ranked units first, by place, then those that cannot be ranked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranking {
    /// The name asked for.
    pub figure: Text,
    /// What it is.
    pub kind: FigureKind,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    pub labels: Labels,
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// The days of a year that does not begin on the first of January.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
    /// Higher values stand first.
    pub higher_first: bool,
    /// Values are shown times 100 with a percent sign.
    pub percent: bool,
    /// The values are changes against another period.
    #[serde(skip_serializing_if = "is_false")]
    pub change: bool,
    /// How people call the grades of the lines, by name.
    #[serde(skip)]
    pub grades: BTreeMap<Text, Called>,
    /// The lines.
    pub rows: Vec<RankRow>,
    /// Which map.
    pub map: Text,
    /// What was known.
    pub as_of: AsOf,
}

/// What a name of the plan stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureKind {
    /// A target.
    Target,
    /// An indicator.
    Indicator,
    /// A question of a form.
    Item,
    /// A standard.
    Standard,
    /// Points and their grade.
    Score,
}

/// Yes, no, undecided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Undecided.
    Undecided,
}

impl From<base::Tri> for Answer {
    fn from(tri: base::Tri) -> Answer {
        match tri {
            base::Tri::Yes => Answer::Yes,
            base::Tri::No => Answer::No,
            base::Tri::Undecided => Answer::Undecided,
        }
    }
}

/// Why a figure is what it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Why {
    /// The name asked for.
    pub figure: Text,
    /// The value.
    pub value: Option<Figure>,
    /// The rule as the plan writes it.
    pub formula: String,
    /// What the rule reads, each with its own value.
    pub inputs: Vec<Input>,
    /// The units below that pull it down: those that fail first, then the undecided.
    pub units: Vec<Contribution>,
    /// How many more there are than `units` lists.
    pub units_more: u64,
    /// The journal entries the figure came from, newest first.
    pub entries: Vec<Source>,
    /// How many more there are than `entries` lists.
    pub entries_more: u64,
    /// The provision behind it.
    pub provision: Provision,

    /// What the name stands for.
    pub kind: FigureKind,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    #[serde(skip)]
    pub labels: Labels,
    /// The rule with labels in place of names, by language.
    pub words: BTreeMap<&'static str, String>,
    /// The unit's code.
    pub unit: Text,
    /// The unit's names by language.
    pub names: Labels,
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// The days of a year that does not begin on the first of January.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
    /// For a standard or a yes-or-no item: the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// For a score with bands: the grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Text>,
    /// How people call the grades of the score, by name.
    #[serde(skip)]
    pub grades: BTreeMap<Text, Called>,
    /// For a score: the rules that keep the unit's grade below the one of its points, in English words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lowered: Vec<Text>,
    /// For a score with quotas: what they came to in the groups of the unit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<QuotaStanding>,
    /// For a target: its row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Box<Standing>>,
    /// Evidence known and expected.
    pub coverage: Coverage,
    /// The value of the year before under the same definition.
    pub year_before: Option<Figure>,
    /// What is missing, bounded.
    pub missing: Vec<Missing>,
    /// How many more are missing than `missing` lists.
    pub missing_more: u64,
    /// How figures came onto this map, where it is not the one they were reported on.
    pub crosswalk: Vec<CrosswalkStep>,
    /// How many more steps there are.
    pub crosswalk_more: u64,
    /// Values are shown times 100 with a percent sign.
    pub percent: bool,
    /// Which map.
    pub map: Text,
    /// What was known.
    pub as_of: AsOf,
    /// What verified reports alone say, where any report was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Box<Verified>>,
}

/// Something a rule reads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Input {
    /// Its name, or the text of the line where it has none.
    pub name: Text,
    /// What it is; nothing for a line of a standard or a part of a score.
    pub kind: Option<FigureKind>,
    /// How people call it.
    pub label: Text,
    /// Its labels by language.
    pub labels: Labels,
    /// Its value.
    pub value: Option<Figure>,
    /// Its answer, where it is a condition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// Points given, for a part of a score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Figure>,
    /// Values are shown times 100 with a percent sign.
    pub percent: bool,
    /// Evidence known and expected.
    pub coverage: Coverage,
    /// The value of the year before.
    pub year_before: Option<Figure>,
    /// Its value in verified reports alone, where any report was verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verified: Option<Box<Verified>>,
}

/// A unit below that pulls a figure down, or leaves it open.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contribution {
    /// The unit's code.
    pub unit: Text,
    /// Its names by language.
    pub names: Labels,
    /// Its level.
    pub level: Text,
    /// Its own answer.
    pub answer: Answer,
    /// Its own value, where the rule has one.
    pub value: Option<Figure>,
    /// How far it lies from what is asked; below zero where it falls short.
    pub gap: Option<Figure>,
    /// The lines of the rule that fail or are undecided, as the plan writes them.
    pub because: Vec<Text>,
    /// What is missing from it, bounded.
    pub missing: Vec<Missing>,
}

/// A journal entry a figure came from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Source {
    /// Its number.
    pub entry: Seq,
    /// The unit that reported, or was awarded.
    pub unit: Text,
    /// The form; for an award, the title.
    pub form: Text,
    /// The form's period, or the award's edition.
    pub period: Period,
    /// The day it was submitted, or the award decided.
    pub submitted: Date,
    /// Who entered it. The register does not know; whoever holds the journal fills it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Text>,
    /// It came after its due day.
    pub late: bool,
    /// What it said on the items concerned.
    pub figures: BTreeMap<String, Said>,
    /// Which of these do not count, because they came after the form's cut-off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uncounted: Option<Uncounted>,
}

/// Figures that came too late to count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Uncounted {
    /// The last day on which they would have counted.
    pub after: Date,
    /// The items.
    pub items: Vec<Text>,
}

/// A figure of a report, as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Said {
    /// The whole number it is kept as.
    Number(Digits),
    /// A date.
    Day(Date),
}

impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Said::Number(number) => number.fmt(f),
            Said::Day(day) => day.fmt(f),
        }
    }
}

/// The text behind a figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Provision {
    /// The instruments, as printed.
    pub basis: Vec<Text>,
    /// The plan.
    pub plan: Text,
    /// The entry that applied this version of it.
    pub entry: Seq,
    /// The line in the plan's text, from 1.
    pub line: u64,
    /// The declaration as written.
    pub text: String,
    /// Where it comes from: the same instruments, as far as the register knows them.
    pub origins: Vec<Origin>,
}

/// An instrument a plan cites, as the register knows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Origin {
    /// Its number as printed; as the plan writes it where the register does not know it.
    pub number: Text,
    /// Its day.
    pub date: Option<Date>,
    /// How many instruments of the register bear this number and day: 0 where it is not known, more than 1 where the plan
    /// must say of which day it is.
    pub known: usize,
    /// What it is: a directive, a plan.
    pub kind: Option<Text>,
    /// How it stands on the last day counted.
    pub status: Option<Status>,
    /// The provision, by its path.
    pub provision: Option<Text>,
    /// The provision as it reads on the last day counted.
    pub text: Option<String>,
    /// The sentences a person accepted for this target.
    pub sentences: Vec<Sentence>,
}

/// Words of an instrument that a person accepted.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sentence {
    /// What was found: a commitment, a quantity.
    pub kind: Text,
    /// The words.
    pub quote: String,
    /// Their value: `>90%`.
    pub value: Text,
    /// Where they stand, in code points of the text: first, and one past the last.
    pub span: [u64; 2],
    /// The whole sentence.
    pub sentence: String,
    /// The provision they stand in.
    pub provision: Option<Text>,
    /// The entry that accepted them.
    pub entry: Seq,
}

/// What an instrument commits to, and how that stands for one unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Commitment {
    /// The provision.
    pub provision: Option<Text>,
    /// The sentence accepted; nothing where only a plan cites the instrument.
    pub sentence: Option<Sentence>,
    /// The provision as it reads on the last day counted.
    pub text: Option<String>,
    /// The plan; nothing where it has not become a target.
    pub plan: Option<Text>,
    /// The target.
    pub target: Option<Text>,
    /// The unit.
    pub unit: Option<Text>,
    /// The verdict; nothing where no target answers for the period.
    pub verdict: Option<Verdict>,
    /// The value so far.
    pub value: Option<Figure>,
    /// What it is held against.
    pub threshold: Option<Figure>,
    /// How it must stand to the threshold.
    pub comparator: Option<&'static str>,
    /// The value is shown with a percent sign.
    pub percent: bool,
}

/// One step by which figures of one map came onto another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CrosswalkStep {
    /// The unit that gave.
    pub from: Text,
    /// The unit that received; nothing where it was closed without successor.
    pub to: Option<Text>,
    /// The day.
    pub on: Date,
    /// `whole` or `part`.
    pub how: &'static str,
    /// The recorded weight; nothing where none is known or none is needed.
    pub weight: Option<Fraction>,
    /// What the weight was measured by.
    pub basis: Text,
}
