//! The register: the state to which the entries amount. Cheap to clone, so that every reader may keep the one he
//! began with.

use base::Seq;

/// What the entries so far amount to, without the figures.
#[derive(Clone, Debug, Default)]
pub struct Register {
    head: Seq,
}

impl Register {
    /// Returns a register with nothing in it.
    pub fn new() -> Register {
        Register::default()
    }

    /// Returns the number of the last entry applied; zero before the first.
    pub fn head(&self) -> Seq {
        self.head
    }

    pub(crate) fn enter(&mut self, seq: Seq) {
        self.head = seq;
    }
}
