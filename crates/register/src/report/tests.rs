mod years;

use super::*;
use crate::act::Act;
use crate::fixture::{Desk, check_at_most, correct, day, period, program, submit, withdraw};
use crate::reports::StepKind;
use base::{Comparator, Cycle};
use rules::program::days::{Anchor, Day};
use rules::program::deadlines::Due;
use rules::program::{ItemCheck, Quantity};

/// Two provinces with a district each; commune `old` closes on 1 July 2025, `new` opens. The plan `safety` asks
/// communes and agencies every quarter, from 2025 on.
fn desk() -> Desk {
    let mut desk = Desk::with_units(
        "P1 - province
         P2 - province
         D1 P1 district
         C1 D1 commune
         C2 D1 commune
         C9 P2 commune
         A1 D1 office agency
         old D1 commune - - 2025-07-01
         new D1 commune - 2025-07-01 -",
    );
    let mut safety = program(
        "safety",
        "quarterly",
        &["commune", "agency"],
        Cycle::Quarter,
        &["launched:yes", "cases:count", "solved:count", "spent:amount"],
    );
    check_at_most(&mut safety, "solved", "cases");
    desk.enact("2025-01-01", safety);
    desk
}

fn q(unit: &str, of: &str, on: &str, figures: &str) -> Act {
    submit(unit, "quarterly", of, on, figures)
}

#[test]
fn submissions_are_refused_with_every_reason() {
    let mut desk = desk();
    desk.enter(q("C1", "2025-Q1", "2025-04-03", "cases=4"));
    // unit, period, submitted, figures; and why it is refused.
    let cases: &[(&str, &str, &str, &str, &[&str])] = &[
        ("C2", "2025-Q1", "2025-04-03", "cases=4 launched=1 solved=4 spent=-250", &[]),
        ("A1", "2025-Q1", "2025-04-03", "launched=0", &[]),
        ("C2", "2025-Q1", "2025-01-01", "launched=0", &[]),
        ("old", "2025-Q1", "2025-04-03", "launched=0", &[]),
        ("new", "2025-Q3", "2025-10-03", "launched=0", &[]),
        ("X", "2025-Q1", "2025-04-03", "launched=1", &["report.unknown-unit unit=X (unit)"]),
        (
            "C2",
            "2025",
            "2025-04-03",
            "launched=1",
            &["report.wrong-cycle form=quarterly period=2025 meant=2025-Q1 (period)"],
        ),
        (
            "C2",
            "2025-05",
            "2025-04-03",
            "launched=1",
            &["report.wrong-cycle form=quarterly period=2025-05 meant=2025-Q2 (period)"],
        ),
        (
            "old",
            "2025-Q3",
            "2025-10-03",
            "launched=1",
            &["report.unit-not-open unit=old period=2025-Q3 day=2025-09-30 (unit)"],
        ),
        (
            "new",
            "2025-Q2",
            "2025-10-03",
            "launched=1",
            &["report.unit-not-open unit=new period=2025-Q2 day=2025-06-30 (unit)"],
        ),
        (
            "D1",
            "2025-Q1",
            "2025-04-03",
            "launched=1",
            &["report.not-asked unit=D1 form=quarterly from=agency,commune (unit)"],
        ),
        (
            "C1",
            "2025-Q1",
            "2025-04-03",
            "launched=1",
            &["report.already-reported unit=C1 form=quarterly period=2025-Q1 entry=3 day=2025-04-03"],
        ),
        (
            "C2",
            "2025-Q2",
            "2025-03-31",
            "launched=1",
            &["report.before-period period=2025-Q2 submitted=2025-03-31 first=2025-04-01 (submitted)"],
        ),
        (
            "C2",
            "2025-Q4",
            "2026-01-05",
            "launched=1",
            &["report.submitted-later period=2025-Q4 submitted=2026-01-05 today=2025-12-31 (submitted)"],
        ),
        ("C2", "2025-Q1", "2025-04-03", "", &["report.no-figures"]),
        (
            "C2",
            "2025-Q1",
            "2025-04-03",
            "launched=2 cases=-1 oranges=3 spent=9007199254740992",
            &[
                "report.negative item=cases value=-1 (value)",
                "report.not-yes-or-no item=launched value=2 (value)",
                "report.unknown-item item=oranges (value)",
                "report.too-large item=spent value=9007199254740992 most=9007199254740991 (value)",
            ],
        ),
        (
            "C2",
            "2025-Q1",
            "2025-04-03",
            "cases=3 solved=4",
            &["report.check-failed item=solved check=solved <= cases plan=safety (value)"],
        ),
        ("C2", "2025-Q1", "2025-04-03", "solved=4", &[]),
    ];
    for (unit, of, on, figures, refusals) in cases {
        let act = q(unit, of, on, figures);
        assert_eq!(desk.refused(&act), *refusals, "{unit} {of} {figures}");
        if refusals.is_empty() {
            desk.clone().enter(act);
        }
    }
    let unknown = submit("C2", "monthly", "2025-01", "2025-04-03", "launched=1");
    assert_eq!(desk.refused(&unknown), ["report.unknown-form form=monthly (form)"]);
    let slip = submit("C2", "quaterly", "2025-01", "2025-04-03", "launched=1");
    assert_eq!(desk.refused(&slip), ["report.unknown-form-near form=quaterly near=quarterly (form)"]);
    let slip = q("C2", "2025-Q1", "2025-04-03", "lanched=1");
    assert_eq!(desk.refused(&slip), ["report.unknown-item-near item=lanched near=launched (value)"]);
}

