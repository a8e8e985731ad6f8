//! Formal awards: what was given, to how many collectives and individuals, by whom.
//!
//! Awards that are named together are one recognition. Its recipients are the counts behind it, up to the next award; where it is
//! received ("12 tập thể được tặng Bằng khen"), those before. Praise by a speaker is none, nor is what was not given.

mod award;
mod recipients;
mod table;
mod title;
mod verb;

use crate::Prepared;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::list;
use crate::phrase;
use crate::script::{Class, Script, Span};
use award::{Group, NEED_A_VERB, Voice, awards, grouped, is_vietnamese, named};
use recipients::{Recipients, recipients};
use serde::Serialize;
use std::ops::Range;
use verb::verbs;

/// A formal award.
#[derive(Clone, Debug, Serialize)]
pub struct Recognition {
    /// Form and counts as one key: `certificate_of_merit|c6|i5`, `-` where the words give no count.
    pub value: String,
    /// The forms of award given together.
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
    let recipients: Vec<&Recipients> = row.recipients.iter().collect();
    vec![finding(prepared, found, &group, &recipients, clause)]
}

fn of_clause(prepared: &Prepared, found: &Findings, clause: Range<usize>) -> Vec<Finding> {
    if named(&prepared.script, clause.clone()).is_empty() {
        return Vec::new();
    }
    let recipients = recipients(prepared, clause.clone());
    let awards = awards(&prepared.script, clause.clone(), &recipients);
    let groups = grouped(&prepared.script, clause.start, &awards, &recipients);
    let mut findings = Vec::new();
    let mut from = clause.start;
    for (at, group) in groups.iter().enumerate() {
        let next = groups.get(at + 1).map(|next| next.words.start);
        let until =
            next.map_or(clause.end, |next| own_end(&prepared.script, group.words.end, next, &recipients));
        let until = before_reason(&prepared.script, group.words.end..until);
        let within = |start: usize, end: usize| {
            let at = |word| recipients.partition_point(|one| one.words.start < word);
            let inside = recipients[at(start)..at(end).max(at(start))].iter();
            inside.filter(|one| one.words.end <= end).collect::<Vec<_>>()
        };
        let (before, behind) = (within(from, group.words.start), within(group.words.end, until));
        let own = own(&prepared.script, group, before, behind);
        let below =
            if own.is_empty() && next.is_none() { below(prepared, group, clause.end) } else { Vec::new() };
        let own = if own.is_empty() { below.iter().collect() } else { own };
        from = own.iter().map(|one| one.words.end).fold(group.words.end, usize::max).min(clause.end);
        findings.push(finding(prepared, found, group, &own, clause.clone()));
    }
    findings
}

/// Returns those of an award, of those counted before and behind it.
fn own<'a>(
    script: &Script,
    group: &Group,
    before: Vec<&'a Recipients>,
    behind: Vec<&'a Recipients>,
) -> Vec<&'a Recipients> {
    match group.voice {
        // Who received it stands before it; but the subject may follow the verb.
        Voice::Received if !before.is_empty() => before,
        // "honoured with a medal", بشهادات: what they got stands behind them.
        Voice::Given(verb) if is_with(script, verb, group.words.start) => {
            let own: Vec<_> = before.into_iter().filter(|one| one.words.start >= verb).collect();
            let is_arabic = script.class(group.words.start) == Some(Class::Arabic);
            let is_near = |one: &&Recipients| leads(script, group.words.end, one.words.start);
            if own.is_empty() && is_arabic && behind.first().is_some_and(is_near) { behind } else { own }
        }
        // Who gives stands before the verb, and is not counted, unless "each" says of whom one speaks.
        Voice::Given(verb) if behind.is_empty() => {
            let is_each = |at: usize| matches!(script.compared(at), "كل" | "لكل" | "each" | "mỗi");
            let from = if (verb..group.words.start).any(is_each) { 0 } else { verb };
            let one_of_many = |one: &&Recipients| from == 0 && one.count.0 == base::number::whole(1);
            before.into_iter().filter(|one| one.words.start >= from && !one_of_many(one)).collect()
        }
        Voice::Received => {
            let is_near = behind.first().is_some_and(|one| leads(script, group.words.end, one.words.start));
            if is_near { behind } else { Vec::new() }
        }
        _ if behind.is_empty() => before,
        _ => behind,
    }
}

/// The most words between an award that was received and those who did, where they stand behind it.
const WORDS_TO_RECIPIENTS_MAX: usize = 8;

/// Returns whether the words from an award lead to those counted behind it, and begin nothing new.
fn leads(script: &Script, award: usize, counted: usize) -> bool {
    counted - award <= WORDS_TO_RECIPIENTS_MAX && !(award..counted).any(|at| is_join(script, at))
}

