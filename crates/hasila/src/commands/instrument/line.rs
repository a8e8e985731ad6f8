//! The words for instruments: what one is, how it stands.

use crate::session::Session;
use base::Message;
use register::instruments::Status;

/// Returns what an instrument is, in the reader's language where the catalogue has the word, else as it was entered.
pub fn kind(session: &Session, kind: &str) -> String {
    session.sentence(&Message::new("cli.instrument-kind").with("kind", kind))
}

/// Returns the word for how an instrument stands.
pub fn status(session: &Session, status: Status) -> String {
    let name = match status {
        Status::NotYet => "not-yet",
        Status::InForce => "in-force",
        Status::Expired => "expired",
        Status::Replaced => "replaced",
        Status::Repealed => "repealed",
    };
    session.sentence(&Message::new("cli.instrument-status").with("status", name))
}

/// The most letters of a text shown to people; `--json` and `instrument text` have all.
const LETTERS_MAX: usize = 80;

/// Returns the beginning of a text as one line.
pub fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LETTERS_MAX) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
