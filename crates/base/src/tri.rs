//! Yes, no, undecided: not reported is not zero, and undecided is not no.

use std::ops::Not;

/// An answer that may lack its evidence. `and`, `or` and `not` follow Kleene's strong logic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tri {
    /// Decided: no.
    No,
    /// The evidence does not decide it.
    Undecided,
    /// Decided: yes.
    Yes,
}

impl Tri {
    /// Returns `No` if one of the answers is no, `Yes` if all are yes (also of none), else `Undecided`.
    pub fn all(answers: impl IntoIterator<Item = Tri>) -> Tri {
        answers.into_iter().fold(Tri::Yes, Tri::and)
    }

    /// Returns `Yes` if one of the answers is yes, `No` if all are no (also of none), else `Undecided`.
    pub fn any(answers: impl IntoIterator<Item = Tri>) -> Tri {
        answers.into_iter().fold(Tri::No, Tri::or)
    }

    /// Returns whether at least `count` of the answers are yes.
    pub fn at_least(count: usize, answers: impl IntoIterator<Item = Tri>) -> Tri {
        let (mut yes, mut open) = (0, 0);
        for answer in answers {
            match answer {
                Tri::Yes => yes += 1,
                Tri::Undecided => open += 1,
                Tri::No => {}
            }
        }
        if yes >= count {
            Tri::Yes
        } else if yes + open < count {
            Tri::No
        } else {
            Tri::Undecided
        }
    }

    /// Returns the conjunction.
    pub fn and(self, other: Tri) -> Tri {
        match (self, other) {
            (Tri::No, _) | (_, Tri::No) => Tri::No,
            (Tri::Yes, Tri::Yes) => Tri::Yes,
            _ => Tri::Undecided,
        }
    }

    /// Returns the disjunction.
    pub fn or(self, other: Tri) -> Tri {
        !((!self).and(!other))
    }
}

impl Not for Tri {
    type Output = Tri;

    fn not(self) -> Tri {
        match self {
            Tri::Yes => Tri::No,
            Tri::No => Tri::Yes,
            Tri::Undecided => Tri::Undecided,
        }
    }
}

impl From<bool> for Tri {
    fn from(decided: bool) -> Tri {
        if decided { Tri::Yes } else { Tri::No }
    }
}

#[cfg(test)]
mod tests {
    use super::Tri::{self, No, Undecided, Yes};

    #[test]
    fn connectives_follow_kleene() {
        let cases = [
            (Yes, Yes, Yes, Yes),
            (Yes, Undecided, Undecided, Yes),
            (Yes, No, No, Yes),
            (Undecided, Undecided, Undecided, Undecided),
            (Undecided, No, No, Undecided),
            (No, No, No, No),
        ];
        for (a, b, and, or) in cases {
            assert_eq!((a.and(b), b.and(a), a.or(b), b.or(a)), (and, and, or, or), "{a:?} {b:?}");
        }
    }

    #[test]
    fn at_least_is_decided_as_soon_as_the_rest_cannot_change_it() {
        assert_eq!(Tri::at_least(2, [Yes, Yes, Undecided]), Yes);
        assert_eq!(Tri::at_least(2, [Yes, No, Undecided]), Undecided);
        assert_eq!(Tri::at_least(2, [No, No, Undecided]), No);
        assert_eq!(Tri::at_least(0, []), Yes);
    }
}
