//! Numerals that are no fact: list numbers, numbers of provisions and identifiers, times of day, residue of web pages, addresses.

use crate::Prepared;
use crate::language::Language;
use crate::lexicon::{COUNTED, Match, Phrases};
use crate::number::{Form, Numeral};
use crate::phrase;
use crate::script::{Class, Script, Span};
use std::sync::LazyLock;

static LABELS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/labels.txt")));

/// The largest number in brackets that is taken for the number of a list or a note.
const LISTED_MAX: u32 = 60;

/// Words before a number in which it may be told that it counts the noun before it.
const BEHIND_NOUN_WORDS: usize = 5;

/// Returns the numerals of a text that may be facts.
pub(crate) fn facts<'a>(prepared: &'a Prepared) -> Vec<&'a Numeral> {
    let mut last_trap = None;
    let is_fact = |numeral: &&Numeral| {
        // "Articles 5 and 6": what goes on with a trap is one.
        let goes_on = last_trap.is_some_and(|end| continues(&prepared.script, end, numeral.words.start));
        let is_trap = (goes_on && (is_minute(&prepared.script, numeral) || !is_counted(prepared, numeral)))
            || is_trap(prepared, numeral);
        let goes_on_behind = is_trap && !is_year_of_plan(&prepared.script, numeral);
        last_trap = goes_on_behind.then_some(numeral.words.end);
        !is_trap
    };
    prepared.numerals.iter().filter(is_fact).collect()
}

/// Returns the addresses of pages and mail in a text, in order: nothing within them is a fact.
pub(crate) fn addresses(script: &Script) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for word in 0..script.words.len() {
        let is_page = matches!(script.compared(word), "http" | "https" | "www" | "ftp");
        let is_mail = script.is_sign(word, '@') && script.is_joined(word);
        let start = script.words[word].span.start;
        if (is_page || is_mail) && found.last().is_none_or(|last| last.end <= start) {
            let end = (word + 1..script.words.len())
                .find(|at| !script.is_joined(*at))
                .unwrap_or(script.words.len());
            found.push(script.span(word..end));
        }
    }
    found
}

/// Returns whether the number stands behind an hour of the day.
fn is_minute(script: &Script, numeral: &Numeral) -> bool {
    numeral.words.start.checked_sub(1).is_some_and(|before| script.compared(before) == "giờ")
}

fn continues(script: &Script, end: usize, start: usize) -> bool {
    let link = |at| {
        ["و", "và", "and", "or", "to", "đến", "الي", ",", "،", "-", "–", "/", ";", "giờ"]
            .contains(&script.compared(at))
    };
    start == end + 1 && link(end) || start == end && script.compared(end).starts_with('و')
}

fn is_trap(prepared: &Prepared, numeral: &Numeral) -> bool {
    let script = &prepared.script;
    is_listed(script, numeral)
        || is_labelled(prepared, numeral)
        || is_bracketed(prepared, numeral)
        || is_time(script, numeral)
        || is_year_of_plan(script, numeral)
        || is_identifier(prepared, numeral)
}

/// Returns whether the number begins a line as the number of a list or heading: `1.`, `2)`, `3 -`, `1.2 Background`.
fn is_listed(script: &Script, numeral: &Numeral) -> bool {
    if !script.begins_line(numeral.words.start) || numeral.form != Form::Digits {
        return false;
    }
    let end = numeral.words.end;
    let stop = ['.', ')', '-', ':'].iter().any(|sign| script.is_sign(end, *sign));
    // A hyphen that joins is none of a list: 30-day.
    let joins = script.is_sign(end, '-') && script.is_joined(end) && script.is_joined(end + 1);
    let follows = script.is_joined(end) || script.is_sign(end, '-');
    let joined_stop = stop && !joins && follows && !script.begins_line(end);
    let heading = numeral.words.len() > 1
        && script.is_sign(numeral.words.start + 1, '.')
        && !script.begins_line(end)
        && script
            .words
            .get(end)
            .is_some_and(|_| script.written(end..end + 1).starts_with(char::is_uppercase));
    joined_stop || heading
}

/// Returns whether the word before the number says that it names: `Article 5`, `Quân khu 5`, `المادة (١٢)`.
fn is_labelled(prepared: &Prepared, numeral: &Numeral) -> bool {
    let script = &prepared.script;
    let mut before = numeral.words.start;
    while before > 0
        && ['(', '"', '[', '#', '.', ':', '-'].iter().any(|sign| script.is_sign(before - 1, *sign))
    {
        before -= 1;
    }
    let Some(label) = label_before(script, before) else { return false };
    let (key, first) = (label.key, script.written(label.words.start..label.words.start + 1).chars().next());
    let signs = numeral.words.start - before;
    match key {
        "provision" => {
            numeral.form == Form::Digits || numeral.form == Form::One || first.is_some_and(char::is_uppercase)
        }
        "clock" => {
            let next = numeral.words.end;
            let clock =
                ["giờ", "am", "pm", "a", "p", "صباحا", "مساء", "ظهرا"].contains(&script.compared(next));
            clock || script.compared(before - 1).contains("ساعه")
        }
        "residue" => numeral.form == Form::Digits && (signs > 0 || !is_counted(prepared, numeral)),
        // A label of one word is one only where nothing is counted.
        _ => {
            let links = ['.', ':', '-', '#'].iter().any(|sign| script.is_sign(before, *sign));
            let names = label.words.len() > 1 || !is_counted(prepared, numeral);
            numeral.form == Form::Digits && names && (signs == 0 || links)
        }
    }
}

