//! How officials say it: sentences of every family of grammar, each with all the citations, awards and commitments it makes.
//!
//! A row of `tests/forms/*.cases` is `sentence => kind value ;; kind value`; `c` is a citation with its number, `r` a recognition with its
//! key, `k` a commitment with comparator and threshold. Without an arrow the sentence makes none; `\n` ends a line.

use intake::{Kind, Language};
use std::fs;
use std::path::Path;

/// How many of a hundred sentences must be read right in each language.
const SHARE_MIN: usize = 99;

fn said(sentence: &str, language: Language) -> Vec<String> {
    let facts = intake::read_as(sentence, language).annotations.into_iter().map(|found| found.fact);
    let mut said: Vec<String> = facts
        .filter_map(|fact| {
            let value = fact.value();
            match fact.kind() {
                Kind::Citation if !value.starts_with("unnumbered:") => Some(format!("c {value}")),
                Kind::Recognition => Some(format!("r {value}")),
                Kind::Commitment => Some(format!("k {}", value.split(' ').next().unwrap_or_default())),
                _ => None,
            }
        })
        .collect();
    said.sort();
    said
}

fn read(file: &str, language: Language) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms").join(file);
    let table = fs::read_to_string(path).unwrap();
    let rows = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (mut right, mut wrong) = (0, Vec::new());
    for row in rows {
        let (sentence, asked) = row.split_once(" => ").unwrap_or((row, ""));
        let mut asked: Vec<String> =
            asked.split(" ;; ").map(str::to_owned).filter(|one| !one.is_empty()).collect();
        asked.sort();
        let found = said(&sentence.replace("\\n", "\n"), language);
        if found == asked {
            right += 1;
        } else {
            wrong.push(format!("{sentence}\n    asked {asked:?}\n    found {found:?}"));
        }
    }
    println!("{file}: {right} right\n{}", wrong.join("\n"));
    assert!(right * 100 >= (right + wrong.len()) * SHARE_MIN, "{right} are right:\n{}", wrong.join("\n"));
}

#[test]
fn sentences_of_every_grammar_are_read_right_in_arabic() {
    read("ar.cases", Language::Arabic);
}

#[test]
fn sentences_of_every_grammar_are_read_right_in_english() {
    read("en.cases", Language::English);
}

#[test]
fn sentences_of_every_grammar_are_read_right_in_vietnamese() {
    read("vi.cases", Language::Vietnamese);
}
