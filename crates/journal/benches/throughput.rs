//! How fast entries the size of a report of 100 figures are appended, read and verified. Prints one line each.
//! `cargo bench -p hasila-journal` · the number of entries may be given: `-- 100000`.

use base::Seq;
use journal::{Draft, Entries, Journal, SqliteJournal, verify};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::Instant;

fn main() {
    let count = std::env::args().skip(1).find_map(|arg| arg.parse().ok()).unwrap_or(100_000_u64);
    let folder = tempfile::tempdir().expect("a folder for the benchmark");
    let mut journal = SqliteJournal::create(folder.path(), "2025-01-01T00:00:00Z").expect("a new journal");
    let body = body();
    timed("append, 1,000 a transaction", count, || {
        for first in (0..count).step_by(1_000) {
            let batch: Vec<Draft> =
                (first..count.min(first + 1_000)).map(|number| draft(number, &body)).collect();
            journal.append(&batch).expect("appended");
        }
    });
    timed("append, 64 a transaction", 6_400, || {
        for first in (count..count + 6_400).step_by(64) {
            let batch: Vec<Draft> = (first..first + 64).map(|number| draft(number, &body)).collect();
            journal.append(&batch).expect("appended");
        }
    });
    timed("append, 1 a transaction", 500, || {
        for number in count + 6_400..count + 6_900 {
            journal.append(&[draft(number, &body)]).expect("appended");
        }
    });
    let count = journal.head().seq.0;
    drop(journal);
    let mut journal = SqliteJournal::open(folder.path(), "2025-01-01T00:00:00Z").expect("the journal");
    timed("find by key", 10_000, || {
        for number in 0..10_000 {
            journal.find(&key(number)).expect("found").expect("there");
        }
    });
    let mut bytes = 0;
    timed("read", count, || {
        let read = journal.records(Seq(1), &mut |record| {
            bytes += record.body.len();
            ControlFlow::Continue(())
        });
        read.expect("read");
    });
    timed("verify", count, || {
        verify::verify(&mut journal, &BTreeMap::new(), &mut |_| {}).expect("sound");
    });
    timed("export", count, || {
        journal::bundle::export(&mut journal, &folder.path().join("bundle"), &mut |_| {}).expect("exported");
    });
    timed("import", count, || {
        let from = folder.path().join("bundle");
        journal::bundle::import(&from, &folder.path().join("new"), "2025-01-01T00:00:00Z", &mut |_| {})
            .expect("imported");
    });
    println!("{bytes} bytes of acts");
}

fn timed(what: &str, count: u64, work: impl FnOnce()) {
    let start = Instant::now();
    work();
    let nanoseconds = start.elapsed().as_nanos();
    let rate = u128::from(count) * 1_000_000_000 / nanoseconds.max(1);
    println!("{what:32} {count:>9} entries {:>9} µs {rate:>9} a second", nanoseconds / 1_000);
}

fn key(number: u64) -> String {
    format!("{:016x}{:016x}", number.wrapping_mul(0x9E37_79B9_7F4A_7C15), number)
}

fn draft(number: u64, body: &str) -> Draft {
    Draft { at: "2025-01-01T00:00:00Z".into(), by: "office".into(), key: key(number), body: body.into() }
}

fn body() -> String {
    let figures: Vec<String> =
        (0..100).map(|item| format!("\"item_{item:03}\":{}", item * 7_919 % 1_000)).collect();
    format!("{{\"submit_report.1\":{{\"unit\":\"10001\",\"figures\":{{{}}}}}}}", figures.join(","))
}
