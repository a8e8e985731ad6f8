//! The words of official text in three languages, as tables in `lexicon/`, and how a phrase of them is found.
//!
//! A row is `key | language | phrase; phrase; ...`; `#` begins a remark. Phrases are written as in good spelling and compared
//! as [`crate::script::compared`] says. Arabic phrases are written without article and without the prefixes
//! و ف ب ل ك; both may stand before the first word, and the article before the others.

use crate::language::Language;
use crate::script::{Class, Script, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// The phrases of a table, with what each means.
#[derive(Debug)]
pub struct Phrases {
    by_first: BTreeMap<String, Vec<Phrase>>,
}

#[derive(Debug)]
struct Phrase {
    // The compared forms after the first word.
    rest: Vec<String>,
    language: Language,
    key: &'static str,
}

/// A phrase found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What it means: the key of its row.
    pub key: &'static str,
    /// The words it covers.
    pub words: Range<usize>,
    /// Where it stands, without the prefixes written in one with it.
    pub span: Span,
    /// The language of the row.
    pub language: Language,
}

impl Phrases {
    /// Reads a table.
    ///
    /// # Panics
    /// Where a row is not of the form above: the tables are part of the program, and its tests read them all.
    pub fn of(table: &'static str) -> Phrases {
        let mut by_first: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        for (key, language, phrases) in rows(table) {
            for phrase in phrases.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
                let script = Script::of(phrase);
                let form = |word| script.compared(word).to_owned();
                let rest = (1..script.words.len()).map(form).collect();
                by_first.entry(form(0)).or_default().push(Phrase { rest, language, key });
            }
        }
        by_first
            .values_mut()
            .for_each(|phrases| phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len())));
        Phrases { by_first }
    }

    /// Returns the longest phrase that begins at a word.
    pub fn at(&self, script: &Script, word: usize) -> Option<Match> {
        let found = stems(script.compared(word), script.class(word))
            .filter_map(|stem| self.of_stem(script, word, stem));
        found.max_by_key(|found| found.words.len())
    }

    fn of_stem(&self, script: &Script, word: usize, stem: Stem) -> Option<Match> {
        let fits = |phrase: &&Phrase| {
            let mut words = (word + 1..).zip(&phrase.rest);
            words.all(|(at, form)| without_article(script.compared(at), form) == form)
        };
        let phrase = self.by_first.get(stem.form)?.iter().find(fits)?;
        let words = word..word + 1 + phrase.rest.len();
        let start = script.after_letters(word, stem.prefix);
        let span = Span { start, end: script.span(words.clone()).end };
        Some(Match { key: phrase.key, words, span, language: phrase.language })
    }
}

/// Returns a word with or without its article, whichever may be this form.
fn without_article<'a>(word: &'a str, form: &str) -> &'a str {
    match word.strip_prefix("ال") {
        Some(bare) if bare == form => bare,
        _ => word,
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, Language, &'static str)> {
    let lines = table.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    lines.filter(|line| !line.is_empty()).map(|line| {
        let mut cells = line.splitn(3, '|').map(str::trim);
        let mut cell = || cells.next().expect("a row of a lexicon has three cells");
        let (key, language, phrases) = (cell(), cell(), cell());
        let language = match language {
            "ar" => Language::Arabic,
            "vi" => Language::Vietnamese,
            "en" => Language::English,
            other => panic!("{other} is not a language of the lexicon"),
        };
        (key, language, phrases)
    })
}

/// One way of taking an Arabic word apart: what may be looked up, and how many letters stand before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stem<'a> {
    /// The form to look up.
    pub form: &'a str,
    /// The letters of the prefixes before it. The article is one of them only where `article` says so.
    pub prefix: usize,
    /// Whether the article was taken off; `prefix` does not count it.
    pub article: bool,
}

/// Returns the ways of taking a word apart, the whole word first: without و or ف, without ب ل ك, without the article.
/// A word of another script is only itself.
pub fn stems(word: &str, class: Option<Class>) -> impl Iterator<Item = Stem<'_>> {
    let mut stems = [None; 8];
    let mut count = 0;
    let mut add = |form, prefix, article| {
        stems[count] = Some(Stem { form, prefix, article });
        count += 1;
    };
    add(word, 0, false);
    if class == Some(Class::Arabic) {
        let conjoined = word.strip_prefix(['و', 'ف']).map(|rest| (rest, 1));
        for (rest, prefix) in [Some((word, 0)), conjoined].into_iter().flatten() {
            if prefix > 0 {
                add(rest, prefix, false);
            }
            if let Some(bare) = rest.strip_prefix("ال") {
                add(bare, prefix, true);
            } else if let Some(bare) = rest.strip_prefix("لل") {
                // In للعام the second lam is what is left of the article.
                add(bare, prefix + 1, true);
                // In للجنة it may be the first letter of the noun.
                add(&rest['ل'.len_utf8()..], prefix + 1, false);
            } else if let Some(governed) = rest.strip_prefix(['ب', 'ل', 'ك']) {
                add(governed, prefix + 1, false);
                if let Some(bare) = governed.strip_prefix("ال") {
                    add(bare, prefix + 1, true);
                }
            }
        }
    }
    stems.into_iter().flatten()
}

/// Words for a year before its number.
pub static YEARS: std::sync::LazyLock<Phrases> =
    std::sync::LazyLock::new(|| Phrases::of(include_str!("../lexicon/years.txt")));

/// The months of the calendars, by number; `h` before the number says the Hijri calendar.
pub static MONTHS: std::sync::LazyLock<Phrases> =
    std::sync::LazyLock::new(|| Phrases::of(include_str!("../lexicon/months.txt")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_and_article_come_off_one_by_one() {
        let forms =
            |word| stems(word, Some(Class::Arabic)).map(|stem| (stem.form, stem.prefix)).collect::<Vec<_>>();
        assert_eq!(forms("وبالعام"), [("وبالعام", 0), ("بالعام", 1), ("العام", 2), ("عام", 2)]);
        assert_eq!(forms("للقرار"), [("للقرار", 0), ("قرار", 1), ("لقرار", 1)]);
        assert_eq!(stems("with", Some(Class::Letters)).count(), 1);
    }

    #[test]
    fn the_longest_phrase_is_found_and_stands_behind_its_prefixes() {
        let text = "وكانون الأول";
        let found = MONTHS.at(&Script::of(text), 0).unwrap();
        assert_eq!((found.key, &text[found.span.start..found.span.end]), ("12", "كانون الأول"));
    }

    #[test]
    fn short_names_of_months_are_whole_words() {
        assert_eq!(MONTHS.at(&Script::of("الاستباقي"), 0), None);
        assert_eq!(MONTHS.at(&Script::of("آب 2024"), 0).map(|found| found.key), Some("8"));
    }
}
