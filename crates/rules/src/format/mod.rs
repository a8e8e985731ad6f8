//! The canonical layout of a plan's text: `plan fmt`.
//!
//! - The layout depends on the tree, the comments and on which statements a blank line stood between; on nothing else.
//! - Laying out a layout changes nothing, and the program stays the same.
//! - In another language the lines are broken where they are in English; words of the language change, nothing else.
//! - Numbers, names and comments stay as written; brackets and separators become `{ }`, `;`, `,`.

mod declarations;
mod expressions;
mod grades;
mod lines;
mod quotas;

pub use expressions::year;
pub(crate) use expressions::{of_year, quoted};
pub(crate) use quotas::quota_text;

use crate::program::Span;
use crate::remark::Remark;
use crate::syntax::lexer::lex;
use crate::syntax::token::Kind;
use crate::syntax::tree::Tree;
use crate::words::Language;
use std::collections::BTreeSet;

/// Lays out the text in the canonical way, comments kept; the errors where it cannot be read.
pub fn format(text: &str) -> Result<String, Vec<Remark>> {
    let tree = readable(text)?;
    let language = tree.language;
    written(text, &tree, language)
}

/// Lays out the text with its words in a language; the errors where it cannot be read, or where a name would be
/// taken for a word.
pub fn format_in(text: &str, language: Language) -> Result<String, Vec<Remark>> {
    written(text, &readable(text)?, language)
}

fn readable(text: &str) -> Result<Tree, Vec<Remark>> {
    let (tree, remarks) = crate::parse(text);
    if remarks.iter().any(Remark::is_error) { Err(remarks) } else { Ok(tree) }
}

fn written(text: &str, tree: &Tree, language: Language) -> Result<String, Vec<Remark>> {
    let written = laid_out(text, tree, language);
    if language == tree.language && language == Language::En {
        return Ok(written);
    }
    // What would be read otherwise than it was written is not shown.
    let (again, remarks) = crate::parse(&written);
    let same = || laid_out(&written, &again, Language::En) == laid_out(text, tree, Language::En);
    if again.language == language && !remarks.iter().any(Remark::is_error) && same() {
        return Ok(written);
    }
    Err(names_taken_for_words(text, tree, language))
}

fn laid_out(text: &str, tree: &Tree, language: Language) -> String {
    let mut layout = lines::Layout::new(text, &tree.comments);
    layout.tree(tree);
    layout.finish(language)
}

/// Returns a remark on the first place of each name that is a word of the language, or of English, in which layouts
/// are made.
fn names_taken_for_words(text: &str, tree: &Tree, language: Language) -> Vec<Remark> {
    let keyword = |span: &Span| tree.keywords.binary_search_by_key(span, |keyword| keyword.span).is_ok();
    let is_word =
        |written: &str| [language, Language::En].iter().any(|other| !other.keys(written).is_empty());
    let words = lex(text).tokens.into_iter().filter(|token| token.kind == Kind::Word).map(|token| token.span);
    let mut seen = BTreeSet::new();
    let names = words.filter(|span| !keyword(span)).map(|span| (span, &text[span.start..span.end]));
    let taken = names.filter(|(_, name)| is_word(name) && seen.insert(*name));
    taken.map(|(span, name)| Remark::error("plan.name-is-a-word", span).with("name", name)).collect()
}
