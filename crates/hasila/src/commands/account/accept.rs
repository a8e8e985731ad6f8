//! `hasila account accept`

use crate::commands::account::credentials;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::terminal::{asks, line, secret};
use crate::trouble::Trouble;
use base::Message;
use serde_json::json;

/// Set a password with a one-time code. At a terminal it asks for both, and shows nothing of the password; else they are two lines on
/// standard input.
///
/// A password has 12 characters or more, in any script; nothing else is asked of it but not to be common. Secrets are read
/// from standard input, because arguments of a command can be seen by others on the same computer.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila account accept
  hasila account accept < code-and-password.txt")]
pub struct Args {}

/// Accepts an invitation.
pub fn run(session: &Session, _: &Args) -> Result<Exit, Trouble> {
    if asks(session) {
        session.say(&Message::new("cli.account-code"));
    }
    let code = line()?;
    let invited = credentials(session)?.invited(&code, session.clock.seconds())?;
    let register = session.open()?.snapshot().register.clone();
    let open = |account: &String| register.accounts().account(account).is_some_and(|found| found.is_open());
    if !invited.as_ref().is_some_and(open) {
        return Err(Message::new("credentials.code-gone").into());
    }
    let password = password(session)?;
    let account = credentials(session)?.accept(&code, &password, session.clock.seconds())?;
    match session.format() {
        Format::Json => output::json(&json!({ "account": account }))?,
        _ => output::text(&session.sentence(&Message::new("cli.account-accepted").with("account", account)))?,
    }
    Ok(Exit::Done)
}

/// How often two passwords that are to be the same may differ.
const TRIES_MAX: usize = 3;

/// Reads the password; at a terminal, where nobody sees what is typed, twice.
fn password(session: &Session) -> Result<String, Trouble> {
    if !asks(session) {
        return secret();
    }
    for _ in 0..TRIES_MAX {
        session.say(&Message::new("cli.account-password"));
        let password = secret()?;
        session.say(&Message::new("cli.account-password-again"));
        if password == secret()? {
            return Ok(password);
        }
        session.say(&Message::new("cli.account-passwords-differ"));
    }
    Err(Message::new("cli.account-password-not-set").into())
}
