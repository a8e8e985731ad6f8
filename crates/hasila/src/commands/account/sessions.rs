//! `hasila account sessions`

use crate::commands::account::{credentials, heads, permitted_or_own};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use serde_json::json;

/// List where an account is signed in. Everybody may list his own sessions.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila account sessions lan")]
pub struct Args {
    /// The account.
    #[arg(value_name = "ACCOUNT")]
    pub account: String,
}

/// Lists sessions.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let account = permitted_or_own(session, &session.open()?.snapshot().register, &args.account)?;
    let sessions = credentials(session)?.sessions(&account, session.clock.seconds())?;
    let written = |seconds| session.clock.written(seconds);
    match session.format() {
        Format::Json => {
            let lines = sessions.iter().map(|line| {
                let (began, seen) = (written(line.began), written(line.seen));
                json!({ "session": line.number, "began": began, "seen": seen, "address": line.address })
            });
            output::json(&lines.collect::<Vec<_>>())?;
        }
        _ if sessions.is_empty() => output::text(&session.word("cli.account-no-sessions"))?,
        _ => {
            let mut grid = Grid::new(heads(session, &["session", "began", "seen", "address"])).numbers(&[0]);
            for line in &sessions {
                grid.push(vec![
                    line.number.to_string(),
                    written(line.began),
                    written(line.seen),
                    line.address.clone(),
                ]);
            }
            output::text(&grid.lines())?;
        }
    }
    Ok(Exit::Done)
}
