//! The numbers of instruments as they stand in a text: `53-CT / TU`, `30/2020/NĐ-CP`, `رقم (٥) لسنة ٢٠١٩`, `No. 12 of 2019`.
//!
//! A number is known by the letters of its kind within it, or by a noun for an instrument before it. So neither the number of a
//! school nor that of an article is one.

use crate::language::Language;
use crate::lexicon::{self, COUNTED, Dual, Match, Phrases, stems};
use crate::script::{Class, Gap, Script, Span};
use base::InstrumentNumber;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

static INSTRUMENTS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../../lexicon/instruments.txt")));
static DUALS: LazyLock<BTreeMap<String, Dual>> =
    LazyLock::new(|| lexicon::duals(include_str!("../../lexicon/instruments.txt")));
static LETTERS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../../lexicon/instrument_letters.txt")));
static NUMBERING: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../../lexicon/numbering.txt")));
static DATED: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../../lexicon/dated.txt")));
static FOLLOWS: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../../lexicon/follows.txt")));

/// The number of an instrument, and the noun before it.
#[derive(Clone, Debug)]
pub struct Cited {
    /// The words of the number as printed, a year in words behind it included.
    pub number: Range<usize>,
    /// The noun for the instrument.
    pub noun: Option<Match>,
    /// The kind that the letters within the number say.
    pub letters: Option<&'static str>,
    /// Whether the number stands at the head of the text, as its own.
    pub is_own: bool,
}

/// Returns a number in the form in which numbers are compared, with the brackets that stand within it (`SO(AWARDS)/HD/2-7`); one with its
/// year in words or brackets behind it is `5/2019`.
pub fn value(script: &Script, cited: &Cited) -> String {
    let written = script.written(cited.number.clone());
    let bracket = usize::from(script.is_sign(cited.number.start, '('));
    let first = behind_initial(script, cited.number.start + bracket);
    if cited.is_own {
        return with_brackets(written);
    }
    let last = cited.number.clone().rev().find(|at| script.class(*at) == Some(Class::Digits));
    let year = last.filter(|last| *last >= first.end && is_year(script.compared(*last)));
    year.map_or_else(
        || with_brackets(written),
        |year| {
            let number = format!("{}/{}", script.written(first), script.compared(year));
            InstrumentNumber::of(&number).to_string()
        },
    )
}

/// Returns the compared form of a number, with its brackets where they do not stand around all of it.
fn with_brackets(written: &str) -> String {
    if written.starts_with('(') {
        return InstrumentNumber::of(written).to_string();
    }
    // The compared form passes over brackets; these signs it leaves.
    let kept = InstrumentNumber::of(&written.replace('(', "⟦").replace(')', "⟧"));
    kept.as_str().replace('⟦', "(").replace('⟧', ")")
}

/// The most words between the noun and the number: the title of a law, the name of an issuer.
const TITLE_WORDS_MAX: usize = 14;

/// The most words of a number in brackets.
const NUMBER_WORDS_MAX: usize = 12;

/// The head of a text, where its own number stands, in words.
const HEAD_WORDS_MAX: usize = 120;

/// Returns the numbers of instruments, in the order of the text.
pub fn cited(script: &Script) -> Vec<Cited> {
    let (mut found, mut word) = (Vec::new(), 0);
    while word < script.words.len() {
        let cited = behind_a_word_for_number(script, word, found.last())
            .or_else(|| by_its_letters(script, word))
            .or_else(|| behind_its_noun(script, word))
            .or_else(|| of_a_service(script, word))
            .or_else(|| one_more(script, word, found.last()));
        word = cited.as_ref().map_or(word + 1, |cited| cited.number.end);
        found.extend(cited);
    }
    found
}

