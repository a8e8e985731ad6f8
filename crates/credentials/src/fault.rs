//! Why something was not done.

use base::Message;
use std::path::PathBuf;
use thiserror::Error;

/// Every code of this crate.
pub const CODES: &[&str] = &[
    "credentials.cannot-open",
    "credentials.code-gone",
    "credentials.failed",
    "credentials.identity-taken",
    "credentials.no-second-step",
    "credentials.password-common",
    "credentials.password-has-account",
    "credentials.password-long",
    "credentials.password-short",
    "credentials.token-unnamed",
    "credentials.too-many-tokens",
    "credentials.wait",
    "credentials.wrong",
    "credentials.wrong-code",
];

/// The world failed.
#[derive(Debug, Error)]
pub enum Fault {
    /// The file cannot be opened or made.
    #[error("cannot open {path}")]
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The store failed.
    #[error("the store of credentials failed")]
    Store(#[from] rusqlite::Error),
    /// The file is not as its store wrote it.
    #[error("the file of credentials is damaged: {0}")]
    Damaged(String),
    /// The system has no random numbers.
    #[error("the system gave no random numbers: {0}")]
    NoChance(getrandom::Error),
}

impl Fault {
    /// Returns what is said to people.
    pub fn message(&self) -> Message {
        match self {
            Fault::CannotOpen { path, source } => Message::new("credentials.cannot-open")
                .with("file", path.display().to_string())
                .with("reason", source.to_string()),
            Fault::Store(source) => Message::new("credentials.failed").with("reason", source.to_string()),
            Fault::Damaged(found) => Message::new("credentials.failed").with("reason", found.as_str()),
            Fault::NoChance(source) => Message::new("credentials.failed").with("reason", source.to_string()),
        }
    }
}

/// Why somebody was not let in, or a secret not taken.
#[derive(Debug)]
pub enum Rejection {
    /// What he gave will not do: all reasons.
    Refused(Vec<Message>),
    /// The world failed.
    Failed(Fault),
}

impl Rejection {
    pub(crate) fn refused(code: &'static str) -> Rejection {
        Rejection::Refused(vec![Message::new(code)])
    }
}

impl From<Fault> for Rejection {
    fn from(fault: Fault) -> Rejection {
        Rejection::Failed(fault)
    }
}

impl From<rusqlite::Error> for Rejection {
    fn from(error: rusqlite::Error) -> Rejection {
        Rejection::Failed(error.into())
    }
}
