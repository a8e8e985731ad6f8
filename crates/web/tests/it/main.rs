//! The site from outside: what is asked over HTTP, and what comes back.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod api;
mod corrections;
mod elsewhere;
mod evidence;
mod filling;
mod findings;
mod house;
mod injection;
mod instruments;
mod kept;
mod large;
mod manners;
mod pages;
mod people;
mod permission;
mod plan_words;
mod plans;
mod posts;
mod quotas;
mod reminders;
mod sign_in;
mod tables;
mod tasks;
mod workbooks;
mod world;

#[path = "../../../identity/tests/it/office.rs"]
mod provider;
