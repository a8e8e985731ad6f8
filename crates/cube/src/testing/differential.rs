//! The columnar evaluator against the reference over plain books, on worlds at random. A failure prints its seed;
//! `HASILA_SEEDS=100000` tries more of them.

use super::agreement::{Asked, agree, question};
use super::dice::Dice;
use super::naive::Plain;
use super::plans;
use super::small::Small;
use base::{Date, Tri};
use rayon::prelude::*;
use rules::evaluate::Evaluator;
use rules::evaluate::lack::Missing;

/// Returns the worlds to try: two thousand, unless told otherwise.
#[expect(clippy::disallowed_methods, reason = "a test is told how much to try")]
fn seeds() -> u64 {
    std::env::var("HASILA_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(2_000)
}

/// Puts one question to both, and everything that can be asked.
fn compare(seed: u64) {
    let small = Small::new(seed);
    let mut dice = Dice::new(seed ^ 0xD1CE);
    let question = question(&mut dice, &small);
    let awards_open = dice.chance(30).then_some(Date::constant(2024, 9, 30));
    let asked = Asked::at_random(&mut dice, &small.program);
    agree(&small, question, awards_open, &asked, &format!("seed {seed}"));
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
    let (before, lack) = lack_in(&small);
    let told = || format!("seed {seed}, {question:?}, {unit:?}, {condition:?}, {lack:?}");
    for (wanted, way) in [(Tri::Yes, &lack.yes), (Tri::No, &lack.no)] {
        let Some(way) = way.first().filter(|way| way.more() == 0) else { continue };
        for _ in 0..4 {
            let mut fewer = way.pieces().copied().collect::<Vec<_>>();
            while fewer.len() as u64 >= way.size() {
                fewer.remove(dice.roll(fewer.len()));
            }
            let mut filled = small.clone();
            fewer.iter().for_each(|piece| filled.bring(&mut dice, piece));
            assert_ne!(lack_in(&filled).0, wanted, "{fewer:?} would do: {}", told());
        }
    }
    if lack.missing.more == 0 {
        lack.missing.pieces.iter().for_each(|piece| small.bring(&mut dice, piece));
        let (answer_after, after) = lack_in(&small);
        // Where no way is named, no figures lead there.
        for (answer, ways) in [(Tri::Yes, &lack.yes), (Tri::No, &lack.no)] {
            let is_named = before != Tri::Undecided || !ways.is_empty();
            assert!(is_named || answer_after != answer, "{answer:?} was said to be out of reach: {}", told());
        }
        let gap = |piece: &Missing| matches!(piece, Missing::Report { .. } | Missing::Figure { .. });
        assert!(!after.missing.pieces.iter().any(gap), "{after:?} was not named: {}", told());
    }
}

#[test]
fn all_that_is_missing_is_named_and_less_would_not_do() {
    (0..seeds() / 4).into_par_iter().for_each(fill);
}

/// Worlds in which fewer pieces once did than were named: a count of which nothing is known is no floor before its first
/// report, and a part that cannot turn out as it should leads nowhere.
#[test]
fn a_bound_that_was_once_too_high_is_not() {
    let seeds = [46_105, 48_171, 58_015, 66_571, 112_986, 139_236, 162_743, 191_738, 210_928];
    seeds.into_iter().for_each(fill);
}

#[test]
fn the_columns_say_what_a_walk_over_plain_books_says() {
    (0..seeds()).into_par_iter().for_each(compare);
}
