//! Names of organs: where one that begins at a word ends.
//!
//! In Arabic a name goes on as long as its words have the article, are themselves organs or levels, or name the place a level
//! is about; in Vietnamese until a word that begins something else; in English as long as words are capitalised.

use crate::Prepared;
use crate::language::Language;
use crate::lexicon::Phrases;
use crate::script::{Class, Gap, Script};
use std::ops::Range;
use std::sync::LazyLock;

/// Heads of organs, of offices that stand for them, and levels.
static ORGANS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/organs.txt")));

/// Words that end the name of an organ or of a population.
static ENDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/ends.txt")));

/// The most words of a name.
const WORDS_MAX: usize = 20;

/// Returns the name of an organ, or of the office that stands for it, that begins at a word.
pub fn organ(prepared: &Prepared, word: usize) -> Option<Range<usize>> {
    let script = &prepared.script;
    match script.class(word)? {
        Class::Arabic => {
            let head = ORGANS.at(script, word)?;
            Some(word..arabic_end(script, head.words.end, head.key == "level"))
        }
        Class::Letters => latin(prepared, word),
        _ => None,
    }
}

/// Returns whether a word begins something that is no part of a name.
pub fn ends_name(script: &Script, word: usize) -> bool {
    ENDS.at(script, word).is_some()
}

/// Returns where an Arabic name ends whose words before `word` are known.
pub fn arabic_end(script: &Script, word: usize, after_level: bool) -> usize {
    let (mut end, mut names_place, mut place_words) = (word, after_level, 0);
    while end < word + WORDS_MAX && goes_on_in_line(script, end) && script.class(end) == Some(Class::Arabic) {
        let head = ORGANS.at(script, end).filter(|_| !script.compared(end).starts_with('و'));
        if let Some(head) = head {
            names_place = head.key == "level" && !has_article(script.compared(end));
            place_words = 0;
        } else if has_article(script.compared(end)) {
            names_place = false;
        } else if names_place && place_words < 2 && is_place(script, end) {
            place_words += 1;
        } else {
            break;
        }
        end += 1;
    }
    end
}

/// Returns whether an Arabic word has its article, alone or after ل.
pub fn has_article(form: &str) -> bool {
    form.starts_with("ال") || form.starts_with("لل")
}

fn is_place(script: &Script, word: usize) -> bool {
    !ends_name(script, word) && !script.compared(word).starts_with('و')
}

fn latin(prepared: &Prepared, word: usize) -> Option<Range<usize>> {
    let script = &prepared.script;
    let mut end = word;
    while end < word + WORDS_MAX
        && (end == word || goes_on_in_line(script, end))
        && script.class(end) == Some(Class::Letters)
        && !ends_name(script, end)
        && belongs_to_latin(prepared, end)
    {
        end += 1;
    }
    while end > word && is_small_link(script, end - 1) {
        end -= 1;
    }
    (end > word).then_some(word..end)
}

/// In English the words of a name are capitalised, but for small ones between them; in Vietnamese most are not.
fn belongs_to_latin(prepared: &Prepared, word: usize) -> bool {
    let is_capital = |word| prepared.script.written(word..word + 1).starts_with(char::is_uppercase);
    if is_small_link(&prepared.script, word) {
        return word + 1 < prepared.script.words.len() && is_capital(word + 1);
    }
    prepared.language == Language::Vietnamese || is_capital(word)
}

fn is_small_link(script: &Script, word: usize) -> bool {
    matches!(script.compared(word), "of" | "the" | "and" | "for" | "và")
}

fn goes_on_in_line(script: &Script, word: usize) -> bool {
    script.words.get(word).is_some_and(|word| word.gap != Gap::Line)
}
