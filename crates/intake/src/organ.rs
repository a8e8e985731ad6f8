//! Organs and posts that are named: each where it is named first. Who holds a post is not read.
//!
//! An organ is known by the head of its name (`لجنة`, `Sở`, `Committee`) where more of a name stands beside it; a post by the noun
//! for it, with the organ it belongs to.

use crate::Prepared;
use crate::citation::number::instrument;
use crate::finding::{Confidence, Fact, Finding, Findings};
use crate::language::Language;
use crate::lexicon::{Match, Phrases, stems};
use crate::phrase;
use crate::script::{Class, Script};
use serde::Serialize;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Heads of names in Vietnamese and English.
pub static BODIES: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/bodies.txt")));

/// An organ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Organ {
    /// Its name as printed.
    pub value: String,
}

/// A post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Post {
    /// The post with its organ, as printed.
    pub value: String,
    /// The organ it belongs to, as printed, where the words say it.
    pub unit: Option<String>,
}

/// What is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    /// An organ.
    Organ,
    /// A post.
    Post,
}

/// A name found.
#[derive(Clone)]
pub(crate) struct Named {
    /// Its words.
    pub words: Range<usize>,
    /// Whether of an organ or a post.
    pub sort: Sort,
    // The organ of a post.
    organ: Option<Range<usize>>,
}

/// The most words of a name before its head, as in "Overview and Scrutiny Committee".
const WORDS_BEFORE_MAX: usize = 8;

/// The most words of a name behind its head.
const WORDS_BEHIND_MAX: usize = 14;

/// Returns the organs and posts of a text, each where it is named first.
pub(crate) fn read(prepared: &Prepared, _: &Findings) -> Vec<Finding> {
    let script = &prepared.script;
    let (mut seen, mut findings, mut word) = (BTreeSet::new(), Vec::new(), 0);
    while word < script.words.len() {
        let Some(named) = named(prepared, word) else {
            // No part of a head is one: "Ban" in "Ủy ban".
            word = BODIES.at(script, word).map_or(word + 1, |head| head.words.end);
            continue;
        };
        word = named.words.end;
        let organ = named.organ.clone().filter(|words| words.len() > 1).map(|words| Named {
            words,
            sort: Sort::Organ,
            organ: None,
        });
        for one in [Some(named), organ].into_iter().flatten() {
            let forms: Vec<&str> = one.words.clone().map(|word| script.compared(word)).collect();
            if seen.insert((one.sort, key(&forms))) {
                findings.push(finding(prepared, &one));
            }
        }
    }
    findings
}

/// Returns a name without its article and prefixes, to know it again.
fn key(forms: &[&str]) -> String {
    let bare = |form: &str| {
        let arabic = form.chars().next().is_some_and(|letter| ('\u{0620}'..='\u{064A}').contains(&letter));
        let class = if arabic { Class::Arabic } else { Class::Letters };
        stems(form, Some(class)).find(|stem| stem.article).map_or(form, |stem| stem.form).to_owned()
    };
    forms.iter().map(|form| bare(form)).collect::<Vec<_>>().join(" ")
}

fn finding(prepared: &Prepared, named: &Named) -> Finding {
    let script = &prepared.script;
    let value = name(script, named.words.clone());
    let span = script.span(named.words.clone());
    let start = span.end - script.written(named.words.clone()).trim_start_matches(['\u{0640}']).len();
    let start =
        if value.starts_with("ال") { start } else { prefix_end(script, named.words.start).max(start) };
    let fact = match named.sort {
        Sort::Organ => Fact::Unit(Organ { value }),
        Sort::Post => Fact::Post(Post { value, unit: named.organ.clone().map(|words| name(script, words)) }),
    };
    Finding {
        span: crate::script::Span { start, end: span.end },
        core: None,
        fact,
        confidence: Confidence::Likely,
    }
}

/// Returns where an Arabic name begins behind the prefixes written in one with it.
fn prefix_end(script: &Script, word: usize) -> usize {
    let head = phrase::ORGANS.at(script, word).map(|head| head.span.start);
    head.unwrap_or_else(|| script.span(word..word + 1).start)
}

/// Returns a name as printed; the article that ل swallows is written out.
pub fn name(script: &Script, words: Range<usize>) -> String {
    let span = script.span(words.clone());
    let start = prefix_end(script, words.start);
    let written = script.written(words.clone());
    let behind = &written[start.saturating_sub(span.start).min(written.len())..];
    let has_article = stems(script.compared(words.start), script.class(words.start)).any(|stem| stem.article);
    match has_article && !behind.starts_with("ال") && script.compared(words.start).contains("لل") {
        true => format!("ال{behind}"),
        false => behind.to_owned(),
    }
}

