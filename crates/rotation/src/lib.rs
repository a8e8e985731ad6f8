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
pub const CODES: &[&str] = &[
    "rotation.fixed-and-forbidden",
    "rotation.post-outside",
    "rotation.round-breach-more",
    "rotation.round-breach-people",
    "rotation.round-breach-seat",
    "rotation.round-breach-unit",
    "rotation.round-conflict",
    "rotation.round-conflict-unsure",
    "rotation.round-filled",
    "rotation.round-filled-all",
    "rotation.round-fixed",
    "rotation.round-forbidden",
    "rotation.round-part",
    "rotation.round-placed",
    "rotation.round-placed-all",
    "rotation.round-relief-none",
    "rotation.round-relief-plan",
    "rotation.round-relief-unknown",
    "rotation.round-rule",
    "rotation.round-rule-people",
    "rotation.round-rule-unit",
    "rotation.round-saves",
    "rotation.round-soft",
    "rotation.round-spent",
    "rotation.round-why-barred",
    "rotation.round-why-dearer",
    "rotation.round-why-impossible",
    "rotation.round-why-no-place",
    "rotation.round-why-unknown",
    "rotation.soft-too-dear",
    "rotation.unit-not-open",
];
