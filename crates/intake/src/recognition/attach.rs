//! Whose an award is: which of those counted around it received it.

use super::award::{is_to_whom, named};
use super::group::{Group, Voice};
use super::is_join;
use super::recipients::{Recipients, recipients};
use super::verb::verbs;
use crate::Prepared;
use crate::list;
use crate::script::{Class, Script};
use std::ops::Range;

/// Returns those of an award, of those counted before and behind it.
pub fn own<'a>(
    script: &Script,
    group: &Group,
    before: Vec<&'a Recipients>,
    behind: Vec<&'a Recipients>,
) -> Vec<&'a Recipients> {
    // What is given to somebody at once is theirs, whoever received another before: `ولقب "معلم الشعب" لأستاذ واحد`.
    let is_theirs = |one: &&Recipients| is_to_whom(script, group.words.end..one.words.start, one);
    if group.voice == Voice::Received && behind.first().is_some_and(is_theirs) {
        return behind;
    }
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
            let is_said_of_each = (verb..group.words.start).any(is_each);
            let is_all = is_said_of_each || is_fronted(script, &before, verb);
            let one_of_many = |one: &&Recipients| is_said_of_each && one.count.0 == base::number::whole(1);
            let is_own = |one: &&Recipients| (is_all || one.words.start >= verb) && !one_of_many(one);
            before.into_iter().filter(is_own).collect()
        }
        Voice::Received => {
            let is_near = behind.first().is_some_and(|one| leads(script, group.words.end, one.words.start));
            if is_near { behind } else { Vec::new() }
        }
        _ if behind.is_empty() => before,
        _ => behind,
    }
}

/// Returns whether those to whom something is given stand at the head, before its verb: "To two lifeguards went", `إلى خمس ورش أسندت`.
fn is_fronted(script: &Script, before: &[&Recipients], verb: usize) -> bool {
    let Some(first) = before.first().filter(|first| first.words.start < verb) else { return false };
    let start = first.words.start;
    let to = start.checked_sub(1).map_or("", |before| script.compared(before));
    matches!(to, "to" | "الي" | "cho")
        || script.class(start) == Some(Class::Arabic) && script.compared(start).starts_with("ل")
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
pub fn below(prepared: &Prepared, group: &Group, end: usize) -> Vec<Recipients> {
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
pub fn before_reason(script: &Script, words: Range<usize>) -> usize {
    let says_why = |at: &usize| match script.compared(*at) {
        "تقديرا" | "نظير" | "عرفانا" | "اعترافا" | "لانقاذهم" | "لانقاذه" | "vì" | "nhờ" => {
            true
        }
        "for" => {
            let next = script.written(at + 1..(at + 2).min(script.words.len()));
            script.compared(at + 1).ends_with("ing") && next.starts_with(char::is_lowercase)
                || matches!(script.compared(at + 1), "their" | "its" | "his" | "her")
        }
        "in" => script.compared(at + 1) == "recognition",
        // Another clause: `وأن عاملاً نال`.
        "وان" => true,
        // Those told of next are only some of them.
        "منهم" | "منها" | "بواقع" | "بينهم" | "بينها" | "including" => true,
        "among" => matches!(script.compared(at + 1), "them" | "whom" | "those" | "these"),
        "trong" => script.compared(at + 1) == "đó",
        "do" | "đã" => matches!(script.compared(at + 1), "có" | "đã" | "lập"),
        _ => false,
    };
    words.clone().find(says_why).unwrap_or(words.end)
}

/// Returns where those who received one award end and those who received the next begin: at the subject of a verb of receiving, or
/// behind a verb of giving that begins a clause of its own.
pub fn own_end(script: &Script, from: usize, next: usize, recipients: &[Recipients]) -> usize {
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
