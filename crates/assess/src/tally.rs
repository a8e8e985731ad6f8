//! Counting answers against a threshold: what is decided whatever the open answers turn out to be.
//!
//! - Comparisons are made by cross-multiplication in 128 bits, and in numbers of any size where that is too small.
//! - A verdict is *met* only if every way of filling in the open answers meets the threshold, *missed* only if none
//!   does.

use base::{Comparator, Number, Tri};
use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};
use std::cmp::Ordering;

/// How many units of a population answer yes, how many no, and how many have not decided it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub yes: u64,
    pub no: u64,
    pub open: u64,
    /// Units of which it is undecided whether they belong at all, by their answer.
    pub loose: Loose,
}

/// Units that an undecided exception may yet take out of the population.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Loose {
    pub yes: u64,
    pub no: u64,
    pub open: u64,
}

/// A threshold, ready for many comparisons.
#[derive(Clone, Debug)]
pub(crate) struct Threshold {
    pub number: Number,
    pub comparator: Comparator,
    // Numerator and denominator, where 128-bit products with any count are safe.
    small: Option<(i64, i64)>,
}

/// Which way answers may still turn while the period runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drift {
    /// The period is over.
    Still,
    /// A no may become a yes; a yes stays.
    Rising,
    /// A yes may become a no; a no stays.
    Falling,
    /// Any answer may turn.
    Free,
}

impl Tally {
    /// Returns how many units belong, those in doubt included.
    pub fn all(&self) -> u64 {
        self.decided() + self.open + self.loose.open
    }

    /// Returns how many have answered.
    pub fn decided(&self) -> u64 {
        self.yes + self.no + self.loose.yes + self.loose.no
    }

    /// Returns how many belong for certain.
    fn certain(&self) -> u64 {
        self.yes + self.no + self.open
    }

    /// Returns the tally with every answer open that may still turn.
    pub fn drifting(self, drift: Drift) -> Tally {
        let (yes, no) = match drift {
            Drift::Still => (self.yes, self.no),
            Drift::Rising => (self.yes, 0),
            Drift::Falling => (0, self.no),
            Drift::Free => (0, 0),
        };
        Tally { yes, no, open: self.open + (self.yes - yes) + (self.no - no), ..self }
    }

    /// Returns how many units are open, or may not belong.
    pub fn unsettled(&self) -> u64 {
        self.open + self.loose.yes + self.loose.no + self.loose.open
    }

    /// Returns whether the share or the count of yes passes; of nobody nothing is decided.
    pub fn holds(&self, threshold: &Threshold, is_share: bool) -> Tri {
        match is_share {
            // Were nobody left, there would be no verdict.
            _ if self.certain() == 0 => Tri::Undecided,
            true => self.share_holds(threshold),
            false => self.count_holds(threshold),
        }
    }

    /// Returns whether the share of yes passes, as far as it is decided.
    fn share_holds(&self, threshold: &Threshold) -> Tri {
        let Loose { yes, no, open } = self.loose;
        let lowest = threshold.order(self.yes, self.certain() + no + open);
        let highest = threshold.order(self.yes + self.open + yes + open, self.certain() + yes + open);
        let reachable = |threshold: &Threshold| self.share_can_equal(threshold);
        threshold.between(lowest, highest, reachable)
    }

    /// Returns whether the count of yes passes, as far as it is decided.
    fn count_holds(&self, threshold: &Threshold) -> Tri {
        let lowest = threshold.order(self.yes, 1);
        let highest = threshold.order(self.yes + self.open + self.loose.yes + self.loose.open, 1);
        threshold.between(lowest, highest, |threshold| threshold.number.is_integer())
    }

    /// Returns whether some way of filling in what is open gives exactly the threshold.
    fn share_can_equal(&self, threshold: &Threshold) -> bool {
        let Loose { yes, no, open } = self.loose;
        let most = self.certain() + yes + no + open;
        (self.certain()..=most).any(|whole| {
            let joining = whole - self.certain();
            // Of the units that join, as few yes as possible, or as many.
            let least = self.yes + joining.saturating_sub(no + open);
            let greatest = self.yes + self.open + joining.min(yes + open);
            threshold.exact_part(whole).is_some_and(|part| least <= part && part <= greatest)
        })
    }

