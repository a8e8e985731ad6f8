//! What a proof shows, by adding.

use crate::solver::network::{CLOSED, Link, Network};
use crate::solver::problem::{Place, Problem, Requirement, Waived};
use crate::solver::proof::{Dual, Proof, Tree};
use crate::solver::rows::{self, Row};

/// What a proof shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proven {
    /// No plan costs less.
    Bound(i64),
    /// There is no plan.
    Impossible,
}

/// Why a proof shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// A person or post is in no part or in several, or a place joins two parts.
    Parts,
    /// A negative weight, one above the price of breaking the rule, a weight for no row of the part, or prices for other posts.
    Dual,
    /// A split over an arc that is not there.
    Split,
    /// The scale is not a positive number.
    Scale,
}

/// Returns what a proof shows about a question without what is waived, beside a plan, or, where there is none, against every plan.
///
/// # Errors
/// The first thing that makes the proof unsound.
pub fn proof(
    problem: &Problem,
    waived: &Waived,
    plan: Option<&[Option<u32>]>,
    proof: &Proof,
) -> Result<Proven, Unsound> {
    if proof.scale <= 0 {
        return Err(Unsound::Scale);
    }
    let whole = Whole::new(problem, waived);
    let bare = || whole.rows.iter().filter(|row| row.terms.is_empty());
    if bare().any(|row| row.is_hard() && row.most < 0) {
        return Ok(Proven::Impossible);
    }
    let home = homes(&whole.network, proof)?;
    let mut sum: i128 = bare().map(|row| i128::from(row.penalty(0))).sum();
    for at in 0..proof.parts.len() {
        let part = Part::new(&whole, &home, proof, at, plan)?;
        let Some(least) = part.walk(part.open_at_first(), &proof.parts[at].tree, i128::MIN)? else {
            return Ok(Proven::Impossible);
        };
        sum += least;
    }
    Ok(Proven::Bound(i64::try_from(sum).unwrap_or(i64::MIN)))
}

struct Whole {
    network: Network,
    cost: Vec<i64>,
    rows: Vec<Row>,
}

impl Whole {
    fn new(problem: &Problem, waived: &Waived) -> Whole {
        let is_open = |place: &&Place| place.bars.iter().all(|bar| !waived.holds(Requirement::Bar(*bar)));
        let places: Vec<&Place> = problem.places.iter().filter(is_open).collect();
        let pairs = places.iter().map(|place| (place.person, place.post));
        let network = Network::new(problem.people.len(), problem.posts.len(), pairs);
        let must = |requirement| if waived.holds(requirement) { CLOSED } else { 0 };
        let mut cost: Vec<i64> = places.iter().map(|place| place.cost).collect();
        let people = (0_u32..).zip(&problem.people);
        cost.extend(people.map(|(at, person)| person.out.unwrap_or_else(|| must(Requirement::Placed(at)))));
        let posts = (0_u32..).zip(&problem.posts);
        cost.extend(posts.map(|(at, post)| post.vacant.unwrap_or_else(|| must(Requirement::Filled(at)))));
        let rows = rows::of(problem, &network, waived);
        Whole { network, cost, rows }
    }
}

/// Returns the part of each person, then of each post.
fn homes(network: &Network, proof: &Proof) -> Result<Vec<usize>, Unsound> {
    let mut home = vec![usize::MAX; network.people() + network.posts()];
    for (at, part) in proof.parts.iter().enumerate() {
        let people = part.people.iter().map(|person| (*person as usize, network.people()));
        let posts = part.posts.iter().map(|post| (network.people() + *post as usize, home.len()));
        for (node, end) in people.chain(posts).collect::<Vec<_>>() {
            if node >= end || home[node] != usize::MAX {
                return Err(Unsound::Parts);
            }
            home[node] = at;
        }
    }
    if home.contains(&usize::MAX) { Err(Unsound::Parts) } else { Ok(home) }
}

/// A group of a row's arcs of which one is taken at most, and every arc of its owner.
struct Group {
    terms: Vec<(usize, i64)>,
    all: Vec<usize>,
}

struct Part<'a> {
    whole: &'a Whole,
    /// For each person and each post, its arcs; prices go with posts, in their order.
    people: Vec<Vec<usize>>,
    posts: Vec<Vec<usize>>,
    post_at: Vec<usize>,
    rows: Vec<(usize, [Vec<Group>; 2])>,
    scale: i128,
    grain: i128,
    /// Only what costs less is of interest.
    limit: i128,
    is_beside_plan: bool,
}

