//! Tasks: how they stand on a day, who answers for them, what is counted, who is reminded.

use crate::desk::{Desk, day, period};
use assess::tasks::{DigestRules, StatsBy, TaskLine, TaskState, TasksAsk, digest, stale, stats, tasks};
use assess::{Verdict, View};
use base::Seq;
use register::instrument::{Body, IssueInstrument};
use register::report::{CorrectReport, Figures};
use register::succession::{EdgeRow, How, Succeed};
use register::task::step::{ExtendTask, FinishTask, HandOverTask, NoteProgress, ReopenTask, WithdrawTask};
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source, TargetLink};
use register::{Act, Text, numbering};

const UNITS: &str = "
    P  -  province
    D  P  district
    A  D  commune
    B  D  commune
    C  P  commune
";

const PLAN: &str = r#"plan p { basis "1" of 2025-01-02 }
form f from commune every quarter, due in 10 days {
  houses  count flow
}
target built   each commune: houses >= 10
target shared  share of commune where houses >= 4 >= 50%
"#;

fn desk() -> Desk {
    Desk::new(UNITS, PLAN)
}

/// Enters tasks: `task lead assigned due [instrument]` a line; `due` is a day, or `FIRST..LAST+DAYS`.
fn assign(desk: &mut Desk, table: &str) {
    let row = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let due = match words[3].split_once("..") {
            None => Due::On(day(words[3])),
            Some((first, rest)) => {
                let (last, days) = rest.split_once('+').unwrap();
                let last = (!last.is_empty()).then(|| period(last));
                Due::Every { first: period(first), last, days: days.parse().unwrap() }
            }
        };
        let source = words.get(4).map_or(Source::ByHand, |number| Source::Provision {
            instrument: (*number).into(),
            part: "1".into(),
        });
        let (task, lead) = (words[0].into(), words[1].into());
        let (text, assigned) = (Text::from("do it"), day(words[2]));
        TaskRow { row: None, task, text, lead, with: Vec::new(), source, assigned, due, target: None }
    };
    let rows = table.lines().filter(|line| !line.trim().is_empty()).map(row).collect();
    desk.enter(Act::AssignTasks(AssignTasks { rows }));
}

/// Enters steps: `finish|reopen|withdraw|note|extend|give task period day [until|unit]` a line.
fn follow(desk: &mut Desk, lines: &str) {
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (task, on, reason) = (Text::from(words[1]), day(words[3]), Text::from("flood"));
        let period = (words[2] != "-").then(|| period(words[2]));
        desk.enter(match words[0] {
            "finish" => Act::FinishTask(FinishTask { task, period, done: on }),
            "reopen" => Act::ReopenTask(ReopenTask { task, period, on, reason }),
            "withdraw" => Act::WithdrawTask(WithdrawTask { task, on, reason }),
            "note" => Act::NoteProgress(NoteProgress { task, period, on, note: reason }),
            "give" => Act::HandOverTask(HandOverTask { task, on, to: words[4].into(), reason }),
            _ => {
                let (until, granted_by) = (day(words[4]), Text::from("P"));
                Act::ExtendTask(ExtendTask { task, period, on, until, granted_by, reason })
            }
        });
    }
}

fn view<'a>(desk: &'a Desk, on: &str) -> View<'a> {
    let Desk { register, cube, verified, .. } = desk;
    View { register, cube, verified, head: Seq(register.head().0), today: day(on), memory: None }
}

fn all_states() -> TasksAsk {
    TasksAsk { states: TaskState::ALL.to_vec(), ..TasksAsk::default() }
}

/// Returns `task [period] lead first/extended days` for each line.
fn told(desk: &Desk, on: &str) -> Vec<String> {
    tasks(view(desk, on), &all_states()).unwrap().iter().map(tell).collect()
}

fn tell(line: &TaskLine) -> String {
    let period = line.period.map_or(String::new(), |period| format!(" {period}"));
    let lead = line
        .lead
        .as_deref()
        .map_or_else(|| format!("nobody<{}", line.above.as_deref().unwrap_or("-")), str::to_owned);
    let days = line.days_over.map_or(String::new(), |days| format!(" {days}"));
    format!("{}{period} {lead} {}/{}{days}", line.task, line.state.name(), line.state_extended.name())
}

