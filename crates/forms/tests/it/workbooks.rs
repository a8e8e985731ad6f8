//! A form that goes out as a workbook comes back as what was typed, or is refused with the place.

use crate::desk::{Desk, day, typed};
use exchange::spreadsheet::{Cell, Input, Look, Row, Spreadsheet, Wanted, workbook};
use exchange::{Problems, Rows, Source, WorkbookReader, spreadsheet};
use forms::workbook::{Brought, written};
use forms::{Blank, Filled, Typed};
use locale::{Catalogue, Lang};
use std::collections::BTreeMap;
use std::io::Cursor;

fn rows(bytes: Vec<u8>) -> Rows {
    Source::new(Cursor::new(bytes), WorkbookReader::Here).rows().unwrap()
}

fn out(blank: &Blank, typed: &BTreeMap<String, Typed>, lang: Lang) -> Vec<u8> {
    written(blank, ("c1", "بلدية"), typed, &Catalogue::of(lang), day("2025-10-05")).unwrap()
}

fn codes(problems: &Problems) -> Vec<String> {
    let said = |problem: &exchange::Problem| {
        let row = problem.row.map_or_else(|| "-".to_owned(), |row| row.to_string());
        format!("{row} {}", problem.message)
    };
    problems.list().iter().map(said).collect()
}

#[test]
fn what_was_typed_comes_back_in_every_language() {
    let mut desk = Desk::new();
    desk.report("c1", "2025-Q2", "houses=9 repaired=4 built=5 finished=1 opened=20269 spent=-50");
    let blank = desk.blank("c1", "2025-Q3");
    let words = [("yes", Lang::En), ("نعم", Lang::Ar), ("có", Lang::Vi)];
    for (yes, lang) in words {
        let text =
            format!("repaired=12 built=٣#bão finished={yes} spent=1234.56 opened=2025-07-01 planned=1.234");
        let typed = typed(&text);
        let back = Brought::read(rows(out(&blank, &typed, lang))).unwrap();
        assert_eq!((back.form.as_str(), back.unit.as_str(), back.period), ("quarterly", "c1", blank.period));
        let back = back.typed(&blank).unwrap();
        let (before, after) = (Filled::read(&blank, &typed, None), Filled::read(&blank, &back, None));
        for line in blank.lines() {
            let (before, after) = (before.cell(&line.item), after.cell(&line.item));
            assert_eq!(before.figure, after.figure, "{lang} {}", line.item);
            assert_eq!(before.typed.comment, after.typed.comment, "{lang} {}", line.item);
        }
        assert_eq!(after.figure("houses"), Some(15), "the total is added up again");
        assert_eq!(after.cell("planned").typed.text, "1.234", "what is read two ways is not made a number");
    }
}

#[test]
fn an_empty_form_comes_back_empty() {
    let desk = Desk::new();
    let blank = desk.blank("c1", "2025-Q3");
    let back = Brought::read(rows(out(&blank, &BTreeMap::new(), Lang::En))).unwrap();
    let filled = back.typed(&blank).unwrap();
    let typed = filled.iter().filter(|(item, _)| item.as_str() != "houses").map(|(_, typed)| typed);
    assert!(typed.eq(std::iter::repeat_n(&Typed::default(), 6)), "{filled:?}");
    assert_eq!(back.place("built"), Some((11, "E")));
}

/// Returns a workbook with these rows.
fn sheet(lines: &[&[&str]]) -> Vec<u8> {
    let cell = |text: &&str| Cell::Text((*text).to_owned(), Look::Plain);
    let row = |cells: &&[&str]| Row { cells: cells.iter().map(cell).collect(), is_hidden: false };
    let sheet = Spreadsheet { rows: lines.iter().map(row).collect(), ..Spreadsheet::default() };
    workbook(&sheet, day("2025-10-05")).unwrap()
}

#[test]
fn columns_and_rows_are_found_wherever_they_have_gone() {
    let desk = Desk::new();
    let blank = desk.blank("c1", "2025-Q3");
    let edition = blank.edition();
    let back = Brought::read(rows(sheet(&[
        &["hasila-form.1", "quarterly", "c1", "2025-Q3", &edition],
        &["comment", "answer", "note of mine", "item"],
        &["", "7", "", "planned"],
        &["storm", "3", "?", "built"],
        &["", "", "", "repaired"],
        &["", "", "", "houses"],
        &["", "no", "", "finished"],
        &["", "", "", "opened"],
        &["", "", "", "spent"],
    ])))
    .unwrap();
    let typed = back.typed(&blank).unwrap();
    assert_eq!((typed["built"].text.as_str(), typed["built"].comment.as_str()), ("3", "storm"));
    assert_eq!(back.place("built"), Some((4, "B")));
}

#[test]
fn what_is_not_the_form_is_refused_with_everything_wrong() {
    let desk = Desk::new();
    let blank = desk.blank("c1", "2025-Q3");
    let read = |lines: &[&[&str]]| Brought::read(rows(sheet(lines)));
    let refused = |lines: &[&[&str]]| codes(&read(lines).unwrap_err());
    assert_eq!(refused(&[&["unit", "period"], &["c1", "2025-Q3"], &["c1", "2025-Q3"]]), ["- form.not-ours"]);
    assert_eq!(
        refused(&[&["hasila-form.1", "quarterly", "c1", "soon", "x"], &["item"]]),
        ["- form.not-ours"]
    );
    let mark: &[&str] = &["hasila-form.1", "quarterly", "c1", "2025-Q3", "0123"];
    assert_eq!(refused(&[mark, &["item", "comment"]]), ["- form.column-missing column=answer"]);
    let old = read(&[
        mark,
        &["item", "answer", "comment"],
        &["houses", ""],
        &["built", "1"],
        &["built", "2"],
        &["demolished", "2"],
        &["repaired", ""],
        &["planned", ""],
        &["finished", ""],
        &["opened", ""],
    ]);
    assert_eq!(
        codes(&old.unwrap().typed(&blank).unwrap_err()),
        [
            "- form.line-missing line=spent",
            "- form.other-edition form=quarterly",
            "5 form.line-twice line=built",
            "6 form.line-unknown line=demolished",
        ]
    );
}

#[test]
fn a_letter_names_the_column_of_answers() {
    assert_eq!(spreadsheet::letter(4), "E");
    let input = Input { filled: spreadsheet::Filled::Nothing, wanted: Wanted::Text, help: String::new() };
    let row = Row { cells: vec![Cell::Input(input)], is_hidden: false };
    let sheet = Spreadsheet { rows: vec![row], ..Spreadsheet::default() };
    assert!(workbook(&sheet, day("2025-10-05")).is_ok(), "help may be missing");
}
