//! `hasila instrument repeal`

use super::named::Named;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::amendment::RepealInstrument;
use register::{Act, Text};

/// End an instrument in whose place nothing comes.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila instrument repeal 53-CT/TU --under 60-CT/TU --from 2025-03-01
  hasila instrument repeal 7/KH --reason 'its aims were reached' --from 2025-09-01")]
pub struct Args {
    /// The instrument repealed.
    #[arg(value_name = "INSTRUMENT")]
    pub instrument: Named,
    /// The instrument that repeals it.
    #[arg(long, value_name = "INSTRUMENT", required_unless_present = "reason")]
    pub under: Option<Named>,
    /// Why it ends, where no instrument says it.
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<Text>,
    /// The first day on which it is no longer in force.
    #[arg(long, value_name = "DATE")]
    pub from: Date,
}

/// Repeals an instrument.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let instrument = args.instrument.cited.clone();
    let recorded =
        Message::new("cli.instrument-repealed").with("number", &instrument.number).with("day", args.from);
    let by = args.under.as_ref().map(|by| by.cited.clone());
    let act = RepealInstrument { instrument, from: args.from, by, reason: args.reason.clone() };
    submission::act(session, &session.open()?, Act::RepealInstrument(act), recorded)
}
