//! The text as it is written, cut into words, each with the form in which words are compared.
//!
//! - A word compared is in NFC and lower case, without Arabic vowel marks and tatweel, with one alef and one ta
//!   marbuta, and with Latin digits; so real texts, which mix all of these, meet one spelling in the lexicon.
//! - Every word knows its bytes in the text as given, and [`Script::after_letters`] leads from a letter of the compared
//!   form back to them, for prefixes written in one with an Arabic word.
//! - Sentences and lines are runs of words. Nothing here knows a language.

use base::text::digit;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A part of the text as given, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// Returns whether the other lies inside.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns whether both have a byte in common.
    pub fn meets(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Returns the smallest span around both.
    pub fn joined(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// What a word is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Letters of the Arabic script.
    Arabic,
    /// Letters of another script.
    Letters,
    /// Digits only, of one of three sets.
    Digits,
    /// One sign.
    Sign(char),
}

/// What stands between a word and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing.
    None,
    /// Blanks within a line.
    Blank,
    /// The end of a line.
    Line,
}

/// A word, a number in digits, or a sign.
#[derive(Clone, Debug)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub class: Class,
    /// What stands before it.
    pub gap: Gap,
    // Where its compared form stands in `Script::compared`.
    compared: Range<usize>,
}

/// A text, its words, and its sentences.
#[derive(Debug)]
pub struct Script<'a> {
    /// The text as given.
    pub text: &'a str,
    /// Its words, in order.
    pub words: Vec<Word>,
    /// Its sentences, as runs of words: they end with a line, or with a full stop that ends nothing smaller.
    pub sentences: Vec<Range<usize>>,
    compared: String,
}

impl<'a> Script<'a> {
    /// Reads a text, in one pass.
    pub fn of(text: &'a str) -> Script<'a> {
        let mut script = Script { text, words: Vec::new(), sentences: Vec::new(), compared: String::new() };
        script.cut();
        script.sentences = sentences(&script);
        script
    }

    /// Returns the compared form of a word; nothing beyond the ends of the text.
    pub fn compared(&self, word: usize) -> &str {
        self.words.get(word).map_or("", |word| &self.compared[word.compared.clone()])
    }

    /// Returns the class of a word.
    pub fn class(&self, word: usize) -> Option<Class> {
        self.words.get(word).map(|word| word.class)
    }

    /// Returns whether the word is this sign.
    pub fn is_sign(&self, word: usize, sign: char) -> bool {
        self.class(word) == Some(Class::Sign(sign))
    }

    /// Returns whether the word stands directly after the one before it, with nothing between.
    pub fn is_joined(&self, word: usize) -> bool {
        self.words.get(word).is_some_and(|word| word.gap == Gap::None) && word > 0
    }

    /// Returns whether the word is the first of a line.
    pub fn begins_line(&self, word: usize) -> bool {
        word == 0 || self.words.get(word).is_some_and(|word| word.gap == Gap::Line)
    }

    /// Returns the words as they are written.
    pub fn written(&self, words: Range<usize>) -> &'a str {
        let span = self.span(words);
        &self.text[span.start..span.end]
    }

    /// Returns where the words stand. An empty run stands nowhere, at the start of its word.
    pub fn span(&self, words: Range<usize>) -> Span {
        let start = self.words.get(words.start).map_or(self.text.len(), |word| word.span.start);
        let end = if words.is_empty() { start } else { self.words[words.end - 1].span.end };
        Span { start, end }
    }

