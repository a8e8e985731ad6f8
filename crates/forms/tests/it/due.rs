//! What a unit still has to hand in.

use crate::desk::{Desk, day, period};
use base::Seq;
use forms::due::due;
use register::Act;
use register::extension::ExtendReports;
use register::report::ReturnReport;

fn listed(desk: &Desk, unit: &str) -> Vec<String> {
    let unit = desk.register.units().id(unit).unwrap();
    let list = due(&desk.register, &[unit], desk.today);
    let line = |due: &forms::due::Due| {
        let until = due.until.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let reason = due.reason.as_ref().map(|reason| format!(" {reason}")).unwrap_or_default();
        format!("{} {} {until}{reason}", due.state.name(), due.period)
    };
    list.iter().map(line).collect()
}

#[test]
fn the_most_urgent_comes_first() {
    let mut desk = Desk::new();
    for of in ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"] {
        desk.report("c1", of, "houses=2 repaired=1 built=1");
    }
    let first = desk.report("c1", "2025-Q1", "houses=2 repaired=1 built=1");
    desk.enter(Act::ReturnReport(ReturnReport {
        unit: "c1".into(),
        form: "quarterly".into(),
        period: period("2025-Q1"),
        cites: first,
        reason: "another commune's".into(),
    }));
    assert_eq!(
        listed(&desk, "c1"),
        [
            "returned 2025-Q1 2025-04-10 another commune's",
            "overdue 2025-Q2 2025-07-10",
            "open 2025-Q3 2025-10-10",
            "running 2025-Q4 2026-01-10",
            "reported 2024-Q1 2024-04-10",
            "reported 2024-Q2 2024-07-10",
            "reported 2024-Q3 2024-10-10",
            "reported 2024-Q4 2025-01-10",
        ]
    );
    assert_eq!(listed(&desk, "p"), [""; 0], "a province is not asked");
}

#[test]
fn more_time_counts() {
    let mut desk = Desk::new();
    let extension = |until| {
        Act::ExtendReports(ExtendReports {
            unit: "p".into(),
            form: "quarterly".into(),
            period: period("2025-Q2"),
            on: day("2025-07-01"),
            until: day(until),
            granted_by: "Ministry".into(),
            reason: "flood".into(),
        })
    };
    desk.enter(extension("2025-10-31"));
    let unit = desk.register.units().id("c2").unwrap();
    let list = due(&desk.register, &[unit], desk.today);
    let extended = list.iter().find(|due| due.period == period("2025-Q2")).unwrap();
    assert_eq!(extended.state, forms::due::State::Open);
    assert_eq!(extended.until, Some(day("2025-10-31")));
    assert_eq!(extended.before_extension, Some(day("2025-07-10")));
    assert_eq!(extended.entry, None::<Seq>);
}
