//! Which awards of a clause are given together, and how their verb speaks.

use super::award::{counts_directly, counts_people_next};
use super::name::{behind_quotes, is_quote, name_end};
use super::recipients::Recipients;
use super::verb::{WORDS_TO_VERB_MAX, before_adverbs, standing, verbs};
use super::{Status, is_join};
use crate::lexicon::Match;
use crate::script::{Class, Script};
use std::ops::Range;

/// The most words between two awards that are given together, such as the name of a title in quotes.
pub const WORDS_BETWEEN_MAX: usize = 8;

/// Awards that are given together.
pub struct Group {
    /// Their words.
    pub words: Range<usize>,
    /// The forms of award.
    pub forms: Vec<&'static str>,
    /// How their verb speaks.
    pub voice: Voice,
    /// Whether they were given, or are only meant to be.
    pub status: Status,
}

/// How the verb of an award speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Its subject receives.
    Received,
    /// Its subject gives; the verb stands at this word.
    Given(usize),
    /// There is none, or one that says neither.
    Unsaid,
}

/// Returns the awards in groups: those with few words and no recipients between them are given together.
pub fn grouped(script: &Script, clause: usize, awards: &[Match], recipients: &[Recipients]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // Where the group before the last ended.
    let mut from = clause;
    for award in awards {
        let words = award.words.clone();
        let parted = |from: usize| {
            let next = recipients.get(recipients.partition_point(|one| one.words.start < from));
            let is_between = next.is_some_and(|next| next.words.end <= words.start);
            let is_to_whom = (from..words.start)
                .any(|at| TO_WHOM.contains(&script.compared(at)) || script.is_sign(at, ':'));
            let is_counted = award.key == "title" && script.class(words.start - 1) == Some(Class::Digits);
            words.start - from > WORDS_BETWEEN_MAX
                || is_between
                || is_to_whom
                || is_counted
                || is_given_to_another(script, from..words.start)
        };
        let begins_anew = |group: &Group| {
            // `danh hiệu Thầy thuốc Ưu tú` is one.
            if group.words.end == words.start {
                return false;
            }
            let has_own = || has_own_recipients(script, from, group.words.start, recipients);
            is_credential(script, from, group.words.start)
                && !has_own_count(recipients, from..group.words.start)
                || begins_clause(script, group, words.clone(), recipients, has_own)
        };
        match groups.last_mut().filter(|group| !parted(group.words.end) && !begins_anew(group)) {
            Some(group) => {
                group.words.end = words.end;
                if !group.forms.contains(&award.key) {
                    group.forms.push(award.key);
                }
            }
            None => {
                from = groups.last().map_or(clause, |group| group.words.end);
                let voice = voice(script, from..words.start);
                let status = standing(script, clause, words.clone()).unwrap_or(Status::Received);
                groups.push(Group { words, forms: vec![award.key], voice, status });
            }
        }
    }
    groups.iter_mut().for_each(|group| group.words.end = behind_quotes(script, group.words.end));
    groups
}

/// Returns whether the words between two awards name somebody to whom the first goes and end with a comma: `وسام ... لجيش المنطقة، ووسام`.
fn is_given_to_another(script: &Script, between: Range<usize>) -> bool {
    let is_to = |at: usize| {
        let form = script.compared(at);
        script.class(at) == Some(Class::Arabic)
            && form.starts_with('ل')
            && form.chars().count() >= LETTERS_TO_MIN
    };
    let ends_with_comma = between.clone().next_back().is_some_and(|at| script.is_sign(at, '،'));
    ends_with_comma && between.clone().any(is_to)
}

/// The fewest letters of an Arabic word with the letter for "to" before it.
const LETTERS_TO_MIN: usize = 4;

/// The most words between a verb with its subject and the award.
const WORDS_TO_RECEIVE_MAX: usize = 10;

/// The most words between the Vietnamese word of the passive and its verb: who gives.
const WORDS_OF_GIVER_MAX: usize = 9;