#[test]
fn a_task_stands_by_both_of_its_days() {
    let mut desk = desk();
    assign(&mut desk, "t A 2025-02-01 2025-03-01");
    follow(
        &mut desk,
        "extend t - 2025-03-05 2025-04-01
         finish t - 2025-03-20
         reopen t - 2025-03-25
         finish t - 2025-04-03",
    );
    let cases = [
        ("2025-01-31", None),
        ("2025-03-01", Some("t A not_yet_due/not_yet_due 0")),
        ("2025-03-04", Some("t A overdue/overdue 3")),
        ("2025-03-05", Some("t A overdue/not_yet_due -27")),
        ("2025-03-20", Some("t A done_late/done_on_time")),
        ("2025-03-25", Some("t A overdue/not_yet_due -7")),
        ("2025-04-02", Some("t A overdue/overdue 1")),
        ("2025-04-03", Some("t A done_late/done_late 2")),
    ];
    for (on, expected) in cases {
        assert_eq!(told(&desk, on).first().map(String::as_str), expected, "{on}");
    }
}

#[test]
fn a_task_that_recurs_is_a_line_for_each_period_until_it_is_withdrawn() {
    let mut desk = desk();
    assign(&mut desk, "t A 2025-02-01 2025-Q1..+10");
    follow(&mut desk, "finish t 2025-Q1 2025-04-11\n withdraw t - 2025-07-05");
    assert_eq!(
        told(&desk, "2025-07-04"),
        [
            "t 2025-Q1 A done_late/done_late 1",
            "t 2025-Q2 A not_yet_due/not_yet_due -6",
            "t 2025-Q3 A not_yet_due/not_yet_due -98"
        ]
    );
    let after = [
        "t 2025-Q1 A done_late/done_late 1",
        "t 2025-Q2 A withdrawn/withdrawn",
        "t 2025-Q3 A withdrawn/withdrawn",
    ];
    assert_eq!(told(&desk, "2026-01-10"), after);
    assert_eq!(tasks(view(&desk, "2026-01-10"), &TasksAsk::default()).unwrap().len(), 1);
}

fn link(desk: &mut Desk, task: &str, lead: &str, target: &str, due: &str) {
    let row = TaskRow {
        row: None,
        task: task.into(),
        text: "reach it".into(),
        lead: lead.into(),
        with: Vec::new(),
        source: Source::ByHand,
        assigned: day("2025-01-05"),
        due: Due::On(day(due)),
        target: Some(TargetLink { plan: "p".into(), target: target.into(), period: "2025".parse().ok() }),
    };
    desk.enter(Act::AssignTasks(AssignTasks { rows: vec![row] }));
}

/// Three quarters are enough for ten houses; the third report comes on 1 October. All four of the others are zero.
#[test]
fn a_target_that_is_met_closes_its_task_on_the_day_it_was_met() {
    let mut desk = desk();
    link(&mut desk, "t", "A", "built", "2025-10-01");
    link(&mut desk, "u", "A", "built", "2025-09-30");
    link(&mut desk, "v", "B", "built", "2026-01-10");
    link(&mut desk, "w", "C", "built", "2026-02-28");
    desk.report("A f 2025-Q1 houses=4\n A f 2025-Q2 houses=0\n A f 2025-Q3 houses=6\n A f 2025-Q4 houses=1");
    desk.report("B f 2025-Q1 houses=1\n B f 2025-Q2 houses=1\n B f 2025-Q3 houses=1\n B f 2025-Q4 houses=1");
    let lines = tasks(view(&desk, "2026-01-15"), &all_states()).unwrap();
    let told: Vec<String> = lines.iter().map(tell).collect();
    assert_eq!(
        told,
        [
            "u A done_late/done_late 1",
            "t A done_on_time/done_on_time",
            "v B overdue/overdue 5",
            "w C not_yet_due/not_yet_due -44",
        ]
    );
    let verdicts: Vec<_> = lines.iter().map(|line| line.target.as_ref().unwrap().verdict).collect();
    let (met, missed) = (Some(Verdict::Met), Some(Verdict::Missed));
    assert_eq!(verdicts, [met, met, missed, Some(Verdict::Undecided)]);
    assert_eq!(lines[1].done, Some(day("2025-10-01")));
    assert_eq!(lines[2].touched, Some(day("2026-01-01")));
}

