//! Numbers of directives, resolutions, plans: printed in many ways, meant as one.

use crate::text::{is_hidden, latin_digits};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The number of an instrument in the one form in which two printed numbers can be compared: `53-CT / TU` and `53-ct/tu`
/// are `53-CT/TU`, `رقم (٥) لسنة ٢٠١٩` is `5/2019`.
///
/// As official usage has it: compatibility forms, digits and dashes as ASCII, no blanks, brackets or marks nobody sees,
/// `Đ` as `D`, capitals, no zeros before the first number, no word for "number" in front.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstrumentNumber(
    // Invariant: what `of` returns for it is itself.
    String,
);

/// Words for "number" that stand in front, in capitals and without blanks.
const IN_FRONT: [&str; 5] = ["NUMBER", "NO", "SỐ", "رقم", "#"];

/// Words between a number and the year it belongs to.
const OF_YEAR: [&str; 6] = ["لسنة", "لعام", "OFTHEYEAR", "OF", "NĂM", "FOR"];

impl InstrumentNumber {
    /// Returns what is meant by a number as printed; empty where nothing is left of it.
    pub fn of(printed: &str) -> InstrumentNumber {
        let capitals = printed.nfkc().filter(|letter| !is_passed_over(*letter)).map(same_sign);
        let capitals: String = latin_digits(&capitals.collect::<String>()).to_uppercase().nfkc().collect();
        let bare = without_word(&capitals.replace('Đ', "D"));
        InstrumentNumber(without_zeros(&with_year(&bare)))
    }

    /// Returns it as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether there is nothing of a number in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for InstrumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Blanks, brackets, lengthening marks and marks of direction say nothing.
fn is_passed_over(letter: char) -> bool {
    letter.is_whitespace()
        || is_hidden(letter)
        || matches!(letter, '(' | ')' | '\u{0640}' | '\u{200B}'..='\u{200D}')
}

/// Dashes and strokes of all lengths as the ones on a keyboard.
fn same_sign(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        _ => letter,
    }
}

/// Returns the text without a word for "number" in front of a digit: `NO.5` loses it, `NOTE/5` has none.
fn without_word(text: &str) -> String {
    let mut rest = text;
    let bare = |text: &str| {
        let behind = IN_FRONT.iter().find_map(|word| text.strip_prefix(word))?;
        let number = behind.trim_start_matches(['.', ':']);
        number.starts_with(|letter: char| letter.is_ascii_digit()).then(|| text.len() - number.len())
    };
    while let Some(length) = bare(rest) {
        rest = &rest[length..];
    }
    rest.to_owned()
}

/// Returns `5/2019` for a number whose year follows in words; any other number as it is.
fn with_year(text: &str) -> String {
    let split = |word: &&str| text.split_once(*word);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let dated = OF_YEAR
        .iter()
        .filter_map(split)
        .find(|(number, year)| is_number(number) && year.len() == 4 && is_number(year));
    dated.map_or_else(|| text.to_owned(), |(number, year)| format!("{number}/{year}"))
}

/// Returns the text without zeros before its first number; a number that is zero stays one.
fn without_zeros(text: &str) -> String {
    let bare = text.trim_start_matches('0');
    let number_begins = bare.starts_with(|letter: char| letter.is_ascii_digit());
    if number_begins || bare.len() == text.len() { bare.to_owned() } else { format!("0{bare}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_printed_in_many_ways_are_one() {
        let cases = [
            ("53-CT / TU", "53-CT/TU"),
            ("53-ct/tu", "53-CT/TU"),
            ("٥٣-CT/TU", "53-CT/TU"),
            ("\u{200F}53\u{2013}CT/TU\u{200E}", "53-CT/TU"),
            ("06", "6"),
            ("(٣١٤)", "314"),
            ("۳۱۴", "314"),
            ("رقم (٥) لسنة ٢٠١٩", "5/2019"),
            ("رقم 5 لعام 2019", "5/2019"),
            ("No. 5 of 2019", "5/2019"),
            ("Số 5 năm 2019", "5/2019"),
            ("số: 748 / KH-UBND", "748/KH-UBND"),
            ("0748/KH–UBND", "748/KH-UBND"),
            ("1656/NQ-UBTVQH15", "1656/NQ-UBTVQH15"),
            ("QĐ 12-QĐ/TW", "QD12-QD/TW"),
            ("Q\u{0110}-65", "QD-65"),
            ("S\u{006F}\u{0302}\u{0301} 65", "65"),
            ("№ 65", "65"),
            ("Nº 65", "65"),
            ("65-qđ/tw", "65-QD/TW"),
            ("５３－ＣＴ／ＴＵ", "53-CT/TU"),
            ("00", "0"),
            ("0/X", "0/X"),
            ("N-12", "N-12"),
            ("NOTE/5", "NOTE/5"),
            (" ", ""),
        ];
        for (printed, meant) in cases {
            assert_eq!(InstrumentNumber::of(printed).as_str(), meant, "{printed}");
        }
    }

    #[test]
    fn what_is_meant_is_meant_by_itself() {
        for printed in
            ["53-CT / TU", "No. №رقم 007", "ﷺ/ß-ŉ", "0٠0", "5 of 2019 of 2020", "sốsố5", "ﬁ-ǆ", "((١))"]
        {
            let once = InstrumentNumber::of(printed);
            assert_eq!(InstrumentNumber::of(once.as_str()), once, "{printed}");
        }
    }
}