/// Reads `رقم (٥) لسنة ٢٠١٩`, `số 12-NQ/TW`, `No. 12 of 2019`, with a noun somewhere before.
fn behind_a_word_for_number(script: &Script, word: usize, last: Option<&Cited>) -> Option<Cited> {
    let head = NUMBERING.at(script, word).filter(|head| head.key != "owner" && head.key != "of year")?;
    let is_headed = script.is_sign(head.words.end, ':');
    let at = head.words.end + usize::from(is_headed);
    let reference = reference(script, word, at).filter(|_| is_headed && word < HEAD_WORDS_MAX);
    if let Some(number) = reference {
        return Some(Cited { number, noun: None, letters: None, is_own: true });
    }
    let number = bracketed(script, at)?;
    let letters = kind_by_letters(script, number.clone());
    let noun = noun_before(script, word).or_else(|| shared_noun(script, word, last));
    let noun = noun.filter(|_| !is_owned(script, word));
    if head.key == "count" && !noun.as_ref().is_some_and(|noun| is_numbered(script, noun, word, &number)) {
        return None;
    }
    let is_line = || begins_and_ends_line(script, word, &number) && has_stroke(script, number.clone());
    let is_own =
        word < HEAD_WORDS_MAX && script.begins_line(word) && noun.is_none() && (is_headed || is_line());
    let is_one = noun.is_some() || letters.is_some() || is_own || bears_letters(script, number.clone());
    is_one.then_some(Cited { number, noun, letters, is_own })
}

/// The most words of a reference with letters of an office before its number.
const REFERENCE_WORDS_MAX: usize = 9;

/// Returns the reference of a letter that is the rest of a line and begins with letters of an office: `العدد: م و/1207`.
fn reference(script: &Script, line: usize, word: usize) -> Option<Range<usize>> {
    let in_line = |at: &usize| *at < script.words.len() && !script.begins_line(*at);
    let end = (word..word + REFERENCE_WORDS_MAX).take_while(in_line).last()? + 1;
    let ends_line = end >= script.words.len() || script.begins_line(end);
    let is_letter = |at: usize| script.compared(at).chars().count() <= 2;
    let is_part = |at: usize| match script.class(at) {
        Some(Class::Arabic) => is_letter(at),
        Some(Class::Digits) => true,
        Some(Class::Sign(sign)) => matches!(sign, '/' | '-' | '.'),
        _ => false,
    };
    let has = |class: Class| (word..end).any(|at| script.class(at) == Some(class));
    let is_reference = (word..end).all(is_part)
        && script.class(word) == Some(Class::Arabic)
        && script.class(end - 1) == Some(Class::Digits)
        && has(Class::Sign('/'));
    (script.begins_line(line) && ends_line && is_reference).then_some(word..end)
}

/// Returns whether a number is a running number with letters of a kind and of an issuer, whatever the kind: `45/GM-UBND`.
fn bears_letters(script: &Script, number: Range<usize>) -> bool {
    let is_capitals = |at: usize| {
        script.class(at) == Some(Class::Letters)
            && script.compared(at).len() > 1
            && script.written(at..at + 1).starts_with(char::is_uppercase)
    };
    number.len() == 5
        && script.class(number.start) == Some(Class::Digits)
        && script.is_sign(number.start + 1, '/')
        && is_capitals(number.start + 2)
        && script.is_sign(number.start + 3, '-')
        && is_capitals(number.start + 4)
}

/// Returns the noun of the number before that one more with its own word for a number shares: `No. 3 of 2015 and No. 7 of 2016`.
fn shared_noun(script: &Script, word: usize, last: Option<&Cited>) -> Option<Match> {
    let last = last.filter(|last| last.number.end <= word && word - last.number.end <= 1)?;
    let joins = word == last.number.end && script.compared(word).starts_with('و') || joins(script, word - 1);
    let noun = last.noun.clone().filter(|_| joins)?;
    Some(Match { words: word..word, span: script.span(word..word + 1), ..noun })
}

/// Returns whether a word joins two of a kind.
fn joins(script: &Script, word: usize) -> bool {
    matches!(script.compared(word), "and" | "و" | "và" | "," | "،")
}

/// The most words between a noun and عدد, which also says how many there are of something.
const WORDS_TO_COUNT_MAX: usize = 2;

