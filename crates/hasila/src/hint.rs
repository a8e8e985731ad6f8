//! "Did you mean ...?": the nearest of the words there are.

use locale::search::folded;
use strsim::damerau_levenshtein;

/// How many are named at most.
const NAMED_MAX: usize = 3;

/// Returns the words that `typed` is probably a mistake for, nearest first: those that differ by a slip or two, or
/// that begin with what was typed.
pub fn nearest<'a>(typed: &str, words: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let typed = folded(typed);
    let allowed = (typed.chars().count() / 3).clamp(1, 2);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for word in words {
        let candidate = folded(word);
        let slips = damerau_levenshtein(&typed, &candidate);
        if slips <= allowed {
            near.push((slips, word));
        } else if typed.chars().count() >= 3 && candidate.starts_with(&typed) {
            near.push((allowed, word));
        }
    }
    near.sort();
    near.dedup();
    near.into_iter().take(NAMED_MAX).map(|(_, word)| word.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_understood_and_other_words_are_not() {
        let words = ["commune", "province", "district", "06", "clearance", "VN"];
        let cases = [
            ("comune", "commune"),
            ("provnice", "province"),
            ("6", "06"),
            ("Clear", "clearance"),
            ("vn", "VN"),
            ("banana", ""),
        ];
        for (typed, meant) in cases {
            assert_eq!(nearest(typed, words).join(" "), meant, "{typed}");
        }
    }
}
