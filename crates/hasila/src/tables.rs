//! Tables that are handed in: opened, read, and what is wrong with them told.

use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::trouble::{Place, Reason, Trouble};
use base::Message;
use exchange::document::{self, DocumentReader, Form};
use exchange::table::Row;
use exchange::{Column, Decimal, Problem, Problems, Rows, Source, Table, WorkbookReader, workbook};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The hidden command with which the program reads a workbook in a process of its own.
const READ_WORKBOOK: &str = "read-workbook";

/// The hidden command with which it reads a DOCX or PDF in a process of its own.
const READ_DOCUMENT: &str = "read-document";

/// Bytes looked at to see what a document is.
const HEAD_BYTES: u64 = 4 << 10;

/// Opens a file, or standard input where it is `-`, as a table.
pub fn rows(session: &Session, path: &Path) -> Result<Rows, Trouble> {
    let name = file_name(path);
    let source = Source::new(input(session, path)?, workbook_reader());
    source.rows().map_err(|problem| Trouble::in_table(&name, &problem.into()))
}

/// Reads a whole table with these columns.
pub fn table(session: &Session, path: &Path, columns: &'static [Column]) -> Result<Table, Trouble> {
    let name = file_name(path);
    let table =
        Table::read(rows(session, path)?, columns).map_err(|problems| Trouble::in_table(&name, &problems))?;
    tell_remarks(session, &name, &table.remarks);
    Ok(table)
}

/// Reads a table of one thing a row, and everything that is wrong with it.
pub fn read_rows<T>(
    session: &Session,
    path: &Path,
    columns: &'static [Column],
    read: impl Fn(&Row) -> Result<T, Vec<Problem>>,
) -> Result<(Vec<T>, Problems), Trouble> {
    let table = table(session, path, columns)?;
    let mut problems = table.problems;
    let mut things = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        match read(row) {
            Ok(thing) => things.push(thing),
            Err(wrong) => wrong.into_iter().for_each(|problem| problems.push(problem)),
        }
    }
    Ok((things, problems))
}

/// Says what does not stop an import.
pub fn tell_remarks(session: &Session, file: &str, remarks: &[Problem]) {
    if !session.global.quiet {
        remarks.iter().for_each(|remark| session.tell_reason(&Reason::in_table(file, remark)));
    }
}

/// Reads a text file, such as a plan; `-` is standard input.
pub fn text(session: &Session, path: &Path, bytes_max: usize) -> Result<String, Trouble> {
    let text = text_as_given(session, path, bytes_max, "cli.file-too-large")?;
    Ok(text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text))
}

/// Reads a text of at most `bytes_max` bytes and changes nothing in it. `too_large` is the code said of a larger one.
pub fn text_as_given(
    session: &Session,
    path: &Path,
    bytes_max: usize,
    too_large: &'static str,
) -> Result<String, Trouble> {
    text_of(input(session, path)?, path, bytes_max, too_large)
}

fn text_of(
    input: impl Read,
    path: &Path,
    bytes_max: usize,
    too_large: &'static str,
) -> Result<String, Trouble> {
    let place = || Place { file: Some(file_name(path)), ..Place::default() };
    let mut bytes = Vec::new();
    let read = input.take(bytes_max as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| cannot_read(path, &error))?;
    if bytes.len() > bytes_max {
        let message = Message::new(too_large).with("kib", bytes_max >> 10);
        return Err(Trouble::at(Exit::BadData, message, place()));
    }
    exchange::source::text(bytes)
        .ok_or_else(|| Trouble::at(Exit::BadData, Message::new("cli.not-text"), place()))
}

