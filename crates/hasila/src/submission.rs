//! Acts on their way to the journal: their keys, what would be refused, and what was recorded before.
//!
//! A key comes from what is submitted. So a file sent twice is recorded once, and an import that was killed can
//! simply be run again.

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::{Trouble, is_denied};
use base::{Message, Seq};
use engine::{Engine, Receipt};
use exchange::{Problem, Problems};
use register::{Act, Refusal, codec};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::ops::ControlFlow;
use std::sync::Arc;

/// Returns the key of what is submitted.
pub fn key(content: &[u8]) -> String {
    let mut key = String::with_capacity(67);
    key.push_str("is-");
    for byte in Sha256::digest(content) {
        write!(key, "{byte:02x}").expect("a string takes all");
    }
    key
}

/// Returns the key of an act that may be done again later, from the entry it comes after.
pub fn key_after(content: &[u8], entry: Seq) -> String {
    format!("{}-{entry}", key(content))
}

/// What an act from a file comes to.
pub enum Judgement {
    /// It may be recorded, under this key.
    New(String),
    /// It was recorded before: the receipt.
    Already(Receipt),
    /// It is refused.
    Refused(Vec<Refusal>),
}

/// Judges an act from a file. What is refused now may have been recorded before: then that is the answer.
pub fn judge(session: &Session, engine: &Engine, act: &Act) -> Result<Judgement, Trouble> {
    let snapshot = engine.snapshot();
    let content = codec::encode(act);
    let refusals = snapshot.refusals(&session.by(&snapshot.register), session.today(), act);
    let known = find(engine, vec![key(&content)])?.remove(0);
    Ok(match known {
        _ if is_denied(&refusals) => Judgement::Refused(refusals),
        Some(receipt) if !refusals.is_empty() => Judgement::Already(receipt),
        Some(_) => Judgement::New(key_after(&content, snapshot.head.seq)),
        None if refusals.is_empty() => Judgement::New(key(&content)),
        None => Judgement::Refused(refusals),
    })
}

/// Returns for each key the receipt of the entry submitted under it.
pub fn find(engine: &Engine, keys: Vec<String>) -> Result<Vec<Option<Receipt>>, Trouble> {
    let found = engine.read_journal(move |entries| {
        let find = |key: &String| entries.find(key).map(|record| record.map(receipt));
        keys.iter().map(find).collect::<Result<Vec<_>, _>>()
    });
    Ok(found??)
}

/// Returns who entered each of the entries: the journal knows.
pub fn authors(engine: &Engine, entries: Vec<Seq>) -> Result<Vec<Option<Arc<str>>>, Trouble> {
    let found = engine.read_journal(move |journal| {
        let author = |entry: &Seq| {
            let mut by = None;
            journal.records(*entry, &mut |record| {
                by = Some(Arc::from(record.by));
                ControlFlow::Break(())
            })?;
            Ok(by)
        };
        entries.iter().map(author).collect::<Result<Vec<_>, journal::Fault>>()
    });
    Ok(found??)
}

fn receipt(record: journal::Record) -> Receipt {
    Receipt { seq: record.seq, at: record.at, digest: record.hash, already: true }
}

/// An act with what is said about it.
pub struct Import<'a> {
    /// The act.
    pub act: Act,
    /// The file its rows come from.
    pub file: &'a str,
    /// What is wrong with rows already; then the act is only judged, so that all is said at once.
    pub problems: Problems,
    /// What is said once it is recorded; `entry` is filled in.
    pub recorded: Message,
    /// What is said where nothing was to be recorded.
    pub rehearsed: Message,
    /// What programs are told besides the receipt.
    pub details: Value,
}

/// Records an act from a file, or only says what would happen.
pub fn import(session: &Session, engine: &Engine, import: Import, dry_run: bool) -> Result<Exit, Trouble> {
    if !import.problems.is_empty() {
        let snapshot = engine.snapshot();
        let by = session.by(&snapshot.register);
        let refusals = snapshot.refusals(&by, session.today(), &import.act);
        return Err(both(import.file, import.problems, refusals));
    }
    let key = match judge(session, engine, &import.act)? {
        Judgement::Refused(refusals) => return Err(Trouble::refused(Some(import.file), &refusals)),
        Judgement::Already(receipt) => return tell(session, &receipt, import.recorded, import.details),
        Judgement::New(key) => key,
    };
    if dry_run {
        return rehearsed(session, &import.rehearsed, import.details);
    }
    let receipt = session.accept(engine, &key, import.act, Some(import.file))?;
    tell(session, &receipt, import.recorded, import.details)
}

/// Returns what is wrong with rows together with what the register says of the others.
fn both(file: &str, mut problems: Problems, refusals: Vec<Refusal>) -> Trouble {
    for refusal in refusals {
        let column = refusal.column.map(str::to_owned);
        problems.push(Problem { row: refusal.row, column, message: refusal.message });
    }
    match problems.or(()) {
        Ok(()) => unreachable!("there was a problem to begin with"),
        Err(problems) => Trouble::in_table(file, &problems),
    }
}

/// Records a single act. Doing it again is a new act, which the register judges.
pub fn act(session: &Session, engine: &Engine, act: Act, recorded: Message) -> Result<Exit, Trouble> {
    act_about(session, engine, act, recorded, json!({}))
}

/// Records a single act, and tells programs something besides the receipt.
pub fn act_about(
    session: &Session,
    engine: &Engine,
    act: Act,
    recorded: Message,
    details: Value,
) -> Result<Exit, Trouble> {
    let key = key_after(&codec::encode(&act), engine.snapshot().head.seq);
    let receipt = session.accept(engine, &key, act, None)?;
    tell(session, &receipt, recorded, details)
}

/// Says what was recorded.
pub fn tell(
    session: &Session,
    receipt: &Receipt,
    recorded: Message,
    details: Value,
) -> Result<Exit, Trouble> {
    match session.format() {
        Format::Json => {
            let mut document = json!({
                "entry": receipt.seq,
                "at": receipt.at,
                "digest": receipt.digest.to_string(),
                "already": receipt.already,
            });
            extend(&mut document, details);
            output::json(&document)?;
        }
        _ if receipt.already => {
            let message = Message::new("cli.already-recorded").with("entry", receipt.seq);
            output::text(&session.sentence(&message.with("at", receipt.at.as_str())))?;
        }
        _ => output::text(&session.sentence(&recorded.with("entry", receipt.seq)))?,
    }
    Ok(Exit::Done)
}

/// Says what would be recorded.
pub fn rehearsed(session: &Session, message: &Message, details: Value) -> Result<Exit, Trouble> {
    match session.format() {
        Format::Json => {
            let mut document = json!({ "dry_run": true });
            extend(&mut document, details);
            output::json(&document)?;
        }
        _ => output::text(&session.sentence(message))?,
    }
    Ok(Exit::Done)
}

/// Adds fields to a document.
pub fn extend(document: &mut Value, details: Value) {
    if let (Some(document), Value::Object(details)) = (document.as_object_mut(), details) {
        document.extend(details);
    }
}
