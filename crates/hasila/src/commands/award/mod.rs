//! `hasila award`: titles given and revoked.

pub mod import;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Awards: titles given and revoked.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Record the awards of a table.
    Import(import::Args),
}

/// Does what a command on awards says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Import(args) => import::run(session, &args),
    }
}
