//! The units below that pull a figure down, or leave it open: those that fail first, the largest gap first.

use crate::answer::{Answer, Contribution, Text};
use crate::ask::Setting;
use crate::board::Board;
use crate::figure::Figure;
use crate::judge::{Counted, Subject};
use crate::lowered::lowered;
use crate::reading::{Reader, Reading};
use crate::shape::Shape;
use crate::tally::Threshold;
use crate::words::Wording;
use base::{Comparator, Tri};
use cube::Bitmap;
use rules::program::{Condition, Quantity};
use std::cmp::Ordering;
use std::ops::Range;

/// Pieces of missing evidence listed for each unit.
const LISTED: usize = 5;

/// Units that fail and units that are undecided, by position, those that weigh most first.
pub(crate) struct Pulling {
    pub failing: Vec<Weighed>,
    pub open: Vec<u32>,
}

/// A unit with how far it falls short.
pub(crate) struct Weighed {
    pub position: u32,
    pub value: Option<Figure>,
    pub gap: Option<Figure>,
}

/// Returns the units under `position` that pull the figure down.
pub(crate) fn pulling(reader: &Reader, position: u32) -> Pulling {
    let range = reader.board.order.range(position);
    let judge = reader.judge.as_ref();
    match (judge.map(|judge| judge.subject()), &reader.answers) {
        (Some(Subject::Counted { condition, answers, .. }), _) => {
            let is_more = judge.is_none_or(|judge| judge.wants_more());
            answered(reader, condition, answers, is_more, range)
        }
        (Some(Subject::Each { answers, .. }), _) => {
            let condition = reader.found.condition(reader.board.program());
            condition.map_or(Pulling::none(), |condition| answered(reader, &condition, answers, true, range))
        }
        (_, Some(answers)) => {
            let condition = reader.found.condition(reader.board.program());
            condition.map_or(Pulling::none(), |condition| answered(reader, &condition, answers, true, range))
        }
        _ => measured(reader, position),
    }
}

/// Returns the units that answer the wrong way, and those that have not answered.
fn answered(
    reader: &Reader,
    condition: &Condition,
    answers: &Counted,
    is_more: bool,
    range: Range<u32>,
) -> Pulling {
    let wrong = if is_more { answers.no.or(&answers.loose_no) } else { answers.yes.or(&answers.loose_yes) };
    let board = &reader.board;
    let weighed = wrong.iter_in(range.clone()).map(|unit| {
        let (value, gap) = gap(board, condition, is_more, unit).unzip();
        Weighed { position: unit, value, gap }
    });
    let open: Bitmap = answers.open.or(&answers.loose_open);
    Pulling { failing: by_gap(weighed.collect()), open: open.iter_in(range).collect() }
}

/// Returns the units right below whose own value lies on the wrong side of what is asked, or of the figure they are part
/// of where nothing is asked.
fn measured(reader: &Reader, position: u32) -> Pulling {
    let children = reader.board.order.children(position).collect::<Vec<_>>();
    let is_more = reader.higher_first();
    let asked = match &reader.judge {
        Some(judge) => Some(judge.asked(position).clone()),
        None => reader.at(position).and_then(|reading| reading.value),
    };
    let own = |child: u32| Some((child, reader.quantity_at(child)?));
    let readings = children.into_iter().filter_map(own).collect::<Vec<_>>();
    let weighed =
        readings.iter().filter_map(|(child, reading)| short_of(*child, reading, asked.as_ref()?, is_more));
    Pulling {
        failing: by_gap(weighed.collect()),
        open: readings.iter().filter(|(_, reading)| !reading.is_firm).map(|(child, _)| *child).collect(),
    }
}

/// Returns the unit where its share falls short. A part of a sum does not fall short of the sum.
fn short_of(position: u32, reading: &Reading, asked: &Figure, is_more: bool) -> Option<Weighed> {
    let (value, Figure::Share { .. }) = (reading.value.clone().filter(|_| reading.is_firm)?, asked) else {
        return None;
    };
    let above = value.minus(asked)?;
    let gap = if is_more { above } else { above.negated() };
    gap.is_negative().then_some(Weighed { position, value: Some(value), gap: Some(gap) })
}

