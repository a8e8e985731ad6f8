//! The pages, each with its template beside it.

pub mod start;

pub mod account;
pub mod accounts;
pub mod demo;
pub mod sign_in;
pub mod welcome;

pub mod standing;
pub mod target;
pub mod unit;
pub mod units;
pub mod verify;
pub mod why;

pub mod plan;
pub mod plans;
pub mod proposal;

pub mod posts;

pub mod instrument;
pub mod instruments;
pub mod tasks;

pub mod ranking;
pub mod rankings;
pub mod reminders;
pub mod report;
pub mod reports;
pub mod review;

pub mod journal;

pub mod problems;

pub(crate) mod parts;
