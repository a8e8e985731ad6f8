//! What a plan costs, part by part, and which soft rules it breaks for how much.

use super::build::{Draft, Question};
use crate::solver::verify;
use base::UnitId;
use register::posts::{HolderId, PostId};
use std::collections::BTreeMap;

/// What the cost of a plan is made of, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// Moves.
    pub moved: i64,
    /// Steps up and down the tree of units between posts left and taken.
    pub steps: i64,
    /// What single choices cost more, or less.
    pub single: i64,
    /// Soft rules broken.
    pub soft: i64,
    /// Posts left vacant.
    pub vacant: i64,
    /// People left without a post.
    pub left_out: i64,
}

impl Spent {
    /// Returns the parts under their names, in order.
    pub fn parts(&self) -> [(&'static str, i64); 6] {
        [
            ("moves", self.moved),
            ("steps", self.steps),
            ("choices", self.single),
            ("soft", self.soft),
            ("vacant", self.vacant),
            ("left_out", self.left_out),
        ]
    }

    /// Returns the cost of the plan.
    pub fn total(&self) -> i64 {
        self.parts().iter().map(|(_, points)| points).sum()
    }
}

/// A soft rule that a plan breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The rule, by its number in the round.
    pub rule: usize,
    /// Who breaks it where; none where it speaks of several at once.
    pub seat: Option<(HolderId, PostId)>,
    /// The unit in which it is broken, where it speaks of a whole unit.
    pub unit: Option<UnitId>,
    /// The people who break it together, where they are few.
    pub people: Vec<HolderId>,
    /// How often: moves too many, leaders too few, relatives met.
    pub times: i64,
    /// What the plan pays for it, in points.
    pub points: i64,
}

/// Returns what a plan costs and the soft rules it breaks, by rule.
pub(super) fn spent(draft: &Draft, question: &Question, post_of: &[Option<u32>]) -> (Spent, Vec<Breach>) {
    let (mut spent, mut breaches) = (Spent::default(), Vec::new());
    let mut is_filled = vec![false; question.posts.len()];
    for (number, post) in post_of.iter().enumerate() {
        let Some(at) = post.map(|post| post as usize) else {
            spent.left_out += draft.people[number].1.out.unwrap_or(0);
            continue;
        };
        is_filled[at] = true;
        let [moved, steps, single] = draft.parts(number, at);
        spent.moved += moved;
        spent.steps += steps;
        spent.single += single;
        breaches.extend(draft.judged(number, at).1.into_iter().map(|(rule, times)| {
            let seat = Some((draft.people[number].0, draft.posts[at]));
            let points = times * draft.round.prices.of_soft(&draft.round.rules[rule]);
            Breach { rule, seat, unit: None, people: Vec::new(), times, points }
        }));
    }
    let posts = question.problem.posts.iter().zip(&is_filled).filter(|(_, is_filled)| !**is_filled);
    spent.vacant = posts.filter_map(|(post, _)| post.vacant).sum();
    breaches.extend(together(question, post_of));
    breaches.sort_by_key(|one| one.rule);
    spent.soft = breaches.iter().map(|one| one.points).sum();
    (spent, breaches)
}

/// Returns the rules on several at once that a plan breaks, each unit and each pair once.
fn together(question: &Question, post_of: &[Option<u32>]) -> Vec<Breach> {
    let mut found = BTreeMap::<(Option<usize>, Option<UnitId>, Vec<HolderId>), (i64, i64)>::new();
    for (joined, wish) in question.wished.iter().zip(&question.problem.wishes) {
        let times = verify::beyond(&question.problem, &wish.side, post_of);
        if times > 0 {
            let sums = found.entry((joined.rule, joined.unit, joined.people.clone())).or_default();
            *sums = (sums.0 + times, sums.1 + times * wish.price);
        }
    }
    let breach = |((rule, unit, people), (times, points))| {
        Some(Breach { rule: rule?, seat: None, unit, people, times, points })
    };
    found.into_iter().filter_map(breach).collect()
}
