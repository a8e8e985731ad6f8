//! The program as others meet it: what it prints, how it ends, and what is left when it is killed.

#![expect(clippy::unwrap_used, reason = "what a test cannot have is a failure of the test")]

mod accounts;
mod answers;
mod boundaries;
mod compare;
mod deadlines;
mod digest;
mod doctor;
mod editor;
mod effects;
mod evidence;
mod intake;
mod kept;
mod killed;
mod languages;
mod orders;
mod packs;
mod reform;
mod review;
mod reviewed;
mod rotation;
mod round;
mod stories;
mod tables;
mod tasks;
#[cfg(target_os = "linux")]
mod terminal;
mod vietnam;
mod what_if;
mod world;
