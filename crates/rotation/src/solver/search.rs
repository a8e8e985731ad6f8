//! The search of one part: relax, close what cannot be better, choose, and look at both sides.

use super::domain::{DeadEnd, Domain};
use super::model::{Model, Part};
use super::network::{CLOSED, Link};
use super::proof::{Dual, Tree};
use super::relaxation::{ALWAYS, Relaxation, scale_for};
use super::watch::Watch;

/// Splits below one another: deeper ones are left open, so that the stack stays small.
const DEPTH_MAX: u32 = 1_500;

/// Prices kept of one proof: a quarter of a gibibyte.
const WORDS_MAX: usize = 1 << 25;

/// Rounds of looking for weights: at first, at a split, after choosing.
const ROUNDS_ROOT: [u32; 4] = [40, 60, 100, 200];
const ROUNDS_SPLIT: u32 = 24;
const ROUNDS_DIVE: u32 = 10;

/// The longest step, in parts of 256 of what is hoped for: without a plan to aim at, the hope may be far too small.
const PACE_MAX: i64 = 1 << 16;

/// Rounds of mending: what takes longer is left to choosing step by step.
const MENDS_MAX: u32 = 64;

/// How a search came to an end at one place.
enum Ended {
    /// No choice here is better than what is known.
    Cut(Dual),
    /// There may be one; the scaled bound and the prices that give it.
    Open(i64, Dual),
}

/// A step towards keeping a row.
enum Mend {
    Close(usize),
    Choose(usize),
}

/// The state of the search of one part.
pub(super) struct Search {
    pub model: Model,
    domain: Domain,
    relaxation: Relaxation,
    grain: i64,
    /// Only what costs less is of interest.
    limit: i64,
    /// The best choice found: the arc of each person.
    found: Option<Vec<u32>>,
    /// The best bound of the whole part, scaled.
    floor: Option<i64>,
    /// Prices that closed arcs for good, first to last.
    spine: Vec<Dual>,
    /// Set when a side of a split was left open for want of time or room.
    unfinished: bool,
    words_left: usize,
}

/// What is known of a part when its search ends.
pub(super) struct Verdict {
    /// The best choice found: the arc of each person.
    pub found: Option<Vec<u32>>,
    pub tree: Tree,
    pub people: Vec<u32>,
    pub posts: Vec<u32>,
    /// No choice costs less.
    pub bound: i64,
    /// Whether nothing better than `found` is left, or, where nothing was found, no choice at all.
    pub is_settled: bool,
    /// Places of the model, for the arcs of `found`.
    pub model: Model,
}

impl Search {
    pub(super) fn new(model: Model, scale: Option<i64>) -> Search {
        let grain = model.grain();
        Search {
            domain: Domain::new(&model),
            relaxation: Relaxation::new(&model, scale.unwrap_or_else(|| scale_for(&model))),
            grain,
            limit: model.cost_range().1 + grain,
            found: None,
            floor: None,
            spine: Vec::new(),
            unfinished: false,
            words_left: WORDS_MAX,
            model,
        }
    }

    /// Looks for a first choice and a first bound. Returns the tree where that settles it.
    pub(super) fn begin(&mut self, watch: &mut Watch) -> Option<Tree> {
        if self.model.has_empty_row() || self.change(|_, _| ()).is_err() {
            return Some(Tree::Open);
        }
        for rounds in ROUNDS_ROOT {
            if let Some(tree) = self.tighten_in(rounds, watch) {
                return Some(tree);
            }
            self.mend(watch);
        }
        if self.is_far() {
            self.dive(watch);
        }
        self.tighten(watch)
    }

    /// Whether nothing was found, or only what costs half a percent more than the bound.
    fn is_far(&self) -> bool {
        let floor = self.floor.map_or(i64::MIN, |floor| self.rounded(floor));
        self.found.is_none()
            || i128::from(self.limit) - i128::from(floor) > i128::from(self.limit.abs() / 200)
    }

    /// Closes arcs for good, now that a better choice may be known; returns the tree where nothing is left.
    pub(super) fn tighten(&mut self, watch: &mut Watch) -> Option<Tree> {
        self.tighten_in(ROUNDS_SPLIT, watch)
    }

