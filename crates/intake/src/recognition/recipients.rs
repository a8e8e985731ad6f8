//! Those who receive awards: counted by a number before a noun, by an Arabic dual, or as one more without a number.

use super::award::AWARDS;
use super::is_join;
use super::noun::{self, RECIPIENTS, Sort};
use super::verb::{AWARDING, OUTLOOK};
use crate::Prepared;
use crate::finding::Value;
use crate::language::Language;
use crate::lexicon::{COUNTED, Match};
use crate::list;
use crate::number::{Form, Numeral};
use crate::phrase;
use crate::script::{Class, Script};
use std::ops::Range;

/// How many received it, and the words that say so.
#[derive(Clone)]
pub struct Recipients {
    /// The number and the noun.
    pub words: Range<usize>,
    /// Whether they are bodies, not people.
    pub is_collective: bool,
    /// How many.
    pub count: Value,
}

/// Returns those counted in a clause, in the order of the text.
pub fn recipients(prepared: &Prepared, clause: Range<usize>) -> Vec<Recipients> {
    let script = &prepared.script;
    let numerals = prepared.numerals_in(clause.clone());
    let mut found = listed(prepared, clause.clone());
    // In the order of the text, so that one may be known by those before it.
    for numeral in numerals {
        let at = found.partition_point(|one| one.words.end <= numeral.words.start);
        let is_known = found.get(at).is_some_and(|one| one.words.contains(&numeral.words.start));
        let before = at.checked_sub(1).map(|before| &found[before]);
        if let Some(one) = (!is_known).then(|| by_number(prepared, numeral, before, &clause)).flatten() {
            found.insert(at, one);
        }
    }
    found.retain(|one| !is_of_a_deed(script, one.words.start) && !is_whole_of_some(script, one));
    let shared = numerals.iter().filter_map(|numeral| of_shared_noun(script, numeral, &found));
    let single = found.iter().flat_map(|one| [and_one(script, one), one_and(script, one)]).flatten();
    let more: Vec<Recipients> = shared.chain(single).collect();
    found.extend(more);
    found.sort_by_key(|one| one.words.start);
    found
}

/// The most words between what was done for others and their number: `cứu sống được 12 người`.
const WORDS_OF_DEED_MAX: usize = 2;

/// Returns whether those counted at a word are those for whom something was done: `rescuing 14 children`, لإنقاذ 14 طفلا.
fn is_of_a_deed(script: &Script, word: usize) -> bool {
    let from = word.saturating_sub(WORDS_OF_DEED_MAX).max(script.sentence(word).start);
    let deeds = (from..word).filter_map(|at| OUTLOOK.at_with(script, at, |key| key == "deed"));
    // What is known as "the service" is the name of an award.
    let mut deeds = deeds.into_iter().filter(|deed| !phrase::has_article(script.compared(deed.words.start)));
    deeds.any(|deed| deed.words.end <= word && (deed.words.end..word).all(|at| script.compared(at) != "ل"))
}

/// Returns whether those counted are all of whom only some received: "Of the 34 nominees, 20 received", `بلديتان من بين 14 بلدية`.
fn is_whole_of_some(script: &Script, one: &Recipients) -> bool {
    let (start, comma) = (one.words.start, one.words.end);
    let before = |back: usize| start.checked_sub(back).map_or("", |at| script.compared(at));
    let is_of = before(1) == "the" && before(2) == "of" && script.is_sign(comma, ',');
    is_of && script.class(comma + 1) == Some(Class::Digits)
        || matches!((before(2), before(1)), ("من", "بين" | "اصل") | ("out", "of") | ("trong", "số"))
}

