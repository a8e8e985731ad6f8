//! Pieces of plans in the words of another language: what stands in answers and sentences is often less than a declaration.

use crate::Language;
use crate::syntax::lexer::{begins_word, continues_word};
use crate::syntax::tree::Keyword;
use crate::words::PARTS_MAX;

/// What stands around a piece where it is a plan, the commonest first.
const AROUND: [(&str, &str); 16] = [
    ("", ""),
    ("grades x { y ", " }"),
    ("indicator x = ", ""),
    ("indicator x = y ", ""),
    ("standard x for y { ", " }"),
    ("target x ", " >= 1"),
    ("target x y ", " >= 1"),
    ("grades x { ", " }"),
    ("target x y >= 1 cite ", ""),
    ("score x for y { ", " }"),
    ("score x for y { ", " { 1 at 1 } }"),
    ("score x for y { weight 1 ", " }"),
    ("score x for y { minus 1 per ", " }"),
    ("title x for y { ", " }"),
    ("form x ", " { y yes_no }"),
    ("placement x of y { ", " }"),
];

impl Language {
    /// Returns a piece of a sentence about the language with its English words in this one: `as percent`, `met(standard)`,
    /// `floor`. What could be a name is a word.
    ///
    /// A word that the other languages tell apart (`of` a group, `of` a quota) is read where the piece can stand in a plan.
    pub fn respell(self, piece: &str) -> String {
        if self == Language::En {
            return piece.to_owned();
        }
        let read = || AROUND.iter().find_map(|around| self.read(piece, *around));
        let read = (has_two_meanings(piece) && !is_one_word(piece)).then(read);
        read.flatten().unwrap_or_else(|| self.respell_words(piece))
    }

    /// Returns a piece of somebody's plan with its English words in this language. What can be a name is one, as an item
    /// called `months` in `months < 9`.
    pub fn respell_rule(self, piece: &str) -> String {
        if self == Language::En {
            return piece.to_owned();
        }
        let read = AROUND.iter().find_map(|around| self.read(piece, *around));
        read.unwrap_or_else(|| self.respell_words(piece))
    }

    /// Returns the piece as it is read between these; nothing where it is no plan there.
    fn read(self, piece: &str, (before, behind): (&str, &str)) -> Option<String> {
        let (tree, remarks) = crate::parse(&format!("{before}{piece}{behind}"));
        let inside = before.len()..before.len() + piece.len();
        if !remarks.is_empty() {
            return None;
        }
        let (mut written, mut done) = (String::new(), 0);
        for Keyword { key, span } in &tree.keywords {
            if inside.contains(&span.start) && span.end <= inside.end {
                written.push_str(&piece[done..span.start - before.len()]);
                written.push_str(self.write(key));
                done = span.end - before.len();
            }
        }
        written.push_str(&piece[done..]);
        Some(written)
    }

    /// Returns the piece with every word as it is written where it has its first meaning.
    fn respell_words(self, piece: &str) -> String {
        let mut written = String::new();
        let mut rest = piece;
        while let Some(letter) = rest.chars().next() {
            let length = if letter == '"' {
                // Texts are the writer's own.
                let length = text_length(rest);
                written.push_str(&rest[..length]);
                length
            } else if !begins_word(letter) {
                written.push(letter);
                letter.len_utf8()
            } else if let Some((length, key)) = english_word(rest) {
                written.push_str(self.write(key));
                length
            } else {
                let length = word_length(rest);
                written.push_str(&rest[..length]);
                length
            };
            rest = &rest[length..];
        }
        written
    }
}

/// Returns whether a word of the piece has several keys, which other languages may write in several ways.
fn has_two_meanings(piece: &str) -> bool {
    let mut words = piece.split(|letter| !continues_word(letter));
    words.any(|word| Language::En.keys(word).len() > 1)
}

/// Returns whether the piece is a word of English, and nothing else.
fn is_one_word(piece: &str) -> bool {
    !Language::En.keys(piece).is_empty()
}

