//! How each language writes numbers and lists. Three languages fit in a table; the separators are those of
//! Unicode CLDR 48, and no library's next release changes them under a printed page.

use crate::{Digits, Lang, Medium};
use base::Number;
use base::number::rounded;

/// The signs of one language with one set of digits.
pub(crate) struct Writing {
    zero: char,
    decimal: char,
    group: char,
    percent: &'static str,
    /// Between the items of a list, and before the last.
    comma: &'static str,
    and: &'static str,
}

const ENGLISH: Writing =
    Writing { zero: '0', decimal: '.', group: ',', percent: "%", comma: ", ", and: " and " };
const VIETNAMESE: Writing = Writing { decimal: ',', group: '.', and: " và ", ..ENGLISH };
const ARABIC: Writing = Writing { comma: "، ", and: " و", ..ENGLISH };
const ARABIC_INDIC: Writing = Writing { zero: '٠', decimal: '٫', group: '٬', percent: "٪", ..ARABIC };

/// Returns how a language writes.
pub(crate) fn writing(lang: Lang, digits: Digits) -> &'static Writing {
    match (lang, digits) {
        (Lang::En, _) => &ENGLISH,
        (Lang::Vi, _) => &VIETNAMESE,
        (Lang::Ar, Digits::Latin) => &ARABIC,
        (Lang::Ar, Digits::ArabicIndic) => &ARABIC_INDIC,
    }
}

/// Arabic-Indic digits alone do not make a text run right to left; this invisible letter does, so that the percent
/// sign and the minus come to stand where an Arabic reader looks for them.
const ARABIC_LETTER_MARK: char = '\u{061C}';

impl Writing {
    /// Returns the number rounded to `places`, with separators.
    pub(crate) fn number(&self, number: &Number, places: u8, medium: Medium) -> String {
        let plain = rounded(number, places);
        match plain.strip_prefix('-') {
            Some(size) => format!("{}{}", self.sign('-', medium), self.separated(size)),
            None => self.separated(&plain),
        }
    }

    /// Returns the number with its sign, also when it is more than zero.
    pub(crate) fn signed(&self, number: &Number, places: u8, medium: Medium) -> String {
        let plain = self.number(number, places, medium);
        let above_zero = rounded(number, places).bytes().any(|byte| (b'1'..=b'9').contains(&byte))
            && number > &base::number::whole(0);
        if above_zero { format!("{}{plain}", self.sign('+', medium)) } else { plain }
    }

    /// Returns a hundred times the number, with the percent sign.
    pub(crate) fn percent(&self, number: &Number, places: u8, medium: Medium) -> String {
        let hundredfold = number * base::number::whole(100);
        let mut shown = self.number(&hundredfold, places, medium) + self.percent;
        if self.needs_letter_mark(medium) {
            shown.push(ARABIC_LETTER_MARK);
        }
        shown
    }

    /// Returns plain digits, such as those of a year, in the digits of the language.
    pub(crate) fn digits(&self, text: &str) -> String {
        text.chars().map(|letter| self.digit(letter)).collect()
    }

    /// Returns the items as one text. Each is isolated from the others on a page.
    pub(crate) fn list(&self, items: &[String], medium: Medium) -> String {
        let shown: Vec<String> = items.iter().map(|item| isolated(item, medium)).collect();
        match shown.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [front @ .., last] => format!("{}{}{last}", front.join(self.comma), self.and),
        }
    }

    fn sign(&self, sign: char, medium: Medium) -> String {
        let sign = if sign == '-' && medium == Medium::Page { '\u{2212}' } else { sign };
        if self.needs_letter_mark(medium) { format!("{ARABIC_LETTER_MARK}{sign}") } else { sign.to_string() }
    }

    fn needs_letter_mark(&self, medium: Medium) -> bool {
        self.zero == '٠' && medium == Medium::Page
    }

    /// Puts in the separators and the digits: `1234567.5` becomes `1.234.567,5`.
    fn separated(&self, plain: &str) -> String {
        let (front, back) = plain.split_once('.').map_or((plain, None), |(front, back)| (front, Some(back)));
        let mut shown = String::with_capacity(2 * plain.len());
        for (at, letter) in front.chars().enumerate() {
            if at > 0 && (front.len() - at).is_multiple_of(3) {
                shown.push(self.group);
            }
            shown.push(self.digit(letter));
        }
        if let Some(back) = back {
            shown.push(self.decimal);
            shown.extend(back.chars().map(|letter| self.digit(letter)));
        }
        shown
    }

    fn digit(&self, letter: char) -> char {
        match letter.to_digit(10) {
            Some(value) => char::from_u32(self.zero as u32 + value).expect("ten digits follow each zero"),
            None => letter,
        }
    }
}

