//! What a text says against itself: a total that is not the sum of its parts, two counts of one thing, shares of one whole that do
//! not make it up.
//!
//! Little is compared, so that what is told is worth a look: parts only behind words that lead to all of them, counts only
//! where the words behind them, those around them or a list around them are the same.

use crate::Prepared;
use crate::comparator::Comparator;
use crate::finding::{Fact, Finding, Findings, Kind, Value};
use crate::lexicon::Phrases;
use crate::list;
use crate::quantity::Quantity;
use crate::script::{Class, Script, Span};
use base::number;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

static PARTS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/parts.txt")));

/// Two sayings of a text of which only one can be so.
#[derive(Clone, Debug)]
pub(crate) struct Contradiction {
    /// In what way they differ.
    pub kind: Difference,
    /// What is said: the total, the first count, a hundred for shares.
    pub said: Value,
    /// What it is against: the sum of the parts, the other count, the sum of the shares.
    pub against: Value,
    /// The figures, in the order of the text.
    pub places: Vec<(Span, Value)>,
}

/// In what way two sayings differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Difference {
    /// A total is not the sum of its parts.
    Total,
    /// One thing is counted twice, and not alike.
    Counts,
    /// Those who do and those who do not are not all.
    Shares,
}

/// The most words between a total and what leads to its parts, and between one part and the next.
const WORDS_BETWEEN_MAX: usize = 8;

/// The words behind a count that must be the same where one thing is counted twice.
const WORDS_ALIKE: usize = 4;

/// A plain count or share, and its words.
struct Figure<'a> {
    words: Range<usize>,
    span: Span,
    quantity: &'a Quantity,
}

/// Returns what a text says against itself.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Contradiction> {
    let script = &prepared.script;
    let figures: Vec<Figure> =
        found.of(Kind::Quantity).iter().filter_map(|finding| figure(script, finding)).collect();
    let mut contradictions = totals(script, &figures);
    contradictions.extend(sums(script, &figures));
    contradictions.extend(splits(script, &figures));
    contradictions.extend(repeated(script, &figures, found));
    contradictions.extend(shares(script, &figures));
    contradictions.extend(counts(script, &figures, found));
    contradictions.sort_by_key(|one| one.places[0].0);
    contradictions.dedup_by(|one, other| one.places == other.places);
    contradictions
}

fn figure<'a>(script: &Script, finding: &'a Finding) -> Option<Figure<'a>> {
    let Fact::Quantity(quantity) = &finding.fact else { return None };
    let span = finding.core.unwrap_or(finding.span);
    Some(Figure { words: script.words_in(span), span, quantity })
}

impl Figure<'_> {
    fn is_count(&self) -> bool {
        self.quantity.comparator == Comparator::Equal
            && !self.quantity.is_percent()
            && !self.quantity.is_time()
            && self.quantity.value.0.is_integer()
    }

    fn is_share(&self) -> bool {
        self.quantity.comparator == Comparator::Equal && self.quantity.is_percent()
    }

    fn place(&self) -> (Span, Value) {
        (self.span, self.quantity.value.clone())
    }
}

/// Compares totals with the parts that follow: `63 units, comprising 40 communes and 22 wards`, `526 (345 + 160 + 22)`.
fn totals(script: &Script, figures: &[Figure]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (at, total) in figures.iter().enumerate().filter(|(_, figure)| figure.is_count()) {
        let Some((lead, is_all)) = lead(script, total.words.end) else { continue };
        let parts = parts(script, &figures[at + 1..], lead, is_all, Figure::is_count);
        let sum = number::sum(parts.iter().map(|part| &part.quantity.value.0));
        let is_wrong = if is_all { sum != total.quantity.value.0 } else { sum > total.quantity.value.0 };
        if parts.len() > 1 && is_wrong {
            let places = std::iter::once(total).chain(parts).map(Figure::place).collect();
            let said = total.quantity.value.clone();
            found.push(Contradiction { kind: Difference::Total, said, against: Value(sum), places });
        }
    }
    found
}

