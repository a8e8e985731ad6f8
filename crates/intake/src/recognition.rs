//! Formal awards: what was given, to how many collectives and individuals, by whom.
//!
//! Awards that are named together are one recognition. Its recipients are the counts behind it, up to the next award; where it is
//! received ("12 tập thể được tặng Bằng khen"), those before. Praise by a speaker is none, nor is what was not given.

mod award;
mod group;

mod attach;
mod noun;
mod recipients;

mod name;
mod table;
mod title;
mod verb;
mod verbal;

use crate::Prepared;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::phrase;
use crate::script::{Class, Script, Span};
use attach::{before_reason, below, own, own_end};
use award::{NEED_A_VERB, awards, is_vietnamese, named, resumes};
use group::{Group, Voice, grouped};
use name::{is_quote, name_end, name_start};
use recipients::{Recipients, recipients};
use serde::Serialize;
use std::collections::BTreeSet;
use std::ops::Range;
use verb::verbs;

/// A formal award.
#[derive(Clone, Debug, Serialize)]
pub struct Recognition {
    /// Form and counts as one key: `certificate_of_merit|c6|i5`, `-` where the words give no count.
    pub value: String,
    /// The forms of award given together; none where a verb alone says that somebody was honoured.
    pub forms: Vec<&'static str>,
    /// How many collectives received it.
    pub collectives: Option<Value>,
    /// How many individuals received it.
    pub individuals: Option<Value>,
    /// Who gives it, as printed.
    pub giver: Option<String>,
    /// The period it is for, in ISO 8601.
    pub period: Option<String>,
    /// Whether it was received or is only meant to be.
    pub status: Status,
}

/// Whether something came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It was.
    Received,
    /// It is aimed at.
    Target,
    /// It is proposed or announced.
    Planned,
}

/// How far before an award the verb may stand whose subject gives it.
const GIVER_WORDS_MAX: usize = 40;

/// Returns the recognitions of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let rows = table::rows(prepared);
    let clauses = phrase::clauses(&prepared.script);
    let of_clause = |clause: Range<usize>| match rows.get(&clause.start) {
        Some(row) => of_row(prepared, found, row, clause),
        None => of_clause(prepared, found, clause),
    };
    clauses.flat_map(of_clause).collect()
}

/// Returns the award that a row of a table says, with the counts of its columns.
fn of_row(prepared: &Prepared, found: &Findings, row: &table::Row, clause: Range<usize>) -> Vec<Finding> {
    let group = Group {
        words: row.award.words.clone(),
        forms: vec![row.award.key],
        voice: Voice::Unsaid,
        status: Status::Received,
    };
    vec![finding(prepared, found, &group, &row.recipients, clause)]
}

fn of_clause(prepared: &Prepared, found: &Findings, clause: Range<usize>) -> Vec<Finding> {
    let script = &prepared.script;
    let is_named = !named(script, clause.clone()).is_empty();
    let verbs = verbal::verbs(script, clause.clone());
    if !is_named && verbs.is_empty() {
        return Vec::new();
    }
    let recipients = recipients(prepared, clause.clone());
    let named = if is_named { of_awards(prepared, clause.clone(), &recipients) } else { Vec::new() };
    let is_first = |group: &Group| !resumes(script, clause.start, group.words.start);
    let firsts = named.iter().filter(|(group, _)| is_first(group));
    let taken: BTreeSet<usize> = firsts.flat_map(|(_, own)| own.iter().map(|one| one.words.start)).collect();
    let free: Vec<&Recipients> = recipients.iter().filter(|one| !taken.contains(&one.words.start)).collect();
    let verbal = verbal::awards(script, clause.clone(), &verbs, &free);
    let verbal = verbal.into_iter().map(|(group, own)| (group, own.into_iter().cloned().collect()));
    let awards = named.into_iter().chain(verbal);
    awards.map(|(group, own)| finding(prepared, found, &group, &own, clause.clone())).collect()
}

