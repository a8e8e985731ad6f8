//! Formal awards: what was given, to how many collectives and individuals, by whom.
//!
//! Awards that are named together are one recognition. Its recipients are the counts behind it, up to the next award; where it is
//! received ("12 tập thể được tặng Bằng khen"), those before. Praise by a speaker is none.

mod recipients;

use crate::Prepared;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::lexicon::{Match, Phrases};
use crate::phrase;
use crate::script::{Class, Script, Span};
use recipients::{Recipients, recipients};
use serde::Serialize;
use std::ops::Range;
use std::sync::LazyLock;

static AWARDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/awards.txt")));
static AWARDING: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/awarding.txt")));

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
}

/// The most words between two awards that are given together, such as the name of a title in quotes.
const WORDS_BETWEEN_MAX: usize = 8;

/// The most words between an award and the verb with which it is given or received.
const WORDS_TO_VERB_MAX: usize = 14;

/// How far before an award the verb may stand whose subject gives it.
const GIVER_WORDS_MAX: usize = 40;

/// The most words between a verb and the title it gives.
const WORDS_TO_TITLE_MAX: usize = 4;

/// Awards that are only words until someone gives or receives them.
const NEED_A_VERB: [&str; 9] =
    ["title", "typical_example", "praise", "reward", "prize", "promotion", "shield", "medal", "medal_minor"];

/// Awards that are given together.
struct Group {
    words: Range<usize>,
    forms: Vec<&'static str>,
    is_received: bool,
}

/// Returns the recognitions of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let clauses = phrase::clauses(&prepared.script);
    clauses.flat_map(|clause| of_clause(prepared, found, clause)).collect()
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
        // Who received it stands before it; but the subject may follow the verb.
        let is_before = group.is_received && !before.is_empty();
        let own = if is_before || behind.is_empty() { before } else { behind };
        from = own.iter().map(|one| one.words.end).fold(group.words.end, usize::max);
        findings.push(finding(prepared, found, group, &own, clause.clone()));
    }
    findings
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
        _ => false,
    };
    words.clone().find(says_why).unwrap_or(words.end)
}

/// Returns where those who received one award end and those who received the next begin: at the subject of a verb of receiving, or
/// behind a verb of giving that begins a clause of its own.
fn own_end(script: &Script, from: usize, next: usize, recipients: &[Recipients]) -> usize {
    let between = |one: &&Recipients| one.words.start >= from && one.words.end <= next;
    let between: Vec<&Recipients> = recipients.iter().filter(between).collect();
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
    let count = |collective: bool| counted(&prepared.script, recipients, collective);
    let (collectives, individuals) = (count(true), count(false));
    let giver = giver(prepared, group, clause.clone());
    let words = recipients
        .iter()
        .map(|one| one.words.clone())
        .chain(giver.clone().filter(|giver| giver.start >= group.words.end));
    let extent = words.fold(group.words.clone(), |all, one| all.start.min(one.start)..all.end.max(one.end));
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
            status: if phrase::is_aimed_at(script, clause.start, group.words.start) {
                Status::Target
            } else {
                Status::Received
            },
        }),
    }
}

/// Reads `312 Chiến sĩ thi đua`: how many bear a Vietnamese title that is counted itself, and whether they are collectives.
fn titled(prepared: &Prepared, group: &Group) -> Option<(Value, bool)> {
    let title = group.words.start;
    let is_title = group.forms == ["title"] && is_vietnamese(&prepared.script, title);
    let from = title.saturating_sub(1);
    let numeral =
        prepared.numerals_in(from..title).last().filter(|one| is_title && one.words.end == title)?;
    let is_collective = matches!(prepared.script.compared(title), "tập" | "đơn");
    (!numeral.weak).then(|| (Value(numeral.value.clone()), is_collective))
}

