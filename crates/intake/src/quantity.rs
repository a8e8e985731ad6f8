//! Quantities: counts, shares, ranks, changes, durations, amounts, ratios, streaks, in digits and in words.
//!
//! A quantity is a numeral (or an Arabic dual, a rank, the ordinal of a streak) that counts or measures. `context` reads the
//! words around it: what bounds it, whether it is a change and from what.

mod context;
mod dual;
mod rank;

use crate::Prepared;
use crate::comparator::{self, Comparator};
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::language::Language;
use crate::lexicon::COUNTED;
use crate::number::{Form, Numeral};
use crate::script::{Class, Script, Span};
use crate::trap;
use base::Number;
use base::number::whole;
use context::Change;
use serde::Serialize;
use std::ops::Range;

/// A quantity as it was written, and what it says.
#[derive(Clone, Debug, Serialize)]
pub struct Quantity {
    /// The number. A percentage is the printed number; a large count is written out; a decrease is negative.
    pub value: Value,
    /// What is counted or measured, by its English name, where the words say it and the lexicon knows it.
    pub unit: Option<&'static str>,
    /// How the value bounds what it is about.
    pub comparator: Comparator,
    /// What kind of quantity it is.
    pub measure: Measure,
    /// How the number is written.
    pub form: Form,
    /// Of how many: 63 in `second of 63`, 40 in `38/40`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Value>,
    /// What a change is measured against: a date, or `target`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<String>,
    /// Whether a change goes up or down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<&'static str>,
    /// What it is about, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What a share is taken of, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// For each of what, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// What it serves as: the baseline of "from X to Y".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<&'static str>,
}

/// What kind of quantity it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// So many things.
    Count,
    /// So many of a hundred.
    Percent,
    /// A part of a whole, or so many of so many.
    Ratio,
    /// Up or down by so much.
    Change,
    /// So long.
    Duration,
    /// So much money.
    Amount,
    /// At that place.
    Rank,
    /// So many times in a row.
    Streak,
}

/// A quantity being read: the numeral, the words that belong to it.
struct Draft {
    core: Span,
    // The words of numeral and what it counts.
    words: Range<usize>,
    // Where the words stand, without prefixes written in one with them.
    span: Span,
    value: Number,
    of: Option<Number>,
    unit: Option<&'static str>,
    measure: Measure,
    form: Form,
    confidence: Confidence,
}

impl Quantity {
    /// Returns whether it is so many of a hundred.
    pub fn is_percent(&self) -> bool {
        self.unit == Some("percent")
    }

    /// Returns whether it is a length of time.
    pub fn is_time(&self) -> bool {
        ["hour", "day", "working-day", "week", "month", "quarter", "year"]
            .iter()
            .any(|unit| self.unit == Some(unit))
    }

    /// Returns what it is counted or measured in.
    pub fn unit_name(&self) -> Option<String> {
        self.unit.map(str::to_owned)
    }
}

/// What bounds a quantity, and the words that say so where it has its own.
struct Bound {
    comparator: Comparator,
    span: Option<Span>,
}

/// Returns the quantities of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let mut drafts = rank::drafts(prepared);
    drafts.extend(dual::drafts(prepared));
    let facts = trap::facts(prepared);
    let mut next = facts.iter().peekable();
    while let Some(numeral) = next.next() {
        let parted = next
            .peek()
            .and_then(|second| ratio(prepared, numeral, second).or_else(|| share(prepared, numeral, second)));
        if parted.is_some() {
            next.next();
        }
        drafts.extend(parted.or_else(|| draft(prepared, numeral)));
    }
    drafts.sort_by_key(|draft| draft.core);
    // The 63 of `5/63` belongs to the rank.
    let whole = |draft: &Draft| if draft.measure == Measure::Rank { draft.span } else { draft.core };
    drafts.dedup_by(|later, earlier| later.core.meets(whole(earlier)));
    let free =
        |draft: &Draft| [Kind::Date, Kind::Ordinal].iter().all(|kind| !is_taken(found.of(*kind), draft.core));
    drafts.retain(free);
    findings(prepared, found, &drafts)
}

