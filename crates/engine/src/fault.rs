//! When the world fails under the engine: what was attempted, what happened, what to do.

use base::{Message, Seq};

/// The world failed; no reader has seen anything of what was attempted.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The journal failed, or is broken.
    #[error(transparent)]
    Journal(#[from] journal::Fault),
    /// An entry is sound, and is not an act this program knows.
    #[error("replaying entry {seq}: {reason}; the journal was written by a newer Hasila, use that one")]
    NotAnAct {
        /// The entry.
        seq: Seq,
        /// What is wrong with it.
        reason: String,
    },
    /// The system gave no thread for the writer.
    #[error("starting the writer: {0}; free memory or raise the limit on threads, then start again")]
    NoThread(std::io::Error),
    /// The writer stopped on a mistake of ours.
    #[error(
        "recording an act: the writer has stopped on an error of the program; whether the act was recorded is \
         not known; start again and send it with the same key"
    )]
    WriterGone,
}

impl Fault {
    /// Returns the fault as a sentence to come.
    pub fn message(&self) -> Message {
        match self {
            Fault::Journal(fault) => fault.message(),
            Fault::NotAnAct { seq, reason } => {
                Message::new("journal.not-an-act").with("entry", *seq).with("reason", reason.as_str())
            }
            Fault::NoThread(error) => Message::new("journal.no-thread").with("reason", error.to_string()),
            Fault::WriterGone => Message::new("journal.writer-gone"),
        }
    }
}
