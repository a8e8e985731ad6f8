//! Tables of every make, and everything wrong with them at once.

use crate::world::{Office, figures};
use serde_json::Value;

/// Runs a command and returns its exit code and the errors as `row column code`.
pub fn errors(office: &Office, words: &str) -> (i32, Vec<String>) {
    let (exit, said) = office.answer(&format!("{words} --json"));
    let said: Value = serde_json::from_str(&said).unwrap();
    let line = |error: &Value| {
        assert!(!error["message"].as_str().unwrap().is_empty() && error["fix"].is_string());
        let place = &error["where"];
        format!(
            "{} {} {}",
            place["row"],
            place["column"].as_str().unwrap_or("-"),
            error["code"].as_str().unwrap()
        )
    };
    (exit, said["errors"].as_array().unwrap().iter().map(line).collect())
}

#[test]
fn everything_wrong_with_a_table_of_figures_is_said_at_once() {
    let office = Office::with_plan();
    office.write("month-1.csv", figures(1));
    assert_eq!(office.answer("report import month-1.csv").0, 0);
    office.write(
        "bad.csv",
        "unit,period,item,value,submitted\n\
         C01,2025-02,cases,1.204,2026-01-02\n\
         C99,2025-02,cases,5,2026-01-02\n\
         C02,2025-02,casses,5,2026-01-02\n\
         C03,2025-02,cases,3,2026-01-02\n\
         C03,2025-02,cases_solved,5,2026-01-02\n\
         C04,2025-01,cases,5,2026-01-02\n\
         P,2025-02,cases,5,2026-01-02\n\
         C05,2025-Q1,cases,5,2026-01-02\n\
         C06,2025-02,launched,perhaps,2026-01-02\n\
         C07,2025-02,cases,1,234,2026-01-02\n\
         C08,2025-02,cases,-3,2026-01-02\n\
         C09,2025-02,cases,4,2027-01-02\n",
    );
    let expected = [
        "2 value table.ambiguous-number",
        "3 unit cli.unknown-unit-near",
        "4 item cli.unknown-item-near",
        "6 value report.check-failed",
        "7 - report.already-reported",
        "8 unit report.not-asked",
        "9 period report.wrong-cycle",
        "10 value table.not-yes-or-no",
        "11 - table.row-width",
        "12 value report.negative",
        "13 submitted report.submitted-later",
    ];
    assert_eq!(errors(&office, "report import bad.csv"), (65, expected.map(str::to_owned).to_vec()));
    assert_eq!(errors(&office, "report import bad.csv --dry-run").0, 65);
    let (_, verified) = office.answer("journal verify --json");
    let verified: Value = serde_json::from_str(&verified).unwrap();
    assert_eq!(verified["entries"], 42, "nothing of a table with errors is recorded");
}

#[test]
fn everything_wrong_with_a_table_of_units_is_said_at_once() {
    let office = Office::with_plan();
    office.write(
        "bad.csv",
        "code,parent,level,opened,closed\n\
         N1,X9,commune,,\n\
         N2,N3,commune,,\n\
         N3,N2,commune,,\n\
         C01,P,commune,,\n\
         N4,P,commune,1 July,\n\
         N5,P,commune,2025-07-01,2025-06-01\n\
         N6,P,,,\n",
    );
    let (exit, said) = errors(&office, "unit import bad.csv");
    assert_eq!(exit, 65);
    for expected in [
        "2 parent unit.unknown-parent",
        "3 parent unit.cycle",
        "5 code unit.code-in-use",
        "6 opened table.not-a-date",
        "7 closed unit.closed-before-opened",
        "8 level unit.missing",
    ] {
        assert!(said.iter().any(|line| line == expected), "{expected} is not in {said:?}");
    }
}

#[test]
fn the_same_table_sent_twice_is_recorded_once() {
    let office = Office::with_plan();
    office.write("month-1.csv", figures(1));
    let recorded = |words: &str| {
        let (exit, said) = office.answer(words);
        let said: Value = serde_json::from_str(&said).unwrap();
        (
            exit,
            said["recorded"].as_u64().unwrap(),
            said["already"].as_u64().unwrap(),
            said["head"]["digest"].to_string(),
        )
    };
    let first = recorded("report import month-1.csv --json");
    let second = recorded("report import month-1.csv --json");
    assert_eq!((first.0, first.1, first.2), (0, 40, 0));
    assert_eq!((second.0, second.1, second.2, second.3), (0, 0, 40, first.3));
    let units = office.answer("unit import units.csv --json").1;
    assert_eq!(serde_json::from_str::<Value>(&units).unwrap()["already"], true);

    let withdrawn = "report withdraw C05 --form monthly --period 2025-01 --reason typo";
    assert_eq!(office.answer(withdrawn).0, 0);
    let third = recorded("report import month-1.csv --json");
    assert_eq!((third.0, third.1, third.2), (0, 1, 39), "a report that was withdrawn may come again");
}

#[test]
fn corrections_change_figures_and_may_be_sent_again() {
    let office = Office::with_plan();
    office.write("month-1.csv", figures(1));
    assert_eq!(office.answer("report import month-1.csv").0, 0);
    office.write("right.csv", "unit,period,item,value,reason\nC05,2025-01,cases,99,typing error\nC06,2025-01,launched,,never said\n");
    let said = |words: &str| serde_json::from_str::<Value>(&office.answer(words).1).unwrap();
    assert_eq!(said("report correct right.csv --dry-run --json")["dry_run"], true);
    assert_eq!(said("report correct right.csv --json")["recorded"], 2);
    assert_eq!(said("report correct right.csv --json")["already"], 2);
    let why = said("why cases --unit C05 --period 2025-01 --json");
    assert_eq!((&why["value"]["amount"], why["entries"].as_array().unwrap().len()), (&"99".into(), 1));
    assert_eq!(why["entries"][0]["by"], "tester");
    office.write("wrong.csv", "unit,period,item,value\nC05,2025-01,cases_solved,100\nC07,2025-01,cases,7\n");
    let (exit, errors) = errors(&office, "report correct wrong.csv");
    assert_eq!(exit, 65);
    assert!(errors.contains(&"2 value report.check-failed".to_owned()), "{errors:?}");
    assert!(errors.iter().any(|line| line.ends_with("report.missing")), "a reason is asked for: {errors:?}");
}

#[test]
fn a_workbook_is_read_by_a_process_of_its_own() {
    let office = Office::with_plan();
    office.write("figures.xlsx", "PK\u{3}\u{4}but nothing else");
    assert_eq!(
        errors(&office, "report import figures.xlsx"),
        (65, vec!["null - table.not-a-workbook".to_owned()])
    );
}

#[test]
fn troubles_of_the_world_have_their_own_exit_codes() {
    let office = Office::empty();
    assert_eq!(office.answer("standing --period 2025").0, 69, "no data folder");
    assert_eq!(office.answer("standing").0, 64, "no period");
    assert_eq!(office.answer("standing --period 25 --json").0, 64, "not a period");
    assert_eq!(office.answer("init").0, 0);
    assert_eq!(office.answer("init").0, 1, "a journal is there");
    assert_eq!(office.answer("unit import missing.csv").0, 69);
    let held = journal::SqliteJournal::open(&office.path("hasila-data"), "2026-01-15T12:00:00Z").unwrap();
    let (exit, said) = office.answer("standing --period 2025 --json");
    assert_eq!(exit, 75);
    assert!(said.contains("journal.in-use"), "{said}");
    drop(held);
    assert_eq!(office.answer("standing --period 2025 --json").0, 65, "no plan");
}
