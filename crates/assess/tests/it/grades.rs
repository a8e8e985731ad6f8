//! Grades that rest on more than points: conditions, vetoes, grades of units above, and units not assessed.

use crate::desk::{Desk, shown};
use assess::{RankAsk, Why};

const PLAN: &str = r#"plan p
form g from agency every year { whole count flow }
form f from post every year {
  points   count flow
  criteria yes_no stock
  censured yes_no
  probation yes_no stock
}
score unit for agency { weight 100 whole { 100 at 100; 0 at 0 } linear }
grades unit { excellent from 90; good from 70; weak from 0 }
score own for post { weight 100 points { 100 at 100; 0 at 0 } linear }
grades own {
  excellent from 90 when criteria
  good from 70
  weak from 0
  weak when censured
  not above grade(unit) of above
  not assessed when probation
}
quota excellent for own <= 50% of post in each agency, ceiling
target good share of post where grade(own) >= good >= 50%
"#;

/// Two agencies, a good one and one that has not reported, with posts: `points criteria censured probation`.
fn desk() -> Desk {
    let units = "P - province\nA P agency\nB P agency\nA1 A post\nA2 A post\nA3 A post\nA4 A post\nB1 B post\nB2 B post\n";
    let mut desk = Desk::new(units, PLAN);
    desk.report("A g 2025 whole=75");
    desk.report("A1 f 2025 points=95 criteria=1 censured=0 probation=0");
    desk.report("A2 f 2025 points=95 criteria=1 censured=1 probation=0");
    desk.report("A3 f 2025 points=95 criteria=1 censured=0 probation=1");
    desk.report("A4 f 2025 points=60 criteria=0 censured=0 probation=0");
    desk.report("B1 f 2025 points=95 criteria=0 censured=0 probation=0");
    desk.report("B2 f 2025 points=95 criteria=1 censured=1 probation=0");
    desk
}

fn why(desk: &Desk, unit: &str) -> Why {
    assess::why(desk.view(), &desk.ask(unit, "2025"), "own").unwrap()
}

#[test]
fn the_lowest_of_points_conditions_and_other_grades_is_given() {
    let desk = desk();
    let grade = |unit: &str| why(&desk, unit).grade.map(|grade| grade.to_string());
    assert_eq!(grade("A1").as_deref(), Some("good"), "its agency is good");
    assert_eq!(grade("A2").as_deref(), Some("weak"), "censured");
    assert_eq!(grade("A3"), None, "not assessed");
    assert_eq!(grade("A4").as_deref(), Some("weak"));
    assert_eq!(grade("B1"), None, "its agency's grade is open");
    assert_eq!(grade("B2").as_deref(), Some("weak"), "no worse than weak, whatever its agency is");
}

#[test]
fn what_keeps_a_grade_below_its_points_is_named() {
    let lowered = |desk: &Desk, unit: &str| why(desk, unit).lowered.join("; ");
    let desk = desk();
    assert_eq!(lowered(&desk, "A1"), "not above grade(unit) of above");
    assert_eq!(lowered(&desk, "A2"), "weak when censured; not above grade(unit) of above");
    assert_eq!(lowered(&desk, "A3"), "not above grade(unit) of above; not assessed when probation");
    assert_eq!(lowered(&desk, "A4"), "", "its points say the same");
    assert_eq!(lowered(&desk, "B1"), "excellent from 90 when criteria", "its agency's grade is open");
    let mut desk = Desk::new("P - province\nB P agency\nB1 B post\nB2 B post\n", PLAN);
    desk.report("B g 2025 whole=95");
    desk.report("B1 f 2025 points=95 criteria=1 censured=0 probation=0");
    desk.report("B2 f 2025 points=92 criteria=1 censured=0 probation=0");
    // One of two may be excellent.
    let quota = "quota excellent <= 50% of post in each agency, ceiling, ties out";
    assert_eq!([lowered(&desk, "B1"), lowered(&desk, "B2")], ["", quota]);
}