    /// Returns the words that have a part in a span.
    pub fn words_in(&self, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|word| word.span.end <= span.start);
        start..self.words.partition_point(|word| word.span.start < span.end).max(start)
    }

    /// Returns the sentence a word stands in.
    pub fn sentence(&self, word: usize) -> Range<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.end <= word);
        self.sentences.get(at).cloned().unwrap_or(self.words.len()..self.words.len())
    }

    /// Returns where a word goes on after `letters` letters of its compared form: behind the marks of the last of them.
    pub fn after_letters(&self, word: usize, letters: usize) -> usize {
        let span = self.words[word].span;
        let mut left = letters;
        for (at, letter) in self.text[span.start..span.end].char_indices() {
            if !is_mark(letter) {
                if left == 0 {
                    return span.start + at;
                }
                left -= 1;
            }
        }
        span.end
    }

    fn cut(&mut self) {
        let (mut at, mut gap) = (0, Gap::Line);
        while let Some(letter) = self.text[at..].chars().next() {
            if is_blank(letter) || is_mark(letter) {
                gap = gap.max(gap_of(letter));
                at += letter.len_utf8();
                continue;
            }
            let class = class_of(letter);
            let end = at + self.length(at, class);
            let compared = self.compared.len();
            compare_into(&self.text[at..end], &mut self.compared);
            let compared = compared..self.compared.len();
            self.words.push(Word { span: Span { start: at, end }, class, gap, compared });
            (at, gap) = (end, Gap::None);
        }
    }

    /// Returns how many bytes the word that starts here has, its marks included.
    fn length(&self, start: usize, class: Class) -> usize {
        let mut end = 0;
        for (at, letter) in self.text[start..].char_indices() {
            let belongs = match class {
                Class::Sign(_) => at == 0,
                _ => class_of(letter) == class,
            };
            if belongs || (is_mark(letter) && !is_hidden(letter) && end == at) {
                end = at + letter.len_utf8();
            } else if !is_mark(letter) {
                break;
            }
        }
        end
    }
}

/// Returns the form in which words are compared: unlike in a search, Vietnamese marks stay, for `năm` is no `nam`.
pub fn compared(text: &str) -> String {
    let mut form = String::new();
    compare_into(text, &mut form);
    form
}

fn compare_into(text: &str, form: &mut String) {
    if text.is_ascii() {
        form.extend(text.chars().map(|letter| letter.to_ascii_lowercase()));
    } else if text.chars().all(is_plain) {
        form.extend(text.chars().filter(|letter| !is_mark(*letter)).map(one_spelling));
    } else {
        let composed = text.chars().filter(|letter| !is_hidden(*letter)).nfkc();
        let unmarked = composed.filter(|letter| !is_mark(*letter) || is_combining_mark_of_latin(*letter));
        form.extend(unmarked.flat_map(char::to_lowercase).map(one_spelling));
    }
}

/// Returns whether a character has no second way of being written with marks of its own.
fn is_plain(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{0652}' | '\u{0660}'..='\u{06FF}')
}

fn is_combining_mark_of_latin(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036F}')
}

fn one_spelling(letter: char) -> char {
    match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        _ => match digit(letter) {
            Some(value) => char::from_digit(value, 10).expect("a digit is below ten"),
            None => letter,
        },
    }
}

fn class_of(letter: char) -> Class {
    match letter {
        _ if digit(letter).is_some() => Class::Digits,
        '\u{0620}'..='\u{064A}'
        | '\u{066E}'..='\u{06D3}'
        | '\u{06FA}'..='\u{06FF}'
        | '\u{0750}'..='\u{077F}' => Class::Arabic,
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => Class::Arabic,
        _ if letter.is_alphabetic() => Class::Letters,
        _ => Class::Sign(letter),
    }
}

fn gap_of(letter: char) -> Gap {
    match letter {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{0085}' => Gap::Line,
        _ if is_blank(letter) => Gap::Blank,
        _ => Gap::None,
    }
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control()
}

/// Returns whether a character changes no word: vowel marks, tatweel, marks of direction and joining.
fn is_mark(letter: char) -> bool {
    letter == '\u{0640}' || is_hidden(letter) || is_combining_mark(letter)
}

fn is_hidden(letter: char) -> bool {
    base::text::is_hidden(letter) && !letter.is_control()
        || matches!(letter, '\u{200B}'..='\u{200D}' | '\u{00AD}' | '\u{2060}')
}

fn sentences(script: &Script) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for word in 0..script.words.len() {
        if ends_sentence(script, word) {
            found.push(start..word + 1);
            start = word + 1;
        }
    }
    if start < script.words.len() {
        found.push(start..script.words.len());
    }
    found
}

fn ends_sentence(script: &Script, word: usize) -> bool {
    let Some(next) = script.words.get(word + 1) else { return true };
    if next.gap == Gap::Line {
        return true;
    }
    match script.words[word].class {
        Class::Sign('!' | '؟' | '?' | '۔' | '…') => next.gap == Gap::Blank,
        Class::Sign('.') => {
            next.gap == Gap::Blank && !is_abbreviation(script, word) && !goes_on(script, word + 1)
        }
        _ => false,
    }
}

