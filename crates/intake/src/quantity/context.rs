//! The words around a quantity: what bounds it, whether it is a change and against what, what it is of and for each of what.

use super::{Draft, Measure};
use crate::Prepared;
use crate::comparator::{self, Comparator};
use crate::finding::{Fact, Findings, Kind};
use crate::lexicon::{COUNTED, Phrases};
use crate::number::Form;
use crate::script::{Class, Script, Span};
use std::ops::Range;
use std::sync::LazyLock;

static PARTS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../../lexicon/parts.txt")));
static CHANGES: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../../lexicon/changes.txt")));

/// Words looked at before a number for a change and for a target.
const CHANGE_WORDS: usize = 16;
const GOAL_WORDS: usize = 8;

/// Words before percentage points in which a word of change may stand: "higher than the national average by 0.6 points".
const NEAR_WORDS: usize = 8;

/// Words looked at behind a quantity, and letters of a phrase that is printed as an attribute.
const BEHIND_WORDS: usize = 4;
const PHRASE_WORDS: usize = 24;

/// A change, its direction, and what it is against.
#[derive(Clone)]
pub struct Change {
    /// Whether it goes up.
    pub up: bool,
    /// A date, or `target`.
    pub base: Option<String>,
}

/// Returns what bounds a quantity, and the words that say so. A place in an order is bounded by nothing.
pub fn bound(prepared: &Prepared, draft: &Draft) -> Option<(Comparator, Span)> {
    match draft.measure {
        Measure::Rank | Measure::Streak => None,
        Measure::Duration => {
            let bound = comparator::of(&prepared.script, draft.words.clone());
            bound.or_else(|| time_within(&prepared.script, draft)).filter(|_| !lasts(&prepared.script, draft))
        }
        _ => comparator::of(&prepared.script, draft.words.clone()),
    }
}

/// Reads `خلال (48) ساعة`, `خلال شهرين من تاريخ الصدور`, `trong 15 ngày kể từ ngày nhận`: within so long.
fn time_within(script: &Script, draft: &Draft) -> Option<(Comparator, Span)> {
    let opens = usize::from(draft.words.start > 0 && script.is_sign(draft.words.start - 1, '('));
    let before = draft.words.start.checked_sub(1 + opens)?;
    let is_short = matches!(draft.unit, Some("hour" | "day" | "week" | "minute"));
    let counts_from = match script.compared(draft.words.end) {
        "من" => true,
        "kể" | "tính" => script.compared(draft.words.end + 1) == "từ",
        _ => false,
    };
    let is_within = match script.compared(before) {
        "خلال" => is_short || counts_from,
        "trong" => counts_from,
        _ => false,
    };
    is_within.then(|| (Comparator::AtMost, script.span(before..draft.words.end)))
}

/// Returns whether "over" before a time says how long something goes on: `£2m over three years`.
fn lasts(script: &Script, draft: &Draft) -> bool {
    let Some(over) = draft.words.start.checked_sub(1).filter(|at| script.compared(*at) == "over") else {
        return false;
    };
    let more = [
        "for", "after", "in", "took", "take", "takes", "taken", "lasted", "of", "is", "was", "were", "are",
        "to", "by", "than", "with", "been", "already",
    ];
    let before = over.checked_sub(1).filter(|_| !script.begins_line(over));
    before.is_some_and(|at| {
        matches!(script.class(at), Some(Class::Letters | Class::Digits))
            && !more.contains(&script.compared(at))
    })
}

/// Words looked at before a number for the noun it counts.
const TOLD_WORDS: usize = 14;

