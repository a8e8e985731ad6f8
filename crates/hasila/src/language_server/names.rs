//! What is declared in a text, and where each of its names is used: also in a text that has errors.

use base::text::tidy;
use rules::Tree;
use rules::program::Span;
use rules::syntax::lexer::lex;
use rules::syntax::token::{Kind, Token};
use rules::syntax::tree::{Declaration, Head, PlanLine, Words};
use rules::words::{Place, stands_in};
use std::collections::BTreeMap;

/// What is declared under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The plan itself.
    Plan,
    /// A level or a kind of units.
    Unit,
    /// A form.
    Form,
    /// An item of a form.
    Item,
    /// A parameter.
    Parameter,
    /// An indicator.
    Indicator,
    /// A standard.
    Standard,
    /// A score.
    Score,
    /// A grade of a score.
    Grade,
    /// A target.
    Target,
    /// A title.
    Title,
    /// Posts to be filled.
    Placement,
}

/// A name, where it is declared.
#[derive(Clone, Debug)]
pub struct Declared {
    /// The name, in Unicode NFC.
    pub name: String,
    /// What it is the name of.
    pub sort: Sort,
    /// Where the name stands.
    pub name_span: Span,
    /// The whole declaration.
    pub span: Span,
    /// The declaration it stands in, by its position.
    pub inside: Option<usize>,
}

/// The names of a text.
#[derive(Default)]
pub struct Names {
    /// What is declared, in the order of the text.
    pub declared: Vec<Declared>,
    /// The words of the text that are names of what is declared, each with its position in `declared`.
    pub uses: Vec<(Span, usize)>,
    tokens: Vec<Token>,
    /// Positions in `declared` by name.
    positions: BTreeMap<String, Vec<usize>>,
}

impl Names {
    /// Returns the names of a text.
    pub fn of(text: &str, tree: &Tree) -> Names {
        let tokens = lex(text).tokens;
        let mut names = Names { tokens, ..Names::default() };
        tree.declarations.iter().for_each(|declaration| names.declare(declaration));
        for (at, declared) in names.declared.iter().enumerate() {
            names.positions.entry(declared.name.clone()).or_default().push(at);
        }
        let is_keyword =
            |span: Span| tree.keywords.binary_search_by_key(&span, |keyword| keyword.span).is_ok();
        for (at, token) in names.tokens.iter().enumerate() {
            let name = match token.kind {
                Kind::Word if !is_keyword(token.span) => tidy(&text[token.span.start..token.span.end]),
                Kind::Text => tidy(text[token.span.start..token.span.end].trim_matches('"')),
                _ => continue,
            };
            let wanted = names.wanted(tree, at);
            if let Some(found) = names.resolve(&name, token.span, token.kind, wanted) {
                names.uses.push((token.span, found));
            }
        }
        names
    }

    /// Returns what is declared under the name at a byte of the text, and where that name stands.
    pub fn at(&self, byte: usize) -> Option<(Span, usize)> {
        self.uses.iter().copied().find(|(span, _)| span.start <= byte && byte <= span.end)
    }

    /// Returns what the place at a byte asks for, where the word before its parenthesis tells.
    pub fn wanted_at(&self, tree: &Tree, byte: usize) -> Option<Sort> {
        let at = self.tokens.partition_point(|token| token.span.end < byte);
        let open = self.tokens.get(at).is_some_and(|token| token.kind == Kind::OpenParen);
        self.wanted(tree, if open { at + 1 } else { at })
    }

    /// Returns whether a declaration begins at a byte: at the beginning of a line, outside all braces.
    pub fn begins_declaration(&self, byte: usize) -> bool {
        let before = self.tokens.partition_point(|token| token.span.start < byte);
        // The word being written stands before the byte and is none of what comes before it.
        let mut before = &self.tokens[..before];
        if let Some((last, front)) = before.split_last()
            && last.kind == Kind::Word
            && last.span.end >= byte
        {
            before = front;
        }
        let count = |kind| before.iter().filter(|token| token.kind == kind).count();
        let starts = before.last().is_none_or(|last| last.kind.is_break());
        starts && count(Kind::OpenBrace) <= count(Kind::CloseBrace)
    }

