//! The figures of 1,024 positions, in as few bits as they need.
//!
//! Values lie in 64 rows of 16 lanes: lane `n` holds the 64 positions of presence word `n`, from the first row to
//! the last. So one instruction on a row moves sixteen running sums on by one position.

use crate::bitmap::{WORD_BITS, masked, ones};
use crate::{Total, kernels};
use std::fmt::Debug;
use std::ops::Range;
use std::sync::Arc;

/// Positions in one chunk.
pub(crate) const CHUNK_LEN: usize = ROW_COUNT * LANE_COUNT;

/// Positions in one lane, those of one word of presence.
pub(crate) const ROW_COUNT: usize = WORD_BITS;

/// Lanes side by side.
pub(crate) const LANE_COUNT: usize = 16;

/// One bit a position.
pub(crate) type Presence = [u64; LANE_COUNT];

/// One value a position: row, then lane.
pub(crate) type Rows<V> = [[V; LANE_COUNT]; ROW_COUNT];

/// Rows of zeros.
pub(crate) const EMPTY_ROWS: Rows<i32> = [[0; LANE_COUNT]; ROW_COUNT];

/// Rows of zeros in 16 bits.
pub(crate) const SMALL_ROWS: Rows<i16> = [[0; LANE_COUNT]; ROW_COUNT];

/// The figures of 1,024 positions. Clones share them until one of them changes.
#[derive(Clone, Debug)]
pub(crate) enum Chunk {
    /// Nothing reported.
    Empty,
    /// Figures of 16 bits: most of what is counted.
    Small(Arc<Dense<i16>>),
    /// Figures of 32 bits.
    Narrow(Arc<Dense<i32>>),
    /// Figures of 64 bits: amounts of money.
    Wide(Arc<Dense<i64>>),
}

/// Values in rows, with presence.
#[derive(Clone, Debug)]
pub(crate) struct Dense<V> {
    total: Total,
    presence: Presence,
    // Invariant: 0 where the presence bit is off.
    rows: Rows<V>,
}

/// A figure of 16, 32 or 64 bits.
pub(crate) trait Figure: Copy + Default + Into<i64> + TryFrom<i64, Error: Debug> {}

impl Figure for i16 {}

impl Figure for i32 {}

impl Figure for i64 {}

impl Chunk {
    pub(crate) fn total(&self) -> Total {
        match self {
            Chunk::Empty => Total::default(),
            Chunk::Small(dense) => dense.total,
            Chunk::Narrow(dense) => dense.total,
            Chunk::Wide(dense) => dense.total,
        }
    }

    pub(crate) fn presence(&self) -> &Presence {
        match self {
            Chunk::Empty => &[0; LANE_COUNT],
            Chunk::Small(dense) => &dense.presence,
            Chunk::Narrow(dense) => &dense.presence,
            Chunk::Wide(dense) => &dense.presence,
        }
    }

    /// Returns whether its figures take 64 bits.
    pub(crate) fn is_wide(&self) -> bool {
        matches!(self, Chunk::Wide(_))
    }

    /// Returns the value at `offset`, 0 where nothing is reported.
    pub(crate) fn value(&self, offset: usize) -> i64 {
        match self {
            Chunk::Empty => 0,
            Chunk::Small(dense) => dense.value(offset),
            Chunk::Narrow(dense) => dense.value(offset),
            Chunk::Wide(dense) => dense.value(offset),
        }
    }

    /// Returns the figure at `offset`, if it is reported.
    pub(crate) fn get(&self, offset: usize) -> Option<i64> {
        let is_present = self.presence()[offset / WORD_BITS] >> (offset % WORD_BITS) & 1 == 1;
        is_present.then(|| self.value(offset))
    }

    /// Enters the figure at `offset`, or takes it out.
    pub(crate) fn set(&mut self, offset: usize, figure: Option<i64>) {
        if let Some(figure) = figure {
            self.make_room(figure);
        }
        match self {
            Chunk::Empty => {}
            Chunk::Small(dense) => Arc::make_mut(dense).set(offset, figure),
            Chunk::Narrow(dense) => Arc::make_mut(dense).set(offset, figure),
            Chunk::Wide(dense) => Arc::make_mut(dense).set(offset, figure),
        }
    }

    /// Returns the offsets of `range` that are reported, in order.
    pub(crate) fn offsets_in(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        masked(self.presence(), range)
            .flat_map(|(lane, word)| ones(word).map(move |row| lane * ROW_COUNT + row as usize))
    }

    /// Returns the sum and count of the figures at the offsets of `range`.
    pub(crate) fn total_in(&self, range: Range<usize>) -> Total {
        if range.len() == CHUNK_LEN {
            return self.total();
        }
        let one = |offset| Total { sum: self.value(offset).into(), count: 1 };
        self.offsets_in(range).fold(Total::default(), |total, offset| total + one(offset))
    }

    /// Adds the values whose bits are in `of` to the sums at the same offsets, of which there may be fewer.
    pub(crate) fn add_to(&self, sums: &mut [i128], of: &[u64]) {
        match self {
            Chunk::Empty => {}
            Chunk::Small(dense) => dense.add_to(sums, of),
            Chunk::Narrow(dense) => dense.add_to(sums, of),
            Chunk::Wide(dense) => dense.add_to(sums, of),
        }
    }

