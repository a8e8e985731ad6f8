//! `hasila task`: who is to do what by when, and what becomes of it.

pub mod assign;
pub mod import;

pub mod evidence;
pub mod extend;
pub mod finish;
pub mod hand_over;
pub mod note;
pub mod reopen;
pub mod withdraw;

pub mod list;
pub mod show;
pub mod stale;
pub mod stats;

use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;
use assess::tasks::{SourceLine, TaskState};
use base::{Message, Period};
use locale::Catalogue;
use register::Text;

/// Tasks: who is to do what by when.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Assign one task.
    Assign(assign::Args),
    /// Assign the tasks of a table.
    Import(import::Args),
    /// Grant more time.
    Extend(extend::Args),
    /// Note how far a task has come.
    Note(note::Args),
    /// Name what shows that something was done.
    Evidence(evidence::Args),
    /// Say that a task is done.
    Finish(finish::Args),
    /// Open a task again.
    Reopen(reopen::Args),
    /// Give a task to another unit.
    HandOver(hand_over::Args),
    /// Take a task back.
    Withdraw(withdraw::Args),
    /// List tasks and how they stand.
    List(list::Args),
    /// Show one task with its history.
    Show(show::Args),
    /// Count tasks: done, late, overdue, of how many.
    Stats(stats::Args),
    /// Say who has not touched what since when.
    Stale(stale::Args),
}

/// Does what a command on tasks says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Assign(args) => assign::run(session, &args),
        Command::Import(args) => import::run(session, &args),
        Command::Extend(args) => extend::run(session, &args),
        Command::Note(args) => note::run(session, &args),
        Command::Evidence(args) => evidence::run(session, &args),
        Command::Finish(args) => finish::run(session, &args),
        Command::Reopen(args) => reopen::run(session, &args),
        Command::HandOver(args) => hand_over::run(session, &args),
        Command::Withdraw(args) => withdraw::run(session, &args),
        Command::List(args) => list::run(session, &args),
        Command::Show(args) => show::run(session, &args),
        Command::Stats(args) => stats::run(session, &args),
        Command::Stale(args) => stale::run(session, &args),
    }
}

/// Which task is meant.
#[derive(Clone, Debug, clap::Args)]
pub struct Which {
    /// The task.
    #[arg(value_name = "TASK")]
    pub task: Text,
    /// The occurrence, of a task that recurs: 2025, 2025-H1, 2025-Q3 or 2025-07.
    #[arg(long, value_name = "P")]
    pub period: Option<Period>,
}

impl Which {
    /// Returns a message about the task.
    fn said(&self, code: &'static str) -> Message {
        Message::new(code).with("task", &self.task)
    }
}

/// Returns the word for a state.
pub fn state(catalogue: &Catalogue, state: TaskState) -> String {
    catalogue.sentence(&Message::new("task-words.state").with("state", state.name()))
}

/// Returns where a task comes from; nothing for one by hand.
fn source(catalogue: &Catalogue, source: &SourceLine) -> String {
    source.said().map(|message| catalogue.sentence(&message)).unwrap_or_default()
}

/// Returns the heads of columns.
fn heads(session: &Session, columns: &[&str]) -> Vec<String> {
    let head = |column: &&str| session.sentence(&Message::new("task-words.head").with("column", *column));
    columns.iter().map(head).collect()
}
