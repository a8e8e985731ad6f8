//! Rules on several posts together: the team of a unit, pairs, leaders moved from elsewhere.

use super::RuleInForce;
use super::judge::{Judge, Judgement, Seat, Verdict};
use super::service::Service;
use crate::posts::{HolderId, PostId};
use base::number::whole;
use base::{Date, Message, Number, Tri, UnitId};
use num_traits::ToPrimitive;
use rules::program::placement::Rule;

impl Judge<'_> {
    pub(super) fn team_share(&self, seat: Seat, share: &Number) -> Judgement {
        let Some((arrived, eve)) = self.change(seat) else { return Judgement::not_bound() };
        let team = self.posts.of_unit(self.posts.post(seat.post).unit);
        let before: Vec<(PostId, HolderId)> =
            team.iter().filter_map(|post| Some((*post, self.filled_on(*post, eve)?))).collect();
        let changed = before.iter().filter(|(post, holder)| self.filled_on(*post, arrived) != Some(*holder));
        let (changed, all) = (changed.count() as u64, before.len() as u64);
        let met = whole(changed) <= share * whole(all);
        let message = self.about(seat, "placement.team").with("changed", changed).with("team", all);
        Judgement::of(Tri::from(met), message.with("day", arrived))
    }

    pub(super) fn not_together(&self, seat: Seat, words: &[String]) -> Judgement {
        let is_one =
            |post: &PostId| super::answers_to(self.register, self.posts.post(*post), words, seat.day);
        let Some((arrived, eve)) = self.change(seat).filter(|_| is_one(&seat.post)) else {
            return Judgement::not_bound();
        };
        let others = self.posts.of_unit(self.posts.post(seat.post).unit).iter();
        let mut moved = others.filter(|post| **post != seat.post && is_one(post)).filter(|post| {
            let (before, after) = (self.filled_on(**post, eve), self.filled_on(**post, arrived));
            before.is_some() && after.is_some() && before != after
        });
        match moved.next() {
            None => Judgement::of(Tri::Yes, self.about(seat, "placement.moved-alone").with("day", arrived)),
            Some(other) => {
                let message = self.about(seat, "placement.moved-together").with("day", arrived);
                Judgement::of(Tri::No, message.with("other", &self.posts.post(*other).code))
            }
        }
    }

    /// Returns the day on which the holder took the post over from somebody else, and the day before.
    fn change(&self, seat: Seat) -> Option<(Date, Date)> {
        let arrived = seat.stretch()?.from;
        let eve = arrived.yesterday().ok()?;
        let before = self.filled_on(seat.post, eve)?;
        (before != seat.service.holder).then_some((arrived, eve))
    }

    fn filled_on(&self, post: PostId, day: Date) -> Option<HolderId> {
        self.register.filled_by(self.posts, post, day).map(|one| one.holder)
    }

    /// Returns the units a rule on units is about on `day`, in the order of the units.
    pub fn units_bound(&self, rule: &RuleInForce, day: Date) -> Vec<UnitId> {
        let Some(level) = rule.of_units() else { return Vec::new() };
        let order = self.register.hierarchy(day);
        let there =
            order.units().iter().copied().filter(|unit| {
                self.register.units().on(*unit, day).is_some_and(|spell| spell.answers_to(level))
            });
        there.filter(|unit| !self.leaders(rule, *unit, day).is_empty()).collect()
    }

    /// Returns the posts of a unit, and of those below it, that the rule is about.
    pub fn leaders(&self, rule: &RuleInForce, unit: UnitId, day: Date) -> Vec<PostId> {
        let order = self.register.hierarchy(day);
        let Some(place) = order.position(unit) else { return Vec::new() };
        let units = order.range(place).map(|place| order.unit(place));
        let posts = units.flat_map(|unit| self.posts.of_unit(unit)).copied();
        posts.filter(|post| self.binds(rule, *post, day)).collect()
    }

    /// Judges a rule on units, `1 leader moved from ministry in each province`, for one of them.
    pub fn of_unit(&self, rule: &RuleInForce, unit: UnitId, day: Date) -> Judgement {
        let Rule::MovedFrom { count, from, in_each } = &rule.rule().rule else {
            return Judgement::not_bound();
        };
        let leaders = self.leaders(rule, unit, day);
        if leaders.is_empty() {
            return Judgement::not_bound();
        }
        let held = leaders.iter().filter_map(|post| {
            let holder = self.filled_on(*post, day)?;
            let service = Service::of(self.register, self.posts, holder);
            Some((holder, self.came_from(&service, (*post, day), from, in_each)))
        });
        let held: Vec<(HolderId, Tri)> = held.collect();
        let wanted = count.ceil().to_integer().to_usize().unwrap_or(usize::MAX);
        let met = Tri::at_least(wanted, held.iter().map(|(_, answer)| *answer));
        let with = |wanted: Tri| held.iter().filter(move |(_, answer)| *answer == wanted);
        let codes = |answer| with(answer).map(|(holder, _)| self.posts.holder(*holder).code.to_string());
        let message = Message::new("placement.leaders").with("unit", self.code(unit));
        let message =
            message.with("count", with(Tri::Yes).count()).with("known", with(Tri::Undecided).count());
        let named: Vec<String> = codes(Tri::Yes).chain(codes(Tri::Undecided)).collect();
        Judgement { verdict: Verdict::from(met), reasons: vec![message.with("holders", named)] }
    }

    /// Returns whether the post left before coming to the unit of this level was one of `from`.
    pub fn came_from(&self, service: &Service, (post, day): (PostId, Date), from: &str, level: &str) -> Tri {
        let home = |post: PostId, day| self.ground().above(self.posts.post(post).unit, day, level);
        let Some(here) = home(post, day) else { return Tri::No };
        // Back over posts in the same unit, to the one before them.
        let held = service.stretches().iter().rev().filter(|one| one.from <= day && one.manner.fills());
        for one in held {
            let unit = home(one.post, one.from);
            match unit.map(|unit| self.counter().same_ground((unit, one.from), (here, day))) {
                Some(Tri::Yes) => {}
                Some(Tri::Undecided) => return Tri::Undecided,
                Some(Tri::No) | None => {
                    let words = [from.to_owned()];
                    let post = self.posts.post(one.post);
                    return Tri::from(super::answers_to(self.register, post, &words, one.from));
                }
            }
        }
        if self.posts.holder(service.holder).service_from.is_some() { Tri::No } else { Tri::Undecided }
    }
}
