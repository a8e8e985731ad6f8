//! `hasila unit move`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::change::MoveUnit;
use register::{Act, Text};

/// Put a unit, with all below it, under another parent from a day on.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila unit move 00100 --on 2025-07-01 --parent 08
  hasila unit move 00100 --on 2025-07-01 --top")]
pub struct Args {
    /// Its code.
    pub code: Text,
    /// The first day under the new parent.
    #[arg(long, value_name = "DATE")]
    pub on: Date,
    /// The code of the new unit above.
    #[arg(long, value_name = "CODE", required_unless_present = "top")]
    pub parent: Option<Text>,
    /// Make it a top unit.
    #[arg(long, conflicts_with = "parent")]
    pub top: bool,
}

/// Moves a unit.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::MoveUnit(MoveUnit { unit: args.code.clone(), on: args.on, parent: args.parent.clone() });
    let recorded = Message::new("cli.unit-moved").with("unit", &args.code).with("day", args.on);
    submission::act(session, &session.open()?, act, recorded)
}
