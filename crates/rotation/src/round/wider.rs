//! From the places looked at first to all places.
//!
//! For each person the cheapest places are looked at first. What the proof pays then says of every other place whether a plan with it
//! could cost less; those that could are looked at too, and the question is put again. When none is left, the proof is one for
//! all places. Where no plan exists among the places looked at, more of them are.

use super::answer::answered;
use super::build::Draft;
use super::{Answer, Question, Round};
use crate::solver::outside::Paid;
use crate::solver::problem::{Place, Waived};
use crate::solver::watch::Progress;
use crate::solver::{Outcome, solve};
use register::Register;

/// As many places in one question: some hundred megabytes.
const PLACES_MAX: usize = 2_000_000;

/// So many times more places for each person, where no plan exists among those looked at.
const MORE: usize = 8;

/// Puts a round, which must not be refused, as a question and answers it; `enough` is asked from time to time. With `savings`, says what
/// giving up each hard rule would save. The question says whether the answer is one for all places.
pub fn settle(
    register: &Register,
    round: &Round,
    savings: bool,
    enough: &mut dyn FnMut(Progress) -> bool,
) -> (Question, Answer) {
    let draft = Draft::new(register, round);
    let mut most = round.prices.places_max;
    let (places, is_cut) = draft.places(most);
    let mut question = draft.question(places, is_cut);
    let mut outcome = solved(&question, enough);
    while question.is_cut {
        let wider = match &outcome {
            Outcome::Planned { plan, bound, proof } => {
                let Some(paid) = Paid::by(&question.problem, proof) else { break };
                let places = undercutting(&draft, &question, &paid, *bound);
                question.is_cut = !places.is_empty();
                if places.is_empty() || plan.cost > *bound {
                    break;
                }
                draft.question(joined(&question.problem.places, places), true)
            }
            Outcome::Impossible { .. } if draft.people.len().saturating_mul(most) < PLACES_MAX / MORE => {
                most *= MORE;
                let (places, is_cut) = draft.places(most);
                draft.question(places, is_cut)
            }
            Outcome::Impossible { .. } | Outcome::Unknown => break,
        };
        let next = solved(&wider, enough);
        if !is_better(&next, &outcome) {
            break;
        }
        (question, outcome) = (wider, next);
    }
    let answer = answered(&draft, &question, outcome, savings, enough);
    (question, answer)
}

fn solved(question: &Question, enough: &mut dyn FnMut(Progress) -> bool) -> Outcome {
    solve(&question.problem, &Waived::default(), enough).expect("a question of a round is sound")
}

/// Whether an answer to a wider question says more. One that was cut short may know less.
fn is_better(next: &Outcome, before: &Outcome) -> bool {
    match (next, before) {
        (Outcome::Unknown, _) => false,
        (Outcome::Planned { plan, .. }, Outcome::Planned { plan: known, .. }) => plan.cost <= known.cost,
        (Outcome::Planned { .. } | Outcome::Impossible { .. }, _) => true,
    }
}

/// Returns the places not looked at, and forbidden by no rule, with which a plan could cost less than `bound`.
fn undercutting(draft: &Draft, question: &Question, paid: &Paid, bound: i64) -> Vec<Place> {
    let mut found = Vec::new();
    for number in 0..draft.people.len() {
        let person = number as u32;
        let cheap = |(at, cost): &(usize, i64)| paid.may_undercut((person, *at as u32), *cost, bound);
        let cheap = draft.candidates(number).filter(cheap);
        let others = cheap.filter(|(at, _)| question.problem.place(person, *at as u32).is_none());
        let places = others.map(|(at, cost)| draft.place(number, at, cost));
        // With soft rules it may cost more.
        let is_cheap = |place: &Place| paid.may_undercut((person, place.post), place.cost, bound);
        found.extend(places.filter(|place| place.bars.is_empty() && is_cheap(place)));
    }
    found
}

fn joined(places: &[Place], more: Vec<Place>) -> Vec<Place> {
    let mut all = [places, &more].concat();
    all.sort_unstable_by_key(|place| (place.person, place.post));
    all
}
