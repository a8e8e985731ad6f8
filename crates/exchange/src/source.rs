//! A file or stream opened as a table: what it is, how its letters are encoded, what parts its cells.

use crate::problem::Problem;
use crate::rows::{Rows, cannot_read};
use crate::workbook;
use base::Message;
use std::io::{Cursor, Read};
use std::path::PathBuf;

/// Bytes of a file in UTF-16, which is read whole. Larger ones are exports of programs, and those can write UTF-8.
const UTF16_BYTES_MAX: usize = 256 << 20;

/// Bytes looked at to see what a file is; a header line is shorter.
const HEAD_BYTES: u64 = 64 << 10;

/// Who reads workbooks.
#[derive(Clone, Debug)]
pub enum WorkbookReader {
    /// This process. A workbook made to harm can exhaust its memory.
    Here,
    /// A child process with little memory and time: the program and its arguments, which must do what
    /// [`workbook::serve`] does.
    Child(PathBuf, Vec<String>),
}

/// A table to be read, as bytes.
pub struct Source {
    input: Box<dyn Read + Send>,
    workbooks: WorkbookReader,
}

impl Source {
    /// Takes a file or stream.
    pub fn new(input: impl Read + Send + 'static, workbooks: WorkbookReader) -> Source {
        Source { input: Box::new(input), workbooks }
    }

    /// Finds out what it is and returns its rows.
    pub fn rows(mut self) -> Result<Rows, Problem> {
        let mut head = Vec::new();
        let read = self.input.by_ref().take(HEAD_BYTES).read_to_end(&mut head);
        read.map_err(|error| Problem::of_table(cannot_read(&error)))?;
        match Encoding::of(&head) {
            Encoding::Workbook => self.workbook_rows(head),
            Encoding::OldWorkbook => Err(Problem::of_table(Message::new("table.old-workbook"))),
            Encoding::Utf16 { big_endian } => self.utf16_rows(head, big_endian),
            Encoding::Utf8 { mark } => {
                let delimiter = delimiter(&head[mark..]);
                let mut input = Cursor::new(head).chain(self.input);
                skip(&mut input, mark)?;
                Ok(Rows::new(Box::new(input), delimiter))
            }
        }
    }

    fn workbook_rows(self, head: Vec<u8>) -> Result<Rows, Problem> {
        let text = workbook::read_as_csv(Cursor::new(head).chain(self.input), &self.workbooks)?;
        Ok(Rows::new(Box::new(Cursor::new(text)), b','))
    }

    fn utf16_rows(self, mut bytes: Vec<u8>, big_endian: bool) -> Result<Rows, Problem> {
        let read = self.input.take(UTF16_BYTES_MAX as u64).read_to_end(&mut bytes);
        read.map_err(|error| Problem::of_table(cannot_read(&error)))?;
        if bytes.len() > UTF16_BYTES_MAX {
            let message = Message::new("table.too-large-file").with("most", UTF16_BYTES_MAX >> 20);
            return Err(Problem::of_table(message));
        }
        let text = from_utf16(&bytes, big_endian)
            .ok_or_else(|| Problem::of_table(Message::new("table.not-text")))?;
        let delimiter = delimiter(text.as_bytes());
        Ok(Rows::new(Box::new(Cursor::new(text)), delimiter))
    }
}

enum Encoding {
    Utf8 { mark: usize },
    Utf16 { big_endian: bool },
    Workbook,
    OldWorkbook,
}

impl Encoding {
    /// Looks at the first bytes: their mark, or a zero byte beside the header's first letter.
    fn of(head: &[u8]) -> Encoding {
        match head {
            [0xEF, 0xBB, 0xBF, ..] => Encoding::Utf8 { mark: 3 },
            [0xFF, 0xFE, ..] => Encoding::Utf16 { big_endian: false },
            [0xFE, 0xFF, ..] => Encoding::Utf16 { big_endian: true },
            [b'P', b'K', 3, 4, ..] => Encoding::Workbook,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Encoding::OldWorkbook,
            [first, 0, ..] if *first != 0 => Encoding::Utf16 { big_endian: false },
            [0, second, ..] if *second != 0 => Encoding::Utf16 { big_endian: true },
            _ => Encoding::Utf8 { mark: 0 },
        }
    }
}

