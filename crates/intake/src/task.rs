//! Orders in words: who is to do what, by when, at whose request.
//!
//! An order is known by a verb of asking with whoever is asked, by a word that obliges, or by a verb of duty with its subject. Only
//! what names someone who is to act is one.

use crate::Prepared;
use crate::commitment;
use crate::finding::{Confidence, Fact, Finding, Findings};
use crate::language::Language;
use crate::lexicon::{Match, Phrases};
use crate::list;
use crate::organ::{self, BODIES};
use crate::phrase;
use crate::script::{Class, Script, Span};
use serde::Serialize;
use std::ops::Range;
use std::sync::LazyLock;

static ORDERS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/orders.txt")));

/// An order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Task {
    /// Who is to act, as printed.
    pub value: String,
    /// Who asks for it, as printed, where the words say it.
    pub requester: Option<String>,
    /// Who is to act, as printed.
    pub addressee: String,
    /// What is to be done, as printed.
    pub action: Option<String>,
    /// The day by which, in ISO 8601.
    pub due: Option<String>,
}

/// An order found: its words that carry it, who asks, who acts.
struct Order {
    core: Range<usize>,
    requester: Option<Range<usize>>,
    addressee: Range<usize>,
}

/// The most words of those who are to act.
const ADDRESSEE_WORDS_MAX: usize = 24;

/// The most words between a verb of asking and whoever is asked.
const REQUESTER_WORDS_MAX: usize = 18;

/// Returns the orders of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let script = &prepared.script;
    let mut tasks = Vec::new();
    for sentence in &script.sentences {
        for clause in phrase::clauses_of(script, sentence.clone()) {
            let mut word = clause.start;
            while word < clause.end {
                let order = order(prepared, &clause, word);
                word = order
                    .as_ref()
                    .map_or(word + 1, |order| order.addressee.end.max(order.core.end).max(word + 1));
                tasks.extend(order.map(|order| finding(prepared, found, &order, clause.clone())));
            }
        }
    }
    tasks
}

fn finding(prepared: &Prepared, found: &Findings, order: &Order, clause: Range<usize>) -> Finding {
    let script = &prepared.script;
    let behind = order.core.end.max(order.addressee.end);
    let action = phrase::without_signs(script, behind..clause.end.max(behind));
    let end = if action.is_empty() { behind } else { action.end };
    let addressee = organ::name(script, order.addressee.clone());
    let core = script.span(order.core.clone());
    Finding {
        span: Span { start: core.start, end: script.span(order.core.start..end).end },
        core: Some(core),
        confidence: Confidence::Likely,
        fact: Fact::Task(Task {
            value: addressee.clone(),
            requester: order.requester.clone().map(|words| organ::name(script, words)),
            addressee,
            action: (!action.is_empty()).then(|| script.written(action).to_owned()),
            due: commitment::deadline(prepared, found, clause),
        }),
    }
}

fn order(prepared: &Prepared, clause: &Range<usize>, word: usize) -> Option<Order> {
    match prepared.script.class(word)? {
        Class::Arabic => arabic(prepared, clause, word),
        Class::Letters if prepared.language_of(word) == Language::Vietnamese => {
            vietnamese(prepared, clause, word)
        }
        Class::Letters => english(prepared, clause, word),
        _ => None,
    }
}

fn cue(script: &Script, word: usize, keys: &[&str]) -> Option<Match> {
    ORDERS.at_with(script, word, |key| keys.contains(&key))
}

// Arabic.

