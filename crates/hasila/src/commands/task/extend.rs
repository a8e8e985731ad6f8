//! `hasila task extend`

use crate::commands::task::Which;
use crate::exit::Exit;
use crate::granted::Granted;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use register::Act;
use register::task::step::ExtendTask;

/// Grant more time. The days before stay visible, and tasks are counted by both.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila task extend T7 --until 2025-09-30 --granted-by 'Province' --reason 'flood'")]
pub struct Args {
    #[command(flatten)]
    pub which: Which,
    #[command(flatten)]
    pub granted: Granted,
}

/// Extends a task.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::ExtendTask(ExtendTask {
        task: args.which.task.clone(),
        period: args.which.period,
        on: args.granted.on.unwrap_or(session.today()),
        until: args.granted.until,
        granted_by: args.granted.granted_by.clone(),
        reason: args.granted.reason.clone(),
    });
    let recorded = args.which.said("cli.task-extended").with("until", args.granted.until);
    submission::act(session, &session.open()?, act, recorded)
}
