//! What decides a grade beside the points: vetoes, other grades, quotas.

use super::Told;
use base::Message;
use rules::program::grading::{Cap, Whose};
use rules::program::quotas::{Base, Preference, Quota, Rounding};
use rules::program::{Condition, Group, Score};

impl Told<'_> {
    /// Tells on what besides points the grades of a score rest.
    pub(super) fn grading(&mut self, score: &Score) {
        for (band, veto) in &score.grading.vetoes {
            let message = Message::new("explain.veto").with("grade", self.grade_name(score, *band));
            self.when(&message, veto);
        }
        for cap in &score.grading.caps {
            self.cap(cap);
        }
        for exempt in &score.grading.not_assessed {
            self.when(&Message::new("explain.not-assessed"), exempt);
        }
    }

    fn when(&mut self, message: &Message, condition: &Condition) {
        self.say(message);
        self.under(|told| told.condition(condition));
    }

    fn cap(&mut self, cap: &Cap) {
        let other = &self.program[cap.score].named;
        self.say(&match &cap.of {
            Whose::Own => self.name_of("explain.cap-own", other),
            Whose::Above => self.name_of("explain.cap-above", other),
            Whose::AboveAt(word) => {
                self.name_of("explain.cap-above-at", other).with("level", self.catalogue.level(word))
            }
        });
        if let Some(unless) = &cap.unless {
            self.under(|told| told.when(&Message::new("explain.cap-unless"), unless));
        }
    }

    /// Tells how many units may have a grade.
    pub(super) fn quota(&mut self, score: &Score, quota: &Quota) {
        let code = match &quota.of {
            Base::Grade(_) => "explain.quota-of-grade",
            Base::GradeOrBetter(_) => "explain.quota-of-grade-or-better",
            Base::Units(_) => "explain.quota-of-units",
        };
        let message = Message::new(code).with("grade", self.grade_name(score, quota.band));
        let message = message.with("share", self.number(&quota.limit, true));
        self.say(&match &quota.of {
            Base::Grade(band) | Base::GradeOrBetter(band) => {
                message.with("base", self.grade_name(score, *band))
            }
            Base::Units(words) => message.with("units", self.units(words)),
        });
        self.under(|told| {
            quota.in_each.iter().for_each(|group| told.counted_in(Some(group)));
            if let Some((limit, condition)) = &quota.other {
                let share = told.number(limit, true);
                told.when(&Message::new("explain.quota-other").with("share", share), condition);
            }
            told.say(&Message::new(match quota.rounding {
                Rounding::Floor => "explain.quota-floor",
                Rounding::Ceiling => "explain.quota-ceiling",
                Rounding::Round => "explain.quota-round",
            }));
            quota.preferences.iter().for_each(|preference| told.preference(preference));
            let ties = if quota.ties_in { "explain.ties-in" } else { "explain.ties-out" };
            told.say(&Message::new(ties));
        });
    }

    fn preference(&mut self, preference: &Preference) {
        match preference {
            Preference::Yes(condition) => self.when(&Message::new("explain.ties-by-yes"), condition),
            Preference::More(of) => {
                self.say(&Message::new("explain.ties-by-more").with("quantity", self.quantity(of)));
            }
            Preference::Less(of) => {
                self.say(&Message::new("explain.ties-by-less").with("quantity", self.quantity(of)));
            }
            Preference::Lot(seed) => {
                self.say(&Message::new("explain.ties-by-lot").with("seed", seed.as_str()))
            }
        }
    }

    /// Tells in which groups something is counted by itself.
    pub(super) fn counted_in(&mut self, group: Option<&Group>) {
        match group {
            None => {}
            Some(Group::Bloc) => self.say(&Message::new("explain.counted-in-each-bloc")),
            Some(Group::Level(level)) => {
                let level = self.catalogue.level(level);
                self.say(&Message::new("explain.counted-in-each").with("level", level));
            }
        }
    }

    fn grade_name(&self, score: &Score, band: usize) -> String {
        score.bands.get(band).map(|band| self.called(&band.named)).unwrap_or_default()
    }
}
