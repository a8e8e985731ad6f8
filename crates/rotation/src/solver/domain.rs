//! Which arcs are still open, and what follows where one is closed.

use super::model::{Limit, Model, NOBODY, owner};
use super::network::CLOSED;

/// The open arcs of a model, with a trail back.
#[derive(Clone, Debug)]
pub(super) struct Domain {
    open: Vec<bool>,
    of_person: Vec<u32>,
    of_post: Vec<u32>,
    trail: Vec<u32>,
    limits_due: Vec<u32>,
    is_due: Vec<bool>,
    people_due: Vec<u32>,
    posts_due: Vec<u32>,
    failed: bool,
}

/// Somebody, something or some row has no choice left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DeadEnd;

impl Domain {
    /// Opens every arc of the model, with everything still to be looked at.
    pub(super) fn new(model: &Model) -> Domain {
        let network = &model.network;
        let open: Vec<bool> = model.cost.iter().map(|cost| *cost < CLOSED).collect();
        let mut domain = Domain {
            of_person: vec![0; network.people()],
            of_post: vec![0; network.posts()],
            trail: Vec::new(),
            limits_due: (0..model.limits.len() as u32).collect(),
            is_due: vec![true; model.limits.len()],
            people_due: (0..network.people() as u32).collect(),
            posts_due: (0..network.posts() as u32).collect(),
            failed: false,
            open,
        };
        for arc in (0..network.arcs()).filter(|arc| domain.open[*arc]) {
            for (counts, by_post) in [(&mut domain.of_person, false), (&mut domain.of_post, true)] {
                let owner = owner(network, arc as u32, by_post);
                if owner != NOBODY {
                    counts[owner as usize] += 1;
                }
            }
        }
        domain
    }

    pub(super) fn is_open(&self, arc: usize) -> bool {
        self.open[arc]
    }

    /// Whether the person still has a choice.
    pub(super) fn is_undecided(&self, person: usize) -> bool {
        self.of_person[person] > 1
    }

    /// The arcs closed so far, oldest first.
    pub(super) fn trail(&self) -> &[u32] {
        &self.trail
    }

    /// Opens the arc closed last, if more than `mark` are closed.
    pub(super) fn reopen(&mut self, model: &Model, mark: usize) -> Option<usize> {
        if self.trail.len() <= mark {
            return None;
        }
        let arc = self.trail.pop()?;
        self.open[arc as usize] = true;
        for (counts, by_post) in [(&mut self.of_person, false), (&mut self.of_post, true)] {
            let owner = owner(&model.network, arc, by_post);
            if owner != NOBODY {
                counts[owner as usize] += 1;
            }
        }
        Some(arc as usize)
    }

    /// Forgets what was still to be looked at, after arcs have been opened again.
    pub(super) fn settle(&mut self) {
        self.people_due.clear();
        self.posts_due.clear();
        self.limits_due.drain(..).for_each(|limit| self.is_due[limit as usize] = false);
        self.failed = false;
    }

    /// Closes an arc.
    pub(super) fn close(&mut self, model: &Model, arc: usize) {
        if !std::mem::replace(&mut self.open[arc], false) {
            return;
        }
        self.trail.push(arc as u32);
        self.count_off(model, arc, false);
        self.count_off(model, arc, true);
        for (limit, _) in model.limits_of(arc) {
            self.note(*limit);
        }
    }

    fn count_off(&mut self, model: &Model, arc: usize, by_post: bool) {
        let owner = owner(&model.network, arc as u32, by_post);
        if owner == NOBODY {
            return;
        }
        let (counts, due) = match by_post {
            false => (&mut self.of_person, &mut self.people_due),
            true => (&mut self.of_post, &mut self.posts_due),
        };
        counts[owner as usize] -= 1;
        self.failed |= counts[owner as usize] == 0;
        if counts[owner as usize] == 1 {
            due.push(owner);
        }
        self.note_owner(model, owner, by_post);
    }

    /// Closes every other arc of the arc's person and post.
    pub(super) fn choose(&mut self, model: &Model, arc: usize) {
        self.failed |= !self.open[arc];
        for by_post in [false, true] {
            let owner = owner(&model.network, arc as u32, by_post);
            if owner != NOBODY {
                self.keep_only(model, owner, by_post, |other| other == arc);
            }
        }
    }

