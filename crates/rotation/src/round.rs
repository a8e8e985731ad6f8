//! A round of rotation: posts, people and rules of the register as a question, and the answer judged as any appointment is.
//!
//! - What a rule says of one person in one post is asked of the judge of the register; the places it breaks are barred.
//! - What a rule says of several people at once becomes a rule that joins choices: a team's share, kin, pairs, leaders from a source.
//!   Where the rule is soft, breaking it has a price, which the plan weighs against all else it pays.
//! - A plan is judged again, by the same judge, with every move made. Only then is it a plan.

mod answer;
mod build;
mod joined;
mod spent;
mod told;
mod wider;

pub use answer::{Answer, Broken, Move, Planned, WhyNot, answer, judged, why_not};
pub use build::{Bar, Question, posts, question};
pub use joined::Joined;
pub use spent::{Breach, Spent};
pub use told::{Teller, relief};
pub use wider::settle;

use base::number::whole;
use base::{Date, Message, UnitId};
use num_traits::ToPrimitive;
use register::Register;
use register::placement::RuleInForce;
use register::posts::{HolderId, PostId};
use std::collections::BTreeMap;

/// What a plan is asked for.
#[derive(Clone, Debug)]
pub struct Round {
    /// The day of all moves.
    pub day: Date,
    /// Posts of these units, and of those below them, are filled.
    pub units: Vec<UnitId>,
    /// People who may take one of these posts beside those who are in them.
    pub pool: Vec<HolderId>,
    /// The rules, as in force on the day.
    pub rules: Vec<RuleInForce>,
    /// Whether whoever is in one of the posts may be left without.
    pub may_leave: bool,
    /// Who must go where.
    pub fixed: Vec<(HolderId, PostId)>,
    /// Who must not go where.
    pub forbidden: Vec<(HolderId, PostId)>,
    /// What choices cost.
    pub prices: Prices,
}

/// Points for who takes which post; none stands for everybody, or for every post.
pub type SingleCosts = BTreeMap<(Option<HolderId>, Option<PostId>), i64>;

/// What choices cost, in points. A plan is the cheapest by these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prices {
    /// A move.
    pub moved: i64,
    /// Each step up or down the tree of units between the posts left and taken.
    pub step: i64,
    /// A soft rule broken, for each unit of its weight: by somebody in a post, or, where it speaks of several at once, by each move too
    /// many, each leader too few, each of two relatives in one unit.
    pub soft: i64,
    /// A post left vacant that is vacant today.
    pub vacant: i64,
    /// Somebody left without a post: whose post has ended, or who may leave it.
    pub left_out: i64,
    /// More, or less, for single choices: distance as the road runs, how well people and posts fit, hard places for the strong, a
    /// path for the talented. What fits a choice adds up.
    pub single: SingleCosts,
    /// How many places that no rule forbids are looked at for each person to begin with, the cheapest first.
    pub places_max: usize,
}

/// What breaking a soft rule once may cost: more would leave no room for sums.
pub const SOFT_MAX: i64 = 1_000_000;

impl Prices {
    /// Returns what breaking a soft rule once costs.
    pub fn of_soft(&self, rule: &RuleInForce) -> i64 {
        let price = &rule.rule().weight * whole(self.soft.unsigned_abs());
        price.floor().to_integer().to_i64().unwrap_or(i64::MAX)
    }
}

impl Default for Prices {
    fn default() -> Prices {
        Prices {
            moved: 1_000,
            step: 20,
            soft: 500,
            vacant: 10_000,
            left_out: 10_000,
            single: BTreeMap::new(),
            places_max: 50,
        }
    }
}

impl Round {
    /// Returns every reason why no question can be made of it; none where one can.
    pub fn refused(&self, register: &Register) -> Vec<Message> {
        let (posts, units) = (register.posts(), register.units());
        let closed = self.units.iter().filter(|unit| units.on(**unit, self.day).is_none());
        let closed = closed.map(|unit| {
            let heirs = register::placement::Ground::new(register);
            let last = units.unit(*unit).spells().last().and_then(|spell| spell.until);
            let eve = last.and_then(|until| until.yesterday().ok()).unwrap_or(self.day);
            let now = heirs.carried(*unit, eve, self.day);
            let codes: Vec<String> = now.iter().map(|heir| units.unit(*heir).code.to_string()).collect();
            let message = Message::new("rotation.unit-not-open").with("unit", &*units.unit(*unit).code);
            message.with("day", self.day).with("heirs", codes)
        });
        let choices = self.fixed.iter().chain(&self.forbidden);
        let outside = choices.filter(|(_, post)| !self.covers(register, *post)).map(|(_, post)| {
            let message = Message::new("rotation.post-outside").with("post", &*posts.post(*post).code);
            message.with("day", self.day)
        });
        let twice = self.fixed.iter().filter(|one| self.forbidden.contains(one)).map(|(holder, post)| {
            let message = Message::new("rotation.fixed-and-forbidden");
            message.with("holder", &*posts.holder(*holder).code).with("post", &*posts.post(*post).code)
        });
        let soft = self.rules.iter().filter(|rule| !rule.rule().hard);
        let dear = soft.filter(|rule| self.prices.of_soft(rule) > SOFT_MAX).map(|rule| {
            let message = Message::new("rotation.soft-too-dear").with("plan", &*rule.plan);
            message.with("placement", &*rule.placement().named.name).with("most", SOFT_MAX)
        });
        closed.chain(outside).chain(twice).chain(dear).collect()
    }

    /// Whether a post is one of the round: there on its day, in one of its units or below.
    pub(crate) fn covers(&self, register: &Register, post: PostId) -> bool {
        let post = register.posts().post(post);
        register.post_open(post, self.day)
            && self.units.iter().any(|unit| register.descends(post.unit, *unit, self.day))
    }
}

#[cfg(test)]
mod tests;
