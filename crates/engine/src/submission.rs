//! An act on its way in, and what becomes of it.

use crate::Fault;
use base::{Message, Seq, limits, text};
use journal::{Digest, Head};
use register::{Act, Refusal, codec};
use std::sync::Arc;

/// Every code this crate can produce, beside those of `register` and `journal`.
pub const CODES: &[&str] = &[
    "journal.act-too-large",
    "journal.key-form",
    "journal.name-form",
    "journal.key-reused",
    "journal.no-such-entry",
    "journal.not-an-act",
    "journal.no-thread",
    "journal.writer-gone",
];

/// What a submitter holds in his hands once his act is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The number of the entry.
    pub seq: Seq,
    /// When it was recorded.
    pub at: String,
    /// Its hash, which stands for it and for everything before it.
    pub digest: Digest,
    /// Whether it had been recorded before, under the same key.
    pub already: bool,
}

/// Why an act was not recorded.
#[derive(Clone, Debug)]
pub enum Rejection {
    /// It cannot be accepted; all reasons, gravest first.
    Refused(Vec<Refusal>),
    /// The world failed.
    Failed(Arc<Fault>),
}

/// What becomes of one act.
pub(crate) type Outcome = Result<Receipt, Rejection>;

/// An act with everything about it that needs no look at the state.
#[derive(Debug)]
pub(crate) struct Submission {
    pub(crate) by: String,
    pub(crate) key: String,
    pub(crate) act: Act,
    pub(crate) body: String,
}

impl Submission {
    pub(crate) fn new(by: &str, key: &str, act: Act) -> Result<Submission, Rejection> {
        let body = String::from_utf8(codec::encode(&act)).expect("JSON is UTF-8");
        let refusals = refused_form(by, key, &body);
        if !refusals.is_empty() {
            return Err(Rejection::Refused(refusals));
        }
        Ok(Submission { by: by.to_owned(), key: key.to_owned(), act, body })
    }

    /// Returns whether this is the entry that `by` and `body` are of, sent again.
    pub(crate) fn repeats(&self, by: &str, body: &str) -> bool {
        self.by == by && self.body == body
    }
}

fn refused_form(by: &str, key: &str, body: &str) -> Vec<Refusal> {
    let fits = |text: &str, max| !text.is_empty() && text.len() <= max && !text.chars().any(text::is_hidden);
    let mut refusals = Vec::new();
    let mut refuse = |code, max: usize| refusals.push(Refusal::new(Message::new(code).with("max", max)));
    if !fits(by, limits::NAME_BYTES_MAX) {
        refuse("journal.name-form", limits::NAME_BYTES_MAX);
    }
    if !fits(key, limits::KEY_BYTES_MAX) {
        refuse("journal.key-form", limits::KEY_BYTES_MAX);
    }
    if body.len() > limits::ACT_BYTES_MAX {
        refuse("journal.act-too-large", limits::ACT_BYTES_MAX);
    }
    refusals
}

impl Receipt {
    pub(crate) fn new(head: &Head) -> Receipt {
        Receipt { seq: head.seq, at: head.at.clone(), digest: head.hash, already: false }
    }

    pub(crate) fn repeated(self) -> Receipt {
        Receipt { already: true, ..self }
    }
}

impl Rejection {
    pub(crate) fn key_reused(key: &str, seq: Seq) -> Rejection {
        let message = Message::new("journal.key-reused").with("key", key).with("entry", seq);
        Rejection::Refused(vec![Refusal::new(message)])
    }
}

impl From<Fault> for Rejection {
    fn from(fault: Fault) -> Rejection {
        Rejection::Failed(Arc::new(fault))
    }
}

impl From<journal::Fault> for Rejection {
    fn from(fault: journal::Fault) -> Rejection {
        Fault::from(fault).into()
    }
}
