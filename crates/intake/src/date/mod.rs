//! Dates and periods: anything with a year, a month or a day.
//!
//! `point` reads one day, month, quarter or year (`figures` where it is in digits, `part` where it is a part of a year); here two of them become an interval, and the words around them say which part
//! is meant, that it comes back each year, and, for a date without a year, which year it is likely to be.

mod point;

mod calendar;
mod figures;
mod part;

use crate::Prepared;
use crate::finding::{Confidence, Fact, Finding, Findings};
use crate::lexicon::DATES;
use crate::script::Span;
use calendar::{Partial, days_in};
use point::{Dates, Grain, Point};
use serde::Serialize;
use std::ops::Range;

/// A date as it was written, and what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DateFact {
    /// The date in ISO 8601 as far as the words give it: `2023`, `2025-01`, `2023-12-05`, `2024-Q3`, `2021/2025`,
    /// `XXXX-12-27`, `FY2020`, `AH1441-07-03`.
    pub value: String,
    /// What kind of date it is.
    #[serde(rename = "type")]
    pub shape: Shape,
    /// Which part of it is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modifier: Option<&'static str>,
    /// What it serves as: the period a change is measured against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<&'static str>,
    /// The value with the year that the text gives elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved: Option<String>,
    /// A Hijri date in the Gregorian calendar, by Umm al-Qura.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gregorian: Option<String>,
}

/// What kind of date it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A year.
    #[default]
    Year,
    /// A fiscal year.
    FiscalYear,
    /// A quarter of a year.
    Quarter,
    /// A month.
    Month,
    /// A day.
    Day,
    /// From a day, month or year to another.
    Interval,
    /// A period compared with.
    Period,
    /// A day or month of every year.
    Yearly,
}

/// A date found: one point, or two.
struct Found {
    from: Point,
    to: Option<Point>,
    words: Range<usize>,
    modifier: Option<&'static str>,
    is_yearly: bool,
}

/// Returns the dates of a text.
pub(crate) fn read(prepared: &Prepared, _: &Findings) -> Vec<Finding> {
    let dates = Dates::of(prepared);
    let (mut found, mut word) = (Vec::new(), 0);
    while word < prepared.script.words.len() {
        match at(&dates, word) {
            Some(date) => {
                word = date.words.end;
                found.push(date);
            }
            None => word += 1,
        }
    }
    let years = years_near(&found);
    found.iter().zip(years).map(|(date, year)| date.finding(prepared, year)).collect()
}

/// Returns the date that begins at a word, with the words before it that belong to it.
fn at(dates: &Dates, word: usize) -> Option<Found> {
    let script = &dates.prepared.script;
    let modifier = DATES.at(script, word).filter(|found| is_modifier(found.key));
    let (start, key) = match &modifier {
        Some(found) => (found.words.end, Some(found.key)),
        None => (word, None),
    };
    let start = start + usize::from(key == Some("mid") && script.is_sign(start, '-'));
    let from = dates.point(start, key.is_some()).or_else(|| {
        // "the same period of last year" names no date; the modifier may also be a word of its own.
        key.and_then(|_| dates.point(word, false))
    })?;
    let modifier = key.filter(|_| from.words.start >= start);
    let first = if modifier.is_some() { word } else { from.words.start };
    let to = interval_end(dates, word, &from);
    let end = to.as_ref().map_or(from.words.end, |to| to.words.end);
    let yearly = DATES.at(script, end).filter(|found| found.key == "yearly" && from.date.year.is_none());
    let end = yearly.as_ref().map_or(end, |found| found.words.end);
    Some(Found { words: first..end, from, to, modifier, is_yearly: yearly.is_some() })
}

fn is_modifier(key: &str) -> bool {
    matches!(key, "start" | "mid" | "end" | "same-period")
}

/// Returns the other end: after a dash, or after `to` where `from` stood before.
fn interval_end(dates: &Dates, word: usize, from: &Point) -> Option<Point> {
    let script = &dates.prepared.script;
    let next = from.words.end;
    let is_dash = ['-', '–', '—'].iter().any(|sign| script.is_sign(next, *sign));
    let until = DATES.at(script, next).filter(|found| found.key == "to");
    let start = match (&until, is_dash) {
        (Some(until), _) => until.words.end,
        (None, true) => next + 1,
        (None, false) => after_between(dates, word, next)?,
    };
    let to = dates.point(start, true).or_else(|| dates.point(next, false).filter(|_| until.is_some()))?;
    // "19/8/1945 - 19/8/2025" is a day and its anniversary.
    if from.date.year < to.date.year && from.date.day.is_some() && from.date.is_same_day(to.date) {
        return None;
    }
    let same_grain =
        to.grain == from.grain || (to.grain.max(from.grain) == Grain::Day && from.date.month.is_some());
    let deeper = to.date.depth() == from.date.depth();
    // After a bare dash the second must be of the same make: "2023 - 15 December" is a heading and its day.
    (same_grain && deeper && (until.is_some() || script.words[start].span.start > 0)).then_some(to)
}