/// Returns how many of a sort there are: those named first, and those that are joined to them ("3 thôn và 8 hộ").
fn counted(script: &Script, recipients: &[&Recipients], is_collective: bool) -> Option<Value> {
    let mut sum: Option<Value> = None;
    let mut end = 0;
    for one in recipients {
        let is_joined = end > 0 && (end..one.words.start).all(|at| is_join(script, at));
        let is_joined = is_joined || end == one.words.start && script.compared(end).starts_with('و');
        if one.is_collective == is_collective {
            sum = match sum {
                None => Some(one.count.clone()),
                Some(sum) if is_joined => Some(Value(sum.0 + &one.count.0)),
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

/// Returns the awards of a clause that are more than words.
fn awards(script: &Script, clause: Range<usize>, recipients: &[Recipients]) -> Vec<Match> {
    let named = named(script, clause.clone());
    let is_given = |at: usize| {
        let award = &named[at];
        let words = award.words.clone();
        let is_led = at > 0 && words.start - named[at - 1].words.end <= WORDS_BETWEEN_MAX;
        let leads = named.get(at + 1).is_some_and(|next| next.words.start - words.end <= WORDS_BETWEEN_MAX);
        let before = |keys: &[&str]| has_verb(script, clause.start, words.start, keys);
        let is_passive = || is_given_behind(script, words.end, clause.end);
        match award.key {
            // What is said to be given in a list needs no verb: "Khen thưởng 6 tập thể", "Danh hiệu ...: 15 cá nhân".
            key if NEED_A_VERB.contains(&key) && counts_directly(script, words.end, recipients) => true,
            // A bonus with a certificate is given with it.
            "reward" => is_led || before(&["receive"]) || leads && before(&["give"]) || is_passive(),
            "praise" => before(&["receive"]),
            "typical_example" => before(&["recognise"]),
            "title" if is_aimed_share(script, clause.start, words.start) => false,
            "title" => is_led || has_verb_near(script, words.start) || is_passive(),
            key if NEED_A_VERB.contains(&key) => before(&["give", "receive"]) || is_passive(),
            _ => true,
        }
    };
    let kept: Vec<bool> = (0..named.len()).map(is_given).collect();
    named.into_iter().zip(kept).filter_map(|(award, is_given)| is_given.then_some(award)).collect()
}

/// Returns whether a share of many stands before a title, which they are to reach: `trên 80% gia đình đạt danh hiệu`.
fn is_aimed_share(script: &Script, clause: usize, title: usize) -> bool {
    let from = clause.max(title.saturating_sub(WORDS_TO_VERB_MAX));
    (from..title).any(|at| script.is_sign(at, '%'))
}

/// Returns the words for awards in a clause.
fn named(script: &Script, clause: Range<usize>) -> Vec<Match> {
    let (mut found, mut word) = (Vec::new(), clause.start);
    while word < clause.end {
        let award = AWARDS.at(script, word).filter(|award| award.words.end <= clause.end);
        let award = award.filter(|award| is_name_of_award(script, award));
        word = award.as_ref().map_or(word + 1, |award| award.words.end);
        found.extend(award);
    }
    found
}

/// Returns whether words name an award and are not part of other words: "the Order of the Star", but "by order of", "to award a medal".
fn is_name_of_award(script: &Script, award: &Match) -> bool {
    let start = award.words.start;
    let before = start.checked_sub(1).map_or("", |before| script.compared(before));
    match script.compared(start) {
        "order" if script.compared(award.words.end - 1) == "of" => {
            let is_name = script.written(start..start + 1).starts_with(char::is_uppercase);
            is_name && !matches!(before, "by" | "in" | "under" | "an")
        }
        "award" | "awards" if award.words.len() == 1 => {
            let next = script.compared(award.words.end);
            before != "to" && !matches!(next, "of" | "a" | "an" | "the")
        }
        _ => true,
    }
}

/// Returns whether a verb of one of these kinds stands before an award.
fn has_verb(script: &Script, clause: usize, award: usize, keys: &[&str]) -> bool {
    let from = clause.max(award.saturating_sub(WORDS_TO_VERB_MAX));
    verbs(script, from..award).any(|verb| keys.contains(&verb.key))
}

/// The most words between an award and the verb in the passive of which it is the subject: its name.
const WORDS_TO_PASSIVE_MAX: usize = 9;

/// Returns whether an award is the subject of a verb of giving behind it: "Medals were pinned on", "được trao tặng", "إلى" behind a verb.
fn is_given_behind(script: &Script, award: usize, clause: usize) -> bool {
    let until = clause.min(award + WORDS_TO_PASSIVE_MAX);
    (award..until).any(|at| match script.compared(at) {
        "was" | "were" | "been" | "be" | "is" | "are" => {
            AWARDING.at_with(script, at + 1, |key| key == "give").is_some()
                || script.compared(at + 1) == "also"
                    && AWARDING.at_with(script, at + 2, |key| key == "give").is_some()
                || AWARDING.at_with(script, at + 1, |key| key == "receive").is_some_and(|verb| {
                    (verb.words.end - 1..verb.words.end + 1).any(|at| script.compared(at) == "by")
                })
        }
        "went" | "goes" => script.compared(at + 1) == "to",
        "من" => script.compared(at + 1) == "نصيب",
        "được" => AWARDING.at(script, at).is_some_and(|verb| verb.words.len() > 1),
        _ => false,
    })
}

/// Vietnamese syllables that say of what sort a commendation is, and for whom: `khen thưởng đột xuất cho 9 tập thể`.
const OF_SORT: [&str; 12] =
    ["cho", "đột", "xuất", "chuyên", "đề", "theo", "thường", "kịp", "thời", "đối", "với", "thành"];
const WORDS_OF_SORT_MAX: usize = 4;

/// Returns whether those counted follow an award at once, or behind a colon, a bracket or a word for "to".
fn counts_directly(script: &Script, award: usize, recipients: &[Recipients]) -> bool {
    let next = recipients.get(recipients.partition_point(|one| one.words.start < award));
    let signs = |at: usize| matches!(script.class(at), Some(Class::Sign(':' | '(')));
    next.is_some_and(|next| {
        let between = award..next.words.start;
        let is_led = between.clone().next_back().is_some_and(signs) || script.is_sign(award, ':');
        let is_listed = between.len() <= WORDS_BETWEEN_MAX && is_led;
        let is_next = script.class(award.saturating_sub(1)) == Some(Class::Letters)
            && between.len() <= WORDS_OF_SORT_MAX
            && between.clone().all(|at| OF_SORT.contains(&script.compared(at)))
            && script.class(next.words.start) == Some(Class::Digits)
            && is_vietnamese(script, award - 1);
        is_listed || is_next || is_to_whom(script, between, next)
    })
}

/// The most words between an award with its sum of money and those to whom it goes.
const WORDS_TO_WHOM_MAX: usize = 10;

/// Returns whether a word for "to" without any verb leads from an award to those counted: `a trophy to one district`, `ل`, `إلى`.
fn is_to_whom(script: &Script, between: Range<usize>, next: &Recipients) -> bool {
    let leads = match script.class(next.words.start) {
        Some(Class::Arabic) if script.compared(next.words.start).starts_with('ل') => true,
        _ => between.clone().next_back().is_some_and(|at| matches!(script.compared(at), "to" | "الي" | "ل")),
    };
    leads && between.len() <= WORDS_TO_WHOM_MAX && verbs(script, between).next().is_none()
}

/// Returns whether a word has a letter that only Vietnamese has.
fn is_vietnamese(script: &Script, word: usize) -> bool {
    script.compared(word).chars().any(|letter| !letter.is_ascii() && letter.is_alphabetic())
}

/// Returns whether a title is given or received right here; elsewhere the word means a post as often.
fn has_verb_near(script: &Script, title: usize) -> bool {
    verbs(script, title.saturating_sub(WORDS_TO_TITLE_MAX)..title).any(|verb| verb.key != "recognise")
}

fn verbs(script: &Script, words: Range<usize>) -> impl Iterator<Item = Match> {
    // The second syllable of one verb may be another: "công nhận".
    let is_part = |word: usize| {
        let before = word.checked_sub(1).and_then(|before| AWARDING.at(script, before));
        before.is_some_and(|before| before.words.end > word)
    };
    words.filter(move |word| !is_part(*word)).filter_map(|word| AWARDING.at(script, word))
}

/// Returns the awards in groups: those with few words and no recipients between them are given together.
fn grouped(script: &Script, clause: usize, awards: &[Match], recipients: &[Recipients]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // Where the group before the last ended.
    let mut from = clause;
    for award in awards {
        let words = award.words.clone();
        let parted = |from: usize| {
            let next = recipients.get(recipients.partition_point(|one| one.words.start < from));
            let is_between = next.is_some_and(|next| next.words.end <= words.start);
            words.start - from > WORDS_BETWEEN_MAX || is_between
        };
        let begins_anew = |group: &Group| {
            let has_own = || has_own_recipients(script, from, group.words.start, recipients);
            begins_clause(script, group.words.end..words.start, has_own)
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
                let near = from.max(words.start.saturating_sub(WORDS_TO_RECEIVE_MAX));
                let is_received =
                    verbs(script, near..words.start).last().is_some_and(|verb| verb.key == "receive");
                groups.push(Group { words, forms: vec![award.key], is_received });
            }
        }
    }
    groups.iter_mut().for_each(|group| group.words.end = behind_quotes(script, group.words.end));
    groups
}

/// The most words between a verb of receiving with its subject and the award.
const WORDS_TO_RECEIVE_MAX: usize = 7;

/// Returns whether a clause of its own begins between two awards: behind a word that sets it against the first, or with a verb
/// that has another subject where the first award has its own recipients.
fn begins_clause(script: &Script, between: Range<usize>, has_own: impl Fn() -> bool) -> bool {
    let contrasts = |at: usize| matches!(script.compared(at), "فيما" | "بينما" | "while" | "whereas" | "còn");
    if between.clone().any(contrasts) {
        return true;
    }
    let mut own_verbs = verbs(script, between.clone());
    own_verbs.any(|verb| has_other_subject(script, &verb, between.end)) && has_own()
}

/// Returns whether a verb does not go on with the subject of the clause before: in Arabic one of giving, or one with a subject
/// behind it; elsewhere one with a subject before it.
fn has_other_subject(script: &Script, verb: &Match, award: usize) -> bool {
    if script.class(verb.words.start) == Some(Class::Arabic) {
        let is_new = script.compared(verb.words.start).starts_with('و')
            || verb.words.start.checked_sub(1).is_some_and(|before| is_join(script, before));
        return is_new && (verb.key == "give" || has_subject(script, verb.words.end..award));
    }
    let before = verb.words.start.saturating_sub(1);
    !is_join(script, before) && !matches!(script.compared(before), "also" | "cũng" | "đồng")
}

/// Returns whether words between an Arabic verb and an award name who receives it.
fn has_subject(script: &Script, words: Range<usize>) -> bool {
    let mut named = words.filter(|at| script.class(*at) == Some(Class::Arabic));
    named.any(|at| !matches!(script.compared(at), "علي" | "الي" | "من" | "في" | "ايضا" | "كذلك"))
}

/// Returns whether those who received an award stand before it: counted, or as the subject of a verb of receiving, or behind كل من.
fn has_own_recipients(script: &Script, from: usize, award: usize, recipients: &[Recipients]) -> bool {
    let is_counted = recipients.iter().any(|one| one.words.start >= from && one.words.end <= award);
    let near = from.max(award.saturating_sub(WORDS_TO_VERB_MAX));
    let is_each = |at: usize| script.compared(at) == "كل" && script.compared(at + 1) == "من";
    let mut received = verbs(script, near..award).filter(|verb| verb.key == "receive");
    let is_subject = received.any(|verb| {
        script.class(verb.words.start) != Some(Class::Arabic) || has_subject(script, verb.words.end..award)
    });
    is_counted || is_subject || (near..award).any(is_each)
}

/// Returns the word behind names in quotes that follow: `"وحدة مصممة على الفوز" و "جندي المحاكاة"`.
fn behind_quotes(script: &Script, word: usize) -> usize {
    let is_quote = |at: usize| matches!(script.class(at), Some(Class::Sign('"' | '“' | '”' | '«' | '»')));
    let mut end = word;
    loop {
        let open =
            end + usize::from(end > word && matches!(script.compared(end), "و" | "và" | "and" | "،" | ","));
        let in_line = (open + 1..open + 1 + WORDS_TO_VERB_MAX).take_while(|at| !script.begins_line(*at));
        let close = in_line.into_iter().find(|at| is_quote(*at));
        match close.filter(|_| is_quote(open)) {
            Some(close) => end = close + 1,
            None => return end,
        }
    }
}

/// Returns who gives: named behind the awards, or as the subject of the verb of giving.
fn giver(prepared: &Prepared, group: &Group, clause: Range<usize>) -> Option<Range<usize>> {
    let script = &prepared.script;
    let behind = phrase::of_whom(prepared, group.words.end);
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