    fn tighten_in(&mut self, rounds: u32, watch: &mut Watch) -> Option<Tree> {
        match self.relax(rounds, watch) {
            Ended::Cut(dual) => Some(self.grow(Tree::Priced { dual, then: Box::default() })),
            Ended::Open(value, dual) => {
                self.floor = self.floor.max(Some(value));
                self.spine.push(dual);
                watch.note(Some(self.rounded(value)), self.found.is_some().then_some(self.limit));
                self.close_dear(value).is_err().then(|| self.grow(Tree::Open))
            }
        }
    }

    /// Puts the prices of the spine above a tree.
    fn grow(&mut self, tree: Tree) -> Tree {
        let above = std::mem::take(&mut self.spine);
        above.into_iter().rev().fold(tree, |tree, dual| Tree::Priced { dual, then: Box::new(tree) })
    }

    /// Looks at every choice left, within the work the watch allows; returns the whole tree where that settles it.
    pub(super) fn exhaust(&mut self, watch: &mut Watch) -> Option<Tree> {
        self.unfinished = false;
        self.words_left = WORDS_MAX;
        let (mark, weights) = (self.mark(), self.relaxation.weights.clone());
        let tree = self.split(0, watch);
        self.undo(mark);
        self.relaxation.weigh(&self.model, &self.domain, &weights);
        (!self.unfinished).then(|| self.grow(tree))
    }

    /// Ends the search.
    pub(super) fn verdict(mut self, tree: Option<Tree>) -> Verdict {
        let is_settled = tree.is_some();
        let least = self.model.cost_range().0;
        let floor = self.floor.map_or(least, |floor| self.rounded(floor));
        let bound = if is_settled { self.limit } else { floor.min(self.limit) };
        let tree = tree.unwrap_or_else(|| self.grow(Tree::Open));
        let (people, posts) = (self.model.people.clone(), self.model.posts.clone());
        Verdict { found: self.found, tree, bound, people, posts, is_settled, model: self.model }
    }

    /// Returns the best choice's cost.
    pub(super) fn cost(&self) -> Option<i64> {
        self.found.is_some().then_some(self.limit)
    }

    fn rounded(&self, value: i64) -> i64 {
        let unit = self.relaxation.scale * self.grain;
        -(-value).div_euclid(unit) * self.grain
    }

    /// Whether a scaled bound leaves nothing of interest.
    fn is_cut(&self, value: i64) -> bool {
        i128::from(value) > i128::from(self.relaxation.scale) * i128::from(self.limit - self.grain)
    }

    fn mark(&self) -> usize {
        self.domain.trail().len()
    }

    /// Changes the domain and closes what follows.
    fn change(&mut self, change: impl FnOnce(&mut Domain, &Model)) -> Result<(), DeadEnd> {
        let mark = self.mark();
        change(&mut self.domain, &self.model);
        let result = self.domain.propagate(&self.model);
        self.domain.trail()[mark..].iter().for_each(|arc| self.relaxation.close(*arc as usize));
        result
    }

    fn undo(&mut self, mark: usize) {
        self.domain.settle();
        while let Some(arc) = self.domain.reopen(&self.model, mark) {
            self.relaxation.reopen(&self.model, arc);
        }
    }

    fn dual(&self) -> Dual {
        let weights = self.relaxation.weights.iter().enumerate().filter(|(_, weight)| **weight != 0);
        let number = |at: usize| self.model.limits[at].number;
        Dual {
            prices: self.relaxation.assignment.prices(),
            weights: weights.map(|(at, weight)| (number(at), *weight)).collect(),
        }
    }

