//! `hasila unit found`

use crate::commands::unit::NameArgs;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::change::FoundUnit;
use register::{Act, Text};

/// Found one unit.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila unit found 06-014 --parent 06 --level commune --on 2025-09-01 --name-en 'New Harbour'")]
pub struct Args {
    /// Its code.
    pub code: Text,
    /// The first day on which it exists.
    #[arg(long, value_name = "DATE")]
    pub on: Date,
    /// Its level, such as commune.
    #[arg(long)]
    pub level: Text,
    /// The code of the unit above; without it, it is a top unit.
    #[arg(long, value_name = "CODE")]
    pub parent: Option<Text>,
    /// What it is, such as agency.
    #[arg(long)]
    pub kind: Option<Text>,
    /// The group it is compared in.
    #[arg(long)]
    pub bloc: Option<Text>,
    #[command(flatten)]
    names: NameArgs,
}

/// Founds one unit.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::FoundUnit(FoundUnit {
        code: args.code.clone(),
        on: args.on,
        parent: args.parent.clone(),
        level: args.level.clone(),
        kind: args.kind.clone(),
        bloc: args.bloc.clone(),
        names: args.names.names(),
    });
    let recorded = Message::new("cli.unit-founded").with("unit", &args.code).with("day", args.on);
    submission::act(session, &session.open()?, act, recorded)
}