/// Returns whether a finding stands where the core is. Findings of one kind do not overlap.
fn is_taken(found: &[Finding], core: Span) -> bool {
    let at = found.partition_point(|finding| finding.span.end <= core.start);
    found.get(at).is_some_and(|finding| finding.span.meets(core))
}

/// Returns the findings, each bounded by the words around it or by what it goes on with.
fn findings(prepared: &Prepared, found: &Findings, drafts: &[Draft]) -> Vec<Finding> {
    let mut made: Vec<Finding> = Vec::with_capacity(drafts.len());
    let mut before: Option<(&Draft, Comparator)> = None;
    let mut last_change: Option<(&Draft, Change)> = None;
    for (at, draft) in drafts.iter().enumerate() {
        let bound = context::bound(prepared, draft);
        let inherited = before.filter(|(last, _)| bound.is_none() && goes_on(prepared, last, draft));
        let comparator =
            bound.map(|(comparator, _)| comparator).or(inherited.map(|(_, comparator)| comparator));
        let bound = Bound { comparator: comparator.unwrap_or_default(), span: bound.map(|(_, span)| span) };
        let spread = drafts.get(at + 1).filter(|next| context::is_range(prepared, draft, next));
        let unit = draft
            .unit
            .or_else(|| spread.and_then(|next| next.unit))
            .or_else(|| context::unit_told(prepared, at.checked_sub(1).map(|last| &drafts[last]), draft));
        // "Down 1.5 - 2%": a range changes as a whole.
        let goes_on_as_range = |last: &Draft| context::is_dashed(prepared, last, draft);
        let restated = last_change.take().filter(|(last, _)| {
            unit == Some("percent") && (restates(prepared, last, draft) || goes_on_as_range(last))
        });
        let change = context::change(prepared, found, draft, unit).or(restated.map(|(_, change)| change));
        last_change = change.clone().map(|change| (draft, change));
        before = Some((draft, bound.comparator));
        made.push(finding(prepared, draft, bound, change, unit, spread.is_some()));
    }
    made
}

/// Returns whether a quantity stands in brackets behind a change that it states anew: `giảm 42 vụ (10,55%)`.
fn restates(prepared: &Prepared, last: &Draft, draft: &Draft) -> bool {
    let open = last.words.end;
    draft.words.start == open + 1 && prepared.script.is_sign(open, '(')
}

/// Returns whether a quantity is coordinated with the one before it, so that its bound holds for both:
/// `at least 5 communes and 3 districts`, `وكالة واحدة على الأقل (...) ووكالة واحدة`.
fn goes_on(prepared: &Prepared, last: &Draft, draft: &Draft) -> bool {
    let script = &prepared.script;
    let start = draft.words.start;
    let same_sentence = script.sentence(last.words.start).contains(&start);
    let linked = ["و", "và", "and", "or", "hoặc", "او"]
        .contains(&start.checked_sub(1).map_or("", |before| script.compared(before)))
        || (script.class(start) == Some(Class::Arabic) && script.compared(start).starts_with('و'));
    let alike = last.unit == draft.unit || start - last.words.end.min(start) <= 4;
    same_sentence && linked && alike && last.measure == draft.measure && last.form == draft.form
}

fn finding(
    prepared: &Prepared,
    draft: &Draft,
    bound: Bound,
    change: Option<Change>,
    unit: Option<&'static str>,
    is_range_start: bool,
) -> Finding {
    let percent = unit == Some("percent");
    let measure = match (&change, draft.measure) {
        (Some(_), _) => Measure::Change,
        (None, Measure::Count) if percent => Measure::Percent,
        (None, measure) => measure,
    };
    let comparator = match (&change, measure) {
        (Some(_), _) => Comparator::Change,
        (None, Measure::Rank) => Comparator::Rank,
        _ => bound.comparator,
    };
    let is_down = change.as_ref().is_some_and(|change| !change.up);
    let negative = is_down && draft.value > whole(0);
    let value = if negative { -draft.value.clone() } else { draft.value.clone() };
    let fact = Quantity {
        value: Value(value),
        unit,
        comparator,
        measure,
        form: draft.form,
        of: draft.of.clone().map(Value),
        direction: change.as_ref().map(|change| if change.up { "up" } else { "down" }),
        base: change.and_then(|change| change.base),
        subject: context::subject(prepared, draft),
        population: context::population(prepared, draft),
        per: context::per(prepared, draft),
        role: is_range_start.then_some("baseline"),
    };
    Finding {
        span: draft.span.joined(bound.span.unwrap_or(draft.span)),
        core: Some(draft.core),
        fact: Fact::Quantity(fact),
        confidence: draft.confidence,
    }
}

