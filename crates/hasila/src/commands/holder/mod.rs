//! `hasila holder`: those who hold posts. What is kept of them is for the personnel role.

pub mod correct;
pub mod import;
pub mod list;
pub mod promote;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Office-holders: only what a rule of placement needs.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Register the office-holders of a table.
    Import(import::Args),
    /// Record a rank.
    Promote(promote::Args),
    /// Say anew what is known of an office-holder.
    Correct(Box<correct::Args>),
    /// List office-holders (personnel role only).
    List(list::Args),
}

/// Does what a command on office-holders says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Import(args) => import::run(session, &args),
        Command::Promote(args) => promote::run(session, &args),
        Command::Correct(args) => correct::run(session, &args),
        Command::List(args) => list::run(session, &args),
    }
}
