//! The settings of an office: `hasila.toml` in the data folder. Without the file, or without a setting, the value stands
//! that is given here.
//!
//! A key that is not known is an error with the key that is probably meant; everything wrong is said at once, each with
//! its line.

use crate::exit::Exit;
use crate::hint;
use crate::tables;
use crate::trouble::{Place, Reason, Trouble};
use assess::tasks::DigestRules;
use base::Message;
use locale::Lang;
use mail::{Recipient, Security, Server};
use std::collections::BTreeMap;
use std::io;
use std::ops::RangeInclusive;
use std::path::Path;
use std::time::Duration;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The file's name in the data folder.
pub const FILE: &str = "hasila.toml";

/// What may be set.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// `[mail]`: how letters leave the house.
    pub mail: Mail,
    /// `[digest]`: who is reminded when.
    pub digest: DigestRules,
    /// `[recipients.CODE]`: the address of the unit with this code.
    pub recipients: BTreeMap<String, Recipient>,
}

/// `[mail]`
#[derive(Clone, Debug)]
pub struct Mail {
    /// `from`: the address letters come from. Without it: `hasila@localhost`, which no server out in the world takes.
    pub from: String,
    /// The mail server; nothing where no `server` is set, and letters wait in the folder.
    pub server: Option<Server>,
}

/// The port for letters where none is set: submission, RFC 6409.
const PORT: i64 = 587;

/// Seconds a server may take with one answer where nothing is set.
const TIMEOUT_SECONDS: i64 = 30;

/// Days before a task is due where nothing is set: a week.
const SOON_DAYS: i64 = 7;

/// Days a task is overdue before the unit above hears of it, where nothing is set: two weeks.
const ESCALATE_DAYS: i64 = 14;

impl Configuration {
    /// Reads settings. A file that nobody named may be missing.
    pub fn read(path: &Path, is_named: bool) -> Result<Configuration, Trouble> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound && !is_named => String::new(),
            Err(error) => return Err(tables::cannot_read(path, &error)),
        };
        let folder = path.parent().unwrap_or(Path::new(""));
        Configuration::parse(&path.display().to_string(), &text, folder)
    }

    /// Reads the text of the settings in `folder`.
    fn parse(file: &str, text: &str, folder: &Path) -> Result<Configuration, Trouble> {
        let mut reader = Reader { file, text, wrong: Vec::new() };
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let message = Message::new("cli.config-not-toml").with("reason", error.message());
                reader.wrong(message, error.span().map_or(0, |span| span.start));
                return Err(reader.trouble());
            }
        };
        let configuration = reader.configuration(table, folder);
        if reader.wrong.is_empty() { Ok(configuration) } else { Err(reader.trouble()) }
    }
}

/// Reads settings and collects what is wrong with them.
struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    wrong: Vec<Reason>,
}

/// A section: its name, where it begins, and what has not been asked for yet.
struct Section<'t> {
    name: String,
    start: usize,
    settings: BTreeMap<String, Spanned<DeValue<'t>>>,
    known: Vec<&'static str>,
}

impl<'t> Reader<'t> {
    fn configuration(&mut self, table: DeTable<'t>, folder: &Path) -> Configuration {
        let mut top = section(String::new(), 0, table);
        let mail = self.section(&mut top, "mail").map(|section| self.mail(section, folder));
        let digest = self.section(&mut top, "digest");
        let (digest, lang) = self.digest(digest);
        let recipients = self.section(&mut top, "recipients");
        let recipients = recipients.map(|section| self.recipients(section, lang)).unwrap_or_default();
        self.end(top);
        let no_mail = || Mail { from: "hasila@localhost".to_owned(), server: None };
        Configuration { mail: mail.unwrap_or_else(no_mail), digest, recipients }
    }

