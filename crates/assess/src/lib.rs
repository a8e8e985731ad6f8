//! What one can ask: where units stand with their targets, who ranks where, and why a figure is what it is.
//!
//! - Every answer is computed from a register and its figures as they are; nothing is stored and nothing is stale.
//! - *Undecided* is an answer, and says what would decide it.
//! - No floating point number, no clock: the caller says what day it is.

pub mod answer;
pub mod ask;
pub mod figure;
pub mod review;

pub use answer::{RankRow, Ranking, Standing, Verdict, Why};
pub use ask::{Ask, MapChoice, RankAsk, Units};
pub use figure::Figure;
pub use review::Review;