/// The largest whole that digits with a slash are a fraction of; above it they say so many of so many.
const FRACTION_WHOLE_MAX: u32 = 10;

/// Reads `38/40`, so many of so many, and `2/3`, a part.
fn ratio(prepared: &Prepared, numeral: &Numeral, second: &Numeral) -> Option<Draft> {
    let script = &prepared.script;
    let sign = numeral.words.end;
    let joined = script.is_sign(sign, '/') && script.is_joined(sign) && script.is_joined(sign + 1);
    let digits = |numeral: &Numeral| matches!(numeral.form, Form::Digits | Form::Mixed);
    if !joined
        || second.words.start != sign + 1
        || !digits(numeral)
        || !digits(second)
        || second.value <= whole(0)
    {
        return None;
    }
    let words = numeral.words.start..second.words.end;
    let unit = unit_after(prepared, words.end);
    // Two thirds of the households, but five of ten targets.
    let largest = if unit.is_some() { 4 } else { FRACTION_WHOLE_MAX };
    let is_part = second.value <= whole(largest);
    let value = if is_part { &numeral.value / &second.value } else { numeral.value.clone() };
    let core = script.span(words.clone());
    let draft = Draft {
        core,
        span: core,
        words,
        value,
        of: (!is_part).then(|| second.value.clone()),
        unit: None,
        measure: Measure::Ratio,
        form: if is_part { Form::Fraction } else { Form::Digits },
        confidence: Confidence::Likely,
    };
    Some(draft.counting(prepared, unit))
}

/// Reads `31 of 42 milestones`, `7 out of 12 counties`, so many of so many, and `one in twenty households`, a part.
fn share(prepared: &Prepared, numeral: &Numeral, second: &Numeral) -> Option<Draft> {
    let script = &prepared.script;
    let between = numeral.words.end..second.words.start;
    let words: Vec<&str> = between.clone().map(|word| script.compared(word)).collect();
    let is_part = match words[..] {
        ["in"] => true,
        ["of"]
        | ["of", "the"]
        | ["out", "of"]
        | ["out", "of", "the"]
        | ["trên"]
        | ["trên", "tổng", "số"]
        | ["trong", "tổng", "số"] => false,
        _ => return None,
    };
    let whole_numbers =
        numeral.value.is_integer() && second.value.is_integer() && numeral.value < second.value;
    let next = second.words.end;
    let unit = unit_after(prepared, next);
    let is_noun = matches!(script.class(next), Some(Class::Letters)) && !script.begins_line(next);
    let is_time = unit.as_ref().is_some_and(|unit| TIMES.contains(&unit.key));
    let is_small = second.value <= whole(if is_part { 100 } else { 100_000 });
    if !whole_numbers || !is_noun || is_time || !is_small || percent_end(prepared, &second.words).is_some() {
        return None;
    }
    let words = numeral.words.start..second.words.end;
    let core = script.span(words.clone());
    let draft = Draft {
        core,
        span: core,
        words,
        value: if is_part { &numeral.value / &second.value } else { numeral.value.clone() },
        of: (!is_part).then(|| second.value.clone()),
        unit: None,
        measure: Measure::Ratio,
        form: if is_part { Form::Fraction } else { numeral.form },
        confidence: Confidence::Likely,
    };
    Some(draft.counting(prepared, unit))
}

