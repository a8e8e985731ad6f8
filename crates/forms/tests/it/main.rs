//! Forms laid out, filled in and looked over, in a small register.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk;
mod due;
mod filling;
mod queue;
mod workbooks;
