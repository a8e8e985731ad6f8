//! Killed at any moment: every acknowledged act is there, none half-done, and running again completes.

use crate::world::{COMMUNE_COUNT, Office, figures};
use journal::{Entries, SqliteJournal};
use register::{Act, codec};
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

const KILL_COUNT: u32 = 100;
const MONTH_COUNT: u32 = 12;

/// Returns the reports in the journal, checking that each is whole and that the chain holds.
fn reports(office: &Office) -> usize {
    let mut journal = SqliteJournal::open(&office.path("hasila-data"), "2026-01-15T12:00:00Z").unwrap();
    journal::verify::verify(&mut journal, &Default::default(), &mut |_| {}).unwrap();
    let mut count = 0;
    let each = &mut |record: &journal::RecordRef| {
        if let Act::SubmitReport(report) = codec::decode(record.body.as_bytes()).unwrap() {
            assert_eq!(report.figures.len(), 3, "entry {} is half a report", record.seq);
            count += 1;
        }
        ControlFlow::Continue(())
    };
    journal.records(base::Seq(1), each).unwrap();
    count
}

/// Runs the import of a month and kills it after `delay`; returns whether it had ended well before.
fn killed_after(office: &Office, month: u32, delay: Duration) -> bool {
    let mut child = office.start(&format!("report import month-{month}.csv"));
    std::thread::sleep(delay);
    // A child that has ended already cannot be killed; that is no failure here.
    let _ = child.kill();
    child.wait().unwrap().success()
}

#[test]
fn a_killed_import_loses_nothing_it_acknowledged_and_is_simply_run_again() {
    let office = Office::with_plan();
    for month in 1..=MONTH_COUNT {
        office.write(&format!("month-{month}.csv"), figures(month));
    }
    // How long an import takes on this machine: the kills are spread over a little more than that.
    let began = Instant::now();
    assert!(office.run("report import month-1.csv --dry-run").status.success());
    let span = began.elapsed() * 3 / 2;

    let (mut month, mut acknowledged, mut before) = (1, 0, 0);
    for kill in 0..KILL_COUNT {
        let delay = span * ((kill * 37) % KILL_COUNT) / KILL_COUNT;
        if killed_after(&office, month, delay) {
            acknowledged = acknowledged.max(month as usize * COMMUNE_COUNT);
            month = month % MONTH_COUNT + 1;
        }
        let now = reports(&office);
        assert!(
            now >= before.max(acknowledged),
            "kill {kill}: {now} of {before} reports, {acknowledged} acknowledged"
        );
        assert!(now.is_multiple_of(COMMUNE_COUNT) || now > before, "kill {kill}: {now} reports");
        before = now;
    }
    for month in 1..=MONTH_COUNT {
        assert_eq!(office.answer(&format!("report import month-{month}.csv")).0, 0);
    }
    assert_eq!(reports(&office), MONTH_COUNT as usize * COMMUNE_COUNT);
    let (exit, said) = office.answer("report import month-3.csv --json");
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!((exit, &said["recorded"], &said["already"]), (0, &0.into(), &COMMUNE_COUNT.into()));
}
