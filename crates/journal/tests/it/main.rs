//! The journal from outside: what is kept, what is refused, what is found out.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bundle;
mod disk;
mod golden;
mod python;
mod sentences;
mod store;
mod tamper;

use journal::{Draft, Entries, Fault, Journal, Record, SqliteJournal};
use std::ops::ControlFlow;
use std::path::Path;

const NOW: &str = "2025-07-01T08:30:00Z";

/// Returns the draft of the number: another minute, actor, key and body for each.
fn draft(number: u64) -> Draft {
    Draft {
        at: format!("2025-07-01T{:02}:{:02}:00Z", number / 60 % 24, number % 60),
        by: ["planning office", "مكتب التخطيط", "phòng kế hoạch"][number as usize % 3].to_owned(),
        key: format!("key {number}"),
        body: format!("{{\"act\":{number},\"note\":\"line\\nbreak \u{2028} \\\" Đồng\"}}"),
    }
}

fn drafts(numbers: std::ops::Range<u64>) -> Vec<Draft> {
    numbers.map(draft).collect()
}

/// Makes a journal of five entries in `folder` and closes it.
fn make_five(folder: &Path) {
    let mut journal = SqliteJournal::create(folder, NOW).unwrap();
    journal.append(&drafts(0..2)).unwrap();
    journal.append(&drafts(2..5)).unwrap();
}

fn open(folder: &Path) -> SqliteJournal {
    SqliteJournal::open(folder, NOW).unwrap()
}

fn all(journal: &mut dyn Entries) -> Vec<Record> {
    let mut records = Vec::new();
    let read = journal.records(base::Seq(1), &mut |record| {
        records.push(record.to_record());
        ControlFlow::Continue(())
    });
    read.unwrap();
    records
}

fn verify(journal: &mut dyn Entries) -> Result<journal::Head, Fault> {
    journal::verify::verify(journal, &Default::default(), &mut |_| {})
}