/// Returns the awards that a clause names, with those who received each.
fn of_awards(
    prepared: &Prepared,
    clause: Range<usize>,
    recipients: &[Recipients],
) -> Vec<(Group, Vec<Recipients>)> {
    let script = &prepared.script;
    let awards = awards(script, clause.clone(), recipients);
    let mut groups = grouped(script, clause.start, &awards, recipients).into_iter().peekable();
    let mut found = Vec::new();
    let mut from = clause.start;
    while let Some(group) = groups.next() {
        let next = groups.peek().map(|next| next.words.start);
        let until = next.map_or(clause.end, |next| own_end(script, group.words.end, next, recipients));
        let until = before_reason(script, group.words.end..until);
        let within = |start: usize, end: usize| {
            let at = |word| recipients.partition_point(|one| one.words.start < word);
            let inside = recipients[at(start)..at(end).max(at(start))].iter();
            inside.filter(|one| one.words.end <= end).collect::<Vec<_>>()
        };
        let (before, behind) = (within(from, group.words.start), within(group.words.end, until));
        let mut own: Vec<Recipients> = own(script, &group, before, behind).into_iter().cloned().collect();
        if own.is_empty() && next.is_none() {
            own = below(prepared, &group, clause.end);
        }
        if own.is_empty() && resumes(script, clause.start, group.words.start) {
            own = told_before(script, recipients, group.words.start);
        }
        from = own.iter().map(|one| one.words.end).fold(group.words.end, usize::max).min(clause.end);
        found.push((group, own));
    }
    found
}

/// Returns the last of those counted before an award, with those joined to them.
fn told_before(script: &Script, recipients: &[Recipients], award: usize) -> Vec<Recipients> {
    let before = &recipients[..recipients.partition_point(|one| one.words.end <= award)];
    let pairs = before.windows(2).rev();
    let joined = pairs.take_while(|pair| is_joined(script, pair[0].words.end..pair[1].words.start)).count();
    let told = &before[before.len().saturating_sub(joined + 1)..];
    // "One each month" are not those of whom one goes on to speak.
    if told.iter().all(|one| one.count.0 == base::number::whole(1)) { Vec::new() } else { told.to_vec() }
}

fn finding(
    prepared: &Prepared,
    found: &Findings,
    group: &Group,
    recipients: &[Recipients],
    clause: Range<usize>,
) -> Finding {
    let is_listed = recipients.first().is_some_and(|one| one.words.start >= clause.end);
    let count = |collective: bool| counted(&prepared.script, recipients, collective, is_listed);
    let (collectives, individuals) = (count(true), count(false));
    let giver = giver(prepared, group, clause.clone());
    let named = name_end(&prepared.script, group.words.end, clause.end);
    let verb = match group.voice {
        Voice::Unsaid => name_start(&prepared.script, group.words.start),
        _ => verbs(
            &prepared.script,
            clause.start.max(group.words.start.saturating_sub(VERB_WORDS_MAX))..group.words.start,
        )
        .last()
        .map_or(group.words.start, |verb| verb.words.start),
    };
    // Those told of before are counted, but do not stand here.
    let is_told_before = resumes(&prepared.script, clause.start, group.words.start);
    let words = recipients
        .iter()
        .filter(|one| !is_told_before || one.words.start >= verb)
        .map(|one| one.words.clone())
        .filter(|words| words.end <= clause.end)
        .chain(giver.clone().filter(|giver| giver.start >= group.words.end));
    let extent = words.fold(verb..named, |all, one| all.start.min(one.start)..all.end.max(one.end));
    let titled = || titled(prepared, group).filter(|_| recipients.is_empty());
    let (collectives, individuals) = match titled() {
        Some((count, true)) => (Some(count), None),
        Some((count, false)) => (None, Some(count)),
        None => (collectives, individuals),
    };
    let shown = |count: &Option<Value>| count.as_ref().map_or("-".to_owned(), ToString::to_string);
    let forms: Vec<&'static str> =
        group.forms.iter().copied().filter(|form| *form != verbal::HONOUR).collect();
    let form = if forms.is_empty() { "-".to_owned() } else { forms.join("+") };
    let value = format!("{form}|c{}|i{}", shown(&collectives), shown(&individuals));
    let certain = !recipients.is_empty() && !NEED_A_VERB.contains(&group.forms[0]);
    let script = &prepared.script;
    Finding {
        span: script.span(extent),
        core: Some(script.span(group.words.clone())),
        confidence: if certain { Confidence::Certain } else { Confidence::Likely },
        fact: Fact::Recognition(Recognition {
            value,
            forms,
            collectives,
            individuals,
            giver: giver.map(|words| script.written(words).to_owned()),
            period: period(found, script.span(clause.clone())),
            status: group.status,
        }),
    }
}