/// Puts the largest gap first; units without a measurable gap follow, in the order of the map.
pub(crate) fn by_gap(mut weighed: Vec<Weighed>) -> Vec<Weighed> {
    weighed.sort_by(|a, b| match (&a.gap, &b.gap) {
        (Some(a), Some(b)) => a.order(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    weighed
}

/// Returns the value that decides the answer and how far it lies from the wanted side, where the rule, or the first of its
/// lines that fails, holds a number against a threshold.
fn gap(board: &Board, condition: &Condition, wanted: bool, unit: u32) -> Option<(Figure, Figure)> {
    let program = board.program();
    match condition {
        Condition::Compare(quantity, comparator, Quantity::Constant(number)) => {
            let threshold = Threshold::new(number.clone(), *comparator);
            let shape = Shape::of(program, quantity);
            let value = shape.figure(board.measured(quantity, unit).value.as_ref()?);
            let above = value.minus(&shape.of_number(number))?;
            let gap = if threshold.wants_more() == wanted { above } else { above.negated() };
            Some((value, gap))
        }
        Condition::Grade { score, comparator: Comparator::AtLeast | Comparator::More, band } => {
            let points = board.evaluation.scores(*score).points(unit)?.certain()?.clone();
            let from = program[*score].bands[*band].from.as_ref()?;
            if wanted && *from <= points {
                // Not the points keep the grade down.
                return None;
            }
            let shape = Shape::Amount { scale: 2, measure: None };
            let value = shape.of_number(&points);
            let gap = value.minus(&shape.of_number(from))?;
            Some((value, if wanted { gap } else { gap.negated() }))
        }
        Condition::Met(standard) if wanted => {
            let mut failing = program[*standard]
                .criteria
                .iter()
                .filter(|line| board.answers(&line.condition).at(unit) == Tri::No);
            failing.find_map(|line| gap(board, &line.condition, wanted, unit))
        }
        Condition::Not(part) => gap(board, part, !wanted, unit),
        Condition::All(parts) => parts.iter().find_map(|part| gap(board, part, wanted, unit)),
        _ => None,
    }
}

/// Returns the lines of standards behind the condition that keep the answer from being `wanted`.
fn because(board: &Board, wording: &Wording, condition: &Condition, wanted: Tri, unit: u32) -> Vec<Text> {
    match condition {
        Condition::Met(standard) if wanted == Tri::Yes => {
            let lines = board.program()[*standard].criteria.iter();
            let failing = lines.filter(|line| board.answers(&line.condition).at(unit) != Tri::Yes);
            failing.map(|line| wording.piece(line.span).as_str().into()).collect()
        }
        Condition::Grade { score, comparator: Comparator::AtLeast, band } if wanted == Tri::Yes => {
            let rules = lowered(board, *score, unit);
            let binding = rules.into_iter().filter(|rule| rule.is_below(*band));
            binding.map(|rule| rule.line.as_str().into()).collect()
        }
        Condition::Not(part) => because(board, wording, part, !wanted, unit),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().flat_map(|part| because(board, wording, part, wanted, unit)).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the first `listed` units that pull the figure down, and how many more there are.
pub(crate) fn contributions(
    reader: &Reader,
    setting: &Setting,
    wording: &Wording,
    position: u32,
    listed: usize,
) -> (Vec<Contribution>, u64) {
    let pulling = pulling(reader, position);
    let count = pulling.failing.len() + pulling.open.len();
    let failing = pulling.failing.iter().map(|weighed| Contribution {
        value: weighed.value.clone(),
        gap: weighed.gap.clone(),
        ..contribution(reader, setting, wording, weighed.position, Answer::No)
    });
    let open =
        pulling.open.iter().map(|unit| contribution(reader, setting, wording, *unit, Answer::Undecided));
    let units = failing.chain(open).take(listed).collect::<Vec<_>>();
    let more = (count - units.len()) as u64;
    (units, more)
}

fn contribution(
    reader: &Reader,
    setting: &Setting,
    wording: &Wording,
    position: u32,
    answer: Answer,
) -> Contribution {
    let board = &reader.board;
    Contribution {
        unit: board.code(position),
        names: setting.names(board.order.unit(position)),
        level: board.order.level(position).into(),
        answer,
        value: if answer == Answer::Undecided {
            reader.quantity_at(position).and_then(|r| r.value)
        } else {
            None
        },
        gap: None,
        because: reader.because(wording, position),
        missing: if answer == Answer::Undecided { reader.missing_from(position, LISTED) } else { Vec::new() },
    }
}

impl Reader<'_> {
    /// Returns the lines of the rule that the unit fails or leaves open.
    pub fn because(&self, wording: &Wording, unit: u32) -> Vec<Text> {
        let Some(condition) = self.found.condition(self.board.program()) else { return Vec::new() };
        let is_more = self.judge.as_ref().is_none_or(|judge| match judge.subject() {
            Subject::Counted { .. } => judge.wants_more(),
            _ => true,
        });
        let wanted = Tri::from(is_more);
        because(&self.board, wording, &condition, wanted, unit)
    }
}

impl Pulling {
    fn none() -> Pulling {
        Pulling { failing: Vec::new(), open: Vec::new() }
    }
}
