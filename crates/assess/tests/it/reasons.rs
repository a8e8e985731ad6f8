//! Why a figure is what it is, and what a review shows.

use crate::desk::{Desk, lacking, shown};
use assess::answer::{Contribution, Input, Why};
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

const PLAN: &str = r#"plan p "Movement" vi "Phong trào" {
  basis "53-KH" of 2025-01-20
}
form f "Quarterly" from commune every quarter, due in 10 days {
  ok     yes_no stock
  cases  count flow "Cases" vi "Vụ"
  solved count flow "Solved" vi "Đã giải quyết"
}
indicator rate "Clearance" = solved / cases as percent, higher is better
standard safe for commune cite article "4" {
  ok
  rate >= 80%
}
target t share of commune where met(safe) >= 75%
  cite article "2"
target cases cases <= 140
"#;

fn desk() -> Desk {
    let mut desk = Desk::new(UNITS, PLAN);
    for quarter in 1..=4 {
        desk.report(&format!("A f 2025-Q{quarter} ok=1 cases=10 solved=9"));
        desk.report(&format!("B f 2025-Q{quarter} ok=1 cases=10 solved=6"));
        desk.report(&format!("C f 2025-Q{quarter} ok=0 cases=10 solved=7"));
    }
    desk.report("E f 2025-Q1 ok=1 cases=10 solved=9");
    desk
}

fn why(desk: &Desk, unit: &str, name: &str) -> Why {
    assess::why(desk.view(), &desk.ask(unit, "2025"), name).unwrap()
}

fn read(inputs: &[Input]) -> Vec<String> {
    let answer = |input: &Input| input.answer.map_or(String::new(), |answer| format!(" {answer:?}"));
    inputs
        .iter()
        .map(|input| format!("{} {}{}", input.name, shown(input.value.as_ref()), answer(input)))
        .collect()
}

fn pulls(units: &[Contribution]) -> Vec<String> {
    let pull = |unit: &Contribution| {
        let because = unit.because.join("; ");
        let missing = unit.missing.iter().map(lacking).collect::<Vec<_>>().join(", ");
        let (value, gap) = (shown(unit.value.as_ref()), shown(unit.gap.as_ref()));
        format!("{} {:?} {value} {gap} [{because}] [{missing}]", unit.unit, unit.answer)
    };
    units.iter().map(pull).collect()
}

#[test]
fn a_target_is_explained_by_its_rule_its_inputs_and_the_units_that_fail() {
    let why = why(&desk(), "P", "t");
    assert_eq!(why.formula, "target t share of commune where met(safe) >= 75%\n  cite article \"2\"");
    assert_eq!(shown(why.value.as_ref()), "1/4");
    assert_eq!(read(&why.inputs), ["safe 1/4"]);
    // C falls 10 points short of 80 %, B 20; C also lacks the registration.
    assert_eq!(
        pulls(&why.units),
        [
            "B No 24/40 -1/5 [rate >= 80%] []",
            "C No 28/40 -1/10 [ok; rate >= 80%] []",
            "E Undecided - - [ok; rate >= 80%] [E f 2025-Q2, E f 2025-Q3, E f 2025-Q4]",
        ]
    );
    assert_eq!((why.entries.len(), why.entries_more), (13, 0));
    assert_eq!((why.entries[0].entry.0, &*why.entries[0].unit), (15, "E"));
    assert_eq!(why.provision.line, 14);
    assert_eq!(why.provision.basis, ["53-KH, 2 (2025-01-20)".into()] as [assess::answer::Text; 1]);
    assert_eq!(why.standing.unwrap().verdict.word(), "missed");
}

#[test]
fn an_indicator_is_explained_by_the_units_below_that_pull_it_down() {
    let why = why(&desk(), "P", "rate");
    assert_eq!(shown(why.value.as_ref()), "88/120");
    assert_eq!(read(&why.inputs), ["solved 97", "cases 130"]);
    assert_eq!(
        why.words["vi"],
        "chỉ_số Clearance \"Clearance\" = Đã giải quyết / Vụ dạng phần_trăm, càng_cao_càng_tốt"
    );
    assert_eq!(pulls(&why.units), ["D2 Undecided 28/40 - [] [E f 2025-Q2, E f 2025-Q3, E f 2025-Q4]"]);
    assert_eq!((why.coverage.reported, why.coverage.expected), (3, 4));
}

#[test]
fn a_standard_is_explained_line_by_line() {
    let why = why(&desk(), "C", "safe");
    assert_eq!(why.answer, Some(assess::answer::Answer::No));
    assert_eq!(read(&why.inputs), ["ok - No", "rate >= 80% 28/40 No"]);
    let above = self::why(&desk(), "P", "safe");
    assert_eq!(read(&above.inputs), ["ok 2/4", "rate >= 80% 1/4"]);
}

