//! One item in one period: a whole number for every unit that reported it, by position.
//!
//! - Chunks of 1,024 positions carry their own sum and count, so a total of any range is a walk over chunks.
//! - Where nothing is reported the value is 0 and the presence bit is off: sums need no branch.
//! - Chunks are shared between clones and copied when one of them changes.

use crate::Bitmap;
use crate::bitmap::{WORD_BITS, masked, ones};
use std::ops::Range;
use std::sync::Arc;

/// Positions in one chunk.
pub(crate) const CHUNK_LEN: usize = 1_024;

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

/// The figures of 1,024 positions.
#[derive(Clone, Debug)]
pub(crate) enum Chunk {
    /// Nothing reported.
    Empty,
    /// Figures of 32 bits: nearly all that offices report.
    Narrow(Arc<Dense<i32>>),
    /// Figures of 64 bits: amounts of money.
    Wide(Arc<Dense<i64>>),
}

/// One bit a position.
pub(crate) type Presence = [u64; CHUNK_LEN / WORD_BITS];

/// Values side by side, with presence.
#[derive(Clone, Debug)]
pub(crate) struct Dense<V> {
    total: Total,
    presence: Presence,
    // Invariant: 0 where the presence bit is off.
    values: [V; CHUNK_LEN],
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
        let (chunk, offset) = (&self.chunks[position as usize / CHUNK_LEN], position as usize % CHUNK_LEN);
        let present = chunk.presence()[offset / WORD_BITS] >> (offset % WORD_BITS) & 1 == 1;
        present.then(|| chunk.value(offset))
    }

    /// Enters the figure at `position`, or takes it out.
    pub fn set(&mut self, position: u32, figure: Option<i64>) {
        assert!(position < self.len, "position {position} of a column of {}", self.len);
        let (chunk, offset) = (position as usize / CHUNK_LEN, position as usize % CHUNK_LEN);
        self.chunks[chunk].set(offset, figure);
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
            let offsets = masked(chunk.presence(), inside)
                .flat_map(|(index, word)| ones(word).map(move |bit| index * WORD_BITS + bit as usize));
            offsets.map(move |offset| ((first + offset) as u32, chunk.value(offset)))
        })
    }

    /// Returns the positions that are reported.
    pub fn presence(&self) -> Bitmap {
        Bitmap::from_words(self.len, self.chunks.iter().flat_map(Chunk::presence).copied())
    }

    /// Returns this column and `other`, each with its figures at the positions where both have one.
    pub fn where_both(&self, other: &Column) -> (Column, Column) {
        assert_eq!(self.len, other.len, "columns of different hierarchies");
        let pairs = self.chunks.iter().zip(&other.chunks).map(|(mine, theirs)| mine.where_both(theirs));
        let (mine, theirs) = pairs.unzip();
        (Column { len: self.len, chunks: mine }, Column { len: self.len, chunks: theirs })
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

impl Chunk {
    pub(crate) fn total(&self) -> Total {
        match self {
            Chunk::Empty => Total::default(),
            Chunk::Narrow(dense) => dense.total,
            Chunk::Wide(dense) => dense.total,
        }
    }

    pub(crate) fn presence(&self) -> &Presence {
        match self {
            Chunk::Empty => &[0; CHUNK_LEN / WORD_BITS],
            Chunk::Narrow(dense) => &dense.presence,
            Chunk::Wide(dense) => &dense.presence,
        }
    }

    fn where_both(&self, other: &Chunk) -> (Chunk, Chunk) {
        let (mine, theirs) = (self.presence(), other.presence());
        if mine == theirs {
            return (self.clone(), other.clone());
        }
        let both = std::array::from_fn(|word| mine[word] & theirs[word]);
        (self.only(&both), other.only(&both))
    }

    fn only(&self, kept: &Presence) -> Chunk {
        match self {
            Chunk::Empty => Chunk::Empty,
            Chunk::Narrow(dense) => Chunk::Narrow(Arc::new(dense.only(kept))),
            Chunk::Wide(dense) => Chunk::Wide(Arc::new(dense.only(kept))),
        }
    }

    /// Returns the value at `offset`, 0 where nothing is reported.
    pub(crate) fn value(&self, offset: usize) -> i64 {
        match self {
            Chunk::Empty => 0,
            Chunk::Narrow(dense) => dense.values[offset].into(),
            Chunk::Wide(dense) => dense.values[offset],
        }
    }

    fn total_in(&self, range: Range<usize>) -> Total {
        match self {
            chunk if range.len() == CHUNK_LEN => chunk.total(),
            Chunk::Empty => Total::default(),
            Chunk::Narrow(dense) => dense.total_in(range),
            Chunk::Wide(dense) => dense.total_in(range),
        }
    }

    fn bytes(&self) -> usize {
        let counters = 2 * size_of::<usize>();
        let apart = match self {
            Chunk::Empty => 0,
            Chunk::Narrow(_) => counters + size_of::<Dense<i32>>(),
            Chunk::Wide(_) => counters + size_of::<Dense<i64>>(),
        };
        size_of::<Chunk>() + apart
    }

    fn set(&mut self, offset: usize, figure: Option<i64>) {
        self.make_room(figure);
        match self {
            Chunk::Empty => {}
            Chunk::Narrow(dense) => {
                let fits = |figure| i32::try_from(figure).expect("room was made for a wider figure");
                Arc::make_mut(dense).set(offset, figure.map(fits));
            }
            Chunk::Wide(dense) => Arc::make_mut(dense).set(offset, figure),
        }
    }

    /// Takes the form that can hold `figure`.
    fn make_room(&mut self, figure: Option<i64>) {
        let Some(figure) = figure else { return };
        let narrow = i32::try_from(figure).is_ok();
        match self {
            Chunk::Empty if narrow => *self = Chunk::Narrow(Arc::new(Dense::empty())),
            Chunk::Empty => *self = Chunk::Wide(Arc::new(Dense::empty())),
            Chunk::Narrow(dense) if !narrow => *self = Chunk::Wide(Arc::new(dense.widened())),
            Chunk::Narrow(_) | Chunk::Wide(_) => {}
        }
    }
}

/// A figure of 32 or of 64 bits.
pub(crate) trait Figure: Copy + Default + Into<i64> {
    /// Returns the figure if `bit` is 1, and 0 if it is 0, without a branch.
    fn if_set(self, bit: u64) -> Self;
}

impl Figure for i32 {
    fn if_set(self, bit: u64) -> i32 {
        self & -(bit as i32)
    }
}

impl Figure for i64 {
    fn if_set(self, bit: u64) -> i64 {
        self & -(bit as i64)
    }
}

impl<V: Figure> Dense<V> {
    fn empty() -> Dense<V> {
        Dense {
            total: Total::default(),
            presence: [0; CHUNK_LEN / WORD_BITS],
            values: [V::default(); CHUNK_LEN],
        }
    }

    fn set(&mut self, offset: usize, figure: Option<V>) {
        let bit = 1 << (offset % WORD_BITS);
        let word = &mut self.presence[offset / WORD_BITS];
        self.total.count -= u32::from(*word & bit != 0);
        self.total.count += u32::from(figure.is_some());
        *word = if figure.is_some() { *word | bit } else { *word & !bit };
        let after = figure.unwrap_or_default();
        let before = std::mem::replace(&mut self.values[offset], after);
        self.total.sum += i128::from(after.into()) - i128::from(before.into());
    }

    fn total_in(&self, range: Range<usize>) -> Total {
        let count = masked(&self.presence, range.clone()).map(|(_, word)| word.count_ones()).sum();
        Total { sum: self.values[range].iter().map(|value| i128::from((*value).into())).sum(), count }
    }

    /// Returns the figures at the offsets of `kept`, which are all reported.
    fn only(&self, kept: &Presence) -> Dense<V> {
        let mut only = Dense { total: Total::default(), presence: *kept, values: self.values };
        let mut sum = 0;
        for (values, word) in only.values.chunks_exact_mut(WORD_BITS).zip(kept) {
            for (bit, value) in values.iter_mut().enumerate() {
                *value = value.if_set(word >> bit & 1);
                sum += i128::from((*value).into());
            }
        }
        only.total = Total { sum, count: kept.iter().map(|word| word.count_ones()).sum() };
        only
    }

    fn widened(&self) -> Dense<i64> {
        Dense { total: self.total, presence: self.presence, values: self.values.map(Into::into) }
    }

    pub(crate) fn values(&self) -> &[V; CHUNK_LEN] {
        &self.values
    }
}

#[cfg(test)]
mod tests;
