//! Vietnamese number words: `hai mươi mốt`, `một trăm linh năm`, `hai triệu rưỡi`, `hai phần ba`.
//!
//! One syllable alone is weak: `năm` is also a year, `ba` a name, `tư` private. Within a numeral each has its place: `hai mươi lăm`
//! is 25, and `hai mươi năm` twenty years.

use super::sum::Sum;
use super::{Form, Numeral};
use crate::script::Script;
use base::Number;
use base::number::{fraction, plus, times, whole};

fn unit(syllable: &str) -> Option<u64> {
    Some(match syllable {
        "không" => 0,
        "một" => 1,
        "hai" => 2,
        "ba" => 3,
        "bốn" => 4,
        "năm" => 5,
        "sáu" => 6,
        "bảy" | "bẩy" => 7,
        "tám" => 8,
        "chín" => 9,
        _ => return None,
    })
}

/// Returns what a syllable says after `mươi` or `mười`, where 1, 4 and 5 change.
fn unit_after_ten(syllable: &str) -> Option<u64> {
    match syllable {
        "mốt" => Some(1),
        "tư" => Some(4),
        "lăm" | "nhăm" => Some(5),
        // `mươi năm` is ten years.
        "năm" | "không" => None,
        other => unit(other),
    }
}

fn scale(script: &Script, word: usize) -> Option<u64> {
    // Rate, proportion, ratio: not thousands of millions.
    let is_rate = ["lệ", "trọng", "suất", "số", "giá", "mỉ"].contains(&script.compared(word + 1));
    Some(match script.compared(word) {
        "nghìn" | "ngàn" => 1_000,
        "vạn" => 10_000,
        "triệu" => 1_000_000,
        "tỷ" | "tỉ" if !is_rate => 1_000_000_000,
        _ => return None,
    })
}

/// Returns the numeral that begins at a word.
pub fn at(script: &Script, word: usize) -> Option<Numeral> {
    if let Some(negative) = after_minus(script, word) {
        return Some(negative);
    }
    if script.compared(word) == "nửa" {
        return Some(numeral(script, word, word + 1, fraction(1, 2), Form::Fraction));
    }
    let (group, next) = below_thousand(script, word)?;
    // Some, in a way, part of: what is counted there is not one.
    let vague = ["số", "cách", "vài", "loạt", "chút", "mặt", "khi", "ít"];
    if group == 1 && next == word + 1 && vague.contains(&script.compared(next)) {
        return None;
    }
    if let Some(numeral) = of_parts(script, word, next, group) {
        return Some(numeral);
    }
    let mut sum = Sum::new();
    let next = groups(script, &mut sum, whole(group), next);
    let (value, next) = with_half(script, sum, next);
    Some(match decimals(script, next) {
        Some((part, next)) => numeral(script, word, next, plus(&value, &part), Form::Word),
        None => numeral(script, word, next, value, Form::Word),
    })
}

fn numeral(script: &Script, word: usize, next: usize, value: Number, form: Form) -> Numeral {
    let weak = next == word + 1 && script.compared(word) != "mười";
    let form = if weak && value == whole(1) { Form::One } else { form };
    Numeral { words: word..next, span: script.span(word..next), value, form, weak }
}

/// Reads `âm 12`, `âm năm mươi`.
fn after_minus(script: &Script, word: usize) -> Option<Numeral> {
    if script.compared(word) != "âm" {
        return None;
    }
    let after = super::at(script, word + 1, crate::Language::Vietnamese).filter(|after| !after.weak)?;
    let words = word..after.words.end;
    Some(Numeral { span: script.span(words.clone()), words, value: -after.value, ..after })
}

/// Reads `hai phần ba`, `một nửa`. `phần trăm` is for percentages.
fn of_parts(script: &Script, word: usize, next: usize, part: u64) -> Option<Numeral> {
    if script.compared(next) == "nửa" && part == 1 {
        return Some(numeral(script, word, next + 1, fraction(1, 2), Form::Fraction));
    }
    if script.compared(next) != "phần" || part == 0 {
        return None;
    }
    let all = match script.compared(next + 1) {
        "tư" => (4, next + 2),
        _ => below_thousand(script, next + 1)?,
    };
    (all.0 > 1).then(|| numeral(script, word, all.1, fraction(part, all.0), Form::Fraction))
}

