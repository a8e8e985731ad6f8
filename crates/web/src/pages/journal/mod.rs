//! The journal: what was done, by whom, when, in sentences; each entry as it is kept; and whether the chain holds.

pub mod entry;
mod sentence;
pub mod verify;

use crate::form::Form;
use crate::frame::Page;
use crate::need::Need;
use crate::pages::parts::known;
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Message, Seq};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use journal::Record;
use locale::{Catalogue, Medium};
use register::codec;
use register::permission::Action;
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
            let shown: Result<Vec<Shown>, Trouble> =
                records.iter().map(|record| Shown::of(visit, record)).collect();
            Reply::json(&shown?)
        }
        Form::Csv => table(visit, &records),
    }
}

/// The entries of this page as a table; the whole journal is a file of its own.
fn table(visit: &Visit, records: &[Record]) -> Result<Reply, Trouble> {
    let catalogue = Catalogue::new(visit.viewer.lang, visit.viewer.digits, Medium::Terminal);
    let voice = Voice::knowing(&catalogue, known(visit, visit.today));
    let cells = |record: &Record| {
        vec![
            Cell::Plain(record.seq.0.to_string()),
            Cell::Text(sentence(&voice, &record.body)),
            Cell::Text(record.by.to_string()),
            Cell::Plain(record.at.to_string()),
            Cell::Text(record.hash.to_string()),
        ]
    };
    let rows: Vec<Vec<Cell>> = records.iter().map(cells).collect();
    Reply::table("journal", &["entry", "what", "by", "at", "digest"], &rows)
}

/// Returns so many entries from `first` on.
pub(crate) fn records(visit: &Visit, first: u64, count: u64) -> Result<Vec<Record>, Trouble> {
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
    /// Nothing where it tells of persons and the reader may not read of them.
    act: Option<&'a RawValue>,
}

impl<'a> Shown<'a> {
    /// Returns the entry as the viewer may read it.
    pub(crate) fn of(visit: &Visit, record: &'a Record) -> Result<Shown<'a>, Trouble> {
        let act: &RawValue = serde_json::from_str(&record.body).map_err(Trouble::fault)?;
        Ok(Shown {
            entry: record.seq,
            at: &record.at,
            by: &record.by,
            digest: record.hash.to_string(),
            act: (!is_hidden(visit, record)).then_some(act),
        })
    }
}

/// Returns whether the act of an entry is not for the viewer: it keeps posts and those who hold them, whom it takes a right of
/// its own to read of. What it did in a sentence names nobody.
fn is_hidden(visit: &Visit, record: &Record) -> bool {
    let may = || visit.permit(Need::Everything(Action::ReadPersons)).is_ok();
    let of_persons =
        || codec::decode(record.body.as_bytes()).is_ok_and(|act| Action::of(&act) == Action::KeepPosts);
    visit.now.0.register.posts().holder_count() > 0 && of_persons() && !may()
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
        has_table: true,
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
