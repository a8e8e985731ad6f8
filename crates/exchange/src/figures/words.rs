//! The different words of one column, each understood once.

use crate::rows::cell_text;
use base::Message;
use rustc_hash::FxHashMap;

/// Words and what they mean. Tables repeat their words in the same order, so the word after the last one is
/// first held against the word that followed it before; only a surprise is looked up.
pub struct Words<T> {
    words: Vec<Word<T>>,
    // Never iterated: the order of a hash map must not reach anyone.
    positions: FxHashMap<Box<[u8]>, usize>,
    last: usize,
}

struct Word<T> {
    text: Box<[u8]>,
    meaning: T,
    // Position of the word that came next, the last time.
    next: usize,
}

impl<T> Default for Words<T> {
    fn default() -> Words<T> {
        Words { words: Vec::new(), positions: FxHashMap::default(), last: 0 }
    }
}

impl<T> Words<T> {
    /// Returns what the cell means; `mean` is asked once for each different one. It is given the cell's tidy
    /// text, or the sentence that it is not text.
    pub fn meaning(&mut self, cell: &[u8], mean: impl FnOnce(Result<&str, Message>) -> T) -> &T {
        let is = |position: usize| self.words.get(position).is_some_and(|word| same(&word.text, cell));
        let next = self.words.get(self.last).map_or(0, |word| word.next);
        let position = match (is(self.last), is(next)) {
            (true, _) => self.last,
            (false, true) => next,
            (false, false) => self.looked_up(cell, mean),
        };
        if position != self.last {
            let last = self.last;
            self.words[last].next = position;
            self.last = position;
        }
        &self.words[position].meaning
    }

    fn looked_up(&mut self, cell: &[u8], mean: impl FnOnce(Result<&str, Message>) -> T) -> usize {
        if let Some(position) = self.positions.get(cell) {
            return *position;
        }
        let text = cell_text(cell);
        let meaning = mean(text.as_deref().ok_or_else(|| Message::new("table.not-text")));
        self.words.push(Word { text: cell.into(), meaning, next: 0 });
        self.positions.insert(cell.into(), self.words.len() - 1);
        self.words.len() - 1
    }
}

/// Returns whether the texts are the same. Empty ones are common, and to compare two empty slices that point
/// nowhere costs a processor with masked loads more than all the rest of a row.
fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && (a.is_empty() || a == b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_understood_once_whatever_the_order() {
        let mut words = Words::default();
        let mut asked = Vec::new();
        for cell in ["a", "b", "a", "b", "c", "c", "a", "c", "b"] {
            let meaning = words.meaning(cell.as_bytes(), |text| {
                let text = text.unwrap();
                asked.push(text.to_owned());
                text.to_uppercase()
            });
            assert_eq!(*meaning, cell.to_uppercase());
        }
        assert_eq!(asked, ["a", "b", "c"]);
    }
}
