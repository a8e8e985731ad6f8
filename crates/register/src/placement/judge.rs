//! Whether a holder meets a rule in a post on a day, and the facts that say so.

use super::ground::Ground;
use super::service::{Counter, Service, Stretch, count_from, last_run};
use super::{RuleInForce, answers_to};
use crate::posts::{Exemption, HolderId, Post, PostId, Posts};
use crate::register::Register;
use base::number::whole;
use base::{Date, Message, Number, Tri, UnitId, day};
use rules::program::placement::{Bounds, Held, PlacementRule, Rule, months};

/// The answer to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The rule says nothing of this post, or spares whoever holds it.
    NotBound,
    /// It is met.
    Met,
    /// A fact is missing that would decide it.
    Undecided,
    /// It is broken.
    Broken,
}

impl From<Tri> for Verdict {
    fn from(met: Tri) -> Verdict {
        match met {
            Tri::Yes => Verdict::Met,
            Tri::Undecided => Verdict::Undecided,
            Tri::No => Verdict::Broken,
        }
    }
}

/// The answer with the facts it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The answer.
    pub verdict: Verdict,
    /// Each fact, as a sentence of the catalogue; of something undecided, what is missing.
    pub reasons: Vec<Message>,
}

impl Judgement {
    /// Returns the answer of a rule that says nothing here.
    pub fn not_bound() -> Judgement {
        Judgement { verdict: Verdict::NotBound, reasons: Vec::new() }
    }

    pub(super) fn of(verdict: impl Into<Verdict>, reason: Message) -> Judgement {
        Judgement { verdict: verdict.into(), reasons: vec![reason] }
    }
}

/// Judges holders in posts by the rules of a register.
#[derive(Debug)]
pub struct Judge<'a> {
    pub(super) register: &'a Register,
    pub(super) posts: &'a Posts,
    pub(super) ground: Ground<'a>,
}

/// A holder in a post on a day, under a rule.
#[derive(Clone, Copy)]
pub(super) struct Seat<'a> {
    pub rule: &'a RuleInForce,
    pub service: &'a Service,
    pub post: PostId,
    pub day: Date,
}

impl Seat<'_> {
    fn said(&self) -> &PlacementRule {
        self.rule.rule()
    }

    /// Returns up to which day time counts.
    fn to(&self) -> Date {
        self.said().counted_to.map_or(self.day, |to| to.max(self.day))
    }

    /// Returns the stretch in which the holder is in the post.
    pub fn stretch(&self) -> Option<&Stretch> {
        self.service.on(self.post, self.day)
    }
}

