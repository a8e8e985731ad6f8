//! Which of the three languages a text is in.

use crate::script::Script;
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

/// A line in Latin letters says its own language only where it has so many of them; a shorter one is in that of the text.
const LINE_LETTERS_MIN: usize = 60;

/// Returns the language of each word: that of its line. `language` is that of the text.
pub fn by_word(script: &Script, language: Language) -> Vec<Language> {
    let mut languages = Vec::with_capacity(script.words.len());
    while languages.len() < script.words.len() {
        let start = languages.len();
        let end = (start + 1..script.words.len())
            .find(|word| script.begins_line(*word))
            .unwrap_or(script.words.len());
        let line = script.written(start..end);
        let own = of(line);
        let is_plain = match own {
            Language::Arabic => true,
            _ => language == Language::Arabic || line.chars().nth(LINE_LETTERS_MIN).is_some(),
        };
        languages.resize(end, if is_plain { own } else { language });
    }
    languages
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