/// Returns the words that lead to parts, and whether to all of them: the end of a lead, or a bracket.
fn lead(script: &Script, word: usize) -> Option<(Range<usize>, bool)> {
    for at in word..word + WORDS_BETWEEN_MAX {
        if let Some(lead) = PARTS.at(script, at).filter(|lead| matches!(lead.key, "all" | "some")) {
            return Some((at..lead.words.end, lead.key == "all"));
        }
        match script.class(at)? {
            Class::Sign('(') => return Some((at..at + 1, true)),
            Class::Sign(',' | '،' | ':') | Class::Letters | Class::Arabic => {}
            _ => return None,
        }
    }
    None
}

/// Returns the counts that follow a lead one by one; all of them end with a bracket, or behind the word for "and".
fn parts<'a>(
    script: &Script,
    figures: &'a [Figure<'a>],
    lead: Range<usize>,
    is_all: bool,
    is_part: impl Fn(&Figure<'a>) -> bool,
) -> Vec<&'a Figure<'a>> {
    let in_brackets = script.is_sign(lead.start, '(');
    let (mut found, mut end, mut is_ended) = (Vec::new(), lead.end, false);
    for figure in figures {
        let between = end..figure.words.start;
        let is_plain =
            |word| !matches!(script.class(word), Some(Class::Sign('.' | ';' | '؛' | ')' | '(' | ':')));
        if is_ended || between.len() > WORDS_BETWEEN_MAX || !between.clone().all(is_plain) || !is_part(figure)
        {
            break;
        }
        is_ended = !in_brackets && !found.is_empty() && between.clone().any(|word| joins(script, word));
        found.push(figure);
        end = figure.words.end;
    }
    let closes = (end..end + WORDS_BETWEEN_MAX).any(|word| script.is_sign(word, ')'));
    let is_whole = if in_brackets { closes } else { is_ended || !is_all };
    if is_whole { found } else { Vec::new() }
}

/// Compares the parts before a word for their sum with it: `40 communes and 22 wards, making 63 units`.
fn sums(script: &Script, figures: &[Figure]) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for (at, total) in figures.iter().enumerate().filter(|(_, figure)| figure.is_count()) {
        let Some(cue) = sum_cue(script, total.words.start) else { continue };
        let parts = parts_before(script, &figures[..at], cue);
        let sum = number::sum(parts.iter().map(|part| &part.quantity.value.0));
        if parts.len() > 1 && sum != total.quantity.value.0 {
            let places = parts.into_iter().chain([total]).map(Figure::place).collect();
            let said = total.quantity.value.clone();
            found.push(Contradiction { kind: Difference::Total, said, against: Value(sum), places });
        }
    }
    found
}

/// The most words of what leads to a sum.
const CUE_WORDS_MAX: usize = 5;

/// Returns where the words begin that say that the number behind them is the sum of what stands before.
fn sum_cue(script: &Script, number: usize) -> Option<usize> {
    let from = script.sentence(number).start.max(number.saturating_sub(CUE_WORDS_MAX));
    let leads = |at: &usize| {
        PARTS.at_with(script, *at, |key| key == "sum").is_some_and(|cue| cue.words.end == number)
    };
    (from..number).find(leads)
}

/// Returns the counts that stand one by one before a word in its sentence, the last two joined by "and".
fn parts_before<'a>(script: &Script, figures: &'a [Figure<'a>], word: usize) -> Vec<&'a Figure<'a>> {
    let (mut found, mut start, sentence) = (Vec::new(), word, script.sentence(word).start);
    for figure in figures.iter().rev() {
        let between = figure.words.end..start;
        let is_parted =
            between.clone().any(|at| matches!(script.class(at), Some(Class::Sign('.' | ';' | '؛' | '('))));
        let is_joined = found.len() != 1 || between.clone().any(|at| joins(script, at));
        let is_near = figure.words.start >= sentence && between.len() <= WORDS_BETWEEN_MAX;
        if !figure.is_count() || !is_near || is_parted || !is_joined {
            break;
        }
        found.push(figure);
        start = figure.words.start;
    }
    found.reverse();
    found
}