/// One of two communes is half: the first report alone does it.
#[test]
fn a_share_is_met_when_enough_units_have_reported() {
    let mut desk = desk();
    link(&mut desk, "t", "D", "shared", "2025-12-31");
    for quarter in ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"] {
        desk.report(&format!("A f {quarter} houses=1"));
    }
    let lines = tasks(view(&desk, "2026-01-15"), &all_states()).unwrap();
    assert_eq!(lines[0].done, Some(day("2026-01-01")), "the fourth house is told on 1 January");
    assert_eq!(tell(&lines[0]), "t D done_late/done_late 1");
}

fn succeed(desk: &mut Desk, on: &str, edges: &[(&str, Option<&str>, How)]) {
    let edge = |(row, (from, to, how)): (u64, &(&str, Option<&str>, How))| EdgeRow {
        row,
        from: (*from).into(),
        to: to.map(Text::from),
        how: *how,
        weight: None,
        basis: Text::default(),
    };
    let edges = (2..).zip(edges).map(edge).collect();
    desk.enter(Act::Succeed(Succeed { on: day(on), edges, units: Vec::new() }));
}

#[test]
fn a_task_follows_the_whole_successor_or_has_no_owner() {
    let mut desk = desk();
    assign(&mut desk, "a A 2025-01-10 2025-03-01\n b B 2025-01-10 2025-03-02\n d D 2025-01-10 2025-03-03");
    succeed(&mut desk, "2025-04-01", &[("A", Some("B"), How::Whole), ("B", Some("B"), How::Whole)]);
    succeed(
        &mut desk,
        "2025-05-01",
        &[("B", Some("C"), How::Part), ("B", Some("P"), How::Part), ("D", None, How::Whole)],
    );
    let leads = |on: &str| {
        let lines = tasks(view(&desk, on), &all_states()).unwrap();
        let lead = |line: &TaskLine| {
            let (given, above) =
                (line.given_to.as_deref().unwrap_or("-"), line.above.as_deref().unwrap_or("-"));
            format!("{} {given} {above}", line.lead.as_deref().unwrap_or("nobody"))
        };
        lines.iter().map(lead).collect::<Vec<_>>()
    };
    assert_eq!(leads("2025-03-31"), ["A - -", "B - -", "D - -"]);
    assert_eq!(leads("2025-04-01"), ["B A -", "B - -", "D - -"]);
    // B went to two: whose it is, nobody has said. D, above it, has ended as well.
    assert_eq!(leads("2025-05-01"), ["nobody A P", "nobody B P", "nobody D P"]);
    follow(&mut desk, "give a - 2025-05-02 C");
    assert_eq!(tasks(view(&desk, "2025-05-02"), &all_states()).unwrap()[0].lead.as_deref(), Some("C"));
}

const BOOKS: &str = "
    a1 A 2024-01-10 2024-03-01 53-KH/UBND
    a2 A 2024-01-10 2024-06-01 53-KH/UBND
    a3 B 2024-01-10 2024-09-01
    a4 C 2024-01-10 2024-12-01
    b1 A 2025-01-10 2025-03-01 53-kh/ubnd
    b2 A 2025-01-10 2025-06-01 7/CT
    b3 B 2025-01-10 2025-09-01
    b4 C 2025-01-10 2025-12-01
    b5 D 2025-01-10 2025-12-01
";

fn kept() -> Desk {
    let mut desk = desk();
    assign(&mut desk, BOOKS);
    follow(
        &mut desk,
        "finish a1 - 2024-02-20
         finish a2 - 2024-12-20
         finish b1 - 2025-02-20
         extend b2 - 2025-05-20 2025-07-01
         finish b2 - 2025-06-20
         withdraw b5 - 2025-06-20",
    );
    desk
}

