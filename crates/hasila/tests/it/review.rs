//! A review of findings at a terminal: it asks, takes answers back, and loses none.

use crate::world::Office;
use std::io::{Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A directive with two commitments and a citation.
const TEXT: &str = "DIRECTIVE 53-CT/TU\non a year of safe communes, carrying out Resolution No. 13-NQ/TW\n\n\
    Article 1. Aims\n\
    1. Strive for more than 90% of communes to meet the standard.\n\
    2. Fewer than 10% of communes have open cases.\n";

fn office() -> Office {
    let office = Office::empty();
    office.write("53.txt", TEXT);
    for command in [
        "init",
        "instrument issue --number 13-NQ/TW --kind resolution --date 2021-02-01",
        "instrument issue 53.txt --number 53-CT/TU --kind directive --date 2024-12-05",
    ] {
        assert!(office.run(command).status.success(), "{command}");
    }
    office
}

/// How long the program may take to ask.
const TIMEOUT: Duration = Duration::from_secs(60);

/// The review at a terminal of its own, which `script` of util-linux makes.
struct Terminal {
    child: Child,
    input: ChildStdin,
    said: Receiver<Vec<u8>>,
    // What was said and not yet looked at.
    rest: String,
}

impl Terminal {
    /// Returns the terminal; nothing, and a remark, where the system cannot make one.
    fn of(office: &Office) -> Option<Terminal> {
        if Command::new("script").arg("--version").stdout(Stdio::null()).status().is_err() {
            eprintln!("skipped: there is no \"script\" to make a terminal with");
            return None;
        }
        let program = env!("CARGO_BIN_EXE_hasila");
        let review = format!("{program} intake review 53.txt --draft safe.plan");
        // Ctrl-C is to interrupt also where the tests themselves were started with it ignored, as in the background.
        let mut command = Command::new("env");
        command.args(["--default-signal=INT", "script", "-qec", &review, "/dev/null"]);
        command.current_dir(office.path(""));
        command.env("HASILA_TODAY", "2026-01-15").env("HASILA_BY", "tester").env_remove("HASILA_LANG");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (input, mut output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (send, said) = channel();
        std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(length @ 1..) = output.read(&mut piece) {
                if send.send(piece[..length].to_vec()).is_err() {
                    return;
                }
            }
        });
        Some(Terminal { child, input, said, rest: String::new() })
    }

    /// Waits until the program says something.
    fn expect(&mut self, words: &str) {
        loop {
            if let Some(at) = self.rest.find(words) {
                self.rest.drain(..at + words.len());
                return;
            }
            let piece = self.said.recv_timeout(TIMEOUT);
            let piece = piece.unwrap_or_else(|_| panic!("{words} was never said, but {}", self.rest));
            self.rest.push_str(&String::from_utf8_lossy(&piece));
        }
    }

    fn send(&mut self, text: &str) {
        self.input.write_all(text.as_bytes()).unwrap();
        self.input.flush().unwrap();
    }

    /// Answers the questions about a finding, one after the other.
    fn answer(&mut self, finding: &str, said: &[&str]) {
        self.expect(finding);
        for said in said {
            self.expect("?");
            self.send(&format!("{said}\n"));
        }
    }

    /// Waits until the program has ended.
    fn end(mut self) {
        drop(self.input);
        self.child.wait().unwrap();
    }
}

fn entries(office: &Office) -> u64 {
    let (exit, said) = office.answer("journal verify --json");
    assert_eq!(exit, 0, "{said}");
    let verified: serde_json::Value = serde_json::from_str(&said).unwrap();
    verified["entries"].as_u64().unwrap()
}

/// Returns the names of the files in which answers are kept.
fn kept(office: &Office) -> Vec<String> {
    let files = std::fs::read_dir(office.path(".")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("safe.") && name.ends_with(".decisions")).collect()
}

#[test]
fn a_person_accepts_edits_goes_back_and_skips() {
    let office = office();
    let before = entries(&office);
    let Some(mut terminal) = Terminal::of(&office) else { return };
    terminal.answer("1 citation", &["s"]);
    terminal.answer("2 commitment", &["b"]);
    // Asked again, and answered otherwise; a word that is no reference is asked for again.
    terminal.answer("1 citation", &["e", "founded_on", "based_on"]);
    terminal.answer("2 commitment", &["e", "safe", "much", ">= 95 %"]);
    terminal.answer("3 commitment", &["skip"]);
    terminal.expect("accepted");
    terminal.end();
    let draft = std::fs::read_to_string(office.path("safe.plan")).unwrap();
    assert!(draft.contains("target safe") && draft.contains(">= 95%"), "{draft}");
    assert_eq!(entries(&office), before + 2);
    assert!(kept(&office).is_empty());
    let shown = office.answer("instrument show 53-CT/TU").1;
    assert!(shown.contains("is based on"), "{shown}");
}

#[test]
fn what_was_answered_before_an_interruption_is_taken_up() {
    let office = office();
    let before = entries(&office);
    let Some(mut terminal) = Terminal::of(&office) else { return };
    terminal.answer("1 citation", &["a"]);
    terminal.expect("2 commitment");
    terminal.expect("?");
    terminal.send("\u{3}");
    terminal.end();
    assert_eq!(entries(&office), before, "nothing is recorded before the end");

    let Some(mut terminal) = Terminal::of(&office) else { return };
    let [name] = &kept(&office)[..] else { panic!("answers are kept in one file") };
    terminal.expect(name);
    terminal.answer("2 commitment", &["a"]);
    terminal.answer("3 commitment", &["q"]);
    terminal.expect("accepted");
    terminal.end();
    assert_eq!(entries(&office), before + 2);
}
