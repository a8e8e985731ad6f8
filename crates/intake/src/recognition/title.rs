//! Titles that only their verb or their form tells: "was adjudged Department of the Year", `tuyên dương 93 "Đảng viên trẻ tiêu biểu"`.

use crate::language::Language;
use crate::lexicon::Match;
use crate::script::{Class, Script};
use std::ops::Range;

/// Verbs of naming the best.
const NAMING: [&str; 8] =
    ["named", "adjudged", "declared", "crowned", "voted", "judged", "rated", "designated"];

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
    let name = of_the_year(script, word, until).or_else(|| counted(script, word, until));
    if let Some(name) = name {
        let span = script.span(name.clone());
        let language =
            if script.compared(name.end - 1) == "year" { Language::English } else { Language::Vietnamese };
        return Some(Match { key: "title", span, words: name, language });
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

/// Reads "Officer of the Year" where it heads a line or is called a title or an award.
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
    (is_of && is_told && end < until).then_some(name.start..end)
}

/// Verbs of honouring in Vietnamese, whose object may be a title with its number.
const HONOURING: [&str; 4] = ["dương", "danh", "vinh", "nhận"];

/// Reads the title of `tuyên dương 93 "Đảng viên trẻ tiêu biểu"`.
fn counted(script: &Script, word: usize, until: usize) -> Option<Range<usize>> {
    let (number, verb) = (word.checked_sub(2)?, word.checked_sub(3)?);
    let is_quote = |at: usize| matches!(script.class(at), Some(Class::Sign('"' | '“' | '‘' | '«')));
    let is_honoured = HONOURING.contains(&script.compared(verb));
    if !is_quote(word - 1) || script.class(number) != Some(Class::Digits) || !is_honoured {
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