/// Returns what a bare number counts: what the number before it does, of which it is a part, or what the words "the number of"
/// before it say: `1,200 files, of which 300`, `the number of households ... stands at 212,000`.
pub fn unit_told(prepared: &Prepared, last: Option<&Draft>, draft: &Draft) -> Option<&'static str> {
    let script = &prepared.script;
    if draft.measure != Measure::Count || matches!(draft.form, Form::One | Form::Fraction) {
        return None;
    }
    let start = draft.words.start;
    let sentence = script.sentence(start).start;
    let is_part =
        |at: usize| PARTS.at(script, at).is_some_and(|lead| lead.key != "not" && lead.words.end == start);
    let of_last = last.filter(|last| {
        matches!(last.measure, Measure::Count | Measure::Amount)
            && last.words.start >= sentence
            && last.words.end <= start
    });
    let leads = start.saturating_sub(3).max(sentence)..start;
    if of_last.is_some() && leads.clone().any(is_part) {
        return of_last.and_then(|last| last.unit);
    }
    for at in (sentence.max(start.saturating_sub(TOLD_WORDS))..start).rev() {
        if matches!(script.class(at), Some(Class::Sign(_) | Class::Digits)) {
            return None;
        }
        let noun = match script.compared(at) {
            "عدد" | "وعدد" | "لعدد" | "العدد" => at + 1,
            "number" if script.compared(at + 1) == "of" => at + 2,
            "số" if script.compared(at.saturating_sub(1)) != "một" => at + 1,
            _ => continue,
        };
        return head_counted(script, noun..start);
    }
    None
}

/// Returns what a noun counts that begins here; of several in English the last is the head: "service centres".
fn head_counted(script: &Script, words: Range<usize>) -> Option<&'static str> {
    let (mut key, mut at) = (None, words.start);
    while let Some(noun) = COUNTED.at(script, at).filter(|noun| noun.words.end <= words.end) {
        (key, at) = (Some(noun.key), noun.words.end);
        if !script.compared(words.start).is_ascii() {
            break;
        }
    }
    key
}

/// Returns whether two quantities are the ends of a range or a move: `من 5 إلى 7`, `5-7%`, `from 12 to 15 communes`.
pub fn is_range(prepared: &Prepared, draft: &Draft, next: &Draft) -> bool {
    let script = &prepared.script;
    let between = behind_year(script, draft.words.end)..next.words.start;
    if between.is_empty()
        || between.len() > 2
        || draft.measure == Measure::Rank
        || draft.measure == Measure::Streak
    {
        return false;
    }
    let dash =
        between.len() == 1 && ['-', '–', '—', '~'].iter().any(|sign| script.is_sign(between.start, *sign));
    let from =
        CHANGES.at(script, draft.words.start.saturating_sub(1)).is_some_and(|found| found.key == "from");
    // "từ 7,8% xuống dưới 5%": a bound of the second may stand between.
    let to = CHANGES
        .at(script, between.start)
        .is_some_and(|found| found.key == "to" && (found.words.end == between.end || from));
    dash || (to && (from || draft.unit.is_none() || draft.unit == next.unit))
}

/// Returns the word behind the year of the first of two quantities: `từ 48,14% năm 2015 xuống`, `from 60% in 2020 to`.
fn behind_year(script: &Script, word: usize) -> usize {
    let is_year = matches!(script.compared(word), "năm" | "in" | "في" | "عام" | "سنه");
    let digits = word + 1 + usize::from(matches!(script.compared(word + 1), "عام" | "سنه"));
    let has_year = script.class(digits) == Some(Class::Digits) && script.compared(digits).len() == 4;
    if is_year && has_year { digits + 1 } else { word }
}

/// Returns whether only a dash stands between two quantities: `1,5 - 2%`.
pub fn is_dashed(prepared: &Prepared, draft: &Draft, next: &Draft) -> bool {
    let script = &prepared.script;
    let between = draft.words.end..next.words.start;
    between.len() == 1 && ['-', '–', '—'].iter().any(|sign| script.is_sign(between.start, *sign))
}

/// Returns whether a quantity is a change: a word of change leads to it without leading to a level first.
pub fn change(
    prepared: &Prepared,
    found: &Findings,
    draft: &Draft,
    unit: Option<&'static str>,
) -> Option<Change> {
    let script = &prepared.script;
    if matches!(draft.measure, Measure::Rank | Measure::Streak | Measure::Duration) {
        return None;
    }
    let up = change_after(script, draft)
        .or_else(|| exceeds_goal(script, draft))
        .or_else(|| against_goal(script, draft))
        .or_else(|| change_before(prepared, draft, unit))?;
    Some(Change { up, base: base(prepared, found, draft) })
}