/// Reads a numeral with what it counts or measures, if it does so.
fn draft(prepared: &Prepared, numeral: &Numeral) -> Option<Draft> {
    let mut draft = Draft {
        core: numeral.span,
        span: numeral.span,
        words: numeral.words.clone(),
        value: numeral.value.clone(),
        of: None,
        unit: None,
        measure: if numeral.form == Form::Fraction { Measure::Ratio } else { Measure::Count },
        form: numeral.form,
        confidence: Confidence::Likely,
    };
    if let Some(end) = percent_end(prepared, &numeral.words) {
        let percent = prepared.script.span(numeral.words.start..end).end;
        (draft.unit, draft.measure, draft.confidence) =
            (Some("percent"), Measure::Percent, Confidence::Certain);
        draft.core.end = percent;
        draft.words.end = end;
        draft.span = draft.core;
        return Some(draft.after_sign(&prepared.script));
    }
    if let Some(money) = money_before(&prepared.script, numeral.words.start) {
        (draft.unit, draft.measure, draft.confidence) = (Some(money.1), Measure::Amount, Confidence::Certain);
        draft.words.start = money.0;
        draft.span.start = prepared.script.span(money.0..money.0 + 1).start;
        return Some(draft);
    }
    let unit = unit_after(prepared, numeral.words.end)
        .or_else(|| unit_after_bracket(prepared, numeral))
        .or_else(|| unit_of_bracketed(prepared, numeral));
    let behind = unit_before(prepared, numeral);
    if !says_a_number(prepared, numeral, unit.is_some(), behind.is_some()) {
        return None;
    }
    let followed = numeral.form != Form::One || unit.as_ref().is_some_and(|_| behind.is_none());
    Some(match behind {
        Some(behind) if unit.is_none() || !followed => draft.counted_before(prepared, behind),
        _ => draft.counting(prepared, unit),
    })
}

/// Something counted or measured, and the words it covers.
struct Unit {
    key: &'static str,
    words: Range<usize>,
}

/// English words between a number and what it counts.
const BETWEEN_MAX: usize = 2;

/// Returns what is counted behind a number: directly, behind a hyphen, in English also behind adjectives.
fn unit_after(prepared: &Prepared, word: usize) -> Option<Unit> {
    let script = &prepared.script;
    let hyphen = usize::from(
        (script.is_sign(word, '-') || script.is_sign(word, '\u{2011}'))
            && script.is_joined(word)
            && script.is_joined(word + 1),
    );
    let links = usize::from(hyphen == 0 && matches!(script.compared(word), "of" | "số"));
    let links = links + usize::from(links > 0 && matches!(script.compared(word + 1), "the" | "all"));
    let first = word + hyphen + links;
    if script.begins_line(first) {
        return None;
    }
    if let Some(sign) = money_sign(script, first) {
        return Some(Unit { key: sign, words: word..first + 1 });
    }
    let at =
        |at: usize| COUNTED.at(script, at).map(|found| Unit { key: found.key, words: word..found.words.end });
    // Letters that are joined to the digits are a unit of measure, never the first of a word.
    let directly =
        at(first).filter(|unit| !is_letter_of_abbreviation(script, unit) && !is_name(script, unit));
    let is_english =
        prepared.language_of(word) == Language::English && script.class(first) == Some(Class::Letters);
    let directly = directly.filter(|unit| !is_english || !is_before_people(script, unit.words.end));
    // "59 a year earlier" counts no years.
    let adjectives = is_english && !matches!(script.compared(first), "a" | "an" | "each" | "every");
    directly.or_else(|| {
        (1..=BETWEEN_MAX).filter(|_| adjectives).find_map(|skipped| {
            let plain = (first..first + skipped)
                .all(|word| script.class(word) == Some(Class::Letters) && !is_link(script.compared(word)))
                && !(first..first + skipped).any(|word| is_plural_verb(script, word));
            at(first + skipped).filter(|_| plain)
        })
    })
}

/// Returns whether a noun in the singular only says of what sort the people behind it are: "four district collectors".
fn is_before_people(script: &Script, next: usize) -> bool {
    let form = script.compared(next);
    let names_people = ["ers", "ors", "ists", "ants", "ees"].iter().any(|ending| form.ends_with(ending));
    names_people
        && script.class(next) == Some(Class::Letters)
        && !script.begins_line(next)
        && !script.compared(next - 1).ends_with('s')
}

