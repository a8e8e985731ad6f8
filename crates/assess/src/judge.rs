//! Judging one target on one board: the outcome of every unit the target is for.
//!
//! - A share belongs to every unit that has some of the population below it, a threshold on a plain number to the unit
//!   whose plan it is.
//! - A threshold `in each` group, or for `each` unit, holds if it holds in all of them; the value counts those.

mod grounds;

pub(crate) use grounds::{Counted, Grounds, Own, Subject};

use crate::answer::{Coverage, Text, Verdict};
use crate::board::Board;
use crate::figure::Figure;
use crate::horizon::Horizon;
use crate::needs::Asked;
use crate::shape::is_change;
use crate::tally::{Tally, Threshold};
use cube::Bitmap;
use grounds::Groups;
use rules::program::{Group, Measure, Target};
use std::sync::Arc;

/// A target held against the figures of one board.
pub(crate) struct Judge<'a> {
    pub board: Arc<Board<'a>>,
    pub target: &'a Target,
    pub horizon: Horizon,
    pub lacks: Asked,
    grounds: Arc<Grounds>,
}

/// How one unit stands with a target.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Outcome {
    pub value: Option<Figure>,
    pub verdict: Verdict,
    pub coverage: Coverage,
    pub margin: Option<Figure>,
    /// The value counts groups or units that hold.
    pub is_of_each: bool,
    pub groups: Vec<GroupOutcome>,
}

/// How one group stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct GroupOutcome {
    pub name: Text,
    pub part: Part,
    pub outcome: Outcome,
}

/// Where the units of a group are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The unit at this position, and everything below it.
    Below(u32),
    /// The units of a bloc.
    Bloc(Text),
}

impl<'a> Judge<'a> {
    pub fn new(
        board: Arc<Board<'a>>,
        target: &'a Target,
        horizon: Horizon,
        grounds: Arc<Grounds>,
    ) -> Judge<'a> {
        Judge { board, target, horizon, lacks: Asked::default(), grounds }
    }

    /// Returns what is held against the threshold.
    pub fn subject(&self) -> &Subject {
        &self.grounds.subject
    }

    /// Returns what the unit at `position` is held against.
    pub fn threshold(&self, position: u32) -> &Threshold {
        &self.grounds.thresholds.at(position).0
    }

    /// Returns the threshold of the unit at `position` as it leaves the program.
    pub fn asked(&self, position: u32) -> &Figure {
        &self.grounds.thresholds.at(position).1
    }

    /// Returns whether more is better.
    pub fn wants_more(&self) -> bool {
        self.grounds.thresholds.at(0).0.wants_more()
    }

    /// Returns in or for each of what the threshold must hold, where the value of `outcome` counts those.
    pub fn each(&self, outcome: &Outcome) -> Option<Text> {
        match (&self.target.in_each, &self.target.measure) {
            _ if !outcome.is_of_each => None,
            (Some(Group::Bloc), _) => Some("bloc".into()),
            (Some(Group::Level(level)), _) => Some(level.as_str().into()),
            (None, Measure::Each(population, _)) => Some(population.of.join(", ").as_str().into()),
            (None, _) => None,
        }
    }

    /// Returns whether the threshold holds in groups.
    pub fn is_grouped(&self) -> bool {
        !matches!(self.grounds.groups, Groups::None)
    }

    /// Returns how the unit at `position` stands; nothing where the target is not for it.
    pub fn outcome(&self, position: u32) -> Option<Outcome> {
        self.is_for(position)
            .then(|| if self.is_grouped() { self.grouped(position) } else { self.plain(position) })
    }

    fn is_for(&self, position: u32) -> bool {
        let range = self.board.order.range(position);
        if !self.board.scope.get(position) {
            return false;
        }
        self.board.is_top(position)
            || match (&self.grounds.groups, &self.grounds.subject) {
                (Groups::Below(groups), _) => groups.any(range),
                (Groups::None, Subject::Counted { is_share: false, .. }) | (_, Subject::Value(_)) => false,
                (_, Subject::Counted { answers, .. } | Subject::Each { answers, .. }) => answers.any(range),
            }
    }

    fn plain(&self, position: u32) -> Outcome {
        let range = self.board.order.range(position);
        match &self.grounds.subject {
            Subject::Counted { answers, .. } => self.counted(answers.tally(range), position),
            Subject::Value(own) => self.own(own, position),
            Subject::Each { own, answers, .. } if answers.has(position) => self.own(own, position),
            Subject::Each { verdicts, .. } => {
                all_of(verdicts.iter().map(|(v, units)| (*v, units.count(range.clone()))))
            }
        }
    }

    fn grouped(&self, position: u32) -> Outcome {
        let groups = self.groups_at(position);
        let mut whole = all_of(groups.iter().map(|group| (group.outcome.verdict, 1)));
        whole.coverage =
            groups.iter().map(|group| group.outcome.coverage).fold(Coverage::default(), |sum, one| {
                Coverage { reported: sum.reported + one.reported, expected: sum.expected + one.expected }
            });
        whole.groups = groups;
        whole
    }

    fn groups_at(&self, position: u32) -> Vec<GroupOutcome> {
        let range = self.board.order.range(position);
        match &self.grounds.groups {
            Groups::None => Vec::new(),
            Groups::Below(units) => units.iter_in(range).filter_map(|unit| self.below(unit)).collect(),
            Groups::Blocs(blocs) => {
                let bloc = |(name, units)| self.in_bloc(name, units, position);
                blocs.iter().filter_map(bloc).collect()
            }
        }
    }

    /// Returns how the group of a unit stands; a group without a member is none.
    fn below(&self, unit: u32) -> Option<GroupOutcome> {
        let range = self.board.order.range(unit);
        let has_members = self.grounds.subject.members().is_none_or(|members| members.any(range));
        has_members.then(|| GroupOutcome {
            name: self.board.code(unit),
            part: Part::Below(unit),
            outcome: self.plain(unit),
        })
    }

    fn in_bloc(&self, name: &Text, units: &Bitmap, position: u32) -> Option<GroupOutcome> {
        let range = self.board.order.range(position);
        let outcome = match &self.grounds.subject {
            Subject::Counted { answers, .. } => {
                let tally = answers.within(units).tally(range);
                (tally.all() > 0).then(|| self.counted(tally, position))?
            }
            Subject::Each { verdicts, .. } if units.any(range.clone()) => {
                all_of(verdicts.iter().map(|(v, own)| (*v, own.and(units).count(range.clone()))))
            }
            _ => return None,
        };
        Some(GroupOutcome { name: name.clone(), part: Part::Bloc(name.clone()), outcome })
    }

    /// Returns the units of a bloc.
    pub fn bloc(&self, name: &Text) -> Option<&Bitmap> {
        match &self.grounds.groups {
            Groups::Blocs(blocs) => blocs.get(name),
            _ => None,
        }
    }

    fn counted(&self, tally: Tally, position: u32) -> Outcome {
        let Subject::Counted { is_share, drift, .. } = &self.grounds.subject else {
            unreachable!("only counted subjects are tallied")
        };
        let holds = |tally: Tally| tally.holds(self.threshold(position), *is_share);
        let verdict = self.horizon.verdict(holds(tally), holds(tally.drifting(*drift)));
        let (yes, all) = ((tally.yes + tally.loose.yes).cast_signed(), tally.all().cast_signed());
        let value = (tally.decided() > 0).then(|| match is_share {
            true => Figure::part_of(yes, all),
            false => Figure::count(yes),
        });
        let coverage = Coverage { reported: tally.decided(), expected: tally.all() };
        self.with_margin(value, verdict, coverage, position)
    }

    fn own(&self, own: &Own, position: u32) -> Outcome {
        let measures = &own.measures;
        let verdict = own.verdict(&self.board, self.horizon, self.threshold(position), position);
        let plain = measures.plain(position).and_then(|plain| self.grounds.shape.plain(plain));
        let built = || measures.at(position).value.map(|value| self.grounds.shape.figure(&value));
        self.with_margin(plain.or_else(built), verdict, measures.coverage(position).into(), position)
    }

    fn with_margin(
        &self,
        value: Option<Figure>,
        verdict: Verdict,
        coverage: Coverage,
        position: u32,
    ) -> Outcome {
        let decided = value.as_ref().filter(|_| verdict != Verdict::Undecided);
        let margin = decided.and_then(|value| self.margin(value, position));
        Outcome { value, verdict, coverage, margin, is_of_each: false, groups: Vec::new() }
    }

    /// Returns how far the value lies on the right side of the unit's threshold.
    fn margin(&self, value: &Figure, position: u32) -> Option<Figure> {
        let above = value.minus(self.asked(position))?;
        Some(if self.threshold(position).wants_more() { above } else { above.negated() })
    }
}

