//! What a plan cannot undercut, in a form that anyone can check by adding: prices of posts and weights of rules, and a tree of
//! questions where they alone do not decide.

use super::network::Link;

/// A proof about the whole question: its parts stand alone, so their bounds add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Prices and weights are multiplied by this.
    pub scale: i64,
    /// Every person and every post in one part.
    pub parts: Vec<PartProof>,
}

/// A proof about people and posts that no place and no rule joins to the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartProof {
    /// The people, in order.
    pub people: Vec<u32>,
    /// The posts, in order.
    pub posts: Vec<u32>,
    /// Why nothing is cheaper.
    pub tree: Tree,
}

/// Why no choice is cheaper than a plan, or what bound is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tree {
    /// Nothing more is said: the bound of the prices above holds, or there is plainly no choice left.
    #[default]
    Open,
    /// Prices that give a bound, and close every arc that would lift it to the plan's cost.
    Priced {
        /// The prices.
        dual: Dual,
        /// What follows with these arcs closed.
        then: Box<Tree>,
    },
    /// Either the choice is made or it is not.
    Split {
        /// The choice.
        link: Link,
        /// With it.
        with: Box<Tree>,
        /// Without it.
        without: Box<Tree>,
    },
}

/// Prices of a part's posts, in their order, and weights of rows, none negative, by the row's number; all scaled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dual {
    /// One per post.
    pub prices: Vec<i64>,
    /// Row and weight, zero left out.
    pub weights: Vec<(u32, i64)>,
}

impl Tree {
    /// Returns how many prices the tree holds: its size in memory, in words.
    pub fn words(&self) -> usize {
        match self {
            Tree::Open => 0,
            Tree::Priced { dual, then } => dual.prices.len() + 2 * dual.weights.len() + then.words(),
            Tree::Split { with, without, .. } => with.words() + without.words(),
        }
    }
}
