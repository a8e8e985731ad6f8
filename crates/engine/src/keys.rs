//! Which keys may have been used, in eight bytes each: whoever finds a key here asks the journal whether it is so.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};

/// Hashes of all keys used. Never iterated.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    hasher: RandomState,
    hashes: HashSet<u64>,
}

impl Keys {
    pub(crate) fn insert(&mut self, key: &str) {
        self.hashes.insert(self.hasher.hash_one(key));
    }

    /// Returns whether the key may have been used; `false` is certain.
    pub(crate) fn may_have(&self, key: &str) -> bool {
        self.hashes.contains(&self.hasher.hash_one(key))
    }
}
