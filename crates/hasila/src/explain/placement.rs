//! Rules of placement in sentences.

use super::Told;
use base::{Message, Number};
use rules::program::placement::{Placement, PlacementRule, Rule};

impl Told<'_> {
    pub(super) fn placement(&mut self, placement: &Placement) {
        self.say(
            &self.name_of("explain.placement", &placement.named).with("units", self.units(&placement.of)),
        );
        self.under(|told| {
            for rule in &placement.rules {
                let strength = if rule.hard { "hard" } else { "soft" };
                let message = told.placement_rule(&rule.rule).with("strength", strength);
                told.say(&message);
                told.under(|told| told.beside_rule(rule));
            }
        });
    }

    fn beside_rule(&mut self, rule: &PlacementRule) {
        if !rule.except.is_empty() {
            self.say(&Message::new("explain.rule-except").with("units", self.units(&rule.except)));
        }
        self.rests_on(&rule.named);
    }

    fn placement_rule(&self, rule: &Rule) -> Message {
        let number = |number: &Number| self.number(number, false);
        let level = |level: &String| self.catalogue.level(level);
        match rule {
            Rule::NotNative(own) => Message::new("explain.rule-not-native").with("level", level(own)),
            Rule::NoKin(own) => Message::new("explain.rule-no-kin").with("level", level(own)),
            Rule::Terms { most, years } => {
                Message::new("explain.rule-terms").with("most", number(most)).with("years", number(years))
            }
            Rule::YearsInPost { most, within: None } => {
                Message::new("explain.rule-years-in-post").with("most", number(most))
            }
            Rule::YearsInPost { most, within: Some(within) } => Message::new("explain.rule-years-in-window")
                .with("most", number(most))
                .with("within", number(within)),
            Rule::LeastInPost(least) => {
                Message::new("explain.rule-least-in-post").with("least", number(least))
            }
            Rule::YearsAtLevel(most) => {
                Message::new("explain.rule-years-at-level").with("most", number(most))
            }
            Rule::NotBack(years) => Message::new("explain.rule-not-back").with("years", number(years)),
            Rule::BeforeRetirement(least) => {
                Message::new("explain.rule-before-retirement").with("least", number(least))
            }
            Rule::TeamShare(share) => Message::new("explain.rule-team-share").with("share", number(share)),
            Rule::Rank(rank) => Message::new("explain.rule-rank").with("rank", rank.as_str()),
            Rule::MovedFrom { count, from, in_each } => Message::new("explain.rule-moved-from")
                .with("count", number(count))
                .with("from", level(from))
                .with("level", level(in_each)),
            Rule::OwnWords(text) => Message::new("explain.rule-own-words").with("text", text.as_str()),
        }
    }
}
