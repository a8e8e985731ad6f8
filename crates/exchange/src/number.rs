//! Numbers as people write them: three digit sets, several customs of grouping, and the one case where two
//! customs read the same text differently, which is asked about and never guessed.

use base::{Date, Message, day, limits, text};

/// What a figure must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Yes or no, in three languages; kept as 1 and 0.
    YesNo,
    /// A whole number.
    Whole,
    /// A number with so many digits after the point, kept as a whole number of its smallest part.
    Scaled(u8),
    /// A day, as year, month and day; kept as its number.
    Day,
}

impl Shape {
    fn scale(self) -> u8 {
        match self {
            Shape::YesNo | Shape::Whole | Shape::Day => 0,
            Shape::Scaled(scale) => scale,
        }
    }
}

/// Which sign stands before the fraction; the other one groups thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// `1234.5`, `1,234.5`
    Point,
    /// `1234,5`, `1.234,5`
    Comma,
}

impl Decimal {
    fn sign(self) -> char {
        match self {
            Decimal::Point => '.',
            Decimal::Comma => ',',
        }
    }
}

/// Reads a figure; an empty cell is `None`: not reported.
///
/// `decimal` settles what `1.234` and `1,234` mean; without it these two are refused as ambiguous.
pub fn read(cell: &str, shape: Shape, decimal: Option<Decimal>) -> Result<Option<i64>, Message> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Ok(None);
    }
    if let (Shape::YesNo, Some(answer)) = (shape, yes_or_no(cell)) {
        return Ok(Some(i64::from(answer)));
    }
    let refusal = |code: &'static str| Message::new(code).with("text", shown(cell));
    if shape == Shape::YesNo {
        return Err(refusal("table.not-yes-or-no"));
    }
    if shape == Shape::Day {
        let day = text::latin_digits(cell).parse::<Date>().ok().map(day::number);
        let known = day.filter(|number| day::date(*number).is_some());
        return known.map(Some).ok_or_else(|| refusal("table.not-a-date"));
    }
    if cell.ends_with(['%', '٪']) {
        return Err(refusal("table.percent"));
    }
    let written = Written::split(cell).ok_or_else(|| refusal("table.not-a-number"))?;
    let (front, fraction) = written.meaning(decimal).map_err(|trouble| trouble.message(cell, &written))?;
    scaled(written.negative, &front, &fraction, shape)
        .map(Some)
        .map_err(|code| refusal(code).with("digits", u64::from(shape.scale())))
}

/// Reads a number in its plainest form (`-` and Latin digits, at most fifteen); nothing for anything else.
pub fn read_plain(cell: &[u8]) -> Option<i64> {
    let (negative, digits) = match cell {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, cell),
    };
    if digits.is_empty() || digits.len() > 15 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let value = digits.iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
    Some(if negative { -value } else { value })
}

/// Reads yes or no in three languages.
pub fn yes_or_no(cell: &str) -> Option<bool> {
    match text::latin_digits(&text::tidy(cell).to_lowercase()).as_str() {
        "yes" | "true" | "1" | "نعم" | "có" => Some(true),
        "no" | "false" | "0" | "لا" | "không" => Some(false),
        _ => None,
    }
}

/// Returns the cell as the person saw it: a workbook's own fractions come with the Arabic decimal sign, which
/// has one meaning everywhere, and are shown with a point.
fn shown(cell: &str) -> String {
    if cell.bytes().any(|byte| byte.is_ascii_digit()) { cell.replace('٫', ".") } else { cell.to_owned() }
}

/// A number taken apart: groups of digits and the separators between them.
struct Written {
    negative: bool,
    // Invariant: one more than `separators`; none is empty but perhaps the first.
    groups: Vec<String>,
    separators: Vec<char>,
}