    fn mail(&mut self, mut section: Section<'t>, folder: &Path) -> Mail {
        let start = section.start;
        // The address letters come from.
        let from = self.address(&mut section, "from");
        // The name or address of the mail server; without it, letters wait in the folder.
        let host = self.text(&mut section, "server");
        // Its port.
        let port = self.number(&mut section, "port", 1..=65_535).unwrap_or(PORT);
        // "starttls" (begins open and must become protected), "tls" (from the first byte), or "none" (within one house).
        let security = self.security(&mut section).unwrap_or(Security::StartTls);
        // The name with which to sign in; without it nobody signs in.
        let user = self.text(&mut section, "user");
        // The file that holds the password, beside this one unless its whole path is given; its first line counts.
        let password_file = self.text(&mut section, "password_file");
        // The file with the certificates, as PEM, of an authority of the house, beside this one unless its whole path is given.
        let authority_file = self.text(&mut section, "authority_file");
        // Seconds the server may take with one answer.
        let timeout = self.number(&mut section, "timeout_seconds", 1..=600).unwrap_or(TIMEOUT_SECONDS);
        self.end(section);
        if host.is_some() && from.is_none() {
            self.missing("mail.from", start);
        }
        let password = password_file.map(|file| self.password(&folder.join(file), start));
        if user.is_some() && password.is_none() {
            self.missing("mail.password_file", start);
        }
        let authority = authority_file.and_then(|file| self.authority(&folder.join(file), start));
        let server = host.map(|host| Server {
            host,
            port: u16::try_from(port).expect("a port was asked for"),
            security,
            login: user.zip(password),
            timeout: Duration::from_secs(timeout.unsigned_abs()),
            authority,
        });
        Mail { from: from.unwrap_or_else(|| "hasila@localhost".to_owned()), server }
    }

    fn digest(&mut self, section: Option<Section<'t>>) -> (DigestRules, Lang) {
        let mut section = section.unwrap_or_else(|| self::section("digest".to_owned(), 0, DeTable::new()));
        // So many days before a task is due its owner is reminded.
        let soon = self.number(&mut section, "soon_days", 0..=366).unwrap_or(SOON_DAYS);
        // After so many days overdue the unit above is told; after twice as many the one above that, and so on.
        let escalate = self.number(&mut section, "escalate_days", 1..=366).unwrap_or(ESCALATE_DAYS);
        // The language of recipients that have none of their own.
        let lang = self.lang(&mut section).unwrap_or_default();
        self.end(section);
        let days = |days| u16::try_from(days).expect("so many days were asked for");
        (DigestRules { soon_days: days(soon), escalate_days: days(escalate) }, lang)
    }

    fn recipients(&mut self, mut all: Section<'t>, lang: Lang) -> BTreeMap<String, Recipient> {
        let mut recipients = BTreeMap::new();
        for unit in all.settings.keys().cloned().collect::<Vec<_>>() {
            let Some(mut section) = self.take_section(&mut all, &unit) else { continue };
            let start = section.start;
            // Where the unit's letters go.
            let address = self.address(&mut section, "mail");
            // The language of its letters.
            let lang = self.lang(&mut section).unwrap_or(lang);
            self.end(section);
            match address {
                None => self.missing(&format!("recipients.{unit}.mail"), start),
                Some(address) => {
                    let address = address.parse().expect("it was read as an address");
                    recipients.insert(unit, Recipient { address, lang });
                }
            }
        }
        recipients
    }

    fn password(&mut self, path: &Path, start: usize) -> String {
        match std::fs::read_to_string(path) {
            Ok(text) => text.lines().next().unwrap_or_default().to_owned(),
            Err(error) => {
                let message = Message::new("cli.cannot-read-file").with("file", path.display().to_string());
                self.wrong(message.with("reason", error.to_string()), start);
                String::new()
            }
        }
    }

    fn authority(&mut self, path: &Path, start: usize) -> Option<Vec<u8>> {
        let file = path.display().to_string();
        match std::fs::read(path) {
            Ok(pem) if mail::is_authority(&pem) => return Some(pem),
            Ok(_) => self.wrong(Message::new("cli.config-no-authority").with("file", file), start),
            Err(error) => {
                let message = Message::new("cli.cannot-read-file").with("file", file);
                self.wrong(message.with("reason", error.to_string()), start);
            }
        }
        None
    }

