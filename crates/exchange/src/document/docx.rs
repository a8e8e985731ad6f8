//! DOCX: the paragraphs in their order, a row of a table as one line with tabs between cells, the notes at the end.
//!
//! What was deleted with changes tracked is not read, nor are headers, comments, pictures, and the numbers that lists and notes
//! are given only on the page.

use super::refusal;
use crate::problem::Problem;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The parts that are read, in this order; only the first must be there.
const PARTS: [&str; 3] = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
/// Files packed into a document.
const FILE_COUNT_MAX: usize = 2_000;
/// Bytes of one part when unpacked: more than two hundred pages of XML, counted while they come.
const PART_BYTES_MAX: u64 = 64 << 20;
/// Bytes of one tag: more is no office program's.
const TAG_BYTES_MAX: usize = 64 << 10;

/// Returns the text of a document.
pub fn text(bytes: &[u8]) -> Result<String, Problem> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| refusal("document.not-readable"))?;
    if archive.len() > FILE_COUNT_MAX || archive.index_for_name(PARTS[0]).is_none() {
        return Err(refusal("document.not-readable"));
    }
    if archive.index_for_name("word/vbaProject.bin").is_some() {
        return Err(refusal("document.macros"));
    }
    let mut text = Text::default();
    for name in PARTS {
        if archive.index_for_name(name).is_some() {
            read_part(&unpacked(&mut archive, name)?, &mut text)?;
        }
    }
    Ok(text.said)
}

fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, Problem> {
    let part = archive.by_name(name).map_err(|_| refusal("document.not-readable"))?;
    let mut xml = Vec::new();
    let read = part.take(PART_BYTES_MAX + 1).read_to_end(&mut xml);
    let read = read.map_err(|_| refusal("document.not-readable"))?;
    if read as u64 > PART_BYTES_MAX {
        return Err(refusal("document.not-readable"));
    }
    String::from_utf8(xml).map_err(|_| refusal("document.not-readable"))
}

/// What has been read, and where we are in it.
#[derive(Default)]
struct Text {
    said: String,
    // How many cells of tables we are in.
    cells: usize,
    // How many parts we are in that are not read.
    passed_over: usize,
    in_letters: bool,
}

fn read_part(xml: &str, text: &mut Text) -> Result<(), Problem> {
    let mut reader = Reader::from_str(xml);
    loop {
        let event = reader.read_event().map_err(|_| refusal("document.not-readable"))?;
        match event {
            Event::Start(tag) if tag.len() > TAG_BYTES_MAX => return Err(refusal("document.not-readable")),
            Event::Start(tag) => text.begin(tag.local_name().as_ref()),
            Event::End(tag) => text.end(tag.local_name().as_ref()),
            Event::Empty(tag) => text.sign(tag.local_name().as_ref()),
            Event::Text(letters) => text.letters(&letters),
            Event::CData(letters) => text.letters(&letters),
            Event::GeneralRef(name) => match (name.resolve_char_ref(), name.as_ref()) {
                (Ok(Some(letter)), _) => text.letters(letter.encode_utf8(&mut [0; 4])),
                (_, "amp") => text.letters("&"),
                (_, "lt") => text.letters("<"),
                (_, "gt") => text.letters(">"),
                (_, "quot") => text.letters("\""),
                (_, "apos") => text.letters("'"),
                _ => return Err(refusal("document.not-readable")),
            },
            // No office program declares a document type; who does wants entities.
            Event::DocType(_) => return Err(refusal("document.not-readable")),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

impl Text {
    fn begin(&mut self, name: &str) {
        match name {
            // What an old program shows instead of a drawing is there twice.
            "Fallback" | "del" | "moveFrom" => self.passed_over += 1,
            "tc" => self.cells += 1,
            "t" => self.in_letters = true,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "Fallback" | "del" | "moveFrom" => self.passed_over = self.passed_over.saturating_sub(1),
            "t" => self.in_letters = false,
            "p" if self.cells > 0 => self.push(' '),
            "p" => self.push('\n'),
            "tc" => {
                self.cells = self.cells.saturating_sub(1);
                self.trim(&[' ']);
                self.push('\t');
            }
            "tr" => {
                self.trim(&[' ', '\t']);
                self.push(if self.cells > 0 { ' ' } else { '\n' });
            }
            _ => {}
        }
    }

    fn sign(&mut self, name: &str) {
        match name {
            "tab" => self.push('\t'),
            "br" | "cr" => self.push('\n'),
            "noBreakHyphen" => self.push('-'),
            "p" => self.end("p"),
            _ => {}
        }
    }

    fn letters(&mut self, letters: &str) {
        if self.in_letters && self.passed_over == 0 {
            self.said.push_str(letters);
        }
    }

    fn push(&mut self, sign: char) {
        if self.passed_over == 0 {
            self.said.push(sign);
        }
    }

    fn trim(&mut self, blanks: &[char]) {
        let length = self.said.trim_end_matches(blanks).len();
        self.said.truncate(length);
    }
}
