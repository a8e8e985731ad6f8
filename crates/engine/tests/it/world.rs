//! A nation of seven units, a form of three items, and what may be done with them.

use base::Date;
use engine::{Engine, Handed, Receipt, Rejection, Snapshot};
use journal::{Disk, MemoryJournal};
use register::Act;
use register::import::{ImportUnits, UnitRow};
use register::plan::ApplyPlan;
use register::report::{CorrectReport, Figures, SubmitReport, WithdrawReport};
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

pub const COMMUNES: [&str; 4] = ["c1", "c2", "c3", "c4"];
pub const MONTHS: [&str; 3] = ["2025-01", "2025-02", "2025-03"];

/// Returns an engine on `disk` whose clock goes on by an hour at each look.
pub fn open(disk: &Disk) -> Engine {
    let hours = AtomicU64::new(0);
    let clock = move || {
        let hour = hours.fetch_add(1, Ordering::Relaxed);
        format!("2025-05-{:02}T{:02}:00:00Z", 1 + hour / 24, hour % 24)
    };
    Engine::open(MemoryJournal::open(disk).unwrap(), clock).unwrap()
}

/// Returns an engine in which everything is ready for reports.
pub fn ready(disk: &Disk) -> Engine {
    let engine = open(disk);
    engine.accept("office", "units", units()).unwrap();
    engine.accept("office", "plan", plan()).unwrap();
    engine
}

pub fn units() -> Act {
    let rows = [
        ("n", None, "nation"),
        ("p1", Some("n"), "province"),
        ("p2", Some("n"), "province"),
        ("c1", Some("p1"), "commune"),
        ("c2", Some("p1"), "commune"),
        ("c3", Some("p2"), "commune"),
        ("c4", Some("p2"), "commune"),
    ];
    let row = |(row, (code, parent, level)): (u64, (&str, Option<&str>, &str))| UnitRow {
        row,
        code: code.into(),
        parent: parent.map(Into::into),
        level: level.into(),
        ..UnitRow::default()
    };
    Act::ImportUnits(ImportUnits { on: None, rows: (2..).zip(rows).map(row).collect() })
}

pub fn plan() -> Act {
    let text = "plan nation \"Nation\" { year 2025 }
        form monthly from commune every month, due in 10 days {
          cases        count flow
          cases_solved count flow check <= cases
          staff        count stock
        }";
    Act::ApplyPlan(ApplyPlan { from: day("2025-01-01"), text: text.into() })
}

pub fn report(unit: &str, period: &str, cases: i64) -> Act {
    let figures = [("cases", cases), ("cases_solved", cases / 2), ("staff", 7)];
    Act::SubmitReport(SubmitReport {
        unit: unit.into(),
        form: "monthly".into(),
        period: period.parse().unwrap(),
        submitted: day("2025-04-08"),
        figures: Figures::new(figures.map(|(item, figure)| (item.into(), figure)).into()).unwrap(),
        comments: Figures::default(),
        evidence: Vec::new(),
    })
}

pub fn correction(unit: &str, period: &str, cites: base::Seq, cases: i64) -> Act {
    Act::CorrectReport(CorrectReport {
        unit: unit.into(),
        form: "monthly".into(),
        period: period.parse().unwrap(),
        cites,
        reason: "mistyped".into(),
        figures: Figures::new(vec![("cases".into(), Some(cases))]).unwrap(),
        evidence: Vec::new(),
    })
}

pub fn withdrawal(unit: &str, period: &str, cites: base::Seq) -> Act {
    Act::WithdrawReport(WithdrawReport {
        unit: unit.into(),
        form: "monthly".into(),
        period: period.parse().unwrap(),
        cites,
        reason: "not ours".into(),
    })
}

/// Returns twelve reports, with their keys.
pub fn reports() -> Vec<(String, Act)> {
    let cells = MONTHS.into_iter().flat_map(|month| COMMUNES.map(|commune| (commune, month)));
    (1..)
        .zip(cells)
        .map(|(cases, (unit, month))| (format!("{unit} {month}"), report(unit, month, cases)))
        .collect()
}

pub fn handed(acts: impl IntoIterator<Item = (String, Act)>) -> Vec<Handed> {
    acts.into_iter().map(|(key, act)| Handed { by: "office".into(), key, act }).collect()
}

/// Returns all there is to see of the state. Two states that amount to the same have the same picture.
pub fn picture(snapshot: &Snapshot) -> String {
    let register = &snapshot.register;
    let mut picture = format!("{:?} {}\n", snapshot.head, register.head());
    for (id, unit) in register.units().iter() {
        writeln!(picture, "{id:?} {unit:?}").unwrap();
    }
    for version in register.plans().all_versions() {
        writeln!(picture, "{version:?}").unwrap();
    }
    let (lineage, reports, awards) = (register.lineage(), register.reports(), register.awards());
    writeln!(picture, "{lineage:?}\n{reports:?}\n{awards:?}").unwrap();
    writeln!(picture, "{:?}", snapshot.cube).unwrap();
    picture
}

pub fn refused(outcome: Result<Receipt, Rejection>) -> Vec<String> {
    match outcome {
        Err(Rejection::Refused(refusals)) => {
            refusals.iter().map(|refusal| refusal.message.to_string()).collect()
        }
        other => panic!("not refused: {other:?}"),
    }
}

pub fn failed(outcome: Result<Receipt, Rejection>) -> &'static str {
    match outcome {
        Err(Rejection::Failed(fault)) => fault.message().code,
        other => panic!("not failed: {other:?}"),
    }
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}
