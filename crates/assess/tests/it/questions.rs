//! Rankings, and questions that cannot be answered.

use crate::desk::{Desk, shown};
use assess::{Ask, RankAsk, Units};
use base::Message;

const UNITS: &str = "
    P  -  province
    D1 P  district
    D2 P  district
    A  D1 commune
    B  D1 commune
    C  D2 commune
    E  D2 commune
";

const PLAN: &str = "
    plan p { year 2025 }
    form f from commune every year {
      ok     yes_no
      cases  count flow
      solved count flow
    }
    indicator rate = solved / cases as percent, higher is better
    indicator load = cases as number, lower is better
    standard safe for commune { ok }
    score points for commune {
      weight 100 rate { 100 at 100%; 0 at 0% } linear
    }
    grades points {
      good from 80
      fair from 40
      weak from 0
    }
    target t share of commune where met(safe) >= 50%
";

fn desk() -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    desk.report(
        "A f 2025 ok=1 cases=10 solved=9
         B f 2025 ok=0 cases=3 solved=1
         C f 2025 ok=1 cases=10 solved=9
         A f 2024 ok=1 cases=10 solved=1
         B f 2024 ok=1 cases=10 solved=2
         C f 2024 ok=1 cases=10 solved=3",
    );
    desk
}

fn ranked(desk: &Desk, name: &str, level: Option<&str>, within: Option<&str>) -> Vec<String> {
    let rank = RankAsk { name: name.into(), level: level.map(Into::into), within: within.map(Into::into) };
    let ranking = assess::rank(desk.view(), &desk.ask("P", "2025"), &rank).unwrap();
    let rows = ranking.rows.iter().map(|row| {
        let place = row.place.map_or("-".to_owned(), |place| place.to_string());
        let tied = if row.tied { "=" } else { "" };
        let before = row.year_before.as_ref().and_then(|before| before.place);
        let before = before.map_or("-".to_owned(), |place| place.to_string());
        format!("{place}{tied} {} {} before {before}", row.unit, shown(row.value.as_ref()))
    });
    rows.collect()
}

#[test]
fn units_are_ranked_by_any_figure() {
    let desk = desk();
    assert_eq!(
        ranked(&desk, "rate", Some("commune"), None),
        ["1= A 9/10 before 3", "1= C 9/10 before 1", "3 B 1/3 before 2", "- E - before -"]
    );
    assert_eq!(
        ranked(&desk, "load", Some("commune"), None),
        ["1 B 3 before 1", "2= A 10 before 1", "2= C 10 before 1", "- E - before -"]
    );
    assert_eq!(ranked(&desk, "rate", None, Some("D1")), ["1 A 9/10 before 2", "2 B 1/3 before 1"]);
    assert_eq!(ranked(&desk, "rate", None, None), ["1 D1 10/13 before 1", "- D2 9/10 before -"]);
    assert_eq!(
        ranked(&desk, "points", None, None),
        ["1= A 9000 before 3", "1= C 9000 before 1", "3 B 3333 exact 10000/3 before 2", "- E - before -"]
    );
    assert_eq!(
        ranked(&desk, "safe", None, None),
        ["1= A 1/1 before 1", "1= C 1/1 before 1", "3 B 0/1 before 1", "- E - before -"]
    );
    assert_eq!(ranked(&desk, "t", None, None), ["1= D1 1/2 before 1", "1= D2 1/2 before 2"]);
}

#[test]
fn whoever_cannot_be_ranked_is_listed_with_what_is_missing() {
    let desk = desk();
    let rank = RankAsk { name: "rate".into(), level: Some("commune".into()), within: None };
    let ranking = assess::rank(desk.view(), &desk.ask("P", "2025"), &rank).unwrap();
    let last = ranking.rows.last().unwrap();
    assert_eq!(
        (&*last.unit, last.missing.iter().map(crate::desk::lacking).collect()),
        ("E", vec!["E f 2025".to_owned()])
    );
}

fn refused<T: std::fmt::Debug>(answer: Result<T, Vec<Message>>) -> Vec<String> {
    answer.unwrap_err().iter().map(ToString::to_string).collect()
}

#[test]
fn questions_that_cannot_be_answered_say_why() {
    let desk = desk();
    let standing = |ask: &Ask| refused(assess::standing(desk.view(), ask));
    assert_eq!(standing(&desk.ask("D3", "2025")), ["standing.unknown-unit-near unit=D3 near=D1"]);
    assert_eq!(standing(&desk.ask("hamlet", "2025")), ["standing.unknown-unit unit=hamlet"]);
    assert_eq!(
        standing(&desk.ask("P", "2026-Q1")),
        ["standing.period-without-plan period=2026-Q1 plans=p (2025)"]
    );
    assert_eq!(
        standing(&Ask::new(Units::Level("region".into()), "2025".parse().unwrap())),
        ["standing.unknown-level level=region day=2025-12-31 known=commune,district,province"]
    );
    let rank = |name: &str| {
        let rank = RankAsk { name: name.into(), ..RankAsk::default() };
        refused(assess::rank(desk.view(), &desk.ask("P", "2025"), &rank))
    };
    assert_eq!(rank("rte"), ["standing.unknown-name-near name=rte period=2025 near=rate"]);
    assert_eq!(rank("xyz"), ["standing.unknown-name name=xyz period=2025"]);
    let why = refused(assess::why(desk.view(), &desk.ask("P", "2025"), "points"));
    assert_eq!(why, ["standing.not-for-unit name=points unit=P"]);
}

#[test]
fn a_plan_of_another_unit_does_not_answer() {
    let scoped = PLAN.replace("year 2025", "year 2025\n scope \"D1\"");
    let mut desk = Desk::new(UNITS, &scoped);
    desk.report("A f 2025 ok=1 cases=10 solved=9");
    assert_eq!(desk.stands("D1", "2025", "t"), "met 1/2");
    assert_eq!(
        refused(assess::standing(desk.view(), &desk.ask("D2", "2025"))),
        ["standing.outside-scope plan=p scope=D1 unit=D2"]
    );
}

#[test]
fn a_code_without_its_zeros_is_understood() {
    let desk = Desk::new("06 - province\n 0601 06 commune\n 16 - province", PLAN);
    let standing = |code: &str| refused(assess::standing(desk.view(), &desk.ask(code, "2025")));
    assert_eq!(standing("6"), ["standing.unknown-unit-near unit=6 near=06"]);
    assert_eq!(standing("601"), ["standing.unknown-unit-near unit=601 near=0601"]);
    assert_eq!(standing("0"), ["standing.unknown-unit unit=0"]);
}

#[test]
fn a_change_says_that_it_is_one() {
    let plan = format!("{PLAN}\n target growth change(cases, year_before) <= 10%");
    let mut desk = Desk::new(UNITS, &plan);
    desk.report("A f 2025 ok=1 cases=11 solved=9\n A f 2024 ok=1 cases=10 solved=9");
    let ask = desk.ask("P", "2025");
    assert!(desk.row(&ask, "growth").change);
    assert!(!desk.row(&ask, "t").change);
}
