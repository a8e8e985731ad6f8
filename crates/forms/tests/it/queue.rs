//! Who is looked at first.

use crate::desk::{Desk, day, period};
use forms::queue::queue;

fn listed(desk: &Desk, of: &str) -> Vec<String> {
    let form = desk.register.plans().form_id("quarterly").unwrap();
    let cases = queue(&desk.register, &desk.cube, (form, period(of)), &|_| true, desk.today);
    let line = |case: &forms::queue::Case| {
        let signs = case.signs.iter().map(|sign| {
            let item = sign.item.as_ref().map(|item| format!(":{item}")).unwrap_or_default();
            format!(" {}{item}", sign.kind.name())
        });
        format!("{}{}", desk.register.units().unit(case.unit).code, signs.collect::<String>())
    };
    cases.iter().map(line).collect()
}

#[test]
fn the_worst_comes_first_and_clean_ones_last() {
    let mut desk = Desk::new();
    let quarters = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"];
    for (at, of) in (0..).zip(quarters) {
        for unit in ["c1", "c2"] {
            let built = 11 + (at * 7) % 4;
            desk.report(unit, of, &format!("houses={} repaired=2 built={built} planned=41", built + 2));
        }
    }
    desk.report("c1", "2025-Q2", "houses=14 repaired=2 built=12 planned=41");
    assert_eq!(listed(&desk, "2025-Q2"), ["c2 missing", "c3 missing", "c1"]);
    desk.report("c2", "2025-Q2", "houses=43 repaired=2 built=41 planned=41");
    desk.today = day("2025-07-05");
    assert_eq!(listed(&desk, "2025-Q2"), ["c3 awaited", "c2 far_from_own:built far_from_own:houses", "c1"]);
}

#[test]
fn figures_that_come_again_and_round_figures_are_seen() {
    let mut desk = Desk::new();
    for of in ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"] {
        desk.report("c1", of, "houses=75 repaired=25 built=50 planned=100");
    }
    assert_eq!(listed(&desk, "2025-Q2"), ["c2 missing", "c3 missing", "c1 copied heaped"]);
    assert_eq!(listed(&desk, "2024-Q1")[2], "c1", "one quarter says nothing of digits");
}

#[test]
fn a_plan_that_checks_more_finds_what_was_accepted_before() {
    let mut desk = Desk::new();
    desk.report("c1", "2025-Q1", "houses=3 repaired=1 built=2 planned=2");
    let stricter = crate::desk::plan(2025).replace("check <= planned", "check < planned");
    desk.enter(register::Act::ApplyPlan(register::plan::ApplyPlan {
        from: day("2023-01-02"),
        text: stricter.as_str().into(),
    }));
    assert_eq!(listed(&desk, "2025-Q1")[2], "c1 broken_check:built");
}
