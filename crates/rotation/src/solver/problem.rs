//! The question: people, posts, places with their cost, and the rules that join several choices.

use std::collections::{BTreeMap, BTreeSet};

/// Costs of one choice, up or down: a thousand million leaves room for sums and for the prices of rules.
pub const COST_MAX: i64 = 1_000_000_000;

/// The cost of a rule broken as far as can be, and of all such rules about one person: with them arcs stay below
/// [`ARC_COST_MAX`](super::network::ARC_COST_MAX).
pub const WISH_COST_MAX: i64 = 1_000 * COST_MAX;

/// People or posts of one question: every head of the largest administration we know, three times over.
pub const SIZE_MAX: usize = 131_072;

/// Who may go where, and what is asked of the whole.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// The people, numbered from zero.
    pub people: Vec<Person>,
    /// The posts, numbered from zero.
    pub posts: Vec<Post>,
    /// The places people might take, by person and post, each pair once.
    pub places: Vec<Place>,
    /// How many bars there are: reasons, such as a rule, that forbid single places.
    pub bars: u32,
    /// Rules that join several choices, numbered from zero.
    pub sides: Vec<Side>,
    /// Rules that join several choices and may be broken at a price, numbered from zero.
    pub wishes: Vec<Wish>,
}

/// A person who can be moved, kept or left without a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The post held today.
    pub post: Option<u32>,
    /// What it costs to leave the person without a post; none where that must not be.
    pub out: Option<i64>,
}

/// A post that can be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// What it costs to leave the post vacant; none where that must not be.
    pub vacant: Option<i64>,
}

/// A person in a post, today's included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Who.
    pub person: u32,
    /// Where.
    pub post: u32,
    /// What it costs, soft rules included.
    pub cost: i64,
    /// The bars that forbid it, in order; none for a place that is free to take.
    pub bars: Vec<u32>,
}

/// A rule that joins several choices. A person has *moved* who holds a post today and not after: in another, or in none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Side {
    /// At most so many of the people move.
    MovedAtMost {
        /// The team.
        people: Vec<u32>,
        /// How many.
        most: u32,
    },
    /// At least so many of the posts are held by some of the people.
    HeldAtLeast {
        /// The posts of the group.
        posts: Vec<u32>,
        /// The people from the source.
        people: Vec<u32>,
        /// How many.
        least: u32,
    },
    /// At most so many of the posts are held by some of the people.
    HeldAtMost {
        /// The posts of the group.
        posts: Vec<u32>,
        /// The people from the source.
        people: Vec<u32>,
        /// How many.
        most: u32,
    },
    /// At most one of the people moves.
    NotMovedTogether {
        /// The pair, or more.
        people: Vec<u32>,
    },
    /// No two of the people are in posts of one place.
    Apart {
        /// The pair, or more.
        people: Vec<u32>,
        /// The posts of each place; a post may lie in several.
        places: Vec<Vec<u32>>,
    },
    /// The two do not take each other's post of today.
    NoExchange {
        /// The pair.
        people: [u32; 2],
    },
    /// The person takes the post.
    Fixed {
        /// Who.
        person: u32,
        /// Where.
        post: u32,
    },
    /// The weights of the places taken add up to at most so much.
    Weighed {
        /// Person, post, weight.
        terms: Vec<(u32, u32, i64)>,
        /// How much.
        most: i64,
    },
}

/// A rule that joins several choices and should be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The rule.
    pub side: Side,
    /// What each one beyond it costs: a move too many, a post too few, a weight too heavy by one.
    pub price: i64,
}

/// Something asked that could be given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Requirement {
    /// The person must be placed.
    Placed(u32),
    /// The post must be filled.
    Filled(u32),
    /// The bar holds.
    Bar(u32),
    /// The rule holds.
    Side(u32),
}

/// Why a question cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// More than [`SIZE_MAX`] people or posts.
    Size,
    /// A place out of order, twice, or of somebody or something that is not there.
    Place(usize),
    /// The cost of a place, of a person left out or of a vacancy beyond [`COST_MAX`].
    Cost,
    /// A rule that names somebody or something that is not there, or a weight beyond a million.
    Side(usize),
    /// A rule at a price that cannot be read, has a price below zero, or could cost more than [`WISH_COST_MAX`], be it alone or with
    /// the others about the same person.
    Wish(usize),
}

