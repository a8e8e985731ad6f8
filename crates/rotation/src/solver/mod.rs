//! Who goes where, in the solver's own terms: people, posts, places each may take, and what each choice costs.

pub mod assignment;
pub mod network;
