//! `hasila plan server`

use crate::exit::Exit;
use crate::language_server;
use crate::session::Session;
use crate::trouble::Trouble;

/// Answer an editor: remarks while one writes, explanations, completion, layout. Speaks the language server protocol
/// over standard input and output; editors start it themselves.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila plan server --lang vi")]
pub struct Args {}

/// Answers an editor until it says goodbye.
pub fn run(session: &Session, _: &Args) -> Result<Exit, Trouble> {
    language_server::run(session)
}
