//! Why no plan exists: small sets of requirements that cannot stand together, and what giving each up would buy.
//!
//! - Each set is impossible by itself, with everything else given up, and possible again without any one of its members; both were
//!   looked at, not inferred. Where it was enough before both were known, the set says so.
//! - The sets share no member: each is a reason of its own.

use super::problem::{Flaw, Problem, Requirement, Waived};
use super::watch::Progress;
use super::{Outcome, solve, solve_sound};
use std::collections::BTreeSet;

/// Reasons looked for at once: more do not help anyone.
pub const CONFLICTS_MAX: usize = 8;

/// Requirements that cannot stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The requirements, in order.
    pub requirements: Vec<Requirement>,
    /// Whether it is known that none can be left out.
    pub is_minimal: bool,
}

/// What giving up one requirement buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relief {
    /// There is a plan: its cost, and what no plan then costs less than.
    Plan {
        /// The cost.
        cost: i64,
        /// The bound.
        bound: i64,
    },
    /// There is still none: something else conflicts too.
    StillImpossible,
    /// It was enough before that was known.
    Unknown,
}

/// Returns sets of requirements that cannot stand together; none where a plan exists, or where it was enough before one was known.
///
/// # Errors
/// What is wrong with the question, all of it.
pub fn conflicts(
    problem: &Problem,
    enough: &mut dyn FnMut(Progress) -> bool,
) -> Result<Vec<Conflict>, Vec<Flaw>> {
    let flaws = problem.flaws();
    if !flaws.is_empty() {
        return Err(flaws);
    }
    let free = without_costs(problem);
    let all = free.requirements();
    let mut asked = Asked { problem: &free, all: &all, enough, is_unsure: false };
    let mut left: Vec<Requirement> = all.clone();
    let mut conflicts = Vec::new();
    while conflicts.len() < CONFLICTS_MAX && asked.is_impossible(&left) {
        asked.is_unsure = false;
        let requirements = asked.smallest(&left);
        left.retain(|requirement| !requirements.contains(requirement));
        conflicts.push(Conflict { is_minimal: !asked.is_unsure, requirements });
    }
    Ok(conflicts)
}

/// Returns what giving up one requirement buys.
///
/// # Errors
/// What is wrong with the question, all of it.
pub fn relief(
    problem: &Problem,
    requirement: Requirement,
    enough: &mut dyn FnMut(Progress) -> bool,
) -> Result<Relief, Vec<Flaw>> {
    Ok(match solve(problem, &Waived::of([requirement]), enough)? {
        Outcome::Planned { plan, bound, .. } => Relief::Plan { cost: plan.cost, bound },
        Outcome::Impossible { .. } => Relief::StillImpossible,
        Outcome::Unknown => Relief::Unknown,
    })
}

/// Whether there is a plan does not depend on costs; without them it is quicker found.
fn without_costs(problem: &Problem) -> Problem {
    let mut free = problem.clone();
    free.places.iter_mut().for_each(|place| place.cost = 0);
    free.people.iter_mut().for_each(|person| person.out = person.out.map(|_| 0));
    free.posts.iter_mut().for_each(|post| post.vacant = post.vacant.map(|_| 0));
    free.wishes.clear();
    free
}

struct Asked<'a> {
    problem: &'a Problem,
    all: &'a [Requirement],
    enough: &'a mut dyn FnMut(Progress) -> bool,
    /// Whether an answer was not known since this was last cleared.
    is_unsure: bool,
}

impl Asked<'_> {
    /// Whether no plan meets these requirements, all others given up. What is not known counts as possible.
    fn is_impossible(&mut self, kept: &[Requirement]) -> bool {
        let kept: BTreeSet<Requirement> = kept.iter().copied().collect();
        let waived = Waived::of(self.all.iter().copied().filter(|requirement| !kept.contains(requirement)));
        // One plan is as good as another, so the first one is enough.
        let enough = &mut *self.enough;
        let outcome =
            solve_sound(self.problem, &waived, &mut |progress| progress.cost.is_some() || enough(progress));
        self.is_unsure |= matches!(outcome, Outcome::Unknown);
        matches!(outcome, Outcome::Impossible { .. })
    }

    /// Returns a smallest part of these requirements that is impossible too.
    fn smallest(&mut self, requirements: &[Requirement]) -> Vec<Requirement> {
        let mut found = self.needed(&[], false, requirements);
        found.sort_unstable();
        // The halves were sound as long as every answer was known; leaving out one at a time settles it in any case.
        let mut at = 0;
        while self.is_unsure && at < found.len() {
            let mut rest = found.clone();
            rest.remove(at);
            if self.is_impossible(&rest) {
                found = rest;
            } else {
                at += 1;
            }
        }
        found
    }

    /// Returns a smallest part of `open` that is impossible together with `kept`, which is possible unless `open` is empty: by
    /// halves, so that a few among thousands are found with few questions.
    fn needed(&mut self, kept: &[Requirement], has_grown: bool, open: &[Requirement]) -> Vec<Requirement> {
        if has_grown && self.is_impossible(kept) {
            return Vec::new();
        }
        if open.len() <= 1 {
            return open.to_vec();
        }
        let (first, second) = open.split_at(open.len() / 2);
        let with_first = [kept, first].concat();
        let of_second = self.needed(&with_first, !first.is_empty(), second);
        let with_second = [kept, &of_second].concat();
        let of_first = self.needed(&with_second, !of_second.is_empty(), first);
        [of_first, of_second].concat()
    }
}
