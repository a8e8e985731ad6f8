//! Targets and titles.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{Expr, ExprKind, Measure, Name, Population, Target, Title, TitleLine};
use crate::program::Span;
use base::{Comparator, Date};

/// The clauses of a target that may stand before or after its threshold.
#[derive(Default)]
struct Clauses {
    in_each: Option<Name>,
    by: Option<(Date, Span)>,
    threshold: Option<(Comparator, Expr)>,
}

impl Parser<'_> {
    pub fn target(&mut self, keyword: Span) -> Target {
        let mut head = self.head();
        let (measure, threshold) = self.measure();
        let mut clauses = Clauses { threshold, ..Clauses::default() };
        loop {
            self.trimmings(&mut head);
            if !self.target_clause(&mut clauses) {
                break;
            }
        }
        if clauses.threshold.is_none() && !self.has_failed() {
            self.fail("plan.expected-comparator");
        }
        head.span = self.since(keyword.start);
        Target { head, measure, in_each: clauses.in_each, threshold: clauses.threshold, by: clauses.by }
    }

    /// Reads what is measured, and the threshold where it stands right behind it.
    fn measure(&mut self) -> (Measure, Option<(Comparator, Expr)>) {
        self.reach(|parser| parser.at(Kind::Word) && !parser.begins_declaration(0));
        if let Some(word) = self.eat_one_of(&["share of", "count of"]) {
            let (population, condition, threshold) = self.population_where();
            let measure = if word == "share of" {
                Measure::ShareOf(population, condition)
            } else {
                Measure::CountOf(population, condition)
            };
            return (measure, threshold);
        }
        if self.at_word("each") && self.ahead(1).kind != Kind::Slash {
            self.eat_word("each");
            let population = self.population();
            self.expect_sign(Kind::Colon, ":");
            return (Measure::Each(population, self.formula()), None);
        }
        (Measure::Value(self.formula()), None)
    }

    fn population(&mut self) -> Population {
        let of = self.words();
        let start = self.span().start;
        let day = if self.clause("as of") { self.day() } else { None };
        let as_of = day.map(|day| (day, self.since(start)));
        let except = self.clause("except").then(|| self.expression());
        Population { of, as_of, except }
    }

    fn population_where(&mut self) -> (Population, Expr, Option<(Comparator, Expr)>) {
        let population = self.population();
        if !self.clause("where") {
            self.expect_word("where");
            return (population, Expr::new(ExprKind::Missing, self.span()), None);
        }
        let mut condition = self.expression();
        // `where launched = 100%`: the last comparison is the target's own, unless one is still to come.
        let threshold = if self.threshold_follows() { None } else { last_comparison(&mut condition) };
        (population, condition, threshold)
    }

    /// Returns whether the clauses here lead to a comparator: `in each bloc >= 1`.
    fn threshold_follows(&mut self) -> bool {
        let clause = self.reach(|parser| parser.one_of(&["in each", "by/date"]).is_some());
        clause && {
            let line = (0..CLAUSE_TOKENS_MAX).map(|ahead| self.ahead(ahead).kind);
            let mut line = line.take_while(|kind| *kind != Kind::End && !kind.is_break());
            line.any(|kind| {
                matches!(kind, Kind::Less | Kind::AtMost | Kind::Equal | Kind::AtLeast | Kind::More)
            })
        }
    }

    fn target_clause(&mut self, clauses: &mut Clauses) -> bool {
        let start = self.span();
        if let Some(group) = self.in_each() {
            self.once(clauses.in_each.replace(group).is_none(), start, "in each");
        } else if self.clause("by/date") {
            let day = self.day();
            self.once(clauses.by.is_none(), start, "by/date");
            clauses.by = day.map(|day| (day, self.since(start.start)));
        } else if let Some(comparator) = self.comparator() {
            let threshold = self.formula();
            self.once(clauses.threshold.is_none(), start, ">=");
            clauses.threshold = Some((comparator, threshold));
        } else {
            return self.eat(Kind::Comma);
        }
        true
    }

    // Titles.

    pub fn title(&mut self, keyword: Span) -> Title {
        let (mut head, of) = self.head_for();
        let by = self.clause("by/giver").then(|| self.word());
        self.trimmings(&mut head);
        let lines =
            if self.at(Kind::OpenBrace) { self.block(keyword, Parser::title_line) } else { Vec::new() };
        head.span = self.since(keyword.start);
        Title { head, of, by, lines }
    }

    fn title_line(&mut self) -> Option<TitleLine> {
        let start = self.span().start;
        Some(match self.expect_one_of(&["eligible", "quota", "not with"])? {
            "quota" => {
                let (limit, in_each) = (self.figure(), self.in_each());
                TitleLine::Quota(limit, in_each, self.since(start))
            }
            "not with" => {
                let other = self.name();
                self.expect_word("for one achievement");
                TitleLine::NotWith(other, self.since(start))
            }
            _ => {
                self.expect_word("when");
                let condition = self.expression();
                TitleLine::Eligible(condition, self.since(start))
            }
        })
    }

    // Placement.
}

/// Tokens of the clauses between a target's condition and its threshold: `in each district by 2025-12-31 >=`.
const CLAUSE_TOKENS_MAX: usize = 6;

/// Takes the last comparison off a condition: `a >= b > 80%` leaves `a >= b`.
fn last_comparison(condition: &mut Expr) -> Option<(Comparator, Expr)> {
    match &mut condition.kind {
        ExprKind::Compare(first, rest) => {
            let (comparator, threshold) = rest.pop()?;
            condition.span.end = rest.last().map_or(first.span.end, |(_, last)| last.span.end);
            if rest.is_empty() {
                *condition = (**first).clone();
            }
            Some((comparator, threshold))
        }
        ExprKind::Not(inner) | ExprKind::Never(inner) => {
            let taken = last_comparison(inner);
            condition.span.end = inner.span.end;
            taken
        }
        ExprKind::And(parts) | ExprKind::Or(parts) => {
            let last = parts.last_mut()?;
            let taken = last_comparison(last);
            condition.span.end = last.span.end;
            taken
        }
        _ => None,
    }
}
