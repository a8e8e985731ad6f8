//! What keeps a unit from an answer: a smallest set of conditions that would have to come out otherwise.

use super::{Candidate, Line};
use crate::ask::Setting;
use crate::board::Board;
use crate::figure::Figure;
use crate::lowered::lowered;
use crate::reading::POINTS_SCALE;
use crate::shape::{Shape, is_percent};
use base::{Comparator, Number, Tri};
use num_traits::{Signed, Zero};
use rules::notation;
use rules::program::{Condition, Quantity, ScoreIx};

/// Pieces of missing evidence listed for each unit.
const MISSING_LISTED: usize = 3;

/// Conditions that must come out otherwise, and how hard that is.
#[derive(Clone, Debug, Default)]
pub(super) struct Repair {
    // In the order of the plan, none twice.
    steps: Vec<Step>,
}

#[derive(Clone, Debug)]
struct Step {
    what: What,
    to: Tri,
    measured: Option<Held>,
}

/// What must come out otherwise.
#[derive(Clone, Debug, PartialEq)]
enum What {
    Condition(Condition),
    /// A rule by which other units decide, in English words: a limit by another grade, a quota. It must let the grade be.
    Rule(String),
}

/// A number held against a threshold.
#[derive(Clone, Debug)]
struct Held {
    value: Figure,
    asked: Figure,
    gap: Figure,
    /// The gap as a part of what is asked; the gap itself where nothing is asked.
    relative: Number,
    percent: bool,
}

/// How hard a repair is: steps, those of them that cannot be measured, the gaps of the others together.
pub(super) type Hardness = (usize, usize, Number);

impl Repair {
    /// Returns what keeps the unit from the answer; nothing where no figure of its own leads there.
    pub fn of(board: &Board, condition: &Condition, unit: u32, to: Tri) -> Option<Repair> {
        if board.answers(condition).at(unit) == to {
            return Some(Repair::default());
        }
        let each = |parts: &[Condition]| -> Vec<Option<Repair>> {
            parts.iter().map(|part| Repair::of(board, part, unit, to)).collect()
        };
        match condition {
            Condition::Met(standard) => {
                let standard = &board.program()[*standard];
                if !board.order.belongs(unit, &standard.of) {
                    return None;
                }
                let lines = standard.criteria.iter();
                let lines = lines.map(|line| Repair::of(board, &line.condition, unit, to)).collect();
                if to == Tri::Yes { together(lines) } else { easiest(lines, 1) }
            }
            Condition::Not(part) => Repair::of(board, part, unit, !to),
            Condition::All(parts) if to == Tri::Yes => together(each(parts)),
            Condition::All(parts) => easiest(each(parts), 1),
            Condition::Any(parts) if to == Tri::Yes => easiest(each(parts), 1),
            Condition::Any(parts) => together(each(parts)),
            Condition::AtLeast(count, parts) if to == Tri::Yes => easiest(each(parts), *count),
            Condition::AtLeast(count, parts) => {
                easiest(each(parts), (parts.len() + 1).saturating_sub(*count))
            }
            Condition::Grade { score, comparator: Comparator::AtLeast, band } if to == Tri::Yes => {
                Repair::of_grade(board, condition, (*score, *band), unit)
            }
            _ => Some(Repair::step(board, condition, unit, to)),
        }
    }

    fn step(board: &Board, condition: &Condition, unit: u32, to: Tri) -> Repair {
        let measured = held(board, condition, unit);
        Repair { steps: vec![Step { what: What::Condition(condition.clone()), to, measured }] }
    }

    /// Returns what keeps the unit from a grade: too few points, and every rule that lowers it below.
    fn of_grade(
        board: &Board,
        condition: &Condition,
        (score, band): (ScoreIx, usize),
        unit: u32,
    ) -> Option<Repair> {
        let own = Repair::step(board, condition, unit, Tri::Yes);
        let lowered = lowered(board, score, unit).into_iter().filter(|rule| rule.is_below(band));
        let rules = lowered.map(|rule| match rule.unless {
            Some((condition, to)) => Repair::of(board, condition, unit, to),
            None => {
                let step = Step { what: What::Rule(rule.line), to: Tri::Yes, measured: None };
                Some(Repair { steps: vec![step] })
            }
        });
        let rules = rules.collect::<Vec<_>>();
        let held = own.steps[0].measured.as_ref();
        let is_reached = held.is_some_and(|held| held.gap.is_negative() || held.gap.is_zero());
        match (rules.is_empty(), is_reached) {
            (true, false) => Some(own),
            (false, false) => together(std::iter::once(Some(own)).chain(rules).collect()),
            (false, true) => together(rules),
            // What lowers the grade is open.
            (true, true) => {
                let steps = own.steps.into_iter().map(|step| Step { measured: None, ..step });
                Some(Repair { steps: steps.collect() })
            }
        }
    }

