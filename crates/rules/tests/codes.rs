//! Every code has its sentence, and the list of codes is the list of those in the source.

#![expect(clippy::disallowed_methods, reason = "a test may read its own source")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Codes of places that belong to a remark; what to do stands with the remark.
const RELATED: [&str; 3] = ["plan.first-here", "plan.also-in-circle", "plan.next-band"];

#[test]
fn the_list_of_codes_is_complete() {
    let mut found = BTreeSet::new();
    codes_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let listed: BTreeSet<String> = rules::CODES.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(found, listed);
}

#[test]
fn every_code_has_a_sentence_and_says_what_to_do() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locale/messages/en/plan.ftl");
    let sentences = fs::read_to_string(path).unwrap();
    let entry = |code: &str| {
        let start = sentences.find(&format!("\n{} = ", code.replace('.', "-")))? + 1;
        let rest = &sentences[start..];
        let end = rest.find("\nplan-").or_else(|| rest.find("\n#")).unwrap_or(rest.len());
        Some(&rest[..end])
    };
    for code in rules::CODES {
        let entry = entry(code).unwrap_or_else(|| panic!("{code} has no sentence"));
        let told =
            ["plan.added-", "plan.removed-", "plan.changed-"].iter().any(|start| code.starts_with(start));
        assert!(
            told || RELATED.contains(code) || entry.contains("    .fix = "),
            "{code} does not say what to do"
        );
    }
}

#[test]
fn every_remark_has_a_plan_that_earns_it() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let plans = ["good", "bad"].iter().flat_map(|folder| files(&corpus.join(folder)).collect::<Vec<_>>());
    let text: String = plans.map(|path| fs::read_to_string(path).expect("a plan is text")).collect();
    let earned = |code: &&&str| text.lines().any(|line| line.split_whitespace().any(|word| word == **code));
    let missing: Vec<_> = rules::CODES.iter().filter(|code| !is_told(code) && !earned(code)).collect();
    assert_eq!(
        missing,
        [&"plan.more-remarks", &"plan.name-is-a-word", &"plan.text-too-long", &"plan.too-long"],
        "see tests/random.rs and tests/languages.rs for these"
    );
}

/// A code of a change or of a place related to a remark.
fn is_told(code: &str) -> bool {
    let told = ["plan.added-", "plan.removed-", "plan.changed-"].iter().any(|start| code.starts_with(start));
    told || RELATED.contains(&code)
}

fn codes_in(folder: &Path, found: &mut BTreeSet<String>) {
    for path in files(folder) {
        if path.is_dir() {
            codes_in(&path, found);
        } else if path.file_name().is_some_and(|name| name != "remark.rs") {
            let text = fs::read_to_string(path).expect("a source file is text");
            let source = text.split("#[cfg(test)]").next().unwrap_or_default();
            found.extend(quoted_codes(source));
        }
    }
}

fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries.map(|entry| entry.expect("and can be read").path())
}

fn quoted_codes(source: &str) -> impl Iterator<Item = String> {
    let texts = source.split('"').filter(|text| text.starts_with("plan."));
    texts
        .filter(|text| text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.')))
        .map(str::to_owned)
}
