//! Reminders by mail, from the journal to a real server.

use crate::tables::errors;
use crate::world::Office;
use serde_json::{Value, json};
use testkit::mail_server::MailServer;

const TASKS: &str = "task,text,lead,assigned,due\n\
    a,Clear the ditch,C01,2025-01-10,2025-12-20\n\
    b,Mend the fence,C02,2025-01-10,2025-12-31\n\
    c,Count the trees,C03,2025-01-10,2025-12-31\n";

const PEOPLE: &str = "[recipients.C01]\nmail = \"first@example.org\"\nlang = \"ar\"\n\
    [recipients.C02]\nmail = \"both@example.org\"\n\
    [recipients.P]\nmail = \"both@example.org\"\n";

/// Three tasks; the day before they are told, the first is overdue for 12 days.
fn office(mail: &str) -> Office {
    let office = Office::with_plan();
    office.write("tasks.csv", TASKS);
    assert_eq!(office.answer("task import tasks.csv").0, 0);
    settle(&office, mail);
    office
}

fn settle(office: &Office, mail: &str) {
    let days = "[digest]\nsoon_days = 5\nescalate_days = 10\n";
    office.write("hasila-data/hasila.toml", format!("{mail}{days}{PEOPLE}"));
}

fn server(port: u16) -> String {
    format!(
        "[mail]\nfrom = \"hasila@office.example\"\nserver = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\ntimeout_seconds = 2\n"
    )
}

/// Runs the digest of New Year's Day; returns how it ended, and `address units tasks status` of each letter.
fn digest(office: &Office, more: &str) -> (i32, Vec<String>, Value) {
    let (exit, said) = office.answer(format!("digest --on 2026-01-01 --json {more}").trim());
    let said: Value = serde_json::from_str(&said).unwrap();
    let line = |letter: &Value| {
        let units = letter["units"].as_array().unwrap().iter().map(|unit| unit.as_str().unwrap());
        let units = units.collect::<Vec<_>>().join("+");
        let address = letter["address"].as_str().unwrap_or("-");
        format!("{address} {units} {} {}", letter["tasks"], letter["status"].as_str().unwrap())
    };
    (exit, said["letters"].as_array().unwrap().iter().map(line).collect(), said)
}

