//! A second opinion on plans and proofs: slow, plain, and without the solver.
//!
//! A plan is judged by what each rule says of it. A proof is judged by adding: [`proof`] shares nothing with the search but the
//! question, the shape of the network and the rows.

mod proven;

use super::problem::{Problem, Requirement, Side, Waived};
use std::collections::{BTreeMap, BTreeSet};

pub use proven::{Proven, Unsound, proof};

/// What is wrong with a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The plan is about other people.
    Shape,
    /// The person is in a post that is no place of hers.
    NoPlace(u32),
    /// The post has several people.
    Shared(u32),
    /// What was required is not so.
    Broken(Requirement),
}

/// Returns what a plan costs, with what it pays for rules broken at a price, and what is wrong with it; the cost counts only what may be.
pub fn plan(problem: &Problem, waived: &Waived, post_of: &[Option<u32>]) -> (i64, BTreeSet<Fault>) {
    let mut faults = BTreeSet::new();
    if post_of.len() != problem.people.len() {
        return (0, BTreeSet::from([Fault::Shape]));
    }
    let (mut cost, mut holders) = (0, BTreeMap::<u32, u32>::new());
    for (person, post) in (0_u32..).zip(post_of) {
        match post {
            None => {
                cost += need(
                    &mut faults,
                    waived,
                    problem.people[person as usize].out,
                    Requirement::Placed(person),
                )
            }
            Some(post) => {
                if holders.insert(*post, person).is_some() {
                    faults.insert(Fault::Shared(*post));
                }
                let Some(place) = problem.place(person, *post) else {
                    faults.insert(Fault::NoPlace(person));
                    continue;
                };
                let bars = place.bars.iter().map(|bar| Requirement::Bar(*bar));
                faults.extend(bars.filter(|bar| waived.holds(*bar)).map(Fault::Broken));
                cost += place.cost;
            }
        }
    }
    for (at, post) in (0_u32..).zip(&problem.posts).filter(|(at, _)| !holders.contains_key(at)) {
        cost += need(&mut faults, waived, post.vacant, Requirement::Filled(at));
    }
    let sides = (0_u32..).zip(&problem.sides).filter(|(at, _)| waived.holds(Requirement::Side(*at)));
    let broken = sides.filter(|(_, side)| beyond(problem, side, post_of) > 0);
    faults.extend(broken.map(|(at, _)| Fault::Broken(Requirement::Side(at))));
    let paid = problem.wishes.iter().map(|wish| wish.price * beyond(problem, &wish.side, post_of));
    (cost + paid.sum::<i64>(), faults)
}

fn need(faults: &mut BTreeSet<Fault>, waived: &Waived, cost: Option<i64>, requirement: Requirement) -> i64 {
    if cost.is_none() && waived.holds(requirement) {
        faults.insert(Fault::Broken(requirement));
    }
    cost.unwrap_or(0)
}

/// Returns by how much a plan breaks a rule, as the rule says it; zero where it keeps it.
pub fn beyond(problem: &Problem, side: &Side, post_of: &[Option<u32>]) -> i64 {
    let set = |people: &[u32]| people.iter().copied().collect::<BTreeSet<u32>>();
    let has_moved = |person: &u32| {
        let today = problem.people[*person as usize].post;
        today.is_some() && post_of[*person as usize] != today
    };
    let moved = |people: &[u32]| set(people).iter().filter(|person| has_moved(person)).count() as i64;
    let held = |posts: &[u32], people: &[u32]| {
        let posts = set(posts);
        let held = |person: &&u32| post_of[**person as usize].is_some_and(|post| posts.contains(&post));
        set(people).iter().filter(held).count() as i64
    };
    let beyond = match side {
        Side::MovedAtMost { people, most } => moved(people) - i64::from(*most),
        Side::NotMovedTogether { people } => moved(people) - 1,
        Side::HeldAtLeast { posts, people, least } => i64::from(*least) - held(posts, people),
        Side::HeldAtMost { posts, people, most } => held(posts, people) - i64::from(*most),
        Side::Apart { people, places } => places.iter().map(|posts| (held(posts, people) - 1).max(0)).sum(),
        Side::NoExchange { people: [one, other] } => {
            let [before_one, before_other] = [one, other].map(|person| problem.people[*person as usize].post);
            let takes = |person: &u32, post: Option<u32>| post.is_some() && post_of[*person as usize] == post;
            i64::from(one != other && takes(one, before_other) && takes(other, before_one))
        }
        Side::Fixed { person, post } => i64::from(post_of[*person as usize] != Some(*post)),
        Side::Weighed { terms, most } => {
            let taken = terms.iter().filter(|(person, post, _)| post_of[*person as usize] == Some(*post));
            taken.map(|(_, _, weight)| weight).sum::<i64>() - most
        }
    };
    beyond.max(0)
}
