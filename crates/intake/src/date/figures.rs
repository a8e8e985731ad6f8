//! Dates in digits and signs alone: `05/12/2023`, `2023-12-05`, `12/2023`, `2021-2025`; and what shows which number is the day.

use super::point::{Dates, Grain, Point};
use crate::finding::Confidence;
use crate::language::Language;
use crate::lexicon::{MONTHS, Match};
use crate::script::Class;
use std::ops::Range;

impl Dates<'_> {
    /// Returns whether an English date shows that the month stands first: digits that can be read one way only, or words,
    /// for who writes "5 March 2024" does not write 3/5/2024. None where it shows nothing.
    pub(super) fn shows_order(&self, word: usize) -> Option<bool> {
        self.order_of_digits(word).or_else(|| self.order_of_words(word))
    }

    fn order_of_words(&self, word: usize) -> Option<bool> {
        let is_english = |month: &Match| month.language == Language::English;
        let script = self.script();
        let month = MONTHS.at(script, word).filter(is_english)?;
        let is_capital = script.written(word..word + 1).starts_with(char::is_uppercase);
        let is_year = |at: usize| self.year(at + usize::from(script.is_sign(at, ','))).is_some();
        let of = word - usize::from(word > 0 && script.compared(word - 1) == "of");
        let day_before = of.checked_sub(1).is_some_and(|at| self.day_ends_at(at));
        let day_behind = self.day(month.words.end).filter(|(_, end)| is_year(*end));
        match (is_capital, day_before && is_year(month.words.end), day_behind) {
            (true, true, _) => Some(false),
            (true, _, Some(_)) => Some(true),
            _ => None,
        }
    }

    /// Returns whether a word is or ends the number of a day: `5`, the `th` of `5th`.
    fn day_ends_at(&self, word: usize) -> bool {
        self.small(word).is_some()
            || word.checked_sub(1).is_some_and(|first| {
                self.small(first).is_some() && self.day(first).is_some_and(|(_, end)| end == word + 1)
            })
    }

    fn order_of_digits(&self, word: usize) -> Option<bool> {
        let (numbers, _, _) = self.chain(word)?;
        let [first, second, year] = numbers[..] else { return None };
        match (first, second) {
            (13..=31, 1..=12) if year > 31 => Some(false),
            (1..=12, 13..=31) if year > 31 => Some(true),
            _ => None,
        }
    }

    /// Reads two or three numbers with one sign between them, and blanks around it where there are three.
    fn chain(&self, word: usize) -> Option<(Vec<i32>, char, usize)> {
        let script = self.script();
        let mut numbers = vec![self.number(word)?];
        let Some(Class::Sign(sign @ ('/' | '-' | '.' | '–' | '\\'))) = script.class(word + 1) else {
            return None;
        };
        let mut end = word + 1;
        while numbers.len() < 4 && script.is_sign(end, sign) {
            let Some(number) = self.number(end + 1) else { break };
            // A number that begins a line is that of its heading: "in 2025.\n2.3 Roads".
            if script.begins_line(end) || script.begins_line(end + 1) {
                break;
            }
            let years = self.year(word).is_some() && self.year(end + 1).is_some();
            if !script.is_joined(end + 1) && !script.is_joined(end) && sign != '/' && !years {
                break;
            }
            numbers.push(number);
            end += 2;
        }
        (numbers.len() > 1).then_some((numbers, sign, end))
    }

    /// Returns whether the words are a piece of a code: `30/2020/NĐ-CP`, `53-CT/TU`, `192.168.1.1`.
    pub(super) fn is_code(&self, words: Range<usize>) -> bool {
        let script = self.script();
        let joins =
            |at: usize| matches!(script.class(at), Some(Class::Sign('/' | '-' | '.' | '_' | ':' | '\\')));
        let is_letter =
            |at: usize| matches!(script.class(at), Some(Class::Letters | Class::Arabic | Class::Digits));
        let after = joins(words.end)
            && script.is_joined(words.end)
            && is_letter(words.end + 1)
            && script.is_joined(words.end + 1);
        let after_apart =
            script.is_sign(words.end, '/') && script.class(words.end + 1) == Some(Class::Letters);
        let start = words.start;
        let before = start > 1
            && script.is_joined(start)
            && joins(start - 1)
            && script.is_joined(start - 1)
            && is_letter(start - 2);
        let in_word = start > 0 && script.is_joined(start) && script.class(start - 1) == Some(Class::Letters);
        after || after_apart || before || in_word
    }

    /// Reads `05/12/2023`, `2023-12-05`, `12/2023`, `27/12`, `2021-2025`, `2019-22`, `2020/21`.
    pub(super) fn numeric(&self, word: usize) -> Option<Point> {
        let script = self.script();
        let (numbers, sign, end) = self.chain(word)?;
        let length = |index: usize| script.compared(word + 2 * index).len();
        let is_time = script.compared(end) == "t" && script.is_joined(end);
        if self.is_code(word..end) && !is_time {
            return None;
        }
        match numbers[..] {
            [a, b, c] => self.full(word..end, [a, b, c], length(0) == 4, length(2)),
            [a, b] if length(0) == 4 => self.two_years(word..end, a, b, sign, length(1)),
            [month, year] if length(1) == 4 && sign != '.' => {
                let date = self.dated(year, Some(month), None);
                self.made(word..end, word..end, date, Grain::Month).filter(|_| sign != '–')
            }
            _ => None,
        }
    }

    fn full(
        &self,
        words: Range<usize>,
        [a, b, c]: [i32; 3],
        year_first: bool,
        last_length: usize,
    ) -> Option<Point> {
        let language = self.prepared.language_of(words.start);
        let year = if year_first { a } else { c };
        let (year, guessed) = match (year_first, last_length) {
            (true, _) | (_, 4) => (year, false),
            (_, 2) if year < 70 => (2000 + year, true),
            (_, 2) => (1900 + year, true),
            _ => return None,
        };
        let (day, month, doubtful) = match (year_first, language) {
            (true, _) => (c, b, false),
            // English as it is written: by the other dates of the text, else by the reading that is possible.
            (_, Language::English) if b > 12 => (b, a, false),
            (_, Language::English) if a > 12 => (a, b, false),
            // Stops between the numbers are a custom of those who put the day first.
            (_, Language::English) if self.prepared.script.is_sign(words.start + 1, '.') => (a, b, false),
            (_, Language::English) if self.month_first => (b, a, a != b),
            (_, Language::English) => (a, b, false),
            _ => (a, b, false),
        };
        let date = self.dated(year, Some(month), Some(day));
        let confidence = match (doubtful, guessed) {
            (true, _) => Confidence::Doubtful,
            (_, true) => Confidence::Likely,
            _ => Confidence::Certain,
        };
        self.made(words.clone(), words, date, Grain::Day).map(|point| Point { confidence, ..point })
    }

    /// Reads two years, or a year and a month: `2021-2025`, `2019-22`, `2020/21`, `2025-01`.
    fn two_years(
        &self,
        words: Range<usize>,
        first: i32,
        second: i32,
        sign: char,
        length: usize,
    ) -> Option<Point> {
        let last = match length {
            4 => second,
            2 => first - first % 100 + second,
            1 => second,
            _ => return None,
        };
        let could_follow = sign == '/' || last == first + 1;
        let is_month = length < 4 && (1..=12).contains(&second) && (!could_follow || last <= first);
        if is_month {
            return self.made(words.clone(), words, self.dated(first, Some(second), None), Grain::Month);
        }
        let years = last - first;
        ((1..=100).contains(&years) && sign != '.')
            .then(|| self.made(words.clone(), words, self.dated(first, None, None), Grain::Years(years)))?
    }
}
