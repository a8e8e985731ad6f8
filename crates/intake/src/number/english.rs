//! English number words: `twenty-one thousand and twelve`, `a hundred`, `two thirds`, `2.5 million`, `12 lakh`.

use super::sum::Sum;
use super::{Form, Numeral};
use crate::script::{Class, Script};
use base::Number;
use base::number::{fraction, plus, times, whole};

fn unit(word: &str) -> Option<u64> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    UNITS.iter().position(|unit| *unit == word).map(|at| at as u64)
}

fn tens(word: &str) -> Option<u64> {
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    TENS.iter().position(|tens| *tens == word).map(|at| 20 + 10 * at as u64)
}

fn scale(word: &str) -> Option<u64> {
    Some(match word {
        "dozen" | "dozens" => 12,
        "hundred" => 100,
        "thousand" | "thousands" => 1_000,
        "lakh" | "lakhs" | "lac" | "lacs" => 100_000,
        "million" | "millions" | "mn" | "mln" => 1_000_000,
        "crore" | "crores" | "cr" => 10_000_000,
        "billion" | "billions" | "bn" | "bln" => 1_000_000_000,
        "trillion" | "trillions" | "tn" => 1_000_000_000_000,
        _ => return None,
    })
}

/// Returns the number of parts an ordinal names in a fraction.
fn parts(word: &str) -> Option<u64> {
    Some(match word {
        "half" | "halves" => 2,
        "third" | "thirds" => 3,
        "quarter" | "quarters" | "fourth" | "fourths" => 4,
        "fifth" | "fifths" => 5,
        "sixth" | "sixths" => 6,
        "seventh" | "sevenths" => 7,
        "eighth" | "eighths" => 8,
        "ninth" | "ninths" => 9,
        "tenth" | "tenths" => 10,
        _ => return None,
    })
}

/// Returns the numeral that begins at a word.
pub fn at(script: &Script, word: usize) -> Option<Numeral> {
    match script.compared(word) {
        "minus" | "negative" => return negative(script, word),
        "half" if is_part_of_a_time(script, word) => return None,
        "half" => return Some(numeral(script, word, word + 1, fraction(1, 2), Form::Fraction)),
        "a" | "an" => return after_article(script, word),
        _ => {}
    }
    let (group, next) = below_thousand(script, word)?;
    if let Some((all, end)) = parts_after(script, next, group == 1).filter(|_| group > 0) {
        return Some(numeral(script, word, end, fraction(group, all), Form::Fraction));
    }
    let mut sum = Sum::new();
    let next = groups(script, &mut sum, whole(group), next);
    Some(rest(script, word, sum, next))
}

fn rest(script: &Script, word: usize, sum: Sum, next: usize) -> Numeral {
    let scale = sum.scale();
    let total = sum.total();
    if let Some((part, end)) = and_a_part(script, next) {
        return numeral(script, word, end, plus(&total, &times(&scale, &part)), Form::Word);
    }
    match decimals(script, next) {
        Some((places, end)) => {
            let value = plus(&total, &places);
            let (scale, end) = scale_at(script, end);
            numeral(script, word, end, times(&value, &whole(scale)), Form::Word)
        }
        None => numeral(script, word, next, total, Form::Word),
    }
}

fn numeral(script: &Script, word: usize, next: usize, value: Number, form: Form) -> Numeral {
    let one = next == word + 1 && value == whole(1);
    let form = if one { Form::One } else { form };
    let weak = one || (form == Form::Fraction && next == word + 1) || script.compared(word) == "zero";
    Numeral { words: word..next, span: script.span(word..next), value, form, weak }
}

fn negative(script: &Script, word: usize) -> Option<Numeral> {
    let after = super::at(script, word + 1, crate::Language::English)?;
    let words = word..after.words.end;
    Some(Numeral { span: script.span(words.clone()), words, value: -after.value, weak: false, ..after })
}

