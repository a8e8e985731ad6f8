//! What is said about a plan's text: errors, warnings and notes, each with its place and what to do.

use crate::program::Span;
use base::Message;

/// A remark on a place in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// How grave it is.
    pub severity: Severity,
    /// What is the matter; the catalogue has the sentence, and under `.fix` what to do.
    pub message: Message,
    /// Where: byte offsets into the plan's text, never past its end, on character boundaries.
    pub span: Span,
    /// Other places that belong to it, such as the first of two declarations.
    pub related: Vec<(Span, Message)>,
    /// What was probably meant, to be written instead of the text under `span`.
    pub suggestion: Option<String>,
}

/// How grave a remark is; the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// There is no program.
    Error,
    /// There is a program, which probably does not say what is meant.
    Warning,
    /// Good to know.
    Note,
}

impl Remark {
    /// Returns whether the remark keeps the text from being a program.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// Every code a remark or a change of this crate may carry.
pub const CODES: &[&str] = &[];
