//! `hasila unit close`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::change::CloseUnit;
use register::{Act, Text};

/// Close a unit without a successor. For one that others succeed, see `hasila unit succeed`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila unit close 06-014 --on 2026-01-01")]
pub struct Args {
    /// Its code.
    pub code: Text,
    /// The first day on which it no longer exists.
    #[arg(long, value_name = "DATE")]
    pub on: Date,
}

/// Closes a unit.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::CloseUnit(CloseUnit { unit: args.code.clone(), on: args.on });
    let recorded = Message::new("cli.unit-closed").with("unit", &args.code).with("day", args.on);
    submission::act(session, &session.open()?, act, recorded)
}
