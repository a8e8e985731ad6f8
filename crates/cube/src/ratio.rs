//! One column against another, for every unit: part and whole summed over the units that report both.
//!
//! - Verdicts are reached by cross-multiplication; nothing is divided.
//! - Where the whole is not more than zero there is no verdict.
//! - The quotient is for display: it may be a rounding step off and decides nothing.

use crate::bitmap::ones;
use crate::chunk::{CHUNK_LEN, Chunk, EMPTY_ROWS, LANE_COUNT, Presence, ROW_COUNT, Rows, SMALL_ROWS};
use crate::kernels::{self, Compared};
use crate::rollup::{Outline, Rolled, Side};
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
    pairs: Vec<Pair<'a>>,
    parts: Rolled,
    wholes: Rolled,
    // By unit of the outline: the sums of part and whole.
    above: Vec<(i128, i128)>,
}

/// A chunk of the part and one of the whole.
struct Pair<'a> {
    part: &'a Chunk,
    whole: &'a Chunk,
    // The positions that report both.
    both: Presence,
    // The figures at these positions.
    figures: Figures,
}

/// Figures of part and whole, 0 where one of them is missing.
enum Figures {
    Small(Box<(Rows<i16>, Rows<i16>)>),
    Narrow(Box<(Rows<i32>, Rows<i32>)>),
    /// One of them takes more than 32 bits: they are read one by one.
    Wide,
}

impl<'a> Ratio<'a> {
    /// Returns the ratio of `part` to `whole`, both in the order of `outline`.
    pub fn of(outline: &'a Outline, part: &'a Column, whole: &'a Column) -> Ratio<'a> {
        assert_eq!(part.len(), whole.len(), "columns of different hierarchies");
        part.chunks().iter().chain(whole.chunks()).for_each(Chunk::fetch);
        let chunks = part.chunks().iter().zip(whole.chunks());
        let pairs = chunks.map(|(part, whole)| Pair::new(part, whole)).collect::<Vec<_>>();
        let (parts, wholes) = rolled(outline, part, whole, &pairs);
        let both = |index| (outline.sum(&parts, index), outline.sum(&wholes, index));
        let above = (0..outline.units().len()).map(both).collect();
        Ratio { outline, part, whole, pairs, parts, wholes, above }
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
        let (yes, no): (Vec<_>, Vec<_>) = self.pairs.iter().map(|pair| bar.verdicts(pair)).unzip();
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
        quotients.resize(self.pairs.len() * CHUNK_LEN, f64::NAN);
        for (pair, quotients) in self.pairs.iter().zip(quotients.as_chunks_mut().0) {
            pair.write_quotients(quotients);
        }
        quotients.truncate(self.part.len() as usize);
        for (position, (part, whole)) in self.outline.units().iter().zip(&self.above) {
            quotients[*position as usize] = quotient(*part, *whole);
        }
    }
}

/// Returns the totals of part and whole over the positions that report both.
fn rolled(outline: &Outline, part: &Column, whole: &Column, pairs: &[Pair]) -> (Rolled, Rolled) {
    match pairs.iter().map(Pair::sides).collect::<Option<Vec<_>>>() {
        Some(sides) => (
            outline.roll_sides(sides.iter().map(|(part, _)| *part)),
            outline.roll_sides(sides.iter().map(|(_, whole)| *whole)),
        ),
        None => {
            let both = pairs.iter().map(|pair| pair.both).collect::<Vec<_>>();
            (outline.roll_masked(part, &both), outline.roll_masked(whole, &both))
        }
    }
}

impl<'a> Pair<'a> {
    fn new(part: &'a Chunk, whole: &'a Chunk) -> Pair<'a> {
        let mut both = *part.presence();
        for (both, whole) in both.iter_mut().zip(whole.presence()) {
            *both &= whole;
        }
        Pair { part, whole, both, figures: Figures::of(part, whole, &both) }
    }

    /// Returns the figures of part and of whole, unless one of them is wide.
    fn sides(&self) -> Option<(Side<'_>, Side<'_>)> {
        match &self.figures {
            Figures::Small(rows) => {
                Some((Side::Small(&rows.0, &self.both), Side::Small(&rows.1, &self.both)))
            }
            Figures::Narrow(rows) => {
                Some((Side::Narrow(&rows.0, &self.both), Side::Narrow(&rows.1, &self.both)))
            }
            Figures::Wide => None,
        }
    }