/// Reads the text of a document: of a DOCX or PDF what it says, of any other file its letters as they are.
pub fn document(
    session: &Session,
    path: &Path,
    bytes_max: usize,
    too_large: &'static str,
) -> Result<String, Trouble> {
    let mut head = Vec::new();
    let mut input = input(session, path)?;
    let read = input.by_ref().take(HEAD_BYTES).read_to_end(&mut head);
    read.map_err(|error| cannot_read(path, &error))?;
    if head.is_empty()
        && path.extension().is_some_and(|ending| PAPERS.iter().any(|own| ending.eq_ignore_ascii_case(own)))
    {
        let place = Place { file: Some(file_name(path)), ..Place::default() };
        return Err(Trouble::at(Exit::BadData, Message::new("cli.file-empty"), place));
    }
    let is_text = Form::of(&head) == Form::Text;
    let input = io::Cursor::new(head).chain(input);
    if is_text {
        return text_of(input, path, bytes_max, too_large);
    }
    let name = file_name(path);
    let said = document::read_as_text(input, &document_reader())
        .map_err(|problem| Trouble::in_table(&name, &problem.into()))?;
    tell_remarks(session, &name, &without_letters(&said.without_letters));
    Ok(said.text)
}

/// Pages without letters that are named; what is more is only counted.
const PAGES_NAMED: usize = 20;

/// Returns what is said of pages without letters.
fn without_letters(pages: &[usize]) -> Vec<Problem> {
    let mut named = pages.iter().take(PAGES_NAMED).map(usize::to_string).collect::<Vec<_>>().join(", ");
    if pages.len() > PAGES_NAMED {
        named.push_str(&format!(", … +{}", pages.len() - PAGES_NAMED));
    }
    let message = Message::new("document.pages-without-letters").with("pages", named);
    if pages.is_empty() { Vec::new() } else { vec![Problem::of_table(message)] }
}

/// How the names of documents end that are never without a byte.
const PAPERS: [&str; 2] = ["docx", "pdf"];

/// Does the part of the process that reads a document.
pub fn serve_document() -> Result<Exit, Trouble> {
    said_by_child(document::serve(io::stdin().lock(), io::stdout().lock()))
}

/// Does the part of the process that reads a workbook.
pub fn serve_workbook() -> Result<Exit, Trouble> {
    said_by_child(workbook::serve(io::stdin().lock(), io::stdout().lock()))
}

fn said_by_child(went_well: io::Result<bool>) -> Result<Exit, Trouble> {
    match went_well {
        Ok(true) => Ok(Exit::Done),
        Ok(false) => Ok(Exit::BadData),
        Err(_) => Ok(Exit::Failed),
    }
}

fn input(session: &Session, path: &Path) -> Result<Box<dyn Read + Send>, Trouble> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(io::stdin()));
    }
    let file = File::open(path).map_err(|error| cannot_read(path, &error))?;
    let length = file.metadata().map_or(0, |metadata| metadata.len());
    Ok(Box::new(session.progress("cli.reading-file", length).reading(file)))
}

/// Returns that a file or folder cannot be read.
pub fn cannot_read(path: &Path, error: &io::Error) -> Trouble {
    let message =
        Message::new("cli.cannot-read-file").with("file", file_name(path)).with("reason", error.to_string());
    let exit = match error.kind() {
        io::ErrorKind::PermissionDenied => Exit::NotPermitted,
        _ => Exit::Unavailable,
    };
    Trouble::new(exit, message)
}

fn document_reader() -> DocumentReader {
    match std::env::current_exe() {
        Ok(program) => DocumentReader::Child(program, vec![READ_DOCUMENT.to_owned()]),
        Err(_) => DocumentReader::Here,
    }
}

/// Returns who reads workbooks: this program, in a process of its own.
pub fn workbook_reader() -> WorkbookReader {
    match std::env::current_exe() {
        Ok(program) => WorkbookReader::Child(program, vec![READ_WORKBOOK.to_owned()]),
        Err(_) => WorkbookReader::Here,
    }
}

/// Reads the sign of `--decimal`.
pub fn decimal(text: &str) -> Result<Decimal, &'static str> {
    match text {
        "." => Ok(Decimal::Point),
        "," => Ok(Decimal::Comma),
        _ => Err("write . or ,"),
    }
}