fn skip(input: &mut impl Read, bytes: usize) -> Result<(), Problem> {
    let skipped = std::io::copy(&mut input.take(bytes as u64), &mut std::io::sink());
    skipped.map(drop).map_err(|error| Problem::of_table(cannot_read(&error)))
}

/// Returns what bytes say as text: in UTF-8, or in UTF-16 where a byte order mark says so, the mark included; nothing where they are
/// neither.
pub fn text(bytes: Vec<u8>) -> Option<String> {
    match bytes[..] {
        [0xFF, 0xFE, ..] => of_utf16(&bytes, false),
        [0xFE, 0xFF, ..] => of_utf16(&bytes, true),
        _ => String::from_utf8(bytes).ok(),
    }
}

fn from_utf16(bytes: &[u8], big_endian: bool) -> Option<String> {
    let letters = of_utf16(bytes, big_endian)?;
    Some(letters.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(letters))
}

fn of_utf16(bytes: &[u8], big_endian: bool) -> Option<String> {
    let unit = |pair: &[u8]| match big_endian {
        true => u16::from_be_bytes([pair[0], pair[1]]),
        false => u16::from_le_bytes([pair[0], pair[1]]),
    };
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    char::decode_utf16(bytes.chunks_exact(2).map(unit)).collect::<Result<String, _>>().ok()
}

/// Returns what parts the cells: whichever of `,` `;` and tab the header line has most of, outside quotes.
fn delimiter(head: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    let header = head.iter().skip_while(|byte| byte.is_ascii_whitespace());
    for byte in header.take_while(|byte| **byte != b'\n') {
        quoted ^= *byte == b'"';
        if let (false, Some(count)) = (quoted, counts.iter_mut().find(|(sign, _)| sign == byte)) {
            count.1 += 1;
        }
    }
    // The last of several equal ones is returned; a header without any has one column, and then `,` will do.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(sign, _)| sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::cell_text;

    fn cells(bytes: Vec<u8>) -> Vec<Vec<String>> {
        let mut rows = Source::new(Cursor::new(bytes), WorkbookReader::Here).rows().unwrap();
        let mut found = Vec::new();
        while let Some((_, record)) = rows.next_row().unwrap() {
            found.push(record.iter().map(|cell| cell_text(cell).unwrap()).collect());
        }
        found
    }

    fn utf16(text: &str, big_endian: bool) -> Vec<u8> {
        let bytes = |unit: u16| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_same_table_is_read_from_every_encoding_and_delimiter() {
        let expected = [["code", "name"], ["01", "Lâm Đồng, لام"]];
        let comma = "code,name\r\n01,\"Lâm Đồng, لام\"\r\n";
        let marked = format!("\u{FEFF}{comma}");
        for bytes in [
            comma.as_bytes().to_vec(),
            marked.as_bytes().to_vec(),
            utf16(comma, false),
            utf16(comma, true),
            utf16(&marked, false),
            utf16(&marked, true),
            comma.replacen(',', ";", 1).replace("01,", "01;").into_bytes(),
            comma.replacen(',', "\t", 1).replace("01,", "01\t").into_bytes(),
        ] {
            assert_eq!(cells(bytes), expected);
        }
    }

    #[test]
    fn a_header_of_one_column_is_a_table_too() {
        assert_eq!(cells(b"code\n1;2\n".to_vec()), [["code"], ["1;2"]]);
    }

    #[test]
    fn what_is_no_table_is_refused_by_name() {
        let refusal = |bytes: &'static [u8]| {
            Source::new(bytes, WorkbookReader::Here).rows().err().map(|problem| problem.message.code)
        };
        assert_eq!(refusal(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Some("table.old-workbook"));
        assert_eq!(refusal(b"\xFF\xFEa\0b"), Some("table.not-text"));
        assert_eq!(refusal(b"\xFF\xFE\x00\xD8a\0"), Some("table.not-text"));
        assert_eq!(refusal(b"PK\x03\x04 but nothing else"), Some("table.not-a-workbook"));
    }
}
