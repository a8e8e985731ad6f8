//! Verdicts, margins, coverage, the year before, places, streaks and what would decide the undecided.

use crate::desk::{Desk, needed, shown, told};

const UNITS: &str = "
    P  -  province
    D1 P  district
    D2 P  district
    A  D1 commune
    B  D1 commune
    C  D2 commune
    E  D2 commune
";

const PLAN: &str = r#"
plan movement { basis "53-KH" of 2025-01-20 }
form yearly from commune every year, due in 30 days {
  registered   yes_no
  cases        count flow
  solved       count flow
}
indicator clearance = solved / cases as percent, higher is better
standard safe for commune {
  registered
  clearance >= 80%
}
target safe_communes share of commune where met(safe) >= 75%
target cases_few     cases <= 100
target solved_enough solved >= 30
target each_clear    each commune: clearance >= 80%
"#;

fn desk() -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.report(
        "A yearly 2025 registered=1 cases=10 solved=9
         B yearly 2025 registered=1 cases=20 solved=16
         C yearly 2025 registered=0 cases=10 solved=10
         E yearly 2025 registered=1 cases=10 solved=8",
    );
    desk
}

#[test]
fn a_complete_year_is_decided_everywhere() {
    let desk = desk();
    let cases = [
        ("P", "safe_communes", "met 3/4", "0/1"),
        ("D1", "safe_communes", "met 2/2", "1/4"),
        ("D2", "safe_communes", "missed 1/2", "-1/4"),
        ("C", "safe_communes", "missed 0/1", "-3/4"),
        ("P", "cases_few", "met 50", "50"),
        ("P", "solved_enough", "met 43", "13"),
        ("P", "each_clear", "met 4/4", "0/1"),
        ("C", "each_clear", "met 10/10", "1/5"),
    ];
    for (unit, target, expected, margin) in cases {
        assert_eq!(desk.stands(unit, "2025", target), expected, "{unit} {target}");
        let row = desk.row(&desk.ask(unit, "2025"), target);
        assert_eq!(shown(row.margin.as_ref()), margin, "{unit} {target}");
        assert_eq!(row.coverage.reported, row.coverage.expected);
        assert!(row.decided_by.is_empty());
    }
}

/// A year in which one commune has not reported.
fn desk_without_b() -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.report(
        "A yearly 2025 registered=1 cases=10 solved=9
         C yearly 2025 registered=0 cases=10 solved=10
         E yearly 2025 registered=1 cases=10 solved=8",
    );
    desk
}

#[test]
fn what_is_missing_leaves_open_only_what_it_could_turn() {
    let desk = desk_without_b();
    let either = ["met any 1 of B yearly 2025", "missed any 1 of B yearly 2025"].as_slice();
    let cases = [
        ("P", "safe_communes", "undecided 2/4", either),
        ("D1", "safe_communes", "undecided 1/2", either),
        ("D2", "safe_communes", "missed 1/2", &[]),
        ("P", "cases_few", "undecided 30", either),
        ("P", "solved_enough", "undecided 27", either),
        ("P", "each_clear", "undecided 3/4", either),
        ("D1", "each_clear", "undecided 1/2", either),
        ("B", "each_clear", "undecided -", either),
    ];
    for (unit, target, expected, needs) in cases {
        let row = desk.row(&desk.ask(unit, "2025"), target);
        assert_eq!(
            (told(&row).as_str(), needed(&row.decided_by)),
            (expected, owned(needs)),
            "{unit} {target}"
        );
        assert_eq!(row.margin.is_some(), row.decided_by.is_empty(), "{unit} {target}");
    }
    let row = desk.row(&desk.ask("P", "2025"), "safe_communes");
    assert_eq!((row.coverage.reported, row.coverage.expected), (3, 4));
}

#[test]
fn a_known_part_may_decide_a_sum_that_only_grows() {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.report("A yearly 2025 registered=1 cases=101 solved=30");
    assert_eq!(desk.stands("P", "2025", "cases_few"), "missed 101");
    assert_eq!(desk.stands("P", "2025", "solved_enough"), "met 30");
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| text.to_string()).collect()
}

