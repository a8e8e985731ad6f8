//! `hasila account withdraw`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Message, Seq};
use register::account::WithdrawGrant;
use register::{Act, Text};

/// Withdraw a grant, from this moment on.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila account withdraw 17 --reason 'works elsewhere now'     the number as in hasila account show")]
pub struct Args {
    /// The grant: the number of the entry that made it.
    #[arg(value_name = "GRANT")]
    pub grant: u64,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Withdraws a grant.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let grant = Seq(args.grant);
    let act = Act::WithdrawGrant(WithdrawGrant { grant, reason: args.reason.clone() });
    let recorded = Message::new("cli.account-grant-withdrawn").with("grant", grant);
    submission::act(session, &session.open()?, act, recorded)
}
