//! Formulas and conditions. Loosest first: `or`, `and`, `not` and `never`, `for ... editions`, comparisons, `+ -`, `* /`.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{EditionCount, Expr, ExprKind, FigureUnit, Operator, Quorum, Reckoned};
use crate::program::derived::Gathering;
use crate::remark::Remark;
use crate::words::Place;
use base::{Date, limits};
use num_traits::ToPrimitive;

/// Words that join conditions and so cannot be names inside them.
const CONNECTIVES: [&str; 4] = ["and", "or", "not", "never"];

/// Words behind a number that make a day of it; English has each for one, too.
const RECKONED: [&str; 8] = [
    "days before",
    "days after",
    "months before",
    "months after",
    "day before",
    "day after",
    "month before",
    "month after",
];

/// Which year a month and a day are of, the longer word first.
const OF_YEAR: [&str; 2] = ["of year_before", "of year"];

impl Parser<'_> {
    /// Reads a formula or a condition.
    pub fn expression(&mut self) -> Expr {
        self.joined("or", ExprKind::Or, |parser| parser.joined("and", ExprKind::And, Parser::denial))
    }

    /// Reads a formula: no comparison, no connective.
    pub fn formula(&mut self) -> Expr {
        self.chain(&[(Kind::Plus, Operator::Plus), (Kind::Minus, Operator::Minus)], |parser| {
            parser.chain(&[(Kind::Star, Operator::Times), (Kind::Slash, Operator::Over)], Parser::operand)
        })
    }

    fn joined(
        &mut self,
        word: &'static str,
        kind: impl Fn(Vec<Expr>) -> ExprKind,
        mut part: impl FnMut(&mut Self) -> Expr,
    ) -> Expr {
        let start = self.span().start;
        let first = part(self);
        let mut parts = vec![first];
        while self.clause(word) {
            parts.push(part(self));
        }
        match <[Expr; 1]>::try_from(parts) {
            Ok([only]) => only,
            Err(parts) => Expr::new(kind(parts), self.since(start)),
        }
    }

    fn denial(&mut self) -> Expr {
        let start = self.span().start;
        let kind = match self.eat_one_of(&["not", "never"]) {
            Some("not") => ExprKind::Not,
            Some(_) => ExprKind::Never,
            None => return self.over_editions(),
        };
        let denied = self.deeper(Parser::denial);
        Expr::new(kind(Box::new(denied)), self.since(start))
    }

    /// Reads a comparison with `for 2 consecutive editions` or `in 3 of the last 4 editions` behind it.
    fn over_editions(&mut self) -> Expr {
        let start = self.span().start;
        let held = self.comparison();
        let count = if self.reach(|parser| parser.at_number_after("for/editions")) {
            self.eat_word("for/editions");
            let count = EditionCount::Consecutive(self.figure());
            if !self.eat_word("consecutive edition") {
                self.expect_word("consecutive editions");
            }
            count
        } else if self.reach(|parser| parser.at_number_after("in/editions")) {
            self.eat_word("in/editions");
            let wanted = self.figure();
            self.expect_word("of the last");
            let count = EditionCount::OfLast(wanted, self.figure());
            if !self.eat_word("edition") {
                self.expect_word("editions");
            }
            count
        } else {
            return held;
        };
        Expr::new(ExprKind::Editions(Box::new(held), count), self.since(start))
    }

    fn at_number_after(&self, word: &str) -> bool {
        self.at_word(word) && self.ahead(1).kind == Kind::Number
    }

    fn comparison(&mut self) -> Expr {
        let start = self.span().start;
        let first = self.formula();
        let mut rest = Vec::new();
        while let Some(comparator) = self.comparator() {
            rest.push((comparator, self.formula()));
        }
        if rest.is_empty() {
            return first;
        }
        let is_rank = is_rank(&first) || rest.iter().any(|(_, other)| is_rank(other));
        let compared = Expr::new(ExprKind::Compare(Box::new(first), rest), self.since(start));
        match if is_rank { self.in_each() } else { None } {
            Some(group) => Expr::new(ExprKind::InEach(Box::new(compared), group), self.since(start)),
            None => compared,
        }
    }

    /// Reads `a + b - c`, grouped from the left, no longer than may nest.
    fn chain(&mut self, signs: &[(Kind, Operator)], mut part: impl FnMut(&mut Self) -> Expr) -> Expr {
        let start = self.span().start;
        let mut left = part(self);
        while let Some((_, operator)) = signs.iter().find(|(kind, _)| self.at(*kind)) {
            if left.height >= limits::PLAN_DEPTH_MAX {
                self.too_deep();
                break;
            }
            self.bump();
            let right = part(self);
            let kind = ExprKind::Arithmetic(Box::new(left), *operator, Box::new(right));
            left = Expr::new(kind, self.since(start));
        }
        left
    }

    pub fn operand(&mut self) -> Expr {
        let start = self.span().start;
        let kind = match self.kind() {
            Kind::Number if self.of_year_ahead().is_some() => self.of_year(),
            Kind::Number => self.number_or_day(),
            Kind::Minus if self.ahead(1).kind == Kind::Number => ExprKind::Figure(self.figure()),
            Kind::Minus => self.negative(),
            Kind::OpenParen => self.parenthesis(),
            Kind::Word => self.word_operand(),
            Kind::Calendar => self.day().map_or(ExprKind::Missing, ExprKind::Date),
            Kind::Text => self.unreadable("plan.text-in-formula"),
            _ => self.unreadable("plan.expected-expression"),
        };
        Expr::new(kind, self.since(start))
    }

    /// Reads `12`, or `3 months after year_start`.
    fn number_or_day(&mut self) -> ExprKind {
        let figure = self.figure();
        let Some(word) = self.eat_one_of(&RECKONED) else { return ExprKind::Figure(figure) };
        let reckoned = Reckoned { months: word.starts_with("month"), before: word.ends_with("before") };
        ExprKind::Shifted(figure, reckoned, Box::new(self.deeper(Parser::operand)))
    }

    /// Returns which year the day is of that begins here: `03-31 of year`.
    fn of_year_ahead(&self) -> Option<&'static str> {
        let is_day = self.ahead(1).kind == Kind::Minus && self.ahead(2).kind == Kind::Number;
        let word = OF_YEAR.into_iter().find(|word| self.word_ahead(3, word).is_some());
        word.filter(|_| is_day)
    }

    fn of_year(&mut self) -> ExprKind {
        let day = self.month_and_day();
        let before = self.eat_one_of(&OF_YEAR) == Some(OF_YEAR[0]);
        ExprKind::OfYear(day, before)
    }

    /// Reads `11-15` or `11-15 of year_before`, and whether it is of the year before.
    pub fn day_of_year(&mut self) -> Option<((i8, i8), bool)> {
        let day = self.day_of_month();
        if day.is_none() && self.has_failed() {
            return None;
        }
        let before = self.eat_one_of(&OF_YEAR) == Some(OF_YEAR[0]);
        day.map(|day| (day, before))
    }

    /// Reads `03-31`, a month and a day of it; remarks where there is none.
    pub fn day_of_month(&mut self) -> Option<(i8, i8)> {
        if self.kind() != Kind::Number
            || self.ahead(1).kind != Kind::Minus
            || self.ahead(2).kind != Kind::Number
        {
            self.fail("plan.expected-day-of-year");
            return None;
        }
        self.month_and_day()
    }

    /// Reads `03-31`, a month and a day of it.
    fn month_and_day(&mut self) -> Option<(i8, i8)> {
        let start = self.span().start;
        let month = self.figure();
        self.bump();
        let day = self.figure();
        let span = self.since(start);
        let found = month.number.to_i8().zip(day.number.to_i8());
        // In a leap year every day there is has its date.
        let found = found.filter(|(month, day)| Date::new(2024, *month, *day).is_ok());
        let whole = month.number.is_integer() && day.number.is_integer();
        if found.is_none() || !whole || day.unit != FigureUnit::None {
            let shown = self.slice(span).to_owned();
            self.fail_with(Remark::error("plan.not-a-date", span).with("text", shown));
            return None;
        }
        found
    }

    fn days_from(&mut self) -> ExprKind {
        let first = self.deeper(Parser::operand);
        self.expect_word("to/day");
        let last = self.deeper(Parser::operand);
        ExprKind::DaysFrom(Box::new(first), Box::new(last))
    }

    fn negative(&mut self) -> ExprKind {
        self.bump();
        ExprKind::Negative(Box::new(self.deeper(Parser::operand)))
    }

    fn parenthesis(&mut self) -> ExprKind {
        self.bump();
        let inner = self.deeper(Parser::expression);
        self.close_parenthesis();
        ExprKind::Paren(Box::new(inner))
    }

    fn close_parenthesis(&mut self) {
        self.reach(|parser| parser.at(Kind::CloseParen));
        self.expect_sign(Kind::CloseParen, ")");
    }

    fn word_operand(&mut self) -> ExprKind {
        let next = self.ahead(1).kind;
        if self.one_of(&CONNECTIVES).is_some() {
            return self.unreadable("plan.expected-expression");
        }
        if self.eat_word("at least") {
            return self.at_least();
        }
        if self.eat_word("days from") {
            return self.days_from();
        }
        if next == Kind::OpenBrace
            && let Some(word) = self.eat_one_of(&["all", "any"])
        {
            return self.group(if word == "all" { Quorum::All } else { Quorum::Any });
        }
        if let Some(gathered) = self.gathered() {
            return gathered;
        }
        if next == Kind::OpenParen { self.call() } else { ExprKind::Name(self.name_or_word(Place::Value)) }
    }

    fn at_least(&mut self) -> ExprKind {
        let count = self.figure();
        self.expect_word("of/group");
        if self.has_failed() {
            return ExprKind::Missing;
        }
        self.group(Quorum::AtLeast(count))
    }

    /// Reads the block of a group whose word was read.
    fn group(&mut self, quorum: Quorum) -> ExprKind {
        self.group_parts().map_or(ExprKind::Missing, |parts| ExprKind::Group(quorum, parts))
    }

    fn group_parts(&mut self) -> Option<Vec<Expr>> {
        let owner = self.span();
        if self.depth >= limits::PLAN_DEPTH_MAX {
            self.too_deep();
            return None;
        }
        self.depth += 1;
        let parts = self.block(owner, |parser| Some(parser.expression()));
        self.depth -= 1;
        Some(parts)
    }

    /// Reads `mean { a; b }`. Before a table of points, `mean` is a name.
    fn gathered(&mut self) -> Option<ExprKind> {
        if self.ahead(1).kind != Kind::OpenBrace || self.table_ahead() {
            return None;
        }
        let word = self.eat_one_of(&["mean", "lowest", "highest"])?;
        let gathering = Gathering::ALL.into_iter().find(|gathering| gathering.word() == word)?;
        Some(self.group_parts().map_or(ExprKind::Missing, |parts| ExprKind::Gathered(gathering, parts)))
    }

    /// Returns whether the block behind the next token begins with points: `{ 100 at 5 }`.
    fn table_ahead(&self) -> bool {
        let mut ahead = 2;
        while self.ahead(ahead).kind.is_break() {
            ahead += 1;
        }
        ahead += usize::from(self.ahead(ahead).kind == Kind::Minus);
        let is_number = self.ahead(ahead).kind == Kind::Number;
        ahead += 1 + usize::from(matches!(self.ahead(ahead + 1).kind, Kind::Percent | Kind::PerThousand));
        is_number && ["at", "below"].iter().any(|word| self.word_ahead(ahead, word).is_some())
    }

    fn call(&mut self) -> ExprKind {
        let name = self.name_or_word(Place::Function);
        self.bump();
        let mut arguments = Vec::new();
        while !self.at(Kind::CloseParen) && !self.at_end() && !self.has_failed() {
            arguments.push(self.deeper(Parser::expression));
            if !self.eat(Kind::Comma) {
                break;
            }
        }
        self.close_parenthesis();
        ExprKind::Call(name, arguments)
    }

    pub fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Expr) -> Expr {
        if self.depth >= limits::PLAN_DEPTH_MAX {
            self.too_deep();
            return Expr::new(ExprKind::Missing, self.span());
        }
        self.depth += 1;
        let expr = read(self);
        self.depth -= 1;
        expr
    }

    fn too_deep(&mut self) {
        let remark = Remark::error("plan.too-deep", self.span()).with("max", limits::PLAN_DEPTH_MAX);
        self.fail_with(remark);
    }

    fn unreadable(&mut self, code: &'static str) -> ExprKind {
        self.fail(code);
        ExprKind::Missing
    }
}

fn is_rank(expr: &Expr) -> bool {
    matches!(&expr.kind, ExprKind::Call(name, _) if name.text == "rank/place")
}
