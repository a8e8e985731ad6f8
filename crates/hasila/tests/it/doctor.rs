//! The doctor finds what is wrong, and nothing where nothing is.

#![cfg(unix)]

use crate::world::Office;
use serde_json::Value;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

/// Asks the doctor; returns how he ended, and `topic state code` of all that is not as it should be.
fn asked(office: &Office, more: &str) -> (i32, Vec<String>) {
    let (exit, said) = office.answer(format!("doctor --json {more}").trim());
    let said: Value = serde_json::from_str(&said).unwrap();
    let checks = said["checks"].as_array().unwrap();
    let text = |check: &Value, name: &str| check[name].as_str().unwrap().to_owned();
    let is_fine = |check: &&Value| check["state"] == "ok";
    let line = |check: &Value| {
        assert!(!text(check, "fix").is_empty(), "{check} does not say what to do");
        ["topic", "state", "code"].map(|name| text(check, name)).join(" ")
    };
    assert_eq!(said["ok"], checks.iter().filter(is_fine).count());
    (exit, checks.iter().filter(|check| !is_fine(check)).map(line).collect())
}

fn chmod(office: &Office, file: &str, mode: u32) {
    std::fs::set_permissions(office.path(file), Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_sound_office_is_found_sound() {
    let office = Office::with_plan();
    let (exit, found) = asked(&office, "");
    assert_eq!((exit, found), (0, vec!["accounts note cli.doctor-no-accounts".to_owned()]));
    for lang in ["en", "ar", "vi"] {
        let (exit, text) = office.answer(&format!("doctor --lang {lang}"));
        assert!(exit == 0 && text.lines().count() == 8, "{text}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_said_and_not_made() {
    let office = Office::empty();
    assert_eq!(asked(&office, ""), (2, vec!["files failure cli.doctor-no-folder".to_owned()]));
    assert!(!office.path("hasila-data").exists());
}

#[test]
fn everything_wrong_is_found_at_once() {
    let office = Office::with_plan();
    let settings = "[serve]\nlisten = \"0.0.0.0:80\"\nnmae = 1\n[mail]\nfrom = \"a@x.example\"\nserver = \"127.0.0.1\"\npassword_file = \"key\"\n";
    office.write("hasila-data/key", "far rivers");
    office.write("hasila-data/hasila.toml", settings.replace("nmae = 1\n", ""));
    office.write("hasila-data/mail/outbox/2026-01-01_a@x.example.eml", "From: a@x.example\n");
    chmod(&office, "hasila-data", 0o777);
    chmod(&office, "hasila-data/journal.db", 0o644);
    chmod(&office, "hasila-data/key", 0o640);
    let (exit, found) = asked(&office, "");
    let expected = [
        "files warning cli.doctor-folder-open",
        "files warning cli.doctor-file-open",
        "files warning cli.doctor-file-open",
        "accounts warning cli.doctor-no-accounts",
        "letters warning cli.doctor-letters-late",
    ];
    assert_eq!((exit, found), (2, expected.map(str::to_owned).to_vec()));
    office.write("hasila-data/hasila.toml", settings);
    let (_, found) = asked(&office, "");
    assert_eq!(found[0], "settings failure cli.config-unknown-near");
}

#[test]
fn secrets_and_drafts_are_looked_at_and_left_as_they_are() {
    let office = Office::with_plan();
    assert_eq!(office.answer("account open lan --name Lan").0, 0);
    assert_eq!(office.answer("account invite lan").0, 0);
    chmod(&office, "hasila-data/credentials.sqlite", 0o644);
    for _ in 0..2 {
        let (exit, found) = asked(&office, "");
        assert_eq!((exit, found), (2, vec!["files warning cli.doctor-file-open".to_owned()]));
    }
    chmod(&office, "hasila-data/credentials.sqlite", 0o600);
    office.write(
        "hasila-data/credentials.sqlite",
        "no store of ours, and longer than the head of one would be: ".repeat(20),
    );
    office.write("hasila-data/drafts.sqlite", "neither");
    chmod(&office, "hasila-data/drafts.sqlite", 0o600);
    let (exit, found) = asked(&office, "");
    let expected = ["secrets failure credentials.failed", "drafts failure draft.failed"];
    assert_eq!((exit, found), (2, expected.map(str::to_owned).to_vec()));
}

#[test]
fn a_changed_entry_is_found() {
    let office = Office::with_plan();
    let path = office.path("hasila-data/journal.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(9).position(|part| part == b"clearance").unwrap();
    bytes[at] = b'k';
    std::fs::write(&path, bytes).unwrap();
    let (exit, found) = asked(&office, "");
    assert_eq!((exit, found), (2, vec!["journal failure journal.entry-altered".to_owned()]));
}

#[test]
fn a_clock_before_the_last_entry_is_found() {
    let office = Office::with_plan();
    let (exit, found) = asked(&office, "--today 2020-01-01");
    assert_eq!((exit, found[0].as_str()), (2, "clock warning cli.doctor-clock-behind"));
}

#[test]
fn a_mail_server_that_is_not_there_is_said_only_when_asked() {
    let office = Office::with_plan();
    let settings = "[mail]\nfrom = \"a@x.example\"\nserver = \"127.0.0.1\"\nport = 1\nsecurity = \"none\"\ntimeout_seconds = 2\n";
    office.write("hasila-data/hasila.toml", settings);
    assert_eq!(asked(&office, "").0, 0);
    let (exit, found) = asked(&office, "--mail");
    assert_eq!((exit, found.last().unwrap().as_str()), (2, "mail failure cli.doctor-mail-silent"));
}

#[test]
fn the_whole_house_is_shown_only_to_whom_the_journal_is() {
    let office = Office::with_plan();
    for command in ["account open lan --name Lan", "account grant lan reporter --over C01"] {
        assert_eq!(office.answer(command).0, 0, "{command}");
    }
    assert_eq!(office.run("doctor --as lan").status.code(), Some(77));
    assert_eq!(asked(&office, ""), (0, Vec::new()));
}

#[test]
fn boundaries_and_evidence_that_are_not_what_was_handed_in_are_found() {
    let office = Office::with_plan();
    let area = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}";
    let feature = format!("{{\"type\":\"Feature\",\"properties\":{{\"code\":\"C00\"}},\"geometry\":{area}}}");
    office.write("some.geojson", format!("{{\"type\":\"FeatureCollection\",\"features\":[{feature}]}}"));
    assert_eq!(office.answer("unit boundaries some.geojson --from 2025-01-01").0, 0);
    office.write("figures.csv", "unit,period,item,value\nC00,2025-03,cases,10\nC00,2025-03,cases_solved,8\n");
    office.write("corrections.csv", "unit,period,item,value\nC00,2025-03,cases,11\n");
    office.write("minutes.pdf", "%PDF-1.7 minutes");
    assert_eq!(office.answer("report import figures.csv").0, 0);
    let correct = "report correct corrections.csv --reason counted --evidence minutes.pdf";
    assert_eq!(office.answer(correct).0, 0);
    let (exit, found) = asked(&office, "");
    assert_eq!((exit, found.len()), (0, 1), "{found:?}");
    let file = |folder: &str, ending: &str| {
        let mut open = vec![office.path(folder)];
        while let Some(path) = open.pop() {
            if path.is_dir() {
                open.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            } else if path.to_string_lossy().ends_with(ending) {
                return path;
            }
        }
        panic!("no {ending} in {folder}");
    };
    std::fs::write(file("hasila-data/boundaries", "geojson"), "{}").unwrap();
    std::fs::write(file("hasila-data/evidence", ""), "%PDF-1.7 others").unwrap();
    let (exit, found) = asked(&office, "");
    assert_eq!(exit, 2);
    assert!(found.contains(&"boundaries warning cli.boundaries-changed".to_owned()), "{found:?}");
    assert!(found.contains(&"evidence failure cli.evidence-altered".to_owned()), "{found:?}");
}
