//! The cursor over the tokens: what stands here, what must stand here, and how to go on after an error.

use super::lexer::NUMBER_BYTES_MAX;
use super::token::{Kind, Token};
use super::tree::{Figure, FigureUnit, Name};
use crate::names::nearest;
use crate::program::Span;
use crate::remark::Remark;
use base::{Comparator, Date, limits, text};

/// Words a declaration begins with.
pub const DECLARATIONS: &[&str] = &[
    "plan",
    "levels",
    "kinds",
    "form",
    "indicator",
    "standard",
    "score",
    "grades",
    "quota",
    "target",
    "title",
    "placement",
];

pub struct Parser<'a> {
    text: &'a str,
    // Invariant: the last one is `Kind::End`, and `at` never passes it.
    tokens: Vec<Token>,
    at: usize,
    remarks: Vec<Remark>,
    /// Something in this statement was already remarked upon; what follows from it is not worth a word.
    failed: bool,
    /// Some opening brace has no closing one; only then is a guess made where the block ends.
    unbalanced: bool,
    /// How deep expressions nest here.
    pub depth: usize,
}

impl<'a> Parser<'a> {
    pub fn new(text: &'a str, tokens: Vec<Token>, remarks: Vec<Remark>) -> Parser<'a> {
        let unbalanced = has_open_brace(&tokens);
        Parser { text, tokens, at: 0, remarks, failed: false, unbalanced, depth: 0 }
    }

    /// Returns what was remarked upon, in the order of the text.
    pub fn remarks(mut self) -> Vec<Remark> {
        self.remarks.sort_by_key(|remark| remark.span);
        self.remarks
    }

    // What stands here.

    pub fn kind(&self) -> Kind {
        self.tokens[self.at].kind
    }

    pub fn span(&self) -> Span {
        self.tokens[self.at].span
    }

    pub fn at(&self, kind: Kind) -> bool {
        self.kind() == kind
    }

    /// Returns the token `ahead` of this one; at the end, the end.
    pub fn ahead(&self, ahead: usize) -> Token {
        self.tokens[(self.at + ahead).min(self.tokens.len() - 1)]
    }

    pub fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start..span.end]
    }

    pub fn is_word(&self, token: Token, word: &str) -> bool {
        token.kind == Kind::Word && self.slice(token.span) == word
    }

    pub fn at_word(&self, word: &str) -> bool {
        self.is_word(self.ahead(0), word)
    }

    pub fn at_words(&self, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(ahead, word)| self.is_word(self.ahead(ahead), word))
    }

    /// Returns whether one of these words stands here, and which.
    pub fn one_of(&self, words: &[&'static str]) -> Option<&'static str> {
        words.iter().copied().find(|word| self.at_word(word))
    }

    /// Returns whether a statement ends here.
    pub fn at_end(&self) -> bool {
        self.kind().is_break() || matches!(self.kind(), Kind::CloseBrace | Kind::End)
    }

    /// Returns the place from `start` to the end of what was read last.
    pub fn since(&self, start: usize) -> Span {
        let end = self.at.checked_sub(1).map_or(start, |last| self.tokens[last].span.end);
        Span { start, end: end.max(start) }
    }

    // Going on.

    pub fn bump(&mut self) -> Token {
        let token = self.tokens[self.at];
        if token.kind != Kind::End {
            self.at += 1;
        }
        token
    }

    pub fn eat(&mut self, kind: Kind) -> bool {
        let found = self.at(kind) && kind != Kind::End;
        if found {
            self.bump();
        }
        found
    }

    pub fn eat_break(&mut self) -> bool {
        self.eat(Kind::Break) || self.eat(Kind::LineEnd)
    }

    pub fn eat_word(&mut self, word: &str) -> bool {
        let found = self.at_word(word);
        if found {
            self.bump();
        }
        found
    }

    /// Goes past the end of a line if what begins the next one satisfies `goes_on`; says whether it does.
    pub fn reach(&mut self, goes_on: impl Fn(&Parser<'a>) -> bool) -> bool {
        if goes_on(self) {
            return true;
        }
        if self.at(Kind::LineEnd) {
            self.at += 1;
            if goes_on(self) {
                return true;
            }
            self.at -= 1;
        }
        false
    }

    /// Reads a word that begins a clause of a declaration, also on the next line.
    pub fn clause(&mut self, word: &str) -> bool {
        self.reach(|parser| parser.at_word(word)) && self.eat_word(word)
    }

    // What must stand here.

    /// Remarks on what stands here, unless this statement already has a remark.
    pub fn fail(&mut self, code: &'static str) {
        self.fail_with(Remark::error(code, self.span_shown()));
    }

    pub fn fail_with(&mut self, remark: Remark) {
        if !self.failed {
            self.failed = true;
            self.remark(remark);
        }
    }

    pub fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }

    pub fn has_failed(&self) -> bool {
        self.failed
    }

    /// The token here; where a line or the text ends, the empty place right after the last word.
    fn span_shown(&self) -> Span {
        if self.at_end() && !self.at(Kind::CloseBrace) {
            let end = self.since(0).end;
            return Span { start: end, end };
        }
        self.span()
    }

    pub fn expect_sign(&mut self, kind: Kind, sign: &'static str) -> bool {
        let found = self.eat(kind);
        if !found {
            let span = self.span_shown();
            self.fail_with(Remark::error("plan.expected-sign", span).with("sign", sign));
        }
        found
    }

    pub fn expect_word(&mut self, word: &'static str) -> bool {
        let found = self.eat_word(word);
        if !found {
            let span = self.span_shown();
            self.fail_with(Remark::error("plan.expected-word", span).with("word", word));
        }
        found
    }

    /// Reads one of these words; remarks, with what was probably meant, where none of them stands here.
    pub fn expect_one_of(&mut self, words: &'static [&'static str]) -> Option<&'static str> {
        if let Some(word) = self.one_of(words) {
            self.bump();
            return Some(word);
        }
        let span = self.span_shown();
        let list: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let remark = Remark::error("plan.expected-one-of", span).with("words", list);
        let meant = nearest(self.slice(span), words.iter().copied());
        self.fail_with(match meant {
            Some(meant) => remark.suggest(meant),
            None => remark,
        });
        if meant.is_some() && self.at(Kind::Word) {
            self.bump();
        }
        words.iter().copied().find(|word| Some(*word) == meant)
    }

    pub fn name(&mut self) -> Name {
        if !self.at(Kind::Word) {
            self.fail("plan.expected-name");
            return Name { span: self.span_shown(), ..Name::default() };
        }
        let span = self.bump().span;
        let text = text::tidy(self.slice(span));
        self.bounded(&text, limits::NAME_BYTES_MAX, span);
        Name { text, quoted: false, span }
    }

    /// Reads a level or a kind: a name, or a text where it has blanks.
    pub fn word(&mut self) -> Name {
        if !self.at(Kind::Text) {
            return self.name();
        }
        let (text, span) = self.quoted();
        Name { text: text::tidy(&text), quoted: true, span }
    }

    /// Reads `a, b, c`.
    pub fn words(&mut self) -> super::tree::Words {
        let start = self.span().start;
        let mut names = vec![self.word()];
        while self.at(Kind::Comma)
            && matches!(self.ahead(1).kind, Kind::Word | Kind::Text)
            && !self.due_ahead()
        {
            self.bump();
            names.push(self.word());
        }
        super::tree::Words { names, span: self.since(start) }
    }

    /// `from a, due in 10 days`: the comma belongs to the clause.
    fn due_ahead(&self) -> bool {
        self.is_word(self.ahead(1), "due") && self.is_word(self.ahead(2), "in")
    }

    /// Reads a text and resolves its escapes; empty where there is none.
    pub fn quoted(&mut self) -> (String, Span) {
        if !self.at(Kind::Text) {
            let remark = Remark::error("plan.expected-text", self.span_shown());
            let bare = matches!(self.kind(), Kind::Number | Kind::Word);
            let meant = format!("\"{}\"", self.slice(self.span()));
            self.fail_with(if bare { remark.suggest(meant) } else { remark });
            return (String::new(), self.span_shown());
        }
        let span = self.bump().span;
        let decoded = unescaped(self.slice(span));
        self.bounded(&decoded, limits::TEXT_BYTES_MAX, span);
        (decoded, span)
    }

    fn bounded(&mut self, text: &str, max: usize, span: Span) {
        if text.len() > max {
            self.remark(Remark::error("plan.text-too-long", span).with("max", max));
        }
    }

    /// Reads a number with the sign behind it.
    pub fn figure(&mut self) -> Figure {
        let start = self.span().start;
        let negative = self.at(Kind::Minus) && self.ahead(1).kind == Kind::Number;
        if negative {
            self.bump();
        }
        let digits = if self.at(Kind::Number) {
            let span = self.bump().span;
            self.slice(span)
        } else {
            self.fail("plan.expected-number");
            "0"
        };
        let unit = match self.kind() {
            Kind::Percent => FigureUnit::Percent,
            Kind::PerThousand => FigureUnit::PerThousand,
            _ => FigureUnit::None,
        };
        if unit != FigureUnit::None {
            self.bump();
        }
        let number = decimal(digits).unwrap_or_else(|| base::number::whole(0));
        let span = self.since(start);
        let written = self.slice(span).split_whitespace().collect();
        Figure { number: if negative { -number } else { number }, unit, written, span }
    }

    /// Reads a day.
    pub fn day(&mut self) -> Option<Date> {
        if !matches!(self.kind(), Kind::Calendar | Kind::Number) {
            self.fail("plan.expected-date");
            return None;
        }
        let span = self.bump().span;
        let day = text::latin_digits(self.slice(span)).parse().ok();
        let day = day.filter(|day: &Date| limits::YEARS.contains(&day.year()));
        if day.is_none() {
            let shown = self.slice(span).to_owned();
            self.fail_with(Remark::error("plan.not-a-date", span).with("text", shown));
        }
        day
    }

    pub fn comparator(&mut self) -> Option<Comparator> {
        let comparator = comparator_of(self.kind())?;
        let first = self.bump().span;
        // `==`, `=>`, `=<`, `<>`: signs of other languages.
        if let Some(second) = comparator_of(self.kind()) {
            let span = Span { start: first.start, end: self.bump().span.end };
            let remark = Remark::error("plan.unknown-comparator", span);
            self.fail_with(match (comparator, second) {
                (Comparator::Equal, Comparator::Equal) => remark.suggest("="),
                (Comparator::Equal, Comparator::More) => remark.suggest(">="),
                (Comparator::Equal, Comparator::Less) => remark.suggest("<="),
                _ => remark,
            });
        }
        Some(comparator)
    }

    // Statements and blocks.

    /// Reads a block: a line at a time, each ended by a line's end or `;`. A line that cannot be read is skipped.
    pub fn block<T>(&mut self, owner: Span, mut line: impl FnMut(&mut Parser<'a>) -> Option<T>) -> Vec<T> {
        let mut lines = Vec::new();
        if !self.seek_brace() {
            return lines;
        }
        let open = self.bump().span;
        let outer = std::mem::take(&mut self.failed);
        loop {
            while self.eat_break() {}
            if self.eat(Kind::CloseBrace) {
                break;
            }
            if self.at(Kind::End) || self.block_was_left_open(owner) {
                self.remark(Remark::error("plan.unclosed-brace", open));
                break;
            }
            lines.extend(line(self));
            if self.block_was_left_open(owner) {
                continue;
            }
            self.end_statement();
        }
        self.failed = outer;
        lines
    }

    /// Ends a declaration; one whose brace was forgotten ends where the next one begins.
    pub fn end_declaration(&mut self) {
        let next = self.ahead(0);
        if self.unbalanced && self.begins_declaration(next) && self.indent(next).is_some() {
            self.failed = false;
        } else {
            self.end_statement();
        }
    }

    /// Goes to the opening brace of a block; what stands before it is remarked upon, once, and skipped.
    fn seek_brace(&mut self) -> bool {
        if !self.at(Kind::OpenBrace) {
            self.expect_sign(Kind::OpenBrace, "{");
        }
        while !self.at_end() && !self.at(Kind::OpenBrace) {
            self.bump();
        }
        self.at(Kind::OpenBrace)
    }

    /// Ends a statement; what still stands before its end is remarked upon, once, and skipped.
    pub fn end_statement(&mut self) {
        if !self.at_end() {
            self.fail("plan.expected-end");
            self.skip_statement();
        }
        self.eat_break();
        self.failed = false;
    }

    /// Goes to the end of the statement, over whole blocks.
    fn skip_statement(&mut self) {
        let mut open = 0usize;
        loop {
            match self.kind() {
                Kind::End => return,
                Kind::Break | Kind::LineEnd if open == 0 => return,
                Kind::CloseBrace if open == 0 => return,
                Kind::OpenBrace => open += 1,
                Kind::CloseBrace => open -= 1,
                Kind::LineEnd if self.unbalanced && self.declaration_follows() => return,
                _ => {}
            }
            self.bump();
        }
    }

    fn declaration_follows(&self) -> bool {
        let next = self.ahead(1);
        self.begins_declaration(next) && self.indent(next).is_some()
    }

    pub fn begins_declaration(&self, token: Token) -> bool {
        DECLARATIONS.iter().any(|word| self.is_word(token, word))
    }

    /// Where braces do not match, a line that begins like a declaration and is not further in than the
    /// declaration the block belongs to, is one.
    fn block_was_left_open(&self, owner: Span) -> bool {
        let here = self.ahead(0);
        let owner = Token { kind: Kind::Word, span: owner };
        self.unbalanced
            && self.begins_declaration(here)
            && self.indent(here).is_some_and(|indent| indent <= self.indent(owner).unwrap_or(0))
    }

    /// Returns how many blanks stand before the token, if it begins its line.
    fn indent(&self, token: Token) -> Option<usize> {
        let before = &self.text[..token.span.start];
        let blank = before.len() - before.trim_end_matches([' ', '\t']).len();
        let line = &before[..before.len() - blank];
        (line.is_empty() || line.ends_with(['\n', '\r'])).then_some(blank)
    }

    /// Says that an opening brace is missing for the closing one here, and goes past it.
    pub fn refuse_closing_brace(&mut self) {
        let span = self.bump().span;
        self.remark(Remark::error("plan.unopened-brace", span));
    }

    /// Remarks that a clause stands twice, unless `first` is nothing.
    pub fn once(&mut self, first: bool, span: Span, clause: &'static str) {
        if !first && !self.failed {
            self.remark(Remark::error("plan.repeated-clause", span).with("clause", clause));
        }
    }

    /// Remarks that a clause is missing from the declaration with this name.
    pub fn missing(&mut self, name: Span, clause: &'static str) {
        self.fail_with(Remark::error("plan.missing-clause", name).with("clause", clause));
    }
}

