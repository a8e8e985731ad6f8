//! Forms as people fill them in: how a form is laid out, what was typed into it, and what there is to say about that.
//!
//! - [`Blank`] is the form of one unit and one period, as the paper has it: sections, numbered lines, limits, and beside each
//!   line what the unit said last time and a year ago.
//! - [`Filled`] is a blank with what somebody typed. Nothing typed is ever dropped; what cannot be read stands there with the
//!   reason. Totals are computed, never typed.
//! - [`remarks`] says what speaks against handing it in: errors keep it back, warnings want a comment, notes want nothing. Whether
//!   an act is accepted is the register's to say, and it is asked with the same act that would be handed in.
//! - [`workbook`] is the form on a sheet that is taken away, filled in and sent back.
//! - [`queue`] puts the reports that wait to be verified in order, the worst first.
//! - [`due`] lists what a unit still has to hand in.
//!
//! No clock, no file: whoever calls says what day it is and brings what was typed.

pub mod blank;
pub mod due;
pub mod filled;
pub mod ordinary;
pub mod queue;
pub mod remarks;
pub mod words;
pub mod workbook;

pub use blank::{Blank, Line, Section};
pub use filled::{Cell, Filled, Typed};
pub use remarks::{Level, Remark};

/// Every code this crate can put into a [`base::Message`].
pub const CODES: &[&str] = &[
    "form.check-failed",
    "form.column-missing",
    "form.far-from-usual",
    "form.line-missing",
    "form.line-twice",
    "form.line-unknown",
    "form.not-asked-then",
    "form.not-ours",
    "form.nothing-new",
    "form.other-edition",
    "form.unanswered",
];
