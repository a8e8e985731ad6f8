//! Forms laid out, filled in and looked over, in a small register.

mod desk;
mod due;
mod filling;
mod queue;
mod workbooks;
