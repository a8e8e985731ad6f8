//! From the journal to the state: every entry is checked against the chain, read, and applied, in order.
//!
//! Two threads share the work: one reads and checks, the other applies.

use crate::keys::Keys;
use crate::{Fault, Rejection, Snapshot};
use base::{Date, Message, Seq};
use journal::{Chain, Entries, Flaw, Head, RecordRef};
use register::{Refusal, codec};
use std::ops::ControlFlow;
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::thread;

/// How far to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// To the end.
    Head,
    /// To this entry, included.
    Entry(Seq),
    /// To the end of this day, in universal time.
    EndOf(Date),
}

/// Bytes of acts handed from one thread to the other at a time.
const PAGE_BYTES: usize = 256 << 10;
/// Pages that may wait.
const PAGES_MAX: usize = 4;

/// Some entries in a row: of each when it was made and by whom, and its body, one after the other.
#[derive(Default)]
struct Page {
    text: String,
    // Where each time, each name and each body ends.
    ends: Vec<[usize; 3]>,
    // The last entry of the page.
    head: Head,
}

/// Returns the state after the last entry `until` includes. The chain is checked on the way.
pub fn replay(journal: &mut dyn Entries, until: Until) -> Result<Snapshot, Fault> {
    replay_watched(journal, until, &mut |_| {})
}

/// Replays as [`replay`] does; `progress` is told how many entries have been applied so far.
pub fn replay_watched(
    journal: &mut dyn Entries,
    until: Until,
    progress: &mut dyn FnMut(u64),
) -> Result<Snapshot, Fault> {
    replay_with_keys(journal, until, &mut Keys::default(), progress)
}

/// Replays, and notes every key.
pub(crate) fn replay_with_keys(
    journal: &mut dyn Entries,
    until: Until,
    keys: &mut Keys,
    progress: &mut dyn FnMut(u64),
) -> Result<Snapshot, Fault> {
    thread::scope(|scope| {
        let (pages, queue) = mpsc::sync_channel(PAGES_MAX);
        let reader = scope.spawn(move || read(journal, until, keys, &pages));
        let applied = apply(&queue, progress);
        // A reader that still has pages to give must not wait for ever.
        drop(queue);
        let read = reader.join().expect("reading the journal does not panic");
        let snapshot = applied?;
        read.map(|()| snapshot)
    })
}

fn read(
    journal: &mut dyn Entries,
    until: Until,
    keys: &mut Keys,
    pages: &SyncSender<Page>,
) -> Result<(), Fault> {
    let mut reading = Reading { until, chain: Chain::default(), page: Page::default(), keys, pages };
    let mut end = Ok(End::OfJournal);
    journal.records(Seq(1), &mut |record| match reading.take(record) {
        Ok(None) => ControlFlow::Continue(()),
        Ok(Some(early)) => {
            end = Ok(early);
            ControlFlow::Break(())
        }
        Err(flaw) => {
            end = Err(flaw);
            ControlFlow::Break(())
        }
    })?;
    let head = journal.head();
    let sound = end.and_then(|end| match end {
        End::OfJournal => reading.chain.ends_at(head.seq, head.hash),
        End::Early => Ok(()),
    });
    sound.map_err(journal::Fault::Broken)?;
    reading.hand_over();
    Ok(())
}

/// Where reading has ended.
enum End {
    OfJournal,
    Early,
}

struct Reading<'a> {
    until: Until,
    chain: Chain,
    page: Page,
    keys: &'a mut Keys,
    pages: &'a SyncSender<Page>,
}

impl Reading<'_> {
    fn take(&mut self, record: &RecordRef<'_>) -> Result<Option<End>, Flaw> {
        if !self.until.includes(record) {
            return Ok(Some(End::Early));
        }
        self.chain.follow(record)?;
        self.keys.insert(record.key);
        self.page.push(record);
        let goes_on = self.page.text.len() < PAGE_BYTES || self.hand_over();
        Ok(if goes_on { None } else { Some(End::Early) })
    }

    /// Returns whether anybody takes the page: whoever applies ends early on a fault of its own.
    fn hand_over(&mut self) -> bool {
        let page = Page { head: self.chain.head().clone(), ..std::mem::take(&mut self.page) };
        self.pages.send(page).is_ok()
    }
}

fn apply(queue: &Receiver<Page>, progress: &mut dyn FnMut(u64)) -> Result<Snapshot, Fault> {
    let mut snapshot = Snapshot::default();
    for page in queue {
        let mut start = 0;
        for [at_end, name_end, end] in page.ends {
            let text = |from: usize, to: usize| &page.text[from..to];
            snapshot.replay(text(start, at_end), text(at_end, name_end), text(name_end, end))?;
            start = end;
        }
        snapshot.head = page.head;
        progress(snapshot.head.seq.0);
    }
    Ok(snapshot)
}

impl Snapshot {
    fn replay(&mut self, at: &str, by: &str, body: &str) -> Result<(), Fault> {
        let seq = Seq(self.register.head().0 + 1);
        let changes = codec::replay(&mut self.register, (seq, at), by, body.as_bytes());
        let changes = changes.map_err(|malformed| Fault::NotAnAct { seq, reason: malformed.to_string() })?;
        self.follow(&changes);
        Ok(())
    }
}

impl Page {
    fn push(&mut self, record: &RecordRef<'_>) {
        let ends = [record.at, record.by, record.body].map(|part| {
            self.text.push_str(part);
            self.text.len()
        });
        self.ends.push(ends);
    }
}

impl Until {
    fn includes(self, record: &RecordRef<'_>) -> bool {
        match self {
            Until::Head => true,
            Until::Entry(last) => record.seq <= last,
            Until::EndOf(day) => day_of(record.at).is_none_or(|recorded| recorded <= day),
        }
    }
}

/// Returns whether `until` includes `head` itself, or refuses an entry that is not there yet.
pub(crate) fn reaches(until: Until, head: &Head) -> Result<bool, Rejection> {
    match until {
        Until::Head => Ok(true),
        Until::Entry(seq) if seq > head.seq => {
            let message = Message::new("journal.no-such-entry").with("entry", seq).with("last", head.seq);
            Err(Rejection::Refused(vec![Refusal::new(message)]))
        }
        Until::Entry(seq) => Ok(seq == head.seq),
        Until::EndOf(day) => Ok(day_of(&head.at).is_none_or(|recorded| recorded <= day)),
    }
}

fn day_of(at: &str) -> Option<Date> {
    at.get(..10)?.parse().ok()
}