/// Reads the first of `three primary and two secondary schools`, whose noun stands with the second.
fn of_shared_noun(script: &Script, numeral: &Numeral, found: &[Recipients]) -> Option<Recipients> {
    let at = found.partition_point(|one| one.words.start <= numeral.words.start);
    let (next, end) = (found.get(at)?, numeral.words.end);
    let between = end..next.words.start.checked_sub(1).filter(|and| script.compared(*and) == "and")?;
    let is_adjective =
        |at: usize| script.class(at) == Some(Class::Letters) && !script.compared(at).ends_with('s');
    let is_known = found[..at].last().is_some_and(|before| before.words.contains(&numeral.words.start));
    let is_shared = (1..=ADJECTIVES_MAX).contains(&between.len()) && between.clone().all(is_adjective);
    (is_shared && !is_known && numeral.value.is_integer()).then(|| Recipients {
        words: numeral.words.start..between.end,
        is_collective: next.is_collective,
        count: Value(numeral.value.clone()),
    })
}

/// The most adjectives between a number and the word that joins it to another of the same noun.
const ADJECTIVES_MAX: usize = 2;

/// Reads the second of `four schools and a cycling club`: one more, without a number.
fn and_one(script: &Script, before: &Recipients) -> Option<Recipients> {
    if script.class(before.words.end - 1) == Some(Class::Arabic) {
        return and_one_arabic(script, before);
    }
    let article = before.words.end + 1;
    let is_one = is_join(script, before.words.end) && is_article(script, article);
    let in_phrase = |at: &usize| {
        script.class(*at) == Some(Class::Letters)
            && !phrase::ends_name(script, *at)
            && !is_link(script.compared(*at))
            && AWARDING.at(script, *at).is_none()
    };
    let words = article + 1..article + 1 + NOUN_WORDS_MAX;
    let end = words.take_while(in_phrase).last().filter(|_| is_one)? + 1;
    let is_award = (article + 1..end).any(|at| AWARDS.at(script, at).is_some() || noun::is_given(script, at));
    let count = Value(base::number::whole(1));
    let is_collective = noun::is_body_in_english(script, end - 1);
    (!is_award).then_some(Recipients { words: article..end, is_collective, count })
}

/// Reads the first of `a corporal and two privates`.
fn one_and(script: &Script, next: &Recipients) -> Option<Recipients> {
    let and = next.words.start.checked_sub(1)?;
    let and = and - usize::from(matches!(script.compared(and), "his" | "her" | "their" | "its"));
    let from = and.saturating_sub(NOUN_WORDS_MAX);
    let article = (from..and).rev().find(|at| is_article(script, *at))?;
    let words = article + 1..and;
    let in_phrase = |at: usize| {
        script.class(at) == Some(Class::Letters)
            && !phrase::ends_name(script, at)
            && AWARDS.at(script, at).is_none()
            && !noun::is_given(script, at)
            && !script.compared(at).ends_with("ing")
    };
    let before = article.checked_sub(1).map_or("", |before| script.compared(before));
    let is_led = matches!(before, "to" | "on" | "upon" | "for" | "honoured" | "presented" | "decorated");
    let is_one = script.compared(and) == "and" && is_led && !words.is_empty() && words.clone().all(in_phrase);
    let count = Value(base::number::whole(1));
    let is_collective = noun::is_body_in_english(script, and - 1);
    is_one.then_some(Recipients { words: article..and, is_collective, count })
}

fn is_article(script: &Script, word: usize) -> bool {
    matches!(script.compared(word), "a" | "an")
}

/// Reads the second of `طبيبان ومهندسة`, `رجلا أمن وسائق حافلة`: a singular without its article, joined by و.
fn and_one_arabic(script: &Script, before: &Recipients) -> Option<Recipients> {
    // Behind a dual may stand what the two belong to, behind others من with those they are of.
    let is_dual = before.words.len() == 1;
    let is_of = script.compared(before.words.end) == "من";
    let end = before.words.end + usize::from(is_of);
    let belong = (end..end + BELONGING_WORDS_MAX).take_while(|at| phrase::has_article(script.compared(*at)));
    let more = if is_of { belong.count() + 1 } else { usize::from(is_dual) };
    let ends = before.words.end..before.words.end + 1 + more;
    let is_joined = |word: &usize| script.compared(*word).starts_with('و') && !script.begins_line(*word);
    let word = ends.into_iter().find(is_joined)?;
    // `ومهندسة واحدة` is counted already.
    if script.compared(word + 1).starts_with("واحد") {
        return None;
    }
    // In "15 موظفا وموظفة", "14 إطارا وعونا" both are counted by the one number.
    let noun = script.compared(word).strip_prefix('و')?;
    let is_same = script.compared(word - 1).trim_end_matches('ا') == noun.trim_end_matches('ه');
    let is_one_number = noun.ends_with('ا') && script.compared(word - 1).ends_with('ا');
    let is_collective = noun::one(noun).filter(|_| !is_same && !is_one_number)?;
    let count = Value(base::number::whole(1));
    Some(Recipients { words: word..word + 1, is_collective, count })
}

