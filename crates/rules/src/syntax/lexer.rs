//! Text -> tokens. Any text gives tokens; what no token can hold is remarked upon and left out.

use super::token::{Kind, Token};
use crate::program::Span;
use crate::remark::Remark;
use unicode_normalization::char::is_combining_mark;

/// What a text consists of.
pub struct Lexed {
    /// Its tokens, the last one [`Kind::End`]; comments and blanks are left out, and so are the ends of lines
    /// that go on in the next line.
    pub tokens: Vec<Token>,
    /// Its comments, `#` included, in order.
    pub comments: Vec<Span>,
    /// What could not be read.
    pub remarks: Vec<Remark>,
}

/// Takes a text apart.
pub fn lex(text: &str) -> Lexed {
    let mut lexer =
        Lexer { text, at: 0, lexed: Lexed { tokens: Vec::new(), comments: Vec::new(), remarks: Vec::new() } };
    while let Some(letter) = lexer.peek() {
        lexer.step(letter);
    }
    lexer.push(Kind::End, text.len());
    lexer.lexed.tokens = without_idle_breaks(&lexer.lexed.tokens);
    lexer.lexed
}

/// Returns whether a name may begin with the letter.
pub fn begins_word(letter: char) -> bool {
    letter == '_' || letter.is_alphabetic()
}

/// Returns whether a name may go on with the letter.
pub fn continues_word(letter: char) -> bool {
    begins_word(letter) || base::text::digit(letter).is_some() || is_combining_mark(letter)
}

/// Drops line ends where the line goes on, and of several breaks keeps one: the `;`, if there is one.
fn without_idle_breaks(tokens: &[Token]) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.iter().copied().peekable();
    while let Some(mut token) = tokens.next() {
        while token.kind.is_break()
            && let Some(next) = tokens.next_if(|next| next.kind.is_break())
        {
            token = if token.kind == Kind::LineEnd { next } else { token };
        }
        let before = kept.last().map_or(Kind::LineEnd, |token| token.kind);
        let after = tokens.peek().map_or(Kind::End, |token| token.kind);
        let goes_on = token.kind == Kind::LineEnd && (before.continues_after() || after.continues_before());
        let idle = token.kind.is_break() && (before.is_break() || goes_on);
        if !idle {
            kept.push(token);
        }
    }
    kept
}

struct Lexer<'a> {
    text: &'a str,
    // Invariant: on a character boundary.
    at: usize,
    lexed: Lexed,
}

impl<'a> Lexer<'a> {
    fn step(&mut self, letter: char) {
        let start = self.at;
        match letter {
            '#' => self.comment(),
            '"' => self.quoted('"'),
            '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' => self.quoted_otherwise(letter),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => self.one(Kind::LineEnd),
            ';' | '\u{61B}' => self.one(Kind::Break),
            _ if base::text::digit(letter).is_some() => self.number(),
            _ if begins_word(letter) => self.word(),
            // Marks that only turn the direction of what follows are blank here, as Unicode says of patterns.
            '\u{200E}' | '\u{200F}' | '\u{61C}' => self.bump(letter),
            _ if letter.is_whitespace() || (letter == '\u{FEFF}' && start == 0) => self.bump(letter),
            _ => match self.sign(letter) {
                Some(kind) => self.push(kind, start),
                None => self.unknown(letter),
            },
        }
    }

    /// Reads a sign and says which it is; nothing where it is none.
    fn sign(&mut self, letter: char) -> Option<Kind> {
        let kind = match letter {
            '%' | '\u{66A}' => Kind::Percent,
            '\u{2030}' | '\u{609}' => Kind::PerThousand,
            '{' => Kind::OpenBrace,
            '}' => Kind::CloseBrace,
            '(' => Kind::OpenParen,
            ')' => Kind::CloseParen,
            ',' | '\u{60C}' => Kind::Comma,
            ':' => Kind::Colon,
            '+' => Kind::Plus,
            '-' | '\u{2212}' => Kind::Minus,
            '*' => Kind::Star,
            '/' => Kind::Slash,
            '=' => Kind::Equal,
            '<' => Kind::Less,
            '>' => Kind::More,
            '\u{2264}' => Kind::AtMost,
            '\u{2265}' => Kind::AtLeast,
            _ => return None,
        };
        self.bump(letter);
        let or_equal = matches!(kind, Kind::Less | Kind::More) && self.peek() == Some('=');
        if or_equal {
            self.bump('=');
        }
        Some(match kind {
            Kind::Less if or_equal => Kind::AtMost,
            Kind::More if or_equal => Kind::AtLeast,
            kind => kind,
        })
    }

