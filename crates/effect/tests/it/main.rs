//! Estimates against those of other programs, against published ones, and against worlds whose truth is known.

#![expect(clippy::unwrap_used, reason = "what a test cannot have is a failure of the test")]
#![expect(clippy::float_arithmetic, reason = "estimates are floats, and so is how far they are apart")]

mod answers;
mod coverage;
mod peers;
mod published;