/// Compares shares that are said to be all of something with a hundred: `composed of 60% women and 45% men`.
fn splits(script: &Script, figures: &[Figure]) -> Vec<Contradiction> {
    let hundred = number::whole(100);
    let mut found: Vec<Contradiction> = Vec::new();
    for (at, first) in figures.iter().enumerate().filter(|(_, figure)| figure.is_share()) {
        let from =
            script.sentence(first.words.start).start.max(first.words.start.saturating_sub(CUE_WORDS_MAX));
        let mut leads = (from..first.words.start)
            .filter_map(|at| PARTS.at_with(script, at, |key| key == "all"))
            .filter(|lead| lead.words.end <= first.words.start);
        let Some(lead) = leads.next() else { continue };
        let parts = parts(script, &figures[at..], lead.words, true, Figure::is_share);
        let sum = number::sum(parts.iter().map(|part| &part.quantity.value.0));
        if parts.len() > 1 && sum != hundred {
            let places = parts.into_iter().map(Figure::place).collect();
            let (kind, said) = (Difference::Shares, Value(hundred.clone()));
            found.push(Contradiction { kind, said, against: Value(sum), places });
        }
    }
    found
}

/// The words before a count, and behind it, by which it is known again.
const WORDS_BEFORE: usize = 3;
const WORDS_BEHIND: usize = 2;

/// The least words by which a count is known again.
const WORDS_KNOWN_MIN: usize = 3;

/// Compares counts between the same words: `The province has 93 cities.` and later `The province has 96 cities.`, where the same dates
/// stand beside them and no heading between.
fn repeated(script: &Script, figures: &[Figure], found: &Findings) -> Vec<Contradiction> {
    let mut contradictions = Vec::new();
    let mut known = BTreeMap::new();
    let (mut heading, mut sentence) = (0, 0);
    for figure in figures.iter().filter(|figure| figure.is_count() && !is_awarded(found, figure.span)) {
        let own = script.sentence(figure.words.start);
        let passed = script.sentences.iter().skip(sentence).take_while(|other| other.start <= own.start);
        for other in passed {
            heading += usize::from(is_heading(script, other));
            sentence += 1;
        }
        let words = around(script, own.start, figure);
        let span = script.span(own);
        let dates: Vec<String> =
            found.within(Kind::Date, span).iter().take(2).map(|date| date.fact.value()).collect();
        if words.len() >= WORDS_KNOWN_MIN {
            let first = *known.entry((heading, words, dates)).or_insert(figure);
            contradictions.extend(differ(first, figure));
        }
    }
    contradictions
}

/// Returns the words around a count; none where its sentence begins too near before it or nothing is counted.
fn around<'a>(script: &'a Script, sentence: usize, figure: &Figure) -> Vec<&'a str> {
    let is_word = |at: &usize| matches!(script.class(*at), Some(Class::Letters | Class::Arabic));
    let from = sentence.max(figure.words.start.saturating_sub(WORDS_BEFORE));
    let before: Vec<usize> = (from..figure.words.start).rev().take_while(is_word).collect();
    let until = script.sentence(figure.words.start).end.min(figure.words.end + WORDS_BEHIND);
    let behind: Vec<usize> = (figure.words.end..until).take_while(is_word).collect();
    // Words in the middle of a sentence say less of what is counted than its subject and verb do.
    if before.len() < 2 || behind.is_empty() || before.last() != Some(&sentence) {
        return Vec::new();
    }
    before.into_iter().rev().chain(behind).map(|at| script.compared(at)).collect()
}

/// The most words of a heading.
const HEADING_WORDS_MAX: usize = 10;

/// Returns whether a sentence is a heading or begins a part with its mark: what is counted under it may be another's.
fn is_heading(script: &Script, sentence: &Range<usize>) -> bool {
    let begins = script.begins_line(sentence.start);
    let ends = sentence.end >= script.words.len() || script.begins_line(sentence.end);
    let is_open = !matches!(script.class(sentence.end - 1), Some(Class::Sign('.' | '؛' | ';' | ',')));
    let is_marked = list::mark(script, sentence.start).is_some();
    begins && (is_marked || ends && is_open && sentence.len() <= HEADING_WORDS_MAX)
}

/// Returns whether a word is "and", or begins with the Arabic one.
fn joins(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    matches!(form, "and" | "và" | "و") || (script.class(word) == Some(Class::Arabic) && form.starts_with('و'))
}

/// Compares those who do with those who do not: `85% meet the standard; 20% do not meet it`.
fn shares(script: &Script, figures: &[Figure]) -> Vec<Contradiction> {
    let hundred = number::whole(100);
    let against = |pair: &[Figure]| {
        let [one, other] = pair else { return None };
        let are_shares = one.quantity.is_percent() && other.quantity.is_percent();
        let sum = number::plus(&one.quantity.value.0, &other.quantity.value.0);
        let differs = are_shares && sum != hundred && is_bound_alike(one.quantity, other.quantity);
        (differs && is_denied(script, one, other)).then(|| Contradiction {
            kind: Difference::Shares,
            said: Value(hundred.clone()),
            against: Value(sum),
            places: vec![one.place(), other.place()],
        })
    };
    figures.windows(2).filter_map(against).collect()
}