/// Returns whether عدد stands between an instrument and its number, as in the Maghreb: `القانون الأساسي عدد 29 لسنة 2018`.
fn is_numbered(script: &Script, noun: &Match, word: usize, number: &Range<usize>) -> bool {
    word - noun.words.end.min(word) <= WORDS_TO_COUNT_MAX
        && (number.len() > 1
            || stands_alone(script, number.end)
            || NUMBERING.at(script, number.end).is_some_and(|next| next.key == "count"))
}

/// Returns whether a number with the word before it is a line of its own, but for a day: the reference at the head of a letter.
fn begins_and_ends_line(script: &Script, word: usize, number: &Range<usize>) -> bool {
    let ends = number.end >= script.words.len() || script.begins_line(number.end);
    script.begins_line(word) && (ends || DATED.at(script, number.end).is_some())
}

/// Reads `53-CT/TU`, `30/2020/NĐ-CP`: the letters say what it is.
fn by_its_letters(script: &Script, word: usize) -> Option<Cited> {
    let begins = script.class(word) == Some(Class::Digits) && !hangs_on(script, word);
    let number = begins.then(|| chain(script, word))?;
    let letters = kind_by_letters(script, number.clone()).filter(|_| has_stroke(script, number.clone()))?;
    Some(Cited { number, noun: noun_before(script, word), letters: Some(letters), is_own: false })
}

/// Kinds whose Arabic noun before a bare number is a citation; a plan or a report is as often counted.
const NAMED_BARE: [&str; 8] =
    ["project", "resolution", "directive", "decree", "circular", "regulation", "law", "royal_decree"];

/// Reads `Đề án 06`, `Decree 335/2025`, `Regulation (EU) 2016/679`, `مشروع 06`: the noun stands directly before, and no counted noun
/// behind.
fn behind_its_noun(script: &Script, word: usize) -> Option<Cited> {
    let noun = instrument(script, word)?;
    let bracket = if is_bracketed_word(script, noun.words.end) { 3 } else { 0 };
    let at = noun.words.end + bracket;
    if script.words.get(at)?.gap != Gap::Blank {
        return None;
    }
    let number = with_year(script, chain(script, at));
    let letters = kind_by_letters(script, number.clone());
    let fits = match script.class(at)? {
        Class::Digits => is_named(script, word, &noun, &number),
        Class::Letters => is_lettered(script, number.clone()),
        _ => false,
    };
    fits.then_some(Cited { letters, number, noun: Some(noun), is_own: false })
}

/// Returns whether digits directly behind a noun for an instrument name it rather than count.
fn is_named(script: &Script, word: usize, noun: &Match, number: &Range<usize>) -> bool {
    let (is_name, is_named_bare) = match script.class(word) {
        Some(Class::Arabic) => (true, NAMED_BARE.contains(&noun.key)),
        _ => (script.written(word..word + 1).starts_with(char::is_uppercase), true),
    };
    let first = script.compared(number.start);
    let (is_dated, is_zeroed) = (number.len() > 1, first.starts_with('0'));
    let last = script.compared(number.start + 2);
    let is_period = number.len() == 3 && is_year(first) && is_year(last) && first < last;
    // A small resolution is as good as one with a capital where its number has a stroke: `resolution 70/1`.
    let is_known = is_name || is_dated && NAMED_SMALL.contains(&noun.key);
    let is_long_name = noun.words.len() > 1 && first.len() >= LONG_NUMBER_MIN;
    let is_alone =
        stands_alone(script, number.end) || is_long_name && COUNTED.at(script, number.end).is_none();
    match () {
        () if !is_known => false,
        () if is_dated || is_zeroed => !is_period,
        () => is_named_bare && !is_year_now(script, number.start) && first.len() <= 5 && is_alone,
    }
}

/// Kinds that are known by their number even where the noun has no capital.
const NAMED_SMALL: [&str; 5] = ["resolution", "directive", "decree", "circular", "ordinance"];

