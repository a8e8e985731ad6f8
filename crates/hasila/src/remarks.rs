//! Remarks on a plan's text: with its lines and a caret for people, as objects for programs.

use crate::session::Session;
use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, Source};
use base::Message;
use locale::Catalogue;
use rules::program::Span;
use rules::{Remark, Severity};
use serde_json::{Value, json};

/// A plan's text and the file it came from.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The file's name.
    pub file: &'a str,
    /// What is in it.
    pub text: &'a str,
}

impl Text<'_> {
    /// Returns the line and the character of a byte, from 1.
    pub fn position(&self, byte: usize) -> (u64, u64) {
        let before = &self.text[..byte.min(self.text.len())];
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = before.matches('\n').count() + 1;
        (line as u64, before[line_start..].chars().count() as u64 + 1)
    }

    /// Returns the remarks as people read them.
    pub fn printed(&self, session: &Session, remarks: &[Remark]) -> String {
        remarks.iter().map(|remark| self.one(session, remark)).collect::<Vec<_>>().join("\n")
    }

    fn one(&self, session: &Session, remark: &Remark) -> String {
        let (kind, color) = match remark.severity {
            Severity::Error => ("cli.error", Color::Red),
            Severity::Warning => ("cli.warning", Color::Yellow),
            Severity::Note => ("cli.note", Color::Cyan),
        };
        let kind = session.word(kind);
        let colored = session.is_colored();
        let config = Config::new().with_index_type(IndexType::Byte).with_color(colored);
        let label = |span: Span| Label::new((self.file, span.start..span.end));
        let mut report =
            Report::build(ReportKind::Custom(&kind, color), (self.file, remark.span.start..remark.span.end))
                .with_config(config)
                .with_code(remark.message.code)
                .with_message(self.sentence(&session.plans, &remark.message))
                .with_label(label(remark.span).with_color(color).with_message(session.word("cli.here")));
        for (span, message) in &remark.related {
            report = report.with_label(label(*span).with_message(self.sentence(&session.plans, message)));
        }
        report.with_helps(self.helps(session, remark).into_iter().map(|help| format!("{HELP}{help}")));
        let mut printed = Vec::new();
        let told = |printed: &[u8]| help_called(&session.word("cli.help"), &String::from_utf8_lossy(printed));
        match report.finish().write((self.file, Source::from(self.text)), &mut printed) {
            Ok(()) if colored => told(&printed),
            Ok(()) => without_colors(&told(&printed)),
            Err(_) => self.sentence(&session.plans, &remark.message),
        }
    }

    fn helps(&self, session: &Session, remark: &Remark) -> Vec<String> {
        let meant = |text: &String| Message::new("cli.did-you-mean").with("text", text.as_str());
        let meant = remark.suggestion.as_ref().map(|text| session.plans.sentence(&meant(text)));
        self.fix(&session.plans, remark).into_iter().chain(meant).collect()
    }

    /// Returns the sentence of a message about the text.
    pub fn sentence(&self, catalogue: &Catalogue, message: &Message) -> String {
        assess::words::of_sentence(rules::parse(self.text).0.language, &catalogue.sentence(message))
    }

    /// Returns what to do about a remark on the text.
    pub fn fix(&self, catalogue: &Catalogue, remark: &Remark) -> Option<String> {
        let fix = catalogue.fix(&remark.message)?;
        Some(assess::words::of_sentence(rules::parse(self.text).0.language, &fix))
    }

    /// Returns the remarks as programs read them.
    pub fn json(&self, session: &Session, remarks: &[Remark]) -> Vec<Value> {
        remarks.iter().map(|remark| self.one_json(session, remark)).collect()
    }

    fn one_json(&self, session: &Session, remark: &Remark) -> Value {
        let (line, character) = self.position(remark.span.start);
        let severity = match remark.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        json!({
            "severity": severity,
            "code": remark.message.code,
            "where": { "file": self.file, "line": line, "character": character },
            "message": self.sentence(&session.catalogue, &remark.message),
            "fix": self.fix(&session.catalogue, remark).unwrap_or_default(),
            "suggestion": remark.suggestion,
        })
    }
}

/// Stands before what is to be done, until the library has put its own word for it in front.
const HELP: char = '\u{1}';

/// Returns the text with the reader's word in place of the library's, which knows only the English one.
fn help_called(word: &str, text: &str) -> String {
    let mut parts = text.split(HELP).collect::<Vec<_>>();
    let last = parts.pop().unwrap_or_default();
    let renamed = parts.into_iter().map(|part| match part.rfind("Help") {
        Some(at) => format!("{}{word}{}", &part[..at], &part[at + "Help".len()..]),
        None => part.to_owned(),
    });
    renamed.collect::<String>() + last
}

/// Takes out the marks that switch colours: the library colours the word for a remark even when told not to.
fn without_colors(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.split_once('m').map_or(part, |(_, after)| after));
    let lines = std::iter::once(first).chain(rest).collect::<String>();
    lines.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_are_taken_out() {
        assert_eq!(without_colors("\u{1b}[31mred\u{1b}[0m and plain  \n"), "red and plain\n");
    }

    #[test]
    fn help_is_called_in_the_words_of_the_reader() {
        let text = "Help yourself\n Help 1: \u{1}Write Help.\n Help 2: \u{1}Or not.\n";
        let told = "Help yourself\n Cách sửa 1: Write Help.\n Cách sửa 2: Or not.\n";
        assert_eq!(help_called("Cách sửa", text), told);
    }

    #[test]
    fn positions_count_lines_and_characters() {
        let text = Text { file: "x.plan", text: "plan x\nحصيلة = 1\n" };
        let place = |needle: &str| text.position(text.text.find(needle).unwrap());
        assert_eq!((place("plan"), place("حصيلة"), place("=")), ((1, 1), (2, 1), (2, 7)));
        assert_eq!(text.position(999), (3, 1));
    }
}
