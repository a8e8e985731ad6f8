//! Which figures are ordinary, given others: by the median, and the median distance from it, in whole numbers.
//!
//! A figure is out of the ordinary where its distance from the median is more than 3.5 times the median distance, divided by
//! 0.6745 (Iglewicz and Hoaglin, *How to Detect and Handle Outliers*, 1993). One wrong figure among the others moves neither.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// Figures it takes to say what is ordinary: of fewer, half may be wrong without anybody noticing.
const FIGURES_MIN: usize = 5;

/// 3.5 and 0.6745, in ten thousandths.
const FAR: i128 = 35_000;
const OF_NORMAL: i128 = 6_745;

/// Where figures hardly ever differ, a twentieth of their median counts as the usual distance, and never less than one.
const LEAST_SHARE: i128 = 20;

/// Returns the range of ordinary figures, given at least five others; nothing of fewer. Where no other is negative, nor is the
/// range.
pub fn ordinary(others: &[i64]) -> Option<RangeInclusive<i64>> {
    if others.len() < FIGURES_MIN {
        return None;
    }
    // The median in halves, distances from it in halves, their median in quarters.
    let middle = twice_median(others.iter().map(|other| i128::from(*other)).collect());
    let distances = others.iter().map(|other| (2 * i128::from(*other) - middle).abs()).collect();
    Some(range(middle, twice_median(distances), others.iter().all(|other| *other >= 0)))
}

/// Returns the range around twice the median and four times the median distance from it.
fn range(middle: i128, usual: i128, is_never_negative: bool) -> RangeInclusive<i64> {
    let usual = usual.max(2 * middle.abs() / LEAST_SHARE).max(4);
    // 4 x lies within 2 middle -+ FAR / OF_NORMAL usual.
    let (center, reach) = (2 * middle * OF_NORMAL, FAR * usual);
    let whole = 4 * OF_NORMAL;
    let low = -(reach - center).div_euclid(whole);
    let high = (center + reach).div_euclid(whole);
    let least = if is_never_negative { low.max(0) } else { low };
    narrow(least)..=narrow(high)
}

/// Figures of many, each of which is held against all others in turn.
///
/// What is ordinary without one of them is found by looking, not by sorting again: leaving one out gives one of three medians at
/// most, and the distances from each are sorted once.
#[derive(Clone, Debug, Default)]
pub struct Others {
    sorted: Vec<i128>,
    // By twice the median: the distances from it, sorted.
    distances: BTreeMap<i128, Vec<i128>>,
}

impl Others {
    /// Takes all figures, whose order does not matter.
    pub fn new(figures: impl IntoIterator<Item = i64>) -> Others {
        let mut sorted: Vec<i128> = figures.into_iter().map(i128::from).collect();
        sorted.sort_unstable();
        let half = sorted.len() / 2;
        let around = [0, half.saturating_sub(1), half, half + 1, sorted.len().saturating_sub(1)];
        let left_out = around.into_iter().filter(|place| sorted.len() > 1 && *place < sorted.len());
        let middles: BTreeSet<i128> = left_out.map(|place| twice_median_without(&sorted, place)).collect();
        let distances = middles.into_iter().map(|middle| {
            let mut own: Vec<i128> = sorted.iter().map(|figure| (2 * figure - middle).abs()).collect();
            own.sort_unstable();
            (middle, own)
        });
        let distances = distances.collect();
        Others { sorted, distances }
    }

    /// Returns how many figures there are.
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Returns whether there are none.
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// Returns what [`ordinary`] says of all but one that is `figure`; nothing where there is none such.
    pub fn without(&self, figure: i64) -> Option<RangeInclusive<i64>> {
        let figure = i128::from(figure);
        let place = self.sorted.binary_search(&figure).ok()?;
        if self.sorted.len() <= FIGURES_MIN {
            return None;
        }
        let middle = twice_median_without(&self.sorted, place);
        let distances = &self.distances[&middle];
        let own =
            distances.binary_search(&(2 * figure - middle).abs()).expect("each figure has its distance");
        let least = self.sorted[usize::from(place == 0)];
        Some(range(middle, twice_median_without(distances, own), least >= 0))
    }
}

/// Returns twice the median of sorted figures, at least two, without the one at a place.
fn twice_median_without(sorted: &[i128], place: usize) -> i128 {
    let left = |at: usize| sorted[at + usize::from(at >= place)];
    let count = sorted.len() - 1;
    let half = count / 2;
    if count % 2 == 1 { 2 * left(half) } else { left(half - 1) + left(half) }
}

/// Returns the median of at least three figures, halves rounded down; nothing of fewer.
pub fn middle(figures: &[i64]) -> Option<i64> {
    const FEW: usize = 3;
    let figures: Vec<i128> = figures.iter().map(|figure| i128::from(*figure)).collect();
    (figures.len() >= FEW).then(|| narrow(twice_median(figures).div_euclid(2)))
}

/// Returns twice the median, which is whole.
fn twice_median(mut figures: Vec<i128>) -> i128 {
    figures.sort_unstable();
    let half = figures.len() / 2;
    if figures.len() % 2 == 1 { 2 * figures[half] } else { figures[half - 1] + figures[half] }
}

fn narrow(figure: i128) -> i64 {
    i64::try_from(figure).unwrap_or(if figure < 0 { i64::MIN } else { i64::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_ordinary_follows_the_middle_and_not_the_mistakes() {
        let cases: [(&[i64], Option<RangeInclusive<i64>>); 7] = [
            (&[10, 11, 12, 13], None),
            // Median 12, median distance 1: 12 -+ 5.19.
            (&[10, 11, 12, 13, 14], Some(7..=17)),
            // One figure with three zeros too many changes nothing.
            (&[10, 11, 12, 13, 14_000], Some(7..=17)),
            // Always the same: a twentieth of it is the usual distance.
            (&[1_000; 6], Some(741..=1_259)),
            (&[0; 8], Some(0..=5)),
            (&[-3, -2, -1, 0, 1], Some(-6..=4)),
            (&[i64::MAX / 2; 5], Some(3_415_177_414_684_181_258..=5_808_194_622_170_594_548)),
        ];
        for (others, expected) in cases {
            assert_eq!(ordinary(others), expected, "{others:?}");
        }
    }

    proptest! {
        /// Looking says what counting anew says, of few and of many that are equal.
        #[test]
        fn each_against_all_others(figures in proptest::collection::vec(-9_i64..30, 0..14)) {
            let others = Others::new(figures.iter().copied());
            for (place, figure) in figures.iter().enumerate() {
                let mut rest = figures.clone();
                rest.remove(place);
                prop_assert_eq!(others.without(*figure), ordinary(&rest), "{} of {:?}", figure, figures);
            }
            prop_assert_eq!(others.without(99), None);
        }

        /// The median itself is never out of the ordinary, and the order of the others does not matter.
        #[test]
        fn the_middle_is_ordinary(mut others in proptest::collection::vec(-1_000_000_i64..1_000_000, 5..40)) {
            let range = ordinary(&others).unwrap();
            others.reverse();
            prop_assert_eq!(ordinary(&others).unwrap(), range.clone());
            others.sort_unstable();
            prop_assert!(range.contains(&others[others.len() / 2]));
        }
    }
}
