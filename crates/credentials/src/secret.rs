//! Random secrets: given out once as text, kept as their hash.

use crate::Fault;
use sha2::{Digest, Sha256};

/// Returns so many random bytes from the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(Fault::NoChance)?;
    Ok(bytes)
}

/// Returns a new secret of 256 bits, in 64 hexadecimal digits.
pub fn new() -> Result<String, Fault> {
    Ok(hexadecimal(&random::<32>()?))
}

/// Returns what is kept of a secret. It was random, so that a plain hash tells nobody what it was.
pub(crate) fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