    fn section(&mut self, top: &mut Section<'t>, name: &'static str) -> Option<Section<'t>> {
        top.known.push(name);
        self.take_section(top, name)
    }

    fn take_section(&mut self, above: &mut Section<'t>, name: &str) -> Option<Section<'t>> {
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

    fn text(&mut self, section: &mut Section<'t>, name: &'static str) -> Option<String> {
        self.read(section, name, "text", |value| value.as_str().map(str::to_owned))
    }

    fn address(&mut self, section: &mut Section<'t>, name: &'static str) -> Option<String> {
        let read =
            |value: &DeValue| value.as_str().filter(|text| mail::letter::is_address(text)).map(str::to_owned);
        self.read(section, name, "address", read)
    }

    fn lang(&mut self, section: &mut Section<'t>) -> Option<Lang> {
        self.read(section, "lang", "language", |value| value.as_str()?.parse().ok())
    }

    fn security(&mut self, section: &mut Section<'t>) -> Option<Security> {
        let read = |value: &DeValue| match value.as_str()? {
            "none" => Some(Security::Open),
            "starttls" => Some(Security::StartTls),
            "tls" => Some(Security::Tls),
            _ => None,
        };
        self.read(section, "security", "security", read)
    }

    fn number(
        &mut self,
        section: &mut Section<'t>,
        name: &'static str,
        within: RangeInclusive<i64>,
    ) -> Option<i64> {
        section.known.push(name);
        let value = section.settings.remove(name)?;
        let number = match value.get_ref() {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let inside = number.filter(|number| within.contains(number));
        if inside.is_none() {
            let message =
                Message::new("cli.config-wrong-kind").with("key", section.path(name)).with("kind", "number");
            let (least, most) = (within.start().unsigned_abs(), within.end().unsigned_abs());
            self.wrong(message.with("least", least).with("most", most), value.span().start);
        }
        inside
    }

    /// Takes a setting out of its section; what `read` does not take is wrong.
    fn read<T>(
        &mut self,
        section: &mut Section<'t>,
        name: &'static str,
        kind: &'static str,
        read: impl FnOnce(&DeValue<'t>) -> Option<T>,
    ) -> Option<T> {
        section.known.push(name);
        let value = section.settings.remove(name)?;
        let found = read(value.get_ref());
        if found.is_none() {
            self.kind(&section.path(name), kind, value.span().start);
        }
        found
    }

    /// Says that nobody knows what is left in a section.
    fn end(&mut self, section: Section<'t>) {
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

    fn kind(&mut self, key: &str, kind: &'static str, at: usize) {
        let message = Message::new("cli.config-wrong-kind").with("key", key).with("kind", kind);
        self.wrong(message.with("least", 0_u64).with("most", 0_u64), at);
    }

    fn missing(&mut self, key: &str, at: usize) {
        self.wrong(Message::new("cli.config-missing").with("key", key), at);
    }

    fn wrong(&mut self, message: Message, at: usize) {
        let before = &self.text[..at.min(self.text.len())];
        let line = before.matches('\n').count() as u64 + 1;
        let character = before.chars().rev().take_while(|letter| *letter != '\n').count() as u64 + 1;
        let place = Place { line: Some((line, character)), ..Place::of_file(self.file) };
        self.wrong.push(Reason { message, place });
    }

    fn trouble(mut self) -> Trouble {
        self.wrong.sort_by_key(|reason| reason.place.line);
        let count = self.wrong.len() as u64;
        Trouble::many(Exit::BadConfiguration, self.wrong, count)
    }
}

fn section(name: String, start: usize, table: DeTable<'_>) -> Section<'_> {
    let settings = table.into_iter().map(|(key, value)| (key.into_inner().into_owned(), value)).collect();
    Section { name, start, settings, known: Vec::new() }
}

impl Section<'_> {
    /// Returns a setting's name as people write it: `mail.port`.
    fn path(&self, name: &str) -> String {
        if self.name.is_empty() { name.to_owned() } else { format!("{}.{name}", self.name) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Configuration, Vec<String>> {
        let told = |reason: &Reason| format!("{} {}", reason.place.line.unwrap().0, reason.message);
        Configuration::parse("hasila.toml", text, Path::new("."))
            .map_err(|trouble| trouble.reasons.iter().map(told).collect())
    }

    #[test]
    fn without_a_file_the_values_of_the_manual_stand() {
        let configuration = read("").unwrap();
        assert!(configuration.mail.server.is_none() && configuration.recipients.is_empty());
        assert_eq!(configuration.digest, DigestRules { soon_days: 7, escalate_days: 14 });
    }

    #[test]
    fn settings_are_read() {
        let text = "[mail]\nfrom = \"hasila@office.example\"\nserver = \"mail.office.example\"\nport = 0x19\nsecurity = \"tls\"\n\
                    [digest]\nsoon_days = 3\nlang = \"ar\"\n\
                    [recipients.06]\nmail = \"a@x.example\"\n[recipients.\"0601\"]\nmail = \"b@x.example\"\nlang = \"vi\"\n";
        let configuration = read(text).unwrap();
        let server = configuration.mail.server.unwrap();
        assert_eq!((server.port, server.security, server.login), (25, Security::Tls, None));
        assert_eq!(server.timeout, Duration::from_secs(30));
        assert_eq!(configuration.digest, DigestRules { soon_days: 3, escalate_days: 14 });
        let langs: Vec<Lang> = configuration.recipients.values().map(|recipient| recipient.lang).collect();
        assert_eq!(langs, [Lang::Ar, Lang::Vi]);
    }

    #[test]
    fn an_authority_that_is_none_is_said() {
        let wrong = |file: &str| {
            read(&format!("[mail]\nfrom = \"a@x.example\"\nserver = \"x\"\nauthority_file = \"{file}\"\n"))
                .unwrap_err()
        };
        assert!(wrong("nowhere.pem")[0].starts_with("1 cli.cannot-read-file"));
        assert!(wrong("Cargo.toml")[0].starts_with("1 cli.config-no-authority"));
    }

    #[test]
    fn everything_wrong_is_said_at_once_with_its_line() {
        let text = "[mail]\nserver = \"x\"\nprot = 25\nport = 70000\nsecurity = \"ssl\"\nuser = \"u\"\n\
                    [digets]\n\
                    [digest]\nsoon_days = \"3\"\ncolour = 1\n\
                    [recipients.06]\nmial = \"a@x.example\"\n[recipients.07]\nmail = \"nobody\"\n";
        let wrong = read(text).unwrap_err();
        let expected = [
            "1 cli.config-missing key=mail.from",
            "1 cli.config-missing key=mail.password_file",
            "3 cli.config-unknown-near near=mail.port key=mail.prot",
            "4 cli.config-wrong-kind key=mail.port kind=number least=1 most=65535",
            "5 cli.config-wrong-kind key=mail.security kind=security least=0 most=0",
            "7 cli.config-unknown-near near=digest key=digets",
            "9 cli.config-wrong-kind key=digest.soon_days kind=number least=0 most=366",
            "10 cli.config-unknown known=digest.soon_days,digest.escalate_days,digest.lang key=digest.colour",
            "11 cli.config-missing key=recipients.06.mail",
            "12 cli.config-unknown-near near=recipients.06.mail key=recipients.06.mial",
            "13 cli.config-missing key=recipients.07.mail",
            "14 cli.config-wrong-kind key=recipients.07.mail kind=address least=0 most=0",
        ];
        assert_eq!(wrong, expected);
        assert!(read("[mail\n").unwrap_err()[0].starts_with("1 cli.config-not-toml"));
    }
}