#[test]
fn a_date_is_a_known_day_and_is_held_against_other_days() {
    let mut desk = desk();
    let items = ["received:date", "answered:date"];
    let mut letters = program("letters", "letters", &["commune"], Cycle::Quarter, &items);
    check_at_most(&mut letters, "received", "answered");
    let year_end = Quantity::Day(Day { anchor: Anchor::YearEnd, shift: None });
    let check = ItemCheck { comparator: Comparator::AtMost, other: year_end };
    letters.items[1].checks.push(check);
    desk.enact("2025-01-01", letters);
    let number = |on: &str| base::day::number(day(on)).to_string();
    let refused = |received: &str, answered: &str| {
        let figures = format!("received={received} answered={answered}");
        desk.refused(&submit("C1", "letters", "2025-Q1", "2025-04-03", &figures))
    };
    assert_eq!(refused(&number("2025-03-31"), &number("2025-12-31")), [""; 0]);
    assert_eq!(
        refused(&number("2025-03-31"), &number("2025-03-30")),
        ["report.check-failed item=received check=received <= answered plan=letters (value)"]
    );
    assert_eq!(
        refused(&number("2025-03-31"), &number("2026-01-01")),
        ["report.check-failed item=answered check=answered <= year_end plan=letters (value)"]
    );
    assert_eq!(
        refused("20250331", &number("2025-03-30")),
        [
            "report.not-a-day item=received value=20250331 (value)",
            "report.check-failed item=received check=received <= answered plan=letters (value)"
        ]
    );
}

#[test]
fn a_report_is_in_the_cube_and_on_the_register() {
    let mut desk = desk();
    let entry = desk.enter(q("C1", "2025-Q1", "2025-04-03", "cases=4 spent=-250"));
    let figures = |desk: &Desk| figures_of(desk, "C1");
    assert_eq!(
        figures(&desk),
        [("cases", Some(4)), ("launched", None), ("solved", None), ("spent", Some(-250))]
    );
    let report = report_of(&desk, "C1");
    assert_eq!((report.entry(), report.submitted_on(), report.is_late()), (entry, day("2025-04-03"), false));
    assert_eq!(report.steps().len(), 1);
}

fn figures_of(desk: &Desk, unit: &str) -> Vec<(&'static str, Option<i64>)> {
    let unit = desk.register.units().id(unit).unwrap();
    let figure =
        |item| desk.cube.figure(period("2025-Q1"), unit, desk.register.plans().item_id(item).unwrap());
    ["cases", "launched", "solved", "spent"].map(|item| (item, figure(item))).to_vec()
}

fn report_of<'a>(desk: &'a Desk, unit: &str) -> &'a Report {
    let unit = desk.register.units().id(unit).unwrap();
    let form = desk.register.plans().form_id("quarterly").unwrap();
    desk.register.report(unit, form, period("2025-Q1")).unwrap()
}

#[test]
fn late_is_written_down() {
    let mut desk = desk();
    desk.enter(q("C1", "2025-Q1", "2025-04-10", "cases=4"));
    desk.enter(q("C2", "2025-Q1", "2025-04-11", "cases=4"));
    desk.enter(q("C2", "2025-Q2", "2025-10-11", "cases=4"));
    assert_eq!((report_of(&desk, "C1").is_late(), report_of(&desk, "C2").is_late()), (false, true));
    let id = |code: &str| desk.register.units().id(code).unwrap();
    let forms = [desk.register.plans().form_id("quarterly").unwrap()];
    let late = |unit, of: &str| desk.register.late_count(id(unit), &forms, period(of));
    assert_eq!(
        (late("C1", "2025"), late("C2", "2025"), late("C2", "2025-H1"), late("C2", "2025-Q1")),
        (0, 2, 2, 1)
    );
    assert_eq!(late("C2", "2025-01"), 0);
}

