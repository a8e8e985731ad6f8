//! Rules that speak of several people at once, as rules that join choices.

use super::build::Draft;
use crate::solver::problem::{SIZE_MAX, Side, Wish};
use base::number::whole;
use base::{Tri, UnitId};
use num_traits::ToPrimitive;
use register::placement::{RuleInForce, Service};
use register::posts::{HolderId, PostId};
use rules::program::placement::Rule;
use std::collections::{BTreeMap, BTreeSet};

/// What a rule that joins choices stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The rule of the round, by number; none for a choice that was fixed.
    pub rule: Option<usize>,
    /// The unit it is about, where it is about one.
    pub unit: Option<UnitId>,
    /// The people it is about, where they are few.
    pub people: Vec<HolderId>,
    /// The post of a choice that was fixed.
    pub post: Option<PostId>,
}

/// Returns the rules that join choices: those of every hard rule of the round, then the choices that are fixed.
pub(super) fn joined(draft: &Draft) -> Vec<(Joined, Side)> {
    let rules = draft.round.rules.iter().enumerate().filter(|(_, rule)| rule.rule().hard);
    let mut sides: Vec<(Joined, Side)> =
        rules.flat_map(|(number, rule)| of_rule(draft, number, rule)).collect();
    for (holder, post) in &draft.round.fixed {
        let (Some(person), Ok(at)) = (draft.number(*holder), draft.posts.binary_search(post)) else {
            continue;
        };
        let joined = Joined { rule: None, unit: None, people: vec![*holder], post: Some(*post) };
        sides.push((joined, Side::Fixed { person, post: at as u32 }));
    }
    sides
}

/// Returns the same of every soft rule of the round, each with what breaking it once costs.
pub(super) fn wished(draft: &Draft) -> Vec<(Joined, Wish)> {
    let rules = draft.round.rules.iter().enumerate().filter(|(_, rule)| !rule.rule().hard);
    let wishes = rules.flat_map(|(number, rule)| {
        let price = draft.round.prices.of_soft(rule);
        of_rule(draft, number, rule).into_iter().map(move |(joined, side)| (joined, Wish { side, price }))
    });
    wishes.collect()
}

