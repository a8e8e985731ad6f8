//! The columnar evaluator against the reference over plain books, on worlds at random. A failure prints its seed;
//! `HASILA_SEEDS=100000` tries more of them.

use super::dice::Dice;
use super::naive::Plain;
use super::plans;
use super::small::Small;
use crate::vector::{Evaluation, Question};
use base::{Date, Tri};
use rayon::prelude::*;
use rules::evaluate::lack::Missing;
use rules::evaluate::{Evaluator, Window};
use rules::program::{IndicatorIx, ItemIx, Quantity, ScoreIx};

/// Returns the worlds to try: two thousand, unless told otherwise.
#[expect(clippy::disallowed_methods, reason = "a test is told how much to try")]
fn seeds() -> u64 {
    std::env::var("HASILA_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(2_000)
}

fn question(dice: &mut Dice, small: &Small) -> Question {
    let periods = ["2025", "2025", "2024", "2025-H1", "2024-H2", "2025-Q2", "2024-Q3", "2025-05", "2024-07"];
    let period = small.counted(dice.pick(&periods).parse().unwrap());
    let throughs = ["2024-02-29", "2024-09-30", "2025-05-14", "2025-06-30", "2025-12-31"];
    let through: Date = dice.pick(&throughs).parse().unwrap();
    let maps = ["2023-01-01", "2024-03-09", "2024-03-10", "2024-12-31", "2025-06-30", "2026-01-01"];
    let map: Date = dice.pick(&maps).parse().unwrap();
    let through = if dice.chance(60) { period.last_day() } else { through.min(period.last_day()) };
    Question { period, through, map: if dice.chance(40) { through } else { map } }
}

/// Puts one question to both, and everything that can be asked.
fn compare(seed: u64) {
    let small = Small::new(seed);
    let mut dice = Dice::new(seed ^ 0xD1CE);
    let (cube, lineage) = (small.cube(), small.lineage());
    let world = small.world(&cube, &lineage);
    let question = question(&mut dice, &small);
    let awards_open = dice.chance(30).then_some(Date::constant(2024, 9, 30));
    let evaluation = match awards_open {
        Some(day) => Evaluation::expecting_awards(&world, question, day),
        None => Evaluation::new(&world, question),
    };
    let plain = Plain::new(&small, question.map);
    let window = Window { period: question.period, through: question.through };
    let reference = Evaluator::new(&small.program, &plain, window);
    let reference = match awards_open {
        Some(day) => reference.expecting_awards(day),
        None => reference,
    };
    let told = |what: &dyn std::fmt::Debug| format!("seed {seed}, {question:?}, {what:?}");

    let program = &small.program;
    let mut quantities =
        (0..program.items.len()).map(|item| Quantity::Item(ItemIx(item))).collect::<Vec<_>>();
    quantities
        .extend((0..program.indicators.len()).map(|indicator| Quantity::Indicator(IndicatorIx(indicator))));
    quantities.extend((0..4).map(|_| plans::quantity(&mut dice, program, 3)));
    let conditions = (0..6).map(|_| plans::condition(&mut dice, program, 3)).collect::<Vec<_>>();
    let population = plans::population(&mut dice, program);
    let map = evaluation.map();
    for (place, unit) in (0..).zip(map.units()) {
        for quantity in &quantities {
            let (fast, slow) = (evaluation.quantity(quantity).at(place), reference.measured(quantity, *unit));
            assert_eq!(fast, slow, "{}", told(&(unit, quantity)));
        }
        for condition in &conditions {
            let (fast, slow) =
                (evaluation.condition(condition).at(place), reference.answer(condition, *unit));
            assert_eq!(fast, slow, "{}", told(&(unit, condition)));
        }
        for condition in &conditions {
            let lacks =
                (evaluation.lack_of_answer(condition, place), reference.lack_of_answer(condition, *unit));
            assert_eq!(lacks.0, lacks.1, "{}", told(&(unit, condition)));
            let undecided = evaluation.condition(condition).at(place) == Tri::Undecided;
            assert_eq!(undecided, !lacks.0.missing.pieces.is_empty(), "{}", told(&(unit, condition)));
        }
        for score in (0..program.scores.len()).map(ScoreIx) {
            let (fast, slow) = (evaluation.scores(score), reference.points(score, *unit));
            assert_eq!(fast.points(place), slow.as_ref(), "{}", told(&(unit, score)));
            let grades = reference.grades(score, *unit);
            assert_eq!(fast.grades(place), grades.as_ref(), "{}", told(&(unit, score)));
        }
        let (fast, slow) =
            (evaluation.population(&population).get(place), reference.belongs(&population, *unit));
        assert_eq!(fast, slow, "{}", told(&(unit, &population)));
    }
}

/// Fills in what was named as missing and looks whether it was all, and whether less would have done.
fn fill(seed: u64) {
    let mut small = Small::new(seed);
    let mut dice = Dice::new(seed ^ 0xF111);
    let question = question(&mut dice, &small);
    let window = question.window();
    let condition = plans::condition(&mut dice, &small.program, 3);
    let units = small.epoch(question.map).places.keys().copied().collect::<Vec<_>>();
    let unit = *dice.pick(&units);
    let lack_in = |small: &Small| {
        let plain = Plain::new(small, question.map);
        let reference = Evaluator::new(&small.program, &plain, window);
        (reference.answer(&condition, unit), reference.lack_of_answer(&condition, unit))
    };
    let (_, lack) = lack_in(&small);
    let told = || format!("seed {seed}, {question:?}, {unit:?}, {condition:?}, {lack:?}");
    for (wanted, way) in [(Tri::Yes, &lack.yes), (Tri::No, &lack.no)] {
        let Some(way) = way.as_ref().filter(|way| way.of.more == 0) else { continue };
        for _ in 0..4 {
            let mut fewer = way.of.pieces.clone();
            while fewer.len() as u64 >= way.any {
                fewer.remove(dice.roll(fewer.len()));
            }
            let mut filled = small.clone();
            fewer.iter().for_each(|piece| filled.bring(&mut dice, piece));
            assert_ne!(lack_in(&filled).0, wanted, "{fewer:?} would do: {}", told());
        }
    }
    if lack.missing.more == 0 {
        lack.missing.pieces.iter().for_each(|piece| small.bring(&mut dice, piece));
        let (_, after) = lack_in(&small);
        let gap = |piece: &Missing| matches!(piece, Missing::Report { .. } | Missing::Figure { .. });
        assert!(!after.missing.pieces.iter().any(gap), "{after:?} was not named: {}", told());
    }
}

#[test]
fn all_that_is_missing_is_named_and_less_would_not_do() {
    (0..seeds() / 4).into_par_iter().for_each(fill);
}

#[test]
fn the_columns_say_what_a_walk_over_plain_books_says() {
    (0..seeds()).into_par_iter().for_each(compare);
}
