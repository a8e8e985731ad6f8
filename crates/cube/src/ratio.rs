//! One column against another, for every unit: part and whole summed over the units that report both.
//!
//! - Verdicts are reached by cross-multiplication; nothing is divided.
//! - Where the whole is not more than zero there is no verdict.
//! - The quotient is for display: it may be a rounding step off and decides nothing.

use crate::bitmap::ones;
use crate::chunk::{CHUNK_LEN, Chunk, EMPTY_ROWS, LANE_COUNT, Presence, ROW_COUNT, Rows};
use crate::kernels::{self, Compared};
use crate::rollup::{Outline, Rolled};
use crate::vector::Answers;
use crate::{Bitmap, Column, Total};
use base::{Comparator, Number, number};
use num_traits::ToPrimitive;
use std::cmp::Ordering;

/// A ratio of two columns for every unit of a hierarchy.
pub struct Ratio<'a> {
    outline: &'a Outline,
    part: &'a Column,
    whole: &'a Column,
    // By chunk: the positions that report both.
    both: Vec<Presence>,
    parts: Rolled,
    wholes: Rolled,
    // By unit of the outline: the sums of part and whole.
    above: Vec<(i128, i128)>,
}

impl<'a> Ratio<'a> {
    /// Returns the ratio of `part` to `whole`, both in the order of `outline`.
    pub fn of(outline: &'a Outline, part: &'a Column, whole: &'a Column) -> Ratio<'a> {
        assert_eq!(part.len(), whole.len(), "columns of different hierarchies");
        let both = part
            .chunks()
            .iter()
            .zip(whole.chunks())
            .map(|(part, whole)| in_both(part, whole))
            .collect::<Vec<_>>();
        let (parts, wholes) = (outline.roll_masked(part, &both), outline.roll_masked(whole, &both));
        let above = outline.sums(&parts).into_iter().zip(outline.sums(&wholes)).collect();
        Ratio { outline, part, whole, both, parts, wholes, above }
    }

    /// Returns part and whole of the unit at `position` and everything below it.
    pub fn at(&self, position: u32) -> (Total, Total) {
        if let Some(index) = self.outline.index(position) {
            return (self.outline.total(&self.parts, index), self.outline.total(&self.wholes, index));
        }
        let figures = self.part.get(position).zip(self.whole.get(position));
        let one = |figure| Total { sum: i128::from(figure), count: 1 };
        figures.map_or_else(Default::default, |(part, whole)| (one(part), one(whole)))
    }

    /// Returns where the ratio stands to `threshold` as `comparator` says, and where it surely does not.
    pub fn verdicts(&self, comparator: Comparator, threshold: &Number) -> Answers {
        let bar = Bar::new(comparator, threshold);
        let mut rows = Box::new((EMPTY_ROWS, EMPTY_ROWS));
        let (yes, no): (Vec<_>, Vec<_>) = self.pairs().map(|pair| bar.verdicts(&pair, &mut rows)).unzip();
        let bits = |lanes: Vec<Presence>| Bitmap::from_words(self.part.len(), lanes.into_iter().flatten());
        let mut answers = Answers { yes: bits(yes), no: bits(no) };
        for (position, (part, whole)) in self.outline.units().iter().zip(&self.above) {
            let verdict = bar.verdict(*part, *whole);
            answers.yes.set(*position, verdict == Some(true));
            answers.no.set(*position, verdict == Some(false));
        }
        answers
    }

    /// Writes part divided by whole for every position, for display only; not a number where the whole is not more
    /// than zero.
    pub fn display_quotients(&self, quotients: &mut Vec<f64>) {
        quotients.resize(self.both.len() * CHUNK_LEN, f64::NAN);
        let mut rows = Box::new((EMPTY_ROWS, EMPTY_ROWS));
        for (pair, quotients) in self.pairs().zip(quotients.as_chunks_mut().0) {
            write_quotients(&pair, &mut rows, quotients);
        }
        quotients.truncate(self.part.len() as usize);
        for (position, (part, whole)) in self.outline.units().iter().zip(&self.above) {
            quotients[*position as usize] = quotient(*part, *whole);
        }
    }

    fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let chunks = self.part.chunks().iter().zip(self.whole.chunks());
        chunks.zip(&self.both).map(|((part, whole), both)| Pair { part, whole, both })
    }
}

fn in_both(part: &Chunk, whole: &Chunk) -> Presence {
    let (part, whole) = (part.presence(), whole.presence());
    std::array::from_fn(|lane| part[lane] & whole[lane])
}

/// A chunk of the part, one of the whole, and the positions that report both.
struct Pair<'a> {
    part: &'a Chunk,
    whole: &'a Chunk,
    both: &'a Presence,
}

