//! What a file is that somebody attaches, by what it holds and not by what it is called.
//!
//! Only its first bytes are looked at, and the plain names that stand in a packed folder; nothing is unpacked, drawn or run. A file of another kind is
//! refused, as are pages for browsers, programs, and documents that carry macros.

use base::Message;
use base::text::{is_hidden, tidy};

/// The kinds of files taken: what offices scan, photograph, write and reckon with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Portable Document Format.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
    /// A document of Office Open XML.
    Docx,
    /// A workbook of Office Open XML.
    Xlsx,
    /// A document of OpenDocument.
    Odt,
    /// A workbook of OpenDocument.
    Ods,
    /// Plain text, and tables as text.
    Text,
}

/// How they are called in acts, what browsers call them, and which endings their names may have; the first is given to a name without one.
const KINDS: [(Kind, &str, &str, &[&str]); 8] = [
    (Kind::Pdf, "pdf", "application/pdf", &["pdf"]),
    (Kind::Jpeg, "jpeg", "image/jpeg", &["jpg", "jpeg"]),
    (Kind::Png, "png", "image/png", &["png"]),
    (
        Kind::Docx,
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        &["docx"],
    ),
    (Kind::Xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
    (Kind::Odt, "odt", "application/vnd.oasis.opendocument.text", &["odt"]),
    (Kind::Ods, "ods", "application/vnd.oasis.opendocument.spreadsheet", &["ods"]),
    (Kind::Text, "text", "text/plain; charset=utf-8", &["txt", "csv"]),
];

/// What a file is served as whose kind nobody knows any more.
const UNKNOWN: &str = "application/octet-stream";

/// Letters of a name that is kept: more fits on no line.
const NAME_CHARS_MAX: usize = 100;

/// What parts of packed folders are called that run by themselves, or hold what does.
const MACROS: [&[u8]; 4] = [b"vbaProject", b"vbaData", b"oleObject", b"Basic/Standard"];

impl Kind {
    /// Returns what these bytes are, or why they are not taken.
    pub fn of(bytes: &[u8]) -> Result<Kind, Message> {
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|own| own == part);
        let opened = |kind: &[u8]| bytes.get(30..).is_some_and(|rest| rest.starts_with(kind));
        match bytes {
            [] => Err(Message::new("attachment.empty")),
            _ if bytes.starts_with(b"%PDF-") => Ok(Kind::Pdf),
            _ if bytes.starts_with(b"\xFF\xD8\xFF") => Ok(Kind::Jpeg),
            _ if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => Ok(Kind::Png),
            _ if bytes.starts_with(b"PK\x03\x04") => match () {
                () if MACROS.iter().any(|part| holds(part)) => Err(Message::new("attachment.macros")),
                () if opened(b"mimetypeapplication/vnd.oasis.opendocument.textPK") => Ok(Kind::Odt),
                () if opened(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK") => Ok(Kind::Ods),
                () if holds(b"word/document.xml") => Ok(Kind::Docx),
                () if holds(b"xl/workbook.xml") => Ok(Kind::Xlsx),
                () => Err(Message::new("attachment.other-kind")),
            },
            _ if is_plain(bytes) => Ok(Kind::Text),
            _ => Err(Message::new("attachment.other-kind")),
        }
    }

    /// Returns the kind that acts call so.
    pub fn named(name: &str) -> Option<Kind> {
        KINDS.iter().find(|(_, own, ..)| *own == name).map(|(kind, ..)| *kind)
    }

    /// Returns how acts call it.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    fn row(self) -> &'static (Kind, &'static str, &'static str, &'static [&'static str]) {
        KINDS.iter().find(|(kind, ..)| *kind == self).expect("every kind has its row")
    }
}

/// Returns what browsers call the kind that acts call so.
pub fn media_type(kind: &str) -> &'static str {
    Kind::named(kind).map_or(UNKNOWN, |kind| kind.row().2)
}

/// Returns what a file of this kind is called: the last part of the name it was given, without what cannot be seen or turns the line
/// round, with an ending that says what it is.
pub fn name(given: &str, kind: Kind) -> String {
    let name = seen(given);
    let endings = kind.row().3;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name.as_str(), ""));
    let is_own = endings.iter().any(|own| own.eq_ignore_ascii_case(ending));
    let (stem, ending) = if is_own { (stem, ending) } else { (name.as_str(), endings[0]) };
    let stem: String = stem.chars().take(NAME_CHARS_MAX).collect();
    let stem = if stem.is_empty() { "file" } else { &stem };
    format!("{stem}.{ending}")
}

