//! What a unit of counting is called in a language of people; the annotations name it in English.

use crate::language::Language;

/// As the readers of quantities know the words: the unit, the language, its words with the singular first.
const COUNTED: &str = include_str!("../lexicon/counted.txt");

/// Marks before an Arabic singular, which say something of its other forms.
const MARKS: [char; 3] = ['~', '+', '!'];

/// Returns the word for a unit of counting, such as `school`, in a language; the unit itself where the language has none.
pub fn unit_word(unit: &str, language: Language) -> &str {
    let tag = match language {
        Language::Arabic => "ar",
        Language::Vietnamese => "vi",
        Language::English => "en",
    };
    if unit == "percent" {
        return "%";
    }
    let word = |line: &'static str| {
        let mut parts = line.split(" | ");
        let is_it = parts.next() == Some(unit) && parts.next() == Some(tag);
        let first = parts.next().and_then(|words| words.split(';').next());
        first.filter(|_| is_it).map(|word| word.trim().trim_start_matches(MARKS))
    };
    COUNTED.lines().find_map(word).unwrap_or(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_words_in_three_languages() {
        let cases = [
            ("school", ["school", "مدرسة", "trường"]),
            ("year", ["year", "عام", "năm"]),
            ("percent", ["%", "%", "%"]),
            ("percentage-point", ["percentage point", "نقطة مئوية", "điểm phần trăm"]),
            ("what-nobody-counts", ["what-nobody-counts"; 3]),
        ];
        for (unit, words) in cases {
            let languages = [Language::English, Language::Arabic, Language::Vietnamese];
            assert_eq!(languages.map(|language| unit_word(unit, language)), words);
        }
    }
}
