//! Reminders as letters: written, kept in a folder, sent by SMTP.
//!
//! - A letter is a file before it is sent, and moves to another folder once the server has taken it. What is not sent
//!   stays; nothing is lost when a server refuses, is slow, or drops the line, and the next run tries again.
//! - A recipient gets one letter a day: the folders know who has had his.
//! - A letter is plain text and HTML at once, in the recipient's language and its direction.

pub mod letter;
pub mod outbox;
pub mod post;
mod reports;
pub mod server;

pub use letter::{Letter, Recipient};
pub use outbox::{Outbox, OutboxFault};
pub use post::{Outcome, Posted, post};
pub use server::{Security, SendFault, Server, is_authority};