    /// Looks for the weights that give the best bound here, and takes every choice met on the way that is better.
    fn relax(&mut self, rounds: u32, watch: &mut Watch) -> Ended {
        self.relaxation.rest();
        let (mut best, mut pace) = (None::<(i64, Vec<i64>)>, 256);
        let (mut stale, mut streak) = (0, 0);
        for round in 1..=rounds {
            let before = self.relaxation.assignment.steps();
            let value = match self.relaxation.bound(&self.model) {
                Ok(value) => value,
                Err(crowd) => return Ended::Cut(self.crowded(&crowd.prices(self.model.network.posts()))),
            };
            self.take_if_better(watch);
            if self.is_cut(value) {
                return Ended::Cut(self.dual());
            }
            let known = best.as_ref().map_or(i64::MIN, |(value, _)| *value);
            if value > known {
                best = Some((value, self.relaxation.weights.clone()));
            }
            let gained = i128::from(value) - i128::from(known) > i128::from(self.hope(value) / 1_000);
            (stale, streak) = if gained { (0, streak + 1) } else { (stale + 1, 0) };
            if stale > 6 {
                (pace, stale) = (pace * 5 / 8, 0);
            } else if streak > 2 {
                (pace, streak) = ((pace * 2).min(PACE_MAX), 0);
            }
            let work = self.relaxation.assignment.steps() - before;
            if watch.enough(work) || round == rounds || pace < 4 || self.model.limits.is_empty() {
                break;
            }
            self.relaxation.step(&self.model, &self.domain, self.hope(value), pace);
        }
        let (_, weights) = best.expect("there is at least one round");
        self.relaxation.weigh(&self.model, &self.domain, &weights);
        match self.relaxation.bound(&self.model) {
            Ok(value) if self.is_cut(value) => Ended::Cut(self.dual()),
            Ok(value) => Ended::Open(value, self.dual()),
            Err(crowd) => Ended::Cut(self.crowded(&crowd.prices(self.model.network.posts()))),
        }
    }

    /// How much higher, scaled, the bound may come.
    fn hope(&self, value: i64) -> i64 {
        let to_limit = (self.limit.saturating_mul(self.relaxation.scale)).saturating_sub(value).max(1);
        if self.found.is_some() {
            to_limit
        } else {
            to_limit.min((value.abs() / 256).max(self.relaxation.scale))
        }
    }

    /// Prices that show the crowd: so steep that they outweigh every cost.
    fn crowded(&self, crowd: &[i64]) -> Dual {
        let (least, most) = self.model.cost_range();
        let steep = 2 * self.relaxation.scale * (most.abs() + least.abs() + self.grain);
        Dual { prices: crowd.iter().map(|price| price * steep).collect(), weights: Vec::new() }
    }

    fn take_if_better(&mut self, watch: &mut Watch) {
        if !self.relaxation.keeps_all(&self.model) {
            return;
        }
        let arcs = self.relaxation.assignment.arcs_of_people().to_vec();
        self.take(arcs, watch);
    }

    /// Takes a choice that keeps every row, if it is cheaper.
    fn take(&mut self, arcs: Vec<u32>, watch: &mut Watch) {
        let cost = self.model.cost_of(&arcs);
        if cost < self.limit {
            self.limit = cost;
            self.found = Some(arcs);
            watch.note(None, Some(cost));
        }
    }

    /// Closes every arc that would lift the bound to what is known; the relaxation stands at that bound.
    fn close_dear(&mut self, value: i64) -> Result<(), DeadEnd> {
        let room = self.relaxation.scale * (self.limit - self.grain) - value;
        let (assignment, cost) = (&self.relaxation.assignment, &self.relaxation.cost);
        let network = &self.model.network;
        let open = (0..network.arcs()).filter(|arc| self.domain.is_open(*arc));
        let dear: Vec<usize> = open.filter(|arc| assignment.extra(network, cost, *arc) > room).collect();
        self.change(|domain, model| dear.into_iter().for_each(|arc| domain.close(model, arc)))
    }

    fn branch(&mut self, depth: u32, watch: &mut Watch) -> Tree {
        let (dual, then) = match self.relax(ROUNDS_SPLIT, watch) {
            Ended::Cut(dual) => (dual, Tree::Open),
            Ended::Open(value, dual) if self.close_dear(value).is_ok() => (dual, self.split(depth, watch)),
            Ended::Open(_, dual) => (dual, Tree::Open),
        };
        self.words_left = self.words_left.saturating_sub(dual.prices.len() + 2 * dual.weights.len());
        Tree::Priced { dual, then: Box::new(then) }
    }

    fn split(&mut self, depth: u32, watch: &mut Watch) -> Tree {
        let Some(arc) = self.doubtful() else { return self.certain(watch) };
        if watch.enough(1) || depth >= DEPTH_MAX || self.words_left == 0 {
            self.unfinished = true;
            return Tree::Open;
        }
        let weights = self.relaxation.weights.clone();
        let likely = self.relaxation.taken[arc] * 2 >= ALWAYS;
        let mut side = |chosen: bool| {
            let mark = self.mark();
            self.relaxation.weigh(&self.model, &self.domain, &weights);
            let change = |domain: &mut Domain, model: &Model| match chosen {
                true => domain.choose(model, arc),
                false => domain.close(model, arc),
            };
            let tree = match self.change(change) {
                Ok(()) => self.branch(depth + 1, watch),
                Err(DeadEnd) => Tree::Open,
            };
            self.undo(mark);
            Box::new(tree)
        };
        let (first, second) = (side(likely), side(!likely));
        let (with, without) = if likely { (first, second) } else { (second, first) };
        Tree::Split { link: self.model.link(arc), with, without }
    }

