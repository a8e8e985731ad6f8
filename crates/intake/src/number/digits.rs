//! Numbers in digits, with the separators of every custom: `48.250`, `48,250`, `48 250`, `6,8`, `6.8`, `٦٫٨`, `1.234.567,8`.
//!
//! A single `.` or `,` before three digits is read by the custom of the language: in Arabic and Vietnamese official text both
//! part thousands (`48.250` houses), in English only the comma does. Before one, two or more digits it begins a fraction.

use super::{Form, Numeral};
use crate::language::Language;
use crate::script::{Class, Gap, Script};
use base::Number;
use num_bigint::BigInt;
use std::ops::Range;

/// More digits than any amount has: a longer run is an identifier.
const DIGITS_MAX: usize = 24;

/// Returns the number in digits that begins at a word, if these digits are one.
pub fn at(script: &Script, word: usize, language: Language) -> Option<Numeral> {
    if !is_digits(script, word) {
        return None;
    }
    let joined = chain(script, word);
    let words = if joined.len() == 1 { grouped_by_blanks(script, word) } else { joined };
    let groups: Vec<&str> =
        words.clone().filter(|at| is_digits(script, *at)).map(|at| script.compared(at)).collect();
    if groups.iter().map(|group| group.len()).sum::<usize>() > DIGITS_MAX
        || is_part_of_a_name(script, words.clone())
    {
        return None;
    }
    let signs: Vec<char> = words.clone().filter_map(|at| sign(script, at)).collect();
    let value = value(&groups, &signs, language)?;
    Some(Numeral { span: script.span(words.clone()), words, value, form: Form::Digits, weak: false })
}

/// Returns the number after its minus, or after a bare decimal point: `-12.5`, `,77`.
pub fn after_sign(script: &Script, word: usize, sign: char, language: Language) -> Option<Numeral> {
    // Behind letters or digits the sign joins rather than begins.
    let free = !script.is_joined(word)
        || matches!(script.class(word - 1), Some(Class::Sign('(' | '[' | '"' | '«' | '“' | '-')));
    let number = at(script, word + 1, language).filter(|_| free && script.is_joined(word + 1))?;
    let value = match sign {
        '-' | '−' | '–' => -number.value,
        '.' | ',' | '٫' if number.words.len() == 1 => decimal("0", script.compared(word + 1))?,
        _ => return None,
    };
    let words = word..number.words.end;
    Some(Numeral { span: script.span(words.clone()), words, value, ..number })
}

/// Reads `½`, `¾`.
pub fn vulgar(script: &Script, word: usize, sign: char) -> Option<Numeral> {
    let (part, all) = match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅙' => (1, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅕' => (1, 5),
        _ => return None,
    };
    let value = base::number::fraction(part, all);
    Some(Numeral {
        words: word..word + 1,
        span: script.span(word..word + 1),
        value,
        form: Form::Fraction,
        weak: false,
    })
}

/// Returns the digits at a word with all that is joined to them by single separators.
pub fn chain(script: &Script, word: usize) -> Range<usize> {
    let mut end = word + 1;
    while sign(script, end).is_some()
        && script.is_joined(end)
        && is_digits(script, end + 1)
        && script.is_joined(end + 1)
    {
        end += 2;
    }
    word..end
}

/// Returns the digits at a word with the groups of three that follow, each after a blank that parts no cells of a table.
fn grouped_by_blanks(script: &Script, word: usize) -> Range<usize> {
    let follows = |at: usize| {
        is_digits(script, at)
            && script.compared(at).len() == 3
            && script.words[at].gap == Gap::Blank
            && script.words[at].span.start - script.words[at - 1].span.end <= 3
            && !script.text[script.words[at - 1].span.end..script.words[at].span.start].contains('\t')
    };
    let mut end = word + 1;
    let bound = word + DIGITS_MAX;
    if script.compared(word).len() <= 3 && !script.compared(word).starts_with('0') {
        while end < bound && follows(end) && chain(script, end).len() == 1 {
            end += 1;
        }
    }
    word..end
}

fn is_digits(script: &Script, word: usize) -> bool {
    script.class(word) == Some(Class::Digits)
}

fn sign(script: &Script, word: usize) -> Option<char> {
    match script.class(word)? {
        Class::Sign(sign @ ('.' | ',' | '\u{066B}' | '\u{066C}' | '\'' | '’' | '\u{060C}')) => Some(sign),
        _ => None,
    }
}

/// Codes of currencies that are written in one with the amount: `EUR29,99`.
const CURRENCIES: [&str; 16] = [
    "usd", "eur", "gbp", "vnd", "inr", "rs", "sar", "aed", "egp", "qar", "dh", "dhs", "ksh", "kes", "omr",
    "mad",
];

