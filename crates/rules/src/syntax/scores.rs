//! Scores and grades.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{Band, Figure, Grades, Part, Penalty, Score, ScoreLine, Step};
use crate::program::Span;

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
        let weight = self.figure();
        let quantity = self.formula();
        let steps = self.block(keyword, |parser| Some(parser.step()));
        let linear = self.eat_one_of(&["linear", "steps"]).map(|word| word == "linear");
        Part { weight, quantity, steps, linear, span: self.since(keyword.start) }
    }

    fn step(&mut self) -> Step {
        let start = self.span().start;
        let points = self.figure();
        let below = self.expect_one_of(&["at", "below"]) == Some("below");
        let at = self.figure();
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
        let score = self.name();
        let bands = self.block(keyword, Parser::band);
        Grades { score, bands, span: self.since(keyword.start) }
    }

    fn band(&mut self) -> Option<Band> {
        let start = self.span().start;
        let mut head = self.head();
        let (from, to) = self.band_limits();
        self.trimmings(&mut head);
        head.span = self.since(start);
        Some(Band { head, from, to })
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