    /// Nobody has a choice left: what remains is one choice, and with no weights but for what it breaks at a price its cost is the bound.
    fn certain(&mut self, watch: &mut Watch) -> Tree {
        let none = vec![0; self.model.limits.len()];
        self.relaxation.weigh(&self.model, &self.domain, &none);
        if !self.model.wished.is_empty() && self.relaxation.bound(&self.model).is_ok() {
            let paid = self.relaxation.paid_in_full(&self.model);
            self.relaxation.weigh(&self.model, &self.domain, &paid);
        }
        match self.relax(1, watch) {
            Ended::Cut(dual) | Ended::Open(_, dual) => Tree::Priced { dual, then: Box::default() },
        }
    }

    /// Returns the arc about which the relaxation wavers most; none where nobody has a choice.
    fn doubtful(&self) -> Option<usize> {
        let doubt = |arc: usize| {
            let taken = self.relaxation.taken[arc].clamp(0, ALWAYS);
            let broken = self.model.limits_of(arc).iter().any(|(limit, weight)| {
                *weight > 0
                    && self.relaxation.sums[*limit as usize] > self.model.limits[*limit as usize].row.most
            });
            taken.min(ALWAYS - taken) + if broken { ALWAYS / 4 } else { 0 }
        };
        self.wavering().max_by_key(|arc| (doubt(*arc), std::cmp::Reverse(*arc)))
    }