/// Returns whether letters or signs join the digits to a name: `PV05`, `COVID-19`, `53-CT/TU`, `QH13`.
fn is_part_of_a_name(script: &Script, words: Range<usize>) -> bool {
    let is_letters = |at| match script.class(at) {
        // Prefixes and the article are written in one with digits too: و300, الـ135.
        Some(Class::Arabic) => {
            !script.compared(at).trim_start_matches(['و', 'ف', 'ب', 'ل', 'ك', 'ا']).is_empty()
        }
        class => class == Some(Class::Letters) && !CURRENCIES.contains(&script.compared(at)),
    };
    let first = words.start;
    let before = first.checked_sub(1).filter(|_| script.is_joined(first));
    let hangs_on = |at: usize| {
        let joins = matches!(script.class(at), Some(Class::Sign('-' | '/' | '_' | '.')));
        joins && at > 0 && script.is_joined(at) && is_letters(at - 1)
    };
    before.is_some_and(|at| is_letters(at) || hangs_on(at))
}

/// Returns the number of groups of digits parted by signs.
fn value(groups: &[&str], signs: &[char], language: Language) -> Option<Number> {
    let Some(last) = signs.last() else {
        return whole(&groups.concat());
    };
    let before = &signs[..signs.len() - 1];
    let thousands = groups_of_three(groups, signs);
    let parts_thousands = |sign: char| match sign {
        '\u{066C}' | '\'' | '’' => true,
        '\u{066B}' => false,
        ',' => thousands,
        _ => thousands && (signs.len() > 1 || language != Language::English),
    };
    if before.iter().all(|sign| sign == last) && parts_thousands(*last) {
        return thousands.then(|| whole(&groups.concat()))?;
    }
    // The last sign begins the fraction; the others part thousands and are another sign.
    let one_custom = before.iter().all(|sign| sign != last && *sign == before[0]);
    let front = &groups[..groups.len() - 1];
    (one_custom && groups_of_three(front, before))
        .then(|| decimal(&front.concat(), groups[groups.len() - 1]))?
}

/// Returns whether all groups but the first have three digits, or two and the last three, as in India.
fn groups_of_three(groups: &[&str], signs: &[char]) -> bool {
    let Some((first, rest)) = groups.split_first() else { return false };
    let Some((last, middle)) = rest.split_last() else { return true };
    let as_in_india = signs.len() > 1 && signs[0] == ',' && middle.iter().all(|group| group.len() == 2);
    (1..=3).contains(&first.len())
        && !(first.starts_with('0') && first.len() == 1 && rest.len() == 1)
        && last.len() == 3
        && (middle.iter().all(|group| group.len() == 3) || as_in_india)
}

fn whole(digits: &str) -> Option<Number> {
    digits.parse().ok().map(|number: BigInt| base::number::whole(number))
}

fn decimal(front: &str, back: &str) -> Option<Number> {
    base::number::parse_decimal(&format!("{front}.{back}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::{exact_decimal, parse_decimal};

    fn read(text: &str, language: Language) -> Option<String> {
        let script = Script::of(text);
        let first = (0..script.words.len()).find(|word| is_digits(&script, *word))?;
        at(&script, first, language).and_then(|numeral| exact_decimal(&numeral.value))
    }

    #[test]
    fn separators_of_every_custom() {
        let cases = [
            ("3553", "3553", "3553"),
            ("٣٥٥٣", "3553", "3553"),
            ("48.250", "48250", "48.25"),
            ("48,250", "48250", "48250"),
            ("48 250", "48250", "48250"),
            ("1.234.567,8", "1234567.8", "1234567.8"),
            ("1,234,567.8", "1234567.8", "1234567.8"),
            ("1'234'567", "1234567", "1234567"),
            ("6,8%", "6.8", "6.8"),
            ("11.8%", "11.8", "11.8"),
            ("0,125", "0.125", "0.125"),
            ("٦٫٨", "6.8", "6.8"),
            ("١٬٢٣٤", "1234", "1234"),
            ("1,00,000", "100000", "100000"),
        ];
        for (text, vietnamese, english) in cases {
            assert_eq!(read(text, Language::Vietnamese).as_deref(), Some(vietnamese), "{text}");
            assert_eq!(read(text, Language::English).as_deref().map(plain), Some(plain(english)), "{text}");
        }
    }

    fn plain(text: &str) -> String {
        exact_decimal(&parse_decimal(text).unwrap()).unwrap()
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["12.5.2023", "192.168.1.1", "PV05", "COVID-19", "1.23.456", "1234567890123456789012345"]
        {
            assert_eq!(read(text, Language::English), None, "{text}");
        }
    }
}