/// Returns the name of an organ or a post that begins at a word.
pub(crate) fn named(prepared: &Prepared, word: usize) -> Option<Named> {
    match prepared.script.class(word)? {
        Class::Arabic => arabic(prepared, word),
        Class::Letters if prepared.language_of(word) == Language::Vietnamese => vietnamese(prepared, word),
        Class::Letters => english(prepared, word),
        _ => None,
    }
}

fn arabic(prepared: &Prepared, word: usize) -> Option<Named> {
    let script = &prepared.script;
    let head = phrase::ORGANS.at(script, word)?;
    let mut end = phrase::arabic_end(script, head.words.end, head.key == "level");
    // A ministry has often two concerns: of the interior and of local government.
    while has_concerns(script, word) && is_concern(script, end) {
        end = phrase::arabic_end(script, end + 1, false);
    }
    let has_article = stems(script.compared(word), Some(Class::Arabic)).any(|stem| stem.article);
    let words = word..end;
    match head.key {
        // "The committee" alone names none, nor does a level with an article: "the province".
        "organ" if is_vague(script, word) => None,
        "organ" => (words.len() > 1).then_some(Named { words, sort: Sort::Organ, organ: None }),
        "level" => {
            let is_name =
                words.len() > 1 && !has_article && !is_counted(prepared, word) && !is_vague(script, word);
            is_name.then_some(Named { words, sort: Sort::Organ, organ: None })
        }
        _ => {
            let organ = (word + 1..end)
                .find(|at| phrase::ORGANS.at(script, *at).is_some_and(|found| found.key == "organ"));
            (words.len() > 1).then(|| Named { organ: organ.map(|at| at..words.end), words, sort: Sort::Post })
        }
    }
}

/// Returns whether a head is that of an organ with concerns: of education and training.
fn has_concerns(script: &Script, word: usize) -> bool {
    let heads = ["وزاره", "وزير", "مديريه", "دائره", "اداره", "مصلحه", "هيئه", "لجنه"];
    stems(script.compared(word), Some(Class::Arabic)).any(|stem| heads.contains(&stem.form) && !stem.article)
}

/// Returns whether one more concern begins here, and not another organ.
fn is_concern(script: &Script, word: usize) -> bool {
    let is_body = phrase::ORGANS.at(script, word).is_some()
        || BODIES.at_with(script, word, |key| key == "bodies").is_some();
    script.compared(word).starts_with("وال") && !script.begins_line(word) && !is_body
}

/// Returns whether a head is as often a word for something else: leadership, force, sector, side.
fn is_vague(script: &Script, word: usize) -> bool {
    let vague = ["قياده", "قوه", "قوات", "قطاع", "جهه", "ناحيه"];
    let is_place = is_ordinal(script, word + 1);
    let stems = stems(script.compared(word), Some(Class::Arabic));
    is_place || stems.into_iter().any(|stem| vague.contains(&stem.form))
}

/// Returns whether an Arabic word is an ordinal: `المركز الثالث` is a place in an order.
fn is_ordinal(script: &Script, word: usize) -> bool {
    ["الاول", "الاولي", "الثاني", "الثانيه", "الثالث", "الثالثه", "الرابع", "الخامس", "الاخير"]
        .contains(&script.compared(word))
}

/// Returns whether a level is counted or each is meant: `12 ولاية`, `كل بلدية`.
fn is_counted(prepared: &Prepared, word: usize) -> bool {
    let Some(before) = word.checked_sub(1) else { return false };
    let form = prepared.script.compared(before);
    prepared.script.class(before) == Some(Class::Digits)
        || ["كل", "لكل", "بكل", "اي", "مستوي"].contains(&form)
        || ["بكل", "لكل"].contains(&prepared.script.compared(word))
}

/// In Vietnamese the first syllable of each word of a name is capitalised; the second may follow it, and so may a level.
fn vietnamese(prepared: &Prepared, word: usize) -> Option<Named> {
    let script = &prepared.script;
    let head = BODIES
        .at_with(script, word, |key| key != "bodies")
        .filter(|head| head.language == Language::Vietnamese)?;
    if !is_capital(script, word) {
        return None;
    }
    let end = vietnamese_end(script, &head);
    let words = word..end;
    let alone = ["chính phủ", "quốc hội", "tỉnh ủy", "thành ủy", "huyện ủy"];
    let form: Vec<&str> = words.clone().map(|at| script.compared(at)).collect();
    if head.key == "post" {
        let organ = (word + 1..end).find(|at| {
            BODIES.at(script, *at).is_some_and(|found| found.key != "post") && is_capital(script, *at)
        });
        return Some(Named { organ: organ.map(|at| at..end), words, sort: Sort::Post });
    }
    let is_named = end > head.words.end || alone.contains(&form.join(" ").as_str());
    is_named.then_some(Named { words, sort: Sort::Organ, organ: None })
}

