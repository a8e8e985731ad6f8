//! When a search has had enough: at the end of its time, or at Ctrl-C, whichever comes first.

use crate::progress::Progress as Bar;
use crate::session::Session;
use rotation::solver::watch::Progress;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The time a search has, and somebody who may end it.
pub struct Patience {
    end: Instant,
    start: Instant,
    is_interrupted: Arc<AtomicBool>,
    bar: Bar,
}

impl Patience {
    /// Begins to wait. The first Ctrl-C ends the search with the best plan so far, the next one the program.
    pub fn new(session: &Session, seconds: u64) -> Patience {
        let is_interrupted = Arc::new(AtomicBool::new(false));
        // Where the system gives no signals the time limit remains.
        let _ = signal_hook::flag::register_conditional_default(
            signal_hook::consts::SIGINT,
            is_interrupted.clone(),
        );
        let _ = signal_hook::flag::register(signal_hook::consts::SIGINT, is_interrupted.clone());
        let start = Instant::now();
        let bar = session.progress("cli.rotation-searching", seconds.saturating_mul(1_000));
        Patience { end: start + Duration::from_secs(seconds), start, is_interrupted, bar }
    }

    /// Whether it is enough.
    pub fn is_over(&self, _: Progress) -> bool {
        self.bar.at(u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX));
        self.is_interrupted.load(Ordering::Relaxed) || Instant::now() >= self.end
    }
}
