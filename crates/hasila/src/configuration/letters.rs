//! `[mail]`, `[digest]`, `[recipients.CODE]`: who is reminded, and how.

use super::Mail;
use super::reader::{Reader, Section};
use assess::tasks::DigestRules;
use locale::Lang;
use mail::{Recipient, Security, Server};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// The port for letters where none is set: submission, RFC 6409.
const PORT: u32 = 587;

/// Seconds a server may take with one answer where nothing is set.
const TIMEOUT_SECONDS: u32 = 30;

/// Days before a task is due where nothing is set: a week.
const SOON_DAYS: u32 = 7;

/// Days a task is overdue before the unit above hears of it, where nothing is set: two weeks.
const ESCALATE_DAYS: u32 = 14;

impl<'t> Reader<'t> {
    pub(super) fn mail(&mut self, mut section: Section<'t>, folder: &Path) -> Mail {
        let start = section.start;
        // The address letters come from.
        let from = self.address(&mut section, "from");
        // The name or address of the mail server; without it, letters wait in the folder.
        let host = self.text(&mut section, "server");
        // Its port.
        let port = self.number(&mut section, "port", 1..=65_535, PORT);
        // "starttls" (begins open and must become protected), "tls" (from the first byte), or "none" (within one house).
        let security =
            self.word(&mut section, "security", "security", security).unwrap_or(Security::StartTls);
        // The name with which to sign in; without it nobody signs in.
        let user = self.text(&mut section, "user");
        // The file that holds the password, beside this one unless its whole path is given; its first line counts.
        let password_file = self.text(&mut section, "password_file");
        // The file with the certificates, as PEM, of an authority of the house, beside this one unless its whole path is given.
        let authority_file = self.text(&mut section, "authority_file");
        // Seconds the server may take with one answer.
        let timeout = self.number(&mut section, "timeout_seconds", 1..=600, TIMEOUT_SECONDS);
        self.end(section);
        if host.is_some() && from.is_none() {
            self.missing("mail.from", start);
        }
        let password = password_file.map(|file| self.secret(&folder.join(file), start));
        if user.is_some() && password.is_none() {
            self.missing("mail.password_file", start);
        }
        let authority = authority_file.and_then(|file| self.authority(&folder.join(file), start));
        let server = host.map(|host| Server {
            host,
            port: u16::try_from(port).expect("a port was asked for"),
            security,
            login: user.zip(password),
            timeout: Duration::from_secs(timeout.into()),
            authority,
        });
        Mail { from: from.unwrap_or_else(|| "hasila@localhost".to_owned()), server }
    }

    pub(super) fn digest(&mut self, mut section: Section<'t>) -> (DigestRules, Lang) {
        // So many days before a task is due its owner is reminded.
        let soon = self.number(&mut section, "soon_days", 0..=366, SOON_DAYS);
        // After so many days overdue the unit above is told; after twice as many the one above that, and so on.
        let escalate = self.number(&mut section, "escalate_days", 1..=366, ESCALATE_DAYS);
        // The language of recipients that have none of their own.
        let lang = self.lang(&mut section).unwrap_or_default();
        self.end(section);
        let days = |days| u16::try_from(days).expect("so many days were asked for");
        (DigestRules { soon_days: days(soon), escalate_days: days(escalate) }, lang)
    }

    pub(super) fn recipients(&mut self, mut all: Section<'t>, lang: Lang) -> BTreeMap<String, Recipient> {
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
}

fn security(text: &str) -> Option<Security> {
    match text {
        "none" => Some(Security::Open),
        "starttls" => Some(Security::StartTls),
        "tls" => Some(Security::Tls),
        _ => None,
    }
}