fn of_rule(draft: &Draft, number: usize, rule: &RuleInForce) -> Vec<(Joined, Side)> {
    let about =
        |unit: Option<UnitId>, people: Vec<HolderId>| Joined { rule: Some(number), unit, people, post: None };
    match &rule.rule().rule {
        Rule::TeamShare(share) => {
            let teams = teams(draft, rule, None).into_iter();
            let side = |(unit, people): (UnitId, Vec<u32>)| {
                let all = filled(draft, unit);
                let most = (share * whole(all)).floor().to_integer().to_u32().unwrap_or(u32::MAX);
                (about(Some(unit), Vec::new()), Side::MovedAtMost { people, most })
            };
            teams.map(side).collect()
        }
        Rule::NotTogether(words) => {
            let teams = teams(draft, rule, Some(words)).into_iter().filter(|(_, people)| people.len() > 1);
            teams
                .map(|(unit, people)| (about(Some(unit), Vec::new()), Side::NotMovedTogether { people }))
                .collect()
        }
        Rule::NoKin(level) => {
            let grounds = grounds(draft, rule, level);
            let side = |(holders, pair): (Vec<HolderId>, [u32; 2])| {
                let sides = grounds.iter().flat_map(|ground| apart(draft, rule, pair, ground));
                sides.map(|side| (about(None, holders.clone()), side)).collect::<Vec<_>>()
            };
            kin(draft).into_iter().flat_map(side).collect()
        }
        Rule::MovedFrom { count, from, in_each } => {
            let least = count.ceil().to_integer().to_u32().unwrap_or(u32::MAX).min(SIZE_MAX as u32);
            let units = draft.judge.units_bound(rule, draft.round.day).into_iter();
            let side = |unit: UnitId| {
                let (posts, people, there) = leaders(draft, (rule, unit), (from, in_each));
                let side = Side::HeldAtLeast { posts, people, least: least.saturating_sub(there) };
                (about(Some(unit), Vec::new()), side)
            };
            let inside = |unit: &UnitId| {
                draft.round.units.iter().any(|outer| draft.register.descends(*unit, *outer, draft.round.day))
            };
            units.filter(inside).map(side).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns, for each unit with a post the rule is about, the people of the round in its team: in posts of these words, where given.
fn teams(draft: &Draft, rule: &RuleInForce, words: Option<&[String]>) -> BTreeMap<UnitId, Vec<u32>> {
    let day = draft.round.day;
    let mut teams = BTreeMap::<UnitId, (bool, Vec<u32>)>::new();
    for (number, (_, person)) in (0_u32..).zip(&draft.people) {
        let Some(post) = person.post.map(|post| draft.posts[post as usize]) else { continue };
        if words.is_some_and(|words| !draft.judge.is_named(post, words, day)) {
            continue;
        }
        let team = teams.entry(draft.register.posts().post(post).unit).or_default();
        team.0 |= draft.judge.binds(rule, post, day);
        team.1.push(number);
    }
    teams.into_iter().filter(|(_, (binds, _))| *binds).map(|(unit, (_, people))| (unit, people)).collect()
}

/// Returns how many posts of a unit are filled, all of its team.
fn filled(draft: &Draft, unit: UnitId) -> u64 {
    let posts = draft.register.posts();
    let team = posts.of_unit(unit).iter();
    team.filter(|post| draft.register.filled_by(posts, **post, draft.round.day).is_some()).count() as u64
}

/// Posts of one unit: those the rule is about, and all.
type Ground = (Vec<u32>, Vec<u32>);

/// Returns the posts of the round in each unit of a level in which the rule is about any.
fn grounds(draft: &Draft, rule: &RuleInForce, level: &str) -> Vec<Ground> {
    let day = draft.round.day;
    let mut grounds = BTreeMap::<UnitId, Ground>::new();
    for (at, post) in (0_u32..).zip(&draft.posts) {
        let unit = draft.register.posts().post(*post).unit;
        if let Some(outer) = draft.judge.ground().above(unit, day, level) {
            let ground = grounds.entry(outer).or_default();
            ground.1.push(at);
            if draft.judge.binds(rule, *post, day) {
                ground.0.push(at);
            }
        }
    }
    grounds.into_values().filter(|(bound, _)| !bound.is_empty()).collect()
}

/// One of two in a post the rule is about, and the other in any post there, is one too many, unless he is spared the rule there. Where
/// the rule binds every post there, and spares neither, one of the two sides says it all; a wish has both, as each of the two breaks it.
fn apart(draft: &Draft, rule: &RuleInForce, [one, other]: [u32; 2], (bound, all): &Ground) -> Vec<Side> {
    let is_bound = |who: u32, post: u32| {
        let (holder, post) = (draft.people[who as usize].0, draft.posts[post as usize]);
        draft.judge.exemption(rule, holder, post, draft.round.day).is_none()
    };
    let bound_for = |who: u32| bound.iter().copied().filter(|post| is_bound(who, *post)).collect::<Vec<_>>();
    let in_each = |who: u32, posts: &[u32]| posts.iter().map(|post| (who, *post, 1)).collect::<Vec<_>>();
    let side = |posts: &[u32], one: u32, other: u32| {
        let terms = [in_each(one, posts), in_each(other, all)].concat();
        (!posts.is_empty()).then_some(Side::Weighed { terms, most: 1 })
    };
    let [of_one, of_other] = [one, other].map(bound_for);
    let is_said_by_one = rule.rule().hard && of_one.len() == all.len();
    let other_side = if is_said_by_one { None } else { side(&of_other, other, one) };
    side(&of_one, one, other).into_iter().chain(other_side).collect()
}

/// Returns pairs of kin among the people of the round.
fn kin(draft: &Draft) -> Vec<(Vec<HolderId>, [u32; 2])> {
    let mut pairs = Vec::new();
    for (at, (one, _)) in (0_u32..).zip(&draft.people) {
        for other in draft.register.posts().kin(*one).into_iter().filter(|other| one < other) {
            pairs.extend(draft.number(other).map(|there| (vec![*one, other], [at, there])));
        }
    }
    pairs
}

/// Returns the posts of the round that a rule on leaders counts in a unit, the people who count there, and how many leaders in
/// other posts count already.
fn leaders(
    draft: &Draft,
    (rule, unit): (&RuleInForce, UnitId),
    (from, level): (&str, &str),
) -> (Vec<u32>, Vec<u32>, u32) {
    let (posts, day) = (draft.register.posts(), draft.round.day);
    let counts = |service: &Service, post: PostId| {
        draft.judge.came_from(&service.moved(post, day), (post, day), from, level) == Tri::Yes
    };
    let (mut ours, mut there) = (BTreeSet::new(), 0);
    for post in draft.judge.leaders(rule, unit, day) {
        match draft.posts.binary_search(&post) {
            Ok(at) => {
                ours.insert(at as u32);
            }
            Err(_) => {
                let holder = draft.register.filled_by(posts, post, day).map(|one| one.holder);
                let service = holder.map(|holder| Service::of(draft.register, posts, holder));
                there += u32::from(service.is_some_and(|service| counts(&service, post)));
            }
        }
    }
    let count = |number: usize| {
        let taken = ours.iter().find(|at| draft.may_take(number, **at as usize))?;
        counts(&draft.services[number], draft.posts[*taken as usize]).then_some(number as u32)
    };
    let people = (0..draft.people.len()).filter_map(count).collect();
    (ours.into_iter().collect(), people, there)
}