#[test]
fn units_below_a_share_need_as_few_answers_as_can_decide_it() {
    let mut desk = Desk::new(
        &ten_communes(),
        "plan p { }
         form f from commune every year { ok yes_no }
         target t share of commune where ok > 80%",
    );
    for commune in 0..7 {
        desk.report(&format!("C{commune} f 2025 ok=1"));
    }
    let row = desk.row(&desk.ask("P", "2025"), "t");
    let missing = "of C7 f 2025, C8 f 2025, C9 f 2025";
    assert_eq!(needed(&row.decided_by), [format!("met any 2 {missing}"), format!("missed any 2 {missing}")]);
    desk.report("C7 f 2025 ok=1");
    let row = desk.row(&desk.ask("P", "2025"), "t");
    let missing = "of C8 f 2025, C9 f 2025";
    assert_eq!(needed(&row.decided_by), [format!("met any 1 {missing}"), format!("missed any 2 {missing}")]);
}

fn ten_communes() -> String {
    (0..10).fold("P - province\n".to_owned(), |table, commune| table + &format!("C{commune} P commune\n"))
}

#[test]
fn in_each_bloc_asks_every_bloc() {
    let units = "
        P - province
        A P office agency party
        B P office agency party
        E P office enterprise business
        X P office agency
    ";
    let plan = "plan p { }
        title model for agency, enterprise
        target t count of agency, enterprise where awarded(model) in each bloc >= 1";
    let mut desk = Desk::new(units, plan);
    desk.award("model", "A", "2025");
    let row = desk.row(&desk.ask("P", "2025"), "t");
    assert_eq!(told(&row), "missed 1/2");
    assert_eq!(row.each.as_deref(), Some("bloc"));
    let groups = row
        .groups
        .iter()
        .map(|group| format!("{} {} {}", group.group, group.verdict.word(), shown(group.value.as_ref())));
    assert_eq!(groups.collect::<Vec<_>>(), ["business missed 0", "party met 1"]);
    desk.award("model", "E", "2025");
    assert_eq!(desk.stands("P", "2025", "t"), "met 2/2");
}

#[test]
fn a_population_without_units_is_undecided_and_says_so() {
    let desk = Desk::new(
        "P - province\n C P commune",
        "plan p { }
         form f from commune every year { ok yes_no }
         form g from district, agency every year { done yes_no }
         target t share of district, agency where done >= 50%
         target g count of commune where ok in each district >= 1",
    );
    for target in ["t", "g"] {
        let row = desk.row(&desk.ask("P", "2025"), target);
        assert_eq!(told(&row), "undecided -");
        assert_eq!(needed(&row.decided_by), ["undecided any 0 of P population-empty"], "{target}");
    }
}

#[test]
fn where_no_report_decides_what_stands_in_the_way_is_named() {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.report(
        "A yearly 2025 registered=1 cases=10 solved=9
         B yearly 2025 registered=1 cases=20 solved=16
         C yearly 2025 registered=1 cases=10 solved=10
         E yearly 2025 registered=1 cases=0 solved=0",
    );
    let row = desk.row(&desk.ask("P", "2025"), "each_clear");
    assert_eq!(told(&row), "undecided 3/4");
    assert_eq!(needed(&row.decided_by), ["undecided any 0 of E whole-not-positive"]);
}

#[test]
fn an_exception_takes_units_out_and_an_undecided_one_leaves_it_open() {
    let plan = "plan p { }
        form f from commune every year { ok yes_no }
        form g from commune every year { away yes_no }
        target t share of commune except away where ok >= 60%";
    let units = "P - province\n A P commune\n B P commune\n C P commune";
    let mut desk = Desk::new(units, plan);
    desk.report("A f 2025 ok=1\n B f 2025 ok=1\n C f 2025 ok=0\n A g 2025 away=0\n C g 2025 away=0");
    // With B it is 2 of 3, without B 1 of 2.
    let row = desk.row(&desk.ask("P", "2025"), "t");
    assert_eq!(told(&row), "undecided 2/3");
    assert_eq!(needed(&row.decided_by), ["met any 1 of B g 2025", "missed any 1 of B g 2025"]);
    desk.report("B g 2025 away=1");
    assert_eq!(desk.stands("P", "2025", "t"), "missed 1/2");
}

