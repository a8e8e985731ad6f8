//! The name of an award: where it begins and ends, in quotes or without.

use super::award::is_vietnamese;
use super::verb::{WORDS_TO_VERB_MAX, verbs};
use crate::phrase;
use crate::script::{Class, Script};

/// Returns where the name of an English award begins: "Lifetime Achievement Award".
pub fn name_start(script: &Script, award: usize) -> usize {
    let is_name = |at: &usize| {
        !script.begins_line(*at + 1)
            && script.class(*at) == Some(Class::Letters)
            && !is_vietnamese(script, *at)
            && script.written(*at..at + 1).starts_with(char::is_uppercase)
    };
    let words = (award.saturating_sub(NAME_WORDS_MAX)..award).rev();
    words.take_while(is_name).last().unwrap_or(award)
}

/// The most words of the name of an award.
const NAME_WORDS_MAX: usize = 8;

/// Returns where the name of an award ends: `وسام حماية الوطن من الدرجة الثالثة`, `Huân chương Lao động hạng Ba`, "Medal for Gallantry".
pub fn name_end(script: &Script, award: usize, clause: usize) -> usize {
    let until = clause.min(award + NAME_WORDS_MAX);
    let mut end = award;
    while end < until && goes_on(script, end) {
        end += 1;
    }
    let is_link = |at: usize| matches!(script.compared(at), "of" | "for" | "the" | "من");
    while end > award && is_link(end - 1) {
        end -= 1;
    }
    end
}

/// Words in small letters that go on with the name of an English award.
const NAMES: [&str; 11] = [
    "recognition",
    "appreciation",
    "merit",
    "honour",
    "honor",
    "commendation",
    "excellence",
    "thanks",
    "achievement",
    "distinction",
    "bravery",
];

/// Returns whether a word goes on with the name of an award.
fn goes_on(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    let is_verb = || verbs(script, word..word + 1).next().is_some() && !phrase::has_article(form);
    if script.begins_line(word) || is_verb() {
        return false;
    }
    match script.class(word) {
        Some(Class::Arabic) => {
            let is_construct = || {
                phrase::has_article(script.compared(word + 1))
                    && !form.starts_with(['ل', 'ب', 'و', 'ك'])
                    && !phrase::ends_name(script, word)
            };
            phrase::has_article(form) && !form.starts_with("لل")
                || is_construct()
                || form == "من"
                    && matches!(script.compared(word + 1), "الدرجه" | "الطبقه" | "الفئه" | "المستوي")
        }
        Some(Class::Letters) if is_vietnamese(script, word) || matches!(form, "lao" | "anh" | "quang") => {
            !phrase::ends_name(script, word)
        }
        Some(Class::Letters) => {
            matches!(form, "of" | "for" | "the")
                || NAMES.contains(&form)
                || script.written(word..word + 1).starts_with(char::is_uppercase)
        }
        _ => false,
    }
}

/// Returns the word behind names in quotes that follow: `"وحدة مصممة على الفوز" و "جندي المحاكاة"`.
pub fn behind_quotes(script: &Script, word: usize) -> usize {
    let mut end = word;
    loop {
        let open =
            end + usize::from(end > word && matches!(script.compared(end), "و" | "và" | "and" | "،" | ","));
        let in_line = (open + 1..open + 1 + WORDS_TO_VERB_MAX).take_while(|at| !script.begins_line(*at));
        let close = in_line.into_iter().find(|at| is_quote(script, *at));
        match close.filter(|_| is_quote(script, open)) {
            Some(close) => end = close + 1,
            None => return end,
        }
    }
}

/// Returns whether a word is a sign that opens or closes a quotation.
pub fn is_quote(script: &Script, word: usize) -> bool {
    matches!(script.class(word), Some(Class::Sign('"' | '“' | '”' | '«' | '»')))
}
