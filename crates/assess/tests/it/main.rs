//! Questions put to small worlds whose answers were worked out by hand.

mod desk;
mod maps;
mod verdicts;
