//! A question made ready to be searched: arcs with costs, rows, and which rows and posts an arc belongs to.

use super::network::{CLOSED, Link, Network};
use super::problem::{Problem, Requirement, Waived};
use super::rows::{self, Row};

/// Owner of terms that belong to nobody.
pub(super) const NOBODY: u32 = u32::MAX;

/// A row and its terms in groups of which at most one can be taken: those of one person, or those of one post.
#[derive(Clone, Debug)]
pub(super) struct Limit {
    pub row: Row,
    /// The row's number in the whole question.
    pub number: u32,
    pub by_post: bool,
    /// Owner (or [`NOBODY`]) and where its terms stand in `grouped`.
    pub groups: Vec<(u32, std::ops::Range<u32>)>,
    pub grouped: Vec<(u32, i64)>,
}

/// What is searched: the whole question or a part of it that stands alone.
#[derive(Clone, Debug)]
pub(super) struct Model {
    pub network: Network,
    /// One per arc; [`CLOSED`] where there is none.
    pub cost: Vec<i64>,
    pub limits: Vec<Limit>,
    /// The limits that may be passed at a price.
    pub wished: Vec<u32>,
    /// The numbers of people and posts in the whole question.
    pub people: Vec<u32>,
    pub posts: Vec<u32>,
    of_post: Lists<u32>,
    of_arc: Lists<(u32, i64)>,
}

/// Lists of things by number, in one stretch of memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists<T> {
    first: Vec<u32>,
    things: Vec<T>,
}

impl<T: Copy + Default> Lists<T> {
    fn new(count: usize, things: impl Iterator<Item = (usize, T)> + Clone) -> Lists<T> {
        let mut first = vec![0_u32; count + 1];
        things.clone().for_each(|(at, _)| first[at + 1] += 1);
        for at in 0..count {
            first[at + 1] += first[at];
        }
        let mut next = first.clone();
        let mut sorted = vec![T::default(); first[count] as usize];
        for (at, thing) in things {
            sorted[next[at] as usize] = thing;
            next[at] += 1;
        }
        Lists { first, things: sorted }
    }

    pub(super) fn of(&self, at: usize) -> &[T] {
        &self.things[self.first[at] as usize..self.first[at + 1] as usize]
    }
}

impl Limit {
    fn new(network: &Network, row: Row, number: u32) -> Limit {
        let person = |arc: u32| owner(network, arc, false);
        let post = |arc: u32| owner(network, arc, true);
        let count = |of: &dyn Fn(u32) -> u32| {
            let mut owners: Vec<u32> = row.terms.iter().map(|(arc, _)| of(*arc)).collect();
            owners.sort_unstable();
            let alone = owners.iter().filter(|owner| **owner == NOBODY).count();
            owners.dedup();
            owners.len() + alone
        };
        let by_post = count(&post) < count(&person);
        let mut grouped = row.terms.clone();
        grouped.sort_unstable_by_key(|(arc, _)| (owner(network, *arc, by_post), *arc));
        let mut groups: Vec<(u32, std::ops::Range<u32>)> = Vec::new();
        for (at, (arc, _)) in grouped.iter().enumerate() {
            let who = owner(network, *arc, by_post);
            match groups.last_mut() {
                Some((last, range)) if *last == who && who != NOBODY => range.end += 1,
                _ => groups.push((who, at as u32..at as u32 + 1)),
            }
        }
        Limit { row, number, by_post, groups, grouped }
    }

    /// Returns the terms of a group.
    pub(super) fn terms(&self, group: &std::ops::Range<u32>) -> &[(u32, i64)] {
        &self.grouped[group.start as usize..group.end as usize]
    }

    /// Whether no choice at all could break it.
    fn is_idle(&self) -> bool {
        self.sum_max() <= self.row.most
    }

    /// Returns what no choice adds more than.
    fn sum_max(&self) -> i64 {
        let most = |range| self.terms(range).iter().map(|(_, weight)| *weight).max().unwrap_or(0).max(0);
        self.groups.iter().map(|(_, range)| most(range)).sum()
    }
}

