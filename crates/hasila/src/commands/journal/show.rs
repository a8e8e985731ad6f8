//! `hasila journal show`

use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use base::{Message, Seq};
use journal::{Entries, Record};
use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use std::ops::ControlFlow;

/// Show entries: one, or the last ones.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila journal show                  the last twenty entries
  hasila journal show 17               one entry, whole
  hasila journal show --from 1 --limit 100 --json")]
pub struct Args {
    /// The number of one entry.
    #[arg(value_name = "ENTRY")]
    pub entry: Option<u64>,
    /// From this entry on; without it, the last ones.
    #[arg(long, value_name = "ENTRY", conflicts_with = "entry")]
    pub from: Option<u64>,
    /// So many at most.
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: u64,
}

/// An entry as programs read it.
#[derive(Serialize)]
struct Shown<'a> {
    entry: Seq,
    at: &'a str,
    by: &'a str,
    key: &'a str,
    digest: String,
    act: &'a RawValue,
}

/// Shows entries.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let mut journal = session.entries()??;
    let last = journal.head().seq.0;
    let (from, limit) = match args.entry {
        Some(entry) => (entry, 1),
        None => (args.from.unwrap_or((last + 1).saturating_sub(args.limit)).max(1), args.limit),
    };
    if let Some(entry) = args.entry.filter(|entry| *entry == 0 || *entry > last) {
        return Err(Message::new("cli.no-such-entry")
            .with("entry", Seq(entry))
            .with("last", Seq(last))
            .into());
    }
    let entries = entries(&mut journal, Seq(from), limit)?;
    match (session.format(), args.entry) {
        (Format::Json, Some(_)) => output::json(&shown(&entries[0])?)?,
        (Format::Json, None) => output::json(&entries.iter().map(shown).collect::<Result<Vec<_>, _>>()?)?,
        (_, Some(_)) => output::text(&whole(session, &entries[0]))?,
        (_, None) => output::text(&lines(session, &entries))?,
    }
    Ok(Exit::Done)
}

fn entries(journal: &mut dyn Entries, from: Seq, limit: u64) -> Result<Vec<Record>, Trouble> {
    let mut entries = Vec::new();
    if limit == 0 {
        return Ok(entries);
    }
    journal.records(from, &mut |record| {
        entries.push(record.to_record());
        if (entries.len() as u64) < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(entries)
}

fn shown(record: &Record) -> Result<Shown<'_>, Trouble> {
    let unreadable = |_| Trouble::from(Message::new("journal.entry-unreadable").with("seq", record.seq));
    Ok(Shown {
        entry: record.seq,
        at: &record.at,
        by: &record.by,
        key: &record.key,
        digest: record.hash.to_string(),
        act: serde_json::from_str(&record.body).map_err(unreadable)?,
    })
}

fn whole(session: &Session, record: &Record) -> String {
    let act: Value = serde_json::from_str(&record.body).unwrap_or_default();
    let message = Message::new("cli.entry").with("entry", record.seq).with("at", record.at.as_str());
    let message = message.with("by", record.by.as_str()).with("digest", record.hash.to_string());
    format!("{}\n\n{act:#}", session.sentence(&message))
}

fn lines(session: &Session, entries: &[Record]) -> String {
    let head = |head| session.sentence(&Message::new("cli.head").with("column", head));
    let mut grid = Grid::new(["entry", "at", "act", "by", "about"].map(head).to_vec()).numbers(&[0]);
    for record in entries {
        let act: Value = serde_json::from_str(&record.body).unwrap_or_default();
        let (name, act) = act
            .as_object()
            .and_then(|act| act.iter().next())
            .map_or(("", &Value::Null), |(name, act)| (name, act));
        grid.push(vec![
            record.seq.to_string(),
            record.at.clone(),
            name.to_owned(),
            record.by.clone(),
            about(act),
        ]);
    }
    grid.lines()
}

/// Returns the few words that say what an act is about.
fn about(act: &Value) -> String {
    let text = |field: &str| match &act[field] {
        Value::String(text) => {
            Some(text.lines().next().unwrap_or_default().chars().take(60).collect::<String>())
        }
        Value::Array(rows) => Some(rows.len().to_string()),
        Value::Object(figures) => Some(figures.len().to_string()),
        _ => None,
    };
    let fields = [
        "account", "role", "grant", "unit", "code", "from", "to", "form", "period", "on", "rows", "edges",
        "figures", "reason", "text",
    ];
    fields.into_iter().filter_map(text).collect::<Vec<_>>().join(" ")
}
