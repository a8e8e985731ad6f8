//! Verdicts, margins, coverage, the year before, places, streaks and what would decide the undecided.

use crate::desk::{Desk, day, needed, period, shown};
use assess::{Ask, Units};

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
