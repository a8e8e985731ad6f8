//! English titles that only their verb tells: "was adjudged Department of the Year", "were named Outstanding Barangays".

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

fn quoted(script: &Script, open: usize, until: usize) -> Option<Range<usize>> {
    let words = open + 1..until.min(open + 2 + NAME_WORDS_MAX);
    let close =
        words.into_iter().find(|at| matches!(script.class(*at), Some(Class::Sign('"' | '”' | '’'))))?;
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
