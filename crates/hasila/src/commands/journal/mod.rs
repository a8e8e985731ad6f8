//! `hasila journal`: the entries themselves.

pub mod export;
pub mod import;
pub mod show;
pub mod verify;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// The journal: verify, export, import, look into.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Walk the chain of entries and name the first bad one.
    Verify(verify::Args),
    /// Write the whole journal to one file.
    Export(export::Args),
    /// Make a journal from an exported file.
    Import(import::Args),
    /// Show entries.
    Show(show::Args),
}

/// Does what a command on the journal says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Verify(args) => verify::run(session, &args),
        Command::Export(args) => export::run(session, &args),
        Command::Import(args) => import::run(session, &args),
        Command::Show(args) => show::run(session, &args),
    }
}
