//! Placement: read, and checked where that can be done.
//!
//! Hardly anything here is an error: plans of earlier versions kept any words, and must be read for ever.

use super::Checker;
use crate::notation;
use crate::program::placement::{Bounds, Held, Kept, Placement, PlacementRule, PostWord, Rule};
use crate::remark::Remark;
use crate::syntax::tree::{self, Figure, FigureUnit, Length, Name, PlacementSaid, Words};
use base::Number;
use base::number::whole;

impl Checker<'_> {
    pub(super) fn placements(&mut self) {
        for placement in self.declared.placements.clone() {
            let of = self.post_words(&placement.of);
            let within = self.population_words(&placement.within);
            let under = placement.under.names.iter().map(|name| name.text.clone()).collect();
            let named = self.named(&placement.head);
            let rules: Vec<PlacementRule> =
                placement.rules.iter().map(|rule| self.placement_rule(rule)).collect();
            self.repeated_rules(placement, &rules);
            self.program.placements.push(Placement { named, of, within, under, rules });
        }
    }

    fn placement_rule(&mut self, rule: &tree::PlacementRule) -> PlacementRule {
        let named = self.named(&rule.head);
        let texts = |words: &Words| words.names.iter().map(|name| name.text.clone()).collect();
        let backwards = named.force.from.zip(named.force.until).is_some_and(|(from, until)| until < from);
        if let Some((_, span)) = rule.head.force.filter(|_| backwards) {
            self.remark(Remark::warning("plan.placement-never", span));
        }
        PlacementRule {
            named,
            hard: rule.hard,
            weight: rule.weight.as_ref().map_or_else(|| whole(1), |weight| self.span_of(weight)),
            rule: self.placement_said(rule),
            except: texts(&rule.except),
            not_counting: texts(&rule.not_counting),
            counted_to: rule.counted_to.and_then(|(day, _)| day),
            unless_retiring: rule.unless_retiring.as_ref().map(|length| self.length(length)),
            kept: rule.kept.iter().map(|kept| self.kept(kept)).collect(),
        }
    }

    fn placement_said(&mut self, rule: &tree::PlacementRule) -> Rule {
        match &rule.said {
            PlacementSaid::NotNative(level, map) => {
                Rule::NotNative { level: self.own_level(level), map: map.and_then(|(day, _)| day) }
            }
            PlacementSaid::NoKin(level) => Rule::NoKin(self.own_level(level)),
            PlacementSaid::Terms(most, years) => {
                Rule::Terms { most: self.span_of(most), years: self.length(years) }
            }
            PlacementSaid::Years { limit, most, own, within, .. } => {
                let within = within.as_ref().map(|within| self.length(within));
                if within.as_ref().is_some_and(|within| *within < most.value()) {
                    self.remark(Remark::warning("plan.placement-window", most.span));
                }
                let held = match (&rule.said, own) {
                    (_, Some(level)) => Held::Own(self.own_level(level)),
                    (PlacementSaid::Years { held: "years at one level", .. }, None) => Held::Level,
                    _ => Held::Post,
                };
                Rule::Years { most: self.span_of(most), less: *limit == "less than", held, within }
            }
            PlacementSaid::LeastInPost(least) => Rule::LeastInPost(self.span_of(least)),
            PlacementSaid::NotBack(level, years) => Rule::NotBack {
                years: self.length(years),
                level: level.as_ref().map(|level| self.own_level(level)),
            },
            PlacementSaid::NotMovedWithin(None) => Rule::NotMovedWithin(Bounds::Bloc),
            PlacementSaid::NotMovedWithin(Some(level)) => {
                Rule::NotMovedWithin(Bounds::Own(self.own_level(level)))
            }
            PlacementSaid::BeforeRetirement(least) => Rule::BeforeRetirement(self.length(least)),
            PlacementSaid::TeamShare(share) => {
                let value = share.value();
                if value <= whole(0) || value >= whole(1) {
                    self.remark(Remark::warning("plan.placement-share", share.span));
                }
                Rule::TeamShare(value)
            }
            PlacementSaid::NotTogether(posts) => Rule::NotTogether(self.post_words(posts)),
            PlacementSaid::Rank(rank) => Rule::Rank(self.rank_name(rank)),
            PlacementSaid::RankOfPost => {
                if self.program.ranks.is_empty() {
                    self.remark(Remark::warning("plan.placement-no-ranks", rule.head.span));
                }
                Rule::RankOfPost
            }
            PlacementSaid::MovedFrom(count, from, in_each) => Rule::MovedFrom {
                count: self.span_of(count),
                from: from.text.clone(),
                in_each: self.own_level(in_each),
            },
            PlacementSaid::OwnWords(text) => {
                self.remark(Remark::note("plan.placement-own-words", rule.head.span));
                Rule::OwnWords(text.clone())
            }
        }
    }

    /// Returns what posts are, held against levels, kinds and the words of posts.
    fn post_words(&mut self, words: &Words) -> Vec<String> {
        for name in words.names.iter().filter(|name| PostWord::read(&name.text).is_none()) {
            self.population_word(&name.text, name.span);
        }
        words.names.iter().map(|name| name.text.clone()).filter(|name| !name.is_empty()).collect()
    }

    /// Returns the level a rule names; warns where the plan declares its levels, and this is none.
    fn own_level(&mut self, name: &Name) -> String {
        if !self.program.levels.is_empty() && !self.program.levels.contains(&name.text) {
            let remark = Remark::warning("plan.placement-unknown-level", name.span);
            self.remark(remark.with("name", name.text.as_str()));
        }
        name.text.clone()
    }

    fn rank_name(&mut self, name: &Name) -> String {
        let code = match &self.program.ranks {
            ranks if ranks.is_empty() => Some("plan.placement-no-ranks"),
            ranks if !ranks.contains(&name.text) => Some("plan.placement-unknown-rank"),
            _ => None,
        };
        if let Some(code) = code {
            self.remark(Remark::warning(code, name.span).with("name", name.text.as_str()));
        }
        name.text.clone()
    }

    /// Warns of a rule that stands twice for the same days.
    fn repeated_rules(&mut self, placement: &tree::Placement, rules: &[PlacementRule]) {
        for (ix, rule) in rules.iter().enumerate() {
            let same = |other: &&PlacementRule| {
                notation::placement_said(&other.rule) == notation::placement_said(&rule.rule)
                    && (&other.except, other.counted_to) == (&rule.except, rule.counted_to)
                    && other.named.force.overlaps(rule.named.force)
            };
            if rules[..ix].iter().any(|other| same(&other)) {
                self.remark(Remark::warning("plan.placement-twice", placement.rules[ix].head.span));
            }
        }
    }

    /// Returns how large a part is to keep a rule; remarks where that is no such part.
    fn kept(&mut self, kept: &tree::Kept) -> Kept {
        let share = kept.share.value();
        let is_share = kept.share.unit == FigureUnit::Percent && whole(0) <= share && share <= whole(1);
        if !is_share || !kept.comparator.wants_more() {
            let sign = kept.comparator.sign();
            let remark = Remark::error("plan.kept-not-a-share", kept.share.span).with("sign", sign);
            self.remark(remark.with("number", kept.share.written.as_str()));
        }
        Kept { comparator: kept.comparator, share, level: self.own_level(&kept.level) }
    }

    /// Returns a length of time in years.
    fn length(&mut self, length: &Length) -> Number {
        let value = self.span_of(&length.figure);
        if length.months { value / whole(12) } else { value }
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
