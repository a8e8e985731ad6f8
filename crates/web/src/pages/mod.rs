//! The pages, each with its template beside it.

pub mod start;

pub mod standing;
pub mod unit;
pub mod units;

mod parts;
