//! What one can ask: where units stand with their targets, who ranks where, and why a figure is what it is.
//!
//! - Every answer is computed from a register and its figures as they are; nothing is stored and nothing is stale.
//! - *Undecided* is an answer, and says what would decide it.
//! - No floating point number, no clock: the caller says what day it is.

pub mod accounts;
pub mod answer;
pub mod ask;
pub mod called;
pub mod compare;
pub mod effect;
mod explain;
pub mod figure;
pub mod instruments;
mod origins;
mod ranking;
pub mod review;
pub mod robust;
mod standing;
pub mod tasks;
pub mod titles;
mod trouble;
pub mod what_if;

mod board;
mod books;
mod contributions;
mod desk;
mod entries;
mod horizon;
mod inputs;
mod judge;
mod lowered;
mod memory;
mod needs;
mod places;
pub mod quotas;
mod reading;
mod shape;
mod streak;
pub mod switches;
mod tally;
pub mod words;

pub use answer::{RankRow, Ranking, Standing, Verdict, Why};
pub use ask::{Ask, MapChoice, RankAsk, Units, View};
pub use compare::compare;
pub use effect::effect;
pub use explain::why;
pub use figure::Figure;
pub use memory::Memory;
pub use origins::commitments;
pub use ranking::rank;
pub use review::{Review, review};
pub use robust::robust;
pub use standing::standing;
pub use titles::{TitlesAsk, titles};
pub use trouble::CODES;
pub use what_if::{reach, stakes};
