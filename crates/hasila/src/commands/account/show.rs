//! `hasila account show`

use crate::commands::account::{heads, role};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::submission::extend;
use crate::trouble::Trouble;
use assess::accounts::{AccountLine, GrantLine, account_line, grants};
use base::Message;
use register::accounts::Subject;
use register::permission::{Action, Matter, Place};
use serde_json::json;

/// Show one account with everything ever granted to it. Everybody may read his own.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila account show lan
  hasila account show lan --as lan --json")]
pub struct Args {
    /// The account.
    #[arg(value_name = "ACCOUNT")]
    pub account: String,
}

/// Shows an account.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let (register, today) = (&snapshot.register, session.today());
    let account = register.accounts().account(&args.account);
    let own = session.by(register) == args.account;
    if !own {
        let unit = account.and_then(|account| account.unit);
        let place = unit.map_or(Place::Everything, Place::Unit);
        session.permit(register, Action::ReadAccounts, &Matter::at(place))?;
    }
    let Some(account) = account else {
        return Err(Message::new("account.unknown").with("account", args.account.as_str()).into());
    };
    let line = account_line(register, account, today);
    let grants = grants(register, account, today);
    match session.format() {
        Format::Json => {
            let mut document = serde_json::to_value(&line).expect("an account has string keys");
            extend(&mut document, json!({ "grants": grants }));
            output::json(&document)?;
        }
        _ => output::text(&text(session, &line, &grants))?,
    }
    Ok(Exit::Done)
}

fn text(session: &Session, line: &AccountLine, grants: &[GrantLine]) -> String {
    let state = match line.closed {
        Some(entry) => Message::new("cli.account-head-closed").with("closed", entry),
        None => Message::new("cli.account-head"),
    };
    let head = state.with("account", &line.account).with("name", &line.name).with("entry", line.entry);
    let mut text = session.sentence(&head) + "\n";
    if grants.is_empty() {
        return text + &session.word("cli.account-no-grants");
    }
    let columns = ["grant", "role", "over", "on", "from", "until", "state"];
    let mut grid = Grid::new(heads(session, &columns)).numbers(&[0]);
    for grant in grants {
        let name = |subject: &Subject| {
            let (Subject::Plan(name) | Subject::Form(name)) = subject;
            name.to_string()
        };
        let everything = || session.word("cli.account-everything");
        let subjects: Vec<String> = grant.subjects.iter().map(name).collect();
        let state = match (grant.withdrawn, grant.in_force) {
            (Some(_), _) => "cli.account-grant-gone",
            (None, true) => "cli.account-grant-counts",
            (None, false) => "cli.account-grant-does-not-count",
        };
        grid.push(vec![
            grant.grant.to_string(),
            role(session, grant.role),
            grant.unit.as_ref().map_or_else(everything, ToString::to_string),
            if subjects.is_empty() { everything() } else { session.catalogue.list(&subjects) },
            grant.from.to_string(),
            grant.until.map(|until| until.to_string()).unwrap_or_default(),
            session.word(state),
        ]);
    }
    text += "\n";
    text + &grid.lines()
}
