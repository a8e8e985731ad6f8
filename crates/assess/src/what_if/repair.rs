//! What keeps a unit from an answer: a smallest set of conditions that would have to come out otherwise.

use super::{Candidate, Line};
use crate::ask::Setting;
use crate::board::Board;
use crate::figure::Figure;
use crate::reading::POINTS_SCALE;
use crate::shape::{Shape, is_percent};
use base::{Comparator, Number, Tri};
use num_traits::{Signed, Zero};
use rules::notation;
use rules::program::{Condition, Quantity};

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
    condition: Condition,
    to: Tri,
    measured: Option<Held>,
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
            _ => {
                let measured = held(board, condition, unit);
                Some(Repair { steps: vec![Step { condition: condition.clone(), to, measured }] })
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
            line: notation::condition(board.program(), &step.condition).as_str().into(),
            to: step.to.into(),
            value: step.measured.as_ref().map(|held| held.value.clone()),
            asked: step.measured.as_ref().map(|held| held.asked.clone()),
            gap: step.measured.as_ref().map(|held| held.gap.clone()),
            percent: step.measured.as_ref().is_some_and(|held| held.percent),
        });
        let open = self.steps.iter().filter(|step| board.answers(&step.condition).at(unit) == Tri::Undecided);
        let lacks =
            open.map(|step| board.evaluation.lack_of_answer(&step.condition, unit)).collect::<Vec<_>>();
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
        if !all.steps.iter().any(|other| (&other.condition, other.to) == (&step.condition, step.to)) {
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
