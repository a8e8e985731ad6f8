//! Every code of the source is declared, has a sentence with the places that are filled, and no sentence is idle.

use register::CODES;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn crates() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns every source file of this crate but its cases.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sources = paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    let is_below_tests = |path: &Path| path.parent().is_some_and(|folder| folder.ends_with("tests"));
    let cases =
        |path: &PathBuf| path.ends_with("tests.rs") || path.ends_with("codes.rs") || is_below_tests(path);
    sources.filter(|path| !cases(path)).collect()
}

/// Returns the string literals that are codes of our families.
fn codes_used() -> BTreeSet<String> {
    let texts =
        sources(&crates().join("register/src")).into_iter().map(|path| fs::read_to_string(path).unwrap());
    let literals =
        texts.flat_map(|text| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>());
    let families = [
        "appointment.",
        "exemption.",
        "holder.",
        "post.",
        "account.",
        "permission.",
        "unit.",
        "report.",
        "plan.",
        "award.",
        "task.",
        "instrument.",
    ];
    literals.filter(|literal| families.iter().any(|family| literal.starts_with(family))).collect()
}

#[test]
fn every_code_is_declared_and_every_declared_code_is_used() {
    let declared: BTreeSet<String> = CODES.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(declared, codes_used());
    assert_eq!(declared.len(), CODES.len(), "no code stands twice");
}

#[test]
fn every_code_has_a_sentence_and_says_what_to_do() {
    let text =
        |family| fs::read_to_string(crates().join(format!("locale/messages/en/{family}.ftl"))).unwrap();
    let texts =
        ["posts", "account", "permission", "unit", "report", "plan_acts", "award", "task", "instrument"]
            .map(text)
            .concat();
    let sentence = |line: &str| line.split_once(" =").map(|(name, _)| name.to_owned());
    let names =
        texts.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(sentence);
    let written: BTreeSet<String> = names.collect();
    let wanted: BTreeSet<String> = CODES.iter().map(|code| code.replace('.', "-")).collect();
    assert_eq!(written, wanted);
    assert_eq!(texts.matches("\n    .fix = ").count(), wanted.len());
}

#[test]
fn every_fact_has_a_sentence() {
    let text = fs::read_to_string(crates().join("locale/messages/en/placement.ftl")).unwrap();
    let written = text.lines().filter_map(|line| line.split_once(" =").map(|(name, _)| name.to_owned()));
    let written: BTreeSet<String> = written.filter(|name| name.starts_with("placement-")).collect();
    let declared: BTreeSet<String> =
        register::codes::REASONS.iter().map(|code| code.replace('.', "-")).collect();
    assert_eq!(written, declared);
    let texts =
        sources(&crates().join("register/src")).into_iter().map(|path| fs::read_to_string(path).unwrap());
    let used =
        texts.flat_map(|text| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>());
    let used: BTreeSet<String> = used.filter(|literal| literal.starts_with("placement.")).collect();
    assert_eq!(used, register::codes::REASONS.iter().map(|code| (*code).to_owned()).collect());
}
