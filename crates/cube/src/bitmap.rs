//! Sets of positions, one bit each.

use std::ops::Range;

/// Positions in one word.
pub(crate) const WORD_BITS: usize = 64;

/// A set of positions of one hierarchy.
#[derive(Clone, PartialEq, Eq)]
pub struct Bitmap {
    len: u32,
    // Invariant: bits from `len` on are zero.
    words: Vec<u64>,
}

impl Bitmap {
    /// Returns the empty set over `len` positions.
    pub fn new(len: u32) -> Bitmap {
        Bitmap { len, words: vec![0; (len as usize).div_ceil(WORD_BITS)] }
    }

    /// Returns the set of all `len` positions.
    pub fn full(len: u32) -> Bitmap {
        Bitmap::new(len).not()
    }

    /// Returns the set of the positions below `len` for which `belongs` holds.
    pub fn from_fn(len: u32, mut belongs: impl FnMut(u32) -> bool) -> Bitmap {
        let mut bitmap = Bitmap::new(len);
        for position in 0..len {
            bitmap.words[position as usize / WORD_BITS] |=
                u64::from(belongs(position)) << (position as usize % WORD_BITS);
        }
        bitmap
    }

    /// Returns the set over `len` positions with these bits; words beyond `len` are dropped and must be zero.
    pub(crate) fn from_words(len: u32, words: impl Iterator<Item = u64>) -> Bitmap {
        Bitmap { len, words: words.take((len as usize).div_ceil(WORD_BITS)).collect() }
    }

    /// Returns how many positions there are, in the set or not.
    pub fn len(&self) -> u32 {
        self.len
    }

    /// Returns whether the set has no position.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Returns whether `position` is in the set.
    pub fn get(&self, position: u32) -> bool {
        assert!(position < self.len, "position {position} of a bitmap of {}", self.len);
        self.words[position as usize / WORD_BITS] >> (position as usize % WORD_BITS) & 1 == 1
    }

    /// Puts `position` into the set, or takes it out.
    pub fn set(&mut self, position: u32, belongs: bool) {
        assert!(position < self.len, "position {position} of a bitmap of {}", self.len);
        let bit = 1 << (position as usize % WORD_BITS);
        let word = &mut self.words[position as usize / WORD_BITS];
        *word = if belongs { *word | bit } else { *word & !bit };
    }

    /// Returns how many positions of `range` are in the set.
    pub fn count(&self, range: Range<u32>) -> u32 {
        self.masked(range).map(|(_, word)| word.count_ones()).sum()
    }

    /// Returns whether any position of `range` is in the set.
    pub fn any(&self, range: Range<u32>) -> bool {
        self.masked(range).any(|(_, word)| word != 0)
    }

    /// Returns the positions in both sets.
    pub fn and(&self, other: &Bitmap) -> Bitmap {
        self.combined(other, |mine, theirs| mine & theirs)
    }

    /// Returns the positions in either set.
    pub fn or(&self, other: &Bitmap) -> Bitmap {
        self.combined(other, |mine, theirs| mine | theirs)
    }

    /// Returns the positions in this set and not in `other`.
    pub fn and_not(&self, other: &Bitmap) -> Bitmap {
        self.combined(other, |mine, theirs| mine & !theirs)
    }

    /// Returns the positions not in the set.
    pub fn not(&self) -> Bitmap {
        let mut flipped = Bitmap { len: self.len, words: self.words.iter().map(|word| !word).collect() };
        let beyond = flipped.words.len() * WORD_BITS - self.len as usize;
        if let Some(last) = flipped.words.last_mut() {
            *last &= u64::MAX >> beyond;
        }
        flipped
    }

