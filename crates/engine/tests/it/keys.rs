//! One key, one act, however often it is sent.

use crate::world::{handed, open, picture, ready, refused, report, reports};
use base::Seq;
use journal::Disk;

#[test]
fn the_same_submission_gets_the_same_receipt_also_after_a_restart() {
    let disk = Disk::default();
    let engine = ready(&disk);
    let first = engine.accept("office", "key", report("c1", "2025-01", 5)).unwrap();
    assert!(!first.already);
    let after = picture(&engine.snapshot());
    let again = engine.accept("office", "key", report("c1", "2025-01", 5)).unwrap();
    assert_eq!(again, engine::Receipt { already: true, ..first.clone() });
    assert_eq!(picture(&engine.snapshot()), after);
    drop(engine);
    let again = open(&disk).accept("office", "key", report("c1", "2025-01", 5)).unwrap();
    assert_eq!(again, engine::Receipt { already: true, ..first });
    assert_eq!(disk.durable().len(), 3);
}

#[test]
fn a_key_used_for_another_act_is_refused() {
    let engine = ready(&Disk::default());
    engine.accept("office", "key", report("c1", "2025-01", 5)).unwrap();
    let reused = ["journal.key-reused key=key entry=3"];
    assert_eq!(refused(engine.accept("office", "key", report("c1", "2025-01", 6))), reused, "another act");
    assert_eq!(
        refused(engine.accept("someone", "key", report("c1", "2025-01", 5))),
        reused,
        "another sender"
    );
}

#[test]
fn a_key_that_comes_twice_in_one_group_is_one_act() {
    let disk = Disk::default();
    let engine = ready(&disk);
    let acts = [
        ("one".to_owned(), report("c1", "2025-01", 1)),
        ("one".to_owned(), report("c1", "2025-01", 1)),
        ("two".to_owned(), report("c2", "2025-01", 2)),
        ("one".to_owned(), report("c3", "2025-01", 3)),
    ];
    let summary = engine.accept_many(handed(acts), &mut |_| {}).unwrap();
    assert_eq!((summary.accepted, summary.already, summary.refused_count), (2, 1, 1));
    let (place, reasons) = &summary.refused[0];
    assert_eq!((*place, reasons[0].message.to_string().as_str()), (3, "journal.key-reused key=one entry=3"));
    assert_eq!(disk.durable().len(), 4);
}

#[test]
fn an_import_sent_again_records_what_was_missing() {
    let engine = ready(&Disk::default());
    let half = reports().into_iter().step_by(2);
    assert_eq!(engine.accept_many(handed(half), &mut |_| {}).unwrap().accepted, 6);
    let mut told = Vec::new();
    let summary = engine.accept_many(handed(reports()), &mut |count| told.push(count)).unwrap();
    assert_eq!((summary.accepted, summary.already, summary.refused), (6, 6, Vec::new()));
    assert_eq!(told, [12]);
    assert_eq!(engine.snapshot().head.seq, Seq(14));
}

#[test]
fn names_and_keys_have_a_form() {
    let engine = ready(&Disk::default());
    let long = "k".repeat(base::limits::KEY_BYTES_MAX + 1);
    let cases = [
        ("", "key", "journal.name-form max=400"),
        ("of\u{202E}fice", "key", "journal.name-form max=400"),
        ("office", "", "journal.key-form max=200"),
        ("office", "k\ney", "journal.key-form max=200"),
        ("office", &long, "journal.key-form max=200"),
    ];
    for (by, key, said) in cases {
        assert_eq!(refused(engine.accept(by, key, report("c1", "2025-01", 1))), [said]);
    }
    assert_eq!(engine.snapshot().head.seq, Seq(2));
}
