//! Verbs of giving and of receiving, and what the words before them say: that it was not so, or is only proposed.

use super::Status;
use super::name::is_quote;
use crate::lexicon::{Match, Phrases};
use crate::phrase;
use crate::script::{Class, Script};
use std::ops::Range;
use std::sync::LazyLock;

pub static AWARDING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::with_verbs(
        include_str!("../../lexicon/awarding.txt"),
        include_str!("../../lexicon/awarding_verbs.txt"),
    )
});

/// What says that an award is not given, or only proposed.
pub static OUTLOOK: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../../lexicon/outlook.txt")));

/// The most words between an award and the verb with which it is given or received.
pub const WORDS_TO_VERB_MAX: usize = 14;

/// The most words between a verb and the title it gives.
const WORDS_TO_TITLE_MAX: usize = 4;

/// The most words between an award and the verb in the passive of which it is the subject: its name.
const WORDS_TO_PASSIVE_MAX: usize = 9;

/// The most words between an award and "went to": its sum, and who pays it.
const WORDS_TO_WENT_MAX: usize = 20;

/// The most words between a denial and the award it denies, with the verb between them.
const WORDS_DENIED_MAX: usize = 5;

/// The most words between what proposes an award and the award: who is to give it, to whom.
const WORDS_PROPOSED_MAX: usize = 18;

/// The most words of a verb before its last.
const WORDS_OF_VERB_MAX: usize = 3;

/// Returns the verbs that begin at these words.
pub fn verbs(script: &Script, words: Range<usize>) -> impl Iterator<Item = Match> {
    // A word of one verb may be another: "công nhận", "have been awarded".
    let is_part = |word: usize| {
        let before = word.saturating_sub(WORDS_OF_VERB_MAX)..word;
        before.into_iter().any(|at| AWARDING.at(script, at).is_some_and(|before| before.words.end > word))
    };
    words.filter(move |word| !is_part(*word)).filter_map(|word| AWARDING.at(script, word))
}

/// Returns whether a verb of one of these kinds stands before an award.
pub fn has_verb(script: &Script, clause: usize, award: usize, keys: &[&str]) -> bool {
    let from = clause.max(award.saturating_sub(WORDS_TO_VERB_MAX));
    verbs(script, from..award).any(|verb| keys.contains(&verb.key))
}

/// Returns whether a title is given or received right here; elsewhere the word means a post as often.
pub fn has_verb_near(script: &Script, title: usize) -> bool {
    verbs(script, title.saturating_sub(WORDS_TO_TITLE_MAX)..title).any(|verb| verb.key != "recognise")
}

/// Returns whether an award is the subject of a verb of giving behind it: "Medals were pinned on", "được trao tặng", "إلى" behind a verb.
pub fn is_given_behind(script: &Script, award: usize, clause: usize) -> bool {
    let until = clause.min(award + WORDS_TO_PASSIVE_MAX);
    let is_given = |at: usize| AWARDING.at_with(script, at, |key| key == "give").is_some();
    let is_got_by = |at: usize| {
        AWARDING.at_with(script, at, |key| key == "receive").is_some_and(|verb| {
            (verb.words.end - 1..verb.words.end + 1).any(|at| script.compared(at) == "by")
        })
    };
    let goes_far =
        |at: usize| matches!(script.compared(at), "went" | "goes") && script.compared(at + 1) == "to";
    let is_far = script.class(award.saturating_sub(1)) == Some(Class::Letters)
        && (until..clause.min(award + WORDS_TO_WENT_MAX)).any(goes_far);
    is_told_of(script, award)
        || is_far
        || (award..until).any(|at| match script.compared(at) {
            "was" | "were" | "been" | "be" | "is" | "are" => {
                let verb = behind_adverbs(script, at + 1);
                is_given(verb) || is_got_by(verb)
            }
            "went" | "goes" | "go" => script.compared(at + 1) == "to",
            "من" => script.compared(at + 1) == "نصيب",
            "được" | "đã" | "thuộc" => {
                AWARDING.at(script, at).is_some_and(|verb| verb.words.len() > 1)
            }
            "ذهبت" | "ذهب" | "الت" | "منحت" | "سلمت" | "وزعت" => true,
            _ => false,
        })
}

/// Returns whether an award goes on with who has it: "the trophy won by its choir", "a medal awarded to two guides".
fn is_told_of(script: &Script, award: usize) -> bool {
    // "honours conferred on members" are spoken of in general.
    let is_general = matches!(script.compared(award.saturating_sub(1)), "honours" | "honors" | "awards");
    let verb = AWARDING.at(script, award).filter(|_| !is_general && !script.begins_line(award));
    verb.is_some_and(|verb| {
        let last = script.compared(verb.words.end - 1);
        let is_link = matches!(last, "by" | "to" | "on" | "upon");
        let link = if is_link { last } else { script.compared(verb.words.end) };
        match verb.key {
            "receive" => link == "by",
            _ => matches!(link, "to" | "on" | "upon"),
        }
    })
}

/// The most English adverbs between the parts of a verb: "were also formally awarded".
const ADVERBS_MAX: usize = 2;

/// Returns whether a word only says how something is done or to whom besides: "also", "likewise", "posthumously".
fn is_adverb(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    matches!(form, "also" | "then" | "each" | "likewise" | "further" | "all" | "both")
        || form.len() > 4 && form.ends_with("ly")
}