#[test]
fn corrections_cite_what_they_correct() {
    let mut desk = desk();
    let fix = |cites, figures: &str| correct("C1", "quarterly", "2025-Q1", cites, figures);
    assert_eq!(
        desk.refused(&fix(Seq(3), "cases=5")),
        ["report.not-reported unit=C1 form=quarterly period=2025-Q1",]
    );
    let first = desk.enter(q("C1", "2025-Q1", "2025-04-03", "cases=4 solved=3 spent=9"));
    assert_eq!(
        desk.refused(&fix(first, "cases=2")),
        ["report.check-failed item=solved check=solved <= cases plan=safety (value)",]
    );
    assert_eq!(
        desk.refused(&fix(first, "cases=4 launched=3 oranges=")),
        [
            "report.not-yes-or-no item=launched value=3 (value)",
            "report.unknown-item item=oranges (value)",
            "report.figure-unchanged item=cases (value)",
        ]
    );
    assert_eq!(desk.refused(&fix(first, "launched=")), ["report.figure-unchanged item=launched (value)"]);
    assert_eq!(desk.refused(&fix(first, "")), ["report.no-figures"]);
    let second = desk.enter(fix(first, "cases=2 solved="));
    assert_eq!(
        desk.refused(&fix(first, "cases=9")),
        ["report.cites-another unit=C1 form=quarterly period=2025-Q1 cited=3 entry=4",]
    );
    let third = desk.enter(fix(second, "launched=1"));

    assert_eq!(
        figures_of(&desk, "C1"),
        [("cases", Some(2)), ("launched", Some(1)), ("solved", None), ("spent", Some(9))]
    );
    let item = |name: &str| desk.register.plans().item_id(name).unwrap();
    let report = report_of(&desk, "C1");
    let given: Vec<Seq> =
        ["cases", "launched", "solved", "spent"].map(|name| report.given_by(item(name))).into();
    assert_eq!(given, [second, third, second, first]);
    assert_eq!((report.entry(), report.last_entry()), (first, third));
}

#[test]
fn a_correction_needs_a_reason() {
    let mut desk = desk();
    let first = desk.enter(q("C1", "2025-Q1", "2025-04-03", "cases=4"));
    let Act::CorrectReport(mut act) = correct("C1", "quarterly", "2025-Q1", first, "cases=5") else {
        panic!()
    };
    act.reason = " ".into();
    assert_eq!(desk.refused(&Act::CorrectReport(act)), ["report.missing column=reason (reason)"]);
}

#[test]
fn what_was_withdrawn_may_be_reported_again() {
    let mut desk = desk();
    let first = desk.enter(q("C1", "2025-Q1", "2025-04-03", "cases=4 launched=1"));
    let second = desk.enter(correct("C1", "quarterly", "2025-Q1", first, "cases=5"));
    let take_back = |cites| withdraw("C1", "quarterly", "2025-Q1", cites);
    assert_eq!(
        desk.refused(&take_back(first)),
        ["report.cites-another unit=C1 form=quarterly period=2025-Q1 cited=3 entry=4",]
    );
    let third = desk.enter(take_back(second));
    assert!(figures_of(&desk, "C1").iter().all(|(_, figure)| figure.is_none()));
    assert!(report_of(&desk, "C1").is_withdrawn());
    assert_eq!(
        desk.refused(&take_back(third)),
        ["report.withdrawn unit=C1 form=quarterly period=2025-Q1 entry=5",]
    );
    let fourth = desk.enter(q("C1", "2025-Q1", "2025-05-03", "cases=6"));
    let report = report_of(&desk, "C1");
    assert!(report.is_late() && !report.is_withdrawn());
    let steps: Vec<_> = report.steps().into_iter().map(|step| (step.entry, step.what)).collect();
    assert_eq!(
        steps,
        [
            (first, StepKind::Submitted(day("2025-04-03"))),
            (second, StepKind::Corrected(Some(day("2025-12-31")))),
            (third, StepKind::Withdrawn),
            (fourth, StepKind::Submitted(day("2025-05-03"))),
        ]
    );
    assert_eq!(report.given_by(desk.register.plans().item_id("cases").unwrap()), fourth);
}

#[test]
fn figures_of_a_year_before_the_first_plan_are_taken_under_it_and_never_late() {
    let mut desk = desk();
    desk.enter(q("C1", "2024-Q1", "2025-04-03", "cases=4"));
    let unit = desk.register.units().id("C1").unwrap();
    let form = desk.register.plans().form_id("quarterly").unwrap();
    assert!(!desk.register.report(unit, form, period("2024-Q1")).unwrap().is_late());
}

