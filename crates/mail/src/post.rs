//! Sending what waits.

use crate::outbox::{Outbox, OutboxFault};
use crate::server::{SendFault, Server};

/// Lines that may fail one after the other before the server is taken for gone: with eleven thousand letters nobody waits
/// for each of them.
const LINE_FAULTS_MAX: usize = 3;

/// What became of a letter that waited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// The letter's name.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The server has taken it.
    Sent,
    /// It waits on, and why.
    Waiting(String),
    /// The server will not take it, and why. It waits on, until somebody corrects the address or takes it out.
    Refused(String),
}

/// Sends every letter that waits, the oldest day first. A letter is moved once the server has taken it; if the program ends
/// between the two, it is sent again under the same `Message-ID`.
pub fn post(outbox: &Outbox, server: &Server) -> Result<Vec<Posted>, OutboxFault> {
    let mut posted = Vec::new();
    let mut line_faults: Vec<String> = Vec::new();
    for name in outbox.waiting()? {
        let gone = line_faults.len() >= LINE_FAULTS_MAX;
        let sent = if gone {
            Err(SendFault::Line(line_faults[0].clone()))
        } else {
            server.send(&outbox.read(&name)?)
        };
        if sent.is_ok() {
            outbox.mark_sent(&name)?;
        }
        match &sent {
            Err(SendFault::Line(why)) => line_faults.push(why.clone()),
            _ => line_faults.clear(),
        }
        posted.push(Posted { name, outcome: outcome(sent) });
    }
    Ok(posted)
}

fn outcome(sent: Result<(), SendFault>) -> Outcome {
    match sent {
        Ok(()) => Outcome::Sent,
        Err(SendFault::NotNow(why) | SendFault::Line(why)) => Outcome::Waiting(why),
        Err(fault @ (SendFault::Refused(_) | SendFault::NotALetter)) => Outcome::Refused(fault.to_string()),
    }
}
