//! The smallest sets that pass a test which more pieces only make easier, found without trying every set.
//!
//! - A set that fails is filled up until nothing more fits: whatever passes needs one of the pieces that are left over, a
//!   *lot*. Only sets with a piece of every lot are tried, the smallest first; so what passes is a smallest set.
//! - Where a try says nothing, or there would be too many, it is known all the same that fewer pieces never pass.

/// Some of the pieces, a bit each.
pub(super) type Set = u128;

/// Of more pieces nothing is looked for.
pub(super) const PIECES_MAX: usize = 128;
/// Smallest sets that are looked for beside each other.
const SETS_MAX: usize = 512;
/// Choices that are begun for one question.
const CHOICES_MAX: u32 = 20_000;

/// What is known of a set of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Decides,
    Never,
    /// Too much would have to be tried.
    Unknown,
}

/// What the search came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Searched {
    /// All sets of the least size that pass; none where not even all pieces do.
    All(Vec<Set>),
    /// Whatever passes has so many pieces at least.
    AtLeast(u32),
}

/// What is asked of sets of evidence.
pub(super) trait Test {
    /// Returns what becomes of the set.
    fn found(&mut self, set: Set) -> Found;

    /// Returns whether it can be told without much ado that the set never passes.
    fn is_hopeless(&mut self, set: Set) -> bool;
}

/// Returns the smallest sets of `count` pieces that pass. Fewer than `least` never do.
pub(super) fn smallest(count: usize, least: u32, test: impl Test) -> Searched {
    assert!(count <= PIECES_MAX, "a set has a bit for every piece");
    let all = if count == PIECES_MAX { Set::MAX } else { (1 << count) - 1 };
    let mut search = Search { test, all, lots: Vec::new(), passing: Vec::new(), choices: CHOICES_MAX };
    if search.test.is_hopeless(all) {
        return Searched::All(Vec::new());
    }
    for piece in pieces(all).filter(|_| least > 0) {
        if search.test.is_hopeless(all & !piece) {
            search.lots.push(piece);
        }
    }
    for size in least..=all.count_ones() {
        if search.try_longer(0, all, size).is_none() {
            return Searched::AtLeast(size);
        }
        if !search.passing.is_empty() {
            return Searched::All(search.passing);
        }
    }
    Searched::All(Vec::new())
}

struct Search<T> {
    test: T,
    all: Set,
    /// Whatever passes has a piece of each.
    lots: Vec<Set>,
    passing: Vec<Set>,
    choices: u32,
}

impl<T: Test> Search<T> {
    /// Tries every set that has `chosen` and so many of the `open` pieces, and a piece of every lot; nothing where that
    /// cannot be said of one of them, or there are too many.
    fn try_longer(&mut self, chosen: Set, open: Set, so_many: u32) -> Option<()> {
        self.choices = self.choices.checked_sub(1)?;
        let missed = self.lots.iter().filter(|lot| **lot & chosen == 0).map(|lot| lot & open);
        let missed = missed.collect::<Vec<_>>();
        if so_many == 0 {
            return if missed.is_empty() { self.try_set(chosen) } else { Some(()) };
        }
        if apart(&missed) > so_many || open.count_ones() < so_many {
            return Some(());
        }
        let from = missed.into_iter().min_by_key(|lot| lot.count_ones()).unwrap_or(open);
        let mut open = open;
        for piece in pieces(from) {
            open &= !piece;
            self.try_longer(chosen | piece, open, so_many - 1)?;
        }
        Some(())
    }

    fn try_set(&mut self, set: Set) -> Option<()> {
        match self.test.found(set) {
            Found::Unknown => return None,
            Found::Never => {
                let left = self.all & !self.filled(set);
                self.lots.push(left);
            }
            Found::Decides => self.passing.push(set),
        }
        (self.passing.len() <= SETS_MAX).then_some(())
    }

    /// Returns a failing set with as much more as may be without it passing.
    fn filled(&mut self, mut failing: Set) -> Set {
        for piece in pieces(self.all & !failing) {
            let more = failing | piece;
            let is_known = self.passing.iter().any(|passing| passing & !more == 0);
            if !is_known && self.test.is_hopeless(more) {
                failing = more;
            }
        }
        failing
    }
}

