//! The fast way in for reports, which are nearly all of a journal: names are compared where they lie, figures
//! are read without building the act.
//!
//! It gives up on anything unusual and changes nothing then; the plain way decides.

use crate::act::Changes;
use crate::asked::Asked;
use crate::register::Register;
use base::{Date, ItemId, Period, Seq};
use std::borrow::Cow;

/// Enters a submitted report from its bytes; nothing where they are not plainly one.
pub(super) fn replay_report(register: &mut Register, seq: Seq, by: &str, bytes: &[u8]) -> Option<Changes> {
    let mut reader = Reader(bytes);
    reader.skip(b"{\"submit_report.1\":{\"unit\":")?;
    let unit = register.units.id(reader.string()?)?;
    reader.skip(b",\"form\":")?;
    let form = register.plans.form_id(reader.string()?)?;
    reader.skip(b",\"period\":")?;
    let period: Period = reader.string()?.parse().ok()?;
    reader.skip(b",\"submitted\":")?;
    let submitted = day(reader.raw_string()?)?;
    reader.skip(b",\"figures\":{")?;
    let period = register.counted(form, period);
    let figures = {
        let held = register.reports.sheet(form, period).map(|sheet| Cow::Borrowed(sheet.asked()));
        let asked = held.unwrap_or_else(|| Cow::Owned(register.plans.asked(form, period)));
        reader.figures(&asked)?
    };
    reader.skip(b"}}")?;
    reader.0.is_empty().then_some(())?;

    register.enter(seq, by);
    let due = register.due(form, period, unit);
    let plans = &register.plans;
    let asked = || plans.asked(form, period);
    register.reports.sheet_mut(form, period, asked).submit(unit, (seq, submitted), &figures, due);
    Some(Changes::posted(period, unit, figures))
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn skip(&mut self, expected: &[u8]) -> Option<()> {
        self.0 = self.0.strip_prefix(expected)?;
        Some(())
    }

    /// Reads a string in which nothing is escaped, as bytes.
    fn raw_string(&mut self) -> Option<&'a [u8]> {
        self.skip(b"\"")?;
        let end = self.0.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..0x20))?;
        let (string, rest) = self.0.split_at(end);
        self.0 = rest;
        self.skip(b"\"")?;
        Some(string)
    }

    fn string(&mut self) -> Option<&'a str> {
        str::from_utf8(self.raw_string()?).ok()
    }

    /// Reads a whole number as it is written once: no plus, no zero in front, no minus zero.
    fn whole_number(&mut self) -> Option<i64> {
        let negative = self.skip(b"-").is_some();
        let digits = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, rest) = self.0.split_at(digits);
        let spare_zero = number.first() == Some(&b'0') && (digits > 1 || negative);
        if digits == 0 || digits > 18 || spare_zero {
            return None;
        }
        self.0 = rest;
        let value = number.iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
        Some(if negative { -value } else { value })
    }

    /// Reads the figures. Items asked and items reported are both in byte order: one walk finds all, and a name
    /// out of order or twice is not found.
    fn figures(&mut self, asked: &Asked) -> Option<Vec<(ItemId, Option<i64>)>> {
        let mut items = asked.items().iter();
        let mut figures = Vec::with_capacity(asked.items().len());
        if self.skip(b"}").is_some() {
            return Some(figures);
        }
        loop {
            let name = self.raw_string()?;
            self.skip(b":")?;
            let item = items.find(|item| item.name.as_bytes() == name)?;
            figures.push((item.id, Some(self.whole_number()?)));
            if self.skip(b"}").is_some() {
                return Some(figures);
            }
            self.skip(b",")?;
        }
    }
}

/// Reads a day as it is written once: `2025-07-01`.
fn day(text: &[u8]) -> Option<Date> {
    let number = |digits: &[u8]| {
        let plain = digits.iter().all(u8::is_ascii_digit);
        plain.then(|| digits.iter().fold(0_i16, |value, digit| value * 10 + i16::from(digit - b'0')))
    };
    let (&[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2], []) = text.split_first_chunk::<10>()? else {
        return None;
    };
    let small = |digits: &[u8]| i8::try_from(number(digits)?).ok();
    Date::new(number(&[y1, y2, y3, y4])?, small(&[m1, m2])?, small(&[d1, d2])?).ok()
}
