//! `hasila instrument relate`

use super::issue::References;
use super::named::Named;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::Message;
use register::Act;
use register::instrument::RelateInstrument;

/// Record that an instrument in the register refers to another.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  hasila instrument relate 7/KH --based-on '53-CT/TU article 2'")]
pub struct Args {
    /// Its number; with its day where several have it, as in '7/KH of 2025-01-12'.
    #[arg(value_name = "INSTRUMENT")]
    pub instrument: Named,
    #[command(flatten)]
    pub references: References,
}

/// Records a relation.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let Ok([relation]) = <[_; 1]>::try_from(args.references.rows()) else {
        return Err(Trouble::new(Exit::Usage, Message::new("cli.one-relation")));
    };
    let recorded = Message::new("cli.instrument-related")
        .with("number", &args.instrument.cited.number)
        .with("other", &relation.to.number);
    let act = Act::RelateInstrument(RelateInstrument { instrument: args.instrument.cited.clone(), relation });
    submission::act(session, &session.open()?, act, recorded)
}