/// Returns how many of the lots, taken as they come, have no piece with each other.
fn apart(lots: &[Set]) -> u32 {
    let mut taken: Set = 0;
    let mut count = 0;
    for lot in lots.iter().filter(|lot| lot.count_ones() > 0) {
        if lot & taken == 0 {
            taken |= lot;
            count += 1;
        }
    }
    // No piece is left for one of them.
    if lots.contains(&0) { u32::MAX } else { count }
}

/// Returns the pieces of a set, each as a set of its own.
pub(super) fn pieces(set: Set) -> impl Iterator<Item = Set> {
    let mut left = set;
    std::iter::from_fn(move || {
        let lowest = left & left.wrapping_neg();
        left &= !lowest;
        (lowest != 0).then_some(lowest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A plain source of numbers that look random.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, sides: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % sides
        }
    }

    impl<F: FnMut(Set) -> Found> Test for F {
        fn found(&mut self, set: Set) -> Found {
            self(set)
        }

        fn is_hopeless(&mut self, set: Set) -> bool {
            self(set) == Found::Never
        }
    }

    /// A test of sets: one of several lists must be there, of each so many.
    fn test_of(dice: &mut Dice, count: usize) -> Vec<(u32, Set)> {
        let lists = 1 + dice.roll(6);
        let list = |dice: &mut Dice| {
            let of = u128::from(1 + dice.roll((1 << count) - 1));
            (1 + u32::try_from(dice.roll(u64::from(of.count_ones()))).unwrap(), of)
        };
        (0..lists).map(|_| list(dice)).collect()
    }

    fn passes(lists: &[(u32, Set)], set: Set) -> bool {
        // The first list is asked for in any case where its count is odd; of the others one is enough.
        let holds = |(count, of): &(u32, Set)| (of & set).count_ones() >= *count;
        let (first, others) = lists.split_first().unwrap();
        match first.0 % 2 {
            1 if !others.is_empty() => holds(first) && others.iter().any(holds),
            _ => lists.iter().any(holds),
        }
    }

    #[test]
    fn the_search_finds_what_trying_every_set_finds() {
        for seed in 0..6_000 {
            let mut dice = Dice(seed);
            let count = usize::try_from(1 + dice.roll(9)).unwrap();
            let lists = test_of(&mut dice, count);
            let passing = (0..1 << count).filter(|set| passes(&lists, *set)).collect::<Vec<Set>>();
            let least = passing.iter().map(|set| set.count_ones()).min();
            let mut expected = passing;
            expected.retain(|set| Some(set.count_ones()) == least);
            let told = u32::try_from(dice.roll(u64::from(least.unwrap_or(0)) + 1)).unwrap();
            let found =
                smallest(count, told, |set| if passes(&lists, set) { Found::Decides } else { Found::Never });
            let Searched::All(mut found) = found else { panic!("seed {seed}: nothing was in doubt") };
            found.sort_unstable();
            assert_eq!(found, expected, "seed {seed}: {lists:?}");
        }
    }

    #[test]
    fn a_doubt_leaves_a_bound_that_holds() {
        for seed in 0..3_000 {
            let mut dice = Dice(seed);
            let count = usize::try_from(1 + dice.roll(7)).unwrap();
            let lists = test_of(&mut dice, count);
            let doubtful = u128::from(dice.roll(1 << count));
            let least = (0..1_u128 << count).filter(|set| passes(&lists, *set)).map(Set::count_ones).min();
            let found = smallest(count, 1, |set| match passes(&lists, set) {
                _ if set & doubtful == doubtful => Found::Unknown,
                true => Found::Decides,
                false => Found::Never,
            });
            match found {
                Searched::AtLeast(any) => assert!(least.is_none_or(|least| least >= any), "seed {seed}"),
                Searched::All(sets) => {
                    assert!(sets.iter().all(|set| Some(set.count_ones()) == least), "seed {seed}");
                }
            }
        }
    }

    #[test]
    fn many_pieces_take_few_tries() {
        // Three that are needed in any case, and one each of forty and of fifty others.
        let (needed, first, second) = (0b111_u128, ((1 << 40) - 1) << 3, ((1 << 50) - 1) << 43);
        let mut tries = 0;
        let found = smallest(93, 1, |set| {
            tries += 1;
            let is_passing = set & needed == needed && set & first != 0 && set & second != 0;
            if is_passing { Found::Decides } else { Found::Never }
        });
        // There are two thousand of them: so many are not told one by one, but their size is known.
        assert_eq!((found, tries < 1_000), (Searched::AtLeast(5), true), "{tries} tries");
    }
}
