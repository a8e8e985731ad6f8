//! What tests share: real units, a small world, random but plausible acts, an auditor with its own books.
//!
//! - Nothing of the program depends on this crate.
//! - Data that is not part of the repository is used when it is there; a test that goes without says so.

pub mod cases;
pub mod vietnam;

pub mod archive;
pub mod auditor;
pub mod dice;
pub mod mail_server;
pub mod papers;
pub mod simulation;
pub mod workload;
pub mod world;