    fn comment(&mut self) {
        let start = self.at;
        let ends_line = |letter| matches!(letter, '\n' | '\r' | '\u{2028}' | '\u{2029}');
        while let Some(letter) = self.peek().filter(|letter| !ends_line(*letter)) {
            self.refuse_hidden(letter);
            self.bump(letter);
        }
        self.lexed.comments.push(Span { start, end: self.at });
    }

    /// Reads `"..."` up to `close` or the end of the line.
    fn quoted(&mut self, close: char) {
        let start = self.at;
        self.at += self.peek().map_or(0, char::len_utf8);
        loop {
            match self.peek() {
                None | Some('\n' | '\r') => {
                    self.remark(Remark::error("plan.unclosed-text", Span { start, end: self.at }));
                    break;
                }
                Some('\\') => self.escape(),
                Some(letter) => {
                    self.refuse_hidden(letter);
                    self.bump(letter);
                    if letter == close {
                        break;
                    }
                }
            }
        }
        self.push(Kind::Text, start);
    }

    /// Reads a text in quotation marks of a word processor, says so, and goes on.
    fn quoted_otherwise(&mut self, open: char) {
        let start = self.at;
        let close = if open == '\u{AB}' { '\u{BB}' } else { '\u{201D}' };
        self.quoted(close);
        let span = Span { start, end: self.at };
        let inner = self.text[start..self.at].trim_matches([open, close]);
        let plain = format!("\"{}\"", inner.replace('"', "\\\""));
        self.remark(Remark::error("plan.curly-quotes", span).suggest(plain));
    }

    fn escape(&mut self) {
        let start = self.at;
        self.bump('\\');
        match self.peek() {
            Some(letter @ ('"' | '\\' | 'n' | 't')) => self.bump(letter),
            Some(letter) if letter != '\n' && letter != '\r' => {
                self.bump(letter);
                let span = Span { start, end: self.at };
                let escape = self.text[start..self.at].to_owned();
                self.remark(Remark::error("plan.unknown-escape", span).with("escape", escape));
            }
            _ => {}
        }
    }

    fn word(&mut self) {
        let start = self.at;
        self.take_while(continues_word);
        self.push(Kind::Word, start);
    }

    /// Reads a number or a day: digits, and what may join them.
    fn number(&mut self) {
        let start = self.at;
        self.take_digits();
        if self.calendar(start) {
            return self.push(Kind::Calendar, start);
        }
        let mut joints = 0;
        while let Some(joint) = self.joint() {
            joints += if matches!(joint, '.' | '\u{66B}') { 1 } else { 2 };
            self.bump(joint);
            self.take_digits();
        }
        self.push(Kind::Number, start);
        self.check_number(Span { start, end: self.at }, joints);
    }

    /// Returns what stands between this digit and the next one, where it looks like part of the number.
    fn joint(&self) -> Option<char> {
        let mut rest = self.text[self.at..].chars();
        let joint = rest.next().filter(|joint| matches!(joint, '.' | '\u{66B}' | ',' | '\u{66C}'))?;
        rest.next().and_then(base::text::digit).map(|_| joint)
    }

    /// Reads on if what was read since `start` is a year and what follows makes it a day or a part of a year.
    fn calendar(&mut self, start: usize) -> bool {
        let year = self.text[start..self.at].chars().count() == 4;
        let mut rest = self.text[self.at..].chars();
        let joined = rest.next() == Some('-')
            && rest.next().is_some_and(|next| base::text::digit(next).is_some() || matches!(next, 'Q' | 'H'));
        if !(year && joined) {
            return false;
        }
        while self.peek() == Some('-') {
            self.bump('-');
            self.take_while(|letter| letter.is_ascii_alphabetic() || base::text::digit(letter).is_some());
        }
        true
    }

    fn check_number(&mut self, span: Span, joints: usize) {
        let written = &self.text[span.start..span.end];
        let code = if joints > 1 || written.len() > NUMBER_BYTES_MAX {
            "plan.malformed-number"
        } else if digit_sets(written) > 1 {
            "plan.mixed-digits"
        } else {
            return;
        };
        let shown: String = written.chars().take(NUMBER_BYTES_MAX).collect();
        self.remark(Remark::error(code, span).with("number", shown));
    }

