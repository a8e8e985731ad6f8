//! The columnar evaluator: a quantity or condition for every unit of the map at once.
//!
//! It gives what `rules::evaluate` gives, unit by unit; tests hold the two against each other.

use crate::evidence::OnMap;
use crate::world::{Memo, World};
use crate::{Bitmap, Hierarchy};
use base::{Date, Period, Tri};
use rules::evaluate::lack::Lack;
use rules::evaluate::points::{self, Points};
use rules::evaluate::{Evaluator, Window};
use rules::program::{Condition, Population, Program, Quantity, Score, ScoreIx, StandardIx};
use rules::value::Measured;
use std::sync::Arc;

/// What is asked: a period up to a day, on the map of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// The day whose units the answers are for.
    pub map: Date,
}

impl Question {
    /// Returns the stretch of time asked about.
    pub fn window(self) -> Window {
        Window { period: self.period, through: self.through }
    }
}

/// A program's answers to one question, computed once each, for all units of the map.
pub struct Evaluation<'a> {
    world: &'a World<'a>,
    question: Question,
    evidence: OnMap<'a>,
    quantities: Memo<Quantity, Measures>,
    conditions: Memo<Condition, Answers>,
    populations: Memo<Population, Bitmap>,
    scores: Memo<ScoreIx, Scores>,
}

/// What a quantity comes to, for every unit of the map.
pub struct Measures {
    measured: Vec<Measured>,
}

/// Whether a condition holds, for every unit of the map: yes, no, or neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Where it surely holds.
    pub yes: Bitmap,
    /// Where it surely does not.
    pub no: Bitmap,
}

/// The points and grades of a score, for every unit of the map.
pub struct Scores {
    points: Vec<Option<Points>>,
    grades: Vec<Option<usize>>,
}

impl<'a> Evaluation<'a> {
    /// Returns the evaluation of the world's plan for one question. Nothing is computed before it is asked for.
    pub fn new(world: &'a World<'a>, question: Question) -> Evaluation<'a> {
        Evaluation {
            world,
            question,
            evidence: OnMap::new(world, question.map),
            quantities: Memo::default(),
            conditions: Memo::default(),
            populations: Memo::default(),
            scores: Memo::default(),
        }
    }

    /// Returns the question.
    pub fn question(&self) -> Question {
        self.question
    }

    /// Returns the plan.
    pub fn program(&self) -> &'a Program {
        self.world.program()
    }

    /// Returns the units of the map.
    pub fn map(&self) -> &Arc<Hierarchy> {
        self.evidence.map()
    }

    /// Returns the units the plan is for.
    pub fn in_scope(&self) -> Arc<Bitmap> {
        self.world.in_scope(self.question.map)
    }

    /// Returns what the quantity comes to.
    pub fn quantity(&self, quantity: &Quantity) -> Arc<Measures> {
        self.quantities.get_or(quantity.clone(), || {
            let units = self.map().units().iter();
            Measures { measured: units.map(|unit| self.reference().measured(quantity, *unit)).collect() }
        })
    }

    /// Returns where the condition holds.
    pub fn condition(&self, condition: &Condition) -> Arc<Answers> {
        self.conditions.get_or(condition.clone(), || {
            Answers::from_fn(self.map().len(), |place| {
                self.reference().answer(condition, self.map().unit(place))
            })
        })
    }

    /// Returns where the standard is met.
    pub fn standard(&self, standard: StandardIx) -> Arc<Answers> {
        self.condition(&Condition::Met(standard))
    }

    /// Returns the units of the population.
    pub fn population(&self, population: &Population) -> Arc<Bitmap> {
        self.populations.get_or(population.clone(), || {
            let words = self.map().mask(&population.of).and(&self.in_scope());
            match &population.except {
                Some(except) => words.and_not(&self.condition(except).yes),
                None => words,
            }
        })
    }

    /// Returns the points and grades of the score.
    pub fn scores(&self, score: ScoreIx) -> Arc<Scores> {
        self.scores.get_or(score, || {
            let units = self.map().units().iter();
            let points = units.map(|unit| self.reference().points(score, *unit)).collect();
            Scores::new(&self.program()[score], points)
        })
    }

    /// Returns what is missing where the condition is undecided.
    pub fn lack_of_answer(&self, condition: &Condition, place: u32) -> Lack {
        self.reference().lack_of_answer(condition, self.map().unit(place))
    }

    /// Returns what is missing where the quantity is not exact.
    pub fn lack_of_value(&self, quantity: &Quantity, place: u32) -> Lack {
        self.reference().lack_of_value(quantity, self.map().unit(place))
    }

    /// Returns the evaluator that goes unit by unit, on the same evidence.
    pub fn reference(&self) -> Evaluator<'_, OnMap<'a>> {
        Evaluator::new(self.program(), &self.evidence, self.question.window())
    }
}

impl Measures {
    /// Returns what the quantity comes to for the unit at `place`.
    pub fn at(&self, place: u32) -> Measured {
        self.measured[place as usize].clone()
    }
}

impl Answers {
    /// Returns the answers that `answer` gives, place by place.
    pub fn from_fn(len: u32, mut answer: impl FnMut(u32) -> Tri) -> Answers {
        let mut answers = Answers { yes: Bitmap::new(len), no: Bitmap::new(len) };
        for place in 0..len {
            match answer(place) {
                Tri::Yes => answers.yes.set(place, true),
                Tri::No => answers.no.set(place, true),
                Tri::Undecided => {}
            }
        }
        answers
    }

    /// Returns the answer for the unit at `place`.
    pub fn at(&self, place: u32) -> Tri {
        match (self.yes.get(place), self.no.get(place)) {
            (true, _) => Tri::Yes,
            (_, true) => Tri::No,
            _ => Tri::Undecided,
        }
    }

    /// Returns where nothing is decided.
    pub fn undecided(&self) -> Bitmap {
        self.yes.or(&self.no).not()
    }
}

impl Scores {
    /// Returns between which points the unit at `place` lies; nothing where the score is not for it.
    pub fn points(&self, place: u32) -> Option<&Points> {
        self.points[place as usize].as_ref()
    }

    /// Returns the grade, as an index into the score's bands, where it is certain.
    pub fn grade(&self, place: u32) -> Option<usize> {
        self.grades[place as usize]
    }

    fn new(score: &Score, points: Vec<Option<Points>>) -> Scores {
        let certain = |points: &Points| points::certain_grade(&points.grades(&score.bands));
        let grades = points.iter().map(|points| points.as_ref().and_then(certain)).collect();
        Scores { points, grades }
    }
}
