//! Reports on years that begin on a day of their own.

use crate::act::Act;
use crate::fixture::{Desk, correct, day, period, submit, verify, withdraw};
use crate::plan::ApplyPlan;
use base::{Period, YearStart};

fn plan(name: &str, year: &str, form: &str) -> Act {
    let text = format!(
        "plan {name} {{ year {year} }}
         form {form} from commune every year, due in 10 days {{
           {form}_cases count flow
           {form}_on    date  check <= 12-31 of year
         }}"
    );
    Act::ApplyPlan(ApplyPlan { from: day("2024-01-01"), text: text.as_str().into() })
}

/// Communes A, which is there, and B, which is closed on 1 December 2024.
fn desk(year: &str) -> Desk {
    let mut desk = Desk::with_units("P - province - - -\n A P commune - - -\n B P commune - - 2024-12-01");
    desk.enter(plan("police", year, "yearly"));
    desk
}

const OWN: &str = "2025 from 11-15 of year_before";

fn own(year: &str) -> Period {
    period(year).beginning(YearStart::new(11, 15, true).unwrap())
}

#[test]
fn a_yearly_report_is_on_the_year_of_its_plan() {
    let mut desk = desk(OWN);
    let early = submit("A", "yearly", "2025", "2024-11-14", "yearly_cases=1");
    assert_eq!(
        desk.refused(&early),
        ["report.before-period period=2025 submitted=2024-11-14 first=2024-11-15 (submitted)"]
    );
    let closed = submit("B", "yearly", "2025", "2025-01-05", "yearly_cases=1");
    assert_eq!(desk.refused(&closed), ["report.unit-not-open unit=B period=2025 day=2025-11-14 (unit)"]);
    // 31 December of the year is that of 2024; the number of a day stands for it.
    let late_day = submit("A", "yearly", "2025", "2025-11-20", "yearly_on=20100");
    assert_eq!(
        desk.refused(&late_day),
        ["report.check-failed item=yearly_on check=yearly_on <= 12-31 of year plan=police (value)"]
    );
    let first = desk.enter(submit("A", "yearly", "2025", "2025-11-25", "yearly_cases=4 yearly_on=20088"));
    let unit = desk.register.units().id("A").unwrap();
    let form = desk.register.plans().form_id("yearly").unwrap();
    let item = desk.register.plans().item_id("yearly_cases").unwrap();
    let report = desk.register.report(unit, form, period("2025")).unwrap();
    assert!(report.is_late(), "it was due on 24 November");
    assert_eq!(desk.cube.figure(own("2025"), unit, item), Some(4));
    assert_eq!(desk.cube.figure(period("2025"), unit, item), None);
    let again = submit("A", "yearly", "2025", "2025-11-26", "yearly_cases=4");
    assert_eq!(desk.refused(&again).len(), 1);

    let second = desk.enter(correct("A", "yearly", "2025", first, "yearly_cases=5"));
    let third = desk.enter(verify("A", "yearly", "2025", second, "yearly_cases=3"));
    assert_eq!(desk.cube.figure(own("2025"), unit, item), Some(5));
    assert_eq!(desk.verified.figure(own("2025"), unit, item), Some(3));
    desk.enter(withdraw("A", "yearly", "2025", third));
    assert_eq!(desk.cube.figure(own("2025"), unit, item), None);
    desk.enter(submit("A", "yearly", "2025", "2025-11-26", "yearly_cases=6"));
    assert_eq!(desk.replayed().digest(), desk.digest());
    assert_eq!(desk.replayed().cube.figure(own("2025"), unit, item), Some(6));
}

#[test]
fn a_year_that_was_reported_stays_the_stretch_of_time_it_was() {
    let mut desk = desk("2025");
    desk.enter(submit("A", "yearly", "2025", "2025-12-31", "yearly_cases=4"));
    assert_eq!(
        desk.refused(&plan("police", OWN, "yearly")),
        ["plan.reported-year form=yearly year=2025 reported=2025"]
    );
    // Of another year nothing is there yet.
    desk.enter(plan("police", "2026 from 11-15 of year_before", "yearly"));
    let unit = desk.register.units().id("A").unwrap();
    let form = desk.register.plans().form_id("yearly").unwrap();
    assert!(desk.register.report(unit, form, period("2025")).is_some());
    assert_eq!(desk.register.counted(form, period("2026")), own("2026"));
    assert_eq!(desk.register.counted(form, period("2025")), period("2025"));
    assert_eq!(desk.replayed().digest(), desk.digest());
}

#[test]
fn plans_that_share_a_yearly_form_begin_its_year_on_one_day() {
    let mut desk = desk(OWN);
    assert_eq!(
        desk.refused(&plan("health", "2025", "yearly")),
        ["plan.year-begins-otherwise form=yearly year=2025 plan=police"]
    );
    desk.enter(plan("health", OWN, "yearly"));
    desk.enter(plan("schools", "2025", "school_year"));
}
