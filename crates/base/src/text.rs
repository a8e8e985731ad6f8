//! One form for text: names and codes as Unicode NFC, digits of three scripts, no hidden direction marks.

use unicode_normalization::UnicodeNormalization;

/// Returns the text in Unicode NFC without white space at its ends.
pub fn tidy(text: &str) -> String {
    let text = text.trim();
    if is_composed(text) { text.to_owned() } else { text.nfc().collect() }
}

/// Returns whether the text is already as [`tidy`] would leave it.
pub fn is_tidy(text: &str) -> bool {
    text.trim().len() == text.len() && is_composed(text)
}

/// Nearly all text is, and it is sooner looked at than composed anew.
fn is_composed(text: &str) -> bool {
    text.is_ascii() || unicode_normalization::is_nfc(text)
}

/// Returns the digit's value, for Latin, Arabic-Indic and eastern Arabic-Indic digits.
pub fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => Some(letter as u32 - '0' as u32),
        '\u{0660}'..='\u{0669}' => Some(letter as u32 - 0x0660),
        '\u{06F0}'..='\u{06F9}' => Some(letter as u32 - 0x06F0),
        _ => None,
    }
}

/// Returns the text with every known digit as a Latin one.
pub fn latin_digits(text: &str) -> String {
    text.chars().map(|letter| digit(letter).and_then(|d| char::from_digit(d, 10)).unwrap_or(letter)).collect()
}

/// Returns whether the character is a control or turns the direction of text around it unseen. Such
/// characters are refused in codes and names, where they could make one unit look like another.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_three_scripts_are_one() {
        assert_eq!(latin_digits("٢٠٢٥ ۲۰۲۵ 2025"), "2025 2025 2025");
    }

    #[test]
    fn composed_and_decomposed_names_are_one() {
        assert!(is_tidy("Lâm") && !is_tidy("La\u{0302}m") && !is_tidy(" Lam"));
        assert_eq!(tidy(" La\u{0302}m \u{0110}o\u{0300}ng"), "Lâm Đồng".replace('ồ', "ò"));
    }
}
