//! The journal as seen from outside the writer: read page by page between two groups of acts, so that a long
//! look into the past keeps nobody waiting.

use crate::Engine;
use base::Seq;
use journal::{Entries, Fault, Head, Record, RecordRef};
use std::ops::ControlFlow;

/// Entries in one page.
const PAGE: usize = 4_096;
/// Bytes of bodies after which a page ends early.
const PAGE_BYTES: usize = 4 << 20;

/// The journal up to `head`.
pub(crate) struct Remote<'a> {
    engine: &'a Engine,
    head: Head,
}

impl Remote<'_> {
    pub(crate) fn new(engine: &Engine, head: Head) -> Remote<'_> {
        Remote { engine, head }
    }

    fn page(&self, from: Seq) -> Result<Vec<Record>, Fault> {
        let read = self.engine.read_journal(move |journal| read_page(journal, from));
        read.unwrap_or_else(|gone| Err(Fault::CannotRead { source: gone.into() }))
    }
}

fn read_page(journal: &mut dyn Entries, from: Seq) -> Result<Vec<Record>, Fault> {
    let mut page: Vec<Record> = Vec::new();
    let mut bytes = 0;
    journal.records(from, &mut |record| {
        bytes += record.body.len();
        page.push(record.to_record());
        let full = page.len() == PAGE || bytes >= PAGE_BYTES;
        if full { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(page)
}

impl Entries for Remote<'_> {
    fn head(&self) -> &Head {
        &self.head
    }

    fn find(&mut self, key: &str) -> Result<Option<Record>, Fault> {
        let key = key.to_owned();
        let found = self.engine.read_journal(move |journal| journal.find(&key));
        found.unwrap_or_else(|gone| Err(Fault::CannotRead { source: gone.into() }))
    }

    fn records(
        &mut self,
        from: Seq,
        each: &mut dyn FnMut(&RecordRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        let mut next = from;
        while next <= self.head.seq {
            let page = self.page(next)?;
            let Some(last) = page.last() else { break };
            next = Seq(last.seq.0 + 1);
            let mut known = page.iter().take_while(|record| record.seq <= self.head.seq);
            if known.try_for_each(|record| each(&record.as_ref())).is_break() {
                break;
            }
        }
        Ok(())
    }
}
