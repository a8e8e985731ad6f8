//! Instruments and the links between them as answers show them: for when one holds, how it ended, what it refers to, what refers to it.

use base::{Date, Message, Seq};
use register::Text;
use register::instruments::{Instrument, InstrumentId, Instruments, Link, Relation, Status};
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

/// How an instrument ended before its time.
#[derive(Debug, Serialize)]
pub struct Ended {
    /// The first day on which it is no longer in force.
    pub from: Date,
    /// The number of the instrument that says so.
    pub by: Option<Text>,
    /// Why, where no instrument says it.
    pub reason: Option<Text>,
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
pub fn links(instruments: &Instruments, id: InstrumentId) -> (Vec<LinkLine>, Vec<LinkLine>) {
    let to = |link: &Link| LinkLine::new(link, instruments.instrument(link.to));
    let from = |link: &Link| LinkLine::new(link, instruments.instrument(link.from));
    (instruments.links_from(id).map(to).collect(), instruments.links_to(id).map(from).collect())
}

/// Returns how the instrument ended before its time; nothing of one that did not.
pub fn ended(instruments: &Instruments, instrument: &Instrument) -> Option<Ended> {
    let end = instrument.end.as_ref()?;
    Some(Ended {
        from: end.from,
        by: end.by.map(|by| instruments.instrument(by).number.clone()),
        reason: end.reason.clone(),
        entry: end.entry,
    })
}

/// Returns the word for how one refers to another: as the one that refers says it, or as the other does.
pub fn relation(how: Relation, is_from: bool) -> Message {
    let name = match how {
        Relation::BasedOn => "based-on",
        Relation::Implements => "implements",
        Relation::Cites => "cites",
        Relation::Amends => "amends",
        Relation::Replaces => "replaces",
        Relation::Repeals => "repeals",
    };
    let code = if is_from { "instrument-words.relation" } else { "instrument-words.relation-back" };
    Message::new(code).with("how", name)
}
