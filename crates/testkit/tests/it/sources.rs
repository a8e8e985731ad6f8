//! What no source may hold, and how long a source may grow.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(path);
        }
    }
}

fn each_source(mut look: impl FnMut(&Path, &str)) {
    let (crates, mut found) = (Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), Vec::new());
    sources(&crates, &mut found);
    found.sort();
    for path in &found {
        // Where the checkout lies must not matter.
        let name = path.strip_prefix(&crates).expect("a source lies in a crate");
        look(name, &fs::read_to_string(path).expect("a source can be read"));
    }
}

/// Reads a floating point type where it stands as a word.
fn has_float(line: &str) -> bool {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .any(|word| matches!(word, "f32" | "f64"))
}

/// Floats are for the eye only: each line that holds one stands in a file that says so with `#[expect(clippy::float_arithmetic`.
#[test]
fn no_float_in_the_pure_ring_but_for_the_eye() {
    each_source(|path, text| {
        let pure = ["base", "rules", "cube", "register", "assess", "intake", "rotation"]
            .iter()
            .any(|name| path.components().any(|part| part.as_os_str() == *name));
        let program = path.components().any(|part| part.as_os_str() == "src");
        let code = || text.lines().filter(|line| !line.trim_start().starts_with("//"));
        if pure && program && code().any(has_float) {
            assert!(text.contains("expect(clippy::float_arithmetic"), "{} holds a float", path.display());
        }
    });
}

/// A ratchet, not a wall: lower it when the longest file shrinks.
#[test]
fn no_source_outgrows_a_reader() {
    const LINES_MAX: usize = 900;
    each_source(|path, text| {
        let lines = text.lines().count();
        assert!(
            lines <= LINES_MAX,
            "{} has {lines} lines: move its tests beside it, or split it by idea",
            path.display()
        );
    });
}

/// A test that is ignored guards nothing.
#[test]
fn no_test_is_ignored() {
    let mark = ["#[ign", "ore"].concat();
    each_source(|path, text| assert!(!text.contains(&mark), "{} ignores a test", path.display()));
}
