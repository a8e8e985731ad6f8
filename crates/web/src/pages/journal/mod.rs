//! The journal: what was done, by whom, when, in sentences; each entry as it is kept; and whether the chain holds.

pub mod entry;
mod sentence;
pub mod verify;

use crate::form::Form;
use crate::frame::Page;
use crate::pages::parts::known;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Message, Seq};
use export::html::Html;
use export::voice::Voice;
use journal::Record;
use sentence::sentence;
use serde::Serialize;
use serde_json::value::RawValue;
use std::ops::ControlFlow;

/// Entries on one page.
const ENTRIES_SHOWN: u64 = 50;

/// Shows the entries up to the one named with `before`; without it, the last ones.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let head = visit.snapshot.head.seq.0;
    let before = visit.query.get("before").and_then(|text| text.parse::<u64>().ok());
    let end = before.map_or(head, |before| before.saturating_sub(1)).min(head);
    let first = (end + 1).saturating_sub(ENTRIES_SHOWN).max(1);
    let mut records = if end == 0 { Vec::new() } else { records(visit, first, end + 1 - first)? };
    records.reverse();
    match visit.form {
        Form::Html => page(visit, &records, first),
        Form::Json => {
            let shown: Result<Vec<Shown>, Trouble> = records.iter().map(Shown::of).collect();
            Reply::json(&shown?)
        }
        Form::Csv => Err(Trouble::no_table()),
    }
}

/// Returns so many entries from `first` on.
fn records(visit: &Visit, first: u64, count: u64) -> Result<Vec<Record>, Trouble> {
    let read = visit.site.engine.read_journal(move |journal| {
        let mut records = Vec::new();
        let read = journal.records(Seq(first), &mut |record| {
            records.push(record.to_record());
            if (records.len() as u64) < count { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        read.map(|()| records)
    });
    read.map_err(Trouble::fault)?.map_err(Trouble::fault)
}

/// An entry as programs read it.
#[derive(Serialize)]
pub(crate) struct Shown<'a> {
    entry: Seq,
    at: &'a str,
    by: &'a str,
    digest: String,
    act: &'a RawValue,
}

impl Shown<'_> {
    fn of(record: &Record) -> Result<Shown<'_>, Trouble> {
        Ok(Shown {
            entry: record.seq,
            at: &record.at,
            by: &record.by,
            digest: record.hash.to_string(),
            act: serde_json::from_str(&record.body).map_err(Trouble::fault)?,
        })
    }
}

fn page(visit: &Visit, records: &[Record], first: u64) -> Result<Reply, Trouble> {
    let voice = Voice::knowing(visit.voice.catalogue, known(visit, visit.today));
    let lines = records.iter().map(|record| Line {
        entry: Html::link(
            &visit.links.entry(record.seq),
            &Html::ltr(&visit.voice.catalogue.count(record.seq.0)),
        ),
        at: Html::ltr(&record.at.replace('T', " ").replace('Z', "")),
        by: Html::name(&record.by),
        sentence: sentence(&voice, &record.body),
    });
    let earlier = (first > 1).then(|| visit.links.with("/journal", &[("before", Some(&first.to_string()))]));
    let body = Journal {
        voice: &visit.voice,
        lines: lines.collect(),
        earlier,
        verify: visit.links.with("/journal/verify", &[]),
    };
    let count = Message::new("page.journal-count").with("count", visit.snapshot.head.seq.0);
    let page = Page {
        stands_on: vec![visit.sentence(&count)],
        ..Page::new(visit.say("page.journal"), Html::rendered(body.render()?))
    };
    Reply::page(visit, &page)
}

/// The page.
#[derive(Template)]
#[template(path = "pages/journal/page.html")]
struct Journal<'a> {
    voice: &'a Voice<'a>,
    lines: Vec<Line>,
    earlier: Option<String>,
    verify: String,
}

struct Line {
    entry: Html,
    at: Html,
    by: Html,
    sentence: String,
}
