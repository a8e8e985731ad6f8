//! The question: who may go where, and what it costs.

use super::Round;
use super::joined::{Joined, joined};
use crate::solver::problem::{Person, Place, Post, Problem, Requirement, Side};
use base::number::whole;
use base::{Date, UnitId};
use num_traits::ToPrimitive;
use register::Register;
use register::placement::{Judge, Service, Verdict};
use register::posts::{HolderId, Manner, PostId};
use rules::program::placement::Rule;
use std::collections::{BTreeMap, BTreeSet};

/// A round as a question to the solver, and what its numbers stand for.
#[derive(Clone, Debug)]
pub struct Question {
    /// The question.
    pub problem: Problem,
    /// The people, by number.
    pub people: Vec<HolderId>,
    /// The posts, by number.
    pub posts: Vec<PostId>,
    /// For each bar the rule, by its number in the round, or the choice forbidden.
    pub bars: Vec<Bar>,
    /// For each rule that joins choices, what it stands for.
    pub joined: Vec<Joined>,
    /// Whether some people have more places than were looked at.
    pub is_cut: bool,
}

/// What forbids a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// A rule of the round.
    Rule(usize),
    /// A choice of the round.
    Forbidden(HolderId, PostId),
}

/// Puts a round, which must not be refused, as a question.
pub fn question(register: &Register, round: &Round) -> Question {
    let draft = Draft::new(register, round);
    let (places, is_cut) = draft.places();
    let sides = joined(&draft, &places);
    let (joined, sides): (Vec<Joined>, Vec<Side>) = sides.into_iter().unzip();
    let people = draft.people.iter().map(|(_, person)| person.clone()).collect();
    let posts = draft.posts.iter().map(|post| {
        let is_vacant = register.filled_by(register.posts(), *post, round.day).is_none();
        Post { vacant: is_vacant.then_some(round.prices.vacant) }
    });
    let problem = Problem { people, posts: posts.collect(), places, bars: draft.bars.len() as u32, sides };
    let people = draft.people.iter().map(|(holder, _)| *holder).collect();
    Question { problem, people, posts: draft.posts, bars: draft.bars, joined, is_cut }
}

impl Question {
    /// Returns the number of a person.
    pub fn person(&self, holder: HolderId) -> Option<u32> {
        self.people.iter().position(|one| *one == holder).map(|at| at as u32)
    }

    /// Returns the number of a post.
    pub fn post(&self, post: PostId) -> Option<u32> {
        self.posts.binary_search(&post).ok().map(|at| at as u32)
    }

    /// Returns the rules of the round, by number, that a requirement comes from.
    pub fn rule_of(&self, requirement: Requirement) -> Option<usize> {
        match requirement {
            Requirement::Bar(bar) => match self.bars[bar as usize] {
                Bar::Rule(rule) => Some(rule),
                Bar::Forbidden(..) => None,
            },
            Requirement::Side(side) => self.joined[side as usize].rule,
            Requirement::Placed(_) | Requirement::Filled(_) => None,
        }
    }
}

/// The parts of a question while it is put together.
pub(super) struct Draft<'a> {
    pub register: &'a Register,
    pub round: &'a Round,
    pub judge: Judge<'a>,
    /// The posts to fill, by their id.
    pub posts: Vec<PostId>,
    pub people: Vec<(HolderId, Person)>,
    bars: Vec<Bar>,
}

/// A place that a rule forbids takes nobody's room among those looked at, up to so many times as many in all.
const BARRED_TOO: usize = 4;

/// What posts are of one sort: whoever holds one may take another.
type Sort = (register::posts::PostRole, register::posts::Branch, Option<String>, Option<String>);

