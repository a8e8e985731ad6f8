//! Questions put to small worlds whose answers were worked out by hand.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::disallowed_methods, reason = "a test may read the packs")]

mod compare;
mod completions;
mod deadlines;
mod desk;
mod editions;
mod effect;
mod extensions;
mod grades;
mod maps;
mod memory;
mod origins;
mod packs;
mod parameters;
mod questions;
mod quotas;
mod reasons;
mod regimes;
mod robust;
mod sentences;
mod smallest;
mod task_stats;
mod tasks;
mod titles;
mod verdicts;
mod verified;
mod what_if;
mod years;
