//! `hasila post`: the posts of units.

pub mod close;
pub mod correct;
pub mod import;
pub mod list;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Posts: the leading teams of units.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Create the posts of a table.
    Import(import::Args),
    /// Close a post.
    Close(close::Args),
    /// Say anew what a post is.
    Correct(Box<correct::Args>),
    /// List posts.
    List(list::Args),
}

/// Does what a command on posts says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Import(args) => import::run(session, &args),
        Command::Close(args) => close::run(session, &args),
        Command::Correct(args) => correct::run(session, &args),
        Command::List(args) => list::run(session, &args),
    }
}