/// Returns what a file that is not taken is called, so that whoever sent it knows which: what can be seen of the name it was given.
pub fn refused_name(given: &str) -> String {
    let name: String = seen(given).chars().take(NAME_CHARS_MAX).collect();
    if name.is_empty() { "file".to_owned() } else { name }
}

/// Returns what can be seen of the last part of a name.
fn seen(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen = |sign: char| if is_hidden(sign) { ' ' } else { sign };
    let seen: String = last.chars().map(seen).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    tidy(&words.join(" ")).trim_matches('.').to_owned()
}

/// Returns whether it is text that no browser takes for a page.
fn is_plain(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let is_sign = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t');
    let begins_as_page = text.trim_start_matches('\u{FEFF}').trim_start().starts_with('<');
    !begins_as_page && !text.starts_with("#!") && !text.contains(is_sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(names: &[&str]) -> Vec<u8> {
        names
            .iter()
            .flat_map(|name| [b"PK\x03\x04", vec![0; 26].as_slice(), name.as_bytes()].concat())
            .collect()
    }

    #[test]
    fn a_file_is_what_it_holds() {
        let odt = packed(&["mimetypeapplication/vnd.oasis.opendocument.text", "content.xml"]);
        let (other, macros) = (Err("attachment.other-kind"), Err("attachment.macros"));
        let cases: [(&[u8], Result<Kind, &str>); 16] = [
            (b"%PDF-1.7\n", Ok(Kind::Pdf)),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Ok(Kind::Jpeg)),
            (b"\x89PNG\r\n\x1a\n", Ok(Kind::Png)),
            (&packed(&["[Content_Types].xml", "word/document.xml"]), Ok(Kind::Docx)),
            (&packed(&["[Content_Types].xml", "xl/workbook.xml"]), Ok(Kind::Xlsx)),
            (&odt, Ok(Kind::Odt)),
            ("biên bản 12\nالمحضر".as_bytes(), Ok(Kind::Text)),
            (b"", Err("attachment.empty")),
            (&packed(&["xl/workbook.xml", "xl/vbaProject.bin"]), macros),
            (&packed(&["word/document.xml", "word/embeddings/oleObject1.bin"]), macros),
            (&packed(&["classes.dex"]), other),
            (b"MZ\x90\0", other),
            (b"\x7fELF", other),
            (b"  <!doctype html><script>alarm()</script>", other),
            (b"<svg onload=alarm()>", other),
            (b"#!/bin/sh\n", other),
        ];
        for (bytes, expected) in cases {
            assert_eq!(Kind::of(bytes).map_err(|message| message.code), expected, "{bytes:?}");
        }
        for (kind, name, ..) in KINDS {
            assert_eq!((Kind::named(name), kind.name()), (Some(kind), name));
        }
        assert_eq!(media_type("something else"), UNKNOWN);
    }

    #[test]
    fn a_name_is_what_is_seen_of_it_and_ends_as_what_it_is() {
        let cases = [
            ("minutes 12.pdf", Kind::Pdf, "minutes 12.pdf"),
            ("C:\\Users\\lan\\Ảnh 1.JPG", Kind::Jpeg, "Ảnh 1.JPG"),
            ("../../etc/passwd", Kind::Text, "passwd.txt"),
            ("photo\u{202e}gpj.exe", Kind::Jpeg, "photo gpj.exe.jpg"),
            ("a\u{0}b\nc.pdf", Kind::Pdf, "a b c.pdf"),
            ("محضر.pdf.html", Kind::Pdf, "محضر.pdf.html.pdf"),
            ("..", Kind::Png, "file.png"),
            ("", Kind::Text, "file.txt"),
        ];
        for (given, kind, expected) in cases {
            assert_eq!(name(given, kind), expected, "{given:?}");
        }
        let refused = ["scan.pdf", "photo\u{202e}gpj.exe", "../a b.exe", ""].map(refused_name);
        assert_eq!(refused, ["scan.pdf", "photo gpj.exe", "a b.exe", "file"]);
        assert_eq!(name(&"ế".repeat(500), Kind::Odt).chars().count(), NAME_CHARS_MAX + 4);
    }
}
