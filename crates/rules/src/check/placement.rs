//! Placement: read, checked where that can be done, and kept for later versions.
//!
//! Nothing here is an error: plans of earlier versions kept any words.

use super::Checker;
use crate::program::placement::{Placement, PlacementRule, Rule};
use crate::remark::Remark;
use crate::syntax::tree::{self, Figure, PlacementSaid};
use base::Number;
use base::number::whole;

impl Checker<'_> {
    pub(super) fn placements(&mut self) {
        for placement in self.declared.placements.clone() {
            let of = self.population_words(&placement.of);
            let named = self.named(&placement.head);
            let remark = Remark::warning("plan.not-applied-yet", placement.head.name.span);
            self.remark(remark.with("what", "placement"));
            let rules = placement.rules.iter().map(|rule| self.placement_rule(rule)).collect();
            self.program.placements.push(Placement { named, of, rules });
        }
    }

    fn placement_rule(&mut self, rule: &tree::PlacementRule) -> PlacementRule {
        let named = self.named(&rule.head);
        let except = rule.except.names.iter().map(|name| name.text.clone()).collect();
        PlacementRule { named, hard: rule.hard, rule: self.placement_said(rule), except }
    }

    fn placement_said(&mut self, rule: &tree::PlacementRule) -> Rule {
        match &rule.said {
            PlacementSaid::NotNative(level) => Rule::NotNative(level.text.clone()),
            PlacementSaid::NoKin(level) => Rule::NoKin(level.text.clone()),
            PlacementSaid::Terms(most, years) => {
                Rule::Terms { most: self.span_of(most), years: self.span_of(years) }
            }
            PlacementSaid::YearsInPost(most, within) => {
                if within.as_ref().is_some_and(|within| within.value() < most.value()) {
                    self.remark(Remark::warning("plan.placement-window", most.span));
                }
                let within = within.as_ref().map(|within| self.span_of(within));
                Rule::YearsInPost { most: self.span_of(most), within }
            }
            PlacementSaid::LeastInPost(least) => Rule::LeastInPost(self.span_of(least)),
            PlacementSaid::YearsAtLevel(most) => Rule::YearsAtLevel(self.span_of(most)),
            PlacementSaid::NotBack(years) => Rule::NotBack(self.span_of(years)),
            PlacementSaid::BeforeRetirement(least) => Rule::BeforeRetirement(self.span_of(least)),
            PlacementSaid::TeamShare(share) => {
                let value = share.value();
                if value <= whole(0) || value >= whole(1) {
                    self.remark(Remark::warning("plan.placement-share", share.span));
                }
                Rule::TeamShare(value)
            }
            PlacementSaid::Rank(rank) => Rule::Rank(rank.text.clone()),
            PlacementSaid::MovedFrom(count, from, in_each) => Rule::MovedFrom {
                count: self.span_of(count),
                from: from.text.clone(),
                in_each: in_each.text.clone(),
            },
            PlacementSaid::OwnWords(text) => {
                self.remark(Remark::note("plan.placement-own-words", rule.head.span));
                Rule::OwnWords(text.clone())
            }
        }
    }

    /// Returns so many years, terms or leaders; remarks where it is none.
    fn span_of(&mut self, figure: &Figure) -> Number {
        let value = figure.value();
        if value <= whole(0) {
            let remark = Remark::warning("plan.placement-none", figure.span);
            self.remark(remark.with("number", figure.written.as_str()));
        }
        value
    }
}
