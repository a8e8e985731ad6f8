//! What was verified beside what was reported.

use crate::desk::{Desk, period, shown};
use assess::answer::Verified;
use assess::{Ask, RankAsk, Units, Verdict};
use register::report::Figures;
use register::verify::VerifyReport;
use register::{Act, Text};

const UNITS: &str = "
    P  -  province
    A  P  commune
    B  P  commune
";

const PLAN: &str = r#"plan p { basis "1" of 2025-01-02 }
form f from commune every quarter {
  cases  count flow
  solved count flow
}
indicator rate = solved / cases as percent, higher is better
score order for commune { weight 100 rate { 100 at 90%; 50 at 50% } linear }
grades order { good from 80; fair below 80 }
target cleared rate >= 80%
"#;

fn desk() -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.report("A f 2025-Q1 cases=10 solved=9");
    desk.report("B f 2025-Q1 cases=10 solved=9");
    desk
}

/// Enters a verification of the first quarter: `item=value ...` found otherwise.
fn verify(desk: &mut Desk, unit: &str, found: &str) {
    let register = &desk.register;
    let (id, form) = (register.units().id(unit).unwrap(), register.plans().form_id("f").unwrap());
    let cites = register.report(id, form, period("2025-Q1")).unwrap().last_entry();
    let found = found.split_whitespace().map(|figure| {
        let (item, value) = figure.split_once('=').unwrap();
        (Text::from(item), value.parse().ok())
    });
    desk.enter(Act::VerifyReport(VerifyReport {
        unit: unit.into(),
        form: "f".into(),
        period: period("2025-Q1"),
        cites,
        reason: "counted on the spot".into(),
        figures: Figures::new(found.collect()).unwrap(),
        evidence: Vec::new(),
    }));
}

/// Returns value, how much is verified, and the gap.
fn told(verified: Option<&Verified>) -> String {
    verified.map_or("nothing".to_owned(), |verified| {
        let (coverage, gap) = (verified.coverage, shown(verified.gap.as_ref()));
        format!("{} {}/{} {gap}", shown(verified.value.as_ref()), coverage.reported, coverage.expected)
    })
}

fn target(desk: &Desk) -> assess::Standing {
    assess::standing(desk.view(), &desk.ask("P", "2025-Q1")).unwrap().remove(0)
}

#[test]
fn the_gap_is_told_once_all_that_was_reported_is_verified() {
    let mut desk = desk();
    assert_eq!(told(target(&desk).verified.as_deref()), "nothing");
    verify(&mut desk, "A", "solved=5");
    let row = target(&desk);
    assert_eq!((shown(row.value.as_ref()), row.verdict), ("18/20".to_owned(), Verdict::Met));
    assert_eq!(told(row.verified.as_deref()), "5/10 1/2 -");
    assert_eq!(row.verified.unwrap().verdict, Some(Verdict::Undecided));
    verify(&mut desk, "B", "");
    let row = target(&desk);
    assert_eq!(told(row.verified.as_deref()), "14/20 2/2 1/5");
    assert_eq!((row.verdict, row.verified.unwrap().verdict), (Verdict::Met, Some(Verdict::Missed)));
}

#[test]
fn a_score_shows_both_values_of_every_part() {
    let mut desk = desk();
    verify(&mut desk, "A", "solved=7");
    let why = assess::why(desk.view(), &desk.ask("A", "2025-Q1"), "order").unwrap();
    let verified = why.verified.as_ref().unwrap();
    assert_eq!((why.grade.as_deref(), verified.grade.as_deref()), (Some("good"), Some("fair")));
    assert_eq!(told(Some(verified)), "7500 1/1 2500");
    assert_eq!(told(why.inputs[0].verified.as_deref()), "7/10 1/1 1/5");
    let ask = Ask::new(Units::All, period("2025-Q1"));
    let ranking =
        assess::rank(desk.view(), &ask, &RankAsk { name: "rate".into(), ..RankAsk::default() }).unwrap();
    let rows = ranking.rows.iter().map(|row| format!("{} {}", row.unit, told(row.verified.as_deref())));
    assert_eq!(rows.collect::<Vec<_>>(), ["A 7/10 1/1 1/5", "B - 0/1 -"]);
}

#[test]
fn of_verified_figures_alone_whatever_nobody_verified_is_missing() {
    let mut desk = desk();
    verify(&mut desk, "A", "solved=5");
    let rows = assess::standing(desk.view().of_verified(), &desk.ask("P", "2025-Q1")).unwrap();
    assert_eq!((rows[0].verdict, rows[0].coverage.reported), (Verdict::Undecided, 1));
    assert_eq!(told(rows[0].verified.as_deref()), "nothing");
}