impl Written {
    /// Splits the text into digits and separators; nothing where any other letter stands in it, or where
    /// digits of two scripts are mixed.
    fn split(cell: &str) -> Option<Written> {
        let (negative, rest) = match cell.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, cell),
        };
        let mut written = Written { negative, groups: vec![String::new()], separators: Vec::new() };
        let mut script = None;
        for letter in rest.chars() {
            match text::digit(letter) {
                Some(digit) => {
                    let zero = letter as u32 - digit;
                    if *script.get_or_insert(zero) != zero {
                        return None;
                    }
                    written.groups.last_mut()?.push(char::from_digit(digit, 10)?);
                }
                None => {
                    written.separators.push(separator(letter)?);
                    written.groups.push(String::new());
                }
            }
        }
        let whole = written.groups.iter().skip(1).all(|group| !group.is_empty());
        (whole && script.is_some()).then_some(written)
    }

    /// Returns the digits before and after the point.
    fn meaning(&self, decimal: Option<Decimal>) -> Result<(String, String), Trouble> {
        let point = match decimal {
            Some(decimal) => self.point_as_told(decimal),
            None => self.point_as_seen()?,
        };
        let grouped = point.unwrap_or(self.separators.len());
        let groups = &self.groups[..=grouped];
        let one_kind = self.separators[..grouped].windows(2).all(|pair| pair[0] == pair[1]);
        let proper = grouped == 0
            || ((1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|group| group.len() == 3));
        let stray = point.is_some_and(|at| at + 1 != self.separators.len());
        if stray || !one_kind || !proper {
            return Err(Trouble::NotANumber);
        }
        Ok((groups.concat(), point.map(|at| self.groups[at + 1].clone()).unwrap_or_default()))
    }

    fn point_as_told(&self, decimal: Decimal) -> Option<usize> {
        self.separators.iter().position(|sign| *sign == '٫' || *sign == decimal.sign())
    }

    /// Returns which separator is the decimal one, where every custom agrees.
    fn point_as_seen(&self) -> Result<Option<usize>, Trouble> {
        if let Some(at) = self.separators.iter().position(|sign| *sign == '٫') {
            return Ok(Some(at));
        }
        let Some(last) = self.separators.len().checked_sub(1) else { return Ok(None) };
        let sign = self.separators[last];
        if !matches!(sign, '.' | ',') {
            return Ok(None);
        }
        if self.separators.iter().filter(|other| **other == sign).count() > 1 {
            return Ok(None);
        }
        if last > 0 || !self.could_be_grouped() {
            return Ok(Some(last));
        }
        Err(Trouble::Ambiguous)
    }

    /// Returns whether `1.234` may mean 1234: three digits after the sign, one to three before it, no leading
    /// zero.
    fn could_be_grouped(&self) -> bool {
        let front = &self.groups[0];
        self.groups[1].len() == 3 && (1..=3).contains(&front.len()) && !front.starts_with('0')
    }
}

/// Returns the separator, with all spaces as one; nothing for a letter that never stands in a number.
fn separator(letter: char) -> Option<char> {
    match letter {
        '.' | ',' | '٫' | '٬' => Some(letter),
        ' ' | '\u{00A0}' | '\u{2009}' | '\u{202F}' => Some(' '),
        _ => None,
    }
}

enum Trouble {
    Ambiguous,
    NotANumber,
}

impl Trouble {
    fn message(&self, cell: &str, written: &Written) -> Message {
        match self {
            Trouble::NotANumber => Message::new("table.not-a-number").with("text", shown(cell)),
            Trouble::Ambiguous => {
                let sign = if written.negative { "-" } else { "" };
                Message::new("table.ambiguous-number")
                    .with("text", cell)
                    .with("grouped", format!("{sign}{}", written.groups.concat()))
                    .with("fraction", format!("{sign}{}", written.groups.join(".")))
            }
        }
    }
}

fn scaled(negative: bool, front: &str, fraction: &str, shape: Shape) -> Result<i64, &'static str> {
    let scale = usize::from(shape.scale());
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > scale {
        return Err(if scale == 0 { "table.not-whole" } else { "table.too-precise" });
    }
    let digits = format!("{front}{fraction:0<scale$}");
    let digits = digits.trim_start_matches('0');
    let value: i64 = if digits.is_empty() { Ok(0) } else { digits.parse() }.map_err(|_| "table.too-large")?;
    if value > limits::AMOUNT_MAX {
        return Err("table.too-large");
    }
    Ok(if negative { -value } else { value })
}

#[cfg(test)]
mod tests;
