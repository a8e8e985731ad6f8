//! Judging one target on one board: the outcome of every unit the target is for.
//!
//! - A share belongs to every unit that has some of the population below it, a threshold on a plain number to the unit
//!   whose plan it is.
//! - A threshold `in each` group, or for `each` unit, holds if it holds in all of them; the value counts those.

use crate::answer::{Coverage, Text, Verdict};
use crate::board::Board;
use crate::figure::Figure;
use crate::horizon::{Horizon, drift};
use crate::needs::Asked;
use crate::shape::{Shape, is_change};
use crate::tally::{Drift, Loose, Tally, Threshold};
use base::{Number, Tri};
use cube::Bitmap;
use cube::vector::{Answers, Measures};
use rules::program::{Condition, Group, Measure, Population, Quantity, Target};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// A target held against the figures of one board.
pub(crate) struct Judge<'a> {
    pub board: Arc<Board<'a>>,
    pub target: &'a Target,
    pub horizon: Horizon,
    pub subject: Subject<'a>,
    thresholds: Thresholds,
    pub lacks: Asked,
    shape: Shape,
    groups: Groups,
}

/// A threshold for every unit: one for all, or a parameter's number for its place.
struct Thresholds {
    // Each threshold once, with how it leaves the program; one at least.
    distinct: Vec<(Threshold, Figure)>,
    // By position; empty where there is one for all.
    places: Vec<usize>,
}

