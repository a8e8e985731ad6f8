//! The answer: a plan of moves that the judge of appointments accepts, with its bound, or the requirements that conflict.

use super::build::{Draft, Question, is_about_moves, question};
use super::spent::{Breach, Spent, spent};
use super::{Round, settle};
use crate::solver::conflict::{Conflict, Relief, conflicts, relief};
use crate::solver::moves::chains;
use crate::solver::problem::{Requirement, Waived};
use crate::solver::watch::Progress;
use crate::solver::{Outcome, Plan, solve, verify};
use register::Register;
use register::placement::{Judge, Judgement, RuleInForce, Verdict};
use register::posts::{self, HolderId, PostId};

/// What is known of a round.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A plan.
    Planned(Planned),
    /// No plan keeps every hard rule: why, and what giving up each requirement would buy.
    Impossible(Vec<(Conflict, Vec<Relief>)>),
    /// It was enough before anything was known.
    Unknown,
}

/// A plan and how good it is.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The moves, chain by chain.
    pub moves: Vec<Move>,
    /// How many keep their post.
    pub stays: usize,
    /// Its cost in points.
    pub cost: i64,
    /// What the cost is made of.
    pub spent: Spent,
    /// The soft rules it breaks, with what it pays for each.
    pub breaches: Vec<Breach>,
    /// No plan costs less.
    pub bound: i64,
    /// The hard rules that the judge finds broken all the same: the plan must not be carried out. None, unless a rule says more than
    /// the question knew.
    pub broken: Vec<Broken>,
    /// What the judge could not decide about those who move.
    pub undecided: Vec<Broken>,
    /// What giving up each hard rule would save, by its number in the round; only where that was asked.
    pub savings: Vec<(usize, Relief)>,
}

/// One move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Who.
    pub holder: HolderId,
    /// The post left; none for somebody who had none in the round.
    pub from: Option<PostId>,
    /// The post taken; none for somebody left without.
    pub to: Option<PostId>,
    /// The number of the chain, from 1.
    pub chain: usize,
    /// Whether the chain closes to a cycle.
    pub is_cycle: bool,
    /// What it costs in points.
    pub cost: i64,
}

/// What the judge finds of somebody, or of a unit, after the moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The rule, by its number in the round.
    pub rule: usize,
    /// Who and where; none for a rule on a whole unit.
    pub seat: Option<(HolderId, PostId)>,
    /// What is found.
    pub judgement: Judgement,
}

/// Answers a question as it stands, with the places looked at; `enough` is asked from time to time. With `savings`, says what giving up each hard rule would save.
pub fn answer(
    register: &Register,
    round: &Round,
    question: &Question,
    savings: bool,
    enough: &mut dyn FnMut(Progress) -> bool,
) -> Answer {
    let outcome =
        solve(&question.problem, &Waived::default(), enough).expect("a question of a round is sound");
    answered(&Draft::new(register, round), question, outcome, savings, enough)
}

/// Returns the answer that an outcome of the solver amounts to.
pub(super) fn answered(
    draft: &Draft,
    question: &Question,
    outcome: Outcome,
    savings: bool,
    enough: &mut dyn FnMut(Progress) -> bool,
) -> Answer {
    match outcome {
        Outcome::Unknown => Answer::Unknown,
        Outcome::Impossible { .. } => Answer::Impossible(reasons(question, enough)),
        Outcome::Planned { plan, bound, proof } => {
            let beside = verify::proof(&question.problem, &Waived::default(), Some(&plan.post_of), &proof);
            assert!(
                matches!(beside, Ok(verify::Proven::Bound(proven)) if proven >= bound),
                "a proof that does not hold must not be shown: {beside:?}"
            );
            let mut planned = planned(draft, question, &plan);
            planned.bound = bound;
            if savings {
                planned.savings = all_savings(draft.round, question, enough);
            }
            Answer::Planned(planned)
        }
    }
}

fn reasons(question: &Question, enough: &mut dyn FnMut(Progress) -> bool) -> Vec<(Conflict, Vec<Relief>)> {
    let found = conflicts(&question.problem, enough).expect("a question of a round is sound");
    let with_relief = |conflict: Conflict| {
        let reliefs = conflict
            .requirements
            .iter()
            .map(|one| relief(&question.problem, *one, enough).expect("a question of a round is sound"));
        let reliefs = reliefs.collect();
        (conflict, reliefs)
    };
    found.into_iter().map(with_relief).collect()
}

fn all_savings(
    round: &Round,
    question: &Question,
    enough: &mut dyn FnMut(Progress) -> bool,
) -> Vec<(usize, Relief)> {
    let all = question.problem.requirements();
    let hard = (0..round.rules.len()).filter(|rule| round.rules[*rule].rule().hard);
    let saving = |rule: usize| {
        let of_rule = all.iter().copied().filter(|one| question.rule_of(*one) == Some(rule));
        let waived = Waived::of(of_rule);
        let outcome = solve(&question.problem, &waived, enough).expect("a question of a round is sound");
        let relief = match outcome {
            Outcome::Planned { plan, bound, .. } => Relief::Plan { cost: plan.cost, bound },
            Outcome::Impossible { .. } => Relief::StillImpossible,
            Outcome::Unknown => Relief::Unknown,
        };
        (rule, relief)
    };
    hard.map(saving).collect()
}