/// The most words of those to whom some belong: `من الحماية المدنية`.
const BELONGING_WORDS_MAX: usize = 3;

/// The most words of those counted in English: "18 retired community health promoters".
const NOUN_WORDS_MAX: usize = 5;

/// Returns those whom a number counts by a noun that is not listed for them. `before`: those counted before it.
fn by_number(
    prepared: &Prepared,
    numeral: &Numeral,
    before: Option<&Recipients>,
    clause: &Range<usize>,
) -> Option<Recipients> {
    let script = &prepared.script;
    let start = behind_bracket(script, numeral.words.end);
    let is_second_of_two = numeral.form == Form::One
        && numeral.words.start > 0
        && script.compared(numeral.words.start - 1) == "and";
    let is_one_of_two = is_second_of_two || is_first_of_two(script, numeral);
    let is_english =
        script.class(start) == Some(Class::Letters) && prepared.language_of(start) == Language::English;
    let is_weak = numeral.weak && !is_english;
    if is_weak || !numeral.value.is_integer() || is_mark(script, numeral) || is_worth(script, numeral) {
        return None;
    }
    let is_subject = is_bare_subject(script, numeral.words.clone(), clause)
        || is_bare_object(script, numeral.words.clone(), clause);
    if let Some((noun, is_collective)) = plural_before(script, &numeral.words) {
        let count = Value(numeral.value.clone());
        return Some(Recipients { words: noun..start, is_collective, count });
    }
    let (end, is_collective) = if is_subject {
        // "Of the 34 nominees, 20 received": those told of before.
        (start, before.is_some_and(|before| before.is_collective))
    } else if is_english {
        in_english(script, numeral, is_one_of_two, clause.end)?
    } else {
        by_head(script, numeral, before, clause)?
    };
    let count = Value(numeral.value.clone());
    Some(Recipients { words: numeral.words.start..end, is_collective, count })
}

/// Returns whether a number says what an award is worth: "prizes of 500 crowns", `جائزة قدرها 500`.
fn is_worth(script: &Script, numeral: &Numeral) -> bool {
    let Some(before) = numeral.words.start.checked_sub(1) else { return false };
    match script.compared(before) {
        "of" => ends_sum(script, before),
        "بقيمه" | "قدرها" | "قدره" | "قيمتها" | "بمبلغ" | "trị" | "worth" => true,
        _ => false,
    }
}

/// Returns whether a number alone is the subject of a verb of receiving: `06 công chức đạt ..., 01 đạt ...`; in `phường 4 được` it is a name.
fn is_bare_subject(script: &Script, number: Range<usize>, clause: &Range<usize>) -> bool {
    let verb = number.end;
    let before = number.start.checked_sub(1).filter(|before| *before >= clause.start);
    let verb = verb + 2 * usize::from(is_of_them(script, verb));
    let is_free = before.is_none_or(|before| {
        is_join(script, before)
            || matches!(script.class(before), Some(Class::Sign(_)))
            || matches!(
                script.compared(before),
                "whom" | "có" | "remaining" | "other" | "top" | "best" | "first"
            )
    });
    is_free
        && verb < clause.end
        && !script.begins_line(verb)
        && AWARDING.at_with(script, verb, |key| key == "receive").is_some()
}

/// Returns whether "of them" begins at a word: those told of before.
fn is_of_them(script: &Script, word: usize) -> bool {
    script.compared(word) == "of" && matches!(script.compared(word + 1), "them" | "whom" | "these" | "those")
}