#[test]
fn places_are_shared_and_the_undecided_have_none() {
    let mut desk = Desk::new(
        &ten_communes(),
        "plan p { }
        form f from commune every year {
          cases count flow
          solved count flow
        }
        indicator rate = solved / cases as percent, higher is better
        target t each commune: rate >= 50%",
    );
    desk.report(
        "C0 f 2025 cases=10 solved=9
         C1 f 2025 cases=20 solved=10
         C2 f 2025 cases=2 solved=1
         C3 f 2025 cases=5 solved=0",
    );
    let place =
        |unit: &str| desk.row(&desk.ask(unit, "2025"), "t").rank.map(|rank| (rank.place, rank.of, rank.tied));
    assert_eq!(
        ["C0", "C1", "C2", "C3", "C4"].map(place),
        [Some((1, 4, false)), Some((2, 4, true)), Some((2, 4, true)), Some((4, 4, false)), None,]
    );
}

#[test]
fn a_row_leaves_as_the_contract_has_it() {
    let desk = desk_without_b();
    let row = desk.row(&desk.ask("D2", "2025"), "safe_communes");
    let json = serde_json::to_value(&row).unwrap();
    let expected = serde_json::json!({
        "unit": "D2", "period": "2025", "target": "safe_communes", "label": "safe_communes",
        "value": {"part": "1", "whole": "2"}, "threshold": {"part": "75", "whole": "100"}, "comparator": ">=",
        "verdict": "missed", "decided_by": [], "coverage": {"reported": 2, "expected": 2},
        "margin": {"part": "-1", "whole": "4"}, "year_before": null,
        "rank": {"place": 1, "of": 1, "tied": false}, "streak": 0, "basis": "53-KH (2025-01-20)",
        "map": "published", "as_of": {"entry": 5, "date": "2026-01-15"},
        "plan": "movement", "level": "district", "through": "2025-12-31", "percent": true,
    });
    assert_eq!(json, expected);
    let open = desk.row(&desk.ask("B", "2025"), "each_clear");
    let need = &serde_json::to_value(&open).unwrap()["decided_by"][0];
    let piece = serde_json::json!({"unit": "B", "form": "yearly", "period": "2025"});
    assert_eq!(*need, serde_json::json!({"verdict": "met", "any": 1, "of": [piece], "more": 0}));
}

const NONE_PLAN: &str = r#"
plan quiet { year 2025 }
form quarterly from commune every quarter {
  fires  count flow
  losses amount "VND" scale 0 flow
}
target no_fires      fires                               = 0
target no_losses     losses                              = 0
target nobody_burnt  count of commune where fires >= 1   = 0
target none_of_them  share of commune where fires >= 1   = 0%
target each_is_quiet each commune: fires                 = 0
"#;

#[test]
fn exactly_none_is_missed_by_the_first_and_met_only_once_all_have_answered() {
    let quarters = |of: &[&str], skipped: &str, of_a: &str| {
        let mut desk = Desk::new(UNITS, NONE_PLAN);
        for quarter in of {
            for unit in ["A", "B", "C", "E"].into_iter().filter(|unit| !skipped.contains(unit)) {
                let figures = if unit == "A" { of_a } else { "fires=0 losses=0" };
                desk.report(&format!("{unit} quarterly {quarter} {figures}"));
            }
        }
        desk
    };
    let all = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];
    let targets = ["no_fires", "no_losses", "nobody_burnt", "none_of_them", "each_is_quiet"];
    let stands = |desk: &Desk| targets.map(|target| desk.stands("P", "2025", target));
    let quiet = quarters(&all, "", "fires=0 losses=0");
    assert_eq!(stands(&quiet), ["met 0", "met 0", "met 0", "met 0/4", "met 4/4"]);
    let silent = quarters(&all, "E", "fires=0 losses=0");
    assert!(stands(&silent).iter().all(|told| told.starts_with("undecided")), "{:?}", stands(&silent));
    // One fire decides the counts, whoever is silent. What is lost may come back: an amount may be negative.
    let fire = quarters(&all, "E", "fires=1 losses=5");
    let told = stands(&fire);
    assert_eq!([&told[0], &told[2], &told[3]], ["missed 4", "missed 1", "missed 1/4"]);
    assert!(told[1].starts_with("undecided") && told[4].starts_with("missed"), "{told:?}");
    // While the year runs, one is one too many; none so far is well so far.
    for (of_a, expected) in [("fires=0 losses=0", "on_course 0"), ("fires=1 losses=0", "missed 1")] {
        let mut running = quarters(&["2025-Q1"], "", of_a);
        running.today = crate::desk::day("2025-05-02");
        assert_eq!(running.stands("P", "2025", "no_fires"), expected);
    }
}