/// The most words between an award and the verb that belongs to its phrase.
const VERB_WORDS_MAX: usize = 9;

/// Reads `312 Chiến sĩ thi đua`: how many bear a Vietnamese title that is counted itself, and whether they are collectives.
fn titled(prepared: &Prepared, group: &Group) -> Option<(Value, bool)> {
    let title = group.words.start;
    let is_title =
        group.forms == ["title"] && group.words.clone().any(|word| is_vietnamese(&prepared.script, word));
    // "93 "Đảng viên trẻ tiêu biểu"": the number stands before the quotation.
    let behind = title - usize::from(title > 0 && is_quote(&prepared.script, title - 1));
    let from = behind.saturating_sub(1);
    let numeral =
        prepared.numerals_in(from..behind).last().filter(|one| is_title && one.words.end == behind)?;
    let is_collective = matches!(prepared.script.compared(title), "tập" | "đơn");
    (!numeral.weak).then(|| (Value(numeral.value.clone()), is_collective))
}

/// Returns how many of a sort there are: those named first, and those that are joined to them ("3 thôn và 8 hộ").
fn counted(
    script: &Script,
    recipients: &[Recipients],
    is_collective: bool,
    is_listed: bool,
) -> Option<Value> {
    let mut sum: Option<Value> = None;
    let mut end = 0;
    for one in recipients {
        let is_joined = end > 0 && is_joined(script, end..one.words.start);
        if one.is_collective == is_collective {
            sum = match sum {
                None => Some(one.count.clone()),
                Some(sum) if is_joined || is_listed => Some(Value(sum.0 + &one.count.0)),
                sum => sum,
            };
        }
        end = one.words.end;
    }
    sum
}

/// The most words between two counts that are joined: what the first belong to.
const WORDS_JOINED_MAX: usize = 6;

/// Returns whether a count goes on with one before it, from which these words part it: `3 thôn và 8 hộ`, "a fireman and his two mates".
fn is_joined(script: &Script, between: Range<usize>) -> bool {
    let mut last = between.end.saturating_sub(1);
    if matches!(script.compared(last), "his" | "her" | "their" | "its") {
        last = last.saturating_sub(1);
    }
    // `إلى مدرستي ... وإلى جمعية`
    let is_to = between.len() > 1
        && script.compared(last).starts_with('و')
        && matches!(&script.compared(last)['و'.len_utf8()..], "الي" | "علي" | "ل");
    let is_conjoined =
        script.class(between.end) == Some(Class::Arabic) && script.compared(between.end).starts_with('و');
    between.len() <= WORDS_JOINED_MAX
        && (is_conjoined || is_to || !between.is_empty() && is_join(script, last))
}

fn is_join(script: &Script, word: usize) -> bool {
    matches!(script.compared(word), "and" | "và" | "و" | "," | "،")
}

/// Returns who gives: named behind the awards, or as the subject of the verb of giving.
fn giver(prepared: &Prepared, group: &Group, clause: Range<usize>) -> Option<Range<usize>> {
    let script = &prepared.script;
    let named = name_end(script, group.words.end, clause.end);
    let behind = phrase::of_whom(prepared, group.words.end).or_else(|| phrase::of_whom(prepared, named));
    let from = clause.start.max(group.words.start.saturating_sub(GIVER_WORDS_MAX));
    let verb = || verbs(script, from..group.words.start).find(|verb| verb.key == "give");
    let subject = || {
        let verb = verb()?;
        match script.class(verb.words.start)? {
            Class::Arabic => phrase::organ(prepared, verb.words.end),
            _ => phrase::subject_before(script, clause.start..verb.words.start),
        }
    };
    behind.or_else(subject).filter(|words| words.end <= clause.end)
}

/// Returns the last date of a clause.
fn period(found: &Findings, clause: Span) -> Option<String> {
    found.within(Kind::Date, clause).last().map(|date| date.fact.value())
}

#[cfg(test)]
mod tests;
