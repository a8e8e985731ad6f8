//! PDF: the letters of the pages in the order in which the file draws them, lines that only the width of the page broke put
//! together again.
//!
//! A PDF holds where letters stand, not what follows what. Two columns of text are read one after the other; tables and notes come as
//! the file draws them.
//! Many programs draw Arabic from left to right; such lines are turned round, and what stands in them in Latin letters and digits
//! turned back.

mod columns;
mod drawn;

use super::{Said, refusal};
use crate::problem::Problem;
use drawn::Piece;
use unicode_normalization::UnicodeNormalization;

/// Returns what a document says.
pub fn read(bytes: &[u8]) -> Result<Said, Problem> {
    let is_locked = || bytes.windows(8).any(|part| part == b"/Encrypt");
    let code = || if is_locked() { "document.locked" } else { "document.not-readable" };
    let pages = drawn::pages(bytes).map_err(|_| refusal(code()))?;
    let blocks = columns::blocks(&pages);
    let is_mirrored = is_mirrored(blocks.iter().map(|block| &*block.text));
    let read = |line: &str| {
        let line = if is_mirrored { turned(line.trim()) } else { line.trim().to_owned() };
        line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let block = |text: &str| paragraphs(&text.lines().map(read).collect::<Vec<_>>());
    let text: String = blocks.iter().map(|one| block(&one.text)).collect();
    let is_bare = |page: &Vec<Piece>| {
        !page.iter().any(|piece| piece.text.contains(|letter: char| !letter.is_whitespace()))
    };
    let without_letters = (1..).zip(&pages).filter(|(_, page)| is_bare(page)).map(|(number, _)| number);
    Ok(Said { text: unshaped(&text), without_letters: without_letters.collect() })
}

/// Returns the text with Arabic letters as they are typed, whatever shape within a word they were drawn in.
fn unshaped(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{FB50}'..='\u{FDFC}' | '\u{FE80}'..='\u{FEFC}' => {
                letters.extend(std::iter::once(letter).nfkc())
            }
            _ => letters.push(letter),
        }
    }
    letters
}

/// Returns whether Arabic is drawn from left to right: then letters that only end words stand at their beginnings.
fn is_mirrored<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let ends_words =
        |letter: &char| matches!(letter, 'ة' | 'ى' | '\u{FE93}' | '\u{FE94}' | '\u{FEEF}' | '\u{FEF0}');
    let (mut first, mut last) = (0_usize, 0_usize);
    let words = texts.flat_map(|text| text.split(|letter: char| !letter.is_alphabetic()));
    for word in words.filter(|word| word.chars().count() > 1) {
        first += usize::from(word.chars().next().is_some_and(|letter| ends_words(&letter)));
        last += usize::from(word.chars().last().is_some_and(|letter| ends_words(&letter)));
    }
    first > last
}

/// Returns a line drawn from left to right in the order in which it is read.
fn turned(line: &str) -> String {
    if !line.chars().any(is_arabic) {
        return line.to_owned();
    }
    let mut letters: Vec<char> = line.chars().rev().map(mirrored).collect();
    let mut at = 0;
    while at < letters.len() {
        if !goes_left_to_right(letters[at]) {
            at += 1;
            continue;
        }
        let run = letters[at..].iter().take_while(|letter| !is_arabic(**letter)).count();
        let last = (at..at + run).rev().find(|at| goes_left_to_right(letters[*at])).unwrap_or(at);
        letters[at..=last].reverse();
        letters[at..=last].iter_mut().for_each(|letter| *letter = mirrored(*letter));
        percents_behind(&mut letters[at..=last]);
        at = last + 1;
    }
    letters.into_iter().collect()
}

/// Puts a percent sign behind its number: behind Arabic letters `85%` is drawn with the sign on the left.
fn percents_behind(run: &mut [char]) {
    let is_percent = |letter: char| matches!(letter, '%' | '٪');
    let mut at = 0;
    while at < run.len() {
        let blank = usize::from(run.get(at + 1) == Some(&' '));
        let behind = run[at + 1..].iter().skip(blank);
        let digits =
            behind.take_while(|letter| letter.is_numeric() || matches!(letter, '.' | ',' | '٫')).count();
        let is_first = is_percent(run[at]) && (at == 0 || !run[at - 1].is_numeric());
        let end = at + 1 + blank + digits;
        if is_first && digits > 0 {
            run[at..end].rotate_left(1 + blank);
            at = end;
        }
        at += 1;
    }
}

fn is_arabic(letter: char) -> bool {
    letter.is_alphabetic()
        && matches!(letter, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn goes_left_to_right(letter: char) -> bool {
    letter.is_numeric() || matches!(letter, '%' | '٪') || (letter.is_alphabetic() && !is_arabic(letter))
}

fn mirrored(letter: char) -> char {
    match letter {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        '<' => '>',
        '>' => '<',
        _ => letter,
    }
}

/// Puts lines together that only the width of the page broke: a line nearly as wide as the widest, which ends no sentence, and
/// behind which no item of a list begins.
fn paragraphs(lines: &[String]) -> String {
    let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).map_or("", String::as_str);
        let ends =
            line.ends_with(['.', ':', ';', '؛', '!', '?', '؟', '…']) || line.is_empty() || next.is_empty();
        let goes_on = !ends && 10 * line.chars().count() >= 7 * widest && !begins_item(next);
        text.push_str(line);
        text.push(if goes_on { ' ' } else { '\n' });
    }
    text
}

fn begins_item(line: &str) -> bool {
    let bare = line.trim_start_matches(char::is_numeric);
    line.starts_with(['-', '–', '•', '*', '+', '▪', '●'])
        || (bare.len() < line.len() && bare.starts_with(['.', ')', '/']) && bare[1..].starts_with(' '))
}
