//! Text -> tree. Never fails: whatever the text is, there is a tree, and remarks on what could not be read.
//!
//! `lexer` takes the text apart, `parser` holds the cursor and finds its way back after an error,
//! `declarations`, `scores`, `quotas`, `targets` and `expressions` read one construct each. Words of the language are
//! words only in their places; elsewhere they are names like any other.

mod declarations;
mod expressions;
pub mod lexer;
mod parameters;
mod parser;
mod placement;
mod quotas;
mod scores;
mod targets;
pub mod token;
pub mod tree;

pub use tree::Tree;

use crate::program::Span;
use crate::remark::Remark;
use base::limits;

/// Reads a plan's text. Whatever the text is, there is a tree; what could not be read is remarked upon.
pub fn parse(text: &str) -> (Tree, Vec<Remark>) {
    if text.len() > limits::PLAN_BYTES_MAX {
        let remark = Remark::error("plan.too-long", Span::default())
            .with("bytes", text.len())
            .with("max", limits::PLAN_BYTES_MAX);
        return (Tree::default(), vec![remark]);
    }
    let lexed = lexer::lex(text);
    let mut parser = parser::Parser::new(text, lexed.tokens, lexed.remarks);
    let declarations = parser.declarations();
    parser.finish(declarations, lexed.comments)
}