fn arabic(prepared: &Prepared, clause: &Range<usize>, word: usize) -> Option<Order> {
    let script = &prepared.script;
    if let Some(verb) = cue(script, word, &["must"]) {
        // "On" obliges only at the beginning: elsewhere it is a place.
        let is_bare = script.compared(word) == "علي";
        let is_plain = |words: &Range<usize>| {
            !is_bare || begins_clause(script, clause, word) && is_body(script, words.start)
        };
        let addressee = those_arabic(script, verb.words.end).filter(is_plain)?;
        return Some(Order { core: word..addressee.end, requester: None, addressee });
    }
    if let Some(verb) = cue(script, word, &["request"]) {
        let requester = organ::named(prepared, verb.words.end)
            .map(|named| named.words)
            .or_else(|| one_word(script, verb.words.end));
        let from = requester.as_ref().map_or(verb.words.end, |words| words.end);
        let until = clause.end.min(from + REQUESTER_WORDS_MAX);
        let is_link = |at: &usize| matches!(script.compared(*at), "من" | "الي");
        let link = (from..until).find(is_link)?;
        let addressee =
            those_arabic(script, link + 1).filter(|words| words.clone().any(|at| is_body(script, at)))?;
        return Some(Order { core: word..addressee.end, requester, addressee });
    }
    let is_future = {
        let form = script.compared(word).trim_start_matches('و');
        (form.starts_with("ست") || form.starts_with("سي")) && form.chars().count() > 4
    };
    let verb = cue(script, word, &["duty"]);
    if verb.is_none() && !is_future {
        return None;
    }
    let next = verb.map_or(word + 1, |verb| verb.words.end);
    let addressee = those_arabic(script, next).filter(|words| is_body(script, words.start))?;
    Some(Order { core: word..addressee.end, requester: None, addressee })
}

fn one_word(script: &Script, word: usize) -> Option<Range<usize>> {
    (script.class(word) == Some(Class::Arabic) && phrase::has_article(script.compared(word)))
        .then_some(word..word + 1)
}

fn begins_clause(script: &Script, clause: &Range<usize>, word: usize) -> bool {
    let is_letter = |at: usize| script.written(at..at + 1).chars().count() == 1;
    let is_mark =
        |at: usize| matches!(script.class(at), Some(Class::Sign(_) | Class::Digits)) || is_letter(at);
    (clause.start..word).all(is_mark)
        || word > clause.start && matches!(script.class(word - 1), Some(Class::Sign(':' | '،' | '-')))
}

/// Returns whether a word names those who can act: an organ, a post, or several of them.
fn is_body(script: &Script, word: usize) -> bool {
    phrase::ORGANS.at(script, word).is_some() || BODIES.at_with(script, word, |key| key == "bodies").is_some()
}

/// Returns those who are to act: definite words and organs, joined by و, with the place they are in.
fn those_arabic(script: &Script, word: usize) -> Option<Range<usize>> {
    let belongs = |at: usize| {
        let form = script.compared(at);
        let bare = form.strip_prefix('و').unwrap_or(form);
        script.class(at) == Some(Class::Arabic)
            && !script.begins_line(at)
            && (phrase::has_article(bare) || is_body(script, at) || matches!(bare, "جميع" | "كافه" | "كل"))
    };
    let mut end = word;
    while end < word + ADDRESSEE_WORDS_MAX {
        if belongs(end) {
            end += 1;
        } else if end > word && matches!(script.compared(end), "في" | "ب") && belongs(end + 1) {
            end += 2;
        } else {
            break;
        }
    }
    (end > word).then_some(word..end)
}

// Vietnamese.

fn vietnamese(prepared: &Prepared, clause: &Range<usize>, word: usize) -> Option<Order> {
    let script = &prepared.script;
    if let Some(verb) = cue(script, word, &["request"]) {
        let addressee = those_vietnamese(prepared, verb.words.end)?;
        let requester = requester_before(prepared, clause, word);
        // "Giao" and "chỉ đạo" are also what has been done: only who acts before a verb of doing is asked.
        let acts = cue(script, addressee.end, &["act"]).is_some();
        let is_strong = matches!(script.compared(word), "yêu" | "đề") || begins_clause(script, clause, word);
        let start = requester.as_ref().map_or(word, |words| words.start);
        return (acts || is_strong).then_some(Order { core: start..addressee.end, requester, addressee });
    }
    // "Sở Xây dựng chủ trì ...", where a paragraph begins with whoever is to act.
    let is_first = begins_clause(script, clause, word)
        && !matches!(script.class(word.wrapping_sub(1)), Some(Class::Sign(',')));
    let addressee = those_vietnamese(prepared, word).filter(|_| is_first && is_capital(script, word))?;
    let verb = cue(script, addressee.end, &["act"])?;
    let is_listed = list::mark(script, list::line_start(script, word)).is_some();
    is_listed.then_some(Order { core: addressee.start..verb.words.end, requester: None, addressee })
}

