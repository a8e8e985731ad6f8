//! `hasila journal verify`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::tables;
use crate::trouble::Trouble;
use base::{Message, Seq};
use journal::evidence::EvidenceFolder;
use journal::{Digest, Entries, Fault, Head};
use serde::Serialize;
use serde_json::json;
use std::str::FromStr;

/// Walk the chain of entries, recompute every digest, and name the first bad entry; look whether every file that entries name as
/// evidence is there and the same.
///
/// Ends with 0 and the number and digest of the last entry, or with 2 and the first bad one, or every file that is missing or altered. Digests
/// known from elsewhere, such as receipts, are compared too.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila journal verify
  hasila journal verify --known 18204=9f86d081884c7d65...   the digest on a receipt")]
pub struct Args {
    /// An entry whose digest is known from elsewhere.
    #[arg(long, value_name = "ENTRY=DIGEST")]
    pub known: Vec<Known>,
}

/// An entry and its digest, as typed.
#[derive(Clone, Debug)]
pub struct Known(Seq, Digest);

impl FromStr for Known {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Known, &'static str> {
        let (entry, digest) = text.split_once('=').unwrap_or((text, ""));
        match (entry.parse(), digest.parse()) {
            (Ok(entry), Ok(digest)) => Ok(Known(Seq(entry), digest)),
            _ => Err("write the entry's number and its whole digest, such as 18204=9f86d0..."),
        }
    }
}

/// Verifies the journal.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let known = args.known.iter().map(|Known(entry, digest)| (*entry, *digest)).collect();
    let verified = session.entries()?.and_then(|mut journal| {
        let progress = session.progress("cli.verifying-journal", journal.head().seq.0);
        journal::verify::verify(&mut journal, &known, &mut |entry| progress.at(entry.0))
    });
    match verified {
        Ok(head) => {
            let lost = lost(session)?;
            sound(session, &head, &lost)
        }
        Err(Fault::Broken(flaw)) => broken(session, flaw.seq, &flaw.message()),
        Err(fault) => Err(fault.into()),
    }
}

/// A file of evidence that is not as its entry names it.
#[derive(Serialize)]
struct Lost {
    entry: Seq,
    name: String,
    sha256: String,
    /// Another stands in its place.
    altered: bool,
}

/// Returns every file of evidence that is missing or altered.
fn lost(session: &Session) -> Result<Vec<Lost>, Trouble> {
    let mut journal = session.entries()??;
    let named = engine::evidence::named(&mut journal)?;
    let folder = EvidenceFolder::of(&session.global.data);
    let lost = engine::evidence::lost(named, &folder);
    let lost = lost.map_err(|error| tables::cannot_read(&session.global.data, &error))?;
    let line = |lost: engine::evidence::Lost| Lost {
        entry: lost.entry,
        name: lost.file.name.to_string(),
        sha256: lost.file.sha256.to_string(),
        altered: lost.is_altered,
    };
    Ok(lost.into_iter().map(line).collect())
}

fn sound(session: &Session, head: &Head, lost: &[Lost]) -> Result<Exit, Trouble> {
    let digest = head.hash.to_string();
    match session.format() {
        Format::Json => output::json(&json!({
            "sound": true,
            "entries": head.seq,
            "head": { "entry": head.seq, "at": head.at, "digest": digest },
            "lost": lost,
        }))?,
        _ => {
            let message = Message::new("cli.journal-sound").with("count", head.seq).with("digest", digest);
            output::text(&session.sentence(&message))?;
            for file in lost {
                let code = if file.altered { "cli.evidence-altered" } else { "cli.evidence-missing" };
                let message = Message::new(code).with("file", file.name.as_str()).with("entry", file.entry);
                let message = message.with("sha256", file.sha256.as_str());
                let fix = session.catalogue.fix(&message).unwrap_or_default();
                output::text(&format!("{}\n    {fix}", session.sentence(&message)))?;
            }
        }
    }
    Ok(if lost.is_empty() { Exit::Done } else { Exit::Differs })
}

fn broken(session: &Session, entry: Seq, message: &Message) -> Result<Exit, Trouble> {
    let sentence = session.sentence(message);
    let fix = session.catalogue.fix(message).unwrap_or_default();
    match session.format() {
        Format::Json => output::json(&json!({
            "sound": false,
            "entry": entry,
            "code": message.code,
            "message": sentence,
            "fix": fix,
        }))?,
        _ => output::text(&format!("{sentence}\n    {fix}"))?,
    }
    Ok(Exit::Differs)
}
