//! Formal awards: what was given, to how many collectives and individuals, by whom.
//!
//! Awards that are named together are one recognition. Its recipients are the counts behind it, up to the next award; where it is
//! received ("12 tập thể được tặng Bằng khen"), those before. Praise by a speaker is none.

use crate::Prepared;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind, Value};
use crate::language::Language;
use crate::lexicon::{self, COUNTED, Dual, Match, Phrases, stems};
use crate::number::{Form, Numeral};
use crate::phrase;
use crate::script::{Class, Script, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

static AWARDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/awards.txt")));
static AWARDING: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/awarding.txt")));
static RECIPIENTS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../lexicon/recipients.txt")));

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

/// How many received it, and the words that say so.
struct Recipients {
    words: Range<usize>,
    is_collective: bool,
    count: Value,
}

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
        let is_listed = between.len() <= WORDS_BETWEEN_MAX && between.clone().next_back().is_some_and(signs);
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

/// Returns those counted in a clause, in the order of the text.
fn recipients(prepared: &Prepared, clause: Range<usize>) -> Vec<Recipients> {
    let mut found = listed(prepared, clause.clone());
    let others: Vec<Recipients> = prepared
        .numerals_in(clause.clone())
        .iter()
        .filter(|numeral| !found.iter().any(|one| one.words.contains(&numeral.words.start)))
        .filter_map(|numeral| of_other_noun(prepared, numeral, clause.end))
        .collect();
    found.extend(others);
    found.sort_by_key(|one| one.words.start);
    let single: Vec<Recipients> = found.iter().filter_map(|one| and_one(&prepared.script, one)).collect();
    found.extend(single);
    found.sort_by_key(|one| one.words.start);
    found
}

/// Reads the second of `four schools and a cycling club`: one more, without a number.
fn and_one(script: &Script, before: &Recipients) -> Option<Recipients> {
    if script.class(before.words.end) == Some(Class::Arabic) {
        return and_one_arabic(script, before);
    }
    let article = before.words.end + 1;
    let is_one = is_join(script, before.words.end) && matches!(script.compared(article), "a" | "an");
    let noun = (article + 1..article + 1 + NOUN_WORDS_MAX)
        .filter(|_| is_one)
        .take_while(|at| script.class(*at) == Some(Class::Letters) && !phrase::ends_name(script, *at))
        .find_map(|at| RECIPIENTS.at(script, at))?;
    let count = Value(base::number::whole(1));
    Some(Recipients { words: article..noun.words.end, is_collective: noun.key == "collective", count })
}

/// Reads the second of `طبيبان ومهندسة`: a feminine singular joined by و.
fn and_one_arabic(script: &Script, before: &Recipients) -> Option<Recipients> {
    const PLURALS: [&str; 6] = ["طلبه", "قضاه", "اساتذه", "تلامذه", "صيادله", "بحاره"];
    let word = before.words.end;
    let noun = script.compared(word).strip_prefix('و')?;
    // In "15 موظفا وموظفة" both are counted by the one number.
    let is_same = script.compared(word - 1).trim_end_matches('ا') == noun.trim_end_matches('ه');
    let is_one = noun.ends_with('ه') && !PLURALS.contains(&noun) && !is_same;
    let noun = RECIPIENTS.at(script, word).filter(|_| is_one && !script.begins_line(word))?;
    let count = Value(base::number::whole(1));
    Some(Recipients { words: noun.words, is_collective: noun.key == "collective", count })
}

/// The most words of those counted in English: "18 community health promoters".
const NOUN_WORDS_MAX: usize = 4;

/// Counted nouns of [`COUNTED`] that are people, and those that are bodies.
const PEOPLE: [&str; 17] = [
    "person",
    "volunteer",
    "individual",
    "official",
    "officer",
    "comrade",
    "member",
    "delegate",
    "student",
    "teacher",
    "worker",
    "citizen",
    "child",
    "woman",
    "doctor",
    "leader",
    "beneficiary",
];
const BODIES: [&str; 14] = [
    "unit",
    "collective",
    "team",
    "committee",
    "ministry",
    "department",
    "province",
    "district",
    "commune",
    "village",
    "city",
    "enterprise",
    "school",
    "hospital",
];

/// Counted nouns that receive nothing.
const NO_RECIPIENTS: [&str; 15] = [
    "vote",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "time",
    "term",
    "award",
    "case",
    "point-score",
    "percentage-point",
    "vnd",
    "usd",
    "gift",
];

/// Returns those whom a number counts by a noun that is not one of those who mostly receive awards: by what it counts elsewhere, and
/// in English by the ending of its plural.
fn of_other_noun(prepared: &Prepared, numeral: &Numeral, until: usize) -> Option<Recipients> {
    let script = &prepared.script;
    let start = numeral.words.end;
    let is_second_of_two = numeral.form == Form::One
        && numeral.words.start > 0
        && script.compared(numeral.words.start - 1) == "and";
    if numeral.weak && !is_second_of_two || !numeral.value.is_integer() {
        return None;
    }
    let made = |end: usize, is_collective: bool| Recipients {
        words: numeral.words.start..end,
        is_collective,
        count: Value(numeral.value.clone()),
    };
    if script.class(start) == Some(Class::Letters) && prepared.language_of(start) == Language::English {
        let is_noun = |at: &usize| {
            script.class(*at) == Some(Class::Letters)
                && !phrase::ends_name(script, *at)
                && !is_link(script.compared(*at))
        };
        let end = (start..until.min(start + NOUN_WORDS_MAX)).take_while(is_noun).last()? + 1;
        let last = script.compared(end - 1);
        let is_other = GIVEN.contains(&last)
            || COUNTED.at(script, end - 1).is_some_and(|noun| NO_RECIPIENTS.contains(&noun.key));
        let is_one = numeral.form == Form::Digits
            && numeral.value == base::number::whole(1)
            && script.written(end - 1..end).starts_with(char::is_lowercase);
        return ((last.ends_with('s') || is_second_of_two || is_one) && !is_other)
            .then(|| made(end, !names_people(script, end - 1)));
    }
    let noun = COUNTED.at(script, start).filter(|noun| noun.words.end <= until)?;
    match noun.key {
        key if PEOPLE.contains(&key) => Some(made(noun.words.end, false)),
        key if BODIES.contains(&key) => Some(made(noun.words.end, true)),
        _ => None,
    }
}

/// Nouns of which so many are given, not to which.
const GIVEN: [&str; 24] = [
    "types",
    "kinds",
    "categories",
    "classes",
    "levels",
    "rounds",
    "sets",
    "copies",
    "certificates",
    "medals",
    "plaques",
    "prizes",
    "awards",
    "trophies",
    "shields",
    "flags",
    "letters",
    "titles",
    "cups",
    "pennants",
    "forms",
    "reports",
    "prize",
    "award",
];

fn is_link(form: &str) -> bool {
    matches!(form, "and" | "or" | "of" | "for" | "received" | "won" | "got" | "earned")
}

/// Returns whether an English plural names people: by what it counts, or by its ending.
fn names_people(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    let endings = [
        "ers", "ors", "ists", "ians", "ees", "nurses", "chiefs", "heads", "cadets", "elders", "lords",
        "owners",
    ];
    let counted = COUNTED.at(script, word).map(|noun| noun.key);
    counted.is_some_and(|key| PEOPLE.contains(&key))
        || counted.is_none()
            && endings.iter().any(|ending| form.ends_with(ending))
            && !form.ends_with("centers")
}

/// Returns those counted by a noun for those who receive awards: a number before it, or its dual.
fn listed(prepared: &Prepared, clause: Range<usize>) -> Vec<Recipients> {
    let script = &prepared.script;
    let (mut found, mut word): (Vec<Recipients>, _) = (Vec::new(), clause.start);
    let mut numerals = prepared.numerals_in(clause.clone()).iter().peekable();
    while word < clause.end {
        while numerals.next_if(|numeral| numeral.words.end < word.saturating_sub(1)).is_some() {}
        let Some(noun) = RECIPIENTS.at(script, word).filter(|noun| noun.words.end <= clause.end) else {
            found.extend(dual(script, word));
            word += 1;
            continue;
        };
        word = noun.words.end;
        if is_before_head(script, &noun) {
            continue;
        }
        let numeral = numerals
            .peek()
            .filter(|numeral| is_counted_by(script, numeral.words.clone(), noun.words.clone()));
        let counted = match (noun.key, numeral) {
            ("two collectives" | "two individuals", None) => {
                Some((noun.words.clone(), Value(base::number::whole(2))))
            }
            (_, Some(numeral)) => {
                let words = numeral.words.start.min(noun.words.start)..numeral.words.end.max(noun.words.end);
                Some((words, Value(numeral.value.clone())))
            }
            _ => None,
        };
        // In "two county teams" the number counts the last of the nouns.
        if counted
            .as_ref()
            .is_some_and(|(words, _)| found.last().is_some_and(|last| last.words.start == words.start))
        {
            found.pop();
        }
        found.extend(counted.map(|(words, count)| Recipients {
            words,
            is_collective: noun.key.ends_with("collective") || noun.key.ends_with("collectives"),
            count,
        }));
    }
    found
}

/// Returns whether an English noun only says of what sort the noun behind it is: "district" in "four district collectors".
fn is_before_head(script: &Script, noun: &Match) -> bool {
    let next = noun.words.end;
    noun.language == Language::English
        && !script.compared(next - 1).ends_with('s')
        && script.class(next) == Some(Class::Letters)
        && !script.begins_line(next)
        && script.compared(next).ends_with('s')
        && !phrase::ends_name(script, next)
        && AWARDING.at(script, next).is_none()
        && !matches!(script.compared(next), "was" | "has" | "is" | "this" | "its" | "as")
}

/// Arabic duals of those who receive awards.
static DUALS: LazyLock<BTreeMap<String, Dual>> =
    LazyLock::new(|| lexicon::duals(include_str!("../lexicon/recipients.txt")));

/// Reads `مديريتا البلديات`: two of those who receive awards, in a form without its article.
fn dual(script: &Script, word: usize) -> Option<Recipients> {
    let class = script.class(word).filter(|class| *class == Class::Arabic)?;
    let bare = stems(script.compared(word), Some(class)).filter(|stem| !stem.article);
    let dual = bare.into_iter().find_map(|stem| DUALS.get(stem.form))?;
    Some(Recipients {
        words: word..word + 1,
        is_collective: dual.key.ends_with("collective"),
        count: Value(base::number::whole(2)),
    })
}

/// Returns whether a number counts a noun: directly before it, with one adjective between them in English, or as `واحدة` behind.
fn is_counted_by(script: &Script, number: Range<usize>, noun: Range<usize>) -> bool {
    let adjective = number.end + 1 == noun.start && script.class(number.end) == Some(Class::Letters);
    number.end == noun.start
        || adjective
        || number.start == noun.end && counts_behind(script.compared(number.start))
}

/// Returns whether an Arabic number counts the noun before it: `جهة واحدة`, `مهندسين اثنين`, `الأمانات الثلاث`.
fn counts_behind(number: &str) -> bool {
    ["واحد", "اثنين", "اثنان", "اثنتين", "اثنتان", "ال"].iter().any(|one| number.starts_with(one))
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
