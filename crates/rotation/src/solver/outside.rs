//! Places that were left out of a question: whether a plan that takes one of them could cost less.
//!
//! What a proof pays for people, posts and rules bounds every plan from below, also one with places nobody looked at: such a place adds
//! its cost less what is paid for it. Where that stays above the bound for each place left out, the bound is one for all places.
//! Nothing here trusts the search: it adds up the prices at the root of the proof.

use super::network::Network;
use super::problem::{Problem, Side, Waived};
use super::proof::{Dual, Proof, Tree};
use super::rows;
use std::collections::{BTreeMap, BTreeSet};

/// What the prices of a proof pay for each person, each post and each rule; all scaled.
#[derive(Clone, Debug)]
pub struct Paid {
    scale: i128,
    /// No plan of the question costs less.
    floor: i128,
    people: Vec<i128>,
    posts: Vec<i128>,
    /// What rules that ask for some of these posts in the hands of some of these people pay.
    sought: Vec<(BTreeSet<u32>, BTreeSet<u32>, i128)>,
    /// What rules charge for single places, less what they pay.
    charged: BTreeMap<(u32, u32), i128>,
}

impl Paid {
    /// Adds up what a proof pays at its root; nothing where somebody has no choice at all.
    pub fn by(problem: &Problem, proof: &Proof) -> Option<Paid> {
        let open = || problem.places.iter().filter(|place| place.bars.is_empty());
        let pairs = open().map(|place| (place.person, place.post));
        let network = Network::new(problem.people.len(), problem.posts.len(), pairs);
        let scale = i128::from(proof.scale);
        let costs = open().map(|place| Some(place.cost));
        let costs = costs.chain(problem.people.iter().map(|person| person.out));
        let costs = costs.chain(problem.posts.iter().map(|post| post.vacant));
        let mut extra: Vec<Option<i128>> =
            costs.map(|cost| cost.map(|cost| i128::from(cost) * scale)).collect();
        let mut paid = Paid {
            scale,
            floor: 0,
            people: Vec::new(),
            posts: vec![0; problem.posts.len()],
            sought: Vec::new(),
            charged: BTreeMap::new(),
        };
        let none = Waived::default();
        let rows: Vec<(&Side, rows::Row)> = rows::with_sides(problem, &network, &none).collect();
        // What nothing looked at could keep is paid in full, and a place left out may save it.
        for (side, row) in rows.iter().filter(|(_, row)| row.terms.is_empty()) {
            if let Some(price) = row.price.filter(|_| row.most < 0) {
                let weight = i128::from(price) * scale;
                paid.floor -= weight * i128::from(row.most);
                paid.note(problem, side, weight);
            }
        }
        for part in &proof.parts {
            let Some(dual) = root(&part.tree) else { continue };
            for (post, price) in part.posts.iter().zip(&dual.prices) {
                paid.posts[*post as usize] = i128::from(*price);
            }
            for (number, weight) in &dual.weights {
                let (side, row) = &rows[*number as usize];
                let weight = i128::from(*weight);
                for (arc, times) in &row.terms {
                    if let Some(extra) = &mut extra[*arc as usize] {
                        *extra += weight * i128::from(*times);
                    }
                }
                paid.floor -= weight * i128::from(row.most);
                paid.note(problem, side, weight);
            }
        }
        paid.add_up(&network, extra).then_some(paid)
    }

    /// Adds up people and posts, given each arc's cost with the rules in it; false where somebody has no choice.
    fn add_up(&mut self, network: &Network, extra: Vec<Option<i128>>) -> bool {
        for person in 0..network.people() {
            let places = network.places_of(person);
            let places = places.filter_map(|arc| Some(extra[arc]? - self.posts[network.post_of(arc)]));
            let Some(least) = places.chain(extra[network.out(person)]).min() else { return false };
            self.people.push(least);
        }
        // A vacancy is nobody's choice: it may be taken wherever that is cheaper than the price.
        let vacancies =
            (0..network.posts()).filter_map(|post| Some(extra[network.vacant(post)]? - self.posts[post]));
        let vacancies: i128 = vacancies.map(|extra| extra.min(0)).sum();
        self.floor += self.people.iter().sum::<i128>() + self.posts.iter().sum::<i128>() + vacancies;
        true
    }

    /// Notes what a rule of this weight does to single places. What it only charges is left out: that is the safe side.
    fn note(&mut self, problem: &Problem, side: &Side, weight: i128) {
        let mut charge =
            |place: (u32, u32), times: i128| *self.charged.entry(place).or_insert(0) += weight * times;
        match side {
            Side::MovedAtMost { people, .. } | Side::NotMovedTogether { people } => {
                let people: BTreeSet<u32> = people.iter().copied().collect();
                let today = |person: u32| problem.people[person as usize].post.map(|post| (person, post));
                people.into_iter().filter_map(today).for_each(|place| charge(place, -1));
            }
            Side::Fixed { person, post } => charge((*person, *post), -1),
            Side::Weighed { terms, .. } => {
                terms.iter().for_each(|(person, post, times)| charge((*person, *post), i128::from(*times)));
            }
            Side::HeldAtLeast { posts, people, .. } => {
                self.sought.push((posts.iter().copied().collect(), people.iter().copied().collect(), weight));
            }
            Side::HeldAtMost { .. } | Side::Apart { .. } | Side::NoExchange { .. } => {}
        }
    }

    /// Whether a plan that takes this place, not one of the question, could cost less than `bound` by what the prices say.
    pub fn may_undercut(&self, (person, post): (u32, u32), cost: i64, bound: i64) -> bool {
        let sought =
            self.sought.iter().filter(|(posts, people, _)| posts.contains(&post) && people.contains(&person));
        let sought: i128 = sought.map(|(_, _, weight)| *weight).sum();
        let charged = self.charged.get(&(person, post)).copied().unwrap_or(0);
        let paid = self.posts[post as usize] + self.people[person as usize];
        let added = i128::from(cost) * self.scale + charged - sought - paid;
        // Below zero several such places could add up.
        added < (self.scale * i128::from(bound) - self.floor).max(0)
    }
}

/// Returns the prices a tree begins with.
fn root(tree: &Tree) -> Option<&Dual> {
    match tree {
        Tree::Priced { dual, .. } => Some(dual),
        Tree::Open | Tree::Split { .. } => None,
    }
}

#[cfg(test)]
mod tests;
