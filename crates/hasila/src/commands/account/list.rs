//! `hasila account list`

use crate::commands::account::{heads, role};
use crate::exit::Exit;
use crate::output::{self, Format, Grid};
use crate::session::Session;
use crate::trouble::Trouble;
use assess::accounts::{AccountLine, accounts};
use exchange::write::Cell;
use register::permission::Rights;

/// List accounts with the roles they have today. Who acts as an account sees those of units he administers or audits.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila account list
  hasila account list --all --json")]
pub struct Args {
    /// Closed ones too.
    #[arg(long)]
    pub all: bool,
}

/// Lists accounts.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let snapshot = session.snapshot(None)?;
    let (register, today) = (&snapshot.register, session.today());
    let by = session.by(register);
    let rights = Rights::of(register, &by, today);
    let lines = accounts(register, &rights, today, args.all);
    match session.format() {
        Format::Json => output::json(&lines)?,
        Format::Csv => csv(&lines)?,
        Format::Text if lines.is_empty() => output::text(&session.word("cli.account-none"))?,
        Format::Text => output::text(&grid(session, &lines).lines())?,
    }
    Ok(Exit::Done)
}

fn grid(session: &Session, lines: &[AccountLine]) -> Grid {
    let mut grid = Grid::new(heads(session, &["account", "name", "unit", "language", "roles", "state"]));
    for line in lines {
        let roles: Vec<String> = line.roles.iter().map(|code| role(session, code)).collect();
        let state = if line.closed.is_some() { "cli.account-is-closed" } else { "cli.account-is-open" };
        grid.push(vec![
            line.account.to_string(),
            line.name.to_string(),
            line.unit.as_ref().map(ToString::to_string).unwrap_or_default(),
            line.language.to_string(),
            session.catalogue.list(&roles),
            session.word(state),
        ]);
    }
    grid
}

fn csv(lines: &[AccountLine]) -> Result<(), Trouble> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let row = |line: &AccountLine| {
        vec![
            text(&line.account),
            text(&line.name),
            line.unit.as_ref().map_or(Cell::Empty, |unit| text(unit)),
            text(&line.language),
            text(&line.roles.join(" ")),
            line.closed.map_or(Cell::Empty, |entry| Cell::Plain(entry.to_string())),
        ]
    };
    let rows: Vec<_> = lines.iter().map(row).collect();
    output::csv(&["account", "name", "unit", "language", "roles", "closed"], &rows)
}
