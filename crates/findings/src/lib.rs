//! From what was found in an official text to what a person makes of it: targets, tasks, relations.
//!
//! - [`proposal`] says what in a text can become something, and which sentences with figures have not.
//! - [`decision`] is what a person says about it, as a file of decisions has it.
//! - [`accept`] turns decisions into acts. Nothing is recorded here, and nothing is made of what nobody accepted.
//! - [`draft`] writes accepted commitments as a plan, for a person to finish.
//!
//! Command line and pages ask the same questions through this crate.

pub mod proposal;

pub mod decision;

pub mod accept;
pub mod draft;

mod owner;

/// Every code this crate can put into a [`base::Message`].
pub const CODES: &[&str] = &[
    "finding.no-due",
    "finding.no-lead",
    "finding.no-such-finding",
    "finding.not-a-day",
    "finding.not-a-decision",
    "finding.not-a-relation",
    "finding.not-a-threshold",
];