/// Returns the person of an arc, or its post.
pub(super) fn owner(network: &Network, arc: u32, by_post: bool) -> u32 {
    let arc = arc as usize;
    let rest = arc.checked_sub(network.places());
    match (rest, by_post) {
        (None, false) => network.person_of(arc) as u32,
        (None, true) => network.post_of(arc) as u32,
        (Some(rest), false) if rest < network.people() => rest as u32,
        (Some(rest), true) if rest >= network.people() => (rest - network.people()) as u32,
        _ => NOBODY,
    }
}

/// Which part of a model to keep, and what the rest has used up.
pub(super) struct Part<'a> {
    /// The people and posts to keep, in order.
    pub people: &'a [u32],
    pub posts: &'a [u32],
    /// Whether an arc is kept.
    pub open: &'a dyn Fn(usize) -> bool,
    /// What the rest adds to each row.
    pub used: &'a dyn Fn(usize) -> i64,
}

impl Model {
    /// Reads a question without what is waived.
    pub(super) fn new(problem: &Problem, waived: &Waived) -> Model {
        let open = |place: &&super::problem::Place| {
            !place.bars.iter().any(|bar| waived.holds(Requirement::Bar(*bar)))
        };
        let places = problem.places.iter().filter(open);
        let pairs = places.clone().map(|place| (place.person, place.post));
        let network = Network::new(problem.people.len(), problem.posts.len(), pairs);
        let mut cost: Vec<i64> = places.map(|place| place.cost).collect();
        let else_free = |cost: Option<i64>, requirement| match cost {
            Some(cost) => cost,
            None if waived.holds(requirement) => CLOSED,
            None => 0,
        };
        let people = problem.people.iter().enumerate();
        cost.extend(people.map(|(at, person)| else_free(person.out, Requirement::Placed(at as u32))));
        let posts = problem.posts.iter().enumerate();
        cost.extend(posts.map(|(at, post)| else_free(post.vacant, Requirement::Filled(at as u32))));
        let rows = rows::of(problem, &network, waived).into_iter().enumerate();
        let limits = rows.map(|(number, row)| Limit::new(&network, row, number as u32)).collect();
        let (people, posts) = (0..network.people() as u32, 0..network.posts() as u32);
        Model::of(network, cost, limits, people.collect(), posts.collect())
    }

    fn of(network: Network, cost: Vec<i64>, limits: Vec<Limit>, people: Vec<u32>, posts: Vec<u32>) -> Model {
        let limits: Vec<Limit> = limits.into_iter().filter(|limit| !limit.is_idle()).collect();
        let places = (0..network.places()).map(|place| (network.post_of(place), place as u32));
        let of_post = Lists::new(network.posts(), places);
        let terms = limits.iter().enumerate().flat_map(|(at, limit)| {
            limit.row.terms.iter().map(move |(arc, weight)| (*arc as usize, (at as u32, *weight)))
        });
        let of_arc = Lists::new(network.arcs(), terms);
        let wished = (0..limits.len() as u32).filter(|at| !limits[*at as usize].row.is_hard()).collect();
        Model { network, cost, limits, wished, people, posts, of_post, of_arc }
    }