    fn unknown(&mut self, letter: char) {
        let start = self.at;
        self.bump(letter);
        let span = Span { start, end: self.at };
        self.remark(if base::text::is_hidden(letter) {
            hidden(letter, span)
        } else {
            Remark::error("plan.unknown-character", span).with("character", letter.to_string())
        });
    }

    /// Refuses, inside texts and comments, what makes a reader see another order than the program reads.
    fn refuse_hidden(&mut self, letter: char) {
        let harmless = matches!(letter, '\t' | '\u{200E}' | '\u{200F}' | '\u{61C}');
        if base::text::is_hidden(letter) && !harmless {
            let span = Span { start: self.at, end: self.at + letter.len_utf8() };
            self.remark(hidden(letter, span));
        }
    }

    fn one(&mut self, kind: Kind) {
        let start = self.at;
        self.at += self.peek().map_or(0, char::len_utf8);
        self.push(kind, start);
    }

    fn push(&mut self, kind: Kind, start: usize) {
        self.lexed.tokens.push(Token { kind, span: Span { start, end: self.at } });
    }

    fn remark(&mut self, remark: Remark) {
        self.lexed.remarks.push(remark);
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn bump(&mut self, letter: char) {
        self.at += letter.len_utf8();
    }

    fn take_digits(&mut self) {
        self.take_while(|letter| base::text::digit(letter).is_some());
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) {
        while let Some(letter) = self.peek().filter(|letter| wanted(*letter)) {
            self.bump(letter);
        }
    }
}

/// Bytes of one number: more digits than any amount has.
pub const NUMBER_BYTES_MAX: usize = 60;

fn hidden(letter: char, span: Span) -> Remark {
    Remark::error("plan.hidden-character", span).with("character", format!("U+{:04X}", u32::from(letter)))
}

/// Returns how many sets of digits the text draws on.
fn digit_sets(text: &str) -> usize {
    let sets: std::collections::BTreeSet<u32> =
        text.chars().filter_map(|letter| Some(u32::from(letter) - base::text::digit(letter)?)).collect();
    sets.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        lex(text).tokens.iter().map(|token| token.kind).collect()
    }

    fn codes(text: &str) -> Vec<&'static str> {
        lex(text).remarks.iter().map(|remark| remark.message.code).collect()
    }

    #[test]
    fn names_of_any_script_are_words() {
        for name in ["launched", "حركة_٢٠٢٥", "độ_an_toàn", "đo\u{0323}\u{0302}", "कार्य", "_x1"]
        {
            assert_eq!(kinds(name), [Kind::Word, Kind::End], "{name}");
        }
    }

    #[test]
    fn numbers_and_days() {
        let cases = [
            ("85%", vec![Kind::Number, Kind::Percent]),
            ("٨٥٪", vec![Kind::Number, Kind::Percent]),
            ("0.75", vec![Kind::Number]),
            ("2025-01-20", vec![Kind::Calendar]),
            ("2025-Q3", vec![Kind::Calendar]),
            ("2025 - 07", vec![Kind::Number, Kind::Minus, Kind::Number]),
            ("20-5", vec![Kind::Number, Kind::Minus, Kind::Number]),
        ];
        for (text, mut expected) in cases {
            expected.push(Kind::End);
            assert_eq!(kinds(text), expected, "{text}");
            assert_eq!(codes(text), [] as [&str; 0], "{text}");
        }
        assert_eq!(
            codes("1.2.3 1,234 1٬234 9٠"),
            ["plan.malformed-number", "plan.malformed-number", "plan.malformed-number", "plan.mixed-digits"]
        );
    }

    #[test]
    fn a_line_goes_on_after_a_sign_and_before_one() {
        use Kind::{Break, Comma, End, Equal, LineEnd, Number, Word};
        let lines = "a,\n b\r\n\n = \n 1\n\n\nc";
        assert_eq!(kinds(lines), [Word, Comma, Word, Equal, Number, LineEnd, Word, End]);
        assert_eq!(kinds("a\n;\n= 1"), [Word, Break, Equal, Number, End]);
    }

    #[test]
    fn what_cannot_be_seen_is_refused() {
        assert_eq!(codes("\"a\u{202E}b\" # \u{2066}"), ["plan.hidden-character", "plan.hidden-character"]);
        assert_eq!(codes("\u{FEFF}a \u{200F}b"), [] as [&str; 0]);
        assert_eq!(codes("a ? \u{0}"), ["plan.unknown-character", "plan.hidden-character"]);
    }
}
