//! Who sees what of posts and persons: the one gate that every output passes.
//!
//! - The personnel role sees posts, persons and facts.
//! - Everybody else sees rates by rule and level of the whole administration, and no rate of a group under five. A group that
//!   is hidden is not to be found by subtraction: where one level is hidden, another is with it.
//! - Rates of parts of the administration, of any rule one may think of, and of persons are for the personnel role: from
//!   two overlapping groups a person can be told.

use crate::compliance::Tally;
use std::collections::BTreeMap;

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Somebody with the personnel role over all that is asked.
    Personnel,
    /// Anybody else.
    Other,
}

/// The smallest group whose rate is shown: in fewer, a rate tells of persons.
pub const GROUP_MIN: u64 = 5;

/// One line as a reader may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// All of it.
    Plain(Tally),
    /// Only how many posts there are.
    Hidden {
        /// So many.
        all: u64,
    },
}

/// Returns what a reader may see of tallies by rule and level.
pub fn shown(tallies: &BTreeMap<(usize, String), Tally>, reader: Reader) -> BTreeMap<(usize, String), Shown> {
    let mut lines: BTreeMap<(usize, String), Shown> =
        tallies.iter().map(|(key, tally)| (key.clone(), Shown::Plain(*tally))).collect();
    if reader == Reader::Personnel {
        return lines;
    }
    let rules: std::collections::BTreeSet<usize> = tallies.keys().map(|(rule, _)| *rule).collect();
    for rule in rules {
        let levels: Vec<(&(usize, String), Tally)> =
            tallies.iter().filter(|(key, _)| key.0 == rule).map(|(key, tally)| (key, *tally)).collect();
        for key in hidden(&levels) {
            lines.insert(key.clone(), Shown::Hidden { all: tallies[key].all() });
        }
    }
    lines
}

/// Returns the levels that are hidden: those under five, and the smallest others until what is hidden together is five
/// or more, and more than one level.
fn hidden<'a>(levels: &[(&'a (usize, String), Tally)]) -> Vec<&'a (usize, String)> {
    let mut by_size: Vec<(u64, &(usize, String))> =
        levels.iter().map(|(key, tally)| (tally.decided(), *key)).collect();
    by_size.sort();
    let small = by_size.iter().filter(|(size, _)| *size < GROUP_MIN).count();
    if small == 0 {
        return Vec::new();
    }
    let mut count = small;
    let together = |count: usize| by_size[..count].iter().map(|(size, _)| size).sum::<u64>();
    while count < by_size.len() && (count < 2 || together(count) < GROUP_MIN) {
        count += 1;
    }
    by_size[..count].iter().map(|(_, key)| *key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(met: u64, broken: u64) -> Tally {
        Tally { met, broken, ..Tally::default() }
    }

    fn seen(levels: &[(&str, Tally)], reader: Reader) -> Vec<(String, bool)> {
        let tallies = levels.iter().map(|(level, tally)| ((0, (*level).to_owned()), *tally)).collect();
        let lines = shown(&tallies, reader).into_iter();
        lines.map(|((_, level), line)| (level, matches!(line, Shown::Plain(_)))).collect()
    }

    #[test]
    fn a_group_under_five_is_hidden_with_one_that_would_give_it_away() {
        let levels = [("commune", tally(300, 5)), ("district", tally(4, 0)), ("province", tally(6, 1))];
        let plain = |level: &str, is_plain: bool| (level.to_owned(), is_plain);
        let wanted = [plain("commune", true), plain("district", false), plain("province", false)];
        assert_eq!(seen(&levels, Reader::Other), wanted);
        assert!(seen(&levels, Reader::Personnel).iter().all(|(_, plain)| *plain));
        let alone = [("district", tally(4, 0))];
        assert_eq!(seen(&alone, Reader::Other), [plain("district", false)]);
        let large = [("district", tally(4, 1)), ("province", tally(5, 0))];
        assert!(seen(&large, Reader::Other).iter().all(|(_, plain)| *plain));
    }

    /// Whoever knows the total must be left with at least five people of whom nothing more is known.
    #[test]
    fn what_is_hidden_cannot_be_told_from_the_total() {
        for a in 0..12_u64 {
            for b in 0..12 {
                for c in 0..12 {
                    let levels = [("a", tally(a, 0)), ("b", tally(b, 0)), ("c", tally(c, 0))];
                    let hidden: Vec<u64> = seen(&levels, Reader::Other)
                        .iter()
                        .zip([a, b, c])
                        .filter(|((_, plain), _)| !plain)
                        .map(|(_, size)| size)
                        .collect();
                    let all_hidden = hidden.len() == 3;
                    let together: u64 = hidden.iter().sum();
                    assert!(hidden.is_empty() || all_hidden || (hidden.len() > 1 && together >= GROUP_MIN));
                    assert_eq!(hidden.is_empty(), a.min(b).min(c) >= GROUP_MIN);
                }
            }
        }
    }
}