#[test]
fn a_target_that_asks_for_a_grade_names_what_keeps_units_from_it() {
    let desk = desk();
    let why = assess::why(desk.view(), &desk.ask("P", "2025"), "good").unwrap();
    let told = why
        .units
        .iter()
        .map(|unit| format!("{} {} [{}]", unit.unit, shown(unit.gap.as_ref()), unit.because.join("; ")));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "A4 -1000 []",
            "A2 - [weak when censured]",
            "A3 - [not assessed when probation]",
            "B2 - [weak when censured]",
            "B1 - []",
        ]
    );
    let way = assess::reach(desk.view(), &desk.ask("P", "2025"), "good").unwrap().way;
    let assess::what_if::Way::Units(turning) = way else { panic!("units: {way:?}") };
    let told = turning.of.iter().map(|unit| {
        let line = |line: &assess::what_if::Line| {
            format!("{} {} {:?}", line.line, shown(line.gap.as_ref()), line.to)
        };
        format!("{}: {}", unit.unit, unit.lines.iter().map(line).collect::<Vec<_>>().join("; "))
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            "A4: grade(own) >= good 1000 Yes",
            "A2: censured - No",
            "A3: probation - No",
            "B1: grade(own) >= good - Yes",
            "B2: censured - No",
        ]
    );
}

#[test]
fn a_limit_by_another_grade_is_named_as_it_is_written() {
    let mut desk = Desk::new("P - province\nB P agency\nB1 B post\n", PLAN);
    desk.report("B g 2025 whole=50");
    desk.report("B1 f 2025 points=95 criteria=1 censured=0 probation=0");
    let way = assess::reach(desk.view(), &desk.ask("P", "2025"), "good").unwrap().way;
    let assess::what_if::Way::Units(turning) = way else { panic!("units: {way:?}") };
    let line = &turning.of[0].lines[0];
    assert_eq!((&*line.line, line.to), ("not above grade(unit) of above", assess::answer::Answer::Yes));
}

#[test]
fn why_shows_what_a_grade_rests_on() {
    let inputs = why(&desk(), "A1").inputs;
    let inputs = inputs.iter().map(|input| format!("{} {:?} {}", input.name, input.answer, input.label));
    let inputs = inputs.skip(1).collect::<Vec<_>>();
    assert_eq!(
        inputs,
        [
            "criteria Some(Yes) criteria",
            "censured Some(No) censured",
            "probation Some(No) probation",
            "grade(unit) A None good",
        ]
    );
}

#[test]
fn who_is_not_assessed_is_in_no_base_no_ranking_and_has_no_such_grade() {
    let desk = desk();
    let quota = &why(&desk, "A1").quotas[0];
    assert_eq!((quota.base.least, quota.base.most), (3, 3), "of four posts three are assessed");
    let rank = RankAsk { name: "own".into(), level: None, within: Some("A".into()) };
    let ranking = assess::rank(desk.view(), &desk.ask("P", "2025"), &rank).unwrap();
    let placed = ranking.rows.iter().map(|row| format!("{} {:?}", row.unit, row.place)).collect::<Vec<_>>();
    assert_eq!(placed, ["A1 Some(1)", "A2 Some(1)", "A4 Some(3)", "A3 None"]);
    let rows = assess::standing(desk.view(), &desk.ask("A", "2025")).unwrap();
    assert_eq!(shown(rows[0].value.as_ref()), "1/4");
}

#[test]
fn a_ranking_says_by_which_rule_a_unit_is_not_assessed() {
    let desk = desk();
    let ask = RankAsk { name: "own".into(), level: None, within: None };
    let ranking = assess::rank(desk.view(), &desk.ask("P", "2025"), &ask).unwrap();
    let left_out = ranking.rows.iter().filter(|row| !row.not_assessed.is_empty());
    let told = left_out.map(|row| (&*row.unit, row.place, row.not_assessed.join("; ")));
    assert_eq!(told.collect::<Vec<_>>(), [("A3", None, "not assessed when probation".to_owned())]);
}

#[test]
fn what_a_unit_above_owes_would_decide_the_grade_below_it() {
    let rows = assess::standing(desk().view(), &desk().ask("B", "2025")).unwrap();
    let missing = rows[0].decided_by.iter().flat_map(|need| &need.of);
    let missing = missing.map(|piece| crate::desk::lacking(&piece.first)).collect::<Vec<_>>();
    assert!(!missing.is_empty() && missing.iter().all(|missing| missing == "B g 2025"), "{missing:?}");
}
