use super::*;
use crate::act::Act;
use crate::fixture::{Desk, correct, day, period, program, submit, withdraw};
use base::Cycle;

/// Districts D and E with communes A and B in D, C in E; reports of the first quarter are due on 10 April.
fn desk() -> Desk {
    let mut desk = Desk::with_units(
        "P - province\n D P district\n E P district\n A D commune\n B D commune\n C E commune",
    );
    let plan = program("movement", "quarterly", &["commune"], Cycle::Quarter, &["cases:count"]);
    desk.enact("2025-01-01", plan);
    desk
}

fn extend(unit: &str, until: &str) -> Act {
    Act::ExtendReports(ExtendReports {
        unit: unit.into(),
        form: "quarterly".into(),
        period: period("2025-Q1"),
        on: day("2025-04-08"),
        until: day(until),
        granted_by: "the province".into(),
        reason: "flood".into(),
    })
}

fn report(unit: &str, on: &str) -> Act {
    submit(unit, "quarterly", "2025-Q1", on, "cases=1")
}

fn is_late(desk: &Desk, unit: &str) -> bool {
    let unit = desk.register.units().id(unit).unwrap();
    let form = desk.register.plans().form_id("quarterly").unwrap();
    desk.register.report(unit, form, period("2025-Q1")).unwrap().is_late()
}

#[test]
fn reports_of_the_unit_and_of_all_below_it_may_come_later() {
    let mut desk = desk();
    desk.enter(extend("D", "2025-04-20"));
    desk.enter(extend("A", "2025-04-25"));
    desk.enter(report("A", "2025-04-25"));
    desk.enter(report("B", "2025-04-21"));
    desk.enter(report("C", "2025-04-11"));
    assert_eq!(["A", "B", "C"].map(|unit| is_late(&desk, unit)), [false, true, true]);
    // Another period is due when it was.
    desk.enter(submit("A", "quarterly", "2025-Q2", "2025-07-11", "cases=1"));
    let late = |of: &str| {
        let unit = desk.register.units().id("A").unwrap();
        let form = desk.register.plans().form_id("quarterly").unwrap();
        desk.register.late_count(unit, &[form], period(of))
    };
    assert_eq!((late("2025-Q1"), late("2025-Q2")), (0, 1));
}

#[test]
fn an_extension_counts_whenever_it_was_granted() {
    let mut desk = desk();
    desk.enter(report("A", "2025-04-15"));
    desk.enter(report("B", "2025-04-30"));
    let before = desk.digest();
    desk.enter(extend("D", "2025-04-20"));
    assert_eq!(["A", "B"].map(|unit| is_late(&desk, unit)), [false, true]);
    assert_ne!(desk.digest(), before);
    let form = desk.register.plans().form_id("quarterly").unwrap();
    let granted = desk.register.extensions(form, period("2025-Q1"));
    assert_eq!(
        granted.iter().map(|one| (one.until, one.entry)).collect::<Vec<_>>(),
        [(day("2025-04-20"), desk.register.head())]
    );
}

#[test]
fn a_report_sent_again_is_held_against_the_extended_day() {
    let mut desk = desk();
    desk.enter(extend("A", "2025-05-20"));
    let first = desk.enter(report("A", "2025-04-05"));
    desk.enter(withdraw("A", "quarterly", "2025-Q1", first));
    desk.enter(report("A", "2025-05-20"));
    assert!(!is_late(&desk, "A"));
}

#[test]
fn what_is_not_later_is_refused_and_so_is_what_is_not_due() {
    let mut desk = desk();
    let refused = |desk: &Desk, change: &dyn Fn(&mut ExtendReports)| {
        let Act::ExtendReports(mut act) = extend("D", "2025-04-20") else {
            unreachable!("it is an extension")
        };
        change(&mut act);
        desk.refused(&Act::ExtendReports(act))
    };
    assert_eq!(
        refused(&desk, &|act| act.until = day("2025-04-10")),
        ["report.not-later unit=D form=quarterly period=2025-Q1 until=2025-04-10 due=2025-04-10 (until)"]
    );
    assert_eq!(
        refused(&desk, &|act| (act.unit, act.form) = ("X".into(), "quartely".into())),
        ["report.unknown-unit unit=X (unit)", "report.unknown-form-near form=quartely near=quarterly (form)",]
    );
    assert_eq!(
        refused(&desk, &|act| {
            (act.on, act.until) = (day("2026-01-01"), day("2300-01-01"));
            (act.granted_by, act.reason) = ("".into(), "".into());
        }),
        [
            "report.granted-ahead on=2026-01-01 today=2025-12-31 (on)",
            "report.far-date column=until day=2300-01-01 (until)",
            "report.missing column=granted_by (granted_by)",
            "report.missing column=reason (reason)",
        ]
    );
    let mut open = program("census", "yearly", &["commune"], Cycle::Year, &["heads:count"]);
    open.forms[0].due = None;
    desk.enact("2025-01-01", open);
    assert_eq!(
        refused(&desk, &|act| (act.form, act.period) = ("yearly".into(), period("2025"))),
        ["report.nothing-due unit=D form=yearly period=2025 (until)"]
    );
    desk.enter(extend("P", "2025-04-30"));
    assert_eq!(refused(&desk, &|_| {}).len(), 1, "a later day holds already");
}

#[test]
fn what_a_report_left_out_comes_with_the_correction_that_gives_it() {
    let mut desk = desk();
    let plan = program("schools", "lessons", &["commune"], Cycle::Quarter, &["held:count", "missed:count"]);
    desk.enact("2025-01-01", plan);
    let first = desk.enter(submit("A", "lessons", "2025-Q1", "2025-04-05", "held=1"));
    desk.enter(correct("A", "lessons", "2025-Q1", first, "held=2 missed=3"));
    desk.enter(submit("B", "lessons", "2025-Q1", "2025-04-30", "held=1 missed=1"));
    desk.enter(submit("C", "lessons", "2025-Q1", "2025-04-05", "held=1 missed=1"));
    let after = |desk: &Desk, item: &str| {
        let item = desk.register.plans().item_id(item).unwrap();
        let late = desk.register.came_after(item, period("2025-Q1"), day("2025-04-20"));
        late.into_iter().map(|unit| desk.register.units().unit(unit).code.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        (after(&desk, "held"), after(&desk, "missed")),
        (vec!["B".into()], vec!["A".into(), "B".into()])
    );
}