    fn declare(&mut self, declaration: &Declaration) {
        match declaration {
            Declaration::Plan(plan) => {
                let inside = self.head(&plan.head, Sort::Plan, None);
                for line in &plan.lines {
                    if let PlanLine::Levels(words) | PlanLine::Kinds(words) = line {
                        self.units(words, inside);
                    }
                }
            }
            Declaration::Levels(words) | Declaration::Kinds(words) => self.units(words, None),
            Declaration::Form(form) => {
                let inside = self.head(&form.head, Sort::Form, None);
                for item in &form.items {
                    self.head(&item.head, Sort::Item, inside);
                }
            }
            Declaration::Parameter(parameter) => self.alone(&parameter.head, Sort::Parameter),
            Declaration::Indicator(indicator) => self.alone(&indicator.head, Sort::Indicator),
            Declaration::Standard(standard) => self.alone(&standard.head, Sort::Standard),
            Declaration::Score(score) => self.alone(&score.head, Sort::Score),
            Declaration::Grades(grades) => {
                for band in &grades.bands {
                    self.head(&band.head, Sort::Grade, None);
                }
            }
            Declaration::Target(target) => self.alone(&target.head, Sort::Target),
            Declaration::Title(title) => self.alone(&title.head, Sort::Title),
            Declaration::Placement(placement) => self.alone(&placement.head, Sort::Placement),
            // Whatever else there is declares no name of its own.
            Declaration::Quota(_) => {}
        }
    }

    fn alone(&mut self, head: &Head, sort: Sort) {
        self.head(head, sort, None);
    }

    fn head(&mut self, head: &Head, sort: Sort, inside: Option<usize>) -> Option<usize> {
        let name = head.name.text.clone();
        if name.is_empty() {
            return None;
        }
        self.declared.push(Declared { name, sort, name_span: head.name.span, span: head.span, inside });
        Some(self.declared.len() - 1)
    }

    fn units(&mut self, words: &Words, inside: Option<usize>) {
        for name in words.names.iter().filter(|name| !name.text.is_empty()) {
            let (text, span) = (name.text.clone(), name.span);
            self.declared.push(Declared { name: text, sort: Sort::Unit, name_span: span, span, inside });
        }
    }

    /// Returns the sort of name that the words before a token ask for.
    fn wanted(&self, tree: &Tree, at: usize) -> Option<Sort> {
        let before = |back: usize| at.checked_sub(back).map(|at| self.tokens[at]);
        let key = |token: Token| {
            let found = tree.keywords.binary_search_by_key(&token.span, |keyword| keyword.span);
            found.ok().map(|found| tree.keywords[found].key)
        };
        let (last, called) = (before(1)?, before(2));
        if last.kind == Kind::OpenParen {
            return match key(called?)? {
                "met" => Some(Sort::Standard),
                "grade" | "assessed" | "rank/place" => Some(Sort::Score),
                "awarded" => Some(Sort::Title),
                "pace" => Some(Sort::Target),
                _ => None,
            };
        }
        match key(last)? {
            "grades" => Some(Sort::Score),
            "quota" | "of/quota" => Some(Sort::Grade),
            word if stands_in(word, Place::Units) => Some(Sort::Unit),
            _ => None,
        }
    }

    /// Returns what a name stands for: what is declared right there, what its place asks for, or what a bare name
    /// may be, in that order.
    fn resolve(&self, name: &str, span: Span, kind: Kind, wanted: Option<Sort>) -> Option<usize> {
        const BARE: [Sort; 6] =
            [Sort::Item, Sort::Indicator, Sort::Parameter, Sort::Unit, Sort::Grade, Sort::Score];
        let called = self.positions.get(name)?;
        let find =
            |fits: &dyn Fn(&Declared) -> bool| called.iter().copied().find(|at| fits(&self.declared[*at]));
        if let Some(here) = find(&|declared| declared.name_span == span) {
            return Some(here);
        }
        if kind == Kind::Text {
            return find(&|declared| declared.sort == Sort::Unit);
        }
        if let Some(wanted) = wanted {
            return find(&|declared| declared.sort == wanted);
        }
        BARE.into_iter().find_map(|sort| find(&|declared| declared.sort == sort))
    }
}