/// Returns the word after the "and" of "between 2020 and 2023".
fn after_between(dates: &Dates, word: usize, next: usize) -> Option<usize> {
    let script = &dates.prepared.script;
    let opening = word.checked_sub(1)?;
    let between = ["between", "بين", "giữa"].contains(&script.compared(opening));
    let and = ["and", "و", "và"].contains(&script.compared(next));
    (between && and).then_some(next + 1)
}

/// Returns for each date without a year the year it is likely to have: the one before it in the text, else the next.
fn years_near(found: &[Found]) -> Vec<Option<i32>> {
    let year_of = |date: &Found| {
        date.from.date.year.or(date.to.as_ref().and_then(|to| to.date.year)).filter(|_| !date.from.date.hijri)
    };
    let mut after = None;
    let mut next: Vec<Option<i32>> = found
        .iter()
        .rev()
        .map(|date| {
            after = year_of(date).or(after);
            after
        })
        .collect();
    next.reverse();
    let mut before = None;
    let near = found.iter().zip(next).map(|(date, next)| {
        before = year_of(date).or(before);
        before.or(next)
    });
    near.collect()
}

impl Found {
    fn finding(&self, prepared: &Prepared, year: Option<i32>) -> Finding {
        let script = &prepared.script;
        let whole = script.span(self.words.clone());
        let start = match self.modifier {
            Some(_) => DATES.at(script, self.words.start).map_or(whole.start, |found| found.span.start),
            None => self.from.span.start,
        };
        let core = match &self.to {
            Some(to) => Span { start: self.from.core.start, end: to.core.end },
            None => self.from.core,
        };
        Finding {
            span: Span { start, end: whole.end },
            core: Some(core),
            confidence: self.confidence(),
            fact: Fact::Date(self.fact(year)),
        }
    }

    fn confidence(&self) -> Confidence {
        let to = self.to.as_ref().map_or(Confidence::Certain, |to| to.confidence);
        self.from.confidence.max(to)
    }

    fn fact(&self, year: Option<i32>) -> DateFact {
        let is_same = self.modifier == Some("same-period");
        let modifier = match self.modifier {
            Some("mid") | None => None,
            modifier => modifier,
        };
        let shape = match (&self.to, self.is_yearly) {
            _ if is_same => Shape::Period,
            (_, true) => Shape::Yearly,
            (Some(_), _) => Shape::Interval,
            (None, _) => self.from.shape(),
        };
        let open = self.from.date.year.is_none() && self.to.as_ref().is_none_or(|to| to.date.year.is_none());
        let resolved = year.filter(|_| open && !self.is_yearly && !self.from.date.hijri);
        DateFact {
            value: self.value(None),
            shape,
            modifier,
            role: is_same.then_some("base-period"),
            resolved: resolved.map(|year| self.value(Some(year))),
            gregorian: self.gregorian(),
        }
    }

    /// Returns the value, a missing year taken from `year`.
    fn value(&self, year: Option<i32>) -> String {
        let given = |date: Partial| Partial { year: date.year.or(year), ..date };
        let Some(to) = &self.to else { return self.from.iso(given(self.from.date)) };
        // "5 to 7 December 2023": the first takes from the second what it lacks, and the other way round.
        let (from, to_date) = (self.from.date.filled_from(to.date), to.date.filled_from(self.from.date));
        format!("{}/{}", first_of(&self.from.iso(given(from))), last_of(&to.iso(given(to_date))))
    }

    fn gregorian(&self) -> Option<String> {
        let from = self.from.date.gregorian()?;
        match &self.to {
            None => Some(from),
            Some(to) => Some(format!("{}/{}", first_of(&from), last_of(&to.date.gregorian()?))),
        }
    }
}

/// Returns the first end of a value that may itself be an interval.
fn first_of(value: &str) -> &str {
    value.split('/').next().unwrap_or(value)
}

/// Returns the last end of a value that may itself be an interval.
fn last_of(value: &str) -> &str {
    value.rsplit('/').next().unwrap_or(value)
}

#[cfg(test)]
mod tests;
