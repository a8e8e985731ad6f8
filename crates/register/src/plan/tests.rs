use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, period, program, submit};
use base::Cycle;

fn movement(items: &[&str]) -> Program {
    program("movement", "quarterly", &["commune"], Cycle::Quarter, items)
}

fn refused(desk: &Desk, from: &str, text: &str, program: &Program) -> Vec<String> {
    let act = ApplyPlan { from: day(from), text: text.into() };
    check_program(&desk.register, &act, program).iter().map(|refusal| refusal.message.to_string()).collect()
}

#[test]
fn a_name_means_the_same_in_every_plan() {
    let mut desk = Desk::with_units("P - province\n A P commune");
    desk.enact("2025-01-01", movement(&["launched:yes", "cases:count"]));
    let other = |form, every, items: &[&str]| program("health", form, &["commune"], every, items);
    let refused = |program: &Program| refused(&desk, "2025-01-01", "x", program);
    assert!(refused(&other("monthly", Cycle::Month, &["beds:count"])).is_empty());
    assert!(refused(&other("quarterly", Cycle::Quarter, &["cases:count", "beds:count"])).is_empty());
    assert_eq!(
        refused(&other("quarterly", Cycle::Month, &["beds:count"])),
        ["plan.redefined-form form=quarterly plan=movement",]
    );
    assert_eq!(
        refused(&other("quarterly", Cycle::Quarter, &["cases:yes"])),
        ["plan.redefined-item item=cases plan=movement",]
    );
    assert_eq!(
        refused(&other("monthly", Cycle::Month, &["cases:count"])),
        ["plan.redefined-item item=cases plan=movement",]
    );
}

#[test]
fn a_plan_may_mend_its_own_names_until_something_is_reported() {
    let mut desk = Desk::with_units("P - province\n A P commune");
    desk.enact("2025-01-01", movement(&["launched:yes", "cases:count"]));
    let mended = movement(&["launched:yes", "cases:amount"]);
    assert!(refused(&desk, "2025-01-01", "x", &mended).is_empty());
    desk.enter(submit("A", "quarterly", "2025-Q1", "2025-04-01", "cases=1"));
    assert_eq!(refused(&desk, "2025-01-01", "x", &mended), ["plan.reported-item item=cases"]);
    let monthly = program("movement", "quarterly", &["commune"], Cycle::Month, &["new:count"]);
    assert_eq!(refused(&desk, "2025-01-01", "x", &monthly), ["plan.reported-form form=quarterly"]);
    let grown = movement(&["launched:yes", "cases:count", "new:count"]);
    assert!(refused(&desk, "2025-01-01", "x", &grown).is_empty());
}

#[test]
fn versions_follow_each_other_in_time() {
    let mut desk = Desk::with_units("P - province");
    desk.enact("2025-01-01", movement(&["a:count"]));
    let second = movement(&["a:count", "b:count"]);
    let last = desk.register.plans().versions("movement")[0].text.clone();
    assert_eq!(
        refused(&desk, "2024-12-31", "x", &second),
        ["plan.older-version plan=movement from=2025-01-01 entry=2 given=2024-12-31",]
    );
    assert_eq!(
        refused(&desk, "2025-02-01", &last, &second),
        ["plan.already-applied plan=movement from=2025-01-01 entry=2",]
    );
    assert!(refused(&desk, "2025-01-01", "x", &second).is_empty());
}

#[test]
fn a_plan_for_nobody_is_refused() {
    let desk = Desk::with_units("P - province");
    let mut plan = movement(&["a:count"]);
    plan.plan.scope = Some("Q".into());
    assert_eq!(refused(&desk, "2025-01-01", "x", &plan), ["plan.absent-scope unit=Q"]);
}

#[test]
fn the_version_in_force_answers_for_a_period() {
    let mut desk = Desk::with_units("P - province");
    let for_year = |year: Option<&str>, items: &[&str]| {
        let mut plan = movement(items);
        plan.plan.year = year.map(period);
        plan
    };
    desk.enact("2025-02-15", for_year(Some("2025"), &["a:count"]));
    desk.enact("2025-09-01", for_year(Some("2025"), &["a:count", "b:count"]));
    desk.enact("2026-01-10", for_year(Some("2026"), &["c:count"]));
    let items = |of: &str| {
        let version = desk.register.plans().answering_by("movement", period(of))?;
        Some(version.program.items.iter().map(|item| item.named.name.as_str()).collect::<String>())
    };
    let cases = [
        ("2024-12", None),
        // Applied in February, the plan for 2025 answers for January, too.
        ("2025-01", Some("a")),
        ("2025-Q1", Some("a")),
        ("2025-08", Some("a")),
        ("2025-Q3", Some("ab")),
        ("2025", Some("ab")),
        ("2026-01", Some("c")),
        ("2027", None),
    ];
    for (of, expected) in cases {
        assert_eq!(items(of).as_deref(), expected, "{of}");
    }
}

#[test]
fn a_plan_without_a_year_answers_while_it_is_in_force() {
    let mut desk = Desk::with_units("P - province");
    desk.enact("2025-02-15", movement(&["a:count"]));
    let answers = |of: &str| desk.register.plans().answering(period(of)).count() == 1;
    assert!(!answers("2025-01") && answers("2025-02") && answers("2031"));
}

#[test]
fn a_text_with_errors_is_refused_with_every_error_and_its_line() {
    let text = "plan p \"Plan\" {\n  year 2025\n}\n\nform f from commune every quarter {\n  a count\n}\n\nindicator i = b";
    let act = Act::ApplyPlan(ApplyPlan { from: day("2025-01-01"), text: text.into() });
    let refused = Desk::default().refused(&act);
    let expected = ["6: plan.missing-role", "9: plan.unknown-name"];
    assert_eq!(refused.len(), expected.len(), "{refused:?}");
    for (refusal, begin) in refused.iter().zip(expected) {
        assert!(refusal.starts_with(begin), "{refusal}");
    }
}

#[test]
fn a_plan_in_its_own_words_is_in_force_from_its_day_on() {
    let text = "plan p \"Plan\"\n\nform f from commune every quarter {\n  a count flow\n}";
    let act = |from: &str| Act::ApplyPlan(ApplyPlan { from: day(from), text: text.into() });
    let mut desk = Desk::default();
    assert_eq!(desk.refused(&act("1025-01-01")), ["plan.far-date column=from day=1025-01-01 (from)"]);
    desk.enter(act("2025-01-01"));
    let version = &desk.register.plans().versions("p")[0];
    assert_eq!((version.from, version.entry, version.text.as_str()), (day("2025-01-01"), Seq(1), text));
    assert_eq!(version.digest.len(), 64);
    assert_eq!(desk.register.plans().item_id("a"), Some(version.item_ids[0]));
}