    /// Returns how many of the open units must turn out alike to decide the answer as `wanted`; all of them, either way,
    /// where only some of both will do.
    pub fn needed(&self, wanted: Tri, holds: impl Fn(&Tally) -> Tri) -> Option<Alike> {
        let settled = |yes: u64, no: u64| {
            let tally = Tally { yes: self.yes + yes, no: self.no + no, open: self.open - yes - no, ..*self };
            holds(&tally) == wanted
        };
        let alike = |any: u64| {
            let ways = [(Tri::Yes, settled(any, 0)), (Tri::No, settled(0, any))];
            ways.into_iter().filter(|(_, settles)| *settles).map(|(answer, _)| answer).collect::<Vec<_>>()
        };
        let one_way = (0..=self.open).map(|any| Alike { any, answers: alike(any) });
        one_way.into_iter().find(|alike| !alike.answers.is_empty()).or_else(|| {
            let mixed = (0..=self.open).any(|yes| settled(yes, self.open - yes));
            mixed.then(|| Alike { any: self.open, answers: vec![Tri::Yes, Tri::No] })
        })
    }
}

/// So many open units, whichever, and what all of them must answer: one of these.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Alike {
    pub any: u64,
    pub answers: Vec<Tri>,
}

impl Threshold {
    pub fn new(number: Number, comparator: Comparator) -> Threshold {
        let small = number.numer().to_i64().zip(number.denom().to_i64());
        Threshold { number, comparator, small }
    }

    /// Returns whether higher values stand better. To ask for exactly nothing is to ask for less.
    pub fn wants_more(&self) -> bool {
        let nothing = self.comparator == Comparator::Equal && self.number.is_zero();
        self.comparator.wants_more() && !nothing
    }

    /// Returns how `part / whole` stands to the threshold; `whole` must be more than zero.
    pub fn order(&self, part: u64, whole: u64) -> Ordering {
        if let Some((above, below)) = self.small {
            return (i128::from(part) * i128::from(below)).cmp(&(i128::from(above) * i128::from(whole)));
        }
        Number::new(BigInt::from(part), BigInt::from(whole)).cmp(&self.number)
    }

    /// Returns the part of `whole` that equals the threshold, where it is a whole number.
    fn exact_part(&self, whole: u64) -> Option<u64> {
        if let Some((above, below)) = self.small {
            let part = i128::from(above) * i128::from(whole);
            return if part % i128::from(below) == 0 {
                u64::try_from(part / i128::from(below)).ok()
            } else {
                None
            };
        }
        let part = &self.number * Number::from_integer(BigInt::from(whole));
        if part.is_integer() { part.to_integer().to_u64() } else { None }
    }

