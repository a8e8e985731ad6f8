//! The two open annotated documents, scored; the scores may only rise.

use crate::scorer::{Tally, score, traps_hit};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Lines of `kind`, F1 of values and F1 of values with attributes, in thousandths: the least each must reach.
const RATCHET: &str = include_str!("gold.ratchet");

fn documents(cases: &Path) -> Vec<(Value, Value)> {
    let mut files: Vec<_> =
        fs::read_dir(cases.join("intake/gold")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let document = |path: &std::path::PathBuf| {
        let gold: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let text = fs::read_to_string(cases.join("documents").join(gold["file"].as_str().unwrap())).unwrap();
        let found = serde_json::to_value(intake::read(&text)).unwrap();
        (gold, found)
    };
    files.iter().map(document).collect()
}

fn ratchet() -> impl Iterator<Item = (&'static str, usize, usize)> {
    RATCHET.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let cells: Vec<&str> = line.split_whitespace().collect();
        (cells[0], cells[1].parse().unwrap(), cells[2].parse().unwrap())
    })
}

#[test]
fn annotated_documents_are_read_no_worse_than_before() {
    let Some(documents_folder) = testkit::cases::folder("documents") else { return };
    let Some(_) = testkit::cases::folder("intake") else { return };
    let (mut tallies, mut said, mut hit, mut traps) = (BTreeMap::new(), Vec::new(), 0, 0);
    for (gold, found) in documents(documents_folder.parent().unwrap()) {
        score(&gold, &found, &mut tallies, &mut said);
        let (of_document, all) = traps_hit(&gold, &found);
        (hit, traps) = (hit + of_document, traps + all);
    }
    println!("{}", said.join("\n"));
    for (kind, tally) in &tallies {
        println!("{kind} {} {}   {tally:?}", tally.value_score(), tally.full_score());
    }
    println!("traps {hit} of {traps}");
    for (kind, value, full) in ratchet() {
        if kind == "traps" {
            assert!(hit <= value, "{hit} traps were taken for facts, {value} before");
            continue;
        }
        let tally: Tally = tallies.get(kind).copied().unwrap_or_default();
        assert!(
            tally.value_score() >= value && tally.full_score() >= full,
            "{kind} fell from {value} {full} to {} {}",
            tally.value_score(),
            tally.full_score()
        );
    }
}

#[test]
fn the_scorer_finds_nothing_wrong_with_the_annotations_themselves() {
    let Some(folder) = testkit::cases::folder("documents") else { return };
    for (gold, _) in documents(folder.parent().unwrap()) {
        let (mut tallies, mut said) = (BTreeMap::new(), Vec::new());
        score(&gold, &gold, &mut tallies, &mut said);
        assert!(said.is_empty(), "{said:?}");
        assert!(tallies.values().all(|tally| tally.full_score() == 1000), "{tallies:?}");
    }
}

#[test]
fn the_scorer_counts_what_is_missing_too_much_or_otherwise() {
    let Some(folder) = testkit::cases::folder("documents") else { return };
    for (gold, _) in documents(folder.parent().unwrap()) {
        let mut found = gold.clone();
        let annotations = found["annotations"].as_array_mut().unwrap();
        annotations.retain(|one| one["optional"] != Value::Bool(true));
        let is_number = |one: &Value| one["kind"] == "quantity";
        let first = annotations.iter().position(is_number).unwrap();
        annotations[first]["value"] = Value::from(987_654);
        let last = annotations.iter().rposition(is_number).unwrap();
        annotations.remove(last);
        let mut stray = annotations[first].clone();
        (stray["start"], stray["end"]) = (Value::from(1_000_000), Value::from(1_000_005));
        ["core_start", "core_end"].iter().for_each(|key| stray[*key] = Value::Null);
        annotations.push(stray);
        let (mut tallies, mut said) = (BTreeMap::new(), Vec::new());
        score(&gold, &found, &mut tallies, &mut said);
        let tally = tallies["quantity"];
        assert_eq!((tally.found, tally.matched, tally.valued), (tally.gold, tally.gold - 1, tally.gold - 2));
        assert_eq!(said.len(), 3, "{said:?}");
    }
}
