//! Why a provider's word was not taken.

use base::Message;
use thiserror::Error;

/// Every code of this crate.
pub const CODES: &[&str] = &[
    "identity.not-taken",
    "identity.provider-refuses",
    "identity.provider-silent",
    "identity.provider-unfit",
];

/// Why a provider's word was not taken. What it says in detail is for whoever runs the program, not for the visitor.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Fault {
    /// The provider does not answer in time, or answers what cannot be read.
    #[error("{0}")]
    Silent(String),
    /// What it says of itself does not fit what is set.
    #[error("{0}")]
    Unfit(String),
    /// It does not give a token for the code.
    #[error("{0}")]
    Refuses(String),
    /// Its token does not hold.
    #[error("{0}")]
    NotTaken(String),
}

impl Fault {
    /// Returns what is said to people.
    pub fn message(&self) -> Message {
        Message::new(match self {
            Fault::Silent(_) => "identity.provider-silent",
            Fault::Unfit(_) => "identity.provider-unfit",
            Fault::Refuses(_) => "identity.provider-refuses",
            Fault::NotTaken(_) => "identity.not-taken",
        })
    }
}
