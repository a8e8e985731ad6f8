//! What kind of number a formula gives, and what may stand beside it.

use crate::program::ItemKind;

/// A kind of number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Something is wrong with it and was remarked upon.
    Unknown,
    /// The same for all; `true` where it was written with a sign behind it.
    Constant(bool),
    /// Whole numbers of things.
    Count,
    /// So much of a measure.
    Amount(String),
    /// So much of one measure for each of another.
    Rate,
    /// A day.
    Day,
    /// A part of a whole, or a change against another year.
    Share(Written),
    /// By how many percentage points one share lies above another.
    Points,
}

/// How thresholds of a share are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// With a sign, `85%`, or as a fraction of one.
    Percent,
    /// As the plain number it is: `as number`.
    Number,
    /// Nobody said.
    Unsaid,
}

impl Type {
    /// Returns the type of an item's answers, if they are numbers.
    pub fn of_item(kind: &ItemKind) -> Option<Type> {
        match kind {
            ItemKind::YesNo => None,
            ItemKind::Count => Some(Type::Count),
            ItemKind::Date => Some(Type::Day),
            ItemKind::Amount { measure, .. } => Some(Type::Amount(measure.clone())),
        }
    }

    /// Returns whether two of these may not be added.
    pub fn is_relative(&self) -> bool {
        matches!(self, Type::Share(_) | Type::Rate)
    }

    /// Returns the type of a sum, if there is one.
    pub fn sum(self, other: Type) -> Option<Type> {
        match (self, other) {
            (Type::Day, _) | (_, Type::Day) => None,
            (Type::Unknown, other) | (other, Type::Unknown) => Some(other),
            (Type::Constant(a), Type::Constant(b)) => Some(Type::Constant(a || b)),
            (Type::Constant(false), other) | (other, Type::Constant(false)) => Some(other),
            (a, b) => (a == b).then_some(a),
        }
    }

    /// Returns the type of a ratio.
    pub fn ratio(self, other: Type) -> Type {
        match (self, other) {
            (Type::Unknown, _) | (_, Type::Unknown) => Type::Unknown,
            (Type::Constant(_), Type::Constant(_)) => Type::Constant(false),
            (Type::Count, Type::Count) => Type::Share(Written::Unsaid),
            (Type::Amount(a), Type::Amount(b)) if a == b => Type::Share(Written::Unsaid),
            (Type::Share(_), Type::Share(_)) => Type::Share(Written::Unsaid),
            _ => Type::Rate,
        }
    }

    /// Returns the type of parts of it: half a case is no case.
    pub fn of_parts(self) -> Type {
        if self == Type::Count { Type::Rate } else { self }
    }

    /// Returns whether the two may be held against each other.
    pub fn comparable(&self, other: &Type) -> bool {
        match (self, other) {
            (Type::Unknown, _) | (_, Type::Unknown) => true,
            (Type::Day, _) | (_, Type::Day) => self == other,
            (Type::Constant(_), _) | (_, Type::Constant(_)) => true,
            (Type::Share(_), Type::Share(_)) => true,
            _ => self == other,
        }
    }
}
