//! `hasila rotation`: heads that are moved from unit to unit.

pub mod plan;
pub mod propose;

mod costs;
mod interrupt;
mod named;
mod shown;

use crate::commands::effect;
use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Rotation of heads.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
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
        Command::Plan(args) => plan::run(session, &args),
        Command::Propose(args) => propose::run(session, &args),
        Command::Effect(args) => effect::run(session, &args),
    }
}
