//! Ordinals: `الخامسة والتسعين`, `twenty-first`, `21st`, `thứ hai`, `XIII`.

use crate::language::Language;
use crate::lexicon::stems;
use crate::script::{Class, Script, Span};
use std::ops::Range;

/// An ordinal as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordinal {
    /// The words it covers.
    pub words: Range<usize>,
    /// Where it stands, without prefixes written in one with it.
    pub span: Span,
    /// Which one.
    pub value: u64,
}

/// Returns the ordinal that begins at a word.
pub fn at(script: &Script, word: usize, language: Language) -> Option<Ordinal> {
    match (script.class(word)?, language) {
        (Class::Arabic, _) => arabic(script, word),
        (Class::Digits, Language::English) => suffixed(script, word),
        (Class::Letters, Language::Vietnamese) => vietnamese(script, word),
        (Class::Letters, _) => english(script, word),
        _ => None,
    }
}

fn ordinal(script: &Script, words: Range<usize>, prefix: usize, value: u64) -> Ordinal {
    let span = Span { start: script.after_letters(words.start, prefix), end: script.span(words.clone()).end };
    Ordinal { words, span, value }
}

fn arabic(script: &Script, word: usize) -> Option<Ordinal> {
    let class = script.class(word);
    let (stem, value) =
        stems(script.compared(word), class).find_map(|stem| Some((stem, arabic_unit(stem.form)?)))?;
    let start = stem.prefix;
    let next = script.compared(word + 1);
    if ["عشر", "عشره"].contains(&next) {
        return Some(ordinal(script, word..word + 2, start, value % 10 + 10));
    }
    let (at, form) = if next == "و" {
        (word + 2, script.compared(word + 2))
    } else {
        (word + 1, next.strip_prefix('و').unwrap_or(""))
    };
    if let Some(tens) = form.strip_prefix("ال").and_then(arabic_tens).filter(|_| value < 10) {
        return Some(ordinal(script, word..at + 1, start, value + tens));
    }
    // Eleventh is never said without its ten; first without article may be "the first to".
    if matches!(stem.form, "حادي" | "حاديه") {
        return None;
    }
    Some(ordinal(script, word..word + 1, start, value))
}

fn arabic_unit(form: &str) -> Option<u64> {
    Some(match form {
        "اول" | "اولي" | "حادي" | "حاديه" => 1,
        "ثاني" | "ثانيه" | "ثان" => 2,
        "ثالث" | "ثالثه" => 3,
        "رابع" | "رابعه" => 4,
        "خامس" | "خامسه" => 5,
        "سادس" | "سادسه" => 6,
        "سابع" | "سابعه" => 7,
        "ثامن" | "ثامنه" => 8,
        "تاسع" | "تاسعه" => 9,
        "عاشر" | "عاشره" => 10,
        _ => return None,
    })
}

/// Returns the tens of an ordinal, which look like the cardinals.
pub fn arabic_tens(form: &str) -> Option<u64> {
    Some(match form {
        "عشرون" | "عشرين" => 20,
        "ثلاثون" | "ثلاثين" => 30,
        "اربعون" | "اربعين" => 40,
        "خمسون" | "خمسين" => 50,
        "ستون" | "ستين" => 60,
        "سبعون" | "سبعين" => 70,
        "ثمانون" | "ثمانين" => 80,
        "تسعون" | "تسعين" => 90,
        _ => return None,
    })
}

/// Reads `thứ hai`, `thứ 14`, `đầu tiên`.
fn vietnamese(script: &Script, word: usize) -> Option<Ordinal> {
    if script.compared(word) == "đầu" && script.compared(word + 1) == "tiên" {
        return Some(ordinal(script, word..word + 2, 0, 1));
    }
    if script.compared(word) != "thứ" {
        return None;
    }
    let at = word + 1;
    if let Some(value) = small_digits(script, at) {
        return Some(ordinal(script, word..at + 1, 0, value));
    }
    if let Some(value) = vietnamese_unit(script.compared(at)) {
        return Some(ordinal(script, word..at + 1, 0, value));
    }
    let numeral = super::vietnamese::at(script, at).filter(|numeral| numeral.value.is_integer())?;
    let value = u64::try_from(numeral.value.to_integer()).ok()?;
    Some(ordinal(script, word..numeral.words.end, 0, value))
}

/// Returns what a syllable says as an ordinal, where it is not the cardinal.
pub fn vietnamese_unit(syllable: &str) -> Option<u64> {
    match syllable {
        "nhất" => Some(1),
        "nhì" => Some(2),
        "tư" => Some(4),
        _ => None,
    }
}

fn small_digits(script: &Script, word: usize) -> Option<u64> {
    let is_small = script.class(word) == Some(Class::Digits) && script.compared(word).len() <= 4;
    is_small.then(|| script.compared(word).parse().ok())?
}

/// Reads `21st`.
fn suffixed(script: &Script, word: usize) -> Option<Ordinal> {
    let value = small_digits(script, word)?;
    let suffix = ["st", "nd", "rd", "th"].contains(&script.compared(word + 1)) && script.is_joined(word + 1);
    suffix.then(|| ordinal(script, word..word + 2, 0, value))
}

/// Reads `first`, `twenty-first`, `one hundredth`.
fn english(script: &Script, word: usize) -> Option<Ordinal> {
    if let Some(value) = english_unit(script.compared(word)) {
        return Some(ordinal(script, word..word + 1, 0, value));
    }
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let form = script.compared(word);
    let (at, tens) = TENS
        .iter()
        .zip((20..).step_by(10))
        .find_map(|(tens, value)| Some((form.strip_prefix(tens)?, value)))?;
    // twentyfifth, written in one.
    if let Some(unit) = english_unit(at).filter(|unit| *unit < 10) {
        return Some(ordinal(script, word..word + 1, 0, tens + unit));
    }
    let joins = ['-', '\u{2010}', '\u{2011}', '—'].iter().any(|sign| script.is_sign(word + 1, *sign));
    let next = word + 1 + usize::from(joins && script.is_joined(word + 1));
    let unit = english_unit(script.compared(next)).filter(|unit| *unit < 10 && at.is_empty())?;
    Some(ordinal(script, word..next + 1, 0, tens + unit))
}

fn english_unit(word: &str) -> Option<u64> {
    const ORDINALS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    const TENS: [&str; 7] =
        ["thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];
    let of = |list: &[&str], first: u64, step: u64| {
        list.iter()
            .zip((first..).step_by(step as usize))
            .find(|(name, _)| **name == word)
            .map(|(_, value)| value)
    };
    of(&ORDINALS, 1, 1).or_else(|| of(&TENS, 30, 10)).or_else(|| (word == "hundredth").then_some(100))
}

/// Reads a Roman number of the size official text has: `XIII`.
pub fn roman(text: &str) -> Option<u64> {
    let digit = |letter| match letter {
        'I' => Some(1_u64),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        'C' => Some(100),
        _ => None,
    };
    if text.is_empty() || text.len() > 8 {
        return None;
    }
    let digits: Vec<u64> = text.chars().map(digit).collect::<Option<_>>()?;
    let next = digits.iter().skip(1).copied().chain([0]);
    let (less, more) = digits.iter().zip(next).fold((0, 0), |(less, more), (digit, next)| {
        if *digit < next { (less + digit, more) } else { (less, more + digit) }
    });
    more.checked_sub(less).filter(|value| *value > 0)
}