impl<'a> Draft<'a> {
    fn new(register: &'a Register, round: &'a Round) -> Draft<'a> {
        let (all, day) = (register.posts(), round.day);
        // A post held beside another one moves with nobody.
        let is_free = |post: PostId| {
            let filled = register.filled_by(all, post, day);
            filled.is_none_or(|one| one.manner == Manner::Full)
        };
        let posts = all.iter().map(|(id, _)| id).filter(|id| round.covers(register, *id) && is_free(*id));
        let posts: Vec<PostId> = posts.collect();
        let mut people: BTreeMap<HolderId, Person> = BTreeMap::new();
        for (at, post) in posts.iter().enumerate() {
            if let Some(held) = register.filled_by(all, *post, day) {
                let out = round.may_leave.then_some(round.prices.left_out);
                people.entry(held.holder).or_insert(Person { post: Some(at as u32), out });
            }
        }
        for holder in displaced(register, round) {
            people.entry(holder).or_insert(Person { post: None, out: Some(round.prices.left_out) });
        }
        for holder in round.pool.iter().chain(round.fixed.iter().map(|(holder, _)| holder)) {
            people.entry(*holder).or_insert(Person { post: None, out: Some(0) });
        }
        let rules = (0..round.rules.len()).map(Bar::Rule);
        let forbidden = round.forbidden.iter().map(|(holder, post)| Bar::Forbidden(*holder, *post));
        let bars = rules.chain(forbidden).collect();
        Draft {
            register,
            round,
            judge: Judge::new(register, all),
            posts,
            people: people.into_iter().collect(),
            bars,
        }
    }

    /// Returns the places by person and post, and whether there are more.
    fn places(&self) -> (Vec<Place>, bool) {
        let sorts: Vec<Sort> = self.posts.iter().map(|post| self.sort(*post)).collect();
        let (mut places, mut is_cut) = (Vec::new(), false);
        for (number, (holder, person)) in self.people.iter().enumerate() {
            let service = Service::of(self.register, self.register.posts(), *holder);
            let last = self.last_post(*holder, person, &service);
            // Whoever is offered may take any post, be it somebody whose unit was merged away.
            let is_offered =
                self.round.pool.contains(holder) || person.post.is_none() && person.out == Some(0);
            let sort = last.filter(|_| !is_offered).map(|post| self.sort(post));
            let must = |at: usize| {
                person.post == Some(at as u32) || self.round.fixed.contains(&(*holder, self.posts[at]))
            };
            let fits = |at: &usize| must(*at) || sort.as_ref().is_none_or(|sort| *sort == sorts[*at]);
            let mut near: Vec<(bool, i64, usize)> = (0..self.posts.len())
                .filter(fits)
                .map(|at| (!must(at), self.cost(*holder, person, last, at), at))
                .collect();
            near.sort_unstable();
            let begin = places.len();
            let most = self.round.prices.places_max;
            let mut free = 0;
            for (looked_at, (_, cost, at)) in near.into_iter().enumerate() {
                if free >= most || looked_at >= most.saturating_mul(BARRED_TOO) {
                    is_cut = true;
                    break;
                }
                let (bars, soft) = self.judged(*holder, person, &service, at);
                free += usize::from(bars.is_empty());
                let cost = cost.saturating_add(soft);
                places.push(Place { person: number as u32, post: at as u32, cost, bars });
            }
            places[begin..].sort_unstable_by_key(|place| place.post);
        }
        (places, is_cut)
    }

    /// Returns the post held in the round, or held in full elsewhere, or left last.
    fn last_post(&self, holder: HolderId, person: &Person, service: &Service) -> Option<PostId> {
        let own = person.post.map(|post| self.posts[post as usize]);
        let full = self.register.posts().of_holder(holder).filter(|one| one.manner == Manner::Full);
        let now = full.rev().find(|one| one.covers(self.round.day)).map(|one| one.post);
        own.or(now).or_else(|| service.before(self.round.day).map(|stretch| stretch.post))
    }

    fn sort(&self, post: PostId) -> Sort {
        let of = self.register.posts().post(post);
        let day = self.register.post_end(of, of.from).filter(|end| *end <= self.round.day);
        let day = day.and_then(|end| end.yesterday().ok()).unwrap_or(self.round.day);
        (of.role, of.branch, of.kind.as_ref().map(ToString::to_string), self.judge.level(post, day))
    }

    /// Returns what a place costs, soft rules left out.
    fn cost(&self, holder: HolderId, person: &Person, last: Option<PostId>, at: usize) -> i64 {
        let (prices, post) = (&self.round.prices, self.posts[at]);
        let keys = [(None, None), (Some(holder), None), (None, Some(post)), (Some(holder), Some(post))];
        let single: i64 = keys.iter().filter_map(|key| prices.single.get(key)).sum();
        if person.post == Some(at as u32) {
            return prices.single.get(&(Some(holder), Some(post))).copied().unwrap_or(0);
        }
        let unit = |post: PostId| self.register.posts().post(post).unit;
        let steps = last.map_or(0, |last| steps(&self.judge, (unit(last), unit(post)), self.round.day));
        prices.moved + prices.step * steps + single
    }

    /// Returns the bars of a place and what the soft rules it breaks cost.
    fn judged(&self, holder: HolderId, person: &Person, service: &Service, at: usize) -> (Vec<u32>, i64) {
        let (post, day) = (self.posts[at], self.round.day);
        let stays = person.post == Some(at as u32);
        let after = service.moved(post, day);
        let (mut bars, mut soft) = (Vec::new(), 0_i64);
        for (number, rule) in self.round.rules.iter().enumerate() {
            let said = &rule.rule().rule;
            if stays && is_about_moves(said) || self.judge.exemption(rule, holder, post, day).is_some() {
                continue;
            }
            let is_broken = match said {
                Rule::NoKin(level) => {
                    self.judge.binds(rule, post, day) && self.meets_kin(holder, post, level)
                }
                said if is_joined(said) => false,
                _ => self.judge.of_service(rule, &after, post, day).verdict == Verdict::Broken,
            };
            if is_broken {
                if rule.rule().hard {
                    bars.push(number as u32);
                } else {
                    let price = &rule.rule().weight * whole(self.round.prices.soft.unsigned_abs());
                    // Beyond what a choice may cost it is refused with its cost, never free.
                    let price = price.floor().to_integer().to_i64().unwrap_or(i64::MAX);
                    soft = soft.saturating_add(price);
                }
            }
        }
        let rules = self.round.rules.len();
        let forbidden = self.round.forbidden.iter().position(|one| *one == (holder, post));
        bars.extend(forbidden.map(|at| (rules + at) as u32));
        (bars, soft)
    }
}

