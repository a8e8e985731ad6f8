//! What has officially been done, and what may be done next.
//!
//! - [`check`] returns every reason to refuse an act, gravest first; no reason means it may be entered.
//! - [`apply`] cannot fail, and reads nothing but the register and the entry.
//! - The past is never checked again. Rules that tighten bind new acts only.
//! - Nothing here reads a clock, a file, the network or the environment, or goes through a table in hash order.
//! - Who may do what is asked in one place, `permission`, for acts and for answers.
//! - Figures are not kept here: `apply` says which ones changed, and the cube holds them.
//!
//! One file holds one family of acts: its data, what may refuse it, what it changes, and its cases.

pub mod act;
pub mod text;

pub mod permission;

// The families of acts.
pub mod account;
pub mod amendment;
pub mod appointment;
pub mod award;
pub mod change;
pub mod evidence;
pub mod exemption;
pub mod extension;
pub mod finding;
pub mod holder;
pub mod import;
pub mod instrument;
pub mod plan;
pub mod post;
pub mod report;
pub mod succession;
pub mod task;
pub mod verify;

// What they amount to.
pub mod accounts;
pub mod asked;
pub mod authors;
pub mod awards;
pub mod instruments;
pub mod placement;
pub mod plans;
pub mod posts;
pub mod proposal;
pub mod register;
pub mod reports;
pub mod tasks;
pub mod unit;
pub mod units;

pub mod numbering;

pub mod codec;
pub mod codes;
pub mod schema;

mod digest;
#[cfg(test)]
mod fixture;
mod forest;
#[cfg(test)]
mod walk;
mod wording;

pub use act::{Act, Changes, Context, Entry, Refusal, apply, check};
pub use codes::CODES;
pub use register::Register;
pub use text::Text;
