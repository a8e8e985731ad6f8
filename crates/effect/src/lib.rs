//! What units did after something was done to them, held against units to which it was not done: differences in
//! differences for units treated at different times, with how sure one may be.
//!
//! - It takes a plain [`Panel`]: units, periods, one number or none for each, and when each unit was first treated. It
//!   knows nothing of registers, plans or languages.
//! - Estimates describe and decide nothing, and there is no exact way to a standard error: so this crate, and no other,
//!   computes in floats. Exact shares become numbers at its door, and nothing comes back through it but words and
//!   rounded figures for the eye. It stands outside the pure ring for that reason.
//! - It rolls no dice of its own: whoever asks for a bootstrap or a permutation passes [`Dice`] with a seed.
//! - What is missing stays missing. No outcome is filled in; units are left out, and counted.
//!
//! Read `study` first: it asks everything else in the order in which a careful reader would. `docs/effect.md` has the
//! formulae, their sources, and where the intervals fail.

#![expect(
    clippy::float_arithmetic,
    reason = "estimates and their errors describe; nothing is decided by them"
)]

pub mod study;

pub mod panel;

pub mod aggregate;
pub mod cells;
pub mod imputation;
pub mod pair;
pub mod placebo;

pub mod caution;
pub mod inference;
pub mod linear;

pub mod simulate;

pub mod dice;
pub mod special;

pub use cells::{Base, Cell, Controls, Design};
pub use dice::Dice;
pub use inference::{Estimate, Spread};
pub use linear::Linear;
pub use panel::{Panel, Unit};
pub use study::{Answer, Study};
