//! Rules of placement applied: which are in force, whom they bind, and whether a holder meets them.
//!
//! - The answer to a rule is met, broken, or undecided where a fact is missing; each with the facts it rests on. A rule
//!   that says nothing of a post, such as one on districts of a post in a province, does not bind it.
//! - Time is counted in whole days. So many years before a day are the days between it and the same day so many years
//!   earlier; nobody's years are rounded.
//! - Units change: who comes from a province, or served in a district, is followed through the successions in the
//!   register. What they do not decide is undecided.

mod ground;
mod judge;
mod service;
mod team;

pub use ground::Ground;
pub use judge::{Judge, Judgement, Verdict};
pub use service::Service;

use crate::posts::{Branch, Post, PostRole};
use crate::register::Register;
use crate::text::Text;
use base::{Date, Period};
use rules::Program;
use rules::program::placement::{Placement, PlacementRule, PostWord};
use std::sync::Arc;

/// A rule of placement in force, and where it stands.
#[derive(Clone, Debug)]
pub struct RuleInForce {
    /// The plan.
    pub plan: Text,
    /// What the plan says.
    pub program: Arc<Program>,
    // Invariant: indices into the program.
    placement: usize,
    rule: usize,
}

impl RuleInForce {
    /// Returns the placement it stands in.
    pub fn placement(&self) -> &Placement {
        &self.program.placements[self.placement]
    }

    /// Returns the rule.
    pub fn rule(&self) -> &PlacementRule {
        &self.placement().rules[self.rule]
    }

    /// Returns the rule as a plan writes it, in English words.
    pub fn said(&self) -> String {
        rules::notation::placement_said(&self.rule().rule)
    }

    /// Returns where it stands: the placement's and the rule's places in the plan.
    pub fn place(&self) -> (usize, usize) {
        (self.placement, self.rule)
    }

    /// Returns the level of the units the rule is about as a whole, if it is not about single posts.
    pub fn of_units(&self) -> Option<&str> {
        match &self.rule().rule {
            rules::program::placement::Rule::MovedFrom { in_each, .. } => Some(in_each),
            _ => None,
        }
    }
}

/// Returns the rules of placement in force on `day`, plan by plan.
pub fn in_force(register: &Register, day: Date) -> Vec<RuleInForce> {
    let names = register.plans().names();
    let plans = names.filter_map(|name| {
        let versions = register.plans().versions(name).iter();
        let mut ours = versions.filter(|version| version.from <= day && is_for(&version.program, day));
        ours.next_back().map(|version| (name, &version.program))
    });
    plans.flat_map(|(name, program)| of_program(name, program, day)).collect()
}

/// Returns the rules of placement of one plan that are in force on `day`, whether the plan was applied or not.
pub fn of_program(plan: &Text, program: &Arc<Program>, day: Date) -> Vec<RuleInForce> {
    let placements = program.placements.iter().enumerate();
    let rules = placements.flat_map(|(ix, placement)| {
        let rules = placement.rules.iter().enumerate();
        rules.filter(|(_, rule)| rule.named.force.covers(day)).map(move |(rule, _)| (ix, rule))
    });
    rules
        .map(|(placement, rule)| RuleInForce {
            plan: plan.clone(),
            program: Arc::clone(program),
            placement,
            rule,
        })
        .collect()
}

/// Returns whether a plan is for a day: plans for a year are for the days of it.
fn is_for(program: &Program, day: Date) -> bool {
    program.plan.year.is_none_or(|year: Period| (year.first_day()..=year.last_day()).contains(&day))
}

/// Returns whether one of the words of a plan names the post as it is on `day`.
pub(crate) fn answers_to(register: &Register, post: &Post, words: &[String], day: Date) -> bool {
    words.iter().any(|word| answers_to_word(register, post, word, day))
}

fn answers_to_word(register: &Register, post: &Post, word: &str, day: Date) -> bool {
    let spell = register.units().on(post.unit, day);
    let of_unit = spell.is_some_and(|spell| {
        spell.kind.as_deref() == Some(word) || (post.level.is_none() && spell.level.as_str() == word)
    });
    let own = post.level.as_deref() == Some(word) || post.kind.as_deref() == Some(word);
    let as_post = PostWord::read(word).is_some_and(|meant| match meant {
        PostWord::Head => post.role == PostRole::Head,
        PostWord::Deputy => post.role == PostRole::Deputy,
        PostWord::Member => post.role == PostRole::Member,
        PostWord::Party => post.branch == Branch::Party,
        PostWord::Executive => post.branch == Branch::Executive,
        PostWord::Acting | PostWord::Concurrent => false,
    });
    of_unit || own || as_post
}

#[cfg(test)]
mod tests;
