//! Finding units by code or name, in three scripts and without the marks people leave out.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns the text as it is compared: small letters, Latin digits, no marks. So `Lam Dong` finds `Lâm Đồng`, and
/// `الادارة` finds `الإدارة`.
pub fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|letter| !is_combining_mark(*letter) && !is_passed_over(*letter));
    let folded: String = plain.flat_map(char::to_lowercase).map(same_letter).collect();
    base::text::latin_digits(&folded)
}

/// Lengthening marks and marks of direction say nothing.
fn is_passed_over(letter: char) -> bool {
    letter == '\u{0640}' || base::text::is_hidden(letter)
}

/// Letters that writers take for one another, as one of them. Hamza and madda are marks and gone by now.
fn same_letter(letter: char) -> char {
    match letter {
        'đ' => 'd',
        'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' | 'ە' => 'ه',
        'ک' => 'ك',
        _ => letter,
    }
}

/// How well a unit answers a search; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The code is what was typed.
    Code,
    /// A name is what was typed, marks and all.
    Name,
    /// A name is what was typed, but for marks, or but for the Arabic article.
    NameFolded,
    /// A name ends in the whole words typed: "Tỉnh Lâm Đồng".
    LastWords,
    /// The code begins so.
    CodeBegins,
    /// A word of a name begins so.
    WordBegins,
    /// A name has it somewhere.
    Within,
    /// Every word typed stands somewhere in one name.
    Scattered,
    /// A name is a slip or two away.
    Slip,
}

/// What is searched for.
pub struct Search {
    typed: String,
    folded: String,
}

impl Search {
    /// Takes what was typed.
    pub fn new(typed: &str) -> Search {
        Search { typed: base::text::tidy(typed), folded: folded(typed.trim()) }
    }

    /// Returns how well a unit with this code and these names answers.
    pub fn likeness<'a>(&self, code: &str, names: impl Iterator<Item = &'a str>) -> Option<Likeness> {
        let of_code = self.likeness_of_code(code);
        names.filter_map(|name| self.likeness_of_name(name)).chain(of_code).min()
    }

    fn likeness_of_code(&self, code: &str) -> Option<Likeness> {
        let code = folded(code);
        match () {
            () if self.folded.is_empty() => None,
            () if code == self.folded => Some(Likeness::Code),
            () if code.starts_with(&self.folded) => Some(Likeness::CodeBegins),
            () => None,
        }
    }

    fn likeness_of_name(&self, name: &str) -> Option<Likeness> {
        let wanted = self.folded.as_str();
        let found = folded(name);
        match () {
            () if wanted.is_empty() => None,
            () if name == self.typed => Some(Likeness::Name),
            () if found == wanted || without_article(&found) == without_article(wanted) => {
                Some(Likeness::NameFolded)
            }
            () if found.strip_suffix(wanted).is_some_and(|front| front.ends_with(' ')) => {
                Some(Likeness::LastWords)
            }
            () if begins_a_word(&found, wanted) => Some(Likeness::WordBegins),
            () if found.contains(wanted) => Some(Likeness::Within),
            () if wanted.split(' ').all(|word| found.contains(word)) => Some(Likeness::Scattered),
            () if is_a_slip(&found, wanted) => Some(Likeness::Slip),
            () => None,
        }
    }
}

fn without_article(text: &str) -> &str {
    text.strip_prefix("ال").unwrap_or(text)
}

fn begins_a_word(found: &str, wanted: &str) -> bool {
    found.starts_with(wanted)
        || found.match_indices(' ').any(|(space, _)| without_article(&found[space + 1..]).starts_with(wanted))
        || without_article(found).starts_with(wanted)
}

/// Returns whether the last words of the name, as many as were typed, are a slip or two from what was typed.
fn is_a_slip(found: &str, wanted: &str) -> bool {
    let allowed = (wanted.chars().count() / 4).min(2);
    let count = wanted.split(' ').count();
    let words: Vec<&str> = found.split(' ').collect();
    let last = words[words.len().saturating_sub(count)..].join(" ");
    allowed > 0
        && [found, last.as_str()].iter().any(|name| strsim::damerau_levenshtein(name, wanted) <= allowed)
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
            ("مُحافظة القاهرة", "محافظه القاهرة"),
            ("مصـــر", "مصر"),
            ("على", "علي"),
            ("کرمان", "كرمان"),
            ("٠٦", "06"),
        ];
        for (a, b) in same {
            assert_eq!(folded(a), folded(b), "{a}");
        }
    }

    #[test]
    fn the_best_answer_comes_first() {
        let likeness = |typed: &str, name: &str| Search::new(typed).likeness("068", [name].into_iter());
        let cases = [
            ("068", "Tỉnh Lâm Đồng", Likeness::Code),
            ("Lâm Đồng", "Lâm Đồng", Likeness::Name),
            ("lam dong", "Lâm Đồng", Likeness::NameFolded),
            ("قاهرة", "القاهرة", Likeness::NameFolded),
            ("lâm đồng", "Tỉnh Lâm Đồng", Likeness::LastWords),
            ("06", "Tỉnh Lâm Đồng", Likeness::CodeBegins),
            ("lam", "Tỉnh Lâm Đồng", Likeness::WordBegins),
            ("am", "Tỉnh Lâm Đồng", Likeness::Within),
            ("dong lam", "Tỉnh Lâm Đồng", Likeness::Scattered),
            ("lam dnog", "Tỉnh Lâm Đồng", Likeness::Slip),
        ];
        for (typed, name, expected) in cases {
            assert_eq!(likeness(typed, name), Some(expected), "{typed}");
        }
        for typed in ["", " ", "xyz", "ha noi"] {
            assert_eq!(likeness(typed, "Tỉnh Lâm Đồng"), None, "{typed}");
        }
    }
}
