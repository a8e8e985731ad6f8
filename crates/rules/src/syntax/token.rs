//! The smallest pieces of a plan's text.

use crate::program::Span;

/// A piece of text and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or a word of the language: which of the two, only its place can tell.
    Word,
    /// `12`, `0.75`, `٩٠`.
    Number,
    /// `2025-01-20`, `2025-07`, `2025-Q3`: no blank inside.
    Calendar,
    /// `"..."`
    Text,
    /// `%` or `٪`
    Percent,
    /// `‰` or `؉`
    PerThousand,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
    /// `(`
    OpenParen,
    /// `)`
    CloseParen,
    /// `,` or `،`
    Comma,
    /// `:`
    Colon,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Star,
    /// `/`
    Slash,
    /// `<`
    Less,
    /// `<=` or `≤`
    AtMost,
    /// `=`
    Equal,
    /// `>=` or `≥`
    AtLeast,
    /// `>`
    More,
    /// `;` or `؛`.
    Break,
    /// The end of a line that ends a statement.
    LineEnd,
    /// The end of the text.
    End,
}

impl Kind {
    /// Returns whether this ends a statement.
    pub fn is_break(self) -> bool {
        matches!(self, Kind::Break | Kind::LineEnd)
    }

    /// Returns whether a line that ends with this goes on in the next one.
    pub fn continues_after(self) -> bool {
        use Kind::{AtLeast, AtMost, Colon, Comma, Equal, Less, Minus, More, OpenParen, Plus, Slash, Star};
        matches!(
            self,
            Comma | Colon | Plus | Minus | Star | Slash | Less | AtMost | Equal | AtLeast | More | OpenParen
        )
    }

    /// Returns whether a line that begins with this goes on from the one before.
    pub fn continues_before(self) -> bool {
        matches!(self, Kind::OpenBrace | Kind::CloseParen | Kind::Percent | Kind::PerThousand)
            || self.continues_after() && self != Kind::OpenParen
    }
}
