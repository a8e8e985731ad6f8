//! Conditions over editions: streaks of awards and of figures, years without a contest, revocations.

use crate::desk::{Desk, needed};

const UNITS: &str = "N - nation\n A N city\n B N city\n C N city";

/// The facts: first awards for 2015, none for 2020 and 2021, the eighth edition in 2024.
fn contests(no_contest: &str) -> Desk {
    let plan = format!(
        "plan p {{ year 2024; {no_contest} }}
         form f from city every year {{ solved count flow; cases count flow }}
         title seal for city
         target eight share of city where awarded(seal) for 8 consecutive editions >= 90%
         target nine share of city where awarded(seal) for 9 consecutive editions >= 90%
         target often share of city where awarded(seal) in 7 of the last 8 editions >= 90%
         target kept share of city where solved / cases >= 80% for 2 consecutive editions >= 90%"
    );
    let mut desk = Desk::new(UNITS, &plan);
    for year in (2015..=2024).filter(|year| ![2020, 2021].contains(year)) {
        desk.award("seal", "A", &year.to_string());
        if year != 2018 {
            desk.award("seal", "B", &year.to_string());
        }
    }
    desk
}

#[test]
fn a_year_without_a_contest_does_not_break_a_streak() {
    let mut desk = contests("no contest 2020, 2021");
    let stands = |desk: &Desk, unit: &str, target: &str| desk.stands(unit, "2024", target);
    assert_eq!(stands(&desk, "A", "eight"), "met 1/1");
    assert_eq!(stands(&desk, "B", "eight"), "missed 0/1");
    assert_eq!(stands(&desk, "B", "often"), "met 1/1");
    assert_eq!(stands(&desk, "C", "often"), "missed 0/1");
    // Before the first edition nothing is on record: that A had no award for 2014 is not known.
    assert_eq!(stands(&desk, "A", "nine"), "undecided -");
    assert_eq!(stands(&desk, "B", "nine"), "missed 0/1");
    desk.revoke("seal", "A", "2022");
    assert_eq!(stands(&desk, "A", "eight"), "missed 0/1");
    assert_eq!(stands(&desk, "A", "often"), "met 1/1");
}

#[test]
fn an_edition_in_which_nobody_was_awarded_breaks_every_streak() {
    assert_eq!(contests("").stands("A", "2024", "eight"), "missed 0/1");
}

#[test]
fn every_edition_names_what_it_lacks() {
    let mut desk = contests("no contest 2020, 2021");
    desk.report("A f 2024 solved=9 cases=10");
    let row = desk.row(&desk.ask("A", "2024"), "kept");
    assert_eq!(needed(&row.decided_by), ["met any 1 of A f 2023", "missed any 1 of A f 2023"]);
    desk.report("A f 2023 solved=7 cases=10");
    assert_eq!(desk.stands("A", "2024", "kept"), "missed 0/1");
}
