//! The question: who may go where, and what it costs.

use super::joined::{Joined, joined, wished};
use super::{Prices, Round};
use crate::solver::problem::{Person, Place, Post, Problem, Requirement, Side, Wish};
use base::{Date, UnitId};
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
    /// The same for each rule that joins choices and may be broken at a price.
    pub wished: Vec<Joined>,
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
    let (places, is_cut) = draft.places(round.prices.places_max);
    draft.question(places, is_cut)
}

/// Returns the posts that a round fills, by their id. A post held beside another one moves with nobody.
pub fn posts(register: &Register, round: &Round) -> Vec<PostId> {
    let all = register.posts();
    let is_free = |post: PostId| {
        let filled = register.filled_by(all, post, round.day);
        filled.is_none_or(|one| one.manner == Manner::Full)
    };
    all.iter().map(|(id, _)| id).filter(|id| round.covers(register, *id) && is_free(*id)).collect()
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
    /// What each of the people has served.
    pub services: Vec<Service>,
    bars: Vec<Bar>,
    /// Of each post its sort, and the units it lies in, the nearest first.
    sorts: Vec<Sort>,
    chains: Vec<Vec<UnitId>>,
    /// The post each of the people comes from, and the sort of posts he or she may take; none for any.
    from: Vec<(Option<PostId>, Option<Sort>)>,
    /// What each post costs more or less, whoever takes it.
    dearer: Vec<i64>,
}

/// A place that a rule forbids takes nobody's room among those looked at, up to so many times as many in all.
const BARRED_TOO: usize = 4;

/// What posts are of one sort: whoever holds one may take another.
type Sort = (register::posts::PostRole, register::posts::Branch, Option<String>, Option<String>);

