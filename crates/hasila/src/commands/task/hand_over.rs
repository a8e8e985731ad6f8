//! `hasila task hand-over`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::task::step::HandOverTask;
use register::{Act, Text};

/// Give a task to another unit: because its unit has ended, or because the other is better placed.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila task hand-over T7 --to 0602 --reason 'the commune was divided'")]
pub struct Args {
    /// The task.
    #[arg(value_name = "TASK")]
    pub task: Text,
    /// The unit that answers for it from then on.
    #[arg(long, value_name = "CODE")]
    pub to: Text,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The first day. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Hands a task over.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::HandOverTask(HandOverTask {
        task: args.task.clone(),
        on: args.on.unwrap_or(session.today()),
        to: args.to.clone(),
        reason: args.reason.clone(),
    });
    let recorded = Message::new("cli.task-handed-over").with("task", &args.task).with("unit", &args.to);
    submission::act(session, &session.open()?, act, recorded)
}
