//! Tasks, as a program sees them.

use crate::tables::errors;
use crate::world::Office;
use serde_json::{Value, json};

const TASKS: &str = "task,text,lead,assigned,due,first,last,due_days,with,instrument,part,review,conclusion,plan,target,target_period\n\
    a,Clear the ditch,C01,2025-01-10,2025-03-01,,,,C02;C03,7/CT,2,,,,,\n\
    b,Inspect,C02,2025-01-10,,2025-Q1,2025-Q2,10,,,,2024,4,,,\n";

fn office() -> Office {
    let office = Office::with_plan();
    office.write("tasks.csv", TASKS);
    assert_eq!(office.answer("task import tasks.csv").0, 0);
    office
}

fn json(office: &Office, words: &str) -> Value {
    let (exit, said) = office.answer(&format!("{words} --json"));
    assert_eq!(exit, 0, "{words}: {said}");
    serde_json::from_str(&said).unwrap()
}

#[test]
fn everything_wrong_with_a_table_of_tasks_is_said_at_once() {
    let office = office();
    let header = TASKS.lines().next().unwrap();
    office.write(
        "bad.csv",
        format!(
            "{header}\n\
             c,Both,C01,2025-01-10,2025-03-01,2025-Q1,,,,,,,,,,\n\
             d,Neither,C01,2025-01-10,,,,,,,,,,,,\n\
             e,Two sources,C01,2025-01-10,2025-03-01,,,,,7/CT,,2024,4,,,\n\
             f,Days,C01,2025-01-10,,2025-Q1,,ten,,,,,,,,\n\
             a,Again,C01,2025-01-10,2025-03-01,,,,,,,,,,,\n\
             g,Lead,C99,2025-01-10,2025-03-01,,,,,,,,,,,\n\
             h,No review,C01,2025-01-10,2025-03-01,,,,,,,,4,,,\n\
             i,Target,C01,2025-01-10,2025-12-31,,,,,,,,,monthly_2025,solv,2025\n\
             j,Ahead,C01,2027-01-10,2027-03-01,,,,,,,,,,,\n"
        ),
    );
    let expected = [
        "2 first cli.task-due-and-first",
        "3 due cli.task-without-due",
        "4 conclusion cli.task-two-sources",
        "5 due_days cli.task-not-days",
        "6 task task.duplicate",
        "7 lead task.unknown-unit",
        "8 review table.missing-cell",
        "9 target task.unknown-target",
        "10 assigned task.still-to-come",
    ];
    let (exit, mut found) = errors(&office, "task import bad.csv");
    found.sort_by_key(|line| line.split(' ').next().unwrap().parse::<u64>().unwrap());
    assert_eq!((exit, found), (65, expected.map(str::to_owned).to_vec()));
    assert_eq!(json(&office, "task list").as_array().unwrap().len(), 3, "nothing was recorded");
}

#[test]
fn a_table_sent_twice_is_recorded_once() {
    let office = office();
    let again = json(&office, "task import tasks.csv");
    assert_eq!((&again["already"], &again["tasks"]), (&json!(true), &json!(2)));
}

#[test]
fn one_task_is_assigned_followed_and_told() {
    let office = office();
    let assigned =
        json(&office, "task assign Mend --lead C05 --every 2025-11 --due-days -5 --assigned 2025-11-02");
    assert_eq!(assigned["task"], "T3");
    office.write("minutes.txt", "agreed");
    for words in [
        "task extend a --until 2025-04-01 --granted-by P --reason flood --on 2025-02-20",
        "task evidence a minutes --file minutes.txt --on 2025-03-20",
        "task finish a --done 2025-03-25",
        "task hand-over b --to C07 --reason merged",
        "task withdraw T3 --reason built",
    ] {
        assert_eq!(office.answer(words).0, 0, "{words}");
    }
    let shown = json(&office, "task show a");
    assert_eq!(shown["lines"][0]["state"], "done_late");
    assert_eq!(shown["lines"][0]["state_extended"], "done_on_time");
    assert_eq!(
        shown["lines"][0]["source"],
        json!({"kind": "provision", "instrument": "7/CT", "number": "7/CT", "part": "2"})
    );
    // The SHA-256 of "agreed", as another program computes it.
    let evidence = &shown["steps"][2];
    assert_eq!(evidence["sha256"], "9eace41237dcecc2fd793cf88494b80062add70fac8358316003ac38866257da");
    assert!(shown["steps"].as_array().unwrap().iter().all(|step| step["by"].is_string()));
    assert_eq!(json(&office, "task list --unit C07").as_array().unwrap().len(), 2);
    assert!(
        json(&office, "task list --state withdrawn")
            .as_array()
            .unwrap()
            .iter()
            .all(|line| line["task"] == "T3")
    );
    let stats = json(&office, "task stats --period 2025");
    assert_eq!(stats["total"]["extended"]["done_share"], json!({"part": 1, "whole": 3, "change": null}));
    assert_eq!(stats["before"]["period"], "2024");
}

#[test]
fn an_unknown_task_is_told_with_those_that_come_near() {
    let office = office();
    assert_eq!(errors(&office, "task show aa"), (65, vec!["null - cli.unknown-task-near".to_owned()]));
    assert_eq!(errors(&office, "task finish b"), (65, vec!["null period task.which-occurrence".to_owned()]));
}
