//! Titles that only their verb or their form tells: "was adjudged Department of the Year", `tuyên dương 93 "Đảng viên trẻ tiêu biểu"`.

use super::award::AWARDS;
use super::noun;
use crate::language::Language;
use crate::lexicon::Match;
use crate::script::{Class, Script};
use std::ops::Range;

/// Verbs of naming the best.
const NAMING: [&str; 11] = [
    "named",
    "adjudged",
    "declared",
    "crowned",
    "voted",
    "judged",
    "rated",
    "designated",
    "naming",
    "name",
    "names",
];

/// Words of a name that make it a title, not a post.
const PRAISING: [&str; 21] = [
    "best",
    "most",
    "outstanding",
    "model",
    "champion",
    "champions",
    "year",
    "exemplary",
    "winner",
    "winners",
    "top",
    "excellent",
    "cleanest",
    "greenest",
    "distinguished",
    "month",
    "overall",
    "leading",
    "finest",
    "healthiest",
    "safest",
];

/// The most words of such a name.
const NAME_WORDS_MAX: usize = 8;

/// Returns the title whose name begins at a word, behind a verb of naming.
pub fn named(script: &Script, word: usize, until: usize) -> Option<Match> {
    if let Some(name) = of_metal(script, word).or_else(|| unknown(script, word, until)) {
        let span = script.span(name.clone());
        let key = if name.len() == 1 { "prize" } else { "medal" };
        return Some(Match { key, span, words: name, language: Language::English });
    }
    let name = of_the_year(script, word, until).or_else(|| counted(script, word, until));
    if let Some(name) = name {
        let span = script.span(name.clone());
        let language =
            if script.compared(name.end - 1) == "year" { Language::English } else { Language::Vietnamese };
        return Some(Match { key: "title", span, words: name, language });
    }
    if let Some(name) = item(script, word, until) {
        let span = script.span(name.clone());
        return Some(Match { key: "title", span, words: name, language: Language::English });
    }
    let before = word.checked_sub(1)?;
    let before =
        before - usize::from(before > 0 && matches!(script.compared(before), "as" | "the" | "overall"));
    if !NAMING.contains(&script.compared(before)) {
        return None;
    }
    let is_quoted = matches!(script.class(word), Some(Class::Sign('"' | '“' | '‘')));
    let name = if is_quoted { quoted(script, word, until)? } else { capitalised(script, word, until)? };
    let is_title = is_quoted || name.clone().any(|at| PRAISING.contains(&script.compared(at)));
    is_title.then(|| Match {
        key: "title",
        span: script.span(name.clone()),
        words: name,
        language: Language::English,
    })
}

/// The most words between a verb of naming and the title: who is named.
const WORDS_NAMED_MAX: usize = 24;

/// Reads "Officer of the Year" where it is called a title or an award, or somebody is named so.
fn of_the_year(script: &Script, word: usize, until: usize) -> Option<Range<usize>> {
    let is_capital = |at: usize| script.written(at..at + 1).starts_with(char::is_uppercase);
    let is_first = word == 0 || script.begins_line(word) || !is_capital(word - 1);
    if script.class(word) != Some(Class::Letters) || !is_capital(word) || !is_first {
        return None;
    }
    let name = capitalised(script, word, until)?;
    let end = (name.start + 2..name.end).find(|at| matches!(script.compared(*at), "year" | "month"))? + 1;
    let is_of = script.compared(end - 2) == "the" && script.compared(end - 3) == "of";
    let is_told = matches!(script.compared(end), "title" | "award" | "prize") || script.is_sign(end, ':');
    let from = word.saturating_sub(WORDS_NAMED_MAX).max(script.sentence(word).start);
    let is_named = || (from..word).any(|at| NAMING.contains(&script.compared(at)));
    (is_of && (is_told && end < until || is_named())).then_some(name.start..end)
}

/// The most words of the mark of a list.
const MARK_WORDS_MAX: usize = 3;