/// Reads `a 5% increase`, `5% higher`.
fn change_after(script: &Script, draft: &Draft) -> Option<bool> {
    let next = draft.words.end;
    let found = CHANGES.at(script, next).filter(|found| matches!(found.key, "up" | "down"))?;
    let nouns = [
        "increase",
        "decrease",
        "rise",
        "reduction",
        "drop",
        "fall",
        "growth",
        "decline",
        "higher",
        "lower",
        "cut",
        "gain",
        "contraction",
        "more",
        "fewer",
    ];
    let relative = matches!(draft.unit, Some("percent" | "percentage-point"));
    let compares = matches!(script.compared(next), "more" | "fewer" | "higher" | "lower")
        && script.compared(next + 1) == "than";
    (nouns.contains(&script.compared(next)) && (relative || compares)).then_some(found.key == "up")
}

/// Reads `12.5% above target`, `5% below plan`.
fn against_goal(script: &Script, draft: &Draft) -> Option<bool> {
    let up = match script.compared(draft.words.end) {
        "above" | "over" | "ahead" => true,
        "below" | "under" | "short" => false,
        _ => return None,
    };
    let goals = draft.words.end + 1..draft.words.end + BEHIND_WORDS;
    let goal = goals.into_iter().any(|at| CHANGES.at(script, at).is_some_and(|found| found.key == "goal"));
    (goal && matches!(draft.unit, Some("percent" | "percentage-point"))).then_some(up)
}

/// Reads `vượt 10% kế hoạch`: over the plan by so much, not over so much.
fn exceeds_goal(script: &Script, draft: &Draft) -> Option<bool> {
    let exceeds = draft.words.start.checked_sub(1).is_some_and(|before| script.compared(before) == "vượt");
    let mut behind = draft.words.end..(draft.words.end + BEHIND_WORDS);
    let goal = behind.any(|at| CHANGES.at(script, at).is_some_and(|found| found.key == "goal"));
    (exceeds && goal).then_some(true)
}

/// Looks back from a quantity to a word of change in its clause.
fn change_before(prepared: &Prepared, draft: &Draft, unit: Option<&'static str>) -> Option<bool> {
    let script = &prepared.script;
    let word = draft.words.start;
    let start =
        comparator::before(script, word).map_or(word, |(_, span)| script.words_in(span).start.min(word));
    let from = start.saturating_sub(CHANGE_WORDS).max(script.sentence(word).start);
    let relative = unit == Some("percent") || unit == Some("percentage-point");
    let mut by = false;
    for at in (from..start).rev() {
        let is_hyphen = script.is_sign(at, '-') && script.is_joined(at);
        if matches!(script.class(at), Some(Class::Sign(_) | Class::Digits))
            && !is_bracket(script, at)
            && !is_hyphen
        {
            return None;
        }
        let Some(found) = CHANGES.at(script, at).filter(|_| !is_of_verb(script, at)) else { continue };
        let is_near = unit == Some("percentage-point") && start - at <= NEAR_WORDS;
        let ends_here =
            is_near || after_adverbs(script, found.words.end) >= start || found.words.end >= start;
        match found.key {
            "up" | "down" if ends_here || by => return Some(found.key == "up"),
            "up" | "down" if found.words.len() == 1 && !relative => return None,
            "to" | "from" if at + 1 >= start.saturating_sub(1) => return None,
            "by" if found.words.end + 1 >= start => by = true,
            _ => {}
        }
    }
    None
}

/// Returns whether "up" belongs to a verb that tells no change: made up of, set up, taken up.
fn is_of_verb(script: &Script, word: usize) -> bool {
    let verbs =
        ["made", "make", "makes", "making", "set", "sets", "take", "taken", "took", "sum", "drawn", "follow"];
    let before = word.checked_sub(1).map_or("", |before| script.compared(before));
    matches!(script.compared(word), "up" | "down") && verbs.contains(&before)
}

fn is_bracket(script: &Script, word: usize) -> bool {
    ['"', '«', '»', '“', '”'].iter().any(|sign| script.is_sign(word, *sign))
}

fn after_adverbs(script: &Script, word: usize) -> usize {
    let adverbs = [
        "hơn",
        "gần",
        "khoảng",
        "thêm",
        "trên",
        "by",
        "of",
        "almost",
        "nearly",
        "about",
        "over",
        "more",
        "than",
        "ب",
        "بنحو",
        "قدرها",
        "قدره",
        "nhẹ",
        "mạnh",
        "bình",
        "quân",
    ];
    let mut at = word;
    while at < word + 3 && adverbs.contains(&script.compared(at)) {
        at += 1;
    }
    at
}

