//! Records of a delimited text, one after the other, with the row each stands in.

use crate::problem::Problem;
use base::{Message, limits, text};
use csv::{ByteRecord, ReaderBuilder, Terminator};
use std::io::Read;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

/// Rows handed from the thread that reads to the one that understands, at a time.
const BATCH_ROWS: usize = 1_024;
/// Batches that may wait.
const BATCHES_MAX: usize = 4;

/// The rows of a table. Another thread reads ahead.
pub struct Rows {
    full: Receiver<Batch>,
    // Batches that were read, to be filled again.
    used: Sender<Batch>,
    batch: Batch,
    next: usize,
}

/// Rows one after the other.
#[derive(Default)]
struct Batch {
    // Only the first `count` hold rows; the others are room.
    rows: Vec<(u64, ByteRecord)>,
    count: usize,
    // No batch follows.
    is_last: bool,
    // Why no row follows, where it is not the end.
    problem: Option<Problem>,
}

impl Rows {
    /// Reads rows of UTF-8 text whose cells are parted by `delimiter`.
    ///
    /// A carriage return before the end of a line is left in the last cell, where [`cell_bytes`] and
    /// [`cell_text`] take it off: only so are lines counted alike for both kinds of ends.
    pub fn new(text: Box<dyn Read + Send>, delimiter: u8) -> Rows {
        let (full_to, full) = mpsc::sync_channel(BATCHES_MAX);
        let (used, used_from) = mpsc::channel::<Batch>();
        thread::spawn(move || {
            let mut reader = Reader::new(text, delimiter);
            let mut goes_on = true;
            while goes_on {
                let mut batch = used_from.try_recv().unwrap_or_default();
                goes_on = reader.fill(&mut batch);
                batch.is_last = !goes_on;
                // Nobody may want the rest.
                goes_on &= full_to.send(batch).is_ok();
            }
        });
        Rows { full, used, batch: Batch::default(), next: 0 }
    }

    /// Returns the next row that has anything in it, with its number.
    pub fn next_row(&mut self) -> Result<Option<(u64, &ByteRecord)>, Problem> {
        while self.next == self.batch.count {
            if let Some(problem) = self.batch.problem.take() {
                return Err(problem);
            }
            if self.batch.is_last {
                return Ok(None);
            }
            // A table must never look complete because its reader is gone.
            let batch = self.full.recv().expect("the thread that reads says which batch is the last");
            self.next = 0;
            // Where reading has ended nobody fills it again.
            let _ = self.used.send(std::mem::replace(&mut self.batch, batch));
        }
        let (number, record) = &self.batch.rows[self.next];
        self.next += 1;
        Ok(Some((*number, record)))
    }
}

struct Reader {
    records: csv::Reader<Box<dyn Read + Send>>,
    // The line after the last record.
    line: u64,
    // Lines that began inside a quoted cell, and so are not rows of their own.
    lines_in_cells: u64,
}

impl Reader {
    fn new(text: Box<dyn Read + Send>, delimiter: u8) -> Reader {
        let with_last_end: Box<dyn Read + Send> = Box::new(text.chain(&b"\n"[..]));
        let records = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .terminator(Terminator::Any(b'\n'))
            .buffer_capacity(1 << 18)
            .from_reader(with_last_end);
        Reader { records, line: 1, lines_in_cells: 0 }
    }

    /// Fills the batch, and returns whether more rows may follow.
    fn fill(&mut self, batch: &mut Batch) -> bool {
        batch.count = 0;
        while batch.count < BATCH_ROWS {
            if batch.count == batch.rows.len() {
                batch.rows.push((0, ByteRecord::new()));
            }
            match self.read(&mut batch.rows[batch.count]) {
                Ok(true) => batch.count += 1,
                Ok(false) => return false,
                Err(problem) => {
                    batch.problem = Some(problem);
                    return false;
                }
            }
        }
        true
    }

    /// Reads the next row that has anything in it, and returns whether there was one.
    fn read(&mut self, (number, record): &mut (u64, ByteRecord)) -> Result<bool, Problem> {
        loop {
            let read = self.records.read_byte_record(record);
            if !read.map_err(|error| Problem::of_table(cannot_read(&error)))? {
                return Ok(false);
            }
            let cells = record.as_slice();
            let line_before = std::mem::replace(&mut self.line, self.records.position().line());
            if self.line > line_before + 1 {
                self.lines_in_cells += cells.iter().filter(|byte| **byte == b'\n').count() as u64;
            }
            *number = self.line - 1 - self.lines_in_cells;
            if *number > limits::TABLE_ROWS_MAX as u64 {
                let message = Message::new("table.too-many-rows").with("most", limits::TABLE_ROWS_MAX);
                return Err(Problem::of_table(message));
            }
            if !cells.iter().all(u8::is_ascii_whitespace) {
                return Ok(true);
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

    /// Gives some text, and then fails.
    struct Torn(&'static [u8]);

    impl Read for Torn {
        fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
            if self.0.is_empty() {
                Err(std::io::Error::other("the line went dead"))
            } else {
                self.0.read(room)
            }
        }
    }

    #[test]
    fn rows_before_a_fault_are_told_before_it() {
        let mut rows = Rows::new(Box::new(Torn(b"a,b\n1,2\n3,")), b',');
        assert_eq!(rows.next_row().unwrap().unwrap().0, 1);
        assert_eq!(rows.next_row().unwrap().unwrap().0, 2);
        assert_eq!(rows.next_row().unwrap_err().message.code, "table.cannot-read");
    }

    #[test]
    fn many_rows_keep_their_order_over_batches() {
        let text: &'static str =
            Box::leak((1..=5_000).map(|row| format!("{row}\n")).collect::<String>().into_boxed_str());
        assert!(rows(text).into_iter().all(|(number, cells)| cells == [number.to_string()]));
        assert_eq!(rows(text).len(), 5_000);
    }

    #[test]
    fn quotes_are_taken_off() {
        assert_eq!(rows("\"a \"\"b\"\", c\",d\n")[0].1, ["a \"b\", c", "d"]);
    }
}
