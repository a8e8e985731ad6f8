//! The plan language: text -> tree -> checked program -> value.
//!
//! - [`parse`] never fails: any text gives a tree and remarks.
//! - [`compile`] resolves names and checks types; a program that comes out of it never fails in evaluation.
//! - [`format`] gives the canonical layout; [`diff`] says what changes from one plan to the next.
//!
//! It reads no clock and no file, and leaves the sentences of its remarks to the catalogue.

pub mod check;
pub mod diff;
pub mod editions;
pub mod evaluate;
pub mod force;
pub mod format;
pub mod lineage;
mod lint;
pub mod names;
pub mod notation;
mod pieces;
pub mod program;
pub mod remark;
pub mod syntax;
pub mod value;
pub mod words;

pub use check::{Compiled, compile};
pub use diff::{Change, ChangeKind, diff};
pub use format::{format, format_in};
pub use program::Program;
pub use remark::{CODES, Remark, Severity};
pub use syntax::{Tree, parse};
pub use words::Language;