fn vietnamese_end(script: &Script, head: &Match) -> usize {
    let levels = [
        "tỉnh",
        "huyện",
        "xã",
        "phường",
        "quận",
        "thành",
        "phố",
        "thị",
        "trấn",
        "trung",
        "ương",
        "cấp",
        "nhân",
        "dân",
        "đảng",
        "ủy",
        "nước",
        "việt",
        "nam",
    ];
    let mut end = head.words.end;
    while end < head.words.end + WORDS_BEHIND_MAX && is_word_in_line(script, end) {
        let form = script.compared(end);
        let links = form == "và"
            && is_word_in_line(script, end + 1)
            && is_capital(script, end + 1)
            && instrument(script, end + 1).is_none()
            && BODIES.at(script, end + 1).is_none();
        let goes_on = is_capital(script, end)
            || levels.contains(&form)
            || is_number_of_name(script, end)
            || links
            || (is_capital(script, end - 1) && end > head.words.end && !phrase::ends_name(script, end));
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

fn is_word_in_line(script: &Script, word: usize) -> bool {
    matches!(script.class(word), Some(Class::Letters | Class::Digits)) && !script.begins_line(word)
}

/// Returns whether digits belong to a name: `Ban Chỉ đạo 138 tỉnh`.
fn is_number_of_name(script: &Script, word: usize) -> bool {
    let counts = crate::lexicon::COUNTED.at(script, word + 1).is_some_and(|found| found.key != "province");
    script.class(word) == Some(Class::Digits)
        && script.compared(word - 1) == "đạo"
        && script.compared(word).len() <= 3
        && !counts
}

/// In English the words of a name are capitalised, but for small ones between them.
fn english(prepared: &Prepared, word: usize) -> Option<Named> {
    let script = &prepared.script;
    if !is_capital(script, word)
        || matches!(script.compared(word), "the" | "a" | "an" | "this" | "every" | "each")
    {
        return None;
    }
    let end = run_end(script, word);
    let heads = english_heads(script, word..end);
    let last_behind = heads.iter().rev().find(|head| head.words.end == end && head.key != "post");
    if let Some(post) =
        heads.iter().find(|head| head.key == "post").filter(|post| post.words.start <= word + 3)
    {
        let organ = heads.iter().find(|head| head.key != "post" && head.words.start > post.words.end);
        let is_told = word > 0 && script.compared(word - 1) == "the";
        let is_more = end - word > post.words.len() || post.words.len() > 1 || is_told;
        let before = last_behind.filter(|organ| organ.words.start > post.words.start);
        if before.is_none() || organ.is_some() {
            return is_more.then(|| Named {
                organ: organ.map(|organ| organ.words.start..end),
                words: word..end,
                sort: Sort::Post,
            });
        }
    }
    let leads = heads.iter().any(|head| head.words.start == word && end > head.words.end);
    let is_short = end - word <= WORDS_BEFORE_MAX;
    let is_named = leads || (last_behind.is_some() && is_short && end - word > 1);
    let inner = || heads.iter().find(|head| head.words.start > word && head.words.end < end);
    match is_named {
        true => Some(Named { words: word..end, sort: Sort::Organ, organ: None }),
        false => inner().map(|_| Named { words: word..end, sort: Sort::Organ, organ: None }),
    }
}

/// Returns the heads within a run of words, none within another.
fn english_heads(script: &Script, words: Range<usize>) -> Vec<Match> {
    let (mut heads, mut word) = (Vec::new(), words.start);
    while word < words.end {
        let head = english_head(script, word);
        word = head.as_ref().map_or(word + 1, |head| head.words.end);
        heads.extend(head);
    }
    heads
}

fn english_head(script: &Script, word: usize) -> Option<Match> {
    BODIES
        .at_with(script, word, |key| key != "bodies")
        .filter(|head| head.language == Language::English && is_capital(script, word))
}

/// Returns where a run of capitalised words ends, with small words between them.
fn run_end(script: &Script, word: usize) -> usize {
    let is_loud = is_all_capital(script, word);
    let goes_on = |at: usize| {
        script.class(at) == Some(Class::Letters)
            && !script.begins_line(at)
            && is_capital(script, at)
            && is_all_capital(script, at) <= is_loud
            && instrument(script, at).is_none()
    };
    let mut end = word + 1;
    while end < word + WORDS_BEHIND_MAX {
        let small = (end..end + 2)
            .take_while(|at| {
                matches!(script.compared(*at), "of" | "the" | "and" | "for" | "&") && !script.begins_line(*at)
            })
            .count();
        if goes_on(end + small) {
            end += small + 1;
        } else {
            break;
        }
    }
    end
}

fn is_all_capital(script: &Script, word: usize) -> bool {
    let written = script.written(word..word + 1);
    written.chars().count() > 1 && written.chars().all(char::is_uppercase)
}

fn is_capital(script: &Script, word: usize) -> bool {
    script.words.get(word).is_some() && script.written(word..word + 1).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests;
