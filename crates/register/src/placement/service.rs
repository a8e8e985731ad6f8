//! What somebody has served: stretches of days in posts, and how they are counted together.

use super::answers_to;
use super::ground::Ground;
use crate::posts::{Appointment, HolderId, Manner, Post, PostId, PostRole, Posts};
use crate::register::Register;
use base::{Date, Tri, day};
use rules::program::placement::{Held, PlacementRule, PostWord};

/// One stretch of days in one post, as far as the post was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The post.
    pub post: PostId,
    /// The first day.
    pub from: Date,
    /// The first day after it; nothing where no end is known.
    pub until: Option<Date>,
    /// How it was held.
    pub manner: Manner,
    /// The first days of its terms.
    pub terms: Vec<Date>,
}

impl Stretch {
    /// Returns whether it covers `day`.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// All that one holder has served and will serve, so far as it is recorded.
#[derive(Clone, Debug)]
pub struct Service {
    /// Whose it is.
    pub holder: HolderId,
    // Invariant: in the order of first days; none empty.
    stretches: Vec<Stretch>,
}

/// Days from one up to the day before another, by their numbers.
pub(super) type Days = (i64, i64);

impl Service {
    /// Returns what a holder has served.
    pub fn of(register: &Register, posts: &Posts, holder: HolderId) -> Service {
        let stretch = |one: &Appointment| {
            let post_end = register.post_end(posts.post(one.post), one.from);
            let until = match (one.until, post_end) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
            let terms = std::iter::once(one.from).chain(one.terms.iter().map(|term| term.from)).collect();
            Stretch { post: one.post, from: one.from, until, manner: one.manner, terms }
        };
        let stretches = posts.of_holder(holder).map(stretch);
        let there = stretches.filter(|one| one.until.is_none_or(|until| one.from < until));
        Service { holder, stretches: there.collect() }
    }

    /// Returns the service as it would be if the holder moved on `day` to `post` from the posts held in full.
    pub fn moved(&self, post: PostId, day: Date) -> Service {
        let keep = |one: &Stretch| one.from < day || one.manner != Manner::Full;
        let mut stretches: Vec<Stretch> = self.stretches.iter().filter(|one| keep(one)).cloned().collect();
        for one in stretches.iter_mut().filter(|one| one.manner == Manner::Full && one.post != post) {
            one.until = Some(one.until.map_or(day, |until| until.min(day)));
        }
        let stays = stretches.iter().any(|one| one.post == post && one.covers(day));
        if !stays {
            stretches.push(Stretch { post, from: day, until: None, manner: Manner::Full, terms: vec![day] });
        }
        Service { holder: self.holder, stretches }
    }

    /// Returns the stretches, the earliest first.
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }

    /// Returns the stretch in a post that covers `day`, the one held in full before others.
    pub fn on(&self, post: PostId, day: Date) -> Option<&Stretch> {
        let mut ours = self.stretches.iter().filter(|one| one.post == post && one.covers(day));
        ours.clone().find(|one| one.manner == Manner::Full).or_else(|| ours.next())
    }

    /// Returns the post held in full that was left last before `day`, other than those of the stay that begins on it.
    pub fn before(&self, day: Date) -> Option<&Stretch> {
        let left = self.stretches.iter().filter(|one| one.manner == Manner::Full);
        let left = left.filter(|one| one.until.is_some_and(|until| until <= day));
        left.max_by_key(|one| (one.until, one.from))
    }
}

/// Stretches that count together, for sure or perhaps.
pub(super) struct Counted {
    /// What counts for sure, in order and without overlap.
    pub sure: Vec<Days>,
    /// What counts if all that is not known counts.
    pub at_most: Vec<Days>,
}

/// Who counts, and against what.
pub(super) struct Counter<'a> {
    pub register: &'a Register,
    pub posts: &'a Posts,
    pub ground: &'a Ground<'a>,
}

