//! Both evaluators asked the same, unit by unit: the columnar one, and the reference over plain books. Where they do not
//! say the same, it panics and tells the world and the question.

use super::dice::Dice;
use super::naive::Plain;
use super::plans;
use super::small::Small;
use crate::vector::{Evaluation, Question};
use base::{Date, Tri};
use rules::Program;
use rules::evaluate::{Evaluator, Window};
use rules::program::{
    Condition, IndicatorIx, ItemIx, Measure, Population, Quantity, ScoreIx, StandardIx, TitleIx,
};

/// What both are asked, beside the points and grades of every score.
#[derive(Debug)]
pub struct Asked {
    /// Numbers that units have.
    pub quantities: Vec<Quantity>,
    /// What holds for units or does not.
    pub conditions: Vec<Condition>,
    /// Who belongs.
    pub populations: Vec<Population>,
}

impl Asked {
    /// Returns a handful of questions at random, and every item and indicator.
    pub fn at_random(dice: &mut Dice, program: &Program) -> Asked {
        let mut quantities = named_numbers(program);
        quantities.extend((0..4).map(|_| plans::quantity(dice, program, 3)));
        let conditions = (0..6).map(|_| plans::condition(dice, program, 3)).collect();
        Asked { quantities, conditions, populations: vec![plans::population(dice, program)] }
    }

    /// Returns every question that the program itself puts.
    pub fn of(program: &Program) -> Asked {
        let mut asked =
            Asked { quantities: named_numbers(program), conditions: Vec::new(), populations: Vec::new() };
        for target in &program.targets {
            match &target.measure {
                Measure::ShareOf(population, condition) | Measure::CountOf(population, condition) => {
                    asked.populations.push(population.clone());
                    asked.conditions.push(condition.clone());
                }
                Measure::Each(population, quantity) => {
                    asked.populations.push(population.clone());
                    asked.conditions.push(compared(quantity, target));
                }
                Measure::Value(quantity) => asked.conditions.push(compared(quantity, target)),
            }
        }
        asked.conditions.extend((0..program.standards.len()).map(|at| Condition::Met(StandardIx(at))));
        asked.conditions.extend((0..program.titles.len()).map(|at| Condition::Awarded(TitleIx(at))));
        let eligible = program.titles.iter().flat_map(|title| &title.eligible);
        asked.conditions.extend(eligible.map(|criterion| criterion.condition.clone()));
        asked
    }
}

fn compared(quantity: &Quantity, target: &rules::program::Target) -> Condition {
    Condition::Compare(quantity.clone(), target.comparator, target.asked())
}

fn named_numbers(program: &Program) -> Vec<Quantity> {
    let items = (0..program.items.len()).map(|item| Quantity::Item(ItemIx(item)));
    let indicators = (0..program.indicators.len()).map(|at| Quantity::Indicator(IndicatorIx(at)));
    items.chain(indicators).collect()
}

/// Returns a period up to a day, on the map of a day.
pub fn question(dice: &mut Dice, small: &Small) -> Question {
    let periods = ["2025", "2025", "2024", "2025-H1", "2024-H2", "2025-Q2", "2024-Q3", "2025-05", "2024-07"];
    let period = small.counted(dice.pick(&periods).parse().expect("the period is written right"));
    let throughs = ["2024-02-29", "2024-09-30", "2025-05-14", "2025-06-30", "2025-12-31"];
    let through: Date = dice.pick(&throughs).parse().expect("the day is written right");
    let maps = ["2023-01-01", "2024-03-09", "2024-03-10", "2024-12-31", "2025-06-30", "2026-01-01"];
    let map: Date = dice.pick(&maps).parse().expect("the day is written right");
    let through = if dice.chance(60) { period.last_day() } else { through.min(period.last_day()) };
    Question { period, through, map: if dice.chance(40) { through } else { map } }
}

/// Asks both evaluators everything, of every unit of the map; `world` is what a failure calls the world.
pub fn agree(small: &Small, question: Question, awards_open: Option<Date>, asked: &Asked, world: &str) {
    let (cube, lineage) = (small.cube(), small.lineage());
    let columns = small.world(&cube, &lineage);
    let plain = Plain::new(small, question.map);
    let window = Window { period: question.period, through: question.through };
    let mut evaluation = Evaluation::new(&columns, question);
    let mut reference = Evaluator::new(&small.program, &plain, window);
    if let Some(day) = awards_open {
        evaluation = Evaluation::expecting_awards(&columns, question, day);
        reference = reference.expecting_awards(day);
    }
    let told = |what: &dyn std::fmt::Debug| format!("{world}, {question:?}, {what:?}");
    for (place, unit) in (0..).zip(evaluation.map().units()) {
        for quantity in &asked.quantities {
            let (fast, slow) = (evaluation.quantity(quantity).at(place), reference.measured(quantity, *unit));
            assert_eq!(fast, slow, "{}", told(&(unit, quantity)));
        }
        for condition in &asked.conditions {
            let (fast, slow) =
                (evaluation.condition(condition).at(place), reference.answer(condition, *unit));
            assert_eq!(fast, slow, "{}", told(&(unit, condition)));
        }
        for condition in &asked.conditions {
            let (fast, slow) =
                (evaluation.lack_of_answer(condition, place), reference.lack_of_answer(condition, *unit));
            assert_eq!(fast, slow, "{}", told(&(unit, condition)));
            let undecided = evaluation.condition(condition).at(place) == Tri::Undecided;
            assert_eq!(undecided, !fast.missing.pieces.is_empty(), "{}", told(&(unit, condition)));
        }
        for score in (0..small.program.scores.len()).map(ScoreIx) {
            let (fast, slow) = (evaluation.scores(score), reference.points(score, *unit));
            assert_eq!(fast.points(place), slow.as_ref(), "{}", told(&(unit, score)));
            let grades = reference.grades(score, *unit);
            assert_eq!(fast.grades(place), grades.as_ref(), "{}", told(&(unit, score)));
        }
        for population in &asked.populations {
            let (fast, slow) =
                (evaluation.population(population).get(place), reference.belongs(population, *unit));
            assert_eq!(fast, slow, "{}", told(&(unit, population)));
        }
    }
}
