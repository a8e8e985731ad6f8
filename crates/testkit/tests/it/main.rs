//! House rules as tests.

mod glossary;
mod layers;
mod lints;
mod simulation;
mod sources;