impl Counter<'_> {
    /// Returns the days of the service that count together with a post on `today`, up to the end of `to`.
    pub fn counted(
        &self,
        service: &Service,
        held: &Held,
        rule: &PlacementRule,
        post: PostId,
        (today, to): (Date, Date),
    ) -> Counted {
        let mut counted = Counted { sure: Vec::new(), at_most: Vec::new() };
        for stretch in service.stretches.iter().filter(|one| self.counts(one, rule)) {
            for (days, same) in self.pieces(stretch, held, post, (today, to)) {
                if same == Tri::Yes {
                    counted.sure.push(days);
                }
                if same != Tri::No {
                    counted.at_most.push(days);
                }
            }
        }
        counted.sure = merged(counted.sure);
        counted.at_most = merged(counted.at_most);
        counted
    }

    /// Returns whether service in the stretch counts under the rule.
    pub fn counts(&self, stretch: &Stretch, rule: &PlacementRule) -> bool {
        let manner = |word: &String| match PostWord::read(word) {
            Some(PostWord::Acting) => stretch.manner == Manner::Acting,
            Some(PostWord::Concurrent) => stretch.manner == Manner::Concurrent,
            _ => false,
        };
        let post = self.posts.post(stretch.post);
        !rule.not_counting.iter().any(manner)
            && !answers_to(self.register, post, &rule.not_counting, stretch.from)
    }

    /// Returns the stretch up to the end of `to` in pieces, each with whether it counts together with the post.
    fn pieces(
        &self,
        stretch: &Stretch,
        held: &Held,
        post: PostId,
        (today, to): (Date, Date),
    ) -> Vec<(Days, Tri)> {
        let end = day::number(to) + 1;
        let until = stretch.until.map_or(end, |until| day::number(until).min(end));
        let mut pieces = Vec::new();
        let mut from = stretch.from;
        while day::number(from) < until {
            let next = match held {
                Held::Post => None,
                Held::Own(_) | Held::Level => self.next_change(stretch.post, from),
            };
            let piece_end = next.map_or(until, |next| day::number(next).min(until));
            let same = self.same(stretch.post, from, held, post, today);
            pieces.push(((day::number(from), piece_end), same));
            match next {
                Some(next) if day::number(next) < until => from = next,
                _ => break,
            }
        }
        pieces
    }

    /// Returns the next day on which the post's unit, or one above it, is another or elsewhere.
    fn next_change(&self, post: PostId, day: Date) -> Option<Date> {
        let units = self.register.units();
        let chain = self.ground.chain(self.posts.post(post).unit, day);
        chain.filter_map(|unit| units.on(unit, day).and_then(|spell| spell.until)).min()
    }

    /// Returns whether service in `served` on the day `then` counts together with `post` on `today`.
    fn same(&self, served: PostId, then: Date, held: &Held, post: PostId, today: Date) -> Tri {
        match held {
            Held::Post => self.same_post(served, post),
            Held::Level => {
                let level = |post: PostId, day| self.level(post, day);
                Tri::from(level(served, then).is_some() && level(served, then) == level(post, today))
            }
            Held::Own(own) => {
                let unit = |post: PostId, day| self.ground.above(self.posts.post(post).unit, day, own);
                match (unit(served, then), unit(post, today)) {
                    (Some(served), Some(now)) => self.same_ground((served, then), (now, today)),
                    _ => Tri::No,
                }
            }
        }
    }

    /// Returns whether two units of two days are one place, whichever day is the earlier.
    pub fn same_ground(&self, (then, on): (base::UnitId, Date), (now, today): (base::UnitId, Date)) -> Tri {
        if on <= today {
            self.ground.same_place((then, on), (now, today))
        } else {
            self.ground.same_place((now, today), (then, on))
        }
    }

    /// Returns the level of a post on `day`.
    pub fn level(&self, post: PostId, day: Date) -> Option<String> {
        let post = self.posts.post(post);
        let of_unit = || self.register.units().on(post.unit, day).map(|spell| spell.level.to_string());
        post.level.as_ref().map(ToString::to_string).or_else(of_unit)
    }

    /// Returns whether time in `served` is time in `post`: it is the post, or one it goes on with. Where a unit arose
    /// from that of the other post, and nobody has said whether the post goes on, it is not known.
    pub fn same_post(&self, served: PostId, post: PostId) -> Tri {
        let earlier = |id: &PostId| self.posts.post(*id).continues;
        let is_before = |first: PostId, second: PostId| {
            std::iter::successors(Some(second), earlier).any(|id| id == first)
        };
        if is_before(served, post) || is_before(post, served) {
            return Tri::Yes;
        }
        let (a, b) = (self.posts.post(served), self.posts.post(post));
        let (first, second) = if a.from <= b.from { (a, b) } else { (b, a) };
        let unsaid = second.continues.is_none() && alike(first, second) && self.goes_over(first, second);
        if unsaid { Tri::Undecided } else { Tri::No }
    }

    /// Returns whether the unit of `second` arose from that of `first` on the day `second` begins.
    fn goes_over(&self, first: &Post, second: &Post) -> bool {
        let Ok(eve) = second.from.yesterday() else { return false };
        first.unit != second.unit
            && self.register.units().on(first.unit, eve).is_some()
            && self.ground.carried(first.unit, eve, second.from).contains(&second.unit)
    }
}

/// Returns whether two posts are of one sort, so that one may go on with the other.
fn alike(a: &Post, b: &Post) -> bool {
    (a.role, a.branch, &a.kind) == (b.role, b.branch, &b.kind) && a.role != PostRole::Member
}

/// Puts stretches in order and joins those that meet.
pub(super) fn merged(mut days: Vec<Days>) -> Vec<Days> {
    days.sort_unstable();
    let mut joined: Vec<Days> = Vec::with_capacity(days.len());
    for (from, until) in days {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => joined.push((from, until)),
        }
    }
    joined
}

/// Returns the stretch without a break that covers the last day before `end`.
pub(super) fn last_run(days: &[Days], end: i64) -> Option<Days> {
    days.iter().copied().find(|(from, until)| *from < end && end <= *until)
}

/// Returns how many of the days lie from `from` on.
pub(super) fn count_from(days: &[Days], from: i64) -> i64 {
    days.iter().map(|(start, end)| (end - from.max(*start)).max(0)).sum()
}
