//! Invented official texts with what was marked in them by hand before the program read them; the scores may only rise.
//!
//! Beside `name.txt` stands `name.marks`: lines of `kind | words | value | attributes` in the order of the text. The least that
//! carries the value stands in ⟦ ⟧; `?` before a kind: right to find, not wrong to leave out.

use crate::scorer::{Tally, score};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Lines of language, kind, F1 of values and F1 of values with attributes, in thousandths: the least each must reach.
const RATCHET: &str = include_str!("invented.ratchet");

struct Marked {
    text: String,
    gold: Value,
}

fn texts() -> Vec<(String, Marked)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invented");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let read = |path: &Path| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(path).unwrap();
        let marks = fs::read_to_string(path.with_extension("marks")).unwrap();
        let gold = gold(&name, &text, &marks);
        (name, Marked { text, gold })
    };
    files.iter().map(|path| read(path)).collect()
}

fn gold(name: &str, text: &str, marks: &str) -> Value {
    // Where the least part of the mark before begins, and what is marked already.
    let (mut from, mut taken) = (0, BTreeSet::new());
    let mut annotations = Vec::new();
    for line in marks.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let words = cells[1].replace(['⟦', '⟧'], "");
        let kind = cells[0].trim_start_matches('?');
        let core = cells[1].find('⟦').zip(cells[1].find('⟧'));
        let core = core.map(|(open, close)| (open, close - '⟦'.len_utf8()));
        let (core_start, core_end) = core.unwrap_or((0, words.len()));
        let mut places = text.match_indices(&words).map(|(start, _)| start);
        let place = places.find(|start| start + core_end > from && !taken.contains(&(kind, *start)));
        let start = place.unwrap_or_else(|| panic!("{name}: not where it is marked: {words}"));
        let at = |byte: usize| text[..byte].chars().count();
        let mut one = attributes(kind, &cells[2..], &words);
        one.insert("quote".to_owned(), json!(words));
        one.insert("start".to_owned(), json!(at(start)));
        one.insert("end".to_owned(), json!(at(start + words.len())));
        one.insert("optional".to_owned(), json!(cells[0].starts_with('?')));
        if core.is_some() {
            one.insert("core_start".to_owned(), json!(at(start + core_start)));
            one.insert("core_end".to_owned(), json!(at(start + core_end)));
        }
        annotations.push(Value::Object(one));
        taken.insert((kind, start));
        from = from.max(start + core_start);
    }
    json!({
        "doc": name,
        "coverage": {"unit": "first mention", "task": "main explicit", "office_holder": "not annotated"},
        "annotations": annotations,
    })
}

/// Returns the attributes of a mark, as in the annotated documents.
fn attributes(kind: &str, cells: &[&str], words: &str) -> Map<String, Value> {
    let value = cells.first().copied().unwrap_or(words);
    let more: Vec<&str> = cells.get(1).map_or(Vec::new(), |cell| cell.split_whitespace().collect());
    let of_more = |at: usize| more.get(at).filter(|one| **one != "-");
    let mut parts = value.split_whitespace();
    let mut part = || parts.next().filter(|one| *one != "-");
    let one = match kind {
        "citation" => json!({"value": value, "doc_kind": of_more(0), "date": of_more(1),
            "numbered": !value.starts_with("unnumbered")}),
        "date" => json!({"value": value, "modifier": of_more(0)}),
        "quantity" => {
            let (comparator, number, unit) = (part(), part(), part());
            let of = part().and_then(|_| part());
            let measure = comparator.filter(|one| *one == "change");
            json!({"comparator": comparator, "value": number, "unit": unit, "of": of, "measure": measure})
        }
        "ordinal" => json!({"value": part(), "unit": part()}),
        "commitment" => json!({"comparator": part(), "threshold": part(), "unit": part(), "value": value}),
        "recognition" => {
            let cells: Vec<&str> = value.split('|').collect();
            let count = |cell: &str| cell[1..].parse::<u64>().ok();
            json!({"value": value, "forms": cells[0].split('+').filter(|form| *form != "-").collect::<Vec<_>>(), "status": of_more(0),
                "collectives": count(cells[1]), "individuals": count(cells[2])})
        }
        "placement" => json!({"value": value, "fact": of_more(0)}),
        _ => json!({"value": value}),
    };
    let Value::Object(mut one) = one else { unreachable!("each arm makes an object") };
    one.insert("kind".to_owned(), json!(kind));
    one
}

#[test]
fn invented_texts_are_read_no_worse_than_before() {
    let mut by_language: BTreeMap<String, BTreeMap<String, Tally>> = BTreeMap::new();
    let mut said = Vec::new();
    for (name, marked) in texts() {
        let found = serde_json::to_value(intake::read(&marked.text)).unwrap();
        let language = name.split('-').next().unwrap().to_owned();
        score(&marked.gold, &found, by_language.entry(language).or_default(), &mut said);
    }
    println!("{}", said.join("\n"));
    for (language, tallies) in &by_language {
        for (kind, tally) in tallies {
            println!("{language} {kind} {} {}   {tally:?}", tally.value_score(), tally.full_score());
        }
    }
    let mut fallen = Vec::new();
    for line in RATCHET.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let tally = by_language[cells[0]].get(cells[1]).copied().unwrap_or_default();
        let (value, full): (usize, usize) = (cells[2].parse().unwrap(), cells[3].parse().unwrap());
        if tally.value_score() < value || tally.full_score() < full {
            fallen.push(format!("{line}, now {} {}", tally.value_score(), tally.full_score()));
        }
    }
    assert!(fallen.is_empty(), "{}", fallen.join("\n"));
}
