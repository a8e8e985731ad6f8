//! Who may take which post, without costs.

/// An arc's number: first the places people may take, by person; then one arc for each person left without a post; then one for
/// each post left vacant.
pub type ArcId = u32;

/// The cost of an arc that is not there.
pub const CLOSED: i64 = i64::MAX / 4;

/// The largest cost of an arc, up or down: sums along a path through 100,000 people stay far below [`CLOSED`].
pub const ARC_COST_MAX: i64 = 1 << 43;

/// What an arc stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// A person in a post.
    Place {
        /// Who.
        person: u32,
        /// Where.
        post: u32,
    },
    /// A person without a post.
    Out {
        /// Who.
        person: u32,
    },
    /// A post without a person.
    Vacant {
        /// Which.
        post: u32,
    },
}

/// The shape of an assignment problem.
#[derive(Clone, Debug, Default)]
pub struct Network {
    // Invariant: people + 1 numbers that never decrease; the arcs of person `i` are `first[i]..first[i + 1]`.
    first: Vec<u32>,
    // Invariant: one post and one person for each place.
    post: Vec<u32>,
    person: Vec<u32>,
    post_count: usize,
}

impl Network {
    /// Builds the network of `places`, pairs of person and post that must be in order and differ.
    pub fn new(people: usize, posts: usize, places: impl IntoIterator<Item = (u32, u32)>) -> Network {
        let (mut first, mut post, mut person) = (vec![0; people + 1], Vec::new(), Vec::new());
        for (who, place) in places {
            first[who as usize + 1] += 1;
            person.push(who);
            post.push(place);
        }
        for at in 0..people {
            first[at + 1] += first[at];
        }
        Network { first, post, person, post_count: posts }
    }

    /// Returns how many people there are.
    pub fn people(&self) -> usize {
        self.first.len() - 1
    }

    /// Returns how many posts there are.
    pub fn posts(&self) -> usize {
        self.post_count
    }

    /// Returns how many places there are.
    pub fn places(&self) -> usize {
        self.post.len()
    }

    /// Returns how many arcs there are: places, then one per person, then one per post.
    pub fn arcs(&self) -> usize {
        self.places() + self.people() + self.posts()
    }

    /// Returns the numbers of the places `person` may take.
    pub fn places_of(&self, person: usize) -> std::ops::Range<usize> {
        self.first[person] as usize..self.first[person + 1] as usize
    }

    /// Returns the arc that leaves `person` without a post.
    pub fn out(&self, person: usize) -> usize {
        self.places() + person
    }

    /// Returns the arc that leaves `post` vacant.
    pub fn vacant(&self, post: usize) -> usize {
        self.places() + self.people() + post
    }

    /// Returns the post of a place.
    pub fn post_of(&self, place: usize) -> usize {
        self.post[place] as usize
    }

    /// Returns the person of a place.
    pub fn person_of(&self, place: usize) -> usize {
        self.person[place] as usize
    }

    /// Returns what an arc stands for.
    pub fn link(&self, arc: usize) -> Link {
        if arc < self.places() {
            return Link::Place { person: self.person[arc], post: self.post[arc] };
        }
        let rest = arc - self.places();
        match rest.checked_sub(self.people()) {
            None => Link::Out { person: rest as u32 },
            Some(post) => Link::Vacant { post: post as u32 },
        }
    }

    /// Returns the place of `person` in `post`, where there is one.
    pub fn place(&self, person: usize, post: usize) -> Option<usize> {
        let range = self.places_of(person);
        let at = self.post[range.clone()].binary_search(&(post as u32)).ok()?;
        Some(range.start + at)
    }
}
