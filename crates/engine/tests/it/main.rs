//! The engine from outside: what is acknowledged is durable, what is refused or fails leaves no trace.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod failing;
mod golden;
mod keys;
mod past;
mod sentences;
mod together;
mod world;
