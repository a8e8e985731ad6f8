//! What is right by the rules of the language and hardly what is meant.
//!
//! Each lint comes from a published rule or a faulty formula somebody found in use.

mod bands;
mod deadlines;
mod formulas;
mod quotas;
mod reached;
mod tables;
mod targets;
mod unused;

pub(crate) use bands::bands;

use crate::program::Program;
use crate::remark::Remark;

/// Returns what there is to say about a program without errors.
pub fn lints(program: &Program) -> Vec<Remark> {
    let mut remarks = Vec::new();
    remarks.extend(deadlines::lints(program));
    remarks.extend(formulas::lints(program));
    remarks.extend(quotas::lints(program));
    remarks.extend(reached::lints(program));
    remarks.extend(tables::lints(program));
    remarks.extend(targets::lints(program));
    remarks.extend(unused::lints(program));
    remarks
}
