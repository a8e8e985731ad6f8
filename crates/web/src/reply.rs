//! What a visit comes to: a page, its data, a file, a way to go.

use crate::frame::{Frame, Page};
use crate::trouble::Trouble;
use crate::visit::Visit;
use axum::http::StatusCode;
use axum::http::header::{self, HeaderName};
use exchange::spreadsheet::{self, Look, Row, Spreadsheet};
use exchange::write::{self, Cell};
use serde::Serialize;

/// How long whoever fetched it may use it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Only after asking whether it is still the same.
    WhileSame,
    /// For ever: its address changes with it.
    Forever,
    /// Not at all: it is for one person, or for one time.
    Never,
}

/// An answer to a request.
#[derive(Clone, Debug)]
pub struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) kind: &'static str,
    pub(crate) body: Vec<u8>,
    pub(crate) keep: Keep,
    /// Other headers.
    pub(crate) headers: Vec<(HeaderName, String)>,
    /// What it is a table of, where it is one.
    pub(crate) table: Option<Table>,
}

/// A table: the name of its file, its header, its rows.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    name: String,
    header: Vec<String>,
    rows: Vec<Vec<Cell>>,
}

pub(crate) const HTML: &str = "text/html; charset=utf-8";
pub(crate) const JSON: &str = "application/json; charset=utf-8";

const CSV: &str = "text/csv; charset=utf-8";

/// What a workbook is.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// How wide the columns of a table are, in letters.
const WIDTH: u16 = 18;

/// Returns a cell as a workbook has it: text stays text, also where it looks like a number; what we write plainly is a number where it
/// is one.
fn in_workbook(cell: &Cell) -> spreadsheet::Cell {
    let text = |text: &str| spreadsheet::Cell::Text(text.to_owned(), Look::Plain);
    match cell {
        Cell::Empty => spreadsheet::Cell::Empty,
        Cell::Text(own) => text(own),
        Cell::Plain(own) => plain_number(own).unwrap_or_else(|| text(own)),
    }
}

/// Returns the number a plain cell is; nothing for days, periods, codes.
fn plain_number(own: &str) -> Option<spreadsheet::Cell> {
    let (front, fraction) = own.split_once('.').unwrap_or((own, ""));
    let figure = exchange::number::read_plain([front, fraction].concat().as_bytes())?;
    let is_a_code = front.trim_start_matches('-').len() > 1 && front.trim_start_matches('-').starts_with('0');
    let scale = u8::try_from(fraction.len()).ok()?;
    (!is_a_code).then_some(spreadsheet::Cell::Figure(figure, scale))
}

/// Returns a code as it may stand in the name of a file.
pub(crate) fn file_word(code: &str) -> String {
    code.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect()
}

impl Reply {
    /// Returns these bytes as what they are.
    pub(crate) fn bytes(kind: &'static str, body: Vec<u8>) -> Reply {
        Reply { status: StatusCode::OK, kind, body, keep: Keep::WhileSame, headers: Vec::new(), table: None }
    }

    /// Returns a page in its frame.
    pub fn page(visit: &Visit, page: &Page) -> Result<Reply, Trouble> {
        Ok(Reply::bytes(HTML, Frame::around(visit, page)?.into_bytes()))
    }

    /// Returns one JSON document.
    pub fn json(document: &impl Serialize) -> Result<Reply, Trouble> {
        serde_json::to_vec(document).map(|body| Reply::bytes(JSON, body)).map_err(Trouble::fault)
    }

    /// Returns a table as CSV, to be kept as a file of this name.
    pub fn table(name: &str, header: &[&str], rows: &[Vec<Cell>]) -> Result<Reply, Trouble> {
        let mut body = Vec::new();
        write::table(&mut body, header, rows).map_err(Trouble::fault)?;
        let kept = format!("attachment; filename=\"{}.csv\"", file_word(name));
        let table = Table {
            name: file_word(name),
            header: header.iter().map(|title| (*title).to_owned()).collect(),
            rows: rows.to_vec(),
        };
        let reply = Reply { table: Some(table), ..Reply::bytes(CSV, body) };
        Ok(reply.with_header(header::CONTENT_DISPOSITION, kept))
    }

    /// Returns a table as a workbook; any other reply as it is.
    pub(crate) fn into_workbook(self, visit: &Visit) -> Result<Reply, Trouble> {
        let Some(table) = &self.table else { return Ok(self) };
        let row = |cells: Vec<spreadsheet::Cell>| Row { cells, is_hidden: false };
        let head = |title: &String| spreadsheet::Cell::Text(title.clone(), Look::Head);
        let header = row(table.header.iter().map(head).collect());
        let rows = table.rows.iter().map(|cells| row(cells.iter().map(in_workbook).collect()));
        let sheet = Spreadsheet {
            name: table.name.clone(),
            is_rtl: visit.viewer.lang.is_rtl(),
            widths: vec![Some(WIDTH); table.header.len()],
            rows: std::iter::once(header).chain(rows).collect(),
            frozen: 1,
            is_form: false,
        };
        let bytes = spreadsheet::workbook(&sheet, visit.today).map_err(Trouble::fault)?;
        let kept = format!("attachment; filename=\"{}.xlsx\"", table.name);
        Ok(Reply::bytes(XLSX, bytes).with_header(header::CONTENT_DISPOSITION, kept))
    }

    /// Returns the way to another address.
    pub fn see(address: &str) -> Reply {
        let headers = vec![(header::LOCATION, address.to_owned())];
        Reply { status: StatusCode::SEE_OTHER, headers, ..Reply::bytes(HTML, Vec::new()) }
    }

    /// Returns the reply with another status.
    pub(crate) fn with_status(self, status: StatusCode) -> Reply {
        Reply { status, ..self }
    }

    /// Returns the reply with one header more.
    pub(crate) fn with_header(mut self, name: HeaderName, value: impl Into<String>) -> Reply {
        self.headers.push((name, value.into()));
        self
    }
}
