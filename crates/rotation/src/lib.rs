//! Posts, people and rules -> how far the rules are kept, what the coming months bring, and a proven plan of moves, or the rules
//! that conflict.
//!
//! - Nothing here reads a file, a clock or the network; the same question gives the same answer everywhere.
//! - Costs and bounds are whole numbers; a plan that is called cheapest comes with a proof that anyone can check by adding.
//!
//! A crate of its own because it is tested in a way of its own: every answer against all possible answers, where they are few.

pub mod arrival;
pub mod clock;
pub mod compliance;
pub mod decision;
pub mod disclosure;
pub mod round;

pub mod solver;

/// Every code of a sentence that may be said here.
pub const CODES: &[&str] =
    &["rotation.fixed-and-forbidden", "rotation.post-outside", "rotation.unit-not-open"];
