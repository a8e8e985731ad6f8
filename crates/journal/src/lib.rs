//! What was officially done, entry by entry, each bound to the one before by its hash.
//!
//! - Append-only. An entry, once returned by [`Journal::append`], is on disk and stays.
//! - One chain: gaps, forks and a second writer are refused by the store itself.
//! - After a failed write nothing more is written. Whether the failed entries are there is then *unknown*, and
//!   said so; opening the journal again and sending them with the same keys finds out.
//! - What the bodies mean is left to `register`. `docs/journal.md` gives the bytes, for readers of other make.

pub mod bundle;
pub mod evidence;
pub mod fault;
mod lock;
pub mod memory;
mod private;
pub mod record;
pub mod sqlite;
pub mod verify;

pub use fault::Fault;
pub use memory::{Disk, MemoryJournal};
pub use record::{Digest, Draft, Head, Record, RecordRef};
pub use sqlite::SqliteJournal;
pub use verify::{Chain, Flaw, FlawKind};

use base::Seq;
use std::ops::ControlFlow;

/// A chain of entries, to be read.
pub trait Entries: Send {
    /// Returns where the chain ends; the place before entry 1 where it is empty.
    fn head(&self) -> &Head;

    /// Returns the entry submitted under `key`.
    fn find(&mut self, key: &str) -> Result<Option<Record>, Fault>;

    /// Shows every entry from `from` on, in order, until `each` breaks. The chain is not checked here; see
    /// [`verify`].
    fn records(
        &mut self,
        from: Seq,
        each: &mut dyn FnMut(&RecordRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), Fault>;
}

/// A chain of entries with one owner, who may add to its end.
pub trait Journal: Entries {
    /// Appends all of `batch` or nothing, and returns the place of each entry once all are durable.
    ///
    /// `batch` must not go back in time, nor before the head.
    fn append(&mut self, batch: &[Draft]) -> Result<Vec<Head>, Fault>;
}
