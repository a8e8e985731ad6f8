//! Rules of placement in sentences.

use super::Told;
use base::number::whole;
use base::{Arg, Message, Number};
use rules::program::placement::{Bounds, Held, Placement, PlacementRule, Rule};

impl Told<'_> {
    pub(super) fn placement(&mut self, placement: &Placement) {
        self.say(
            &self.name_of("explain.placement", &placement.named).with("units", self.units(&placement.of)),
        );
        self.under(|told| {
            if !placement.within.is_empty() {
                told.say(&Message::new("explain.placement-in").with("units", told.units(&placement.within)));
            }
            if !placement.under.is_empty() {
                told.say(&Message::new("explain.placement-under").with("units", placement.under.clone()));
            }
            for rule in &placement.rules {
                let strength = if rule.hard { "hard" } else { "soft" };
                let message = told.placement_rule(&rule.rule).with("strength", strength);
                told.say(&message);
                told.under(|told| told.beside_rule(rule));
            }
        });
    }

    fn beside_rule(&mut self, rule: &PlacementRule) {
        if let Rule::Years { less, within, held, .. } = &rule.rule {
            if *less {
                self.say(&Message::new("explain.rule-less"));
            }
            if let Some(within) = within.as_ref().filter(|_| *held != Held::Post) {
                self.say(&self.in_years(Message::new("explain.rule-within"), within));
            }
        }
        if let Rule::NotNative { map: Some(day), .. } = &rule.rule {
            self.say(&Message::new("explain.rule-map").with("day", *day));
        }
        if !rule.not_counting.is_empty() {
            let units = self.units(&rule.not_counting);
            self.say(&Message::new("explain.rule-not-counting").with("units", units));
        }
        if let Some(day) = rule.counted_to {
            self.say(&Message::new("explain.rule-counted-to").with("day", day));
        }
        if !rule.except.is_empty() {
            self.say(&Message::new("explain.rule-except").with("units", self.units(&rule.except)));
        }
        if let Some(years) = &rule.unless_retiring {
            self.say(&self.in_years(Message::new("explain.rule-unless-retiring"), years));
        }
        for kept in &rule.kept {
            let wanted = Arg::Threshold(kept.comparator, kept.share.clone());
            let message = Message::new("explain.rule-kept").with("wanted", wanted);
            self.say(&message.with("level", self.catalogue.level(&kept.level)));
        }
        if rule.weight != whole(1) {
            let weight = self.number(&rule.weight, false);
            self.say(&Message::new("explain.rule-weight").with("weight", weight));
        }
        self.rests_on(&rule.named);
    }

    /// Says so many years, or months where they are no whole years.
    fn in_years(&self, message: Message, years: &Number) -> Message {
        let (unit, count) =
            if years.is_integer() { ("years", years.clone()) } else { ("months", years * whole(12)) };
        message.with("unit", unit).with("years", self.number(&count, false))
    }

    fn placement_rule(&self, rule: &Rule) -> Message {
        let number = |number: &Number| self.number(number, false);
        let level = |level: &String| self.catalogue.level(level);
        match rule {
            Rule::NotNative { level: own, .. } => {
                Message::new("explain.rule-not-native").with("level", level(own))
            }
            Rule::NoKin(own) => Message::new("explain.rule-no-kin").with("level", level(own)),
            Rule::Terms { most, years } => {
                Message::new("explain.rule-terms").with("most", number(most)).with("years", number(years))
            }
            Rule::Years { most, held: Held::Post, within: None, .. } => {
                Message::new("explain.rule-years-in-post").with("most", number(most))
            }
            Rule::Years { most, held: Held::Post, within: Some(within), .. } => {
                Message::new("explain.rule-years-in-window")
                    .with("most", number(most))
                    .with("within", number(within))
            }
            Rule::Years { most, held: Held::Own(own), .. } => {
                Message::new("explain.rule-years-in-own").with("most", number(most)).with("level", level(own))
            }
            Rule::Years { most, held: Held::Level, .. } => {
                Message::new("explain.rule-years-at-level").with("most", number(most))
            }
            Rule::LeastInPost(least) => {
                Message::new("explain.rule-least-in-post").with("least", number(least))
            }
            Rule::NotBack { years, level: None } => {
                self.in_years(Message::new("explain.rule-not-back"), years)
            }
            Rule::NotBack { years, level: Some(own) } => {
                self.in_years(Message::new("explain.rule-not-back-to"), years).with("level", level(own))
            }
            Rule::NotMovedWithin(Bounds::Own(own)) => {
                Message::new("explain.rule-not-moved-within").with("level", level(own))
            }
            Rule::NotMovedWithin(Bounds::Bloc) => Message::new("explain.rule-not-within-bloc"),
            Rule::BeforeRetirement(least) => {
                self.in_years(Message::new("explain.rule-before-retirement"), least)
            }
            Rule::TeamShare(share) => Message::new("explain.rule-team-share").with("share", number(share)),
            Rule::NotTogether(posts) => {
                Message::new("explain.rule-not-together").with("posts", self.units(posts))
            }
            Rule::Rank(rank) => Message::new("explain.rule-rank").with("rank", rank.as_str()),
            Rule::RankOfPost => Message::new("explain.rule-rank-of-post"),
            Rule::MovedFrom { count, from, in_each } => Message::new("explain.rule-moved-from")
                .with("count", number(count))
                .with("from", level(from))
                .with("level", level(in_each)),
            Rule::OwnWords(text) => Message::new("explain.rule-own-words").with("text", text.as_str()),
        }
    }
}
