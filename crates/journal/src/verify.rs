//! Walking the chain: every entry is the next one, follows the one before, and hashes to what it says.

use crate::{Digest, Entries, Fault, Head, RecordRef, record};
use base::{Message, Seq};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;

/// The first entry that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The entry.
    pub seq: Seq,
    /// What is wrong with it.
    pub kind: FlawKind,
}

/// What may be wrong with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// It is not there; the next one that is has this number.
    Missing {
        /// The number of the next entry found.
        found: Seq,
    },
    /// It does not name the hash of the entry before it.
    Detached,
    /// Its hash is not the hash of its content.
    Altered,
    /// It was recorded before the entry before it, or its time is not a time.
    BackDated,
    /// It cannot be read as an entry.
    Unreadable {
        /// What was found.
        reason: String,
    },
    /// It is sound in itself, and is not the one known from elsewhere: all from here on may have been rewritten.
    Rewritten,
    /// It is not there, though the journal once had it.
    TailMissing {
        /// How many entries there should be at least.
        count: u64,
    },
    /// It stands after the recorded end.
    Surplus,
}

/// A walk along the chain, one entry at a time.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    head: Head,
}

impl Chain {
    /// Returns a walk that goes on after `head`.
    pub fn from(head: Head) -> Chain {
        Chain { head }
    }

    /// Takes the next entry, or says what is wrong with it.
    pub fn follow(&mut self, record: &RecordRef<'_>) -> Result<(), Flaw> {
        let due = Seq(self.head.seq.0 + 1);
        let flaw = |kind| Err(Flaw { seq: due, kind });
        if record.seq != due {
            return flaw(FlawKind::Missing { found: record.seq });
        }
        if record.prev != self.head.hash {
            return flaw(FlawKind::Detached);
        }
        if record.hash != record.hash_due() {
            return flaw(FlawKind::Altered);
        }
        if record.at < self.head.at.as_str() || !record::is_moment(record.at) {
            return flaw(FlawKind::BackDated);
        }
        self.head.seq = record.seq;
        self.head.hash = record.hash;
        self.head.at.clear();
        self.head.at.push_str(record.at);
        Ok(())
    }

    /// Returns the last entry taken.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Compares the end of the walk with the end that was recorded.
    pub fn ends_at(&self, seq: Seq, hash: Digest) -> Result<(), Flaw> {
        let next = Seq(self.head.seq.0 + 1);
        match self.head.seq.cmp(&seq) {
            Ordering::Less => Err(Flaw { seq: next, kind: FlawKind::TailMissing { count: seq.0 } }),
            Ordering::Greater => Err(Flaw { seq: Seq(seq.0 + 1), kind: FlawKind::Surplus }),
            Ordering::Equal if self.head.hash != hash => Err(Flaw { seq, kind: FlawKind::Rewritten }),
            Ordering::Equal => Ok(()),
        }
    }
}

/// Walks the whole journal, recomputing every hash, and returns where it ends, or the first flaw as
/// [`Fault::Broken`].
///
/// - `known` are entries known from elsewhere, such as receipts, by number: the journal must still have them.
/// - `progress` is told the number of each thousandth entry.
pub fn verify(
    journal: &mut dyn Entries,
    known: &BTreeMap<Seq, Digest>,
    progress: &mut dyn FnMut(Seq),
) -> Result<Head, Fault> {
    let mut chain = Chain::default();
    let mut first_flaw = None;
    journal.records(Seq(1), &mut |record| {
        if record.seq.0.is_multiple_of(1_000) {
            progress(record.seq);
        }
        first_flaw = chain.follow(record).and_then(|()| agree(known, record)).err();
        if first_flaw.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    let last_known = known.last_key_value().map_or(Seq(0), |(seq, _)| *seq);
    let flaw = first_flaw.or_else(|| tail(&chain, journal.head(), last_known).err());
    flaw.map_or(Ok(chain.head), |flaw| Err(Fault::Broken(flaw)))
}

fn agree(known: &BTreeMap<Seq, Digest>, record: &RecordRef<'_>) -> Result<(), Flaw> {
    match known.get(&record.seq) {
        Some(hash) if *hash != record.hash => Err(Flaw { seq: record.seq, kind: FlawKind::Rewritten }),
        _ => Ok(()),
    }
}

fn tail(chain: &Chain, recorded: &Head, last_known: Seq) -> Result<(), Flaw> {
    chain.ends_at(recorded.seq, recorded.hash)?;
    if chain.head.seq < last_known {
        let seq = Seq(chain.head.seq.0 + 1);
        return Err(Flaw { seq, kind: FlawKind::TailMissing { count: last_known.0 } });
    }
    Ok(())
}

impl Flaw {
    /// Returns the flaw as a sentence to come.
    pub fn message(&self) -> Message {
        let message = |code| Message::new(code).with("entry", self.seq);
        match &self.kind {
            FlawKind::Missing { found } => message("journal.entry-missing").with("found", *found),
            FlawKind::Detached => message("journal.entry-detached"),
            FlawKind::Altered => message("journal.entry-altered"),
            FlawKind::BackDated => message("journal.entry-back-dated"),
            FlawKind::Unreadable { reason } => {
                message("journal.entry-unreadable").with("reason", reason.as_str())
            }
            FlawKind::Rewritten => message("journal.entry-rewritten"),
            FlawKind::Surplus => message("journal.entry-surplus"),
            FlawKind::TailMissing { count } => message("journal.tail-missing").with("count", *count),
        }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seq = self.seq;
        match &self.kind {
            FlawKind::Missing { found } => {
                write!(f, "entry {seq} is missing, entry {found} stands in its place")
            }
            FlawKind::Detached => write!(f, "entry {seq} does not follow entry {}", seq.0 - 1),
            FlawKind::Altered => write!(f, "entry {seq} was altered after it was recorded"),
            FlawKind::BackDated => write!(f, "entry {seq} has a time before that of entry {}", seq.0 - 1),
            FlawKind::Unreadable { reason } => write!(f, "entry {seq} cannot be read ({reason})"),
            FlawKind::Rewritten => write!(f, "entry {seq} is not the one known from elsewhere"),
            FlawKind::Surplus => write!(f, "entry {seq} stands after the recorded end"),
            FlawKind::TailMissing { count } => write!(f, "entries {seq} to {count} are missing at the end"),
        }
    }
}
