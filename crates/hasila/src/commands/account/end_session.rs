//! `hasila account end-session`

use crate::commands::account::{credentials, permitted_or_own};
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use serde_json::json;

/// Sign an account out at once: one session, or all of them and the tokens of its programs.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila account end-session lan 3
  hasila account end-session lan --all")]
pub struct Args {
    /// The account.
    #[arg(value_name = "ACCOUNT")]
    pub account: String,
    /// The session, by its number in `account sessions`.
    #[arg(value_name = "SESSION", required_unless_present = "all", conflicts_with = "all")]
    pub session: Option<i64>,
    /// All of them, and every token of its programs.
    #[arg(long)]
    pub all: bool,
}

/// Ends sessions.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let account = permitted_or_own(session, &session.open()?.snapshot().register, &args.account)?;
    let mut credentials = credentials(session)?;
    let (ended, tokens) = match args.session {
        None => credentials.end_everything(&account)?,
        Some(number) if credentials.end_session(&account, number)? => (1, 0),
        Some(number) => {
            let message = Message::new("cli.account-no-session").with("session", number.to_string());
            return Err(message.with("account", account).into());
        }
    };
    match session.format() {
        Format::Json => output::json(&json!({ "account": account, "ended": ended, "tokens": tokens }))?,
        _ => {
            output::text(
                &session.sentence(&Message::new("cli.account-sessions-ended").with("count", ended)),
            )?;
            if tokens > 0 {
                let told = Message::new("cli.account-tokens-ended").with("count", tokens);
                output::text(&session.sentence(&told))?;
            }
        }
    }
    Ok(Exit::Done)
}
