//! Scores and grades.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{
    Band, Expr, Figure, GradeRule, Grades, Part, Penalty, Reduction, Score, ScoreLine, Step, Whose,
};
use crate::program::Span;
use crate::remark::Remark;
use num_traits::Signed;

impl Parser<'_> {
    pub fn score(&mut self, keyword: Span) -> Score {
        let (mut head, of) = self.head_for();
        let scale = self.clause("of/scale").then(|| self.figure());
        self.trimmings(&mut head);
        let lines = self.block(keyword, Parser::score_line);
        head.span = self.since(keyword.start);
        Score { head, of, scale, lines }
    }

    fn score_line(&mut self) -> Option<ScoreLine> {
        let start = self.span();
        Some(match self.expect_one_of(&["weight", "minus"])? {
            "weight" => ScoreLine::Part(self.part(start)),
            _ => ScoreLine::Penalty(self.penalty(start)),
        })
    }

    fn part(&mut self, keyword: Span) -> Part {
        let weight = self.fraction();
        let is_full = self.at_full();
        let quantity = (!is_full).then(|| self.formula());
        let (mut steps, mut linear) = (Vec::new(), None);
        if is_full {
            self.eat_word("full");
        } else {
            steps = self.block(keyword, |parser| Some(parser.step()));
            linear = self.eat_one_of(&["linear", "steps"]).map(|word| word == "linear");
        }
        let (reductions, at_most, at_least) = (Vec::new(), None, None);
        let span = keyword;
        let mut part = Part { weight, quantity, steps, linear, reductions, at_most, at_least, span };
        while self.eat(Kind::Comma) && !self.has_failed() {
            self.part_clause(&mut part, is_full);
        }
        Part { span: self.since(keyword.start), ..part }
    }

    /// Without a table behind it `full` is the word, else it is a name.
    fn at_full(&self) -> bool {
        let next = self.ahead(1).kind;
        self.at_word("full") && (next == Kind::Comma || next.is_break() || next == Kind::CloseBrace)
    }

    fn part_clause(&mut self, part: &mut Part, is_full: bool) {
        let start = self.span();
        let words: &'static [&'static str] =
            if is_full { &["minus", "at most", "at least"] } else { &["at most", "at least"] };
        match self.expect_one_of(words) {
            Some("minus") => part.reductions.push(self.reduction()),
            Some("at most") => {
                self.once(part.at_most.is_none(), start, "at most");
                part.at_most = Some(self.figure());
            }
            Some(_) => {
                self.once(part.at_least.is_none(), start, "at least");
                part.at_least = Some(self.figure());
            }
            None => {}
        }
    }

    /// Reads `25% per failures of done unless waived by excused`.
    fn reduction(&mut self) -> Reduction {
        let share = self.figure();
        self.expect_word("per");
        let per = self.formula();
        let of = self.clause("of/events").then(|| self.formula());
        Reduction { share, per, of, waived: self.waived() }
    }

    fn waived(&mut self) -> Option<Expr> {
        self.clause("unless waived by").then(|| self.formula())
    }

    /// Reads `40` or `35/3`.
    pub fn fraction(&mut self) -> Figure {
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
        let waived = self.waived();
        self.eat(Kind::Comma);
        let at_most = self.eat_word("at most").then(|| self.figure());
        Penalty { points, per, waived, at_most, span: self.since(keyword.start) }
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
                let unless = self.clause("unless").then(|| Box::new(self.expression()));
                Some(GradeRule::NotAbove(grade, whose, unless, self.since(start)))
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
