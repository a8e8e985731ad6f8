//! Quotas: `quota excellent <= 20% of good in each province and in each bloc, floor, ties out`.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{Name, Quota, TiesBy, Words};
use crate::program::Span;
use crate::program::quotas::Rounding;
use base::Comparator;

/// Words behind the comma; no level or kind is called so there.
const ENDINGS: &[&str] = &["floor", "ceiling", "round", LOT, "ties by", "ties in", "ties out"];
/// Before a seed; without one, `lot` is a name like any other.
const LOT: &str = "ties by lot";

impl Parser<'_> {
    pub fn quota(&mut self, keyword: Span) -> Quota {
        let grade = self.name();
        let score = self.clause("for/score").then(|| self.name());
        let comparator = self.comparator().unwrap_or_else(|| {
            self.fail("plan.expected-comparator");
            Comparator::AtMost
        });
        let limit = self.figure();
        self.expect_word("of/quota");
        let of = self.quota_base();
        let or_better = self.eat_word("or better");
        let in_each = self.quota_groups();
        let (rounding, ties_in, other, ties_by) = (None, None, None, Vec::new());
        let span = keyword;
        let mut quota = Quota {
            grade,
            score,
            comparator,
            limit,
            of,
            or_better,
            in_each,
            other,
            ties_by,
            rounding,
            ties_in,
            span,
        };
        while self.eat(Kind::Comma) || self.quota_ending(&mut quota) {}
        Quota { span: self.since(keyword.start), ..quota }
    }

    /// Reads `commune, agency`; a comma before `floor` or `ties in` is not theirs.
    fn quota_base(&mut self) -> Words {
        let start = self.span().start;
        let mut names = vec![self.word()];
        while self.at(Kind::Comma)
            && matches!(self.ahead(1).kind, Kind::Word | Kind::Text)
            && !self.ending_ahead()
        {
            self.bump();
            names.push(self.word());
        }
        Words { names, span: self.since(start) }
    }

    fn ending_ahead(&self) -> bool {
        ENDINGS.iter().any(|word| self.word_ahead(1, word).is_some())
    }

    /// Reads `in each province and in each bloc`.
    fn quota_groups(&mut self) -> Vec<Name> {
        let mut groups: Vec<Name> = self.in_each().into_iter().collect();
        while !groups.is_empty() && self.reach(Parser::at_another_group) {
            self.eat_word("and");
            groups.extend(self.in_each());
        }
        groups
    }

    fn at_another_group(&self) -> bool {
        self.word_ahead(0, "and").is_some_and(|length| self.word_ahead(length, "in each").is_some())
    }

    fn quota_ending(&mut self, quota: &mut Quota) -> bool {
        let start = self.span();
        if self.at(Kind::Number) {
            let limit = self.figure();
            self.expect_word("where");
            let condition = self.expression();
            self.once(quota.other.replace(Box::new((limit, condition))).is_none(), start, "where");
            return !self.has_failed();
        }
        if self.word_ahead(0, LOT).is_some_and(|length| self.ahead(length).kind == Kind::Text) {
            self.eat_word(LOT);
            let (seed, span) = self.quoted();
            quota.ties_by.push(TiesBy::Lot(seed, span));
            return true;
        }
        let words = if self.word_ahead(0, "ties by").is_some() { &["ties by"] } else { ENDINGS };
        let Some(word) = self.eat_one_of(words) else { return false };
        if word == LOT {
            self.quoted();
        } else if word == "ties by" {
            quota.ties_by.push(TiesBy::Quantity(Box::new(self.formula())));
        } else if let Some(found) = rounding_of(word) {
            self.once(quota.rounding.replace(found).is_none(), start, "floor, ceiling, round");
        } else {
            self.once(quota.ties_in.replace(word == "ties in").is_none(), start, "ties in, ties out");
        }
        true
    }
}

fn rounding_of(word: &str) -> Option<Rounding> {
    [Rounding::Floor, Rounding::Ceiling, Rounding::Round].into_iter().find(|rounding| rounding.word() == word)
}
