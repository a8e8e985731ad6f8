//! `hasila task reopen`

use crate::commands::task::Which;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::Date;
use register::task::step::ReopenTask;
use register::{Act, Text};

/// Open a task again that was said to be done.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila task reopen T7 --reason 'the third parcel was never handed over'")]
pub struct Args {
    #[command(flatten)]
    pub which: Which,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The day from which it is open again. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Reopens a task.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::ReopenTask(ReopenTask {
        task: args.which.task.clone(),
        period: args.which.period,
        on: args.on.unwrap_or(session.today()),
        reason: args.reason.clone(),
    });
    submission::act(session, &session.open()?, act, args.which.said("cli.task-reopened"))
}
