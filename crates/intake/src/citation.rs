//! Citations of instruments: what is cited, by whom, of which day.

pub(crate) mod number;

mod title;

use crate::Prepared;
use crate::finding::{Confidence, Fact, Finding, Findings, Kind};
use crate::language::Language;
use crate::lexicon::Phrases;
use crate::phrase;
use crate::script::{Class, Span};
use number::Cited;
use serde::Serialize;
use std::ops::Range;
use std::sync::LazyLock;
use title::Titled;

static DATED: LazyLock<Phrases> = LazyLock::new(|| Phrases::of(include_str!("../lexicon/dated.txt")));

/// A citation of an instrument.
#[derive(Clone, Debug, Serialize)]
pub struct Citation {
    /// The number in the form in which numbers are compared: `53-CT/TU`, `5/2019`; `unnumbered:law` where there is none.
    pub value: String,
    /// The number as printed; empty where a law is cited by its name alone.
    pub number: String,
    /// What kind of instrument it is, by the noun before the number or the letters within it.
    pub doc_kind: Option<&'static str>,
    /// Who issued it, as printed, where the words around the number say it.
    pub issuer: Option<String>,
    /// The day it bears, in ISO 8601, where the words behind the number say it.
    pub date: Option<String>,
    /// Whether it bears a number.
    pub numbered: bool,
    /// Whether it is the text's own number, at its head.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_self: bool,
}

/// Returns the citations of a text.
pub(crate) fn read(prepared: &Prepared, found: &Findings) -> Vec<Finding> {
    let numbered = prepared.cited.iter().map(|cited| finding(prepared, found, cited));
    let titled = title::titled(prepared);
    numbered.chain(titled.iter().map(|titled| unnumbered(prepared, found, titled))).collect()
}

/// Returns the citation of a law that is cited by its name.
fn unnumbered(prepared: &Prepared, found: &Findings, titled: &Titled) -> Finding {
    let script = &prepared.script;
    let core = script.span(titled.words.clone());
    let behind = behind(prepared, found, titled.words.end);
    let fact = Citation {
        value: format!("unnumbered:{}", titled.kind),
        number: String::new(),
        doc_kind: Some(titled.kind),
        issuer: behind.issuer.map(|words| issuer_name(prepared, words)),
        date: behind.date,
        numbered: false,
        is_self: false,
    };
    Finding {
        span: Span { start: core.start, end: script.span(titled.words.start..behind.end).end },
        core: Some(core),
        fact: Fact::Citation(fact),
        confidence: Confidence::Likely,
    }
}

fn finding(prepared: &Prepared, found: &Findings, cited: &Cited) -> Finding {
    let script = &prepared.script;
    let core = script.span(cited.number.clone());
    let start = cited.noun.as_ref().map_or(core.start, |noun| noun.span.start);
    let behind = behind(prepared, found, cited.number.end);
    let issuer = behind.issuer.or_else(|| issuer_between(prepared, cited));
    let number = script.written(cited.number.clone());
    let issuer = issuer.map(|words| issuer_name(prepared, words));
    let fact = Citation {
        value: number::value(script, cited),
        number: number.to_owned(),
        doc_kind: kind(cited, number, issuer.as_deref()),
        issuer,
        date: behind.date,
        numbered: true,
        is_self: cited.is_own,
    };
    let end = script.span(cited.number.start..behind.end).end;
    let is_certain = cited.letters.is_some() || cited.number.len() > 1;
    Finding {
        span: Span { start, end },
        core: Some(core),
        fact: Fact::Citation(fact),
        confidence: if is_certain { Confidence::Certain } else { Confidence::Likely },
    }
}

/// What stands directly behind a number: its day and its issuer, in either order.
#[derive(Default)]
struct Behind {
    end: usize,
    date: Option<String>,
    issuer: Option<Range<usize>>,
}

fn behind(prepared: &Prepared, found: &Findings, number_end: usize) -> Behind {
    let closes = prepared.script.is_sign(number_end, ')');
    let mut behind = Behind { end: number_end, ..Behind::default() };
    let mut from = number_end + usize::from(closes);
    for _ in 0..3 {
        let day = if behind.date.is_none() { day(prepared, found, from) } else { None };
        if let Some((date, end)) = day {
            (behind.date, behind.end, from) = (Some(date), end, end);
        } else if let Some((issuer, date, end)) =
            named_between(prepared, found, from).filter(|_| behind.issuer.is_none() && behind.date.is_none())
        {
            behind = Behind { end, date: Some(date), issuer: Some(issuer) };
            from = end;
        } else if let Some(issuer) = issuer(prepared, from).filter(|_| behind.issuer.is_none()) {
            (behind.end, from) = (issuer.end, issuer.end);
            behind.issuer = Some(issuer);
        } else {
            break;
        }
    }
    behind
}

