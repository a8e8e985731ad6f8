use super::*;
use crate::Fact;

fn citations(text: &str) -> Vec<Citation> {
    let annotations = crate::read(text).annotations.into_iter();
    annotations
        .filter_map(|found| match found.fact {
            Fact::Citation(citation) => Some(citation),
            _ => None,
        })
        .collect()
}

/// Lines of `value kind date | text`; `-` where there is none. Names of organs and instruments are invented.
const CASES: &str = include_str!("cases.txt");

#[test]
fn instruments_are_cited_as_in_many_countries() {
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (asked, text) = line.split_once(" | ").unwrap();
        let found: Vec<String> = citations(text)
            .iter()
            .map(|found| {
                let date = found.date.as_deref().unwrap_or("-");
                format!("{} {} {date}", found.value, found.doc_kind.unwrap_or("-"))
            })
            .collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join(", ") };
        if found != asked {
            wrong.push(format!("{text}\n  asked {asked}\n  found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_day_that_begins_the_next_sentence_is_not_the_instruments() {
    let dates = |text: &str| citations(text).into_iter().map(|found| found.date).collect::<Vec<_>>();
    assert_eq!(dates("HARBOUR ORDER No. 12 of 2024\nOn 5 March 2024 the Minister spoke."), [None]);
    assert_eq!(
        dates("the Harbour Order No. 12\nof 5 March 2024, as amended"),
        [Some("2024-03-05".to_owned())]
    );
}
