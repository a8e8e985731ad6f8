//! `hasila instrument`: directives, resolutions, plans, decisions, with their text and what lies between them.

pub mod issue;

pub mod amend;
pub mod relate;
pub mod repeal;
pub mod replace;

pub mod graph;
pub mod list;
pub mod show;
pub mod text;

pub mod line;
pub mod named;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Instruments: directives, resolutions, plans, decisions.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Enter an instrument as it was issued.
    Issue(issue::Args),
    /// Record that an instrument refers to another.
    Relate(relate::Args),
    /// Give provisions of an instrument another wording.
    Amend(amend::Args),
    /// Put another instrument in the place of one.
    Replace(replace::Args),
    /// End an instrument in whose place nothing comes.
    Repeal(repeal::Args),
    /// List instruments.
    List(list::Args),
    /// Show one instrument: its provisions, what it rests on, what rests on it.
    Show(show::Args),
    /// Show which instrument refers to which.
    Graph(graph::Args),
    /// Write the text of an instrument, or verify it.
    Text(text::Args),
}

/// Does what a command on instruments says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Issue(args) => issue::run(session, &args),
        Command::Relate(args) => relate::run(session, &args),
        Command::Amend(args) => amend::run(session, &args),
        Command::Replace(args) => replace::run(session, &args),
        Command::Repeal(args) => repeal::run(session, &args),
        Command::List(args) => list::run(session, &args),
        Command::Show(args) => show::run(session, &args),
        Command::Graph(args) => graph::run(session, &args),
        Command::Text(args) => text::run(session, &args),
    }
}
