//! `hasila plan`: what is to be reached, as a text that is checked, compared and put in force.

pub mod apply;
pub mod cases;
pub mod check;
pub mod decline;
pub mod diff;
pub mod effect;
pub mod explain;
pub mod fmt;
pub mod lineage;
pub mod list;
pub mod proposals;
pub mod propose;
pub mod server;
pub mod show;
pub mod test;
mod things;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Plans: check, lay out, compare, put in force.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Say everything that is wrong or doubtful in a plan.
    Check(check::Args),
    /// Lay plans out in the canonical way.
    Fmt(fmt::Args),
    /// Say what changes from one plan to another, or to the one in force.
    Diff(diff::Args),
    /// Put plans in force.
    Apply(apply::Args),
    /// Propose that a plan be put in force by somebody else.
    Propose(propose::Args),
    /// List the changes of plans that were proposed.
    Proposals(proposals::Args),
    /// Turn a proposed plan down, or take it back.
    Decline(decline::Args),
    /// Say what a plan asks, in plain sentences.
    Explain(explain::Args),
    /// Say what a thing of a plan reads, and what reads it.
    Lineage(lineage::Args),
    /// Play the cases beside a plan.
    Test(test::Args),
    /// List the plans in force and before.
    List(list::Args),
    /// Answer an editor.
    Server(server::Args),
    /// Show the text of a plan as it was applied.
    Show(show::Args),
}

/// Does what a command on plans says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Check(args) => check::run(session, &args),
        Command::Fmt(args) => fmt::run(session, &args),
        Command::Diff(args) => diff::run(session, &args),
        Command::Apply(args) => apply::run(session, &args),
        Command::Propose(args) => propose::run(session, &args),
        Command::Proposals(args) => proposals::run(session, &args),
        Command::Decline(args) => decline::run(session, &args),
        Command::Explain(args) => explain::run(session, &args),
        Command::Lineage(args) => lineage::run(session, &args),
        Command::Test(args) => test::run(session, &args),
        Command::List(args) => list::run(session, &args),
        Command::Server(args) => server::run(session, &args),
        Command::Show(args) => show::run(session, &args),
    }
}
