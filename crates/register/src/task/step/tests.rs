use super::*;
use crate::act::Act;
use crate::fixture::{Desk, day, period};
use crate::task::tests::{assign, desk};

/// Task `t` is to be done once, `r` every quarter, `l` closes by a target.
fn assigned() -> Desk {
    let mut desk = desk();
    desk.enter(assign(
        "t A - 2025-02-01 2025-03-01
         r A B 2025-02-01 2025-Q1..2025-Q4+10
         l A - 2025-02-01 2025-12-31 reach 2025",
    ));
    desk
}

/// Reads `what task period day [more]`, with `-` for no period.
fn act(line: &str) -> Act {
    let words: Vec<&str> = line.split_whitespace().map(|word| if word == "''" { "" } else { word }).collect();
    let task = Text::from(words[1]);
    let period = (words[2] != "-").then(|| period(words[2]));
    let (on, reason) = (day(words[3]), Text::from("flood"));
    let more = || words[4];
    match words[0] {
        "extend" => Act::ExtendTask(ExtendTask {
            task,
            period,
            on,
            until: day(more()),
            granted_by: words.get(5).copied().unwrap_or("P").into(),
            reason,
        }),
        "note" => Act::NoteProgress(NoteProgress { task, period, on, note: more().into() }),
        "evidence" => {
            let sha256 = words.get(5).map(|text| Text::from(*text));
            Act::AddEvidence(AddEvidence { task, period, on, reference: more().into(), sha256 })
        }
        "finish" => Act::FinishTask(FinishTask { task, period, done: on }),
        "reopen" => Act::ReopenTask(ReopenTask { task, period, on, reason }),
        "give" => Act::HandOverTask(HandOverTask { task, on, to: more().into(), reason }),
        "withdraw" => Act::WithdrawTask(WithdrawTask { task, on, reason }),
        other => panic!("{other}"),
    }
}

