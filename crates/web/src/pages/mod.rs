//! The pages, each with its template beside it.

pub mod start;

pub mod standing;
pub mod target;
pub mod unit;
pub mod units;
pub mod why;

pub mod ranking;
pub mod rankings;
pub mod review;

pub mod journal;

mod parts;