/// The least digits behind a noun of several words that are its number whatever follows: `Executive Order 12866`.
const LONG_NUMBER_MIN: usize = 3;

/// Returns whether digits are a year; behind a Latin noun only one of our time, for `Quyết định 1409` has a number.
fn is_year_now(script: &Script, word: usize) -> bool {
    let is_arabic = word > 0 && script.class(word - 1) == Some(Class::Arabic);
    let form = script.compared(word);
    is_year(form) && (is_arabic || form.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year)))
}

/// Returns whether a number begins with capitals and has digits behind a stroke: `A/RES/70/1`, `M/51`.
fn is_lettered(script: &Script, number: Range<usize>) -> bool {
    let written = script.written(number.start..number.start + 1);
    let has_digits = number.clone().any(|at| script.class(at) == Some(Class::Digits));
    let joins = matches!(script.class(number.start + 1), Some(Class::Sign('/' | '-')));
    written.chars().all(char::is_uppercase) && joins && has_digits
}

/// Reads the second of `رقم 5 لسنة 2019 ورقم 7 لسنة 2020`, `Nos. 5 and 7 of 2019`: it shares the noun of the first.
fn one_more(script: &Script, word: usize, last: Option<&Cited>) -> Option<Cited> {
    let last = last.filter(|last| last.noun.is_some() && last.number.end + 1 == word)?;
    let joins = joins(script, word - 1);
    let number = with_year(script, chain(script, word));
    let mut noun = last.noun.clone()?;
    let is_of_two = noun.words.len() == 1 && two_instruments(script, noun.words.start).is_some();
    let is_whole = number.len() > 1 || is_of_two && stands_alone(script, number.end);
    let is_like_it = script.class(word) == Some(Class::Digits) && is_whole;
    noun.span = script.span(number.clone());
    (joins && is_like_it).then_some(Cited { number, noun: Some(noun), letters: None, is_own: false })
}

/// Reads `COM(2023) 187`: the letters of a service, the year in brackets, a running number.
fn of_a_service(script: &Script, word: usize) -> Option<Cited> {
    let written = script.written(word..(word + 1).min(script.words.len()));
    let is_service = script.class(word) == Some(Class::Letters)
        && written.chars().count() <= SERVICE_LETTERS_MAX
        && written.chars().all(char::is_uppercase);
    let (year, at) = (word + 2, word + 4);
    let is_year = is_bracketed_word(script, word + 1)
        && (word + 1..at).all(|at| script.is_joined(at))
        && is_year(script.compared(year));
    let is_number = script.class(at) == Some(Class::Digits) && !script.begins_line(at);
    let number = word..at + 1;
    (is_service && is_year && is_number).then(|| Cited {
        number,
        noun: noun_before(script, word),
        letters: None,
        is_own: false,
    })
}

/// The most letters of a service before the year of its paper.
const SERVICE_LETTERS_MAX: usize = 5;

/// Returns the noun for an instrument at a word, also for two of them in Arabic. Short English names are written in capitals.
pub fn instrument(script: &Script, word: usize) -> Option<Match> {
    let found = INSTRUMENTS.at(script, word).or_else(|| two_instruments(script, word))?;
    let written = script.written(word..word + 1);
    let is_one = found.words.len() == 1;
    let is_short = is_one && written.is_ascii() && script.compared(word).len() <= 3 && found.key != "law";
    let is_abbreviation = is_short || matches!(script.compared(word), "ra" | "r");
    (!is_abbreviation || written.chars().all(char::is_uppercase)).then_some(found)
}

/// Reads `التعميمان`, `دوريتي`: a noun for two instruments.
fn two_instruments(script: &Script, word: usize) -> Option<Match> {
    let class = script.class(word).filter(|class| *class == Class::Arabic)?;
    let (stem, dual) =
        stems(script.compared(word), Some(class)).find_map(|stem| Some((stem, DUALS.get(stem.form)?)))?;
    let span = Span { start: script.after_letters(word, stem.prefix), end: script.words[word].span.end };
    Some(Match { key: dual.key, words: word..word + 1, span, language: Language::Arabic })
}

