//! Records of a delimited text, one after the other, with the row each stands in.

use crate::problem::Problem;
use base::{Message, limits, text};
use csv::{ByteRecord, ReaderBuilder, Terminator};
use std::io::Read;

/// The rows of a table.
pub struct Rows {
    records: csv::Reader<Box<dyn Read + Send>>,
    record: ByteRecord,
    // The line after the last record.
    line: u64,
    // Lines that began inside a quoted cell, and so are not rows of their own.
    lines_in_cells: u64,
}

impl Rows {
    /// Reads rows of UTF-8 text whose cells are parted by `delimiter`.
    ///
    /// A carriage return before the end of a line is left in the last cell, where [`cell_bytes`] and
    /// [`cell_text`] take it off: only so are lines counted alike for both kinds of ends.
    pub fn new(text: Box<dyn Read + Send>, delimiter: u8) -> Rows {
        let with_last_end: Box<dyn Read + Send> = Box::new(text.chain(&b"\n"[..]));
        let records = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .terminator(Terminator::Any(b'\n'))
            .buffer_capacity(1 << 18)
            .from_reader(with_last_end);
        Rows { records, record: ByteRecord::new(), line: 1, lines_in_cells: 0 }
    }

    /// Returns the next row that has anything in it, with its number.
    pub fn next_row(&mut self) -> Result<Option<(u64, &ByteRecord)>, Problem> {
        loop {
            let read = self.records.read_byte_record(&mut self.record);
            if !read.map_err(|error| Problem::of_table(cannot_read(&error)))? {
                return Ok(None);
            }
            let cells = self.record.as_slice();
            let line_before = std::mem::replace(&mut self.line, self.records.position().line());
            if self.line > line_before + 1 {
                self.lines_in_cells += cells.iter().filter(|byte| **byte == b'\n').count() as u64;
            }
            let row = self.line - 1 - self.lines_in_cells;
            if row > limits::TABLE_ROWS_MAX as u64 {
                let message = Message::new("table.too-many-rows").with("most", limits::TABLE_ROWS_MAX);
                return Err(Problem::of_table(message));
            }
            if !cells.iter().all(u8::is_ascii_whitespace) {
                return Ok(Some((row, &self.record)));
            }
        }
    }
}

/// Returns the bytes of a cell without the line's carriage return; empty where the row has no such cell.
pub fn cell_bytes(record: &ByteRecord, place: usize) -> &[u8] {
    let cell = record.get(place).unwrap_or_default();
    cell.strip_suffix(b"\r").unwrap_or(cell)
}

/// Returns the sentence for a file that cannot be read to its end.
pub fn cannot_read(error: &dyn std::error::Error) -> Message {
    Message::new("table.cannot-read").with("reason", error.to_string())
}

/// Returns the cell as text in NFC without white space at its ends; nothing if it is not UTF-8.
pub fn cell_text(cell: &[u8]) -> Option<String> {
    std::str::from_utf8(cell).ok().map(text::tidy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &'static str) -> Vec<(u64, Vec<String>)> {
        let mut rows = Rows::new(Box::new(text.as_bytes()), b',');
        let mut found = Vec::new();
        while let Some((number, record)) = rows.next_row().unwrap() {
            found.push((number, record.iter().map(|cell| cell_text(cell).unwrap()).collect()));
        }
        found
    }

    #[test]
    fn a_row_has_the_number_a_spreadsheet_gives_it() {
        let numbers = |text| rows(text).into_iter().map(|(number, _)| number).collect::<Vec<_>>();
        assert_eq!(numbers("a,b\n1,2\n3,4\n"), [1, 2, 3]);
        assert_eq!(numbers("a,b\r\n1,2\r\n3,4"), [1, 2, 3]);
        assert_eq!(numbers("\n\na,b\n\n\n1,2\n,\n3,4\n\n"), [3, 6, 8]);
        assert_eq!(numbers("a,\"b\nb\nb\"\n1,2\n\n\"3\n\",\"4\n\"\n5,6\n"), [1, 2, 4, 5]);
    }

    #[test]
    fn quotes_are_taken_off() {
        assert_eq!(rows("\"a \"\"b\"\", c\",d\n")[0].1, ["a \"b\", c", "d"]);
    }
}
