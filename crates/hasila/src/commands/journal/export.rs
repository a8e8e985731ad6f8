//! `hasila journal export`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use journal::{Entries, bundle};
use serde_json::json;
use std::path::PathBuf;

/// Write the whole journal to one file of lines, for an archive, another office or an auditor.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila journal export 2025.hasila")]
pub struct Args {
    /// The file to write.
    pub file: PathBuf,
}

/// Exports the journal.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let mut journal = session.entries()??;
    let progress = session.progress("cli.exporting-journal", journal.head().seq.0);
    let head = bundle::export(&mut journal, &args.file, &mut |entry| progress.at(entry.0))?;
    drop(progress);
    let (file, digest) = (args.file.display().to_string(), head.hash.to_string());
    match session.format() {
        Format::Json => {
            output::json(
                &json!({ "file": file, "head": { "entry": head.seq, "at": head.at, "digest": digest } }),
            )?;
        }
        _ => {
            let message = Message::new("cli.journal-exported").with("count", head.seq).with("file", file);
            output::text(&session.sentence(&message.with("digest", digest)))?;
        }
    }
    Ok(Exit::Done)
}
