//! Intake against annotated documents and arbitrary text.

#![expect(clippy::unwrap_used, reason = "what a test cannot have is a failure of the test")]
#![expect(clippy::disallowed_methods, reason = "tests read annotated documents")]
#![expect(clippy::disallowed_macros, reason = "tests say what differs")]

mod any_text;
mod forms;
mod gold;
mod invented;
mod peers;
mod scorer;
