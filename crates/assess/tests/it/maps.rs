//! The same year on three maps: as published, as of today, as of a day before the reform.
//!
//! ```text
//! before 1 July 2025     P > D1 > A B C      from 1 July     P > X Y   (X: A, B and part of C; Y: the rest of C, and E)
//!                        P > D2 > E                          the districts have ended
//! ```

use crate::desk::{Desk, day, needed, shown, told};
use assess::{Ask, MapChoice};

const UNITS: &str = "
    P  -  province
    D1 P  district
    D2 P  district
    A  D1 commune
    B  D1 commune
    C  D1 commune
    E  D2 commune
";

const PLAN: &str = "
    plan p { }
    form f from commune every quarter {
      launched yes_no flow
      cases    count flow
      solved   count flow
    }
    indicator rate = solved / cases as percent, higher is better
    target launch share of commune where launched = 100%
    target cases cases >= 100
    target each_rate each commune: rate >= 50%
    target in_district share of commune where launched in each district >= 50%
";

/// Half a year before the reform, half a year after it; `weight` is the part of C that went to X.
fn desk(weight: &str) -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.report(
        "A f 2025-Q1 launched=1 cases=10 solved=10
         B f 2025-Q1 launched=1 cases=10 solved=5
         C f 2025-Q1 launched=0 cases=20 solved=5
         E f 2025-Q1 launched=0 cases=10 solved=5
         A f 2025-Q2 launched=0 cases=10 solved=10
         B f 2025-Q2 launched=0 cases=10 solved=5
         C f 2025-Q2 launched=0 cases=20 solved=5
         E f 2025-Q2 launched=1 cases=10 solved=5",
    );
    let edges = format!(
        "A X whole
         B X whole
         C X part {weight}
         C Y part -
         E Y whole
         D1 - whole
         D2 - whole"
    );
    desk.succeed("2025-07-01", &edges, "X P commune\n Y P commune");
    desk.report(
        "X f 2025-Q3 launched=1 cases=30 solved=20
         Y f 2025-Q3 launched=1 cases=15 solved=10
         X f 2025-Q4 launched=1 cases=30 solved=20
         Y f 2025-Q4 launched=1 cases=15 solved=10",
    );
    desk
}

#[test]
fn a_country_counts_the_same_on_every_map() {
    for weight in ["-", "2/5"] {
        let desk = desk(weight);
        for map in [MapChoice::Published, MapChoice::Today, MapChoice::On(day("2025-01-01"))] {
            assert_eq!(desk.stands_on(map, "P", "2025", "cases"), "met 190");
        }
    }
}

#[test]
fn a_unit_of_the_new_map_has_what_came_to_it() {
    // X: A 20 + B 20 + 2/5 of C 40 + own 60 = 116 cases; solved A 20 + B 10 + 2/5 of 10 + own 40 = 74.
    let desk = desk("2/5");
    assert_eq!(desk.stands("X", "2025", "each_rate"), "met 74/116");
    // Y: 3/5 of C 40 + E 20 + own 30 = 74 cases; solved 3/5 of 10 + E 10 + own 20 = 36.
    assert_eq!(desk.stands("Y", "2025", "each_rate"), "missed 36/74");
    assert_eq!(desk.stands("P", "2025", "each_rate"), "missed 1/2");
}

#[test]
fn a_weight_nobody_recorded_leaves_the_receivers_undecided_and_is_named() {
    let mut desk = desk("-");
    for unit in ["X", "Y"] {
        let row = desk.row(&desk.ask(unit, "2025"), "each_rate");
        assert_eq!(row.verdict.word(), "undecided", "{unit}");
        let needs = needed(&row.decided_by).join("; ");
        assert!(
            needs.contains("weight C X 2025-07-01") || needs.contains("weight C Y 2025-07-01"),
            "{needs}"
        );
    }
    desk.weigh("C", "X", "2025-07-01", "2/5");
    assert_eq!(desk.stands("X", "2025", "each_rate"), "met 74/116");
}