/// Returns the word behind a number in words that is said again in brackets: `nine (9)`.
fn behind_bracket(script: &Script, word: usize) -> usize {
    let is_again = script.is_sign(word, '(')
        && script.class(word + 1) == Some(Class::Digits)
        && script.is_sign(word + 2, ')');
    word + 3 * usize::from(is_again)
}

/// Returns whether a number alone says how many received something: `وعددهم تسعة`, "and life membership to two".
fn is_bare_object(script: &Script, number: Range<usize>, clause: &Range<usize>) -> bool {
    let is_end = number.end >= clause.end
        || matches!(script.class(number.end), Some(Class::Sign('.' | ',' | '،' | ';')));
    let Some(before) = number.start.checked_sub(1).filter(|before| *before > clause.start && is_end) else {
        return false;
    };
    let is_number = |at: usize| script.class(at) == Some(Class::Digits);
    match script.compared(before) {
        "عددهم" | "وعددهم" | "عددهن" | "وعددهن" => true,
        _ if script.compared(number.start).starts_with('ل') => ends_award(script, number.start),
        "to" => !is_number(before - 1) && ends_award(script, before),
        _ => false,
    }
}

/// The most words of the name of an award that a list has.
const AWARD_WORDS_MAX: usize = 4;

/// Returns whether an award that may be money ends where a word begins.
fn ends_sum(script: &Script, word: usize) -> bool {
    let mut starts = word.saturating_sub(AWARD_WORDS_MAX)..word;
    starts.any(|at| {
        let award = AWARDS.at_with(script, at, |key| matches!(key, "prize" | "reward"));
        award.is_some_and(|award| award.words.end == word)
    })
}

/// Returns whether an award ends where a word begins.
fn ends_award(script: &Script, word: usize) -> bool {
    let mut starts = word.saturating_sub(AWARD_WORDS_MAX)..word;
    starts.any(|at| AWARDS.at(script, at).is_some_and(|award| award.words.end == word))
}

/// Reads the English phrase behind a number, whose head is its last plural: "two county teams", "20 of the 34 nominees". Returns where it
/// ends and whether its head is a body.
fn in_english(
    script: &Script,
    numeral: &Numeral,
    is_one_of_two: bool,
    until: usize,
) -> Option<(usize, bool)> {
    let start = behind_of_the(script, behind_bracket(script, numeral.words.end));
    let is_joining = |at: usize| {
        script.is_joined(at)
            && (matches!(script.class(at), Some(Class::Sign('\'' | '’' | '-'))) || script.compared(at) == "s")
    };
    let in_phrase = |at: &usize| {
        is_joining(*at)
            || script.class(*at) == Some(Class::Letters)
                && !phrase::ends_name(script, *at)
                && !is_link(script.compared(*at))
                && (*at == start || AWARDS.at(script, *at).is_none())
                && (AWARDING.at(script, *at).is_none()
                    || *at == start && script.compared(*at) == "winning"
                    || script.compared(at + 1).ends_with("ners"))
    };
    let phrase = start..(start..until.min(start + NOUN_WORDS_MAX)).take_while(in_phrase).last()? + 1;
    let last = phrase.end - 1;
    let is_listed = |at: usize| noun::english(script.compared(at)).is_some();
    let is_one = numeral.value == base::number::whole(1);
    if is_one || is_one_of_two {
        let is_small = script.written(last..last + 1).starts_with(char::is_lowercase);
        let is_said = is_listed(last) || is_one_of_two || numeral.form == Form::Digits && is_small;
        let is_noun = is_said && !noun::is_given(script, last);
        return is_noun.then(|| (last + 1, noun::is_body_in_english(script, last)));
    }
    if numeral.weak {
        return None;
    }
    let is_plural = |at: &usize| {
        let form = script.compared(*at);
        let is_irregular = PLURALS.iter().any(|plural| form.ends_with(plural));
        let is_genitive = matches!(script.class(at + 1), Some(Class::Sign('\'' | '’')));
        form.len() > 2 && (form.ends_with('s') || is_irregular) && !is_genitive
    };
    let head = phrase.clone().rev().find(is_plural)?;
    // "gave five constables medals": those who receive stand before what is given.
    let head = if noun::is_given(script, head) {
        phrase.clone().filter(|at| *at < head && is_listed(*at)).find(is_plural)?
    } else {
        head
    };
    Some((head + 1, noun::is_body_in_english(script, head)))
}

