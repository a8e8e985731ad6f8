//! Instruments and the links between them as answers show them.

use crate::session::Session;
use base::{Date, Message, Seq};
use register::Text;
use register::instruments::{Instrument, Instruments, Link, Relation, Status};
use serde::Serialize;

/// One instrument on one day.
#[derive(Debug, Serialize)]
pub struct InstrumentLine {
    /// Its number as printed.
    pub number: Text,
    /// What it is.
    pub kind: Text,
    /// The day of issue.
    pub date: Date,
    /// The first day of force.
    pub from: Date,
    /// The last day of force; nothing where no end is known.
    pub until: Option<Date>,
    /// How it stands on the day asked about.
    pub status: Status,
    /// Who issued it.
    pub issuer: Option<Text>,
    /// What it is about.
    pub title: Option<Text>,
    /// The hash of its text; nothing where only the number is known.
    pub sha256: Option<Text>,
    /// The entry that issued it.
    pub entry: Seq,
}

/// One instrument refers to another.
#[derive(Debug, Serialize)]
pub struct LinkLine {
    /// How.
    pub how: Relation,
    /// The number of the other.
    pub number: Text,
    /// The day of the other.
    pub date: Date,
    /// The provision meant of the one referred to.
    pub provision: Option<Text>,
    /// The entry that records it.
    pub entry: Seq,
}

impl InstrumentLine {
    /// Returns the instrument as it stands on `day`.
    pub fn new(instrument: &Instrument, day: Date) -> InstrumentLine {
        InstrumentLine {
            number: instrument.number.clone(),
            kind: instrument.kind.clone(),
            date: instrument.date,
            from: instrument.from,
            until: instrument.last_day(),
            status: instrument.status(day),
            issuer: instrument.issuer.clone(),
            title: instrument.title.clone(),
            sha256: instrument.hash.clone(),
            entry: instrument.entry,
        }
    }
}

impl LinkLine {
    /// Returns the link as seen from one end; `other` stands at the other.
    pub fn new(link: &Link, other: &Instrument) -> LinkLine {
        LinkLine {
            how: link.how,
            number: other.number.clone(),
            date: other.date,
            provision: link.provision.clone(),
            entry: link.entry,
        }
    }
}

/// Returns the links of an instrument to others, and of others to it.
pub fn links(
    instruments: &Instruments,
    id: register::instruments::InstrumentId,
) -> (Vec<LinkLine>, Vec<LinkLine>) {
    let to = |link: &Link| LinkLine::new(link, instruments.instrument(link.to));
    let from = |link: &Link| LinkLine::new(link, instruments.instrument(link.from));
    (instruments.links_from(id).map(to).collect(), instruments.links_to(id).map(from).collect())
}

/// Returns what an instrument is, in the reader's language where the catalogue has the word, else as it was entered.
pub fn kind(session: &Session, kind: &str) -> String {
    session.sentence(&Message::new("cli.instrument-kind").with("kind", kind))
}

/// Returns the word for how an instrument stands.
pub fn status(session: &Session, status: Status) -> String {
    let name = match status {
        Status::NotYet => "not-yet",
        Status::InForce => "in-force",
        Status::Expired => "expired",
        Status::Replaced => "replaced",
        Status::Repealed => "repealed",
    };
    session.sentence(&Message::new("cli.instrument-status").with("status", name))
}

/// Returns the word for how one refers to another, from the one that refers, or from the other.
pub fn relation(session: &Session, how: Relation, is_from: bool) -> String {
    let name = match how {
        Relation::BasedOn => "based-on",
        Relation::Implements => "implements",
        Relation::Cites => "cites",
        Relation::Amends => "amends",
        Relation::Replaces => "replaces",
        Relation::Repeals => "repeals",
    };
    let code = if is_from { "cli.instrument-relation" } else { "cli.instrument-relation-back" };
    session.sentence(&Message::new(code).with("how", name))
}

/// The most letters of a text shown to people; `--json` and `instrument text` have all.
const LETTERS_MAX: usize = 80;

/// Returns the beginning of a text as one line.
pub fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LETTERS_MAX) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
