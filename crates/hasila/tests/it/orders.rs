//! Orders in a text that a person accepts: they are tasks from then on, and lead back to their words.

use crate::world::Office;
use serde_json::{Value, json};

fn json(office: &Office, words: &str) -> Value {
    let output = office.run(&format!("{words} --json"));
    assert!(output.status.success(), "{words}: {}", String::from_utf8_lossy(&output.stdout));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A plan with orders: one to a unit that is known by its name, one to nobody the register knows, and without a day.
const ORDERS: &str = "PLAN 7/KH\n\nArticle 1. Tasks\n\
    1. The Department of Schools shall inspect all schools by 30 June 2025.\n\
    2. The Ministry of Works shall train 40 teachers.\n\
    3. Strive to reduce the number of fires by at least 15% against 2024.\n";

#[test]
fn an_order_that_is_accepted_is_a_task_that_leads_to_its_words() {
    let office = Office::empty();
    office.write("7.txt", ORDERS);
    office.write(
        "units.csv",
        "code,parent,level,name_en\nP,,province,Maravand\nS,P,agency,Department of Schools\n",
    );
    for command in [
        "init",
        "unit import units.csv --on 2020-01-01",
        "instrument issue 7.txt --number 7/KH --kind plan --date 2025-01-12",
    ] {
        assert!(office.run(command).status.success(), "{command}");
    }
    let listed = json(&office, "intake review 7.txt --no-input");
    let orders: Vec<_> =
        listed["proposals"].as_array().unwrap().iter().filter(|one| one["kind"] == "task").collect();
    assert_eq!((&orders[0]["lead"], &orders[0]["due"]), (&json!("S"), &json!("2025-06-30")));
    assert_eq!((&orders[1]["lead"], &orders[1]["due"]), (&json!(null), &json!(null)));
    let second = orders[1]["finding"].as_u64().unwrap();
    // What the words do not say must be told: both at once, and nothing is recorded.
    let refused = office.run("intake review 7.txt --accept all --no-input --json");
    assert_eq!(refused.status.code(), Some(65));
    let errors: serde_json::Value = serde_json::from_slice(&refused.stdout).unwrap();
    let codes: Vec<&str> =
        errors["errors"].as_array().unwrap().iter().map(|error| error["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["finding.no-lead", "finding.no-due"]);
    assert_eq!(json(&office, "task list"), json!([]));
    office.write("said.txt", format!("accept all\naccept {second} as drill lead P with S due 2025-05-01\n"));
    let reviewed = json(&office, "intake review 7.txt --decisions said.txt --draft 7.plan --no-input");
    assert_eq!(reviewed["open"], json!([]));
    let tasks = json(&office, "task list");
    let told: Vec<_> = tasks.as_array().unwrap().iter().map(|task| (&task["task"], &task["lead"])).collect();
    assert_eq!(told, [(&json!("drill"), &json!("P")), (&json!("T1"), &json!("S"))]);
    let task = json(&office, "task show T1");
    assert_eq!(task["sentence"]["provision"], "1.1");
    assert_eq!(
        task["sentence"]["sentence"],
        "1. The Department of Schools shall inspect all schools by 30 June 2025."
    );
    let shown = json(&office, "instrument show 7/KH");
    assert_eq!(shown["findings"][0]["task"], "T1");
    assert_eq!(shown["tasks"].as_array().unwrap().len(), 2);
    // A fall is drafted as a change that the check of plans understands.
    let draft = std::fs::read_to_string(office.path("7.plan")).unwrap();
    assert!(draft.contains(") <= -15%\n"), "{draft}");
}
