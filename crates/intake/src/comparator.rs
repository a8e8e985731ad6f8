//! Words that say how a number bounds what it is about: before it, behind it, or around it.
//!
//! Arabic negation turns the sense, and the noun may stand between the verb and its preposition: `ألا تقل نسبة الإنجاز عن 90%`.

use crate::lexicon::{Match, Phrases};
use crate::script::{Class, Script, Span};
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
const WORDS_MAX: usize = 6;

/// The most words between a negated verb and its preposition, and between a number and what bounds it behind.
const NOUN_WORDS_MAX: usize = 8;
const BEHIND_WORDS_MAX: usize = 4;

/// Returns how a number is bounded, and the words that say so. `number` holds its percent sign or unit. What stands behind
/// decides, for it may wrap the number: `từ 85% trở lên`.
pub fn of(script: &Script, number: Range<usize>) -> Option<(Comparator, Span)> {
    behind(script, number.end).or_else(|| before(script, number.start))
}

/// Returns the bound that leads to a number that begins at a word.
pub fn before(script: &Script, number: usize) -> Option<(Comparator, Span)> {
    let sentence = script.sentence(number).start;
    let direct = directly(script, number, sentence);
    direct.map(|bound| turned(script, bound, sentence)).or_else(|| parted(script, number, sentence))
}

/// The most words between a negation and the bound it turns.
const NEGATION_WORDS_MAX: usize = 12;

/// Returns a bound as a negation before it turns it: `không để tồn đọng quá 10%`, `shall not be less than 3`.
fn turned(script: &Script, (comparator, words): (Comparator, Span), sentence: usize) -> (Comparator, Span) {
    let turned = match comparator {
        Comparator::More => Comparator::AtMost,
        Comparator::Less => Comparator::AtLeast,
        _ => return (comparator, words),
    };
    let start = script.words_in(words).start;
    let is_word = |at: &usize| matches!(script.class(*at), Some(Class::Letters | Class::Arabic));
    let before = (sentence.max(start.saturating_sub(NEGATION_WORDS_MAX))..start).rev().take_while(is_word);
    let negation = before.into_iter().find(|at| match script.compared(*at) {
        "không" => matches!(script.compared(at + 1), "để" | "được" | "cho" | "bố"),
        "not" | "never" => {
            start - at <= 2
                && matches!(script.compared(at + 1), "be" | "take" | "last" | "fall" | "cost" | "have" | "go")
        }
        "cannot" => start - at <= 2 && script.compared(at + 1) == "be",
        "no" => {
            matches!(script.compared(at + 1), "circumstances" | "case" | "event" | "instance")
                || (at + 2..at + 2 + MODAL_WORDS_MAX).any(|modal| is_modal(script.compared(modal)))
        }
        form => is_negation(form) && allows(script.compared(at + 1)),
    });
    negation.map_or((comparator, words), |at| (turned, words.joined(script.span(at..at + 1))))
}

/// The most words between "no" with its noun and the verb by which nobody may: `no municipality of the coast may record`.
const MODAL_WORDS_MAX: usize = 4;

fn is_modal(form: &str) -> bool {
    matches!(form, "may" | "shall" | "should" | "must" | "can" | "will")
}

/// Returns whether an Arabic verb allows something.
fn allows(form: &str) -> bool {
    ["يجوز", "ينبغي", "يمكن", "يسمح", "يصح", "يحق"].contains(&form)
}

/// Returns the longest comparator that ends where the number begins, but for small words.
fn directly(script: &Script, number: usize, sentence: usize) -> Option<(Comparator, Span)> {
    let from = sentence.max(number.saturating_sub(WORDS_MAX));
    (from..number).find_map(|at| {
        let found = BEFORE.at(script, at)?;
        (after_small_words(script, found.words.end, number) == number).then(|| {
            (Comparator::of(&found), Span { start: found.span.start, end: script.span(at..number).end })
        })
    })
}

/// Returns the word after those that stand between a bound and its number without changing it.
fn after_small_words(script: &Script, word: usize, number: usize) -> usize {
    const SMALL: [&str; 19] = [
        "the",
        "a",
        "an",
        "total",
        "about",
        "us",
        "$",
        "(",
        "عن",
        "علي",
        "ما",
        "نسبه",
        "بنسبه",
        "من",
        "mức",
        "là",
        "đạt",
        "có",
        "được",
    ];
    (word..number.min(word + 2))
        .find(|at| !SMALL.contains(&script.compared(*at)))
        .unwrap_or(number.min(word + 2))
}

