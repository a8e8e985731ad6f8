//! `hasila journal verify`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::{Message, Seq};
use journal::{Digest, Entries, Fault, Head};
use serde_json::json;
use std::str::FromStr;

/// Walk the chain of entries, recompute every digest, and name the first bad entry.
///
/// Ends with 0 and the number and digest of the last entry, or with 2 and the first bad one. Digests known from
/// elsewhere, such as receipts, are compared too.
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
        Ok(head) => sound(session, &head),
        Err(Fault::Broken(flaw)) => broken(session, flaw.seq, &flaw.message()),
        Err(fault) => Err(fault.into()),
    }
}

fn sound(session: &Session, head: &Head) -> Result<Exit, Trouble> {
    let digest = head.hash.to_string();
    match session.format() {
        Format::Json => output::json(&json!({
            "sound": true,
            "entries": head.seq,
            "head": { "entry": head.seq, "at": head.at, "digest": digest },
        }))?,
        _ => {
            let message = Message::new("cli.journal-sound").with("count", head.seq).with("digest", digest);
            output::text(&session.sentence(&message))?;
        }
    }
    Ok(Exit::Done)
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
