//! The cursor over the tokens: what stands here, what must stand here, and how to go on after an error.

use super::lexer::NUMBER_BYTES_MAX;
use super::token::{Kind, Token};
use super::tree::{Declaration, Figure, FigureUnit, Keyword, Name, Tree};
use crate::names::nearest;
use crate::program::Span;
use crate::remark::Remark;
use crate::words::{self, Language, Place};
use base::{Comparator, Date, limits, text};

/// Words a declaration begins with.
pub const DECLARATIONS: &[&str] = &[
    "plan",
    "levels",
    "kinds",
    "form",
    "parameter",
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
    language: Language,
    /// For each token the words of the plan's language it may be; empty for English, where the text itself tells.
    keys: Vec<&'static [&'static str]>,
    /// The words of the language read so far, and where.
    keywords: Vec<Keyword>,
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
        let language = language(text, &tokens);
        let keys = match language {
            Language::En => Vec::new(),
            _ => tokens.iter().map(|token| keys(language, text, *token)).collect(),
        };
        Parser {
            text,
            tokens,
            at: 0,
            remarks,
            language,
            keys,
            keywords: Vec::new(),
            failed: false,
            unbalanced,
            depth: 0,
        }
    }

    /// Returns the tree around the declarations, and what was remarked upon, in the order of the text.
    pub fn finish(mut self, declarations: Vec<Declaration>, comments: Vec<Span>) -> (Tree, Vec<Remark>) {
        self.remarks.sort_by_key(|remark| remark.span);
        self.keywords.sort_by_key(|keyword| keyword.span);
        let Parser { language, keywords, remarks, .. } = self;
        (Tree { declarations, comments, language, keywords }, remarks)
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

    /// Returns whether the word stands `ahead` of this token, and how many tokens it takes.
    pub fn word_ahead(&self, ahead: usize, word: &str) -> Option<usize> {
        if self.language != Language::En {
            let at = (self.at + ahead).min(self.keys.len() - 1);
            return self.keys[at].contains(&word).then_some(1);
        }
        let mut length = 0;
        for part in words::english(word).split(' ') {
            let token = self.ahead(ahead + length);
            if token.kind != Kind::Word || self.slice(token.span) != part {
                return None;
            }
            length += 1;
        }
        Some(length)
    }

    pub fn at_word(&self, word: &str) -> bool {
        self.word_ahead(0, word).is_some()
    }

    /// Returns whether one of these words stands here, and which.
    pub fn one_of(&self, words: &[&'static str]) -> Option<&'static str> {
        words.iter().copied().find(|word| self.at_word(word))
    }

    /// Returns whether one of these words begins here, whole or not.
    pub fn at_beginning_of(&self, words: &[&'static str]) -> bool {
        let here = self.slice(self.span());
        self.at(Kind::Word)
            && words.iter().any(|word| self.language.write(word).split(' ').next() == Some(here))
    }

    /// Returns the word of the language that stands here, of those of this place.
    pub fn word_in(&self, place: Place) -> Option<&'static str> {
        let here = self.slice(self.span());
        self.language.keys(here).iter().copied().find(|key| words::stands_in(key, place))
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

    pub fn eat_word(&mut self, word: &'static str) -> bool {
        let Some(length) = self.word_ahead(0, word) else { return false };
        let start = self.span().start;
        for _ in 0..length {
            self.bump();
        }
        self.keywords.push(Keyword { key: word, span: self.since(start) });
        true
    }

    /// Reads one of these words, if one stands here.
    pub fn eat_one_of(&mut self, words: &[&'static str]) -> Option<&'static str> {
        let word = self.one_of(words)?;
        self.eat_word(word).then_some(word)
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
    pub fn clause(&mut self, word: &'static str) -> bool {
        self.reach(|parser| parser.at_word(word)) && self.eat_word(word)
    }

    /// Reads what `read` understands; where it understands nothing, nothing is read and nothing remarked upon.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Parser<'a>) -> Option<T>) -> Option<T> {
        let (at, failed) = (self.at, self.failed);
        let (remarks, keywords) = (self.remarks.len(), self.keywords.len());
        let understood = read(self);
        if understood.is_none() {
            (self.at, self.failed) = (at, failed);
            self.remarks.truncate(remarks);
            self.keywords.truncate(keywords);
        }
        understood
    }

    /// Reads something whose words are English, whatever language the plan is in.
    pub fn in_english<T>(&mut self, read: impl FnOnce(&mut Parser<'a>) -> T) -> T {
        let (language, keys) = (self.language, std::mem::take(&mut self.keys));
        self.language = Language::En;
        let found = read(self);
        (self.language, self.keys) = (language, keys);
        found
    }

    // What must stand here.

    /// Remarks on what stands here, unless this statement already has a remark.
    pub fn fail(&mut self, code: &'static str) {
        self.fail_with(Remark::error(code, self.span_shown()));
    }

    pub fn fail_with(&mut self, remark: Remark) {
        if !self.failed {
            self.failed = true;
            let foreign = self.foreign_word().map(|word| self.foreign(&word));
            self.remark(foreign.unwrap_or(remark));
        }
    }

    /// Returns the word of another language that stands here, unless it is one of this language too.
    fn foreign_word(&self) -> Option<Keyword> {
        if !self.at(Kind::Word) || !self.language.keys(self.slice(self.span())).is_empty() {
            return None;
        }
        let others = Language::ALL.into_iter().filter(|language| *language != self.language);
        others.filter_map(|language| self.word_written_in(language, " ")).next()
    }

    /// Returns the longest word of the language that stands here, its parts joined by `joint`.
    fn word_written_in(&self, language: Language, joint: &str) -> Option<Keyword> {
        let here = self.span();
        if !language.begins_with(self.slice(here)) {
            return None;
        }
        let line = self.ahead_on_line(words::PARTS_MAX);
        let lengths = (1..=line.len()).rev();
        lengths.map(|length| &line[..length]).find_map(|tokens| {
            let parts: Vec<&str> = tokens.iter().map(|token| self.slice(token.span)).collect();
            let key = language.keys(&parts.join(joint)).first()?;
            let end = tokens.last().map_or(here.end, |token| token.span.end);
            Some(Keyword { key, span: Span { start: here.start, end } })
        })
    }

    /// Returns the words that follow one another here.
    fn ahead_on_line(&self, most: usize) -> Vec<Token> {
        (0..most).map(|ahead| self.ahead(ahead)).take_while(|token| token.kind == Kind::Word).collect()
    }

    fn foreign(&self, word: &Keyword) -> Remark {
        let remark = Remark::error("plan.word-of-another-language", word.span);
        remark.with("word", self.slice(word.span)).suggest(self.language.write(word.key))
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
            let remark = Remark::error("plan.expected-word", self.span_shown());
            self.fail_with(remark.with("word", self.language.write(word)));
        }
        found
    }

    /// Reads one of these words; remarks, with what was probably meant, where none of them stands here.
    pub fn expect_one_of(&mut self, words: &'static [&'static str]) -> Option<&'static str> {
        if let Some(word) = self.eat_one_of(words) {
            return Some(word);
        }
        let span = self.span_shown();
        let written: Vec<String> = words.iter().map(|word| self.language.write(word).to_owned()).collect();
        let meant = self.meant_by(words);
        let span = meant.map_or(span, |meant| meant.span);
        let remark = Remark::error("plan.expected-one-of", span).with("words", written);
        self.fail_with(match meant {
            Some(meant) => remark.suggest(self.language.write(meant.key)),
            None => remark,
        });
        while meant.is_some() && self.at(Kind::Word) && self.span().start < span.end {
            self.bump();
        }
        meant.map(|meant| meant.key)
    }

    /// Returns which of these words was probably meant: in another language, in pieces, or with a slip.
    fn meant_by(&self, words: &[&'static str]) -> Option<Keyword> {
        let foreign = self.foreign_word().filter(|word| words.contains(&word.key));
        if foreign.is_some() {
            return foreign;
        }
        let in_pieces = self.word_written_in(self.language, "_").filter(|word| words.contains(&word.key));
        if in_pieces.is_some() {
            return in_pieces;
        }
        let span = self.span_shown();
        let meant = nearest(self.slice(span), words.iter().map(|word| self.language.write(word)))?;
        let key = words.iter().copied().find(|word| self.language.write(word) == meant)?;
        Some(Keyword { key, span })
    }

    /// Reads a name, or a word of the language that stands in the place of one: then its key is the name.
    pub fn name_or_word(&mut self, place: Place) -> Name {
        if let Some(key) = self.word_in(place) {
            let span = self.span();
            self.eat_word(key);
            return Name { text: key.to_owned(), quoted: false, span };
        }
        if let Some(word) = self.foreign_word().filter(|word| self.is_taken(word, place)) {
            self.fail_with(self.foreign(&word));
        }
        self.name()
    }

    /// Nobody declares functions, and a name that is a key would be taken for the word.
    fn is_taken(&self, word: &Keyword, place: Place) -> bool {
        let is_key = self.slice(word.span) == words::english(word.key);
        words::stands_in(word.key, place) && (place == Place::Function || is_key)
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
        ["due in", "due by", "counts until"].iter().any(|word| self.word_ahead(1, word).is_some())
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
        if self.unbalanced && self.begins_declaration(0) && self.indent(self.ahead(0)).is_some() {
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
        self.begins_declaration(1) && self.indent(self.ahead(1)).is_some()
    }

    /// Returns whether the token `ahead` of this one is a word a declaration begins with.
    pub fn begins_declaration(&self, ahead: usize) -> bool {
        DECLARATIONS.iter().any(|word| self.word_ahead(ahead, word).is_some())
    }

    /// Where braces do not match, a line that begins like a declaration and is not further in than the
    /// declaration the block belongs to, is one.
    fn block_was_left_open(&self, owner: Span) -> bool {
        let here = self.ahead(0);
        let owner = Token { kind: Kind::Word, span: owner };
        self.unbalanced
            && self.begins_declaration(0)
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
            let clause = self.listed(clause);
            self.remark(Remark::error("plan.repeated-clause", span).with("clause", clause));
        }
    }

    /// Remarks that a clause is missing from the declaration with this name.
    pub fn missing(&mut self, name: Span, clause: &'static str) {
        let clause = self.listed(clause);
        self.fail_with(Remark::error("plan.missing-clause", name).with("clause", clause));
    }

    /// Returns words, a comma between them, as the plan's language writes them.
    fn listed(&self, words: &'static str) -> String {
        words.split(", ").map(|word| self.language.write(word)).collect::<Vec<_>>().join(", ")
    }
}

/// Returns the language of the first word a declaration begins with; English where there is none.
fn language(text: &str, tokens: &[Token]) -> Language {
    let begins = |language: Language, token: Token| {
        keys(language, text, token).iter().any(|key| words::stands_in(key, Place::Declaration))
    };
    let starts = tokens.iter().enumerate().filter(|(ix, _)| *ix == 0 || tokens[*ix - 1].kind.is_break());
    let mut found =
        starts.filter_map(|(_, token)| Language::ALL.into_iter().find(|language| begins(*language, *token)));
    found.next().unwrap_or_default()
}

/// Returns the words of the language that the token may be.
fn keys(language: Language, text: &str, token: Token) -> &'static [&'static str] {
    let written = &text[token.span.start..token.span.end];
    if token.kind == Kind::Word { language.keys(written) } else { &[] }
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
