//! Yes, no or undecided for every unit at once: Kleene's logic on two sets.

use crate::Bitmap;
use base::Tri;

/// Whether a condition holds, for every unit of the map: yes, no, or neither.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Where it surely holds.
    pub yes: Bitmap,
    /// Where it surely does not.
    pub no: Bitmap,
}

impl Answers {
    /// Returns the answers that `answer` gives, place by place.
    pub fn from_fn(len: u32, mut answer: impl FnMut(u32) -> Tri) -> Answers {
        let mut answers = Answers { yes: Bitmap::new(len), no: Bitmap::new(len) };
        for place in 0..len {
            match answer(place) {
                Tri::Yes => answers.yes.set(place, true),
                Tri::No => answers.no.set(place, true),
                Tri::Undecided => {}
            }
        }
        answers
    }

    /// Returns the same answer for all.
    pub fn same(len: u32, answer: Tri) -> Answers {
        let places = |belong: bool| if belong { Bitmap::full(len) } else { Bitmap::new(len) };
        Answers { yes: places(answer == Tri::Yes), no: places(answer == Tri::No) }
    }

    /// Returns the answer for the unit at `place`.
    pub fn at(&self, place: u32) -> Tri {
        match (self.yes.get(place), self.no.get(place)) {
            (true, _) => Tri::Yes,
            (_, true) => Tri::No,
            _ => Tri::Undecided,
        }
    }

    /// Returns where nothing is decided.
    pub fn undecided(&self) -> Bitmap {
        self.yes.or(&self.no).not()
    }

    /// Returns yes for no and no for yes.
    pub fn not(&self) -> Answers {
        Answers { yes: self.no.clone(), no: self.yes.clone() }
    }

    /// Returns yes where both are, no where one is.
    pub fn and(&self, other: &Answers) -> Answers {
        Answers { yes: self.yes.and(&other.yes), no: self.no.or(&other.no) }
    }

    /// Returns yes where one is, no where both are.
    pub fn or(&self, other: &Answers) -> Answers {
        Answers { yes: self.yes.or(&other.yes), no: self.no.and(&other.no) }
    }

    /// Returns yes where at least `count` of the answers are, no where so many cannot be any more.
    pub fn at_least(len: u32, count: usize, answers: &[impl AsRef<Answers>]) -> Answers {
        let mut counted = vec![(0, 0); len as usize];
        for answers in answers {
            answers.as_ref().yes.iter().for_each(|place| counted[place as usize].0 += 1);
            answers.as_ref().no.iter().for_each(|place| counted[place as usize].1 += 1);
        }
        Answers::from_fn(len, |place| match counted[place as usize] {
            (yes, _) if yes >= count => Tri::Yes,
            (_, no) if answers.len() - no < count => Tri::No,
            _ => Tri::Undecided,
        })
    }

    /// Returns the answers for some units, and undecided for all others.
    pub fn only(&self, of: &Bitmap) -> Answers {
        Answers { yes: self.yes.and(of), no: self.no.and(of) }
    }
}
