//! One item in one period: a whole number for every unit that reported it, by position.
//!
//! - Chunks of 1,024 positions carry their own sum and count, so a total of any range is a walk over chunks.
//! - Where nothing is reported the value is 0 and the presence bit is off: sums need no branch.
//! - Chunks are shared between clones and copied when one of them changes.

use crate::Bitmap;
use crate::bitmap::WORD_BITS;
use crate::chunk::{CHUNK_LEN, Chunk};
use std::ops::Range;

/// The sum of what was reported, and by how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// The sum; exact, since 2^64 figures of 64 bits fit.
    pub sum: i128,
    /// How many figures are in it.
    pub count: u32,
}

impl std::ops::Add for Total {
    type Output = Total;

    fn add(self, other: Total) -> Total {
        Total { sum: self.sum + other.sum, count: self.count + other.count }
    }
}

/// The figures of one item in one period.
#[derive(Clone, Debug)]
pub struct Column {
    len: u32,
    chunks: Vec<Chunk>,
}

impl Column {
    /// Returns a column of `len` positions without figures.
    pub fn new(len: u32) -> Column {
        Column { len, chunks: vec![Chunk::Empty; (len as usize).div_ceil(CHUNK_LEN)] }
    }

    /// Returns how many positions it has.
    pub fn len(&self) -> u32 {
        self.len
    }

    /// Returns whether it holds no figure.
    pub fn is_empty(&self) -> bool {
        self.count() == 0
    }

    /// Returns how many figures it holds.
    pub fn count(&self) -> u32 {
        self.chunks.iter().map(|chunk| chunk.total().count).sum()
    }

    /// Returns the figure at `position`, if it is reported.
    pub fn get(&self, position: u32) -> Option<i64> {
        assert!(position < self.len, "position {position} of a column of {}", self.len);
        self.chunks[position as usize / CHUNK_LEN].get(position as usize % CHUNK_LEN)
    }

    /// Enters the figure at `position`, or takes it out.
    pub fn set(&mut self, position: u32, figure: Option<i64>) {
        assert!(position < self.len, "position {position} of a column of {}", self.len);
        self.chunks[position as usize / CHUNK_LEN].set(position as usize % CHUNK_LEN, figure);
    }

    /// Returns the sum and count of the figures at the positions of `range`.
    pub fn total(&self, range: Range<u32>) -> Total {
        assert!(range.end <= self.len, "range {range:?} of a column of {}", self.len);
        self.chunks_in(range)
            .fold(Total::default(), |total, (_, chunk, inside)| total + chunk.total_in(inside))
    }

    /// Returns the figures with their positions, in order.
    pub fn iter(&self) -> impl Iterator<Item = (u32, i64)> {
        self.iter_in(0..self.len)
    }

    /// Returns the figures at the positions of `range`, in order.
    pub fn iter_in(&self, range: Range<u32>) -> impl Iterator<Item = (u32, i64)> {
        self.chunks_in(range).flat_map(|(first, chunk, inside)| {
            chunk.offsets_in(inside).map(move |offset| ((first + offset) as u32, chunk.value(offset)))
        })
    }

    /// Adds the figures at the positions `of` to the sums, one for each position.
    pub(crate) fn add_to(&self, sums: &mut [i128], of: &Bitmap) {
        assert!(sums.len() == self.len as usize && of.len() == self.len, "one sum for each position");
        let words = of.words().chunks(CHUNK_LEN / WORD_BITS);
        for (chunk, (sums, words)) in self.chunks.iter().zip(sums.chunks_mut(CHUNK_LEN).zip(words)) {
            chunk.add_to(sums, words);
        }
    }

    /// Returns the positions that are reported.
    pub fn presence(&self) -> Bitmap {
        Bitmap::from_words(self.len, self.chunks.iter().flat_map(Chunk::presence).copied())
    }

    /// Returns how many bytes the figures take.
    pub fn bytes(&self) -> usize {
        size_of::<Column>() + self.chunks.iter().map(Chunk::bytes).sum::<usize>()
    }

    pub(crate) fn chunks(&self) -> &[Chunk] {
        &self.chunks
    }

    /// Returns the chunks that `range` touches, with their first position and the offsets inside the range.
    fn chunks_in(&self, range: Range<u32>) -> impl Iterator<Item = (usize, &Chunk, Range<usize>)> {
        let (start, end) = (range.start as usize, range.end as usize);
        let touched = if start < end { start / CHUNK_LEN..(end - 1) / CHUNK_LEN + 1 } else { 0..0 };
        touched.map(move |index| {
            let first = index * CHUNK_LEN;
            (first, &self.chunks[index], start.saturating_sub(first)..(end - first).min(CHUNK_LEN))
        })
    }
}

impl PartialEq for Column {
    /// The same figures at the same positions, however they are kept.
    fn eq(&self, other: &Column) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl Eq for Column {}

#[cfg(test)]
mod tests;
