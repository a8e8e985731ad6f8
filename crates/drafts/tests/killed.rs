//! A program that saves is killed in the middle, again and again: every cell it said was saved is there.
//!
//! This is its own program, so that it can start itself as the one that is killed.

use drafts::{Cell, Drafts, Key};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const KILL_COUNT: u64 = 25;

fn key() -> Key {
    Key {
        account: "lan".to_owned(),
        unit: "c1".to_owned(),
        form: "quarterly".to_owned(),
        period: "2025-Q3".parse().expect("a quarter"),
    }
}

/// Saves one cell after the other from `first` on, and says each number once it is saved.
fn save_for_ever(folder: &Path, first: u64) -> ! {
    let drafts = Drafts::open(folder).expect("the drafts open");
    for number in first.. {
        let cell = Cell { text: number.to_string(), comment: "as typed".to_owned() };
        // Ten cells, so that old ones are written over.
        let cells = BTreeMap::from([(format!("item{}", number % 10), cell)]);
        drafts.save(&key(), &cells, "2025-10-05T08:00:00Z").expect("the cell is saved");
        writeln!(std::io::stdout(), "{number}").expect("somebody listens");
    }
    unreachable!("it is killed before")
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, mode, folder, first] = arguments.as_slice()
        && mode == "save"
    {
        save_for_ever(Path::new(folder), first.parse().expect("a number"));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mut acknowledged = 0;
    for kill in 0..KILL_COUNT {
        let program = std::env::current_exe().expect("the program knows itself");
        let mut child = Command::new(program);
        let arguments = ["save".as_ref(), folder.path().as_os_str(), (acknowledged + 1).to_string().as_ref()]
            .map(std::ffi::OsStr::to_owned);
        let mut child = child.args(arguments).stdout(Stdio::piped()).spawn().expect("it starts");
        let said = BufReader::new(child.stdout.take().expect("it was asked for"));
        let listener = std::thread::spawn(move || {
            let numbers = said.lines().map_while(Result::ok).filter_map(|line| line.parse::<u64>().ok());
            numbers.last()
        });
        std::thread::sleep(Duration::from_millis(40 + kill * 7));
        child.kill().expect("it runs until it is killed");
        child.wait().expect("it ends");
        acknowledged = listener.join().expect("the listener ends").unwrap_or(acknowledged);
        let cells =
            Drafts::open(folder.path()).expect("the drafts open again").cells(&key()).expect("they are read");
        for (item, cell) in &cells {
            let number: u64 = cell.text.parse().expect("what was saved is whole");
            assert_eq!(*item, format!("item{}", number % 10), "kill {kill}");
            assert_eq!(cell.comment, "as typed", "kill {kill}");
        }
        // One more than was said may have been saved.
        let last = cells.values().filter_map(|cell| cell.text.parse::<u64>().ok()).max().unwrap_or(0);
        assert!(
            (acknowledged..=acknowledged + 1).contains(&last),
            "kill {kill}: {last}, said {acknowledged}"
        );
    }
    assert!(acknowledged > KILL_COUNT, "it hardly saved anything: {acknowledged}");
    println!("killed {KILL_COUNT} times, {acknowledged} cells saved, none lost");
}
