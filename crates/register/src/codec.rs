//! Acts as bytes: one act, one encoding. JSON with a fixed order of fields and no white space, so that a third
//! party can read the journal without this program.

mod fast;

use crate::act::{Act, Changes, Entry, apply};
use crate::register::Register;
use base::{Seq, limits};
use std::fmt;

/// Bytes that are not the one encoding of an act.
#[derive(Debug)]
pub struct Malformed {
    reason: String,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "these bytes are not an act: {}", self.reason)
    }
}

impl std::error::Error for Malformed {}

/// Returns the one encoding of the act.
pub fn encode(act: &Act) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(bytes_expected(act));
    serde_json::to_writer(&mut bytes, act).expect("acts have string keys and whole numbers only");
    bytes
}

/// Most acts are reports; their room is made at once.
fn bytes_expected(act: &Act) -> usize {
    match act {
        Act::SubmitReport(report) => {
            256 + report.figures.iter().map(|(item, _)| item.len() + 16).sum::<usize>()
        }
        _ => 256,
    }
}

/// Reads an act; bytes that another encoding of the same act would give are refused.
pub fn decode(bytes: &[u8]) -> Result<Act, Malformed> {
    if bytes.len() > limits::ACT_BYTES_MAX {
        return Err(Malformed { reason: format!("{} bytes are too many", bytes.len()) });
    }
    let act: Act = serde_json::from_slice(bytes).map_err(|error| Malformed { reason: error.to_string() })?;
    if encode(&act) != bytes {
        return Err(Malformed { reason: "it has another spelling".to_owned() });
    }
    Ok(act)
}

/// Enters an act of `by` from its bytes, as it was entered `at` the time when it was accepted. Faster than to decode and
/// apply it, with the same result.
pub fn replay(
    register: &mut Register,
    (seq, at): (Seq, &str),
    by: &str,
    bytes: &[u8],
) -> Result<Changes, Malformed> {
    if let Some(changes) = fast::replay_report(register, seq, by, bytes) {
        return Ok(changes);
    }
    let act = decode(bytes)?;
    Ok(apply(register, &Entry { seq, at: at.to_owned(), by: by.to_owned(), act }))
}

#[cfg(test)]
mod tests;