/// Returns whether an award is what somebody is honoured with: "honoured 8 volunteers with plaques", كرم ... بشهادات.
fn is_with(script: &Script, verb: usize, award: usize) -> bool {
    if script.class(award) == Some(Class::Arabic) {
        return verb < award && script.compared(award).starts_with('ب');
    }
    (verb..award).any(|at| script.compared(at) == "with")
}

/// The most lines of a list of those who receive the award in the line above it.
const LINES_BELOW_MAX: usize = 40;

/// Returns those counted in the list under a line that gives an award and ends with a colon: `- 5 đơn vị ...`.
fn below(prepared: &Prepared, group: &Group, end: usize) -> Vec<Recipients> {
    let script = &prepared.script;
    let is_led = end > group.words.end && script.is_sign(end - 1, ':') && script.begins_line(end);
    let at = script.sentences.partition_point(|sentence| sentence.start < end);
    let lines = script.sentences[at..].iter().take(LINES_BELOW_MAX).filter(|_| is_led);
    let items = lines.take_while(|line| list::mark(script, line.start).is_some());
    let counted = items.map_while(|line| {
        let is_other = !named(script, line.clone()).is_empty();
        (!is_other).then(|| recipients(prepared, line.clone()).into_iter().next())
    });
    let is_first = |one: &Recipients| {
        let start = (one.words.start.saturating_sub(3)..=one.words.start).rev();
        start.into_iter().any(|at| script.begins_line(at))
    };
    counted.flatten().filter(is_first).collect()
}

/// Returns where words begin that say what an award is for, and so count others than those who received it; else the end.
fn before_reason(script: &Script, words: Range<usize>) -> usize {
    let says_why = |at: &usize| match script.compared(*at) {
        "تقديرا" | "نظير" | "عرفانا" | "اعترافا" | "لانقاذهم" | "لانقاذه" | "vì" | "nhờ" => {
            true
        }
        "for" => {
            script.compared(at + 1).ends_with("ing")
                || matches!(script.compared(at + 1), "their" | "its" | "his" | "her")
        }
        "in" => script.compared(at + 1) == "recognition",
        // Those told of next are only some of them.
        "منهم" | "منها" | "بواقع" | "بينهم" | "بينها" | "including" | "among" => true,
        "trong" => script.compared(at + 1) == "đó",
        "do" | "đã" => matches!(script.compared(at + 1), "có" | "đã" | "lập"),
        _ => false,
    };
    words.clone().find(says_why).unwrap_or(words.end)
}

/// Returns where those who received one award end and those who received the next begin: at the subject of a verb of receiving, or
/// behind a verb of giving that begins a clause of its own.
fn own_end(script: &Script, from: usize, next: usize, recipients: &[Recipients]) -> usize {
    // Those behind "to" received what stands before it: "giải cho 4 tác giả đoạt giải".
    let is_given_to = |one: &Recipients| {
        let before = one.words.start.checked_sub(1).map_or("", |before| script.compared(before));
        matches!(before, "cho" | "to" | "الي" | "ل")
    };
    let first = recipients.partition_point(|one| one.words.start < from);
    let inside = recipients[first..].iter().take_while(|one| one.words.start < next);
    let between: Vec<&Recipients> = inside.filter(|one| one.words.end <= next && !is_given_to(one)).collect();
    let joins_clause = |at: usize| {
        is_join(script, at)
            || matches!(script.compared(at), "فيما" | "كما" | "بينما" | "while")
            || script.compared(at).starts_with('و')
    };
    let verb = verbs(script, from..next).find(|verb| {
        let is_new = (from..verb.words.start).rev().take(CLAUSE_WORDS_MAX).any(joins_clause)
            || script.compared(verb.words.start).starts_with('و');
        verb.key == "receive" && between.iter().any(|one| one.words.end <= verb.words.start) || is_new
    });
    let Some(verb) = verb else { return next };
    let subjects = between.iter().filter(|one| one.words.end <= verb.words.start);
    // In Arabic the subject stands behind the verb.
    let is_arabic = script.class(verb.words.start) == Some(Class::Arabic);
    if verb.key != "receive" || is_arabic || subjects.clone().count() == 0 {
        return verb.words.start;
    }
    // The subjects of the verb: those joined to one another directly before it.
    let mut start = verb.words.start;
    for one in subjects.rev() {
        let gap = one.words.end..start;
        let is_parted = gap.len() > 1 && start < verb.words.start || gap.len() > CLAUSE_WORDS_MAX;
        if is_parted {
            break;
        }
        start = one.words.start;
    }
    start
}

/// How far before a verb its clause may begin, in words.
const CLAUSE_WORDS_MAX: usize = 3;

