//! Rules that join several choices, as sums over arcs that must not exceed a number, or do so at a price.

use super::network::Network;
use super::problem::Requirement;
use super::problem::{Problem, Side, Waived};
use std::collections::{BTreeMap, BTreeSet};

/// A sum over arcs, each taken or not, that is at most `most`, or should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Arc and weight, by arc, each arc once, no weight zero.
    pub terms: Vec<(u32, i64)>,
    /// The limit.
    pub most: i64,
    /// What each one beyond the limit costs; none where the sum must not go beyond.
    pub price: Option<i64>,
}

impl Row {
    /// Whether the sum must not go beyond the limit.
    pub fn is_hard(&self) -> bool {
        self.price.is_none()
    }

    /// Returns what a sum costs that may go beyond the limit.
    pub fn penalty(&self, sum: i64) -> i64 {
        self.price.map_or(0, |price| price * (sum - self.most).max(0))
    }
}

/// Returns the rows of every rule that holds, then of those at a price; the same question gives the same rows in the same order.
pub fn of(problem: &Problem, network: &Network, waived: &Waived) -> Vec<Row> {
    with_sides(problem, network, waived).map(|(_, row)| row).collect()
}

/// Returns the same rows, each with the rule it comes from.
pub fn with_sides<'a>(
    problem: &'a Problem,
    network: &'a Network,
    waived: &'a Waived,
) -> impl Iterator<Item = (&'a Side, Row)> + 'a {
    let sides = (0_u32..).zip(&problem.sides);
    let held = sides.filter(|(at, _)| waived.holds(Requirement::Side(*at))).map(|(_, side)| (side, None));
    let priced = problem.wishes.iter().filter(|wish| wish.price > 0);
    let wished = priced.map(|wish| (&wish.side, Some(wish.price)));
    held.chain(wished).flat_map(|(side, price)| {
        let rows = of_side(problem, network, side).into_iter();
        rows.map(move |row| (side, Row { price, ..row }))
    })
}

fn of_side(problem: &Problem, network: &Network, side: &Side) -> Vec<Row> {
    match side {
        Side::MovedAtMost { people, most } => vec![stayers(problem, network, people, i64::from(*most))],
        Side::NotMovedTogether { people } => vec![stayers(problem, network, people, 1)],
        Side::HeldAtLeast { posts, people, least } => {
            vec![row(held(network, posts, people).map(|arc| (arc, -1)), -i64::from(*least))]
        }
        Side::HeldAtMost { posts, people, most } => {
            vec![row(held(network, posts, people).map(|arc| (arc, 1)), i64::from(*most))]
        }
        Side::Apart { people, places } => {
            places.iter().map(|posts| row(held(network, posts, people).map(|arc| (arc, 1)), 1)).collect()
        }
        Side::NoExchange { people: [one, other] } => exchange(problem, network, *one, *other),
        Side::Fixed { person, post } => {
            vec![row(network.place(*person as usize, *post as usize).map(|arc| (arc as u32, -1)), -1)]
        }
        Side::Weighed { terms, most } => {
            let arcs = terms.iter().filter_map(|(person, post, weight)| {
                Some((network.place(*person as usize, *post as usize)? as u32, *weight))
            });
            vec![row(arcs, *most)]
        }
    }
}

fn row(terms: impl IntoIterator<Item = (u32, i64)>, most: i64) -> Row {
    let mut sums = BTreeMap::new();
    for (arc, weight) in terms {
        *sums.entry(arc).or_insert(0) += weight;
    }
    Row { terms: sums.into_iter().filter(|(_, weight)| *weight != 0).collect(), most, price: None }
}

/// At most `most` move, so all but `most` stay.
fn stayers(problem: &Problem, network: &Network, people: &[u32], most: i64) -> Row {
    let in_post = |person: &u32| problem.people[*person as usize].post.is_some();
    let people: BTreeSet<u32> = people.iter().copied().filter(in_post).collect();
    let stays = people.iter().filter_map(|person| {
        let post = problem.people[*person as usize].post?;
        Some((network.place(*person as usize, post as usize)? as u32, -1))
    });
    row(stays, most - people.len() as i64)
}

fn held<'a>(network: &'a Network, posts: &'a [u32], people: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
    let posts: BTreeSet<u32> = posts.iter().copied().collect();
    let people: BTreeSet<u32> = people.iter().copied().collect();
    people.into_iter().flat_map(move |person| {
        let places = network.places_of(person as usize);
        let inside = places.filter(|place| posts.contains(&(network.post_of(*place) as u32)));
        inside.map(|place| place as u32).collect::<Vec<u32>>()
    })
}

fn exchange(problem: &Problem, network: &Network, one: u32, other: u32) -> Vec<Row> {
    let post = |person: u32| problem.people[person as usize].post;
    let takes = |person: u32, post: Option<u32>| network.place(person as usize, post? as usize);
    match (takes(one, post(other)), takes(other, post(one))) {
        (Some(there), Some(back)) if one != other => vec![row([(there as u32, 1), (back as u32, 1)], 1)],
        _ => Vec::new(),
    }
}
