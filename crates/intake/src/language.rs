//! Which of the three languages a text is in.

use serde::Serialize;

/// A language official text is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Arabic.
    #[serde(rename = "ar")]
    Arabic,
    /// Vietnamese.
    #[serde(rename = "vi")]
    Vietnamese,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// Of so many Latin letters one with a mark makes a text Vietnamese. Running Vietnamese has one in four; an English text
/// that names people and places of Viet Nam has one in thirty.
const LETTERS_PER_MARK: usize = 12;

/// Returns the language of a text by its letters: the script of most of them, and for Latin ones the marks of Vietnamese.
pub fn of(text: &str) -> Language {
    let (mut arabic, mut latin, mut marked) = (0_usize, 0_usize, 0_usize);
    for letter in text.chars() {
        match letter {
            'a'..='z' | 'A'..='Z' => latin += 1,
            '\u{0620}'..='\u{064A}' => arabic += 1,
            '\u{00C0}'..='\u{0131}' | '\u{01A0}'..='\u{01B0}' | '\u{1EA0}'..='\u{1EF9}' => {
                latin += 1;
                marked += 1;
            }
            '\u{0300}'..='\u{0309}' | '\u{0323}' => marked += 1,
            _ => {}
        }
    }
    if arabic > latin {
        Language::Arabic
    } else if marked * LETTERS_PER_MARK >= latin && latin > 0 {
        Language::Vietnamese
    } else {
        Language::English
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_is_known_by_its_letters() {
        let cases = [
            ("عام 2025 هو عام التسارع (Lâm Đồng)", Language::Arabic),
            ("Chỉ thị số 12-CT/TU ngày 05/12/2023", Language::Vietnamese),
            ("Chi\u{0309} thi\u{0323} cu\u{0309}a Ti\u{0309}nh uy\u{0309}", Language::Vietnamese),
            ("The committee of Lâm Đồng adopted the resolution on 5 May", Language::English),
            ("", Language::English),
        ];
        for (text, language) in cases {
            assert_eq!(of(text), language, "{text}");
        }
    }
}
