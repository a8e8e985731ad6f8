//! Text as it is compared: what writers of the same word write differently is made one.

use base::text::{is_hidden, latin_digits};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns the text in small letters, Latin digits, without marks. So `Lam Dong` finds `Lâm Đồng`, and `الادارة` finds
/// `الإدارة`.
///
/// Wider than the form in which official text is read (`intake::script::compared`), which keeps the marks and đ that tell
/// Vietnamese words apart, and than that of headings of provisions, which keeps đ and digits.
pub fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|letter| !is_combining_mark(*letter) && !is_passed_over(*letter));
    let folded: String = plain.flat_map(char::to_lowercase).map(same_letter).collect();
    latin_digits(&folded)
}

/// Returns a code as it is compared: folded, without blanks.
pub fn squeezed(code: &str) -> String {
    folded(code).split_whitespace().collect()
}

/// Returns the words of a name as they are compared, one blank between them; signs between words are blanks.
pub(super) fn words(name: &str) -> String {
    let folded = folded(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Lengthening marks, marks of direction and the hamza that stands alone say nothing.
fn is_passed_over(letter: char) -> bool {
    matches!(letter, '\u{0640}' | '\u{0621}' | '\'' | '’' | 'ʼ') || is_hidden(letter)
}

/// Letters that writers take for one another, as one of them. Hamza and madda on a letter are marks and gone by now.
fn same_letter(letter: char) -> char {
    match letter {
        'đ' | 'ð' => 'd',
        'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' | 'ە' => 'ه',
        'ک' => 'ك',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_letter_forms_do_not_matter() {
        let same = [
            ("Lâm Đồng", "lam dong"),
            ("Thừa Thiên Huế", "thua thien hue"),
            ("الإدارة", "الادارة"),
            ("آسيا", "اسيا"),
            ("مُحافظة القاهرة", "محافظه القاهرة"),
            ("مصـــر", "مصر"),
            ("على", "علي"),
            ("شيء", "شي"),
            ("مسؤول", "مسوول"),
            ("کرمان", "كرمان"),
            ("٠٦", "06"),
            ("۰۶", "06"),
            ("Ea H'leo", "ea hleo"),
        ];
        for (a, b) in same {
            assert_eq!(folded(a), folded(b), "{a}");
        }
    }

    #[test]
    fn signs_between_words_are_blanks_and_codes_have_none() {
        assert_eq!(words("Bà Rịa - Vũng Tàu"), "ba ria vung tau");
        assert_eq!(words(" - "), "");
        assert_eq!(squeezed("06 - ٠١٤"), "06-014");
    }
}
