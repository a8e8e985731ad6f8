//! CSV that others can trust: RFC 4180, and no cell that a spreadsheet would run as a formula.

use std::io::{self, Write};

/// A cell to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Text of people. What a spreadsheet would take for a formula gets an apostrophe before it.
    Text(String),
    /// A number, date or code made by us, written as it is: a negative figure stays a number.
    Plain(String),
    /// Nothing.
    Empty,
}

/// Writes a table with its header.
pub fn table(out: &mut impl Write, header: &[&str], rows: &[Vec<Cell>]) -> io::Result<()> {
    let header: Vec<Cell> = header.iter().map(|title| Cell::Plain((*title).to_owned())).collect();
    std::iter::once(&header).chain(rows).try_for_each(|row| record(out, row))
}

fn record(out: &mut impl Write, cells: &[Cell]) -> io::Result<()> {
    for (position, cell) in cells.iter().enumerate() {
        if position > 0 {
            out.write_all(b",")?;
        }
        match cell {
            Cell::Text(text) if is_risky(text) => out.write_all(quoted(&format!("'{text}")).as_bytes())?,
            Cell::Text(text) | Cell::Plain(text) => out.write_all(quoted(text).as_bytes())?,
            Cell::Empty => {}
        }
    }
    out.write_all(b"\r\n")
}

/// Returns whether a spreadsheet may take the text for a formula or a command.
fn is_risky(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}

/// Returns the cell with quotes around it where RFC 4180 needs them.
pub(crate) fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Source, WorkbookReader};

    #[test]
    fn what_is_written_is_read_again_and_runs_nothing() {
        let texts =
            ["=1+1", "@SUM(A1)", "-5", "+x", "＝x", "\tx", "a,b", "a \"b\"", "two\r\nlines", "لام", ""];
        let rows: Vec<Vec<Cell>> = texts
            .iter()
            .map(|text| vec![Cell::Text((*text).to_owned()), Cell::Plain("-5".to_owned()), Cell::Empty])
            .collect();
        let mut bytes = Vec::new();
        table(&mut bytes, &["text", "number", "nothing"], &rows).unwrap();
        let mut read = Source::new(io::Cursor::new(bytes), WorkbookReader::Here).rows().unwrap();
        assert_eq!(read.next_row().unwrap().unwrap().1, vec!["text", "number", "nothing\r"]);
        for text in texts {
            let record = read.next_row().unwrap().unwrap().1;
            let cell = std::str::from_utf8(&record[0]).unwrap();
            assert_eq!(
                (cell.trim_start_matches('\''), &record[1], &record[2]),
                (text, &b"-5"[..], &b"\r"[..])
            );
            assert!(!is_risky(cell));
        }
    }
}
