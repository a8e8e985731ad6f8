//! Who goes where, in the solver's own terms: people, posts, places each may take, and what each choice costs.
//!
//! [`solve`] gives the cheapest plan with a proof, the best one found with the gap, or says that none exists;
//! [`verify`] checks plan and proof by other means; [`conflict`] says which requirements cannot stand together.
//!
//! Inside, rules that join several choices are priced into the costs (`relaxation`), so that each step is an
//! [`assignment`]; what prices do not decide is searched (`search`), part by part where parts stand alone.

pub mod problem;
pub mod proof;

pub mod conflict;
pub mod moves;
pub mod outside;
pub mod verify;
pub mod watch;

pub mod assignment;
pub mod network;
pub mod rows;

pub(crate) mod dice;
mod domain;
mod model;
mod neighbourhood;
mod relaxation;
mod search;

use dice::Dice;
use model::{Model, Part};
use network::Link;
use problem::{Flaw, Problem, Waived};
use proof::{PartProof, Proof, Tree};
use search::{Search, Verdict};
use watch::{Progress, Watch};

/// Who goes where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The post of each person, where there is one.
    pub post_of: Vec<Option<u32>>,
    /// The cost of all places, of people left out, of vacancies and of rules broken at a price.
    pub cost: i64,
}

/// What is known of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A plan that keeps every rule but those it pays for.
    Planned {
        /// The plan.
        plan: Plan,
        /// No plan costs less; where this is the plan's cost, none is better.
        bound: i64,
        /// Why.
        proof: Proof,
    },
    /// No plan keeps every rule.
    Impossible {
        /// Why.
        proof: Proof,
    },
    /// It was enough before anything was known.
    Unknown,
}

/// Tries in vain at neighbourhoods before the search looks at every choice again.
const TRIES: u32 = 48;

/// Finds the cheapest plan without what is waived. `enough` is asked from time to time; when it says yes, the best so far is the
/// answer.
///
/// # Errors
/// What is wrong with the question, all of it.
pub fn solve(
    problem: &Problem,
    waived: &Waived,
    enough: &mut dyn FnMut(Progress) -> bool,
) -> Result<Outcome, Vec<Flaw>> {
    let flaws = problem.flaws();
    if flaws.is_empty() { Ok(solve_sound(problem, waived, enough)) } else { Err(flaws) }
}

fn solve_sound(problem: &Problem, waived: &Waived, enough: &mut dyn FnMut(Progress) -> bool) -> Outcome {
    let whole = Model::new(problem, waived);
    let scale = relaxation::scale_for(&whole);
    if whole.has_empty_row() {
        return Outcome::Impossible { proof: Proof { scale, parts: Vec::new() } };
    }
    let islands = whole.islands();
    let part = |(people, posts): &(Vec<u32>, Vec<u32>)| {
        whole.part(&Part { people, posts, open: &|arc| whole.cost[arc] < network::CLOSED, used: &|_| 0 })
    };
    let mut searches: Vec<Search> =
        islands.iter().map(|island| Search::new(part(island), Some(scale))).collect();
    let owed = whole.owed();
    drop(whole);
    let mut watch = Watch::new(searches.len(), owed, enough);
    let mut trees: Vec<Option<Tree>> = Vec::new();
    for (at, search) in searches.iter_mut().enumerate() {
        watch.turn_to(Some(at));
        watch.allow(u64::MAX);
        trees.push(search.begin(&mut watch));
        if trees[at].is_some() && search.cost().is_none() {
            break;
        }
    }
    if trees.iter().zip(&searches).all(|(tree, search)| tree.is_none() || search.cost().is_some()) {
        go_on(&mut searches, &mut trees, &mut watch);
    }
    trees.resize(searches.len(), None);
    let verdicts = searches.into_iter().zip(trees).map(|(search, tree)| search.verdict(tree)).collect();
    outcome(problem, (scale, owed), verdicts)
}

/// Works on what is not settled, in turn, twice as long each time, until all is or it is enough.
fn go_on(searches: &mut [Search], trees: &mut [Option<Tree>], watch: &mut Watch) {
    let (mut dice, mut effort) = (Dice::new(1), 1_u64 << 22);
    while !watch.is_stopped() && trees.iter().any(Option::is_none) {
        for (at, search) in searches.iter_mut().enumerate() {
            if trees[at].is_some() || watch.is_stopped() {
                continue;
            }
            watch.turn_to(Some(at));
            watch.allow(effort);
            trees[at] = search.exhaust(watch);
            if trees[at].is_some() && search.cost().is_none() {
                return;
            }
            if trees[at].is_none() && search.cost().is_some() {
                neighbourhood::improve(search, &mut dice, TRIES, effort / 4, watch);
                watch.allow(u64::MAX);
                trees[at] = search.tighten(watch);
            }
        }
        effort = effort.saturating_mul(2);
    }
}

fn outcome(problem: &Problem, (scale, owed): (i64, i64), verdicts: Vec<Verdict>) -> Outcome {
    let is_impossible = verdicts.iter().any(|verdict| verdict.is_settled && verdict.found.is_none());
    let is_planned = verdicts.iter().all(|verdict| verdict.found.is_some());
    let mut plan = Plan { post_of: vec![None; problem.people.len()], cost: owed };
    let mut bound = owed;
    let mut parts = Vec::new();
    for verdict in verdicts {
        if let Some(found) = &verdict.found {
            plan.cost += verdict.model.cost_of(found);
            for arc in found {
                if let Link::Place { person, post } = verdict.model.link(*arc as usize) {
                    plan.post_of[person as usize] = Some(post);
                }
            }
        }
        bound += verdict.bound;
        parts.push(PartProof { people: verdict.people, posts: verdict.posts, tree: verdict.tree });
    }
    let proof = Proof { scale, parts };
    match (is_impossible, is_planned) {
        (true, _) => Outcome::Impossible { proof },
        (false, true) => Outcome::Planned { plan, bound, proof },
        (false, false) => Outcome::Unknown,
    }
}

#[cfg(test)]
mod tests;