/// Returns the word behind the adverbs at a word.
pub fn behind_adverbs(script: &Script, word: usize) -> usize {
    (word..word + ADVERBS_MAX).find(|at| !is_adverb(script, *at)).unwrap_or(word + ADVERBS_MAX)
}

/// Returns the last word before another that is no adverb.
pub fn before_adverbs(script: &Script, word: usize) -> Option<usize> {
    let from = word.saturating_sub(ADVERBS_MAX + 1);
    (from..word).rev().find(|at| !is_adverb(script, *at))
}

/// Returns how an award stands, that begins at a word of a clause: given, aimed at or proposed; nothing where it was not given.
pub fn standing(script: &Script, clause: usize, award: Range<usize>) -> Option<Status> {
    if is_denied(script, clause, award.clone()) || is_habit(script, award.end) {
        return None;
    }
    let from = clause.max(award.start.saturating_sub(WORDS_PROPOSED_MAX));
    let cue = (from..award.start).filter_map(|at| OUTLOOK.at(script, at)).next_back();
    match cue.map(|cue| (cue.key, is_noun_of_reason(script, &cue))) {
        _ if phrase::is_aimed_at(script, clause, award.start) => Some(Status::Target),
        Some(("proposed", false)) => Some(Status::Planned),
        Some(("rule", _)) => None,
        _ if is_to_come(script, from..award.start) => Some(Status::Planned),
        _ => Some(Status::Received),
    }
}

/// The most words between an award and how often it is given.
const WORDS_TO_HABIT_MAX: usize = 6;

/// Returns whether words behind an award say how often it is given, and so of nobody that he has it: "is awarded annually", `كل عامين`.
fn is_habit(script: &Script, award: usize) -> bool {
    const TIMES: [&str; 10] =
        ["year", "years", "month", "quarter", "عام", "عامين", "سنه", "سنتين", "شهر", "سنوات"];
    let is_time = |at: usize| TIMES.contains(&script.compared(at));
    let words = (award..award + WORDS_TO_HABIT_MAX).take_while(|at| !script.begins_line(*at));
    words.into_iter().take_while(|at| !matches!(script.class(*at), Some(Class::Sign(_)))).any(|at| {
        match script.compared(at) {
            "is" | "are" => matches!(script.compared(at + 2), "annually" | "yearly"),
            "every" | "كل" => is_time(at + 1) || is_time(at + 2),
            _ => false,
        }
    })
}

/// Returns whether a word of proposing only says on whose proposal something is done: `theo đề nghị của`, `on the recommendation of`.
fn is_noun_of_reason(script: &Script, cue: &Match) -> bool {
    let before = cue.words.start.checked_sub(1).map_or("", |before| script.compared(before));
    matches!(script.compared(cue.words.end), "của" | "of" | "المقدم" | "المقدمه")
        || matches!(before, "theo" | "xét" | "the" | "علي")
        || matches!(script.compared(cue.words.start), "باقتراح" | "بتوصيه" | "بناء")
}

/// Returns whether the last Arabic verb of giving or receiving is in the future: سيمنح.
fn is_to_come(script: &Script, words: Range<usize>) -> bool {
    let last =
        verbs(script, words).last().filter(|verb| script.class(verb.words.start) == Some(Class::Arabic));
    last.is_some_and(|verb| {
        let form = script.compared(verb.words.start).trim_start_matches(['و', 'ف']);
        ["سي", "ست", "سن"].iter().any(|future| form.starts_with(future))
    })
}

/// Returns whether words say that an award was not given: a denial close before it or before its verb, or behind it in the passive.
fn is_denied(script: &Script, clause: usize, award: Range<usize>) -> bool {
    let from = clause.max(award.start.saturating_sub(WORDS_DENIED_MAX + 1));
    let ends = |at: usize| {
        matches!(script.class(at), Some(Class::Sign(',' | '،' | ':' | '('))) || is_quote(script, at)
    };
    let from = (from..award.start).rev().find(|at| ends(*at)).map_or(from, |sign| sign + 1);
    let is_denial = |at: usize| OUTLOOK.at(script, at).is_some_and(|cue| cue.key == "denied");
    let behind = (award.end..award.end + WORDS_TO_PASSIVE_MAX).find(|at| {
        matches!(
            script.compared(*at),
            "was" | "were" | "is" | "are" | "been" | "be" | "được" | "may" | "shall"
        )
    });
    let verb = verbs(script, clause.max(award.start.saturating_sub(WORDS_TO_VERB_MAX))..award.start).last();
    let is_not_done = verb.is_some_and(|verb| {
        let from = clause.max(verb.words.start.saturating_sub(WORDS_DENIED_MAX));
        let from = (from..verb.words.start).rev().find(|at| ends(*at)).map_or(from, |sign| sign + 1);
        (from..verb.words.start).any(is_denial)
    });
    // "None of the four nominees", `Chưa có cá nhân nào`.
    let is_none = matches!(script.compared(clause), "none" | "nobody" | "neither" | "chưa" | "không");
    (from..award.start).any(is_denial)
        || is_none
        || is_not_done
        || script.is_sign(award.end, ':') && is_denial(award.end + 1)
        || is_denial(award.end) && !script.begins_line(award.end)
        || behind.is_some_and(|verb| {
            is_denial(verb.saturating_sub(1)) || is_denial(verb + 1) && !script.begins_line(verb + 1)
        })
}
