//! The settings of an office: `hasila.toml` in the data folder. Without the file, or without a setting, the value stands
//! that is given here.
//!
//! - A key that is not known is an error with the key that is probably meant; everything wrong is said at once, each with
//!   its line.
//! - `docs/settings.md` has a row for every key, and no row for any other; a test compares.

mod letters;
mod providers;
mod reader;
mod site;

use crate::cli::Global;
use crate::exit::Exit;
use crate::tables;
use crate::trouble::{Place, Reason, Trouble};
use assess::tasks::DigestRules;
use base::Message;
use credentials::Lengths;
use mail::{Recipient, Server};
use reader::Reader;
use std::collections::BTreeMap;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use toml::de::DeTable;
use web::{Gate, Limits};

/// The file's name in the data folder.
pub const FILE: &str = "hasila.toml";

/// What may be set.
#[derive(Clone, Debug)]
pub struct Configuration {
    /// `[serve]`: under which addresses and names the pages are reached.
    pub serve: Serve,
    /// `[sessions]`: how long somebody stays signed in.
    pub sessions: Lengths,
    /// `[limits]`: how much is served at a time.
    pub limits: Limits,
    /// `[providers.NAME]`: the providers through which people sign in.
    pub providers: Vec<identity::Settings>,
    /// `[mail]`: how letters leave the house.
    pub mail: Mail,
    /// `[digest]`: who is reminded when.
    pub digest: DigestRules,
    /// `[recipients.CODE]`: the address of the unit with this code.
    pub recipients: BTreeMap<String, Recipient>,
    /// The files of secrets that the settings name.
    pub secrets: Vec<PathBuf>,
}

/// `[serve]`
#[derive(Clone, Debug)]
pub struct Serve {
    /// `listen`: where to listen.
    pub listen: SocketAddr,
    /// `address`: under which address people reach the pages, as `https://results.example`; it has no path.
    pub address: Option<String>,
    /// `hosts`: further names under which they are reached.
    pub hosts: Vec<String>,
    /// `name`: what the office is called.
    pub name: String,
    /// `proxies` and `forwarded`: the gates before the program, and where they say who comes.
    pub gate: Gate,
}

/// `[mail]`
#[derive(Clone, Debug)]
pub struct Mail {
    /// `from`: the address letters come from. Without it: `hasila@localhost`, which no server out in the world takes.
    pub from: String,
    /// The mail server; nothing where no `server` is set, and letters wait in the folder.
    pub server: Option<Server>,
}

impl Configuration {
    /// Reads the settings that `named` names, else those in the data folder, which may have none.
    pub fn of(global: &Global, named: Option<&PathBuf>) -> Result<Configuration, Trouble> {
        let file = named.cloned().unwrap_or_else(|| global.data.join(FILE));
        Configuration::read(&file, named.is_some())
    }

    /// Returns the settings of an office that has set nothing.
    pub fn usual() -> Configuration {
        let mut reader = Reader::new("");
        Configuration::taken(&mut reader, DeTable::new(), Path::new(""))
    }

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
        let mut reader = Reader::new(text);
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let message = Message::new("cli.config-not-toml").with("reason", error.message());
                reader.wrong(message, error.span().map_or(0, |span| span.start));
                return Err(trouble(file, reader));
            }
        };
        let configuration = Configuration::taken(&mut reader, table, folder);
        if reader.wrong.is_empty() { Ok(configuration) } else { Err(trouble(file, reader)) }
    }

    /// Takes the sections out of the file, one after the other.
    fn taken<'t>(reader: &mut Reader<'t>, table: DeTable<'t>, folder: &Path) -> Configuration {
        let mut top = reader::section(String::new(), 0, table);
        let section = reader.section(&mut top, "serve");
        let serve = reader.serve(section);
        let section = reader.section(&mut top, "sessions");
        let sessions = reader.sessions(section);
        let section = reader.section(&mut top, "limits");
        let limits = reader.limits(section);
        let section = reader.section(&mut top, "providers");
        let providers = reader.providers(section, folder);
        let section = reader.section(&mut top, "mail");
        let mail = reader.mail(section, folder);
        let section = reader.section(&mut top, "digest");
        let (digest, lang) = reader.digest(section);
        let section = reader.section(&mut top, "recipients");
        let recipients = reader.recipients(section, lang);
        reader.end(top);
        let secrets = std::mem::take(&mut reader.secrets);
        Configuration { serve, sessions, limits, providers, mail, digest, recipients, secrets }
    }
}

impl Serve {
    /// Returns the address by which people reach the pages: the one that is set, else the one listened on.
    pub fn origin(&self) -> String {
        let own = || match self.listen.ip().is_unspecified() {
            true => format!("http://localhost:{}", self.listen.port()),
            false => format!("http://{}", self.listen),
        };
        self.address.clone().unwrap_or_else(own)
    }
}

/// Returns everything that is wrong with the file, from its first line on.
fn trouble(file: &str, mut reader: Reader) -> Trouble {
    reader.wrong.sort_by_key(|(_, line)| *line);
    let place = |line| Place { line: Some(line), ..Place::of_file(file) };
    let reasons: Vec<Reason> =
        reader.wrong.into_iter().map(|(message, line)| Reason { message, place: place(line) }).collect();
    let count = reasons.len() as u64;
    Trouble::many(Exit::BadConfiguration, reasons, count)
}

#[cfg(test)]
mod tests;