impl Draft<'_> {
    /// Whether a relative who is not of the round holds a post in the unit of this level in which the post is.
    fn meets_kin(&self, holder: HolderId, post: PostId, level: &str) -> bool {
        let (posts, day) = (self.register.posts(), self.round.day);
        let home = |post: PostId| self.judge.ground().above(posts.post(post).unit, day, level);
        let Some(here) = home(post) else { return false };
        let kin = posts.kin(holder).into_iter().filter(|kin| self.number(*kin).is_none());
        let held = kin.flat_map(|kin| posts.of_holder(kin)).filter(|one| one.covers(day));
        let open = held.filter(|one| self.register.post_open(posts.post(one.post), day));
        open.map(|one| home(one.post)).any(|there| there == Some(here))
    }

    /// Returns the number of somebody of the round.
    pub(super) fn number(&self, holder: HolderId) -> Option<u32> {
        self.people.binary_search_by_key(&holder, |(one, _)| *one).ok().map(|at| at as u32)
    }
}

/// Whether a rule speaks of several choices at once.
pub(super) fn is_joined(rule: &Rule) -> bool {
    matches!(rule, Rule::NoKin(_) | Rule::TeamShare(_) | Rule::NotTogether(_) | Rule::MovedFrom { .. })
}

/// Whether a rule asks something of a move only: whoever stays has met it, or not, long ago.
pub(super) fn is_about_moves(rule: &Rule) -> bool {
    matches!(
        rule,
        Rule::LeastInPost(_)
            | Rule::NotBack { .. }
            | Rule::NotMovedWithin(_)
            | Rule::BeforeRetirement(_)
            | Rule::TeamShare(_)
            | Rule::NotTogether(_)
    )
}

/// Returns how many steps up and down the tree lie between two units; a unit that is not there is as far as the top.
fn steps(judge: &Judge, (from, to): (UnitId, UnitId), day: Date) -> i64 {
    let (up, down): (Vec<UnitId>, Vec<UnitId>) =
        (judge.ground().chain(from, day).collect(), judge.ground().chain(to, day).collect());
    let met = up.iter().position(|unit| down.contains(unit));
    let (steps_up, steps_down) = match met {
        Some(at) => (at, down.iter().position(|unit| *unit == up[at]).unwrap_or(0)),
        None => (up.len(), down.len()),
    };
    (steps_up + steps_down) as i64
}

/// Returns who held a post in full that ended with its unit in the year before, whose unit lives on in the round's, and who holds
/// none now: on the day of a merger, the heads of what was merged.
fn displaced(register: &Register, round: &Round) -> BTreeSet<HolderId> {
    let (posts, day) = (register.posts(), round.day);
    let ground = register::placement::Ground::new(register);
    let year_ago = base::day::months_after(day, -12);
    let lives_on = |unit: UnitId, until: Date| {
        let Ok(eve) = until.yesterday() else { return false };
        let heirs = ground.carried(unit, eve, day);
        let is_ours = |heir: &UnitId| round.units.iter().any(|outer| register.descends(*heir, *outer, day));
        register.units().on(unit, day).is_none() && heirs.iter().any(is_ours)
    };
    let is_displaced = |holder: HolderId| {
        let service = Service::of(register, posts, holder);
        let full = || service.stretches().iter().filter(|one| one.manner == Manner::Full);
        !full().any(|one| one.covers(day))
            && full().any(|one| {
                let ended = one.until.filter(|until| year_ago < *until && *until <= day);
                ended.is_some_and(|until| lives_on(posts.post(one.post).unit, until))
            })
    };
    posts.holders().map(|(id, _)| id).filter(|id| is_displaced(*id)).collect()
}
