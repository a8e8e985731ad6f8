//! How results are written: text for people, JSON and CSV for programs.

use crate::exit::Exit;
use crate::trouble::Trouble;
use base::Message;
use exchange::write::{self, Cell};
use serde::Serialize;
use std::io::{self, BufWriter, ErrorKind, Write};

/// What the result is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text, for people.
    Text,
    /// One JSON document.
    Json,
    /// A table as RFC 4180 has it.
    Csv,
}

/// Writes one JSON document to standard output.
pub fn json(document: &impl Serialize) -> Result<(), Trouble> {
    written(|out| {
        serde_json::to_writer(&mut *out, document)?;
        out.write_all(b"\n")
    })
}

/// Writes a table to standard output as CSV.
pub fn csv(header: &[&str], rows: &[Vec<Cell>]) -> Result<(), Trouble> {
    written(|mut out| write::table(&mut out, header, rows))
}

/// Writes text to standard output, with a line end if it has none.
pub fn text(text: &str) -> Result<(), Trouble> {
    written(|out| {
        out.write_all(text.as_bytes())?;
        if text.is_empty() || text.ends_with('\n') { Ok(()) } else { out.write_all(b"\n") }
    })
}

/// Writes text to standard output as it is, byte for byte.
pub fn exact(text: &str) -> Result<(), Trouble> {
    written(|out| out.write_all(text.as_bytes()))
}

/// Writes through a buffer. Whoever closes the pipe early, as `head` does, has read enough.
fn written(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Trouble> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Trouble::new(
            Exit::Failed,
            Message::new("cli.cannot-write").with("reason", error.to_string()),
        )),
        _ => Ok(()),
    }
}

/// A table for people. Codes and numbers stand first and names last, since a terminal has no dependable way of
/// writing from right to left.
#[derive(Debug)]
pub struct Grid {
    rows: Vec<Vec<String>>,
    // Columns aligned at their end: numbers.
    at_end: Vec<usize>,
}

impl Grid {
    /// Returns a table with a header.
    pub fn new(header: Vec<String>) -> Grid {
        Grid { rows: vec![header], at_end: Vec::new() }
    }

    /// Says which columns hold numbers.
    pub fn numbers(self, columns: &[usize]) -> Grid {
        Grid { at_end: columns.to_vec(), ..self }
    }

    /// Adds a row.
    pub fn push(&mut self, row: Vec<String>) {
        self.rows.push(row);
    }

    /// Returns the table as lines. Columns that are empty in every row are left out.
    pub fn lines(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let cell = |row: &'_ [String], column: usize| row.get(column).cloned().unwrap_or_default();
        let used: Vec<usize> = (0..columns)
            .filter(|column| self.rows[1..].iter().any(|row| !cell(row, *column).is_empty()))
            .collect();
        let widths: Vec<usize> = used
            .iter()
            .map(|column| self.rows.iter().map(|row| width(&cell(row, *column))).max().unwrap_or_default())
            .collect();
        let line = |row: &Vec<String>| {
            let cells = used
                .iter()
                .zip(&widths)
                .map(|(column, width)| self.padded(&cell(row, *column), *column, *width));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
        };
        self.rows.iter().map(line).collect()
    }

    fn padded(&self, text: &str, column: usize, to: usize) -> String {
        let space = " ".repeat(to - width(text).min(to));
        if self.at_end.contains(&column) { space + text } else { text.to_owned() + &space }
    }
}

/// Returns how many places the text takes in a terminal; marks over letters take none.
fn width(text: &str) -> usize {
    text.chars().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_and_empty_ones_are_left_out() {
        let mut grid = Grid::new(["code", "n", "bloc", "name"].map(str::to_owned).to_vec()).numbers(&[1]);
        grid.push(["06", "7", "", "Lâm Đồng"].map(str::to_owned).to_vec());
        grid.push(["0601", "1,200", "", "لام"].map(str::to_owned).to_vec());
        assert_eq!(grid.lines(), "code      n  name\n06        7  Lâm Đồng\n0601  1,200  لام\n");
    }
}
