//! What is known of an instrument beside its words: for when it holds, the hash of its text, what it refers to and what refers
//! to it, the tasks that come from it.

use crate::pages::tasks::one::may_read;
use crate::trouble::Trouble;
use crate::visit::Visit;
use assess::answer::Commitment;
use assess::instruments::{Ended, InstrumentLine, LinkLine, ended, links, relation};
use assess::tasks::{TaskLine, TasksAsk, tasks};
use base::{Date, Message, Seq};
use export::html::Html;
use register::instruments::{Instrument, InstrumentId};
use serde::Serialize;

/// The page as data; its names are those of `hasila instrument show --json`.
#[derive(Serialize)]
pub(super) struct Data<'a> {
    #[serde(flatten)]
    pub(super) line: InstrumentLine,
    /// The day on which it stands so.
    on: Date,
    /// How many code points its text has.
    characters: Option<usize>,
    ended: Option<Ended>,
    /// What it refers to.
    pub(super) refers: Vec<LinkLine>,
    /// What refers to it.
    pub(super) referred: Vec<LinkLine>,
    /// The tasks that come from it, of those that the visitor may read.
    pub(super) tasks: Vec<TaskLine>,
    commitments: &'a [Commitment],
}

impl Data<'_> {
    /// Returns what the visitor may read of an instrument.
    pub(super) fn of<'a>(
        visit: &Visit,
        id: InstrumentId,
        commitments: &'a [Commitment],
    ) -> Result<Data<'a>, Trouble> {
        let instruments = visit.register().instruments();
        let instrument = instruments.instrument(id);
        let (refers, referred) = links(instruments, id);
        Ok(Data {
            line: InstrumentLine::new(instrument, visit.today),
            on: visit.today,
            characters: instrument.text.as_ref().map(|text| text.chars().count()),
            ended: ended(instruments, instrument),
            refers,
            referred,
            tasks: readable_tasks(visit, instrument)?,
            commitments,
        })
    }

    /// Returns from when until when it is in force.
    pub(super) fn force(&self, visit: &Visit) -> String {
        let force = Message::new("instrument-words.force").with("from", self.line.from);
        visit.sentence(&match self.line.until {
            Some(until) => Message { code: "instrument-words.force-until", ..force }.with("until", until),
            None => force,
        })
    }

    /// Returns how it ended before its time.
    pub(super) fn ended(&self, visit: &Visit) -> Option<String> {
        let ended = self.ended.as_ref()?;
        let by = ended.by.as_ref().or(ended.reason.as_ref()).map(ToString::to_string).unwrap_or_default();
        let message = Message::new("instrument-words.ended").with("by", by).with("entry", ended.entry);
        Some(visit.sentence(&message.with("day", ended.from)))
    }

    /// Returns how long its text is and the hash of it, or that only its number is known.
    pub(super) fn known(&self, visit: &Visit) -> String {
        let message = self.line.sha256.as_ref().map(|hash| {
            let message = Message::new("instrument-words.text").with("hash", hash);
            message.with("letters", self.characters.unwrap_or_default())
        });
        visit.sentence(&message.unwrap_or_else(|| Message::new("instrument-words.number-only")))
    }
}

fn readable_tasks(visit: &Visit, instrument: &Instrument) -> Result<Vec<TaskLine>, Trouble> {
    let number = Some(instrument.number.to_string());
    let ask = TasksAsk { unit: None, instrument: number, period: None, states: Vec::new() };
    let mut lines = tasks(visit.view(), &ask)?;
    let known = visit.register().tasks();
    lines.retain(|line| known.task(&line.task).is_some_and(|task| may_read(visit, task).is_ok()));
    Ok(lines)
}

/// A row of a table of instruments that refer to one another.
pub(super) struct LinkRow {
    pub(super) how: String,
    pub(super) number: Html,
    pub(super) issued: String,
    pub(super) provision: Html,
    pub(super) entry: Html,
}

/// Returns a link as its row: seen from the one that refers, or from the other.
pub(super) fn link_row(visit: &Visit, link: &LinkLine, is_from: bool) -> LinkRow {
    LinkRow {
        how: visit.sentence(&relation(link.how, is_from)),
        number: Html::link(&visit.links.instrument(&link.number, link.date), &Html::code(&link.number)),
        issued: visit.voice.catalogue.day(link.date),
        provision: link.provision.as_ref().map(|provision| Html::name(provision)).unwrap_or_default(),
        entry: entry(visit, link.entry),
    }
}

/// Returns an entry, which leads to what it recorded.
pub(super) fn entry(visit: &Visit, entry: Seq) -> Html {
    Html::link(&visit.links.entry(entry), &Html::ltr(&visit.voice.catalogue.count(entry.0)))
}
