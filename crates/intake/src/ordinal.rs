//! Ordinals that name: the 13th congress, the second phase, the class of a medal. Ranks and streaks are quantities.

use crate::Prepared;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind};
use crate::language::Language;
use crate::lexicon::{Match, ORDERED};
use crate::number::{Form, Ordinal, arabic_tens, roman, vietnamese_ordinal};
use crate::script::{Class, Script, Span};
use serde::Serialize;

/// An ordinal as it was written, and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OrdinalFact {
    /// Which one.
    pub value: u64,
    /// What it names, in English: `congress`, `session`, `anniversary`, `phase`.
    pub unit: &'static str,
}

/// Words between a noun and the ordinal that agrees with it.
const BETWEEN_MAX: usize = 6;

/// Returns the ordinals of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let script = &prepared.script;
    let (mut ordinals, mut word) = (Vec::new(), 0);
    while word < script.words.len() {
        let Some((finding, end)) = at(prepared, word) else {
            word += 1;
            continue;
        };
        word = end.max(word + 1);
        let dates = found.of(Kind::Date);
        let next = dates.partition_point(|date| date.span.end <= finding.core.unwrap_or(finding.span).start);
        if !dates.get(next).is_some_and(|date| date.span.meets(finding.core.unwrap_or(finding.span))) {
            ordinals.push(finding);
        }
    }
    ordinals
}

fn at(prepared: &Prepared, word: usize) -> Option<(Finding, usize)> {
    let script = &prepared.script;
    match prepared.language_of(word) {
        Language::Arabic => {
            let ordinal = arabic(prepared, word)?;
            let head = head_before(script, ordinal.words.start)?;
            Some((
                finding(&head, ordinal.span, head.span.joined(ordinal.span), ordinal.value),
                ordinal.words.end,
            ))
        }
        _ => before_noun(prepared, word).or_else(|| behind_noun(prepared, word)),
    }
}

fn finding(head: &Match, core: Span, span: Span, value: u64) -> Finding {
    Finding {
        span,
        core: Some(core),
        fact: Fact::Ordinal(OrdinalFact { value, unit: head.key }),
        confidence: if head.key == "name" { Confidence::Doubtful } else { Confidence::Certain },
    }
}

/// Reads an Arabic ordinal: in words, as tens with the article, as digits behind the article.
fn arabic(prepared: &Prepared, word: usize) -> Option<Ordinal> {
    let script = &prepared.script;
    if let Some(ordinal) = prepared.ordinal_at(word) {
        return script.compared(word).contains("ال").then_some(ordinal);
    }
    if script.compared(word) == "ال" {
        let numeral = prepared.numeral_at(word + 1).filter(|numeral| numeral.form == Form::Digits)?;
        let value = u64::try_from(numeral.value.to_integer()).ok()?;
        return Some(Ordinal { words: word..numeral.words.end, span: numeral.span, value });
    }
    let form = script.compared(word).strip_prefix("ال")?;
    let value = arabic_tens(form).or_else(|| matches!(form, "مئه" | "مائه").then_some(100))?;
    Some(Ordinal { words: word..word + 1, span: script.span(word..word + 1), value })
}

/// Returns the noun an Arabic ordinal agrees with: between them stand definite adjectives, or the words of a name.
fn head_before(script: &Script, word: usize) -> Option<Match> {
    let first = word.saturating_sub(BETWEEN_MAX);
    for at in (first..word).rev() {
        let head =
            ORDERED.at(script, at).filter(|head| head.words.end <= word && !matches!(head.key, "rank"));
        if let Some(head) = head {
            // A name goes on with words of its own; what else is counted, with definite adjectives only.
            let definite = (head.words.end..word).all(|at| script.compared(at).contains("ال"));
            return (definite || head.key == "name").then_some(head);
        }
        let is_rank = ORDERED.at(script, at).is_some();
        if is_rank || !matches!(script.class(at), Some(Class::Arabic)) || script.begins_line(at + 1) {
            return None;
        }
    }
    None
}

