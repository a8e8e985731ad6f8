//! Whatever is done to the file behind our back is found, and the first entry concerned is named.

use crate::{NOW, all, draft, make_five, open, verify};
use base::Seq;
use journal::{Draft, Entries, Fault, FlawKind, Head, SqliteJournal, sqlite};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What is done, the first entry concerned, and what is said of it.
const CASES: &[(&str, &str, u64, &str)] = &[
    ("a body is edited", "update journal set body = replace(body, '2', '3') where seq = 3", 3, "altered"),
    (
        "a time is edited",
        "update journal set recorded_at = '2025-07-01T00:02:30Z' where seq = 3",
        3,
        "altered",
    ),
    ("an actor is edited", "update journal set recorded_by = 'somebody' where seq = 1", 1, "altered"),
    ("a key is edited", "update journal set idem_key = 'key 9' where seq = 5", 5, "altered"),
    ("a hash is edited", "update journal set hash = zeroblob(32) where seq = 3", 3, "altered"),
    (
        "a link is edited",
        "update journal set prev_hash = x'ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB' where seq = 3",
        3,
        "detached",
    ),
    ("the first is taken out", "delete from journal where seq = 1", 1, "missing"),
    ("one is taken out", "delete from journal where seq = 3", 3, "missing"),
    (
        "one is taken out and the rest moves up",
        "delete from journal where seq = 3; update journal set seq = seq - 1 where seq > 3",
        3,
        "detached",
    ),
    ("the tail is cut off", "delete from journal where seq > 3", 4, "tail-missing"),
    ("all is gone", "delete from journal", 1, "tail-missing"),
    ("the recorded end is put back", "update head set seq = 4", 5, "surplus"),
    ("the recorded end is another", "update head set hash = zeroblob(32)", 5, "rewritten"),
    (
        "two change places",
        "update journal set seq = -seq where seq in (2, 3); update journal set seq = 5 + seq where seq < 0",
        2,
        "detached",
    ),
    (
        "two exchange their bodies",
        "update journal set body = (select body from journal as other where other.seq = 5 - journal.seq)
         where seq in (2, 3)",
        2,
        "altered",
    ),
    (
        "one is put in",
        "update journal set seq = -seq where seq > 2;
         insert into journal values (3, '2025-07-01T00:02:00Z', 'x', 'x',
             x'CDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCD', zeroblob(32), '{}');
         update journal set seq = 1 - seq where seq < 0",
        3,
        "detached",
    ),
];

#[test]
fn the_cases_begin_from_a_sound_journal() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    assert_eq!(found(&mut open(folder.path())), None);
    assert_eq!(all(&mut open(folder.path()))[2].body, draft(2).body);
}

#[test]
fn every_tampering_is_found_where_it_was_done() {
    for (what, sql, seq, kind) in CASES {
        let folder = tempfile::tempdir().unwrap();
        make_five(folder.path());
        raw(folder.path()).execute_batch(sql).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(found(&mut open(folder.path())), Some((*seq, (*kind).to_owned())), "{what}");
    }
}

#[test]
fn text_that_is_no_text_is_unreadable() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    raw(folder.path()).execute_batch("update journal set body = cast(x'FF' as text) where seq = 4").unwrap();
    assert_eq!(found(&mut open(folder.path())), Some((4, "unreadable".to_owned())));
}

#[test]
fn an_entry_forged_with_its_own_hash_leaves_the_next_detached() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    rewrite(folder.path(), 3, 3, |draft| draft.body = "{}".into());
    assert_eq!(found(&mut open(folder.path())), Some((4, "detached".to_owned())));
}

#[test]
fn a_back_dated_entry_is_found_though_every_hash_is_right() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let (hash, at) = forged_hash(folder.path(), 4, "2025-06-01T00:00:00Z");
    let forge = "update journal set recorded_at = ?1, hash = ?2 where seq = 4";
    raw(folder.path()).execute(forge, params![at, hash]).unwrap();
    assert_eq!(found(&mut open(folder.path())), Some((4, "back-dated".to_owned())));
}