/// Plurals without an s.
const PLURALS: [&str; 8] = ["people", "men", "staff", "children", "police", "personnel", "folk", "crew"];

/// Returns the word behind `of the 34`, `of its`, where a part of many is counted.
fn behind_of_the(script: &Script, word: usize) -> usize {
    let is_part = script.compared(word) == "of"
        && matches!(script.compared(word + 1), "the" | "its" | "their" | "our" | "these" | "those");
    match (is_part, script.class(word + 2)) {
        (false, _) => word,
        (true, Some(Class::Digits)) => word + 3,
        (true, _) => word + 2,
    }
}

/// Returns the plural that stands before its number, where the list does not say so: people with the article (`الحرفيون الستة`), or the
/// head of a phrase (`فرق الإطفاء الخمس`); and whether it is of bodies.
fn plural_before(script: &Script, number: &Range<usize>) -> Option<(usize, bool)> {
    let noun = number.start.checked_sub(1)?;
    let form = script.compared(noun);
    if !script.compared(number.start).starts_with("ال") || !phrase::has_article(form) {
        return None;
    }
    let head = noun.checked_sub(1).and_then(|head| Some((head, RECIPIENTS.at(script, head)?)));
    match head.filter(|(head, _)| !phrase::has_article(script.compared(*head))) {
        Some((head, found)) => Some((head, found.key == "collective")),
        None if is_construct_plural(script, noun) => Some((noun - 1, false)),
        None => (form.ends_with("ون") || form.ends_with("ين")).then_some((noun, false)),
    }
}

/// Returns whether a masculine plural stands before what it belongs to: `لاعبي الفريق`.
fn is_construct_plural(script: &Script, word: usize) -> bool {
    let head = word.checked_sub(1).map_or("", |head| script.compared(head));
    head.strip_suffix(['ي', 'و']).and_then(noun::one) == Some(false)
}

/// Reads the noun behind a number in Arabic and Vietnamese, where the head stands first. Returns where it ends and whether it is a body.
fn by_head(
    script: &Script,
    numeral: &Numeral,
    before: Option<&Recipients>,
    clause: &Range<usize>,
) -> Option<(usize, bool)> {
    let start = numeral.words.end;
    match COUNTED.at(script, start).filter(|noun| noun.words.end <= clause.end) {
        Some(noun) => match noun::sort(noun.key)? {
            Sort::People => Some((noun.words.end, false)),
            Sort::Bodies => Some((noun.words.end, true)),
            Sort::Nothing => None,
        },
        None => {
            let noun = start + usize::from(script.compared(start) == "من");
            let is_noun = noun < clause.end
                && matches!(script.class(noun), Some(Class::Arabic | Class::Letters))
                && !script.begins_line(noun)
                && AWARDS.at(script, noun).is_none()
                && AWARDING.at(script, noun).is_none()
                && COUNTED.at(script, noun).is_none_or(|noun| noun::sort(noun.key) != Some(Sort::Nothing))
                && !phrase::ends_name(script, noun)
                && !is_join(script, noun)
                && (noun > start && is_some_of_them(script, noun)
                    || is_in_place(script, numeral, clause)
                    || before.is_some_and(|before| goes_on(script, before, numeral)));
            let is_body =
                if noun > start { is_listed_body(script, noun) } else { noun::is_body(script, noun) };
            is_noun.then_some((noun + 1, is_body))
        }
    }
}

