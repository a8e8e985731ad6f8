//! Scores and grades.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{Band, Figure, GradeRule, Grades, Part, Penalty, Score, ScoreLine, Step, Whose};
use crate::program::Span;
use crate::remark::Remark;
use num_traits::Signed;

impl Parser<'_> {
    pub fn score(&mut self, keyword: Span) -> Score {
        let (mut head, of) = self.head_for();
        let lines = self.block(keyword, Parser::score_line);
        head.span = self.since(keyword.start);
        Score { head, of, lines }
    }

    fn score_line(&mut self) -> Option<ScoreLine> {
        let start = self.span();
        Some(match self.expect_one_of(&["weight", "minus"])? {
            "weight" => ScoreLine::Part(self.part(start)),
            _ => ScoreLine::Penalty(self.penalty(start)),
        })
    }

    fn part(&mut self, keyword: Span) -> Part {
        let weight = self.weight();
        let quantity = self.formula();
        let steps = self.block(keyword, |parser| Some(parser.step()));
        let linear = self.eat_one_of(&["linear", "steps"]).map(|word| word == "linear");
        Part { weight, quantity, steps, linear, span: self.since(keyword.start) }
    }

    /// Reads `40` or `35/3`.
    fn weight(&mut self) -> Figure {
        let weight = self.figure();
        if !self.eat(Kind::Slash) {
            return weight;
        }
        let below = self.figure();
        if !below.number.is_positive() {
            self.fail_with(Remark::error("plan.whole-not-positive", below.span));
            return weight;
        }
        let written = format!("{}/{}", weight.written, below.written);
        Figure {
            number: weight.number / below.value(),
            written,
            span: self.since(weight.span.start),
            ..weight
        }
    }

    fn step(&mut self) -> Step {
        let start = self.span().start;
        let points = self.figure();
        let below = self.expect_one_of(&["at", "below"]) == Some("below");
        let at = self.deeper(Parser::operand);
        Step { points, below, at, span: self.since(start) }
    }

    fn penalty(&mut self, keyword: Span) -> Penalty {
        let points = self.figure();
        self.expect_word("per");
        let per = self.formula();
        self.eat(Kind::Comma);
        let at_most = self.eat_word("at most").then(|| self.figure());
        Penalty { points, per, at_most, span: self.since(keyword.start) }
    }

    pub fn grades(&mut self, keyword: Span) -> Grades {
        let mut grades = Grades { score: self.name(), ..Grades::default() };
        self.block(keyword, |parser| {
            match parser.grade_rule() {
                Some(rule) => grades.rules.push(rule),
                None => grades.bands.push(parser.band()),
            }
            None::<()>
        });
        Grades { span: self.since(keyword.start), ..grades }
    }

    fn grade_rule(&mut self) -> Option<GradeRule> {
        let start = self.span().start;
        match self.eat_one_of(&["not assessed", "not above"])? {
            "not assessed" => {
                self.expect_word("when");
                let condition = self.expression();
                Some(GradeRule::NotAssessed(condition, self.since(start)))
            }
            _ => {
                let grade = self.formula();
                let whose = self.whose();
                Some(GradeRule::NotAbove(grade, whose, self.since(start)))
            }
        }
    }

    fn whose(&mut self) -> Whose {
        if !self.clause("of/unit") {
            Whose::Own
        } else if self.eat_word("above") {
            Whose::Above
        } else {
            Whose::AboveAt(self.word())
        }
    }

    fn band(&mut self) -> Band {
        let start = self.span().start;
        let mut head = self.head();
        let is_veto = self.at_word("when");
        let (from, to) = if is_veto { (None, None) } else { self.band_limits() };
        self.trimmings(&mut head);
        let when = self.clause("when").then(|| self.expression());
        self.trimmings(&mut head);
        head.span = self.since(start);
        Band { head, from, to, when }
    }

    /// Reads `from 80`, `from 80 below 90`, `75 to 100`, `below 50`.
    fn band_limits(&mut self) -> (Option<Figure>, Option<(Figure, bool)>) {
        let from = if self.eat_word("from") || matches!(self.kind(), Kind::Number | Kind::Minus) {
            Some(self.figure())
        } else if self.at_word("below") {
            None
        } else {
            self.expect_one_of(&["from", "below"]);
            return (None, None);
        };
        let to = if self.eat_word("below") {
            Some((self.figure(), false))
        } else if self.eat_word("to") {
            Some((self.figure(), true))
        } else {
            None
        };
        (from, to)
    }
}