/// Returns whether two shares are exact, or one bounds from below what the other bounds from above.
fn is_bound_alike(one: &Quantity, other: &Quantity) -> bool {
    use Comparator::{AtLeast, AtMost, Equal, Less, More};
    matches!(
        (one.comparator, other.comparator),
        (Equal, Equal) | (More | AtLeast, Less | AtMost) | (Less | AtMost, More | AtLeast)
    )
}

/// Returns whether behind the second share stands the denial of what stands behind the first, in one sentence.
fn is_denied(script: &Script, one: &Figure, other: &Figure) -> bool {
    let sentence = script.sentence(one.words.start);
    if !sentence.contains(&other.words.start) || other.words.start - one.words.end > 5 * WORDS_BETWEEN_MAX {
        return false;
    }
    let until = sentence.end.min(other.words.end + WORDS_BETWEEN_MAX);
    let denial =
        (other.words.end..until).find(|at| PARTS.at(script, *at).is_some_and(|cue| cue.key == "not"));
    let denied = denial.map(|at| script.compared(at + 1)).filter(|form| form.chars().count() > 1);
    denied.is_some_and(|form| (one.words.end..other.words.start).any(|at| script.compared(at) == form))
}

/// Compares counts before the same words, and lists of which one member differs.
fn counts(script: &Script, figures: &[Figure], found: &Findings) -> Vec<Contradiction> {
    let mut contradictions = Vec::new();
    let (mut alike, mut pairs) = (BTreeMap::new(), BTreeMap::new());
    let is_compared = |figure: &&Figure| figure.is_count() && !is_awarded(found, figure.span);
    let counted: Vec<&Figure> = figures.iter().filter(is_compared).collect();
    for (at, figure) in counted.iter().enumerate() {
        let words = behind(script, figure.words.end);
        let sentence = script.span(script.sentence(figure.words.start));
        let dates = || found.within(Kind::Date, sentence).iter().map(|date| date.fact.value());
        if words.len() == WORDS_ALIKE {
            // Two years may have two counts.
            let first = *alike.entry((words.clone(), dates().take(2).collect::<Vec<_>>())).or_insert(*figure);
            contradictions.extend(differ(first, figure));
        }
        let next = counted.get(at + 1).filter(|next| next.words.start - figure.words.end <= 3);
        if let (Some(next), Some(noun), Some(other)) =
            (next, words.first(), next.and_then(|next| behind(script, next.words.end).into_iter().next()))
        {
            let (first, second) = *pairs.entry((*noun, other)).or_insert((*figure, *next));
            let changed = [differ(first, figure), differ(second, next)];
            if let [Some(one), None] | [None, Some(one)] = changed {
                contradictions.push(one);
            }
        }
    }
    contradictions.dedup_by(|one, other| one.places == other.places);
    contradictions
}

/// Returns whether a count is of those who received an award: one form is given to many, by many.
fn is_awarded(found: &Findings, figure: Span) -> bool {
    let awards = found.of(Kind::Recognition);
    let at = awards.partition_point(|award| award.span.start <= figure.start);
    at > 0 && awards[at - 1].span.holds(figure)
}

fn differ(one: &Figure, other: &Figure) -> Option<Contradiction> {
    (one.quantity.value != other.quantity.value).then(|| Contradiction {
        kind: Difference::Counts,
        said: one.quantity.value.clone(),
        against: other.quantity.value.clone(),
        places: vec![one.place(), other.place()],
    })
}

/// Returns the words behind a figure, in the form in which they are compared, up to a sign.
fn behind<'a>(script: &'a Script, word: usize) -> Vec<&'a str> {
    let is_word = |at: &usize| matches!(script.class(*at), Some(Class::Letters | Class::Arabic));
    let until = script.sentence(word).end.min(word + WORDS_ALIKE);
    (word..until).take_while(is_word).map(|at| script.compared(at)).collect()
}

#[cfg(test)]
mod tests;