/// Returns the day that begins at a word or behind the words that lead to a day, and where it ends.
fn day(prepared: &Prepared, found: &Findings, from: usize) -> Option<(String, usize)> {
    let script = &prepared.script;
    let from = from + usize::from(is_comma(prepared, from));
    // A day at the start of a new line begins a sentence of its own, but where a line only goes on.
    let goes_on = || script.written(from..from + 1).starts_with(char::is_lowercase);
    if from >= script.words.len() || script.begins_line(from) && !goes_on() {
        return None;
    }
    let link = DATED.at(script, from);
    let behind_link = link.map(|link| link.words.end + usize::from(script.is_sign(link.words.end, ':')));
    let starts = [Some(from), behind_link];
    starts.into_iter().flatten().find_map(|at| {
        let byte = script.words.get(at)?.span;
        let date = found.within(Kind::Date, byte).first()?;
        let Fact::Date(fact) = &date.fact else { return None };
        Some((fact.value.clone(), script.words_in(date.span).end))
    })
}

/// Reads `, Finance Department, dated 22.11.2019`: the issuer between commas, and the day.
fn named_between(
    prepared: &Prepared,
    found: &Findings,
    from: usize,
) -> Option<(Range<usize>, String, usize)> {
    let is_named = is_comma(prepared, from) && prepared.script.class(from + 1) == Some(Class::Letters);
    let issuer = phrase::organ(prepared, from + 1).filter(|_| is_named)?;
    let dated = issuer.end + usize::from(is_comma(prepared, issuer.end));
    DATED.at(&prepared.script, dated).filter(|link| link.words.len() == 1)?;
    let (date, end) = day(prepared, found, dated)?;
    Some((issuer, date, end))
}

fn is_comma(prepared: &Prepared, word: usize) -> bool {
    prepared.script.is_sign(word, ',') || prepared.script.is_sign(word, '،')
}

/// Returns the issuer behind a number: `الصادر عن اللجنة المركزية`, `للجنة الشعبية`, `của Bộ Chính trị`, `of the Party Committee`.
fn issuer(prepared: &Prepared, from: usize) -> Option<Range<usize>> {
    let script = &prepared.script;
    let link = phrase::FROM.at(script, from);
    let at = match (&link, prepared.language) {
        (Some(link), _) => link.words.end,
        (None, Language::Arabic) if script.compared(from).starts_with('ل') => from,
        _ => return None,
    };
    let is_named = prepared.language == Language::Arabic
        || script.words.get(at).is_some() && script.written(at..at + 1).starts_with(char::is_uppercase);
    phrase::organ(prepared, at).filter(|_| is_named)
}

/// Returns the issuer between the noun and the number: `قرار مجلس الوزراء رقم`, `Nghị quyết của Bộ Chính trị số`.
fn issuer_between(prepared: &Prepared, cited: &Cited) -> Option<Range<usize>> {
    let from = cited.noun.as_ref()?.words.end;
    let at = phrase::FROM.at(&prepared.script, from).map_or(from, |link| link.words.end);
    let is_before = |words: &Range<usize>| words.end < cited.number.start;
    let is_headed = prepared.language == Language::Arabic || at > from;
    phrase::organ(prepared, at).filter(is_before).filter(|_| is_headed)
}

fn issuer_name(prepared: &Prepared, words: Range<usize>) -> String {
    let name = prepared.script.written(words);
    match name.strip_prefix("لل") {
        // The article that ل swallows is written out: للجنة is the committee.
        Some(rest) if !rest.starts_with("جنة") => format!("ال{rest}"),
        _ => name.strip_prefix('ل').unwrap_or(name).to_owned(),
    }
}

/// Returns the kind: the noun says it, but for nouns that several kinds share.
fn kind(cited: &Cited, number: &str, issuer: Option<&str>) -> Option<&'static str> {
    let noun = cited.noun.as_ref();
    let is_shared = noun.is_none_or(|noun| noun.language == Language::Arabic && noun.key == "resolution");
    let by_letters = match cited.letters {
        Some("decision") if number.contains("/TW") && noun.is_none() => Some("regulation"),
        letters => letters,
    };
    match noun.map(|noun| noun.key) {
        Some("official_letter") if by_letters.is_some() => by_letters,
        Some(key) if !is_shared => Some(key),
        None => by_letters,
        Some(_) => by_letters.or_else(|| Some(if is_assembly(issuer) { "resolution" } else { "decision" })),
    }
}

/// Returns whether an Arabic issuer is a body that resolves, not an office that decides.
fn is_assembly(issuer: Option<&str>) -> bool {
    let assemblies = ["لجنة", "مجلس الأمن", "الجمعية", "مؤتمر", "مجلس الشعب", "البرلمان", "المكتب السياسي"];
    issuer.is_some_and(|issuer| assemblies.iter().any(|assembly| issuer.contains(assembly)))
}

#[cfg(test)]
mod tests;
