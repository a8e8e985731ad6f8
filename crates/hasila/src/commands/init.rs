//! `hasila init`

use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use journal::SqliteJournal;
use serde_json::json;

/// Make the data folder, with an empty journal in it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila init
  hasila init --data /srv/lam-dong")]
pub struct Args {}

/// Makes the data folder.
pub fn run(session: &Session, _: &Args) -> Result<Exit, Trouble> {
    let folder = &session.global.data;
    std::fs::create_dir_all(folder).map_err(|error| {
        let message = Message::new("cli.cannot-make-folder").with("folder", folder.display().to_string());
        let denied = error.kind() == std::io::ErrorKind::PermissionDenied;
        let exit = if denied { Exit::NotPermitted } else { Exit::Failed };
        Trouble::new(exit, message.with("reason", error.to_string()))
    })?;
    SqliteJournal::create(folder, &session.clock.now())?;
    match session.format() {
        Format::Json => output::json(&json!({ "data": folder.display().to_string() }))?,
        _ => {
            let made = Message::new("cli.made-folder").with("folder", folder.display().to_string());
            output::text(&session.sentence(&made))?;
            session.say(&Message::new("cli.next-units"));
        }
    }
    Ok(Exit::Done)
}