/// Returns how the last verb before an award speaks; one that only goes on, joined to another, as that one does.
fn voice(script: &Script, words: Range<usize>) -> Voice {
    let near = words.start.max(words.end.saturating_sub(WORDS_TO_RECEIVE_MAX));
    let Some(verb) = verbs(script, near..words.end).last() else { return Voice::Unsaid };
    match verb.key {
        "receive" => Voice::Received,
        "give" if is_passive(script, words.start, &verb) => Voice::Received,
        "give" => {
            let from = words.start.max(verb.words.start.saturating_sub(WORDS_TO_VERB_MAX));
            let first = verbs(script, from..verb.words.start).last().filter(|_| goes_on(script, &verb));
            let has_pronoun = has_pronoun(script, verb.words.start);
            match first.filter(|first| has_pronoun || first.key != "recognise") {
                Some(first) if first.key == "receive" || is_passive(script, words.start, &first) => {
                    Voice::Received
                }
                Some(first) => Voice::Given(first.words.start),
                None => Voice::Given(verb.words.start),
            }
        }
        // Who is recognised stands before what they are recognised as.
        _ => Voice::Received,
    }
}

/// Pronouns behind an Arabic verb, which stand for those named before it: بمنحهم.
const PRONOUNS: [&str; 4] = ["هم", "ها", "هما", "هن"];

fn has_pronoun(script: &Script, verb: usize) -> bool {
    script.class(verb) == Some(Class::Arabic)
        && PRONOUNS.iter().any(|pronoun| script.compared(verb).ends_with(pronoun))
}

/// Returns whether a verb goes on with those named before it: joined to a verb, or with a pronoun.
fn goes_on(script: &Script, verb: &Match) -> bool {
    let is_arabic = script.class(verb.words.start) == Some(Class::Arabic);
    let before = verb.words.start.checked_sub(1);
    has_pronoun(script, verb.words.start)
        || !is_arabic && before.is_some_and(|before| is_join(script, before))
}

/// Returns whether a verb of giving says what its subject received: `được Chủ tịch tặng`, "honoured with", الموظفون منحوا.
fn is_passive(script: &Script, from: usize, verb: &Match) -> bool {
    let start = verb.words.start;
    match script.class(start) {
        Some(Class::Arabic) => script.compared(start).ends_with("وا"),
        _ if script.compared(verb.words.end) == "with" => true,
        _ if before_adverbs(script, start).is_some_and(|before| {
            before >= from
                && matches!(script.compared(before), "been" | "being" | "be" | "were" | "was" | "are" | "got")
        }) =>
        {
            true
        }
        _ => {
            let near = from.max(start.saturating_sub(WORDS_OF_GIVER_MAX));
            (near..start).rev().take_while(|at| !is_join(script, *at)).any(|at| script.compared(at) == "được")
        }
    }
}

/// Words between awards that lead to those who receive the first.
const TO_WHOM: [&str; 5] = ["cho", "to", "upon", "الي", "ل"];

/// Words before an award that was received once, and is only told of somebody: "a past recipient of", `từng đoạt`.
const CREDENTIALS: [&str; 12] = [
    "recipient",
    "recipients",
    "winner",
    "winners",
    "holder",
    "holders",
    "từng",
    "الحائز",
    "الحائزه",
    "الحاصل",
    "الحاصله",
    "الفائز",
];

fn has_own_count(recipients: &[Recipients], words: Range<usize>) -> bool {
    let first = recipients.get(recipients.partition_point(|one| one.words.start < words.start));
    first.is_some_and(|one| one.words.end <= words.end)
}

fn is_credential(script: &Script, from: usize, award: usize) -> bool {
    let near = from.max(award.saturating_sub(WORDS_TO_RECEIVE_MAX));
    (near..award).any(|at| CREDENTIALS.contains(&script.compared(at)))
}

