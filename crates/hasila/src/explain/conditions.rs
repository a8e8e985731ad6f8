//! Conditions in sentences: each line is so, or it is not.

use super::Told;
use base::{Comparator, Message};
use rules::program::{Condition, Quantity, ScoreIx};

impl Told<'_> {
    /// Tells what must hold, in one sentence or with its parts under it.
    pub(super) fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::Answer(ix) => self.say(&self.name_of("explain.answer", &self.program[*ix].named)),
            Condition::Compare(a, comparator, b) => self.compare(a, *comparator, b),
            Condition::Met(ix) => self.say(&self.name_of("explain.met", &self.program[*ix].named)),
            Condition::Awarded(ix) => self.say(&self.name_of("explain.awarded", &self.program[*ix].named)),
            Condition::Grade { score, comparator, band } => self.grade(*score, *comparator, *band),
            Condition::Assessed(ix) => self.say(&self.name_of("explain.assessed", &self.program[*ix].named)),
            Condition::Rank { score, comparator, place, in_each } => {
                let place = self.catalogue.threshold(*comparator, &self.catalogue.count(*place));
                let message = self.name_of("explain.rank", &self.program[*score].named).with("place", place);
                self.say(&message);
                self.under(|told| told.counted_in(in_each.as_ref()));
            }
            Condition::Not(inner) => self.denied(inner),
            Condition::All(parts) => self.parts(&Message::new("explain.all"), parts),
            Condition::Any(parts) => self.parts(&Message::new("explain.any"), parts),
            Condition::AtLeast(count, parts) => {
                let count = self.catalogue.count(*count as u64);
                self.parts(&Message::new("explain.at-least").with("least", count), parts);
            }
            Condition::Editions(held, editions) => {
                let streak = editions.at_least == editions.of_last;
                let code = if streak { "explain.consecutive" } else { "explain.of-last" };
                let (least, last) = (editions.at_least as u64, editions.of_last as u64);
                let message = Message::new(code).with("least", self.catalogue.count(least));
                let message = if streak { message } else { message.with("last", self.catalogue.count(last)) };
                self.parts(&message, std::slice::from_ref(held));
            }
        }
    }

    fn parts(&mut self, message: &Message, parts: &[Condition]) {
        self.say(message);
        self.under(|told| parts.iter().for_each(|part| told.condition(part)));
    }

    fn denied(&mut self, inner: &Condition) {
        match inner {
            Condition::Answer(ix) => {
                self.say(&self.name_of("explain.answer-not", &self.program[*ix].named));
            }
            Condition::Met(ix) => self.say(&self.name_of("explain.met-not", &self.program[*ix].named)),
            Condition::Assessed(ix) => {
                self.say(&self.name_of("explain.assessed-not", &self.program[*ix].named));
            }
            Condition::Awarded(ix) => {
                self.say(&self.name_of("explain.awarded-not", &self.program[*ix].named))
            }
            _ => self.parts(&Message::new("explain.not"), std::slice::from_ref(inner)),
        }
    }

    fn compare(&mut self, a: &Quantity, comparator: Comparator, b: &Quantity) {
        let side = self.beside(b, a);
        let threshold = if self.program.is_day(b) {
            self.catalogue.threshold_day(comparator, &side)
        } else {
            self.catalogue.threshold(comparator, &side)
        };
        let message = Message::new("explain.compare").with("quantity", self.beside(a, b));
        self.say(&message.with("threshold", threshold));
    }

    fn grade(&mut self, score: ScoreIx, comparator: Comparator, band: usize) {
        let score = &self.program[score];
        let code = match comparator {
            Comparator::Less => "explain.grade-worse",
            Comparator::AtMost => "explain.grade-at-most",
            Comparator::Equal => "explain.grade-is",
            Comparator::AtLeast => "explain.grade-at-least",
            Comparator::More => "explain.grade-better",
        };
        let grade = score.bands.get(band).map(|band| self.called(&band.named)).unwrap_or_default();
        self.say(&self.name_of(code, &score.named).with("grade", grade));
    }
}
