//! Awards that only a verb says: `كافأت اللجنة ثلاثة مهندسين`, "four wardens were commended", `tuyên dương 15 tập thể`.
//!
//! Such a verb is an award where it counts whom it honours and these are not already those of an award that is named: so it is none
//! in "honoured eight volunteers with plaques". A speaker who praises the work of twelve districts does not count whom he honours.

use super::Status;
use super::attach::before_reason;
use super::award::AWARDS;
use super::group::{Group, Voice};
use super::is_join;
use super::recipients::Recipients;
use super::verb::{AWARDING, standing};
use crate::lexicon::{Match, Phrases};
use crate::script::{Class, Script};
use std::ops::Range;
use std::sync::LazyLock;

static HONOURING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::with_verbs(
        include_str!("../../lexicon/honouring.txt"),
        include_str!("../../lexicon/honouring_verbs.txt"),
    )
});

/// The most words behind a verb among which those it honours are counted.
const WORDS_BEHIND_MAX: usize = 80;

/// The key of a verb that names no form of award.
pub const HONOUR: &str = "honour";

/// The most words between an Arabic verb and those it honours: its subject.
const SUBJECT_WORDS_MAX: usize = 10;

/// The most words between those who were honoured and the verb in the passive: what they did.
const WORDS_TO_PASSIVE_MAX: usize = 25;

/// Returns the verbs of a clause that honour somebody.
pub fn verbs(script: &Script, clause: Range<usize>) -> Vec<Match> {
    let mut found: Vec<Match> = Vec::new();
    for word in clause.clone() {
        let is_part = found.last().is_some_and(|last| last.words.end > word);
        let verb = (!is_part).then(|| HONOURING.at(script, word)).flatten();
        found.extend(verb.filter(|verb| verb.words.end <= clause.end));
    }
    found
}

/// Returns the awards that these verbs say, each with those it counts. `free`: those counted who are not those of a named award.
pub fn awards<'a>(
    script: &Script,
    clause: Range<usize>,
    verbs: &[Match],
    free: &[&'a Recipients],
) -> Vec<(Group, Vec<&'a Recipients>)> {
    let mut awards: Vec<(Group, Vec<&Recipients>)> = Vec::new();
    for verb in verbs {
        let status = standing(script, clause.start, verb.words.clone());
        let own = if is_passive(script, clause.start, verb) {
            before(script, clause.start, verb, free)
        } else {
            behind(script, clause.end, verb, free)
        };
        let own = own.into_iter().filter(|one| !awards.last().is_some_and(|(_, own)| is_one_of(one, own)));
        let own: Vec<&Recipients> = own.collect();
        if let Some(status) = status.filter(|_| !own.is_empty()) {
            awards.push((group(verb, status), own));
        }
    }
    awards
}

fn group(verb: &Match, status: Status) -> Group {
    let (words, voice) = (verb.words.clone(), Voice::Given(verb.words.start));
    Group { words, forms: vec![verb.key], voice, status }
}

fn is_one_of(one: &Recipients, of: &[&Recipients]) -> bool {
    of.iter().any(|other| other.words == one.words)
}

/// Returns whether those honoured stand before the verb: "were commended", `được Bộ trưởng khen`.
fn is_passive(script: &Script, clause: usize, verb: &Match) -> bool {
    let start = verb.words.start;
    let near = |words: usize| clause.max(start.saturating_sub(words))..start;
    match script.class(start) {
        Some(Class::Arabic) => false,
        _ if script.compared(start) == "được" => true,
        _ => {
            near(2).any(|at| matches!(script.compared(at), "was" | "were" | "been" | "be" | "are" | "being"))
                || near(9)
                    .rev()
                    .take_while(|at| !is_join(script, *at))
                    .any(|at| script.compared(at) == "được")
        }
    }
}

/// Returns those before a verb in the passive, up to another verb or award.
fn before<'a>(script: &Script, clause: usize, verb: &Match, free: &[&'a Recipients]) -> Vec<&'a Recipients> {
    let start = verb.words.start;
    let from = clause.max(start.saturating_sub(WORDS_TO_PASSIVE_MAX));
    let is_other = |at: &usize| {
        AWARDS.at(script, *at).is_some()
            || AWARDING.at(script, *at).is_some_and(|other| other.words.end <= start && other.key == "give")
                && HONOURING.at(script, *at).is_none()
    };
    let from = (from..start).rev().find(is_other).map_or(from, |other| other + 1);
    let first = free.partition_point(|one| one.words.start < from);
    free[first..].iter().copied().take_while(|one| one.words.end <= start).collect()
}

/// Returns those behind a verb in the active, who follow it at once, in Arabic behind its subject.
fn behind<'a>(script: &Script, clause: usize, verb: &Match, free: &[&'a Recipients]) -> Vec<&'a Recipients> {
    let end = verb.words.end;
    let is_arabic = script.class(verb.words.start) == Some(Class::Arabic);
    let is_other = |at: &usize| {
        AWARDING.at(script, *at).is_some() && HONOURING.at(script, *at).is_none()
            || AWARDS.at(script, *at).is_some() && HONOURING.at(script, *at).is_none()
    };
    let clause = clause.min(end + WORDS_BEHIND_MAX);
    let until = (end..clause).find(is_other).unwrap_or(clause);
    let until = before_reason(script, end..until);
    let from = free.partition_point(|one| one.words.start < end);
    let own = free[from..].iter().copied().take_while(|one| one.words.end <= until);
    let own: Vec<&Recipients> = own.collect();
    let Some(first) = own.first() else { return own };
    let between = end..first.words.start;
    let leads = |at: usize| {
        HONOURING.at(script, at).is_some()
            || is_join(script, at)
            || LEADING.contains(&script.compared(at))
            || at > end && HONOURING.at(script, at - 1).is_some_and(|verb| verb.words.end > at)
    };
    let is_near = if is_arabic {
        between.len() <= SUBJECT_WORDS_MAX && !between.clone().any(|at| is_sign_or_link(script, at))
    } else {
        between.clone().all(leads)
    };
    if is_near { own } else { Vec::new() }
}

/// Words between a verb and those it honours.
const LEADING: [&str; 11] = ["cho", "đối", "với", "tới", "the", "these", "its", "gồm", "có", "in", "writing"];

/// Returns whether something begins between an Arabic verb and those counted that is not its subject: the work of somebody, another clause.
fn is_sign_or_link(script: &Script, word: usize) -> bool {
    matches!(script.class(word), Some(Class::Sign(_) | Class::Digits))
        || matches!(script.compared(word), "بحضور" | "بمشاركه" | "عن" | "ضمن" | "خلال")
        || script.compared(word) == "علي" && script.compared(word + 1) != "هامش"
}
