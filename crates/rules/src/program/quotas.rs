//! How many units of a group may have a grade.

use super::{Condition, Group, Quantity, Score, Span};
use base::{Number, number};
use num_traits::ToPrimitive;
use sha2::{Digest, Sha256};

/// `quota excellent <= 20% of good in each province, floor, ties out`.
#[derive(Clone, Debug, PartialEq)]
pub struct Quota {
    /// The grade that is limited: index into the score's bands, never the last.
    pub band: usize,
    /// At most this part of the base.
    pub limit: Number,
    /// Another part for groups below a unit for which a condition holds: `25% where outstanding`.
    pub other: Option<(Number, Condition)>,
    /// What it is a part of.
    pub of: Base,
    /// Each of these is limited by itself; without any, all units of the plan together.
    pub in_each: Vec<Group>,
    /// What becomes of a part of a unit.
    pub rounding: Rounding,
    /// Of units with the same points those that are preferred stand first: the first preference, then the next.
    pub preferences: Vec<Preference>,
    /// Of units that still stand alike at the cut all keep the grade; else none does.
    pub ties_in: bool,
    /// Where it stands in the text.
    pub span: Span,
}

/// Which of two units with the same points stands first.
#[derive(Clone, Debug, PartialEq)]
pub enum Preference {
    /// The one for which this holds.
    Yes(Condition),
    /// The one with more of this.
    More(Quantity),
    /// The one with less of this: `lower is better`.
    Less(Quantity),
    /// The one drawn first, from this seed ([`drawn`]).
    Lot(String),
}

/// What a quota is a part of, counted before anyone is cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// `of good`: units with exactly this grade.
    Grade(usize),
    /// `of good or better`.
    GradeOrBetter(usize),
    /// `of commune, agency`: all units of these levels or kinds.
    Units(Vec<String>),
}

/// What becomes of a part of a unit: 0.8 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// None.
    Floor,
    /// One.
    Ceiling,
    /// One from a half on.
    Round,
}

impl Rounding {
    /// Returns the word of the language.
    pub fn word(self) -> &'static str {
        match self {
            Rounding::Floor => "floor",
            Rounding::Ceiling => "ceiling",
            Rounding::Round => "round",
        }
    }
}

impl Score {
    /// Returns the conditions and the quantities that its quotas ask for beside points.
    pub fn asked_by_quotas(&self) -> (impl Iterator<Item = &Condition>, impl Iterator<Item = &Quantity>) {
        let preferences = || self.quotas.iter().flat_map(|quota| &quota.preferences);
        let yes = preferences().filter_map(|one| if let Preference::Yes(of) = one { Some(of) } else { None });
        let others = self.quotas.iter().filter_map(|quota| quota.other.as_ref().map(|(_, holds)| holds));
        let numbers = preferences().filter_map(|one| match one {
            Preference::More(of) | Preference::Less(of) => Some(of),
            Preference::Yes(_) | Preference::Lot(_) => None,
        });
        (others.chain(yes), numbers)
    }

    /// Returns whether a quota may move a unit from a grade that passes to one that does not: `good` or better is not lost
    /// by whoever falls from `excellent` to `good`.
    pub fn is_cut_between(&self, passes: impl Fn(usize) -> bool) -> bool {
        self.quotas.iter().any(|quota| passes(quota.band) != passes(quota.band + 1))
    }
}

/// Returns the lot a unit draws: SHA-256 of the seed, a blank, and its code. The smallest is drawn first, and anybody can draw
/// again: `printf '%s' 'SEED CODE' | sha256sum`.
pub fn drawn(seed: &str, code: &str) -> [u8; 32] {
    Sha256::digest(format!("{seed} {code}")).into()
}

impl Quota {
    /// Returns the seed from which lots are drawn, where they are.
    pub fn seed(&self) -> Option<&str> {
        self.preferences
            .iter()
            .find_map(|one| if let Preference::Lot(seed) = one { Some(seed.as_str()) } else { None })
    }

    /// Returns how many may have the grade: this part of the base, rounded.
    pub fn allowed(&self, limit: &Number, base: u64) -> u64 {
        let exact = limit * number::whole(base);
        let rounded = match self.rounding {
            Rounding::Floor => exact.floor(),
            Rounding::Ceiling => exact.ceil(),
            Rounding::Round => exact.round(),
        };
        rounded.to_integer().to_u64().expect("a part of a number is no more than it")
    }

    /// Returns the smallest base of which one may have the grade.
    pub fn least_base(&self) -> u64 {
        let one = match self.rounding {
            Rounding::Ceiling => return 1,
            Rounding::Floor => number::whole(1),
            Rounding::Round => number::fraction(1, 2),
        };
        (one / &self.limit).ceil().to_integer().to_u64().unwrap_or(u64::MAX)
    }
}
