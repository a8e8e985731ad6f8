//! `hasila plan decline`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Message, Seq};
use register::proposal::DeclinePlan;
use register::{Act, Text};

/// Turn a proposed plan down, or take an own proposal back.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila plan decline 57 --reason 'the threshold is not in the decree'")]
pub struct Args {
    /// The entry that proposed it.
    #[arg(value_name = "ENTRY")]
    pub proposal: u64,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Declines a proposal.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::DeclinePlan(DeclinePlan { proposal: Seq(args.proposal), reason: args.reason.clone() });
    let recorded = Message::new("cli.plan-declined").with("proposal", Seq(args.proposal));
    submission::act(session, &session.open()?, act, recorded)
}