    /// Returns the values of 16 bits, if it has such.
    pub(crate) fn small_rows(&self) -> Option<&Rows<i16>> {
        match self {
            Chunk::Small(dense) => Some(&dense.rows),
            Chunk::Empty | Chunk::Narrow(_) | Chunk::Wide(_) => None,
        }
    }

    /// Writes the values of `bits` into `rows`, 0 for the others, and returns whether they fit.
    pub(crate) fn fill(&self, bits: &Presence, rows: &mut Rows<i32>) -> bool {
        match self {
            Chunk::Empty => *rows = EMPTY_ROWS,
            Chunk::Small(dense) => kernels::mask_widening(&dense.rows, bits, rows),
            Chunk::Narrow(dense) => kernels::mask_narrow(&dense.rows, bits, rows),
            Chunk::Wide(_) => return false,
        }
        true
    }

    /// Has the processor fetch the values.
    pub(crate) fn fetch(&self) {
        match self {
            Chunk::Empty => {}
            Chunk::Small(dense) => kernels::fetch(&dense.rows),
            Chunk::Narrow(dense) => kernels::fetch(&dense.rows),
            Chunk::Wide(dense) => kernels::fetch(&dense.rows),
        }
    }

    pub(crate) fn bytes(&self) -> usize {
        let counters = 2 * size_of::<usize>();
        let apart = match self {
            Chunk::Empty => 0,
            Chunk::Small(_) => counters + size_of::<Dense<i16>>(),
            Chunk::Narrow(_) => counters + size_of::<Dense<i32>>(),
            Chunk::Wide(_) => counters + size_of::<Dense<i64>>(),
        };
        size_of::<Chunk>() + apart
    }

    /// Takes the form that can hold `figure`.
    fn make_room(&mut self, figure: i64) {
        let (is_small, is_narrow) = (i16::try_from(figure).is_ok(), i32::try_from(figure).is_ok());
        let wider = match self {
            Chunk::Empty if is_small => Chunk::Small(Arc::new(Dense::empty())),
            Chunk::Empty if is_narrow => Chunk::Narrow(Arc::new(Dense::empty())),
            Chunk::Empty => Chunk::Wide(Arc::new(Dense::empty())),
            Chunk::Small(dense) if is_narrow && !is_small => Chunk::Narrow(Arc::new(dense.widened())),
            Chunk::Small(dense) if !is_narrow => Chunk::Wide(Arc::new(dense.widened())),
            Chunk::Narrow(dense) if !is_narrow => Chunk::Wide(Arc::new(dense.widened())),
            Chunk::Small(_) | Chunk::Narrow(_) | Chunk::Wide(_) => return,
        };
        *self = wider;
    }
}

impl<V: Figure> Dense<V> {
    pub(crate) fn rows(&self) -> &Rows<V> {
        &self.rows
    }

    pub(crate) fn value(&self, offset: usize) -> i64 {
        self.rows.as_flattened()[usize::from(place_of(offset))].into()
    }

    fn add_to(&self, sums: &mut [i128], of: &[u64]) {
        for (lane, (sums, of)) in sums.chunks_mut(ROW_COUNT).zip(of).enumerate() {
            let is_within = self.presence[lane] & !of == 0;
            for (row, (sum, values)) in sums.iter_mut().zip(&self.rows).enumerate() {
                // What is not there is 0, so that only values which are not wanted need a look.
                if is_within || of >> row & 1 == 1 {
                    *sum += i128::from(values[lane].into());
                }
            }
        }
    }

    fn empty() -> Dense<V> {
        let rows = [[V::default(); LANE_COUNT]; ROW_COUNT];
        Dense { total: Total::default(), presence: [0; LANE_COUNT], rows }
    }

    fn set(&mut self, offset: usize, figure: Option<i64>) {
        let bit = 1 << (offset % WORD_BITS);
        let word = &mut self.presence[offset / WORD_BITS];
        self.total.count -= u32::from(*word & bit != 0);
        self.total.count += u32::from(figure.is_some());
        *word = if figure.is_some() { *word | bit } else { *word & !bit };
        let after = V::try_from(figure.unwrap_or_default()).expect("room was made for the figure");
        let value = &mut self.rows.as_flattened_mut()[usize::from(place_of(offset))];
        let before = std::mem::replace(value, after);
        self.total.sum += i128::from(after.into()) - i128::from(before.into());
    }

    fn widened<W: From<V>>(&self) -> Dense<W> {
        Dense { total: self.total, presence: self.presence, rows: self.rows.map(|row| row.map(W::from)) }
    }
}

/// Returns where the value of an offset lies: row × 16 + lane.
pub(crate) fn place_of(offset: usize) -> u16 {
    (offset % ROW_COUNT * LANE_COUNT + offset / ROW_COUNT) as u16
}

/// Returns the offset whose value lies at `place`.
pub(crate) fn offset_of(place: u16) -> usize {
    usize::from(place) % LANE_COUNT * ROW_COUNT + usize::from(place) / LANE_COUNT
}
