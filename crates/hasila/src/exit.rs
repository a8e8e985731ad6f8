//! How a command ends, as other programs see it.

use std::process::ExitCode;

/// The exit codes; scripts count on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The world failed.
    Failed = 1,
    /// Done, and there are differences or findings.
    Differs = 2,
    /// The command was written wrongly.
    Usage = 64,
    /// What was handed in is wrong.
    BadData = 65,
    /// Something that is needed is not there.
    Unavailable = 69,
    /// In use by another process; try again.
    TryAgain = 75,
    /// The system does not permit it.
    NotPermitted = 77,
    /// The folder or the program does not fit.
    BadConfiguration = 78,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}
