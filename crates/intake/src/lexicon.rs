//! The words of official text in three languages, as tables in `lexicon/`, and how a phrase of them is found.
//!
//! A row is `key | language | phrase; phrase; ...`; `#` begins a remark. Phrases are written as in good spelling and compared
//! as [`crate::script::compared`] says. Arabic phrases are written without article and without the prefixes
//! و ف ب ل ك; both may stand before the first word, and the article before the others. Where a word of a phrase is several words
//! parted by `|`, the phrase is said with each: `letter|letters of thanks|praise`.

mod verb;

use crate::language::Language;
use crate::script::{Class, Script, Span, compared};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

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
            let phrases = phrases.split(';').map(str::trim).filter(|phrase| !phrase.is_empty());
            for phrase in phrases.flat_map(each_way) {
                let script = Script::of(match language {
                    Language::Arabic => phrase.trim_start_matches(MARKS),
                    _ => &phrase,
                });
                let form = |word| script.compared(word).to_owned();
                let rest: Vec<String> = (1..script.words.len()).map(form).collect();
                // A counted noun in Arabic is mostly in the accusative: منزلا.
                let accusative = (language == Language::Arabic).then(|| form(0) + "ا");
                for first in accusative.into_iter().chain([form(0)]) {
                    by_first.entry(first).or_default().push(Phrase { rest: rest.clone(), language, key });
                }
            }
        }
        by_first
            .values_mut()
            .for_each(|phrases| phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len())));
        Phrases { by_first }
    }

    /// Reads a table, and one of Arabic verbs, each of which stands for all its forms. A form of the first table keeps its meaning.
    ///
    /// # Panics
    /// As [`Phrases::of`].
    pub fn with_verbs(table: &'static str, verbs: &'static str) -> Phrases {
        let mut phrases = Phrases::of(table);
        for (key, language, row) in rows(verbs) {
            for form in row.split(';').flat_map(|past| verb::forms(past.trim())) {
                let one = || vec![Phrase { rest: Vec::new(), language, key }];
                phrases.by_first.entry(form).or_insert_with(one);
            }
        }
        phrases
    }

    /// Returns the longest phrase that begins at a word.
    pub fn at(&self, script: &Script, word: usize) -> Option<Match> {
        self.at_with(script, word, |_| true)
    }

    /// Returns the longest phrase that begins at a word, of those whose key is asked for.
    pub fn at_with(&self, script: &Script, word: usize, asked: impl Fn(&str) -> bool) -> Option<Match> {
        let stems = stems(script.compared(word), script.class(word));
        stems
            .filter_map(|stem| self.of_stem(script, word, stem, &asked))
            .max_by_key(|found| found.words.len())
    }

    fn of_stem(
        &self,
        script: &Script,
        word: usize,
        stem: Stem,
        asked: &impl Fn(&str) -> bool,
    ) -> Option<Match> {
        let fits = |phrase: &&Phrase| {
            let mut words = (word + 1..).zip(&phrase.rest);
            asked(phrase.key) && words.all(|(at, form)| without_article(script.compared(at), form) == form)
        };
        let phrase = self.by_first.get(stem.form)?.iter().find(fits)?;
        let words = word..word + 1 + phrase.rest.len();
        let start = script.after_letters(word, stem.prefix);
        let span = Span { start, end: script.span(words.clone()).end };
        Some(Match { key: phrase.key, words, span, language: phrase.language })
    }
}

/// Returns the phrases that a phrase with several words in one place stands for.
fn each_way(phrase: &str) -> Vec<String> {
    let mut ways = vec![String::new()];
    for word in phrase.split(' ') {
        let with = |way: &String| {
            let blank = if way.is_empty() { "" } else { " " };
            word.split('|').map(|one| format!("{way}{blank}{one}")).collect::<Vec<_>>()
        };
        ways = ways.iter().flat_map(with).collect();
    }
    ways
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

/// The words around the numbers of a date, by what they say of it.
pub static DATES: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/dates.txt")));

/// The months of the calendars, by number; `h` before the number says the Hijri calendar.
pub static MONTHS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/months.txt")));

/// What an ordinal names, by the name of one in English; `rank` makes a quantity.
pub static ORDERED: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/ordered.txt")));

/// What is counted and measured, by the name of one in English.
pub static COUNTED: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/counted.txt")));

/// Arabic duals of what is counted, each with the name of one in English.
pub static DUALS: LazyLock<BTreeMap<String, Dual>> =
    LazyLock::new(|| duals(include_str!("../lexicon/counted.txt")));

/// A dual of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dual {
    /// What there are two of.
    pub key: &'static str,
    /// Whether it stands before what it belongs to: `مشروعي المنطقة`.
    pub construct: bool,
}

/// Marks before an Arabic singular; `counted.txt` says what they mean.
const MARKS: [char; 3] = ['~', '+', '!'];

/// Returns the duals of the first Arabic phrase of each row, and of others that only a singular can be, where it is one word.
pub fn duals(table: &'static str) -> BTreeMap<String, Dual> {
    let mut duals = BTreeMap::new();
    let nouns =
        rows(table).filter(|(_, language, _)| *language == Language::Arabic).flat_map(|(key, _, phrases)| {
            phrases.split(';').enumerate().map(move |(at, noun)| (key, at, noun.trim()))
        });
    for (key, at, singular) in nouns {
        let mark = singular.chars().next().filter(|mark| MARKS.contains(mark));
        let stem = compared(singular.trim_start_matches(MARKS));
        let is_singular = at == 0 || stem.ends_with('ه') || mark == Some('+');
        if !is_singular || stem.contains(' ') || mark == Some('!') {
            continue;
        }
        let (stem, feminine) = match stem.strip_suffix('ه') {
            Some(stem) => (format!("{stem}ت"), true),
            None => (stem, false),
        };
        let mut add = |ending: &str, construct| {
            duals.entry(format!("{stem}{ending}")).or_insert(Dual { key, construct });
        };
        add("ان", false);
        if mark != Some('~') {
            add("ين", false);
        }
        if feminine {
            add("ا", true);
        }
        if feminine || mark == Some('+') {
            add("ي", true);
        }
    }
    duals
}

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
    fn a_phrase_with_several_words_in_one_place_is_said_each_way() {
        assert_eq!(each_way("a|b of c"), ["a of c", "b of c"]);
        assert_eq!(each_way("a b|c"), ["a b", "a c"]);
    }

    #[test]
    fn short_names_of_months_are_whole_words() {
        assert_eq!(MONTHS.at(&Script::of("الاستباقي"), 0), None);
        assert_eq!(MONTHS.at(&Script::of("آب 2024"), 0).map(|found| found.key), Some("8"));
    }
}