impl<'a> Part<'a> {
    fn new(
        whole: &'a Whole,
        home: &[usize],
        proof: &Proof,
        at: usize,
        plan: Option<&[Option<u32>]>,
    ) -> Result<Part<'a>, Unsound> {
        let (network, named) = (&whole.network, &proof.parts[at]);
        let mut post_at = vec![usize::MAX; network.posts()];
        named.posts.iter().enumerate().for_each(|(at, post)| post_at[*post as usize] = at);
        let mut posts: Vec<Vec<usize>> =
            named.posts.iter().map(|post| vec![network.vacant(*post as usize)]).collect();
        let mut people = Vec::new();
        for person in named.people.iter().map(|person| *person as usize) {
            let mut arcs = vec![network.out(person)];
            for place in network.places_of(person) {
                let post = post_at[network.post_of(place)];
                if post == usize::MAX {
                    return Err(Unsound::Parts);
                }
                arcs.push(place);
                posts[post].push(place);
            }
            people.push(arcs);
        }
        let node = |arc: usize| match network.link(arc) {
            Link::Place { person, .. } | Link::Out { person } => person as usize,
            Link::Vacant { post } => network.people() + post as usize,
        };
        let mut rows = Vec::new();
        for (number, row) in whole.rows.iter().enumerate() {
            let inside = row.terms.iter().filter(|(arc, _)| home[node(*arc as usize)] == at).count();
            // A row that joins parts is left aside: what holds without it holds with it.
            if inside != 0 && inside == row.terms.len() {
                rows.push((
                    number,
                    [
                        groups(network, row, &people, &|link| person_in(&named.people, link)),
                        groups(network, row, &posts, &|link| post_in(&post_at, link)),
                    ],
                ));
            }
        }
        let arcs = || people.iter().flatten().chain(posts.iter().map(|arcs| &arcs[0]));
        let costs = || arcs().map(|arc| whole.cost[*arc]).filter(|cost| *cost < CLOSED);
        let wished = rows.iter().map(|(number, [by_person, by_post])| {
            (&whole.rows[*number], heaviest(by_person).min(heaviest(by_post)))
        });
        let wished: Vec<(&Row, i64)> =
            wished.filter(|(row, most)| row.price.is_some() && *most > row.most).collect();
        let prices = wished.iter().filter_map(|(row, _)| row.price);
        let grain =
            i128::from(costs().chain(prices).fold(0, |grain, cost| divisor(grain, cost.abs())).max(1));
        let limit = match plan {
            Some(post_of) => {
                let paid = wished.iter().map(|(row, _)| i128::from(row.penalty(sum_of(whole, row, post_of))));
                cost_of(whole, named.people.as_slice(), named.posts.as_slice(), post_of) + paid.sum::<i128>()
            }
            None => {
                let paid = wished.iter().map(|(row, most)| i128::from(row.penalty(*most)));
                dearest(whole, &people, &posts) + paid.sum::<i128>() + grain
            }
        };
        let scale = proof.scale.into();
        Ok(Part { whole, people, posts, post_at, rows, scale, grain, limit, is_beside_plan: plan.is_some() })
    }

    fn open_at_first(&self) -> Vec<bool> {
        self.whole.cost.iter().map(|cost| *cost < CLOSED).collect()
    }

    /// Returns the bound of a tree, never above the limit; none where the limit does not come from a plan and nothing is left.
    fn walk(&self, mut open: Vec<bool>, tree: &Tree, floor: i128) -> Result<Option<i128>, Unsound> {
        if !self.follow(&mut open) {
            return Ok(self.nothing());
        }
        match tree {
            Tree::Open => {
                let unit = self.scale * self.grain;
                let bound = if floor == i128::MIN {
                    self.plain_floor()
                } else {
                    -(-floor).div_euclid(unit) * self.grain
                };
                Ok(Some(bound.min(self.limit)))
            }
            Tree::Priced { dual, then } => match self.price(&mut open, dual)? {
                None => Ok(self.nothing()),
                Some(value) => self.walk(open, then, floor.max(value)),
            },
            Tree::Split { link, with, without } => {
                let arc = self.arc(*link)?;
                let mut other = open.clone();
                other[arc] = false;
                let without = self.walk(other, without, floor)?;
                if !open[arc] {
                    return Ok(without);
                }
                self.choose(&mut open, arc);
                let with = self.walk(open, with, floor)?;
                Ok([with, without].into_iter().flatten().min())
            }
        }
    }

    fn nothing(&self) -> Option<i128> {
        self.is_beside_plan.then_some(self.limit)
    }

    /// Without any prices: everybody and everything at its least.
    fn plain_floor(&self) -> i128 {
        let least = |arcs: &Vec<usize>| {
            arcs.iter()
                .map(|arc| i128::from(self.whole.cost[*arc]))
                .min()
                .filter(|cost| *cost < CLOSED.into())
                .unwrap_or(0)
        };
        let vacant = self.posts.iter().map(|arcs| i128::from(self.whole.cost[arcs[0]]).min(0));
        self.people.iter().map(least).sum::<i128>() + vacant.sum::<i128>()
    }

    fn arc(&self, link: Link) -> Result<usize, Unsound> {
        let network = &self.whole.network;
        let is = |count: usize, at: u32| (at as usize) < count;
        let arc = match link {
            Link::Place { person, post } if is(network.people(), person) => {
                network.place(person as usize, post as usize)
            }
            Link::Out { person } if is(network.people(), person) => Some(network.out(person as usize)),
            Link::Vacant { post } if is(network.posts(), post) => Some(network.vacant(post as usize)),
            _ => None,
        };
        arc.ok_or(Unsound::Split)
    }

    /// Returns the scaled bound of prices and closes what would lift it to the limit; none where the bound itself is there.
    fn price(&self, open: &mut [bool], dual: &Dual) -> Result<Option<i128>, Unsound> {
        if dual.prices.len() != self.posts.len() {
            return Err(Unsound::Dual);
        }
        let scaled = |arc: usize| i128::from(self.whole.cost[arc]) * self.scale;
        let mut extra: Vec<i128> = vec![0; open.len()];
        for arc in self.people.iter().chain(&self.posts).flatten() {
            extra[*arc] = scaled(*arc);
        }
        let mut value = 0;
        for (number, weight) in &dual.weights {
            let is_mine = self.rows.binary_search_by_key(&(*number as usize), |(number, _)| *number).is_ok();
            if *weight < 0 || !is_mine {
                return Err(Unsound::Dual);
            }
            let row = &self.whole.rows[*number as usize];
            // Whoever pays the price may break it: more than that nobody loses by it.
            if row.price.is_some_and(|price| i128::from(*weight) > i128::from(price) * self.scale) {
                return Err(Unsound::Dual);
            }
            row.terms
                .iter()
                .for_each(|(arc, times)| extra[*arc as usize] += i128::from(*weight) * i128::from(*times));
            value -= i128::from(*weight) * i128::from(row.most);
        }
        for (arcs, price) in self.posts.iter().zip(&dual.prices) {
            arcs.iter().for_each(|arc| extra[*arc] -= i128::from(*price));
            value += i128::from(*price);
        }
        for arcs in &self.people {
            let Some(pay) = arcs.iter().filter(|arc| open[**arc]).map(|arc| extra[*arc]).min() else {
                return Ok(None);
            };
            arcs.iter().for_each(|arc| extra[*arc] -= pay);
            value += pay;
        }
        // A vacancy is nobody's choice: it may be taken wherever that is cheaper than the price.
        let cheap = self.posts.iter().map(|arcs| arcs[0]).filter(|arc| open[*arc] && extra[*arc] < 0);
        for arc in cheap.collect::<Vec<usize>>() {
            value += std::mem::take(&mut extra[arc]);
        }
        let room = self.scale * (self.limit - self.grain) - value;
        if room < 0 {
            return Ok(None);
        }
        for arc in self.people.iter().chain(&self.posts).flatten() {
            open[*arc] &= extra[*arc] <= room;
        }
        Ok(Some(value))
    }

    fn choose(&self, open: &mut [bool], arc: usize) {
        let network = &self.whole.network;
        let mut keep_only = |arcs: &[usize]| {
            arcs.iter().filter(|other| **other != arc).for_each(|other| open[*other] = false)
        };
        match network.link(arc) {
            Link::Vacant { post } => keep_only(&self.posts[self.post_at[post as usize]]),
            link => {
                let (Link::Place { person, .. } | Link::Out { person }) = link else { return };
                let of_person: Vec<usize> =
                    network.places_of(person as usize).chain([network.out(person as usize)]).collect();
                keep_only(&of_person);
                if let Link::Place { post, .. } = link {
                    keep_only(&self.posts[self.post_at[post as usize]]);
                }
            }
        }
    }

    /// Closes what plainly cannot be taken, until nothing more follows; false where somebody or some row has no choice left.
    fn follow(&self, open: &mut [bool]) -> bool {
        loop {
            let before = open.iter().filter(|open| **open).count();
            for arcs in self.people.iter().chain(&self.posts) {
                let mut left = arcs.iter().filter(|arc| open[**arc]);
                match (left.next().copied(), left.next()) {
                    (None, _) => return false,
                    (Some(only), None) => self.choose(open, only),
                    _ => {}
                }
            }
            for (number, groupings) in self.rows.iter().filter(|(at, _)| self.whole.rows[*at].is_hard()) {
                for groups in groupings {
                    if !self.follow_row(open, self.whole.rows[*number].most, groups) {
                        return false;
                    }
                }
            }
            if before == open.iter().filter(|open| **open).count() {
                return true;
            }
        }
    }

    fn follow_row(&self, open: &mut [bool], most: i64, groups: &[Group]) -> bool {
        let least = |group: &Group, open: &[bool]| {
            let inside = group.terms.iter().filter(|(arc, _)| open[*arc]);
            let (count, least) = inside.fold((0, None::<i64>), |(count, least), (_, weight)| {
                (count + 1, Some(least.map_or(*weight, |least| least.min(*weight))))
            });
            let choices = group.all.iter().filter(|arc| open[**arc]).count();
            if group.all.is_empty() || count < choices {
                least.unwrap_or(0).min(0)
            } else {
                least.unwrap_or(0)
            }
        };
        let slack = most - groups.iter().map(|group| least(group, open)).sum::<i64>();
        if slack < 0 {
            return false;
        }
        for group in groups {
            let least = least(group, open);
            for (arc, weight) in &group.terms {
                open[*arc] &= weight - least <= slack;
            }
            if -least > slack {
                match group.all.as_slice() {
                    [] => self.choose(open, group.terms[0].0),
                    all => {
                        let outside =
                            all.iter().filter(|arc| !group.terms.iter().any(|(inside, _)| inside == *arc));
                        outside.for_each(|arc| open[*arc] = false);
                    }
                }
            }
        }
        true
    }
}