/// Returns the noun before a number: the nearest in the sentence, or a longer or leading one that ends where it begins.
fn noun_before(script: &Script, word: usize) -> Option<Match> {
    let word = before_year_of_title(script, word);
    let from = script.sentence(word).start.max(word.saturating_sub(TITLE_WORDS_MAX));
    let mut nearest: Option<Match> = None;
    for at in (from..word).rev() {
        let reach = nearest.as_ref().map(|noun| noun.words.start);
        if reach.is_some_and(|start| at + 2 < start) || (reach.is_none() && ends_search(script, at, word)) {
            break;
        }
        let found = instrument(script, at).filter(|noun| noun.words.end <= word);
        let leads = |noun: &Match| reach.is_none_or(|start| noun.words.end >= start);
        nearest = found.filter(leads).or(nearest);
    }
    nearest
}

/// Returns the word before which the noun is sought where the number stands in brackets behind the year of a title:
/// `the Public Service Act, 2012 (No. 19 of 2012)`.
fn before_year_of_title(script: &Script, word: usize) -> usize {
    let Some(year) = word.checked_sub(2).filter(|_| script.is_sign(word - 1, '(')) else { return word };
    let comma = usize::from(year > 0 && script.is_sign(year - 1, ','));
    if is_year(script.compared(year)) { year - comma } else { word }
}

/// Returns whether what a number belongs to is not sought before this word: another clause, another number, a provision.
fn ends_search(script: &Script, at: usize, number: usize) -> bool {
    match script.class(at) {
        Some(Class::Digits) => true,
        Some(Class::Sign('"' | '“' | '”' | '«' | '»' | '-' | '–')) => false,
        Some(Class::Sign('(')) if is_bracketed_word(script, at) => false,
        Some(Class::Sign(')')) if at > 1 && is_bracketed_word(script, at - 2) => false,
        Some(Class::Sign('.')) if ends_initial(script, at) || script.is_sign(at + 1, ')') => false,
        Some(Class::Sign('(' | ')')) if is_short_in_brackets(script, at) => false,
        Some(Class::Sign(',' | '،' | '(' | '.')) => at + 1 != number,
        Some(Class::Sign(_)) => true,
        _ => NUMBERING.at(script, at).is_some_and(|head| head.key == "number"),
    }
}

/// Returns whether a full stop ends a short capitalised word: `G.O.`, `Ms.`
fn ends_initial(script: &Script, stop: usize) -> bool {
    let Some(before) = stop.checked_sub(1).filter(|_| script.is_sign(stop, '.')) else { return false };
    let written = script.written(before..stop);
    script.is_joined(stop) && written.chars().count() <= 2 && written.starts_with(char::is_uppercase)
}

/// Returns whether the word for a number stands behind something that is numbered and no instrument.
fn is_owned(script: &Script, word: usize) -> bool {
    let from = word.saturating_sub(2);
    (from..word).any(|at| {
        let owner = NUMBERING.at(script, at).filter(|owner| owner.key == "owner");
        owner.is_some_and(|owner| owner.words.end == word && instrument(script, at).is_none())
    })
}

/// Returns the number at a word, without the brackets around it, and with the year in words behind it.
fn bracketed(script: &Script, word: usize) -> Option<Range<usize>> {
    let number = if script.is_sign(word, '(') {
        let close = (word + 1..word + NUMBER_WORDS_MAX).find(|at| script.is_sign(*at, ')'))?;
        let year = with_year(script, word..close + 1);
        if year.end == close + 1 { word + 1..close } else { year }
    } else {
        with_year(script, behind_initial(script, word))
    };
    let has_digits = number.clone().any(|at| script.class(at) == Some(Class::Digits));
    has_digits.then_some(number)
}

