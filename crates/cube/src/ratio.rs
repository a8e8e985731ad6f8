//! One column against another, for every unit: part and whole summed over the units that report both.
//!
//! - Verdicts are reached by cross-multiplication; nothing is divided.
//! - Where the whole is not more than zero there is no verdict.
//! - The quotient is for display: it may be a rounding step off and decides nothing.

use crate::bitmap::WORD_BITS;
use crate::column::{CHUNK_LEN, Chunk, Dense};
use crate::rollup::{Outline, Rolled};
use crate::vector::Answers;
use crate::{Bitmap, Column, Total};
use base::{Comparator, Number, number};
use num_traits::ToPrimitive;

/// A ratio of two columns for every unit of a hierarchy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio<'a> {
    outline: &'a Outline,
    // Figures of the units that report both.
    part: Column,
    whole: Column,
    parts: Rolled,
    wholes: Rolled,
}

impl<'a> Ratio<'a> {
    /// Returns the ratio of `part` to `whole`, both in the order of `outline`.
    pub fn of(outline: &'a Outline, part: &Column, whole: &Column) -> Ratio<'a> {
        let (part, whole) = part.where_both(whole);
        let (parts, wholes) = (outline.roll(&part), outline.roll(&whole));
        Ratio { outline, part, whole, parts, wholes }
    }

    /// Returns part and whole of the unit at `position` and everything below it.
    pub fn at(&self, position: u32) -> (Total, Total) {
        match self.outline.index(position) {
            Some(index) => (self.parts.total(index), self.wholes.total(index)),
            None => (self.part.total(position..position + 1), self.whole.total(position..position + 1)),
        }
    }

    /// Returns where the ratio stands to `threshold` as `comparator` says, and where it surely does not.
    pub fn verdicts(&self, comparator: Comparator, threshold: &Number) -> Answers {
        let bar = Bar::new(comparator, threshold);
        let mut answers = Verdicts { yes: Vec::new(), no: Vec::new() };
        for (part, whole) in self.part.chunks().iter().zip(self.whole.chunks()) {
            answers.extend(part, whole, &bar);
        }
        let len = self.part.len();
        let bits = |words: Vec<u64>| Bitmap::from_words(len, words.into_iter());
        let mut answers = Answers { yes: bits(answers.yes), no: bits(answers.no) };
        for (index, position) in self.outline.units().iter().enumerate() {
            let verdict = bar.verdict(self.parts.total(index).sum, self.wholes.total(index).sum);
            answers.yes.set(*position, verdict == Some(true));
            answers.no.set(*position, verdict == Some(false));
        }
        answers
    }

    /// Returns part divided by whole for every position, for display only; not a number where the whole is not more
    /// than zero.
    #[expect(clippy::float_arithmetic, reason = "for display; verdicts are reached without division")]
    pub fn display_quotients(&self) -> Vec<f64> {
        let mut quotients = Vec::with_capacity(self.part.chunks().len() * CHUNK_LEN);
        for (part, whole) in self.part.chunks().iter().zip(self.whole.chunks()) {
            extend_quotients(&mut quotients, part, whole);
        }
        quotients.truncate(self.part.len() as usize);
        for (index, position) in self.outline.units().iter().enumerate() {
            let (part, whole) = (self.parts.total(index).sum, self.wholes.total(index).sum);
            quotients[*position as usize] = if whole > 0 { part as f64 / whole as f64 } else { f64::NAN };
        }
        quotients
    }
}

/// What a ratio is held against.
struct Bar<'a> {
    comparator: Comparator,
    threshold: &'a Number,
    // The threshold as a fraction of 32 bits, so that products with figures of 32 bits fit in 64.
    small: Option<(i64, i64)>,
    // The same of 53 bits, so that products with any sum fit in 128.
    large: Option<(i128, i128)>,
}