/// What is held against the threshold.
pub(crate) enum Subject<'a> {
    /// How many units, or which part of them, answer yes.
    Counted {
        condition: &'a Condition,
        except: Option<&'a Condition>,
        answers: Counted,
        is_share: bool,
        drift: Drift,
    },
    /// A number of the unit itself.
    Value(Own<'a>),
    /// A number of every unit of a population.
    Each { own: Own<'a>, answers: Counted, verdicts: BTreeMap<Verdict, Bitmap> },
}

/// A number that a unit has of its own, and whether it passes the threshold.
pub(crate) struct Own<'a> {
    pub quantity: &'a Quantity,
    measures: Arc<Measures>,
    answers: Arc<Answers>,
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

/// Answers of a population, by position.
#[derive(Clone)]
pub(crate) struct Counted {
    pub yes: Bitmap,
    pub no: Bitmap,
    pub open: Bitmap,
    pub loose_yes: Bitmap,
    pub loose_no: Bitmap,
    pub loose_open: Bitmap,
}

enum Groups {
    None,
    /// Units, each with everything below it.
    Below(Bitmap),
    /// Units of one bloc, wherever they stand.
    Blocs(BTreeMap<Text, Bitmap>),
}

impl<'a> Judge<'a> {
    pub fn new(board: Arc<Board<'a>>, target: &'a Target, horizon: Horizon) -> Judge<'a> {
        let shape = match &target.measure {
            Measure::ShareOf(..) => Shape::Share,
            Measure::CountOf(..) => Shape::count(),
            Measure::Value(quantity) | Measure::Each(_, quantity) => Shape::of(board.program(), quantity),
        };
        let thresholds = Thresholds::new(&board, target, &shape);
        let subject = Subject::new(&board, target, horizon, &thresholds);
        let groups = Groups::new(&board, target.in_each.as_ref(), subject.members());
        Judge { board, target, thresholds, horizon, subject, lacks: Asked::default(), shape, groups }
    }

    /// Returns what the unit at `position` is held against.
    pub fn threshold(&self, position: u32) -> &Threshold {
        &self.thresholds.at(position).0
    }

    /// Returns the threshold of the unit at `position` as it leaves the program.
    pub fn asked(&self, position: u32) -> &Figure {
        &self.thresholds.at(position).1
    }

    /// Returns whether more is better.
    pub fn wants_more(&self) -> bool {
        self.thresholds.at(0).0.wants_more()
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
        !matches!(self.groups, Groups::None)
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
            || match (&self.groups, &self.subject) {
                (Groups::Below(groups), _) => groups.any(range),
                (Groups::None, Subject::Counted { is_share: false, .. }) | (_, Subject::Value(_)) => false,
                (_, Subject::Counted { answers, .. } | Subject::Each { answers, .. }) => answers.any(range),
            }
    }

    fn plain(&self, position: u32) -> Outcome {
        let range = self.board.order.range(position);
        match &self.subject {
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
        match &self.groups {
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
        let has_members = self.subject.members().is_none_or(|members| members.any(range));
        has_members.then(|| GroupOutcome {
            name: self.board.code(unit),
            part: Part::Below(unit),
            outcome: self.plain(unit),
        })
    }

    fn in_bloc(&self, name: &Text, units: &Bitmap, position: u32) -> Option<GroupOutcome> {
        let range = self.board.order.range(position);
        let outcome = match &self.subject {
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
        match &self.groups {
            Groups::Blocs(blocs) => blocs.get(name),
            _ => None,
        }
    }

    fn counted(&self, tally: Tally, position: u32) -> Outcome {
        let Subject::Counted { is_share, drift, .. } = &self.subject else {
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
        let plain = measures.plain(position).and_then(|plain| self.shape.plain(plain));
        let built = || measures.at(position).value.map(|value| self.shape.figure(&value));
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

impl Thresholds {
    fn new(board: &Board, target: &Target, shape: &Shape) -> Thresholds {
        let shape = if target.percent { Shape::Share } else { shape.clone() };
        let of =
            |number: &Number| (Threshold::new(number.clone(), target.comparator), shape.of_number(number));
        let Some(parameter) = target.parameter else {
            return Thresholds { distinct: vec![of(&target.threshold)], places: Vec::new() };
        };
        let numbers = board.evaluation.parameter(parameter);
        let known = numbers.iter().copied().chain([&target.threshold]).collect::<BTreeSet<_>>();
        let known = known.into_iter().collect::<Vec<_>>();
        let place = |number| known.binary_search(&number).expect("every number is among the known ones");
        Thresholds {
            places: numbers.into_iter().map(place).collect(),
            distinct: known.iter().map(|number| of(number)).collect(),
        }
    }

    fn at(&self, position: u32) -> &(Threshold, Figure) {
        &self.distinct[self.places.get(position as usize).copied().unwrap_or(0)]
    }
}

impl Outcome {
    /// Returns whether the value is a change against another period.
    pub fn is_change(&self, judge: &Judge) -> bool {
        let program = judge.board.program();
        let own = match &judge.subject {
            Subject::Value(own) | Subject::Each { own, .. } => Some(own.quantity),
            Subject::Counted { .. } => None,
        };
        !self.is_of_each && own.is_some_and(|quantity| is_change(program, quantity))
    }
}

impl<'a> Subject<'a> {
    fn new(board: &Board, target: &'a Target, horizon: Horizon, asked: &Thresholds) -> Subject<'a> {
        match &target.measure {
            Measure::ShareOf(population, condition) => {
                Subject::counted(board, horizon, population, condition, true)
            }
            Measure::CountOf(population, condition) => {
                Subject::counted(board, horizon, population, condition, false)
            }
            Measure::Value(quantity) => Subject::Value(Own::new(board, target, quantity)),
            Measure::Each(population, quantity) => {
                let (own, members) = (Own::new(board, target, quantity), board.members(population).all);
                let mut verdicts = BTreeMap::new();
                for unit in members.iter() {
                    let verdict = own.verdict(board, horizon, &asked.at(unit).0, unit);
                    verdicts.entry(verdict).or_insert_with(|| Bitmap::new(members.len())).set(unit, true);
                }
                let answers = Counted::of_verdicts(&members, &verdicts);
                Subject::Each { own, answers, verdicts }
            }
        }
    }

    fn counted(
        board: &Board,
        horizon: Horizon,
        population: &'a Population,
        condition: &'a Condition,
        is_share: bool,
    ) -> Subject<'a> {
        let drift = if horizon.is_over() { Drift::Still } else { drift(board.program(), condition) };
        let answers = Counted::new(board, population, condition);
        Subject::Counted { condition, except: population.except.as_ref(), answers, is_share, drift }
    }

    /// Returns the units that are counted; nothing where none are.
    fn members(&self) -> Option<Bitmap> {
        match self {
            Subject::Counted { answers, .. } | Subject::Each { answers, .. } => Some(answers.members()),
            Subject::Value(_) => None,
        }
    }
}

impl<'a> Own<'a> {
    fn new(board: &Board, target: &Target, quantity: &'a Quantity) -> Own<'a> {
        let passes = Condition::Compare(quantity.clone(), target.comparator, target.asked());
        Own { quantity, measures: board.measures(quantity), answers: board.answers(&passes) }
    }

    fn verdict(&self, board: &Board, horizon: Horizon, asked: &Threshold, position: u32) -> Verdict {
        if horizon.is_over() {
            let now = self.answers.at(position);
            return horizon.verdict(now, now);
        }
        horizon.of_value(board.program(), self.quantity, &self.measures.at(position), asked)
    }
}

impl Counted {
    pub fn new(board: &Board, population: &Population, condition: &Condition) -> Counted {
        let members = board.members(population);
        let answers = board.answers(condition);
        let certain = members.all.and_not(&members.loose);
        let open = answers.yes.or(&answers.no).not();
        Counted {
            yes: certain.and(&answers.yes),
            no: certain.and(&answers.no),
            open: certain.and(&open),
            loose_yes: members.loose.and(&answers.yes),
            loose_no: members.loose.and(&answers.no),
            loose_open: members.loose.and(&open),
        }
    }

    fn of_verdicts(members: &Bitmap, verdicts: &BTreeMap<Verdict, Bitmap>) -> Counted {
        let none = || Bitmap::new(members.len());
        let either = |wanted: [Verdict; 2]| {
            wanted.iter().filter_map(|verdict| verdicts.get(verdict)).fold(none(), |sum, units| sum.or(units))
        };
        let yes = either([Verdict::Met, Verdict::OnCourse]);
        let no = either([Verdict::Missed, Verdict::AtRisk]);
        let open = members.and_not(&yes).and_not(&no);
        Counted { yes, no, open, loose_yes: none(), loose_no: none(), loose_open: none() }
    }

    pub fn tally(&self, range: Range<u32>) -> Tally {
        let count = |units: &Bitmap| u64::from(units.count(range.clone()));
        Tally {
            yes: count(&self.yes),
            no: count(&self.no),
            open: count(&self.open),
            loose: Loose {
                yes: count(&self.loose_yes),
                no: count(&self.loose_no),
                open: count(&self.loose_open),
            },
        }
    }

    pub fn within(&self, units: &Bitmap) -> Counted {
        Counted {
            yes: self.yes.and(units),
            no: self.no.and(units),
            open: self.open.and(units),
            loose_yes: self.loose_yes.and(units),
            loose_no: self.loose_no.and(units),
            loose_open: self.loose_open.and(units),
        }
    }

    fn any(&self, range: Range<u32>) -> bool {
        let all = [&self.yes, &self.no, &self.open, &self.loose_yes, &self.loose_no, &self.loose_open];
        all.iter().any(|units| units.any(range.clone()))
    }

    /// Returns the answer of one unit.
    pub fn at(&self, position: u32) -> Tri {
        let has = |either: [&Bitmap; 2]| either.iter().any(|units| units.get(position));
        match (has([&self.yes, &self.loose_yes]), has([&self.no, &self.loose_no])) {
            (true, _) => Tri::Yes,
            (_, true) => Tri::No,
            _ => Tri::Undecided,
        }
    }

    pub fn has(&self, position: u32) -> bool {
        self.any(position..position + 1)
    }

    /// Returns the units of which it is undecided whether they belong.
    pub fn loose(&self) -> Bitmap {
        self.loose_yes.or(&self.loose_no).or(&self.loose_open)
    }

    pub fn members(&self) -> Bitmap {
        self.yes.or(&self.no).or(&self.open).or(&self.loose())
    }
}

impl Groups {
    fn new(board: &Board, group: Option<&Group>, members: Option<Bitmap>) -> Groups {
        let order = &board.order;
        match group {
            None => Groups::None,
            Some(Group::Level(level)) => {
                Groups::Below(order.mask(std::slice::from_ref(level)).and(&board.scope))
            }
            Some(Group::Bloc) => {
                let mut blocs = BTreeMap::new();
                for unit in members.iter().flat_map(Bitmap::iter) {
                    let Some(bloc) = order.bloc(unit) else { continue };
                    let units = blocs.entry(Text::from(bloc)).or_insert_with(|| Bitmap::new(order.len()));
                    units.set(unit, true);
                }
                Groups::Blocs(blocs)
            }
        }
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
