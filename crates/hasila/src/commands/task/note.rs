//! `hasila task note`

use crate::commands::task::Which;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::Date;
use register::task::step::NoteProgress;
use register::{Act, Text};

/// Note how far a task has come.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila task note T7 'two of three parcels handed over'")]
pub struct Args {
    #[command(flatten)]
    pub which: Which,
    /// The note.
    #[arg(value_name = "TEXT")]
    pub note: Text,
    /// The day of the note. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Notes progress.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::NoteProgress(NoteProgress {
        task: args.which.task.clone(),
        period: args.which.period,
        on: args.on.unwrap_or(session.today()),
        note: args.note.clone(),
    });
    submission::act(session, &session.open()?, act, args.which.said("cli.task-noted"))
}
