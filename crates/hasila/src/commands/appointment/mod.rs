//! `hasila appointment`: who holds which post, from when until when.

pub mod correct;
pub mod import;
pub mod list;
pub mod relieve;
pub mod renew;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Appointments: made, renewed, ended.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Make the appointments of a table.
    Import(import::Args),
    /// Begin another term of whoever holds a post.
    Renew(renew::Args),
    /// End an appointment.
    Relieve(relieve::Args),
    /// Say anew what an appointment was, or that there was none.
    Correct(Box<correct::Args>),
    /// List who holds which post (personnel role only).
    List(list::Args),
}

/// Does what a command on appointments says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Import(args) => import::run(session, &args),
        Command::Renew(args) => renew::run(session, &args),
        Command::Relieve(args) => relieve::run(session, &args),
        Command::Correct(args) => correct::run(session, &args),
        Command::List(args) => list::run(session, &args),
    }
}