    pub fn hardness(&self) -> Hardness {
        let unmeasured = self.steps.iter().filter(|step| step.measured.is_none()).count();
        let gaps = self.steps.iter().filter_map(|step| step.measured.as_ref()).map(|held| &held.relative);
        (self.steps.len(), unmeasured, gaps.sum())
    }

    /// Returns the unit as it is listed.
    pub fn candidate(&self, board: &Board, setting: &Setting, unit: u32, now: Tri, to: Tri) -> Candidate {
        let lines = self.steps.iter().map(|step| Line {
            line: match &step.what {
                What::Condition(condition) => notation::condition(board.program(), condition).as_str().into(),
                What::Rule(line) => line.as_str().into(),
            },
            to: step.to.into(),
            value: step.measured.as_ref().map(|held| held.value.clone()),
            asked: step.measured.as_ref().map(|held| held.asked.clone()),
            gap: step.measured.as_ref().map(|held| held.gap.clone()),
            percent: step.measured.as_ref().is_some_and(|held| held.percent),
        });
        let conditions = self.steps.iter().filter_map(|step| match &step.what {
            What::Condition(condition) => Some(condition),
            What::Rule(_) => None,
        });
        let open = conditions.filter(|condition| board.answers(condition).at(unit) == Tri::Undecided);
        let lacks =
            open.map(|condition| board.evaluation.lack_of_answer(condition, unit)).collect::<Vec<_>>();
        Candidate {
            unit: board.code(unit),
            names: setting.names(board.order.unit(unit)),
            level: board.order.level(unit).into(),
            answer: now.into(),
            to: to.into(),
            lines: lines.collect(),
            missing: board.listed(&lacks, MISSING_LISTED).0,
        }
    }
}

/// Returns all repairs as one; a condition that stands in several is one step.
fn together(repairs: Vec<Option<Repair>>) -> Option<Repair> {
    let mut all = Repair::default();
    for step in repairs.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flat_map(|repair| repair.steps) {
        if !all.steps.iter().any(|other| (&other.what, other.to) == (&step.what, step.to)) {
            all.steps.push(step);
        }
    }
    Some(all)
}

/// Returns the easiest `count` of the repairs as one.
fn easiest(repairs: Vec<Option<Repair>>, count: usize) -> Option<Repair> {
    let mut possible = repairs.into_iter().flatten().collect::<Vec<_>>();
    if possible.len() < count {
        return None;
    }
    possible.sort_by_cached_key(Repair::hardness);
    possible.truncate(count);
    together(possible.into_iter().map(Some).collect())
}

/// Returns the number that decides the condition, where it has a certain value.
fn held(board: &Board, condition: &Condition, unit: u32) -> Option<Held> {
    let program = board.program();
    let (value, asked, shape, percent) = match condition {
        Condition::Compare(quantity, _, Quantity::Constant(asked)) => {
            let measured = board.measured(quantity, unit);
            let shape = Shape::of(program, quantity);
            let value = measured.exact_value().map(|value| (value.number(), shape.figure(value)))?;
            (value, asked.clone(), shape, is_percent(program, quantity))
        }
        Condition::Grade { score, comparator: Comparator::AtLeast, band } => {
            let points = board.evaluation.scores(*score).points(unit)?.certain()?.clone();
            let shape = Shape::Amount { scale: POINTS_SCALE, measure: None };
            let asked = program[*score].bands[*band].from.clone()?;
            ((points.clone(), shape.of_number(&points)), asked, shape, false)
        }
        _ => return None,
    };
    let gap = &asked - &value.0;
    let relative = if asked.is_zero() { gap.abs() } else { (&gap / &asked).abs() };
    let figure = shape.of_number(&asked).minus(&value.1)?;
    Some(Held { value: value.1, asked: shape.of_number(&asked), gap: figure, relative, percent })
}
