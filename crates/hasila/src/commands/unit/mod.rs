//! `hasila unit`: who there is, and what became of them.

pub mod import;
pub mod succeed;
pub mod weigh;

pub mod close;
pub mod found;
pub mod r#move;
pub mod rename;

pub mod boundaries;
pub mod find;
pub mod show;
pub mod tree;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;
use register::Text;
use register::unit::Names;

/// Units: who there is, and what became of them.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Found the units of a table.
    Import(import::Args),
    /// Merge, split and transfer units on one day.
    Succeed(succeed::Args),
    /// Record the weight of a transfer that was entered without one.
    Weigh(weigh::Args),
    /// Found one unit.
    Found(found::Args),
    /// Give a unit other names.
    Rename(rename::Args),
    /// Put a unit, with all below it, under another parent.
    Move(r#move::Args),
    /// Close a unit without a successor.
    Close(close::Args),
    /// Show who stands below whom.
    Tree(tree::Args),
    /// Show one unit through all its time.
    Show(show::Args),
    /// Find units by code or name.
    Find(find::Args),
    /// Keep boundaries of units, so that pages have a map.
    Boundaries(boundaries::Args),
}

/// Does what a command on units says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Import(args) => import::run(session, &args),
        Command::Succeed(args) => succeed::run(session, &args),
        Command::Weigh(args) => weigh::run(session, &args),
        Command::Found(args) => found::run(session, &args),
        Command::Rename(args) => rename::run(session, &args),
        Command::Move(args) => r#move::run(session, &args),
        Command::Close(args) => close::run(session, &args),
        Command::Tree(args) => tree::run(session, &args),
        Command::Show(args) => show::run(session, &args),
        Command::Find(args) => find::run(session, &args),
        Command::Boundaries(args) => boundaries::run(session, &args),
    }
}

/// Names of a unit.
#[derive(Debug, clap::Args)]
pub struct NameArgs {
    /// Its name in English.
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<Text>,
    /// Its name in Arabic.
    #[arg(long, value_name = "NAME")]
    pub name_ar: Option<Text>,
    /// Its name in Vietnamese.
    #[arg(long, value_name = "NAME")]
    pub name_vi: Option<Text>,
}

impl NameArgs {
    fn names(&self) -> Names {
        Names { en: self.name_en.clone(), ar: self.name_ar.clone(), vi: self.name_vi.clone() }
    }
}
