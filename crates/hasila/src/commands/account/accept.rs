//! `hasila account accept`

use crate::commands::account::credentials;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use serde_json::json;
use std::io;

/// Set a password with a one-time code: two lines on standard input, the code and the password.
///
/// A password has 12 characters or more, in any script; nothing else is asked of it but not to be common. Secrets are read
/// from standard input, because arguments of a command can be seen by others on the same computer.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila account accept < code-and-password.txt")]
pub struct Args {}

/// Accepts an invitation.
pub fn run(session: &Session, _: &Args) -> Result<Exit, Trouble> {
    let (code, password) = (line()?, line()?);
    let invited = credentials(session)?.invited(&code, session.clock.seconds())?;
    let register = session.open()?.snapshot().register.clone();
    let open = |account: &String| register.accounts().account(account).is_some_and(|found| found.is_open());
    if !invited.as_ref().is_some_and(open) {
        return Err(Message::new("credentials.code-gone").into());
    }
    let account = credentials(session)?.accept(&code, &password, session.clock.seconds())?;
    match session.format() {
        Format::Json => output::json(&json!({ "account": account }))?,
        _ => output::text(&session.sentence(&Message::new("cli.account-accepted").with("account", account)))?,
    }
    Ok(Exit::Done)
}

/// Reads a line that somebody types.
pub fn line() -> Result<String, Trouble> {
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(|error| {
        let message = Message::new("cli.cannot-read-file").with("file", "-");
        Trouble::new(Exit::Failed, message.with("reason", error.to_string()))
    })?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