/// Returns whether a noun behind `من` says of whom some are counted: `ثمانية من العمد`, `ثلاثة من معاونيه`.
fn is_some_of_them(script: &Script, noun: usize) -> bool {
    let form = script.compared(noun);
    let is_thing = COUNTED.at(script, noun).is_some_and(|noun| noun::sort(noun.key) == Some(Sort::Nothing));
    let is_named = phrase::has_article(form) || PRONOUNS.iter().any(|pronoun| form.ends_with(pronoun));
    // `ثمانية من كبار الضباط`
    let is_construct = phrase::has_article(script.compared(noun + 1)) && !phrase::ends_name(script, noun);
    (is_named || is_construct) && !is_thing
}

/// Endings of an Arabic plural with the pronoun of those to whom it belongs.
const PRONOUNS: [&str; 4] = ["يه", "يها", "يهم", "ائها"];

/// Returns whether a noun with its article is listed as one for bodies; of others people are counted: `من الملاكات`.
fn is_listed_body(script: &Script, noun: usize) -> bool {
    // `خمسة من صف الضباط` are people.
    let is_rank = script.compared(noun) == "صف" && script.compared(noun + 1).ends_with("ضباط");
    !is_rank && RECIPIENTS.at(script, noun).is_some_and(|noun| noun.key == "collective")
}

/// The most words between those counted before and a number that is joined to them: what the first belong to.
const WORDS_TO_NEXT_MAX: usize = 4;

/// Returns whether a number is joined to those counted before it, so that it counts others who receive the same.
fn goes_on(script: &Script, before: &Recipients, numeral: &Numeral) -> bool {
    let start = numeral.words.start;
    let between = before.words.end..start;
    let is_clear = |at: usize| AWARDING.at(script, at).is_none() && AWARDS.at(script, at).is_none();
    let is_joined = script.class(start) == Some(Class::Arabic) && script.compared(start).starts_with('و')
        || start > before.words.end && is_join(script, start - 1);
    is_joined && between.len() <= WORDS_TO_NEXT_MAX && between.clone().all(is_clear)
}

/// Words directly before the number of those who receive an award, whatever they are called.
const TO_WHOM: [&str; 17] = [
    "cho",
    "tặng",
    "الي",
    "ل",
    "لكل",
    "علي",
    "to",
    "gửi",
    "لعدد",
    "لصالح",
    "لفائده",
    "عددهم",
    "وعددهم",
    "عددهن",
    "وعددهن",
    "عددها",
    "وعددها",
];

/// Returns whether a number stands where only those who receive or are honoured stand: behind a word for "to", or directly behind
/// an Arabic verb of giving or receiving, or joined to another that does.
fn is_in_place(script: &Script, numeral: &Numeral, clause: &Range<usize>) -> bool {
    let start = numeral.words.start;
    if script.class(start) == Some(Class::Arabic) && script.compared(start).starts_with('ل') {
        return true;
    }
    let is_date = ["năm", "tháng", "ngày", "quý", "học", "/", "-"];
    if start > 0 && is_date.contains(&script.compared(start - 1)) {
        return false;
    }
    let Some(before) = start.checked_sub(1).filter(|before| *before >= clause.start) else {
        return is_subject(script, start, clause.end);
    };
    // In Arabic the subject or the object follows the verb, with few words between.
    let is_verb = || {
        let from = start.saturating_sub(WORDS_TO_OBJECT_MAX).max(clause.start);
        let in_phrase = (from..start).rev().take_while(|at| script.class(*at) == Some(Class::Arabic));
        in_phrase.into_iter().any(|at| AWARDING.at(script, at).is_some())
    };
    TO_WHOM.contains(&script.compared(before)) || is_verb() || is_subject(script, start, clause.end)
}

/// The most words between an Arabic verb and those it counts.
const WORDS_TO_OBJECT_MAX: usize = 6;

/// The most words of a subject with its number and who gives, in Vietnamese: `2 ngư dân phường 5 được`.
const SUBJECT_WORDS_MAX: usize = 7;

/// Returns whether a Vietnamese subject begins with a number, and its verb receives: `1 ngư dân nhận giải thưởng`.
fn is_subject(script: &Script, number: usize, until: usize) -> bool {
    let words = number + 1..until.min(number + SUBJECT_WORDS_MAX);
    let parts = |at: &usize| matches!(script.class(*at), Some(Class::Sign(_) | Class::Digits));
    let mut own = words.take_while(|at| !parts(at));
    own.any(|at| {
        AWARDING
            .at_with(script, at, |key| key == "receive")
            .is_some_and(|verb| verb.language == Language::Vietnamese)
    })
}