/// What was done before, the act, and why it is refused.
const CASES: &[(&str, &str, &[&str])] = &[
    ("", "extend t - 2025-02-20 2025-04-01", &[]),
    ("", "extend t - 2025-05-01 2025-06-01", &[]),
    (
        "",
        "extend t - 2025-02-20 2025-03-01",
        &["task.not-later task=t until=2025-03-01 due=2025-03-01 (until)"],
    ),
    (
        "extend t - 2025-02-20 2025-04-01",
        "extend t - 2025-02-21 2025-03-15 ''",
        &[
            "task.missing column=granted_by (granted_by)",
            "task.not-later task=t until=2025-03-15 due=2025-04-01 (until)",
        ],
    ),
    ("", "extend x - 2025-02-20 2025-04-01", &["task.unknown task=x (task)"]),
    ("", "extend r - 2025-02-20 2025-04-01", &["task.which-occurrence task=r first=2025-Q1 (period)"]),
    ("", "extend r 2025-Q1 2025-02-20 2025-04-11", &[]),
    ("", "note t 2025-Q1 2025-02-20 going", &["task.does-not-recur task=t (period)"]),
    ("", "note r 2026-Q1 2025-02-20 going", &["task.no-such-occurrence task=r period=2026-Q1 (period)"]),
    ("", "note r 2025-03 2025-02-20 going", &["task.no-such-occurrence task=r period=2025-03 (period)"]),
    (
        "",
        "note t - 2025-01-20 ''",
        &["task.before-assigned day=2025-01-20 assigned=2025-02-01 (on)", "task.missing column=note (note)"],
    ),
    ("", "note t - 2026-01-02 going", &["task.still-to-come day=2026-01-02 today=2025-12-31 (on)"]),
    ("", "evidence t - 2025-02-20 minutes", &[]),
    ("", "evidence t - 2025-02-20 minutes abc", &["task.not-a-hash text=abc (sha256)"]),
    ("", "finish t - 2025-02-20", &[]),
    (
        "finish t - 2025-02-20",
        "finish t - 2025-02-21",
        &["task.already-finished task=t done=2025-02-20 entry=4"],
    ),
    (
        "finish t - 2025-02-20",
        "extend t - 2025-02-21 2025-04-01",
        &["task.already-finished task=t done=2025-02-20 entry=4"],
    ),
    ("finish r 2025-Q1 2025-04-02", "finish r 2025-Q2 2025-07-02", &[]),
    ("finish t - 2025-02-20", "note t - 2025-02-21 postscript", &[]),
    ("", "finish l - 2025-02-20", &["task.closes-by-target task=l target=reach"]),
    ("", "reopen t - 2025-02-20", &["task.not-finished task=t"]),
    (
        "finish t - 2025-02-20",
        "reopen t - 2025-02-19",
        &["task.reopened-before-done on=2025-02-19 done=2025-02-20 entry=4 (on)"],
    ),
    (
        "finish t - 2025-02-20; reopen t - 2025-02-25",
        "finish t - 2025-02-24",
        &["task.done-before-reopened done=2025-02-24 reopened=2025-02-25 entry=5 (done)"],
    ),
    ("finish t - 2025-02-20; reopen t - 2025-02-25", "finish t - 2025-02-26", &[]),
    ("", "give t - 2025-02-20 B", &[]),
    ("", "give t - 2025-02-20 A", &["task.same-unit task=t unit=A (to)"]),
    ("", "give t - 2025-06-20 C", &["task.unit-not-open unit=C day=2025-06-20 (to)"]),
    ("", "give t - 2025-06-20 X", &["task.unknown-unit unit=X (to)"]),
    ("", "withdraw t - 2025-02-20", &[]),
    (
        "finish t - 2025-02-20",
        "withdraw t - 2025-02-21",
        &["task.already-finished task=t done=2025-02-20 entry=4"],
    ),
    ("finish r 2025-Q1 2025-04-02", "withdraw r - 2025-05-02", &[]),
    (
        "withdraw t - 2025-02-20",
        "note t - 2025-02-21 late",
        &["task.withdrawn task=t day=2025-02-20 entry=4"],
    ),
];

#[test]
fn steps_are_refused_with_every_reason() {
    for (before, line, refusals) in CASES {
        let mut desk = assigned();
        before.split(';').filter(|line| !line.trim().is_empty()).for_each(|line| _ = desk.enter(act(line)));
        assert_eq!(desk.refused(&act(line)), *refusals, "{before} / {line}");
        if refusals.is_empty() {
            let digest = desk.digest();
            desk.enter(act(line));
            assert_ne!(desk.digest(), digest, "{line} leaves a trace");
        }
    }
}

#[test]
fn a_task_is_told_as_of_any_day() {
    let mut desk = assigned();
    for line in [
        "extend t - 2025-02-20 2025-04-01",
        "extend t - 2025-03-20 2025-05-01",
        "give t - 2025-04-01 B",
        "finish t - 2025-04-20",
        "reopen t - 2025-05-10",
    ] {
        desk.enter(act(line));
    }
    let task = desk.register.tasks().task("t").unwrap();
    let told = |on: &str| {
        let on = day(on);
        let lead = &desk.register.units().unit(task.lead_on(on)).code;
        let done =
            task.done_on(None, on).map_or("open".to_owned(), |(done, entry)| format!("{done} by {entry}"));
        format!("{lead} {} {done}", task.due_on(None, on))
    };
    assert_eq!(told("2025-02-19"), "A 2025-03-01 open");
    assert_eq!(told("2025-03-31"), "A 2025-05-01 open");
    assert_eq!(told("2025-04-20"), "B 2025-05-01 2025-04-20 by 7");
    assert_eq!(told("2025-05-10"), "B 2025-05-01 open");
    assert_eq!(task.dues(None, Date::MAX), ["2025-03-01", "2025-04-01", "2025-05-01"].map(day));
}
