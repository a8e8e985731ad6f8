//! A whole country through a reorganisation, against a program that shares nothing with this one: 63 provinces, 698
//! districts and 10,033 communes until 30 June 2025, 34 provinces and 3,321 communes after; three maps.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

/// Period, last day counted, map as asked, day of the map.
const QUESTIONS: [(&str, &str, &str, &str); 5] = [
    ("2025", "2025-12-31", "published", "2025-12-31"),
    ("2025", "2025-12-31", "today", "2025-12-31"),
    ("2025", "2025-12-31", "2025-06-30", "2025-06-30"),
    ("2025", "2025-06-30", "published", "2025-06-30"),
    ("2024", "2024-12-31", "2025-12-31", "2025-12-31"),
];

/// Returns the program, working in a data folder.
fn hasila(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hasila"));
    command.arg("--data").arg(data);
    command
}

fn naive(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/naive").join(name).display().to_string()
}

/// Runs a command of the program in `folder`; what it prints goes to the file `into`.
fn run(folder: &Path, args: &[&str], into: &str) {
    let mut command = hasila(&folder.join("data"));
    command.current_dir(folder).args(["--today", "2026-02-15"]).args(args);
    let output =
        command.stdout(File::create(folder.join(into)).unwrap()).output().expect("the program starts");
    assert!(
        output.status.success(),
        "hasila {}: {}",
        args.join(" "),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Writes the units of the country, and reports invented for its communes.
fn prepare(folder: &Path, tables: &Path) {
    let files = testkit::vietnam::files(tables).unwrap();
    for (name, text) in [("before.csv", files.before), ("after.csv", files.after), ("edges.csv", files.edges)]
    {
        fs::write(folder.join(name), text).unwrap();
    }
    let mut figures = Command::new("python3");
    figures.args([&naive("figures.py"), "before.csv", "after.csv"]).current_dir(folder);
    assert!(figures.stdout(File::create(folder.join("figures.csv")).unwrap()).status().unwrap().success());
}

#[test]
fn viet_nam_stands_where_a_naive_program_says() {
    let Some(tables) = testkit::cases::folder("vietnam_units") else { return };
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("python3 is not here: the naive program cannot speak");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    prepare(folder, &tables);
    run(folder, &["init"], "said");
    run(folder, &["unit", "import", "before.csv"], "said");
    run(folder, &["plan", "apply", &naive("movement.plan")], "said");
    run(folder, &["unit", "succeed", "edges.csv", "--units", "after.csv", "--on", "2025-07-01"], "said");
    run(folder, &["report", "import", "figures.csv"], "said");
    for (period, through, map, day) in QUESTIONS {
        let asked = ["standing", "--all", "--period", period, "--through", through, "--map", map, "--json"];
        run(folder, &asked, "standing.json");
        let output = Command::new("python3")
            .args([&naive("standing.py"), "before.csv", "after.csv", "edges.csv", "figures.csv"])
            .args([period, through, day])
            .current_dir(folder)
            .stdin(File::open(folder.join("standing.json")).unwrap())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{period} through {through} on {map}:\n{said}");
    }
}
