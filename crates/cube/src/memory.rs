//! What was worked out of one state of the books, kept for whoever asks about the same state next.

use crate::world::Workings;
use rules::Program;
use rustc_hash::FxHashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Plans of which workings are kept: those that answer for a year, with those they are held against.
const PLANS_KEPT: usize = 8;

/// Questions of which anything is kept: this year and the one before, over the year and month by month, and the editions
/// before them.
pub const QUESTIONS_KEPT: usize = 48;

/// What was worked out of one state, plan by plan. Whoever keeps it must not use it for another: nothing here knows when
/// books change.
pub struct Memory<T = Workings>(Recent<PLANS_KEPT, Plan, T>);

/// A plan and the figures it is held against. The program is kept, so that no other comes to lie where it lies.
#[derive(Clone)]
struct Plan {
    program: Arc<Program>,
    of_verified: bool,
}

impl PartialEq for Plan {
    fn eq(&self, other: &Plan) -> bool {
        Arc::ptr_eq(&self.program, &other.program) && self.of_verified == other.of_verified
    }
}

impl<T> Default for Memory<T> {
    fn default() -> Memory<T> {
        Memory(Recent::default())
    }
}

impl<T> Memory<T> {
    /// Returns what `still` says of each plan's.
    pub fn carried(&self, still: impl Fn(&T) -> T) -> Memory<T> {
        Memory(self.0.each(still))
    }
}

impl<T: Default> Memory<T> {
    /// Returns what was worked out for the plan, of figures as reported or of verified ones only.
    pub fn of(&self, program: &Arc<Program>, of_verified: bool) -> Arc<T> {
        self.0.get(Plan { program: Arc::clone(program), of_verified })
    }
}

/// The last `ROOM` of many, in the order in which they were asked for: the one not asked for longest makes way.
pub struct Recent<const ROOM: usize, K, V>(Mutex<Vec<(K, Arc<V>)>>);

impl<const ROOM: usize, K, V> Default for Recent<ROOM, K, V> {
    fn default() -> Recent<ROOM, K, V> {
        Recent(Mutex::default())
    }
}

impl<const ROOM: usize, K: Clone, V> Recent<ROOM, K, V> {
    /// Returns all, each as `still` says.
    pub fn each(&self, still: impl Fn(&V) -> V) -> Recent<ROOM, K, V> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Recent(Mutex::new(kept.iter().map(|(key, value)| (key.clone(), Arc::new(still(value)))).collect()))
    }

    /// Returns those that are wanted, as they are.
    pub fn only(&self, is_wanted: impl Fn(&K) -> bool) -> Recent<ROOM, K, V> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Recent(Mutex::new(kept.iter().filter(|(key, _)| is_wanted(key)).cloned().collect()))
    }
}

impl<const ROOM: usize, K: PartialEq, V: Default> Recent<ROOM, K, V> {
    /// Returns what is kept under `key`, empty where it is new.
    pub fn get(&self, key: K) -> Arc<V> {
        // Entries are put in and taken out in one piece.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().position(|(own, _)| *own == key);
        let value = found.map(|at| kept.remove(at).1).unwrap_or_default();
        if kept.len() == ROOM {
            kept.remove(0);
        }
        kept.push((key, Arc::clone(&value)));
        value
    }
}

/// What was computed once. Two threads may compute the same at the same time; they come to the same.
pub struct Memo<K, V>(Mutex<FxHashMap<K, Arc<V>>>);

impl<K, V> Default for Memo<K, V> {
    fn default() -> Memo<K, V> {
        Memo(Mutex::default())
    }
}

impl<K: Hash + Eq, V> Memo<K, V> {
    /// Returns what is kept under `key`, computed now where it is not there yet. The table is not locked while
    /// `compute` runs, which may come back for other keys.
    pub fn get_or(&self, key: K, compute: impl FnOnce() -> V) -> Arc<V> {
        if let Some(known) = self.table().get(&key) {
            return Arc::clone(known);
        }
        let computed = Arc::new(compute());
        Arc::clone(self.table().entry(key).or_insert(computed))
    }

    /// Returns what is kept under those keys that are wanted.
    pub fn only(&self, is_wanted: impl Fn(&K) -> bool) -> Memo<K, V>
    where
        K: Clone,
    {
        let kept = self.table();
        let wanted = kept.iter().filter(|(key, _)| is_wanted(key));
        Memo(Mutex::new(wanted.map(|(key, value)| (key.clone(), Arc::clone(value))).collect()))
    }

    fn table(&self) -> MutexGuard<'_, FxHashMap<K, Arc<V>>> {
        // Whoever panicked while holding the table left it whole: entries are put in one piece.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_for_longest_makes_way() {
        let recent = Recent::<2, char, Mutex<u32>>::default();
        let noted = |key: char| {
            let value = recent.get(key);
            let mut times = value.lock().unwrap();
            *times += 1;
            *times
        };
        assert_eq!("abacab".chars().map(noted).collect::<Vec<_>>(), [1, 1, 2, 1, 3, 1]);
    }

    #[test]
    fn each_program_has_its_own_workings() {
        let (memory, programs) =
            (Memory::<Workings>::default(), [Arc::new(Program::default()), Arc::default()]);
        let of = |at: usize, verified| memory.of(&programs[at], verified);
        assert!(Arc::ptr_eq(&of(0, false), &of(0, false)));
        assert!(!Arc::ptr_eq(&of(0, false), &of(0, true)));
        assert!(!Arc::ptr_eq(&of(0, false), &of(1, false)), "equal, and not the same");
    }
}