/// Reads `13th Congress`, `the second phase`, with adjectives between.
fn before_noun(prepared: &Prepared, word: usize) -> Option<(Finding, usize)> {
    let script = &prepared.script;
    let ordinal = prepared.ordinal_at(word).filter(|_| prepared.language_of(word) == Language::English)?;
    let next = ordinal.words.end;
    (0..=2).find_map(|skipped| {
        let plain = (next..next + skipped).all(|at| {
            script.class(at) == Some(Class::Letters)
                && !["of", "in", "time", "and"].contains(&script.compared(at))
        });
        let head = ORDERED
            .at(script, next + skipped)
            .filter(|head| plain && head.key != "rank" && !script.begins_line(next + skipped))?;
        let span = ordinal.span.joined(head.span);
        Some((finding(&head, ordinal.span, span, ordinal.value), head.words.end))
    })
}

/// Reads `phase two`, `Phase II`, `Đại hội lần thứ XIII`, `khóa XII`, `kỷ niệm 135 năm`, `hạng Nhất`.
fn behind_noun(prepared: &Prepared, word: usize) -> Option<(Finding, usize)> {
    let script = &prepared.script;
    // "trong vòng 72 giờ" is within 72 hours.
    let is_within = script.compared(word) == "vòng" && word > 0 && script.compared(word - 1) == "trong";
    let head = ORDERED
        .at(script, word)
        .filter(|head| !is_within && (head.key != "rank" || script.compared(word) == "hạng"))?;
    let links = ["lần", "thứ", "no", "."];
    let mut at = head.words.end;
    // "Đại hội Đảng bộ tỉnh lần thứ XIII": the number may follow the name.
    if let Some(far) = (at..at + BETWEEN_MAX).find(|at| script.compared(*at) == "lần").filter(|far| *far > at)
    {
        let named = (at..far).all(|at| script.class(at) == Some(Class::Letters));
        at = if named { far } else { at };
    }
    let first_link = at;
    while at < first_link + 2 && links.contains(&script.compared(at)) {
        at += 1;
    }
    let (value, core, end) = number(prepared, at)?;
    let linked = at > head.words.end;
    let roman_or_word = !matches!(script.class(at), Some(Class::Digits));
    let years = script.compared(end) == "năm" || script.compared(end) == "years";
    let names = match (head.key, prepared.language_of(word)) {
        ("anniversary", Language::Vietnamese) => linked || years,
        ("class" | "rank", Language::Vietnamese) => roman_or_word,
        (_, Language::Vietnamese) => {
            linked || roman_or_word || ["phase", "term", "round", "congress"].contains(&head.key)
        }
        ("phase" | "round" | "congress" | "term", _) => !years && !is_counted(prepared, end),
        _ => false,
    };
    let unit = if head.key == "rank" { "class" } else { head.key };
    let end = end + usize::from(head.key == "anniversary" && years);
    let span = Span { start: head.span.start, end: script.span(at..end).end };
    names.then(|| (finding(&Match { key: unit, ..head }, core, span, value), end))
}

fn is_counted(prepared: &Prepared, word: usize) -> bool {
    crate::lexicon::COUNTED.at(&prepared.script, word).is_some()
}

/// Reads a small number in digits, in Roman figures or in words.
fn number(prepared: &Prepared, word: usize) -> Option<(u64, Span, usize)> {
    let script = &prepared.script;
    script.words.get(word).filter(|_| !script.begins_line(word))?;
    let whole = |end: usize| script.span(word..end);
    let told = word.checked_sub(1).filter(|before| script.compared(*before) == "thứ");
    if let Some(ordinal) = told.and_then(|before| prepared.ordinal_at(before)) {
        return Some((ordinal.value, whole(ordinal.words.end), ordinal.words.end));
    }
    if let Some(value) = roman(script.written(word..word + 1)) {
        return Some((value, whole(word + 1), word + 1));
    }
    if let Some(value) = vietnamese_ordinal(script.compared(word))
        .filter(|_| prepared.language_of(word) == Language::Vietnamese)
    {
        return Some((value, whole(word + 1), word + 1));
    }
    let numeral = prepared
        .numeral_at(word)
        .filter(|numeral| numeral.value.is_integer() && numeral.value < base::number::whole(1000))?;
    let value = u64::try_from(numeral.value.to_integer()).ok()?;
    Some((value, numeral.span, numeral.words.end))
}

#[cfg(test)]
mod tests;