fn requester_before(prepared: &Prepared, clause: &Range<usize>, word: usize) -> Option<Range<usize>> {
    let from = clause.start.max(word.saturating_sub(REQUESTER_WORDS_MAX));
    (from..word)
        .find_map(|at| organ::named(prepared, at).map(|named| named.words).filter(|words| words.end == word))
}

/// Returns those who are to act: a name, or `các ...` up to a verb of doing.
fn those_vietnamese(prepared: &Prepared, word: usize) -> Option<Range<usize>> {
    let script = &prepared.script;
    let is_many = BODIES.at_with(script, word, |key| key == "bodies").is_some();
    let named = organ::named(prepared, word).map(|named| named.words);
    let start_of_more = named.as_ref().map_or(word, |words| words.end);
    let head = BODIES.at_with(script, word, |key| key != "bodies").filter(|_| is_capital(script, word));
    let start_of_more = head.filter(|_| named.is_none()).map_or(start_of_more, |head| head.words.end);
    let is_open = is_many || start_of_more > word && script.compared(start_of_more) == "các";
    if !is_open {
        return named;
    }
    let goes_on = |at: &usize| {
        !script.begins_line(*at)
            && matches!(script.class(*at), Some(Class::Letters | Class::Sign(',')))
            && cue(script, *at, &["act"]).is_none()
    };
    let end = (start_of_more..word + ADDRESSEE_WORDS_MAX).take_while(goes_on).last().map(|last| last + 1)?;
    Some(phrase::without_signs(script, word..end))
}

fn is_capital(script: &Script, word: usize) -> bool {
    script.written(word..word + 1).starts_with(char::is_uppercase)
}

// English.

fn english(prepared: &Prepared, clause: &Range<usize>, word: usize) -> Option<Order> {
    let script = &prepared.script;
    if let Some(verb) = cue(script, word, &["passive", "modal"]) {
        let addressee = subject(prepared, clause, word)?;
        let end = verb.words.end;
        let acts = script.class(end) == Some(Class::Letters)
            && !matches!(script.compared(end), "be" | "not" | "have");
        return acts.then(|| Order { core: addressee.start..end + 1, requester: None, addressee });
    }
    if let Some(verb) = cue(script, word, &["request"]) {
        let until = clause.end.min(verb.words.end + ADDRESSEE_WORDS_MAX);
        let to = (verb.words.end..until).find(|at| script.compared(*at) == "to")?;
        let addressee = verb.words.end..to;
        let requester = subject(prepared, clause, word);
        let is_asked = !addressee.is_empty() && names_body(prepared, addressee.clone());
        let start = requester.as_ref().map_or(word, |words| words.start);
        return is_asked.then_some(Order { core: start..addressee.end, requester, addressee });
    }
    // "(d) the Governor submits a plan", in a list of what is resolved.
    let is_first = clause.start < word
        && begins_clause(script, clause, word)
        && list::mark(script, clause.start).is_some();
    let name = word + usize::from(script.compared(word) == "the");
    let named = organ::named(prepared, name).filter(|_| is_first)?;
    let is_verb = script.class(named.words.end) == Some(Class::Letters)
        && script.compared(named.words.end).ends_with('s')
        && !is_capital(script, named.words.end)
        && !matches!(script.compared(named.words.end), "is" | "was" | "has");
    is_verb.then(|| Order {
        core: word..named.words.end + 1,
        requester: None,
        addressee: word..named.words.end,
    })
}

/// Returns the subject before a verb: the words behind the last sign, if they name someone who can act.
fn subject(prepared: &Prepared, clause: &Range<usize>, word: usize) -> Option<Range<usize>> {
    let words = phrase::subject_before(&prepared.script, clause.start..word)?;
    names_body(prepared, words.clone()).then_some(words)
}

/// Returns whether words name an organ, a post or several of them near their beginning.
fn names_body(prepared: &Prepared, words: Range<usize>) -> bool {
    let script = &prepared.script;
    let first = words.start..words.end.min(words.start + 6);
    first.into_iter().any(|at| {
        organ::named(prepared, at).is_some() || BODIES.at_with(script, at, |key| key == "bodies").is_some()
    })
}

#[cfg(test)]
mod tests;
