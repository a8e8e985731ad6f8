//! A plan as moves: chains that begin or end at a vacancy, and cycles.

use super::Plan;
use super::problem::Problem;

/// People who move one after the other: each but the last takes the post that the next one leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Who moves, in order.
    pub people: Vec<u32>,
    /// Whether the last takes the post of the first.
    pub is_cycle: bool,
}

/// Returns every move of a plan, each in one chain or cycle, by the first person of each; a cycle begins with its lowest number.
pub fn chains(problem: &Problem, plan: &Plan) -> Vec<Chain> {
    let moves = |person: u32| plan.post_of[person as usize] != problem.people[person as usize].post;
    let mut leaves = vec![None; problem.posts.len()];
    let mut comes = vec![None; problem.posts.len()];
    for person in (0..problem.people.len() as u32).filter(|person| moves(*person)) {
        if let Some(post) = problem.people[person as usize].post {
            leaves[post as usize] = Some(person);
        }
        if let Some(post) = plan.post_of[person as usize] {
            comes[post as usize] = Some(person);
        }
    }
    let next = |person: u32| leaves[plan.post_of[person as usize]? as usize];
    let before = |person: u32| comes[problem.people[person as usize].post? as usize];
    let mut is_done = vec![false; problem.people.len()];
    let mut walk = |first: u32| {
        let mut people = Vec::new();
        let mut at = Some(first);
        while let Some(person) = at.filter(|person| !std::mem::replace(&mut is_done[*person as usize], true))
        {
            people.push(person);
            at = next(person);
        }
        people
    };
    let mut chains = Vec::new();
    for person in
        (0..problem.people.len() as u32).filter(|person| moves(*person) && before(*person).is_none())
    {
        chains.push(Chain { people: walk(person), is_cycle: false });
    }
    for person in (0..problem.people.len() as u32).filter(|person| moves(*person)) {
        let people = walk(person);
        if !people.is_empty() {
            chains.push(Chain { people, is_cycle: true });
        }
    }
    chains.sort_by_key(|chain| chain.people[0]);
    chains
}
