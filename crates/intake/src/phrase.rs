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
pub static ORGANS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/organs.txt")));

/// Words that end the name of an organ or of a population.
static ENDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/ends.txt")));

/// What stands before the issuer of an instrument or the giver of an award.
pub static FROM: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/issued_by.txt")));

/// What says that something is meant to be, not that it is.
pub static PROSPECTS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../lexicon/prospects.txt")));

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
    ENDS.at_with(script, word, |key| key == "end").is_some()
}

/// Returns whether a word with its article ends an Arabic name: a day, the title of a person, or behind more than its head a verbal
/// noun that begins what the organ does.
fn ends_arabic(script: &Script, head: usize, word: usize) -> bool {
    ENDS.at(script, word).is_some_and(|end| end.key == "end" || word > head)
}

/// Returns where an Arabic name ends whose words before `word` are known.
pub fn arabic_end(script: &Script, word: usize, after_level: bool) -> usize {
    let (mut end, mut names_place, mut place_words) = (word, after_level, 0);
    while end < word + WORDS_MAX && goes_on_in_line(script, end) && script.class(end) == Some(Class::Arabic) {
        let head = ORGANS.at(script, end).filter(|_| !script.compared(end).starts_with('و'));
        if let Some(head) = head {
            names_place = head.key == "level" && !has_article(script.compared(end));
            place_words = 0;
        } else if has_article(script.compared(end)) && !ends_arabic(script, word, end) {
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
        let words = prepared.script.words.len();
        let next = (word + 1..words.min(word + 4)).find(|at| !is_small_link(&prepared.script, *at));
        return next.is_some_and(is_capital);
    }
    prepared.language == Language::Vietnamese || is_capital(word)
}

fn is_small_link(script: &Script, word: usize) -> bool {
    matches!(script.compared(word), "of" | "the" | "and" | "for" | "và")
}

fn goes_on_in_line(script: &Script, word: usize) -> bool {
    script.words.get(word).is_some_and(|word| word.gap != Gap::Line)
}

/// Returns the clauses of a text: its sentences, parted where they have semicolons.
pub fn clauses<'a>(script: &'a Script) -> impl Iterator<Item = Range<usize>> + 'a {
    script.sentences.iter().flat_map(|sentence| clauses_of(script, sentence.clone()))
}

/// Returns the clauses of a sentence.
pub fn clauses_of(script: &Script, sentence: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let ends_clause = |word: &usize| matches!(script.class(*word), Some(Class::Sign(';' | '؛')));
    let mut ends: Vec<usize> = sentence.clone().filter(ends_clause).map(|word| word + 1).collect();
    ends.push(sentence.end);
    let mut start = sentence.start;
    let clauses = ends.into_iter().map(move |end| std::mem::replace(&mut start, end)..end);
    clauses.filter(|clause| !clause.is_empty())
}

/// Returns of whom a figure is a share or a number: the nouns behind `من`, `of`, `số`, up to what they are to do.
pub fn population(prepared: &Prepared, word: usize, until: usize) -> Option<Range<usize>> {
    let script = &prepared.script;
    let first = word + usize::from(matches!(script.compared(word), "من" | "of" | "số"));
    let start = first + usize::from(matches!(script.compared(first), "the" | "all" | "جميع" | "tổng"));
    let mut end = start;
    while end < until && goes_on_in_line(script, end) {
        end = match script.class(end) {
            Some(Class::Sign('(')) => closing(script, end, until)?,
            Some(Class::Sign(',' | '،' | '/')) if end > start && belongs(script, end + 1) => end + 1,
            Some(Class::Arabic) if first > word && (end == start || is_listed(script, end)) => end + 1,
            Some(Class::Letters) if belongs(script, end) => end + 1,
            _ => break,
        };
    }
    (end > start).then_some(start..end)
}

fn closing(script: &Script, open: usize, until: usize) -> Option<usize> {
    (open..until.min(open + 2 * WORDS_MAX)).find(|at| script.is_sign(*at, ')')).map(|close| close + 1)
}

fn belongs(script: &Script, word: usize) -> bool {
    match script.class(word) {
        Some(Class::Arabic) => is_listed(script, word),
        Some(Class::Letters) => !ends_name(script, word),
        _ => false,
    }
}

/// Returns whether an Arabic word goes on with a population: with its article, also behind و, or a level or an organ.
fn is_listed(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    let bare = form.strip_prefix('و').unwrap_or(form);
    has_article(bare) || ORGANS.at(script, word).is_some()
}

/// Returns a run of words without the signs at its ends.
pub fn without_signs(script: &Script, words: Range<usize>) -> Range<usize> {
    let is_end = |at: usize| matches!(script.class(at), Some(Class::Sign(sign)) if !matches!(sign, '"' | '”' | '»' | ')' | '%' | '٪' | '“' | '«' | '('));
    let mut words = words;
    while !words.is_empty() && is_end(words.start) {
        words.start += 1;
    }
    while !words.is_empty() && is_end(words.end - 1) {
        words.end -= 1;
    }
    words
}

/// How far before something the words may stand that say that it is meant to be.
const PROSPECT_WORDS_MAX: usize = 40;

/// Returns whether words from `from` up to `word` say that what stands there is meant to be, not that it is.
pub fn is_aimed_at(script: &Script, from: usize, word: usize) -> bool {
    let from = from.max(word.saturating_sub(PROSPECT_WORDS_MAX));
    let aims = |at| PROSPECTS.at(script, at).is_some_and(|cue| cue.key == "target" || cue.key == "plan");
    (from..word).any(aims)
}

/// Returns the organ or the office that is named behind a word for "of" or "from".
pub fn of_whom(prepared: &Prepared, word: usize) -> Option<Range<usize>> {
    let script = &prepared.script;
    let link = FROM.at(script, word);
    let at = link.as_ref().map_or(word, |link| link.words.end);
    let is_named = match script.class(at)? {
        Class::Arabic => link.is_some() || script.compared(at).starts_with('ل'),
        _ => link.is_some() && script.written(at..at + 1).starts_with(char::is_uppercase),
    };
    organ(prepared, at).filter(|_| is_named)
}

/// Returns the subject before a verb: the words behind the last sign.
pub fn subject_before(script: &Script, words: Range<usize>) -> Option<Range<usize>> {
    let is_sign = |word: &usize| matches!(script.class(*word), Some(Class::Sign(_) | Class::Digits));
    let start = words.clone().rev().take(WORDS_MAX + 1).find(is_sign).map_or(words.start, |sign| sign + 1);
    let is_short = (1..=WORDS_MAX).contains(&(words.end.saturating_sub(start)));
    is_short.then_some(start..words.end)
}
