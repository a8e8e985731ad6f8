//! What a visit comes to: a page, its data, a file, a way to go.

use crate::frame::{Frame, Page};
use crate::trouble::Trouble;
use crate::visit::Visit;
use axum::http::StatusCode;
use axum::http::header::{self, HeaderName};
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
}

pub(crate) const HTML: &str = "text/html; charset=utf-8";
pub(crate) const JSON: &str = "application/json; charset=utf-8";

const CSV: &str = "text/csv; charset=utf-8";

/// Returns a code as it may stand in the name of a file.
pub(crate) fn file_word(code: &str) -> String {
    code.chars().filter(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter)).collect()
}

impl Reply {
    /// Returns these bytes as what they are.
    pub(crate) fn bytes(kind: &'static str, body: Vec<u8>) -> Reply {
        Reply { status: StatusCode::OK, kind, body, keep: Keep::WhileSame, headers: Vec::new() }
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
        Ok(Reply::bytes(CSV, body).with_header(header::CONTENT_DISPOSITION, kept))
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
