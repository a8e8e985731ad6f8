//! Lists: which lines stand under one that announces what is to be reached or done, by how they are marked.
//!
//! A list goes on while its lines bear a mark, and ends with a line that bears the mark of the line that announced it, or none.
//! Lines without marks belong to it only as long as each says a figure.

use crate::script::{Class, Script};

/// How a line is marked as one of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `1.`, `1-`, `1)`; how many numbers stand before the sign, two for `2.1`.
    Number(usize),
    /// `II.`
    Roman,
    /// `a)`, `(a)`, `أ-`
    Letter,
    /// `-`, `•`, `*`
    Dash,
    /// `أولاً:`, `Điều 5.`, `Article 5.`
    Word,
}

/// Words before a list that number its parts in words, as they are compared.
const ORDINALS: [&str; 15] = [
    "اولا",
    "ثانيا",
    "ثالثا",
    "رابعا",
    "خامسا",
    "سادسا",
    "سابعا",
    "ثامنا",
    "تاسعا",
    "عاشرا",
    "firstly",
    "secondly",
    "thirdly",
    "fourthly",
    "lastly",
];

/// Words before the number of a provision, as they are compared.
const PROVISIONS: [&str; 6] = ["điều", "article", "section", "clause", "الماده", "الفصل"];

/// Returns the mark of the line that begins at a word.
pub fn mark(script: &Script, word: usize) -> Option<Mark> {
    let closes = |at: usize| ['.', ')', '-', '–', '/', ':'].iter().any(|sign| script.is_sign(at, *sign));
    match script.class(word)? {
        Class::Sign('-' | '–' | '—' | '•' | '*' | '+' | '●' | '▪' | '\u{F0B7}') => Some(Mark::Dash),
        Class::Sign('(') if script.is_sign(word + 2, ')') && is_mark_in_brackets(script, word + 1) => {
            Some(of_one(script, word + 1))
        }
        Class::Digits => {
            let mut end = word + 1;
            while script.is_sign(end, '.') && script.is_joined(end) && is_joined_number(script, end + 1) {
                end += 2;
            }
            // "2.0 Targets" heads 2.1.
            let is_head = end > word + 1 && script.compared(end - 1) == "0";
            let numbers = (end - word).div_ceil(2) - usize::from(is_head);
            (closes(end) || numbers > 1 || is_head).then_some(Mark::Number(numbers))
        }
        _ if ORDINALS.contains(&script.compared(word)) => Some(Mark::Word),
        _ if PROVISIONS.contains(&script.compared(word)) && is_number(script, word + 1) => Some(Mark::Word),
        _ => closes(word + 1).then(|| one_letter(script, word)).flatten(),
    }
}

fn is_number(script: &Script, word: usize) -> bool {
    let bracket = usize::from(script.is_sign(word, '('));
    script.class(word + bracket) == Some(Class::Digits)
}

fn is_joined_number(script: &Script, word: usize) -> bool {
    script.class(word) == Some(Class::Digits) && script.is_joined(word) && script.compared(word).len() <= 2
}

fn of_one(script: &Script, word: usize) -> Mark {
    match script.class(word) {
        Some(Class::Digits) => Mark::Number(1),
        _ => Mark::Letter,
    }
}

/// The most letters of a mark in brackets: `(viii)`.
const MARK_LETTERS_MAX: usize = 4;

fn is_mark_in_brackets(script: &Script, word: usize) -> bool {
    let written = script.written(word..word + 1);
    let count = written.chars().count();
    let roman = written.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x'));
    script.class(word) == Some(Class::Digits) || count == 1 || (roman && count <= MARK_LETTERS_MAX)
}

/// Reads a Roman number or a single letter before a sign.
fn one_letter(script: &Script, word: usize) -> Option<Mark> {
    let written = script.written(word..word + 1);
    let roman = !written.is_empty() && written.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    match () {
        () if roman => Some(Mark::Roman),
        () if written.chars().count() == 1 => Some(Mark::Letter),
        () => None,
    }
}

/// The most words looked through for the beginning of a line.
const LINE_WORDS_MAX: usize = 200;

/// Returns where the line of a word begins; the word itself where its line is very long.
pub fn line_start(script: &Script, word: usize) -> usize {
    let from = word.saturating_sub(LINE_WORDS_MAX);
    (from..=word).rev().find(|at| script.begins_line(*at)).unwrap_or(word)
}

/// A line that announced what stands under it, and what was announced.
#[derive(Debug)]
struct Open<T> {
    mark: Option<Mark>,
    // Whether the lines under it bear marks; nothing before the first.
    are_marked: Option<bool>,
    about: T,
}

/// The lists a line stands in, the outermost first.
#[derive(Debug)]
pub struct Lists<T> {
    open: Vec<Open<T>>,
}

impl<T> Lists<T> {
    /// Returns no lists.
    pub fn new() -> Lists<T> {
        Lists { open: Vec::new() }
    }

    /// Opens a list under the line that begins at a word.
    pub fn open(&mut self, script: &Script, word: usize, about: T) {
        self.open.push(Open { mark: mark(script, word), are_marked: None, about });
    }

    /// Closes the lists that do not go on with the line that begins at a word. `goes_on`: the line, if it has no mark, says
    /// something of the kind that is listed.
    pub fn begin_line(&mut self, script: &Script, word: usize, goes_on: bool) {
        let mark = mark(script, word);
        while let Some(last) = self.open.last_mut() {
            let ends = match (last.are_marked, mark) {
                (_, Some(mark)) if last.mark == Some(mark) => true,
                (Some(true), mark) => mark.is_none(),
                (_, None) => !goes_on,
                (_, Some(_)) => false,
            };
            if !ends {
                last.are_marked.get_or_insert(mark.is_some());
                return;
            }
            self.open.pop();
        }
    }

    /// Returns what the innermost list is about.
    pub fn current(&self) -> Option<&T> {
        self.open.last().map(|list| &list.about)
    }
}