    /// Returns whether every value from one that stands in order `lowest` to one in order `highest` passes (yes), none
    /// (no), or some.
    fn between(&self, lowest: Ordering, highest: Ordering, reachable: impl Fn(&Threshold) -> bool) -> Tri {
        let (low, high) = (self.comparator.accepts(lowest), self.comparator.accepts(highest));
        match self.comparator {
            Comparator::Equal if low && high => Tri::Yes,
            Comparator::Equal if lowest.is_gt() || highest.is_lt() || !reachable(self) => Tri::No,
            Comparator::Equal => Tri::Undecided,
            _ if low && high => Tri::Yes,
            _ if !low && !high => Tri::No,
            _ => Tri::Undecided,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::fraction;

    fn percent(part: i64, comparator: Comparator) -> Threshold {
        Threshold::new(fraction(part, 100), comparator)
    }

    fn tally(yes: u64, no: u64, open: u64) -> Tally {
        Tally { yes, no, open, loose: Loose::default() }
    }

    #[test]
    fn complementary_targets_both_stand_with_units_unassessed() {
        let tally = tally(111, 9, 2);
        assert_eq!(tally.holds(&percent(90, Comparator::More), true), Tri::Yes);
        let failed = Tally { yes: tally.no, no: tally.yes, ..tally };
        assert_eq!(failed.holds(&percent(10, Comparator::Less), true), Tri::Yes);
    }

    #[test]
    fn as_few_open_units_as_it_takes() {
        let alike = |any, answers: &[Tri]| Some(Alike { any, answers: answers.to_vec() });
        let open = tally(109, 8, 5);
        let needed = |wanted| open.needed(wanted, |tally| tally.holds(&percent(90, Comparator::More), true));
        assert_eq!((needed(Tri::Yes), needed(Tri::No)), (alike(1, &[Tri::Yes]), alike(5, &[Tri::No])));
        let all = tally(8, 0, 2);
        let needed = |wanted| all.needed(wanted, |tally| tally.holds(&percent(100, Comparator::Equal), true));
        assert_eq!((needed(Tri::Yes), needed(Tri::No)), (alike(2, &[Tri::Yes]), alike(1, &[Tri::No])));
        // Of two open ones exactly one must say yes; one yes or one no too many, and it is no half.
        let half = tally(3, 3, 2);
        let either = alike(2, &[Tri::Yes, Tri::No]);
        let needed = |wanted| half.needed(wanted, |tally| tally.holds(&percent(50, Comparator::Equal), true));
        assert_eq!((needed(Tri::Yes), needed(Tri::No)), (alike(2, &[Tri::Yes, Tri::No]), either));
    }

    #[test]
    fn a_share_of_nobody_is_undecided() {
        assert_eq!(tally(0, 0, 0).holds(&percent(90, Comparator::More), true), Tri::Undecided);
        let loose = Tally { loose: Loose { yes: 3, no: 0, open: 0 }, ..tally(0, 0, 0) };
        assert_eq!(loose.holds(&percent(90, Comparator::More), true), Tri::Undecided);
    }

    /// Every way of filling in a tally: parts and wholes.
    fn completions(tally: &Tally) -> Vec<(u64, u64)> {
        let Loose { yes, no, open } = tally.loose;
        let mut all = Vec::new();
        for own in 0..=tally.open {
            for joined in 0..=yes {
                for kept in 0..=no {
                    for answered in 0..=open {
                        for left in 0..=open - answered {
                            let whole = tally.certain() + joined + kept + answered + left;
                            all.push((tally.yes + own + joined + answered, whole));
                        }
                    }
                }
            }
        }
        all
    }

    fn judged(completions: &[(u64, u64)], passes: impl Fn(u64, u64) -> Option<bool>) -> Tri {
        let answers = completions.iter().map(|(part, whole)| passes(*part, *whole)).collect::<Vec<_>>();
        if answers.iter().all(|answer| *answer == Some(true)) {
            Tri::Yes
        } else if answers.iter().all(|answer| *answer == Some(false)) {
            Tri::No
        } else {
            Tri::Undecided
        }
    }

    fn small_tallies() -> impl Iterator<Item = Tally> {
        (0..3_u64.pow(6)).map(|code| {
            let digit = |place: u32| code / 3_u64.pow(place) % 3;
            let loose = Loose { yes: digit(3), no: digit(4), open: digit(5) };
            Tally { yes: digit(0), no: digit(1), open: digit(2), loose }
        })
    }

    #[test]
    fn verdicts_agree_with_every_way_of_filling_in_what_is_open() {
        for tally in small_tallies() {
            let completions = completions(&tally);
            for comparator in Comparator::ALL {
                for part in [0, 25, 50, 67, 100] {
                    let threshold = percent(part, comparator);
                    let share = judged(&completions, |part, whole| {
                        (whole > 0).then(|| comparator.accepts(threshold.order(part, whole)))
                    });
                    assert_eq!(tally.holds(&threshold, true), share, "{tally:?} {comparator:?} {part}");
                }
                for count in 0..4 {
                    let threshold = Threshold::new(fraction(count, 1), comparator);
                    let counted = judged(&completions, |part, whole| {
                        (whole > 0).then(|| comparator.accepts(threshold.order(part, 1)))
                    });
                    assert_eq!(tally.holds(&threshold, false), counted, "{tally:?} {comparator:?} {count}");
                }
            }
        }
    }
}