impl<'a> Judge<'a> {
    /// Judges by the posts of a register, or by others in their place: as they would be after moves.
    pub fn new(register: &'a Register, posts: &'a Posts) -> Judge<'a> {
        Judge { register, posts, ground: Ground::new(register) }
    }

    /// Returns the posts it judges by.
    pub fn posts(&self) -> &'a Posts {
        self.posts
    }

    /// Returns the ways between the units of different days.
    pub fn ground(&self) -> &Ground<'a> {
        &self.ground
    }

    /// Returns whether one of the words of a plan names the post as it is on `day`.
    pub fn is_named(&self, post: PostId, words: &[String], day: Date) -> bool {
        answers_to(self.register, self.posts.post(post), words, day)
    }

    /// Returns the level of a post on `day`.
    pub fn level(&self, post: PostId, day: Date) -> Option<String> {
        self.counter().level(post, day)
    }

    /// Returns whether the post is one the rule is about, and there on `day`.
    pub fn binds(&self, rule: &RuleInForce, post: PostId, day: Date) -> bool {
        self.is_of(rule, post, day)
            && !answers_to(self.register, self.posts.post(post), &rule.rule().except, day)
            && rule.rule().named.force.covers(day)
    }

    /// Returns whether the post is one the placement is about.
    fn is_of(&self, rule: &RuleInForce, post: PostId, day: Date) -> bool {
        let placement = rule.placement();
        let post = self.posts.post(post);
        let within = || {
            let spell = self.register.units().on(post.unit, day);
            spell.is_some_and(|spell| placement.within.iter().any(|word| spell.answers_to(word)))
        };
        let scope = rule.program.plan.scope.iter();
        let under = |code: &String| {
            let scope = self.register.units().id(code);
            scope.is_some_and(|scope| self.register.descends(post.unit, scope, day))
        };
        self.register.post_open(post, day)
            && answers_to(self.register, post, &placement.of, day)
            && (placement.within.is_empty() || within())
            && (placement.under.is_empty() || placement.under.iter().any(under))
            && scope.into_iter().all(under)
    }

    /// Returns the exemption that covers the holder in the post from the rule on `day`.
    pub fn exemption(
        &self,
        rule: &RuleInForce,
        holder: HolderId,
        post: PostId,
        day: Date,
    ) -> Option<&'a Exemption> {
        self.posts.exemptions().iter().find(|one| {
            one.from <= day
                && day < one.until
                && one.plan == rule.plan
                && one.placement.as_str() == rule.placement().named.name
                && one.rule.as_deref().is_none_or(|key| key == rule.rule().rule.key())
                && one.holder.is_none_or(|own| own == holder)
                && one.post.is_none_or(|own| own == post)
        })
    }

    /// Judges a holder in a post on a day; one who does not hold it then is judged as if moved to it on that day.
    /// Exemptions are not looked at.
    pub fn of_holder(&self, rule: &RuleInForce, holder: HolderId, post: PostId, day: Date) -> Judgement {
        let service = Service::of(self.register, self.posts, holder);
        if service.on(post, day).is_some() {
            return self.of_service(rule, &service, post, day);
        }
        self.of_service(rule, &service.moved(post, day), post, day)
    }

    /// Judges somebody who has served so in a post on a day. What a rule says of others, such as kin or the team, is
    /// seen in the posts as they are: give those after a move.
    pub fn of_service(&self, rule: &RuleInForce, service: &Service, post: PostId, day: Date) -> Judgement {
        if !self.binds(rule, post, day) {
            return Judgement::not_bound();
        }
        let seat = Seat { rule, service, post, day };
        let judgement = self.said(seat);
        match &rule.rule().unless_retiring {
            Some(years) if judgement.verdict == Verdict::Broken => self.spared(seat, years, judgement),
            _ => judgement,
        }
    }

    fn said(&self, seat: Seat) -> Judgement {
        match &seat.said().rule {
            Rule::NotNative { level, map } => self.not_native(seat, level, *map),
            Rule::NoKin(level) => self.no_kin(seat, level),
            Rule::Terms { most, years } => self.terms(seat, most, years),
            Rule::Years { most, less, held, within } => {
                self.years(seat, (most, *less), held, within.as_ref())
            }
            Rule::LeastInPost(least) => self.least_in_post(seat, least),
            Rule::NotBack { years, level } => self.not_back(seat, years, level.as_deref()),
            Rule::NotMovedWithin(bounds) => self.not_moved_within(seat, bounds),
            Rule::BeforeRetirement(least) => self.before_retirement(seat, least),
            Rule::TeamShare(share) => self.team_share(seat, share),
            Rule::NotTogether(posts) => self.not_together(seat, posts),
            Rule::Rank(rank) => self.rank(seat, rank),
            Rule::RankOfPost => match &self.posts.post(seat.post).rank {
                Some(rank) => self.rank(seat, rank),
                None => Judgement::not_bound(),
            },
            // Judged by unit.
            Rule::MovedFrom { .. } => Judgement::not_bound(),
            Rule::OwnWords(_) => Judgement::of(Tri::Undecided, Message::new("placement.own-words")),
        }
    }

    fn spared(&self, seat: Seat, years: &Number, judgement: Judgement) -> Judgement {
        let Some(retires) = self.holder(seat).retires else {
            return Judgement::of(Tri::Undecided, self.about(seat, "placement.retirement-unknown"));
        };
        let soon = retires <= day::months_after(seat.day, months(years));
        if soon { Judgement::not_bound() } else { judgement }
    }

    // Where somebody comes from.

    fn not_native(&self, seat: Seat, level: &str, map: Option<Date>) -> Judgement {
        let day = map.unwrap_or(seat.day);
        let unit = self.posts.post(seat.post).unit;
        if self.ground.above(unit, seat.day, level).is_none() {
            return Judgement::not_bound();
        }
        // On an older map, a unit that was there is itself; else it is what it arose from.
        let seats = match self.register.units().on(unit, day) {
            Some(_) => vec![unit],
            None => self.ground.carried(unit, seat.day, day).into_iter().collect(),
        };
        let mut own: Vec<UnitId> =
            seats.iter().filter_map(|unit| self.ground.above(*unit, day, level)).collect();
        own.dedup();
        let Some(native) = self.holder(seat).native else {
            return Judgement::of(Tri::Undecided, self.about(seat, "placement.native-unknown"));
        };
        let homes = self.ground.places(native.unit, native.on, day);
        let lies = |outer: &UnitId| inside(homes.iter().map(|home| self.ground.lies_in(*home, *outer, day)));
        // Of several units it is not known in which the post would have been.
        let native_here = inside(own.iter().map(lies));
        let code = match native_here {
            Tri::Yes => "placement.native",
            Tri::No => "placement.not-native",
            Tri::Undecided => "placement.native-divided",
        };
        let message = self.about(seat, code).with("native", self.code(native.unit)).with("day", day);
        Judgement::of(!native_here, message.with("units", self.codes(&own)))
    }

    fn no_kin(&self, seat: Seat, level: &str) -> Judgement {
        let unit = self.posts.post(seat.post).unit;
        let Some(own) = self.ground.above(unit, seat.day, level) else { return Judgement::not_bound() };
        let mut reasons = Vec::new();
        for kin in self.posts.kin(seat.service.holder) {
            let held = self.posts.of_holder(kin).filter(|one| one.covers(seat.day));
            let open = held.filter(|one| self.register.post_open(self.posts.post(one.post), seat.day));
            let here = open.filter(|one| {
                self.ground.above(self.posts.post(one.post).unit, seat.day, level) == Some(own)
            });
            reasons.extend(here.map(|one| {
                let message = self.about(seat, "placement.kin").with("kin", &self.posts.holder(kin).code);
                message.with("other", &self.posts.post(one.post).code).with("unit", self.code(own))
            }));
        }
        if !reasons.is_empty() {
            return Judgement { verdict: Verdict::Broken, reasons };
        }
        match self.holder(seat).kin {
            None => Judgement::of(Tri::Undecided, self.about(seat, "placement.kin-unknown")),
            Some(_) => {
                Judgement::of(Tri::Yes, self.about(seat, "placement.no-kin").with("unit", self.code(own)))
            }
        }
    }

    // How long somebody has served.

    fn terms(&self, seat: Seat, most: &Number, years: &Number) -> Judgement {
        let counted =
            self.counter().counted(seat.service, &Held::Post, seat.said(), seat.post, (seat.day, seat.to()));
        let end = day::number(seat.to()) + 1;
        let limit = days_of(end, &(most * years));
        let run = |days: &[(i64, i64)]| last_run(days, end);
        let broken = |run: Option<(i64, i64)>| {
            run.is_some_and(|(from, until)| {
                until - from > limit || whole(self.terms_begun(seat, from, until)) > *most
            })
        };
        let (sure, at_most) = (run(&counted.sure), run(&counted.at_most));
        let met = between(broken(sure), broken(at_most));
        let (from, until) = at_most.or(sure).unwrap_or((end, end));
        let message = self.served(seat, "placement.terms", "placement.terms-not-joined", met, (from, until));
        Judgement::of(met, message.with("count", self.terms_begun(seat, from, until)))
    }

    /// Returns how many terms begin in the post, or one it goes on with, from one day up to another.
    fn terms_begun(&self, seat: Seat, from: i64, until: i64) -> u64 {
        let counter = self.counter();
        let stretches = seat.service.stretches().iter();
        let ours =
            stretches.filter(|one| one.manner.fills() && counter.same_post(one.post, seat.post) != Tri::No);
        let begins = ours.flat_map(|one| &one.terms).map(|term| day::number(*term));
        begins.filter(|term| from <= *term && *term < until).count() as u64
    }

    fn years(
        &self,
        seat: Seat,
        (most, less): (&Number, bool),
        held: &Held,
        within: Option<&Number>,
    ) -> Judgement {
        if let Held::Own(level) = held
            && self.ground.above(self.posts.post(seat.post).unit, seat.day, level).is_none()
        {
            return Judgement::not_bound();
        }
        let counter = self.counter();
        let counted = counter.counted(seat.service, held, seat.said(), seat.post, (seat.day, seat.to()));
        let end = day::number(seat.to()) + 1;
        let limit = days_of(end, most);
        let too_long = |days: i64| if less { days >= limit } else { days > limit };
        let window = within.map(|years| end - days_of(end, years));
        let (sure, at_most) = match (window, held) {
            (Some(from), _) => (count_from(&counted.sure, from), count_from(&counted.at_most, from)),
            (None, Held::Level) => {
                (count_from(&counted.sure, i64::MIN / 2), count_from(&counted.at_most, i64::MIN / 2))
            }
            (None, _) => (length(last_run(&counted.sure, end)), length(last_run(&counted.at_most, end))),
        };
        let mut met = between(too_long(sure), too_long(at_most));
        // A count over time past needs all of that time.
        let complete = match (window, held) {
            (None, Held::Post | Held::Own(_)) => true,
            _ => self.holder(seat).service_from.is_some(),
        };
        if met == Tri::Yes && !complete {
            let message = self.about(seat, "placement.service-unknown");
            return Judgement::of(Tri::Undecided, message.with("served", sure as u64));
        }
        if met == Tri::Undecided && too_long(sure) {
            met = Tri::No;
        }
        let code = if met == Tri::Undecided { "placement.service-divided" } else { "placement.served" };
        let message = self.about(seat, code).with("served", at_most.max(sure) as u64);
        Judgement::of(met, message.with("limit", limit as u64).with("day", seat.to()))
    }

    fn least_in_post(&self, seat: Seat, least: &Number) -> Judgement {
        let (arrived, left) = match self.arrival(seat) {
            Ok(move_made) => move_made,
            Err(judgement) => return judgement,
        };
        let counter = self.counter();
        let end = day::number(left.until.unwrap_or(arrived));
        let ours = seat.service.stretches().iter();
        let ours = ours.filter(|one| counter.same_post(one.post, left.post) == Tri::Yes);
        let days = ours
            .map(|one| (day::number(one.from), one.until.map_or(end, |until| day::number(until).min(end))));
        let (from, until) = last_run(&super::service::merged(days.collect()), end).unwrap_or((end, end));
        let met = until - from >= days_of(end, least);
        let message = self.about(seat, "placement.left-after").with("left", &self.posts.post(left.post).code);
        Judgement::of(Tri::from(met), message.with("served", (until - from) as u64).with("day", arrived))
    }

    fn not_back(&self, seat: Seat, years: &Number, level: Option<&str>) -> Judgement {
        let held = match level {
            None => Held::Post,
            Some(level) => {
                if self.ground.above(self.posts.post(seat.post).unit, seat.day, level).is_none() {
                    return Judgement::not_bound();
                }
                Held::Own(level.to_owned())
            }
        };
        let counter = self.counter();
        let counted = counter.counted(seat.service, &held, seat.said(), seat.post, (seat.day, seat.day));
        let end = day::number(seat.day) + 1;
        let too_soon = |days: &[(i64, i64)]| {
            let run = last_run(days, end)?;
            let earlier = days.iter().rfind(|(_, until)| *until < run.0)?;
            (run.0 - earlier.1 < days_of(run.0, years)).then_some((*earlier, run))
        };
        let (sure, at_most) = (too_soon(&counted.sure), too_soon(&counted.at_most));
        let date = |number| day::date(number).unwrap_or(seat.day);
        if let Some((earlier, run)) = sure.or(at_most) {
            let message = self.about(seat, "placement.back").with("left", date(earlier.1));
            return Judgement::of(
                between(sure.is_some(), at_most.is_some()),
                message.with("day", date(run.0)),
            );
        }
        if self.holder(seat).service_from.is_none() {
            let message = self.about(seat, "placement.service-unknown").with("served", 0_u64);
            return Judgement::of(Tri::Undecided, message);
        }
        Judgement::of(Tri::Yes, self.about(seat, "placement.not-back"))
    }

    fn not_moved_within(&self, seat: Seat, bounds: &Bounds) -> Judgement {
        let (arrived, left) = match self.arrival(seat) {
            Ok(move_made) => move_made,
            Err(judgement) => return judgement,
        };
        let Some(eve) = left.until.and_then(|until| until.yesterday().ok()) else {
            return Judgement::not_bound();
        };
        let (from, to) = (self.posts.post(left.post).unit, self.posts.post(seat.post).unit);
        let units = self.register.units();
        let same = match bounds {
            Bounds::Bloc => {
                let bloc = |unit, day| units.on(unit, day).and_then(|spell| spell.bloc.clone());
                match (bloc(from, eve), bloc(to, arrived)) {
                    (Some(from), Some(to)) => Tri::from(from == to),
                    _ => Tri::Undecided,
                }
            }
            Bounds::Own(level) => {
                match (self.ground.above(from, eve, level), self.ground.above(to, arrived, level)) {
                    (Some(from), Some(to)) => self.counter().same_ground((from, eve), (to, arrived)),
                    _ => return Judgement::not_bound(),
                }
            }
        };
        let message = self.about(seat, "placement.moved").with("left", &self.posts.post(left.post).code);
        Judgement::of(!same, message.with("day", arrived))
    }

    /// Returns the day on which the holder came to the post in one stay, and the post left before; else why a rule on
    /// moves has no answer.
    pub(super) fn arrival<'s>(&self, seat: Seat<'s>) -> Result<(Date, &'s Stretch), Judgement> {
        let counter = self.counter();
        let ours = seat.service.stretches().iter();
        let ours = ours.filter(|one| counter.same_post(one.post, seat.post) != Tri::No);
        let end = day::number(seat.day) + 1;
        let days = ours
            .map(|one| (day::number(one.from), one.until.map_or(end, |until| day::number(until).min(end))));
        let run = last_run(&super::service::merged(days.filter(|(from, until)| from < until).collect()), end);
        let arrived = run.and_then(|(from, _)| day::date(from)).unwrap_or(seat.day);
        match seat.service.before(arrived) {
            Some(left) => Ok((arrived, left)),
            None if self.holder(seat).service_from.is_some() => Err(Judgement::not_bound()),
            None => {
                let message = self.about(seat, "placement.service-unknown").with("served", 0_u64);
                Err(Judgement::of(Tri::Undecided, message))
            }
        }
    }

    fn before_retirement(&self, seat: Seat, least: &Number) -> Judgement {
        let Some(retires) = self.holder(seat).retires else {
            return Judgement::of(Tri::Undecided, self.about(seat, "placement.retirement-unknown"));
        };
        let taken_up = seat.stretch().map_or(seat.day, |stretch| stretch.from);
        let met = day::months_after(taken_up, months(least)) <= retires;
        let message = self.about(seat, "placement.retires").with("retires", retires);
        Judgement::of(Tri::from(met), message.with("day", taken_up))
    }

    fn rank(&self, seat: Seat, least: &str) -> Judgement {
        let ranks = &seat.rule.program.ranks;
        let held = self.holder(seat).ranks.iter().rfind(|rank| rank.from <= seat.day);
        let Some(held) = held else {
            return Judgement::of(Tri::Undecided, self.about(seat, "placement.rank-unknown"));
        };
        let place = |rank: &str| ranks.iter().position(|one| one == rank);
        let met = match (place(&held.rank), place(least)) {
            _ if held.rank.as_str() == least => Tri::Yes,
            (Some(held), Some(least)) => Tri::from(held <= least),
            _ => Tri::Undecided,
        };
        let code = if met == Tri::Undecided { "placement.rank-not-in-order" } else { "placement.rank" };
        let message = self.about(seat, code).with("rank", &held.rank).with("asked", least);
        Judgement::of(met, message)
    }

    // What sentences are made of.

    pub(super) fn counter(&self) -> Counter<'_> {
        Counter { register: self.register, posts: self.posts, ground: &self.ground }
    }

    pub(super) fn holder(&self, seat: Seat) -> &'a crate::posts::Holder {
        self.posts.holder(seat.service.holder)
    }

    /// Returns a sentence about a holder in a post.
    pub(super) fn about(&self, seat: Seat, code: &'static str) -> Message {
        let post: &Post = self.posts.post(seat.post);
        Message::new(code).with("holder", &self.holder(seat).code).with("post", &post.code)
    }

    fn served(
        &self,
        seat: Seat,
        code: &'static str,
        divided: &'static str,
        met: Tri,
        (from, until): (i64, i64),
    ) -> Message {
        let since = day::date(from).unwrap_or(seat.day);
        let code = if met == Tri::Undecided { divided } else { code };
        self.about(seat, code).with("since", since).with("served", (until - from) as u64)
    }

    pub(super) fn code(&self, unit: UnitId) -> &'a str {
        &self.register.units().unit(unit).code
    }

    fn codes(&self, units: &[UnitId]) -> Vec<String> {
        units.iter().map(|unit| self.code(*unit).to_owned()).collect()
    }
}

/// Returns whether a place that lies in one of several lies inside: in all of them, in none, or not known.
fn inside(answers: impl Iterator<Item = Tri>) -> Tri {
    answers.reduce(|a, b| if a == b { a } else { Tri::Undecided }).unwrap_or(Tri::Undecided)
}

/// Returns whether a limit is kept, given whether it is passed for sure, and whether if all that is not known counts.
fn between(sure: bool, at_most: bool) -> Tri {
    match (sure, at_most) {
        (true, _) => Tri::No,
        (false, true) => Tri::Undecided,
        (false, false) => Tri::Yes,
    }
}

fn length(run: Option<(i64, i64)>) -> i64 {
    run.map_or(0, |(from, until)| until - from)
}

/// Returns how many days so many years before the day `end` are.
pub(super) fn days_of(end: i64, years: &Number) -> i64 {
    let Some(date) = day::date(end) else { return i64::MAX };
    end - day::number(day::months_after(date, months(years).saturating_neg()))
}