/// Groups the arcs of a row by who or what has them. An arc that has no owner of that sort is a group of its own.
fn groups(
    network: &Network,
    row: &Row,
    owners: &[Vec<usize>],
    owner: &dyn Fn(Link) -> Option<usize>,
) -> Vec<Group> {
    let mut sorted = std::collections::BTreeMap::<(usize, usize), Group>::new();
    for (arc, weight) in row.terms.iter().map(|(arc, weight)| (*arc as usize, *weight)) {
        let owner = owner(network.link(arc));
        let key = owner.map_or((1, arc), |owner| (0, owner));
        let all = || owner.map(|owner| owners[owner].clone()).unwrap_or_default();
        sorted
            .entry(key)
            .or_insert_with(|| Group { terms: Vec::new(), all: all() })
            .terms
            .push((arc, weight));
    }
    sorted.into_values().collect()
}

/// Returns what no choice of one arc in each group adds more than.
fn heaviest(groups: &[Group]) -> i64 {
    let most = |group: &Group| group.terms.iter().map(|(_, weight)| *weight).max().unwrap_or(0).max(0);
    groups.iter().map(most).sum()
}

/// Returns what the places of a plan add to a row.
fn sum_of(whole: &Whole, row: &Row, post_of: &[Option<u32>]) -> i64 {
    let taken = row.terms.iter().filter(|(arc, _)| match whole.network.link(*arc as usize) {
        Link::Place { person, post } => post_of[person as usize] == Some(post),
        Link::Out { person } => post_of[person as usize].is_none(),
        Link::Vacant { post } => !post_of.contains(&Some(post)),
    });
    taken.map(|(_, weight)| weight).sum()
}

