//! What became of units: which went over into which, when, and with which share.

use base::{Date, UnitId};

/// How much of a unit went over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// All of it.
    Whole,
    /// A part of it; how much is the edge's weight.
    Part,
}

/// The share of a unit that went over: `part` of `whole` inhabitants, hectares or whatever the basis names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Weight {
    /// What went over.
    pub part: u64,
    /// What there was; never zero.
    pub whole: u64,
}

/// One step of succession. A unit that gives away parts and continues has an edge to itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The unit as it was before.
    pub from: UnitId,
    /// The unit it went over into; nothing where it ceased without a successor.
    pub to: Option<UnitId>,
    /// The first day of the new order.
    pub on: Date,
    /// All of it or a part.
    pub how: How,
    /// How large a part, where it was recorded.
    pub weight: Option<Weight>,
    /// What the weight was measured in, and where that is written.
    pub basis: String,
}

/// All steps of succession, in the order of their dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    // Invariant: in the order of dates, then of units.
    edges: Vec<Edge>,
}

impl Lineage {
    /// Puts the edges in order. The order they come in does not matter.
    pub fn new(mut edges: Vec<Edge>) -> Lineage {
        edges.sort_by_key(|edge| (edge.on, edge.from, edge.to));
        Lineage { edges }
    }

    /// Returns all edges, by date, then by unit.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }
}