/// Returns whether a word is a verb of giving or receiving behind what was counted: "27 volunteers received certificates".
fn is_plural_verb(script: &Script, word: usize) -> bool {
    [
        "received",
        "receive",
        "won",
        "earned",
        "got",
        "gave",
        "presented",
        "signed",
        "issued",
        "adopted",
        "hold",
        "held",
        "made",
        "have",
        "had",
    ]
    .contains(&script.compared(word))
}

fn is_link(word: &str) -> bool {
    [
        "of", "and", "or", "in", "to", "for", "by", "with", "the", "at", "on", "from", "than", "as", "is",
        "are", "was", "were", "per",
    ]
    .contains(&word)
}

/// Returns whether a measure in English is the first word of a name: `four Gram Panchayats`.
fn is_name(script: &Script, unit: &Unit) -> bool {
    let is_titled = |word: usize| {
        let mut letters = script.written(word..word + 1).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let last = unit.words.end - 1;
    let goes_on = script.class(last + 1) == Some(Class::Letters) && !script.begins_line(last + 1);
    matches!(unit.key, "gram" | "second" | "minute" | "cup" | "ounce" | "degree" | "metre" | "term")
        && is_titled(last)
        && goes_on
        && is_titled(last + 1)
}

/// Returns whether a unit of one letter is followed by a stop and another letter: `2 m.` is metres, `5 g.v.` is not.
fn is_letter_of_abbreviation(script: &Script, unit: &Unit) -> bool {
    let last = unit.words.end - 1;
    script.compared(last).chars().count() == 1
        && script.is_sign(unit.words.end, '.')
        && script.is_joined(unit.words.end)
        && script.is_joined(unit.words.end + 1)
}

/// Returns what is counted behind the same number in brackets: `thirty (30) days`.
fn unit_after_bracket(prepared: &Prepared, numeral: &Numeral) -> Option<Unit> {
    let script = &prepared.script;
    let open = numeral.words.end;
    let inner = prepared
        .numeral_at(open + 1)
        .filter(|inner| script.is_sign(open, '(') && inner.value == numeral.value)?;
    let unit = unit_after(prepared, inner.words.end + 1).filter(|_| script.is_sign(inner.words.end, ')'))?;
    Some(Unit { words: open..unit.words.end, ..unit })
}

/// Returns what is counted by a number in brackets: `(48) ساعة`.
fn unit_of_bracketed(prepared: &Prepared, numeral: &Numeral) -> Option<Unit> {
    let script = &prepared.script;
    let (start, close) = (numeral.words.start, numeral.words.end);
    let is_bracketed = start > 0 && script.is_sign(start - 1, '(') && script.is_sign(close, ')');
    let unit = unit_after(prepared, close + 1).filter(|_| is_bracketed)?;
    Some(Unit { words: close..unit.words.end, ..unit })
}

/// Returns what is counted before an Arabic number that follows its noun: `المهام الستة`, `وكالة/مؤسسة واحدة`.
fn unit_before(prepared: &Prepared, numeral: &Numeral) -> Option<Unit> {
    let script = &prepared.script;
    let start = numeral.words.start;
    let is_word = script.class(start) == Some(Class::Arabic) && !script.begins_line(start);
    let has_article = script.compared(start).starts_with("ال");
    if !is_word || !(has_article || numeral.form == Form::One) {
        return None;
    }
    (1..=3).rev().filter_map(|length| start.checked_sub(length)).find_map(|at| {
        let found = COUNTED.at(script, at).filter(|found| {
            // An adjective may part the noun from "one": `دورة استثنائية واحدة`.
            let is_parted =
                numeral.form == Form::One && found.words.end + 1 == start && agrees(script, start - 1, start);
            found.words.end == start || is_parted
        })?;
        Some(Unit { key: found.key, words: at..start })
    })
}

/// Returns whether an Arabic word agrees in gender with the number "one" behind it.
fn agrees(script: &Script, word: usize, one: usize) -> bool {
    let is_feminine = |word: usize| script.compared(word).ends_with('ه');
    script.class(word) == Some(Class::Arabic) && is_feminine(word) == is_feminine(one)
}

/// The most words of what each has one of: "one climate champion each".
const EACH_WORDS_MAX: usize = 4;

/// Returns whether a numeral counts: a weak one does so only before or behind what is counted, or where a bound leads to it.
fn says_a_number(prepared: &Prepared, numeral: &Numeral, counts: bool, counts_before: bool) -> bool {
    let script = &prepared.script;
    let (start, next) = (numeral.words.start, numeral.words.end);
    let before = start.checked_sub(1).map_or("", |before| script.compared(before));
    let bounded = || comparator::before(script, start).is_some();
    match (numeral.form, prepared.language_of(start)) {
        _ if !numeral.weak => true,
        (Form::Fraction, Language::Arabic) => {
            script.compared(next).starts_with("ال") && !is_ordered(prepared, next)
        }
        (Form::Fraction, Language::English) => {
            script.compared(next) == "of" || counts || bounded() || before == "by"
        }
        (Form::Fraction, Language::Vietnamese) => {
            ["số", "dân", "tổng", "diện"].contains(&script.compared(next)) || bounded() || counts
        }
        (Form::One, Language::Arabic) => {
            // At one time, as one hand, with one voice.
            let idiom = ["وقت", "ان", "يد", "صف", "كلمه", "جسد", "رجل", "قلب", "مره", "صوت", "جانب", "واحد"];
            let noun = before.trim_start_matches("ال");
            !idiom.iter().any(|idiom| noun.ends_with(idiom)) && (counts_before || bounded())
        }
        (Form::One, Language::English) => {
            let each = (next..next + EACH_WORDS_MAX).any(|at| script.compared(at) == "each");
            (counts || each || bounded())
                && !["no", "any", "every", "each", "this", "that", "another", "only", "year"]
                    .contains(&before)
        }
        (Form::One, Language::Vietnamese) => {
            (counts && (bounded() || ["mỗi", "chỉ", "có", "và", "cả"].contains(&before)))
                || is_alone(script, numeral)
        }
        (_, Language::Vietnamese) => {
            // In the year, each year, this year.
            let year = script.compared(start) == "năm"
                && [
                    "trong", "cuối", "đầu", "hết", "mỗi", "hằng", "hàng", "từng", "cả", "một", "các",
                    "những", "nửa",
                ]
                .contains(&before);
            // "Không quá" is no zero.
            let negates = script.compared(start) == "không" && numeral.words.len() == 1;
            !year && (counts || (bounded() && !negates) || is_alone(script, numeral))
        }
        _ => counts || bounded() || is_alone(script, numeral),
    }
}

/// Returns whether a number stands in a line, a bracket or a cell of its own.
fn is_alone(script: &Script, numeral: &Numeral) -> bool {
    let next = numeral.words.end;
    let closed = next >= script.words.len() || script.begins_line(next);
    script.begins_line(numeral.words.start) && closed
}

fn is_ordered(prepared: &Prepared, word: usize) -> bool {
    prepared.ordinal_at(word).is_some()
}

/// Returns where a percentage ends whose number stands in these words; the sign may stand before the digits too.
pub(crate) fn percent_end(prepared: &Prepared, words: &Range<usize>) -> Option<usize> {
    let script = &prepared.script;
    let end = words.end;
    let is_sign = |at: usize| script.is_sign(at, '%') || script.is_sign(at, '٪');
    if is_sign(end) && !script.begins_line(end) {
        // Percentage points are a unit of their own.
        return Some(end + 1);
    }
    if words.start > 0
        && is_sign(words.start - 1)
        && script.is_joined(words.start)
        && !behind_digits(script, words.start - 1)
    {
        return Some(end);
    }
    let phrase: &[&[&str]] = match prepared.language_of(words.start) {
        Language::Arabic => &[
            &["في", "المئه"],
            &["في", "المائه"],
            &["بالمئه"],
            &["بالمائه"],
            &["بالميه"],
            &["في", "الميه"],
            &["مئويه"],
        ],
        Language::Vietnamese => &[&["phần", "trăm"]],
        Language::English => &[&["percent"], &["per", "cent"], &["pct"], &["percents"], &["percentage"]],
    };
    let fits = |words: &&&[&str]| words.iter().zip(end..).all(|(word, at)| script.compared(at) == *word);
    // "percentage points" are a unit of their own.
    let is_points = |end: usize| ["point", "points"].contains(&script.compared(end));
    phrase.iter().find(fits).map(|words| end + words.len()).filter(|end| !is_points(*end))
}

fn behind_digits(script: &Script, sign: usize) -> bool {
    sign > 0 && script.is_joined(sign) && script.class(sign - 1) == Some(Class::Digits)
}

/// Returns the currency of a sign.
fn money_sign(script: &Script, word: usize) -> Option<&'static str> {
    Some(match script.class(word)? {
        Class::Sign('$') => "usd",
        Class::Sign('€') => "eur",
        Class::Sign('£') => "gbp",
        Class::Sign('¥') => "jpy",
        Class::Sign('₫') => "vnd",
        Class::Sign('₹') => "inr",
        _ => return None,
    })
}