fn person_in(people: &[u32], link: Link) -> Option<usize> {
    match link {
        Link::Place { person, .. } | Link::Out { person } => people.binary_search(&person).ok(),
        Link::Vacant { .. } => None,
    }
}

fn post_in(post_at: &[usize], link: Link) -> Option<usize> {
    match link {
        Link::Place { post, .. } | Link::Vacant { post } => {
            Some(post_at[post as usize]).filter(|post| *post != usize::MAX)
        }
        Link::Out { .. } => None,
    }
}

fn cost_of(whole: &Whole, people: &[u32], posts: &[u32], post_of: &[Option<u32>]) -> i128 {
    let network = &whole.network;
    let mut filled = vec![false; network.posts()];
    let mut cost = 0;
    for person in people.iter().map(|person| *person as usize) {
        let arc = post_of[person].and_then(|post| network.place(person, post as usize));
        cost += i128::from(whole.cost[arc.unwrap_or(network.out(person))]);
        if let Some(arc) = arc {
            filled[network.post_of(arc)] = true;
        }
    }
    let vacant = posts.iter().map(|post| *post as usize).filter(|post| !filled[*post]);
    cost + vacant.map(|post| i128::from(whole.cost[network.vacant(post)])).sum::<i128>()
}

/// What no choice costs more than.
fn dearest(whole: &Whole, people: &[Vec<usize>], posts: &[Vec<usize>]) -> i128 {
    let open = |arc: &usize| Some(i128::from(whole.cost[*arc])).filter(|cost| *cost < CLOSED.into());
    let people = people.iter().filter_map(|arcs| arcs.iter().filter_map(open).max());
    let posts = posts.iter().filter_map(|arcs| open(&arcs[0])).filter(|cost| *cost > 0);
    people.chain(posts).sum()
}

fn divisor(mut one: i64, mut other: i64) -> i64 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}