impl Problem {
    /// Returns what is wrong with the question; empty where it can be solved.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.people.len() > SIZE_MAX || self.posts.len() > SIZE_MAX {
            flaws.push(Flaw::Size);
        }
        let mut before = None;
        for (at, place) in self.places.iter().enumerate() {
            let pair = Some((place.person, place.post));
            let bars = place.bars.iter().all(|bar| *bar < self.bars);
            if before >= pair || !self.has(&[place.person], &[place.post]) || !bars {
                flaws.push(Flaw::Place(at));
            }
            before = pair;
        }
        let outs = self.people.iter().filter_map(|person| person.out);
        let vacancies = self.posts.iter().filter_map(|post| post.vacant);
        let mut costs = self.places.iter().map(|place| place.cost).chain(outs).chain(vacancies);
        if costs.any(|cost| cost.abs() > COST_MAX) {
            flaws.push(Flaw::Cost);
        }
        let held = |person: &Person| person.post.is_none_or(|post| (post as usize) < self.posts.len());
        flaws.extend((0..self.people.len()).filter(|at| !held(&self.people[*at])).map(Flaw::Place));
        flaws.extend((0..self.sides.len()).filter(|at| !self.can_read(&self.sides[*at])).map(Flaw::Side));
        let mut charged = vec![0; self.people.len()];
        for (at, wish) in self.wishes.iter().enumerate() {
            if wish.price < 0 || !self.can_read(&wish.side) || wish.is_dear(&mut charged) {
                flaws.push(Flaw::Wish(at));
            }
        }
        flaws
    }

    /// Returns everything asked that could be given up, in order.
    pub fn requirements(&self) -> Vec<Requirement> {
        let people = (0..self.people.len()).filter(|at| self.people[*at].out.is_none());
        let posts = (0..self.posts.len()).filter(|at| self.posts[*at].vacant.is_none());
        let mut all: Vec<Requirement> = people.map(|at| Requirement::Placed(at as u32)).collect();
        all.extend(posts.map(|at| Requirement::Filled(at as u32)));
        all.extend((0..self.bars).map(Requirement::Bar));
        all.extend((0..self.sides.len()).map(|at| Requirement::Side(at as u32)));
        all
    }

    /// Returns the place of a person in a post.
    pub fn place(&self, person: u32, post: u32) -> Option<&Place> {
        let at =
            self.places.binary_search_by_key(&(person, post), |place| (place.person, place.post)).ok()?;
        Some(&self.places[at])
    }

    fn has(&self, people: &[u32], posts: &[u32]) -> bool {
        people.iter().all(|person| (*person as usize) < self.people.len())
            && posts.iter().all(|post| (*post as usize) < self.posts.len())
    }

    fn can_read(&self, side: &Side) -> bool {
        const WEIGHT_MAX: i64 = 1_000_000;
        match side {
            Side::MovedAtMost { people, .. } | Side::NotMovedTogether { people } => self.has(people, &[]),
            Side::HeldAtLeast { posts, people, .. } | Side::HeldAtMost { posts, people, .. } => {
                self.has(people, posts)
            }
            Side::Apart { people, places } => self.has(people, &places.concat()),
            Side::NoExchange { people } => self.has(people, &[]),
            Side::Fixed { person, post } => self.has(&[*person], &[*post]),
            Side::Weighed { terms, most } => terms.iter().all(|(person, post, weight)| {
                self.has(&[*person], &[*post]) && weight.abs() <= WEIGHT_MAX && most.abs() <= 1 << 40
            }),
        }
    }
}

impl Wish {
    /// Whether it could cost too much, given what those before it charge each person at most; adds what this one does.
    fn is_dear(&self, charged: &mut [i128]) -> bool {
        let price = i128::from(self.price);
        let mut weights = BTreeMap::<u32, i128>::new();
        let mut owed = 0;
        match &self.side {
            Side::MovedAtMost { people, .. }
            | Side::NotMovedTogether { people }
            | Side::HeldAtMost { people, .. } => weights.extend(people.iter().map(|person| (*person, 1))),
            Side::HeldAtLeast { people, least, .. } => {
                owed = i128::from(*least);
                weights.extend(people.iter().map(|person| (*person, 1)));
            }
            Side::Apart { people, places } => {
                weights.extend(people.iter().map(|person| (*person, places.len() as i128)));
            }
            Side::NoExchange { people } => weights.extend(people.map(|person| (person, 1))),
            Side::Fixed { person, .. } => {
                weights.insert(*person, 1);
            }
            Side::Weighed { terms, most } => {
                owed = i128::from(most.unsigned_abs());
                for (person, _, weight) in terms {
                    let heaviest = weights.entry(*person).or_insert(0);
                    *heaviest = (*heaviest).max(weight.unsigned_abs().into());
                }
            }
        }
        let beyond = owed + weights.values().sum::<i128>();
        let mut is_dear = price * beyond > WISH_COST_MAX.into();
        for (person, weight) in weights {
            charged[person as usize] += price * weight;
            is_dear |= charged[person as usize] > WISH_COST_MAX.into();
        }
        is_dear
    }
}

/// Which requirements hold: all of them but those given up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waived(BTreeSet<Requirement>);

impl Waived {
    /// Gives up these.
    pub fn of(requirements: impl IntoIterator<Item = Requirement>) -> Waived {
        Waived(requirements.into_iter().collect())
    }

    /// Whether it still holds.
    pub fn holds(&self, requirement: Requirement) -> bool {
        !self.0.contains(&requirement)
    }
}
