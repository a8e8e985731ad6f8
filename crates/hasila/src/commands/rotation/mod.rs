//! `hasila rotation`: heads that are moved from unit to unit.

use crate::commands::effect;
use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Rotation of heads.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Did units whose heads were rotated do better?
    Effect(effect::Args),
}

/// Does what a command on rotation says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Effect(args) => effect::run(session, &args),
    }
}