/// Returns the currency that stands before a number, and the word it begins with: `$5`, `US$ 5`, `USD 5`.
fn money_before(script: &Script, start: usize) -> Option<(usize, &'static str)> {
    let before = start.checked_sub(1)?;
    if let Some(sign) = money_sign(script, before) {
        let country = before > 0
            && script.is_joined(before)
            && ["us", "a", "c", "hk", "vn", "nz", "s"].contains(&script.compared(before - 1));
        let key = if country && script.compared(before - 1) == "vn" { "vnd" } else { sign };
        return Some((before - usize::from(country), key));
    }
    let codes = [
        "usd", "eur", "gbp", "vnd", "sar", "aed", "egp", "jod", "kwd", "qar", "inr", "rs", "jpy", "cny",
        "kes", "ngn", "zar", "dh", "dhs", "ksh", "omr", "mad", "tnd",
    ];
    let at = if script.is_sign(before, '.') { before.checked_sub(1)? } else { before };
    let code = codes.iter().find(|code| script.compared(at) == **code)?;
    let key = match *code {
        "rs" => "inr",
        "dh" | "dhs" => "aed",
        "ksh" => "kes",
        code => code,
    };
    Some((at, key))
}

/// Currencies of the lexicon; what is measured in them is an amount.
const MONEY: [&str; 27] = [
    "vnd", "usd", "cent", "eur", "gbp", "sar", "egp", "aed", "jod", "kwd", "dinar", "lira", "inr", "cny",
    "jpy", "shilling", "naira", "rand", "franc", "qar", "omr", "kes", "ngn", "zar", "mad", "tnd", "lyd",
];

