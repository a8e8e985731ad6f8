//! Numbers that differ by place and by day.

use crate::desk::{Desk, day, shown, told};
use assess::Ask;

const UNITS: &str = "
    P - province
    D1 P district
    D2 P district
    A D1 commune
    B D1 commune
    C D2 commune
";

const PLAN: &str = r#"
    plan p { year 2025; levels province > district > commune }
    form f from commune every quarter {
      cases  count flow
      solved count flow
    }
    parameter asked = 50% {
      80% in "D1"
      60% for commune from 2025-07-01
      90% in "B" from 2025-07-01
    }
    parameter fewest = 20 { 5 in "D2" }
    target solved  solved / cases >= asked
    target each    each commune: solved / cases >= asked
    target by_two  share of commune where cases >= fewest in each district >= asked
"#;

#[test]
fn a_threshold_is_that_of_the_nearest_place_and_the_latest_day() {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.today = day("2026-01-20");
    desk.report(
        "A f 2025-Q1 cases=10 solved=7\n A f 2025-Q2 cases=10 solved=7\n A f 2025-Q3 cases=1 solved=1
         B f 2025-Q1 cases=10 solved=9\n B f 2025-Q2 cases=10 solved=8\n B f 2025-Q3 cases=1 solved=1
         C f 2025-Q1 cases=5 solved=3\n C f 2025-Q2 cases=5 solved=3\n C f 2025-Q3 cases=1 solved=1",
    );
    let row = |unit: &str, target: &str, through: &str| {
        let ask = Ask { through: Some(day(through)), ..desk.ask(unit, "2025") };
        let row = desk.row(&ask, target);
        format!("{} of {}", told(&row), shown(Some(&row.threshold)))
    };
    // The district's own line holds for both of its communes; the other commune has none.
    let cases = [
        ("A", "2025-06-30", "at_risk 14/20 of 80/100"),
        ("B", "2025-06-30", "on_course 17/20 of 80/100"),
        ("C", "2025-06-30", "on_course 6/10 of 50/100"),
        // From July on the level has a line, and a unit named before its level.
        ("A", "2025-09-30", "on_course 15/21 of 60/100"),
        ("B", "2025-09-30", "at_risk 18/21 of 90/100"),
        ("C", "2025-09-30", "on_course 7/11 of 60/100"),
    ];
    for (unit, through, expected) in cases {
        assert_eq!(row(unit, "each", through), expected, "{unit} {through}");
    }
    assert_eq!(row("P", "solved", "2025-06-30"), "on_course 37/50 of 50/100");
    assert_eq!(row("D1", "by_two", "2025-06-30"), "on_course 1/1 of 80/100");
    assert_eq!(row("P", "by_two", "2025-06-30"), "on_course 2/2 of 50/100");
}

#[test]
fn on_the_map_after_a_merger_the_line_of_a_unit_that_is_gone_says_nothing() {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.today = day("2026-01-20");
    desk.report(
        "A f 2025-Q1 cases=10 solved=7\n B f 2025-Q1 cases=10 solved=9\n C f 2025-Q1 cases=5 solved=3",
    );
    let edges = "A X whole\n B X whole\n D1 - whole";
    desk.succeed("2025-05-01", edges, "X D2 commune");
    let threshold = |unit: &str, map: &str| {
        let ask = Ask {
            through: Some(day("2025-03-31")),
            map: assess::MapChoice::On(day(map)),
            ..desk.ask(unit, "2025")
        };
        shown(Some(&desk.row(&ask, "each").threshold))
    };
    assert_eq!(threshold("A", "2025-03-31"), "80/100");
    assert_eq!(threshold("X", "2025-06-01"), "50/100");
}
