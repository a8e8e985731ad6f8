//! Quotas of a score on the page of reasons: base, allowance, who keeps the grade and who falls, by which lot.

use crate::world::Office;
use register::plan::ApplyPlan;
use register::report::{Figures, SubmitReport};
use register::{Act, Text};
use testkit::world::day;

const PLAN: &str = "plan draw { basis \"9/KH\" of 2025-01-02 }
form works from commune every quarter {
  all   count flow
  done  count flow check <= all
}
indicator finished = done / all as percent, higher is better
score work for commune { weight 100 finished { 100 at 95%; 0 below 50% } linear }
grades work { high from 80; low from 0 }
quota high <= 50% of low or better in each province, floor, ties by lot \"Draw of 12 January\"
";

/// Three of the four communes of a province are equally good, and two of the four may have the grade.
fn office() -> Office {
    let report = |(unit, done): (&str, i64)| {
        Act::SubmitReport(SubmitReport {
            unit: unit.into(),
            form: "works".into(),
            period: "2025-Q1".parse().unwrap(),
            submitted: day("2025-04-05"),
            figures: Figures::new(vec![("all".into(), 10), ("done".into(), done)]).unwrap(),
            comments: Figures::default(),
            evidence: Vec::new(),
        })
    };
    let plan = Act::ApplyPlan(ApplyPlan { from: day("2024-01-01"), text: Text::from(PLAN) });
    let reports = [("A11", 10), ("A12", 10), ("A21", 10), ("A22", 6)].map(report);
    Office::with(&[vec![plan], reports.to_vec()].concat())
}

const PAGE: &str = "/why/work?unit=A11&period=2025-Q1";

#[test]
fn reasons_say_who_keeps_a_limited_grade_and_who_falls() {
    let page = office().get(PAGE, "en").text.replace(['\u{2068}', '\u{2069}'], "");
    let (_, quotas) = page.split_once("<h2>Quotas, in the order in which they were applied</h2>").unwrap();
    let (quotas, _) = quotas.split_once("<h2>").unwrap();
    assert!(quotas.contains("in A the base is 4, so 2 may have the grade."), "{quotas}");
    assert!(quotas.contains("Draw of 12 January"), "from which seed lots are drawn: {quotas}");
    assert_eq!(quotas.matches("<tr>").count(), 4, "a head and three units: {quotas}");
    assert_eq!(quotas.matches("falls to low").count(), 1, "{quotas}");
    for unit in ["A11", "A12", "A21"] {
        assert!(quotas.contains(&format!("href=\"/why/work?unit={unit}&")), "{unit}: {quotas}");
    }
}

#[test]
fn quotas_are_told_in_three_languages_and_leave_as_a_table() {
    let office = office();
    for (lang, falls) in [("ar", "ينزل إلى"), ("vi", "xuống")] {
        let page = office.get(PAGE, lang).text;
        assert!(page.contains(falls) && !page.contains("page.quota"), "{page}");
    }
    let table = office.get("/why/work.csv?unit=A11&period=2025-Q1&table=quotas", "en").text;
    assert_eq!(table.lines().count(), 4, "{table}");
    assert!(
        table.lines().next().unwrap().ends_with("quota,group,unit,name,points,grade,kept,lot"),
        "{table}"
    );
    assert_eq!(table.matches(",high,no,").count(), 1, "{table}");
}
