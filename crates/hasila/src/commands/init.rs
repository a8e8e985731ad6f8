//! `hasila init`

use crate::commands::account::invite::invite;
use crate::exit::Exit;
use crate::output::{self, Format};
use crate::session::Session;
use crate::submission::key;
use crate::terminal::{asks, line};
use crate::trouble::Trouble;
use base::Message;
use engine::{Rehearsal, Snapshot};
use journal::SqliteJournal;
use register::account::{GrantRole, OpenAccount, local};
use register::permission::Role;
use register::{Act, Refusal, Text, codec};
use serde_json::json;

/// Make the data folder, with an empty journal in it.
///
/// At a terminal it asks who the first administrator is, and prints the one-time code with which he sets his password.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila init
  hasila init --data /srv/lam-dong
  hasila init --administrator ana --name 'Ana Binti'")]
pub struct Args {
    /// Open the account of the first administrator, too, and print the one-time code with which he sets his password.
    #[arg(long, value_name = "ACCOUNT", requires = "name")]
    pub administrator: Option<Text>,
    /// The administrator's name as it is printed.
    #[arg(long, value_name = "NAME", requires = "administrator")]
    pub name: Option<Text>,
}

/// Makes the data folder.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let named = args.administrator.clone().zip(args.name.clone());
    let named = if named.is_none() && asks(session) { asked(session)? } else { named };
    let administrator =
        named.map(|(account, name)| Ok::<_, Trouble>((account.clone(), acts(session, &account, &name)?)));
    let administrator = administrator.transpose()?;
    let folder = &session.global.data;
    std::fs::create_dir_all(folder).map_err(|error| {
        let message = Message::new("cli.cannot-make-folder").with("folder", folder.display().to_string());
        let denied = error.kind() == std::io::ErrorKind::PermissionDenied;
        let exit = if denied { Exit::NotPermitted } else { Exit::Failed };
        Trouble::new(exit, message.with("reason", error.to_string()))
    })?;
    SqliteJournal::create(folder, &session.clock.now())?;
    let Some((account, acts)) = administrator else {
        let told = tell(session)?;
        if session.format() != Format::Json {
            session.say(&Message::new("cli.next-account"));
        }
        return Ok(told);
    };
    let engine = session.open()?;
    for act in acts {
        session.accept(&engine, &key(&codec::encode(&act)), act, None)?;
    }
    if session.format() != Format::Json {
        tell(session)?;
    }
    invite(session, &account)
}

/// Asks who the first administrator is: account and name. Nobody is one as well; accounts can be opened later.
fn asked(session: &Session) -> Result<Option<(Text, Text)>, Trouble> {
    session.say(&Message::new("cli.init-account"));
    let account = line()?;
    if account.is_empty() {
        return Ok(None);
    }
    session.say(&Message::new("cli.init-name").with("account", account.as_str()));
    let name = line()?;
    Ok((!name.is_empty()).then(|| (Text::from(account), Text::from(name))))
}

/// Returns the acts that open the account of the first administrator, who administers everything until further notice; or
/// why they are refused, before anything is made.
fn acts(session: &Session, account: &Text, name: &Text) -> Result<[Act; 2], Trouble> {
    let (account, name) = (account.clone(), name.clone());
    let language = session.catalogue.lang().tag().into();
    let open = OpenAccount { account: account.clone(), name, language, unit: None };
    let (role, from) = (Role::Administrator, session.today());
    let grant = GrantRole { account, role, unit: None, subjects: Vec::new(), from, until: None };
    let acts = [Act::OpenAccount(open), Act::GrantRole(grant)];
    let mut rehearsal = Rehearsal::new(&Snapshot::default(), &local("init"), from);
    // Without the account, that its grant is refused says nothing new.
    let refused = acts.iter().map(|act| rehearsal.next(act.clone())).find(|refused| !refused.is_empty());
    let refusals: Vec<Refusal> = refused.unwrap_or_default();
    if refusals.is_empty() { Ok(acts) } else { Err(Trouble::refused(None, &refusals)) }
}

fn tell(session: &Session) -> Result<Exit, Trouble> {
    let folder = &session.global.data;
    match session.format() {
        Format::Json => output::json(&json!({ "data": folder.display().to_string() }))?,
        _ => {
            let made = Message::new("cli.made-folder").with("folder", folder.display().to_string());
            output::text(&session.sentence(&made))?;
            session.say(&Message::new("cli.next-units"));
        }
    }
    Ok(Exit::Done)
}