    /// Returns a part of the model as a model.
    pub(super) fn part(&self, part: &Part) -> Model {
        let network = &self.network;
        let mut post_at = vec![NOBODY; network.posts()];
        part.posts.iter().enumerate().for_each(|(at, post)| post_at[*post as usize] = at as u32);
        let mut arc_at = vec![NOBODY; network.arcs()];
        let (mut pairs, mut cost) = (Vec::new(), Vec::new());
        for (at, person) in part.people.iter().enumerate() {
            for place in network.places_of(*person as usize) {
                let post = post_at[network.post_of(place)];
                if post != NOBODY && (part.open)(place) {
                    arc_at[place] = pairs.len() as u32;
                    pairs.push((at as u32, post));
                    cost.push(self.cost[place]);
                }
            }
        }
        let outs = part.people.iter().map(|person| network.out(*person as usize));
        let vacancies = part.posts.iter().map(|post| network.vacant(*post as usize));
        for arc in outs.chain(vacancies) {
            arc_at[arc] = cost.len() as u32;
            cost.push(if (part.open)(arc) { self.cost[arc] } else { CLOSED });
        }
        let inner = Network::new(part.people.len(), part.posts.len(), pairs);
        let mut terms: Vec<Vec<(u32, i64)>> = vec![Vec::new(); self.limits.len()];
        for arc in (0..network.arcs()).filter(|arc| arc_at[*arc] != NOBODY) {
            for (limit, weight) in self.limits_of(arc) {
                terms[*limit as usize].push((arc_at[arc], *weight));
            }
        }
        let rows = terms.into_iter().enumerate().filter(|(_, terms)| !terms.is_empty());
        let limits = rows.map(|(at, mut terms)| {
            terms.sort_unstable();
            let Row { most, price, .. } = self.limits[at].row;
            Limit::new(&inner, Row { terms, most: most - (part.used)(at), price }, self.limits[at].number)
        });
        let limits = limits.collect();
        let people = part.people.iter().map(|person| self.people[*person as usize]).collect();
        let posts = part.posts.iter().map(|post| self.posts[*post as usize]).collect();
        Model::of(inner, cost, limits, people, posts)
    }

    /// Returns what a whole choice costs, given each person's arc, with what it pays for rules that it breaks.
    pub(super) fn cost_of(&self, of_people: &[u32]) -> i64 {
        let taken = self.with_vacancies(of_people);
        let plain: i64 = taken.iter().map(|arc| self.cost[*arc as usize]).sum();
        if self.wished.is_empty() { plain } else { plain + self.penalty(&self.sums(&taken)) }
    }

    /// Returns what choices add to each limit.
    pub(super) fn sums(&self, taken: &[u32]) -> Vec<i64> {
        let mut sums = vec![0; self.limits.len()];
        for (limit, weight) in taken.iter().flat_map(|arc| self.limits_of(*arc as usize)) {
            sums[*limit as usize] += weight;
        }
        sums
    }

    /// Returns what is paid for limits passed, given what each sum comes to.
    pub(super) fn penalty(&self, sums: &[i64]) -> i64 {
        self.wished.iter().map(|at| self.limits[*at as usize].row.penalty(sums[*at as usize])).sum()
    }

    /// Returns what is paid whatever is chosen, for limits that nothing could keep; no part of the model has them.
    pub(super) fn owed(&self) -> i64 {
        let bare = self.limits.iter().filter(|limit| limit.row.terms.is_empty());
        bare.map(|limit| limit.row.penalty(0)).sum()
    }

    /// Returns what an arc stands for, in the numbers of the whole question.
    pub(super) fn link(&self, arc: usize) -> Link {
        match self.network.link(arc) {
            Link::Place { person, post } => {
                Link::Place { person: self.people[person as usize], post: self.posts[post as usize] }
            }
            Link::Out { person } => Link::Out { person: self.people[person as usize] },
            Link::Vacant { post } => Link::Vacant { post: self.posts[post as usize] },
        }
    }

    /// Whether a row asks for something that no arc at all could give.
    pub(super) fn has_empty_row(&self) -> bool {
        self.limits.iter().any(|limit| limit.row.terms.is_empty() && limit.row.is_hard())
    }

    /// Returns the largest number that divides every cost and price, at least one: costs of whole choices are its multiples too.
    pub(super) fn grain(&self) -> i64 {
        let costs = self.cost.iter().copied().filter(|cost| *cost < CLOSED);
        let prices = self.limits.iter().filter_map(|limit| limit.row.price);
        costs.chain(prices).fold(0, |grain, cost| common_divisor(grain, cost.abs())).max(1)
    }

