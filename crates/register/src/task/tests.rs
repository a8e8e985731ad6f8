use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, named, period, program};
use base::{Comparator, Cycle};
use rules::program::{ItemIx, Measure, Quantity, Target};

pub(super) fn desk() -> Desk {
    let mut desk = Desk::with_units("P - province\n A P commune\n B P commune\n C P commune - - 2025-06-01");
    let mut plan = program("p", "f", &["commune"], Cycle::Year, &["a:count"]);
    plan.targets.push(target("reach"));
    desk.enact("2025-01-01", plan);
    desk
}

fn target(name: &str) -> Target {
    Target {
        named: named(name),
        measure: Measure::Value(Quantity::Item(ItemIx(0))),
        in_each: None,
        comparator: Comparator::AtLeast,
        threshold: base::number::whole(1),
        parameter: None,
        percent: false,
        by: None,
    }
}

/// Reads `task lead with assigned due [target [period]]` a line, `with` as `A,B` or `-`, `due` as a day or as
/// `FIRST..LAST+DAYS`; the first row is row 2.
pub(super) fn assign(table: &str) -> Act {
    let row = |(line, row): (&str, u64)| {
        let words: Vec<&str> =
            line.split_whitespace().map(|word| if word == "''" { "" } else { word }).collect();
        let link = |name: &&str| TargetLink {
            plan: "p".into(),
            target: (*name).into(),
            period: words.get(6).map(|text| period(text)),
        };
        TaskRow {
            row: Some(row),
            task: words[0].into(),
            text: "do it".into(),
            lead: words[1].into(),
            with: words[2].split(',').filter(|word| *word != "-").map(Text::from).collect(),
            source: Source::ByHand,
            assigned: day(words[3]),
            due: due(words[4]),
            target: words.get(5).map(link),
        }
    };
    Act::AssignTasks(AssignTasks { rows: table.lines().zip(2..).map(row).collect() })
}

fn due(text: &str) -> Due {
    let Some((first, rest)) = text.split_once("..") else { return Due::On(day(text)) };
    let (last, days) = rest.split_once('+').unwrap();
    let last = (!last.is_empty()).then(|| period(last));
    Due::Every { first: period(first), last, days: days.parse().unwrap() }
}

const CASES: &[(&str, &[&str])] = &[
    ("t A - 2025-02-01 2025-03-01\n u A B,P 2025-02-01 2025-02-01", &[]),
    ("t A - 2025-02-10 2025-Q1..+10\n u A - 2025-02-10 2025-02..2025-12+-5", &[]),
    ("t A - 2025-02-01 2025-12-31 reach 2025\n u A - 2025-02-01 2025..+31 reach", &[]),
    ("k A - 2025-02-01 2025-03-01", &["2: task.duplicate task=k entry=3 (task)"]),
    (
        "t A - 2025-02-01 2025-03-01\n t A - 2025-02-01 2025-03-01",
        &["3: task.duplicate-row task=t other=2 (task)"],
    ),
    ("'' A - 2025-02-01 2025-03-01", &["2: task.missing column=task (task)"]),
    (
        "t X A,A,Y 2025-02-01 2025-03-01",
        &[
            "2: task.unit-twice unit=A (with)",
            "2: task.unknown-unit unit=X (lead)",
            "2: task.unknown-unit unit=Y (with)",
        ],
    ),
    ("t C - 2025-06-01 2025-07-01", &["2: task.unit-not-open unit=C day=2025-06-01 (lead)"]),
    ("t A A 2025-02-01 2025-03-01", &["2: task.unit-twice unit=A (with)"]),
    (
        "t A - 2025-02-02 2025-02-01",
        &["2: task.due-before-assigned due=2025-02-01 assigned=2025-02-02 (due)"],
    ),
    ("t A - 2026-01-01 2026-02-01", &[]),
    ("t A - 2026-01-02 2026-02-01", &["2: task.still-to-come day=2026-01-02 today=2025-12-31 (assigned)"]),
    ("t A - 2025-02-01 2525-02-01", &["2: task.far-date column=due day=2525-02-01 (due)"]),
    (
        "t A - 2025-04-01 2025-Q1..2025-12+400",
        &[
            "2: task.first-before-assigned first=2025-Q1 assigned=2025-04-01 (first)",
            "2: task.last-does-not-follow first=2025-Q1 last=2025-12 (last)",
            "2: task.too-many-days most=366 (due_days)",
        ],
    ),
    (
        "t A - 2025-02-01 2025-03..2025-02+0",
        &["2: task.last-does-not-follow first=2025-03 last=2025-02 (last)"],
    ),
    ("t A - 2025-02-01 2025-12-31 reach", &["2: task.target-without-period (target_period)"]),
    ("t A - 2025-02-01 2025..+0 reach 2025", &["2: task.target-with-period (target_period)"]),
    ("t A - 2025-02-01 2025-12-31 other 2025", &["2: task.unknown-target plan=p target=other (target)"]),
    ("t A - 2025-02-01 2025-12-31 reach 1999", &["2: task.unknown-plan plan=p period=1999 (plan)"]),
    ("", &["task.no-rows"]),
];

#[test]
fn rows_are_refused_with_every_reason() {
    let mut desk = desk();
    desk.enter(assign("k A - 2025-02-01 2025-03-01"));
    for (table, refusals) in CASES {
        assert_eq!(desk.refused(&assign(table)), *refusals, "{table}");
        if refusals.is_empty() {
            let mut desk = desk.clone();
            desk.enter(assign(table));
            assert_eq!(desk.digest().len(), 32);
        }
    }
}

/// Says where a task comes from, and what is wrong with how.
#[test]
fn sources_have_their_words() {
    let desk = desk();
    let with = |source: Source| {
        let Act::AssignTasks(mut act) = assign("t A - 2025-02-01 2025-03-01") else { unreachable!() };
        act.rows[0].source = source;
        desk.refused(&Act::AssignTasks(act))
    };
    let provision =
        |instrument: &str, part: &str| Source::Provision { instrument: instrument.into(), part: part.into() };
    assert_eq!(with(provision("53-KH/UBND", "")), Vec::<String>::new());
    assert_eq!(with(provision("", "II.3")), ["2: task.missing column=instrument (instrument)"]);
    assert_eq!(
        with(provision("53\u{200E}", "")),
        ["2: task.hidden-character column=instrument text=53\u{200E} (instrument)"]
    );
    let conclusion = Source::Conclusion { review: period("2024"), number: Text::default() };
    assert_eq!(with(conclusion), ["2: task.missing column=conclusion (conclusion)"]);
}

#[test]
fn a_task_that_recurs_is_there_for_each_period_that_has_begun() {
    let mut desk = desk();
    desk.enter(assign("t A - 2025-02-10 2025-Q1..2025-Q3+10\n u A - 2025-02-10 2025-Q1..+-100"));
    let occurrences = |task: &str, on: &str| {
        let task = desk.register.tasks().task(task).unwrap();
        let shown = task
            .occurrences(day(on))
            .into_iter()
            .map(|period| format!("{} {}", period.unwrap(), task.due.day(period)));
        shown.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(occurrences("t", "2025-02-09"), "");
    assert_eq!(occurrences("t", "2025-03-31"), "2025-Q1 2025-04-10");
    assert_eq!(occurrences("t", "2025-04-01"), "2025-Q1 2025-04-10, 2025-Q2 2025-07-10");
    assert_eq!(occurrences("t", "2099-01-01").matches("2025").count(), 6);
    // Due before its period begins.
    assert_eq!(occurrences("u", "2025-03-23"), "2025-Q1 2024-12-21, 2025-Q2 2025-03-22");
}