/// Measures of time of the lexicon.
const TIMES: [&str; 9] = ["year", "month", "week", "day", "hour", "minute", "second", "decade", "term"];

impl Draft {
    /// Returns the draft with what stands behind it.
    fn counting(mut self, prepared: &Prepared, unit: Option<Unit>) -> Draft {
        let Some(unit) = unit else { return self };
        self.unit = Some(unit.key);
        self.words.end = unit.words.end;
        self.span.end = prepared.script.span(unit.words).end;
        self.measured()
    }

    /// Returns the draft with what stands before it.
    fn counted_before(mut self, prepared: &Prepared, unit: Unit) -> Draft {
        self.unit = Some(unit.key);
        self.words.start = unit.words.start;
        self.span.start =
            COUNTED.at(&prepared.script, unit.words.start).map_or(self.span.start, |found| found.span.start);
        self.measured()
    }

    fn measured(mut self) -> Draft {
        self.measure = match self.unit {
            Some(unit) if MONEY.contains(&unit) => Measure::Amount,
            Some(unit) if TIMES.contains(&unit) => Measure::Duration,
            _ => self.measure,
        };
        self
    }

    /// Returns a percentage whose sign stands before its digits, with the sign.
    fn after_sign(mut self, script: &Script) -> Draft {
        let start = self.words.start;
        let last = script.words[self.words.end - 1].class;
        if start > 0
            && matches!(script.class(start - 1), Some(Class::Sign('%' | '٪')))
            && last == Class::Digits
            && script.is_joined(start)
        {
            self.words.start -= 1;
            self.span.start = script.words[start - 1].span.start;
        }
        self
    }
}

#[cfg(test)]
mod tests;
