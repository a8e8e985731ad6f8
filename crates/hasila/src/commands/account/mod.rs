//! `hasila account`: who may act, and what is granted to whom.

pub mod close;
pub mod grant;
pub mod open;
pub mod withdraw;

pub mod list;
pub mod show;

pub mod accept;
pub mod end_session;
pub mod invite;
pub mod sessions;

use crate::configuration::Configuration;
use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use credentials::Credentials;
use register::permission::{Rights, Role};
use register::{Refusal, Register};

/// Accounts of officials, and what is granted to them.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Open an account for an official.
    Open(open::Args),
    /// Close an account for good.
    Close(close::Args),
    /// Grant a role.
    Grant(grant::Args),
    /// Withdraw a grant.
    Withdraw(withdraw::Args),
    /// List accounts.
    List(list::Args),
    /// Show one account with everything granted to it.
    Show(show::Args),
    /// Print a one-time code with which an official sets his password.
    Invite(invite::Args),
    /// Set a password with a one-time code.
    Accept(accept::Args),
    /// List where an account is signed in.
    Sessions(sessions::Args),
    /// Sign an account out at once.
    EndSession(end_session::Args),
}

/// Does what a command on accounts says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Open(args) => open::run(session, &args),
        Command::Close(args) => close::run(session, &args),
        Command::Grant(args) => grant::run(session, &args),
        Command::Withdraw(args) => withdraw::run(session, &args),
        Command::List(args) => list::run(session, &args),
        Command::Show(args) => show::run(session, &args),
        Command::Invite(args) => invite::run(session, &args),
        Command::Accept(args) => accept::run(session, &args),
        Command::Sessions(args) => sessions::run(session, &args),
        Command::EndSession(args) => end_session::run(session, &args),
    }
}

/// Opens the credentials beside the journal.
fn credentials(session: &Session) -> Result<Credentials, Trouble> {
    let lengths = Configuration::of(&session.global, None)?.sessions;
    Ok(Credentials::open(&session.global.data)?.lasting(lengths))
}

/// Returns the code of an open account that who acts may keep: one whose unit and grants he administers.
fn permitted_to_keep(session: &Session, register: &Register, code: &str) -> Result<String, Trouble> {
    let by = session.by(register);
    let rights = Rights::of(register, &by, session.today());
    let account = rights.keeps(code).map_err(|why| Trouble::refused(None, &[Refusal::new(why)]))?;
    Ok(account.code.to_string())
}

/// Returns the same also where it is his own.
fn permitted_or_own(session: &Session, register: &Register, code: &str) -> Result<String, Trouble> {
    let own = session.by(register) == code && session.is_open(register);
    if own { Ok(code.to_owned()) } else { permitted_to_keep(session, register, code) }
}

/// Returns the word for a role.
fn role(session: &Session, role: &str) -> String {
    session.sentence(&Message::new("cli.account-role").with("role", role))
}

/// Returns the heads of columns.
fn heads(session: &Session, columns: &[&str]) -> Vec<String> {
    let head = |column: &&str| session.sentence(&Message::new("cli.account-column").with("column", *column));
    columns.iter().map(head).collect()
}

/// Reads a role as it is typed.
fn role_typed(text: &str) -> Result<Role, String> {
    let roles = || Role::ALL.map(Role::code).join(", ");
    Role::with_code(text).ok_or_else(|| format!("write one of {}", roles()))
}