#[test]
fn a_plan_with_a_scope_asks_the_units_below_it() {
    let mut desk = desk();
    let mut local = program("local", "monthly", &["commune"], Cycle::Month, &["fires:count"]);
    local.plan.scope = Some("P1".into());
    desk.enact("2025-01-01", local);
    let fires = |unit| submit(unit, "monthly", "2025-03", "2025-04-01", "fires=0");
    assert!(desk.refused(&fires("C1")).is_empty());
    assert_eq!(desk.refused(&fires("C9")), ["report.outside-scope unit=C9 form=monthly plan=local (unit)"]);
}

#[test]
fn a_plan_asks_on_where_its_unit_has_closed_and_before_it_opened() {
    let mut desk = Desk::with_units(
        "old - province - - 2025-07-01
         new - province - 2025-07-01 -
         far - province
         stays old commune - - 2025-07-01
         stays new commune - 2025-07-01 -
         ends old commune - - 2025-07-01
         heir new commune - 2025-07-01 -
         other far commune",
    );
    desk.enter(crate::succession::tests::succeed("ends heir whole"));
    for (plan, scope) in [("before", "old"), ("after", "new")] {
        let mut asking = program(plan, plan, &["commune"], Cycle::Month, &[&format!("{plan}_fires:count")]);
        asking.plan.scope = Some(scope.into());
        desk.enact("2025-01-01", asking);
    }
    let accepts = |plan: &str, unit: &str, of: &str| {
        let last_day = period(of).last_day().to_string();
        desk.refused(&submit(unit, plan, of, &last_day, &format!("{plan}_fires=0"))).is_empty()
    };
    for unit in ["stays", "ends"] {
        assert!(accepts("before", unit, "2025-06") && accepts("after", unit, "2025-06"), "{unit}");
    }
    for unit in ["stays", "heir"] {
        assert!(accepts("before", unit, "2025-07") && accepts("after", unit, "2025-07"), "{unit}");
    }
    assert!(!accepts("before", "other", "2025-07") && !accepts("after", "other", "2025-06"));
}

#[test]
fn two_plans_may_ask_with_one_form() {
    let mut desk = desk();
    let mut health = program("health", "quarterly", &["office"], Cycle::Quarter, &["beds:count"]);
    health.forms[0].due = Some(Due::InDays(20));
    desk.enact("2025-01-01", health);
    desk.enter(q("A1", "2025-Q1", "2025-04-20", "beds=3 cases=1"));
    assert!(!report_of(&desk, "A1").is_late());
    assert_eq!(figures_of(&desk, "A1")[0], ("cases", Some(1)));
}

#[test]
fn no_report_is_late_that_was_due_before_its_plan_was_in_force() {
    for (from, is_late) in [("2025-04-10", true), ("2025-04-11", false)] {
        let mut desk = desk();
        let mut schools = program("schools", "lessons", &["commune"], Cycle::Quarter, &["absences:count"]);
        schools.forms[0].due = Some(Due::InDays(10));
        schools.plan.year = Some(period("2025"));
        desk.enact(from, schools.clone());
        // A later version asks no earlier than the first.
        schools.plan.named.span.end = 1;
        desk.enact("2025-09-01", schools);
        desk.enter(submit("C1", "lessons", "2025-Q1", "2025-09-02", "absences=0"));
        let unit = desk.register.units().id("C1").unwrap();
        let form = desk.register.plans().form_id("lessons").unwrap();
        assert_eq!(desk.register.report(unit, form, period("2025-Q1")).unwrap().is_late(), is_late, "{from}");
    }
}

#[test]
fn figures_of_one_item_cannot_be_given_twice() {
    let twice = vec![(Text::from("b"), 1), (Text::from("a"), 2), (Text::from("b"), 3)];
    assert_eq!(Figures::new(twice), Err(Text::from("b")));
}

#[test]
fn a_report_takes_few_bytes() {
    assert!(size_of::<Option<Report>>() <= 24);
}

#[test]
fn who_holds_a_register_sees_nothing_of_what_comes_later() {
    let mut desk = desk();
    let first = desk.enter(q("C1", "2025-Q1", "2025-04-03", "cases=4"));
    let before = desk.clone();
    let digest = before.digest();
    desk.enter(correct("C1", "quarterly", "2025-Q1", first, "cases=5"));
    desk.enter(q("C2", "2025-Q1", "2025-04-03", "cases=4"));
    desk.enter(q("C1", "2025-Q2", "2025-07-03", "cases=4"));
    assert_eq!(before.digest(), digest);
    assert_ne!(desk.digest(), digest);
    assert_eq!(report_of(&before, "C1").last_entry(), first);
}
