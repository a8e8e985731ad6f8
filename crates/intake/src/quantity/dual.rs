//! Arabic duals of counted nouns, which say two, and adjectives that say how many years a plan has.

use super::{Draft, Measure, TIMES};
use crate::Prepared;
use crate::finding::Confidence;
use crate::lexicon::{DUALS, Dual, stems};
use crate::number::Form;
use crate::script::{Class, Script, Span};
use base::number::whole;

/// Returns the duals that count, and the adjectives.
pub fn drafts(prepared: &Prepared) -> Vec<Draft> {
    let script = &prepared.script;
    (0..script.words.len()).filter_map(|word| dual(script, word).or_else(|| of_years(script, word))).collect()
}

fn dual(script: &Script, word: usize) -> Option<Draft> {
    let class = script.class(word).filter(|class| *class == Class::Arabic)?;
    // With the article a dual resumes what was named.
    let bare = stems(script.compared(word), Some(class)).filter(|stem| !stem.article);
    let twice = Dual { key: "time", construct: false };
    let is_twice = says_how_often(script, word);
    let of = |form: &str| if is_twice { Some(&twice) } else { DUALS.get(form) };
    let known = bare.into_iter().find_map(|stem| Some((stem, of(stem.form)?)));
    let Some((stem, dual)) = known else { return bounded(script, word) };
    let before = word.checked_sub(1).map_or("", |before| script.compared(before));
    let resumes = ["هذين", "هاتين", "هذان", "هاتان", "كلا", "كلتا", "اللذين", "اللتين"].contains(&before);
    let possessor = script.class(word + 1) == Some(Class::Arabic)
        && !script.compared(word + 1).starts_with('و')
        && !script.begins_line(word + 1);
    // The first of two duals is the noun; a second one agrees with it.
    if resumes || (dual.construct && !possessor) {
        return None;
    }
    let span = Span { start: script.after_letters(word, stem.prefix), end: script.words[word].span.end };
    let measure = if TIMES.contains(&dual.key) { Measure::Duration } else { Measure::Count };
    Some(Draft {
        core: span,
        span,
        words: word..word + 1,
        value: whole(2),
        of: None,
        unit: Some(dual.key),
        measure,
        form: Form::Dual,
        confidence: if dual.construct { Confidence::Doubtful } else { Confidence::Likely },
    })
}

/// Reads `تمرينين على الأقل`: what is bounded behind it counts, whatever there are two of.
fn bounded(script: &Script, word: usize) -> Option<Draft> {
    let form = script.compared(word);
    let ends_dual = |form: &str| form.ends_with("ين") || form.ends_with("ان");
    let is_dual = ends_dual(form) && form.chars().count() >= DUAL_LETTERS_MIN;
    // The second of two is an adjective, which agrees with the noun.
    let agrees = word > 0 && ends_dual(script.compared(word - 1));
    let is_bound =
        script.compared(word + 1) == "علي" && matches!(script.compared(word + 2), "الاقل" | "الاكثر");
    let is_definite = form.trim_start_matches(['و', 'ف', 'ب']).starts_with("ال");
    let span = script.span(word..word + 1);
    (is_dual && is_bound && !is_definite && !agrees).then(|| Draft {
        core: span,
        span,
        words: word..word + 1,
        value: whole(2),
        of: None,
        unit: None,
        measure: Measure::Count,
        form: Form::Dual,
        confidence: Confidence::Likely,
    })
}

/// The letters of the shortest noun in the dual.
const DUAL_LETTERS_MIN: usize = 5;

/// Returns whether `مرتين` says how often in a time: twice a month.
fn says_how_often(script: &Script, word: usize) -> bool {
    let per = ["في", "كل", "سنويا", "شهريا", "اسبوعيا", "يوميا", "علي"];
    matches!(script.compared(word), "مرتين" | "مرتان") && per.contains(&script.compared(word + 1))
}

/// Reads `الخمسية`: of five years.
fn of_years(script: &Script, word: usize) -> Option<Draft> {
    let years = match script.compared(word) {
        "الخمسيه" | "خمسيه" | "الخمسي" => 5,
        "العشريه" if before_plan(script, word) => 10,
        _ => return None,
    };
    let span = script.span(word..word + 1);
    Some(Draft {
        core: span,
        span,
        words: word..word + 1,
        value: whole(years),
        of: None,
        unit: Some("year"),
        measure: Measure::Duration,
        form: Form::Adjective,
        confidence: Confidence::Likely,
    })
}

/// Returns whether a plan or strategy is named shortly before.
fn before_plan(script: &Script, word: usize) -> bool {
    (word.saturating_sub(5)..word)
        .any(|at| ["خطه", "استراتيجيه"].iter().any(|plan| script.compared(at).ends_with(plan)))
}
