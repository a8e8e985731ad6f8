//! Workbooks (XLSX): the first sheet as rows.
//!
//! A workbook of a few kilobytes can ask for more memory than there is. So it is read cell by cell, never as
//! the rectangle it claims to be, and by a child process that may use little memory and time: what goes wrong
//! there ends the child, and the parent says that the workbook cannot be read.

use crate::child::{self, Failure};
use crate::problem::Problem;
use crate::write::quoted;
use base::Message;
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use std::io::{self, Cursor, Read, Write};
use std::process::Command;

use crate::source::WorkbookReader;

/// Bytes of a workbook: a year of a large office is two MiB.
const FILE_BYTES_MAX: usize = 20 << 20;
/// Columns of a sheet.
const COLUMN_COUNT_MAX: usize = 1_000;
/// Cells of a sheet; more should come as CSV.
const CELL_COUNT_MAX: usize = 2_000_000;
/// Returns the first sheet as UTF-8 text with `,` between cells.
///
/// Numbers come with Latin digits and, where they have a fraction, the Arabic decimal sign, which no custom
/// reads as anything else. Days come as `2025-07-01`. A formula gives the value that was last computed.
pub fn read_as_csv(input: impl Read, reader: &WorkbookReader) -> Result<Vec<u8>, Problem> {
    let bytes = child::bytes_of(input, FILE_BYTES_MAX, "table.cannot-read", "table.too-large-file")?;
    match reader {
        WorkbookReader::Here => convert(&bytes),
        WorkbookReader::Child(program, arguments) => {
            child::converted(Command::new(program).args(arguments), bytes).map_err(|failure| match failure {
                Failure::Io(error) => child::unreadable("table.cannot-read", &error),
                Failure::Said(code) => refusal(code),
                Failure::Ended => refusal("table.not-a-workbook"),
            })
        }
    }
}

/// Does the child's part: see [`child::serve`].
pub fn serve(input: impl Read, output: impl Write) -> io::Result<bool> {
    child::serve(input, output, convert)
}

fn convert(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let not_a_workbook = |_| refusal("table.not-a-workbook");
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(not_a_workbook)?;
    if !matches!(workbook.vba_project(), Ok(None)) {
        return Err(refusal("table.macros"));
    }
    let first = workbook.sheet_names().into_iter().next().ok_or_else(|| refusal("table.not-a-workbook"))?;
    let mut cells = workbook.worksheet_cells_reader(&first).map_err(not_a_workbook)?;
    let mut sheet = Sheet::default();
    while let Some(cell) = cells.next_cell_with_formula().map_err(not_a_workbook)? {
        let (row, column) = cell.pos;
        let text = match (text_of(&cell.value), cell.formula) {
            // A formula that was never computed: its text is refused where a number or name is wanted.
            (text, Some(formula)) if text.is_empty() => format!("={formula}"),
            (text, _) => text,
        };
        sheet.put(row as usize, column as usize, text)?;
    }
    sheet.end_row();
    Ok(sheet.text)
}

/// The rows written so far, and the row being collected.
#[derive(Default)]
struct Sheet {
    text: Vec<u8>,
    row: usize,
    cells: Vec<String>,
    // Cells of the header: shorter rows are filled up to it.
    width: usize,
    cell_count: usize,
}

impl Sheet {
    fn put(&mut self, row: usize, column: usize, text: String) -> Result<(), Problem> {
        self.cell_count += 1;
        match () {
            () if column >= COLUMN_COUNT_MAX => Err(refusal("table.too-many-columns")),
            () if self.cell_count > CELL_COUNT_MAX => Err(refusal("table.too-many-rows")),
            () if row < self.row => Err(refusal("table.not-a-workbook")),
            () => Ok(()),
        }?;
        while self.row < row {
            self.end_row();
        }
        if !text.is_empty() {
            self.cells.resize(self.cells.len().max(column + 1), String::new());
            self.cells[column] = text;
        }
        Ok(())
    }

    fn end_row(&mut self) {
        if self.width == 0 {
            self.width = self.cells.len();
        }
        if !self.cells.is_empty() {
            self.cells.resize(self.cells.len().max(self.width), String::new());
        }
        for (column, cell) in self.cells.drain(..).enumerate() {
            self.text.extend_from_slice(if column > 0 { b"," } else { b"" });
            self.text.extend_from_slice(quoted(&cell).as_bytes());
        }
        self.text.push(b'\n');
        self.row += 1;
    }
}

fn text_of(value: &DataRef) -> String {
    match value {
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(value) => day(*value),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn day(value: ExcelDateTime) -> String {
    let (year, month, day, ..) = value.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// Returns the number a spreadsheet shows: whole numbers exactly, fractions to fifteen digits (0.1 + 0.2 is
/// kept as 0.30000000000000004, and shown as 0.3).
fn number(value: f64) -> String {
    let exact = value.to_string();
    if !exact.contains('.') {
        return exact;
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    rounded.to_string().replace('.', "٫")
}

fn refusal(code: &'static str) -> Problem {
    Problem::of_table(match code {
        "table.too-many-columns" => Message::new(code).with("most", COLUMN_COUNT_MAX),
        "table.too-many-rows" => Message::new(code).with("most", CELL_COUNT_MAX),
        _ => Message::new(code),
    })
}

#[cfg(test)]
mod tests;
