//! The cases of the packs: what stands in `expected.csv` was worked out apart from the program.

use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Returns the program, working in a data folder.
pub fn hasila(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hasila"));
    command.arg("--data").arg(data);
    command
}

/// Runs a command in a data folder and returns what it printed.
fn printed(data: &Path, args: &[&str]) -> String {
    let output =
        hasila(data).args(["--today", "2026-02-15"]).args(args).output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "hasila {}: {said}", args.join(" "));
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

/// Plays a case: the files of its folder, in the order in which an office would send them.
fn play(pack: &Path, case: &Path, data: &Path) {
    let path = |folder: &Path, name: &str| folder.join(name).display().to_string();
    let is_there = |name: &str| case.join(name).is_file();
    printed(data, &["init"]);
    printed(data, &["unit", "import", &path(case, "units.csv")]);
    printed(data, &["plan", "apply", &path(pack, "plan.plan")]);
    if is_there("edges.csv") {
        let (edges, units) = (path(case, "edges.csv"), path(case, "units_after.csv"));
        printed(data, &["unit", "succeed", &edges, "--units", &units, "--on", "2025-07-01"]);
    }
    printed(data, &["report", "import", &path(case, "figures.csv")]);
    if is_there("awards.csv") {
        printed(data, &["award", "import", &path(case, "awards.csv")]);
    }
}

fn shown(value: &Value) -> String {
    let text = |name: &str| value[name].as_str().map(str::to_owned);
    match (text("part"), text("whole"), text("amount")) {
        (Some(part), Some(whole), _) => format!("{part}/{whole}"),
        (_, _, Some(amount)) => amount,
        _ => String::new(),
    }
}

/// Returns what differs from `unit,period,map,target,value,verdict`.
fn difference(data: &Path, row: &str) -> Option<String> {
    let cells: Vec<&str> = row.split(',').collect();
    let [unit, period, map, target, value, verdict] = cells[..] else { panic!("six cells: {row}") };
    let answers = printed(data, &["standing", "--unit", unit, "--period", period, "--map", map, "--json"]);
    let answers: Value = serde_json::from_str(&answers).expect("the answer is JSON");
    let answer =
        answers.as_array().expect("the answer is a list").iter().find(|answer| answer["target"] == target);
    let said =
        answer.map(|answer| (shown(&answer["value"]), answer["verdict"].as_str().unwrap_or("").to_owned()));
    (said != Some((value.to_owned(), verdict.to_owned()))).then(|| format!("{row}: said {said:?}"))
}

#[test]
fn packs_come_to_what_their_cases_expect() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs");
    let mut count = 0;
    for pack in std::fs::read_dir(packs).unwrap().map(|pack| pack.unwrap().path()) {
        for case in std::fs::read_dir(pack.join("cases")).unwrap().map(|case| case.unwrap().path()) {
            let folder = tempfile::tempdir().unwrap();
            let data = folder.path().join("data");
            play(&pack, &case, &data);
            let expected = std::fs::read_to_string(case.join("expected.csv")).unwrap();
            let differences: Vec<String> =
                expected.lines().skip(1).filter_map(|row| difference(&data, row)).collect();
            assert!(differences.is_empty(), "{}: {differences:#?}", case.display());
            count += expected.lines().count() - 1;
        }
    }
    assert!(count >= 50, "the packs have cases: {count}");
}
