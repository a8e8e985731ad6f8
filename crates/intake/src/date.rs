//! Dates and periods: anything with a year, a month or a day.

use crate::Prepared;
use crate::finding::{Confidence, Fact, Finding, Findings};
use crate::lexicon;
use crate::script::{Class, Script, Span};
use base::Date;
use serde::Serialize;
use std::ops::Range;

/// A date as it was written, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateFact {
    /// The date in ISO 8601 as far as the words give it: `2023`, `2025-01`, `2023-12-05`.
    pub value: String,
    /// What kind of date it is.
    #[serde(rename = "type")]
    pub shape: Shape,
}

/// What kind of date it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A year.
    #[default]
    Year,
    /// A month of a year.
    Month,
    /// A day.
    Day,
}

/// A date found at a word.
struct Found {
    words: Range<usize>,
    core: Range<usize>,
    fact: DateFact,
}

/// Returns the dates of a text.
pub(crate) fn read(prepared: &Prepared, _: &Findings) -> Vec<Finding> {
    let script = &prepared.script;
    let (mut found, mut word) = (Vec::new(), 0);
    while word < script.words.len() {
        let Some(date) = numeric(script, word).or_else(|| named(script, word)).or_else(|| year(script, word))
        else {
            word += 1;
            continue;
        };
        word = date.words.end;
        found.push(finding(script, date));
    }
    found
}

fn finding(script: &Script, date: Found) -> Finding {
    let span = script.span(date.words.clone());
    let start = match date.words == date.core {
        true => span.start,
        false => lexicon::YEARS.at(script, date.words.start).map_or(span.start, |head| head.span.start),
    };
    Finding {
        span: Span { start, end: span.end },
        core: Some(script.span(date.core)),
        fact: Fact::Date(date.fact),
        confidence: Confidence::Certain,
    }
}

/// Reads `05/12/2023`, `3-7-2021`, `2023-12-05`.
fn numeric(script: &Script, word: usize) -> Option<Found> {
    let sign = match script.class(word + 1)? {
        Class::Sign(sign @ ('/' | '-' | '.')) => sign,
        _ => return None,
    };
    if !script.is_sign(word + 3, sign) || (word + 1..word + 5).any(|at| !script.is_joined(at)) {
        return None;
    }
    let [first, second, third] = [word, word + 2, word + 4].map(|at| digits(script, at));
    let (year, month, day) = match script.compared(word).len() {
        4 => (first?, second?, third?),
        _ => (third?, second?, first?),
    };
    let fact = DateFact { value: day_of(year, month, day)?, shape: Shape::Day };
    Some(Found { words: word..word + 5, core: word..word + 5, fact })
}

/// Reads `5 December 2023`, `December 2023`, with the month as it is called.
fn named(script: &Script, word: usize) -> Option<Found> {
    let day = digits(script, word).filter(|day| (1..=31).contains(day));
    let first = if day.is_some() { word + 1 } else { word };
    let month = lexicon::MONTHS.at(script, first).filter(|month| !month.key.starts_with('h'))?;
    let number = month.key.parse().expect("a key of the months is a number");
    let end = month.words.end;
    let year = digits(script, end).filter(|year| YEARS.contains(year))?;
    let fact = match day {
        Some(day) => DateFact { value: day_of(year, number, day)?, shape: Shape::Day },
        None => DateFact { value: format!("{year:04}-{number:02}"), shape: Shape::Month },
    };
    Some(Found { words: word..end + 1, core: word..end + 1, fact })
}

/// Reads `عام 2025`, `năm 2024`, `year 2025`.
fn year(script: &Script, word: usize) -> Option<Found> {
    let head = lexicon::YEARS.at(script, word)?;
    let at = head.words.end;
    let year = digits(script, at).filter(|year| YEARS.contains(year))?;
    let fact = DateFact { value: format!("{year:04}"), shape: Shape::Year };
    Some(Found { words: word..at + 1, core: at..at + 1, fact })
}

/// Years that official text names.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=2200;

fn digits(script: &Script, word: usize) -> Option<i32> {
    let is_number = script.class(word) == Some(Class::Digits) && script.compared(word).len() <= 4;
    is_number.then(|| script.compared(word).parse().ok())?
}

/// Returns a day as ISO 8601, if the calendar has it.
fn day_of(year: i32, month: i32, day: i32) -> Option<String> {
    let small = |value: i32| i8::try_from(value).ok();
    let year = i16::try_from(year).ok().filter(|year| YEARS.contains(&i32::from(*year)))?;
    Some(Date::new(year, small(month)?, small(day)?).ok()?.to_string())
}

#[cfg(test)]
mod tests {
    fn read(text: &str) -> Vec<(String, String)> {
        let reading = crate::read(text);
        let dates = reading.annotations.iter().filter(|found| found.fact.kind() == crate::Kind::Date);
        dates.map(|found| (found.quote.to_owned(), found.fact.value())).collect()
    }

    #[test]
    fn days_months_and_years_in_three_languages() {
        let cases = [
            ("في عام ٢٠٢٣، التزمت", "عام ٢٠٢٣", "2023"),
            ("المؤرخ 5 ديسمبر 2023", "5 ديسمبر 2023", "2023-12-05"),
            ("ngày 05/12/2023", "05/12/2023", "2023-12-05"),
            ("trong năm 2024", "năm 2024", "2024"),
            ("on 5 December 2023,", "5 December 2023", "2023-12-05"),
            ("لعام ٢٠٢٤", "عام ٢٠٢٤", "2024"),
        ];
        for (text, quote, value) in cases {
            assert_eq!(read(text), [(quote.to_owned(), value.to_owned())], "{text}");
        }
    }

    #[test]
    fn days_no_calendar_has_are_none() {
        assert_eq!(read("ngày 30/02/2023"), []);
    }
}