/// Reads `a hundred`, `a million and a half`, `a third`, `a quarter`, `a dozen`.
fn after_article(script: &Script, word: usize) -> Option<Numeral> {
    let second = script.compared(word + 1);
    if second == "hundred" {
        let (group, next) = hundreds(script, 1, word + 2);
        let mut sum = Sum::new();
        let next = groups(script, &mut sum, whole(group), next);
        return Some(rest(script, word, sum, next));
    }
    if scale(second).is_some() && !second.ends_with('s') {
        let mut sum = Sum::new();
        let next = groups(script, &mut sum, whole(1), word + 1);
        return Some(rest(script, word, sum, next));
    }
    // "a third of", "by a quarter": elsewhere it is a third one.
    let leads = ["by", "nearly", "almost", "about", "roughly", "over"];
    let is_led = word.checked_sub(1).is_some_and(|before| leads.contains(&script.compared(before)));
    let all = parts(second).filter(|_| script.compared(word + 2) == "of" || is_led)?;
    Some(numeral(script, word, word + 2, fraction(1, all), Form::Fraction))
}

/// Reads the number of parts after `two` in `two thirds`, `two-thirds`. Plain ordinals are not parts of one.
fn parts_after(script: &Script, next: usize, is_one: bool) -> Option<(u64, usize)> {
    let at = next + usize::from(is_hyphen(script, next));
    let all = parts(script.compared(at))?;
    let plural = script.compared(at).ends_with('s') && script.compared(at) != "quarters";
    let of = script.compared(at + 1) == "of";
    (plural || at > next || of || is_one).then_some((all, at + 1))
}

fn is_hyphen(script: &Script, word: usize) -> bool {
    ['-', '\u{2010}', '\u{2011}', '—'].iter().any(|sign| script.is_sign(word, *sign))
        && script.is_joined(word)
        && script.is_joined(word + 1)
}

fn groups(script: &Script, sum: &mut Sum, first: Number, next: usize) -> usize {
    let (scale, end) = scale_at(script, next);
    if !sum.add(&first, scale) {
        return next;
    }
    more_groups(script, sum, end)
}

/// Adds the groups that follow, in words or digits; each must lie below the scale of the one before, or it is another number.
fn more_groups(script: &Script, sum: &mut Sum, mut next: usize) -> usize {
    while sum.is_open() && and_a_part(script, next).is_none() {
        let start = after_link(script, next);
        let in_digits = || {
            super::digits::at(script, start, crate::Language::English)
                .map(|more| (more.value, more.words.end))
        };
        let in_words = below_thousand(script, start).map(|(group, end)| (whole(group), end));
        let Some((group, end)) = in_words.or_else(in_digits) else { break };
        let (scale, end) = scale_at(script, end);
        if times(&group, &whole(scale)) >= sum.scale() || !sum.add(&group, scale) {
            break;
        }
        next = end;
    }
    next
}

fn after_link(script: &Script, next: usize) -> usize {
    next + usize::from(script.compared(next) == "and" || is_hyphen(script, next))
}

fn scale_at(script: &Script, next: usize) -> (u64, usize) {
    let (mut all, mut next) = (1_u64, next);
    while let Some(scale) = scale(script.compared(next)).filter(|scale| all <= *scale && all <= 1_000_000) {
        all *= scale;
        next += 1;
    }
    (all, next)
}

fn below_thousand(script: &Script, word: usize) -> Option<(u64, usize)> {
    let (group, next) = below_hundred(script, word)?;
    let at = next + usize::from(is_hyphen(script, next));
    Some(if script.compared(at) == "hundred" { hundreds(script, group, at + 1) } else { (group, next) })
}

fn hundreds(script: &Script, count: u64, next: usize) -> (u64, usize) {
    let linked = script.compared(next) == "and";
    match below_hundred(script, next + usize::from(linked)) {
        Some((rest, end)) => (count * 100 + rest, end),
        None => (count * 100, next),
    }
}