impl<'a> Draft<'a> {
    pub(super) fn new(register: &'a Register, round: &'a Round) -> Draft<'a> {
        let (all, day) = (register.posts(), round.day);
        let posts = posts(register, round);
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
        let single = |key| round.prices.single.get(&key).copied().unwrap_or(0);
        let mut draft = Draft {
            register,
            round,
            judge: Judge::new(register, all),
            dearer: posts.iter().map(|post| single((None, None)) + single((None, Some(*post)))).collect(),
            posts,
            services: people.keys().map(|holder| Service::of(register, all, *holder)).collect(),
            people: people.into_iter().collect(),
            bars,
            sorts: Vec::new(),
            chains: Vec::new(),
            from: Vec::new(),
        };
        draft.sorts = draft.posts.iter().map(|post| draft.sort(*post)).collect();
        draft.chains = draft.posts.iter().map(|post| draft.chain(*post)).collect();
        draft.from = (0..draft.people.len()).map(|number| draft.comes_from(number)).collect();
        draft
    }

    pub(super) fn question(&self, places: Vec<Place>, is_cut: bool) -> Question {
        let (joined, sides): (Vec<Joined>, Vec<Side>) = joined(self).into_iter().unzip();
        let (wished, wishes): (Vec<Joined>, Vec<Wish>) = wished(self).into_iter().unzip();
        let people = self.people.iter().map(|(_, person)| person.clone()).collect();
        let posts = self.posts.iter().map(|post| {
            let is_vacant = self.register.filled_by(self.register.posts(), *post, self.round.day).is_none();
            Post { vacant: is_vacant.then_some(self.round.prices.vacant) }
        });
        let (posts, bars) = (posts.collect(), self.bars.len() as u32);
        let problem = Problem { people, posts, places, bars, sides, wishes };
        let people = self.people.iter().map(|(holder, _)| *holder).collect();
        Question {
            problem,
            people,
            posts: self.posts.clone(),
            bars: self.bars.clone(),
            joined,
            wished,
            is_cut,
        }
    }

    /// Returns the places by person and post, so many for each person that no rule forbids, and whether there are more.
    pub(super) fn places(&self, most: usize) -> (Vec<Place>, bool) {
        let (mut places, mut is_cut) = (Vec::new(), false);
        for number in 0..self.people.len() {
            let must = |at: usize| self.stays(number, at) || self.is_fixed(number, at);
            let mut near: Vec<(bool, i64, usize)> =
                self.candidates(number).map(|(at, cost)| (!must(at), cost, at)).collect();
            near.sort_unstable();
            let begin = places.len();
            let mut free = 0;
            for (looked_at, (_, cost, at)) in near.into_iter().enumerate() {
                if free >= most || looked_at >= most.saturating_mul(BARRED_TOO) {
                    is_cut = true;
                    break;
                }
                let place = self.place(number, at, cost);
                free += usize::from(place.bars.is_empty());
                places.push(place);
            }
            places[begin..].sort_unstable_by_key(|place| place.post);
        }
        (places, is_cut)
    }

    /// Returns the posts that one of the people may take as far as sorts go, each with what it costs, soft rules left out.
    pub(super) fn candidates(&self, number: usize) -> impl Iterator<Item = (usize, i64)> + '_ {
        let (holder, person) = &self.people[number];
        let up = self.from[number].0.map(|last| self.chain(last));
        let single = &self.round.prices.single;
        let own = single.range((Some(*holder), None)..=(Some(*holder), Some(PostId(u32::MAX))));
        let mut costs = self.dearer.clone();
        for ((_, post), points) in own {
            match post {
                None => costs.iter_mut().for_each(|cost| *cost += points),
                Some(post) => {
                    if let Ok(at) = self.posts.binary_search(post) {
                        costs[at] += points;
                    }
                }
            }
        }
        let cost = move |at: usize| {
            if person.post == Some(at as u32) {
                return single.get(&(Some(*holder), Some(self.posts[at]))).copied().unwrap_or(0);
            }
            let steps = up.as_ref().map_or(0, |up| steps(up, &self.chains[at]));
            self.round.prices.moved + self.round.prices.step * steps + costs[at]
        };
        (0..self.posts.len()).filter(move |at| self.may_take(number, *at)).map(move |at| (at, cost(at)))
    }

    /// Returns what a place costs without soft rules: for moving, for the way, for the choice itself.
    pub(super) fn parts(&self, number: usize, at: usize) -> [i64; 3] {
        let own =
            |post| self.round.prices.single.get(&(Some(self.people[number].0), post)).copied().unwrap_or(0);
        let single = own(Some(self.posts[at]));
        if self.stays(number, at) {
            return [0, 0, single];
        }
        let steps = self.from[number].0.map_or(0, |last| steps(&self.chain(last), &self.chains[at]));
        let Prices { moved, step, .. } = self.round.prices;
        [moved, step * steps, single + own(None) + self.dearer[at]]
    }

    /// Returns a place with what forbids it, given its cost without soft rules.
    pub(super) fn place(&self, number: usize, at: usize, cost: i64) -> Place {
        let (bars, soft) = self.judged(number, at);
        let points =
            |(rule, times): &(usize, i64)| times * self.round.prices.of_soft(&self.round.rules[*rule]);
        let cost = cost.saturating_add(soft.iter().map(points).sum());
        Place { person: number as u32, post: at as u32, cost, bars }
    }

    /// Whether somebody may take a post, as far as sorts go.
    pub(super) fn may_take(&self, number: usize, at: usize) -> bool {
        let sort = self.from[number].1.as_ref();
        sort.is_none_or(|sort| *sort == self.sorts[at]) || self.stays(number, at) || self.is_fixed(number, at)
    }

    fn stays(&self, number: usize, at: usize) -> bool {
        self.people[number].1.post == Some(at as u32)
    }

    fn is_fixed(&self, number: usize, at: usize) -> bool {
        self.round.fixed.contains(&(self.people[number].0, self.posts[at]))
    }

    /// Returns the post somebody comes from, and the sort of posts he or she may take.
    fn comes_from(&self, number: usize) -> (Option<PostId>, Option<Sort>) {
        let (holder, person) = &self.people[number];
        let last = self.last_post(*holder, person, &self.services[number]);
        // Whoever is offered may take any post, be it somebody whose unit was merged away.
        let is_offered = self.round.pool.contains(holder) || person.post.is_none() && person.out == Some(0);
        (last, last.filter(|_| !is_offered).map(|post| self.sort(post)))
    }

    /// Returns the units a post lies in, the nearest first; none where its unit is not there.
    fn chain(&self, post: PostId) -> Vec<UnitId> {
        self.judge.ground().chain(self.register.posts().post(post).unit, self.round.day).collect()
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

    /// Returns the bars of a place, and the soft rules it breaks by itself with how often it does.
    pub(super) fn judged(&self, number: usize, at: usize) -> (Vec<u32>, Vec<(usize, i64)>) {
        let (post, day, holder) = (self.posts[at], self.round.day, self.people[number].0);
        let stays = self.stays(number, at);
        let after = self.services[number].moved(post, day);
        let (mut bars, mut soft) = (Vec::new(), Vec::new());
        for (number, rule) in self.round.rules.iter().enumerate() {
            let said = &rule.rule().rule;
            if stays && is_about_moves(said) || self.judge.exemption(rule, holder, post, day).is_some() {
                continue;
            }
            let times = match said {
                Rule::NoKin(level) if self.judge.binds(rule, post, day) => {
                    self.kin_there(holder, post, level)
                }
                said if is_joined(said) => 0,
                _ => i64::from(self.judge.of_service(rule, &after, post, day).verdict == Verdict::Broken),
            };
            if times > 0 {
                match rule.rule().hard {
                    true => bars.push(number as u32),
                    false => soft.push((number, times)),
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
    /// Returns how many relatives who are not of the round hold a post in the unit of this level in which the post is.
    fn kin_there(&self, holder: HolderId, post: PostId, level: &str) -> i64 {
        let (posts, day) = (self.register.posts(), self.round.day);
        let home = |post: PostId| self.judge.ground().above(posts.post(post).unit, day, level);
        let Some(here) = home(post) else { return 0 };
        let is_there = |kin: &HolderId| {
            let held = posts.of_holder(*kin).filter(|one| one.covers(day));
            let mut open = held.filter(|one| self.register.post_open(posts.post(one.post), day));
            open.any(|one| home(one.post) == Some(here))
        };
        let kin = posts.kin(holder).into_iter().filter(|kin| self.number(*kin).is_none());
        kin.filter(is_there).count() as i64
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

/// Returns how many steps up and down the tree lie between two units, given those above each; one that is not there is as far as the top.
fn steps(up: &[UnitId], down: &[UnitId]) -> i64 {
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