/// Returns whether a one is the first of two counts that are joined: `one nursing sister and two physicians`.
fn is_first_of_two(script: &Script, numeral: &Numeral) -> bool {
    let words = numeral.words.end + 1..numeral.words.end + 1 + NOUN_WORDS_MAX;
    let and = words.into_iter().find(|at| script.compared(*at) == "and");
    numeral.form == Form::One
        && and
            .is_some_and(|and| matches!(script.compared(and + 1), "two" | "three" | "four" | "five" | "six"))
}

fn is_link(form: &str) -> bool {
    matches!(form, "and" | "or" | "of" | "for" | "each" | "all" | "both" | "also" | "then")
}

/// Returns those counted by a noun for those who receive awards in Arabic and Vietnamese: a number before it, or its dual.
fn listed(prepared: &Prepared, clause: Range<usize>) -> Vec<Recipients> {
    let script = &prepared.script;
    let (mut found, mut word): (Vec<Recipients>, _) = (Vec::new(), clause.start);
    let mut numerals = prepared.numerals_in(clause.clone()).iter().peekable();
    while word < clause.end {
        while numerals.next_if(|numeral| numeral.words.end < word.saturating_sub(1)).is_some() {}
        if let Some(is_collective) = noun::two(script, word) {
            let is_said = matches!(script.compared(word + 1), "اثنين" | "اثنتين" | "اثنان" | "اثنتان");
            let words = word..word + 1 + usize::from(is_said);
            // `رئيسا قريتين`, `مفتشان متقاعدان`: what the two belong to or are.
            let is_theirs =
                !script.compared(words.end).starts_with('و') && noun::two(script, words.end).is_some();
            word = words.end + usize::from(is_theirs);
            found.push(Recipients { words, is_collective, count: Value(base::number::whole(2)) });
            continue;
        }
        let noun = RECIPIENTS.at(script, word).filter(|noun| noun.words.end <= clause.end);
        let Some(noun) = noun.filter(|noun| noun.language != Language::English) else {
            word += 1;
            continue;
        };
        // The number of the noun before it: `الوحدات الثلاث الرائدة`.
        let counted_before = found.last().map_or(word..word, |last| last.words.clone());
        // The next or, where that one counts something before the noun, the one behind it: `درع واحد إلى جمعية واحدة`.
        let numeral = numerals
            .clone()
            .take(if noun.language == Language::Arabic { 2 } else { 1 })
            .filter(|numeral| numeral.value.is_integer() && !is_mark(script, numeral))
            .filter(|numeral| !counted_before.contains(&numeral.words.start))
            .find(|numeral| is_counted_by(script, numeral.words.clone(), &noun));
        let counted = match numeral {
            None => number_behind_colon(prepared, &noun),
            Some(numeral) => {
                let words = numeral.words.start.min(noun.words.start)..numeral.words.end.max(noun.words.end);
                Some((words, Value(numeral.value.clone())))
            }
        };
        word = counted.as_ref().map_or(noun.words.end, |(words, _)| words.end);
        // In `12 lượt tập thể` the number counts the last of the nouns.
        if counted
            .as_ref()
            .is_some_and(|(words, _)| found.last().is_some_and(|last| last.words.start == words.start))
        {
            found.pop();
        }
        let is_collective = noun.key == "collective" && !is_of_its_members(script, noun.words.end);
        found.extend(counted.map(|(words, count)| Recipients { words, is_collective, count }));
    }
    found
}

/// Returns whether a Vietnamese noun goes on with a syllable for those who belong to a body or lead it: `xã viên`, `đội trưởng`.
fn is_of_its_members(script: &Script, word: usize) -> bool {
    matches!(script.compared(word), "viên" | "trưởng" | "phó")
}