/// Returns what a change is against: the date behind a word of comparison, or the target that is named around it.
fn base(prepared: &Prepared, found: &Findings, draft: &Draft) -> Option<String> {
    let script = &prepared.script;
    let sentence = script.sentence(draft.words.start);
    let behind = draft.words.end..(draft.words.end + CHANGE_WORDS).min(sentence.end);
    let around = draft.words.start.saturating_sub(GOAL_WORDS).max(sentence.start)
        ..behind.end.min(draft.words.end + GOAL_WORDS);
    let compares =
        behind.clone().take(3).any(|at| CHANGES.at(script, at).is_some_and(|found| found.key == "base"));
    let date = found.within(Kind::Date, script.span(behind)).first().filter(|_| compares);
    if let Some(Fact::Date(date)) = date.map(|date| &date.fact) {
        return Some(date.value.clone());
    }
    let goal = around.into_iter().any(|at| CHANGES.at(script, at).is_some_and(|found| found.key == "goal"));
    goal.then(|| "target".to_owned())
}

/// Returns what a quantity is about, as printed: what it counts with the words up to the end of the clause, or for a share the
/// words before it.
pub fn subject(prepared: &Prepared, draft: &Draft) -> Option<String> {
    let script = &prepared.script;
    let sentence = script.sentence(draft.words.start);
    let counts = matches!(draft.measure, Measure::Count | Measure::Amount | Measure::Duration);
    let words = if counts {
        let start = script.words_in(draft.core).end;
        start..clause_end(script, start, sentence.end)
    } else {
        clause_start(script, draft.words.start, sentence.start)..draft.words.start
    };
    printed(script, words)
}

/// Returns what a share is taken of, as printed: behind `من`, `of`, or directly in Vietnamese.
pub fn population(prepared: &Prepared, draft: &Draft) -> Option<String> {
    let script = &prepared.script;
    let next = draft.words.end;
    if !matches!(draft.measure, Measure::Percent | Measure::Ratio) {
        return None;
    }
    let link = ["من", "of", "số", "trong"].contains(&script.compared(next));
    let start = next + usize::from(link);
    let directly = prepared.language_of(next) == crate::Language::Vietnamese
        && script.class(next) == Some(Class::Letters);
    let end = clause_end(script, start, script.sentence(draft.words.start).end);
    printed(script, start..end).filter(|_| link || directly)
}

/// Returns for each of what, as printed: `في كل وكالة`, `mỗi xã`, `per commune`.
pub fn per(prepared: &Prepared, draft: &Draft) -> Option<String> {
    let script = &prepared.script;
    let next = draft.words.end;
    let sentence = script.sentence(draft.words.start);
    for at in next..(next + BEHIND_WORDS).min(sentence.end) {
        let (is_per, start) = match script.compared(at) {
            "كل" | "لكل" => (true, at),
            "mỗi" | "per" | "each" | "every" => (true, at + 1),
            "/" => (script.class(at + 1) == Some(Class::Letters) && at == next, at + 1),
            _ => (false, at),
        };
        if is_per {
            return printed(script, start..(start + 3).min(clause_end(script, start, sentence.end)));
        }
    }
    None
}

fn is_clause_sign(script: &Script, word: usize) -> bool {
    matches!(script.class(word), Some(Class::Sign(sign)) if !matches!(sign, '"' | '/' | '-' | '«' | '»' | '“' | '”' | '\''))
}

fn clause_end(script: &Script, start: usize, sentence_end: usize) -> usize {
    let last = sentence_end.min(start + PHRASE_WORDS);
    (start..last).find(|at| is_clause_sign(script, *at)).unwrap_or(last.max(start))
}

fn clause_start(script: &Script, end: usize, sentence_start: usize) -> usize {
    let first = sentence_start.max(end.saturating_sub(PHRASE_WORDS));
    (first..end).rev().find(|at| is_clause_sign(script, *at)).map_or(first, |at| at + 1)
}

fn printed(script: &Script, words: Range<usize>) -> Option<String> {
    (!words.is_empty()).then(|| script.written(words).to_owned())
}
