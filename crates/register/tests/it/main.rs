//! The register from outside: the bytes of its acts, its sentences, and the units of a whole country.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::disallowed_methods,
    reason = "a test may read its own source, and the clock to see how long it took"
)]

mod golden;
mod messages;
mod schema;
mod viet_nam;
