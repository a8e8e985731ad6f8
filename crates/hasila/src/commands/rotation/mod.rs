//! `hasila rotation`: how far rules of placement are kept, what the coming months bring, a round of
//! moves with its proof, and whether moves did good.

pub mod check;
pub mod clock;
pub mod exempt;
pub mod exemptions;
pub mod plan;
pub mod propose;

mod costs;
mod interrupt;
mod named;
mod sheet;
mod shown;

use crate::commands::effect;
use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;
use crate::words;
use base::{Message, UnitId};
use register::Register;

/// Rotation: rules of placement and those they bind.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// How far rules of placement are kept, by rule and level.
    Check(check::Args),
    /// Who passes which limit when, and which posts fall vacant (personnel role only).
    Clock(clock::Args),
    /// Spare somebody, or a post, a rule for a while.
    Exempt(exempt::Args),
    /// End an exemption before its day.
    EndExemption(exemptions::EndArgs),
    /// List exemptions (personnel role only).
    Exemptions(exemptions::Args),
    /// Plan a round of moves that keeps every hard rule at the least cost, with a proof.
    Plan(Box<plan::Args>),
    /// Turn an accepted plan into appointments.
    Propose(propose::Args),
    /// Did units whose heads were rotated do better?
    Effect(effect::Args),
}

/// Does what a command on rotation says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Check(args) => check::run(session, &args),
        Command::Clock(args) => clock::run(session, &args),
        Command::Exempt(args) => exempt::run(session, &args),
        Command::EndExemption(args) => exemptions::end(session, &args),
        Command::Exemptions(args) => exemptions::run(session, &args),
        Command::Plan(args) => plan::run(session, &args),
        Command::Propose(args) => propose::run(session, &args),
        Command::Effect(args) => effect::run(session, &args),
    }
}

/// Returns the heads of columns.
pub fn heads(session: &Session, columns: &[&str]) -> Vec<String> {
    let head = |column: &&str| session.sentence(&Message::new("rotation.head").with("column", *column));
    columns.iter().map(head).collect()
}

/// Returns what a rule says, for readers, from its English words: in those of the reader's language. Programs get the English ones.
pub fn in_words(session: &Session, said: &str) -> String {
    words::of_plan(&session.catalogue, said)
}

/// Returns the unit with this code.
pub fn unit_id(register: &Register, code: &str) -> Result<UnitId, Trouble> {
    let unknown = || Trouble::new(Exit::BadData, Message::new("unit.unknown").with("unit", code));
    register.units().id(code).ok_or_else(unknown)
}
