//! `hasila instrument replace`

use super::named::Named;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::Act;
use register::amendment::ReplaceInstrument;

/// Put another instrument in the place of one. Both are in the register already.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila instrument replace 53-CT/TU --under 60-CT/TU --from 2025-03-01")]
pub struct Args {
    /// The instrument replaced.
    #[arg(value_name = "INSTRUMENT")]
    pub instrument: Named,
    /// The one in its place.
    #[arg(long, value_name = "INSTRUMENT")]
    pub under: Named,
    /// The first day on which the other is no longer in force.
    #[arg(long, value_name = "DATE")]
    pub from: Date,
}

/// Replaces an instrument.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let (instrument, by) = (args.instrument.cited.clone(), args.under.cited.clone());
    let recorded = Message::new("cli.instrument-replaced").with("number", &instrument.number);
    let recorded = recorded.with("by", &by.number).with("day", args.from);
    let act = Act::ReplaceInstrument(ReplaceInstrument { instrument, by, from: args.from });
    submission::act(session, &session.open()?, act, recorded)
}
