//! The plan language: text -> tree -> checked program -> value.

pub mod program;

pub use program::Program;
