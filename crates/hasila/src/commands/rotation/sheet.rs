//! Tables of a round as workbooks (XLSX).

use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::trouble::Trouble;
use base::Message;
use exchange::spreadsheet::{Cell, Look, Row, Spreadsheet, workbook};
use std::path::Path;

/// What a cell of such a table holds.
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

/// Writes a sheet with a title, lines of text below it, then a table, to `file`.
pub fn write(
    session: &Session,
    file: &Path,
    lines: &[String],
    (heads, widths): (Vec<String>, &[u16]),
    table: Vec<Vec<Value>>,
) -> Result<(), Trouble> {
    let row = |cells: Vec<Cell>| Row { cells, is_hidden: false };
    let look = |at: usize| if at == 0 { Look::Title } else { Look::Plain };
    let mut rows: Vec<Row> =
        lines.iter().enumerate().map(|(at, line)| row(vec![Cell::Text(line.clone(), look(at))])).collect();
    rows.push(row(heads.into_iter().map(|head| Cell::Text(head, Look::Head)).collect()));
    let cell = |value| match value {
        Value::Text(text) => Cell::Text(text, Look::Plain),
        Value::Number(number) => Cell::Figure(number, 0),
    };
    rows.extend(table.into_iter().map(|cells| row(cells.into_iter().map(cell).collect())));
    let sheet = Spreadsheet {
        name: lines.first().cloned().unwrap_or_default(),
        is_rtl: session.catalogue.lang().is_rtl(),
        widths: widths.iter().map(|width| Some(*width)).collect(),
        frozen: lines.len() as u32 + 1,
        rows,
        is_form: false,
    };
    let written = workbook(&sheet, session.today()).and_then(|bytes| std::fs::write(file, bytes));
    written.map_err(|error| {
        let message = Message::new("cli.cannot-write-file").with("file", file_name(file));
        Trouble::new(Exit::Unavailable, message.with("reason", error.to_string()))
    })
}
