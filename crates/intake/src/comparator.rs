//! Words that say how a number bounds what it is about: before it, behind it, or around it.
//!
//! Arabic negation turns the sense, and the noun may stand between the verb and its preposition: `ألا تقل نسبة الإنجاز عن 90%`.

use crate::lexicon::{Match, Phrases};
use crate::script::{Class, Script};
use serde::Serialize;
use std::ops::Range;
use std::sync::LazyLock;

static BEFORE: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/comparators.txt")));
static BEHIND: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../lexicon/comparators_behind.txt")));

/// How a value bounds what it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Comparator {
    /// That much.
    #[default]
    #[serde(rename = "=")]
    Equal,
    /// More than that.
    #[serde(rename = ">")]
    More,
    /// That or more.
    #[serde(rename = ">=")]
    AtLeast,
    /// Less than that.
    #[serde(rename = "<")]
    Less,
    /// That or less.
    #[serde(rename = "<=")]
    AtMost,
    /// About that.
    #[serde(rename = "~")]
    About,
    /// By that much up or down.
    #[serde(rename = "change")]
    Change,
    /// That place in an order.
    #[serde(rename = "rank")]
    Rank,
}

impl Comparator {
    /// Returns the name outside: `>=`, `change`.
    pub fn name(self) -> &'static str {
        match self {
            Comparator::Equal => "=",
            Comparator::More => ">",
            Comparator::AtLeast => ">=",
            Comparator::Less => "<",
            Comparator::AtMost => "<=",
            Comparator::About => "~",
            Comparator::Change => "change",
            Comparator::Rank => "rank",
        }
    }

    fn of(found: &Match) -> Comparator {
        match found.key {
            ">" => Comparator::More,
            ">=" => Comparator::AtLeast,
            "<" => Comparator::Less,
            "<=" => Comparator::AtMost,
            _ => Comparator::About,
        }
    }
}

/// The most words of a comparator.
const WORDS_MAX: usize = 5;

/// The most words between a negated verb and its preposition, and between a number and what bounds it behind.
const NOUN_WORDS_MAX: usize = 8;
const BEHIND_WORDS_MAX: usize = 3;

/// Returns how a number is bounded, and the words of both. `number` holds its percent sign or unit.
pub fn of(script: &Script, number: Range<usize>) -> (Comparator, Range<usize>) {
    let sentence = script.sentence(number.start);
    if let Some(behind) = behind(script, number.end, sentence.end) {
        return (Comparator::of(&behind), number.start..behind.words.end);
    }
    match before(script, number.start, sentence.start)
        .or_else(|| parted(script, number.start, sentence.start))
    {
        Some(found) => (Comparator::of(&found), found.words.start..number.end),
        None => (Comparator::Equal, number),
    }
}

/// Returns the longest comparator that ends where the number begins.
fn before(script: &Script, number: usize, from: usize) -> Option<Match> {
    let from = from.max(number.saturating_sub(WORDS_MAX));
    let ends_here = |at| BEFORE.at(script, at).filter(|found| found.words.end == number);
    (from..number).find_map(ends_here)
}

/// Reads `ألا تقل نسبة الإنجاز عن 90%`, `لا تتجاوز المدة 30 يوما`: the noun parts the verb from the number.
fn parted(script: &Script, number: usize, from: usize) -> Option<Match> {
    let from = from.max(number.saturating_sub(NOUN_WORDS_MAX));
    let preposition = number.checked_sub(1).filter(|at| matches!(script.compared(*at), "عن" | "علي"));
    for at in (from..number).rev() {
        if matches!(script.class(at), Some(Class::Digits | Class::Sign(_))) {
            return None;
        }
        if matches!(script.compared(at), "لا" | "الا") {
            return negated(script, at, preposition.is_some());
        }
    }
    None
}

/// Returns the negated verb at a word, if it asks for a preposition before the number or for none, as there is.
fn negated(script: &Script, word: usize, has_preposition: bool) -> Option<Match> {
    let key = match (script.compared(word + 1), has_preposition) {
        ("يقل" | "تقل" | "ينقص" | "تنقص", true) => ">=",
        ("يزيد" | "تزيد", true) | ("يتجاوز" | "تتجاوز" | "يتعدي" | "تتعدي", false) => {
            "<="
        }
        _ => return None,
    };
    let words = word..word + 2;
    Some(Match { key, span: script.span(words.clone()), words, language: crate::Language::Arabic })
}

fn behind(script: &Script, number: usize, until: usize) -> Option<Match> {
    for at in number..until.min(number + BEHIND_WORDS_MAX) {
        if let Some(found) = BEHIND.at(script, at) {
            return Some(found);
        }
        if matches!(script.class(at), Some(Class::Digits | Class::Sign(_))) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the comparator of the first number of a text and the words of both.
    fn read(text: &str) -> (&'static str, &str) {
        let script = Script::of(text);
        let first = (0..script.words.len()).find(|at| script.class(*at) == Some(Class::Digits)).unwrap();
        let percent = usize::from(script.is_sign(first + 1, '%'));
        let (comparator, words) = of(&script, first..first + 1 + percent);
        (comparator.name(), script.written(words))
    }

    #[test]
    fn a_comparator_stands_before_behind_or_around_its_number() {
        let cases = [
            ("أكثر من 90% من المناطق", ">", "أكثر من 90%"),
            ("أقل من 10% لا تلبي", "<", "أقل من 10%"),
            ("بنسبة لا تقل عن 85%", ">=", "لا تقل عن 85%"),
            ("ألا تقل نسبة الإنجاز عن 90% سنويا", ">=", "ألا تقل نسبة الإنجاز عن 90%"),
            ("على ألا تتجاوز مدة البت 30 يوما", "<=", "ألا تتجاوز مدة البت 30"),
            ("إنشاء 3 مراكز على الأقل", ">=", "3 مراكز على الأقل"),
            ("لمدة 2 سنة أو أكثر", ">=", "2 سنة أو أكثر"),
            ("نحو 200 أسرة", "~", "نحو 200"),
            ("بلغ العدد 205 وثائق", "=", "205"),
            ("đạt trên 90% số xã", ">", "trên 90%"),
            ("từ 85% trở lên", ">=", "85% trở lên"),
            ("không quá 45 ngày", "<=", "không quá 45"),
            ("tối thiểu 2 mô hình", ">=", "tối thiểu 2"),
            ("dưới 10%", "<", "dưới 10%"),
            ("at least 95% of communes", ">=", "at least 95%"),
            ("no more than 3 terms", "<=", "no more than 3"),
            ("within 30 days", "<=", "within 30"),
            ("50 households or more", ">=", "50 households or more"),
            ("in 12 districts", "=", "12"),
        ];
        for (text, comparator, words) in cases {
            assert_eq!(read(text), (comparator, words), "{text}");
        }
    }
}
