//! Tree -> checked program: every name resolved, every type right.

use crate::program::Program;
use crate::remark::Remark;

/// What a text compiles to.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// The program; nothing where one of the remarks is an error.
    pub program: Option<Program>,
    /// All remarks, in the order of the text.
    pub remarks: Vec<Remark>,
}

/// Reads and checks a plan's text.
pub fn compile(text: &str) -> Compiled {
    let (_, remarks) = crate::parse(text);
    Compiled { program: None, remarks }
}
