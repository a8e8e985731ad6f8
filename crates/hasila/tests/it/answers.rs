//! The fields of every JSON answer, as `docs/cli.md` promises them to other programs.

use crate::world::{Office, figures};
use serde_json::Value;

/// Runs a command that must end well and returns its JSON.
fn answer(office: &Office, words: &str) -> Value {
    let (exit, said) = office.answer(&format!("{words} --json"));
    assert_eq!(exit, 0, "{words}: {said}");
    serde_json::from_str(&said).unwrap()
}

/// Asserts that the object has at least these fields.
fn has(object: &Value, fields: &str) {
    for field in fields.split(' ') {
        assert!(object.get(field).is_some(), "no {field} in {object}");
    }
}

fn reported() -> Office {
    let office = Office::with_plan();
    for month in 1..=3 {
        office.write("figures.csv", figures(month));
        answer(&office, "report import figures.csv");
    }
    office
}

#[test]
fn answers_have_the_fields_of_the_contract() {
    let office = reported();
    let standing = answer(&office, "standing --period 2025-Q1");
    has(
        &standing[0],
        "unit period target label value threshold comparator verdict decided_by coverage margin year_before rank \
         streak basis map as_of",
    );
    has(&standing[0]["coverage"], "reported expected");
    has(&standing[0]["value"], "part whole");
    has(&standing[0]["rank"], "place of tied");
    has(&standing[0]["as_of"], "entry date");
    assert!(standing[0]["value"]["part"].is_string(), "counts are strings of digits");
    assert_eq!(answer(&office, "standing --level commune --period 2025-Q1"), Value::Array(Vec::new()));

    let why = answer(&office, "why solved --unit P --period 2025-Q1");
    has(&why, "figure value formula inputs units entries provision");
    has(&why["provision"], "basis plan entry line text");
    let rank = answer(&office, "rank clearance --period 2025-Q1 --level commune --within P");
    has(&rank, "figure kind label period rows map as_of");
    has(&rank["rows"][0], "unit names level place of tied value coverage year_before");
    assert_eq!(rank["rows"].as_array().unwrap().len(), 40);
}

#[test]
fn titles_have_the_fields_of_the_page_and_findings_end_with_2() {
    let office = reported();
    office.write("titles.plan", TITLES);
    office.write(
        "awards.csv",
        "title,recipient,edition,date,giver,achievement\nseal,C00,2025,2025-03-01,P,bridge\nmedal,C00,2025,2025-03-02,P,bridge\n",
    );
    for command in ["plan apply titles.plan --from 2025-01-01", "award import awards.csv"] {
        answer(&office, command);
    }
    let titles = answer(&office, "titles --period 2025-Q1 --title seal");
    has(&titles, "period through rows findings map as_of");
    has(
        &titles["rows"][0],
        "plan title label labels unit names level state eligible awarded lines lacks next",
    );
    let (exit, said) = office.answer("titles --period 2025 --within P --check");
    assert_eq!(exit, 2, "{said}");
    assert!(said.contains("for one achievement: bridge"), "{said}");
    let (exit, said) = office.answer("titles --period 2025 --csv");
    assert_eq!(exit, 0, "{said}");
    assert!(said.starts_with("title,unit,level,state,eligible,awarded,next,lacks_any,lacks,name"), "{said}");
}

const TITLES: &str = "plan titles { year 2025 }\n\
    title seal for commune { eligible when awarded(medal); not with medal for one achievement }\n\
    title medal for commune\n";

#[test]
fn answers_on_units_plans_reports_and_the_journal_have_their_fields() {
    let office = reported();
    let tree = answer(&office, "unit tree --depth 2");
    has(&tree[1], "unit parent level kind bloc names from until depth below");
    has(
        &answer(&office, "unit show C01"),
        "unit on open above children below spells predecessors successors",
    );
    has(&answer(&office, "unit find C01")[0], "unit parent level names open");
    assert_eq!(answer(&office, "unit find nowhere"), Value::Array(Vec::new()));
    has(&answer(&office, "plan list")[0], "plan from year entry digest forms targets label");
    has(&answer(&office, "plan show monthly_2025"), "plan from year entry digest text");
    let remarks = answer(&office, "plan check monthly.plan");
    has(&remarks[0], "severity code where message fix suggestion");
    let status = answer(&office, "report status --period 2025-04");
    has(&status[0], "form period due over expected reported late missing");
    assert_eq!((&status[0]["expected"], status[0]["missing"].as_array().unwrap().len()), (&40.into(), 40));
    let verified = answer(&office, "journal verify");
    has(&verified["head"], "entry at digest");
    has(&answer(&office, "journal show 2"), "entry at by key digest act");
    let exported = answer(&office, "journal export all.hasila");
    assert_eq!(exported["head"], verified["head"]);
    let copied = answer(&office, "journal import all.hasila --data copy");
    assert_eq!(copied["head"], verified["head"]);
    let digest = verified["head"]["digest"].as_str().unwrap();
    let known = format!("journal verify --data copy --known {}={digest}", verified["head"]["entry"]);
    assert_eq!(office.answer(&known).0, 0);
}

#[test]
fn differences_and_findings_end_with_two() {
    let office = reported();
    office.write("other.plan", crate::world::PLAN.replace("80%", "90%"));
    assert_eq!(office.answer("plan diff other.plan --json").0, 2);
    assert_eq!(office.answer("plan diff monthly.plan --json"), (0, "[]\n".to_owned()));
    assert_eq!(office.answer("plan diff monthly.plan other.plan --json").0, 2);
    office.write("broken.plan", crate::world::PLAN.replace("/ cases", "/ casse"));
    let (exit, said) = office.answer("plan check broken.plan --json");
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(
        (exit, &said[0]["code"], &said[0]["where"]["line"]),
        (2, &"plan.unknown-name".into(), &8.into())
    );
    assert_eq!(office.answer("plan apply broken.plan --json").0, 65);
    assert_eq!(office.answer("plan fmt --check monthly.plan").0, 2);
    assert_eq!(office.answer("plan fmt monthly.plan").0, 0);
    assert_eq!(office.answer("plan fmt --check monthly.plan").0, 0);
    let zeros = "0".repeat(64);
    let (exit, said) = office.answer(&format!("journal verify --known 1={zeros} --json"));
    assert_eq!((exit, serde_json::from_str::<Value>(&said).unwrap()["entry"].clone()), (2, 1.into()));
}
