//! `hasila task extend`

use crate::commands::task::Which;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::Date;
use register::task::step::ExtendTask;
use register::{Act, Text};

/// Grant more time. The days before stay visible, and tasks are counted by both.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila task extend T7 --until 2025-09-30 --granted-by 'Province' --reason 'flood'")]
pub struct Args {
    #[command(flatten)]
    pub which: Which,
    /// The new last day.
    #[arg(long, value_name = "DATE")]
    pub until: Date,
    /// Who granted it.
    #[arg(long, value_name = "NAME")]
    pub granted_by: Text,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The day on which it was granted. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Extends a task.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::ExtendTask(ExtendTask {
        task: args.which.task.clone(),
        period: args.which.period,
        on: args.on.unwrap_or(session.today()),
        until: args.until,
        granted_by: args.granted_by.clone(),
        reason: args.reason.clone(),
    });
    let recorded = args.which.said("cli.task-extended").with("until", args.until);
    submission::act(session, &session.open()?, act, recorded)
}