    /// Returns, for everybody who has a choice, the arc taken now, or another one where that is closed.
    fn wavering(&self) -> impl Iterator<Item = usize> + '_ {
        let network = &self.model.network;
        let now = self.relaxation.assignment.arcs_of_people();
        let is_open = |arc: &usize| *arc < network.arcs() && self.domain.is_open(*arc);
        let undecided = (0..network.people()).filter(|person| self.domain.is_undecided(*person));
        undecided.filter_map(move |person| {
            Some(now[person] as usize).filter(is_open).or_else(|| network.places_of(person).find(is_open))
        })
    }

    /// Makes a choice that keeps every row out of the relaxation's: where a row is broken, closes or chooses what costs least,
    /// places anew who is concerned, and again; then so with rows broken at a price, where that pays. It gives up where that leads nowhere.
    fn mend(&mut self, watch: &mut Watch) {
        let mark = self.mark();
        for _ in 0..MENDS_MAX {
            if watch.enough(self.model.network.places() as u64) || self.relaxation.bound(&self.model).is_err()
            {
                break;
            }
            let is_kept = self.relaxation.keeps_all(&self.model);
            if is_kept {
                self.take_if_better(watch);
            }
            let mends: Vec<Mend> = self.broken(!is_kept).flat_map(|limit| self.mends(limit)).collect();
            let apply = |domain: &mut Domain, model: &Model| {
                for mend in &mends {
                    match mend {
                        Mend::Close(arc) => domain.close(model, *arc),
                        Mend::Choose(arc) => domain.choose(model, *arc),
                    }
                }
            };
            if mends.is_empty() || self.change(apply).is_err() {
                break;
            }
        }
        self.undo(mark);
    }

    /// Returns the rows that the relaxation breaks: those that must hold, or those that should.
    fn broken(&self, hard: bool) -> impl Iterator<Item = usize> + '_ {
        let row = |at: usize| &self.model.limits[at].row;
        let all = 0..self.model.limits.len();
        all.filter(move |at| row(*at).is_hard() == hard && self.relaxation.sums[*at] > row(*at).most)
    }

    /// Returns the cheapest ways to bring a broken row back to its limit.
    fn mends(&self, limit: usize) -> Vec<Mend> {
        let row = &self.model.limits[limit].row;
        let mut ways: Vec<(i64, i64, usize, bool)> = Vec::new();
        for (arc, weight) in row.terms.iter().map(|(arc, weight)| (*arc as usize, *weight)) {
            let is_taken = self.is_taken(arc);
            if self.domain.is_open(arc) && is_taken == (weight > 0) {
                let price = if is_taken { self.regret(arc) } else { self.extra(arc) };
                ways.push((price / weight.abs(), weight.abs(), arc, is_taken));
            }
        }
        ways.sort_unstable();
        // What costs more than it saves is left broken.
        let saved = row.price.map(|price| price * self.relaxation.scale - self.relaxation.weights[limit]);
        ways.retain(|(price, ..)| saved.is_none_or(|saved| *price < saved));
        let mut over = self.relaxation.sums[limit] - row.most;
        let mut mends = Vec::new();
        for (_, gain, arc, is_taken) in ways {
            if over <= 0 {
                break;
            }
            over -= gain;
            mends.push(if is_taken { Mend::Close(arc) } else { Mend::Choose(arc) });
        }
        mends
    }

    fn is_taken(&self, arc: usize) -> bool {
        let assignment = &self.relaxation.assignment;
        match self.model.network.link(arc) {
            Link::Place { person, .. } | Link::Out { person } => {
                assignment.arcs_of_people()[person as usize] == arc as u32
            }
            Link::Vacant { post } => assignment.arcs_of_posts()[post as usize] == arc as u32,
        }
    }

    /// Returns how much dearer, scaled, the second best arc is for whoever takes this one.
    fn regret(&self, arc: usize) -> i64 {
        let network = &self.model.network;
        let (Link::Place { person, .. } | Link::Out { person }) = network.link(arc) else { return 0 };
        let others = network.places_of(person as usize).chain([network.out(person as usize)]);
        others.filter(|other| *other != arc).map(|other| self.extra(other)).min().unwrap_or(CLOSED)
    }

    /// Chooses what the relaxation is sure of, relaxes, and again, until nobody has a choice.
    fn dive(&mut self, watch: &mut Watch) {
        let (mark, weights) = (self.mark(), self.relaxation.weights.clone());
        let (mut levels, mut repairs) = (Vec::<(usize, usize)>::new(), 24);
        loop {
            let batch = self.likely();
            let Some(&last) = batch.last() else {
                self.certain(watch);
                break;
            };
            levels.push((self.mark(), last));
            if watch.is_stopped() || self.dive_once(batch, watch).is_err() {
                let Some((mark, last)) = levels.pop().filter(|_| repairs > 0 && !watch.is_stopped()) else {
                    break;
                };
                repairs -= 1;
                self.undo(mark);
                if self.change(|domain, model| domain.close(model, last)).is_err() {
                    let Some((mark, last)) = levels.pop() else { break };
                    self.undo(mark);
                    if self.change(|domain, model| domain.close(model, last)).is_err() {
                        break;
                    }
                }
            }
        }
        self.undo(mark);
        self.relaxation.weigh(&self.model, &self.domain, &weights);
    }

    fn dive_once(&mut self, batch: Vec<usize>, watch: &mut Watch) -> Result<(), DeadEnd> {
        for arc in batch {
            let mark = self.mark();
            if self.domain.is_open(arc) && self.change(|domain, model| domain.choose(model, arc)).is_err() {
                self.undo(mark);
                self.change(|domain, model| domain.close(model, arc))?;
            }
        }
        match self.relax(ROUNDS_DIVE, watch) {
            Ended::Cut(_) => Err(DeadEnd),
            Ended::Open(value, _) => self.close_dear(value),
        }
    }

    /// Returns the choices to make next, surest first: all that are nearly always taken, and at least an eighth of those open.
    fn likely(&self) -> Vec<usize> {
        let mut arcs: Vec<usize> = self.wavering().collect();
        arcs.sort_by_key(|arc| (std::cmp::Reverse(self.relaxation.taken[*arc]), *arc));
        let sure = arcs.iter().filter(|arc| self.relaxation.taken[**arc] >= ALWAYS / 10 * 9).count();
        arcs.truncate(sure.max(arcs.len().div_ceil(8)));
        arcs
    }
}

/// What the neighbourhoods need of a search.
impl Search {
    pub(super) fn found(&self) -> Option<&[u32]> {
        self.found.as_deref()
    }

    pub(super) fn is_open(&self, arc: usize) -> bool {
        self.domain.is_open(arc)
    }

