//! More time for reports, in the points it costs not to have had it.

use crate::desk::{Desk, day, period};
use assess::RankAsk;
use assess::tasks::{DigestRules, Notice, digest};
use register::Act;
use register::extension::ExtendReports;
use register::report::{Figures, SubmitReport};

const UNITS: &str = "P - province\n D P district\n A D commune\n B D commune\n C P commune";

const PLAN: &str = "
    plan p { year 2025 }
    form f from commune every quarter, due in 10 days { done count flow; asked count flow }
    score s for commune {
      weight 100 done / asked { 100 at 100%; 0 at 0% } linear
      minus 5 per late_report, at most 20
    }
    grades s { good from 80; fair from 0 }
    target prompt share of commune where late_report = 0 > 50%
";

fn report(desk: &mut Desk, unit: &str, on: &str) {
    let figures = vec![("asked".into(), 10), ("done".into(), 10)];
    desk.enter(Act::SubmitReport(SubmitReport {
        unit: unit.into(),
        form: "f".into(),
        period: period("2025-Q1"),
        submitted: day(on),
        figures: Figures::new(figures).unwrap(),
        comments: Figures::default(),
        evidence: Vec::new(),
    }));
}

#[test]
fn an_extension_takes_the_penalty_from_all_below_the_unit_and_from_nobody_else() {
    let mut desk = Desk::new(UNITS, PLAN);
    ["A", "B", "C"].into_iter().for_each(|unit| report(&mut desk, unit, "2025-04-15"));
    let points = |desk: &Desk| {
        let rank = RankAsk { name: "s".into(), ..RankAsk::default() };
        let ranking = assess::rank(desk.view(), &desk.ask("P", "2025-Q1"), &rank).unwrap();
        let mut rows = ranking
            .rows
            .iter()
            .map(|row| format!("{} {}", row.unit, crate::desk::shown(row.value.as_ref())))
            .collect::<Vec<_>>();
        rows.sort();
        rows
    };
    assert_eq!(points(&desk), ["A 9500", "B 9500", "C 9500"]);
    assert_eq!(desk.stands("P", "2025-Q1", "prompt"), "missed 0/3");
    desk.enter(Act::ExtendReports(ExtendReports {
        unit: "D".into(),
        form: "f".into(),
        period: period("2025-Q1"),
        on: day("2025-04-20"),
        until: day("2025-04-15"),
        granted_by: "the province".into(),
        reason: "flood".into(),
    }));
    assert_eq!(points(&desk), ["A 10000", "B 10000", "C 9500"]);
    assert_eq!(desk.stands("P", "2025-Q1", "prompt"), "met 2/3");
}

#[test]
fn reminders_of_reports_follow_the_day_that_was_granted() {
    let mut desk = Desk::new(UNITS, PLAN);
    report(&mut desk, "C", "2025-04-05");
    let told = |desk: &Desk, on: &str| {
        let rules = DigestRules { soon_days: 5, escalate_days: 10 };
        let notice = |notice: Notice| {
            let reports = notice.reports.iter().map(|line| {
                let by = line.granted_by.as_deref().unwrap_or("-");
                format!(" {} {} due {} by {by}", line.form, line.period, line.due_extended)
            });
            let granted = notice.granted.iter().map(|line| format!(" {} until {}", line.unit, line.until));
            format!("{}:{}{}", notice.unit, reports.collect::<String>(), granted.collect::<String>())
        };
        let view = assess::View { today: day(on), ..desk.view() };
        digest(view, rules).into_iter().map(notice).collect::<Vec<_>>()
    };
    assert_eq!(told(&desk, "2025-04-04"), Vec::<String>::new());
    let (a, b) = ("A: f 2025-Q1 due 2025-04-10 by -", "B: f 2025-Q1 due 2025-04-10 by -");
    assert_eq!(told(&desk, "2025-04-05"), [a, b]);
    assert_eq!(told(&desk, "2025-07-11")[2], "C: f 2025-Q2 due 2025-07-10 by -");
    assert_eq!(
        told(&desk, "2025-07-12")[0],
        "A: f 2025-Q2 due 2025-07-10 by -",
        "a quarter later nobody asks"
    );
    desk.enter(Act::ExtendReports(ExtendReports {
        unit: "D".into(),
        form: "f".into(),
        period: period("2025-Q1"),
        on: day("2025-04-06"),
        until: day("2025-04-25"),
        granted_by: "the province".into(),
        reason: "flood".into(),
    }));
    // The day after, those it was granted to and those above them hear of it; then only beside other things.
    assert_eq!(told(&desk, "2025-04-07"), ["D: D until 2025-04-25", "P: D until 2025-04-25"]);
    assert_eq!(told(&desk, "2025-04-12"), Vec::<String>::new());
    let later = |unit: &str| format!("{unit}: f 2025-Q1 due 2025-04-25 by the province");
    assert_eq!(told(&desk, "2025-04-20"), [later("A"), later("B")]);
    report(&mut desk, "B", "2025-04-20");
    assert_eq!(told(&desk, "2025-04-26"), [later("A")]);
}