/// Returns whether an opening brace has no closing one.
fn has_open_brace(tokens: &[Token]) -> bool {
    let mut open = 0usize;
    for token in tokens {
        match token.kind {
            Kind::OpenBrace => open += 1,
            Kind::CloseBrace => open = open.saturating_sub(1),
            _ => {}
        }
    }
    open > 0
}

fn comparator_of(kind: Kind) -> Option<Comparator> {
    match kind {
        Kind::Less => Some(Comparator::Less),
        Kind::AtMost => Some(Comparator::AtMost),
        Kind::Equal => Some(Comparator::Equal),
        Kind::AtLeast => Some(Comparator::AtLeast),
        Kind::More => Some(Comparator::More),
        _ => None,
    }
}

/// Returns the number these digits stand for; nothing where the lexer has refused it.
fn decimal(digits: &str) -> Option<base::Number> {
    let plain = || text::latin_digits(digits).replace('\u{66B}', ".");
    if digits.len() > NUMBER_BYTES_MAX { None } else { base::number::parse_decimal(&plain()) }
}

/// Returns what a text between quotation marks says.
fn unescaped(written: &str) -> String {
    let inner = written.strip_prefix(is_quote).unwrap_or(written);
    let mut decoded = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => decoded.push('\n'),
                Some('t') => decoded.push('\t'),
                Some(other) => decoded.push(other),
                None => {}
            },
            _ if is_quote(letter) && letters.as_str().is_empty() => {}
            _ => decoded.push(letter),
        }
    }
    decoded
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}')
}
