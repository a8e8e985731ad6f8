//! What is said about a plan's text: errors, warnings and notes, each with its place and what to do.

use crate::program::Span;
use base::{Arg, Message};

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
    /// Returns an error with this code at this place.
    pub fn error(code: &'static str, span: Span) -> Remark {
        Remark::new(Severity::Error, code, span)
    }

    /// Returns a warning with this code at this place.
    pub fn warning(code: &'static str, span: Span) -> Remark {
        Remark::new(Severity::Warning, code, span)
    }

    /// Returns a note with this code at this place.
    pub fn note(code: &'static str, span: Span) -> Remark {
        Remark::new(Severity::Note, code, span)
    }

    /// Returns whether the remark keeps the text from being a program.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Fills a place of the sentence.
    pub fn with(mut self, place: &'static str, arg: impl Into<Arg>) -> Remark {
        self.message = self.message.with(place, arg);
        self
    }

    /// Adds another place that belongs to the remark.
    pub fn related(mut self, span: Span, message: Message) -> Remark {
        self.related.push((span, message));
        self
    }

    /// Says what was probably meant.
    pub fn suggest(mut self, text: impl Into<String>) -> Remark {
        self.suggestion = Some(text.into());
        self
    }

    fn new(severity: Severity, code: &'static str, span: Span) -> Remark {
        Remark { severity, message: Message::new(code), span, related: Vec::new(), suggestion: None }
    }
}

/// Every code a remark or a change of this crate may carry.
pub const CODES: &[&str] = &[];
