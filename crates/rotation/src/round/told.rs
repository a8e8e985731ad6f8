//! A round and its answer in sentences of the catalogue: what stands in its way, and what its plan pays for.

use super::{Bar, Breach, Question, Round, WhyNot};
use crate::solver::conflict::Relief;
use crate::solver::problem::Requirement;
use base::Message;
use register::Register;
use register::posts::{HolderId, PostId};

/// So many posts to fill, or people to place, get a line each in one conflict.
const APART_MAX: usize = 8;

/// So many breaches of one rule get a line each.
const BREACHES_MAX: usize = 10;

/// Tells of a question and its answer.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The register.
    pub register: &'a Register,
    /// What was asked.
    pub round: &'a Round,
    /// As it was put to the solver.
    pub question: &'a Question,
    /// Puts a rule, as a plan writes it in English words, into those of the reader.
    pub words: &'a dyn Fn(&str) -> String,
}

impl Teller<'_> {
    /// Returns what a rule of the round says, in the reader's words.
    pub fn rule(&self, rule: usize) -> String {
        (self.words)(&self.round.rules[rule].said())
    }

    /// Returns each requirement as a sentence. Many posts to fill, or people to place, of whom giving up any one buys the same,
    /// share one.
    pub fn asked<'r>(
        &self,
        requirements: &[Requirement],
        reliefs: &'r [Relief],
    ) -> Vec<(Message, &'r Relief)> {
        let crowd = |number: &dyn Fn(&Requirement) -> Option<u32>| {
            let all = requirements.iter().zip(reliefs);
            let all: Vec<(u32, &Relief)> =
                all.filter_map(|(one, relief)| Some((number(one)?, relief))).collect();
            let like = |relief: &Relief| all.iter().filter(|(_, other)| *other == relief).count();
            let relief = all.iter().map(|(_, relief)| *relief).find(|relief| like(relief) > APART_MAX)?;
            let ours = all.iter().filter(|(_, other)| *other == relief).map(|(at, _)| *at);
            Some((relief, ours.collect::<Vec<u32>>()))
        };
        let posts = crowd(&|one| if let Requirement::Filled(at) = one { Some(*at) } else { None });
        let people = crowd(&|one| if let Requirement::Placed(at) = one { Some(*at) } else { None });
        let holds = |crowd: &Option<(&Relief, Vec<u32>)>, at: u32| {
            crowd.as_ref().is_some_and(|(_, all)| all.contains(&at))
        };
        let is_apart = |requirement: &Requirement| match requirement {
            Requirement::Filled(at) => !holds(&posts, *at),
            Requirement::Placed(at) => !holds(&people, *at),
            Requirement::Bar(_) | Requirement::Side(_) => true,
        };
        let apart = requirements.iter().zip(reliefs).filter(|(requirement, _)| is_apart(requirement));
        let apart = apart.map(|(requirement, relief)| (self.requirement(*requirement), relief));
        let of_posts = posts.iter().map(|(relief, all)| {
            let few = all.iter().take(APART_MAX).map(|at| self.post(self.question.posts[*at as usize]));
            let message = Message::new("rotation.round-filled-all").with("count", all.len());
            (message.with("posts", few.collect::<Vec<_>>()), *relief)
        });
        let of_people = people.iter().map(|(relief, all)| {
            let few = all.iter().take(APART_MAX).map(|at| self.holder(self.question.people[*at as usize]));
            let message = Message::new("rotation.round-placed-all").with("count", all.len());
            (message.with("holders", few.collect::<Vec<_>>()), *relief)
        });
        of_posts.chain(of_people).chain(apart).collect()
    }

    /// Returns what is asked, as a sentence.
    pub fn requirement(&self, requirement: Requirement) -> Message {
        match requirement {
            Requirement::Placed(person) => Message::new("rotation.round-placed")
                .with("holder", self.holder(self.question.people[person as usize])),
            Requirement::Filled(at) => Message::new("rotation.round-filled")
                .with("post", self.post(self.question.posts[at as usize])),
            Requirement::Bar(bar) => match self.question.bars[bar as usize] {
                Bar::Rule(rule) => self.of_rule(rule, "rotation.round-rule"),
                Bar::Forbidden(who, place) => Message::new("rotation.round-forbidden")
                    .with("holder", self.holder(who))
                    .with("post", self.post(place)),
            },
            Requirement::Side(side) => {
                let joined = &self.question.joined[side as usize];
                let people: Vec<String> = joined.people.iter().map(|one| self.holder(*one)).collect();
                match (joined.rule, joined.unit) {
                    (None, _) => Message::new("rotation.round-fixed")
                        .with("holder", people.join(", "))
                        .with("post", joined.post.map_or_else(String::new, |post| self.post(post))),
                    (Some(rule), Some(unit)) => self
                        .of_rule(rule, "rotation.round-rule-unit")
                        .with("unit", &*self.register.units().unit(unit).code),
                    (Some(rule), None) => {
                        self.of_rule(rule, "rotation.round-rule-people").with("holders", people)
                    }
                }
            }
        }
    }

    /// Returns each soft rule broken, and the dearest of its breaches with what is paid for them, as sentences.
    pub fn breaches(&self, all: &[Breach]) -> Vec<(Message, Vec<Message>)> {
        let of_one_rule = all.chunk_by(|one, other| one.rule == other.rule).map(|breaches| {
            let mut dearest: Vec<&Breach> = breaches.iter().collect();
            dearest.sort_by_key(|one| std::cmp::Reverse(one.points));
            let rest = dearest.split_off(dearest.len().min(BREACHES_MAX));
            let points = |some: &[&Breach]| some.iter().map(|one| one.points).sum::<i64>();
            let more = (!rest.is_empty()).then(|| {
                let message = Message::new("rotation.round-breach-more").with("count", rest.len());
                message.with("points", points(&rest))
            });
            let told = dearest.iter().map(|one| self.breach(one)).chain(more);
            (self.of_rule(breaches[0].rule, "rotation.round-rule"), told.collect())
        });
        of_one_rule.collect()
    }

    /// Returns a soft rule broken, as a sentence: by whom or where, and what is paid for it.
    pub fn breach(&self, breach: &Breach) -> Message {
        let message = match (breach.seat, breach.unit) {
            (Some((holder, post)), _) => Message::new("rotation.round-breach-seat")
                .with("holder", self.holder(holder))
                .with("post", self.post(post)),
            (None, Some(unit)) => Message::new("rotation.round-breach-unit")
                .with("unit", &*self.register.units().unit(unit).code)
                .with("times", breach.times),
            (None, None) => {
                let people: Vec<String> = breach.people.iter().map(|one| self.holder(*one)).collect();
                Message::new("rotation.round-breach-people").with("holders", people)
            }
        };
        message.with("points", breach.points)
    }

    /// Returns why somebody is not in a post, as a sentence; what forbids it stands in the answer. `before` is what the plan without
    /// that wish costs, where there is one.
    pub fn why_not(&self, (holder, post): (HolderId, PostId), before: Option<i64>, why: &WhyNot) -> Message {
        let about =
            |code| Message::new(code).with("holder", self.holder(holder)).with("post", self.post(post));
        match why {
            WhyNot::NoPlace => about("rotation.round-why-no-place"),
            WhyNot::Unknown => Message::new("rotation.round-why-unknown"),
            WhyNot::Barred(_) => about("rotation.round-why-barred"),
            WhyNot::Impossible(_) => about("rotation.round-why-impossible"),
            WhyNot::Could(plan) => {
                let more = before.map_or(0, |before| (plan.cost - before).max(0));
                about("rotation.round-why-dearer").with("more", more as u64).with("cost", plan.cost)
            }
        }
    }

    /// Returns a rule with the plan it stands in, as a sentence of this code.
    fn of_rule(&self, rule: usize, code: &'static str) -> Message {
        Message::new(code).with("rule", self.rule(rule)).with("plan", &*self.round.rules[rule].plan)
    }

    fn holder(&self, holder: HolderId) -> String {
        self.register.posts().holder(holder).code.to_string()
    }

    fn post(&self, post: PostId) -> String {
        self.register.posts().post(post).code.to_string()
    }
}

/// Returns what giving up a requirement buys, beside the cost of the plan with it where there is one.
pub fn relief(relief: &Relief, before: Option<i64>) -> Message {
    match (relief, before) {
        (Relief::Plan { cost, .. }, Some(before)) => {
            let saved = (before - cost).max(0) as u64;
            Message::new("rotation.round-saves").with("cost", *cost).with("saved", saved)
        }
        (Relief::Plan { cost, .. }, None) => Message::new("rotation.round-relief-plan").with("cost", *cost),
        (Relief::StillImpossible, _) => Message::new("rotation.round-relief-none"),
        (Relief::Unknown, _) => Message::new("rotation.round-relief-unknown"),
    }
}