/// Returns whether a clause of its own begins between two awards: behind a word that sets it against the first, or with a verb
/// that has another subject where the first award has its own recipients.
fn begins_clause(
    script: &Script,
    group: &Group,
    award: Range<usize>,
    recipients: &[Recipients],
    has_own: impl Fn() -> bool,
) -> bool {
    let between = group.words.end..award.start;
    let contrasts = |at: usize| CONTRASTS.contains(&script.compared(at));
    let names = group.words.start;
    // `tuyên dương 93 "Đảng viên trẻ tiêu biểu", trao Giải thưởng`: the first is counted already.
    let is_counted_name = names > 1
        && is_quote(script, names - 1)
        && script.class(names - 2) == Some(Class::Digits)
        && verbs(script, between.clone()).next().is_some();
    // `درع الدائرة، كونه الفائز بجائزة`: who has the first has had the other.
    let is_credential =
        |at: usize| CREDENTIALS.contains(&script.compared(at)) || script.compared(at) == "كونه";
    if is_counted_name || between.clone().any(|at| contrasts(at) || is_credential(at)) {
        return true;
    }
    // "decorated two surgeons with a medal and handed letters to ten drivers"
    let has_object =
        matches!(group.voice, Voice::Given(verb) if has_own_count(recipients, verb..group.words.start));
    // Words between the name of the first award and the verb say who has it.
    let has_named = |verb: &Match| {
        let named = name_end(script, group.words.end, award.start);
        verb.words.start.saturating_sub(named) >= WORDS_NAMED_MIN
    };
    let has_next =
        || counts_directly(script, award.end, recipients) || counts_people_next(award.end, recipients);
    let mut own_verbs = verbs(script, between.clone());
    own_verbs.any(|verb| {
        if script.class(verb.words.start) == Some(Class::Arabic) {
            // What went to somebody is the subject itself.
            let is_subject = || {
                matches!(
                    script.compared(verb.words.start),
                    "عادت" | "وعادت" | "كانت" | "وذهبت" | "والت" | "ذهبت" | "الت" | "وذهب"
                )
            };
            return is_new_in_arabic(script, &verb)
                && (is_subject()
                    || has_subject(script, verb.words.end..award.start)
                    || verb.key == "give" && has_named(&verb));
        }
        let is_passive = group.voice == Voice::Received;
        verb.key == "give" && (has_object || is_passive) && has_next()
            || has_other_subject(script, &verb) && has_own()
    })
}

/// Words that set a clause against the one before it, as they are compared.
const CONTRASTS: [&str; 11] =
    ["فيما", "بينما", "حين", "اما", "اذ", "حيث", "while", "whereas", "còn", "khi", "riêng"];

/// The fewest words between an award and the next verb that name who has it.
const WORDS_NAMED_MIN: usize = 2;

/// Returns whether an Arabic verb begins a clause, and does not only go on with a pronoun: وسلمهم.
fn is_new_in_arabic(script: &Script, verb: &Match) -> bool {
    let form = script.compared(verb.words.start);
    let before = verb.words.start.checked_sub(1);
    let is_joined = before.is_some_and(|before| {
        is_join(script, before) || matches!(script.compared(before), "كما" | "ثم" | "كذلك" | "ايضا")
    });
    (form.starts_with('و') || is_joined) && !PRONOUNS.iter().any(|pronoun| form.ends_with(pronoun))
}

/// Returns whether a verb has another subject than the one before it: it stands before it, without a word that joins them.
fn has_other_subject(script: &Script, verb: &Match) -> bool {
    let before = verb.words.start.saturating_sub(1);
    !is_join(script, before)
        && !matches!(
            script.compared(before),
            "also" | "each" | "then" | "both" | "of" | "shall" | "cũng" | "đồng"
        )
}

/// Returns whether words between an Arabic verb and an award name who gives or receives it.
fn has_subject(script: &Script, words: Range<usize>) -> bool {
    const NO_SUBJECTS: [&str; 13] =
        ["علي", "الي", "من", "في", "ايضا", "كذلك", "له", "لها", "لهم", "لهما", "اليهم", "جميعا", "كل"];
    let mut named = words.filter(|at| script.class(*at) == Some(Class::Arabic));
    named.any(|at| !NO_SUBJECTS.contains(&script.compared(at)))
}

/// Returns whether those who received an award stand before it: counted, or as the subject of a verb of receiving, or behind كل من.
fn has_own_recipients(script: &Script, from: usize, award: usize, recipients: &[Recipients]) -> bool {
    let is_counted = has_own_count(recipients, from..award);
    let near = from.max(award.saturating_sub(WORDS_TO_VERB_MAX));
    let is_each = |at: usize| script.compared(at) == "كل" && script.compared(at + 1) == "من";
    let mut received = verbs(script, near..award).filter(|verb| verb.key == "receive");
    let is_subject = received.any(|verb| {
        script.class(verb.words.start) != Some(Class::Arabic) || has_subject(script, verb.words.end..award)
    });
    is_counted || is_subject || (near..award).any(is_each)
}