/// Reads the title of an item that names who has it: "a. Most Outstanding Teacher (Elementary) - Ana Luna".
fn item(script: &Script, word: usize, until: usize) -> Option<Range<usize>> {
    let is_praise = match script.compared(word) {
        "most" => script.compared(word + 1) == "outstanding",
        form => matches!(form, "outstanding" | "exemplary" | "best" | "model"),
    };
    let is_first = (word.saturating_sub(MARK_WORDS_MAX)..=word).any(|at| script.begins_line(at));
    let name = capitalised(script, word, until).filter(|_| is_praise && is_first)?;
    let bracket =
        script.is_sign(name.end, '(').then(|| (name.end..until).find(|at| script.is_sign(*at, ')')));
    let end = bracket.flatten().map_or(name.end, |close| close + 1);
    let is_parted = matches!(script.class(end), Some(Class::Sign('-' | '–' | '—' | ':')));
    let is_somebody =
        script.written(end + 1..(end + 2).min(script.words.len())).starts_with(char::is_uppercase);
    let is_person = noun::english(script.compared(name.end - 1)) == Some(false)
        || matches!(script.compared(name.end - 1), "head" | "leader" | "manager" | "principal");
    (is_parted && end + 1 < until && is_somebody && is_person).then_some(name)
}

/// Reads the prize of "had won Gold in the competition".
fn of_metal(script: &Script, word: usize) -> Option<Range<usize>> {
    const WINNING: [&str; 9] =
        ["won", "win", "wins", "winning", "took", "struck", "secured", "earned", "clinched"];
    let is_metal = matches!(script.compared(word), "gold" | "silver" | "bronze");
    let before = word.checked_sub(1).map_or("", |before| script.compared(before));
    let is_alone = !matches!(
        script.compared(word + 1),
        "medal"
            | "medals"
            | "award"
            | "awards"
            | "prize"
            | "prizes"
            | "badge"
            | "badges"
            | "shield"
            | "shields"
            | "cup"
    );
    (is_metal && is_alone && WINNING.contains(&before)).then_some(word..word + 1)
}

/// Reads an award of which only its name is known: "was decorated with the Jeevan Raksha".
fn unknown(script: &Script, word: usize, until: usize) -> Option<Range<usize>> {
    let (article, verb) = (word.checked_sub(1)?, word.checked_sub(3)?);
    let is_honoured = matches!(script.compared(verb), "decorated" | "honoured" | "honored" | "invested");
    let is_led = is_honoured && script.compared(verb + 1) == "with" && script.compared(article) == "the";
    let name = capitalised(script, word, until).filter(|_| is_led)?;
    let is_known = name.clone().any(|at| AWARDS.at(script, at).is_some());
    let is_followed = AWARDS.at(script, name.end).is_some();
    (!is_known && !is_followed && name.len() > 1).then_some(name)
}

/// Verbs of honouring in Vietnamese, whose object may be a title with its number.
const HONOURING: [&str; 4] = ["dương", "danh", "vinh", "nhận"];

/// Reads the title of `tuyên dương 93 "Đảng viên trẻ tiêu biểu"`, also without a number.
fn counted(script: &Script, word: usize, until: usize) -> Option<Range<usize>> {
    let quote = word.checked_sub(1)?;
    let is_quote = matches!(script.class(quote), Some(Class::Sign('"' | '“' | '‘' | '«')));
    let is_number = |at: usize| script.class(at) == Some(Class::Digits);
    let verb = quote.checked_sub(1).map(|before| before - usize::from(before > 0 && is_number(before)))?;
    // `Giấy chứng nhận "..."` is a paper.
    let is_paper = verb > 0 && script.compared(verb - 1) == "chứng";
    if !is_quote || is_paper || !HONOURING.contains(&script.compared(verb)) {
        return None;
    }
    quoted(script, word - 1, until)
}

fn quoted(script: &Script, open: usize, until: usize) -> Option<Range<usize>> {
    let words = open + 1..until.min(open + 2 + NAME_WORDS_MAX);
    let close =
        words.into_iter().find(|at| matches!(script.class(*at), Some(Class::Sign('"' | '”' | '’' | '»'))))?;
    Some(open + 1..close)
}

fn capitalised(script: &Script, word: usize, until: usize) -> Option<Range<usize>> {
    let belongs = |at: &usize| {
        script.class(*at) == Some(Class::Letters)
            && (script.written(*at..at + 1).starts_with(char::is_uppercase)
                || matches!(script.compared(*at), "of" | "the" | "in" | "for"))
    };
    let is_name = script.written(word..word + 1).starts_with(char::is_uppercase);
    let end = (word..until.min(word + NAME_WORDS_MAX)).take_while(belongs).last()? + 1;
    is_name.then_some(word..end)
}