/// Returns the number at a word, also with an initial before it: `R. 1224`.
fn behind_initial(script: &Script, word: usize) -> Range<usize> {
    let is_initial = script.class(word) == Some(Class::Letters)
        && script.compared(word).len() == 1
        && ends_initial(script, word + 1)
        && script.class(word + 2) == Some(Class::Digits);
    if is_initial { word..chain(script, word + 2).end } else { chain(script, word) }
}

/// Returns a number with `لسنة 2019`, `of 2019`, `(2019)` behind it, where it is digits alone.
fn with_year(script: &Script, number: Range<usize>) -> Range<usize> {
    let digits = number.start + 2 * usize::from(ends_initial(script, number.start + 1));
    let is_plain =
        (digits..number.end).all(|at| !matches!(script.class(at), Some(Class::Letters | Class::Arabic)));
    let is_alone = number.len() == 1;
    if is_alone && is_bracketed_word(script, number.end) && is_year(script.compared(number.end + 1)) {
        return number.start..number.end + 3;
    }
    let Some(link) = NUMBERING.at(script, number.end).filter(|link| is_plain && link.key == "of year") else {
        return number;
    };
    let brackets = usize::from(script.is_sign(link.words.end, '('));
    let year = link.words.end + brackets;
    let is_closed = brackets == 0 || script.is_sign(year + 1, ')');
    let joined = chain(script, year).len();
    let is_alone = joined == 1 || joined == 2 && ERAS.contains(&script.compared(year + 1));
    if is_year(script.compared(year)) && is_closed && is_alone {
        number.start..year + 1 + brackets
    } else {
        number
    }
}

/// The letters of an era behind a year, as they are compared.
const ERAS: [&str; 2] = ["ه", "م"];

fn is_year(form: &str) -> bool {
    form.len() == 4 && form.parse().is_ok_and(|year: u16| (1300..=2200).contains(&year))
}

/// Returns the words joined to one another by strokes, dashes and dots, with the blanks that print may put around a stroke.
fn chain(script: &Script, word: usize) -> Range<usize> {
    let is_part = |at| matches!(script.class(at), Some(Class::Digits | Class::Letters | Class::Arabic));
    let mut end = word + usize::from(is_part(word));
    while end > word && end < word + NUMBER_WORDS_MAX {
        let joined = script.is_joined(end);
        if joined && is_part(end) {
            end += 1;
        } else if is_stroke(script, end) && is_part(end + 1) && follows_stroke(script, end) {
            end += 2;
        } else if joined && is_part_in_brackets(script, end) {
            end += 3;
        } else if let Some(behind) = behind_letters_apart(script, word, end) {
            end = behind;
        } else {
            break;
        }
    }
    word..end
}

/// The most letters of an Arabic office that print may part with blanks: `14/م ع م/2022`.
const LETTERS_APART_MAX: usize = 4;

/// Returns the word behind the letters of an Arabic office that stand apart from the one before them, where a stroke follows.
fn behind_letters_apart(script: &Script, start: usize, word: usize) -> Option<usize> {
    let is_letter =
        |at: usize| script.class(at) == Some(Class::Arabic) && script.compared(at).chars().count() <= 2;
    let is_apart = |at: &usize| is_letter(*at) && script.words[*at].gap == Gap::Blank;
    let before = word.checked_sub(1).filter(|before| *before >= start && is_letter(*before))?;
    let end = (word..before + LETTERS_APART_MAX).take_while(is_apart).last()? + 1;
    let goes_on = script.is_sign(end, '/') && script.is_joined(end) && script.is_joined(end + 1);
    goes_on.then_some(end)
}

/// Returns whether a bracket within a number opens here: `F.12(3)/2019`, `1533(E)`; in `5(2)` it opens a part of a provision.
fn is_part_in_brackets(script: &Script, open: usize) -> bool {
    let is_tight = (open..open + 3).all(|at| script.is_joined(at));
    let is_letter = script.class(open + 1) == Some(Class::Letters)
        && script.written(open + 1..open + 2).chars().all(char::is_uppercase);
    let goes_on = is_stroke(script, open + 3) && script.is_joined(open + 3) && script.is_joined(open + 4);
    is_bracketed_word(script, open) && is_tight && (is_letter || goes_on)
}