impl<'a> Bar<'a> {
    fn new(comparator: Comparator, threshold: &'a Number) -> Bar<'a> {
        let within = |bits: u32| {
            let (part, whole) = (threshold.numer().to_i64()?, threshold.denom().to_i64()?);
            (part.unsigned_abs().max(whole.unsigned_abs()) < 1 << bits).then_some((part, whole))
        };
        let large = within(53).map(|(part, whole)| (i128::from(part), i128::from(whole)));
        Bar { comparator, threshold, small: within(31), large }
    }

    fn verdict(&self, part: i128, whole: i128) -> Option<bool> {
        if whole <= 0 {
            return None;
        }
        let order = match self.large {
            Some((of_part, of_whole)) => (part * of_whole).cmp(&(of_part * whole)),
            None => number::fraction(part, whole).cmp(self.threshold),
        };
        Some(self.comparator.accepts(order))
    }
}

/// Bits of chunk after chunk.
struct Verdicts {
    yes: Vec<u64>,
    no: Vec<u64>,
}

impl Verdicts {
    fn extend(&mut self, part: &Chunk, whole: &Chunk, bar: &Bar) {
        match (part, whole, bar.small) {
            (Chunk::Narrow(part), Chunk::Narrow(whole), Some(small)) => match bar.comparator {
                Comparator::Less => self.narrow(part, whole, small, |value, bar| value < bar),
                Comparator::AtMost => self.narrow(part, whole, small, |value, bar| value <= bar),
                Comparator::Equal => self.narrow(part, whole, small, |value, bar| value == bar),
                Comparator::AtLeast => self.narrow(part, whole, small, |value, bar| value >= bar),
                Comparator::More => self.narrow(part, whole, small, |value, bar| value > bar),
            },
            _ => self.wide(part, whole, bar),
        }
    }

    fn narrow(
        &mut self,
        part: &Dense<i32>,
        whole: &Dense<i32>,
        (of_part, of_whole): (i64, i64),
        passes: impl Fn(i64, i64) -> bool,
    ) {
        let rows = part.values().chunks_exact(WORD_BITS).zip(whole.values().chunks_exact(WORD_BITS));
        for (parts, wholes) in rows {
            let (mut passing, mut positive) = ([0; WORD_BITS], [0; WORD_BITS]);
            for index in 0..WORD_BITS {
                let (part, whole) = (i64::from(parts[index]), i64::from(wholes[index]));
                passing[index] = u8::from(passes(part * of_whole, of_part * whole));
                positive[index] = u8::from(whole > 0);
            }
            let (passing, positive) = (packed(&passing), packed(&positive));
            self.yes.push(passing & positive);
            self.no.push(!passing & positive);
        }
    }

    fn wide(&mut self, part: &Chunk, whole: &Chunk, bar: &Bar) {
        for word in 0..CHUNK_LEN / WORD_BITS {
            let (mut yes, mut no) = (0, 0);
            for bit in 0..WORD_BITS {
                let offset = word * WORD_BITS + bit;
                let verdict = bar.verdict(part.value(offset).into(), whole.value(offset).into());
                yes |= u64::from(verdict == Some(true)) << bit;
                no |= u64::from(verdict == Some(false)) << bit;
            }
            self.yes.push(yes);
            self.no.push(no);
        }
    }
}

/// Returns 64 bytes of 0 or 1 as bits, the first lowest.
fn packed(bytes: &[u8; WORD_BITS]) -> u64 {
    let eights =
        bytes.chunks_exact(8).map(|eight| u64::from_le_bytes(eight.try_into().expect("eight bytes")));
    // The multiplication moves bit 0 of byte n to bit 56 + n; no two meet.
    let bits = eights.map(|eight| eight.wrapping_mul(0x0102_0408_1020_4080) >> 56);
    bits.zip(0..).fold(0, |word, (bits, byte)| word | bits << (byte * 8))
}

#[expect(clippy::float_arithmetic, reason = "for display; verdicts are reached without division")]
fn extend_quotients(quotients: &mut Vec<f64>, part: &Chunk, whole: &Chunk) {
    let quotient = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { f64::NAN };
    match (part, whole) {
        (Chunk::Narrow(part), Chunk::Narrow(whole)) => {
            let pairs = part.values().iter().zip(whole.values());
            quotients.extend(pairs.map(|(part, whole)| quotient(f64::from(*part), f64::from(*whole))));
        }
        _ => quotients.extend(
            (0..CHUNK_LEN).map(|offset| quotient(part.value(offset) as f64, whole.value(offset) as f64)),
        ),
    }
}

#[cfg(test)]
mod tests;