fn below_hundred(script: &Script, word: usize) -> Option<(u64, usize)> {
    let Some(tens) = tens(script.compared(word)) else {
        return unit(script.compared(word)).map(|unit| (unit, word + 1));
    };
    let at = word + 1 + usize::from(is_hyphen(script, word + 1));
    let small = unit(script.compared(at)).filter(|unit| (1..10).contains(unit));
    Some(small.map_or((tens, word + 1), |unit| (tens + unit, at + 1)))
}

/// Reads `and a half`, `and three fifths`.
fn and_a_part(script: &Script, next: usize) -> Option<(Number, usize)> {
    let (count, after) = match script.compared(next + 1) {
        "a" | "an" => (1, next + 2),
        word => unit(word)
            .filter(|count| (1..10).contains(count))
            .map_or((1, next + 1), |count| (count, next + 2)),
    };
    let at = after + usize::from(is_hyphen(script, after));
    let all = parts(script.compared(at)).filter(|all| count < *all)?;
    let told = at > next + 1 || [2, 4].contains(&all);
    (script.compared(next) == "and" && told).then(|| (fraction(count, all), at + 1))
}

/// Reads `point five`, `point two five`.
fn decimals(script: &Script, next: usize) -> Option<(Number, usize)> {
    const PLACES_MAX: usize = 6;
    let mut end = next + 1;
    let (mut part, mut of) = (0, 1);
    while let Some(unit) = unit(script.compared(end)).filter(|unit| *unit < 10 && end - next <= PLACES_MAX) {
        (part, of, end) = (part * 10 + unit, of * 10, end + 1);
    }
    (script.compared(next) == "point" && of > 1).then(|| (fraction(part, of), end))
}

/// Returns a number in digits with the words that go on with it: `2.5 million`, `3 crore 12 lakh`, `5 and a half`, `100k`.
pub fn scaled(script: &Script, digits: &Numeral) -> Option<Numeral> {
    let next = digits.words.end;
    let made = |next: usize, value: Number| {
        let words = digits.words.start..next;
        Numeral { span: script.span(words.clone()), words, value, form: Form::Mixed, weak: false }
    };
    let is_money = digits.words.start > 0
        && matches!(script.class(digits.words.start - 1), Some(Class::Sign('$' | '£' | '€' | '₹')));
    if let Some(scale) = letter_scale(script, next, is_money) {
        return Some(made(next + 1, times(&digits.value, &whole(scale))));
    }
    let (scale, end) = scale_at(script, next);
    if scale == 1 {
        return and_a_part(script, next).map(|(part, end)| made(end, plus(&digits.value, &part)));
    }
    let mut sum = Sum::new();
    sum.add(&digits.value, scale);
    let end = more_groups(script, &mut sum, end);
    let scale = sum.scale();
    let total = sum.total();
    Some(match and_a_part(script, end) {
        Some((part, end)) => made(end, plus(&total, &times(&scale, &part))),
        None => made(end, total),
    })
}

/// Reads the letter of `100k`, `3M`, `2B`, joined to the digits.
fn letter_scale(script: &Script, next: usize, is_money: bool) -> Option<u64> {
    if !script.is_joined(next) {
        return None;
    }
    match script.words.get(next).map(|_| script.written(next..next + 1))? {
        "k" | "K" => Some(1_000),
        "M" => Some(1_000_000),
        // Else it is metres: £6m, 6m.
        "m" if is_money => Some(1_000_000),
        "B" => Some(1_000_000_000),
        _ => None,
    }
}

/// Returns whether a half is one of the two of a time: "the first half of the programme".
fn is_part_of_a_time(script: &Script, word: usize) -> bool {
    let before = word.checked_sub(1).map_or("", |before| script.compared(before));
    matches!(before, "first" | "second" | "latter" | "other")
}
