//! Parameters: a number with a name, and what it is in which place from which day on.

use super::parser::Parser;
use super::token::Kind;
use super::tree::{Parameter, ParameterLine, Words};
use crate::program::Span;

impl Parser<'_> {
    pub fn parameter(&mut self, keyword: Span) -> Parameter {
        let mut head = self.head();
        self.expect_sign(Kind::Equal, "=");
        let value = self.figure();
        self.trimmings(&mut head);
        let lines =
            if self.at(Kind::OpenBrace) { self.block(keyword, Parser::parameter_line) } else { Vec::new() };
        head.span = self.since(keyword.start);
        Parameter { head, value, lines }
    }

    fn parameter_line(&mut self) -> Option<ParameterLine> {
        let start = self.span().start;
        let value = self.figure();
        let mut line = ParameterLine {
            value,
            units: Vec::new(),
            words: Words::default(),
            from: None,
            span: Span::default(),
        };
        loop {
            let here = self.span();
            if self.clause("in/place") {
                self.once(line.units.is_empty(), here, "in/place");
                line.units = self.codes();
            } else if self.clause("for") {
                self.once(line.words.names.is_empty(), here, "for");
                line.words = self.words();
            } else if self.clause("from/date") {
                self.once(line.from.is_none(), here, "from/date");
                line.from = self.day().map(|day| (day, self.since(here.start)));
            } else {
                break;
            }
        }
        line.span = self.since(start);
        Some(line)
    }

    /// Reads `"058", "059"`.
    fn codes(&mut self) -> Vec<super::tree::Name> {
        let mut codes = vec![self.code()];
        while self.at(Kind::Comma) && self.ahead(1).kind == Kind::Text {
            self.bump();
            codes.push(self.code());
        }
        codes
    }

    fn code(&mut self) -> super::tree::Name {
        let (text, span) = self.quoted();
        super::tree::Name { text: base::text::tidy(&text), quoted: true, span }
    }
}
