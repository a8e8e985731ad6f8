//! What a target is judged by: worked out once for all units, and borrowed from nobody, so that it can be kept.

use crate::answer::{Text, Verdict};
use crate::board::Board;
use crate::figure::Figure;
use crate::horizon::{Horizon, drift};
use crate::shape::Shape;
use crate::tally::{Drift, Loose, Tally, Threshold};
use base::{Number, Tri};
use cube::Bitmap;
use cube::vector::{Answers, Measures};
use rules::program::{Condition, Group, Measure, Population, Quantity, Target};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// The grounds on which every unit is judged under one target.
pub(crate) struct Grounds {
    pub(super) thresholds: Thresholds,
    pub(super) subject: Subject,
    pub(super) shape: Shape,
    pub(super) groups: Groups,
}

impl Grounds {
    /// Returns the grounds that the board gives.
    pub fn new(board: &Board, target: &Target, horizon: Horizon) -> Grounds {
        let shape = match &target.measure {
            Measure::ShareOf(..) => Shape::Share,
            Measure::CountOf(..) => Shape::count(),
            Measure::Value(quantity) | Measure::Each(_, quantity) => Shape::of(board.program(), quantity),
        };
        let thresholds = Thresholds::new(board, target, &shape);
        let subject = Subject::new(board, target, horizon, &thresholds);
        let groups = Groups::new(board, target.in_each.as_ref(), subject.members());
        Grounds { thresholds, subject, shape, groups }
    }
}

/// A threshold for every unit: one for all, or a parameter's number for its place.
pub(super) struct Thresholds {
    // Each threshold once, with how it leaves the program; one at least.
    distinct: Vec<(Threshold, Figure)>,
    // By position; empty where there is one for all.
    places: Vec<usize>,
}

/// What is held against the threshold.
#[expect(clippy::large_enum_variant, reason = "there is one for each target, and it does not move")]
pub(crate) enum Subject {
    /// How many units, or which part of them, answer yes.
    Counted {
        condition: Condition,
        except: Option<Condition>,
        answers: Counted,
        is_share: bool,
        drift: Drift,
    },
    /// A number of the unit itself.
    Value(Own),
    /// A number of every unit of a population.
    Each { own: Own, answers: Counted, verdicts: BTreeMap<Verdict, Bitmap> },
}

/// A number that a unit has of its own, and whether it passes the threshold.
pub(crate) struct Own {
    pub quantity: Quantity,
    pub(super) measures: Arc<Measures>,
    answers: Arc<Answers>,
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

pub(super) enum Groups {
    None,
    /// Units, each with everything below it.
    Below(Bitmap),
    /// Units of one bloc, wherever they stand.
    Blocs(BTreeMap<Text, Bitmap>),
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

    pub fn at(&self, position: u32) -> &(Threshold, Figure) {
        &self.distinct[self.places.get(position as usize).copied().unwrap_or(0)]
    }
}

impl Subject {
    fn new(board: &Board, target: &Target, horizon: Horizon, asked: &Thresholds) -> Subject {
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
        population: &Population,
        condition: &Condition,
        is_share: bool,
    ) -> Subject {
        let drift = if horizon.is_over() { Drift::Still } else { drift(board.program(), condition) };
        let answers = Counted::new(board, population, condition);
        Subject::Counted {
            condition: condition.clone(),
            except: population.except.clone(),
            answers,
            is_share,
            drift,
        }
    }

    /// Returns the units that are counted; nothing where none are.
    pub(super) fn members(&self) -> Option<Bitmap> {
        match self {
            Subject::Counted { answers, .. } | Subject::Each { answers, .. } => Some(answers.members()),
            Subject::Value(_) => None,
        }
    }
}

impl Own {
    fn new(board: &Board, target: &Target, quantity: &Quantity) -> Own {
        let passes = Condition::Compare(quantity.clone(), target.comparator, target.asked());
        Own {
            quantity: quantity.clone(),
            measures: board.measures(quantity),
            answers: board.answers(&passes),
        }
    }

    pub(super) fn verdict(
        &self,
        board: &Board,
        horizon: Horizon,
        asked: &Threshold,
        position: u32,
    ) -> Verdict {
        if horizon.is_over() {
            let now = self.answers.at(position);
            return horizon.verdict(now, now);
        }
        horizon.of_value(board.program(), &self.quantity, &self.measures.at(position), asked)
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

    pub(super) fn any(&self, range: Range<u32>) -> bool {
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
