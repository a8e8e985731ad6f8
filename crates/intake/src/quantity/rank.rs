//! Ranks and streaks: `المرتبة الثانية من بين 63`, `xếp thứ 5/63`, `ranked third of 40`, `للعام الثامن على التوالي`, `8 năm liền`.

use super::{Draft, Measure};
use crate::Prepared;
use crate::finding::Confidence;
use crate::language::Language;
use crate::lexicon::{COUNTED, Match, ORDERED};
use crate::number::{Form, Numeral, Ordinal, vietnamese_ordinal};
use crate::script::{Class, Script, Span};
use base::number::whole;
use std::ops::Range;

/// Returns the ranks and streaks of a text.
pub fn drafts(prepared: &Prepared) -> Vec<Draft> {
    let script = &prepared.script;
    let (mut found, mut word) = (Vec::new(), 0);
    while word < script.words.len() {
        let Some(draft) = rank(prepared, word)
            .or_else(|| streak(prepared, word))
            .or_else(|| counted_streak(prepared, word))
        else {
            word += 1;
            continue;
        };
        word = draft.words.end.max(word + 1);
        found.push(draft);
    }
    found
}

fn draft(
    words: Range<usize>,
    span: Span,
    core: Span,
    value: u64,
    unit: &'static str,
    measure: Measure,
) -> Draft {
    Draft {
        core,
        span,
        words,
        value: whole(value),
        of: None,
        unit: Some(unit),
        measure,
        form: Form::OrdinalWord,
        confidence: Confidence::Certain,
    }
}

/// Reads a place: behind its noun or verb, or before it: `third place`.
fn rank(prepared: &Prepared, word: usize) -> Option<Draft> {
    let script = &prepared.script;
    if let Some(head) = ORDERED.at(script, word).filter(|head| head.key == "rank") {
        let place = place_after(prepared, &head)
            .filter(|place| super::percent_end(prepared, &place.words).is_none())?;
        let core = place.span;
        let span = Span { start: head.span.start, end: core.end };
        return Some(with_all(
            prepared,
            draft(word..place.words.end, span, core, place.value, "rank", Measure::Rank),
        ));
    }
    if script.compared(word) == "thứ" {
        let place = prepared
            .ordinal_at(word)
            .filter(|place| script.class(place.words.end - 1) == Some(Class::Digits))?;
        let number = script.span(place.words.end - 1..place.words.end);
        let span = Span { start: script.words[word].span.start, end: number.end };
        let made = draft(place.words.clone(), span, number, place.value, "rank", Measure::Rank);
        return script
            .is_sign(place.words.end, '/')
            .then(|| with_all(prepared, made))
            .filter(|made| made.of.is_some());
    }
    let ordinal = prepared.ordinal_at(word)?;
    let head = ORDERED.at(script, ordinal.words.end).filter(|head| head.key == "rank")?;
    // "In the first place" ranks nothing.
    let idiom = ordinal.value == 1
        && word > 1
        && script.compared(word - 1) == "the"
        && script.compared(word - 2) == "in";
    let is_place = ["place", "position", "rank"].contains(&script.compared(head.words.start)) && !idiom;
    let span = Span { start: ordinal.span.start, end: head.span.end };
    let words = word..head.words.end;
    is_place
        .then(|| with_all(prepared, draft(words, span, ordinal.span, ordinal.value, "rank", Measure::Rank)))
}

/// Returns the place that a noun or verb of ranking leads to.
fn place_after(prepared: &Prepared, head: &Match) -> Option<Ordinal> {
    let script = &prepared.script;
    let skip = ["hạng", "vị", "trí", "the", "at", "in", "as", "على", "في", "joint", "no", "number"];
    let mut at = head.words.end;
    while at < head.words.end + 3 && skip.contains(&script.compared(at)) {
        at += 1;
    }
    if let Some(ordinal) = prepared.ordinal_at(at) {
        return Some(ordinal);
    }
    // `hạng 3`, `hạng Nhất`; without a verb of ranking the latter is the class of a medal.
    let is_class = script.compared(head.words.start) == "hạng";
    if head.language == Language::Vietnamese {
        let small = prepared.numeral_at(at).filter(|numeral| {
            numeral.form == Form::Digits && !is_class || all_after(prepared, numeral.words.end).is_some()
        });
        if let Some(numeral) = small {
            let value = u64::try_from(numeral.value.to_integer()).ok()?;
            return Some(Ordinal { words: numeral.words.clone(), span: numeral.span, value });
        }
        let value = vietnamese_ordinal(script.compared(at)).filter(|_| !is_class)?;
        return Some(Ordinal { words: at..at + 1, span: script.span(at..at + 1), value });
    }
    let behind_article =
        script.compared(at) == "ال" || head.language == Language::English && at > head.words.end;
    let numeral = prepared
        .numeral_at(at + usize::from(script.compared(at) == "ال"))
        .filter(|numeral| behind_article && numeral.form == Form::Digits && !is_level(script, &head.words))?;
    let value = u64::try_from(numeral.value.to_integer()).ok()?;
    Some(Ordinal { words: numeral.words.clone(), span: numeral.span, value })
}

