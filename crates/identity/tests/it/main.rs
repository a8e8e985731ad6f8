//! What a provider's word is worth: a small provider that tells the truth, and every lie it can be made to tell.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod office;
mod word;