    /// Closes what cannot be taken any more, until nothing more follows.
    pub(super) fn propagate(&mut self, model: &Model) -> Result<(), DeadEnd> {
        while !self.failed {
            if let Some(person) = self.people_due.pop() {
                self.propagate_owner(model, person, false);
            } else if let Some(post) = self.posts_due.pop() {
                self.propagate_owner(model, post, true);
            } else if let Some(limit) = self.limits_due.pop() {
                self.is_due[limit as usize] = false;
                self.propagate_limit(model, &model.limits[limit as usize]);
            } else {
                return Ok(());
            }
        }
        Err(DeadEnd)
    }

    fn note(&mut self, limit: u32) {
        if !std::mem::replace(&mut self.is_due[limit as usize], true) {
            self.limits_due.push(limit);
        }
    }

    /// With fewer choices outside a row, its terms may have become certain.
    fn note_owner(&mut self, model: &Model, owner: u32, by_post: bool) {
        let count = if by_post { self.of_post[owner as usize] } else { self.of_person[owner as usize] };
        if count > 3 {
            return;
        }
        let arcs = arcs_of(model, owner, by_post);
        for arc in arcs.filter(|arc| self.open[*arc]).collect::<Vec<usize>>() {
            for (limit, _) in model.limits_of(arc) {
                self.note(*limit);
            }
        }
    }

    fn propagate_owner(&mut self, model: &Model, owner: u32, by_post: bool) {
        let count = if by_post { self.of_post[owner as usize] } else { self.of_person[owner as usize] };
        self.failed |= count == 0;
        if count == 1 {
            let only = arcs_of(model, owner, by_post).find(|arc| self.open[*arc]);
            self.choose(model, only.expect("one arc is open"));
        }
    }

    fn keep_only(&mut self, model: &Model, owner: u32, by_post: bool, keep: impl Fn(usize) -> bool) {
        for arc in arcs_of(model, owner, by_post).filter(|arc| !keep(*arc)) {
            self.close(model, arc);
        }
    }

    /// Returns the least a group can add, and whether its owner has a choice outside it.
    fn least(&self, limit: &Limit, owner: u32, terms: &[(u32, i64)]) -> (i64, bool) {
        let open = terms.iter().filter(|(arc, _)| self.open[*arc as usize]);
        let (count, least) =
            open.fold((0, i64::MAX), |(count, least), (_, weight)| (count + 1, least.min(*weight)));
        let choices = match (owner, limit.by_post) {
            (NOBODY, _) => u32::MAX,
            (owner, true) => self.of_post[owner as usize],
            (owner, false) => self.of_person[owner as usize],
        };
        let outside = count < choices;
        (if outside { least.min(0) } else { least }, outside)
    }

    fn propagate_limit(&mut self, model: &Model, limit: &Limit) {
        // What may be broken at a price forbids nothing.
        if !limit.row.is_hard() {
            return;
        }
        let least =
            |(owner, range): &(u32, std::ops::Range<u32>)| self.least(limit, *owner, limit.terms(range)).0;
        let slack = limit.row.most - limit.groups.iter().map(least).sum::<i64>();
        if slack < 0 {
            self.failed = true;
            return;
        }
        for (owner, range) in &limit.groups {
            let terms = limit.terms(range);
            let (least, outside) = self.least(limit, *owner, terms);
            for (arc, weight) in terms {
                if weight - least > slack && self.open[*arc as usize] {
                    self.close(model, *arc as usize);
                }
            }
            if outside && -least > slack {
                if *owner == NOBODY {
                    self.choose(model, terms[0].0 as usize);
                } else {
                    let inside =
                        |arc: usize| terms.binary_search_by_key(&(arc as u32), |(arc, _)| *arc).is_ok();
                    self.keep_only(model, *owner, limit.by_post, inside);
                }
            }
        }
    }
}

/// Returns every arc of a person or post.
fn arcs_of(model: &Model, owner: u32, by_post: bool) -> impl Iterator<Item = usize> + '_ {
    let at = owner as usize;
    let (places, posts) =
        if by_post { (0..0, model.places_of_post(at)) } else { (model.network.places_of(at), &[][..]) };
    let last = if by_post { model.network.vacant(at) } else { model.network.out(at) };
    places.chain(posts.iter().map(|arc| *arc as usize)).chain([last])
}