impl Pair<'_> {
    /// Writes the values into 32 bits, and returns whether they fit.
    fn fill(&self, (parts, wholes): &mut RowPair) -> bool {
        self.part.fill(parts) && self.whole.fill(wholes)
    }

    /// Returns the offsets that report both, each with its part and whole.
    fn figures(&self) -> impl Iterator<Item = (usize, i128, i128)> {
        let offsets = (0..)
            .zip(self.both)
            .flat_map(|(lane, word)| ones(*word).map(move |row| lane * ROW_COUNT + row as usize));
        offsets.map(|offset| (offset, self.part.value(offset).into(), self.whole.value(offset).into()))
    }
}

/// Room for the values of a pair.
type RowPair = (Rows<i32>, Rows<i32>);

/// What a ratio is held against.
struct Bar<'a> {
    comparator: Comparator,
    threshold: &'a Number,
    // The threshold as a fraction of 32 bits, so that products with figures of 32 bits fit in 64.
    small: Option<(i32, i32)>,
    // The same of 46 bits, so that products with sums of 131,072 figures of 64 bits fit in 128.
    large: Option<(i64, i64)>,
}

impl<'a> Bar<'a> {
    fn new(comparator: Comparator, threshold: &'a Number) -> Bar<'a> {
        let (part, whole) = (threshold.numer(), threshold.denom());
        let is_large = part.bits().max(whole.bits()) <= 46;
        let small = part.to_i32().zip(whole.to_i32());
        let large = part.to_i64().zip(whole.to_i64()).filter(|_| is_large);
        Bar { comparator, threshold, small, large }
    }

    fn verdict(&self, part: i128, whole: i128) -> Option<bool> {
        if whole <= 0 {
            return None;
        }
        let order = match self.large {
            Some((of_part, of_whole)) => {
                part.wrapping_mul(of_whole.into()).cmp(&whole.wrapping_mul(of_part.into()))
            }
            None => number::fraction(part, whole).cmp(self.threshold),
        };
        Some(self.comparator.accepts(order))
    }

    /// Returns the verdicts of a chunk: where it is yes, where it is no.
    fn verdicts(&self, pair: &Pair, rows: &mut RowPair) -> (Presence, Presence) {
        let Some(small) = self.small.filter(|_| pair.fill(rows)) else {
            return self.one_by_one(pair);
        };
        let Compared { less, equal, positive } = kernels::compared(&rows.0, &rows.1, small);
        let accepts = |order| if self.comparator.accepts(order) { u64::MAX } else { 0 };
        let (if_less, if_equal, if_more) =
            (accepts(Ordering::Less), accepts(Ordering::Equal), accepts(Ordering::Greater));
        let decided = |lane| positive[lane] & pair.both[lane];
        let passing = |lane: usize| {
            if_less & less[lane] | if_equal & equal[lane] | if_more & !(less[lane] | equal[lane])
        };
        let yes = std::array::from_fn(|lane: usize| decided(lane) & passing(lane));
        let no = std::array::from_fn(|lane: usize| decided(lane) & !passing(lane));
        (yes, no)
    }

    fn one_by_one(&self, pair: &Pair) -> (Presence, Presence) {
        let (mut yes, mut no) = ([0; LANE_COUNT], [0; LANE_COUNT]);
        for (offset, part, whole) in pair.figures() {
            let (lane, bit) = (offset / ROW_COUNT, 1 << (offset % ROW_COUNT));
            match self.verdict(part, whole) {
                Some(true) => yes[lane] |= bit,
                Some(false) => no[lane] |= bit,
                None => {}
            }
        }
        (yes, no)
    }
}

fn write_quotients(pair: &Pair, rows: &mut RowPair, quotients: &mut [f64; CHUNK_LEN]) {
    if pair.fill(rows) {
        kernels::mask(&mut rows.1, pair.both);
        return kernels::quotients(&rows.0, &rows.1, quotients);
    }
    quotients.fill(f64::NAN);
    for (offset, part, whole) in pair.figures() {
        quotients[offset] = quotient(part, whole);
    }
}

#[expect(clippy::float_arithmetic, reason = "for display; verdicts are reached without division")]
fn quotient(part: i128, whole: i128) -> f64 {
    if whole > 0 { shown(part) / shown(whole) } else { f64::NAN }
}

/// Nearly all sums fit in 64 bits, which the processor converts by itself.
fn shown(sum: i128) -> f64 {
    i64::try_from(sum).map_or_else(|_| shown_wide(sum), |sum| sum as f64)
}

#[cold]
#[inline(never)]
fn shown_wide(sum: i128) -> f64 {
    sum as f64
}

#[cfg(test)]
mod tests;
