//! Answers kept for whoever asks the same next.
//!
//! - Who asks first computes; whoever asks the same meanwhile waits for that one answer.
//! - There is room for so many; the one not asked for longest makes way.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A shelf with room for so many answers.
pub(crate) struct Shelf<K, V> {
    room: usize,
    kept: Mutex<Kept<K, V>>,
}

struct Kept<K, V> {
    slots: BTreeMap<K, Slot<V>>,
    // How often anything was asked: the age of an answer is told by it.
    asked: u64,
}

struct Slot<V> {
    answer: Arc<OnceLock<V>>,
    asked: u64,
}

impl<K: Ord + Clone, V: Clone> Shelf<K, V> {
    /// Returns an empty shelf.
    pub(crate) fn new(room: usize) -> Shelf<K, V> {
        Shelf { room, kept: Mutex::new(Kept { slots: BTreeMap::new(), asked: 0 }) }
    }

    /// Returns the answer to `key`: the one at hand, else the one that `answer` gives.
    pub(crate) fn get(&self, key: K, answer: impl FnOnce() -> V) -> V {
        self.slot(key).get_or_init(answer).clone()
    }

    fn slot(&self, key: K) -> Arc<OnceLock<V>> {
        // Nothing computes while it holds the lock, so nobody can have left it half changed.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.asked += 1;
        let asked = kept.asked;
        if kept.slots.len() >= self.room && !kept.slots.contains_key(&key) {
            let oldest = kept.slots.iter().min_by_key(|(_, slot)| slot.asked).map(|(key, _)| key.clone());
            oldest.and_then(|oldest| kept.slots.remove(&oldest));
        }
        let slot = kept.slots.entry(key).or_insert_with(|| Slot { answer: Arc::default(), asked });
        slot.asked = asked;
        Arc::clone(&slot.answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn what_many_ask_at_once_is_computed_once() {
        let (shelf, computed) = (Shelf::new(4), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let answer = || computed.fetch_add(1, Ordering::SeqCst);
                    assert_eq!(shelf.get("same", answer), 0);
                });
            }
        });
        assert_eq!(computed.into_inner(), 1);
    }

    #[test]
    fn the_answer_not_asked_for_longest_makes_way() {
        let (shelf, mut computed) = (Shelf::new(2), Vec::new());
        for key in ["a", "b", "a", "c", "a", "b"] {
            shelf.get(key, || computed.push(key));
        }
        assert_eq!(computed, ["a", "b", "c", "b"]);
    }
}
