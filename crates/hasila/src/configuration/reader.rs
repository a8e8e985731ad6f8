//! Takes settings out of a file one by one, and collects what is wrong with them.

use crate::hint;
use base::Message;
use locale::Lang;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads settings and collects what is wrong with them, each with its line and character, from 1.
pub(super) struct Reader<'t> {
    text: &'t str,
    pub(super) wrong: Vec<(Message, (u64, u64))>,
    /// Files of secrets that were named.
    pub(super) secrets: Vec<PathBuf>,
}

/// A section: its name, where it begins, and what has not been asked for yet.
pub(super) struct Section<'t> {
    name: String,
    pub(super) start: usize,
    pub(super) settings: BTreeMap<String, Spanned<DeValue<'t>>>,
    known: Vec<&'static str>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Reader<'t> {
        Reader { text, wrong: Vec::new(), secrets: Vec::new() }
    }

    /// Takes a section out of the file; one that is missing is empty.
    pub(super) fn section(&mut self, top: &mut Section<'t>, name: &'static str) -> Section<'t> {
        top.known.push(name);
        self.take_section(top, name).unwrap_or_else(|| section(name.to_owned(), 0, DeTable::new()))
    }

    pub(super) fn take_section(&mut self, above: &mut Section<'t>, name: &str) -> Option<Section<'t>> {
        let value = above.settings.remove(name)?;
        let (path, start) = (above.path(name), value.span().start);
        match value.into_inner() {
            DeValue::Table(table) => Some(section(path, start, table)),
            _ => {
                self.kind(&path, "section", start);
                None
            }
        }
    }

    pub(super) fn text(&mut self, section: &mut Section<'t>, name: &'static str) -> Option<String> {
        self.word(section, name, "text", |text| Some(text.to_owned()))
    }

    pub(super) fn address(&mut self, section: &mut Section<'t>, name: &'static str) -> Option<String> {
        self.word(section, name, "address", |text| mail::letter::is_address(text).then(|| text.to_owned()))
    }

    pub(super) fn lang(&mut self, section: &mut Section<'t>) -> Option<Lang> {
        self.word(section, "lang", "language", |text| text.parse().ok())
    }

    /// Takes a text out of its section; what `read` does not take is not of this kind.
    pub(super) fn word<T>(
        &mut self,
        section: &mut Section<'t>,
        name: &'static str,
        kind: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = section.take(name)?;
        let found = value.get_ref().as_str().and_then(read);
        if found.is_none() {
            self.kind(&section.path(name), kind, value.span().start);
        }
        found
    }

    /// Takes a list of texts out of its section; a missing one is empty. One that `read` does not take is said alone.
    pub(super) fn words<T>(
        &mut self,
        section: &mut Section<'t>,
        name: &'static str,
        kind: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = section.take(name) else { return Vec::new() };
        let (path, start) = (section.path(name), value.span().start);
        let DeValue::Array(items) = value.into_inner() else {
            self.kind(&path, "list", start);
            return Vec::new();
        };
        let mut found = Vec::new();
        for item in &items {
            match item.get_ref().as_str().and_then(&read) {
                Some(item) => found.push(item),
                None => self.kind(&path, kind, item.span().start),
            }
        }
        found
    }

    /// Takes a whole number out of its section; where there is none, or none within the bounds, it is `usual`.
    pub(super) fn number(
        &mut self,
        section: &mut Section<'t>,
        name: &'static str,
        within: RangeInclusive<u32>,
        usual: u32,
    ) -> u32 {
        let Some(value) = section.take(name) else { return usual };
        let number = match value.get_ref() {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let inside = number.filter(|number| within.contains(number));
        if inside.is_none() {
            let message =
                Message::new("cli.config-wrong-kind").with("key", section.path(name)).with("kind", "number");
            let (least, most) = (u64::from(*within.start()), u64::from(*within.end()));
            self.wrong(message.with("least", least).with("most", most), value.span().start);
        }
        inside.unwrap_or(usual)
    }

    /// Returns the first line of a file that holds a secret.
    pub(super) fn secret(&mut self, path: &Path, start: usize) -> String {
        self.secrets.push(path.to_owned());
        match std::fs::read_to_string(path) {
            Ok(text) => text.lines().next().unwrap_or_default().to_owned(),
            Err(error) => {
                self.cannot_read(path, &error, start);
                String::new()
            }
        }
    }

    /// Returns the certificates of an authority of the house.
    pub(super) fn authority(&mut self, path: &Path, start: usize) -> Option<Vec<u8>> {
        match std::fs::read(path) {
            Ok(pem) if mail::is_authority(&pem) => return Some(pem),
            Ok(_) => {
                let file = path.display().to_string();
                self.wrong(Message::new("cli.config-no-authority").with("file", file), start);
            }
            Err(error) => self.cannot_read(path, &error, start),
        }
        None
    }

    fn cannot_read(&mut self, path: &Path, error: &std::io::Error, start: usize) {
        let message = Message::new("cli.cannot-read-file").with("file", path.display().to_string());
        self.wrong(message.with("reason", error.to_string()), start);
    }

    /// Says that nobody knows what is left in a section.
    pub(super) fn end(&mut self, section: Section<'t>) {
        for (name, value) in &section.settings {
            let near = hint::nearest(name, section.known.iter().copied());
            let message = match near.first() {
                Some(near) => Message::new("cli.config-unknown-near").with("near", section.path(near)),
                None => {
                    let known: Vec<String> = section.known.iter().map(|name| section.path(name)).collect();
                    Message::new("cli.config-unknown").with("known", known)
                }
            };
            self.wrong(message.with("key", section.path(name)), value.span().start);
        }
    }

    pub(super) fn kind(&mut self, key: &str, kind: &'static str, at: usize) {
        let message = Message::new("cli.config-wrong-kind").with("key", key).with("kind", kind);
        self.wrong(message.with("least", 0_u64).with("most", 0_u64), at);
    }

    pub(super) fn missing(&mut self, key: &str, at: usize) {
        self.wrong(Message::new("cli.config-missing").with("key", key), at);
    }

    pub(super) fn wrong(&mut self, message: Message, at: usize) {
        let before = &self.text[..at.min(self.text.len())];
        let line = before.matches('\n').count() as u64 + 1;
        let character = before.chars().rev().take_while(|letter| *letter != '\n').count() as u64 + 1;
        self.wrong.push((message, (line, character)));
    }
}

/// Returns the section of a table.
pub(super) fn section(name: String, start: usize, table: DeTable<'_>) -> Section<'_> {
    let settings = table.into_iter().map(|(key, value)| (key.into_inner().into_owned(), value)).collect();
    Section { name, start, settings, known: Vec::new() }
}

impl<'t> Section<'t> {
    /// Takes a setting out, which is known from now on.
    fn take(&mut self, name: &'static str) -> Option<Spanned<DeValue<'t>>> {
        self.known.push(name);
        self.settings.remove(name)
    }

    /// Returns a setting's name as people write it: `mail.port`.
    pub(super) fn path(&self, name: &str) -> String {
        if self.name.is_empty() { name.to_owned() } else { format!("{}.{name}", self.name) }
    }
}
