//! Accounts as an office meets them: who may do what at the command line, and what is said to whoever may not.

use crate::world::Office;
use serde_json::Value;

const NOT_PERMITTED: i32 = 77;

/// An office whose first account is Ana's; Lan reports for C00, Minh verifies in all of P.
fn office() -> Office {
    let office = Office::with_plan();
    for command in [
        "account open ana --name Ana",
        "account grant ana administrator --everywhere",
        "account open lan --name Lan --unit C00 --as ana",
        "account grant lan reporter --over C00 --as ana",
        "account open minh --name Minh --unit P --as ana",
        "account grant minh verifier --over P --as ana",
    ] {
        let (exit, said) = office.answer(command);
        assert_eq!(exit, 0, "{command}: {said}");
    }
    for unit in ["C00", "C01"] {
        let rows =
            format!("unit,period,item,value\n{unit},2025-01,cases,10\n{unit},2025-01,cases_solved,9\n");
        office.write(&format!("{unit}.csv"), rows);
    }
    office
}

/// Returns how a command ends, and the codes of what it says against it.
fn codes(office: &Office, command: &str) -> (i32, Vec<String>) {
    sent(office, command, "")
}

/// Returns the same of a command to which lines are sent.
fn sent(office: &Office, command: &str, lines: &str) -> (i32, Vec<String>) {
    let (exit, said) = office.sent(&format!("{command} --json"), lines);
    let document: Value = serde_json::from_str(&said).unwrap();
    let errors = document["errors"].as_array().cloned().unwrap_or_default();
    (exit, errors.iter().map(|error| error["code"].as_str().unwrap().to_owned()).collect())
}

fn denied(code: &str) -> (i32, Vec<String>) {
    (NOT_PERMITTED, vec![code.to_owned()])
}

#[test]
fn an_account_does_what_it_is_granted_and_nothing_else() {
    let office = office();
    assert_eq!(codes(&office, "report import C00.csv --as lan"), (0, vec![]));
    assert_eq!(codes(&office, "report import C01.csv --as lan"), denied("permission.submit-report"));
    let verify = "report verify --form monthly --period 2025-01 --unit C00";
    assert_eq!(codes(&office, &format!("{verify} --as lan")), denied("permission.verify-report"));
    assert_eq!(codes(&office, &format!("{verify} --as minh")), (0, vec![]));
    assert_eq!(codes(&office, "unit close C01 --on 2026-01-01 --as lan"), denied("permission.keep-units"));
    assert_eq!(codes(&office, "account open x --name X --as minh"), denied("permission.keep-accounts"));
    assert_eq!(
        codes(&office, "account grant ana verifier --over P --as ana"),
        denied("permission.own-account")
    );
    assert_eq!(codes(&office, "unit tree --as nobody"), denied("permission.no-account"));
}

#[test]
fn what_was_recorded_before_is_no_answer_to_whoever_may_not_report() {
    let office = office();
    assert_eq!(codes(&office, "report import C01.csv"), (0, vec![]));
    assert_eq!(codes(&office, "report import C01.csv"), (0, vec![]));
    assert_eq!(codes(&office, "report import C01.csv --as lan"), denied("permission.submit-report"));
}

#[test]
fn an_account_sees_what_it_is_granted_and_nothing_else() {
    let office = office();
    office.answer("report import C00.csv");
    office.answer("report import C01.csv");
    let reads = [
        ("standing --unit P --period 2025", "permission.read-results"),
        ("why clearance --unit C01 --period 2025", "permission.read-results"),
        ("rank clearance --period 2025", "permission.read-results"),
        ("compare --period 2025 --before 2024", "permission.read-results"),
        ("what-if --target solved --unit P --period 2025", "permission.read-results"),
        ("review --period 2025 --out -", "permission.read-results"),
        ("titles --period 2025", "permission.read-results"),
        ("report status --period 2025-01", "permission.read-reports"),
        ("report status --period 2025-01 --unit C01", "permission.read-reports"),
        ("task list", "permission.read-tasks"),
        ("task stats", "permission.read-tasks"),
        ("task stale", "permission.read-tasks"),
        ("journal show", "permission.read-journal"),
        ("journal verify", "permission.read-journal"),
        ("journal export all.hasila", "permission.read-journal"),
        ("account show ana", "permission.read-accounts"),
        ("digest --dry-run", "permission.send-reminders"),
    ];
    for (command, code) in reads {
        assert_eq!(codes(&office, &format!("{command} --as lan")), denied(code), "{command}");
    }
    assert!(!office.path("all.hasila").exists());
    for command in [
        "why clearance --unit C00 --period 2025",
        "report status --period 2025-01 --unit C00",
        "find C01",
        "account show lan",
    ] {
        assert_eq!(codes(&office, &format!("{command} --as lan")), (0, vec![]), "{command}");
    }
    let (exit, listed) = office.answer("account list --as lan --json");
    assert_eq!((exit, listed.trim()), (NOT_PERMITTED, listed.trim()));
}

