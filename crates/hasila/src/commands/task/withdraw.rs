//! `hasila task withdraw`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::task::step::WithdrawTask;
use register::{Act, Text};

/// Take a task back. What is done of it stays done; what is not need not be done.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila task withdraw T7 --reason 'the province has taken the land itself'")]
pub struct Args {
    /// The task.
    #[arg(value_name = "TASK")]
    pub task: Text,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The day from which it is withdrawn. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Withdraws a task.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let on = args.on.unwrap_or(session.today());
    let act = Act::WithdrawTask(WithdrawTask { task: args.task.clone(), on, reason: args.reason.clone() });
    let recorded = Message::new("cli.task-withdrawn").with("task", &args.task);
    submission::act(session, &session.open()?, act, recorded)
}