fn finding(
    prepared: &Prepared,
    found: &Findings,
    group: &Group,
    recipients: &[&Recipients],
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
    let words = recipients
        .iter()
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
    let value = format!("{}|c{}|i{}", group.forms.join("+"), shown(&collectives), shown(&individuals));
    let certain = !recipients.is_empty() && !NEED_A_VERB.contains(&group.forms[0]);
    let script = &prepared.script;
    Finding {
        span: script.span(extent),
        core: Some(script.span(group.words.clone())),
        confidence: if certain { Confidence::Certain } else { Confidence::Likely },
        fact: Fact::Recognition(Recognition {
            value,
            forms: group.forms.clone(),
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

/// Returns where the name of an English award begins: "Lifetime Achievement Award".
fn name_start(script: &Script, award: usize) -> usize {
    let is_name = |at: &usize| {
        !script.begins_line(*at + 1)
            && script.class(*at) == Some(Class::Letters)
            && !is_vietnamese(script, *at)
            && script.written(*at..at + 1).starts_with(char::is_uppercase)
    };
    let words = (award.saturating_sub(NAME_WORDS_MAX)..award).rev();
    words.take_while(is_name).last().unwrap_or(award)
}

/// The most words of the name of an award.
const NAME_WORDS_MAX: usize = 8;

/// Returns where the name of an award ends: `وسام حماية الوطن من الدرجة الثالثة`, `Huân chương Lao động hạng Ba`, "Medal for Gallantry".
fn name_end(script: &Script, award: usize, clause: usize) -> usize {
    let until = clause.min(award + NAME_WORDS_MAX);
    let mut end = award;
    while end < until && goes_on(script, end) {
        end += 1;
    }
    let is_link = |at: usize| matches!(script.compared(at), "of" | "for" | "the" | "من");
    while end > award && is_link(end - 1) {
        end -= 1;
    }
    end
}

/// Words in small letters that go on with the name of an English award.
const NAMES: [&str; 11] = [
    "recognition",
    "appreciation",
    "merit",
    "honour",
    "honor",
    "commendation",
    "excellence",
    "thanks",
    "achievement",
    "distinction",
    "bravery",
];

/// Returns whether a word goes on with the name of an award.
fn goes_on(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    let is_verb = || verbs(script, word..word + 1).next().is_some() && !phrase::has_article(form);
    if script.begins_line(word) || is_verb() {
        return false;
    }
    match script.class(word) {
        Some(Class::Arabic) => {
            let is_construct = || {
                phrase::has_article(script.compared(word + 1))
                    && !form.starts_with(['ل', 'ب', 'و', 'ك'])
                    && !phrase::ends_name(script, word)
            };
            phrase::has_article(form) && !form.starts_with("لل")
                || is_construct()
                || form == "من"
                    && matches!(script.compared(word + 1), "الدرجه" | "الطبقه" | "الفئه" | "المستوي")
        }
        Some(Class::Letters) if is_vietnamese(script, word) || matches!(form, "lao" | "anh" | "quang") => {
            !phrase::ends_name(script, word)
        }
        Some(Class::Letters) => {
            matches!(form, "of" | "for" | "the")
                || NAMES.contains(&form)
                || script.written(word..word + 1).starts_with(char::is_uppercase)
        }
        _ => false,
    }
}

/// Reads `312 Chiến sĩ thi đua`: how many bear a Vietnamese title that is counted itself, and whether they are collectives.
fn titled(prepared: &Prepared, group: &Group) -> Option<(Value, bool)> {
    let title = group.words.start;
    let is_title =
        group.forms == ["title"] && group.words.clone().any(|word| is_vietnamese(&prepared.script, word));
    // "93 "Đảng viên trẻ tiêu biểu"": the number stands before the quotation.
    let behind = title - usize::from(title > 0 && award::is_quote(&prepared.script, title - 1));
    let from = behind.saturating_sub(1);
    let numeral =
        prepared.numerals_in(from..behind).last().filter(|one| is_title && one.words.end == behind)?;
    let is_collective = matches!(prepared.script.compared(title), "tập" | "đơn");
    (!numeral.weak).then(|| (Value(numeral.value.clone()), is_collective))
}

/// Returns how many of a sort there are: those named first, and those that are joined to them ("3 thôn và 8 hộ").
fn counted(
    script: &Script,
    recipients: &[&Recipients],
    is_collective: bool,
    is_listed: bool,
) -> Option<Value> {
    let mut sum: Option<Value> = None;
    let mut end = 0;
    for one in recipients {
        let is_joined = end > 0 && (end..one.words.start).all(|at| is_join(script, at));
        let is_joined = is_joined || end == one.words.start && script.compared(end).starts_with('و');
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
