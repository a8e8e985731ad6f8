//! `hasila report`: what units report.

pub mod correct;
pub mod evidence;
pub mod extend;
pub mod form;
pub mod import;
pub mod status;
pub mod submit;
pub mod take_back;
pub mod verify;

mod figures;
mod revise;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Reports: take in, correct, verify, withdraw, who has not reported.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Show the form a unit fills in, or write it as a workbook.
    Form(form::Args),
    /// Hand in a form that was filled in as a workbook.
    Submit(submit::Args),
    /// Take in the reports of a table of figures.
    Import(import::Args),
    /// Correct figures that were reported.
    Correct(correct::Args),
    /// Confirm reports, or record what was found otherwise.
    Verify(verify::Args),
    /// List the files that went with a report.
    Evidence(evidence::Args),
    /// Grant more time for the reports of a unit and of all below it.
    Extend(extend::Args),
    /// Send a report back to its unit.
    Return(take_back::ReturnArgs),
    /// Take a report back.
    Withdraw(take_back::WithdrawArgs),
    /// Say who has reported, who came late, who has not.
    Status(status::Args),
}

/// Does what a command on reports says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Form(args) => form::run(session, &args),
        Command::Submit(args) => submit::run(session, &args),
        Command::Import(args) => import::run(session, &args),
        Command::Correct(args) => correct::run(session, &args),
        Command::Verify(args) => verify::run(session, &args),
        Command::Evidence(args) => evidence::run(session, &args),
        Command::Extend(args) => extend::run(session, &args),
        Command::Return(args) => take_back::send_back(session, &args),
        Command::Withdraw(args) => take_back::withdraw(session, &args),
        Command::Status(args) => status::run(session, &args),
    }
}