/// Returns how many places it takes, from `least` to `most`, to see on which side of a threshold a value lies: 89.96
/// held against 90 takes two, because with one it would be shown as 90.0.
pub(crate) fn places_telling(value: &Number, threshold: &Number, least: u8, most: u8) -> u8 {
    let order = |places| {
        let shown = |number| base::number::parse_decimal(&rounded(number, places));
        shown(value).cmp(&shown(threshold))
    };
    (least..most).find(|places| order(*places) == value.cmp(threshold)).unwrap_or(most)
}

/// Returns the text between the marks that keep its direction to itself.
pub(crate) fn isolated(text: &str, medium: Medium) -> String {
    match medium {
        Medium::Page => format!("\u{2068}{text}\u{2069}"),
        Medium::Terminal => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::{fraction, whole};

    #[test]
    fn each_language_separates_and_rounds_its_own_way() {
        let number = fraction(12_345_675, 10);
        let shown = |lang, digits| writing(lang, digits).number(&number, 1, Medium::Terminal);
        assert_eq!(shown(Lang::En, Digits::Latin), "1,234,567.5");
        assert_eq!(shown(Lang::Ar, Digits::Latin), "1,234,567.5");
        assert_eq!(shown(Lang::Ar, Digits::ArabicIndic), "١٬٢٣٤٬٥٦٧٫٥");
        assert_eq!(shown(Lang::Vi, Digits::Latin), "1.234.567,5");
        assert_eq!(shown(Lang::Vi, Digits::ArabicIndic), "1.234.567,5");
        let halves = writing(Lang::En, Digits::Latin);
        assert_eq!(halves.number(&fraction(-5, 2), 0, Medium::Terminal), "-3");
        assert_eq!(halves.number(&whole(999), 0, Medium::Terminal), "999");
        assert_eq!(halves.number(&whole(-1000), 0, Medium::Page), "\u{2212}1,000");
    }

    #[test]
    fn signs_say_which_way_and_nothing_has_none() {
        let english = writing(Lang::En, Digits::Latin);
        let cases = [(7, 2, "+3.5"), (-7, 2, "-3.5"), (0, 1, "0.0"), (1, 1000, "0.0"), (-1, 1000, "0.0")];
        for (part, of, shown) in cases {
            assert_eq!(english.signed(&fraction(part, of), 1, Medium::Terminal), shown);
        }
    }

    #[test]
    fn rounding_never_hides_the_side_of_a_threshold() {
        let telling = |value: (i64, i64)| places_telling(&fraction(value.0, value.1), &whole(90), 1, 6);
        assert_eq!([(97, 1), (8996, 100), (90, 1), (270_000_001, 3_000_000)].map(telling), [1, 2, 1, 6]);
    }

    #[test]
    fn percents_carry_the_sign_of_their_digits() {
        let share = fraction(973, 1000);
        let shown = |lang, digits, medium| writing(lang, digits).percent(&share, 1, medium);
        assert_eq!(shown(Lang::En, Digits::Latin, Medium::Page), "97.3%");
        assert_eq!(shown(Lang::Vi, Digits::Latin, Medium::Page), "97,3%");
        assert_eq!(shown(Lang::Ar, Digits::Latin, Medium::Page), "97.3%");
        assert_eq!(shown(Lang::Ar, Digits::ArabicIndic, Medium::Terminal), "٩٧٫٣٪");
        assert_eq!(shown(Lang::Ar, Digits::ArabicIndic, Medium::Page), "٩٧٫٣٪\u{61C}");
    }

    #[test]
    fn lists_end_with_the_word_of_their_language() {
        let items: Vec<String> = ["a", "b", "c"].map(String::from).to_vec();
        let shown = |lang, count| writing(lang, Digits::Latin).list(&items[..count], Medium::Terminal);
        assert_eq!((shown(Lang::En, 0), shown(Lang::En, 1)), (String::new(), "a".to_owned()));
        assert_eq!(shown(Lang::En, 3), "a, b and c");
        assert_eq!(shown(Lang::Vi, 2), "a và b");
        assert_eq!(shown(Lang::Ar, 3), "a، b وc");
    }
}
