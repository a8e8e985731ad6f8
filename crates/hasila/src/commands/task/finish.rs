//! `hasila task finish`

use crate::commands::task::Which;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::Date;
use register::Act;
use register::task::step::FinishTask;

/// Say that a task, or one occurrence of it, is done. A task linked to a target is closed by the target instead.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila task finish T7 --done 2025-08-29
  hasila task finish T8 --period 2025-Q3")]
pub struct Args {
    #[command(flatten)]
    pub which: Which,
    /// The day on which it was done. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub done: Option<Date>,
}

/// Finishes a task.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let done = args.done.unwrap_or(session.today());
    let (task, period) = (args.which.task.clone(), args.which.period);
    let act = Act::FinishTask(FinishTask { task, period, done });
    submission::act(session, &session.open()?, act, args.which.said("cli.task-finished").with("done", done))
}
