//! Official text as plain text: DOCX, and PDF whose pages have letters and not only pictures of them.
//!
//! What is read, and in what order, docs/intake.md says. Both formats come from strangers, so a child process reads them.

mod docx;
mod pdf;

use crate::child::{self, Failure};
use crate::problem::Problem;
use base::Message;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::Command;

/// Bytes of a document: two hundred pages with pictures.
const FILE_BYTES_MAX: usize = 20 << 20;

/// What a file is, by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Office Open XML: a packed folder.
    Docx,
    /// Portable Document Format.
    Pdf,
    /// A document of an old kind (DOC), or one with a password.
    Old,
    /// Anything else: text, as far as it is any.
    Text,
}

/// What a document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its letters, lines ending in `\n`.
    pub text: String,
    /// The pages of a PDF without letters, counted from one: blank, or pictures of letters that were not read.
    pub without_letters: Vec<usize>,
}

/// Who reads documents.
#[derive(Clone, Debug)]
pub enum DocumentReader {
    /// This process. A document made to harm can exhaust its memory.
    Here,
    /// A child process with little memory and time: the program and its arguments, which must do what [`serve`] does.
    Child(PathBuf, Vec<String>),
}

impl Said {
    /// Returns it as a child process tells it: a line of pages, and the text.
    fn to_tell(&self) -> Vec<u8> {
        let pages: Vec<String> = self.without_letters.iter().map(usize::to_string).collect();
        format!("{}\n{}", pages.join(" "), self.text).into_bytes()
    }

    fn told(bytes: Vec<u8>) -> Option<Said> {
        let told = String::from_utf8(bytes).ok()?;
        let (pages, text) = told.split_once('\n')?;
        let without_letters = pages.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
        Some(Said { text: text.to_owned(), without_letters })
    }
}

impl Form {
    /// Returns what a file is that begins with these bytes.
    pub fn of(head: &[u8]) -> Form {
        match head {
            _ if head.starts_with(b"PK\x03\x04") => Form::Docx,
            _ if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) => Form::Old,
            _ if head.windows(5).take(1024).any(|part| part == b"%PDF-") => Form::Pdf,
            _ => Form::Text,
        }
    }
}

/// Returns what a document says that is no plain text.
///
/// # Errors
/// A problem of the whole document where it is too large, locked, damaged, has macros, or has no letters.
pub fn read_as_text(input: impl Read, reader: &DocumentReader) -> Result<Said, Problem> {
    let bytes = child::bytes_of(input, FILE_BYTES_MAX, "document.cannot-read", "document.too-large")?;
    let told = match reader {
        DocumentReader::Here => convert(&bytes)?,
        DocumentReader::Child(program, arguments) => {
            child::converted(Command::new(program).args(arguments), bytes).map_err(
                |failure| match failure {
                    Failure::Io(error) => child::unreadable("document.cannot-read", &error),
                    Failure::Said(code) => refusal(code),
                    Failure::Ended => refusal("document.not-readable"),
                },
            )?
        }
    };
    Said::told(told).ok_or_else(|| refusal("document.not-readable"))
}

/// Does the child's part: limits itself, reads a document from `input` and writes what it says to `output`, or else the code of
/// what is wrong. Returns whether it went well.
pub fn serve(input: impl Read, output: impl Write) -> io::Result<bool> {
    child::serve(input, output, convert)
}

fn convert(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let said = match Form::of(bytes) {
        Form::Docx => Said { text: docx::text(bytes)?, without_letters: Vec::new() },
        Form::Pdf => pdf::read(bytes)?,
        Form::Old => return Err(refusal("document.old-kind")),
        Form::Text => return Err(refusal("document.not-readable")),
    };
    match said.text.chars().any(char::is_alphanumeric) {
        true => Ok(said.to_tell()),
        false => Err(refusal("document.no-text")),
    }
}

fn refusal(code: &'static str) -> Problem {
    Problem::of_table(match code {
        "document.too-large" => Message::new(code).with("most", FILE_BYTES_MAX >> 20),
        _ => Message::new(code),
    })
}

#[cfg(test)]
mod tests;