/// On 1 October 2025 four tasks of 2025 count: two done, one overdue, one not yet due. A year before it were four: one
/// done, two overdue (a2 was done only in December), one not yet due.
#[test]
fn statistics_state_their_denominators_and_compare_in_points() {
    let desk = kept();
    let ask = TasksAsk { period: "2025".parse().ok(), ..TasksAsk::default() };
    let answer = stats(view(&desk, "2025-10-01"), &ask, StatsBy::Unit).unwrap();
    let json = serde_json::to_value(&answer.total).unwrap();
    assert_eq!(answer.before.unwrap().date, day("2024-10-01"));
    assert_eq!((json["withdrawn"].as_u64(), json["ownerless"].as_u64()), (Some(1), Some(0)));
    let side = &json["extended"];
    let counts = |side: &serde_json::Value| {
        ["counted", "done_on_time", "done_late", "not_yet_due", "overdue"]
            .map(|name| side[name].as_u64().unwrap())
    };
    assert_eq!(counts(side), [4, 2, 0, 1, 1]);
    assert_eq!(counts(&json["original"]), [4, 1, 1, 1, 1]);
    assert_eq!(counts(&side["year_before"]), [4, 1, 0, 1, 2]);
    let share = |side: &serde_json::Value, name: &str| {
        let share = &side[name];
        format!(
            "{}/{} {}/{}",
            share["part"], share["whole"], share["change"]["part"], share["change"]["whole"]
        )
    };
    assert_eq!(share(side, "done_share"), r#"2/4 "1"/"4""#);
    assert_eq!(share(side, "overdue_share"), r#"1/4 "-1"/"4""#);
    assert_eq!(share(side, "on_time_share"), r#"2/3 "1"/"3""#);
    assert_eq!(share(&json["original"], "on_time_share"), r#"1/3 "0"/"1""#);
}

#[test]
fn parts_of_a_whole_add_up_to_it() {
    let desk = kept();
    for (by, unit, names) in [
        (StatsBy::Unit, None, "C D"),
        (StatsBy::Unit, Some("P"), "C D"),
        (StatsBy::Unit, Some("D"), "D A B"),
        (StatsBy::Instrument, None, " 53-KH/UBND 7/CT"),
    ] {
        let ask = TasksAsk { unit: unit.map(str::to_owned), ..TasksAsk::default() };
        let answer = stats(view(&desk, "2025-10-01"), &ask, by).unwrap();
        let rows: Vec<&str> = answer.rows.iter().map(|row| &*row.name).collect();
        assert_eq!(rows.join(" "), names);
        let parts: u64 = answer.rows.iter().map(|row| row.extended.counts.counted).sum();
        assert_eq!(parts, answer.total.extended.counts.counted, "{names}");
        // A second opinion: the list, counted by hand.
        let lines =
            tasks(view(&desk, "2025-10-01"), &TasksAsk { states: TaskState::ALL.to_vec(), ..ask }).unwrap();
        let count = |state| lines.iter().filter(|line| line.state_extended == state).count() as u64;
        let total = &answer.total;
        assert_eq!(total.withdrawn, count(TaskState::Withdrawn));
        assert_eq!(total.extended.counts.overdue, count(TaskState::Overdue));
        assert_eq!(total.extended.counts.done_on_time, count(TaskState::DoneOnTime));
        assert!(total.extended.done_share.as_ref().unwrap().change.is_none(), "no period, no year before");
    }
}

#[test]
fn an_instrument_is_found_however_its_number_is_written() {
    let desk = kept();
    let from = |number: &str| {
        let ask = TasksAsk { instrument: Some(number.to_owned()), ..TasksAsk::default() };
        tasks(view(&desk, "2025-10-01"), &ask)
            .unwrap()
            .iter()
            .map(|line| line.task.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(from("53 - KH / UBND"), ["a1", "a2", "b1"]);
    assert!(from("54-KH/UBND").is_empty());
}

#[test]
fn whoever_is_silent_is_named_with_how_long() {
    let mut desk = desk();
    assign(
        &mut desk,
        "t A 2025-01-01 2025-12-31\n u B 2025-01-01 2025-03-01\n r C 2025-01-01 2025-Q1..+0\n x A 2025-01-01 2025-02-01",
    );
    follow(
        &mut desk,
        "note t - 2025-04-20\n finish x - 2025-01-02\n finish r 2025-Q1 2025-03-30\n give u - 2025-02-10 C",
    );
    let told = |desk: &Desk, on: &str, unit: Option<&str>, days: i64| {
        let rows = stale(view(desk, on), unit, days).unwrap();
        let row = |row: &assess::tasks::StaleRow| {
            format!(
                "{} {} {} {}",
                row.task,
                row.lead.as_deref().unwrap_or("nobody"),
                row.silent_since,
                row.silent_days
            )
        };
        rows.iter().map(row).collect::<Vec<_>>()
    };
    let (u, t, r) = ("u C 2025-02-10 80", "t A 2025-04-20 11", "r C 2025-04-01 30");
    assert_eq!(told(&desk, "2025-05-01", None, 0), [u, r, t]);
    assert_eq!(told(&desk, "2025-05-01", None, 31), [u]);
    assert_eq!(told(&desk, "2025-05-01", Some("D"), 0), [t]);
    // Whoever takes the place of another has had its tasks since then.
    succeed(&mut desk, "2025-06-01", &[("C", Some("B"), How::Whole), ("B", Some("B"), How::Whole)]);
    assert!(told(&desk, "2025-06-11", None, 0).contains(&"u B 2025-06-01 10".to_owned()));
}

#[test]
fn reminders_go_to_the_owner_and_climb() {
    let mut desk = desk();
    assign(
        &mut desk,
        "soon A 2025-01-01 2025-05-08\n later A 2025-01-01 2025-05-09\n over A 2025-01-01 2025-04-20\n long A 2025-01-01 2025-04-10\n lost B 2025-01-01 2025-09-01",
    );
    succeed(&mut desk, "2025-03-01", &[("B", None, How::Whole)]);
    let rules = DigestRules { soon_days: 7, escalate_days: 10 };
    let told = |on: &str| {
        let names =
            |lines: &[TaskLine]| lines.iter().map(|line| line.task.to_string()).collect::<Vec<_>>().join(",");
        let mut notices = digest(view(&desk, on), rules);
        notices.retain(|notice| notice.task_count() > 0);
        let notice = |notice: &assess::tasks::Notice| {
            let parts =
                [&notice.soon, &notice.overdue, &notice.below, &notice.ownerless].map(|part| names(part));
            format!("{} {}", notice.unit, parts.join("|"))
        };
        notices.iter().map(notice).collect::<Vec<_>>()
    };
    // Overdue for 11 days: the district hears of it. For 21 days: so does the province.
    assert_eq!(told("2025-05-01"), ["A soon|long,over||", "D ||long,over|lost", "P ||long|"]);
    assert_eq!(told("2025-04-30"), ["A |long,over||", "D ||long|lost"]);
    assert_eq!(
        told("2025-04-10"),
        ["A long||"]
            .map(|line| format!("{line}|"))
            .into_iter()
            .chain(["D |||lost".into()])
            .collect::<Vec<_>>()
    );
}

#[test]
fn a_figure_corrected_later_counts_from_the_day_of_its_correction() {
    let mut desk = desk();
    link(&mut desk, "t", "A", "built", "2025-12-31");
    desk.today = day("2025-04-02");
    desk.report("A f 2025-Q1 houses=4");
    desk.today = day("2025-05-20");
    desk.enter(Act::CorrectReport(CorrectReport {
        unit: "A".into(),
        form: "f".into(),
        period: period("2025-Q1"),
        cites: desk.register.head(),
        reason: "six more were finished".into(),
        figures: Figures::new(vec![("houses".into(), Some(10))]).unwrap(),
        evidence: Vec::new(),
    }));
    let lines = tasks(view(&desk, "2025-12-31"), &all_states()).unwrap();
    assert_eq!(lines[0].done, Some(day("2025-05-20")), "not the day of the report that fell short");
}

#[test]
fn a_task_shows_how_its_provision_reads() {
    let mut desk = desk();
    assign(
        &mut desk,
        "t A 2025-02-01 2025-03-01 53-CT/TU\n u A 2025-02-01 2025-03-01 9/X\n v A 2025-02-01 2025-03-01",
    );
    let text = "Article 1. Build ten houses each.\nArticle 2. Report.";
    desk.enter(Act::IssueInstrument(IssueInstrument {
        number: "53-CT/TU".into(),
        kind: "directive".into(),
        date: day("2024-12-05"),
        from: None,
        until: None,
        issuer: None,
        title: None,
        body: Some(Body::of(text.to_owned())),
        provisions: numbering::provisions(text),
        relations: Vec::new(),
    }));
    let reads = |task: &str| assess::tasks::task(view(&desk, "2025-03-01"), task).unwrap().provision;
    assert_eq!(reads("t").as_deref(), Some("Article 1. Build ten houses each."));
    assert_eq!((reads("u"), reads("v")), (None, None));
}