    /// Returns how much dearer, scaled, a choice with the arc is at least; the relaxation stands at its best weights.
    pub(super) fn extra(&self, arc: usize) -> i64 {
        if self.relaxation.cost[arc] >= CLOSED {
            return CLOSED;
        }
        self.relaxation.assignment.extra(&self.model.network, &self.relaxation.cost, arc)
    }

    pub(super) fn scaled(&self, cost: i64) -> i64 {
        cost * self.relaxation.scale
    }

    pub(super) fn weight(&self, limit: usize) -> i64 {
        self.relaxation.weights[limit]
    }

    /// Searches a part around the best choice for something cheaper: true where one was found, and whether the part was
    /// searched to its end.
    pub(super) fn search_part(
        &mut self,
        people: &[u32],
        posts: &[u32],
        sums: &[i64],
        watch: &mut Watch,
    ) -> (bool, bool) {
        let found = self.found.clone().expect("there is a choice to better");
        let mut inside = vec![0; self.model.limits.len()];
        let mut cost_inside = 0;
        let mine: Vec<u32> = people.iter().map(|person| found[*person as usize]).collect();
        let free = posts.iter().map(|post| self.model.network.vacant(*post as usize) as u32);
        let filled = |arc: &u32| {
            let post = *arc as usize - self.model.network.places() - self.model.network.people();
            mine.iter().any(|mine| {
                (*mine as usize) < self.model.network.places()
                    && self.model.network.post_of(*mine as usize) == post
            })
        };
        let vacant: Vec<u32> = free.filter(|arc| !filled(arc)).collect();
        for arc in mine.iter().chain(&vacant) {
            cost_inside += self.model.cost[*arc as usize];
            for (limit, weight) in self.model.limits_of(*arc as usize) {
                inside[*limit as usize] += weight;
            }
        }
        let model = self.model.part(&Part {
            people,
            posts,
            open: &|arc| self.domain.is_open(arc),
            used: &|limit| sums[limit] - inside[limit],
        });
        let Some(rest) = self.rest_of(&model, sums, &inside) else { return (false, true) };
        let mut search = Search::new(model, Some(self.relaxation.scale));
        search.limit = cost_inside + self.model.penalty(sums) - rest;
        search.grain = self.grain;
        let weights: Vec<i64> =
            search.model.limits.iter().map(|limit| self.weight_of(limit.number)).collect();
        search.relaxation.weigh(&search.model, &search.domain, &weights);
        let whole = watch.turn_to(None);
        let tree = search.improve(watch);
        watch.turn_to(whole);
        let Some(better) = search.found.take() else { return (false, tree.is_some()) };
        let mut arcs = found;
        for (at, arc) in better.into_iter().enumerate() {
            arcs[people[at] as usize] = self.arc_outside(people[at], posts, &search.model, arc);
        }
        self.take(arcs, watch);
        (true, tree.is_some())
    }

    /// Returns what is paid for limits that a part does not know, with nothing chosen inside; none where one of them, which must
    /// hold, then is broken: no choice of the part is one of the whole.
    fn rest_of(&self, part: &Model, sums: &[i64], inside: &[i64]) -> Option<i64> {
        let mut known = part.limits.iter().map(|limit| limit.number).peekable();
        let mut rest = 0;
        for (at, limit) in self.model.limits.iter().enumerate() {
            if known.next_if_eq(&limit.number).is_some() {
                continue;
            }
            let sum = sums[at] - inside[at];
            if limit.row.is_hard() && sum > limit.row.most {
                return None;
            }
            rest += limit.row.penalty(sum);
        }
        Some(rest)
    }

    fn improve(&mut self, watch: &mut Watch) -> Option<Tree> {
        if self.change(|_, _| ()).is_err() {
            return Some(Tree::Open);
        }
        self.tighten(watch).or_else(|| self.exhaust(watch))
    }

    fn weight_of(&self, number: u32) -> i64 {
        let at = self.model.limits.binary_search_by_key(&number, |limit| limit.number);
        at.map_or(0, |at| self.relaxation.weights[at])
    }

    fn arc_outside(&self, person: u32, posts: &[u32], part: &Model, arc: u32) -> u32 {
        let network = &self.model.network;
        if arc as usize >= part.network.places() {
            return network.out(person as usize) as u32;
        }
        let post = posts[part.network.post_of(arc as usize)];
        network.place(person as usize, post as usize).expect("a place of a part is a place of the whole")
            as u32
    }
}
