//! `hasila account close`

use crate::commands::account::credentials;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::Message;
use register::account::CloseAccount;
use register::{Act, Text};

/// Close an account for good. What was done with it stays.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila account close lan --reason 'moved to another office'")]
pub struct Args {
    /// The account.
    #[arg(value_name = "ACCOUNT")]
    pub account: Text,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
}

/// Closes an account.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let (account, reason) = (args.account.clone(), args.reason.clone());
    let recorded = Message::new("cli.account-closed").with("account", &account);
    let act = Act::CloseAccount(CloseAccount { account, reason });
    let exit = submission::act(session, &session.open()?, act, recorded)?;
    // Nobody is signed in with it any more, or can be; the pages ask the register besides.
    credentials(session)?.forget(&args.account)?;
    Ok(exit)
}