    /// Returns the positions in the set, in order.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.iter_in(0..self.len)
    }

    /// Returns the positions of `range` in the set, in order.
    pub fn iter_in(&self, range: Range<u32>) -> impl Iterator<Item = u32> {
        self.masked(range)
            .flat_map(|(index, word)| ones(word).map(move |bit| (index * WORD_BITS) as u32 + bit))
    }

    /// Returns the bits, 64 positions to a word, the lowest position in the lowest bit.
    pub fn words(&self) -> &[u64] {
        &self.words
    }

    fn combined(&self, other: &Bitmap, join: impl Fn(u64, u64) -> u64) -> Bitmap {
        assert_eq!(self.len, other.len, "bitmaps over different hierarchies");
        let words = self.words.iter().zip(&other.words).map(|(mine, theirs)| join(*mine, *theirs));
        Bitmap { len: self.len, words: words.collect() }
    }

    /// Returns the words that `range` touches, with their index, cut to the range.
    fn masked(&self, range: Range<u32>) -> impl Iterator<Item = (usize, u64)> {
        assert!(range.end <= self.len, "range {range:?} of a bitmap of {}", self.len);
        masked(&self.words, range.start as usize..range.end as usize)
    }
}

impl std::fmt::Debug for Bitmap {
    /// Lists the positions in the set.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// Returns the words that `range` touches, with their index, cut to the range.
pub(crate) fn masked(words: &[u64], range: Range<usize>) -> impl Iterator<Item = (usize, u64)> {
    let touched =
        if range.is_empty() { 0..0 } else { range.start / WORD_BITS..(range.end - 1) / WORD_BITS + 1 };
    touched.map(move |index| {
        let first = index * WORD_BITS;
        let below = range.start.saturating_sub(first);
        let beyond = (first + WORD_BITS).saturating_sub(range.end);
        (index, words[index] & u64::MAX << below & u64::MAX >> beyond)
    })
}

/// Returns the places of the bits that are set, from the lowest.
pub(crate) fn ones(word: u64) -> impl Iterator<Item = u32> {
    let rest = std::iter::successors(Some(word), |rest| Some(rest & rest.wrapping_sub(1)));
    rest.take_while(|rest| *rest != 0).map(u64::trailing_zeros)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_agree_with_a_list_of_booleans() {
        for len in [0, 1, 5, 63, 64, 65, 128, 200] {
            let thirds = Bitmap::from_fn(len, |position| position % 3 == 0);
            let evens = Bitmap::from_fn(len, |position| position % 2 == 0);
            let plain = |set: &Bitmap| (0..len).filter(|position| set.get(*position)).collect::<Vec<_>>();
            let expected = |belongs: fn(u32) -> bool| (0..len).filter(|p| belongs(*p)).collect::<Vec<_>>();
            assert_eq!(plain(&thirds.and(&evens)), expected(|p| p % 6 == 0));
            assert_eq!(plain(&thirds.or(&evens)), expected(|p| p % 3 == 0 || p % 2 == 0));
            assert_eq!(plain(&thirds.and_not(&evens)), expected(|p| p % 6 == 3));
            assert_eq!(plain(&thirds.not()), expected(|p| p % 3 != 0));
            assert_eq!(thirds.iter().collect::<Vec<_>>(), plain(&thirds));
            assert_eq!(Bitmap::full(len).count(0..len), len);
            for (start, end) in (0..=len).flat_map(|end| (0..=end).map(move |start| (start, end))) {
                let inside = (start..end).filter(|position| position % 3 == 0).collect::<Vec<_>>();
                assert_eq!(thirds.count(start..end), inside.len() as u32);
                assert_eq!(thirds.any(start..end), !inside.is_empty());
                assert_eq!(thirds.iter_in(start..end).collect::<Vec<_>>(), inside);
            }
        }
    }

    #[test]
    fn a_position_is_put_in_and_taken_out() {
        let mut set = Bitmap::new(70);
        set.set(69, true);
        assert!(set.get(69) && !set.get(68) && !set.is_empty());
        set.set(69, false);
        assert_eq!(set, Bitmap::new(70));
    }
}