fn waiting(office: &Office) -> Vec<String> {
    let entries = std::fs::read_dir(office.path("hasila-data/mail/outbox")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// C02's task and what the province hears of C01 go to one address: one letter.
#[test]
fn without_a_server_letters_wait_as_files_one_for_each_recipient_and_day() {
    let office = office("");
    let rehearsed = digest(&office, "--dry-run");
    let told = [
        "both@example.org C02+P 2 would_be_written",
        "first@example.org C01 1 would_be_written",
        "- C03 1 no_address",
    ];
    assert_eq!((rehearsed.0, rehearsed.1), (0, told.map(str::to_owned).to_vec()));
    assert!(!office.path("hasila-data/mail").exists(), "a rehearsal writes nothing");
    for _ in 0..2 {
        let (exit, letters, _) = digest(&office, "");
        let told =
            ["both@example.org C02+P 2 waiting", "first@example.org C01 1 waiting", "- C03 1 no_address"];
        assert_eq!((exit, letters), (0, told.map(str::to_owned).to_vec()));
        assert_eq!(waiting(&office), ["2026-01-01_both@example.org.eml", "2026-01-01_first@example.org.eml"]);
    }
    let letter =
        std::fs::read_to_string(office.path("hasila-data/mail/outbox/2026-01-01_both@example.org.eml"))
            .unwrap();
    assert!(letter.starts_with(
        "From: hasila@localhost\r\nTo: both@example.org\r\nSubject: 1 January 2026: 2 tasks need you\r\n"
    ));
}

#[test]
fn what_a_server_has_taken_is_not_sent_again_that_day() {
    let folder = tempfile::tempdir().unwrap();
    let Some(running) = MailServer::start("well", folder.path()) else { return };
    let office = office(&server(running.port));
    let sent = digest(&office, "");
    assert_eq!((sent.0, &sent.1[0]), (0, &"both@example.org C02+P 2 sent".to_owned()));
    let again = digest(&office, "");
    assert_eq!((again.0, &again.1[0]), (0, &"both@example.org C02+P 2 already".to_owned()));
    assert_eq!(running.letters().len(), 2);
    let (exit, said) = office.answer("digest --on 2026-01-02 --json");
    assert_eq!(exit, 0, "{said}");
    assert_eq!(running.letters().len(), 4, "another day, another letter");
}

#[test]
fn what_a_server_did_not_take_is_sent_by_the_next_run_even_a_day_later() {
    let folder = tempfile::tempdir().unwrap();
    let (bad, good) = (folder.path().join("bad"), folder.path().join("good"));
    let office = office("");
    for behaviour in ["dropping", "busy"] {
        let Some(running) = MailServer::start(behaviour, &bad) else { return };
        settle(&office, &server(running.port));
        let (exit, letters, said) = digest(&office, "");
        assert_eq!((exit, &letters[0]), (75, &"both@example.org C02+P 2 waiting".to_owned()), "{behaviour}");
        assert!(said["letters"][0]["reason"].is_string());
        assert_eq!(waiting(&office).len(), 2, "{behaviour}: nothing is lost");
    }
    let Some(running) = MailServer::start("well", &good) else { return };
    settle(&office, &server(running.port));
    let (exit, said) = office.answer("digest --on 2026-01-02 --json");
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((exit, &said["earlier"]), (0, &json!({"sent": 2, "waiting": 0})));
    assert_eq!(running.letters().len(), 4);
    assert!(waiting(&office).is_empty());
}

#[test]
fn wrong_settings_are_told_with_their_place_before_anything_is_done() {
    let office = office("[mail]\nserver = \"x\"\nprot = 25\n");
    let (exit, found) = errors(&office, "digest --on 2026-01-01");
    assert_eq!(exit, 78);
    assert_eq!(found, ["null - cli.config-missing", "null - cli.config-unknown-near"]);
    office.write("hasila-data/hasila.toml", "[recipients.C99]\nmail = \"a@example.org\"\n");
    assert_eq!(errors(&office, "digest"), (78, vec!["null - cli.config-unknown-unit".to_owned()]));
    assert!(!office.path("hasila-data/mail").exists());
}

#[test]
fn reports_that_have_not_come_are_asked_for_by_the_day_that_was_granted() {
    let office = Office::empty();
    office.write("units.csv", "code,parent,level\nP,,province\nC01,P,commune\nC02,P,commune\n");
    office.write("plan.plan", "plan p { year 2025 }\nform f \"Closing\" ar \"الختام\" from commune every year, due in 3 days { a count flow }\ntarget t a > 5\n");
    let extend =
        "report extend C01 --form f --period 2025 --until 2026-01-06 --granted-by province --reason flood";
    for command in
        ["init", "unit import units.csv", "plan apply plan.plan", &format!("{extend} --on 2025-12-31")]
    {
        assert_eq!(office.answer(command).0, 0, "{command}");
    }
    settle(&office, "");
    let (_, told, said) = digest(&office, "--dry-run");
    assert_eq!(
        told,
        ["both@example.org C02+P 0 would_be_written", "first@example.org C01 0 would_be_written"]
    );
    assert_eq!((&said["letters"][0]["reports"], &said["letters"][1]["reports"]), (&json!(1), &json!(1)));
    digest(&office, "");
    let letter = |address: &str| {
        let file = format!("hasila-data/mail/outbox/2026-01-01_{address}@example.org.eml");
        std::fs::read_to_string(office.path(&file)).unwrap()
    };
    assert!(letter("both").contains("Subject: 1 January 2026: 1 report is awaited from you\r\n"));
    assert!(letter("both").contains("due on =E2=81=A83 January 2026") && letter("both").contains("Closing"));
    assert!(letter("both").contains("flood"), "the province is told of more time for the commune");
}