    /// Returns the offsets that report both, each with its part and whole.
    fn one_by_one(&self) -> impl Iterator<Item = (usize, i128, i128)> {
        let offsets = (0..)
            .zip(&self.both)
            .flat_map(|(lane, word)| ones(*word).map(move |row| lane * ROW_COUNT + row as usize));
        offsets.map(|offset| (offset, self.part.value(offset).into(), self.whole.value(offset).into()))
    }

    fn write_quotients(&self, quotients: &mut [f64; CHUNK_LEN]) {
        match &self.figures {
            Figures::Small(rows) => kernels::quotients_small(&rows.0, &rows.1, quotients),
            Figures::Narrow(rows) => kernels::quotients_narrow(&rows.0, &rows.1, quotients),
            Figures::Wide => {
                quotients.fill(f64::NAN);
                for (offset, part, whole) in self.one_by_one() {
                    quotients[offset] = quotient(part, whole);
                }
            }
        }
    }
}

impl Figures {
    fn of(part: &Chunk, whole: &Chunk, both: &Presence) -> Figures {
        if let Some((part, whole)) = part.small_rows().zip(whole.small_rows()) {
            let mut rows = Box::new((SMALL_ROWS, SMALL_ROWS));
            kernels::mask_small(part, both, &mut rows.0);
            kernels::mask_small(whole, both, &mut rows.1);
            return Figures::Small(rows);
        }
        let mut rows = Box::new((EMPTY_ROWS, EMPTY_ROWS));
        let fits = part.fill(both, &mut rows.0) && whole.fill(both, &mut rows.1);
        if fits { Figures::Narrow(rows) } else { Figures::Wide }
    }
}

/// What a ratio is held against.
struct Bar<'a> {
    comparator: Comparator,
    threshold: &'a Number,
    // The threshold as a fraction of 16 bits, so that products with figures of 16 bits fit in 32.
    small: Option<(i16, i16)>,
    // The same of 32 bits, for figures of 32 bits.
    narrow: Option<(i32, i32)>,
    // The same of 46 bits, so that products with sums of 131,072 figures of 64 bits fit in 128.
    large: Option<(i64, i64)>,
}

impl<'a> Bar<'a> {
    fn new(comparator: Comparator, threshold: &'a Number) -> Bar<'a> {
        let (part, whole) = (threshold.numer(), threshold.denom());
        let is_large = part.bits().max(whole.bits()) <= 46;
        let small = part.to_i16().zip(whole.to_i16());
        let narrow = part.to_i32().zip(whole.to_i32());
        let large = part.to_i64().zip(whole.to_i64()).filter(|_| is_large);
        Bar { comparator, threshold, small, narrow, large }
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
    fn verdicts(&self, pair: &Pair) -> (Presence, Presence) {
        let compared = match (&pair.figures, self.small, self.narrow) {
            (Figures::Small(rows), Some(bar), _) => kernels::compared_small(&rows.0, &rows.1, bar),
            (Figures::Narrow(rows), _, Some(bar)) => kernels::compared_narrow(&rows.0, &rows.1, bar),
            _ => return self.one_by_one(pair),
        };
        let Compared { less, equal, positive } = compared;
        let accepts = |order| if self.comparator.accepts(order) { u64::MAX } else { 0 };
        let (if_less, if_equal, if_more) =
            (accepts(Ordering::Less), accepts(Ordering::Equal), accepts(Ordering::Greater));
        let passing = |lane: usize| {
            if_less & less[lane] | if_equal & equal[lane] | if_more & !(less[lane] | equal[lane])
        };
        let yes = std::array::from_fn(|lane| positive[lane] & passing(lane));
        let no = std::array::from_fn(|lane| positive[lane] & !passing(lane));
        (yes, no)
    }

    fn one_by_one(&self, pair: &Pair) -> (Presence, Presence) {
        let (mut yes, mut no) = ([0; LANE_COUNT], [0; LANE_COUNT]);
        for (offset, part, whole) in pair.one_by_one() {
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