#[test]
fn districts_that_have_ended_leave_nothing_to_ask_in_each_of_them() {
    let desk = desk("2/5");
    let row = desk.row(&desk.ask("P", "2025"), "in_district");
    assert_eq!(told(&row), "undecided -");
    assert_eq!(needed(&row.decided_by), ["undecided any 0 of P population-empty"]);
    assert_eq!(desk.stands("P", "2025-H1", "in_district"), "met 2/2");
    assert_eq!(desk.stands("D1", "2025-H1", "in_district"), "met 1/1");
}

#[test]
fn the_first_half_year_stands_as_published_and_on_todays_map() {
    let desk = desk("2/5");
    let old = MapChoice::Published;
    assert_eq!(desk.stands_on(old, "P", "2025-H1", "launch"), "missed 3/4");
    assert_eq!(desk.stands_on(old, "D1", "2025-H1", "launch"), "missed 2/3");
    let today = MapChoice::Today;
    // X speaks for A, B (yes) and C (no); Y for C (no) and E (yes): they do not agree.
    let row = desk.row(&Ask { map: today, ..desk.ask("P", "2025-H1") }, "launch");
    assert_eq!(told(&row), "undecided -");
    assert_eq!(desk.stands_on(today, "X", "2025-H1", "each_rate"), "met 34/56");
}

#[test]
fn a_unit_that_is_not_on_the_map_says_what_became_of_it() {
    let desk = desk("-");
    let refused = |map, unit: &str, period: &str| {
        let ask = Ask { map, ..desk.ask(unit, period) };
        assess::standing(desk.view(), &ask)
            .unwrap_err()
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(";")
    };
    assert_eq!(
        refused(MapChoice::Published, "C", "2025"),
        "standing.unit-succeeded unit=C day=2025-12-31 until=2025-07-01 successors=X,Y"
    );
    assert_eq!(
        refused(MapChoice::Published, "D1", "2025"),
        "standing.unit-no-longer unit=D1 day=2025-12-31 until=2025-07-01"
    );
    assert_eq!(
        refused(MapChoice::Published, "X", "2025-Q1"),
        "standing.unit-not-yet unit=X day=2025-03-31 since=2025-07-01"
    );
    assert_eq!(desk.stands_on(MapChoice::On(day("2025-01-01")), "E", "2025-H1", "each_rate"), "met 10/20");
}

#[test]
fn a_population_of_a_day_is_carried_by_those_that_continue_its_units_whole() {
    let plan = "
        plan p { }
        form f from commune every quarter { launched yes_no }
        target now    share of commune where launched >= 0%
        target before share of commune as of 2025-01-01 where launched >= 0%
        target after  share of commune as of 2025-08-01 where launched >= 0%
    ";
    let mut desk = Desk::new(UNITS, plan);
    desk.today = day("2026-01-20");
    desk.report(
        "A f 2025-Q1 launched=1\n B f 2025-Q1 launched=1\n C f 2025-Q1 launched=0\n E f 2025-Q1 launched=0",
    );
    // A and B become X, C is divided between X and Y, E becomes Z; N is new.
    let edges = "A X whole\n B X whole\n C X part -\n C Y part -\n E Z whole\n D1 - whole\n D2 - whole";
    desk.succeed("2025-07-01", edges, "X P commune\n Y P commune\n Z P commune\n N P commune");
    desk.report(
        "X f 2025-Q3 launched=1\n Y f 2025-Q3 launched=1\n Z f 2025-Q3 launched=0\n N f 2025-Q3 launched=0",
    );
    let stands = |map: &str, target: &str| {
        let ask = Ask { map: MapChoice::On(day(map)), ..desk.ask("P", "2025") };
        shown(desk.row(&ask, target).value.as_ref())
    };
    let told = |map: &str| ["now", "before", "after"].map(|target| stands(map, target)).join(" ");
    // Of the four communes of January two are continued by X, one by Z; C by nobody.
    assert_eq!(told("2025-12-31"), "2/4 1/2 2/4");
    // On the map of January the communes that became X or Z whole stand for these; all heirs of C say yes in the third quarter.
    assert_eq!(told("2025-02-01"), "3/4 3/4 2/3");
}
