//! The state that readers are shown: never older than their question, and the same for all who asked meanwhile.
//!
//! Where entries come faster than a state is worked out, each reader would otherwise have one of his own worked out, which
//! nobody else ever sees.

use engine::{Engine, Snapshot};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

/// The state taken last, and when.
#[derive(Default)]
pub(crate) struct Shown(Mutex<Option<(Instant, Arc<Snapshot>)>>);

impl Shown {
    /// Returns a state that has everything recorded before `asked`.
    pub(crate) fn since(&self, asked: Instant, engine: &Engine) -> Arc<Snapshot> {
        // One value is put in the place of another, so nobody can have left it half changed.
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, snapshot)) = shown.as_ref().filter(|(taken, _)| *taken >= asked) {
            return Arc::clone(snapshot);
        }
        let taken = Instant::now();
        let snapshot = engine.snapshot();
        *shown = Some((taken, Arc::clone(&snapshot)));
        snapshot
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use journal::{Disk, MemoryJournal};
    use std::time::Duration;

    #[test]
    fn whoever_asked_before_a_state_was_taken_is_shown_that_one_and_nobody_an_older_one() {
        let journal = MemoryJournal::open(&Disk::default()).unwrap();
        let engine = Engine::open(journal, || "2025-05-02T08:00:00Z".to_owned()).unwrap();
        let (shown, early) = (Shown::default(), Instant::now());
        let first = shown.since(early, &engine);
        engine.accept("office", "units", testkit::world::founding()).unwrap();
        assert!(Arc::ptr_eq(&shown.since(early, &engine), &first), "he asked before");
        std::thread::sleep(Duration::from_millis(1));
        let next = shown.since(Instant::now(), &engine);
        assert_eq!((first.head.seq.0, next.head.seq.0), (0, 1));
        assert!(Arc::ptr_eq(&shown.since(early, &engine), &next));
    }
}