/// Reads `ألا تقل نسبة الإنجاز عن 90%`, `لا تتجاوز المدة 30 يوما`: the noun parts the verb from the number.
fn parted(script: &Script, number: usize, sentence: usize) -> Option<(Comparator, Span)> {
    let from = sentence.max(number.saturating_sub(NOUN_WORDS_MAX));
    if let Some(bound) = of_extreme(script, number, from) {
        return Some(bound);
    }
    let preposition = number.checked_sub(1).filter(|at| matches!(script.compared(*at), "عن" | "علي"));
    for at in (from..number).rev() {
        if matches!(script.class(at), Some(Class::Digits | Class::Sign(_))) {
            return None;
        }
        if is_negation(script.compared(at)) {
            let comparator = negated(script.compared(at + 1), preposition.is_some())?;
            return Some((comparator, script.span(at..number)));
        }
        if let Some(turned) = forbidden(script, at, sentence, preposition.is_some()) {
            return Some((turned, script.span(at..number)));
        }
        let is_negated = at > 0 && is_negation(script.compared(at - 1));
        let plain =
            affirmed(script.compared(at), preposition.is_some()).filter(|_| !is_negated && at + 1 < number);
        if let Some(comparator) = plain {
            return Some((comparator, script.span(at..number)));
        }
    }
    None
}

/// Reads `a minimum score of 75`, `a maximum period of 30 days`: the noun parts the bound from the number.
fn of_extreme(script: &Script, number: usize, from: usize) -> Option<(Comparator, Span)> {
    let link = number.checked_sub(1).filter(|at| matches!(script.compared(*at), "of" | "is" | ":"))?;
    let first = (from.max(link.saturating_sub(3))..link).find_map(|at| match script.compared(at) {
        "minimum" => Some((Comparator::AtLeast, at)),
        "maximum" => Some((Comparator::AtMost, at)),
        _ => None,
    })?;
    let is_word = |at: usize| script.class(at) == Some(Class::Letters);
    (first.1..link).all(is_word).then(|| (first.0, script.span(first.1..number)))
}

/// Reads `لا يجوز أن تزيد النسبة على 3%`: what may not be more is at most that.
fn forbidden(script: &Script, verb: usize, sentence: usize, has_preposition: bool) -> Option<Comparator> {
    let plain = affirmed(script.compared(verb), has_preposition)?;
    let from = verb.checked_sub(3).filter(|from| *from >= sentence)?;
    let is_allowed = allows(script.compared(from + 1));
    let is_forbidden = is_negation(script.compared(from)) && is_allowed && script.compared(from + 2) == "ان";
    is_forbidden.then_some(if plain == Comparator::More { Comparator::AtMost } else { Comparator::AtLeast })
}

/// Returns whether a word negates, also with و or ف before it.
fn is_negation(form: &str) -> bool {
    matches!(form.strip_prefix(['و', 'ف']).unwrap_or(form), "لا" | "الا" | "لم" | "لن")
}

/// Returns what a negated verb says, if it asks for a preposition before the number or for none, as there is.
fn negated(verb: &str, has_preposition: bool) -> Option<Comparator> {
    match (verb, has_preposition) {
        ("يقل" | "تقل" | "ينقص" | "تنقص" | "ينخفض" | "تنخفض", true) => {
            Some(Comparator::AtLeast)
        }
        ("يزيد" | "تزيد", true) => Some(Comparator::AtMost),
        ("يتجاوز" | "تتجاوز" | "يتعدي" | "تتعدي" | "يتعد" | "تتعد" | "يفوق" | "تفوق", false) => {
            Some(Comparator::AtMost)
        }
        _ => None,
    }
}

/// Returns what a verb in the present says that is not negated: `يقل عدد سكانها عن 10000`.
fn affirmed(verb: &str, has_preposition: bool) -> Option<Comparator> {
    match (verb, has_preposition) {
        ("يقل" | "تقل", true) => Some(Comparator::Less),
        ("يزيد" | "تزيد", true) | ("يتجاوز" | "تتجاوز" | "يفوق" | "تفوق", false) => {
            Some(Comparator::More)
        }
        _ => None,
    }
}

fn behind(script: &Script, number: usize) -> Option<(Comparator, Span)> {
    let until = script.sentence(number.saturating_sub(1)).end;
    // "5%/năm trở lên": for each of what stands between.
    let number = if script.is_sign(number, '/') { number + 2 } else { number };
    for at in number..until.min(number + BEHIND_WORDS_MAX) {
        if let Some(found) = BEHIND.at(script, at) {
            return Some((Comparator::of(&found), found.span));
        }
        // Beyond a sign or another clause the bound is another's.
        if !matches!(script.class(at), Some(Class::Arabic | Class::Letters)) || begins_clause(script, at) {
            return None;
        }
    }
    None
}

fn begins_clause(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    let links = ["and", "or", "but", "và", "hoặc", "في", "من", "in", "to", "at", "by", "with", "of", "for"];
    let joined =
        form.starts_with('و') && script.class(word) == Some(Class::Arabic) && form.chars().count() > 4;
    links.contains(&form) || joined
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the comparator of the first number of a text and the words of both.
    fn read(text: &str) -> (&'static str, &str) {
        let script = Script::of(text);
        let first = (0..script.words.len()).find(|at| script.class(*at) == Some(Class::Digits)).unwrap();
        let percent = usize::from(script.is_sign(first + 1, '%'));
        let number = script.span(first..first + 1 + percent);
        match of(&script, first..first + 1 + percent) {
            None => ("=", &text[number.start..number.end]),
            Some((comparator, words)) => {
                let both = number.joined(words);
                (comparator.name(), &text[both.start..both.end])
            }
        }
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
