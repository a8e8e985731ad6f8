//! A small office to run the program in: a folder of its own, units, a plan, figures.

use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// A folder in which the program runs.
pub struct Office {
    folder: TempDir,
}

/// How many communes the office has.
pub const COMMUNE_COUNT: usize = 40;

/// Its plan: three figures a month from each commune.
pub const PLAN: &str = "plan monthly_2025 { year 2025 }\n\
    levels province > commune\n\
    form monthly from commune every month {\n\
      cases count flow\n\
      cases_solved count flow check <= cases\n\
      launched yes_no\n\
    }\n\
    indicator clearance = cases_solved / cases as percent, higher is better\n\
    target solved clearance >= 80%\n";

impl Office {
    /// Returns a folder with nothing in it.
    pub fn empty() -> Office {
        Office { folder: TempDir::new().unwrap() }
    }

    /// Returns an office with units and a plan.
    pub fn with_plan() -> Office {
        let office = Office::empty();
        let communes = (0..COMMUNE_COUNT).map(|unit| format!("C{unit:02},P,commune\n"));
        office
            .write("units.csv", format!("code,parent,level\nP,,province\n{}", communes.collect::<String>()));
        office.write("monthly.plan", PLAN);
        for command in ["init", "unit import units.csv", "plan apply monthly.plan"] {
            let output = office.run(command);
            assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
        }
        office
    }

    /// Returns where a file of the office lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, and the folders it lies in.
    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Returns the command, words parted by spaces.
    pub fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hasila"));
        command.args(words.split(' ')).current_dir(self.folder.path());
        command.env("HASILA_TODAY", "2026-01-15").env("HASILA_BY", "tester");
        command.env_remove("HASILA_DATA").env_remove("HASILA_LANG").env_remove("HASILA_AS");
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, words: &str) -> Output {
        self.command(words).output().unwrap()
    }

    /// Runs the program and returns how it ended, and its standard output.
    pub fn answer(&self, words: &str) -> (i32, String) {
        let output = self.run(words);
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    }

    /// Sends lines to the program; returns how it ended, and its standard output.
    pub fn sent(&self, words: &str, lines: &str) -> (i32, String) {
        let mut command = self.command(words);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    }

    /// Starts the program.
    pub fn start(&self, words: &str) -> Child {
        self.command(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }
}

/// Returns the figures of one month of every commune.
pub fn figures(month: u32) -> String {
    let mut text = String::from("unit,period,item,value,submitted\n");
    for unit in 0..COMMUNE_COUNT {
        let cases = 10 + (unit as u32 * 7 + month * 3) % 11;
        for (item, value) in [("cases", cases), ("cases_solved", cases - month % 4), ("launched", 1)] {
            writeln!(text, "C{unit:02},2025-{month:02},{item},{value},2026-01-02").unwrap();
        }
    }
    text
}
