//! `hasila plan propose`

use crate::commands::plan::diff::read;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::proposal::ProposePlan;
use register::{Act, Text};
use std::path::PathBuf;

/// Propose that a plan be put in force. Somebody else looks at what it changes, and applies it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila plan propose movement.plan --reason 'two districts were merged'")]
pub struct Args {
    /// The plan; - is standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The first day on which it would be in force.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// Why it should be changed.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Proposes a plan.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let draft = read(session, &args.file, args.from)?;
    let plan = draft.program.plan.named.name.as_str();
    let recorded = Message::new("cli.plan-proposed").with("plan", plan);
    let reason = args.reason.clone();
    let act = Act::ProposePlan(ProposePlan { from: draft.act.from, text: draft.act.text, reason });
    submission::act(session, &session.open()?, act, recorded)
}