/// Returns the label that ends before a word.
fn label_before(script: &Script, word: usize) -> Option<Match> {
    let longest_first = (1..=3).rev().filter_map(|length| word.checked_sub(length));
    longest_first.into_iter().find_map(|start| {
        LABELS.at(script, start).filter(|label| label.words.end == word && !script.begins_line(word))
    })
}

/// Returns whether the number stands alone in brackets: a note, a list number, a restatement of the words before.
fn is_bracketed(prepared: &Prepared, numeral: &Numeral) -> bool {
    let script = &prepared.script;
    let Some(before) = numeral.words.start.checked_sub(1) else { return false };
    let opens = script.is_sign(before, '(') || script.is_sign(before, '[');
    let closes = script.is_sign(numeral.words.end, ')') || script.is_sign(numeral.words.end, ']');
    if opens && closes && numeral.form == Form::Digits {
        // "within (48) hours" counts; "(2) Hours of work" at the beginning of a line is a heading.
        let behind = numeral.words.end + 1;
        let counts = COUNTED.at(script, behind).is_some() && !script.begins_line(behind);
        let small = numeral.value <= base::number::whole(LISTED_MAX);
        let restates = prepared.numerals.partition_point(|other| other.words.end < numeral.words.start);
        let restates = restates
            .checked_sub(1)
            .map(|last| &prepared.numerals[last])
            .is_some_and(|other| other.words.end + 1 == numeral.words.start && other.value == numeral.value);
        return restates || small && (!counts || script.begins_line(before));
    }
    // "[Ad 2]"
    let start = numeral.words.start;
    let first = (start.saturating_sub(3)..start).find(|at| script.is_sign(*at, '['));
    first.is_some() && script.is_sign(numeral.words.end, ']')
}

/// Returns whether the number names a year of a plan: "year two", "Year 2".
fn is_year_of_plan(script: &Script, numeral: &Numeral) -> bool {
    let start = numeral.words.start;
    start > 0
        && script.compared(start - 1) == "year"
        && !script.begins_line(start)
        && COUNTED.at(script, numeral.words.end).is_none()
}

/// Returns whether the digits are a time of day: `08:30`, `10h30`.
fn is_time(script: &Script, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.words.start, numeral.words.end);
    let is_digits = |at: usize| script.class(at) == Some(Class::Digits) && script.is_joined(at);
    let colon_after = script.is_sign(end, ':') && script.is_joined(end) && is_digits(end + 1);
    let colon_before = start > 1
        && script.is_sign(start - 1, ':')
        && script.is_joined(start)
        && is_digits_before(script, start - 1);
    let hours = ["h", "g"].contains(&script.compared(end)) && script.is_joined(end) && is_digits(end + 1);
    let minutes = start > 1 && ["h", "g"].contains(&script.compared(start - 1)) && script.is_joined(start);
    colon_after || colon_before || hours || minutes
}

fn is_digits_before(script: &Script, sign: usize) -> bool {
    script.is_joined(sign) && script.class(sign - 1) == Some(Class::Digits)
}

/// Returns whether Arabic digits behind a definite noun name it: `اللجنة التوجيهية الإقليمية 138`. What counts stands before its noun.
fn is_identifier(prepared: &Prepared, numeral: &Numeral) -> bool {
    let script = &prepared.script;
    let start = numeral.words.start;
    let Some(before) = start.checked_sub(1).filter(|_| numeral.form == Form::Digits) else { return false };
    let joined_letters = matches!(script.class(numeral.words.end), Some(Class::Letters))
        && script.is_joined(numeral.words.end)
        && COUNTED.at(script, numeral.words.end).is_none();
    let definite = script.class(before) == Some(Class::Arabic)
        && prepared.language_of(start) == Language::Arabic
        && !script.begins_line(start)
        && script.compared(before).len() > "ال".len()
        && (script.compared(before).starts_with("ال")
            || script.compared(before).starts_with("لل")
            || script.compared(before).starts_with("بال")
            || script.compared(before).starts_with("وال"));
    // "the number of beneficiaries was 205": what stands behind its noun may still count it.
    let told = ["عدد", "بلغ", "اجمالي", "مجموع", "نسبه", "معدل", "الي", "البالغ", "البالغه", "الان"];
    let to = (start.saturating_sub(BEHIND_NOUN_WORDS)..start).any(|at| {
        told.iter().any(|word| script.compared(at).starts_with(word) || script.compared(at).ends_with(word))
    });
    let ends = matches!(
        script.class(numeral.words.end),
        None | Some(Class::Sign('.' | '،' | ',' | ')' | '؛' | ';' | '"' | ':')) | Some(Class::Arabic)
    );
    let whole = numeral.value.is_integer() && numeral.words.len() == 1;
    joined_letters
        || (definite
            && !to
            && ends
            && whole
            && !is_counted(prepared, numeral)
            && !counts_noun(script, numeral))
}

/// Returns whether an Arabic noun without its article follows, in the form of what is counted: `38 جمعية`, `45 عونا`.
fn counts_noun(script: &Script, numeral: &Numeral) -> bool {
    let next = numeral.words.end;
    let form = script.compared(next);
    script.class(next) == Some(Class::Arabic)
        && !script.begins_line(next)
        && form.ends_with(['ه', 'ا'])
        && form.chars().count() >= 4
        && !form.starts_with("ال")
        && !phrase::ends_name(script, next)
}

fn is_counted(prepared: &Prepared, numeral: &Numeral) -> bool {
    let script = &prepared.script;
    let next = numeral.words.end;
    let sign = matches!(script.class(next), Some(Class::Sign('$' | '€' | '₫')));
    sign || crate::quantity::percent_end(prepared, &numeral.words).is_some()
        || numeral.form == Form::Mixed
        || COUNTED.at(script, next).is_some() && !script.begins_line(next)
}
