//! Small worlds at random, and the same worlds seen by someone who keeps plain books. For tests only.
//!
//! - A world comes from a seed: units, two reorganisations, a plan, reports with gaps, awards.
//! - [`naive::Plain`] answers the reference evaluator from tables and walks; it shares no code with the crosswalk,
//!   the columns or the columnar evaluator.

pub mod agreement;
pub mod dice;
pub mod naive;
pub mod plans;
pub mod small;

#[cfg(test)]
mod differential;