/// Returns the longest word of English that the text begins with, and how many bytes it takes.
fn english_word(text: &str) -> Option<(usize, &'static str)> {
    let mut ends = vec![word_length(text)];
    while ends.len() < PARTS_MAX
        && let Some(last) = ends.last().copied()
        && let Some(rest) = text[last..].strip_prefix(' ').filter(|rest| rest.starts_with(begins_word))
    {
        ends.push(last + 1 + word_length(rest));
    }
    ends.into_iter().rev().find_map(|end| Some((end, commonest(&text[..end])?)))
}

/// Returns the key of an English word: where it has several, the one that says no more than the word itself.
fn commonest(word: &str) -> Option<&'static str> {
    let keys = Language::En.keys(word);
    keys.iter().find(|key| **key == word).or(keys.first()).copied()
}

/// Returns how many bytes the text in quotation marks takes that begins here.
fn text_length(text: &str) -> usize {
    let mut is_escaped = true;
    let end = text.char_indices().find(|(_, letter)| {
        let is_end = *letter == '"' && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |(at, _)| at + 1)
}

fn word_length(text: &str) -> usize {
    text.find(|letter| !continues_word(letter)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_plans_are_written_in_another_language() {
        let cases = [
            ("as percent", "dạng phần_trăm"),
            ("change(a, year_before)", "thay_đổi(a, năm_trước)"),
            ("count of commune where launched", "số commune trong_đó launched"),
            ("amount \"km2\" scale 2", "giá_trị \"km2\" số_lẻ 2"),
            (">= 85%", ">= 85%"),
            (
                "quota high <= 20% of low in each province, floor, ties out",
                "hạn_mức high <= 20% của low trong_mỗi province, làm_tròn_xuống, bỏ_đồng_hạng",
            ),
            ("at least 2 of { a; b }", "ít_nhất 2 trong_số { a; b }"),
            ("met(a) for 2 consecutive editions", "đạt(a) trong 2 kỳ_liên_tiếp"),
            ("rank(s) <= 2 in each province", "thứ_hạng(s) <= 2 trong_mỗi province"),
            ("not above grade(s) of above", "không_cao_hơn hạng(s) của_đơn_vị cấp_trên"),
            ("high from 80", "high từ 80"),
            ("from 80", "từ 80"),
            ("floor", "làm_tròn_xuống"),
            ("from", "từ"),
            ("met(standard)", "đạt(tiêu_chuẩn)"),
            ("\"1-NQ\" of 2025-01-05 letters 3 to 9", "\"1-NQ\" ngày 2025-01-05 ký_tự 3 đến 9"),
            ("ties by lot \"count of \\\"share of\"", "đồng_hạng_theo_rút_thăm \"count of \\\"share of\""),
        ];
        for (english, vietnamese) in cases {
            assert_eq!(Language::Vi.respell(english), vietnamese);
            assert_eq!(Language::En.respell(english), english);
        }
    }

    #[test]
    fn names_written_like_words_stay_names_in_a_rule() {
        let cases = [
            ("months < 9", "months < 9"),
            ("points", "points"),
            ("points(points, year_before) >= 2", "điểm_phần_trăm(points, năm_trước) >= 2"),
            ("not number or count >= 5", "không number hoặc count >= 5"),
            ("weight 40 points", "trọng_số 40 points"),
            ("minus 5 per days", "trừ 5 cho_mỗi days"),
            (
                "full, minus 25% per half unless waived by month",
                "trọn_điểm, trừ 25% cho_mỗi half trừ_khi_được_miễn_theo month",
            ),
            ("days unless waived by month", "days trừ_khi_được_miễn_theo month"),
            ("as percent", "dạng phần_trăm"),
            ("from 80", "từ 80"),
        ];
        for (english, vietnamese) in cases {
            assert_eq!(Language::Vi.respell_rule(english), vietnamese);
            assert_eq!(Language::En.respell_rule(english), english);
        }
    }
}