impl Outcome {
    /// Returns whether the value is a change against another period.
    pub fn is_change(&self, judge: &Judge) -> bool {
        let program = judge.board.program();
        let own = match judge.subject() {
            Subject::Value(own) | Subject::Each { own, .. } => Some(&own.quantity),
            Subject::Counted { .. } => None,
        };
        !self.is_of_each && own.is_some_and(|quantity| is_change(program, quantity))
    }
}

/// Returns the outcome of what must hold in each, given how many stand how.
fn all_of(verdicts: impl Iterator<Item = (Verdict, u32)>) -> Outcome {
    let (mut all, mut holding, mut decided, mut verdict) = (0_i64, 0_i64, 0_u64, None);
    for (one, count) in verdicts.filter(|(_, count)| *count > 0) {
        all += i64::from(count);
        holding += if matches!(one, Verdict::Met | Verdict::OnCourse) { i64::from(count) } else { 0 };
        decided += if one == Verdict::Undecided { 0 } else { u64::from(count) };
        verdict = verdict.max(Some(gravity(one)));
    }
    let verdict = verdict.map_or(Verdict::Undecided, |(_, verdict)| verdict);
    let value = (decided > 0).then(|| Figure::part_of(holding, all));
    let margin = value.as_ref().filter(|_| verdict != Verdict::Undecided);
    let margin = margin.and_then(|value| value.minus(&Figure::part_of(1, 1)));
    let coverage = Coverage { reported: decided, expected: all.cast_unsigned() };
    Outcome { value, verdict, coverage, margin, is_of_each: true, groups: Vec::new() }
}

/// Returns the verdict with its weight where all must hold: one missed makes the whole missed, and a sure failing
/// weighs more than an open question.
fn gravity(verdict: Verdict) -> (u8, Verdict) {
    let weight = match verdict {
        Verdict::Met => 0,
        Verdict::OnCourse => 1,
        Verdict::Undecided => 2,
        Verdict::AtRisk => 3,
        Verdict::Missed => 4,
    };
    (weight, verdict)
}
