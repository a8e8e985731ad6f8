//! Tables of awards: rows of cells parted by tabs or bars, under a row that says which column counts collectives, which individuals.

use super::award::AWARDS;
use super::noun::RECIPIENTS;
use super::recipients::Recipients;
use crate::Prepared;
use crate::finding::Value;
use crate::lexicon::Match;
use crate::script::{Class, Script};
use std::collections::BTreeMap;
use std::ops::Range;

/// A row of a table that says an award.
pub struct Row {
    /// The award.
    pub award: Match,
    /// Those its columns count.
    pub recipients: Vec<Recipients>,
}

/// The most words of the heading of a column.
const HEADING_WORDS_MAX: usize = 6;

/// What a column counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Collectives,
    Individuals,
    Other,
}

/// Returns the rows of a text that say awards, by their first word.
pub fn rows(prepared: &Prepared) -> BTreeMap<usize, Row> {
    let script = &prepared.script;
    let (mut rows, mut columns) = (BTreeMap::new(), Vec::new());
    let starts: Vec<usize> = script.sentences.iter().map(|sentence| sentence.start).collect();
    let lines: Vec<usize> = starts.into_iter().filter(|start| script.begins_line(*start)).collect();
    for (at, start) in lines.iter().enumerate() {
        let end = lines.get(at + 1).copied().unwrap_or(script.words.len());
        let cells = cells(script, *start..end);
        if cells.len() < 2 {
            columns.clear();
            continue;
        }
        if let Some(headed) = headings(script, &cells) {
            columns = headed;
        } else if let Some(row) = row(prepared, &cells, &columns) {
            rows.insert(*start, row);
        }
    }
    rows
}

/// Returns the cells of a line: its words, parted by tabs and bars.
fn cells(script: &Script, line: Range<usize>) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = line.start;
    for word in line.clone() {
        let before = word.checked_sub(1).filter(|before| *before >= line.start);
        let gap = before
            .map_or("", |before| &script.text[script.words[before].span.end..script.words[word].span.start]);
        for _ in gap.matches('\t') {
            cells.push(start..word);
            start = word;
        }
        if script.is_sign(word, '|') {
            cells.push(start..word);
            start = word + 1;
        }
    }
    cells.push(start..line.end);
    cells
}

/// Returns what the columns count, where a line without any number names both sorts of those who receive.
fn headings(script: &Script, cells: &[Range<usize>]) -> Option<Vec<Column>> {
    let has_digits = |cell: &Range<usize>| cell.clone().any(|at| script.class(at) == Some(Class::Digits));
    if cells.iter().any(has_digits) {
        return None;
    }
    let of_cell = |cell: &Range<usize>| {
        let mut named = cell.clone().filter_map(|at| RECIPIENTS.at(script, at)).map(|noun| noun.key);
        match named.next().filter(|_| cell.len() <= HEADING_WORDS_MAX) {
            Some("collective") => Column::Collectives,
            Some("individual") => Column::Individuals,
            _ => Column::Other,
        }
    };
    let columns: Vec<Column> = cells.iter().map(of_cell).collect();
    let has = |column| columns.contains(&column);
    (has(Column::Collectives) && has(Column::Individuals)).then_some(columns)
}

/// Returns the award of a row and those its columns count.
fn row(prepared: &Prepared, cells: &[Range<usize>], columns: &[Column]) -> Option<Row> {
    let script = &prepared.script;
    let is_fit = columns.len() == cells.len();
    let award =
        cells.iter().filter(|_| is_fit).find_map(|cell| cell.clone().find_map(|at| AWARDS.at(script, at)))?;
    let count = |(column, cell): (&Column, &Range<usize>)| {
        let numeral = prepared.numerals_in(cell.clone()).first().filter(|one| one.value.is_integer())?;
        (*column != Column::Other).then(|| Recipients {
            words: numeral.words.clone(),
            is_collective: *column == Column::Collectives,
            count: Value(numeral.value.clone()),
        })
    };
    Some(Row { award, recipients: columns.iter().zip(cells).filter_map(count).collect() })
}
