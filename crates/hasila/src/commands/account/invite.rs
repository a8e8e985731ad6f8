//! `hasila account invite`

use crate::commands::account::{credentials, permitted_to_keep};
use crate::configuration::Configuration;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use serde_json::json;

/// Print a one-time code with which an official sets his password: for the first time, or because he has forgotten it.
///
/// The code is printed once and kept nowhere; it is good for three days and for one use, and ends those given out before.
/// Give it to the official himself, by another way than the address where he will use it: `account accept` on this computer, or
/// the pages while `serve` runs, at the link that is said.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila account invite lan")]
pub struct Args {
    /// The account.
    #[arg(value_name = "ACCOUNT")]
    pub account: String,
}

/// Invites.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let account = permitted_to_keep(session, &engine.snapshot().register, &args.account)?;
    invite(session, &account)
}

/// Prints a code for an account that is open.
pub fn invite(session: &Session, account: &str) -> Result<Exit, Trouble> {
    let (code, until) =
        credentials(session)?.invite(account, session.clock.seconds()).map_err(Trouble::from)?;
    let until = session.clock.written(until);
    let settings = Configuration::of(&session.global, None)?;
    match session.format() {
        Format::Json => {
            let link = format!("/welcome/{code}");
            output::json(&json!({ "account": account, "code": code, "until": until, "link": link }))?;
        }
        _ => {
            output::text(&code)?;
            let said = Message::new("cli.account-invited").with("account", account);
            let link = format!("{}/welcome/{code}", settings.serve.origin());
            session.say(&said.with("until", until).with("link", link));
        }
    }
    Ok(Exit::Done)
}