#[test]
fn a_tail_rewritten_with_all_its_hashes_is_found_by_whoever_kept_a_receipt() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let receipts: BTreeMap<_, _> =
        all(&mut open(folder.path())).iter().map(|record| (record.seq, record.hash)).collect();
    rewrite(folder.path(), 3, 5, |draft| draft.body = draft.body.replace('2', "3"));
    let mut journal = open(folder.path());
    assert_eq!(found(&mut journal), None, "nothing in the file itself can show it");
    for kept in [3, 5] {
        let known = BTreeMap::from([(Seq(kept), receipts[&Seq(kept)])]);
        match journal::verify::verify(&mut journal, &known, &mut |_| {}) {
            Err(Fault::Broken(flaw)) => assert_eq!((flaw.seq.0, flaw.kind), (kept, FlawKind::Rewritten)),
            other => panic!("{other:?}"),
        }
    }
    let known = BTreeMap::from([(Seq(9), receipts[&Seq(5)])]);
    match journal::verify::verify(&mut journal, &known, &mut |_| {}) {
        Err(Fault::Broken(flaw)) => {
            assert_eq!((flaw.seq.0, flaw.kind), (6, FlawKind::TailMissing { count: 9 }))
        }
        other => panic!("{other:?}"),
    }
}

/// Whatever single bit of the file is turned: it is found, or it bears on nothing.
#[test]
fn no_turned_bit_changes_an_entry_unseen() {
    let folder = tempfile::tempdir().unwrap();
    make_five(folder.path());
    let path = folder.path().join(sqlite::FILE);
    let (sound, records) = (fs::read(&path).unwrap(), all(&mut open(folder.path())));
    for turn in 0..200_usize {
        let bit = turn.wrapping_mul(0x9E37_79B1) % (sound.len() * 8);
        let mut bytes = sound.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, bytes).unwrap();
        let Ok(mut journal) = SqliteJournal::open(folder.path(), NOW) else { continue };
        if verify(&mut journal).is_ok() {
            assert_eq!(all(&mut journal), records, "bit {bit}");
        }
    }
}

/// Opens the database as its administrator could: nothing refuses him.
fn raw(folder: &Path) -> Connection {
    let raw = Connection::open(folder.join(sqlite::FILE)).unwrap();
    raw.execute_batch(
        "drop trigger if exists journal_goes_on_at_its_end;
         drop trigger if exists journal_is_not_changed; drop trigger if exists journal_is_not_shortened",
    )
    .unwrap();
    raw
}

fn found(journal: &mut dyn Entries) -> Option<(u64, String)> {
    match verify(journal) {
        Ok(_) => None,
        Err(Fault::Broken(flaw)) => {
            let code = flaw.message().code.trim_start_matches("journal.").trim_start_matches("entry-");
            Some((flaw.seq.0, code.to_owned()))
        }
        Err(other) => panic!("{other:?}"),
    }
}

/// Forges entry `first` and gives it and those to `last` the hashes they then ought to have.
fn rewrite(folder: &Path, first: u64, last: u64, forge: impl FnOnce(&mut Draft)) {
    let records = all(&mut open(folder));
    let raw = raw(folder);
    let mut head = records[first as usize - 2].as_ref().head();
    let mut forge = Some(forge);
    for record in &records[first as usize - 1..last as usize] {
        let mut draft = record.clone().into_draft();
        if let Some(forge) = forge.take() {
            forge(&mut draft);
        }
        let forged = head.followed_by(&draft);
        let values = params![forged.at, forged.prev.0, forged.hash.0, forged.body, forged.seq.0 as i64];
        raw.execute("update journal set recorded_at=?1, prev_hash=?2, hash=?3, body=?4 where seq=?5", values)
            .unwrap();
        head = forged.head();
    }
    if last == records.len() as u64 {
        raw.execute("update head set hash = ?1", params![head.hash.0]).unwrap();
    }
}

/// Returns the hash entry `seq` ought to have if it were recorded at `at`.
fn forged_hash(folder: &Path, seq: u64, at: &str) -> ([u8; 32], String) {
    let record = all(&mut open(folder)).remove(seq as usize - 1);
    let before = Head { seq: Seq(seq - 1), at: String::new(), hash: record.prev };
    let draft = Draft { at: at.to_owned(), ..record.into_draft() };
    (before.followed_by(&draft).hash.0, draft.at)
}