    /// Returns the places of a post.
    pub(super) fn places_of_post(&self, post: usize) -> &[u32] {
        self.of_post.of(post)
    }

    /// Returns the limits an arc counts in, with its weight in each.
    pub(super) fn limits_of(&self, arc: usize) -> &[(u32, i64)] {
        self.of_arc.of(arc)
    }

    /// Returns the arcs of a whole choice, given each person's: theirs, then the vacancies of posts nobody takes.
    pub(super) fn with_vacancies(&self, of_people: &[u32]) -> Vec<u32> {
        let mut taken = vec![false; self.network.posts()];
        for arc in of_people.iter().filter(|arc| (**arc as usize) < self.network.places()) {
            taken[self.network.post_of(*arc as usize)] = true;
        }
        let vacant =
            (0..taken.len()).filter(|post| !taken[*post]).map(|post| self.network.vacant(post) as u32);
        of_people.iter().copied().chain(vacant).collect()
    }

    /// Returns what no choice costs more than, and what none costs less than.
    pub(super) fn cost_range(&self) -> (i64, i64) {
        let (mut least, mut most) = (0, 0);
        for person in 0..self.network.people() {
            let places = &self.cost[self.network.places_of(person)];
            let all =
                places.iter().chain([&self.cost[self.network.out(person)]]).filter(|cost| **cost < CLOSED);
            let (low, high) =
                all.fold((i64::MAX, i64::MIN), |(low, high), cost| (low.min(*cost), high.max(*cost)));
            if low <= high {
                (least, most) = (least + low, most + high);
            }
        }
        for post in 0..self.network.posts() {
            let vacant = self.cost[self.network.vacant(post)];
            if vacant < CLOSED {
                (least, most) = (least + vacant.min(0), most + vacant.max(0));
            }
        }
        let wished = self.wished.iter().map(|at| &self.limits[*at as usize]);
        (least, most + wished.map(|limit| limit.row.penalty(limit.sum_max())).sum::<i64>())
    }

    /// Returns the people and posts of each part that no arc and no row joins to another, smallest first.
    pub(super) fn islands(&self) -> Vec<(Vec<u32>, Vec<u32>)> {
        let people = self.network.people();
        let mut leader: Vec<u32> = (0..(people + self.network.posts()) as u32).collect();
        let node = |arc: u32| match owner(&self.network, arc, false) {
            NOBODY => people as u32 + owner(&self.network, arc, true),
            person => person,
        };
        for place in (0..self.network.places()).filter(|place| self.cost[*place] < CLOSED) {
            join(
                &mut leader,
                self.network.person_of(place) as u32,
                (people + self.network.post_of(place)) as u32,
            );
        }
        for limit in &self.limits {
            for pair in limit.row.terms.windows(2) {
                join(&mut leader, node(pair[0].0), node(pair[1].0));
            }
        }
        let mut islands = std::collections::BTreeMap::<u32, (Vec<u32>, Vec<u32>)>::new();
        for at in 0..leader.len() as u32 {
            let island = islands.entry(find(&mut leader, at)).or_default();
            match at.checked_sub(people as u32) {
                None => island.0.push(at),
                Some(post) => island.1.push(post),
            }
        }
        let mut islands: Vec<(Vec<u32>, Vec<u32>)> = islands.into_values().collect();
        islands.sort_by_key(|(people, posts)| people.len() + posts.len());
        islands
    }
}

fn find(leader: &mut [u32], mut at: u32) -> u32 {
    while leader[at as usize] != at {
        leader[at as usize] = leader[leader[at as usize] as usize];
        at = leader[at as usize];
    }
    at
}

fn join(leader: &mut [u32], one: u32, other: u32) {
    let (one, other) = (find(leader, one), find(leader, other));
    leader[one.max(other) as usize] = one.min(other);
}

fn common_divisor(mut one: i64, mut other: i64) -> i64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