/// Returns whether a bracket opens or closes around a word with its full stop: `(Rt.)`.
fn is_short_in_brackets(script: &Script, bracket: usize) -> bool {
    let open = if script.is_sign(bracket, '(') { Some(bracket) } else { bracket.checked_sub(3) };
    open.is_some_and(|open| {
        script.is_sign(open, '(') && script.is_sign(open + 2, '.') && script.is_sign(open + 3, ')')
    })
}

/// Returns whether one word stands in brackets here: `(EU)`, `(Ms)`.
fn is_bracketed_word(script: &Script, open: usize) -> bool {
    script.is_sign(open, '(') && script.is_sign(open + 2, ')')
}

/// Returns whether what stands behind a stroke belongs to the number: joined, or capitals with blanks around the stroke.
fn follows_stroke(script: &Script, stroke: usize) -> bool {
    let is_tight = script.is_joined(stroke) && script.is_joined(stroke + 1);
    let same_line = [stroke, stroke + 1].iter().all(|at| script.words[*at].gap != Gap::Line);
    let is_capital = script.written(stroke + 1..stroke + 2).starts_with(char::is_uppercase);
    let is_known = LETTERS.at(script, stroke + 1).is_some() || script.is_sign(stroke, '/');
    is_tight
        || same_line && is_capital && is_known && !script.is_sign(stroke, '.')
        || same_line && parts_year(script, stroke)
}

/// Returns whether a stroke with a blank on both sides parts a number from its year: `٣٥ / ٢٠٠٣`, `23 / 92`.
fn parts_year(script: &Script, stroke: usize) -> bool {
    let is_loose = !script.is_joined(stroke) && !script.is_joined(stroke + 1);
    let year = script.compared(stroke + 1);
    let is_number = stroke > 0 && script.class(stroke - 1) == Some(Class::Digits);
    let is_short_year = year.len() == 2 && year.bytes().all(|digit| digit.is_ascii_digit());
    script.is_sign(stroke, '/') && is_loose && is_number && (is_short_year || is_year(year))
}

fn is_stroke(script: &Script, word: usize) -> bool {
    matches!(
        script.class(word),
        Some(Class::Sign('/' | '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2044}'))
    )
}

fn has_stroke(script: &Script, number: Range<usize>) -> bool {
    number.clone().any(|at| is_stroke(script, at))
}

/// Returns whether digits are the rest of something that began before them.
fn hangs_on(script: &Script, word: usize) -> bool {
    word > 0
        && script.is_joined(word)
        && !matches!(script.class(word - 1), Some(Class::Sign('(' | '"' | '“' | '«' | ':' | ',' | ';')))
}

/// Returns the kind that capitals within a number say: those of the kind, before those of the issuer.
fn kind_by_letters(script: &Script, number: Range<usize>) -> Option<&'static str> {
    let is_letters = |at: &usize| {
        script.class(*at) == Some(Class::Letters)
            && script.written(*at..at + 1).starts_with(char::is_uppercase)
    };
    let first = number.clone().find(is_letters)?;
    LETTERS.at(script, first).map(|letters| letters.key)
}

/// Returns whether nothing behind a bare number is counted by it.
fn stands_alone(script: &Script, after: usize) -> bool {
    match script.class(after) {
        None => true,
        // In "Regulation 5(2)" a provision is numbered.
        Some(Class::Sign('(')) => !script.is_joined(after),
        Some(Class::Sign(sign)) => !matches!(sign, '%' | '٪' | '/' | '-' | '–'),
        Some(_) if script.begins_line(after) => true,
        Some(Class::Digits) => false,
        Some(Class::Arabic) if script.compared(after).starts_with("وال") => true,
        Some(_) => FOLLOWS.at(script, after).is_some(),
    }
}