#[test]
fn standing_shows_an_account_its_own_units() {
    let office = office();
    let units = |command: &str| {
        let (exit, said) = office.answer(&format!("{command} --json"));
        assert_eq!(exit, 0, "{said}");
        let rows: Vec<Value> = serde_json::from_str(&said).unwrap();
        rows.iter().map(|row| row["unit"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(office.answer("unit found Q --level province --on 2025-01-01").0, 0);
    assert_eq!(units("standing --period 2025"), ["P", "Q"]);
    assert_eq!(units("standing --period 2025 --as minh"), ["P"]);
    assert_eq!(codes(&office, "standing --period 2025 --as lan"), denied("permission.read-results"));
}

#[test]
fn whoever_holds_the_folder_is_the_local_administrator_and_does_not_verify_his_own() {
    let office = office();
    assert_eq!(codes(&office, "report import C00.csv"), (0, vec![]));
    let (_, said) = office.answer("journal show --json --limit 1");
    assert_eq!(serde_json::from_str::<Value>(&said).unwrap()[0]["by"], "local:tester");
    let verify = "report verify --form monthly --period 2025-01 --unit C00";
    assert_eq!(codes(&office, verify), denied("permission.own-work"));
    assert_eq!(codes(&office, &format!("{verify} --as minh")), (0, vec![]));
}

#[test]
fn a_table_names_nobody_else_than_who_hands_it_in() {
    let office = office();
    let rows = "unit,period,item,value,by\nC00,2025-01,cases,10,minh\nC00,2025-01,cases_solved,9,minh\n";
    office.write("by.csv", rows);
    assert_eq!(codes(&office, "report import by.csv --as lan"), (65, vec!["cli.by-another".to_owned()]));
    assert_eq!(
        codes(&office, "report import by.csv"),
        denied("permission.submit-report"),
        "minh only verifies"
    );
}

#[test]
fn a_journal_without_accounts_works_as_before() {
    let office = Office::with_plan();
    office.write("f.csv", "unit,period,item,value\nC00,2025-01,cases,10\nC00,2025-01,cases_solved,9\n");
    assert_eq!(codes(&office, "report import f.csv"), (0, vec![]));
    assert_eq!(codes(&office, "report verify --form monthly --period 2025-01 --unit C00"), (0, vec![]));
    let (_, said) = office.answer("journal show --json --limit 1");
    assert_eq!(serde_json::from_str::<Value>(&said).unwrap()[0]["by"], "tester");
    assert_eq!(codes(&office, "unit tree --as tester"), denied("permission.no-account"));
}

#[test]
fn refusals_are_said_in_three_languages() {
    let office = office();
    for (lang, word) in [("en", "verifier"), ("ar", "المتحقق"), ("vi", "thẩm tra")] {
        let command = "report verify --form monthly --period 2025-01 --unit C00 --as lan";
        let output = office.run(&format!("{command} --lang {lang}"));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(word), "{said}");
        assert_eq!(output.status.code(), Some(NOT_PERMITTED));
        let (_, table) = office.answer(&format!("account list --lang {lang}"));
        assert_eq!(table.lines().count(), 4, "{table}");
    }
}

#[test]
fn the_first_administrator_sets_his_password_with_the_code_that_init_prints() {
    let office = Office::empty();
    assert_eq!(
        codes(&office, "init --administrator a/b --name Ana"),
        (65, vec!["account.spelling".to_owned()])
    );
    let (exit, said) = office.answer("init --administrator ana --name Ana --json");
    let document: Value = serde_json::from_str(&said).unwrap();
    let code = document["code"].as_str().unwrap();
    assert_eq!(document["link"], format!("/welcome/{code}"));
    assert_eq!((exit, code.len(), &document["until"]), (0, 64, &Value::from("2026-01-18T12:00:00Z")));
    let accept = |password: &str| sent(&office, "account accept", &format!("{code}\n{password}\n"));
    assert_eq!(accept("password1234"), (65, vec!["credentials.password-common".to_owned()]));
    assert_eq!(accept("far rivers and hills"), (0, vec![]));
    assert_eq!(accept("far rivers and hills"), (65, vec!["credentials.code-gone".to_owned()]));
    assert_eq!(codes(&office, "account open lan --name Lan --as ana"), (0, vec![]));
    let journal = office.answer("journal show --from 1 --limit 100 --json").1;
    assert!(!journal.contains(code) && !journal.contains("rivers"));
}

#[test]
fn who_invites_is_over_all_that_the_account_may() {
    let office = office();
    for command in [
        "account grant lan administrator --over C01 --as ana",
        "account open hoa --name Hoa --unit C01 --as ana",
        "account grant hoa verifier --over P --as ana",
    ] {
        assert_eq!(codes(&office, command), (0, vec![]), "{command}");
    }
    assert_eq!(codes(&office, "account invite hoa --as lan"), denied("permission.keep-accounts"));
    assert_eq!(codes(&office, "account invite hoa --as ana"), (0, vec![]));
    assert_eq!(codes(&office, "account sessions hoa --as lan"), denied("permission.keep-accounts"));
    assert_eq!(codes(&office, "account sessions hoa --as hoa"), (0, vec![]));
    assert_eq!(
        codes(&office, "account end-session hoa 1 --as hoa"),
        (65, vec!["cli.account-no-session".to_owned()])
    );
    assert_eq!(codes(&office, "account end-session hoa --all --as ana"), (0, vec![]));
}

#[test]
fn a_code_ends_with_its_account() {
    let office = office();
    let (_, said) = office.answer("account invite lan --as ana --json");
    let code = serde_json::from_str::<Value>(&said).unwrap()["code"].as_str().unwrap().to_owned();
    assert_eq!(codes(&office, "account close lan --reason left --as ana"), (0, vec![]));
    let accepted = sent(&office, "account accept", &format!("{code}\nfar rivers and hills\n"));
    assert_eq!(accepted, (65, vec!["credentials.code-gone".to_owned()]));
    assert_eq!(codes(&office, "account invite lan --as ana"), (65, vec!["account.closed".to_owned()]));
    assert_eq!(codes(&office, "find C00 --as lan"), denied("permission.account-closed"));
}