fn planned(draft: &Draft, question: &Question, plan: &Plan) -> Planned {
    let problem = &question.problem;
    let mut moves = Vec::new();
    for (number, chain) in chains(problem, plan).into_iter().enumerate() {
        for person in chain.people {
            let at = person as usize;
            let to = plan.post_of[at];
            let place = to.and_then(|post| problem.place(person, post));
            moves.push(Move {
                holder: question.people[at],
                from: problem.people[at].post.map(|post| question.posts[post as usize]),
                to: to.map(|post| question.posts[post as usize]),
                chain: number + 1,
                is_cycle: chain.is_cycle,
                cost: place.map_or(problem.people[at].out.unwrap_or(0), |place| place.cost),
            });
        }
    }
    let seats = question.people.iter().zip(&plan.post_of);
    let seats: Vec<(HolderId, PostId)> =
        seats.filter_map(|(holder, post)| Some((*holder, question.posts[(*post)? as usize]))).collect();
    let found = judged(draft.register, draft.round, &moves, &seats);
    let (spent, breaches) = spent(draft, question, &plan.post_of);
    let (broken, undecided) = found.into_iter().partition(|one| one.judgement.verdict == Verdict::Broken);
    let in_post = problem
        .people
        .iter()
        .zip(&plan.post_of)
        .filter(|(person, post)| post.is_some() && person.post == **post);
    Planned {
        stays: in_post.count(),
        moves,
        cost: plan.cost,
        spent,
        breaches,
        bound: plan.cost,
        broken,
        undecided,
        savings: Vec::new(),
    }
}

/// Returns what the judge of appointments finds against moves, with all of them made: hard rules broken by anybody in a post of
/// the round, or by a unit, and what cannot be decided about those who move.
pub fn judged(
    register: &Register,
    round: &Round,
    moves: &[Move],
    seats: &[(HolderId, PostId)],
) -> Vec<Broken> {
    let made: Vec<posts::Move> =
        moves.iter().map(|one| posts::Move { holder: one.holder, to: one.to }).collect();
    let after = register.posts().with_moves(&made, round.day);
    let judge = Judge::new(register, &after);
    let hard = |rule: &&RuleInForce| rule.rule().hard;
    let rules: Vec<(usize, &RuleInForce)> =
        round.rules.iter().enumerate().filter(|(_, rule)| hard(rule)).collect();
    let mut found = Vec::new();
    for (holder, post) in seats {
        let moves_now = moves.iter().any(|one| one.holder == *holder);
        for (number, rule) in &rules {
            let said = &rule.rule().rule;
            let is_past = !moves_now && is_about_moves(said);
            if is_past || judge.exemption(rule, *holder, *post, round.day).is_some() {
                continue;
            }
            let judgement = judge.of_holder(rule, *holder, *post, round.day);
            let matters = match judgement.verdict {
                Verdict::Broken => true,
                Verdict::Undecided => moves_now,
                Verdict::Met | Verdict::NotBound => false,
            };
            if matters {
                found.push(Broken { rule: *number, seat: Some((*holder, *post)), judgement });
            }
        }
    }
    for (number, rule) in rules.iter().filter(|(_, rule)| rule.of_units().is_some()) {
        let inside =
            |unit: &base::UnitId| round.units.iter().any(|outer| register.descends(*unit, *outer, round.day));
        for unit in judge.units_bound(rule, round.day).into_iter().filter(inside) {
            let judgement = judge.of_unit(rule, unit, round.day);
            if matches!(judgement.verdict, Verdict::Broken | Verdict::Undecided) {
                found.push(Broken { rule: *number, seat: None, judgement });
            }
        }
    }
    found
}

/// Why somebody is not in a post: what forbids it, or what it would cost more.
#[derive(Clone, Debug)]
pub enum WhyNot {
    /// Somebody is in that post in the plan, or may be at the same cost.
    Could(Planned),
    /// Rules or choices forbid it by themselves.
    Barred(Vec<Requirement>),
    /// With this choice, no plan keeps every hard rule.
    Impossible(Vec<(Conflict, Vec<Relief>)>),
    /// The post is not a place that was looked at for this person.
    NoPlace,
    /// It was enough before that was known.
    Unknown,
}

/// Says why a holder is not in a post of the round.
pub fn why_not(
    register: &Register,
    round: &Round,
    (holder, post): (HolderId, PostId),
    enough: &mut dyn FnMut(Progress) -> bool,
) -> WhyNot {
    let mut fixed = round.clone();
    fixed.fixed.push((holder, post));
    let question = question(register, &fixed);
    let place = question.person(holder).zip(question.post(post));
    let Some(place) = place.and_then(|(person, post)| question.problem.place(person, post)) else {
        return WhyNot::NoPlace;
    };
    if !place.bars.is_empty() {
        return WhyNot::Barred(place.bars.iter().map(|bar| Requirement::Bar(*bar)).collect());
    }
    match settle(register, &fixed, false, enough).1 {
        Answer::Planned(planned) => WhyNot::Could(planned),
        Answer::Impossible(conflicts) => WhyNot::Impossible(conflicts),
        Answer::Unknown => WhyNot::Unknown,
    }
}
