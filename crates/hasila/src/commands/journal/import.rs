//! `hasila journal import`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use journal::{Entries, bundle};
use serde_json::json;
use std::path::PathBuf;

/// Make the data folder from an exported journal. The folder must not exist, or be empty; the whole chain is
/// checked before the journal appears in it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila journal import 2025.hasila --data copy-of-2025")]
pub struct Args {
    /// The exported file.
    pub file: PathBuf,
}

/// Imports a journal.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let folder = &session.global.data;
    let progress = session.progress("cli.importing-journal", 0);
    let journal =
        bundle::import(&args.file, folder, &session.clock.now(), &mut |entry| progress.at(entry.0))?;
    drop(progress);
    let head = journal.head();
    let (folder, digest) = (folder.display().to_string(), head.hash.to_string());
    match session.format() {
        Format::Json => {
            output::json(
                &json!({ "data": folder, "head": { "entry": head.seq, "at": head.at, "digest": digest } }),
            )?;
        }
        _ => {
            let message = Message::new("cli.journal-imported").with("count", head.seq).with("folder", folder);
            output::text(&session.sentence(&message.with("digest", digest)))?;
        }
    }
    Ok(Exit::Done)
}
