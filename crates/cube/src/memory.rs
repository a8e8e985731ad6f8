//! What was worked out of one state of the books, kept for whoever asks about the same state next.

use crate::world::Workings;
use rules::Program;
use std::sync::{Arc, Mutex, PoisonError};

/// Plans of which workings are kept: those that answer for a year, with those they are held against.
const PLANS_KEPT: usize = 8;

/// Questions of which columns are kept: this year and the one before, over the year and over its parts.
pub(crate) const QUESTIONS_KEPT: usize = 12;

/// The workings of one state. Whoever keeps it must not use it for another: nothing here knows when books change.
#[derive(Default)]
pub struct Memory(Recent<PLANS_KEPT, Plan, Workings>);

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

impl Memory {
    /// Returns what was worked out for the plan, of figures as reported or of verified ones only.
    pub fn of(&self, program: &Arc<Program>, of_verified: bool) -> Arc<Workings> {
        self.0.get(Plan { program: Arc::clone(program), of_verified })
    }
}

/// The last `ROOM` of many, in the order in which they were asked for: the one not asked for longest makes way.
pub(crate) struct Recent<const ROOM: usize, K, V>(Mutex<Vec<(K, Arc<V>)>>);

impl<const ROOM: usize, K, V> Default for Recent<ROOM, K, V> {
    fn default() -> Recent<ROOM, K, V> {
        Recent(Mutex::default())
    }
}

impl<const ROOM: usize, K: PartialEq, V: Default> Recent<ROOM, K, V> {
    /// Returns what is kept under `key`, empty where it is new.
    pub(crate) fn get(&self, key: K) -> Arc<V> {
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
        let (memory, programs) = (Memory::default(), [Arc::new(Program::default()), Arc::default()]);
        let of = |at: usize, verified| memory.of(&programs[at], verified);
        assert!(Arc::ptr_eq(&of(0, false), &of(0, false)));
        assert!(!Arc::ptr_eq(&of(0, false), &of(0, true)));
        assert!(!Arc::ptr_eq(&of(0, false), &of(1, false)), "equal, and not the same");
    }
}
