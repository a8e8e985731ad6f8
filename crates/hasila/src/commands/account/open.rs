//! `hasila account open`

use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::Message;
use register::account::{LANGUAGES, OpenAccount};
use register::{Act, Text};

/// Open an account for an official.
///
/// Nothing is kept about a person but the name printed beside what he does, his language, and the unit where he works.
/// The first account of a journal ends the time in which whoever holds the data folder acted under any name.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila account open lan --name 'Nguyễn Thị Lan' --language vi --unit 0601
  hasila account open hamid --name 'حميد' --language ar")]
pub struct Args {
    /// The account's code: letters, digits, - _ and the point. It is never given to anybody else.
    #[arg(value_name = "ACCOUNT")]
    pub account: Text,
    /// The official's name as it is printed.
    #[arg(long, value_name = "NAME")]
    pub name: Text,
    /// The language of pages and letters. Without it: the language of this command.
    #[arg(long, value_name = "LANG", value_parser = LANGUAGES)]
    pub language: Option<String>,
    /// The unit where the official works.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<Text>,
}

/// Opens an account.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let act = Act::OpenAccount(OpenAccount {
        account: args.account.clone(),
        name: args.name.clone(),
        language: args.language.clone().unwrap_or_else(|| session.catalogue.lang().tag().to_owned()).into(),
        unit: args.unit.clone(),
    });
    let recorded = Message::new("cli.account-opened").with("account", &args.account);
    submission::act(session, &session.open()?, act, recorded)
}