#[test]
fn reasons_are_the_same_whatever_language_the_plan_is_written_in() {
    let plan = "plan p
form f from commune every year { cases count flow; faults count flow; excused count flow; days count flow }
score s for commune {
  weight 100 full, minus 25% per faults of cases unless waived by excused
  minus 5 per days unless waived by excused
}
grades s { high from 60 when not cases = 0; low from 0 }
standard calm for commune { cases > 5; never faults > 2 }
title quiet for commune { eligible when any { met(calm); grade(s) >= high } }
target calm share of commune where met(calm) > 60%
";
    for language in rules::Language::ALL {
        let mut desk = Desk::new(UNITS, &rules::format_in(plan, language).unwrap());
        desk.report("A f 2025 cases=10 faults=3 excused=1 days=4");
        let inputs = why(&desk, "A", "s").inputs;
        let points = |input: &Input| input.points.is_some().then(|| shown(input.points.as_ref()));
        let points: Vec<String> = inputs.iter().filter_map(points).collect();
        assert_eq!(points, ["9500", "-1500"]);
        assert_eq!(
            read(&inputs),
            [
                "full, minus 25% per faults of cases unless waived by excused -",
                "faults 3",
                "cases 10",
                "excused 1",
                "days unless waived by excused 3",
                "days 4",
                "excused 1",
                "not cases = 0 - Yes",
            ]
        );
        assert_eq!(read(&why(&desk, "A", "calm").inputs), ["calm 0/1 No"]);
        assert_eq!(pulls(&why(&desk, "D1", "calm").units)[0], "A No 3 -1 [never faults > 2] []");
        let titles = assess::titles(
            desk.view(),
            &desk.ask("A", "2025"),
            &assess::TitlesAsk { title: None, within: None },
        )
        .unwrap();
        assert_eq!(&*titles.rows[0].lines[0].line, "any { met(calm); grade(s) >= high }");
    }
}

#[test]
fn figures_carried_to_another_map_name_the_steps() {
    let mut desk = desk();
    desk.succeed(
        "2026-01-01",
        "A X whole\n B X whole\n C Z part 1/4\n C X part 3/4",
        "X P commune\n Z P commune",
    );
    desk.today = crate::desk::day("2026-01-15");
    let ask = Ask { map: assess::MapChoice::Today, ..desk.ask("X", "2025") };
    let why = assess::why(desk.view(), &ask, "cases").unwrap_err();
    assert_eq!(why[0].to_string(), "standing.not-for-unit name=cases unit=X");
    let why = assess::why(desk.view(), &ask, "rate").unwrap();
    // A 36 + B 24 + 3/4 of C 28 of A 40 + B 40 + 3/4 of C 40.
    assert_eq!(shown(why.value.as_ref()), "81/110");
    let steps = why
        .crosswalk
        .iter()
        .map(|step| format!("{} {} {}", step.from, step.to.as_deref().unwrap_or("-"), step.how));
    assert_eq!(steps.collect::<Vec<_>>(), ["A X whole", "B X whole", "C X part"]);
}

#[test]
fn a_review_shows_who_stands_where_who_reported_and_what_is_open() {
    let desk = desk();
    let review = assess::review(desk.view(), &Ask::new(Units::Top, "2025".parse().unwrap())).unwrap();
    assert_eq!(&*review.unit.unwrap().unit, "P");
    assert_eq!(review.targets.len(), 2);
    let below = review.below.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| cell.as_ref().map_or("-", |cell| cell.verdict.word()));
        format!("{} {}", row.line.unit, cells.collect::<Vec<_>>().join(" "))
    });
    assert_eq!(below.collect::<Vec<_>>(), ["D1 missed", "D2 missed"]);
    let short = &review.shortfalls[0];
    assert_eq!((&*short.target, short.count, short.undecided), ("t", 2, 1));
    let reporting = review.reporting.iter().map(|row| {
        format!("{} {} {}/{} late {}", row.level, row.month, row.reported, row.expected, row.late)
    });
    assert_eq!(
        reporting.collect::<Vec<_>>(),
        [
            "commune 2025-03 4/4 late 0",
            "commune 2025-06 3/4 late 0",
            "commune 2025-09 3/4 late 0",
            "commune 2025-12 3/4 late 0",
        ]
    );
    let trend = &review.trends[0];
    let points = trend.points.iter().map(|point| format!("{} {}", point.period, shown(point.value.as_ref())));
    assert_eq!(
        points.collect::<Vec<_>>(),
        ["2025-Q1 31/40", "2025-Q2 22/30", "2025-Q3 22/30", "2025-Q4 22/30"]
    );
    assert_eq!(review.trends.iter().map(|trend| &*trend.figure).collect::<Vec<_>>(), ["rate", "cases"]);
    assert_eq!(review.undecided.iter().map(|open| &*open.target).collect::<Vec<_>>(), ["cases"]);
}
