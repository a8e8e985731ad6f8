//! What changes from one plan to the next.

use crate::program::{Program, Span};
use base::Message;

/// One difference between two plans.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What happened to it.
    pub kind: ChangeKind,
    /// What it is: `form`, `item`, `indicator`, `standard`, `score`, `title`, `target` or `plan`.
    pub what: &'static str,
    /// Its name.
    pub name: String,
    /// What changed, as a sentence to come.
    pub message: Message,
    /// Where it stands in the first plan's text.
    pub before: Option<Span>,
    /// Where it stands in the second plan's text.
    pub after: Option<Span>,
}

/// What happened to a named thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Only the second plan has it.
    Added,
    /// Only the first plan has it.
    Removed,
    /// Both have it, and it is not the same.
    Changed,
}

/// Returns what is different in `after`, in the order of the texts.
pub fn diff(_before: &Program, _after: &Program) -> Vec<Change> {
    Vec::new()
}