/// Adds the first group with its scale and those after it.
fn groups(script: &Script, sum: &mut Sum, first: Number, next: usize) -> usize {
    let (mut group, mut next) = (first, next);
    loop {
        let (scale, end) = scale_at(script, next);
        if !sum.add(&group, scale) {
            return next;
        }
        next = end;
        let more = sum.is_open().then(|| below_thousand(script, next)).flatten();
        let Some((below, end)) = more.filter(|(_, end)| continues(script, next, *end)) else { return next };
        (group, next) = (whole(below), end);
    }
}

/// Returns whether a group goes on with the numeral: a scale follows, or it has more than one syllable.
fn continues(script: &Script, start: usize, end: usize) -> bool {
    scale(script, end).is_some() || end > start + 1
}

fn scale_at(script: &Script, next: usize) -> (u64, usize) {
    let (mut all, mut next) = (1, next);
    while let Some(scale) = scale(script, next).filter(|_| all <= 1_000_000) {
        all *= scale;
        next += 1;
    }
    (all, next)
}

fn below_thousand(script: &Script, word: usize) -> Option<(u64, usize)> {
    let Some(hundreds) = unit(script.compared(word)).filter(|_| script.compared(word + 1) == "trăm") else {
        return below_hundred(script, word);
    };
    let next = word + 2;
    if ["linh", "lẻ"].contains(&script.compared(next)) {
        let small = unit(script.compared(next + 1)).or_else(|| unit_after_ten(script.compared(next + 1)));
        return Some(small.map_or((hundreds * 100, next), |unit| (hundreds * 100 + unit, next + 2)));
    }
    // A single unit after hundreds is not said without `linh`: `một trăm năm` is a hundred years.
    let rest =
        below_hundred(script, next).filter(|(_, end)| *end > next + 1 || script.compared(next) == "mười");
    Some(rest.map_or((hundreds * 100, next), |(rest, next)| (hundreds * 100 + rest, next)))
}

fn below_hundred(script: &Script, word: usize) -> Option<(u64, usize)> {
    let with_unit = |tens: u64, next: usize| match unit_after_ten(script.compared(next)) {
        Some(unit) => (tens + unit, next + 1),
        None => (tens, next),
    };
    if script.compared(word) == "mười" {
        return Some(with_unit(10, word + 1));
    }
    let unit = unit(script.compared(word))?;
    Some(match script.compared(word + 1) {
        "mươi" => with_unit(unit * 10, word + 2),
        "chục" => (unit * 10, word + 2),
        _ => (unit, word + 1),
    })
}

/// Adds `rưỡi`: half of the last scale.
fn with_half(script: &Script, sum: Sum, next: usize) -> (Number, usize) {
    let half = times(&sum.scale(), &fraction(1, 2));
    let total = sum.total();
    if script.compared(next) == "rưỡi" { (plus(&total, &half), next + 1) } else { (total, next) }
}

/// Reads `phẩy năm`, `phẩy hai mươi lăm`, `chấm 23`.
fn decimals(script: &Script, next: usize) -> Option<(Number, usize)> {
    if !["phẩy", "chấm"].contains(&script.compared(next)) {
        return None;
    }
    let (places, end) = below_hundred(script, next + 1)?;
    Some((fraction(places, if places < 10 { 10 } else { 100 }), end))
}

/// Returns a number in digits with the words that go on with it: `12 triệu`, `1 tỷ 200 triệu`, `2 triệu rưỡi`.
pub fn scaled(script: &Script, digits: &Numeral) -> Option<Numeral> {
    let mut sum = Sum::new();
    let mut next = digits.words.end;
    let mut group = digits.value.clone();
    let mut form = Form::Digits;
    loop {
        let (scale, end) = scale_at(script, next);
        if scale == 1 || !sum.add(&group, scale) {
            break;
        }
        (next, form) = (end, Form::Mixed);
        let Some(more) = super::digits::at(script, next, crate::Language::Vietnamese) else { break };
        if scale_at(script, more.words.end).0 == 1 {
            break;
        }
        group = more.value;
        next = more.words.end;
    }
    if form == Form::Digits {
        return None;
    }
    // A last number without a scale belongs to what follows.
    let next = (digits.words.end..next + 1).rev().find(|at| scale(script, at - 1).is_some()).unwrap_or(next);
    let (value, next) = with_half(script, sum, next);
    let words = digits.words.start..next;
    Some(Numeral { span: script.span(words.clone()), words, value, form, weak: false })
}