/// Returns whether a sentence goes on with this word, so that the full stop before it ended a short word: "Roc. No. 5", "Ph. d".
fn goes_on(script: &Script, word: usize) -> bool {
    let is_letters = script.class(word) == Some(Class::Letters);
    let is_number = matches!(script.compared(word), "no" | "nos") && script.is_sign(word + 1, '.');
    is_letters && (is_number || script.written(word..word + 1).starts_with(char::is_lowercase))
}

/// Returns whether the full stop ends a short word or a number of a list rather than a sentence: "No. 5", "1. First".
fn is_abbreviation(script: &Script, stop: usize) -> bool {
    let before = stop.wrapping_sub(1);
    let short = [
        "no", "nos", "art", "arts", "st", "dr", "mr", "mrs", "ms", "tp", "ths", "ts", "pgs", "vol", "ref",
        "rs", "dt", "roc", "sec", "para", "approx", "fig", "govt", "dept",
    ];
    let in_list = is_number_of_list(script, before);
    let initial = script.class(before) == Some(Class::Letters)
        && script.compared(before).chars().count() == 1
        && script.is_joined(stop)
        && script.written(before..stop).chars().all(char::is_uppercase);
    in_list || initial || short.contains(&script.compared(before))
}

/// Returns whether a word ends what begins a line as the number of a list or a heading: `1`, `2.1`, `IV`, `a`.
fn is_number_of_list(script: &Script, word: usize) -> bool {
    let mut first = word;
    while first > 1
        && !script.begins_line(first)
        && script.is_joined(first)
        && script.is_joined(first - 1)
        && script.is_sign(first - 1, '.')
        && script.class(first - 2) == Some(Class::Digits)
    {
        first -= 2;
    }
    let roman =
        |written: &str| written.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'i' | 'v' | 'x'));
    // "Article 2. Aims": the number of a provision.
    let provisions = [
        "điều",
        "chương",
        "mục",
        "phần",
        "article",
        "section",
        "part",
        "chapter",
        "الماده",
        "الفصل",
        "القسم",
    ];
    let is_provision = first > 0
        && script.class(first) == Some(Class::Digits)
        && script.begins_line(first - 1)
        && provisions.contains(&script.compared(first - 1));
    (script.begins_line(first) || is_provision)
        && match script.class(first) {
            Some(Class::Digits) => true,
            Some(Class::Letters) => {
                let written = script.written(first..first + 1);
                first == word && (roman(written) || written.chars().count() == 1)
            }
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<String> {
        let script = Script::of(text);
        (0..script.words.len()).map(|word| script.compared(word).to_owned()).collect()
    }

    #[test]
    fn spellings_of_one_word_are_compared_as_one() {
        assert_eq!(compared("ستُنظّم"), compared("ستنظم"));
        assert_eq!(compared("الـ"), compared("ال"));
        assert_eq!(compared("أُولىٰ"), compared("اولي"));
        assert_eq!(compared("Năm"), compared("na\u{0306}m"));
        assert_eq!(compared("٢٠۲٥"), "2025");
    }

    #[test]
    fn a_text_is_cut_into_words_numbers_and_signs() {
        assert_eq!(forms("53-CT / TU, 12.5%"), ["53", "-", "ct", "/", "tu", ",", "12", ".", "5", "%"]);
        assert_eq!(forms("الـ 135 منزلًا."), ["ال", "135", "منزلا", "."]);
        assert_eq!(forms("\u{200F}عام\u{200E} ٢٠٢٥"), ["عام", "2025"]);
    }

    #[test]
    fn a_prefix_is_found_again_in_the_text_as_given() {
        let text = "وَلِلْعَام";
        let script = Script::of(text);
        assert_eq!(script.compared(0), "وللعام");
        let at = |letters| &text[script.after_letters(0, letters)..];
        assert_eq!((at(1), at(3)), ("لِلْعَام", "عَام"));
    }

    #[test]
    fn marks_at_the_end_belong_to_a_word_and_direction_marks_do_not() {
        let script = Script::of("منزلًا\u{200F} b");
        assert_eq!(script.written(0..1), "منزلًا");
        assert_eq!(script.words[1].gap, Gap::Blank);
    }

    #[test]
    fn sentences_end_with_lines_and_full_stops_but_not_within_numbers() {
        let text = "No. 5 of 12.5 units. Second one\nThird!\n1. Fourth";
        let script = Script::of(text);
        let said: Vec<&str> = script.sentences.iter().map(|words| script.written(words.clone())).collect();
        assert_eq!(said, ["No. 5 of 12.5 units.", "Second one", "Third!", "1. Fourth"]);
    }
}
