//! Who somebody is, as a provider of the house says it: OpenID Connect, the code flow with PKCE.
//!
//! - A person is an issuer and a subject, never an address of mail; which account that is, is not decided here.
//! - Only the hosts that are set are asked, over protected lines, without redirects, within seconds, and no more is read than a
//!   provider may say.
//! - A token counts only with the exact issuer, this client alone as its audience, a signature by a key of the provider, the nonce
//!   of this journey, and its times around now. The clock is given, in whole seconds of universal time since 1970.

mod fault;
mod line;
mod provider;

pub use fault::{CODES, Fault};
pub use provider::{Journey, Provider, Settings, Subject, is_address};