/// Returns whether a verb leads to a level as well as to a place: `stood at 212,000`.
fn is_level(script: &Script, words: &Range<usize>) -> bool {
    matches!(script.compared(words.start), "stood" | "came" | "finished")
}

/// Adds of how many: `/63`, `من بين 63`, `trong số 63`, `out of 63`.
fn with_all(prepared: &Prepared, mut draft: Draft) -> Draft {
    if let Some(all) = all_after(prepared, draft.words.end) {
        draft.of = Some(all.value.clone());
        if prepared.script.is_sign(all.words.start - 1, '/') {
            draft.words.end = all.words.end;
            draft.span.end = all.span.end;
        }
    }
    draft
}

fn all_after<'a>(prepared: &'a Prepared, word: usize) -> Option<&'a Numeral> {
    let script = &prepared.script;
    if script.is_sign(word, '/') {
        return prepared.numeral_at(word + 1);
    }
    let links = ["من", "بين", "اصل", "ضمن", "trong", "số", "tổng", "trên", "out", "of", "among", "the"];
    let mut at = word;
    while at < word + 3 && links.contains(&script.compared(at)) {
        at += 1;
    }
    prepared.numeral_at(at).filter(|_| at > word)
}

/// Words that say without a break.
fn breakless(script: &Script, word: usize) -> Option<usize> {
    let phrases: [&[&str]; 13] = [
        &["علي", "التوالي"],
        &["متتاليه"],
        &["متتاليا"],
        &["متواليه"],
        &["علي", "التتابع"],
        &["متعاقبه"],
        &["liên", "tiếp"],
        &["liên", "tục"],
        &["liền"],
        &["in", "a", "row"],
        &["running"],
        &["consecutively"],
        &["straight"],
    ];
    let fits = |phrase: &&&[&str]| phrase.iter().zip(word..).all(|(form, at)| script.compared(at) == *form);
    phrases.iter().find(fits).map(|phrase| word + phrase.len())
}

/// Reads an ordinal in a row: `للعام الثامن على التوالي`, `năm thứ sáu liên tiếp`, `the eighth consecutive year`.
fn streak(prepared: &Prepared, word: usize) -> Option<Draft> {
    let script = &prepared.script;
    let behind = |unit: &Match| {
        let ordinal = prepared.ordinal_at(unit.words.end)?;
        let end = breakless(script, ordinal.words.end)?;
        Some((ordinal, end))
    };
    let counted = COUNTED.at(script, word).and_then(|unit| behind(&unit).map(|found| (unit, found)));
    if let Some((unit, (ordinal, end))) = counted {
        let start = if script.class(word) == Some(Class::Arabic) {
            unit.span.start.min(article_start(script, word))
        } else {
            unit.span.start
        };
        let span = Span { start, end: script.span(word..end).end };
        return Some(draft(word..end, span, ordinal.span, ordinal.value, unit.key, Measure::Streak));
    }
    let ordinal = prepared.ordinal_at(word)?;
    let next = ordinal.words.end;
    let consecutive = ["consecutive", "successive", "straight"].contains(&script.compared(next));
    let noun = next + usize::from(consecutive);
    // "Time" alone is counted only as the third time in a row.
    let (key, noun_end) = match script.compared(noun) {
        "time" => ("time", noun + 1),
        _ => COUNTED.at(script, noun).map(|unit| (unit.key, unit.words.end))?,
    };
    let end = if consecutive { noun_end } else { breakless(script, noun_end)? };
    let span = Span { start: ordinal.span.start, end: script.span(word..end).end };
    Some(draft(word..end, span, ordinal.span, ordinal.value, key, Measure::Streak))
}

/// Returns where a noun begins whose article is swallowed by ل.
fn article_start(script: &Script, word: usize) -> usize {
    let conjoined = usize::from(script.compared(word).starts_with('و'));
    script.after_letters(word, conjoined)
}

/// Reads a number in a row: `لثماني سنوات متتالية`, `8 năm liền`, `three years running`, `five consecutive years`.
fn counted_streak(prepared: &Prepared, word: usize) -> Option<Draft> {
    let script = &prepared.script;
    let numeral = prepared.numeral_at(word)?;
    let next = numeral.words.end;
    let consecutive = ["consecutive", "successive", "straight"].contains(&script.compared(next));
    let unit = COUNTED.at(script, next + usize::from(consecutive))?;
    let end = if consecutive { unit.words.end } else { breakless(script, unit.words.end)? };
    let span = Span { start: numeral.span.start, end: script.span(word..end).end };
    Some(Draft {
        core: numeral.span,
        span,
        words: word..end,
        value: numeral.value.clone(),
        of: None,
        unit: Some(unit.key),
        measure: Measure::Streak,
        form: numeral.form,
        confidence: Confidence::Certain,
    })
}
