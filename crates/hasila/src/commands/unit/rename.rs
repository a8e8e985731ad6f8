//! `hasila unit rename`

use crate::commands::unit::NameArgs;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::change::RenameUnit;
use register::unit::Names;
use register::{Act, Text};

/// Give a unit other names from a day on. A language that is not named keeps the name it has.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila unit rename 06 --on 2025-07-01 --name-vi 'Tỉnh Thái Nguyên'")]
pub struct Args {
    /// Its code.
    pub code: Text,
    /// The first day of the new names.
    #[arg(long, value_name = "DATE")]
    pub on: Date,
    #[command(flatten)]
    names: NameArgs,
}

/// Renames a unit.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let units = snapshot.register.units();
    let spell = units.id(&args.code).and_then(|unit| units.on(unit, args.on));
    let old = spell.map(|spell| spell.names.clone()).unwrap_or_default();
    let new = args.names.names();
    let names = Names { en: new.en.or(old.en), ar: new.ar.or(old.ar), vi: new.vi.or(old.vi) };
    let act = Act::RenameUnit(RenameUnit { unit: args.code.clone(), on: args.on, names });
    let recorded = Message::new("cli.unit-renamed").with("unit", &args.code).with("day", args.on);
    submission::act(session, &engine, act, recorded)
}
