//! Tables in and tables out: CSV and XLSX as people send them, and CSV as others can trust it. Official text in: DOCX and PDF.
//! Boundaries in: GeoJSON.
//!
//! - Nothing is guessed. A number that two customs read differently is asked about; a column that may be a
//!   typing mistake is named; a row that is too short or too long is refused.
//! - Every problem of a file is reported at once, with its row and column. Row 1 is the header.
//! - A file of strangers cannot take the machine down: workbooks and documents are read in a child process
//!   under limits.
//! - What the words of a table mean (which unit, which item) is left to whoever calls.

mod child;

pub mod attachment;
pub mod boundaries;
pub mod corrections;
pub mod document;
pub mod figures;
pub mod number;
pub mod problem;
pub mod rows;
pub mod source;
pub mod spreadsheet;
pub mod table;
pub mod workbook;
pub mod write;

pub use figures::{Asked, Figures, Names};
pub use number::{Decimal, Shape};
pub use problem::{Problem, Problems};
pub use rows::Rows;
pub use source::{Source, WorkbookReader};
pub use table::{Column, Table};

/// Every code this crate can put into a [`base::Message`].
pub const CODES: &[&str] = &[
    "attachment.empty",
    "attachment.macros",
    "attachment.other-kind",
    "boundaries.empty",
    "boundaries.no-area",
    "boundaries.no-code",
    "boundaries.not-degrees",
    "boundaries.not-geojson",
    "boundaries.too-large",
    "boundaries.too-many-areas",
    "boundaries.too-many-points",
    "document.cannot-read",
    "document.locked",
    "document.macros",
    "document.no-text",
    "document.not-readable",
    "document.old-kind",
    "document.pages-without-letters",
    "document.too-large",
    "table.ambiguous-number",
    "table.cannot-read",
    "table.column-not-read",
    "table.duplicate-column",
    "table.empty",
    "table.figure-twice",
    "table.macros",
    "table.missing-cell",
    "table.missing-column",
    "table.not-a-date",
    "table.not-a-number",
    "table.not-a-period",
    "table.not-a-workbook",
    "table.not-text",
    "table.not-whole",
    "table.not-yes-or-no",
    "table.old-workbook",
    "table.percent",
    "table.row-differs",
    "table.row-width",
    "table.too-large",
    "table.too-large-file",
    "table.too-many-columns",
    "table.too-many-rows",
    "table.too-precise",
    "table.unknown-column",
    "table.wrong-form",
];