/// Returns whether a number is the mark of its line in a list.
fn is_mark(script: &Script, numeral: &Numeral) -> bool {
    script.begins_line(numeral.words.start) && list::mark(script, numeral.words.start).is_some()
}

/// Reads `tập thể: 9`: the number behind a noun and a colon, with nothing counted behind it.
fn number_behind_colon(prepared: &Prepared, noun: &Match) -> Option<(Range<usize>, Value)> {
    let script = &prepared.script;
    let colon = noun.words.end;
    let number = script.is_sign(colon, ':').then_some(colon + 1)?;
    let numeral = prepared.numerals_in(number..number + 1).first().filter(|one| one.words.start == number)?;
    let is_free = script.begins_line(numeral.words.end)
        || !matches!(script.class(numeral.words.end), Some(Class::Arabic | Class::Letters));
    is_free.then(|| (noun.words.start..numeral.words.end, Value(numeral.value.clone())))
}

/// Returns whether a number counts a noun: directly before it, with one word between them in Vietnamese, or as `واحدة` behind.
fn is_counted_by(script: &Script, number: Range<usize>, noun: &Match) -> bool {
    // `12 lượt tập thể`; but `hạng Ba cho Bệnh viện`.
    let adjective = number.end + 1 == noun.words.start
        && script.class(number.end) == Some(Class::Letters)
        && !phrase::ends_name(script, number.end)
        && AWARDING.at(script, number.end).is_none();
    let is_class = number.start > 0 && matches!(script.compared(number.start - 1), "hạng" | "giải" | "thứ");
    (number.end == noun.words.start || adjective) && !is_class
        || number.start == noun.words.end && counts_behind(script, noun, number.clone())
        || number.start == noun.words.end + 1 && counts_one_of(script, noun, number.start)
}

/// Arabic numbers that count the noun before them: `جهة واحدة`, `مهندسين اثنين`.
const BEHIND: [&str; 6] = ["واحد", "واحده", "اثنين", "اثنان", "اثنتين", "اثنتان"];

/// Returns whether a one behind two nouns counts the first: `عامل نظافة واحد`.
fn counts_one_of(script: &Script, noun: &Match, number: usize) -> bool {
    let form = script.compared(number).trim_end_matches('ا');
    matches!(form, "واحد" | "واحده")
        && noun::one(script.compared(noun.words.start)).is_some()
        && script.class(noun.words.end) == Some(Class::Arabic)
        && !script.compared(noun.words.end).starts_with(['و', 'ل', 'ب'])
        && !phrase::has_article(script.compared(noun.words.end))
        && RECIPIENTS.at(script, noun.words.end).is_none()
        && !phrase::ends_name(script, noun.words.end)
}

/// Arabic numbers in words that stand before their noun, or behind it: `مستشفيات ثلاثة`.
const EITHER: [&str; 16] = [
    "ثلاث",
    "ثلاثه",
    "اربع",
    "اربعه",
    "خمس",
    "خمسه",
    "ست",
    "سته",
    "سبع",
    "سبعه",
    "ثمان",
    "ثمانيه",
    "تسع",
    "تسعه",
    "عشر",
    "عشره",
];

/// Returns whether a form is the singular of a masculine noun.
fn is_masculine(form: &str) -> bool {
    !form.ends_with('ه') && noun::one(form).is_some()
}

/// Returns whether an Arabic number counts the noun before it, and nothing behind it: `الأمانات الثلاث`.
fn counts_behind(script: &Script, noun: &Match, number: Range<usize>) -> bool {
    let form = script.compared(number.start);
    let is_known = phrase::has_article(script.compared(noun.words.start));
    // In `لاعبو الفريق الثلاثة` the number counts the players.
    let is_single = script.compared(noun.words.start).strip_prefix("ال").is_some_and(is_masculine);
    let next = number.end;
    let counts_next = || RECIPIENTS.at(script, next).is_some() || COUNTED.at(script, next).is_some();
    BEHIND.iter().any(|one| form.starts_with(one))
        || form.starts_with("ال") && !is_single
        || EITHER.contains(&form) && number.len() == 1 && !is_known && !counts_next()
}
