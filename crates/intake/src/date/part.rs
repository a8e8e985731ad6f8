//! Parts of a year: quarters, halves, its first or last months.

use super::calendar::Partial;
use super::point::{Dates, Grain, Point};
use crate::lexicon::DATES;
use crate::number::roman;

impl Dates<'_> {
    /// Reads quarters, halves and the first or last months of a year.
    pub(super) fn part_of_year(&self, word: usize) -> Option<Point> {
        let (first, grain, next) =
            self.quarter(word).or_else(|| self.half(word)).or_else(|| self.months(word))?;
        let (year, end) = self.year_clause(next).map_or((None, next), |(year, end)| (Some(year), end));
        let is_quarter = grain == Grain::Quarter;
        (year.is_some() || is_quarter)
            .then(|| self.made(word..end, word..end, Partial::month(year, first), grain))?
    }

    /// Reads `الربع الأول`, `quý III`, `Q3`, `third quarter`: its first month.
    fn quarter(&self, word: usize) -> Option<(i32, Grain, usize)> {
        let script = self.script();
        let made = |number: i32, next: usize| {
            (1..=4).contains(&number).then(|| (3 * number - 2, Grain::Quarter, next))
        };
        if script.compared(word) == "q" && script.is_joined(word + 1) {
            return made(self.small(word + 1)?, word + 2);
        }
        let (number, next) = match DATES.at(script, word).filter(|found| found.key == "quarter") {
            Some(head) => (self.part_number(head.words.end)?, head.words.end),
            None => {
                let ordinal = self.prepared.ordinal_at(word)?;
                let is_quarter = script.compared(ordinal.words.end) == "quarter";
                return made(
                    i32::try_from(ordinal.value).ok().filter(|_| is_quarter)?,
                    ordinal.words.end + 1,
                );
            }
        };
        let end = self.prepared.ordinal_at(next).map_or(next + 1, |ordinal| ordinal.words.end);
        made(number, end)
    }

    /// Reads the number of a quarter: `3`, `III`, `الثالث`, `ba`.
    fn part_number(&self, word: usize) -> Option<i32> {
        let script = self.script();
        let ordinal = || self.prepared.ordinal_at(word).and_then(|ordinal| i32::try_from(ordinal.value).ok());
        let letters = || {
            script
                .words
                .get(word)
                .and_then(|_| roman(script.written(word..word + 1)))
                .and_then(|value| i32::try_from(value).ok())
        };
        let in_words = || {
            let numeral = self.prepared.numeral_at(word).filter(|numeral| numeral.value.is_integer())?;
            i32::try_from(numeral.value.to_integer()).ok()
        };
        self.small(word).or_else(ordinal).or_else(letters).or_else(in_words)
    }

    /// Reads `النصف الأول من`, `first half of`, `H1`, `nửa đầu năm`.
    fn half(&self, word: usize) -> Option<(i32, Grain, usize)> {
        let script = self.script();
        let made = |number: i32, next: usize| {
            (1..=2).contains(&number).then(|| (6 * number - 5, Grain::Months(6), next))
        };
        if script.compared(word) == "h" && script.is_joined(word + 1) {
            return made(self.small(word + 1)?, word + 2);
        }
        if let Some(ordinal) =
            self.prepared.ordinal_at(word).filter(|ordinal| script.compared(ordinal.words.end) == "half")
        {
            return made(i32::try_from(ordinal.value).ok()?, ordinal.words.end + 1);
        }
        let head = DATES.at(script, word).filter(|found| found.key == "half")?;
        let next = head.words.end;
        match script.compared(next) {
            "đầu" => return made(1, next + 1),
            "cuối" | "sau" => return made(2, next + 1),
            _ => {}
        }
        let ordinal = self.prepared.ordinal_at(next)?;
        made(i32::try_from(ordinal.value).ok()?, ordinal.words.end)
    }

    /// Reads `6 tháng đầu năm`, `الأشهر التسعة الأولى من`, `first nine months of`.
    fn months(&self, word: usize) -> Option<(i32, Grain, usize)> {
        let script = self.script();
        let of = |count: i32, last: bool, next: usize| {
            let first = if last { 13 - count } else { 1 };
            (2..=11).contains(&count).then_some((first, Grain::Months(count), next))
        };
        let count_at = |word: usize| {
            let numeral = self.prepared.numeral_at(word).filter(|numeral| numeral.value.is_integer())?;
            Some((i32::try_from(numeral.value.to_integer()).ok()?, numeral.words.end))
        };
        match script.compared(word) {
            "first" | "last" | "final" => {
                let (count, next) = count_at(word + 1)?;
                let is_months = script.compared(next) == "months";
                return of(count, script.compared(word) != "first", next + 1).filter(|_| is_months);
            }
            "الاشهر" => {
                let (count, next) = count_at(word + 1)?;
                return match script.compared(next) {
                    "الاولي" => of(count, false, next + 1),
                    "الاخيره" => of(count, true, next + 1),
                    _ => None,
                };
            }
            _ => {}
        }
        let (count, next) = count_at(word)?;
        match (script.compared(next), script.compared(next + 1)) {
            ("tháng", "đầu") => of(count, false, next + 2),
            ("tháng", "cuối") => of(count, true, next + 2),
            ("اشهر", "الاولي") => of(count, false, next + 2),
            _ => None,
        }
    }
}
