//! Every type that GLOSSARY.md names exists.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn rust_sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            rust_sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            found.push(fs::read_to_string(&path).expect("a source can be read"));
        }
    }
}

/// Names in the glossary's column `In the code`, written `` `Name` ``.
fn named() -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../GLOSSARY.md"))
        .expect("GLOSSARY.md is there");
    let rows = text.lines().filter(|line| line.starts_with('|'));
    let ticked = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    ticked
        .filter(|name| name.starts_with(char::is_uppercase))
        .map(|name| name.split("::").last().unwrap_or(name).to_owned())
        .collect()
}

#[test]
fn every_type_the_glossary_names_exists() {
    let mut sources = Vec::new();
    rust_sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut sources);
    let names = named();
    assert!(names.len() > 20, "the glossary names types: {names:?}");
    let defined = |name: &String| {
        let variant = |source: &String| {
            source.lines().any(|line| {
                let line = line.trim_start();
                line.strip_prefix(name.as_str()).is_some_and(|rest| rest.starts_with([',', '(', ' ']))
            })
        };
        let item = |source: &String| {
            ["struct", "enum", "trait", "type"].iter().any(|kind| {
                source
                    .match_indices(&format!("pub {kind} {name}"))
                    .any(|(at, found)| source[at + found.len()..].starts_with([' ', '(', ';', '<', '{']))
            })
        };
        sources.iter().any(|source| item(source) || variant(source))
    };
    let missing: Vec<&String> = names.iter().filter(|name| !defined(name)).collect();
    assert!(missing.is_empty(), "no such type: {missing:?}");
}
